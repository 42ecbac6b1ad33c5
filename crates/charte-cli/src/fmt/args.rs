use clap::Args;

const EXAMPLES: &str = "\
Examples:
  charte fmt charte.toml
  charte fmt --check sites/*/charte.toml       change nothing, exit with 1 if one would change
  charte fmt - < charte.toml                   to standard output

Keys come in the order of the documentation, the author's own (x-) last; providers before cookies, \
each in the order of the file, which counts. Comments stay with what they stand above or beside. \
What the charter says does not change.

Exit code: 0 in its usual form, 1 it is not (--check), 2 a charter cannot be read.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct FmtArgs {
    /// Charters, TOML or JSON; `-` is standard input, and the answer standard output
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<String>,
    /// Change nothing; name what would change, and exit with 1
    #[arg(long)]
    pub(super) check: bool,
}
