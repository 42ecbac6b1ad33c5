//! Rows of a crawl's table: one for each cookie that was seen on a page.

use std::collections::HashMap;
use std::net::Ipv6Addr;

use charte::Technology;

use crate::address::Address;
use crate::cookie_line::{Masked, mask};
use crate::format::{Content, Definition, Format};
use crate::note::{Hidden, HiddenReason};
use crate::observation::{Clock, Counts, Observation, ObservationKind, Page, Received, Recording};
use crate::producer::Producer;
use crate::redaction;

impl Format {
    /// Rows of a table, which [`Crawl`] makes a recording of. [`read`](crate::read()) does not
    /// read it.
    pub const CRAWL: Self = Self(&Definition {
        id: "crawl",
        name: "a table of a crawl",
        extensions: &["parquet", "csv"],
        technologies: &[Technology::Cookie],
        content: Content::Cookies,
        unit: "cookies",
        no_cookies: "no cookie was seen",
        may_be_filtered: false,
        remedy: |_| "crawl the pages again, and keep the names of the cookies",
    });
}

/// A cookie that a crawl saw, without its value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sighting {
    /// The page, or `None` if it is not known.
    pub page: Option<Address>,
    /// The host that set the cookie, or `None` if it is not known.
    pub host: Option<String>,
    /// The name.
    pub name: String,
    /// The Set-Cookie line with each byte of the value an `x`.
    pub line: String,
    /// Whether the crawl has the line, which tells how long the cookie is kept.
    pub is_line: bool,
    /// Whether a recorder took the name out.
    pub is_redacted: bool,
    /// When, in milliseconds since 1970 (UTC), or `None` if it is not known.
    pub millis: Option<i64>,
}

impl Sighting {
    /// A cookie of which the whole Set-Cookie line was recorded.
    ///
    /// ```
    /// use charte_recording::Sighting;
    ///
    /// let seen = Sighting::of_line("_ga=GA1.2.3; Max-Age=60");
    /// assert_eq!((seen.name.as_str(), seen.line.as_str()), ("_ga", "_ga=xxxxxxx; Max-Age=60"));
    /// ```
    #[must_use]
    pub fn of_line(line: &str) -> Self {
        Self::new(mask(line), true, redaction::hides_name(line))
    }

    /// A cookie of which the name was recorded.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let masked = Masked { name: name.to_owned(), line: format!("{name}=") };
        Self::new(masked, false, redaction::is_redacted_name(name))
    }

    fn new(masked: Masked, is_line: bool, is_redacted: bool) -> Self {
        let Masked { name, line } = masked;
        Self { page: None, host: None, name, line, is_line, is_redacted, millis: None }
    }

    /// Names the page. An address without a scheme is one of `https`.
    #[must_use]
    pub fn on_page(mut self, page: &str) -> Self {
        self.page = Address::of_page(page);
        self
    }

    /// Names the host that set the cookie, as a host, with a port or as an address. It stays unknown
    /// if the text names none.
    ///
    /// ```
    /// use charte_recording::Sighting;
    ///
    /// let seen = Sighting::of_name("_ga");
    /// let host = |text| seen.clone().from_host(text).host;
    /// assert_eq!(host(".Tracker.example:443").as_deref(), Some("tracker.example"));
    /// assert_eq!(host("https://me:pw@tracker.example/p?id=1").as_deref(), Some("tracker.example"));
    /// assert_eq!(host("no host"), None);
    /// ```
    #[must_use]
    pub fn from_host(mut self, host: &str) -> Self {
        let host = host.trim().trim_start_matches('.');
        let address = match host.parse::<Ipv6Addr>() {
            Ok(address) => Address::of_page(&format!("[{address}]")),
            Err(_) => Address::of_page(host),
        };
        self.host = address.map(|address| address.host);
        self
    }

    /// Says when it was seen, in milliseconds since 1970 (UTC).
    #[must_use]
    pub const fn at(mut self, millis: Option<i64>) -> Self {
        self.millis = millis;
        self
    }
}

/// Makes a recording of the rows of one site, or of some pages.
///
/// ```
/// use charte_recording::{Crawl, Format, Sighting};
///
/// let mut crawl = Crawl::default();
/// let seen = Sighting::of_line("_ga=GA1.2.3; Max-Age=60").on_page("www.example.fr/a?id=1");
/// crawl.add(seen.from_host("www.example.fr"));
/// let recording = crawl.finish();
/// assert_eq!(recording.format, Format::CRAWL);
/// assert_eq!(recording.pages[0].url.as_ref().unwrap().to_string(), "https://www.example.fr/a");
/// ```
#[derive(Debug, Default)]
pub struct Crawl {
    pages: Vec<Page>,
    places: HashMap<Address, usize>,
    observations: Vec<Observation>,
    redacted: u64,
}

impl Crawl {
    /// Adds a row.
    pub fn add(&mut self, seen: Sighting) {
        let Sighting { page, host, name, line, is_line, is_redacted, millis } = seen;
        // A row without an address belongs to no page.
        let page = page.map(|address| match self.places.get(&address) {
            Some(place) => *place,
            None => {
                self.places.insert(address.clone(), self.pages.len());
                self.pages.push(page_at(address));
                self.pages.len() - 1
            }
        });
        if let (Some(page), Some(millis)) = (page.and_then(|at| self.pages.get_mut(at)), millis) {
            page.started = Some(page.started.map_or(millis, |first| first.min(millis)));
        }
        if is_redacted {
            self.redacted += 1;
            return;
        }
        self.observations.push(Observation {
            page,
            kind: match is_line {
                true => ObservationKind::SetByHeader,
                false => ObservationKind::ListedInResponse,
            },
            name,
            line,
            lifetime_known: is_line,
            host,
            scheme: None,
            path: None,
            received: millis.map(|millis| Received { millis, clock: Clock::Recorder }),
            recorder: millis,
            response: None,
            request_kind: None,
            script: None,
            blocked: None,
            times: 1,
        });
    }

    /// The rows as a recording. One without any hides its cookies: nobody can tell whether there
    /// were none.
    #[must_use]
    pub fn finish(self) -> Recording {
        let is_line = |seen: &&Observation| seen.kind == ObservationKind::SetByHeader;
        let lines = self.observations.iter().filter(is_line).count() as u64;
        let listed = self.observations.len() as u64 - lines;
        let reason = match self.redacted {
            0 if self.observations.is_empty() => Some(HiddenReason::Empty),
            0 => None,
            count => Some(HiddenReason::Redacted(count)),
        };
        let hidden = reason.map(|why| Hidden::new(why, Format::CRAWL, Producer::Unknown));
        Recording {
            format: Format::CRAWL,
            producer: None,
            pages: self.pages,
            observations: self.observations,
            contacts: Vec::new(),
            scanned: Vec::new(),
            counts: Counts { set_cookie: lines, listed, ..Counts::default() },
            notes: Vec::new(),
            hidden,
            loaded: None,
            gpc_elsewhere: false,
            kept: Vec::new(),
        }
    }
}

fn page_at(address: Address) -> Page {
    Page {
        id: None,
        title: None,
        url: Some(address),
        started: None,
        run: None,
        repeat_view: false,
        phase: None,
        before_answer: false,
        gpc: false,
        loaded: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_page_are_together() {
        let mut crawl = Crawl::default();
        for (page, name, at) in
            [("a.example/x?q=1", "a", 5), ("a.example/y", "b", 7), ("a.example/x", "c", 3)]
        {
            crawl.add(Sighting::of_name(name).on_page(page).at(Some(at)));
        }
        crawl.add(Sighting::of_name("d").on_page("no address"));
        let recording = crawl.finish();
        assert_eq!(recording.pages.len(), 2);
        assert_eq!(recording.pages[0].started, Some(3));
        let pages: Vec<_> = recording.observations.iter().map(|seen| seen.page).collect();
        assert_eq!(pages, [Some(0), Some(1), Some(0), None]);
        assert_eq!(recording.hidden, None);
        assert_eq!((recording.counts.set_cookie, recording.observed()), (0, 4));
    }

    #[test]
    fn what_is_hidden_is_said() {
        let empty = Crawl::default().finish();
        assert_eq!(empty.hidden.unwrap().reason, HiddenReason::Empty);
        for seen in [Sighting::of_line("[redacted]"), Sighting::of_name("[redacted]")] {
            let mut crawl = Crawl::default();
            crawl.add(Sighting::of_name("a"));
            crawl.add(seen);
            let recording = crawl.finish();
            assert_eq!(recording.hidden.unwrap().reason, HiddenReason::Redacted(1));
            assert_eq!(recording.observations.len(), 1);
        }
    }

    #[test]
    fn hosts_are_read() {
        let host = |text| Sighting::of_name("a").from_host(text).host;
        for (text, expected) in [
            ("www.a.example", "www.a.example"),
            (" .WWW.A.example ", "www.a.example"),
            ("a.example:8080", "a.example"),
            ("a.example/p?SECRET", "a.example"),
            ("https://me:SECRET@a.example/p?SECRET#SECRET", "a.example"),
            ("wss://a.example", "a.example"),
            ("::1", "::1"),
            ("[::1]", "::1"),
            ("[::1]:80", "::1"),
            ("127.0.0.1", "127.0.0.1"),
            ("b\u{fc}cher.example", "xn--bcher-kva.example"),
        ] {
            assert_eq!(host(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", ".", "a b", "a..b", "data:SECRET", "about:blank", "file:///etc/SECRET"] {
            assert_eq!(host(text), None, "{text}");
        }
    }

    #[test]
    fn pages_are_read() {
        let page = |text| Address::of_page(text).map(|page| page.to_string());
        for (text, expected) in [
            ("a.example/b?SECRET", "https://a.example/b"),
            ("localhost:8080/b", "https://localhost:8080/b"),
            ("http://a.example", "http://a.example/"),
            ("https:\\\\a.example\\b", "https://a.example/b"),
        ] {
            assert_eq!(page(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "a..b", "no page", "about:blank", "data:text/html,a"] {
            assert_eq!(page(text), None, "{text}");
        }
    }

    #[test]
    fn no_value_is_kept() {
        for line in ["a=SECRET; Path=/p?SECRET; X=SECRET", "SECRET", "=SECRET"] {
            let seen = Sighting::of_line(line).on_page("https://me:SECRET@a.example/?SECRET");
            assert!(!format!("{seen:?}").contains("SECRET"), "{seen:?}");
            // Masking what is masked changes nothing.
            assert_eq!(Sighting::of_line(&seen.line).line, seen.line);
        }
    }
}
