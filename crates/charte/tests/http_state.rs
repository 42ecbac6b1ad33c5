//! `SetCookie` against the IETF `http-state` suite, and against any bytes.
//!
//! The suite is not part of the project: it is read from `../shared/data` beside the workspace,
//! or from `$CHARTE_SHARED_DATA`.

use charte::cookie::{
    Attributes, CookiePairs, CookiePrefix, Expiry, SameSite, SetCookie, SetCookieError,
    parse_cookie_date,
};
use proptest::prelude::*;
use serde_json::Value;
use std::{ops::Range, path::PathBuf, time::Duration};

/// 2011-06-01T00:00:00Z, the suite's clock.
const NOW: i64 = 1_306_886_400;
const HOST: &str = "home.example.org";

/// A file of the suite; `None`, said in one line, when it is not there and `CI` is not set.
fn suite(file: &str) -> Option<Vec<Value>> {
    let folder = std::env::var_os("CHARTE_SHARED_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let path = folder.join("http-state").join(file);
    if !path.exists() {
        assert!(std::env::var_os("CI").is_none(), "{} is missing", path.display());
        println!("did not run: {} is missing", path.display());
        return None;
    }
    let cases: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    Some(cases.as_array().unwrap().clone())
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap()
}

// A jar after RFC 6265 §5.3 and §5.4, as far as the suite goes: plain http, one host that sets.

struct Kept {
    name: Vec<u8>,
    value: Vec<u8>,
    domain: String,
    host_only: bool,
    path: String,
    secure: bool,
    expiry: Expiry,
}

#[derive(Default)]
struct Jar(Vec<Kept>);

impl Jar {
    fn receive(&mut self, line: &[u8]) {
        let Ok(cookie) = SetCookie::parse(line) else { return };
        // After RFC 6265 §5.2 a line without a name is no cookie; browsers keep it today.
        if cookie.over_limit() || cookie.name().is_empty() {
            return;
        }
        let attributes = cookie.attributes();
        let domain = attributes.domain.map(|it| String::from_utf8_lossy(it).to_ascii_lowercase());
        if let Some(domain) = &domain {
            let suffix = psl::suffix(domain.as_bytes()).is_some_and(|it| it == domain.as_str());
            if suffix || !domain_match(HOST, domain) {
                return;
            }
        }
        let kept = Kept {
            name: cookie.name().to_vec(),
            value: cookie.value().to_vec(),
            host_only: domain.is_none(),
            domain: domain.unwrap_or_else(|| HOST.to_owned()),
            // The default path of /cookie-parser is the root.
            path: attributes
                .path
                .map_or_else(|| "/".to_owned(), |it| String::from_utf8_lossy(it).into_owned()),
            secure: attributes.secure,
            expiry: cookie.expiry(NOW),
        };
        let same = |old: &Kept| {
            (&old.name, &old.domain, &old.path) == (&kept.name, &kept.domain, &kept.path)
        };
        // A replaced cookie keeps its place: the order of creation.
        match self.0.iter_mut().find(|old| same(old)) {
            Some(old) => *old = kept,
            None => self.0.push(kept),
        }
        self.0.retain(|it| !it.expiry.is_past(NOW));
    }

    fn send(&self, host: &str, path: &str) -> Vec<(Vec<u8>, Vec<u8>)> {
        let mut found: Vec<&Kept> = self
            .0
            .iter()
            .filter(
                |it| if it.host_only { host == it.domain } else { domain_match(host, &it.domain) },
            )
            .filter(|it| path_match(path, &it.path) && !it.secure)
            .collect();
        found.sort_by_key(|it| std::cmp::Reverse(it.path.len()));
        found.into_iter().map(|it| (it.name.clone(), it.value.clone())).collect()
    }
}

fn domain_match(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|head| head.is_empty() || head.ends_with('.'))
}

fn path_match(request: &str, cookie: &str) -> bool {
    request
        .strip_prefix(cookie)
        .is_some_and(|tail| tail.is_empty() || cookie.ends_with('/') || tail.starts_with('/'))
}

/// Host in lower case without its port, and path without its query, of where a case sends to.
fn target(case: &Value) -> (String, String) {
    let to = case.get("sent-to").map_or("/cookie-parser-result", |it| it.as_str().unwrap());
    let (host, path) = match to.strip_prefix("http://") {
        Some(rest) => rest.split_at(rest.find('/').unwrap()),
        None => (HOST, to),
    };
    let host = host.split(':').next().unwrap().to_ascii_lowercase();
    (host, path.split('?').next().unwrap().to_owned())
}

#[test]
fn every_enabled_case_of_the_suite_passes() {
    let Some(cases) = suite("parser.json") else { return };
    let (mut passed, mut failed) = (0, Vec::new());
    // An empty `Domain` after another: ignored there, the host alone since RFC 6265bis.
    const OTHERWISE: &str = "OPTIONAL_DOMAIN0042";
    let enabled = |case: &&Value| {
        let name = text(case, "test");
        !name.starts_with("DISABLED_") && name != OTHERWISE
    };
    for case in cases.iter().filter(enabled) {
        let mut jar = Jar::default();
        for line in case["received"].as_array().unwrap() {
            jar.receive(line.as_str().unwrap().as_bytes());
        }
        let (host, path) = target(case);
        let expected: Vec<(Vec<u8>, Vec<u8>)> = case["sent"]
            .as_array()
            .unwrap()
            .iter()
            .map(|pair| (text(pair, "name").into(), text(pair, "value").into()))
            .collect();
        if jar.send(&host, &path) == expected {
            passed += 1;
        } else {
            failed.push(text(case, "test"));
        }
    }
    println!("parser.json: {passed} passed, {} failed", failed.len());
    assert_eq!(failed, [""; 0]);
    assert_eq!(passed, 217);
}

#[test]
fn every_date_of_the_suite_is_read() {
    let Some(cases) = suite("dates.json") else { return };
    let (mut passed, mut failed) = (0, Vec::new());
    for case in &cases {
        let found = parse_cookie_date(text(case, "test").as_bytes()).map(http_date);
        if found.as_deref() == case["expected"].as_str() {
            passed += 1;
        } else {
            failed.push((text(case, "test"), found));
        }
    }
    println!("dates.json: {passed} passed, {} failed", failed.len());
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(passed, 70);
}

/// `Thu, 01 Jan 1970 00:00:00 GMT`, by counting days one after the other: nothing in common with
/// the arithmetic under test.
fn http_date(at: i64) -> String {
    const MONTHS: [(&str, i64); 12] = [
        ("Jan", 31),
        ("Feb", 28),
        ("Mar", 31),
        ("Apr", 30),
        ("May", 31),
        ("Jun", 30),
        ("Jul", 31),
        ("Aug", 31),
        ("Sep", 30),
        ("Oct", 31),
        ("Nov", 30),
        ("Dec", 31),
    ];
    let leap = |year: i64| i64::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let (days, second) = (at.div_euclid(86_400), at.rem_euclid(86_400));
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][days.rem_euclid(7) as usize];
    let (mut year, mut left) = (1970, days);
    while left < 0 {
        year -= 1;
        left += 365 + leap(year);
    }
    while left >= 365 + leap(year) {
        left -= 365 + leap(year);
        year += 1;
    }
    let mut month = 0;
    let length = |month: usize| MONTHS[month].1 + if month == 1 { leap(year) } else { 0 };
    while left >= length(month) {
        left -= length(month);
        month += 1;
    }
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let (day, month) = (left + 1, MONTHS[month].0);
    format!("{weekday}, {day:02} {month} {year} {hour:02}:{minute:02}:{second:02} GMT")
}

#[test]
fn dates_at_the_edges() {
    let cases: [(&str, Option<i64>); 20] = [
        ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
        ("Wed, 31 Dec 1969 23:59:59 GMT", Some(-1)),
        ("01 Jan 1601 00:00:00", Some(-11_644_473_600)),
        ("31 Dec 1600 23:59:59", None),
        ("31 Dec 9999 23:59:59", Some(253_402_300_799)),
        ("29 Feb 2000 00:00:00", Some(951_782_400)),
        ("29 Feb 1900 00:00:00", None),
        ("29 Feb 2023 00:00:00", None),
        ("30 Feb 2024 00:00:00", None),
        ("31 Apr 2024 00:00:00", None),
        ("0 Apr 2024 00:00:00", None),
        ("1 Jan 69 00:00:00", Some(3_124_224_000)),
        ("1 Jan 70 00:00:00", Some(0)),
        ("1 Jan 102 00:00:00", None),
        ("1 Jan 2024 24:00:00", None),
        ("1 Jan 2024 23:60:00", None),
        ("1 Jan 2024 23:59:60", None),
        ("1 Jan 2024 1:2", None),
        // A second time is no time, but its hour can still be the day.
        ("00:00:01 02:03:04 Jan 1970", Some(86_401)),
        ("", None),
    ];
    for (date, expected) in cases {
        assert_eq!(parse_cookie_date(date.as_bytes()), expected, "{date}");
    }
}

fn read(line: &str) -> Attributes<'_> {
    SetCookie::parse(line.as_bytes()).unwrap().attributes()
}

#[test]
fn name_and_value() {
    let cookie = SetCookie::parse(b"\t id \t=\t \"a b\" = c \t; Path=/").unwrap();
    assert_eq!((cookie.name(), cookie.value()), (&b"id"[..], &b"\"a b\" = c"[..]));
    let cookie = SetCookie::parse(b"\xff\x80=\xfe").unwrap();
    assert_eq!((cookie.name(), cookie.value()), (&b"\xff\x80"[..], &b"\xfe"[..]));
}

#[test]
fn errors_have_codes_and_places() {
    use SetCookieError::{ControlCharacter, Empty};
    let long = [b"a=".as_slice(), &[b'x'; 40], b"\x7f", &[b'x'; 3]].concat();
    let cases: [(&[u8], SetCookieError, &str); 10] = [
        (b"", Empty, "E301"),
        (b" \t ", Empty, "E301"),
        (b"a=b\0", ControlCharacter { at: 3 }, "E302"),
        (b"\x01", ControlCharacter { at: 0 }, "E302"),
        (b"a=b; Path=/\r\nX: y", ControlCharacter { at: 11 }, "E302"),
        (b"a=0123456789abcd\x1f0123456789abcdef", ControlCharacter { at: 16 }, "E302"),
        (&long, ControlCharacter { at: 42 }, "E302"),
        (b"; bar=baz", Empty, "E301"),
        (b"=", Empty, "E301"),
        (b" =\t; a=b", Empty, "E301"),
    ];
    for (line, error, code) in cases {
        assert_eq!(SetCookie::parse(line), Err(error), "{}", line.escape_ascii());
        assert_eq!(error.code().id(), code);
        let message = error.to_string();
        assert!(!message.ends_with('.') && message.starts_with(char::is_lowercase), "{message}");
    }
    assert!(SetCookie::parse(b"a=b;\tc").is_ok());
}

#[test]
fn a_value_without_a_name() {
    for (line, value) in [
        ("foo", "foo"),
        (" foo ; bar=baz", "foo"),
        ("= secret", "secret"),
        ("=__Host-a=b; Path=/", "__Host-a=b"),
        ("==", "="),
    ] {
        let cookie = SetCookie::parse(line.as_bytes()).unwrap();
        assert_eq!((cookie.name(), cookie.value()), (&b""[..], value.as_bytes()), "{line}");
    }
    assert_eq!(read("foo; Path=/x").path, Some(&b"/x"[..]));
    assert_eq!(SetCookie::parse(b"=__Host-a=b").unwrap().prefix(), None);
}

#[test]
fn every_control_character_is_found_everywhere() {
    for length in [3, 7, 8, 9, 15, 16, 31, 32, 33, 40, 63, 64, 65, 100] {
        for at in 2..length {
            for byte in 0..=u8::MAX {
                let mut line = vec![0xff; length];
                line[..2].copy_from_slice(b"a=");
                line[at] = byte;
                let control = (byte < 0x20 && byte != 0x09) || byte == 0x7f;
                let expected = control.then_some(SetCookieError::ControlCharacter { at });
                assert_eq!(SetCookie::parse(&line).err(), expected, "{byte} at {at} of {length}");
            }
        }
    }
}

#[test]
fn separators_are_found_everywhere() {
    // 0x3c and 0x3a differ from `=` and `;` in one bit, as the bytes right after a hit.
    for (name, value) in (0..40).flat_map(|name| (0..40).map(move |value| (name, value))) {
        for filler in ["<", ":", "x", "é"] {
            let (name, value) = ([filler, "n"].concat().repeat(name + 1), filler.repeat(value));
            for rest in ["", ";", ";<;:Path=/p", "; Secure; Path=/p; HttpOnly"] {
                let line = format!("{name}={value}{rest}");
                let cookie = SetCookie::parse(line.as_bytes()).unwrap();
                assert_eq!(cookie.name(), name.as_bytes(), "{line}");
                assert_eq!(cookie.value(), value.as_bytes(), "{line}");
                let path = rest.contains("; Path").then_some(&b"/p"[..]);
                assert_eq!(cookie.attributes().path, path, "{line}");
            }
        }
    }
}

#[test]
fn the_last_of_a_kind_counts() {
    let all = read(
        "a=b; expires=Thu, 01 Jan 1970 00:00:00 GMT; MAX-AGE=5; Domain=.Example.org; path=/x; \
         secure; HttpOnly; SameSite=lax; Partitioned; Max-Age = 7 ;Path=/y;SameSite=NONE",
    );
    assert_eq!(all.expires_at(), Some(0));
    assert_eq!(all.max_age, Some(7));
    assert_eq!(all.domain, Some(&b"Example.org"[..]));
    assert_eq!(all.path, Some(&b"/y"[..]));
    assert!(all.secure && all.http_only && all.partitioned);
    assert_eq!(all.same_site, Some(SameSite::None));

    assert_eq!(read("a=b; SameSite=Lax; SameSite=bogus").same_site, None);
    assert_eq!(read("a=b; SameSite=bogus; SameSite=Strict").same_site, Some(SameSite::Strict));
    assert_eq!(read("a=b; SameSite").same_site, None);
    assert_eq!(read("a=b; Path=/x; Path=x").path, None);
    assert_eq!(read("a=b; Domain=x.org; Domain=").domain, None);
    assert_eq!(read("a=b; Domain=x.org; Domain").domain, None);
    assert_eq!(read("a=b; Domain; Domain=x.org").domain, Some(&b"x.org"[..]));
    assert_eq!(read("a=b; Domain=x.org; Domain=.").domain, None);
    assert_eq!(read("a=b; Domain=..x.org").domain, Some(&b".x.org"[..]));
    // What is ignored replaces nothing.
    assert_eq!(read("a=b; Max-Age=5; Max-Age=soon").max_age, Some(5));
    assert_eq!(read("a=b; Expires=1 Jan 1970 0:0:9; Expires=never").expires_at(), Some(9));
    assert_eq!(read("a=b; Expires=never; Expires=1 Jan 1970 0:0:9").expires_at(), Some(9));
    assert_eq!(read("a=b; Expires=never; Expires=ever").expires_at(), None);
    // Names are whole.
    assert_eq!(read("a=b; Secured; XPath=/; Paths=/; Path /x; \"Secure\"; Max Age=1"), read("a=b"));
}

#[test]
fn values_over_1024_bytes_are_ignored() {
    let path = |length: usize| format!("a=b; Path=/short; Path=/{}", "x".repeat(length - 1));
    assert_eq!(read(&path(1024)).path.map(<[u8]>::len), Some(1024));
    assert_eq!(read(&path(1025)).path, Some(&b"/short"[..]));
    assert!(!read(&format!("a=b; Secure={}", "x".repeat(1025))).secure);
    assert!(read(&format!("a=b; Secure={}{}", " ".repeat(1025), "x".repeat(1024))).secure);
}

#[test]
fn over_4096_bytes_is_told() {
    let line = |length: usize| format!(" ab = {} ; Path=/", "x".repeat(length - 2));
    assert!(!SetCookie::parse(line(4096).as_bytes()).unwrap().over_limit());
    assert!(SetCookie::parse(line(4097).as_bytes()).unwrap().over_limit());
}

#[test]
fn max_age_is_a_whole_number() {
    let cases = [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("007", Some(7)),
        ("-5", Some(-5)),
        ("9223372036854775807", Some(i64::MAX)),
        ("9223372036854775808", Some(i64::MAX)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("-9223372036854775809", Some(i64::MIN)),
        ("99999999999999999999999999999999", Some(i64::MAX)),
        ("-99999999999999999999", Some(i64::MIN)),
        ("", None),
        ("-", None),
        ("--1", None),
        ("+1", None),
        ("1.5", None),
        ("1 2", None),
        ("5s", None),
        ("\"5\"", None),
        ("50,399", None),
    ];
    for (written, expected) in cases {
        let line = format!("a=b; Max-Age={written}");
        assert_eq!(read(&line).max_age, expected, "{written}");
    }
}

#[test]
fn lifetime() {
    let past = "Expires=Wed, 01 Jun 2011 00:00:00 GMT";
    let future = "Expires=Wed, 01 Jun 2011 00:00:01 GMT";
    let cases = [
        (String::new(), Expiry::Session, false),
        (past.to_owned(), Expiry::At(NOW), true),
        (future.to_owned(), Expiry::At(NOW + 1), false),
        ("Expires=never".to_owned(), Expiry::Session, false),
        ("Max-Age=1".to_owned(), Expiry::At(NOW + 1), false),
        ("Max-Age=0".to_owned(), Expiry::At(i64::MIN), true),
        (format!("Max-Age=60; {past}"), Expiry::At(NOW + 60), false),
        (format!("{future}; Max-Age=-1"), Expiry::At(i64::MIN), true),
        (format!("{past}; Max-Age="), Expiry::At(NOW), false),
        ("Max-Age=0; Max-Age=\"\"".to_owned(), Expiry::At(i64::MIN), false),
        (format!("{past}; Expires=never"), Expiry::At(NOW), false),
        ("Max-Age=99999999999999999999".to_owned(), Expiry::At(i64::MAX), false),
    ];
    for (attributes, expiry, deletion) in cases {
        let line = format!("a=b; Secure; {attributes}; Path=/; Domain=x.org");
        let cookie = SetCookie::parse(line.as_bytes()).unwrap();
        assert_eq!(
            (cookie.expiry(NOW), cookie.is_deletion(NOW, None)),
            (expiry, deletion),
            "{attributes}"
        );
        let read = cookie.attributes();
        assert_eq!(read.expiry(NOW), expiry, "{attributes}");
    }
}

#[test]
fn prefixes_bind_attributes() {
    use CookiePrefix::{Host, HostHttp, Http, Secure};
    let cases = [
        ("a=b; Secure", None),
        ("_Host-a=b", None),
        ("a__Host-=b", None),
        ("__Host=b", None),
        ("__Secure-a=b", Some((Secure, false))),
        ("__Secure-a=b; Secure; Domain=x.org; Path=/x", Some((Secure, true))),
        ("__sEcUrE-=b; secure", Some((Secure, true))),
        ("__Host-a=b; Secure; Path=/", Some((Host, true))),
        ("__HOST-a=b; Secure; Path=/; Domain=", Some((Host, true))),
        ("__Host-a=b; Path=/", Some((Host, false))),
        ("__Host-a=b; Secure", Some((Host, false))),
        ("__Host-a=b; Secure; Path=/x", Some((Host, false))),
        ("__Host-a=b; Secure; Path=/; Path=x", Some((Host, false))),
        ("__host-a=b; Secure; Path=/; Domain=x.org", Some((Host, false))),
        ("__Http-a=b; Secure; HttpOnly; Domain=x.org", Some((Http, true))),
        ("__hTTP-a=b; Secure", Some((Http, false))),
        ("__Http-a=b; HttpOnly", Some((Http, false))),
        ("__Host-Http-a=b; Secure; HttpOnly; Path=/", Some((HostHttp, true))),
        ("__HOST-HTTP-a=b; Secure; HttpOnly", Some((HostHttp, false))),
        ("__Host-Http-a=b; Secure; Path=/", Some((HostHttp, false))),
        ("__Host-Http-a=b; Secure; HttpOnly; Path=/; Domain=x.org", Some((HostHttp, false))),
        ("__Http=b", None),
    ];
    for (line, expected) in cases {
        let found = SetCookie::parse(line.as_bytes()).unwrap().prefix();
        assert_eq!(found.map(|it| (it.prefix, it.kept)), expected, "{line}");
    }
}

#[test]
fn same_site_none_wants_secure() {
    let broken =
        |line: &str| SetCookie::parse(line.as_bytes()).unwrap().same_site_none_without_secure();
    assert!(broken("a=b; SameSite=None"));
    assert!(broken("a=b; SameSite=Lax; SameSite=none"));
    assert!(!broken("a=b; SameSite=None; Secure"));
    assert!(!broken("a=b; SameSite=None; SameSite=Lax"));
    assert!(!broken("a=b; SameSite=None; SameSite=bogus"));
    assert!(!broken("a=b"));
}

/// Name, value and range of each pair.
fn pairs(line: &[u8]) -> Vec<(&[u8], &[u8], Range<usize>)> {
    CookiePairs::new(line).map(|it| (it.name, it.value, it.range)).collect()
}

#[test]
fn cookie_pairs() {
    let line = b" a=1;b = \"2\"\t; ;; lone;=x;c==; d=";
    let expected: [(&[u8], &[u8], Range<usize>); 6] = [
        (b"a", b"1", 1..4),
        (b"b", b"\"2\"", 5..12),
        (b"", b"lone", 18..22),
        (b"", b"x", 23..25),
        (b"c", b"=", 26..29),
        (b"d", b"", 31..33),
    ];
    assert_eq!(pairs(line), expected);
    assert_eq!(pairs(b""), []);
    assert_eq!(pairs(b" ; ;\t"), []);
    assert_eq!(pairs(b"\xff\0=\n"), [(&b"\xff\0"[..], &b"\n"[..], 0..4)]);
}

#[test]
fn debug_shows_no_value() {
    let line = b"id=s3cr3t; Path=/p?s3cr3t=1; Domain=x.org; Expires=s3cr3t; Max-Age=s3cr3t; s3cr3t";
    let cookie = SetCookie::parse(line).unwrap();
    let shown = format!("{cookie:?} {:#?} {:?}", cookie.attributes(), SetCookie::parse(b"s3cr3t"));
    assert!(
        shown.contains("\"id\"") && shown.contains("x.org") && !shown.contains("s3cr3t"),
        "{shown}"
    );
    let pairs = CookiePairs::new(b"id=s3cr3t; s3cr3t; =s3cr3t");
    let shown = format!("{pairs:?} {:?}", pairs.clone().collect::<Vec<_>>());
    assert!(shown.contains("\"id\"") && !shown.contains("s3cr3t"), "{shown}");
}

/// The least of several runs, in time of this thread, so that a busy machine does not count.
fn least(runs: usize, mut work: impl FnMut()) -> Duration {
    let once = |work: &mut dyn FnMut()| {
        let start = cpu_time::ThreadTime::now();
        work();
        start.elapsed()
    };
    (0..runs).map(|_| once(&mut work)).min().unwrap()
}

#[test]
fn hostile_lines_cost_linear_time() {
    let attributes =
        ["; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "; Path=/", ";", "; Max-Age=9", ";\t ="];
    for attribute in attributes {
        let line = |count: usize| format!("a=b{}", attribute.repeat(count)).into_bytes();
        let cost = |line: &[u8]| {
            least(30, || {
                let cookie = SetCookie::parse(line).unwrap();
                std::hint::black_box((cookie.attributes(), cookie.expiry(NOW)));
                std::hint::black_box(CookiePairs::new(line).count());
            })
        };
        // A busy machine may slow every run of one line down, so three measurements are tried.
        let measured = || (cost(&line(100)), cost(&line(3_200)));
        // Thirty-two times the work; quadratic would be a thousand times.
        let is_linear =
            |(few, many): &(Duration, Duration)| *many < *few * 32 * 5 + Duration::from_micros(200);
        let tries: Vec<_> = (0..3).map(|_| measured()).collect();
        assert!(tries.iter().any(is_linear), "{attribute:?}: {tries:?}");
    }
}

/// Bytes near what the reader looks for, so that random lines reach its branches.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let word = prop::sample::select(vec![
        "expires",
        "Max-Age",
        "DOMAIN",
        "path",
        "secure",
        "HttpOnly",
        "SameSite",
        "Partitioned",
        "=",
        ";",
        "; ",
        " ",
        "\t",
        "-",
        "5",
        "/",
        ".",
        "none",
        "Lax",
        "a",
        "\"",
        "x.org",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "__Host-",
        "é",
        "<",
        ":",
    ]);
    let piece = prop_oneof![
        9 => word.prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn trimmed(bytes: &[u8]) -> Vec<u8> {
    let text: Vec<u8> = bytes.iter().copied().skip_while(|it| b" \t".contains(it)).collect();
    let end = text.iter().rposition(|it| !b" \t".contains(it)).map_or(0, |at| at + 1);
    text[..end].to_vec()
}

/// The attributes of a line that count, word for word after the RFC.
fn attributes_by_the_letter(line: &[u8]) -> Vec<(String, Vec<u8>)> {
    every_attribute(line).into_iter().filter(|(_, value)| value.len() <= 1024).collect()
}

/// The attributes of a line, the slow way.
fn every_attribute(line: &[u8]) -> Vec<(String, Vec<u8>)> {
    let parts = line.split(|&it| it == b';').skip(1);
    parts
        .map(|part| {
            let at = part.iter().position(|&it| it == b'=');
            let (name, value) = at.map_or((part, &b""[..]), |at| (&part[..at], &part[at + 1..]));
            let name = trimmed(name).to_ascii_lowercase();
            (name.iter().map(|&it| char::from(it)).collect(), trimmed(value))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_line_is_read_within_itself(line in line(), now in any::<i64>()) {
        let within = |part: &[u8]| line.as_ptr_range().start <= part.as_ptr_range().start
            && part.as_ptr_range().end <= line.as_ptr_range().end;
        let control = line.iter().any(|&it| it != b'\t' && it.is_ascii_control());
        let parsed = SetCookie::parse(&line);
        prop_assert_eq!(matches!(parsed, Err(SetCookieError::ControlCharacter { .. })), control);
        let Ok(cookie) = parsed else { return Ok(()) };
        let read = cookie.attributes();
        let parts = [Some(cookie.name()), Some(cookie.value()), read.expires, read.domain, read.path];
        prop_assert!(parts.into_iter().flatten().all(within));
        prop_assert_eq!(cookie.expiry(now), read.expiry(now));

        let pair = trimmed(line.split(|&it| it == b';').next().unwrap());
        let at = pair.iter().position(|&it| it == b'=');
        let (name, value) = at.map_or((&b""[..], &*pair), |at| (&pair[..at], &pair[at + 1..]));
        prop_assert_eq!(cookie.name(), trimmed(name));
        prop_assert_eq!(cookie.value(), trimmed(value));

        let all = every_attribute(&line);
        let ages: Vec<_> = all.iter().filter(|it| it.0 == "max-age").map(|it| &it.1).collect();
        let zero = |age: &&Vec<u8>| {
            let text = std::str::from_utf8(age).unwrap_or("no number");
            let digits = text.strip_prefix('-').unwrap_or(text);
            let whole = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
            whole && text.len() <= 1024 && (text != digits || digits.bytes().all(|it| it == b'0'))
        };
        let expires = all.iter().rev().find(|it| it.0 == "expires").map(|it| &it.1);
        let end = expires.filter(|it| it.len() <= 1024).and_then(|it| parse_cookie_date(it));
        let deletion = match ages.is_empty() {
            false => ages.iter().all(zero),
            true => end.is_some_and(|end| end <= now),
        };
        prop_assert_eq!(cookie.is_deletion(now, None), deletion);
        prop_assert_eq!(cookie.is_deletion(now, Some(i64::MIN)), deletion && !ages.is_empty());
        prop_assert_eq!(cookie.is_deletion(now, Some(i64::MAX)), deletion);

        let words = attributes_by_the_letter(&line);
        let last = |name: &str| words.iter().rev().find(|it| it.0 == name).map(|it| &it.1[..]);
        prop_assert_eq!(read.secure, last("secure").is_some());
        prop_assert_eq!(read.http_only, last("httponly").is_some());
        prop_assert_eq!(read.partitioned, last("partitioned").is_some());
        prop_assert_eq!(read.path, last("path").filter(|it| it.starts_with(b"/")));
        let same_site = match last("samesite").map(<[u8]>::to_ascii_lowercase).as_deref() {
            Some(b"none") => Some(SameSite::None),
            Some(b"lax") => Some(SameSite::Lax),
            Some(b"strict") => Some(SameSite::Strict),
            _ => None,
        };
        prop_assert_eq!(read.same_site, same_site);
        let dates = words.iter().filter(|it| it.0 == "expires").map(|it| parse_cookie_date(&it.1));
        prop_assert_eq!(read.expires_at(), dates.flatten().last());
        let mut domains = words.iter().filter(|it| it.0 == "domain");
        let domain = domains.next_back().map(|it| it.1.strip_prefix(b".").unwrap_or(&it.1));
        prop_assert_eq!(read.domain, domain.filter(|it| !it.is_empty()));
        let numbers = words.iter().filter(|it| it.0 == "max-age" && !it.1.starts_with(b"+"));
        let mut ages = numbers.filter_map(|it| std::str::from_utf8(&it.1).ok()?.parse::<i64>().ok());
        prop_assert_eq!(read.max_age, ages.next_back());
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200), now in any::<i64>()) {
        let _ = parse_cookie_date(&bytes);
        if let Ok(cookie) = SetCookie::parse(&bytes) {
            let _ = (cookie.expiry(now), cookie.prefix(), format!("{cookie:?}"));
        }
        let shown = CookiePairs::new(&bytes).count();
        prop_assert!(shown <= bytes.iter().filter(|&&it| it == b';').count() + 1);
    }

    #[test]
    fn trailing_garbage_changes_nothing_before_it(line in line(), garbage in line()) {
        let more = [line.as_slice(), b"; x", &garbage].concat();
        if let (Ok(one), Ok(two)) = (SetCookie::parse(&line), SetCookie::parse(&more)) {
            prop_assert_eq!((one.name(), one.value()), (two.name(), two.value()));
        }
    }

    #[test]
    fn every_second_is_read_back(at in -11_644_473_600_i64..253_402_300_800) {
        prop_assert_eq!(parse_cookie_date(http_date(at).as_bytes()), Some(at));
    }

    #[test]
    fn pairs_and_what_is_between_them_make_the_line(line in line()) {
        let mut end = 0;
        for pair in CookiePairs::new(&line) {
            prop_assert!(pair.range.start >= end);
            prop_assert!(line[end..pair.range.start].iter().all(|it| b"; \t".contains(it)));
            let text = &line[pair.range.clone()];
            prop_assert!(text.starts_with(pair.name) && text.ends_with(pair.value));
            prop_assert!(!text.contains(&b';') && !text.is_empty());
            end = pair.range.end;
        }
        prop_assert!(line[end..].iter().all(|it| b"; \t".contains(it)));
    }
}
