//! What a visit must never be said to show: a cookie of an unknown site, a signal that was sent, a
//! page that did not load.

use charte::{Act, Charter, Policy, Purpose, ReceivedConsent, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{
    Against, Doubt, DraftSettings, Input, NeedsBanner, Phase, Report, Settings, Verdict, check,
    draft, phase_for, read_for,
};
use charte_recording::{Crawl, Sighting};
use serde_json::{Value, json};

const START: &str = "2026-11-23T10:05:00Z";
const SITE: &str = "https://www.example.fr/";

/// One request: its address, the status, its headers, the Set-Cookie line of its answer.
fn entry(url: &str, status: i64, headers: &Value, line: &str) -> Value {
    let mut set = vec![json!({"name": "Server", "value": "test"})];
    if !line.is_empty() {
        set.push(json!({"name": "Set-Cookie", "value": line}));
    }
    json!({
        "pageref": "1", "startedDateTime": START,
        "request": {"method": "GET", "url": url, "headers": headers},
        "response": {"status": status, "headers": set, "content": {"mimeType": "text/html"}},
    })
}

fn plain(url: &str, status: i64, line: &str) -> Value {
    entry(url, status, &json!([]), line)
}

fn har(title: &str, entries: &[Value]) -> String {
    json!({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"},
        "pages": [{"id": "1", "title": title, "startedDateTime": START}], "entries": entries}})
    .to_string()
}

fn visit(against: &Against<'_>, phase: Phase, text: &str) -> Report {
    let recording = read_for(against.policy(), text.as_bytes(), "a", &mut |_| {}).unwrap();
    let now: Time = START.parse().unwrap();
    check(&[Input { name: "a".into(), phase, recording }], against, &Settings::at(now))
}

fn under(regime: &str, text: &str) -> Report {
    let regime = Regime::builtin(regime).unwrap();
    visit(&Against::Catalogue(Catalogue::builtin(), regime), Phase::Before, text)
}

fn policy(regime: &str, cookies: &str) -> Policy {
    let charter = format!("format = 1\nsite = \"{SITE}\"\nregime = \"{regime}\"\n{cookies}");
    Policy::new(Charter::parse(&charter).unwrap()).unwrap()
}

const GUARD: &str = "\n[[provider]]\nid = \"shield\"\nname = \"Shield\"\nrole = \"processor\"\n\n\
    [[cookie]]\nname = \"guard\"\nprovider = \"shield\"\npurposes = [\"security\"]\n\
    lifetime = \"1 day\"\n";

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|found| found.code().id()).collect()
}

#[test]
fn a_cookie_of_an_unknown_site_is_not_the_sites_own() {
    let policy = policy("fr", GUARD);
    let against = Against::Charter(&policy);
    let line = "guard=1; Path=/; Max-Age=60; Secure";
    // An address that cannot be read.
    let nowhere = har(SITE, &[plain(SITE, 200, ""), plain("not an address", 200, line)]);
    for text in [nowhere.as_str(), "Set-Cookie: guard=1; Path=/; Max-Age=60; Secure\n"] {
        let report = visit(&against, Phase::Before, text);
        let row = report.pages.iter().flat_map(|page| &page.rows).next().unwrap();
        assert_eq!((row.verdict(), row.party_unknown), (Verdict::Withheld, true));
        // It is not said to be declared wrongly: nobody saw another site set it.
        assert!(codes(&report).contains(&"C020") && !codes(&report).contains(&"C024"));
        assert_eq!(report.banner.answer, NeedsBanner::CannotTell, "{}", report.banner.text);
        assert_eq!(report.banner.doubts, [Doubt::PartyUnknown(1)]);
    }
    // Where both are known, the answer is.
    let known = har(SITE, &[plain(SITE, 200, line)]);
    let report = visit(&against, Phase::Before, &known);
    assert_eq!((codes(&report), report.banner.answer), (vec![], NeedsBanner::No));
    // The caller knows the page.
    let recording = read_for(Some(&policy), line.as_bytes(), "a", &mut |_| {}).unwrap();
    let input = Input { name: "a".into(), phase: Phase::Before, recording };
    let settings = Settings::at(START.parse().unwrap()).on_page(SITE).unwrap();
    let report = check(&[input], &against, &settings);
    assert_eq!(report.summary.allowed, 1);
}

#[test]
fn a_name_that_any_site_sets_is_known_on_the_site_alone() {
    let line = "PHPSESSID=1; Path=/; HttpOnly; Secure";
    let known = under("fr", &har(SITE, &[plain(SITE, 200, line)]));
    assert_eq!((known.banner.answer, known.summary.allowed), (NeedsBanner::No, 1));
    let unknown = under("fr", &format!("Set-Cookie: {line}\n"));
    assert_eq!((unknown.banner.answer, unknown.summary.allowed), (NeedsBanner::CannotTell, 0));
    // Neither the page alone nor the host alone tells it.
    for (page, host) in [(SITE, ""), ("", "www.example.fr"), ("no page", "www.example.fr")] {
        let mut crawl = Crawl::default();
        crawl.add(Sighting::of_line(line).on_page(page).from_host(host));
        let report = crawled(crawl);
        assert_eq!(report.banner.answer, NeedsBanner::CannotTell, "{page} {host}");
    }
}

#[test]
fn a_name_alone_lacks_no_attribute() {
    let found = |seen: fn(&str) -> Sighting| {
        let mut crawl = Crawl::default();
        for name in ["PHPSESSID", "__Host-a", "__Secure-b"] {
            crawl.add(seen(name).on_page(SITE).from_host("www.example.fr"));
        }
        let report = crawled(crawl);
        ["C051", "C052"].map(|code| codes(&report).contains(&code))
    };
    assert_eq!(found(|name| Sighting::of_line(&format!("{name}=1"))), [true, true]);
    assert_eq!(found(Sighting::of_name), [false, false]);
}

fn crawled(crawl: Crawl) -> Report {
    let against = Against::Catalogue(Catalogue::builtin(), Regime::builtin("fr").unwrap());
    let recording = crawl.finish();
    let input = Input { name: "a".into(), phase: Phase::Before, recording };
    check(&[input], &against, &Settings::at(START.parse().unwrap()))
}

#[test]
fn an_unknown_site_leaves_open_only_what_depends_on_it() {
    // A cookie of the publisher that is exempt on any site.
    let policy = policy(
        "fr",
        "\n[[cookie]]\nname = \"basket\"\npurposes = [\"user-input\"]\nlifetime = \"7 days\"\n",
    );
    let report = visit(&Against::Charter(&policy), Phase::Before, "Set-Cookie: basket=1\n");
    assert_eq!((report.summary.allowed, report.summary.party_unknown), (1, 0));
    assert_eq!(report.banner.answer, NeedsBanner::No);
    // The consent cookie is the site's own by definition.
    let policy = Policy::new(
        Charter::parse(format!("format = 1\nsite = \"{SITE}\"\nregime = \"charte\"\n")).unwrap(),
    )
    .unwrap();
    let line = "Set-Cookie: cookies_preferences=1\n";
    let report = visit(&Against::Charter(&policy), Phase::Accepted, line);
    assert_eq!(report.summary.allowed, 1);
}

#[test]
fn global_privacy_control_is_an_objection_where_it_binds() {
    let on = json!([{"name": "Sec-GPC", "value": "1"}]);
    let ads = "_fbp=fb.1; Path=/; Max-Age=60; Secure";
    let with = har(SITE, &[entry(SITE, 200, &on, ads)]);
    let without = har(SITE, &[plain(SITE, 200, ads)]);
    assert_eq!(under("us-ca", &without).summary.allowed, 1);
    let report = under("us-ca", &with);
    assert_eq!(report.summary.withheld, 1);
    let message = report.findings[0].finding().detail().to_string();
    assert!(message.contains("to which Global Privacy Control objects under us-ca"), "{message}");
    // With a charter too.
    let policy = policy(
        "us-ca",
        "\n[[provider]]\nid = \"ads\"\nname = \"Ads\"\nrole = \"independent\"\n\n[[cookie]]\n\
         name = \"_fbp\"\nprovider = \"ads\"\npurposes = [\"advertising\"]\nlifetime = \"1 day\"\n",
    );
    let against = Against::Charter(&policy);
    let phases = [(Phase::Before, 1), (Phase::Refused, 1), (Phase::Accepted, 0)];
    for (phase, withheld) in phases {
        assert_eq!(visit(&against, phase, &with).summary.withheld, withheld, "{phase}");
    }
    assert_eq!(visit(&against, Phase::Before, &without).summary.withheld, 0);
    // A cookie that the signal rightly kept away is not missed.
    let kept_away = har(SITE, &[entry(SITE, 200, &on, "")]);
    assert!(!codes(&visit(&against, Phase::Before, &kept_away)).contains(&"C002"));
    let not_there = har(SITE, &[plain(SITE, 200, "")]);
    assert!(codes(&visit(&against, Phase::Before, &not_there)).contains(&"C002"));
    // One request that carries it is enough; of another page it says nothing.
    let one = [plain(SITE, 200, ads), entry("https://www.example.fr/a.js", 200, &on, "")];
    assert_eq!(under("us-ca", &har(SITE, &one)).summary.withheld, 1);
}

#[test]
fn a_tracker_is_contacted_in_spite_of_the_signal() {
    let on = json!([{"name": "Sec-GPC", "value": "1"}]);
    let pixel = "https://connect.facebook.net/en_US/fbevents.js";
    let message = |headers: &Value| {
        let entries = [plain(SITE, 200, ""), entry(pixel, 200, headers, "")];
        let report = under("us-ca", &har(SITE, &entries));
        let found = report.findings.iter().find(|found| found.code().id() == "C080");
        found.map(|found| found.finding().detail().to_string())
    };
    assert_eq!(message(&json!([])), None);
    assert_eq!(
        message(&on).unwrap(),
        "Meta: contacted in spite of an objection, for advertising, ad-measurement \
         (connect.facebook.net)"
    );
}

#[test]
fn a_page_that_did_not_load_proves_nothing() {
    let policy = policy("fr", GUARD);
    let against = Against::Charter(&policy);
    let answer = |text: &str| {
        let report = visit(&against, Phase::Before, text);
        (report.banner.answer, report.banner.doubts)
    };
    let failed = (NeedsBanner::CannotTell, vec![Doubt::NotLoaded { failed: 1, all: 1 }]);
    for status in [0, 302, 403, 500] {
        assert_eq!(answer(&har(SITE, &[plain(SITE, status, "")])), failed, "{status}");
    }
    assert_eq!(answer("HTTP/1.1 302 Found\nLocation: /fr\n\n"), failed);
    // Lines that a browser ignores.
    let ignored = answer("Set-Cookie: guard=\u{1}\n");
    assert_eq!(ignored, (NeedsBanner::CannotTell, vec![Doubt::NothingSeen]));
    // A page that loaded and set nothing bears the charter out.
    assert_eq!(answer(&har(SITE, &[plain(SITE, 200, "")])), (NeedsBanner::No, vec![]));
    // One recording of two.
    let now: Time = START.parse().unwrap();
    let inputs = [(Phase::Before, 403), (Phase::Accepted, 200)].map(|(phase, status)| {
        let text = har(SITE, &[plain(SITE, status, "")]);
        let recording = read_for(Some(&policy), text.as_bytes(), "a", &mut |_| {}).unwrap();
        Input { name: "a".into(), phase, recording }
    });
    let report = check(&inputs, &against, &Settings::at(now));
    assert_eq!(report.banner.doubts, [Doubt::NotLoaded { failed: 1, all: 2 }]);
    assert_eq!(report.banner.answer, NeedsBanner::CannotTell);
}

#[test]
fn lines_that_were_passed_over_leave_the_answer_open() {
    let policy = policy("fr", GUARD);
    let text = "< HTTP/1.1 200 OK\n<\nSet-Cookie: _ga=1\n";
    let report = visit(&Against::Charter(&policy), Phase::Before, text);
    assert_eq!(report.banner.answer, NeedsBanner::CannotTell);
    assert_eq!(report.banner.doubts, [Doubt::Hidden { hidden: 1, all: 1 }]);
}

#[test]
fn a_tracker_that_could_be_the_page_is_judged_as_one() {
    let pixel = "https://www.google-analytics.com/collect";
    for title in ["file:///home/me/page.html", "about:blank"] {
        let mut entry = plain(pixel, 200, "");
        entry["response"]["content"]["mimeType"] = json!("image/gif");
        let report = under("fr", &har(title, &[entry]));
        assert_eq!(codes(&report), ["C080"], "{title}");
        assert_eq!(report.banner.answer, NeedsBanner::Yes);
    }
}

/// A request that carries the charter's own answer, and what follows.
fn answered(value: &str, later: &str) -> String {
    let cookie = |value: &str| json!([{"name": "Cookie", "value": format!("choice={value}")}]);
    let entries = [entry(SITE, 200, &cookie(value), ""), entry(SITE, 200, &cookie(later), "")];
    har(SITE, &entries)
}

#[test]
fn the_charters_own_answer_tells_the_phase() {
    let policy = policy(
        "fr",
        "consent-cookie = \"choice\"\n\n[[provider]]\nid = \"ads\"\nname = \"Ads\"\n\
         role = \"independent\"\n\n[[cookie]]\nname = \"ad\"\nprovider = \"ads\"\n\
         purposes = [\"advertising\", \"profiling\"]\nlifetime = \"1 day\"\n",
    );
    let now: Time = START.parse().unwrap();
    let value = |act: Act<'_>| {
        let none = ReceivedConsent::none();
        policy.visitor(&none, now).record(&[act], None).unwrap().unwrap().encode()
    };
    let settings = Settings::as_recorded(now);
    let phase = |text: &str| {
        let recording = read_for(Some(&policy), text.as_bytes(), "a", &mut |_| {}).unwrap();
        phase_for(Some(&policy), &recording, &settings)
    };
    let (yes, no) = (value(Act::AcceptAll), value(Act::RefuseAll));
    assert_eq!(phase(&answered(&yes, &yes)), Some(Phase::Accepted));
    assert_eq!(phase(&answered(&no, &no)), Some(Phase::Refused));
    assert_eq!(phase(&answered(&value(Act::Seen), &value(Act::Seen))), Some(Phase::Before));
    // An answer that changes, that is in part, or that cannot be read, is no phase.
    assert_eq!(phase(&answered(&yes, &no)), None);
    assert_eq!(phase(&answered(&value(Act::Grant(Purpose::Advertising)), "")), None);
    assert_eq!(phase(&answered("damaged", "damaged")), None);
    // One that is too old counts for nothing, except a refusal.
    let later: Time = "2028-11-23T10:05:00Z".parse().unwrap();
    let old = |text: &str| {
        let recording = read_for(Some(&policy), text.as_bytes(), "a", &mut |_| {}).unwrap();
        phase_for(Some(&policy), &recording, &Settings::at(later))
    };
    assert_eq!(old(&answered(&yes, &yes)), Some(Phase::Before));
    assert_eq!(old(&answered(&no, &no)), Some(Phase::Refused));
    // Given during the visit.
    let set = har(SITE, &[plain(SITE, 200, &format!("choice={yes}"))]);
    assert_eq!(phase(&set), None);
    // Another site's cookie of the same name.
    let elsewhere = answered(&yes, &yes).replace("www.example.fr", "www.other.example");
    assert_eq!(phase(&elsewhere), None);
    let header = format!(
        "> GET / HTTP/1.1\n> Host: www.example.fr\n> Cookie: choice={yes}\n>\n< HTTP/1.1 200 OK\n<\n"
    );
    assert_eq!(phase(&header), Some(Phase::Accepted));
}

#[test]
fn a_first_charter_names_the_trackers_that_were_contacted() {
    let entries = [
        plain(SITE, 200, "basket=1"),
        plain("https://connect.facebook.net/en_US/fbevents.js", 200, ""),
        plain("https://www.google.com/ads/ga-audiences?t=secret", 200, ""),
        plain("https://cdn.unheard-of.example/a.js", 200, ""),
    ];
    let text = har(SITE, &entries);
    let recording = read_for(None, text.as_bytes(), "a", &mut |_| {}).unwrap();
    let settings =
        DraftSettings { site: None, regime: "fr", languages: &[], now: START.parse().unwrap() };
    let draft = draft(&[recording], Catalogue::builtin(), &settings).unwrap().unwrap();
    let charter = Charter::parse(&draft).unwrap();
    let ids: Vec<&str> = charter.providers().iter().map(|provider| provider.id()).collect();
    assert_eq!(ids, ["google", "meta"]);
    assert!(
        draft.contains("# contacted, but no cookie was seen: connect.facebook.net\n"),
        "{draft}"
    );
    assert!(draft.contains("# requests there are known for: advertising, ad-measurement\n"));
    assert!(!draft.contains("secret"));
}
