use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use charte_audit::{Ignore, Phase};
use charte_report::{Format, Language};
use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum, ValueHint};

use crate::values::{Color, FailOn, formats, ignored, languages, phases, regimes, severities};

const EXAMPLES: &str = "\
Examples:
  charte scan https://www.example.fr/
  charte scan www.example.fr --pages 5 --charter charte.toml --format html > report.html
  charte scan --list sites.txt --jobs 4 --out scans
  charte scan --list sites.txt --jobs 4 --out scans --resume      after it was interrupted

Each phase starts in a fresh browser profile and presses the banner's own buttons; withdrawn \
continues accepted. One visitor refuses while another accepts; --pause lets them follow each other. The recordings stay in the folder and can be checked again with charte check. \
They hold no value of a cookie, no query and no body.

Exit codes: 0 = no finding at or above --fail-on; 1 = at least one; 2 = bad input or command, no \
browser, or a site that could not be recorded.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ScanArgs {
    /// The address of the site's first page
    #[arg(value_name = "URL", required_unless_present = "list", value_hint = ValueHint::Url)]
    pub(crate) address: Option<String>,
    /// A file with the addresses of several sites, one a line; `#` begins a remark
    #[arg(long, value_name = "FILE", conflicts_with = "address")]
    pub(crate) list: Option<String>,
    /// The folder for the recordings; each site gets a folder of its own in it
    #[arg(long, value_name = "DIR", default_value = "scan", value_hint = ValueHint::DirPath)]
    pub(crate) out: PathBuf,
    /// Keep the phases that an earlier scan completed, and record the rest
    #[arg(long)]
    pub(crate) resume: bool,
    /// How many sites to scan at the same time; never two of the same host
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=16), requires = "list")]
    pub(crate) jobs: u8,
    /// Write the tables of --list as Apache Parquet too
    #[arg(long, requires = "list")]
    pub(crate) parquet: bool,
    /// Record only this phase (repeatable) [default: all four]
    #[arg(long, value_parser = phases())]
    pub(crate) phase: Vec<Phase>,
    /// How many pages of the site to visit: the first, and those that it links to. robots.txt is
    /// respected; links that sign in or out, delete or buy are not followed
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=500), help_heading = "Pages")]
    pub(crate) pages: u16,
    /// Take the pages from the site's sitemap first
    #[arg(long, requires = "pages", help_heading = "Pages")]
    pub(crate) sitemap: bool,
    /// How long to wait after each page of a site, which has one visitor at a time then, else two
    #[arg(long, value_name = "SECONDS", default_value = "0", value_parser = seconds(0.0), hide_default_value = true, help_heading = "Pages")]
    pub(crate) pause: Duration,
    /// How long one page may take in one phase
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = seconds(1.0), help_heading = "Pages")]
    pub(crate) limit: Duration,
    /// The browser's program [default: Chromium, Chrome, Edge or Brave, whichever is found]
    #[arg(long, value_name = "PATH", value_hint = ValueHint::ExecutablePath, help_heading = "Browser")]
    pub(crate) browser: Option<PathBuf>,
    /// A switch for the browser, such as --browser-arg=--proxy-server=127.0.0.1:3128 (repeatable)
    #[arg(long, value_name = "SWITCH", allow_hyphen_values = true, help_heading = "Browser")]
    pub(crate) browser_arg: Vec<String>,
    /// Run the browser without its sandbox, as root must; only on machines that are thrown away
    #[arg(long, help_heading = "Browser")]
    pub(crate) no_sandbox: bool,
    /// Send the Global Privacy Control signal
    #[arg(long, help_heading = "Browser")]
    pub(crate) gpc: bool,
    /// Whether the browser takes cookies of third parties
    #[arg(long, value_enum, value_name = "WHETHER", default_value_t, help_heading = "Browser")]
    pub(crate) third_party: ThirdParty,
    /// The languages to ask pages for, such as fr-FR,fr [default: the browser's]
    #[arg(long, value_name = "LIST", help_heading = "Browser")]
    pub(crate) languages: Option<String>,
    /// Let pages see that no person is browsing; some show no banner then
    #[arg(long, help_heading = "Browser")]
    pub(crate) say_robot: bool,
    /// A file of further consent managers, in the form of charte-scan's managers.toml (repeatable)
    #[arg(long, value_name = "FILE", help_heading = "Browser")]
    pub(crate) managers: Vec<OsString>,
    #[command(flatten)]
    pub(crate) judge: JudgeArgs,
}

/// How the recordings are judged, and where the report goes: as for `charte check`.
#[derive(Args)]
#[command(next_help_heading = "Report")]
pub(crate) struct JudgeArgs {
    /// The site's charter [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) charter: Option<String>,
    /// Check against the catalogue of known cookies, even if the folder has a charte.toml
    #[arg(long, conflicts_with = "charter")]
    pub(crate) no_charter: bool,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's, else eu]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// The output format; with --list, of the report in each site's folder
    #[arg(long, value_name = "FORMAT", default_value_t, value_parser = formats())]
    pub(crate) format: Format,
    /// Leave out a finding: a code, or a code for one cookie, such as C020:_ga (repeatable)
    #[arg(long, value_name = "CODE[:NAME]", value_parser = ignored(), hide_possible_values = true)]
    pub(crate) ignore: Vec<Ignore>,
    /// Leave out the findings of an earlier check
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<String>,
    /// Save the current findings as a baseline for --baseline and exit 0
    #[arg(long, value_name = "FILE", conflicts_with = "list")]
    pub(crate) write_baseline: Option<String>,
    /// Exit 1 if a finding has at least this severity
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = severities())]
    pub(crate) fail_on: FailOn,
    /// Show every cookie of every page, and every finding
    #[arg(long)]
    pub(crate) all: bool,
    /// The language of text, Markdown and HTML; other formats are in English
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub(crate) lang: Language,
    /// Do not page long output on a terminal
    #[arg(long)]
    pub(crate) no_pager: bool,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(crate) color: Color,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThirdParty {
    /// It takes them, as Chrome does in its standard settings
    #[default]
    Allow,
    /// It refuses them; the report says what was refused
    Block,
}

/// Seconds, from this many to an hour.
fn seconds(least: f64) -> impl TypedValueParser<Value = Duration> {
    clap::builder::StringValueParser::new().try_map(move |text| {
        let seconds: Option<f64> = text.parse().ok();
        let fits = seconds.filter(|seconds| (least..=3600.0).contains(seconds));
        fits.map(Duration::from_secs_f64)
            .ok_or_else(|| format!("write a number of seconds from {least} to 3600"))
    })
}
