//! A single HTML file. It loads nothing and runs no script, and names of cookies are always
//! escaped.

mod codes;
mod columns;
mod cookies;
mod excerpt;
mod lanes;
mod list;
mod sites;
mod text;
mod visit;

use std::io;

use super::{Entry, Options};
use crate::document::{Content, Document};

pub(super) const ENTRY: Entry =
    Entry { id: "html", about: "One HTML file for a browser, recordings side by side", write };

fn write(document: &Document<'_>, _: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let text = match &document.content {
        Content::Visit(report) => visit::render(document, report),
        Content::Charter { policy, banner } => list::charter(document, policy, banner),
        Content::Files(files) => list::files(document, files),
        Content::Changes { diff, host } => list::changes(document, diff, host),
    };
    out.write_all(text.as_bytes())?;
    if text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") }
}
