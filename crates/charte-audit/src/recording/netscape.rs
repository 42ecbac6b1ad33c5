use std::io::Read;

use super::collector::Collector;
use super::error::{ReadError, ReadErrorKind};
use super::lines::Lines;
use super::listed::Listed;
use super::observation::{Kind, Recording};

/// Marks a cookie that scripts cannot read; curl began it.
const HTTP_ONLY: &str = "#HttpOnly_";

/// Reads a Netscape `cookies.txt`: domain, subdomains too, path, secure, end in seconds (0 for the
/// session), name, value, with a tab between them.
pub(super) fn read(text: impl Read, mut collector: Collector) -> Result<Recording, ReadError> {
    let mut lines = Lines::new(text);
    while let Some(line) = lines.next()? {
        let (record, http_only) = match line.strip_prefix(HTTP_ONLY) {
            Some(record) => (record, true),
            None if line.starts_with('#') || line.trim().is_empty() => continue,
            None => (line.as_str(), false),
        };
        let Some(fields) = fields(record) else {
            return Err(ReadError::new(
                ReadErrorKind::BadLine,
                "is not the seven fields of a cookies.txt with a tab between them; export it again",
            )
            .at_line(lines.number));
        };
        collector
            .in_jar(&Listed::netscape(fields, http_only))
            .map_err(|error| error.at_line(lines.number))?;
    }
    Ok(collector.finish(Kind::NetscapeCookies, None))
}

/// The fields of a record; the value may be missing, and may itself hold tabs.
fn fields(record: &str) -> Option<[&str; 7]> {
    let mut fields = record.splitn(7, '\t');
    let mut next = || fields.next();
    let six = [next()?, next()?, next()?, next()?, next()?, next()?];
    let [domain, subdomains, path, secure, end, name] = six;
    let is_flag =
        |text: &str| text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false");
    // Some exporters write fractions of a second.
    let is_record = is_flag(subdomains) && is_flag(secure) && end.trim().parse::<f64>().is_ok();
    is_record.then_some([domain, subdomains, path, secure, end, name, next().unwrap_or_default()])
}

/// Whether a text begins like a `cookies.txt`.
pub(super) fn is_netscape(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    for line in text.lines() {
        let title = line.trim_start_matches('#').trim();
        if line.starts_with('#') && title.ends_with("HTTP Cookie File") {
            return true;
        }
        let record = line.strip_prefix(HTTP_ONLY).unwrap_or(line);
        if !record.trim().is_empty() && !record.starts_with('#') {
            return fields(record).is_some();
        }
    }
    false
}
