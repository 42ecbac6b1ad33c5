use clap::{Args, Subcommand};

const CHECK_EXAMPLES: &str = "\
A consent value ends with a checksum, so that a truncated or changed value is detected. Values \
written by hand, in tests and documentation, need it too.

Examples:
  charte consent check 'v1~20261101T0900Z~r1~n:advertising'
  charte consent check < values.txt                one value per line
  charte consent check --write tests/*.json        every value in these files

Exit codes: 0 = all values are valid; 1 = some are not; 2 = bad input or command.";

/// Operations on values of the consent cookie.
#[derive(Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct ConsentArgs {
    #[command(subcommand)]
    pub(super) command: ConsentCommand,
}

#[derive(Subcommand)]
pub(super) enum ConsentCommand {
    /// Print values with their check, or report what is wrong with them
    Check(CheckArgs),
}

#[derive(Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(super) struct CheckArgs {
    /// Values of consent cookies, with or without the check [default: standard input, one per line]
    #[arg(value_name = "VALUE")]
    pub(super) values: Vec<String>,
    /// Complete the values in these files in place and leave everything else unchanged
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "values")]
    pub(super) write: Vec<String>,
    /// Replace a wrong check, for example after an edit; without this it counts as damage
    #[arg(long)]
    pub(super) replace: bool,
    /// Also complete values with malformed tokens, for tests
    #[arg(long)]
    pub(super) malformed: bool,
}
