//! What is recorded of cookies, storage, frames, workers and requests.

#[allow(dead_code)]
mod support;

use charte_scan::{
    PhaseName::Before,
    Recording, Scanner,
    recording::{Request, StorageKind, ThirdPartyCookies},
};
use support::{Site, has_browser, options, pages, phase, scan, scanner, turn};

fn before(recording: &Recording) -> &charte_scan::Phase {
    let phase = phase(recording, Before);
    assert!(phase.outcome.is_recorded(), "{:?}", phase.outcome);
    phase
}

fn request<'a>(recording: &'a Recording, path: &str) -> &'a Request {
    let mut all = before(recording).requests.iter();
    all.find(|request| request.address.ends_with(path)).unwrap_or_else(|| panic!("no {path}"))
}

/// `name` of those that were taken, `name!Reason` of those that were refused.
fn set(request: &Request) -> Vec<String> {
    let cookies = request.set_cookies.iter();
    cookies
        .map(|cookie| match cookie.refused.as_slice() {
            [] => cookie.name.clone(),
            reasons => format!("{}!{}", cookie.name, reasons.join("!")),
        })
        .collect()
}

fn jar(recording: &Recording) -> Vec<String> {
    let snapshot = before(recording).snapshots.last().unwrap();
    let mut names: Vec<String> = snapshot.cookies.iter().map(|c| c.name.clone()).collect();
    names.sort();
    names
}

#[test]
fn cookies_of_responses_with_what_the_browser_refused() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before]);
    let recording = scan(&mut scanner, &site, "/cookies?SECRET");
    let page = request(&recording, "/cookies");
    assert!(page.is_page && page.has_query && page.status == Some(200));
    assert_eq!(
        set(page),
        [
            "first",
            "hidden",
            "insecure!SameSiteNoneInsecure",
            "foreign!InvalidDomain",
            "__Host-wrong!InvalidPrefix",
            "",
            "huge!NameValuePairExceedsMaxSize"
        ]
    );
    let attributes = &page.set_cookies[0].attributes;
    let attributes: Vec<_> = attributes.iter().map(|a| (a.name, a.value.as_deref())).collect();
    assert_eq!(attributes, [("Path", Some("/")), ("Max-Age", Some("3600"))]);
    assert_eq!(jar(&recording), ["", "first", "hidden"]);
    let cookies = &before(&recording).snapshots[0].cookies;
    let hidden = cookies.iter().find(|cookie| cookie.name == "hidden").unwrap();
    assert!(hidden.http_only && hidden.expires.is_none());
    assert_eq!(hidden.same_site.as_deref(), Some("Lax"));
    assert!(cookies.iter().find(|cookie| cookie.name == "first").unwrap().expires.is_some());

    // Each hop of a redirect has its own cookies, and sends those of the hops before.
    let recording = scan(&mut scanner, &site, "/redirects");
    let requests = &before(&recording).requests;
    let hops: Vec<_> = requests.iter().filter(|request| request.is_page).collect();
    assert_eq!(hops.iter().map(|hop| set(hop)).collect::<Vec<_>>(), [["hop1"], ["hop2"], ["hop3"]]);
    let from: Vec<_> = hops.iter().map(|hop| hop.redirected_from).collect();
    assert_eq!(from, [None, Some(0), Some(1)]);
    let sent: Vec<&str> = hops[2].cookies_sent.iter().map(|cookie| cookie.name.as_str()).collect();
    assert_eq!(sent, ["hop1", "hop2"]);
    assert_eq!(jar(&recording), ["hop1", "hop2", "hop3"]);
    assert!(before(&recording).page.ends_with("/redirect-3"));
}

#[test]
fn what_scripts_write_and_which_script_it_was() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let recording = scan(&mut scanner(&[Before]), &site, "/scripts");
    let phase = before(&recording);
    let script = |address: &Option<String>| {
        let address = address.as_deref().unwrap_or("none");
        address.rsplit('/').next().unwrap_or_default().to_owned()
    };
    let written: Vec<_> = phase
        .script_cookies
        .iter()
        .map(|cookie| (cookie.via.as_str(), cookie.name.as_str(), script(&cookie.script)))
        .collect();
    let writer = || "writer.js".to_owned();
    assert_eq!(
        written,
        [
            ("document.cookie", "inline", "scripts".to_owned()),
            ("document.cookie", "external", writer()),
            ("document.cookie", "", writer()),
            ("cookieStore.set", "modern", writer()),
            ("cookieStore.set", "simple", writer()),
            ("cookieStore.delete", "gone", writer()),
        ]
    );
    let attributes = &phase.script_cookies[1].attributes;
    assert_eq!((attributes[0].name, attributes[0].value.as_deref()), ("Max-Age", Some("60")));
    let modern = &phase.script_cookies[3].attributes;
    assert!(modern.iter().any(|a| a.name == "Expires" && a.value.is_some()), "{modern:?}");
    let writes: Vec<_> = phase
        .storage_writes
        .iter()
        .map(|write| (write.kind, write.name.as_str(), script(&write.script)))
        .collect();
    assert_eq!(
        writes,
        [
            (StorageKind::Local, "kept", "scripts".to_owned()),
            (StorageKind::Session, "tab", "scripts".to_owned()),
            (StorageKind::IndexedDb, "database", writer()),
            (StorageKind::Cache, "cache", writer()),
            (StorageKind::Local, "direct", "none".to_owned()),
        ]
    );
    let stored: Vec<_> = phase.snapshots[0].storage.iter().map(|key| key.name.as_str()).collect();
    assert_eq!(stored, ["direct", "kept", "tab", "database", "cache"]);
    assert_eq!(jar(&recording), ["", "external", "inline", "modern", "simple"]);
}

#[test]
fn frames_of_other_sites_workers_and_beacons() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before]);
    let recording = scan(&mut scanner, &site, "/outside");
    let phase = before(&recording);
    let frame = request(&recording, "/frame");
    assert_eq!(set(frame), ["third", "chips"]);
    assert!(!frame.is_page && frame.address.starts_with("http://localhost:"));
    assert_eq!(frame.set_cookies[1].partition.as_deref(), Some("http://127.0.0.1"));
    assert_eq!(phase.frames.len(), 2);
    assert!(phase.frames[1].isolated && phase.frames[1].parent == Some(0));
    let inner = &phase.script_cookies[0];
    assert_eq!(inner.name, "inner");
    assert!(inner.document.starts_with("http://localhost:"));
    // Third parties are recorded although they set nothing.
    let pixel = request(&recording, "/pixel");
    assert!(pixel.set_cookies.is_empty() && pixel.has_query);
    let beacon = request(&recording, "/beacon");
    assert_eq!((beacon.kind.as_str(), beacon.method.as_str()), ("ping", "POST"));
    let from_worker = request(&recording, "/from-worker");
    assert_eq!(set(from_worker), ["worker"]);
    assert!(from_worker.document.ends_with("/worker.js"));
    assert_eq!(phase.workers[0].kind, "worker");
    let snapshot = &phase.snapshots[0];
    assert_eq!(jar(&recording), ["chips", "inner", "third", "worker"]);
    let chips = snapshot.cookies.iter().find(|cookie| cookie.name == "chips").unwrap();
    assert_eq!(chips.partition.as_deref(), Some("http://127.0.0.1"));
    let inside = snapshot.storage.iter().find(|key| key.name == "inside").unwrap();
    assert!(inside.origin.starts_with("http://localhost:"));
    assert!(snapshot.storage.iter().any(|key| key.name == "of-worker"));

    let recording = scan(&mut scanner, &site, "/service");
    assert_eq!(set(request(&recording, "/from-sw")), ["sw"]);
    assert_eq!(before(&recording).workers[0].kind, "service_worker");
    assert_eq!(before(&recording).workers.len(), 1);
    let cookie = &before(&recording).script_cookies[0];
    assert_eq!((cookie.name.as_str(), cookie.via.as_str()), ("by-sw", "cookieStore.set"));
    // A fresh browser context: nothing of the page before is left.
    assert_eq!(jar(&recording), ["by-sw", "sw"]);
}

#[test]
fn signals_and_third_party_cookies_as_asked_for() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Before]);
    options.gpc = true;
    options.third_party_cookies = ThirdPartyCookies::Blocked;
    let mut scanner = Scanner::start(options).unwrap();
    let recording = scan(&mut scanner, &site, "/outside");
    assert_eq!(set(request(&recording, "/frame")), ["third!UserPreferences", "chips"]);
    assert_eq!(jar(&recording), ["chips", "worker"]);
    scan(&mut scanner, &site, "/service");
    let without: Vec<String> =
        site.asked().into_iter().filter(|request| !request.ends_with(" 1")).collect();
    assert!(without.is_empty(), "requests without the signal: {without:?}");
    let sent = before(&recording).requests.iter().filter_map(|r| r.headers.get("sec-gpc"));
    assert!(sent.count() >= 6);

    let recording = scan(&mut scanner, &site, "/robot");
    assert_eq!(
        jar(&recording),
        [
            "agent_false",
            "binding_undefined",
            "brand_false",
            "gpc_true",
            "native_true",
            "webdriver_false"
        ]
    );
}

#[test]
fn a_robot_that_says_so() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Before]);
    options.robot = true;
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/robot");
    assert!(recording.browser.robot);
    let jar = jar(&recording);
    assert!(jar.contains(&"webdriver_true".into()) && jar.contains(&"gpc_undefined".into()));
    assert!(jar.contains(&"agent_true".into()), "{jar:?}");
}
