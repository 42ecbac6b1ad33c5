//! What a reader of the results should know about a recording, in words.

use std::fmt;

use crate::format::Format;
use crate::producer::Producer;

/// Places and names that a note lists; the rest is a number.
const MOST_LISTED: usize = 5;

/// What a reader of the results should know about a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// No cookie was set or sent, although nothing was hidden.
    NoCookies(Format),
    /// The recording does not show which cookies there were.
    Hidden(Hidden),
    /// No pages: they were found by address and referrer.
    NoPages,
    /// Entries that name a page which the file does not describe.
    UnknownPages(u64),
    /// More pages than [`MAX_PAGES`](crate::limits::MAX_PAGES); the rest has none.
    TooManyPages,
    /// Entries without a response: what they would have set is unknown.
    WithoutResponse(u64),
    /// Requests with status 0: blocked, cut off or failed. Whether they were sent is unknown.
    Unanswered(u64),
    /// Entries without an address: who set their cookies is unknown.
    WithoutUrl(u64),
    /// Headers or values longer than [`MAX_STRING_BYTES`](crate::limits::MAX_STRING_BYTES).
    Cut(u64),
    /// Servers were so many seconds ahead of the recorder's clock.
    Skew(i64),
    /// Lines that were passed over.
    OddLines {
        /// The format of the file.
        format: Format,
        /// Which ones.
        places: Places,
        /// What they are not, as in "is neither a cookie nor a header".
        what: &'static str,
        /// What to do about it.
        help: Option<&'static str>,
    },
    /// Entries of a list of cookies that are not cookies.
    OddCookies(u64),
    /// Cookies of a list whose end is stated in a way that is not understood.
    UnclearEnds(Names),
    /// Responses whose `Set-Cookie` header and list of cookies disagree.
    Disagreement(u64),
    /// `Set-Cookie` headers that hold several cookies joined by commas.
    Folded(u64),
    /// Headers whose contents were replaced, while the list of cookies names them.
    RedactedHeaders(u64),
    /// `Set-Cookie` headers without contents, beside others that have them.
    EmptyHeaders(u64),
    /// Pages of a scan that were still loading at the end of their time.
    StillLoading(u64),
}

/// Why a recording does not show which cookies there were, and how to make one that does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// Why.
    pub reason: HiddenReason,
    format: Format,
    producer: Producer,
}

/// What hides the cookies of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HiddenReason {
    /// There is nothing in it: no entry, no response, no cookie.
    Empty,
    /// A browser left out every cookie header, as Chrome does by default.
    Sanitised,
    /// No header of any response was recorded, and no list names a cookie.
    NoHeaders,
    /// So many cookie headers or cookies have no contents.
    Contentless(u64),
    /// So many cookie headers or cookies were replaced, names included.
    Redacted(u64),
    /// So many lines name `Set-Cookie` outside the headers of a response, and were not read.
    Skipped(u64),
}

impl Hidden {
    pub(crate) const fn new(reason: HiddenReason, format: Format, producer: Producer) -> Self {
        Self { reason, format, producer }
    }

    /// What hides the cookies, as a clause without its subject: `has no …`.
    #[must_use]
    pub fn why(&self) -> String {
        match self.reason {
            HiddenReason::Empty => format!("holds no {}", self.format.0.unit),
            HiddenReason::Sanitised => "holds no cookies at all; Chrome and Edge remove them from \
                                        a HAR unless told otherwise"
                .to_owned(),
            HiddenReason::NoHeaders => {
                "holds no response headers and no lists of cookies".to_owned()
            }
            HiddenReason::Contentless(1) => "holds 1 cookie header without contents".to_owned(),
            HiddenReason::Contentless(count) => {
                format!("holds {count} cookie headers without contents")
            }
            HiddenReason::Redacted(1) => "holds 1 cookie whose name was redacted".to_owned(),
            HiddenReason::Redacted(count) => {
                format!("holds {count} cookies whose names were redacted")
            }
            HiddenReason::Skipped(1) => "holds 1 Set-Cookie line that could not be read".to_owned(),
            HiddenReason::Skipped(count) => {
                format!("holds {count} Set-Cookie lines that could not be read")
            }
        }
    }

    /// How to make a recording that shows its cookies.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        self.format.remedy(self.producer)
    }

    /// The id of the remedy, for texts in other languages: `chromium`, `firefox`, `safari` or
    /// `browser` for a HAR, and the id of the format for any other.
    #[must_use]
    pub fn remedy_id(&self) -> &'static str {
        match (self.format == Format::HAR, self.producer) {
            (true, Producer::Chromium) => "chromium",
            (true, Producer::Firefox) => "firefox",
            (true, Producer::Safari) => "safari",
            (true, Producer::Other | Producer::Unknown) => "browser",
            (false, _) => self.format.id(),
        }
    }
}

impl fmt::Display for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "it {}, so it cannot tell which cookies there were; {}",
            self.why(),
            self.remedy()
        )
    }
}

/// Where something was, counted; the first few by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    count: u64,
    first: Vec<u64>,
}

impl Places {
    pub(crate) fn add(&mut self, place: u64) {
        self.count += 1;
        if self.first.len() < MOST_LISTED {
            self.first.push(place);
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// The first few.
    #[must_use]
    pub fn first(&self) -> &[u64] {
        &self.first
    }
}

/// Cookies, counted; the first few by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    count: u64,
    first: Vec<String>,
}

impl Names {
    pub(crate) fn add(&mut self, name: &str) {
        self.count += 1;
        let listed = self.first.iter().any(|known| known == name);
        if self.first.len() < MOST_LISTED && !listed {
            self.first.push(name.to_owned());
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// The first few.
    #[must_use]
    pub fn first(&self) -> &[String] {
        &self.first
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCookies(format) => {
                f.write_str(format.0.no_cookies)?;
                if format.0.may_be_filtered {
                    let remedy = format.remedy(Producer::Unknown);
                    write!(f, "; if that surprises you, {remedy}")?;
                }
                Ok(())
            }
            Self::Hidden(hidden) => hidden.fmt(f),
            Self::NoPages => {
                f.write_str("it describes no pages; they were found by address and referrer")
            }
            Self::UnknownPages(count) => {
                let s = if *count == 1 { "entry names" } else { "entries name" };
                write!(f, "{count} {s} a page that it does not describe")
            }
            Self::TooManyPages => f.write_str("it has too many pages; what follows has none"),
            Self::WithoutResponse(1) => {
                f.write_str("1 entry has no response, so what it set is unknown")
            }
            Self::WithoutResponse(count) => {
                write!(f, "{count} entries have no response, so what they set is unknown")
            }
            Self::Unanswered(1) => f.write_str(
                "1 request has status 0 (blocked, cut off or failed), so whether it was sent is \
                 unknown",
            ),
            Self::Unanswered(count) => write!(
                f,
                "{count} requests have status 0 (blocked, cut off or failed), so whether they were \
                 sent is unknown",
            ),
            Self::WithoutUrl(1) => {
                f.write_str("1 entry has no web address, so who set its cookies is unknown")
            }
            Self::WithoutUrl(count) => {
                write!(
                    f,
                    "{count} entries have no web address, so who set their cookies is unknown"
                )
            }
            Self::Cut(1) => f.write_str("1 very long value was truncated"),
            Self::Cut(count) => write!(f, "{count} very long values were truncated"),
            Self::Skew(seconds) => write!(
                f,
                "the recorder's clock was {} seconds {}; times are corrected with the servers' clocks",
                seconds.unsigned_abs(),
                if *seconds < 0 { "fast" } else { "slow" }
            ),
            Self::OddLines { places, what, help, .. } => {
                let lines: Vec<String> = places.first.iter().map(ToString::to_string).collect();
                let more = places.count.saturating_sub(places.first.len() as u64);
                let (were, s) = if places.count == 1 { ("was", "") } else { ("were", "s") };
                write!(f, "{} line{s} {were} skipped: line{s} {}", places.count, lines.join(", "))?;
                if more > 0 {
                    write!(f, " and {more} more")?;
                }
                write!(f, " {}", if places.count == 1 { "is " } else { "are " })?;
                f.write_str(what)?;
                help.map_or(Ok(()), |help| write!(f, "; {help}"))
            }
            Self::OddCookies(1) => {
                f.write_str("1 entry of its list was passed over; it is not a cookie")
            }
            Self::OddCookies(count) => {
                write!(f, "{count} entries of its list were passed over; they are not cookies")
            }
            Self::UnclearEnds(names) => {
                let listed = names.first.join(", ");
                let more = if names.count > names.first.len() as u64 { ", …" } else { "" };
                write!(
                    f,
                    "the end of {} {} is in an unknown format, so the lifetime \
                     is unknown: {listed}{more}",
                    names.count,
                    if names.count == 1 { "cookie" } else { "cookies" },
                )
            }
            Self::Disagreement(1) => f.write_str(
                "1 response has a Set-Cookie header and a list of cookies that disagree; the \
                 cookies of both count",
            ),
            Self::Disagreement(count) => write!(
                f,
                "{count} responses have Set-Cookie headers and lists of cookies that disagree; the \
                 cookies of both count",
            ),
            Self::Folded(1) => f.write_str(
                "1 Set-Cookie header holds several cookies joined by commas; it was split",
            ),
            Self::Folded(count) => write!(
                f,
                "{count} Set-Cookie headers hold several cookies joined by commas; they were taken \
                 apart",
            ),
            Self::RedactedHeaders(1) => f.write_str(
                "1 cookie header was redacted; its cookies were taken from the list of cookies, \
                 which may lack attributes",
            ),
            Self::RedactedHeaders(count) => write!(
                f,
                "{count} cookie headers were redacted; their cookies were taken from the lists of \
                 cookies, which may lack attributes",
            ),
            Self::EmptyHeaders(1) => f.write_str("1 Set-Cookie header is empty"),
            Self::EmptyHeaders(count) => write!(f, "{count} Set-Cookie headers are empty"),
            Self::StillLoading(1) => f.write_str(
                "1 page was still loading at the end of its time, so cookies may be missing",
            ),
            Self::StillLoading(count) => write!(
                f,
                "{count} pages were still loading at the end of their time, so cookies may be missing"
            ),
        }
    }
}
