//! Workflow commands of GitHub Actions, one per line: annotations on the lines of a pull request.

use std::fmt::Write as _;
use std::io;

use charte::Severity;

use super::{Entry, Options};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::names::{one_line, short_name};

/// The longest name that a message shows whole.
const LONGEST: usize = 160;

pub(super) const ENTRY: Entry = Entry {
    id: "github",
    about: "Annotations on the lines of a pull request, as GitHub Actions takes them",
    write,
};

fn write(document: &Document<'_>, _: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    for found in document.diagnostics() {
        writeln!(out, "{}", command(document, found))?;
    }
    Ok(())
}

fn command(document: &Document<'_>, found: &Diagnostic) -> String {
    let word = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut command = format!("::{word} ");
    if let Some((source, span)) = document.place(found) {
        let (line, column) = span.map_or((1, 1), |span| (span.start.line, span.start.column));
        let name = escaped(source.name(), &[':', ',']);
        command.push_str(&format!("file={name},line={line},col={column},"));
    }
    let on = found.host.as_ref().map(|host| format!(" ({host})")).unwrap_or_default();
    let about = match found.subject.cookie() {
        Some(cookie) => format!("{}{on}: ", short_name(cookie, LONGEST)),
        None => String::new(),
    };
    let message = escaped(&format!("{about}{}", found.message_and_help()), &[]);
    command.push_str(&format!("title={}::{message}", found.code));
    command
}

/// Text as a workflow command holds it: one line, nothing hidden, and no `%` that means another.
fn escaped(text: &str, more: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if c == '%' || more.contains(&c) {
            // Writing to a String does not fail.
            let _ = write!(escaped, "%{:02X}", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}
