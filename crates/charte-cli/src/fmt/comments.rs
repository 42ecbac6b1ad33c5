//! The comments of a TOML document, which the parser hands out with the blanks around them.

use toml_edit::{Key, RawString, Value};

/// The lines above a key or a table: comments, and nothing for a blank line.
#[derive(Clone, Default)]
pub(super) struct Above<'t>(Vec<Option<&'t str>>);

impl<'t> Above<'t> {
    pub(super) fn read(raw: &'t str) -> Self {
        let mut lines: Vec<&str> = raw.split('\n').collect();
        // The last is what indents the key itself.
        if lines.last().is_some_and(|last| last.trim().is_empty()) {
            lines.pop();
        }
        let mut kept: Vec<Option<&str>> = Vec::new();
        for line in lines {
            let line = Some(line.trim()).filter(|line| !line.is_empty());
            if line.is_some() || kept.last() != Some(&None) {
                kept.push(line);
            }
        }
        Self(kept)
    }

    /// What speaks of the whole file, as it stands apart or is meant for editors (`#:schema`),
    /// and the rest.
    pub(super) fn split_head(self) -> (Self, Self) {
        let directive = |line: &&Option<&str>| line.is_some_and(|line| line.starts_with("#:"));
        let directives = self.0.iter().take_while(directive).count();
        let apart = self.0.iter().rposition(Option::is_none).map_or(0, |place| place + 1);
        let mut head = self.0;
        let below = head.split_off(directives.max(apart));
        (Self(head), Self(below))
    }

    /// The comments right below what is before a table, with a blank line after them; and the
    /// rest.
    pub(super) fn split_attached(self) -> (Self, Self) {
        let attached = self.0.iter().position(Option::is_none).unwrap_or_default();
        let mut first = self.0;
        let rest = first.split_off(attached);
        (Self(first), Self(rest))
    }

    fn has_comments(&self) -> bool {
        self.0.iter().any(Option::is_some)
    }

    fn written(&self, blank_first: bool) -> String {
        let lines = self.0.iter().skip_while(|line| line.is_none());
        let lines = lines.map(|line| format!("{}\n", line.unwrap_or_default()));
        let blank = if blank_first { "\n" } else { "" };
        format!("{blank}{}", lines.collect::<String>())
    }

    /// A blank line separates comments, not keys.
    pub(super) fn before_key(&self, at_start: bool) -> String {
        if !self.has_comments() {
            return String::new();
        }
        self.written(!at_start && self.0.first() == Some(&None))
    }

    /// A table stands apart from what is before it, together with the comments above it.
    pub(super) fn before_table(&self, at_start: bool) -> String {
        self.written(!at_start)
    }

    pub(super) fn at_the_end(&self, at_start: bool) -> String {
        if !self.has_comments() {
            return String::new();
        }
        let text = self.written(!at_start && self.0.first() == Some(&None));
        format!("{}\n", text.trim_end())
    }
}

/// The comment at the end of a line, with the blank before it.
pub(super) fn at_end(raw: &str) -> String {
    match raw.trim() {
        "" => String::new(),
        comment => format!(" {comment}"),
    }
}

/// Puts the comments between two items of a list where they were: the first at the end of the
/// line before, if it stood there, the others on lines of their own.
pub(super) fn inside(lines: &mut Vec<String>, raw: &str, indent: &str) {
    for (place, line) in raw.split('\n').enumerate() {
        let comment = line.trim();
        if comment.is_empty() {
            continue;
        }
        match lines.last_mut() {
            Some(last) if place == 0 && !ends_in_comment(last) => {
                last.push(' ');
                last.push_str(comment);
            }
            _ => lines.push(format!("{indent}{comment}")),
        }
    }
}

/// Whether a line of a list that is being written has its comment already: an item ends in a
/// comma, the first line in a bracket.
fn ends_in_comment(line: &str) -> bool {
    !line.ends_with([',', '['])
}

/// Whether there are comments within a value.
pub(super) fn are_in(value: &Value) -> bool {
    match value {
        Value::Array(array) => {
            let item = |item: &Value| around(item.decor()) || are_in(item);
            says(Some(array.trailing())) || array.iter().any(item)
        }
        Value::InlineTable(table) => {
            let member = |(path, value): &(Vec<&Key>, &Value)| {
                let key = |key: &&Key| around(key.leaf_decor()) || around(key.dotted_decor());
                path.iter().any(key) || around(value.decor()) || are_in(value)
            };
            says(Some(table.trailing())) || table.get_values().iter().any(member)
        }
        _ => false,
    }
}

fn around(decor: &toml_edit::Decor) -> bool {
    says(decor.prefix()) || says(decor.suffix())
}

fn says(raw: Option<&RawString>) -> bool {
    raw.and_then(RawString::as_str).is_some_and(|raw| raw.contains('#'))
}
