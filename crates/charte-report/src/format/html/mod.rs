//! A single HTML file. It loads nothing and works without its script, which only adds comfort. Names
//! of cookies are always escaped.

mod cards;
mod codes;
mod columns;
mod contacts;
mod excerpt;
mod fixes;
mod lanes;
mod list;
mod say;
mod text;
mod visit;

use std::io;

use super::{Entry, Options};
use crate::document::{Content, Document};
use crate::speaker::Speaker;

pub(super) const ENTRY: Entry =
    Entry { id: "html", about: "One HTML file for a browser, recordings side by side", write };

fn write(document: &Document<'_>, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let speaker = &Speaker::new(options.language)?;
    let text = match &document.content {
        Content::Visit(report) => visit::render(document, report, speaker),
        Content::Charter { policy, banner } => list::charter(document, policy, banner, speaker),
        Content::Files(files) => list::files(document, files, speaker),
        Content::Changes { diff, host } => list::changes(document, diff, host, speaker),
    };
    let text = text.map_err(io::Error::other)?;
    out.write_all(text.as_bytes())?;
    if text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") }
}
