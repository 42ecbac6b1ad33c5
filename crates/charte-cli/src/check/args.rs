use std::path::PathBuf;

use charte_audit::{Ignore, Phase};
use charte_report::{Format, Language};
use clap::{Args, ValueHint};

use crate::values::{Color, FailOn, formats, ignored, languages, phases, regimes, severities};

const EXAMPLES: &str = "\
Examples:
  charte check visit.har                     against charte.toml, else the catalogue of cookies
  charte check --before a.har --refused b.har --accepted c.har --charter charte.toml
  charte check scan/www.example.fr           what charte scan recorded, again
  curl -si https://www.example.fr/ | charte check - --page https://www.example.fr/
  charte check --charter charte.toml        the charter alone
  charte check --many visits --out tables    many recordings, each on its own, as tables

Exit codes: 0 = no finding at or above --fail-on; 1 = at least one; 2 = bad input or command, or a \
recording that hides its cookies (--allow-incomplete accepts it).";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CheckArgs {
    /// Recordings: HAR, storage state, cookies.txt or Set-Cookie lines, the folder of a scan or its
    /// files; `-` is standard input
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
    /// A recording that begins when the visitor takes consent back (repeatable)
    #[arg(long, value_name = "FILE", help_heading = "Several phases in one check")]
    pub(crate) withdrawn: Vec<String>,
    /// The site's charter [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) charter: Option<String>,
    /// Check against the catalogue of known cookies, even if the folder has a charte.toml
    #[arg(long, conflicts_with = "charter")]
    pub(crate) no_charter: bool,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's, else eu]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// When FILE was recorded: before the visitor answered, after refusing, accepting or
    /// withdrawing [default: what the file says, else detected, else before]
    #[arg(long, value_parser = phases())]
    pub(crate) phase: Option<Phase>,
    /// The page's address, if the recording lacks it or has a wrong one
    #[arg(long, value_name = "URL")]
    pub(crate) page: Option<String>,
    /// Judge as of this time instead of each response's own (RFC 3339, such as
    /// 2026-11-23T10:05:00Z)
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// Check many recordings, each on its own: all of a folder, or those of a list with one path a
    /// line. One that cannot be read is a row with its error, and the exit code is the highest
    #[arg(long, value_name = "DIR|LIST", requires = "out", help_heading = "Many recordings",
        conflicts_with_all = ["files", "before", "refused", "accepted", "withdrawn", "write_baseline", "format", "all"])]
    pub(crate) many: Option<String>,
    /// The folder for the tables: recordings, observations, decisions, findings and sites, as CSV
    #[arg(long, value_name = "DIR", requires = "many", value_hint = ValueHint::DirPath, help_heading = "Many recordings")]
    pub(crate) out: Option<PathBuf>,
    /// How many recordings to check at the same time [default: as many as there are processors]
    #[arg(long, value_name = "N", requires = "many", value_parser = clap::value_parser!(u16).range(1..=256), help_heading = "Many recordings")]
    pub(crate) jobs: Option<u16>,
    /// Keep what an earlier check that was interrupted has done in --out, and do the rest
    #[arg(long, requires = "many", help_heading = "Many recordings")]
    pub(crate) resume: bool,
    /// Write the tables as Apache Parquet too
    #[arg(long, requires = "many", help_heading = "Many recordings")]
    pub(crate) parquet: bool,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value_t, value_parser = formats())]
    pub(crate) format: Format,
    /// Leave out a finding: a code, or a code for one cookie, such as C020:_ga (repeatable)
    #[arg(long, value_name = "CODE[:NAME]", value_parser = ignored(), hide_possible_values = true, help_heading = "Adopting it on an existing site")]
    pub(crate) ignore: Vec<Ignore>,
    /// Leave out the findings of an earlier check
    #[arg(long, value_name = "FILE", help_heading = "Adopting it on an existing site")]
    pub(crate) baseline: Option<String>,
    /// Save the current findings as a baseline for --baseline and exit 0
    #[arg(long, value_name = "FILE", help_heading = "Adopting it on an existing site")]
    pub(crate) write_baseline: Option<String>,
    /// Exit 1 if a finding has at least this severity
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = severities())]
    pub(crate) fail_on: FailOn,
    /// Accept recordings that hide their cookies, which otherwise exit 2
    #[arg(long)]
    pub(crate) allow_incomplete: bool,
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
