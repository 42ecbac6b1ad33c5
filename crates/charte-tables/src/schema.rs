//! The tables and their columns.

/// What the cells of a column hold; any of them may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A moment, to the second: RFC 3339 in CSV, a timestamp in UTC in Parquet.
    Moment,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// One row for each recording: the answer about a banner, counts, or why it could not be read.
    Recordings,
    /// One row for each sighting of a cookie or a storage key.
    Observations,
    /// One row for each cookie of a page, with what was decided.
    Decisions,
    /// One row for each finding of a recording.
    Findings,
    /// One row for each site, by the registrable domain of the recordings' first pages.
    Sites,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 5] =
        [Self::Recordings, Self::Observations, Self::Decisions, Self::Findings, Self::Sites];

    /// The name, as its files have it: `recordings`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Recordings => "recordings",
            Self::Observations => "observations",
            Self::Decisions => "decisions",
            Self::Findings => "findings",
            Self::Sites => "sites",
        }
    }

    /// The columns, in the order of the cells of a row.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Recordings => RECORDINGS,
            Self::Observations => OBSERVATIONS,
            Self::Decisions => DECISIONS,
            Self::Findings => FINDINGS,
            Self::Sites => SITES,
        }
    }
}

const fn text(name: &'static str) -> Column {
    Column { name, kind: Kind::Text }
}

const fn number(name: &'static str) -> Column {
    Column { name, kind: Kind::Number }
}

const fn flag(name: &'static str) -> Column {
    Column { name, kind: Kind::Flag }
}

const fn moment(name: &'static str) -> Column {
    Column { name, kind: Kind::Moment }
}

const RECORDINGS: &[Column] = &[
    text("recording"),
    text("site"),
    text("page"),
    text("phases"),
    text("format"),
    moment("recorded_at"),
    text("regime"),
    text("answer"),
    flag("complete"),
    number("cookies"),
    number("allowed"),
    number("limited"),
    number("withheld"),
    number("disputed"),
    number("unknown"),
    number("undeclared"),
    number("errors"),
    number("warnings"),
    number("notes"),
    text("error"),
];

const OBSERVATIONS: &[Column] = &[
    text("recording"),
    text("phase"),
    text("page"),
    text("seen_as"),
    text("name"),
    text("host"),
    moment("at"),
    text("request"),
    text("script"),
    text("domain"),
    flag("secure"),
    flag("http_only"),
    text("same_site"),
    flag("partitioned"),
    flag("blocked"),
    number("count"),
];

const DECISIONS: &[Column] = &[
    text("recording"),
    text("phase"),
    text("page"),
    number("run"),
    text("cookie"),
    text("host"),
    text("site"),
    text("seen"),
    text("technology"),
    text("party"),
    flag("party_unknown"),
    text("category"),
    text("purposes"),
    text("provider"),
    flag("declared"),
    text("verdict"),
    flag("may_set"),
    text("requirement"),
    text("because"),
    text("rules"),
    text("citations"),
    text("lifetime"),
    number("lifetime_seconds"),
    flag("blocked"),
    number("count"),
    text("error"),
];

const FINDINGS: &[Column] = &[
    text("recording"),
    text("code"),
    text("severity"),
    text("title"),
    text("cookie"),
    text("host"),
    text("message"),
    number("count"),
    number("pages"),
];

const SITES: &[Column] = &[
    text("site"),
    text("answer"),
    number("recordings"),
    number("yes"),
    number("no"),
    number("cannot_tell"),
    number("broken"),
    number("errors"),
    number("warnings"),
    number("notes"),
];
