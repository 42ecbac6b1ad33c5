use charte_audit::Ignore;
use clap::{Args, ValueEnum};

use crate::args::{Color, FailOn, ignore, severities};

const EXAMPLES: &str = "\
Examples:
  charte lint charte.toml
  charte lint sites/*/charte.toml --format github
  charte lint charte.toml --regime de          as if it were for Germany alone
  charte lint charte.toml --fix                mend what can mean one thing only

--fix writes nothing that decides: it mends a misspelt key, another spelling of a lifetime, a word \
that stands twice in a list, the dot before a domain and a missing format, all of which keep a \
charter from being read. Purposes, facts, roles and choices are the author's; for those lint says \
what was probably meant.

Exit code: 0 nothing as grave as --fail-on, 1 something is, 2 a charter cannot be read.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct LintArgs {
    /// Charters, TOML or JSON; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<String>,
    /// Regimes: ids (see `charte regimes`) or regime files [default: all that the charter names]
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) regime: Vec<String>,
    /// The moment (RFC 3339, as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
    /// Mend what can mean one thing only, in the files themselves
    #[arg(long)]
    pub(super) fix: bool,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: LintFormat,
    /// Leave out a finding: a code, or a code for one name, as C011:_ga (repeatable)
    #[arg(long, value_name = "CODE[:NAME]", value_parser = ignore)]
    pub(super) ignore: Vec<Ignore>,
    /// Exit with 1 from this severity on
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = severities())]
    pub(super) fail_on: FailOn,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(super) color: Color,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum LintFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For code hosts (SARIF 2.1.0)
    Sarif,
    /// Notes on the lines of a pull request, as GitHub's runners take them
    Github,
}
