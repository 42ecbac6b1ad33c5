//! Recordings of `charte scan`, each as small a file as shows its point.

use charte_codes::ErrorCode;
use charte_recording::{
    Blocked, ButtonKind, Format, HiddenReason, Note, ObservationKind as Kind, Options, Phase,
    ReadError, Recording, RequestKind, Way, read,
};
use serde_json::{Value, json};

fn try_read(file: &Value) -> Result<Recording, ReadError> {
    read(file.to_string().as_bytes(), "scan.json", &Options::default())
}

#[track_caller]
fn ok(file: &Value) -> Recording {
    try_read(file).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn refused(file: &Value, code: ErrorCode) -> String {
    let error = try_read(file).expect_err("read, though it should not be");
    assert_eq!(error.code(), code, "{error}");
    error.to_string()
}

fn file(visits: &[Value]) -> Value {
    json!({
        "format": 1, "address": "https://www.shop.example/", "started": 1_795_900_000,
        "tool": "charte-scan 0.1.0",
        "browser": { "product": "Chrome/156.0", "robot": false },
        "settings": { "gpc": false, "third_party_cookies": "allowed" },
        "pages": ["https://www.shop.example/"],
        "phases": visits,
    })
}

/// A visit of the page, with these parts.
fn visit(phase: &str, parts: Value) -> Value {
    let mut visit = json!({
        "phase": phase, "address": "https://www.shop.example/", "outcome": { "state": "recorded" },
        "began_ms": 1_795_900_000_000_u64, "took_ms": 2_000, "page": "https://www.shop.example/",
        "status": 200, "quiet": true, "requests": [page("load")], "script_cookies": [],
        "storage_writes": [], "frames": [], "workers": [], "snapshots": [], "notes": [],
    });
    for (key, value) in parts.as_object().unwrap() {
        visit[key] = value.clone();
    }
    visit
}

fn failed(phase: &str, code: &str, parts: Value) -> Value {
    let mut visit = visit(phase, parts);
    visit["outcome"] = json!({ "state": "failed", "code": code, "reason": "why not" });
    visit
}

fn page(step: &str) -> Value {
    request(step, "https://www.shop.example/", json!({ "is_page": true, "kind": "document" }))
}

fn request(step: &str, address: &str, parts: Value) -> Value {
    let mut request = json!({
        "at_ms": 100, "step": step, "kind": "script", "is_page": false, "method": "GET",
        "address": address, "has_query": false, "document": "https://www.shop.example/",
        "headers": {}, "cookies_sent": [], "status": 200, "answered_ms": 180, "from_cache": false,
        "set_cookies": [],
    });
    for (key, value) in parts.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn set_cookie(name: &str, attributes: &[(&str, &str)], refused: &[&str]) -> Value {
    let attributes: Vec<Value> = attributes
        .iter()
        .map(|(name, value)| match *value {
            "" => json!({ "name": name }),
            value => json!({ "name": name, "value": value }),
        })
        .collect();
    json!({ "name": name, "attributes": attributes, "refused": refused })
}

fn script_cookie(step: &str, name: &str, attributes: Value) -> Value {
    json!({
        "at_ms": 300, "step": step, "via": "document.cookie", "name": name,
        "attributes": attributes, "document": "https://www.shop.example/",
        "script": "https://cdn.example/a.js",
    })
}

fn kept(name: &str, domain: &str) -> Value {
    json!({ "name": name, "domain": domain, "path": "/", "secure": false, "http_only": false, "size": 9 })
}

fn snapshot(step: &str, cookies: &[Value], storage: &[Value]) -> Value {
    json!({ "step": step, "cookies": cookies, "storage": storage })
}

/// The observations of a phase: name and kind.
fn seen(recording: &Recording, phase: Phase) -> Vec<(&str, Kind)> {
    let of = |page: Option<usize>| recording.pages[page.unwrap()].phase == Some(phase);
    let seen = recording.observations.iter().filter(|seen| of(seen.page));
    seen.map(|seen| (seen.name.as_str(), seen.kind)).collect()
}

#[test]
fn what_a_first_visit_shows() {
    let requests = [
        request(
            "load",
            "https://www.shop.example/",
            json!({ "is_page": true, "kind": "document", "date": "Mon, 23 Nov 2026 10:05:00 GMT",
                "set_cookies": [
                    set_cookie("sid", &[("Path", "/"), ("HttpOnly", ""), ("unknown", "x")], &[]),
                    set_cookie("", &[], &[]),
                    set_cookie("ad", &[("SameSite", "None"), ("Max-Age", "60")], &["SameSiteNoneInsecure", "not a=word"]),
                ] }),
        ),
        request(
            "load",
            "https://ads.example/frame",
            json!({ "kind": "document", "cookies_sent": [{ "name": "id", "domain": ".ads.example" }] }),
        ),
        request("load", "https://gone.example/p", json!({ "status": null, "failed": "net::ERR" })),
        request("load", "https://www.shop.example/c", json!({ "from_cache": true })),
    ];
    let jar = [
        kept("sid", "www.shop.example"),
        json!({ "name": "id", "domain": ".ads.example", "path": "/", "expires": 1_800_000_000.5,
            "secure": true, "http_only": true, "same_site": "None", "size": 2, "partition": "https://shop.example" }),
        kept("_ga", ".shop.example"),
        kept("old", "www.shop.example"),
    ];
    let script = [
        script_cookie(
            "load",
            "_ga",
            json!([{ "name": "Domain", "value": "shop.example" }, { "name": "Max-Age", "value": "63072000" }]),
        ),
        script_cookie("load", "tld", json!([{ "name": "Domain", "value": "example" }])),
        script_cookie("load", "probe", json!([])),
        script_cookie("load", "probe", json!([{ "name": "Max-Age", "value": "0" }])),
    ];
    let storage = json!([
        { "at_ms": 5, "step": "load", "kind": "local", "name": "uid", "origin": "https://www.shop.example", "script": "https://cdn.example/a.js" },
    ]);
    let stored = [
        json!({ "kind": "local", "name": "uid", "origin": "https://www.shop.example", "size": 4 }),
        json!({ "kind": "cache", "name": "v1", "origin": "https://www.shop.example" }),
        json!({ "kind": "indexed_db", "name": "db", "origin": "https://www.shop.example" }),
        json!({ "kind": "session", "name": "tab", "origin": "https://ads.example", "size": 1 }),
    ];
    let recording = ok(&file(&[visit(
        "before",
        json!({ "requests": requests, "script_cookies": script, "storage_writes": storage,
            "snapshots": [snapshot("load", &jar, &stored)] }),
    )]));
    assert_eq!(recording.format, Format::SCAN);
    assert_eq!(recording.producer.as_deref(), Some("charte-scan 0.1.0"));
    assert_eq!((recording.phase(), recording.pages.len()), (Some(Phase::Before), 1));
    assert_eq!(recording.hidden, None);
    assert_eq!(
        seen(&recording, Phase::Before),
        [
            ("sid", Kind::SetByHeader),
            ("", Kind::SetByHeader),
            ("ad", Kind::SetByHeader),
            ("id", Kind::SentOnly),
            ("_ga", Kind::SetByScript),
            ("tld", Kind::SetByScript),
            ("probe", Kind::SetByScript),
            ("probe", Kind::SetByScript),
            ("uid", Kind::LocalStorage),
            ("v1", Kind::CacheStorage),
            ("db", Kind::IndexedDb),
            ("tab", Kind::SessionStorage),
            ("old", Kind::InJar),
        ]
    );
    let [sid, nameless, ad, id, ga, tld, probe, ..] = recording.observations.as_slice() else {
        panic!();
    };
    assert_eq!(sid.line, "sid=x; Path=/; HttpOnly");
    assert_eq!(sid.received.unwrap().millis, 1_795_900_000_180);
    assert_eq!(sid.request_kind, Some(RequestKind::Document));
    assert_eq!(nameless.line, "=x");
    assert_eq!(ad.blocked, Some(Blocked::Reasons(vec!["SameSiteNoneInsecure".into()])));
    // What the jar says of a cookie that no response set.
    assert_eq!(
        id.line,
        "id=; Domain=.ads.example; Path=/; Expires=Fri, 15 Jan 2027 08:00:00 GMT; Secure; \
         HttpOnly; SameSite=None; Partitioned"
    );
    assert!(id.lifetime_known && id.request_kind == Some(RequestKind::Frame));
    assert_eq!(ga.line, "_ga=x; Domain=shop.example; Max-Age=63072000");
    assert_eq!(ga.script.as_ref().unwrap().to_string(), "https://cdn.example/a.js");
    assert_eq!((ga.host.as_deref(), &ga.blocked), (Some("www.shop.example"), &None));
    assert_eq!((&tld.blocked, &probe.blocked), (&Some(Blocked::NotKept), &None));
    let hosts: Vec<_> =
        recording.contacts.iter().map(|c| (c.host.as_str(), c.answered, c.unanswered)).collect();
    assert_eq!(hosts, [("www.shop.example", 1, 0), ("ads.example", 1, 0), ("gone.example", 0, 1)]);
    assert_eq!((recording.counts.set_cookie, recording.counts.set_by_script), (3, 4));
    assert_eq!(recording.counts.blocked, 2);
}

/// What happened before the answer is not evidence against it, and what was set before it and is
/// read after it is.
#[test]
fn before_and_after_an_answer() {
    let sends = |step: &str| {
        request(
            step,
            "https://www.shop.example/x",
            json!({ "cookies_sent": [
            { "name": "_ga", "domain": ".shop.example" }] }),
        )
    };
    let requests = [
        request(
            "load",
            "https://www.shop.example/",
            json!({ "is_page": true, "set_cookies": [
            set_cookie("_ga", &[("Domain", "shop.example")], &[])] }),
        ),
        sends("answer"),
        request(
            "answer",
            "https://www.shop.example/c",
            json!({ "set_cookies": [
            set_cookie("choice", &[], &[])] }),
        ),
        sends("return"),
    ];
    let jar =
        |step| snapshot(step, &[kept("_ga", ".shop.example"), kept("ads", ".ads.example")], &[]);
    let parts = json!({ "requests": requests, "snapshots": [jar("load"), jar("answer"), jar("return")],
        "answer": { "way": "link", "presses": [{ "kind": "settings", "caption": "More", "how": "mouse" },
            { "caption": "Ads", "how": "mouse" }, { "kind": "save", "caption": "Save", "how": "script" }],
            "banner_gone": true, "changed": ["choice"], "manager_changed": false,
            "manager_answer": "refused" },
        "asked_again": true });
    for (phase, until, after) in [
        ("refused", Phase::Before, Phase::Refused),
        ("withdrawn", Phase::Accepted, Phase::Withdrawn),
    ] {
        let recording = ok(&file(&[visit(phase, parts.clone())]));
        assert_eq!(recording.phase(), Some(after));
        let pages: Vec<_> = recording.pages.iter().map(|p| (p.phase, p.before_answer)).collect();
        assert_eq!(pages, [(Some(until), true), (Some(after), false)], "{phase}");
        // A cookie of another site that is still there, and that nobody read, is no evidence.
        assert_eq!(seen(&recording, until), [("_ga", Kind::SetByHeader), ("ads", Kind::InJar)]);
        assert_eq!(
            seen(&recording, after),
            [("choice", Kind::SetByHeader), ("_ga", Kind::SentOnly)]
        );
        let scanned = &recording.scanned[0];
        assert_eq!(
            (scanned.asked_again, scanned.address.as_str()),
            (Some(true), "https://www.shop.example/")
        );
        let answer = scanned.answer.as_ref().unwrap();
        assert_eq!((answer.way, answer.buttons_pressed()), (Way::Link, 2));
        assert_eq!(answer.manager_answer.as_deref(), Some("refused"));
    }
    // Accepting has no such care: what is there is there.
    let recording = ok(&file(&[visit("accepted", parts)]));
    assert_eq!(
        seen(&recording, Phase::Accepted),
        [("_ga", Kind::SentOnly), ("choice", Kind::SetByHeader), ("ads", Kind::InJar)]
    );
}

#[test]
fn a_failed_phase_is_never_nothing_seen() {
    let requests = [
        request(
            "load",
            "https://www.shop.example/",
            json!({ "is_page": true, "set_cookies": [
            set_cookie("early", &[], &[])] }),
        ),
        request(
            "answer",
            "https://www.shop.example/",
            json!({ "set_cookies": [
            set_cookie("late", &[], &[])] }),
        ),
    ];
    let recording = ok(&file(&[failed("refused", "E714", json!({ "requests": requests }))]));
    assert_eq!(seen(&recording, Phase::Before), [("early", Kind::SetByHeader)]);
    assert_eq!(seen(&recording, Phase::Refused), []);
    let failure = recording.scanned[0].failure.as_ref().unwrap();
    assert_eq!((failure.code.as_str(), failure.reason.as_str()), ("E714", "why not"));
    // One that was only too long to be recorded as a whole had its answer.
    let recording = ok(&file(&[failed("refused", "E719", json!({ "requests": requests }))]));
    assert_eq!(seen(&recording, Phase::Refused), [("late", Kind::SetByHeader)]);
    // Nothing at all was recorded: neither a page nor a note that says "no cookies".
    let recording = ok(&file(&[failed("refused", "E708", json!({ "requests": [], "page": "" }))]));
    assert_eq!((recording.pages.len(), &recording.hidden), (0, &None));
    assert!(recording.notes.is_empty(), "{:?}", recording.notes);
    assert!(recording.scanned[0].failure.is_some());
    assert_eq!(recording.scanned[0].address, "https://www.shop.example/");
    // Recorded, and yet without a request: something is missing.
    let recording = ok(&file(&[visit("refused", json!({ "requests": [] }))]));
    assert_eq!(recording.hidden.unwrap().reason, HiddenReason::Empty);
    // A page without cookies hides nothing.
    let recording = ok(&file(&[visit("before", json!({ "quiet": false }))]));
    assert_eq!(recording.hidden, None);
    assert_eq!(recording.notes, [Note::StillLoading(1), Note::NoCookies(Format::SCAN)]);
}

#[test]
fn several_pages_and_phases_in_one_file() {
    let shop = |phase, page: &str| visit(phase, json!({ "page": page }));
    let recording = ok(&file(&[
        shop("before", "https://www.shop.example/"),
        shop("before", "https://www.shop.example/b"),
    ]));
    assert_eq!((recording.phase(), recording.pages.len()), (Some(Phase::Before), 2));
    let recording = ok(&file(&[visit("before", json!({})), visit("accepted", json!({}))]));
    assert_eq!((recording.phase(), recording.scanned.len()), (None, 2));
    // Keys in any order: a file that another tool sorted.
    let sorted = file(&[visit("before", json!({}))]);
    let text = format!(
        r#"{{"phases":{},"settings":{{"gpc":true}},"format":1,"started":1}}"#,
        sorted["phases"]
    );
    let recording = read(text.as_bytes(), "scan.json", &Options::default()).unwrap();
    assert!(recording.scanned[0].gpc);
}

#[test]
fn the_banner_as_it_was_measured() {
    let button = |kind: &str, text: &str| {
        json!({ "kind": kind, "found_by": "text", "layer": "first", "caption": text, "plain": true,
            "tag": "button", "looks_like_link": false, "size": { "width": 100.5, "height": 40.0 },
            "font_px": 14.0, "colors": { "text": "#ffffff", "background": "#000000", "contrast": 21.0, "filled": true },
            "text_around": 0 })
    };
    let banner = |picture: &str| {
        json!({ "manager": "klaro", "found_by": "selector", "at_ms": 300, "document": "https://www.shop.example/",
            "size": { "width": 800.0, "height": 200.0 },
            "buttons": [button("accept", "OK"), button("from-a-later-version", "?")],
            "ticks": [{ "label": "Ads", "on": true, "disabled": false, "necessary": false, "layer": "second" }],
            "wall": { "covered": 0.25, "scroll_locked": true, "pay": false }, "picture": picture })
    };
    // A kind of button that this version does not know could be a refusal.
    refused(
        &file(&[visit("before", json!({ "banner": banner("") }))]),
        ErrorCode::RecordingMalformed,
    );
    let mut known = banner("iVBORw0KGgoAAAA=");
    known["buttons"].as_array_mut().unwrap().pop();
    let recording = ok(&file(&[visit("before", json!({ "banner": known.clone() }))]));
    let seen = recording.scanned[0].banner.as_ref().unwrap();
    assert_eq!(seen.manager.as_deref(), Some("klaro"));
    assert_eq!(seen.first(ButtonKind::Accept).count(), 1);
    assert_eq!(seen.first(ButtonKind::Accept).next().unwrap().size.area(), 4020.0);
    assert!(seen.ticks[0].on && seen.wall.scroll_locked);
    assert_eq!(seen.picture.as_deref(), Some("iVBORw0KGgoAAAA="));
    known["picture"] = json!("\"><script>");
    let recording = ok(&file(&[visit("before", json!({ "banner": known }))]));
    assert_eq!(recording.scanned[0].banner.as_ref().unwrap().picture, None);
}

/// Whatever is missing or of another type is an error: it could have held a cookie.
#[test]
fn a_damaged_file_is_no_recording() {
    use ErrorCode::{RecordingMalformed as Malformed, RecordingUnknownFormat as Unknown};
    let whole = file(&[visit(
        "refused",
        json!({ "requests": [request("load", "https://www.shop.example/", json!({
            "set_cookies": [set_cookie("a", &[], &[])] }))],
            "script_cookies": [script_cookie("load", "b", json!([]))],
            "snapshots": [snapshot("load", &[kept("c", "www.shop.example")], &[])] }),
    )]);
    ok(&whole);
    for path in [
        "/phases/0/phase",
        "/phases/0/outcome",
        "/phases/0/outcome/state",
        "/phases/0/requests",
        "/phases/0/requests/0/step",
        "/phases/0/requests/0/address",
        "/phases/0/requests/0/set_cookies",
        "/phases/0/requests/0/cookies_sent",
        "/phases/0/requests/0/set_cookies/0/name",
        "/phases/0/requests/0/set_cookies/0/attributes",
        "/phases/0/script_cookies",
        "/phases/0/script_cookies/0/name",
        "/phases/0/storage_writes",
        "/phases/0/snapshots",
        "/phases/0/snapshots/0/cookies",
        "/phases/0/snapshots/0/cookies/0/domain",
    ] {
        let (parent, key) = path.rsplit_once('/').unwrap();
        for other in [None, Some(json!({ "CANARY": "CANARY" })), Some(json!("CANARY"))] {
            if path.ends_with("/address") && other == Some(json!("CANARY")) {
                continue; // An address that is none is one without a host.
            }
            let names = ["/name", "/domain"];
            if names.iter().any(|name| path.ends_with(name)) && other == Some(json!("CANARY")) {
                continue;
            }
            let mut damaged = whole.clone();
            let object = damaged.pointer_mut(parent).unwrap().as_object_mut().unwrap();
            match other {
                Some(other) => object.insert(key.to_owned(), other),
                None => object.remove(key),
            };
            let error = refused(&damaged, Malformed);
            assert!(!error.contains("CANARY"), "{path}: {error}");
        }
    }
    let mut empty = whole.clone();
    empty["phases"] = json!([]);
    refused(&empty, Malformed);
    for form in [json!(2), json!("2"), json!(null)] {
        let mut newer = whole.clone();
        newer["format"] = form;
        refused(&newer, Unknown);
    }
    let text = whole.to_string();
    for end in 1..text.len() {
        assert!(read(&text.as_bytes()[..end], "cut", &Options::default()).is_err(), "{end}");
    }
}

#[test]
fn no_value_and_no_query_comes_out() {
    let mut whole = file(&[visit(
        "before",
        json!({ "requests": [request("load", "https://me:CANARY@www.shop.example/a?CANARY#CANARY", json!({
            "set_cookies": [{ "name": "a", "value": "CANARY", "attributes": [
                { "name": "Path", "value": "/p" }, { "name": "CANARY", "value": "CANARY" }] }],
            "cookies_sent": [{ "name": "b", "domain": "www.shop.example", "value": "CANARY" }],
            "headers": { "referer": "https://x.example/?CANARY" } }))],
            "snapshots": [snapshot("load", &[json!({ "name": "c", "domain": "www.shop.example",
                "path": "/", "value": "CANARY" })], &[])] }),
    )]);
    whole["address"] = json!("https://www.shop.example/?CANARY");
    let options = Options::default().keep_values_of(|_| true);
    let recording = read(whole.to_string().as_bytes(), "x", &options).unwrap();
    assert!(!format!("{recording:?}").contains("CANARY"), "{recording:?}");
    assert_eq!(recording.kept_values(), []);
    assert_eq!(recording.observations.len(), 3);
}
