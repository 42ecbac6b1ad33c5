use clap::Args;

const EXAMPLES: &str = "\
Examples:
  charte fmt charte.toml
  charte fmt --check sites/*/charte.toml       change nothing; exit 1 if a file would change
  charte fmt - < charte.toml                   to standard output

Keys are sorted in the order of the documentation, with your own (x-) keys last. Providers come before \
cookies, each in their present order, which matters. Comments stay attached to the line they \
describe. The charter's meaning does not change.

Exit codes: 0 = formatted; 1 = a file would change (--check); 2 = a charter cannot be read.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct FmtArgs {
    /// Charters in TOML or JSON; `-` reads standard input and writes standard output [default:
    /// charte.toml in the current folder]
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// Change nothing; list files that would change and exit 1
    #[arg(long)]
    pub(super) check: bool,
}
