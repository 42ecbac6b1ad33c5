use charte::{Area, Purpose, Severity, Technology};
use charte_audit::{Ignore, Phase};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::consent::ConsentArgs;
use crate::finding::FindingArgs;
use crate::fmt::FmtArgs;
use crate::lint::LintArgs;

/// Cookie consent: may this cookie be set now, why, and what do you owe the visitor?
#[derive(Parser)]
#[command(name = "charte", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check recorded page loads: every cookie, whether it may be there, and what to do
    Check(CheckArgs),
    /// What is wrong with a charter's file and what to look at, line by line
    Lint(LintArgs),
    /// Put a charter's file into its usual form; comments stay
    Fmt(FmtArgs),
    /// Draft a site's first charter from recordings of it, to standard output
    Init(InitArgs),
    /// What changed between two charters, and who must be asked again
    Diff(DiffArgs),
    /// Decide one cookie (exit 0: may be set, or the line deletes it; 1: may not)
    Decide(DecideArgs),
    /// Explain the decision about one cookie, with its sources and what would change it
    Explain(ExplainArgs),
    /// Whether a script, an embed or an SDK for a purpose may start (exit 0: may, 1: may not)
    Allows(AllowsArgs),
    /// What a visitor must be asked or told
    Ask(AskArgs),
    /// Values of the consent cookie: completed, or what is wrong with them
    Consent(ConsentArgs),
    /// The page that tells a site's visitors about its cookies, to standard output
    Page(crate::page::PageArgs),
    /// Read a page or a cookie policy as a charter, to standard output
    Import(crate::import::ImportArgs),
    /// The JSON Schema of charters, for editors
    #[command(after_help = crate::schema::HELP)]
    Schema,
    /// The bodies of law that are known, or one of them in full
    Regimes(RegimesArgs),
    /// What the codes of findings and errors mean, or one of them with an example
    Finding(FindingArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page (`charte man | man -l -`)
    Man,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  charte check visit.har --charter charte.toml
  charte check --before a.har --refused b.har --accepted c.har --charter charte.toml
  curl -si https://www.example.fr/ | charte check - --page https://www.example.fr/
  charte check --charter charte.toml        the charter alone

Exit code: 0 nothing as grave as --fail-on, 1 something is, 2 the input or the command is at \
fault, or a recording hides its cookies (--allow-incomplete accepts it).";

#[derive(Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckArgs {
    /// Recordings: HAR, storage state, cookies.txt, Set-Cookie lines; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// A recording made before any answer (repeatable)
    #[arg(long, value_name = "FILE", help_heading = "Several phases in one check")]
    pub(crate) before: Vec<String>,
    /// A recording that begins when the visitor refuses everything (repeatable)
    #[arg(long, value_name = "FILE", help_heading = "Several phases in one check")]
    pub(crate) refused: Vec<String>,
    /// A recording that begins when the visitor accepts everything (repeatable)
    #[arg(long, value_name = "FILE", help_heading = "Several phases in one check")]
    pub(crate) accepted: Vec<String>,
    /// The site's charter; without one the catalogue of known cookies answers
    #[arg(long, value_name = "FILE")]
    pub(crate) charter: Option<String>,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's, else eu]
    #[arg(long, value_name = "ID")]
    pub(crate) regime: Option<String>,
    /// What the visitor had answered in FILE [default: what its consent manager says, else before]
    #[arg(long, value_parser = phases())]
    pub(crate) phase: Option<Phase>,
    /// The page's address, where the recording does not say it or says it wrong
    #[arg(long, value_name = "URL")]
    pub(crate) page: Option<String>,
    /// Judge at this moment instead of each response's own (RFC 3339, as 2026-11-23T10:05:00Z)
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CheckFormat,
    /// Leave out a finding: a code, or a code for one cookie, as C020:_ga (repeatable)
    #[arg(long, value_name = "CODE[:NAME]", value_parser = ignore, help_heading = "An old site in CI")]
    pub(crate) ignore: Vec<Ignore>,
    /// Leave out the findings of an earlier check
    #[arg(long, value_name = "FILE", help_heading = "An old site in CI")]
    pub(crate) baseline: Option<String>,
    /// Write down what is found now, to be left out by --baseline, and exit with 0
    #[arg(long, value_name = "FILE", help_heading = "An old site in CI")]
    pub(crate) write_baseline: Option<String>,
    /// Exit with 1 from this severity on
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = severities())]
    pub(crate) fail_on: FailOn,
    /// Accept recordings that hide their cookies; without it they are exit code 2
    #[arg(long)]
    pub(crate) allow_incomplete: bool,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(crate) color: Color,
}

#[derive(Args)]
pub(crate) struct InitArgs {
    /// Recordings: HAR, storage state, cookies.txt, Set-Cookie lines; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<String>,
    /// The site's address [default: that of the first page]
    #[arg(long, value_name = "URL")]
    pub(crate) site: Option<String>,
    /// The regime that the charter names
    #[arg(long, value_name = "ID", default_value = "eu")]
    pub(crate) regime: String,
    /// The moment of what says none itself (RFC 3339, as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// Draft from recordings that hide their cookies too
    #[arg(long)]
    pub(crate) allow_incomplete: bool,
}

const DIFF_EXAMPLES: &str = "\
Examples:
  git show main:charte.toml | charte diff - charte.toml
  charte diff old.toml new.toml --format json

Exit code: 0 nothing wants a higher revision or it was raised, 1 something does and it was not \
(C010), 2 the input or the command is at fault.";

#[derive(Args)]
#[command(after_help = DIFF_EXAMPLES)]
pub(crate) struct DiffArgs {
    /// The older charter; `-` is standard input
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The newer charter; `-` is standard input
    #[arg(value_name = "NEW")]
    pub(crate) new: String,
    /// The regime of both: an id (see `charte regimes`) or a regime file [default: each charter's]
    #[arg(long, value_name = "ID")]
    pub(crate) regime: Option<String>,
    /// The moment (RFC 3339, as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: DiffFormat,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(crate) color: Color,
}

/// The charter, the law and the moment.
#[derive(Args)]
pub(crate) struct PolicyArgs {
    /// The site's charter
    #[arg(long, value_name = "FILE")]
    pub(crate) charter: String,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID")]
    pub(crate) regime: Option<String>,
    /// The moment (RFC 3339, as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The value of the consent cookie; repeat it for several copies [default: no answer yet]
    #[arg(long, value_name = "VALUE")]
    pub(crate) consent: Vec<String>,
    /// The browser sends Global Privacy Control (Sec-GPC: 1)
    #[arg(long)]
    pub(crate) gpc: bool,
}

/// One cookie and where it was met.
#[derive(Args)]
pub(crate) struct CookieArgs {
    /// The name of the cookie or storage key
    #[arg(required_unless_present = "set_cookie", conflicts_with = "set_cookie")]
    pub(crate) name: Option<String>,
    /// A whole Set-Cookie line instead of the name
    #[arg(long, value_name = "LINE")]
    pub(crate) set_cookie: Option<String>,
    /// The host that sets it
    #[arg(long, value_name = "HOST")]
    pub(crate) host: Option<String>,
    /// The page that it is set on
    #[arg(long, value_name = "URL")]
    pub(crate) page: Option<String>,
    /// How it is kept
    #[arg(long, value_name = "TECHNOLOGY", default_value = "cookie", value_parser = technologies())]
    pub(crate) technology: Technology,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
}

#[derive(Args)]
pub(crate) struct DecideArgs {
    #[command(flatten)]
    pub(crate) cookie: CookieArgs,
    /// The decision as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ExplainArgs {
    #[command(flatten)]
    pub(crate) cookie: CookieArgs,
}

#[derive(Args)]
pub(crate) struct AllowsArgs {
    /// What it is for
    #[arg(value_parser = purposes(), hide_possible_values = true)]
    pub(crate) purpose: Purpose,
    /// One provider's part in it, by the id in the charter
    #[arg(long, value_name = "ID")]
    pub(crate) provider: Option<String>,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
    /// The answer as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct AskArgs {
    /// One part of the site only
    #[arg(long, value_parser = areas())]
    pub(crate) area: Option<Area>,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
    /// The answer as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct RegimesArgs {
    /// The id of a regime, or a regime file
    #[arg(conflicts_with = "compare")]
    pub(crate) id: Option<String>,
    /// Compare regimes, by ids or files: fr,gb,us-ca
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub(crate) compare: Vec<String>,
    /// Compare them for each cookie of a charter too
    #[arg(long, value_name = "FILE", requires = "compare")]
    pub(crate) charter: Option<String>,
    /// The moment (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME", requires = "compare")]
    pub(crate) at: Option<String>,
    /// The form of the answer; html for a comparison only
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: RegimesFormat,
}

#[derive(Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum RegimesFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// To be looked at in a browser
    Html,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For code hosts (SARIF 2.1.0)
    Sarif,
    /// For the summary of a CI run
    Markdown,
    /// To be looked at in a browser: one file, several recordings side by side
    Html,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// From which severity on a check fails; nothing: never.
#[derive(Clone, Copy)]
pub(crate) struct FailOn(pub(crate) Option<Severity>);

/// A closed list of words, so that clap suggests the nearest one.
fn words<T: Clone + Send + Sync + 'static>(
    ids: &'static [&'static str],
    from_id: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(ids).try_map(move |id| from_id(&id).ok_or("is not on the list"))
}

pub(crate) fn ignore(text: &str) -> Result<Ignore, String> {
    Ignore::parse(text)
        .ok_or_else(|| "begin with a code such as C020; charte finding lists them".to_owned())
}

fn phases() -> impl TypedValueParser<Value = Phase> {
    words(&["before", "refused", "accepted"], Phase::from_id)
}

pub(crate) fn severities() -> impl TypedValueParser<Value = FailOn> {
    words(&["error", "warning", "note", "never"], |id| match id {
        "never" => Some(FailOn(None)),
        other => Severity::from_id(other).map(|severity| FailOn(Some(severity))),
    })
}

fn purposes() -> impl TypedValueParser<Value = Purpose> {
    words(Purpose::IDS, Purpose::from_id)
}

fn technologies() -> impl TypedValueParser<Value = Technology> {
    words(Technology::IDS, Technology::from_id)
}

pub(crate) fn areas() -> impl TypedValueParser<Value = Area> {
    words(Area::IDS, Area::from_id)
}
