//! What a recording proves: whether a page loaded, which page it was, whether Global Privacy
//! Control was on, and whether lines were passed over.

use charte_recording::{HiddenReason, Note, Options, Recording, read};
use serde_json::{Value, json};

fn ok(text: &str) -> Recording {
    read(text.as_bytes(), "visit", &Options::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn har(pages: &Value, entries: &[Value]) -> Recording {
    let log =
        json!({"version": "1.2", "creator": {"name": "test"}, "pages": pages, "entries": entries});
    ok(&json!({ "log": log }).to_string())
}

fn page(title: &str) -> Value {
    json!([{"id": "1", "title": title, "startedDateTime": "2026-11-23T10:05:00Z"}])
}

fn entry(page: &str, url: &str, status: i64, mime: &str, headers: &Value) -> Value {
    json!({
        "pageref": page, "startedDateTime": "2026-11-23T10:05:01Z",
        "request": {"method": "GET", "url": url, "headers": headers},
        "response": {"status": status, "headers": [], "content": {"mimeType": mime}},
    })
}

fn html(url: &str, status: i64) -> Value {
    entry("1", url, status, "text/html", &json!([]))
}

fn address(recording: &Recording, page: usize) -> Option<String> {
    recording.pages[page].url.as_ref().map(ToString::to_string)
}

const SITE: &str = "https://www.example.fr/";
const TRACKER: &str = "https://www.google-analytics.com/collect";

#[test]
fn a_page_is_loaded_by_its_own_success() {
    for (status, loaded) in [(200, true), (304, true), (403, false), (404, false), (503, false)] {
        let recording = har(&page(SITE), &[html(SITE, status)]);
        assert_eq!(recording.loaded, Some(loaded), "{status}");
        assert_eq!(recording.pages[0].loaded, loaded);
    }
    // What else was fetched does not make an error a page.
    let icon = entry("1", "https://www.example.fr/favicon.ico", 200, "image/png", &json!([]));
    assert_eq!(har(&page(SITE), &[html(SITE, 403), icon.clone()]).loaded, Some(false));
    // A redirect counts by where it ends.
    assert_eq!(har(&page(SITE), &[html(SITE, 302)]).loaded, Some(false));
    let mut moved = html(SITE, 302);
    moved["response"]["redirectURL"] = json!("/fr");
    assert_eq!(har(&page(SITE), &[moved.clone()]).loaded, Some(false));
    assert_eq!(
        har(&page(SITE), &[moved, html("https://www.example.fr/fr", 200)]).loaded,
        Some(true)
    );
    // A recording that began later shows only what the page fetched.
    assert_eq!(har(&page(SITE), &[icon]).loaded, Some(true));
}

#[test]
fn what_was_not_answered_is_counted() {
    let recording = har(&page(SITE), &[html(SITE, 0), html(TRACKER, 0)]);
    assert_eq!(recording.loaded, Some(false));
    assert!(recording.notes.contains(&Note::Unanswered(2)), "{:?}", recording.notes);
    let contact = recording.contacts.iter().find(|contact| contact.host.contains("google"));
    assert_eq!(contact.map(|contact| (contact.answered, contact.unanswered)), Some((0, 1)));
}

#[test]
fn lists_and_jars_do_not_tell_what_loaded() {
    assert_eq!(ok("Set-Cookie: a=1\n").loaded, None);
    assert_eq!(ok("www.example.fr\tFALSE\t/\tTRUE\t0\ta\t1\n").loaded, None);
    assert_eq!(ok("HTTP/1.1 200 OK\nSet-Cookie: a=1\n\n").loaded, Some(true));
    assert_eq!(ok("HTTP/1.1 403 Forbidden\nSet-Cookie: a=1\n\n").loaded, Some(false));
    let address = "> GET / HTTP/1.1\n> Host: www.example.fr\n>\n";
    assert_eq!(
        ok(&format!("{address}< HTTP/1.1 301 Moved\n< Location: /fr\n<\n")).loaded,
        Some(false)
    );
    assert_eq!(ok(&format!("{address}< HTTP/1.1 200 OK\n<\n")).loaded, Some(true));
}

#[test]
fn the_signal_is_read_for_each_page() {
    let on = json!([{"name": "Sec-GPC", "value": "1"}]);
    let pages = json!([
        {"id": "1", "title": SITE, "startedDateTime": "2026-11-23T10:05:00Z"},
        {"id": "2", "title": SITE, "startedDateTime": "2026-11-23T10:06:00Z"},
    ]);
    let entries = [
        html(SITE, 200),
        entry("1", "https://cdn.example.net/a.js", 200, "text/javascript", &on),
        entry("2", SITE, 200, "text/html", &json!([])),
    ];
    let recording = har(&pages, &entries);
    assert_eq!(recording.pages.iter().map(|page| page.gpc).collect::<Vec<_>>(), [true, false]);
    assert_eq!((recording.gpc(Some(0)), recording.gpc(Some(1))), (true, false));
    assert!(!recording.gpc(None));
    // `1` and nothing else.
    for value in ["0", "true", "", "11"] {
        let header = json!([{"name": "sec-gpc", "value": value}]);
        assert!(!har(&page(SITE), &[entry("1", SITE, 200, "text/html", &header)]).gpc(Some(0)));
    }
    let curl = "> GET / HTTP/1.1\n> Host: www.example.fr\n> Sec-GPC: 1\n>\n< HTTP/1.1 200 OK\n<\n";
    assert!(ok(curl).gpc(Some(0)));
    assert!(!ok(&curl.replace("GPC: 1", "GPC: 0")).gpc(Some(0)));
    // Without an address there is no page.
    let nowhere = "> GET / HTTP/1.1\n> Sec-GPC: 1\n>\n< HTTP/1.1 200 OK\n< Set-Cookie: a=1\n<\n";
    assert!(ok(nowhere).gpc(None));
}

#[test]
fn a_tracker_is_never_the_page() {
    let pixel = entry("1", TRACKER, 200, "image/gif", &json!([]));
    for title in ["file:///home/me/page.html", "about:blank", "chrome://newtab/"] {
        let frame = entry("1", "https://ads.example.net/frame", 200, "text/html", &json!([]));
        assert_eq!(address(&har(&page(title), std::slice::from_ref(&pixel)), 0), None, "{title}");
        if !title.starts_with("about:") {
            assert_eq!(address(&har(&page(title), &[frame, pixel.clone()]), 0), None, "{title}");
        }
    }
    // The file itself is in the archive, which lists no pages.
    let file = json!({
        "request": {"method": "GET", "url": "file:///home/me/page.html", "headers": []},
        "response": {"status": 200, "headers": [], "content": {"mimeType": "text/html"}},
    });
    let mut alone = pixel.clone();
    alone.as_object_mut().unwrap().remove("pageref");
    let recording = har(&json!([]), &[file, alone]);
    assert_eq!(recording.pages.len(), 1);
    assert_eq!(address(&recording, 0), None);
    assert_eq!(recording.contacts[0].page, Some(0));
    // A page that the archive does not describe.
    let stray = entry("9", TRACKER, 200, "image/gif", &json!([]));
    assert_eq!(address(&har(&json!([]), std::slice::from_ref(&stray)), 0), None);
    let recording = har(&page(SITE), &[html(SITE, 200), stray]);
    assert_eq!(recording.pages.len(), 1);
    assert_eq!(address(&recording, 0).as_deref(), Some(SITE));
    assert!(recording.contacts.iter().all(|contact| contact.page == Some(0)));
    // Nor is a frame, whose referrer is another site.
    let referrer = json!([{"name": "Referer", "value": SITE}]);
    let frame = entry("9", "https://ads.example.net/frame", 200, "text/html", &referrer);
    assert_eq!(address(&har(&json!([]), &[frame]), 0).as_deref(), Some(SITE));
}

#[test]
fn a_visit_that_begins_at_a_blank_page_goes_on_to_its_site() {
    let recording = har(&page("about:blank"), &[html(SITE, 200), html(TRACKER, 200)]);
    assert_eq!(address(&recording, 0).as_deref(), Some(SITE));
    let document = json!([{"name": "Sec-Fetch-Dest", "value": "document"}]);
    let document = entry("9", "https://other.example/", 200, "text/html", &document);
    let recording = har(&page(SITE), &[html(SITE, 200), document]);
    assert_eq!(address(&recording, 1).as_deref(), Some("https://other.example/"));
}

#[test]
fn headers_without_their_first_line_are_read() {
    let recording =
        ok("> GET / HTTP/2\n> Host: www.example.fr\n>\n< set-cookie: a=1\n< date: x\n<\n");
    assert_eq!(recording.observations.len(), 1);
    assert_eq!(recording.observations[0].host.as_deref(), Some("www.example.fr"));
    assert_eq!((recording.loaded, recording.hidden), (None, None));
    let recording = ok("Set-Cookie: a=1\n< Set-Cookie: b=2\n");
    let names: Vec<&str> = recording.observations.iter().map(|seen| seen.name.as_str()).collect();
    assert_eq!(names, ["a", "b"]);
    // Early hints: their cookies belong to the response that follows, or to none.
    let early = "HTTP/1.1 103 Early Hints\nSet-Cookie: a=1\n\n";
    assert_eq!(ok(early).observations.len(), 1);
    let both = ok(&format!("{early}HTTP/1.1 200 OK\nSet-Cookie: b=1\n\n"));
    assert_eq!(both.observations.len(), 2);
}

#[test]
fn a_passed_over_line_that_sets_a_cookie_hides_it() {
    let skipped = |text: &str| match ok(text).hidden.map(|hidden| hidden.reason) {
        None => 0,
        Some(HiddenReason::Skipped(count)) => count,
        Some(other) => panic!("{other:?}"),
    };
    assert_eq!(skipped("a=1\n- Set-Cookie: b=2\n\"set-cookie\": \"c=3\"\n"), 2);
    assert_eq!(skipped("< HTTP/1.1 200 OK\n< Set-Cookie: a=1\n<\nSet-Cookie: b=2\n"), 1);
    assert_eq!(skipped("HTTP/1.1 200 OK\n\nSet-Cookie: b=2\n"), 1);
    // A page that writes about cookies hides none.
    assert_eq!(
        skipped("HTTP/1.1 200 OK\nSet-Cookie: a=1\n\n<p>The header Set-Cookie: sets one.</p>\n"),
        0
    );
    assert_eq!(skipped("a=1\nnot a cookie\n"), 0);
}
