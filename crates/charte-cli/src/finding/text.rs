//! A code explained on a terminal.

use charte::lint::{CodeExplanation, Example, Seen};

use super::{Code, raised};
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
    let CodeExplanation { what, why, mend, example, mended } = code.explanation();
    text.push('\n');
    wrap(&mut text, what, columns, "", "");
    wrap(&mut text, why, columns, "why: ", "     ");
    wrap(&mut text, mend, columns, " do: ", "     ");
    if let (Seen::InWords(words), Seen::InWords(fixed)) = (example.seen, mended.seen) {
        text.push_str(&format!("\n{h}An example{h:#}\n"));
        wrap(&mut text, words, columns, "    ", "    ");
        text.push_str(&format!("{h}What is said of it{h:#}\n"));
        wrap(&mut text, &code.said(), columns, "    ", "    ");
        text.push_str(&format!("{h}Mended{h:#}\n"));
        wrap(&mut text, fixed, columns, "    ", "    ");
        return Ok(text);
    }
    let charter = Some(("a charter", example.charter.to_owned()));
    let charter = charter.filter(|(_, text)| !text.is_empty());
    let parts = charter.into_iter().chain(raised::besides(&example));
    for (n, (what, lines)) in parts.enumerate() {
        match n {
            0 => text.push_str(&format!("\n{h}An example{h:#}: {what}\n")),
            _ => text.push_str(&format!("{what}\n")),
        }
        put(&mut text, &lines, columns);
    }
    text.push_str(&format!("{h}What is said of it{h:#}\n"));
    put(&mut text, &raised::said(&example, columns.saturating_sub(4))?, columns);
    text.push_str(&format!("{h}Mended{h:#}\n"));
    put(&mut text, &difference(&example, &mended), columns);
    Ok(text)
}

/// What changes from the example to its mended form, in the charter and beside it.
pub(super) fn difference(example: &Example, mended: &Example) -> String {
    let mut text = String::new();
    if example.charter != mended.charter {
        text.push_str(&raised::difference(example.charter, mended.charter));
    }
    if let (Some((before, old)), Some((after, new))) =
        (raised::besides(example), raised::besides(mended))
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
