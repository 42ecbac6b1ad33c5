//! JSON, one line, in the shape of each command.

mod files;
mod visit;

use std::io::{self, Write};

use charte::display::is_hidden;
use serde::Serialize;

use super::{Entry, Options};
use crate::document::{Content, Document};

pub(super) const ENTRY: Entry = Entry { id: "json", about: "JSON for programs", write };

fn write(document: &Document<'_>, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    match &document.content {
        Content::Visit(report) => json(&visit::Visit::of(report), out),
        Content::Charter { policy, banner } => json(&visit::charter(document, policy, banner), out),
        Content::Files(files) => json(&files::json(document, files), out),
        Content::Changes { diff, .. } => json(diff, out),
    }
}

/// The answer about a banner and the counts of a visit, as SARIF has them too.
pub(super) use visit::{banner, summary};

/// Writes a value as one line of JSON. Characters that a terminal obeys or a reader does not see
/// are escaped.
///
/// # Errors
///
/// What `out` fails with.
///
/// ```
/// let mut out = Vec::new();
/// charte_report::json(&["a\u{202e}b"], &mut out)?;
/// assert_eq!(out, b"[\"a\\u202eb\"]\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = serde_json::Serializer::with_formatter(&mut *out, Escaped);
    value.serialize(&mut writer).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// JSON with escapes for what is not to be seen. Such characters occur inside strings only.
struct Escaped;

impl serde_json::ser::Formatter for Escaped {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        text: &str,
    ) -> io::Result<()> {
        escaped(out, text)
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        escaped(out, text)
    }
}

fn escaped<W: ?Sized + Write>(out: &mut W, text: &str) -> io::Result<()> {
    let odd = |c: char| c.is_control() || is_hidden(c);
    let mut rest = text;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| odd(*c)) {
        let (before, from) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(out, "\\u{unit:04x}")?;
        }
        rest = from.get(c.len_utf8()..).unwrap_or_default();
    }
    out.write_all(rest.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::json;

    #[test]
    fn json_shows_nothing_that_is_hidden_and_loses_nothing() {
        let value = serde_json::json!({"a\u{9b}": "b\u{202e}\u{7f}\u{e0041}\n\u{1}é"});
        let mut out = Vec::new();
        json(&value, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "{\"a\\u009b\":\"b\\u202e\\u007f\\udb40\\udc41\\n\\u0001é\"}\n");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
}
