//! TOML: keys in their usual order, one blank line before a table, lists on one line where they
//! fit. Every comment stays where it was: above its key or table, or at the end of its line.

use std::collections::HashMap;

use toml_edit::{Array, DocumentMut, InlineTable, Item, Key, RawString, Table, TomlError, Value};

use super::WIDTH;
use super::comments::{self, Above};
use super::order::Kind;

const INDENT: &str = "    ";

/// Formats a whole document.
pub(super) fn formatted(source: &str) -> Result<String, TomlError> {
    let document: DocumentMut = source.parse()?;
    let root = document.as_table();
    let mut writer = Writer { out: String::with_capacity(source.len()), below: below(root) };
    // What stands above the first key and apart from it speaks of the whole file.
    let values = root.get_values();
    let first = values.first().and_then(|(path, _)| path.last().copied());
    let head = first.map(|key| Above::read(text(key.leaf_decor().prefix())).split_head());
    let (head, below) = head.unwrap_or_default();
    writer.out.push_str(&head.before_key(true));
    writer.values(values, Kind::Top, first.map(|key| (key, below)));
    writer.comments_below(None);
    writer.tables(root, Kind::Top, "");
    let trailing = Above::read(text(Some(document.trailing())));
    writer.out.push_str(&trailing.at_the_end(writer.out.is_empty()));
    Ok(writer.out)
}

fn text(raw: Option<&RawString>) -> &str {
    raw.and_then(RawString::as_str).unwrap_or_default()
}

struct Writer<'t> {
    out: String,
    /// The comments right below the last key of a table, by the table's place in the source; at
    /// nothing those of the top.
    below: HashMap<Option<isize>, Above<'t>>,
}

/// A key with its value, and what stands above and beside it. Comments at the ends of lines that
/// follow each other begin in one column.
struct Line {
    above: String,
    text: String,
    comment: String,
}

/// The parser hands out the comments below a table with the table that follows, which may be
/// written elsewhere.
fn below(root: &Table) -> HashMap<Option<isize>, Above<'_>> {
    let mut headed = Vec::new();
    with_headers(root, &mut headed);
    headed.sort_by_key(|table| table.position());
    let before = std::iter::once(None).chain(headed.iter().map(|table| table.position()));
    let attached =
        headed.iter().map(|table| Above::read(text(table.decor().prefix())).split_attached().0);
    before.zip(attached).collect()
}

fn with_headers<'t>(table: &'t Table, found: &mut Vec<&'t Table>) {
    for (_, item) in table {
        let inside: Vec<&Table> = match item {
            Item::Table(table) => vec![table],
            Item::ArrayOfTables(tables) => tables.iter().collect(),
            Item::Value(_) | Item::None => continue,
        };
        for table in inside {
            if !table.is_dotted() && !table.is_implicit() {
                found.push(table);
            }
            with_headers(table, found);
        }
    }
}

impl Writer<'_> {
    fn comments_below(&mut self, position: Option<isize>) {
        if let Some(comments) = self.below.remove(&position) {
            self.out.push_str(&comments.before_key(true));
        }
    }

    /// Writes keys with their values; `first` has other words above it than it stood under.
    fn values(
        &mut self,
        mut values: Vec<(Vec<&Key>, &Value)>,
        kind: Kind,
        first: Option<(&Key, Above<'_>)>,
    ) {
        values.sort_by_key(|(path, _)| ranks(path, kind));
        let mut lines: Vec<Line> = Vec::with_capacity(values.len());
        for (path, value) in values {
            let Some(leaf) = path.last() else { continue };
            let above = match &first {
                Some((key, above)) if std::ptr::eq(*key, *leaf) => above.clone(),
                _ => Above::read(text(leaf.leaf_decor().prefix())),
            };
            let above = above.before_key(lines.is_empty());
            let key = format!("{} = ", dotted(&path));
            let comment = comments::at_end(text(value.decor().suffix()));
            let inside = path.iter().fold(kind, |kind, key| kind.inside(key.get()));
            let column = key.chars().count() + comment.chars().count();
            let text = format!("{key}{}", written(value, inside, column, 0));
            lines.push(Line { above, text, comment });
        }
        for block in lines.chunk_by(|_, next| next.above.is_empty()) {
            let short = |line: &&Line| !line.comment.is_empty() && !line.text.contains('\n');
            let widths = block.iter().filter(short).map(|line| line.text.chars().count());
            let widest = widths.max().unwrap_or_default();
            for line in block {
                let blanks = widest.saturating_sub(line.text.chars().count());
                let blanks = if short(&line) { " ".repeat(blanks) } else { String::new() };
                self.out
                    .push_str(&format!("{}{}{blanks}{}\n", line.above, line.text, line.comment));
            }
        }
    }

    /// Writes the tables below one, each with its header.
    fn tables(&mut self, table: &Table, kind: Kind, path: &str) {
        let mut below: Vec<(&str, &Item)> = table.iter().collect();
        below.sort_by_key(|(key, _)| kind.rank(key));
        for (key, item) in below {
            let name = table.key(key).map(|key| key.display_repr().into_owned());
            let name = name.unwrap_or_else(|| key.to_owned());
            let path = if path.is_empty() { name } else { format!("{path}.{name}") };
            let inside = kind.inside(key);
            match item {
                Item::Table(table) if table.is_dotted() => self.tables(table, inside, &path),
                Item::Table(table) => {
                    let header = (!table.is_implicit()).then(|| format!("[{path}]"));
                    self.table(table, inside, &path, header);
                }
                Item::ArrayOfTables(tables) => {
                    for table in tables {
                        self.table(table, inside, &path, Some(format!("[[{path}]]")));
                    }
                }
                Item::Value(_) | Item::None => {}
            }
        }
    }

    fn table(&mut self, table: &Table, kind: Kind, path: &str, header: Option<String>) {
        if let Some(header) = header {
            let (_, above) = Above::read(text(table.decor().prefix())).split_attached();
            let above = above.before_table(self.out.is_empty());
            self.out.push_str(&above);
            self.out.push_str(&header);
            self.out.push_str(&comments::at_end(text(table.decor().suffix())));
            self.out.push('\n');
        }
        self.values(table.get_values(), kind, None);
        if !table.is_implicit() {
            self.comments_below(table.position());
        }
        self.tables(table, kind, path);
    }
}

fn ranks(path: &[&Key], mut kind: Kind) -> Vec<usize> {
    let rank = |key: &&Key| {
        let rank = kind.rank(key.get());
        kind = kind.inside(key.get());
        rank
    };
    // Beyond the second key there is no order; those of one table stay as they were.
    path.iter().take(2).map(rank).collect()
}

fn dotted(path: &[&Key]) -> String {
    path.iter().map(|key| key.display_repr()).collect::<Vec<_>>().join(".")
}

/// A value that begins `column` characters into its line.
fn written(value: &Value, kind: Kind, column: usize, depth: usize) -> String {
    match value {
        Value::Array(array) if comments::are_in(value) => commented(array, kind, depth),
        Value::InlineTable(_) if comments::are_in(value) => as_it_was(value),
        Value::Array(array) => {
            let short = one_line(value, kind);
            let has_lines = short.contains('\n');
            if array.is_empty() || (!has_lines && column + short.chars().count() <= WIDTH) {
                return short;
            }
            let indent = INDENT.repeat(depth + 1);
            let items = array.iter().map(|item| {
                let item = written(item, kind, indent.len() + 1, depth + 1);
                format!("{indent}{item},\n")
            });
            format!("[\n{}{}]", items.collect::<String>(), INDENT.repeat(depth))
        }
        other => one_line(other, kind),
    }
}

fn one_line(value: &Value, kind: Kind) -> String {
    match value {
        Value::String(text) => text.display_repr().into_owned(),
        Value::Integer(number) => number.display_repr().into_owned(),
        Value::Float(number) => number.display_repr().into_owned(),
        Value::Boolean(flag) => flag.display_repr().into_owned(),
        Value::Datetime(time) => time.display_repr().into_owned(),
        Value::Array(array) => {
            let items: Vec<String> = array.iter().map(|item| one_line(item, kind)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::InlineTable(table) => inline(table, kind),
    }
}

fn inline(table: &InlineTable, kind: Kind) -> String {
    let mut values = table.get_values();
    if values.is_empty() {
        return "{}".to_owned();
    }
    values.sort_by_key(|(path, _)| ranks(path, kind));
    let member = |(path, value): &(Vec<&Key>, &Value)| {
        let inside = path.iter().fold(kind, |kind, key| kind.inside(key.get()));
        format!("{} = {}", dotted(path), one_line(value, inside))
    };
    format!("{{ {} }}", values.iter().map(member).collect::<Vec<_>>().join(", "))
}

/// A list with comments: an item a line, each comment on the line that it was on.
fn commented(array: &Array, kind: Kind, depth: usize) -> String {
    let indent = INDENT.repeat(depth + 1);
    let mut lines = vec!["[".to_owned()];
    for item in array {
        comments::inside(&mut lines, text(item.decor().prefix()), &indent);
        let text_of_item = written(item, kind, indent.len() + 1, depth + 1);
        lines.push(format!("{indent}{text_of_item},"));
        comments::inside(&mut lines, text(item.decor().suffix()), &indent);
    }
    comments::inside(&mut lines, text(Some(array.trailing())), &indent);
    format!("{}\n{}]", lines.join("\n"), INDENT.repeat(depth))
}

fn as_it_was(value: &Value) -> String {
    let mut value = value.clone();
    value.decor_mut().clear();
    value.to_string().trim().to_owned()
}
