use charte_interop::signals::Receiver;
use clap::{Args, Subcommand, ValueEnum};

use crate::values::regimes;

const CHECK_EXAMPLES: &str = "\
A consent value ends with a checksum, so that a truncated or changed value is detected. Values \
written by hand, in tests and documentation, need it too.

Examples:
  charte consent check 'v1~20261101T0900Z~r1~n:advertising'
  charte consent check < values.txt                one value per line
  charte consent check --write tests/*.json        every value in these files

Exit codes: 0 = all values are valid; 1 = some are not; 2 = bad input or command.";

const DECODE_EXAMPLES: &str = "\
Standard input holds one value, or the Cookie header of a request, so that no value is kept in the \
history of your shell. The format is that of the cookie's name, or guessed from a value alone. The \
output shows the answers and never the value.

Examples:
  pbpaste | charte consent decode
  charte consent decode --format cookie:klaro < value.txt
  echo 'OptanonConsent=…; OptanonAlertBoxClosed=…' | charte consent decode

Exit codes: 0 = readable; 1 = readable, but it is not the visitor's answer or not valid; 2 = not \
readable, or bad input.";

const CONVERT_EXAMPLES: &str = "\
Standard input holds the answers of one visitor a line: a value, or the Cookie header of a request. \
For each line, the result is one line of standard output, and what was lost is on standard error. A \
refusal stays a refusal; what was not said is not granted; nothing lasts longer than it did.

Examples:
  charte consent convert --to charte --recorded 2026-11-01T00:00:00Z < cookies.txt
  charte consent convert --from charte --to wp-consent-api < value.txt
  charte consent convert --to charte --table interop.toml < cookies.txt

Exit codes: 0 = every line was converted; 1 = some were refused or hold no answer; 2 = bad input or \
command.";

const SIGNALS_EXAMPLES: &str = "\
The lines go into a script before every tag of the receiver; those for Meta between its own snippet \
and fbq('init', …). They follow from what the charter allows now, so a page needs them anew for each \
visitor.

Examples:
  charte consent signals consent-mode --provider google
  charte consent signals meta --gpc --json < value.txt

The value of the consent cookie is read from standard input if it is not a terminal; without one the \
visitor has not answered. Exit codes: 0 = done; 2 = bad input or command.";

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
    /// Show what a value of another consent manager says
    Decode(DecodeArgs),
    /// Convert an answer to or from another format
    Convert(ConvertArgs),
    /// Write what tags of Google, Microsoft or Meta must be told
    Signals(SignalsArgs),
}

#[derive(Args)]
#[command(after_help = DECODE_EXAMPLES)]
pub(super) struct DecodeArgs {
    /// The format: tcf, gpp, ac, usp, or cookie: and a name [default: guessed]
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<String>,
    /// Print the answers as JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
#[command(after_help = CONVERT_EXAMPLES)]
pub(super) struct ConvertArgs {
    /// The format that comes in: charte, tcf, gpp, ac, usp, or cookie: and a name [default: guessed]
    #[arg(long, value_name = "FORMAT")]
    pub(super) from: Option<String>,
    /// The format that goes out: charte, gpp, usp, or the id of a consent manager
    #[arg(long, value_name = "FORMAT")]
    pub(super) to: String,
    /// The site's charter [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    pub(super) charter: Option<String>,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(super) regime: Option<String>,
    /// The site's table of words [default: interop.toml in the current folder, else built-in ones]
    #[arg(long, value_name = "FILE")]
    pub(super) table: Option<String>,
    /// When visitors answered at the latest, for formats without a date (RFC 3339)
    #[arg(long, value_name = "TIME")]
    pub(super) recorded: Option<String>,
    /// The revision of the charter that the other banner showed [default: 1 if the charter's is 1]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) revision: Option<u32>,
    /// The time (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
    /// For gpp and usp: visitors are told and can opt out
    #[arg(long)]
    pub(super) notice_given: bool,
    /// For gpp: a section, 7 to 23; repeatable [default: 7, national]
    #[arg(long, value_name = "ID")]
    pub(super) section: Vec<u16>,
    /// Write what was not answered as refused, where a format knows only yes and no
    #[arg(long)]
    pub(super) unanswered_as_refused: bool,
    /// The browser sends Global Privacy Control (Sec-GPC: 1)
    #[arg(long)]
    pub(super) gpc: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum For {
    /// Google Consent Mode
    ConsentMode,
    /// Microsoft Advertising
    Uet,
    /// Microsoft Clarity
    Clarity,
    /// The Meta pixel
    Meta,
}

impl From<For> for Receiver {
    fn from(of: For) -> Self {
        match of {
            For::ConsentMode => Self::ConsentMode,
            For::Uet => Self::Uet,
            For::Clarity => Self::Clarity,
            For::Meta => Self::Meta,
        }
    }
}

#[derive(Args)]
#[command(after_help = SIGNALS_EXAMPLES)]
pub(super) struct SignalsArgs {
    /// Whose tags
    #[arg(value_enum)]
    pub(super) receiver: For,
    /// Its id in the charter [default: what is allowed to every provider]
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    /// The site's charter [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    pub(super) charter: Option<String>,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(super) regime: Option<String>,
    /// The time (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
    /// The browser sends Global Privacy Control (Sec-GPC: 1)
    #[arg(long)]
    pub(super) gpc: bool,
    /// Print the signal as JSON
    #[arg(long)]
    pub(super) json: bool,
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
