//! Netscape's `cookies.txt`.

use charte::Technology;

use charte_codes::ErrorCode;

use crate::collector::Collector;
use crate::error::ReadError;
use crate::format::{Content, Definition, Format};
use crate::limits::{MAX_ODD_LINES, MAX_UNRECOGNISED_BYTES};
use crate::listed::{Listed, says_end};
use crate::note::{Note, Places};
use crate::observation::Recording;
use crate::source::Source;
use crate::text_lines::Lines;

impl Format {
    /// A Netscape `cookies.txt`.
    pub const NETSCAPE_COOKIES: Self = Self(&Definition {
        id: "cookies-txt",
        name: "a cookies.txt",
        extensions: &["txt"],
        technologies: &[Technology::Cookie],
        content: Content::Cookies,
        unit: "cookies",
        no_cookies: "no cookie was kept",
        may_be_filtered: false,
        remedy: |_| "export cookies.txt again, unchanged, after the page has loaded",
    });
}

/// Marks a cookie that scripts cannot read; curl began it.
const HTTP_ONLY: &str = "#HttpOnly_";

/// What a line of this kind should be.
const SHAPE: &str = "not the seven fields of a cookies.txt with tabs between them";

const EXPORT_AGAIN: &str = "export it again";

/// Reads a Netscape `cookies.txt`: domain, subdomains too, path, secure, end in seconds (0 or
/// nothing for the session), name, value, with a tab between them. A line of another shape is
/// skipped and noted.
pub(crate) fn read(source: Source<'_>, mut collector: Collector) -> Result<Recording, ReadError> {
    let mut lines = Lines::new(source.text);
    let mut odd = Places::default();
    let mut recognised = 0;
    while let Some(line) = lines.next()? {
        let (record, http_only) = match line.strip_prefix(HTTP_ONLY) {
            Some(record) => (record, true),
            None if line.trim_start().starts_with('#') || line.trim().is_empty() => continue,
            None => (line.as_str(), false),
        };
        let Some(fields) = fields(record) else {
            odd.add(lines.number);
            if collector.is_empty() && odd.count() > MAX_ODD_LINES {
                break;
            }
            if lines.offset - recognised > MAX_UNRECOGNISED_BYTES {
                return Err(ReadError::new(
                    ErrorCode::RecordingUnknownFormat,
                    "continues without a cookie",
                    EXPORT_AGAIN,
                )
                .at_line(lines.number));
            }
            continue;
        };
        recognised = lines.offset;
        collector
            .in_jar(&Listed::netscape(fields, http_only))
            .map_err(|error| error.at_line(lines.number))?;
    }
    if let Some(first) = odd.first().first() {
        if collector.is_empty() {
            return Err(ReadError::new(
                ErrorCode::RecordingBadLine,
                format!("is {SHAPE}"),
                EXPORT_AGAIN,
            )
            .at_line(*first));
        }
        collector.notes.push(Note::OddLines {
            format: Format::NETSCAPE_COOKIES,
            places: odd,
            what: SHAPE,
            help: None,
        });
    }
    Ok(collector.finish(Format::NETSCAPE_COOKIES, None))
}

/// The fields of a record. The value or the end may be missing, and the value may itself hold
/// tabs; blanks separate where there is no tab at all, as after pasting.
fn fields(record: &str) -> Option<[&str; 7]> {
    let fields: Vec<&str> = match record.contains('\t') {
        true => record.splitn(7, '\t').collect(),
        false => record.split_whitespace().collect(),
    };
    let (domain, subdomains, path, secure, rest) = match fields.as_slice() {
        [domain, subdomains, path, secure, rest @ ..] => (domain, subdomains, path, secure, rest),
        _ => return None,
    };
    let is_flag = |text: &str| {
        let text = text.trim();
        ["true", "false", "1", "0", "yes", "no"].iter().any(|word| text.eq_ignore_ascii_case(word))
    };
    if domain.trim().is_empty() || !is_flag(subdomains) || !is_flag(secure) {
        return None;
    }
    let [end, name, value] = match rest {
        [end, name, value] => [*end, *name, *value],
        [end, name] if says_end(end) => [*end, *name, ""],
        // What would be the name else is the value, which is nobody's business.
        [name, value] => ["", *name, *value],
        _ => return None,
    };
    Some([domain, subdomains, path, secure, end, name, value])
}

/// Whether a text begins like a `cookies.txt`: its title, or a record among its first lines.
pub(crate) fn is_netscape(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    let is_record = |line: &str| {
        let record = line.strip_prefix(HTTP_ONLY).unwrap_or(line);
        !record.starts_with('#') && fields(record).is_some()
    };
    for line in text.lines() {
        let title = line.trim_start_matches('#').trim();
        if line.starts_with('#') && title.ends_with("HTTP Cookie File") {
            return true;
        }
        if line.starts_with("HTTP/") {
            return false;
        }
        if is_record(line) {
            return true;
        }
    }
    false
}
