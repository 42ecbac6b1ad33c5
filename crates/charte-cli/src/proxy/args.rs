use std::net::SocketAddr;

use charte::Mode;
use clap::{Args, ValueHint};

use crate::values::{regimes, words};

const EXAMPLES: &str = "\
Examples:
  charte proxy --upstream http://127.0.0.1:8000 --mode report --report 127.0.0.1:8081
  charte proxy --charter charte.toml --upstream http://127.0.0.1:8000 --listen 127.0.0.1:8080
  charte proxy --upstream http://app:3000 --listen 0.0.0.0:8080 --trust-forwarded x-forwarded \
--territory-header CF-IPCountry

Requests to localhost and to addresses of loopback count as requests to the charter's own host. Asking \
the visitor is left to the site, or to the banner of the JavaScript package. The report is read at \
/-/charte/report on its own port.

Each request is one line on standard output: method, path without the query, status, bytes, time, \
and how many cookies were withheld. Nothing shown holds a value, a query or an address of a visitor.

SIGTERM or Ctrl-C ends it when the requests that began are answered; a second signal ends it at once. \
Exit codes: 0 = it ended and answered every request; 1 = some were cut off; 2 = it could not start.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ProxyArgs {
    /// The address of the site behind the proxy, such as http://127.0.0.1:8000
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub(crate) upstream: String,
    /// The address for visitors
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The site's charter [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) charter: Option<String>,
    /// Whether cookies that may not be set are removed, or only counted
    #[arg(long, value_name = "MODE", default_value = "enforce", value_parser = words(Mode::IDS, Mode::from_id))]
    pub(crate) mode: Mode,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// The header in which a server in front names the visitor's territory (FR, US-CA). If it is
    /// missing or not known, the strictest of the charter's regimes counts, or eu if it lists none
    #[arg(long, value_name = "NAME", conflicts_with = "regime")]
    pub(crate) territory_header: Option<String>,
    /// Read the cookies of another consent manager, such as onetrust or iab-tcf, while the site's own
    /// consent cookie is missing (repeatable)
    #[arg(long, value_name = "MANAGER")]
    pub(crate) honour: Vec<String>,
    /// Where to show what was withheld, such as 127.0.0.1:8081; on this machine only
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) report: Option<SocketAddr>,
    /// Do not print a line for each request
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// Let the browser's cookies reach the site, even those that may not be set
    #[arg(long, help_heading = "Rules")]
    pub(crate) keep_request: bool,
    /// Do not delete cookies in the browser that may no longer be set
    #[arg(long, help_heading = "Rules")]
    pub(crate) no_erase: bool,
    /// Judge every request as one to the charter's host, whatever host it names
    #[arg(long, help_heading = "Rules")]
    pub(crate) any_host: bool,
    /// Believe these headers of the server in front: the visitor's address, the host, and whether
    /// it was HTTPS [default: they are replaced]
    #[arg(long, value_name = "HEADERS", value_parser = ["x-forwarded", "forwarded"], help_heading = "Connections")]
    pub(crate) trust_forwarded: Option<String>,
    /// Connections at the same time; more wait
    #[arg(long, value_name = "N", default_value_t = 1_024, value_parser = clap::value_parser!(u32).range(1..=1_000_000), help_heading = "Connections")]
    pub(crate) connections: u32,
    /// Largest head of a request or response, in KiB
    #[arg(long, value_name = "KIB", default_value_t = 64, value_parser = clap::value_parser!(u32).range(8..=1_024), help_heading = "Connections")]
    pub(crate) head_size: u32,
    /// Most header lines of a request or response
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(10..=10_000), help_heading = "Connections")]
    pub(crate) headers: u32,
    /// Seconds that connecting to the site may take
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = seconds(), help_heading = "Connections")]
    pub(crate) connect_timeout: u32,
    /// Seconds that a visitor may take to send the head of a request
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = seconds(), help_heading = "Connections")]
    pub(crate) head_timeout: u32,
    /// Seconds in which nothing may move: before the site answers, in a body, in a websocket
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = seconds(), help_heading = "Connections")]
    pub(crate) idle_timeout: u32,
    /// Seconds that requests may still take after the signal to stop
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = seconds(), help_heading = "Connections")]
    pub(crate) stop_timeout: u32,
}

/// From a second to a day.
fn seconds() -> clap::builder::RangedI64ValueParser<u32> {
    clap::value_parser!(u32).range(1..=86_400)
}
