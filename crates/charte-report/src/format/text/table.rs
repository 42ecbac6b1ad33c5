//! The table of a page's cookies.

use std::fmt::Write as _;

use charte::Technology;
use charte_audit::{Row, Seen, Verdict};
use comfy_table::{Attribute, Cell, Color, ColumnConstraint, ContentArrangement, Table, Width};

use crate::names::{short, short_name};
use crate::terminal::wrap;
use crate::words;

/// From so many columns on, a cookie has one line with eight cells; below, two lines with four.
const WIDE_COLUMNS: usize = 150;

/// Below so many columns a cookie is a few lines below each other.
const NARROW_COLUMNS: usize = 76;

/// Blanks between two cells.
const GAP: u16 = 2;

/// Below so many columns there is no room for the ids of rules.
const RULES_COLUMNS: usize = 96;

/// No name and no host takes more than this.
const LONGEST_NAME: usize = 48;

pub(super) fn render(rows: &[Row], columns: usize) -> String {
    let mut rows: Vec<&Row> = rows.iter().collect();
    // The rest stays in the order of the visit.
    rows.sort_by_key(|row| words::urgency(row));
    let rows = rows.as_slice();
    if columns < NARROW_COLUMNS {
        return list(rows, columns);
    }
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    // The styles are removed later where they are not wanted.
    table.enforce_styling();
    if columns >= WIDE_COLUMNS {
        wide(&mut table, rows)
    } else {
        narrow(&mut table, rows, columns)
    }
    // No blank before the first cell, two between cells.
    let last = table.column_count().saturating_sub(1);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index == last { 0 } else { GAP }));
    }
    let mut out = String::new();
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push_str(&legend(rows));
    out
}

/// Where four cells have no room beside each other.
fn list(rows: &[&Row], columns: usize) -> String {
    let mut out = String::new();
    for row in rows {
        let (word, _) = outcome(row);
        wrap(&mut out, &format!("{}: {word}", name(row, columns)), columns, "", "  ");
        let lines = [
            set_by(row, columns - 2),
            words::kind(row),
            purposes(row),
            lifetime(row),
            words::because(row, true),
        ];
        for line in lines {
            wrap(&mut out, &line, columns, "  ", "    ");
        }
    }
    out.push_str(&legend(rows));
    out
}

fn wide(table: &mut Table, rows: &[&Row]) {
    let heads =
        ["cookie", "set by", "party", "category", "purposes", "lifetime", "outcome", "because"];
    table.set_header(heads.map(head));
    for row in rows {
        table.add_row([
            Cell::new(name(row, LONGEST_NAME)).add_attribute(Attribute::Bold),
            Cell::new(set_by(row, LONGEST_NAME)),
            Cell::new(row.party),
            Cell::new(category(row)),
            Cell::new(purposes(row)),
            Cell::new(lifetime(row)),
            outcome_cell(row),
            Cell::new(words::because(row, true)),
        ]);
    }
}

fn narrow(table: &mut Table, rows: &[&Row], columns: usize) {
    let widths = shares(columns);
    let heads = ["cookie, set by", "what it is, purposes", "lifetime", "outcome, because"];
    table.set_header(heads.map(head));
    for row in rows {
        table.add_row([
            Cell::new(name(row, widths[0])).add_attribute(Attribute::Bold),
            Cell::new(words::kind(row)),
            Cell::new(lifetime(row)),
            outcome_cell(row),
        ]);
        let faint = |text: &str, cell: usize| {
            let width = widths.get(cell).copied().unwrap_or_default();
            let mut lines = String::new();
            wrap(&mut lines, text, width, " ", " ");
            Cell::new(lines.trim_end()).add_attribute(Attribute::Dim)
        };
        table.add_row([
            faint(&set_by(row, widths[0].saturating_sub(1)), 0),
            faint(&purposes(row), 1),
            faint("", 2),
            faint(&words::because(row, columns >= RULES_COLUMNS), 3),
        ]);
    }
    let fixed = |width: &usize| {
        ColumnConstraint::Absolute(Width::Fixed(u16::try_from(*width).unwrap_or(u16::MAX)))
    };
    // A column's width holds the gap after it; the last one has none.
    let [first, second, third, fourth] = widths.map(|width| width + usize::from(GAP));
    let widths = [first, second, third, fourth - usize::from(GAP)];
    table.set_constraints(widths.iter().map(fixed));
}

/// Widths of the four cells of the narrow table, without the blanks between them.
fn shares(columns: usize) -> [usize; 4] {
    const LIFETIME: usize = 10;
    /// `statistics, third party`.
    const PURPOSE: usize = 23;
    /// `needs no consent`, indented; with `(fr.audience-measurement)`.
    const REASON: usize = 17;
    const REASON_AND_RULE: usize = 27;
    let reason = if columns >= RULES_COLUMNS { REASON_AND_RULE } else { REASON };
    let spare = columns.saturating_sub(LIFETIME + PURPOSE + reason + 6);
    let first = spare.min(26).max(spare * 2 / 3);
    let rest = spare - first;
    [first, PURPOSE + rest / 2, LIFETIME, reason + rest - rest / 2]
}

fn head(text: &str) -> Cell {
    Cell::new(text).add_attribute(Attribute::Dim)
}

fn name(row: &Row, most: usize) -> String {
    let times = if row.count > 1 { format!(" ×{}", row.count) } else { String::new() };
    let room = most.saturating_sub(times.chars().count()).max(8);
    format!("{}{times}", short_name(&row.cookie, room.min(LONGEST_NAME)))
}

/// Where a cookie comes from, within so many characters.
fn set_by(row: &Row, most: usize) -> String {
    let host = row.host.as_deref().unwrap_or("unknown host");
    let (before, after) = match (row.seen, row.technology) {
        (Seen::Set | Seen::Deleted, _) if row.blocked => (String::new(), format!(" {REFUSED}")),
        (Seen::Set | Seen::Deleted, _) => Default::default(),
        (Seen::Sent, _) if row.other_hosts > 0 => {
            (String::new(), format!(" +{} {SENT_ONLY}", row.other_hosts))
        }
        (Seen::Sent, _) => (String::new(), format!(" {SENT_ONLY}")),
        (Seen::Stored, Technology::Cookie) => (String::new(), format!(" {STORED}")),
        (Seen::Stored, technology) => (format!("{technology} "), String::new()),
    };
    let taken = before.chars().count() + after.chars().count();
    format!("{before}{}{after}", short(host, most.saturating_sub(taken).max(8)))
}

/// Signs beside a host, explained below the table.
const SENT_ONLY: char = '†';
const REFUSED: char = '‡';
const STORED: char = '§';

/// What the signs of these rows mean.
fn legend(rows: &[&Row]) -> String {
    let any = |test: &dyn Fn(&Row) -> bool| rows.iter().any(|row| test(row));
    let mut legend = String::new();
    if any(&|row| row.seen == Seen::Sent) {
        legend.push_str("† only in requests: set by a script, or left from an earlier visit\n");
    }
    if any(&|row| row.blocked && matches!(row.seen, Seen::Set | Seen::Deleted)) {
        legend.push_str("‡ the browser did not take it\n");
    }
    if any(&|row| row.seen == Seen::Stored && row.technology == Technology::Cookie) {
        legend.push_str("§ kept in the browser for this host\n");
    }
    legend
}

fn category(row: &Row) -> String {
    match row.verdict() {
        Verdict::Unknown => "unknown".to_owned(),
        _ => row.category.to_string(),
    }
}

fn purposes(row: &Row) -> String {
    let mut text = words::purposes(row);
    if let Some(provider) = words::provider(row) {
        let _ = write!(text, " for {}", short(&provider, LONGEST_NAME));
    }
    text
}

fn lifetime(row: &Row) -> String {
    match row.seen {
        Seen::Deleted => "–".to_owned(),
        _ => row.lifetime(),
    }
}

fn outcome(row: &Row) -> (&'static str, Option<Color>) {
    let color = match row.verdict() {
        _ if row.seen == Seen::Deleted => None,
        Verdict::Allowed => Some(Color::Green),
        Verdict::Withheld => Some(Color::Red),
        Verdict::Limited | Verdict::Disputed | Verdict::Unknown => Some(Color::Yellow),
    };
    (words::outcome(row), color)
}

fn outcome_cell(row: &Row) -> Cell {
    let (word, color) = outcome(row);
    match color {
        Some(color) => Cell::new(word).fg(color).add_attribute(Attribute::Bold),
        None => Cell::new(word),
    }
}
