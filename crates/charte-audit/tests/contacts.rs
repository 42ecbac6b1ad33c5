//! Third parties that were contacted, and `C080`.

use charte::{Charter, Policy, Purpose, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{
    Against, Contact, Doubt, Input, NeedsBanner, Phase, Report, Settings, check, read_for,
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
    // It names the host, so it speaks about what goes there.
    let cookie = |purpose: &str| {
        format!(
            "domains = [\"facebook.net\"]\n\n[[cookie]]\nname = \"_fbp\"\nprovider = \"meta\"\npurposes = [\"{purpose}\"]\n\
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

#[test]
fn the_path_tells_a_tracker_from_the_rest_of_its_host() {
    let pixel = ("https://www.facebook.com/tr/?id=secret&ev=PageView", 200, "");
    let report = under("fr", Phase::Before, &[PAGE, pixel]);
    assert_eq!(
        messages(&report),
        ["Meta: contacted without consent, for advertising, ad-measurement (www.facebook.com)"]
    );
    assert_eq!(report.banner.answer, NeedsBanner::Yes);
    let others = [
        "https://www.google.fr/ads/ga-audiences?t=1",
        "https://t.co/i/adsct?p=1",
        "https://www.redditstatic.com/ads/pixel.js",
        "https://s.pinimg.com/ct/core.js",
        "https://static.ads-twitter.com/uwt.js",
        "https://events.redditmedia.com/v1",
        "https://tr.snapchat.com/p",
        "https://ct.pinterest.com/v3/",
        "https://bat.bing.com/action/0",
        "https://analytics.tiktok.com/i18n/pixel/events.js",
    ];
    for url in others {
        assert_eq!(
            messages(&under("fr", Phase::Before, &[PAGE, (url, 200, "")])).len(),
            1,
            "{url}"
        );
    }
    // Paths that only begin alike.
    let report = under("fr", Phase::Before, &[PAGE, ("https://www.facebook.com/trends", 200, "")]);
    assert_eq!(messages(&report), Vec::<String>::new());
}

#[test]
fn a_host_with_several_uses_leaves_the_answer_open() {
    let film = ("https://www.youtube.com/embed/abc", 200, "");
    let report = under("fr", Phase::Before, &[PAGE, film, ("https://www.example.fr/a", 200, OWN)]);
    assert_eq!((messages(&report), report.summary.allowed), (vec![], 1));
    assert_eq!(report.banner.answer, NeedsBanner::CannotTell);
    assert_eq!(report.banner.doubts, [Doubt::MixedContacts(1)]);
    assert!(contact(&report, "YouTube").may_track.contains(Purpose::EmbeddedContent));
    // A charter that declares the host with what it is for says more.
    let policy = |purposes: &str| {
        let charter = format!(
            "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n\n[[provider]]\n\
             id = \"films\"\nname = \"Films\"\ndomains = [\"youtube.com\"]\n\n[[cookie]]\n\
             name = \"x\"\nprovider = \"films\"\npurposes = {purposes}\nlifetime = \"session\"\n\
             facts = {{ requested = true }}\n"
        );
        Policy::new(Charter::parse(&charter).unwrap()).unwrap()
    };
    let declared = policy("[\"user-input\"]");
    let own = ("https://www.example.fr/a", 200, "x=1; Path=/");
    let report = visit(&Against::Charter(&declared), Phase::Before, &[PAGE, film, own]);
    assert_eq!((report.banner.answer, report.banner.doubts), (NeedsBanner::No, vec![]));
}

const OWN: &str = "PHPSESSID=1; Path=/";

#[test]
fn an_unknown_third_party_is_counted_and_decides_nothing() {
    let cdn = ("https://cdn.unheard-of.example/a.js", 200, "");
    let report = under("fr", Phase::Before, &[("https://www.example.fr/", 200, OWN), cdn, cdn]);
    assert_eq!(report.banner.answer, NeedsBanner::No, "{}", report.banner.text);
    assert_eq!(report.banner.doubts, [Doubt::UnknownContacts(1)]);
    assert!(
        report
            .banner
            .text
            .ends_with("1 third party was contacted that the catalogue does not know")
    );
    assert_eq!(report.contacts.iter().filter(|contact| contact.provider.is_none()).count(), 1);
}

#[test]
fn a_request_without_an_answer_proves_nothing() {
    let (url, _, _) = PIXEL;
    let own = ("https://www.example.fr/", 200, OWN);
    let report = under("fr", Phase::Before, &[own, (url, 0, "")]);
    assert_eq!((messages(&report), report.contacts.len()), (vec![], 0));
    assert_eq!(report.banner.answer, NeedsBanner::CannotTell);
    assert_eq!(report.banner.doubts, [Doubt::UnansweredTrackers(1)]);
    // An answered one says more, and what tracks nobody leaves nothing open.
    let report = under("fr", Phase::Before, &[own, (url, 0, ""), PIXEL]);
    assert_eq!((messages(&report).len(), report.banner.doubts.len()), (1, 0));
    let font = ("https://fonts.gstatic.com/a.woff2", 0, "");
    assert_eq!(under("fr", Phase::Before, &[own, font]).banner.answer, NeedsBanner::No);
}

#[test]
fn an_id_that_the_catalogue_has_too_excuses_nothing() {
    let cookie = "\n[[cookie]]\nname = \"basket\"\nprovider = \"meta\"\npurposes = [\"user-input\"]\n\
                  lifetime = \"7 days\"\n";
    let report = with_charter("processor", cookie, Phase::Before, &[PAGE, PIXEL]);
    assert_eq!(messages(&report).len(), 1);
    assert!(messages(&report)[0].starts_with("Our Meta: contacted without consent"));
    // Naming the host is a statement about what goes there.
    let domains = format!("domains = [\"facebook.net\"]\n{cookie}");
    let report = with_charter("processor", &domains, Phase::Before, &[PAGE, PIXEL]);
    assert_eq!(messages(&report), Vec::<String>::new());
}
