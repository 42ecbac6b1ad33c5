//! Third parties that were contacted, and `C080`.

use charte::{Charter, Policy, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{
    Against, Contact, Input, NeedsBanner, Phase, Report, Settings, check, read_for,
};
use serde_json::json;

const START: &str = "2026-11-23T10:05:00Z";

/// A request: its address, the status, a Set-Cookie line.
type Request<'r> = (&'r str, i64, &'r str);

const PAGE: Request<'_> = ("https://www.example.fr/?q=secret", 200, "");
const PIXEL: Request<'_> = ("https://connect.facebook.net/en_US/fbevents.js?v=secret", 200, "");

fn har(requests: &[Request<'_>]) -> String {
    let entry = |(url, status, line): &Request<'_>| {
        let headers = match line.is_empty() {
            true => json!([]),
            false => json!([{"name": "Set-Cookie", "value": line}]),
        };
        json!({
            "pageref": "1", "startedDateTime": START,
            "request": {"method": "GET", "url": url, "headers": []},
            "response": {"status": status, "headers": headers},
        })
    };
    let entries: Vec<_> = requests.iter().map(entry).collect();
    let pages = json!([{"id": "1", "title": "https://www.example.fr/", "startedDateTime": START}]);
    json!({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"},
        "pages": pages, "entries": entries}})
    .to_string()
}

fn visit(against: &Against<'_>, phase: Phase, requests: &[Request<'_>]) -> Report {
    let text = har(requests);
    let recording = read_for(against.policy(), text.as_bytes(), "a.har", &mut |_| {}).unwrap();
    let now: Time = START.parse().unwrap();
    check(&[Input { name: "a.har".into(), phase, recording }], against, &Settings::at(now))
}

fn under(regime: &str, phase: Phase, requests: &[Request<'_>]) -> Report {
    let regime = Regime::builtin(regime).unwrap();
    visit(&Against::Catalogue(Catalogue::builtin(), regime), phase, requests)
}

fn with_charter(role: &str, more: &str, phase: Phase, requests: &[Request<'_>]) -> Report {
    let charter = format!(
        "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n\n[[provider]]\nid = \"meta\"\n\
         name = \"Our Meta\"\nrole = \"{role}\"\n{more}"
    );
    let policy = Policy::new(Charter::parse(&charter).unwrap()).unwrap();
    visit(&Against::Charter(&policy), phase, requests)
}

fn messages(report: &Report) -> Vec<String> {
    let found = report.findings.iter().filter(|found| found.code().id() == "C080");
    found.map(|found| found.finding().detail().to_string()).collect()
}

fn contact<'r>(report: &'r Report, name: &str) -> &'r Contact {
    report.contacts.iter().find(|contact| contact.name == name).unwrap()
}

#[test]
fn a_tracker_without_a_cookie_is_found() {
    for phase in [Phase::Before, Phase::Refused] {
        let report = under("fr", phase, &[PAGE, PIXEL, PIXEL]);
        assert_eq!(
            messages(&report),
            ["Meta: contacted without consent, for advertising, ad-measurement \
              (connect.facebook.net)"]
        );
        let meta = contact(&report, "Meta");
        assert_eq!(meta.requests, [(phase, 2)]);
        assert_eq!(meta.unwanted, [phase]);
        assert!(meta.is_tracker() && !meta.has_cookies);
        // It needs consent, though no cookie was seen.
        assert_eq!(report.banner.answer, NeedsBanner::Yes);
        assert!(!format!("{report:?}").contains("secret"));
    }
    let accepted = under("fr", Phase::Accepted, &[PAGE, PIXEL]);
    assert_eq!(messages(&accepted), Vec::<String>::new());
    assert!(contact(&accepted, "Meta").unwanted.is_empty());
}

#[test]
fn what_is_no_tracker_or_was_not_reached_is_none() {
    let cases: [(&str, i64); 4] = [
        ("https://fonts.googleapis.com/css", 200),
        ("https://cdn.unknown.example/a.js", 200),
        ("https://static.example.fr/a.js", 200),
        // Blocked: it never answered.
        ("https://connect.facebook.net/en_US/fbevents.js", 0),
    ];
    for (url, status) in cases {
        let report = under("fr", Phase::Before, &[PAGE, (url, status, "")]);
        assert_eq!(messages(&report), Vec::<String>::new(), "{url}");
        // That nothing is known is no all-clear.
        assert_eq!(report.banner.answer, NeedsBanner::CannotTell, "{url}");
    }
    let report = under("fr", Phase::Before, &[PAGE, ("https://cdn.unknown.example/a.js", 200, "")]);
    let unknown = contact(&report, "unknown.example");
    assert!(!unknown.is_tracker() && unknown.provider.is_none());
    assert_eq!(unknown.hosts, ["cdn.unknown.example"]);
    // The page's own site is no third party.
    assert_eq!(report.contacts.len(), 1);
}

#[test]
fn a_cookie_that_is_reported_says_more() {
    let cookie = "test_cookie=x; Domain=doubleclick.net; Max-Age=900; Secure; SameSite=None";
    let ide = "IDE=x; Domain=doubleclick.net; Max-Age=9000000; Secure; SameSite=None";
    let url = "https://ad.doubleclick.net/pixel";
    let report = under("fr", Phase::Before, &[PAGE, (url, 200, ide)]);
    assert!(report.findings.iter().any(|found| found.code().id() == "C020"));
    assert_eq!(messages(&report), Vec::<String>::new());
    assert!(contact(&report, "Google Ads and DoubleClick").has_cookies);
    let deleted = cookie.replace("Max-Age=900", "Max-Age=0");
    let report = under("fr", Phase::Before, &[PAGE, (url, 200, &deleted)]);
    assert_eq!(messages(&report).len(), 1);
}

#[test]
fn the_owner_of_the_page_is_no_third_party() {
    let page = ("https://www.instagram.com/", 200, "");
    let report = under("fr", Phase::Before, &[page, PIXEL]);
    // The page's title names another address; the navigation counts.
    assert!(messages(&report).len() <= 1);
    let own = ("https://www.example.fr/", 200, "");
    assert_eq!(under("fr", Phase::Before, &[own, own]).contacts, []);
}

#[test]
fn a_law_that_lets_visitors_object_has_no_finding() {
    let report = under("us-ca", Phase::Before, &[PAGE, PIXEL]);
    assert_eq!(messages(&report), Vec::<String>::new());
    assert_eq!(report.banner.answer, NeedsBanner::Yes);
    assert!(!report.banner.objection.is_empty());
    assert_eq!(messages(&under("us-ca", Phase::Refused, &[PAGE, PIXEL])).len(), 1);
}

#[test]
fn a_charter_says_what_its_providers_are_for() {
    let cookie = |purpose: &str| {
        format!(
            "\n[[cookie]]\nname = \"_fbp\"\nprovider = \"meta\"\npurposes = [\"{purpose}\"]\n\
             lifetime = \"3 months\"\n"
        )
    };
    // Declared, and it needs consent.
    let report = with_charter("independent", &cookie("advertising"), Phase::Before, &[PAGE, PIXEL]);
    assert_eq!(
        messages(&report),
        ["Our Meta: contacted without consent, for advertising (connect.facebook.net)"]
    );
    // Declared for what is exempt.
    let report =
        with_charter("processor", &cookie("authentication"), Phase::Before, &[PAGE, PIXEL]);
    assert_eq!(messages(&report), Vec::<String>::new());
    // The charter has the provider, and no word on what it does: the catalogue answers.
    let report = with_charter("independent", "", Phase::Before, &[PAGE, PIXEL]);
    assert_eq!(messages(&report).len(), 1);
    assert_eq!(report.banner.answer, NeedsBanner::Yes);
}
