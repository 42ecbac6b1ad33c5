use clap::Args;

use crate::usual;
use crate::values::services;

const EXAMPLES: &str = "\
Examples:
  charte add youtube matomo                 into charte.toml
  charte add \"Google Analytics\" --charter site/charte.toml --dry-run
  charte add --list
  charte add --search video                 by name, purpose, keyword
  charte add --search _fbp                  by the name of a cookie

Adds the provider and its cookies with purposes, lifetimes and the texts in the charter's languages. \
Nothing else in the file changes, and nothing is added twice. What depends on your contract or your \
settings is a comment that shows the words to write; the command lists these. A stub is a provider \
whose cookies are known, but whose texts you have to write.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct AddArgs {
    /// Services by id or name, such as matomo or "Google Analytics"
    #[arg(
        value_name = "SERVICE",
        value_delimiter = ',',
        value_parser = services(),
        hide_possible_values = true,
        required_unless_present_any = ["list", "search"]
    )]
    pub(super) services: Vec<String>,
    /// The charter to add them to; `-` is standard input, with --dry-run
    #[arg(long, value_name = "FILE", default_value = usual::CHARTER)]
    pub(super) charter: String,
    /// Write the charter to standard output and leave the file as it is
    #[arg(long)]
    pub(super) dry_run: bool,
    /// List the services that can be added
    #[arg(long, conflicts_with_all = ["services", "search", "dry_run"])]
    pub(super) list: bool,
    /// Search the services by name, purpose, keyword or name of a cookie
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["services", "dry_run"])]
    pub(super) search: Option<String>,
    /// The time at which the charter's laws are applied (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
}
