//! A page of ours, read back: the charter that it carries, and whether its tables still say so.

use charte::charter::is_language;
use charte::{Charter, ErrorCode, Time};

use super::Imported;
use super::document::{Block, Document};
use super::entry::{Doubt, Note};
use crate::error::Error;
use crate::page::own::{Payload, VERSION};
use crate::page::{PlainRows, model, plain_rows};

/// How many columns of our tables are compared.
const COLUMNS: usize = 6;

/// Reads what a page carries, and compares it with the tables that people see.
pub(super) fn read(carried: &str, document: Option<&Document>) -> Result<Imported, Error> {
    let damaged = |what: &str| {
        let message =
            format!("the page was made by charte, but what it carries is damaged: {what}");
        Error::new(ErrorCode::ImportDamagedPage, message).with_help(
            "make the page again, or remove the data-charte attribute (in Markdown, the comment) \
             to read its tables alone",
        )
    };
    let version: Version = serde_json::from_str(carried).map_err(|_| damaged("it is not JSON"))?;
    if version.page > VERSION {
        let message = format!("the page was made by a later version (form {})", version.page);
        return Err(Error::new(ErrorCode::ImportNewerPage, message)
            .with_help("update charte to one that reads it"));
    }
    let payload: Payload =
        serde_json::from_str(carried).map_err(|_| damaged("a part is missing"))?;
    let json = payload.charter.get();
    let charter = Charter::from_json(json).map_err(|e| damaged(&e.to_string()))?;
    let charter_toml = charter.to_toml();
    let mut notes = Vec::new();
    if let Some(area) = &payload.area {
        let message =
            format!("the page shows the area {area} only, so the charter has no cookie of another");
        notes.push(Note { doubt: Doubt::LeftOut, line: None, about: None, message });
    }
    if let Some(document) = document.filter(|_| is_language(&payload.language)) {
        notes.extend(edited(charter, &payload.language, document)?);
    }
    Ok(Imported { charter_toml, notes })
}

#[derive(serde::Deserialize)]
struct Version {
    page: u32,
}

/// Notes where the tables no longer say what the page carries.
fn edited(charter: Charter, language: &str, document: &Document) -> Result<Vec<Note>, Error> {
    let PlainRows { declared: mut expected, implicit } =
        plain_rows(charter, language, Time::default())?;
    let mut notes = Vec::new();
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    // In the order of the page, the rows are the first that are left nearly always; a map keeps
    // a page of many rows from being compared with every one.
    let mut left: std::collections::HashMap<String, Vec<usize>> = Default::default();
    for (number, (_, plain)) in expected.iter().enumerate() {
        left.entry(plain.clone()).or_default().push(number);
    }
    let mut seen = vec![false; expected.len()];
    for row in tables.flat_map(|t| t.rows.iter().skip(1)) {
        let cells: Vec<&str> = row.iter().take(COLUMNS).map(|c| &*c.text).collect();
        let plain = model::squeezed(&cells.join("\u{1f}"));
        if let Some(number) = left.get_mut(&plain).and_then(Vec::pop) {
            if let Some(seen) = seen.get_mut(number) {
                *seen = true;
            }
        } else if implicit.as_ref() != Some(&plain) {
            let name = row.get(2).map(|c| c.text.chars().take(80).collect::<String>());
            let line = row.first().map(|c| c.line).filter(|l| *l > 0);
            let message = "this row of the page was written or changed by hand and is not read; change the charter instead".to_owned();
            notes.push(Note { doubt: Doubt::Edited, line, about: name, message });
        }
    }
    for ((name, _), seen) in expected.drain(..).zip(seen) {
        if !seen {
            let message =
                "the page no longer shows this row as it was made; it is read as it was made"
                    .to_owned();
            notes.push(Note { doubt: Doubt::Edited, line: None, about: Some(name), message });
        }
    }
    Ok(notes)
}
