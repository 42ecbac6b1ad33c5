//! The cookies: a short table of those to look at, and a full one of each page.

use std::fmt::Write as _;

use charte::{Category, Technology};
use charte_audit::{Phase, Row, Seen, Verdict};
use charte_texts::TextError;
use comfy_table::{Attribute, Cell, Color, ColumnConstraint, ContentArrangement, Table, Width};
use textwrap::core::display_width;

use crate::model::{By, Cookie, Group};
use crate::names::{short, short_name};
use crate::speaker::Speaker;
use crate::terminal::{BAD, DOUBT, FAINT, GOOD, HEADING, wrap};
use crate::words;

/// Cookies of the short table that have a line, and settled ones that are named.
const MOST_COOKIES: usize = 10;
const MOST_FOLDED: usize = 12;

/// From so many columns on, the short table names providers, and purposes.
const PROVIDER_COLUMNS: usize = 96;
const PURPOSE_COLUMNS: usize = 136;

/// From so many columns on, a cookie has one line with seven cells; below, two lines with four.
const WIDE_COLUMNS: usize = 150;

/// Below so many columns a cookie is a few lines below each other.
const NARROW_COLUMNS: usize = 76;

/// Blanks between two cells.
const GAP: u16 = 2;

/// No name and no host takes more than this.
const LONGEST_NAME: usize = 48;

type Written = Result<(), TextError>;

/// The cookies that somebody should look at, a line each, and the names of the others.
pub(super) fn short_table(
    out: &mut String,
    groups: &[Group<'_>],
    phases: &[Phase],
    speaker: &Speaker,
    columns: usize,
) -> Written {
    let mut open: Vec<(&By<'_>, &Cookie<'_>)> = Vec::new();
    let mut settled: Vec<&Cookie<'_>> = Vec::new();
    for group in groups {
        let (of_group, folded) = group.split();
        open.extend(of_group.iter().map(|cookie| (&group.by, cookie)));
        settled.extend(folded);
    }
    open.sort_by_key(|(_, cookie)| cookie.urgency());
    out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("cookies")?));
    let more = open.len().saturating_sub(MOST_COOKIES);
    open.truncate(MOST_COOKIES);
    lines(out, &open, phases, speaker, columns)?;
    if more > 0 {
        wrap(out, &speaker.count("folded-more", more as u64)?, columns, "  ", "    ");
    }
    let (deleted, allowed): (Vec<&Cookie<'_>>, Vec<&Cookie<'_>>) =
        settled.into_iter().partition(|cookie| cookie.row.seen == Seen::Deleted);
    for (id, some) in [("folded-allowed", allowed), ("folded-deleted", deleted)] {
        if some.is_empty() {
            continue;
        }
        let mut names: Vec<String> = Vec::new();
        for name in some.iter().map(|cookie| short_name(&cookie.row.cookie, 32)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let names = speaker.few(&names, MOST_FOLDED)?;
        let args = [("n", some.len().into()), ("names", names.into())];
        wrap(out, &speaker.with(id, &args)?, columns, "  ", "    ");
    }
    let rows: Vec<&Row> = open.iter().map(|(_, cookie)| cookie.row).collect();
    legend(out, &rows, speaker, columns)
}

fn lines(
    out: &mut String,
    cookies: &[(&By<'_>, &Cookie<'_>)],
    phases: &[Phase],
    speaker: &Speaker,
    columns: usize,
) -> Written {
    if cookies.is_empty() {
        return Ok(());
    }
    let several = phases.len() > 1;
    // A narrow line has no room for hosts beside phases, and names that repeat need them.
    let hosts = !several
        || columns >= PROVIDER_COLUMNS
        || cookies.iter().any(|(_, cookie)| cookie.is_repeated);
    let mut heads = vec![speaker.say("column-cookie")?];
    if hosts {
        heads.push(speaker.say("column-host")?);
    }
    let providers = columns >= PROVIDER_COLUMNS;
    if providers {
        heads.push(speaker.say("column-provider")?);
    }
    let purposes = columns >= PURPOSE_COLUMNS;
    if purposes {
        heads.push(speaker.say("column-purposes")?);
    }
    heads.push(speaker.say("column-lifetime")?);
    match several {
        true => {
            for phase in phases {
                heads.push(speaker.phase(*phase, true)?);
            }
        }
        false => heads.push(speaker.say("column-outcome")?),
    }
    let mut rows: Vec<Vec<(String, Option<anstyle::Style>)>> = Vec::new();
    for (by, cookie) in cookies {
        let mut cells = vec![(short_name(&cookie.row.cookie, 26), None)];
        if hosts {
            cells.push((set_by(cookie.row, 26, speaker)?, None));
        }
        if providers {
            // A site is beside its host already.
            let by = if matches!(by, By::Site(_)) { "–".to_owned() } else { speaker.by(by)? };
            cells.push((short(&by, 24), None));
        }
        if purposes {
            cells.push((short(&speaker.purposes_of(cookie.row)?, columns / 3), None));
        }
        cells.push((speaker.lasts(cookie.row)?, None));
        if several {
            for phase in phases {
                let row = cookie.phases.iter().find(|(of, _)| of == phase).map(|(_, row)| *row);
                cells.push(match row {
                    Some(row) => (speaker.outcome(row)?, style(row)),
                    None => ("–".to_owned(), None),
                });
            }
        } else {
            cells.push((speaker.outcome(cookie.row)?, style(cookie.row)));
        }
        rows.push(cells);
    }
    let mut widths: Vec<usize> = heads.iter().map(|head| display_width(head)).collect();
    for cells in &rows {
        for (width, (cell, _)) in widths.iter_mut().zip(cells) {
            *width = (*width).max(display_width(cell));
        }
    }
    fit(&mut widths, columns.saturating_sub(2));
    let heads: Vec<(String, Option<anstyle::Style>)> =
        heads.into_iter().map(|head| (head, Some(FAINT))).collect();
    for cells in std::iter::once(&heads).chain(&rows) {
        let mut line = String::from("  ");
        for ((text, style), width) in cells.iter().zip(&widths) {
            let text =
                if display_width(text) > *width { short(text, *width) } else { text.clone() };
            let pad = width.saturating_sub(display_width(&text)) + usize::from(GAP);
            match style {
                // Writing to a String does not fail.
                Some(style) => drop(write!(line, "{style}{text}{style:#}{:pad$}", "")),
                None => drop(write!(line, "{text}{:pad$}", "")),
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    Ok(())
}

/// Narrows the widest of the first cells until the line fits; the last ones keep their width.
fn fit(widths: &mut [usize], columns: usize) {
    const LEAST: usize = 6;
    loop {
        let gaps = usize::from(GAP) * widths.len().saturating_sub(1);
        let all: usize = widths.iter().sum::<usize>() + gaps;
        let Some(widest) = widths.iter_mut().max_by_key(|width| **width) else { return };
        if all <= columns || *widest <= LEAST {
            return;
        }
        *widest -= 1;
    }
}

/// All cookies of a page, with what they are for and why each has its outcome.
pub(super) fn full_table(
    out: &mut String,
    rows: &[Row],
    speaker: &Speaker,
    columns: usize,
) -> Written {
    let mut rows: Vec<&Row> = rows.iter().collect();
    // The rest stays in the order of the visit.
    rows.sort_by_key(|row| words::urgency(row));
    let rows = rows.as_slice();
    if columns < NARROW_COLUMNS {
        list(out, rows, speaker, columns)?;
        return legend(out, rows, speaker, columns);
    }
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    // The styles are removed later where they are not wanted.
    table.enforce_styling();
    if columns >= WIDE_COLUMNS {
        wide(&mut table, rows, speaker)?;
    } else {
        narrow(&mut table, rows, speaker, columns)?;
    }
    // No blank before the first cell, two between cells.
    let last = table.column_count().saturating_sub(1);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if index == last { 0 } else { GAP }));
    }
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    legend(out, rows, speaker, columns)
}

/// Where four cells have no room beside each other.
fn list(out: &mut String, rows: &[&Row], speaker: &Speaker, columns: usize) -> Written {
    for row in rows {
        let outcome = speaker.outcome(row)?;
        wrap(out, &format!("{}: {outcome}", name(row, columns)), columns, "", "  ");
        let lines = [
            set_by(row, columns - 2, speaker)?,
            category(row, speaker)?,
            purposes(row, speaker)?,
            speaker.lasts(row)?,
            speaker.because(row)?,
        ];
        for line in lines.iter().filter(|line| !line.is_empty()) {
            wrap(out, line, columns, "  ", "    ");
        }
    }
    Ok(())
}

fn heads(table: &mut Table, ids: &[&[&str]], speaker: &Speaker) -> Written {
    let mut heads: Vec<Cell> = Vec::new();
    for cell in ids {
        let said: Result<Vec<String>, TextError> = cell.iter().map(|id| speaker.say(id)).collect();
        heads.push(Cell::new(said?.join(", ")).add_attribute(Attribute::Dim));
    }
    table.set_header(heads);
    Ok(())
}

fn wide(table: &mut Table, rows: &[&Row], speaker: &Speaker) -> Written {
    let ids: &[&[&str]] = &[
        &["column-cookie"],
        &["column-host"],
        &["column-category"],
        &["column-purposes"],
        &["column-lifetime"],
        &["column-outcome"],
        &["column-because"],
    ];
    heads(table, ids, speaker)?;
    for row in rows {
        table.add_row([
            Cell::new(name(row, LONGEST_NAME)).add_attribute(Attribute::Bold),
            Cell::new(set_by(row, LONGEST_NAME, speaker)?),
            Cell::new(category(row, speaker)?),
            Cell::new(purposes(row, speaker)?),
            Cell::new(speaker.lasts(row)?),
            outcome_cell(row, speaker)?,
            Cell::new(speaker.because(row)?),
        ]);
    }
    Ok(())
}

fn narrow(table: &mut Table, rows: &[&Row], speaker: &Speaker, columns: usize) -> Written {
    let widths = shares(columns);
    let ids: &[&[&str]] = &[
        &["column-cookie", "column-host"],
        &["column-category", "column-purposes"],
        &["column-lifetime"],
        &["column-outcome", "column-because"],
    ];
    heads(table, ids, speaker)?;
    for row in rows {
        table.add_row([
            Cell::new(name(row, widths[0])).add_attribute(Attribute::Bold),
            Cell::new(category(row, speaker)?),
            Cell::new(speaker.lasts(row)?),
            outcome_cell(row, speaker)?,
        ]);
        let faint = |text: &str, cell: usize| {
            let width = widths.get(cell).copied().unwrap_or_default();
            let mut lines = String::new();
            wrap(&mut lines, text, width, " ", " ");
            Cell::new(lines.trim_end()).add_attribute(Attribute::Dim)
        };
        table.add_row([
            faint(&set_by(row, widths[0].saturating_sub(1), speaker)?, 0),
            faint(&purposes(row, speaker)?, 1),
            faint("", 2),
            faint(&speaker.because(row)?, 3),
        ]);
    }
    let fixed = |width: &usize| {
        ColumnConstraint::Absolute(Width::Fixed(u16::try_from(*width).unwrap_or(u16::MAX)))
    };
    // A column's width holds the gap after it; the last one has none.
    let [first, second, third, fourth] = widths.map(|width| width + usize::from(GAP));
    let widths = [first, second, third, fourth - usize::from(GAP)];
    table.set_constraints(widths.iter().map(fixed));
    Ok(())
}

/// Widths of the four cells of the narrow table, without the blanks between them.
fn shares(columns: usize) -> [usize; 4] {
    const LIFETIME: usize = 10;
    const PURPOSE: usize = 23;
    const REASON: usize = 17;
    let spare = columns.saturating_sub(LIFETIME + PURPOSE + REASON + 6);
    let first = spare.min(26).max(spare * 2 / 3);
    let rest = spare - first;
    [first, PURPOSE + rest / 2, LIFETIME, REASON + rest - rest / 2]
}

fn name(row: &Row, most: usize) -> String {
    let times = if row.count > 1 { format!(" ×{}", row.count) } else { String::new() };
    let room = most.saturating_sub(times.chars().count()).max(8);
    format!("{}{times}", short_name(&row.cookie, room.min(LONGEST_NAME)))
}

/// Where a cookie comes from, within so many characters.
fn set_by(row: &Row, most: usize, speaker: &Speaker) -> Result<String, TextError> {
    let unknown = speaker.say("host-unknown")?;
    let host = row.host.as_deref().unwrap_or(&unknown);
    let (before, after) = match (row.seen, row.technology) {
        (Seen::Set | Seen::Deleted, _) if row.blocked => (String::new(), format!(" {REFUSED}")),
        (Seen::Set | Seen::Deleted, _) => Default::default(),
        (Seen::Sent, _) if row.other_hosts > 0 => {
            (String::new(), format!(" +{} {SENT_ONLY}", row.other_hosts))
        }
        (Seen::Sent, _) => (String::new(), format!(" {SENT_ONLY}")),
        (Seen::Stored, Technology::Cookie) => (String::new(), format!(" {STORED}")),
        (Seen::Stored, technology) => {
            (format!("{} ", speaker.texts().technology(technology)?), String::new())
        }
    };
    let taken = before.chars().count() + after.chars().count();
    Ok(format!("{before}{}{after}", short(host, most.saturating_sub(taken).max(8))))
}

/// Signs beside a host, explained below the table.
const SENT_ONLY: char = '†';
const REFUSED: char = '‡';
const STORED: char = '§';

/// What the signs of these rows mean.
fn legend(out: &mut String, rows: &[&Row], speaker: &Speaker, columns: usize) -> Written {
    let any = |test: &dyn Fn(&Row) -> bool| rows.iter().any(|row| test(row));
    let signs = [
        ("legend-sent", any(&|row| row.seen == Seen::Sent)),
        (
            "legend-refused",
            any(&|row| row.blocked && matches!(row.seen, Seen::Set | Seen::Deleted)),
        ),
        (
            "legend-stored",
            any(&|row| row.seen == Seen::Stored && row.technology == Technology::Cookie),
        ),
    ];
    for (id, _) in signs.into_iter().filter(|(_, is_used)| *is_used) {
        wrap(out, &speaker.say(id)?, columns, "  ", "    ");
    }
    Ok(())
}

fn category(row: &Row, speaker: &Speaker) -> Result<String, TextError> {
    if row.verdict() == Verdict::Unknown {
        return Ok(String::new());
    }
    speaker.say(match row.category {
        Category::Necessary => "kind-necessary",
        Category::Statistics => "kind-statistics",
        Category::FirstParty => "kind-first-party",
        Category::ThirdParty => "kind-third-party",
    })
}

fn purposes(row: &Row, speaker: &Speaker) -> Result<String, TextError> {
    let mut text = speaker.purposes_of(row)?;
    if let Some(provider) = words::provider(row).filter(|_| !row.is_publisher) {
        // Writing to a String does not fail.
        let _ = write!(text, " ({})", short(&provider, LONGEST_NAME));
    }
    Ok(text)
}

fn style(row: &Row) -> Option<anstyle::Style> {
    match row.verdict() {
        _ if row.seen == Seen::Deleted => None,
        Verdict::Allowed => Some(GOOD),
        Verdict::Withheld => Some(BAD),
        Verdict::Limited | Verdict::Disputed | Verdict::Unknown => Some(DOUBT),
    }
}

fn outcome_cell(row: &Row, speaker: &Speaker) -> Result<Cell, TextError> {
    let color = match row.verdict() {
        _ if row.seen == Seen::Deleted => None,
        Verdict::Allowed => Some(Color::Green),
        Verdict::Withheld => Some(Color::Red),
        Verdict::Limited | Verdict::Disputed | Verdict::Unknown => Some(Color::Yellow),
    };
    let cell = Cell::new(speaker.outcome(row)?);
    Ok(match color {
        Some(color) => cell.fg(color).add_attribute(Attribute::Bold),
        None => cell,
    })
}
