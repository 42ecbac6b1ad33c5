//! A policy as headings, texts and tables, whatever it was written in.

use std::rc::Rc;

use crate::error::Error;
use charte::ErrorCode;

/// The most bytes of a document.
pub(super) const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The most cells of all tables together, spans counted in full.
pub(super) const MAX_CELLS: usize = 400_000;
/// The most characters of a cell's text; the rest is left out, and said to be.
pub(super) const MAX_TEXT: usize = 4_000;
/// The most columns of a table.
const MAX_COLUMNS: usize = 200;

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
    /// The language that it says it is in.
    pub(super) language: Option<String>,
    /// The address that it says it has.
    pub(super) address: Option<String>,
    /// What a page of ours carries.
    pub(super) carried: Option<String>,
}

#[derive(Debug)]
pub(super) enum Block {
    Heading(String),
    Text(String),
    Table(Table),
}

/// A table as a grid: every row has as many cells as the widest.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A cell. One that spans stands at each place of the grid that it covers, with the same number.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) text: Rc<str>,
    pub(super) number: usize,
    pub(super) line: u32,
    /// Whether the text was longer than [`MAX_TEXT`].
    pub(super) cut: bool,
}

/// A cell as it was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) line: u32,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl Written {
    pub(super) fn new(text: impl Into<String>, line: u32) -> Self {
        Self { text: text.into(), line, columns: 1, rows: 1 }
    }
}

/// Lays written rows out as a grid. `room` is how many cells may still be made.
pub(super) fn grid(
    caption: String,
    written: Vec<Vec<Written>>,
    room: &mut usize,
) -> Result<Table, Error> {
    let mut rows: Vec<Vec<Cell>> = Vec::with_capacity(written.len());
    // For each column, the cell that reaches down into the next rows, and how many.
    let mut reaching: Vec<Option<(Cell, usize)>> = Vec::new();
    let mut number = 0usize;
    for line in written {
        let mut row: Vec<Cell> = Vec::new();
        let mut cells = line.into_iter();
        let mut next = cells.next();
        loop {
            let column = row.len();
            if let Some((cell, left)) = reaching.get_mut(column).and_then(Option::take) {
                if let (Some(slot), Some(left)) = (reaching.get_mut(column), left.checked_sub(1)) {
                    *slot = (left > 0).then(|| (cell.clone(), left));
                }
                row.push(cell);
                continue;
            }
            let Some(cell) = next.take() else {
                // What reaches down further right still has to be placed.
                if reaching.iter().skip(column).any(Option::is_some) {
                    row.push(Cell::default());
                    continue;
                }
                break;
            };
            next = cells.next();
            number = number.saturating_add(1);
            let end = cell.text.char_indices().nth(MAX_TEXT).map(|(at, _)| at);
            let text = end.and_then(|end| cell.text.get(..end)).unwrap_or(&cell.text);
            let placed = Cell { text: text.into(), number, line: cell.line, cut: end.is_some() };
            for _ in 0..cell.columns.clamp(1, MAX_COLUMNS) {
                let column = row.len();
                if column >= MAX_COLUMNS {
                    break;
                }
                if let Some(left) = cell.rows.checked_sub(1).filter(|left| *left > 0) {
                    if reaching.len() <= column {
                        reaching.resize(column.saturating_add(1), None);
                    }
                    if let Some(slot) = reaching.get_mut(column) {
                        *slot = Some((placed.clone(), left));
                    }
                }
                row.push(placed.clone());
            }
            if row.len() >= MAX_COLUMNS {
                break;
            }
        }
        *room = room.checked_sub(row.len()).ok_or_else(too_many)?;
        rows.push(row);
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    for row in &mut rows {
        let missing = width.saturating_sub(row.len());
        *room = room.checked_sub(missing).ok_or_else(too_many)?;
        row.resize(width, Cell::default());
    }
    Ok(Table { caption, rows })
}

fn too_many() -> Error {
    Error::new(ErrorCode::ImportTooLarge, format!("more than {MAX_CELLS} cells of tables"))
        .with_help("import the policy in parts")
}

/// Blanks made single; line breaks stay, empty lines do not.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        if words.peek().is_some() && !out.is_empty() {
            out.push('\n');
        }
        let mut first = true;
        for word in words {
            if !first {
                out.push(' ');
            }
            first = false;
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, columns: usize, rows: usize) -> Written {
        Written { columns, rows, ..Written::new(text, 1) }
    }

    fn laid(written: Vec<Vec<Written>>) -> Vec<String> {
        let mut room = 100;
        let table = grid(String::new(), written, &mut room).unwrap();
        let row = |r: &Vec<Cell>| r.iter().map(|c| &*c.text).collect::<Vec<_>>().join(",");
        table.rows.iter().map(row).collect()
    }

    #[test]
    fn spans_are_laid_out() {
        assert_eq!(
            laid(vec![
                vec![cell("a", 1, 2), cell("b", 2, 1)],
                vec![cell("c", 1, 1), cell("d", 1, 1)],
                vec![cell("e", 3, 1)],
            ]),
            ["a,b,b", "a,c,d", "e,e,e"]
        );
        assert_eq!(
            laid(vec![vec![cell("a", 1, 1), cell("b", 1, 3)], vec![cell("c", 1, 1)], vec![]]),
            ["a,b", "c,b", ",b"]
        );
    }

    #[test]
    fn spans_are_bounded() {
        let mut room = MAX_CELLS;
        let wide = vec![vec![cell("a", usize::MAX, usize::MAX)]];
        let table = grid(String::new(), wide, &mut room).unwrap();
        assert_eq!(table.rows[0].len(), MAX_COLUMNS);
        let many = vec![vec![cell("a", 200, 1)]; MAX_CELLS / 100];
        assert_eq!(
            grid(String::new(), many, &mut room).unwrap_err().code(),
            ErrorCode::ImportTooLarge
        );
    }
}
