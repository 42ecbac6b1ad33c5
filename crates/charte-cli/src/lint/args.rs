use charte_audit::Ignore;
use charte_report::{Format, Language};
use clap::Args;

use crate::values::{Color, FailOn, formats, ignored, languages, regimes, severities};

const EXAMPLES: &str = "\
Examples:
  charte lint charte.toml
  charte lint sites/*/charte.toml --format github
  charte lint charte.toml --regime de          check it under German law
  charte lint charte.toml --fix                fix unambiguous errors
  charte lint interop.toml                     what a site says about an earlier consent manager

--fix never changes a legal statement. It corrects misspelt keys, other spellings of a lifetime, \
duplicate words in a list, the dot before a domain and a missing format: errors that stop the file \
from loading. For purposes, facts, roles and choices, lint suggests what was probably meant.

Exit codes: 0 = no finding at or above --fail-on; 1 = at least one; 2 = a charter cannot be read.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct LintArgs {
    /// Charters in TOML or JSON, or tables called interop.toml; `-` is standard input [default:
    /// charte.toml in the current folder, and interop.toml if there is one]
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// Regimes: ids (see `charte regimes`) or regime files [default: all in the charter]
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = regimes(), hide_possible_values = true)]
    pub(super) regime: Vec<String>,
    /// The time (RFC 3339, such as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(super) at: Option<String>,
    /// Fix unambiguous errors in the files
    #[arg(long)]
    pub(super) fix: bool,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value_t, value_parser = formats())]
    pub(super) format: Format,
    /// Leave out a finding: a code, or a code for one name, such as C011:_ga (repeatable)
    #[arg(long, value_name = "CODE[:NAME]", value_parser = ignored(), hide_possible_values = true)]
    pub(super) ignore: Vec<Ignore>,
    /// Exit 1 if a finding has at least this severity
    #[arg(long, value_name = "SEVERITY", default_value = "error", value_parser = severities())]
    pub(super) fail_on: FailOn,
    /// The language of text, Markdown and HTML; other formats are in English
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub(super) lang: Language,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(super) color: Color,
}
