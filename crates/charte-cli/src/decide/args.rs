use charte::{Area, Purpose, Technology};
use charte_report::Language;
use clap::Args;
use clap::builder::TypedValueParser;

use crate::values::{areas, languages, regimes, words};

/// The charter, the law and the time.
#[derive(Args)]
pub(crate) struct PolicyArgs {
    /// The site's charter [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) charter: Option<String>,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// The time (RFC 3339, such as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The value of the consent cookie; repeatable for several copies [default: no answer yet]
    #[arg(long, value_name = "VALUE")]
    pub(crate) consent: Vec<String>,
    /// The browser sends Global Privacy Control (Sec-GPC: 1)
    #[arg(long)]
    pub(crate) gpc: bool,
}

/// One cookie and where it was seen.
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
    /// The technology
    #[arg(long, value_name = "TECHNOLOGY", default_value = "cookie", value_parser = technologies())]
    pub(crate) technology: Technology,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
}

#[derive(Args)]
pub(crate) struct DecideArgs {
    #[command(flatten)]
    pub(crate) cookie: CookieArgs,
    /// Print the decision as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  charte explain _ga --regime France          as the catalogue knows it, if there is no charte.toml
  charte explain _ga --charter charte.toml --consent VALUE

Without a charter, the catalogue of known cookies says what the cookie is for. A cookie that it does \
not know, or about which sources disagree, is never allowed. Exit codes: 0 = the cookie may be set; \
1 = it may not; 2 = bad input or command.";

#[derive(Args)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(crate) struct ExplainArgs {
    #[command(flatten)]
    pub(crate) cookie: CookieArgs,
    /// Ask the catalogue of known cookies, even if the folder has a charte.toml
    #[arg(long, conflicts_with = "charter")]
    pub(crate) no_charter: bool,
    /// The language
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub(crate) lang: Language,
}

#[derive(Args)]
pub(crate) struct AllowsArgs {
    /// The purpose
    #[arg(value_parser = purposes(), hide_possible_values = true)]
    pub(crate) purpose: Purpose,
    /// Only for this provider, by its id in the charter
    #[arg(long, value_name = "ID")]
    pub(crate) provider: Option<String>,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
    /// Print the answer as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct AskArgs {
    /// Only for this part of the site
    #[arg(long, value_parser = areas())]
    pub(crate) area: Option<Area>,
    #[command(flatten)]
    pub(crate) policy: PolicyArgs,
    /// Print the answer as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

fn purposes() -> impl TypedValueParser<Value = Purpose> {
    words(Purpose::IDS, Purpose::from_id)
}

fn technologies() -> impl TypedValueParser<Value = Technology> {
    words(Technology::IDS, Technology::from_id)
}
