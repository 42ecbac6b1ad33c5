//! Set-Cookie lines, and the headers that curl prints.

use charte::Technology;

use charte_codes::ErrorCode;

use crate::address::Address;
use crate::collector::Collector;
use crate::cookie_line;
use crate::error::ReadError;
use crate::format::{Content, Definition, Format};
use crate::limits::{MAX_ODD_LINES, MAX_UNRECOGNISED_BYTES};
use crate::note::{Note, Places};
use crate::observation::Recording;
use crate::pages::Candidate;
use crate::place::Place;
use crate::redaction;
use crate::source::Source;
use crate::text_lines::Lines;
use crate::time;

impl Format {
    /// Set-Cookie lines, or HTTP headers as `curl -i` and `curl -v` print them.
    pub const SET_COOKIE_LINES: Self = Self(&Definition {
        id: "set-cookie-lines",
        name: "a list of Set-Cookie lines",
        extensions: &["txt"],
        technologies: &[Technology::Cookie],
        content: Content::Exchanges,
        unit: "response",
        no_cookies: "no cookie was set or sent; response headers do not show what scripts set, \
                     which a recording of the page in a browser does",
        may_be_filtered: false,
        remedy: |_| "record the response headers again, unchanged, as curl -si prints them",
    });
}

/// Reads Set-Cookie lines, with or without their name, or headers as curl prints them.
pub(crate) fn read(source: Source<'_>, collector: Collector) -> Result<Recording, ReadError> {
    let Source { text, start, .. } = source;
    let mut lines = Lines::new(text);
    let mut dump = Dump {
        collector,
        part: Part::List,
        // curl may print its progress before the first header.
        verbose: start.split(|byte| *byte == b'\n').any(|line| line.starts_with(b"< HTTP/")),
        request: Request::default(),
        response: Response::default(),
        redirected_from: None,
        any: false,
        odd: Places::default(),
        recognised: 0,
    };
    while let Some(line) = lines.next()? {
        let odd = dump.odd.count();
        dump.line(&line, lines.number)?;
        let skipped = dump.skipping() || dump.odd.count() > odd;
        dump.recognised = if skipped { dump.recognised } else { lines.offset };
        if !dump.any && dump.odd.count() > MAX_ODD_LINES {
            break;
        }
        if lines.offset - dump.recognised > MAX_UNRECOGNISED_BYTES {
            return Err(ReadError::new(
                ErrorCode::RecordingUnknownFormat,
                "continues without a header or a cookie",
                "name a list of Set-Cookie lines, or the output of curl with -i or -v",
            )
            .at_line(lines.number));
        }
    }
    dump.finish()?;
    if let Some(first) = dump.odd.first().first() {
        if !dump.any {
            let error = ReadError::new(ErrorCode::RecordingBadLine, format!("is {ODD}"), ODD_HELP);
            return Err(error.at_line(*first));
        }
        let odd = std::mem::take(&mut dump.odd);
        dump.collector.notes.push(Note::OddLines {
            format: Format::SET_COOKIE_LINES,
            places: odd,
            what: ODD,
            help: Some(ODD_HELP),
        });
    }
    if !dump.any {
        return Err(ReadError::new(
            ErrorCode::RecordingUnknownFormat,
            "holds neither a Set-Cookie line nor a response",
            "name a recording",
        ));
    }
    Ok(dump.collector.finish(Format::SET_COOKIE_LINES, None))
}

const SET_COOKIE: &str = "set-cookie";

/// What is wrong with a line of a list.
const ODD: &str = "neither a Set-Cookie line nor a header";

const ODD_HELP: &str = "write one cookie a line, and # before a remark";

/// Which part of a dump a line belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// No dump: one cookie or header a line.
    List,
    RequestHeaders,
    ResponseHeaders,
    Body,
}

#[derive(Default)]
struct Request {
    /// Of the request line: an address or a path.
    target: Option<String>,
    host: Option<String>,
    tls: bool,
    cookies: Vec<String>,
    gpc: bool,
}

impl Request {
    fn address(&self) -> Option<Address> {
        let target = self.target.as_deref()?;
        if target.contains("://") {
            return Address::parse(target);
        }
        let scheme = if self.tls { "https" } else { "http" };
        Address::parse(&format!("{scheme}://{}{target}", self.host.as_deref()?.trim()))
    }
}

#[derive(Default)]
struct Response {
    status: Option<i64>,
    cookies: Vec<String>,
    date: Option<String>,
    location: Option<String>,
    content_type: Option<String>,
    /// What came before it were answers such as 103, whose cookies are its own.
    is_to_come: bool,
}

struct Dump {
    collector: Collector,
    part: Part,
    /// `curl -v`, where headers have a sign before them and nothing else counts.
    verbose: bool,
    request: Request,
    response: Response,
    /// The page of a response that led on, and where it led.
    redirected_from: Option<Option<Address>>,
    any: bool,
    /// Lines of a list that mean nothing.
    odd: Places,
    /// Offset of the last line that was one of a recording.
    recognised: u64,
}

impl Dump {
    fn skipping(&self) -> bool {
        self.part == Part::Body || self.part == Part::List && !self.any
    }

    fn line(&mut self, line: &str, number: u64) -> Result<(), ReadError> {
        if let Some(header) = line.strip_prefix("< ").or((line == "<").then_some("")) {
            self.verbose = true;
            if header.starts_with("HTTP/") || self.part != Part::ResponseHeaders {
                self.end_of_response()?;
                self.part = Part::ResponseHeaders;
            }
            return self.header(header);
        }
        if let Some(header) = line.strip_prefix("> ").or((line == ">").then_some("")) {
            self.verbose = true;
            if self.part != Part::RequestHeaders {
                self.end_of_response()?;
                self.start_request();
            }
            return self.header(header);
        }
        if let Some(told) = line.strip_prefix("* ") {
            self.verbose = true;
            self.told(told);
            return Ok(());
        }
        if self.verbose {
            self.skip(line);
            return Ok(());
        }
        if status_of(line).is_some() {
            self.end_of_response()?;
            self.part = Part::ResponseHeaders;
            return self.header(line);
        }
        match self.part {
            Part::Body => {
                self.skip(line);
                Ok(())
            }
            Part::RequestHeaders | Part::ResponseHeaders if line.is_empty() => {
                if self.part == Part::ResponseHeaders {
                    self.end_of_response()?;
                }
                self.part = Part::Body;
                Ok(())
            }
            Part::RequestHeaders | Part::ResponseHeaders => self.header(line),
            Part::List if target_of(line).is_some() => {
                self.start_request();
                self.header(line)
            }
            Part::List => self.listed(line, number),
        }
    }

    /// A line that is no part of the headers. One that would set a cookie hides it.
    fn skip(&mut self, line: &str) {
        let start = line.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        let name = start.get(..SET_COOKIE.len()).unwrap_or_default();
        let rest = start.get(SET_COOKIE.len()..).unwrap_or_default();
        let rest = rest.trim_start_matches([' ', '\t', '"', '\'']);
        if name.eq_ignore_ascii_case(SET_COOKIE) && rest.starts_with([':', '=']) {
            self.collector.unread.skipped += 1;
        }
    }

    /// What curl tells about a connection.
    fn told(&mut self, text: &str) {
        if text.starts_with("SSL connection using") || text.starts_with("ALPN") {
            self.request.tls = true;
        } else if let Some(rest) = text.strip_prefix("Connected to ") {
            self.request.tls = rest.trim_end().ends_with("port 443") || rest.contains(" port 443 ");
        }
    }

    fn start_request(&mut self) {
        self.request = Request { tls: self.request.tls, ..Request::default() };
        self.part = Part::RequestHeaders;
    }

    fn header(&mut self, line: &str) -> Result<(), ReadError> {
        if let Some(status) = status_of(line) {
            self.any = true;
            self.response.status = Some(status);
            return Ok(());
        }
        if self.part == Part::RequestHeaders
            && self.request.target.is_none()
            && let Some(target) = target_of(line)
        {
            self.request.target = Some(target.to_owned());
            return Ok(());
        }
        let Some((name, value)) = line.split_once(':') else { return Ok(()) };
        let value = value.trim();
        match (self.part, name.trim().to_ascii_lowercase().as_str()) {
            (Part::RequestHeaders, "host") => self.request.host = Some(value.to_owned()),
            (Part::RequestHeaders, "cookie") => self.request.cookies.push(value.to_owned()),
            (Part::RequestHeaders, "sec-gpc") => self.request.gpc |= value == "1",
            (Part::ResponseHeaders, "set-cookie") => self.response.cookies.push(value.to_owned()),
            (Part::ResponseHeaders, "date") => self.response.date = Some(value.to_owned()),
            (Part::ResponseHeaders, "location") => self.response.location = Some(value.to_owned()),
            (Part::ResponseHeaders, "content-type") => {
                self.response.content_type = Some(value.to_owned());
            }
            _ => {}
        }
        Ok(())
    }

    /// Hands over what is left at the end of the file.
    fn finish(&mut self) -> Result<(), ReadError> {
        self.end_of_response()?;
        self.response.is_to_come = false;
        self.end_of_response()
    }

    /// Hands over a response whose headers are complete.
    fn end_of_response(&mut self) -> Result<(), ReadError> {
        let response = std::mem::take(&mut self.response);
        let Some(status) = response.status else {
            return match response.is_to_come {
                true => {
                    self.response = response;
                    Ok(())
                }
                false => self.without_status(&response),
            };
        };
        if status < 200 {
            self.response.cookies = response.cookies;
            self.response.is_to_come = true;
            return Ok(());
        }
        let mut address = self.request.address();
        if address.is_none() {
            // `curl -i -L` prints no requests; a redirect tells where the next answer is from.
            address = self.redirected_from.take().flatten();
        }
        let redirect = response.location.as_deref().and_then(|target| match &address {
            Some(address) => address.join(target),
            None => Address::parse(target),
        });
        let index = self.collector.counts.entries;
        let page = address.as_ref().and_then(|url| {
            self.collector.pages.unnamed(Some(Candidate {
                index,
                started: None,
                url: url.clone(),
                status: Some(status),
                html: Some(true),
                redirect: redirect.clone(),
                request_kind: None,
                referrer: None,
            }))
        });
        if let Some(url) = &address {
            self.collector.contacted(page, url, true, None)?;
        }
        if self.request.gpc {
            self.collector.sent_gpc(page);
        }
        if page.is_none() {
            self.collector.answered_elsewhere(status);
        }
        let place = Place {
            page,
            date: response.date.as_deref().and_then(time::from_http_date),
            response: Some(index),
            ..Place::at(address.as_ref())
        };
        for header in std::mem::take(&mut self.request.cookies) {
            for pair in header.split(';').filter(|pair| !pair.trim().is_empty()) {
                if redaction::hides_name(pair) {
                    self.collector.unread.redacted += 1;
                    continue;
                }
                let (name, value) = cookie_line::name_and_value(pair.trim());
                self.collector.sent(&place, name, value, None)?;
            }
        }
        for line in &response.cookies {
            self.set_cookie(&place, line)?;
        }
        self.collector.counts.entries += 1;
        self.collector.unread.any_header = true;
        let is_redirect = matches!(status, 301 | 302 | 303 | 307 | 308);
        self.redirected_from = is_redirect.then_some(redirect);
        Ok(())
    }

    /// Hands over the headers of a response whose first line is missing.
    fn without_status(&mut self, response: &Response) -> Result<(), ReadError> {
        if response.cookies.is_empty() {
            return Ok(());
        }
        self.any = true;
        let address = self.request.address();
        let place = Place {
            page: self.collector.pages.unnamed(None),
            date: response.date.as_deref().and_then(time::from_http_date),
            ..Place::at(address.as_ref())
        };
        response.cookies.iter().try_for_each(|line| self.set_cookie(&place, line))
    }

    /// A line of a list that is no dump.
    fn listed(&mut self, line: &str, number: u64) -> Result<(), ReadError> {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            return Ok(());
        }
        let cookie = match trimmed.split_once(':') {
            Some((name, value)) if name.trim().eq_ignore_ascii_case(SET_COOKIE) => value.trim(),
            Some((name, value)) if is_header_name(name) && !value.is_empty() => return Ok(()),
            _ if looks_like_a_cookie(trimmed) => trimmed,
            _ => {
                self.odd.add(number);
                let hides = trimmed.to_ascii_lowercase().contains(SET_COOKIE);
                self.collector.unread.skipped += u64::from(hides);
                return Ok(());
            }
        };
        self.any = true;
        self.set_cookie(&Place::default(), cookie)
    }

    fn set_cookie(&mut self, place: &Place, line: &str) -> Result<(), ReadError> {
        if line.trim().is_empty() {
            self.collector.unread.empty += 1;
        } else if redaction::hides_name(line) {
            self.collector.unread.redacted += 1;
        } else {
            self.collector.set_by_header(place, line, None)?;
        }
        Ok(())
    }
}

/// The status of `HTTP/1.1 200 OK`.
fn status_of(line: &str) -> Option<i64> {
    let (version, rest) = line.strip_prefix("HTTP/")?.split_once(' ')?;
    let status = rest.split(' ').next()?.parse().ok()?;
    let is_version = version.starts_with(|c: char| c.is_ascii_digit()) && version.len() <= 3;
    (is_version && (100..1000).contains(&status)).then_some(status)
}

/// The target of `GET /path HTTP/1.1`.
fn target_of(line: &str) -> Option<&str> {
    let (method, rest) = line.split_once(' ')?;
    let (target, version) = rest.rsplit_once(' ')?;
    let is_method = !method.is_empty() && method.chars().all(|c| c.is_ascii_uppercase());
    (is_method && version.starts_with("HTTP/") && !target.contains(' ')).then_some(target)
}

/// The name of a header that is not a cookie's: `Date`, `x-cache`.
fn is_header_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A pair whose name has no blank and nothing that only markup or code has.
fn looks_like_a_cookie(line: &str) -> bool {
    let pair = line.split(';').next().unwrap_or_default();
    pair.split_once('=').is_some_and(|(name, _)| {
        let name = name.trim();
        !name.is_empty()
            && !name.contains(|c: char| {
                c.is_whitespace() || c.is_control() || "<>{}()\"\u{fffd}".contains(c)
            })
    })
}
