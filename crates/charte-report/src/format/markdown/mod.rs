//! GitHub-flavoured Markdown, for the summary of a CI run or a comment.

mod changes;
pub(crate) mod escape;
mod files;
mod findings;
mod visit;

use std::io;

use super::{Entry, Options};
use crate::document::{Content, Document};
use crate::speaker::Speaker;

pub(super) const ENTRY: Entry =
    Entry { id: "markdown", about: "Markdown for the summary of a CI run", write };

fn write(document: &Document<'_>, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let speaker = Speaker::new(options.language)?;
    let mut text = match &document.content {
        Content::Visit(report) => visit::render(document, report, &speaker)?,
        Content::Charter { policy, .. } => visit::charter(document, policy, &speaker)?,
        Content::Files(files) => files::render(document, files, &speaker)?,
        Content::Changes { diff, host } => changes::render(document, diff, host, &speaker)?,
    };
    let caveat = crate::notes::caveat(document, &speaker)?
        .map(|caveat| format!(" ({caveat})"))
        .unwrap_or_default();
    text.push_str(&format!("\n<sub>{}{caveat}</sub>\n", speaker.say("no-advice")?));
    out.write_all(text.as_bytes())
}
