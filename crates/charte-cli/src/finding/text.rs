//! A code explained on a terminal.

use charte::lint::{Code, CodeExplanation, Example, Seen};

use super::{output, raised};
use crate::failure::Failure;
use crate::out::{HEADING, short, wrap};

pub(super) fn list() -> String {
    let mut text = String::new();
    for code in Code::all() {
        text.push_str(&format!("{}  {:8} {}\n", code.id(), code.severity(), code.title()));
    }
    text
}

pub(super) fn page(code: Code, columns: usize) -> Result<String, Failure> {
    let h = HEADING;
    let mut text = format!("{h}{}{h:#} {}: {}\n", code.id(), code.severity(), code.title());
    let CodeExplanation { what, why, fix, example, fixed } = code.explanation();
    text.push('\n');
    wrap(&mut text, what, columns, "", "");
    wrap(&mut text, why, columns, "why: ", "     ");
    wrap(&mut text, fix, columns, " do: ", "     ");
    if let (Seen::InWords(words), Seen::InWords(fixed)) = (example.seen, fixed.seen) {
        text.push_str(&format!("\n{h}Example{h:#}\n"));
        wrap(&mut text, words, columns, "    ", "    ");
        text.push_str(&format!("{h}Output{h:#}\n"));
        wrap(&mut text, &output(code), columns, "    ", "    ");
        text.push_str(&format!("{h}Fixed{h:#}\n"));
        wrap(&mut text, fixed, columns, "    ", "    ");
        return Ok(text);
    }
    let charter = Some(("a charter", example.charter.to_owned()));
    let charter = charter.filter(|(_, text)| !text.is_empty());
    let parts = charter.into_iter().chain(raised::besides(&example));
    for (n, (what, lines)) in parts.enumerate() {
        match n {
            0 => text.push_str(&format!("\n{h}Example{h:#}: {what}\n")),
            _ => text.push_str(&format!("{what}\n")),
        }
        put(&mut text, &lines, columns);
    }
    text.push_str(&format!("{h}Output{h:#}\n"));
    put(&mut text, &raised::output(&example, columns.saturating_sub(4))?.text, columns);
    text.push_str(&format!("{h}Fixed{h:#}\n"));
    put(&mut text, &difference(&example, &fixed), columns);
    Ok(text)
}

/// What changes from the example to its fixed form, in the charter and beside it.
pub(super) fn difference(example: &Example, fixed: &Example) -> String {
    let mut text = String::new();
    if example.charter != fixed.charter {
        text.push_str(&raised::difference(example.charter, fixed.charter));
    }
    if let (Some((before, old)), Some((after, new))) =
        (raised::besides(example), raised::besides(fixed))
    {
        if before != after {
            text.push_str(&format!("- {before}\n+ {after}\n"));
        }
        if old != new {
            text.push_str(&raised::difference(&old, &new));
        }
    }
    text
}

fn put(text: &mut String, lines: &str, columns: usize) {
    for line in lines.lines() {
        // Styles of the excerpt count nothing; only what an example holds is ever too long.
        let line = if line.len() > 1_000 { short(line, columns) } else { line.to_owned() };
        text.push_str(format!("    {line}").trim_end());
        text.push('\n');
    }
}
