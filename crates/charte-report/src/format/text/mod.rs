//! Text for a terminal.

mod changes;
mod cookies;
mod excerpts;
mod fixes;
mod verdict;
mod visit;

use std::io;

use charte_texts::TextError;

use super::{Entry, Options};
use crate::document::{Content, Document};
use crate::notes;
use crate::speaker::Speaker;
use crate::terminal::{unstyled, wrap_faint};

pub use excerpts::excerpts;

pub(super) const ENTRY: Entry = Entry { id: "text", about: "Text for a terminal", write };

fn write(document: &Document<'_>, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let columns = options.columns;
    let speaker = Speaker::new(options.language)?;
    let text = match &document.content {
        Content::Visit(report) => visit::render(document, report, &speaker, options)?,
        Content::Charter { policy, .. } => visit::charter(document, policy, &speaker, options)?,
        Content::Files(files) => excerpts::render(document, files, &speaker, columns)?,
        Content::Changes { diff, host } => {
            changes::render(document, diff, host, &speaker, columns)?
        }
    };
    let text = if options.is_styled { text } else { unstyled(&text) };
    out.write_all(text.as_bytes())
}

/// What is said about the law behind an answer.
fn end(
    out: &mut String,
    document: &Document<'_>,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let no_advice = speaker.say("no-advice")?;
    let line = match notes::caveat(document, speaker)? {
        Some(caveat) => format!("{no_advice} ({caveat})"),
        None => no_advice,
    };
    wrap_faint(out, &line, columns, "", "");
    Ok(())
}
