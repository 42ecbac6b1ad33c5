//! A row of a crawl as bytes that sort by site, then by page, then by time. No value is in them.

use charte::Host;
use charte_recording::{Address, Sighting};

/// Ends the site and the page. Neither can hold it.
const END: u8 = 0;

const IS_LINE: u8 = 1;
const IS_REDACTED: u8 = 2;

/// Writes rows. The page of the row before is remembered, since a crawl goes page by page.
#[derive(Default)]
pub(super) struct Encoder {
    page: String,
    /// The site and the page, as each row of it begins.
    begin: Vec<u8>,
}

impl Encoder {
    /// Where the rows of this page are. `false` if it is not empty, and names no host.
    pub(super) fn turn_to(&mut self, page: &str) -> bool {
        if self.begin.is_empty() || self.page != page {
            page.clone_into(&mut self.page);
            let address = Address::of_page(page);
            self.begin.clear();
            self.begin.extend(address.as_ref().map(site).unwrap_or_default().bytes());
            self.begin.push(END);
            self.begin.extend(address.map(|page| page.to_string()).unwrap_or_default().bytes());
            self.begin.push(END);
        }
        page.is_empty() || self.begin != [END, END]
    }

    /// Appends a cookie that was seen on the page.
    pub(super) fn write(&self, seen: &Sighting, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.begin);
        match seen.millis {
            // As a number without a sign, so that earlier ones come first.
            Some(millis) => {
                out.push(1);
                out.extend_from_slice(&(millis.cast_unsigned() ^ 1 << 63).to_be_bytes());
            }
            None => out.push(0),
        }
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        out.push(flag(seen.is_line, IS_LINE) | flag(seen.is_redacted, IS_REDACTED));
        let host = seen.host.as_deref().unwrap_or_default();
        out.extend_from_slice(&(host.len() as u64).to_be_bytes());
        out.extend_from_slice(host.as_bytes());
        let text = if seen.is_line { &seen.line } else { &seen.name };
        out.extend_from_slice(text.as_bytes());
    }
}

/// The registrable domain of a page, or its host.
fn site(page: &Address) -> String {
    let host = Host::parse(&page.host).ok();
    let domain = host.as_ref().and_then(Host::registrable);
    domain.unwrap_or(&page.host).to_owned()
}

/// The site of a row, the page, and the rest. A site is empty if the page is not known.
pub(super) fn split(row: &[u8]) -> Option<(&str, &str, &[u8])> {
    let mut parts = row.splitn(3, |byte| *byte == END);
    let mut text = || std::str::from_utf8(parts.next()?).ok();
    let (site, page) = (text()?, text()?);
    Some((site, page, parts.next()?))
}

/// Reads what [`Encoder::write`] wrote, without the page.
pub(super) fn read(rest: &[u8]) -> Option<Sighting> {
    let (is_timed, rest) = rest.split_first()?;
    let (millis, rest) = match is_timed {
        0 => (None, rest),
        _ => {
            let (millis, rest) = rest.split_first_chunk()?;
            (Some((u64::from_be_bytes(*millis) ^ 1 << 63).cast_signed()), rest)
        }
    };
    let (flags, rest) = rest.split_first()?;
    let (length, rest) = rest.split_first_chunk()?;
    let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
    let (host, text) = rest.split_at_checked(length)?;
    let (host, text) = (std::str::from_utf8(host).ok()?, std::str::from_utf8(text).ok()?);
    let mut seen = match flags & IS_LINE {
        0 => Sighting::of_name(text),
        _ => Sighting::of_line(text),
    };
    seen.is_redacted = flags & IS_REDACTED != 0;
    // It was read before it was written.
    seen.host = Some(host).filter(|host| !host.is_empty()).map(str::to_owned);
    Some(seen.at(millis))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(page: &str, seen: &Sighting) -> Vec<u8> {
        let (mut encoder, mut out) = (Encoder::default(), Vec::new());
        encoder.turn_to(page);
        encoder.write(seen, &mut out);
        out
    }

    #[test]
    fn rows_come_back_without_values() {
        let lines =
            ["_ga=SECRET; Path=/\0", "SECRET", "a=\0SECRET", "[redacted]=SECRET", "é=SECRET"];
        let lines = lines.map(Sighting::of_line).into_iter();
        let names = ["_ga", "", "a\0b", "[redacted]", "é"].map(Sighting::of_name);
        for seen in lines.chain(names) {
            for (host, page) in [
                ("", ""),
                ("www.a.example", "https://www.a.example/x?SECRET"),
                ("b.example", "a.example"),
            ] {
                for millis in [None, Some(0), Some(-1), Some(i64::MAX), Some(i64::MIN)] {
                    let seen = seen.clone().from_host(host).at(millis);
                    let row = written(page, &seen);
                    assert!(!row.windows(6).any(|part| part == b"SECRET"), "{row:?}");
                    let (site, address, rest) = split(&row).unwrap();
                    assert_eq!(site, if page.is_empty() { "" } else { "a.example" });
                    let seen = seen.on_page(page);
                    let mut back = read(rest).unwrap();
                    if !address.is_empty() {
                        back = back.on_page(address);
                    }
                    assert_eq!(back, seen);
                }
            }
        }
        assert_eq!(split(b"a"), None);
        assert_eq!(read(b""), None);
    }

    #[test]
    fn rows_sort_by_site_page_and_time() {
        let seen = |millis| Sighting::of_name("a").at(millis);
        let rows = [
            written("", &seen(Some(5))),
            written("a.example", &seen(None)),
            written("a.example", &seen(Some(-7))),
            written("a.example", &seen(Some(3))),
            written("a.example/b", &seen(Some(1))),
            written("www.a.example", &seen(Some(1))),
            written("ab.example", &seen(Some(1))),
        ];
        assert!(rows.is_sorted(), "{rows:?}");
    }

    #[test]
    fn what_is_no_page_is_told() {
        let mut encoder = Encoder::default();
        assert!(encoder.turn_to("a.example"));
        assert!(!encoder.turn_to("no page"));
        assert!(!encoder.turn_to("no page"));
        assert!(encoder.turn_to(""));
        assert!(!encoder.turn_to("about:blank"));
    }
}
