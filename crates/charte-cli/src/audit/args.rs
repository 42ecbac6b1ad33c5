use std::path::PathBuf;

use charte_audit::{Ignore, Phase};
use charte_report::Language;
use clap::{Args, ValueHint};

use crate::values::{Color, FailOn, ignored, languages, phases, regimes, severities};

const EXAMPLES: &str = "\
Examples:
  charte audit crawl.parquet --regime fr --out tables
  charte audit crawl.csv --charter charte.toml --phase refused --out tables

The table has one row for each cookie that was seen, and the columns page (an address or a host), name or \
set_cookie (the whole line), and if they are known host (that set it) and time (with its zone). Other \
columns are ignored.

Exit codes: 0 = no finding at or above --fail-on; 1 = at least one; 2 = bad input or command, no row, or \
rows that cannot be read or name no cookie (--allow-incomplete accepts those whose names were redacted).";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct AuditArgs {
    /// The table of a crawl: Apache Parquet, or CSV with a line of names if it ends in .csv
    #[arg(value_name = "TABLE", value_hint = ValueHint::FilePath)]
    pub(crate) table: PathBuf,
    /// The folder for the tables: recordings, decisions, findings and sites, as CSV
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) out: PathBuf,
    /// Write the tables as Apache Parquet too
    #[arg(long)]
    pub(crate) parquet: bool,
    /// How many sites to judge at the same time [default: as many as there are processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) jobs: Option<u16>,
    /// The charter that all sites are judged by [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) charter: Option<String>,
    /// Judge by the catalogue of known cookies, even if the folder has a charte.toml
    #[arg(long, conflicts_with = "charter")]
    pub(crate) no_charter: bool,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's, else eu]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// What the visitor had answered when the pages were crawled
    #[arg(long, default_value = "before", value_parser = phases())]
    pub(crate) phase: Phase,
    /// Judge as of this time instead of each row's own (RFC 3339, such as 2026-11-23T10:05:00Z)
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// Leave out a finding: a code, or a code for one cookie, such as C020:_ga (repeatable)
    #[arg(long, value_name = "CODE[:NAME]", value_parser = ignored(), hide_possible_values = true)]
    pub(crate) ignore: Vec<Ignore>,
    /// Exit 1 if a finding has at least this severity
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = severities())]
    pub(crate) fail_on: FailOn,
    /// Accept rows whose names were redacted, which otherwise exit 2
    #[arg(long)]
    pub(crate) allow_incomplete: bool,
    /// The language of the summary
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub(crate) lang: Language,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(crate) color: Color,
}
