use clap::{Args, ValueEnum};

use crate::values::regimes;

#[derive(Args)]
pub(crate) struct RegimesArgs {
    /// The id of a regime, or a regime file
    #[arg(conflicts_with = "compare", value_parser = regimes(), hide_possible_values = true)]
    pub(crate) id: Option<String>,
    /// Compare regimes, by ids or files: fr,gb,us-ca
    #[arg(long, value_name = "IDS", value_delimiter = ',', value_parser = regimes(), hide_possible_values = true)]
    pub(crate) compare: Vec<String>,
    /// Also compare them for each cookie of a charter
    #[arg(long, value_name = "FILE", requires = "compare")]
    pub(crate) charter: Option<String>,
    /// The time (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME", requires = "compare")]
    pub(crate) at: Option<String>,
    /// Write every rule with each of its citations as a table: all regimes, or the one that is named
    #[arg(long, value_enum, value_name = "FORMAT", conflicts_with_all = ["compare", "format"])]
    pub(crate) export: Option<ExportFormat>,
    /// The output format; html only for a comparison
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: RegimesFormat,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum RegimesFormat {
    /// Human-readable
    #[default]
    Text,
    /// Machine-readable
    Json,
    /// HTML for the browser
    Html,
}

/// The form of the table of all rules.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// For a spreadsheet
    Csv,
    /// Machine-readable
    Json,
    /// HTML for the browser
    Html,
}
