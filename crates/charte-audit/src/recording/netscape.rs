use std::io::Read;

use super::collector::Collector;
use super::error::{ReadError, ReadErrorKind};
use super::limits::{MAX_ODD_LINES, MAX_UNRECOGNISED_BYTES};
use super::lines::Lines;
use super::listed::{Listed, says_end};
use super::note::{Note, Places};
use super::observation::{Kind, Recording};

/// Marks a cookie that scripts cannot read; curl began it.
const HTTP_ONLY: &str = "#HttpOnly_";

/// What a line of this kind should be.
const SHAPE: &str = "not the seven fields of a cookies.txt with tabs between them";

/// Reads a Netscape `cookies.txt`: domain, subdomains too, path, secure, end in seconds (0 or
/// nothing for the session), name, value, with a tab between them. A line of another shape is
/// passed over and noted.
pub(super) fn read(text: impl Read, mut collector: Collector) -> Result<Recording, ReadError> {
    let mut lines = Lines::new(text);
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
                    ReadErrorKind::NotARecording,
                    "goes on without a cookie; export it again",
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
                ReadErrorKind::BadLine,
                format!("is {SHAPE}; export it again"),
            )
            .at_line(*first));
        }
        collector.notes.push(Note::OddLines(odd, SHAPE));
    }
    Ok(collector.finish(Kind::NetscapeCookies, None))
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
pub(super) fn is_netscape(start: &[u8]) -> bool {
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
