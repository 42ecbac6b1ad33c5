//! `charte regimes --export`: every rule of the law with its citations, as a table for people who
//! check it.

use std::fmt::Write as _;
use std::io;

use charte::regime::{
    Citation, CitedDuration, Condition, DefaultForce, Force, Instrument, Limit, Reviewed,
};
use charte::{PurposeSet, Regime, Time};
use serde::Serialize;

use super::args::ExportFormat;
use super::compare::escaped;
use super::day;
use crate::failure::Failure;
use crate::out;
use crate::out::NO_ADVICE;
use crate::values::Color;

/// A statement of a regime and one of its citations. A statement with several citations has as many
/// rows; one without any has one.
#[derive(Debug, Default, Serialize)]
pub(super) struct Row {
    regime: String,
    name: String,
    authority: String,
    /// The places that have the regime by themselves. None: it is chosen by its name only.
    places: String,
    /// `default`, `signal`, `validity`, `ask-again`, `rule`, `limit` or `duty`.
    what: &'static str,
    /// The id of the rule.
    rule: String,
    from: String,
    until: String,
    purposes: String,
    conditions: String,
    /// What is asked, or the duty, or the time.
    answer: String,
    /// Where a default, a time or a limit comes from.
    force: String,
    note: String,
    instrument: String,
    title: String,
    date: String,
    at: String,
    confidence: String,
    /// Where the words were read.
    source: String,
    /// The official address, or why there is none.
    address: String,
    reviewed_on: String,
    reviewed_by: String,
    review_due: String,
}

/// The heads of the table, in the order of the columns.
const HEADS: [&str; 23] = [
    "regime",
    "name",
    "authority",
    "places",
    "what",
    "rule",
    "from",
    "until",
    "purposes",
    "conditions",
    "answer",
    "force",
    "note",
    "instrument",
    "title",
    "date",
    "at",
    "confidence",
    "source",
    "address",
    "reviewed_on",
    "reviewed_by",
    "review_due",
];

impl Row {
    fn cells(&self) -> [&str; 23] {
        [
            &self.regime,
            &self.name,
            &self.authority,
            &self.places,
            self.what,
            &self.rule,
            &self.from,
            &self.until,
            &self.purposes,
            &self.conditions,
            &self.answer,
            &self.force,
            &self.note,
            &self.instrument,
            &self.title,
            &self.date,
            &self.at,
            &self.confidence,
            &self.source,
            &self.address,
            &self.reviewed_on,
            &self.reviewed_by,
            &self.review_due,
        ]
    }
}

/// Writes the table of these regimes to standard output.
pub(super) fn run(regimes: &[&Regime], format: ExportFormat) -> Result<(), Failure> {
    let rows: Vec<Row> = regimes.iter().flat_map(|regime| rows(regime)).collect();
    match format {
        ExportFormat::Json => out::json(&rows),
        ExportFormat::Csv => {
            let cells = std::iter::once(HEADS).chain(rows.iter().map(Row::cells));
            Ok(charte_report::csv(cells, &mut io::stdout().lock())?)
        }
        ExportFormat::Html => out::text(&html(&rows), Color::Never),
    }
}

/// A statement before its citations.
struct Statement<'r> {
    regime: &'r Regime,
    rows: Vec<Row>,
}

type Span = (Option<Time>, Option<Time>);

impl Statement<'_> {
    fn add(&mut self, span: Span, citations: &[Citation], made: impl Fn() -> Row) {
        if citations.is_empty() {
            let row = self.dated(made(), span, self.regime.reviewed());
            self.rows.push(row);
        }
        for citation in citations {
            let mut row = made();
            row.instrument = citation.instrument().to_owned();
            row.at = text(citation.at());
            row.confidence = citation.confidence().to_string();
            row.source = text(citation.source());
            if let Some(instrument) = self.regime.instrument(citation.instrument()) {
                row.title = instrument.title().to_owned();
                row.date = text(instrument.date().or(instrument.date_missing()));
                row.address = address(instrument);
            }
            let spoken = narrower(span, self.regime.span_of_citation(citation));
            let review = citation.reviewed().or(self.regime.reviewed());
            let row = self.dated(row, spoken, review);
            self.rows.push(row);
        }
    }

    fn dated(&self, mut row: Row, (from, until): Span, review: Option<&Reviewed>) -> Row {
        row.regime = self.regime.id().to_owned();
        row.name = self.regime.name("en").to_owned();
        row.authority = text(self.regime.authority());
        row.places = self.regime.territories().collect::<Vec<_>>().join(" ");
        row.from = from.map(day).unwrap_or_default();
        row.until = until.map(day).unwrap_or_default();
        if let Some(review) = review {
            row.reviewed_on = review.on().to_owned();
            row.reviewed_by = review.by().to_owned();
            row.review_due = review.next().to_owned();
        }
        row
    }
}

/// When both hold.
fn narrower((from, until): Span, (also_from, also_until): Span) -> Span {
    let until = match (until, also_until) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    (from.max(also_from), until)
}

fn text(text: Option<&str>) -> String {
    text.map(ToOwned::to_owned).unwrap_or_default()
}

fn address(instrument: &Instrument) -> String {
    match (instrument.url(), instrument.url_missing()) {
        (Some(url), _) => url.to_owned(),
        (None, Some(why)) => format!("none: {why}"),
        (None, None) => String::new(),
    }
}

/// Everything that a regime states.
fn rows(regime: &Regime) -> Vec<Row> {
    let mut all = Statement { regime, rows: Vec::new() };
    for (period, last) in super::of_file(regime) {
        let span = (period.from(), last.until());
        all.add(span, period.default_citations(), || Row {
            what: "default",
            answer: period.default().to_string(),
            force: period.default_force().map(|f: DefaultForce| f.to_string()).unwrap_or_default(),
            ..Row::default()
        });
        all.add(span, period.gpc_citations(), || Row {
            what: "signal",
            answer: period.gpc().to_string(),
            ..Row::default()
        });
        duration(&mut all, "validity", span, period.validity());
    }
    if let Some(again) = regime.ask_again() {
        duration(&mut all, "ask-again", (None, None), again);
    }
    for rule in regime.rules() {
        let objection = if rule.honours_objection() { ", a refusal is honoured" } else { "" };
        let made = |what| Row {
            what,
            rule: rule.id().to_owned(),
            purposes: purposes(rule.purposes()),
            conditions: conditions(rule.conditions()),
            answer: format!("{}{objection}", rule.then()),
            note: text(rule.note()),
            ..Row::default()
        };
        all.add(regime.span_of(rule), rule.citations(), || made("rule"));
        for limit in rule.limits() {
            all.add(regime.span_of_limit(limit), limit.citations(), || Row {
                answer: most(limit),
                force: limit.force().to_string(),
                note: String::new(),
                ..made("limit")
            });
        }
    }
    for duty in regime.duties() {
        all.add(regime.span_of_duty(duty), duty.citations(), || Row {
            what: "duty",
            answer: duty.text("en").to_owned(),
            ..Row::default()
        });
    }
    all.rows
}

fn duration(all: &mut Statement<'_>, what: &'static str, span: Span, kept: &CitedDuration) {
    all.add(span, kept.citations(), || Row {
        what,
        answer: kept.span().to_string(),
        force: kept.force().to_string(),
        ..Row::default()
    });
}

fn purposes(purposes: PurposeSet) -> String {
    if purposes.union(PurposeSet::UNCLASSIFIED) == PurposeSet::ALL {
        return "every purpose".to_owned();
    }
    purposes.iter().map(|purpose| purpose.id()).collect::<Vec<_>>().join(", ")
}

fn conditions(conditions: &[Condition]) -> String {
    let one = |condition: &Condition| match condition.force() {
        Force::Binding => condition.test().to_string(),
        force => format!("{} ({force})", condition.test()),
    };
    conditions.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn most(limit: &Limit) -> String {
    let unless = limit.unless().map(|fact| format!(" unless {fact}")).unwrap_or_default();
    format!("{} at most {}{unless}", limit.of(), limit.max())
}

const STYLE: &str = "body{font:14px/1.4 system-ui,sans-serif;margin:1rem;color:#1a1a1a;background:#fff}\
table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}\
th{position:sticky;top:0;background:#eee}tr.unverified td{background:#fff3e0}tr.official td{background:#e8f5e9}";

fn html(rows: &[Row]) -> String {
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>The rules and their citations</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>The rules and their citations</h1>\n\
         <p>A row for each statement and each of its citations: {} rows. {}.</p>\n<table>\n<thead><tr>",
        rows.len(),
        capital(NO_ADVICE),
    );
    for head in HEADS {
        let _ = write!(out, "<th scope=\"col\">{}</th>", head.replace('_', " "));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        let _ = write!(out, "<tr class=\"{}\">", escaped(&row.confidence));
        for (head, cell) in HEADS.into_iter().zip(row.cells()) {
            let shown = escaped(cell);
            let is_link = head == "address" && cell.starts_with("http");
            match is_link {
                true => {
                    _ = write!(out, "<td><a href=\"{shown}\" rel=\"noreferrer\">{shown}</a></td>")
                }
                false => _ = write!(out, "<td>{shown}</td>"),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</body>\n</html>\n");
    out
}

fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    text.get_mut(..1).map(str::make_ascii_uppercase);
    text
}
