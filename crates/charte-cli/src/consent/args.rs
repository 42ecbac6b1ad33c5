use clap::{Args, Subcommand};

const CHECK_EXAMPLES: &str = "\
A consent value ends with a check of all bytes before it, so that a cut or changed value is \
noticed. Values that are written by hand, in tests and documentation, need it too.

Examples:
  charte consent check 'v1~20261101T0900Z~r1~n:advertising'
  charte consent check < values.txt                one value a line
  charte consent check --write tests/*.json        every value in these files

Exit code: 0 all values read, 1 some do not, 2 the input or the command is at fault.";

/// What can be done with the value of a consent cookie.
#[derive(Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct ConsentArgs {
    #[command(subcommand)]
    pub(super) command: ConsentCommand,
}

#[derive(Subcommand)]
pub(super) enum ConsentCommand {
    /// Print values with the check that each ends with, or say what is wrong with them
    Check(CheckArgs),
}

#[derive(Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(super) struct CheckArgs {
    /// Values of consent cookies, with or without a check [default: standard input, one a line]
    #[arg(value_name = "VALUE")]
    pub(super) values: Vec<String>,
    /// Complete the values in these files, in place; everything else in them stays
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "values")]
    pub(super) write: Vec<String>,
    /// Replace a check that does not fit, as after an edit; without this it counts as damage
    #[arg(long)]
    pub(super) replace: bool,
    /// Complete values with malformed tokens too, as tests of malformed values need
    #[arg(long)]
    pub(super) malformed: bool,
}
