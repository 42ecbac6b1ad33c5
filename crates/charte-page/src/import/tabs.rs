//! Text with tables whose cells stand between tabs, as a table copied from a page.

use super::document::{Block, Document, MAX_CELLS, Written, grid};
use crate::error::Error;

/// Reads text with tabs.
pub(super) fn read(source: &str) -> Result<Document, Error> {
    let mut document = Document::default();
    let (mut rows, mut room): (Vec<Vec<Written>>, usize) = (Vec::new(), MAX_CELLS);
    for (number, line) in (1u32..).zip(source.lines()) {
        let line = line.trim_end_matches('\r');
        if line.contains('\t') {
            let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            // A rule between the head and the body says nothing.
            let is_rule = |c: &&str| c.bytes().all(|b| matches!(b, b'-' | b'=' | b'_' | b'|'));
            if !cells.iter().all(is_rule) {
                rows.push(cells.iter().map(|c| Written::new(unquoted(c), number)).collect());
            }
            continue;
        }
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        if !rows.is_empty() {
            let table = grid(String::new(), std::mem::take(&mut rows), &mut room)?;
            document.blocks.push(Block::Table(table));
        }
        document.blocks.push(Block::Text(text.to_owned()));
    }
    if !rows.is_empty() {
        document.blocks.push(Block::Table(grid(String::new(), rows, &mut room)?));
    }
    Ok(document)
}

/// A spreadsheet puts quotes around a cell that holds some, and doubles those.
fn unquoted(cell: &str) -> String {
    match cell.strip_prefix('"').and_then(|c| c.strip_suffix('"')) {
        Some(inner) => inner.replace("\"\"", "\""),
        None => cell.to_owned(),
    }
}
