//! Findings of a visit: what no single decision shows.

use charte::{Charter, Policy, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{
    Against, Input, NeedsBanner, Phase, Report, Seen, Settings, Verdict, check, read_for,
};
use serde_json::json;

const CHARTER: &str = r#"
    format = 1
    site = "https://www.shop.example"
    regime = "fr"
    consent-cookie = "choice"

    [[provider]]
    id = "ads"
    name = "Ads"
    role = "independent"

    [[cookie]]
    name = "basket"
    purposes = ["user-input"]
    lifetime = "7 days"

    [[cookie]]
    name = "slides"
    purposes = ["user-input"]
    lifetime = "7 days"
    facts = { sliding = true }

    [[cookie]]
    name = "ad"
    provider = "ads"
    purposes = ["advertising"]
    lifetime = "90 days"

    [[cookie]]
    name = "seen"
    technology = "local-storage"
    purposes = ["interface"]
    lifetime = "12 months"
    facts = { requested = true }
"#;

fn policy(charter: &str) -> Policy {
    Policy::new(Charter::parse(charter).unwrap()).unwrap()
}

fn at(text: &str) -> Time {
    text.parse::<Time>().unwrap()
}

/// One entry of a HAR: page, seconds after the start, Cookie, Set-Cookie lines.
type Entry<'e> = (&'e str, u64, &'e str, &'e [&'e str]);

fn har(titles: &[(&str, &str)], entries: &[Entry<'_>]) -> String {
    let start = |seconds: u64| format!("2026-11-23T10:{:02}:{:02}Z", seconds / 60, seconds % 60);
    let pages: Vec<_> = titles
        .iter()
        .map(|(id, title)| json!({ "id": id, "title": title, "startedDateTime": start(0) }))
        .collect();
    let entries: Vec<_> = entries
        .iter()
        .map(|(page, seconds, sent, set)| {
            let mut headers = vec![json!({ "name": "Content-Type", "value": "text/html" })];
            headers.extend(set.iter().map(|line| json!({ "name": "Set-Cookie", "value": line })));
            let cookies = match *sent {
                "" => json!([]),
                sent => json!([{ "name": "Cookie", "value": sent }]),
            };
            json!({
                "pageref": page, "startedDateTime": start(*seconds), "time": 0,
                "request": { "method": "GET", "url": format!("https://www.shop.example/{page}"),
                             "headers": cookies, "cookies": [] },
                "response": { "status": 200, "headers": headers, "cookies": [],
                              "content": { "mimeType": "text/html" } },
            })
        })
        .collect();
    json!({ "log": { "version": "1.2", "pages": pages, "entries": entries } }).to_string()
}

fn run(policy: &Policy, recordings: &[(Phase, &str)]) -> Report {
    let inputs: Vec<Input> = recordings
        .iter()
        .map(|(phase, text)| {
            let recording = read_for(Some(policy), text.as_bytes(), "visit", &mut |_| {}).unwrap();
            Input { name: "visit".to_owned(), phase: *phase, recording }
        })
        .collect();
    let settings = Settings::as_recorded(at("2026-11-23T10:00:00Z"));
    check(&inputs, &Against::Charter(policy), &settings)
}

fn codes(report: &Report, cookie: &str) -> Vec<&'static str> {
    let found = report.findings.iter().filter(|found| found.cookie() == Some(cookie));
    found.map(|found| found.code().id()).collect()
}

#[test]
fn renewed_by_a_later_page() {
    let policy = policy(CHARTER);
    let pages = [("one", "One"), ("two", "Two")];
    let set = |name: &str| format!("{name}=x; Path=/; Max-Age=604800");
    let visit = |first: &str, second: &str, page: &str| {
        har(&pages, &[("one", 0, "", &[first]), (page, 60, "", &[second])])
    };
    let found = |text: &str, name| codes(&run(&policy, &[(Phase::Before, text)]), name);

    assert!(found(&visit(&set("basket"), &set("basket"), "two"), "basket").contains(&"C025"));
    // The charter says that it is so.
    assert!(!found(&visit(&set("slides"), &set("slides"), "two"), "slides").contains(&"C025"));
    // Two answers of one page may be to requests that left together.
    assert!(!found(&visit(&set("basket"), &set("basket"), "one"), "basket").contains(&"C025"));
    // The same end, another path, another domain, a session: nothing is renewed.
    let fixed = "basket=x; Path=/; Expires=Mon, 30 Nov 2026 10:00:00 GMT";
    assert!(!found(&visit(fixed, fixed, "two"), "basket").contains(&"C025"));
    let elsewhere = "basket=x; Path=/two; Max-Age=604800";
    assert!(!found(&visit(&set("basket"), elsewhere, "two"), "basket").contains(&"C025"));
    let wider = "basket=x; Path=/; Domain=shop.example; Max-Age=604800";
    assert!(!found(&visit(&set("basket"), wider, "two"), "basket").contains(&"C025"));
    assert!(!found(&visit("basket=x; Path=/", &set("basket"), "two"), "basket").contains(&"C025"));
    // It had ended before it was set again.
    let short = "basket=x; Path=/; Max-Age=5";
    assert!(!found(&visit(short, &set("basket"), "two"), "basket").contains(&"C025"));
    let gone = "basket=; Path=/; Max-Age=0";
    let erased =
        har(&pages, &[("one", 0, "", &[&set("basket"), gone]), ("two", 60, "", &[&set("basket")])]);
    assert!(!found(&erased, "basket").contains(&"C025"));
    // Undeclared is all there is to say.
    assert_eq!(found(&visit(&set("nobody"), &set("nobody"), "two"), "nobody"), ["C001"]);
}

#[test]
fn two_runs_are_two_browsers() {
    let policy = policy(CHARTER);
    let address = "http://www.shop.example/";
    let titles = |second: &str| {
        let view = |run: &str| format!("Run {run} for {address}");
        [("one", view("1, First View")), ("two", view(second))]
    };
    let line = "basket=x; Path=/; Max-Age=604800";
    for (second, renewed) in [("2, First View", false), ("1, Repeat View", true)] {
        let titles = titles(second);
        let titles = titles.each_ref().map(|(id, title)| (*id, title.as_str()));
        let text = har(&titles, &[("one", 0, "", &[line]), ("two", 60, "", &[line])]);
        let report = run(&policy, &[(Phase::Before, &text)]);
        assert_eq!(codes(&report, "basket").contains(&"C025"), renewed, "{second}");
    }
}

#[test]
fn before_consent_and_after_refusal() {
    let policy = policy(CHARTER);
    let page = [("one", "One")];
    let set = har(&page, &[("one", 0, "", &["ad=x; Max-Age=60"])]);
    let sent = har(&page, &[("one", 0, "ad=x; basket=y", &[])]);
    let erased = har(&page, &[("one", 0, "", &["ad=; Max-Age=0"])]);
    let found = |phase, text: &str| codes(&run(&policy, &[(phase, text)]), "ad");

    assert_eq!(found(Phase::Before, &set), ["C020"]);
    assert_eq!(found(Phase::Refused, &set), ["C021"]);
    assert!(found(Phase::Accepted, &set).is_empty());
    // A script set it, which is no better; after a refusal it may be what was there before.
    assert_eq!(found(Phase::Before, &sent), ["C020"]);
    assert!(!found(Phase::Refused, &sent).contains(&"C021"));
    for phase in Phase::ALL {
        assert!(!found(phase, &erased).iter().any(|code| code.starts_with("C02")), "{phase}");
    }

    let report = run(&policy, &[(Phase::Before, &sent)]);
    let rows = &report.pages[0].rows;
    assert!(rows.iter().all(|row| row.seen == Seen::Sent));
    let ad = rows.iter().find(|row| row.cookie == "ad").unwrap();
    assert_eq!((ad.verdict(), ad.lifetime().as_str()), (Verdict::Withheld, "unknown"));
}

#[test]
fn the_consent_cookie() {
    let policy = policy(CHARTER);
    let page = [("one", "One")];
    let visit = |value: &str, days: u32| {
        let line = format!("choice={value}; Path=/; Max-Age={}", days * 86_400);
        har(&page, &[("one", 0, "", &[&line])])
    };
    let found = |phase, text: &str| codes(&run(&policy, &[(phase, text)]), "choice");
    let granted = "v1~20261123T1000Z~r1~y:advertising~.6vqf";
    let refused = "v1~20261123T1000Z~r1~n:advertising~.6kjp";

    assert_eq!(found(Phase::Before, &visit(granted, 100)), ["C043"]);
    assert!(found(Phase::Accepted, &visit(granted, 100)).is_empty());
    assert_eq!(found(Phase::Accepted, &visit(granted, 300)), ["C042"]);
    // A refusal may be kept for long, and one that cannot be read counts by the phase.
    assert!(found(Phase::Refused, &visit(refused, 300)).is_empty());
    assert!(found(Phase::Accepted, &visit(refused, 300)).is_empty());
    assert!(found(Phase::Refused, &visit("other-form", 300)).is_empty());
    assert_eq!(found(Phase::Accepted, &visit("other-form", 300)), ["C042"]);
    // Being erased, or sent along, is no writing.
    assert!(
        !found(Phase::Before, &har(&page, &[("one", 0, "", &["choice=; Max-Age=0"])]))
            .contains(&"C043")
    );
    let sent = har(&page, &[("one", 0, &format!("choice={granted}"), &[])]);
    let report = run(&policy, &[(Phase::Before, &sent)]);
    assert!(!codes(&report, "choice").contains(&"C043"));
    let notes: Vec<String> = report.notes.iter().map(|(_, note)| note.to_string()).collect();
    let told =
        |note: &String| note.contains("granted advertising") && note.contains("is used anyway");
    assert!(notes.iter().any(told), "{notes:?}");
}

#[test]
fn an_answer_kept_beside_the_own_one() {
    let policy = policy(CHARTER);
    let page = [("one", "One")];
    let (granted, refused) =
        ("v1~20261123T1000Z~r1~y:advertising~.6vqf", "v1~20261123T1000Z~r1~n:advertising~.6kjp");
    let told = |sent: &str, set: &[&str]| -> Vec<(String, String)> {
        let report = run(&policy, &[(Phase::Accepted, &har(&page, &[("one", 0, sent, set)]))]);
        assert!(!format!("{report:?}").contains("CANARY"));
        let beside = report.findings.iter().filter(|found| found.code().id() == "C067");
        let told = beside.map(|found| {
            assert_eq!(found.severity(), charte::Severity::Note);
            assert_eq!(found.host(), Some("shop.example"));
            (found.cookie().unwrap().to_owned(), found.finding().message().to_owned())
        });
        told.collect()
    };
    let of = |cookie: &str, message: &str| vec![(cookie.to_owned(), message.to_owned())];
    let (same, other) = (
        "tarteaucitron keeps an answer beside the site's own, which alone counts",
        "tarteaucitron keeps another answer beside the site's own, which alone counts",
    );
    let (yes, no) = ("tarteaucitron=!CANARY=true", "tarteaucitron=!CANARY=false");
    let own = |value: &str, more: &str| format!("choice={value}; {more}");
    assert_eq!(told(&own(granted, yes), &[]), of("tarteaucitron", same));
    assert_eq!(told(&own(granted, no), &[]), of("tarteaucitron", other));
    assert_eq!(told(&own(refused, yes), &[]), of("tarteaucitron", other));
    assert_eq!(told(&own(refused, no), &[]), of("tarteaucitron", same));
    // What cannot be read contradicts nothing, and stands there all the same.
    assert_eq!(told(&own(granted, "tarteaucitron=CANARY"), &[]), of("tarteaucitron", same));
    assert_eq!(told(&own("CANARY", yes), &[]), of("tarteaucitron", same));
    assert_eq!(told("", &[&format!("choice={granted}"), yes]), of("tarteaucitron", same));
    // One without the other, a question that is still open, a string that says nothing.
    for sent in [
        own(granted, "theme=dark"),
        yes.to_owned(),
        own(granted, "tarteaucitron=!CANARY=wait"),
        own(granted, "us_privacy=1---"),
        own(granted, "OptanonAlertBoxClosed=2026-11-23T10:00:00.000Z"),
    ] {
        assert!(told(&sent, &[]).is_empty(), "{sent}");
    }
    // The other manager was removed on the way.
    assert!(told(&own(granted, yes), &["tarteaucitron=; Max-Age=0"]).is_empty());
    assert_eq!(told(&own(granted, &format!("{yes}; .AspNet.Consent=yes")), &[]).len(), 2);
}

#[test]
fn declared_but_never_seen() {
    let policy = policy(CHARTER);
    let page = [("one", "One")];
    let empty = har(&page, &[("one", 0, "", &[])]);
    let never = |phases: &[(Phase, &str)]| -> Vec<String> {
        let report = run(&policy, phases);
        let found = report.findings.iter().filter(|found| found.code().id() == "C002");
        found.map(|found| found.cookie().unwrap().to_owned()).collect()
    };
    // What needs consent is not missed before it is given, and a HAR shows no storage.
    assert_eq!(never(&[(Phase::Before, &empty)]), ["basket", "slides"]);
    assert_eq!(never(&[(Phase::Refused, &empty)]), ["basket", "slides"]);
    assert_eq!(never(&[(Phase::Accepted, &empty)]), ["ad", "basket", "slides"]);
    // All recordings together, and what is sent or erased is seen.
    let some = har(&page, &[("one", 0, "basket=x", &["slides=; Max-Age=0"])]);
    assert_eq!(never(&[(Phase::Before, &some), (Phase::Accepted, &empty)]), ["ad"]);
    let state = r#"{"cookies":[{"name":"basket","value":"x","domain":"www.shop.example",
        "path":"/","expires":-1,"httpOnly":true,"secure":true,"sameSite":"Lax"}],"origins":[]}"#;
    assert_eq!(never(&[(Phase::Before, state)]), ["seen", "slides"]);
}

#[test]
fn what_a_browser_keeps() {
    let policy = policy(CHARTER);
    let state = r#"{"cookies":[
        {"name":"ad","value":"x","domain":".ads.example","path":"/","expires":1800000000,
         "httpOnly":false,"secure":true,"sameSite":"None"}],
        "origins":[{"origin":"https://www.shop.example","localStorage":[
        {"name":"seen","value":"1"},{"name":"other","value":"1"}]}]}"#;
    let before = run(&policy, &[(Phase::Before, state)]);
    assert_eq!(codes(&before, "ad"), ["C020"]);
    assert_eq!(codes(&before, "other"), ["C001"]);
    assert!(codes(&before, "seen").is_empty());
    assert_eq!(codes(&run(&policy, &[(Phase::Refused, state)]), "ad"), ["C021"]);
    let seen = before.pages[0].rows.iter().find(|row| row.cookie == "seen").unwrap();
    assert_eq!((seen.technology.id(), seen.verdict()), ("local-storage", Verdict::Allowed));
}

#[test]
fn one_row_for_a_cookie_set_again_and_again() {
    let policy = policy(CHARTER);
    let lines: &[&str] = &["basket=x; Max-Age=60", "basket=x; Max-Age=31536000", "=", "basket=x"];
    let text = har(&[("one", "One")], &[("one", 0, "", lines), ("one", 1, "", lines)]);
    let report = run(&policy, &[(Phase::Before, &text)]);
    let page = &report.pages[0];
    assert_eq!((report.observed, page.observed, page.rows.len()), (8, 8, 1));
    // The longest life, which has the finding, and every line counted.
    assert_eq!((page.rows[0].count, page.rows[0].lifetime().as_str()), (6, "365 days"));
    assert_eq!(codes(&report, "basket"), ["C022"]);
    assert_eq!((page.ignored.len(), page.ignored[0].count), (1, 2));
    assert_eq!(page.ignored[0].error.code().id(), "E301");
    assert_eq!(report.summary.ignored, 2);
}

#[test]
fn undeclared_that_is_allowed_is_still_undeclared() {
    let charter = CHARTER.replace("consent-cookie", "undeclared = \"allow\"\n    consent-cookie");
    let policy = policy(&charter);
    let text = har(&[("one", "One")], &[("one", 0, "", &["nobody=x"])]);
    let report = run(&policy, &[(Phase::Before, &text)]);
    assert!(report.pages[0].rows[0].may_set);
    assert_eq!(codes(&report, "nobody"), ["C001"]);
}

#[test]
fn the_catalogue_answers_where_there_is_no_charter() {
    let lines =
        "Set-Cookie: made-up=x\nSet-Cookie: arguable=x\nSet-Cookie: login=x; HttpOnly; Secure\n";
    let catalogue = Catalogue::from_toml(
        r#"
        [[provider]]
        id = "maker"
        name = "A maker"
        role = "processor"

        [[cookie]]
        name = "arguable"
        provider = "maker"
        purposes = ["security"]
        disputed = "some say that it follows people"

        [[cookie]]
        name = "login"
        provider = "maker"
        purposes = ["authentication"]
        "#,
    )
    .unwrap();
    let regime = Regime::builtin("eu").unwrap();
    let settings = Settings::at(at("2026-11-23T10:00:00Z"));
    let settings = settings.on_page("https://www.shop.example/?q=1").unwrap();
    for phase in Phase::ALL {
        let recording = read_for(None, lines.as_bytes(), "lines", &mut |_| {}).unwrap();
        let input = Input { name: "lines".to_owned(), phase, recording };
        let report = check(&[input], &Against::Catalogue(&catalogue, regime), &settings);
        let row = |name: &str| report.pages[0].rows.iter().find(|row| row.cookie == name).unwrap();
        assert_eq!(row("made-up").verdict(), Verdict::Unknown);
        assert_eq!(row("arguable").verdict(), Verdict::Disputed);
        assert_eq!(row("login").verdict(), Verdict::Allowed);
        // Never "no consent needed" for what is unknown or disputed, not even when accepted.
        assert!(!row("made-up").may_set && !row("arguable").may_set, "{phase}");
        assert_eq!(codes(&report, "made-up"), ["C001"]);
        assert_eq!(codes(&report, "arguable"), ["C012"]);
        assert!(codes(&report, "login").is_empty());
        assert_eq!(report.banner.answer, NeedsBanner::CannotTell);
        assert_eq!(report.banner.text, "cannot tell: 1 cookie is unknown; 1 cookie is disputed");
        for row in &report.pages[0].rows {
            let decision: serde_json::Value = serde_json::from_str(&row.decision_json()).unwrap();
            assert!(decision["declaration"].is_null(), "{decision}");
        }
    }
}
