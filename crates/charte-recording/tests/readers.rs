//! The traps of recordings, each as small a file as shows it.

use std::io::{self, Read, Write};

use charte_codes::ErrorCode;
use charte_recording::{
    Blocked, Clock, Format, Note, ObservationKind, Options, ReadError, Recording, RequestKind,
    Scheme, SeenIn, read, read_with_progress,
};

fn try_read(bytes: impl AsRef<[u8]>) -> Result<Recording, ReadError> {
    read(bytes.as_ref(), "visit", &Options::default())
}

#[track_caller]
fn ok(bytes: impl AsRef<[u8]>) -> Recording {
    try_read(bytes).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn refused(bytes: impl AsRef<[u8]>, code: ErrorCode) -> ReadError {
    let error = try_read(bytes).expect_err("read, though it should not be");
    assert_eq!(error.code(), code, "{error}");
    error
}

/// A HAR with one page and these entries.
fn har(entries: &str) -> String {
    format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"WebInspector","version":"537.36"}},
        "pages":[{{"id":"page_1","title":"https://shop.example/?q=1","startedDateTime":"2026-01-02T03:04:05.678Z"}}],
        "entries":[{entries}]}}}}"#
    )
}

/// An entry of that page: its address, and what its response holds.
fn entry(url: &str, response: &str) -> String {
    format!(
        r#"{{"pageref":"page_1","startedDateTime":"2026-01-02T03:04:05.678Z","time":322,
        "request":{{"method":"GET","url":"{url}","headers":[],"cookies":[]}},
        "response":{{"status":200,"content":{{"mimeType":"text/html"}},{response}}}}}"#
    )
}

fn set(lines: &str) -> String {
    har(&entry(
        "https://shop.example/",
        &format!(r#""headers":[{{"name":"Set-Cookie","value":"{lines}"}}]"#),
    ))
}

fn names(recording: &Recording) -> Vec<&str> {
    recording.observations.iter().map(|seen| seen.name.as_str()).collect()
}

fn lines(recording: &Recording) -> Vec<&str> {
    recording.observations.iter().map(|seen| seen.line.as_str()).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_observation_says_where_when_and_how() {
    let response = r#""headers":[{"name":"sEt-CoOkIe","value":"id=secret; Domain=.shop.example; Max-Age=60"},
                      {"name":"Date","value":"Fri, 02 Jan 2026 03:04:07 GMT"}]"#;
    let recording =
        ok(har(&entry("https://u:p@www.shop.example:8443/cart;jsessionid=1?q=2#f", response)));
    let [seen] = recording.observations.as_slice() else { panic!("{recording:?}") };
    assert_eq!(seen.line, "id=xxxxxx; Domain=.shop.example; Max-Age=60");
    assert_eq!((seen.kind, seen.lifetime_known), (ObservationKind::SetByHeader, true));
    assert_eq!(seen.host.as_deref(), Some("www.shop.example"));
    assert_eq!(seen.path.as_deref(), Some("/cart"));
    assert_eq!(seen.scheme, Some(Scheme::Https));
    assert_eq!(seen.response, Some(0));
    let received = seen.received.unwrap();
    assert_eq!((received.millis, received.clock), (1_767_323_047_000, Clock::Server));
    let page = &recording.pages[seen.page.unwrap()];
    assert_eq!(page.title.as_deref(), Some("https://shop.example/"));
    assert_eq!(page.started, Some(1_767_323_045_678));
    assert_eq!(page.url.as_ref().unwrap().to_string(), "https://www.shop.example:8443/cart");
    assert_eq!(recording.producer.as_deref(), Some("WebInspector 537.36"));
    assert_eq!(recording.recorded_at(), Some(1_767_323_047_000));
}

#[test]
fn several_cookies_in_one_header() {
    let recording = ok(set(r"a=1; Path=/\nb=2\r\n\n c=3; HttpOnly"));
    assert_eq!(names(&recording), ["a", "b", "c"]);
    assert_eq!(lines(&recording), ["a=x; Path=/", "b=x", " c=x; HttpOnly"]);
    assert_eq!(recording.observed(), 3);
}

#[test]
fn header_and_list_are_united_whatever_comes_first() {
    let header =
        r#""headers":[{"value":"a=1","name":"set-cookie"},{"name":"SET-COOKIE","value":"b=2"}]"#;
    let list = r#""cookies":[{"name":"a","value":"1"},{"name":"other","value":"2"}]"#;
    for response in [format!("{header},{list}"), format!("{list},{header}")] {
        let recording = ok(har(&entry("https://shop.example/", &response)));
        assert_eq!(names(&recording), ["a", "b", "other"], "{response}");
        assert!(recording.notes.contains(&Note::Disagreement(1)), "{:?}", recording.notes);
    }
    let alone = format!(r#"{header},"cookies":[]"#);
    let recording = ok(har(&entry("https://shop.example/", &alone)));
    assert_eq!(names(&recording), ["a", "b"]);
    assert!(!recording.notes.contains(&Note::Disagreement(1)), "{:?}", recording.notes);
    let only = format!(r#""headers":[{{"name":"Set-Cookie","value":"\n"}}],{list}"#);
    let recording = ok(har(&entry("https://shop.example/", &only)));
    assert_eq!(names(&recording), ["a", "other"]);
    assert!(
        recording.observations.iter().all(|seen| seen.kind == ObservationKind::ListedInResponse)
    );
    assert!(recording.observations.iter().all(|seen| !seen.lifetime_known));
}

#[test]
fn what_may_be_missing_or_of_another_type() {
    let entries = [
        r#"{}"#,
        r#"null"#,
        r#"7"#,
        r#"{"pageref":null,"startedDateTime":null,"time":null,"request":null,"response":null}"#,
        r#"{"request":{"url":"https://shop.example/"}}"#,
        r#"{"request":{"url":null},"response":{"status":"200","headers":[{"name":"Set-Cookie","value":"a=1"}]}}"#,
        r#"{"response":{"headers":[{"name":"Set-Cookie","value":"b=1"},null,{"name":"Set-Cookie"},{"value":"x"},
            {"name":"Set-Cookie","value":null},{"name":"Set-Cookie","value":["x"]},[1]],"cookies":null}}"#,
        r#"{"request":{"url":"https://shop.example/x","headers":null,"cookies":{}},
            "response":{"headers":{},"content":[],"cookies":[{"name":"c","value":5,"path":"/","expires":null,"secure":"true"}]}}"#,
        r#"{"request":{"url":"about:blank"},"response":{"status":1e3,"headers":[]}}"#,
        r#"{"request":"x","response":[1,{"headers":2}],"startedDateTime":"1767323045678","time":"12"}"#,
    ];
    let recording = ok(har(&entries.join(",")));
    assert_eq!(names(&recording), ["a", "b", "c"]);
    assert_eq!(recording.observations[0].host, None);
    assert_eq!(recording.observations[2].line, "c=x; Path=/; Secure");
    assert_eq!(recording.counts.entries, 8, "null and 7 are no entries");
    assert!(recording.notes.contains(&Note::WithoutUrl(2)), "{:?}", recording.notes);
    assert!(recording.notes.contains(&Note::WithoutResponse(4)), "{:?}", recording.notes);
}

#[test]
fn keys_twice_count_once() {
    let twice = r#""headers":[{"name":"Set-Cookie","value":"old=1"}],"headers":[{"name":"Set-Cookie","value":"a=1","value":"b=2"}]"#;
    assert_eq!(names(&ok(har(&entry("https://shop.example/", twice)))), ["b"]);
    let first =
        entry("https://shop.example/", r#""headers":[{"name":"Set-Cookie","value":"old=1"}]"#);
    let text = format!(r#"{{"log":{{"entries":[{first}],"entries":[]}}}}"#);
    assert_eq!(ok(text).observed(), 0);
}

#[test]
fn any_bytes_inside_strings() {
    let recording = ok(set(r"a=\ud800; Path=/\u00e9\nb=\ud83d\ude00\n\udc00c=1"));
    assert_eq!(names(&recording), ["a", "b", "\u{fffd}c"]);
    let mut bytes = set("n@me=v@lue").into_bytes();
    for byte in &mut bytes {
        if *byte == b'@' {
            *byte = 0xe9;
        }
    }
    let recording = ok(&bytes);
    assert_eq!(lines(&recording), ["n\u{fffd}me=xxxxxxx"]);
    // A body with raw line ends, lone surrogates and no UTF-8, as broken exporters write it.
    let mut body =
        entry("https://shop.example/", r#""headers":[{"name":"set-cookie","value":"a=1"}]"#)
            .into_bytes();
    let text = b"\"text\":\"\xff\n\\ud800 \\q\",\"headers\"";
    let at = body.windows(9).rposition(|part| part == b"\"headers\"").unwrap();
    body.splice(at..at + 9, text.iter().copied());
    assert_eq!(names(&ok(har(&String::from_utf8_lossy(&body)))), ["a"]);
    let raw: Vec<u8> = [har("@").split('@').next().unwrap().as_bytes(), &body, b"]}}"].concat();
    assert_eq!(names(&ok(raw)), ["a"]);
}

#[test]
fn a_value_cannot_be_read_but_its_size_can() {
    let recording = ok(set(&format!("a={}; Path=/", "s".repeat(5_000))));
    assert_eq!(recording.observations[0].line.len(), 5_000 + "a=; Path=/".len());
    let kept = ok(set(r"a= \u0001\u007fsecret\u00e9 ; Path=/"));
    assert_eq!(lines(&kept), ["a= \u{1}\u{7f}xxxxxxxx ; Path=/"]);
}

#[test]
fn wrappings() {
    let plain = set("a=1");
    let utf16 = |swap: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(plain.encode_utf16());
        units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let wrapped = [
        plain.clone().into_bytes(),
        format!("\u{feff}{plain}").into_bytes(),
        format!("\r\n\t {plain}\n\n").into_bytes(),
        format!("onInputData({plain});\n").into_bytes(),
        format!(" \u{a}onInputData (\n{plain}\n)").into_bytes(),
        gzip(plain.as_bytes()),
        gzip(format!("\u{feff}onInputData({plain})").as_bytes()),
        [gzip(&plain.as_bytes()[..100]), gzip(&plain.as_bytes()[100..])].concat(),
        utf16(false, true),
        utf16(true, true),
        utf16(false, false),
        gzip(&utf16(true, true)),
    ];
    for (index, bytes) in wrapped.iter().enumerate() {
        assert_eq!(names(&ok(bytes)), ["a"], "{index}");
    }
}

#[test]
fn utf16_beyond_one_chunk() {
    for pad in 0..3 {
        let text = format!(
            r#"{{"{}":"{}","cookies":[{{"name":"😀","domain":"a.example"}}]}}"#,
            "x".repeat(pad),
            "😀".repeat(9_000)
        );
        let bytes: Vec<u8> =
            format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(names(&ok(&bytes)), ["😀"]);
    }
}

#[test]
fn pages_before_entries_or_after() {
    let entries = format!(
        "[{},{}]",
        entry("https://shop.example/", r#""headers":[{"name":"Set-Cookie","value":"a=1"}]"#),
        entry("https://ads.example/x", r#""headers":[{"name":"Set-Cookie","value":"b=1"}]"#)
            .replace("page_1", "page_2"),
    );
    let pages = r#"[{"id":"page_2","title":"Second"},{"id":"page_1","title":"First","_run":"3","_cached":1}]"#;
    for text in [
        format!(r#"{{"log":{{"pages":{pages},"entries":{entries}}}}}"#),
        format!(r#"{{"log":{{"entries":{entries},"pages":{pages}}}}}"#),
        format!(r#"{{"entries":{entries},"pages":{pages}}}"#),
    ] {
        let recording = ok(text);
        let titles: Vec<_> = recording
            .observations
            .iter()
            .map(|seen| recording.pages[seen.page.unwrap()].title.as_deref().unwrap())
            .collect();
        assert_eq!(titles, ["First", "Second"]);
        let first = recording.pages.iter().find(|page| page.run == Some(3)).unwrap();
        assert!(first.repeat_view && first.title.as_deref() == Some("First"));
    }
}

#[test]
fn a_page_that_is_not_described() {
    let recording =
        ok(har(&entry("https://shop.example/", r#""headers":[]"#).replace("page_1", "page_9")));
    assert_eq!(recording.pages.len(), 2);
    assert!(recording.notes.contains(&Note::UnknownPages(1)));
}

#[test]
fn blocked_cookies_keep_the_browsers_reasons() {
    let response = r#""headers":[{"name":"Set-Cookie","value":"a=1; SameSite=Lax\nb=2"}],"cookies":[{"name":"b","value":"2"}],
        "_blockedCookies":[{"blockedReasons":["SameSiteLax","x=secret"],"cookieLine":"a=1; SameSite=Lax"},
                           {"blockedReasons":["ThirdPartyPhaseout"],"cookieLine":"gone=1"}]"#;
    let recording = ok(har(&entry("https://shop.example/", response)));
    assert_eq!(names(&recording), ["a", "b", "gone"]);
    let reasons: Vec<_> = recording.observations.iter().map(|seen| seen.blocked.clone()).collect();
    let reason = |word: &str| Some(Blocked::Reasons(vec![word.to_owned()]));
    assert_eq!(reasons, [reason("SameSiteLax"), None, reason("ThirdPartyPhaseout")]);
    assert_eq!(recording.counts.blocked, 2);
    // Left out of the list: a refusal when chrome-har says so, nothing when others do.
    let response = r#""headers":[{"name":"Set-Cookie","value":"a=1\nb=2"}],"cookies":[{"name":"b","value":"2"}]"#;
    let text = har(&entry("https://shop.example/", response));
    assert_eq!(ok(&text).counts.blocked, 0);
    let recording = ok(text.replace("WebInspector", "chrome-har"));
    assert_eq!(recording.observations[0].blocked, Some(Blocked::Unlisted));
    assert_eq!(recording.observations[1].blocked, None);
}

fn sending(url: &str, request: &str, response: &str) -> String {
    format!(
        r#"{{"pageref":"page_1","startedDateTime":"2026-01-02T03:04:05.678Z","time":1000,
        "request":{{"method":"GET","url":"{url}",{request}}},"response":{{"status":200,{response}}}}}"#
    )
}

#[test]
fn cookies_seen_in_requests_only() {
    let cookie = |text: &str| format!(r#""headers":[{{"name":"cookie","value":"{text}"}}]"#);
    let header = |text: &str| format!(r#""headers":[{{"name":"Set-Cookie","value":"{text}"}}]"#);
    let entries = [
        sending(
            "https://www.shop.example/",
            &cookie("_ga=secret; sid=1; theme=dark"),
            &header("sid=2; Domain=shop.example"),
        ),
        sending(
            "https://www.shop.example/a",
            &cookie("_ga=secret; sid=2; lone"),
            r#""headers":[]"#,
        ),
        // Another host's cookie of the same name does not make it known.
        sending("https://ads.example/", &cookie("sid=3"), &header("theme=x")),
        sending(
            "https://api.shop.example/",
            r#""cookies":[{"name":"_ga","value":"secret","domain":".shop.example","expires":"2027-01-02T03:04:05Z","path":"/"}]"#,
            r#""headers":[]"#,
        ),
    ];
    let recording = ok(har(&entries.join(",")));
    let sent: Vec<_> = recording
        .observations
        .iter()
        .filter(|seen| seen.kind == ObservationKind::SentOnly)
        .map(|seen| {
            (seen.name.as_str(), seen.host.as_deref().unwrap(), seen.line.as_str(), seen.times)
        })
        .collect();
    assert_eq!(
        sent,
        [
            ("_ga", "www.shop.example", "_ga=xxxxxx", 2),
            ("theme", "www.shop.example", "theme=xxxx", 1),
            ("", "www.shop.example", "=xxxx", 1),
            ("sid", "ads.example", "sid=x", 1),
            (
                "_ga",
                "api.shop.example",
                "_ga=xxxxxx; Domain=.shop.example; Path=/; Expires=Sat, 02 Jan 2027 03:04:05 GMT",
                1
            ),
        ]
    );
    assert_eq!(recording.counts.sent_only, 5);
    assert_eq!(recording.counts.set_cookie, 2);
    let first = recording.observations.iter().find(|seen| seen.name == "_ga").unwrap();
    assert_eq!(first.received.unwrap().millis, 1_767_323_045_678, "when the request left");
    assert!(!first.lifetime_known);
}

#[test]
fn the_recorders_clock_is_corrected() {
    let at = |second: u32, date: &str, name: &str| {
        let date = if date.is_empty() {
            String::new()
        } else {
            format!(r#",{{"name":"Date","value":"{date}"}}"#)
        };
        entry(
            "https://shop.example/",
            &format!(r#""headers":[{{"name":"Set-Cookie","value":"{name}=1"}}{date}]"#),
        )
        .replace("05.678", &format!("{second:02}.000"))
    };
    let entries = [
        at(1, "Fri, 02 Jan 2026 05:04:01 GMT", "a"),
        at(2, "Fri, 02 Jan 2026 05:04:02 GMT", "b"),
        at(3, "Fri, 02 Jan 2026 05:04:03 GMT", "c"),
        at(4, "", "none"),
        at(5, "Mon, 01 Dec 2025 00:00:00 GMT", "stale"),
    ];
    let recording = ok(har(&entries.join(",")));
    let times: Vec<_> = recording.observations.iter().map(|seen| seen.received.unwrap()).collect();
    assert_eq!(times[0].clock, Clock::Server);
    for time in &times[3..] {
        assert_eq!(time.clock, Clock::Corrected);
    }
    // Two hours ahead, less the 0.322 s that each answer took.
    assert_eq!(times[3].millis, 1_767_323_044_322 + 7_199_678);
    assert!(recording.notes.contains(&Note::Skew(7_199)));
}

#[test]
fn request_kinds_and_frames() {
    let with = |dest: &str| {
        sending(
            "https://ads.example/",
            &format!(r#""headers":[{{"name":"Sec-Fetch-Dest","value":"{dest}"}}]"#),
            r#""headers":[{"name":"Set-Cookie","value":"a=1"}],"content":{"mimeType":"text/html"}"#,
        )
    };
    let recording = ok(har(&[with("iframe"), with("empty"), with("script")].join(",")));
    let kinds: Vec<_> =
        recording.observations.iter().map(|seen| seen.request_kind.unwrap()).collect();
    assert_eq!(kinds, [RequestKind::Frame, RequestKind::Fetch, RequestKind::Script]);
    // None of them can be the page: its title says where it was.
    assert_eq!(recording.pages[0].url.as_ref().unwrap().to_string(), "https://shop.example/");
}

#[test]
fn lists_of_set_cookie_lines() {
    let text = "# mine\r\n\r\nSet-Cookie: a=1; Path=/\r\nset-cookie:b=2\nc=3; Secure\nDate: Fri, 02 Jan 2026 03:04:07 GMT\n\n  d=secret=x  \nSet-Cookie: lone; Path=/";
    let recording = ok(text);
    assert_eq!(recording.format, Format::SET_COOKIE_LINES);
    assert_eq!(
        lines(&recording),
        ["a=x; Path=/", "b=x", "c=x; Secure", "d=xxxxxxxx", "xxxx; Path=/"]
    );
    assert_eq!(recording.observed(), 5);
    assert!(
        recording.observations.iter().all(|seen| seen.page.is_none() && seen.received.is_none())
    );
    let odd = ok("a=1\n{\"x\"=2}\nb=2\nwhat is this");
    assert_eq!(names(&odd), ["a", "b"]);
    assert!(odd.notes[0].to_string().starts_with("2 lines were skipped: lines 2, 4"), "{odd:?}");
    for bad in ["what is this", "<html class=\"x\">", "QmFzZTY0QmFzZTY0"] {
        let error = refused(bad, ErrorCode::RecordingBadLine);
        assert_eq!(error.line(), Some(bad.lines().count() as u64), "{error}");
    }
}

#[test]
fn what_curl_prints_with_headers() {
    let text = "HTTP/1.1 301 Moved Permanently\r\nLocation: https://www.shop.example/?q=1\r\nSet-Cookie: a=1\r\n\r\n\
                HTTP/2 200 \r\nset-cookie: b=2\r\nset-cookie: c=3\r\ndate: Fri, 02 Jan 2026 03:04:07 GMT\r\n\r\n\
                <html>\nSet-Cookie: no=1\nbody=1\n";
    let recording = ok(text);
    assert_eq!(names(&recording), ["a", "b", "c"]);
    assert_eq!(recording.observations[0].host, None);
    assert_eq!(recording.observations[1].host.as_deref(), Some("www.shop.example"));
    assert_eq!(recording.observations[1].received.unwrap().millis, 1_767_323_047_000);
    assert_eq!(recording.counts.entries, 2);
    let none = ok("HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n");
    assert_eq!((none.observed(), none.notes), (0, vec![Note::NoCookies(Format::SET_COOKIE_LINES)]));
    assert_eq!(none.hidden, None);
}

#[test]
fn what_curl_tells() {
    let text = "  % Total    % Received\n\
                * Connected to shop.example (192.0.2.1) port 443 (#0)\n* ALPN: server accepted h2\n\
                > GET /a?q=secret HTTP/1.1\r\n> Host: shop.example\r\n> Cookie: old=secret\r\n> \r\n\
                < HTTP/1.1 103 Early Hints\r\n< \r\n\
                < HTTP/1.1 302 Found\r\n< Set-Cookie: a=1; Path=/\r\n< Location: /b\r\n< \r\n\
                * Connection #0 left intact\n\
                > GET /b HTTP/1.1\r\n> Host: shop.example\r\n>\r\n\
                < HTTP/1.1 200 OK\r\n< Set-Cookie: b=2\r\n<\r\n{ [5 bytes data]\nSet-Cookie: body=1\n";
    let recording = ok(text);
    let seen: Vec<_> = recording
        .observations
        .iter()
        .map(|seen| {
            (
                seen.name.as_str(),
                seen.host.as_deref().unwrap(),
                seen.path.as_deref().unwrap(),
                seen.scheme,
            )
        })
        .collect();
    let https = Some(Scheme::Https);
    assert_eq!(
        seen,
        [
            ("old", "shop.example", "/a", https),
            ("a", "shop.example", "/a", https),
            ("b", "shop.example", "/b", https)
        ]
    );
    assert_eq!(recording.pages.len(), 1);
    assert_eq!(recording.pages[0].url.as_ref().unwrap().to_string(), "https://shop.example/b");
    let raw = "GET /x HTTP/1.1\r\nHost: shop.example:8080\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\n\r\nbody";
    assert_eq!(ok(raw).observations[0].host.as_deref(), Some("shop.example"));
}

#[test]
fn storage_states() {
    let text = r#"{"cookies":[{"name":"sid","value":"secret","domain":"www.shop.example","path":"/","expires":-1,"httpOnly":true,"secure":true,"sameSite":"Lax"},
        {"name":"_ga","value":"secret","domain":".shop.example","path":"/","expires":1893456000,"httpOnly":false,"secure":false,"sameSite":"None"}],
        "origins":[{"localStorage":[{"name":"theme","value":"secret"}],"origin":"https://www.shop.example:8443"},
                   {"origin":"https://ads.example","sessionStorage":[{"name":"s","value":"1"}],"indexedDB":[{"name":"db","version":1,"stores":[{"name":"no"}]}]}]}"#;
    let recording = ok(text);
    assert_eq!(recording.format, Format::STORAGE_STATE);
    assert_eq!(
        lines(&recording)[..2],
        [
            "sid=xxxxxx; Path=/; Secure; HttpOnly; SameSite=Lax",
            "_ga=xxxxxx; Domain=.shop.example; Path=/; Expires=Tue, 01 Jan 2030 00:00:00 GMT",
        ]
    );
    assert_eq!(names(&recording), ["sid", "_ga", "theme", "s", "db"]);
    let kinds: Vec<_> = recording.observations[2..]
        .iter()
        .map(|seen| (seen.kind, seen.host.as_deref().unwrap()))
        .collect();
    assert_eq!(
        kinds,
        [
            (ObservationKind::LocalStorage, "www.shop.example"),
            (ObservationKind::SessionStorage, "ads.example"),
            (ObservationKind::IndexedDb, "ads.example"),
        ]
    );
    assert_eq!((recording.counts.in_jar, recording.counts.storage), (2, 3));
}

#[test]
fn devtools_lists() {
    let cookie = r#"{"name":"a","value":"secret","domain":".shop.example","path":"/","expires":1893456000.25,"size":7,"httpOnly":true,"secure":true,
        "session":false,"partitionKey":{"topLevelSite":"https://x.example","hasCrossSiteAncestor":true}}"#;
    for text in [
        format!(r#"{{"cookies":[{cookie}]}}"#),
        format!(r#"{{"id":1,"result":{{"cookies":[{cookie}]}}}}"#),
        format!("[{cookie}]"),
    ] {
        let recording = ok(text);
        assert_eq!(recording.format, Format::DEVTOOLS_COOKIES);
        assert_eq!(
            lines(&recording),
            [
                "a=xxxxxx; Domain=.shop.example; Path=/; Expires=Tue, 01 Jan 2030 00:00:00 GMT; Secure; HttpOnly; Partitioned"
            ]
        );
        assert_eq!(recording.observations[0].host.as_deref(), Some("shop.example"));
    }
}

#[test]
fn cookies_txt() {
    let text = "# Netscape HTTP Cookie File\n# https://curl.se/docs/http-cookies.html\n\n\
        .shop.example\tTRUE\t/\tFALSE\t1893456000\t_ga\tsecret\r\n\
        #HttpOnly_www.shop.example\tFALSE\t/a?b\tTRUE\t0\tsid\tse\tcret\n\
        x.example\tFALSE\t/\tFALSE\t1893456000.5\tempty\n";
    let recording = ok(text);
    assert_eq!(recording.format, Format::NETSCAPE_COOKIES);
    assert_eq!(
        lines(&recording),
        [
            "_ga=xxxxxx; Domain=.shop.example; Path=/; Expires=Tue, 01 Jan 2030 00:00:00 GMT",
            "sid=xxxxxxx; Path=/a; Secure; HttpOnly",
            "empty=; Path=/; Expires=Tue, 01 Jan 2030 00:00:00 GMT",
        ]
    );
    let headless = text.lines().skip(3).collect::<Vec<_>>().join("\n");
    assert_eq!(ok(headless).format, Format::NETSCAPE_COOKIES);
    let odd = ok(format!("{text}a b c\n"));
    assert_eq!(names(&odd), ["_ga", "sid", "empty"]);
    let [note] = odd.notes.as_slice() else { panic!("{:?}", odd.notes) };
    assert!(note.to_string().starts_with("1 line was skipped: line 7 is not"), "{note}");
    let nothing_else = "# Netscape HTTP Cookie File\na b c\n";
    assert_eq!(refused(nothing_else, ErrorCode::RecordingBadLine).line(), Some(2));
}

#[test]
fn a_forced_format() {
    let as_format =
        |format, text: &str| read(text.as_bytes(), "x", &Options::default().with_format(format));
    assert!(as_format(Format::HAR, &set("a=1")).is_ok());
    assert!(as_format(Format::SET_COOKIE_LINES, "a=1").is_ok());
    let error = as_format(Format::STORAGE_STATE, &set("a=1")).unwrap_err();
    assert_eq!(error.code(), ErrorCode::RecordingUnknownFormat);
    assert_eq!(as_format(Format::HAR, "a=1").unwrap_err().code(), ErrorCode::RecordingMalformed);
    assert_eq!(error.message(), "is a HAR, not a storage state");
    assert_eq!(Format::all().count(), 6);
    for format in Format::all() {
        assert_eq!(Format::from_id(format.id()), Some(format));
        assert!(!format.name().is_empty() && !format.extensions().is_empty(), "{format}");
        assert!(format.technologies().contains(&charte::Technology::Cookie), "{format}");
    }
}

#[test]
fn values_are_kept_only_for_the_names_asked_for() {
    let cookie = |text: &str| format!(r#""headers":[{{"name":"Cookie","value":"{text}"}}]"#);
    let entries = [
        sending("https://shop.example/", &cookie("consent=no; x=1"), r#""headers":[]"#),
        sending(
            "https://shop.example/",
            &cookie("consent=no"),
            r#""headers":[{"name":"Set-Cookie","value":"consent=\"yes\"; Path=/"}]"#,
        ),
        sending("https://shop.example/", &cookie("consent=\\\"yes\\\""), r#""headers":[]"#),
        sending("https://ads.example/", &cookie("consent=other"), r#""headers":[]"#),
    ];
    let entries = entries.join(",").replace(r#""yes""#, r#"\"yes\""#);
    let options = Options::default().keep_values_of(|name| name == "consent");
    let recording = read(har(&entries).as_bytes(), "x", &options).unwrap();
    let kept: Vec<_> = recording
        .kept_values()
        .iter()
        .map(|kept| (kept.value(), kept.host().unwrap(), kept.entry().unwrap(), kept.seen_in()))
        .collect();
    assert_eq!(
        kept,
        [
            ("no", "shop.example", 0, SeenIn::Request),
            ("\"yes\"", "shop.example", 1, SeenIn::Response),
            ("other", "ads.example", 3, SeenIn::Request),
        ]
    );
    assert!(ok(har(&entries)).kept_values().is_empty());
}

#[test]
fn what_is_no_recording() {
    refused("", ErrorCode::RecordingEmpty);
    refused(" \n\t\n", ErrorCode::RecordingEmpty);
    refused("\u{feff}", ErrorCode::RecordingEmpty);
    refused(gzip(b""), ErrorCode::RecordingEmpty);
    for text in [
        "{}",
        "[]",
        "[1,2]",
        r#"{"log":{}}"#,
        r#"{"log":[]}"#,
        r#"{"log":{"entries":7}}"#,
        r#"{"name":"x","version":"1"}"#,
        r#"{"entries":[{"title":"post"}]}"#,
        r#"[{"name":"x"}]"#,
        r#"{"cookies":7}"#,
    ] {
        refused(text, ErrorCode::RecordingUnknownFormat);
    }
    refused("# only\n# remarks\n", ErrorCode::RecordingUnknownFormat);
    for bytes in [
        &b"PK\x03\x04rest"[..],
        b"\x28\xb5\x2f\xfd..",
        b"SQLite format 3\0",
        b"\x7fELF\x02\x01",
        b"{\"log\":\0\0}",
        b"\x89PNG\r\n",
    ] {
        refused(bytes, ErrorCode::RecordingBinary);
    }
    refused(gzip(&gzip(b"{}")), ErrorCode::RecordingBinary);
    let folder = std::fs::File::open(env!("CARGO_MANIFEST_DIR")).unwrap();
    let error = read(folder, "folder", &Options::default()).unwrap_err();
    assert_eq!(error.code(), ErrorCode::RecordingDirectory, "{error}");
}

#[test]
fn a_cut_file_is_never_taken_for_a_whole_one() {
    let whole = set(r"a=\u00e9 secret; Path=/");
    for end in 1..whole.len() {
        let error = refused(&whole[..end], ErrorCode::RecordingTruncated);
        assert_eq!(error.offset(), Some(end as u64));
        assert_eq!(error.line(), Some(whole[..end].matches('\n').count() as u64 + 1), "{end}");
        assert!(error.to_string().starts_with("visit, line "), "{error}");
    }
    let packed = gzip(whole.as_bytes());
    for end in 18..packed.len() {
        let error = try_read(&packed[..end]).unwrap_err();
        assert_eq!(error.code(), ErrorCode::RecordingTruncated, "{end}: {error}");
    }
    let mut damaged = packed.clone();
    let middle = packed.len() / 2;
    damaged[middle] ^= 0xff;
    damaged[middle + 1] ^= 0xff;
    let error = try_read(&damaged).unwrap_err();
    assert!(
        matches!(error.code(), ErrorCode::RecordingDamagedGzip | ErrorCode::RecordingTruncated),
        "{error}"
    );
}

#[test]
fn malformed_json_says_where() {
    let text = "{\"log\":\n {\"entries\": [1,,2]}}";
    let error = refused(text, ErrorCode::RecordingMalformed);
    assert_eq!(
        (error.line(), error.offset()),
        (Some(2), Some(text.find(",,").unwrap() as u64 + 1)),
        "{error}"
    );
    // Far behind bodies that never reach the JSON reader, in one line and in many, in a text that is
    // parsed in memory and in one that is streamed.
    for (newline, entries) in [("", 300), ("\n", 300), ("", 6_000), ("\n", 6_000)] {
        let body = entry(
            "https://shop.example/",
            &format!(r#""text":"{}","headers":[]"#, "b".repeat(1_000)),
        );
        let text = har(&vec![format!("{newline}{}", body.replace('\n', "")); entries].join(","));
        let at = text.rfind("\"headers\"").unwrap();
        let text = format!("{}?{}", &text[..at], &text[at..]);
        let error = refused(&text, ErrorCode::RecordingMalformed);
        assert_eq!(error.offset(), Some(at as u64), "{error}");
        assert_eq!(error.line(), Some(text[..at].matches('\n').count() as u64 + 1));
    }
    refused(format!("{} x", set("a=1")), ErrorCode::RecordingMalformed);
    refused(r#"{"log":{"entries":[{"request":{"url":"\u12"}}]}}"#, ErrorCode::RecordingMalformed);
}

/// Endless input of one kind; fails when a reader does not stop early.
struct Endless {
    start: io::Cursor<Vec<u8>>,
    again: io::Cursor<Vec<u8>>,
    given: u64,
    most: u64,
}

impl Endless {
    fn new(start: &[u8], again: &[u8], most: u64) -> Self {
        let again = again.repeat((1 << 16) / again.len());
        Self {
            start: io::Cursor::new(start.to_vec()),
            again: io::Cursor::new(again),
            given: 0,
            most,
        }
    }
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut count = self.start.read(buffer)?;
        if count == 0 {
            if self.again.position() == self.again.get_ref().len() as u64 {
                self.again.set_position(0);
            }
            count = self.again.read(buffer)?;
        }
        self.given += count as u64;
        assert!(self.given <= self.most, "read on for {} MiB", self.given >> 20);
        Ok(count)
    }
}

#[test]
fn endless_input_is_given_up_early() {
    let cases: [(&[u8], &[u8], u64, ErrorCode); 9] = [
        (b"", b"\0\x01\x02\xff", 1, ErrorCode::RecordingBinary),
        (b"", b"lorem ipsum\n", 1, ErrorCode::RecordingBadLine),
        (b"", b"lorem=ipsum", 3, ErrorCode::RecordingTooLarge),
        (b"", b"[", 1, ErrorCode::RecordingTooLarge),
        (b"{\"log\":{\"entries\":", b"{\"a\":", 1, ErrorCode::RecordingTooLarge),
        (b"{\"a\":\"", b"lorem ipsum ", 70, ErrorCode::RecordingUnknownFormat),
        (b"{\"a\":[1", b",1", 70, ErrorCode::RecordingUnknownFormat),
        (b"", b"x-a: b\n", 70, ErrorCode::RecordingUnknownFormat),
        (b"HTTP/1.1 200 OK\n\n", b"body\n", 70, ErrorCode::RecordingUnknownFormat),
    ];
    for (start, again, mebibytes, code) in cases {
        let endless = Endless::new(start, again, mebibytes << 20);
        let error = read(endless, "x", &Options::default()).unwrap_err();
        assert_eq!(error.code(), code, "{error}");
    }
}

#[test]
fn a_gzip_bomb_is_refused_and_a_dense_recording_is_not() {
    let zeros = |count: usize| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(b"{\"log\":{\"entries\":[],\"x\":\"").unwrap();
        for _ in 0..count {
            encoder.write_all(&[b' '; 1 << 20]).unwrap();
        }
        encoder.write_all(b"\"}}").unwrap();
        encoder.finish().unwrap()
    };
    assert!(try_read(zeros(8)).is_ok());
    let error = refused(zeros(64), ErrorCode::RecordingGzipBomb);
    assert!(error.offset().unwrap() < 20 << 20, "{error}");
    assert!(error.to_string().contains("after decompression"), "{error}");
}

#[test]
fn progress_is_told() {
    let text = set("a=1");
    let mut last = 0;
    read_with_progress(text.as_bytes(), "x", &Options::default(), &mut |bytes| {
        assert!(bytes >= last);
        last = bytes;
    })
    .unwrap();
    assert_eq!(last, text.len() as u64);
}

#[test]
fn damage_anywhere_is_an_error_or_a_recording() {
    let state = r#"{"cookies":[{"name":"sid","value":"1","domain":".a.example","expires":-1}],"origins":[{"origin":"https://a.example","localStorage":[{"name":"k","value":"v"}]}]}"#;
    let samples = [
        set(r"a=\u00e9; Path=/\nb=2"),
        state.to_owned(),
        "> GET /a HTTP/1.1\n> Host: a.example\n<\n< HTTP/1.1 200 OK\n< Set-Cookie: a=1\n"
            .to_owned(),
        ".a.example\tTRUE\t/\tFALSE\t1893456000\t_ga\t1\n".to_owned(),
        r#"{"format":1,"phases":[{"phase":"before","outcome":{"state":"recorded"},"requests":[{"at_ms":1,"step":"load","address":"https://a.example/","cookies_sent":[{"name":"a","domain":"a.example"}],"set_cookies":[{"name":"b","attributes":[{"name":"Path","value":"/"}]}]}],"script_cookies":[],"storage_writes":[],"snapshots":[]}]}"#.to_owned(),
    ];
    let strange = [
        0, 1, b'"', b'\\', b'{', b'}', b'[', b']', b',', b':', b'(', b'\n', b';', b'=', b'9', b'-',
        0x80, 0xff,
    ];
    for sample in samples {
        let bytes = sample.into_bytes();
        for at in (0..bytes.len()).step_by(3) {
            for byte in strange {
                let mut damaged = bytes.clone();
                damaged[at] = byte;
                let _ = try_read(&damaged);
                damaged.truncate(at + 1);
                let _ = try_read(&damaged);
                damaged.insert(0, byte);
                let _ = try_read(&damaged);
            }
        }
    }
}

/// Every place where a value or a query may stand holds the canary; nothing that comes out may.
#[test]
fn no_value_and_no_query_comes_out() {
    const CANARY: &str = "CANARY";
    let url = "https://CANARY:CANARY@shop.example/a;s=CANARY/b?q=CANARY#CANARY";
    let cookie = r#"{"name":"l","value":"CANARY","path":"/?CANARY","domain":".shop.example","expires":"2027-01-01T00:00:00Z","comment":"CANARY"}"#;
    let request = format!(
        r#""method":"GET","url":"{url}","cookies":[{cookie}],"queryString":[{{"name":"q","value":"CANARY"}}],"postData":{{"text":"CANARY"}},
        "headers":[{{"name":"Cookie","value":"c=CANARY; CANARY; keep=CANARY; d=CANARY=CANARY"}},{{"name":"Referer","value":"{url}"}},{{"name":"X","value":"CANARY"}}]"#
    );
    let header = r#"{"name":"Set-Cookie","value":"a=CANARY; Path=/p?CANARY; Comment=CANARY; secret=CANARY; HttpOnly=CANARY; CANARY\nCANARY; Path=/\n=CANARY\nb= CANARY \nkeep=CANARY"}"#;
    let blocked = r#""_blockedCookies":[{"blockedReasons":["Reason=CANARY","q?CANARY"],"cookieLine":"x=CANARY; y=CANARY"},{"blockedReasons":[],"cookie":{"name":"y","value":"CANARY"}}]"#;
    let exchange = |response: &str, status: u32| {
        format!(
            r#"{{"pageref":"p","comment":"CANARY","request":{{{request}}},"response":{{"status":{status},{response},{blocked},"redirectURL":"/x?CANARY",
            "content":{{"text":"CANARY","mimeType":"text/html; CANARY"}}}}}}"#
        )
    };
    let full = format!(
        r#"{{"log":{{"creator":{{"name":"x https://a.example/?CANARY","version":"1"}},
        "pages":[{{"id":"p","title":"Visit {url} and a.example/?CANARY and (http://b.example/?CANARY) login?t=CANARY","_url":"{url}"}},{{"id":"q","title":"{url}"}}],
        "entries":[{},{},{}]}}}}"#,
        exchange(
            &format!(r#""headers":[{header},{{"name":"Location","value":"/y?CANARY"}}]"#),
            302
        ),
        exchange(&format!(r#""headers":[],"cookies":[{cookie}]"#), 200),
        exchange(&format!(r#""headers":[],"cookies":[{cookie}]"#), 200)
            .replace(r#""pageref":"p","#, ""),
    );
    let state = format!(
        r#"{{"cookies":[{cookie}],"origins":[{{"origin":"{url}","localStorage":[{{"name":"k","value":"CANARY"}},{{"name":"keep","value":"CANARY"}}]}}]}}"#
    );
    let curl = format!(
        "> GET {url} HTTP/1.1\n> Host: shop.example\n> Cookie: c=CANARY; CANARY\n<\n< HTTP/1.1 302 CANARY\n< Set-Cookie: a=CANARY; CANARY\n< Set-Cookie: CANARY\n< Location: /?CANARY\n< X: CANARY\n"
    );
    let list = "Set-Cookie: a=CANARY; x=CANARY\nCANARY=CANARY; Path=/?CANARY\nX: CANARY\nSet-Cookie: CANARY\n".replace("\nCANARY=", "\nn=");
    let txt = ".shop.example\tTRUE\t/?CANARY\tFALSE\t1893456000\tn\tCANARY\tCANARY\n".to_owned();

    let check = |what: &str, text: String| assert!(!text.contains(CANARY), "{what}: {text}");
    let options = Options::default().keep_values_of(|name| name == "keep");
    for text in [full, state, curl, list, txt] {
        let recording =
            read(text.as_bytes(), "x", &options).unwrap_or_else(|error| panic!("{error}"));
        assert!(!recording.observations.is_empty());
        check("recording", format!("{recording:#?} {options:?}"));
        for kept in recording.kept_values() {
            assert_eq!(kept.value(), CANARY);
            check("kept value", format!("{kept:?}"));
        }
        for page in &recording.pages {
            check(
                "page",
                format!("{:?} {:?}", page.url.as_ref().map(ToString::to_string), page.title),
            );
        }
        for note in &recording.notes {
            check("note", note.to_string());
        }
        // Cut and damaged in many places, so that each error comes up with the canary beside it.
        for at in (0..text.len()).step_by(17) {
            for damaged in [text.as_bytes()[..at].to_vec(), {
                let mut bytes = text.clone().into_bytes();
                bytes[at] = b'"';
                bytes
            }] {
                // A damaged quote can turn a value into a name; whole files are checked above.
                if let Err(error) = read(damaged.as_slice(), "x", &Options::default()) {
                    check("error", format!("{error} {error:?}"));
                }
            }
        }
    }
}
