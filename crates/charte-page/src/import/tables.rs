//! Which tables of a document are about cookies, and what their columns are.

use super::document::{Block, Cell, Document, Table};
use super::entry::{Doubt, Gathered, Note};
use super::fold::{fold, has_any};
use super::headers::{self, Field};
use super::names;
use super::purposes::{Claim, claim, heading_claim};
use super::rows::{Raw, Reader};
use crate::error::Error;
use crate::page::shown;

/// How far down a table its headings may stand.
const HEAD_ROWS: usize = 3;
/// Of how many cells of a column it is looked whether they are names.
const LOOKED_AT: usize = 200;
/// Of how many columns of a table it is said that they are not read.
const UNREAD: usize = 8;

/// Gathers the cookies of every table. Says which headings it saw when it knew none.
pub(super) fn gather(document: &Document, reader: &mut Reader) -> Result<Headings, Error> {
    let mut seen = Headings::default();
    let (mut heading, mut text): (Option<Claim>, Option<Claim>) = (None, None);
    for block in &document.blocks {
        match block {
            Block::Heading(words) => {
                heading = claim(words);
                text = None;
            }
            Block::Text(words) => text = heading_claim(words).or(text),
            Block::Table(table) => {
                let section = claim(&table.caption).or(text.take()).or(heading);
                one(table, section, reader, &mut seen)?;
            }
        }
    }
    Ok(seen)
}

/// What was seen of headings.
#[derive(Debug, Default)]
pub(super) struct Headings {
    pub(super) known: Vec<String>,
    pub(super) unknown: Vec<String>,
}

fn one(
    table: &Table,
    section: Option<Claim>,
    reader: &mut Reader,
    seen: &mut Headings,
) -> Result<(), Error> {
    if let Some((at, mut fields)) = head(table) {
        let below = |column: usize| {
            let rows = table.rows.iter().skip(at.saturating_add(1));
            rows.filter_map(move |row| row.get(column)).collect()
        };
        let headings: Vec<&Cell> = table.rows.get(at).into_iter().flatten().collect();
        one_name(&headings, &mut fields, below);
        seen.note(table.rows.get(at).into_iter().flatten(), &fields);
        unread(table, at, &fields, reader);
        return upright(table, at, &fields, section, reader);
    }
    let first = table.rows.iter().filter_map(|row| row.first());
    let mut fields: Vec<Option<Field>> = first.clone().map(|c| headers::field(&c.text)).collect();
    let headings: Vec<&Cell> = first.clone().collect();
    let beside = |row: usize| table.rows.get(row).into_iter().flatten().skip(1).collect();
    one_name(&headings, &mut fields, beside);
    let known = fields.iter().flatten().count();
    if table.rows.iter().all(|r| r.len() >= 2) && is_about_cookies(&fields) && known >= 2 {
        seen.note(first, &fields);
        return on_its_side(table, &fields, section, reader);
    }
    let top = table.rows.first().into_iter().flatten();
    seen.unknown.extend(top.map(|c| c.text.to_string()).filter(|t| !t.is_empty()).take(8));
    seen.unknown.truncate(256);
    Ok(())
}

impl Headings {
    fn note<'c>(&mut self, cells: impl Iterator<Item = &'c Cell>, fields: &[Option<Field>]) {
        let known = cells.zip(fields).filter(|(_, f)| f.is_some());
        self.known.extend(known.map(|(c, _)| c.text.to_string()).take(64));
        self.known.truncate(256);
    }
}

/// Of several headings for a name, the one whose cells look most like names; the others tell the
/// service where nothing else does. A heading that comes again is one.
fn one_name<'c>(
    headings: &[&Cell],
    fields: &mut [Option<Field>],
    cells: impl Fn(usize) -> Vec<&'c Cell>,
) {
    let mut kinds: Vec<(String, i64)> = Vec::new();
    let names = headings.iter().zip(fields.iter()).enumerate();
    for (at, (heading, _)) in names.filter(|(_, (_, field))| **field == Some(Field::Name)) {
        let cells = cells(at);
        let likeness = cells.iter().take(LOOKED_AT).map(|c| names::likeness(&c.text));
        let likeness: i64 = likeness.map(i64::from).sum();
        let kind = fold(&heading.text);
        match kinds.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, sum)) => *sum = sum.saturating_add(likeness),
            None => kinds.push((kind, likeness)),
        }
    }
    // Of equals, a heading that says “name”.
    let says_name = |kind: &str| has_any(kind, "name|nom|naam|nombre|nome|bezeichnung");
    let best = kinds
        .iter()
        .map(|(kind, sum)| (*sum, says_name(kind), kind))
        .reduce(|a, b| if (b.0, b.1) > (a.0, a.1) { b } else { a });
    let Some(best) = best.filter(|_| kinds.len() > 1).map(|(_, _, kind)| kind.clone()) else {
        return;
    };
    let other = if fields.contains(&Some(Field::Service)) { Field::Other } else { Field::Service };
    for (heading, field) in headings.iter().zip(fields) {
        if *field == Some(Field::Name) && fold(&heading.text) != best {
            *field = Some(other);
        }
    }
}

/// Says which columns hold something that nobody reads, because their heading is not known.
fn unread(table: &Table, head: usize, fields: &[Option<Field>], reader: &mut Reader) {
    let headings = table.rows.get(head).into_iter().flatten().zip(fields).enumerate();
    let unknown = headings.filter(|(_, (cell, field))| field.is_none() && !cell.text.is_empty());
    for (column, (cell, _)) in unknown.take(UNREAD) {
        let mut below =
            table.rows.iter().skip(head.saturating_add(1)).filter_map(|row| row.get(column));
        if below.any(|c| !c.text.is_empty()) {
            let what: String = shown(&cell.text).chars().take(60).collect();
            reader.left_out(
                Some(cell.line).filter(|l| *l > 0),
                &what,
                "the heading of this column is not known",
            );
        }
    }
}

/// The row of headings: of the first rows that name the cookie and one thing more, the one that
/// names the most. Two rows of headings are one table's where a heading stands above others.
fn head(table: &Table) -> Option<(usize, Vec<Option<Field>>)> {
    let mut best: Option<(usize, Vec<Option<Field>>)> = None;
    for (at, row) in table.rows.iter().take(HEAD_ROWS).enumerate() {
        let fields: Vec<Option<Field>> = row.iter().map(|c| headers::field(&c.text)).collect();
        let different = row.first().is_none_or(|f| row.iter().any(|c| c.number != f.number));
        let most = best.as_ref().map_or(1, |(_, fields)| distinct(fields));
        if is_about_cookies(&fields) && distinct(&fields) > most && different {
            best = Some((at, fields));
        }
    }
    best
}

fn is_about_cookies(fields: &[Option<Field>]) -> bool {
    fields.contains(&Some(Field::Name))
}

fn distinct(fields: &[Option<Field>]) -> usize {
    let mut all: Vec<Field> = Vec::new();
    for field in fields.iter().flatten() {
        if !all.contains(field) {
            all.push(*field);
        }
    }
    all.len()
}

/// A cookie a row.
fn upright(
    table: &Table,
    head: usize,
    fields: &[Option<Field>],
    mut section: Option<Claim>,
    reader: &mut Reader,
) -> Result<(), Error> {
    for row in table.rows.iter().skip(head.saturating_add(1)) {
        let Some(first) = row.first() else { continue };
        if row.iter().all(|c| c.text.is_empty()) {
            continue;
        }
        // A cell across the whole table, or one alone in its row that claims something, is the
        // heading of what follows.
        let across = row.len() > 1 && row.iter().all(|c| c.number == first.number);
        let alone = row.iter().skip(1).all(|c| c.text.is_empty());
        if across || (alone && heading_claim(&first.text).is_some()) {
            section = claim(&first.text);
            continue;
        }
        let again =
            row.iter().zip(fields).filter(|(c, f)| f.is_some() && headers::field(&c.text) == **f);
        if fields.iter().flatten().count() == again.count() {
            continue;
        }
        reader.row(raw(row.iter().zip(fields)), section)?;
    }
    Ok(())
}

/// A heading and a value a row; the cookie changes where a heading comes again.
fn on_its_side(
    table: &Table,
    fields: &[Option<Field>],
    section: Option<Claim>,
    reader: &mut Reader,
) -> Result<(), Error> {
    let columns = table.rows.first().map(Vec::len).unwrap_or_default();
    for column in 1..columns {
        let mut cells: Vec<(&Cell, &Option<Field>)> = Vec::new();
        for (row, field) in table.rows.iter().zip(fields) {
            let Some(cell) = row.get(column) else { continue };
            if field.is_some() && *field == Some(Field::Name) && !cells.is_empty() {
                let named = cells.iter().any(|(_, f)| **f == Some(Field::Name));
                if named {
                    reader.row(raw(std::mem::take(&mut cells).into_iter()), section)?;
                }
            }
            cells.push((cell, field));
        }
        if cells.iter().any(|(c, _)| !c.text.is_empty()) {
            reader.row(raw(cells.into_iter()), section)?;
        }
    }
    Ok(())
}

/// The texts of a row by field; two columns of one field stand one below the other.
fn raw<'c>(cells: impl Iterator<Item = (&'c Cell, &'c Option<Field>)>) -> Raw {
    let mut raw = Raw::default();
    let mut before = 0;
    for (cell, field) in cells {
        if raw.line.is_none() && cell.line > 0 {
            raw.line = Some(cell.line);
        }
        raw.cut |= cell.cut;
        let twice = cell.number == before && before > 0;
        before = cell.number;
        let Some(field) = field.filter(|f| *f != Field::Other) else { continue };
        if twice && raw.get(field).is_some() {
            continue;
        }
        raw.add(field, &cell.text);
    }
    raw
}

/// Says what was left out of the notes because there was too much.
pub(super) fn note(gathered: &mut Gathered, doubt: Doubt, message: impl Into<String>) {
    gathered.notes.push(Note { doubt, line: None, about: None, message: message.into() });
}
