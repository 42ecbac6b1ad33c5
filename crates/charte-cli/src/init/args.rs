use clap::Args;

use crate::values::{regimes, services};

const EXAMPLES: &str = "\
Examples:
  charte init                               asks: site, law, languages, what the site runs
  charte init --yes --site https://www.example.fr --regime fr --languages fr,en \\
    --add wordpress,matomo,youtube --output charte.toml
  charte init visit.har --regime France --output charte.toml

On a terminal, the command asks for what it needs and writes a file. With --yes or a recording it \
asks nothing and writes to standard output, unless --output names a file. An existing file is never \
replaced.

The charter passes `charte lint` without an error. What only you can decide, such as the role of a \
provider or the facts that exempt a cookie, is a comment that shows the words to write. Next: \
charte lint, charte page, charte check; charte add brings in more services.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct InitArgs {
    /// Recordings: HAR, storage state, cookies.txt or Set-Cookie lines, the folder of a scan or its
    /// files; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// The site's address [default: that of the first recorded page]
    #[arg(long, value_name = "URL")]
    pub(super) site: Option<String>,
    /// The law: a country, its code, or the id of a regime (see `charte regimes`) [default: eu]
    #[arg(long, value_name = "LAW", value_parser = regimes(), hide_possible_values = true)]
    pub(super) regime: Option<String>,
    /// The languages of the texts for visitors, such as fr,en [default: those of the law]
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub(super) languages: Vec<String>,
    /// Services that the site runs, such as wordpress,matomo (see `charte add --list`)
    #[arg(
        long,
        value_name = "SERVICES",
        value_delimiter = ',',
        value_parser = services(),
        hide_possible_values = true
    )]
    pub(super) add: Vec<String>,
    /// Ask nothing, and take the defaults for what no option states
    #[arg(long, short)]
    pub(super) yes: bool,
    /// The file to write; it must not exist [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<String>,
    /// The time for recordings without one (RFC 3339, such as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
    /// Also draft from recordings that hide their cookies
    #[arg(long)]
    pub(super) allow_incomplete: bool,
}
