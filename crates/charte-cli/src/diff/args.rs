use charte_report::{Format, Language};
use clap::Args;

use crate::values::{Color, formats, languages, regimes};

const EXAMPLES: &str = "\
Examples:
  git show main:charte.toml | charte diff -          with charte.toml
  charte diff old.toml new.toml --format json

Exit codes: 0 = no new revision needed, or already raised; 1 = the revision must be raised (C010); \
2 = bad input or command.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct DiffArgs {
    /// The older charter; `-` is standard input
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The newer charter; `-` is standard input [default: charte.toml in the current folder]
    #[arg(value_name = "NEW")]
    pub(crate) new: Option<String>,
    /// The regime for both: an id (see `charte regimes`) or a regime file
    /// [default: each charter's own regime]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) regime: Option<String>,
    /// The time (RFC 3339, such as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value_t, value_parser = formats())]
    pub(crate) format: Format,
    /// The language of text, Markdown and HTML; other formats are in English
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    pub(crate) lang: Language,
    /// When to use colour
    #[arg(long, value_enum, default_value_t)]
    pub(crate) color: Color,
}
