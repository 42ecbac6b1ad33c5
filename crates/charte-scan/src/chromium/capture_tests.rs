//! Messages as Chromium 156 sent them, with `SECRET` in place of each value, query and body.

use serde_json::{Value, json};

use super::Capture;
use crate::recording::{Step, StorageKind};

fn request(id: &str, url: &str) -> Value {
    json!({
        "requestId": id, "loaderId": id, "documentURL": "http://127.0.0.1:39443/page?SECRET",
        "frameId": "F", "type": "Script", "hasUserGesture": false, "redirectHasExtraInfo": false,
        "initiator": {
            "type": "script",
            "stack": { "callFrames": [{
                "functionName": "load", "scriptId": "4",
                "url": "http://127.0.0.1:39443/tags.js?SECRET", "lineNumber": 1, "columnNumber": 2
            }] }
        },
        "request": {
            "url": url, "method": "POST", "headers": { "Cookie": "a=SECRET" },
            "postData": "SECRET", "hasPostData": true
        },
        "timestamp": 3260.08, "wallTime": 1_795_920_282.8
    })
}

fn sent(id: &str) -> Value {
    json!({
        "requestId": id,
        "associatedCookies": [
            { "blockedReasons": [], "cookie": {
                "name": "a", "value": "SECRET", "domain": ".tags.example", "path": "/",
                "partitionKey": { "topLevelSite": "https://shop.example", "hasCrossSiteAncestor": true }
            } },
            { "blockedReasons": ["SameSiteLax"], "cookie": {
                "name": "b", "value": "SECRET", "domain": "tags.example", "path": "/"
            } }
        ],
        "headers": {
            "Cookie": "a=SECRET", "Referer": "https://shop.example/page?SECRET",
            "Authorization": "SECRET", "Sec-GPC": "1", "Origin": "https://shop.example",
            "X-Api-Key": "SECRET", "User-Agent": "SECRET"
        }
    })
}

fn received(id: &str, lines: &str) -> Value {
    json!({
        "requestId": id, "statusCode": 200,
        "blockedCookies": [{
            "blockedReasons": ["SameSiteNoneInsecure", "UserPreferences"],
            "cookieLine": "refused=SECRET; SameSite=None",
        }],
        "headers": { "Set-Cookie": lines, "ETag": "SECRET", "Location": "/x?SECRET" },
        "cookiePartitionKey": { "topLevelSite": "https://shop.example", "hasCrossSiteAncestor": false },
        "resourceIPAddressSpace": "Public"
    })
}

fn response(id: &str) -> Value {
    json!({
        "requestId": id, "hasExtraInfo": true, "type": "Script",
        "response": {
            "url": "https://tags.example/t.js?SECRET", "status": 200, "fromDiskCache": false,
            "headers": { "ETag": "SECRET" }
        }
    })
}

#[test]
fn a_request_and_its_raw_headers_in_any_order() {
    let events = [
        ("Network.requestWillBeSent", request("1.2", "https://tags.example/t.js?SECRET")),
        ("Network.requestWillBeSentExtraInfo", sent("1.2")),
        (
            "Network.responseReceivedExtraInfo",
            received("1.2", "kept=SECRET; Path=/; Partitioned\nrefused=SECRET; SameSite=None"),
        ),
        ("Network.responseReceived", response("1.2")),
    ];
    for order in [[0, 1, 2, 3], [1, 2, 0, 3], [0, 3, 2, 1], [2, 1, 0, 3]] {
        let mut capture = Capture::default();
        capture.set_page("F");
        for index in order {
            let (method, params) = &events[index];
            capture.on(method, params, "");
        }
        let log = capture.take();
        assert_eq!(log.requests.len(), 1);
        let request = &log.requests[0];
        assert_eq!(request.address, "https://tags.example/t.js");
        assert_eq!(request.document, "http://127.0.0.1:39443/page");
        assert_eq!((request.method.as_str(), request.status), ("POST", Some(200)));
        assert!(request.has_query && !request.is_page && !request.from_cache);
        let initiator = request.initiator.as_ref().unwrap();
        assert_eq!(initiator.address.as_deref(), Some("http://127.0.0.1:39443/tags.js"));
        let headers: Vec<_> = request.headers.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let origin = "https://shop.example";
        assert_eq!(
            headers,
            [("origin", origin), ("referer", "https://shop.example/page"), ("sec-gpc", "1")]
        );
        assert_eq!(request.cookies_sent.len(), 1);
        assert_eq!(request.cookies_sent[0].name, "a");
        assert_eq!(request.cookies_sent[0].partition.as_deref(), Some(origin));
        let [kept, refused] = request.set_cookies.as_slice() else { panic!("{request:?}") };
        assert_eq!((kept.name.as_str(), kept.partition.as_deref()), ("kept", Some(origin)));
        assert!(kept.refused.is_empty());
        assert_eq!(refused.refused, ["SameSiteNoneInsecure", "UserPreferences"]);
        assert!(!format!("{log:?}").contains("SECRET"));
    }
}

#[test]
fn a_refused_line_that_the_headers_do_not_show_is_recorded_too() {
    let mut capture = Capture::default();
    capture.on("Network.requestWillBeSent", &request("1", "https://tags.example/"), "");
    capture.on("Network.responseReceivedExtraInfo", &received("1", "kept=SECRET"), "");
    let names: Vec<_> =
        capture.take().requests[0].set_cookies.iter().map(|c| c.name.clone()).collect();
    assert_eq!(names, ["kept", "refused"]);
}

#[test]
fn cookies_of_a_request_that_is_never_reported() {
    let mut capture = Capture::default();
    let mut headers = sent("9");
    headers["headers"]["Host"] = json!("tags.example:8080");
    capture.on("Network.requestWillBeSentExtraInfo", &headers, "");
    capture.on("Network.responseReceivedExtraInfo", &received("9", "kept=SECRET"), "");
    let log = capture.take();
    assert_eq!(log.requests[0].address, "unknown://tags.example");
    assert_eq!(log.requests[0].set_cookies.len(), 2);
}

#[test]
fn a_request_that_two_sessions_report_is_one() {
    let mut capture = Capture::default();
    for _ in 0..2 {
        capture.on("Network.requestWillBeSent", &request("1", "https://tags.example/"), "");
    }
    capture.on("Network.requestWillBeSent", &request("2", "data:text/html,SECRET"), "");
    assert_eq!(capture.take().requests.len(), 1);
}

#[test]
fn storage_of_both_sources_is_one_write() {
    let mut capture = Capture::default();
    let item = |key: &str| {
        json!({
            "key": key, "newValue": "SECRET",
            "storageId": { "isLocalStorage": true, "storageKey": "https://shop.example/^0https://top.example" }
        })
    };
    capture.on("DOMStorage.domStorageItemAdded", &item("seen"), "");
    capture.on("DOMStorage.domStorageItemUpdated", &item("direct"), "");
    capture.observed(
        r#"{"storage":"local","name":"seen","document":"https://shop.example/a?SECRET","script":"https://shop.example/s.js?SECRET"}"#,
    );
    let log = capture.take();
    let writes: Vec<_> = log
        .storage_writes
        .iter()
        .map(|w| (w.kind, w.name.as_str(), w.origin.as_str(), w.script.as_deref()))
        .collect();
    let origin = "https://shop.example";
    assert_eq!(
        writes,
        [
            (StorageKind::Local, "seen", origin, Some("https://shop.example/s.js")),
            (StorageKind::Local, "direct", origin, None)
        ]
    );
}

#[test]
fn what_is_observed_may_be_forged() {
    let mut capture = Capture::default();
    for payload in [
        "",
        "null",
        "\"SECRET\"",
        "[1]",
        "{}",
        r#"{"via":"eval","line":"a=SECRET"}"#,
        r#"{"storage":"SECRET","name":"a"}"#,
        r#"{"storage":7}"#,
    ] {
        capture.observed(payload);
    }
    // A value is dropped here too, should the observer be tricked into sending one.
    capture.observed(r#"{"via":"document.cookie","line":"a=SECRET; Path=/"}"#);
    let log = capture.take();
    assert_eq!((log.script_cookies.len(), log.storage_writes.len()), (1, 0));
    assert!(!format!("{log:?}").contains("SECRET"));
}

#[test]
fn odd_events_are_passed_over() {
    let mut capture = Capture::default();
    for method in [
        "Network.requestWillBeSent",
        "Network.requestWillBeSentExtraInfo",
        "Network.responseReceived",
        "Network.responseReceivedExtraInfo",
        "Network.loadingFinished",
        "Network.loadingFailed",
        "Network.webSocketCreated",
        "DOMStorage.domStorageItemAdded",
        "Unknown.event",
    ] {
        for params in [json!(null), json!([]), json!({}), json!({ "headers": 1, "request": [] })] {
            capture.on(method, &params, "");
        }
    }
    let _ = capture.take();
}

#[test]
fn steps_and_failures() {
    let mut capture = Capture::default();
    capture.on("Network.requestWillBeSent", &request("1", "https://a.example/"), "");
    capture.set_step(Step::Answer);
    capture.on("Network.requestWillBeSent", &request("2", "https://b.example/"), "");
    let failed = json!({ "requestId": "1", "errorText": "net::ERR_BLOCKED_BY_CLIENT", "blockedReason": "csp" });
    capture.on("Network.loadingFailed", &failed, "");
    capture.on("Network.responseReceived", &response("2"), "");
    let aborted = json!({ "requestId": "2", "errorText": "net::ERR_ABORTED", "canceled": true });
    capture.on("Network.loadingFailed", &aborted, "");
    let log = capture.take();
    assert_eq!(log.requests[0].failed.as_deref(), Some("blocked: csp"));
    assert_eq!(log.requests[1].failed, None);
    let steps: Vec<_> = log.requests.iter().map(|request| request.step).collect();
    assert_eq!(steps, [Step::Load, Step::Answer]);
}
