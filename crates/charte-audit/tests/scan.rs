//! What is found in recordings of a live scan: each finding on both sides of its threshold.

use charte::{Charter, Policy, Regime, Severity, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{
    Against, Input, NeedsBanner, Phase, Report, Settings, check, phase_of, read_for,
};
use serde_json::{Value, json};

const PAGE: &str = "https://www.shop.example/";

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse().unwrap()
}

fn file(gpc: bool, visits: &[Value]) -> Value {
    json!({ "format": 1, "address": PAGE, "started": 1_795_428_300, "tool": "charte-scan 0.1.0",
        "settings": { "gpc": gpc, "third_party_cookies": "allowed" }, "phases": visits })
}

fn visit(phase: &str, parts: Value) -> Value {
    let mut visit = json!({ "phase": phase, "address": PAGE, "page": PAGE,
        "outcome": { "state": "recorded" }, "began_ms": 1_795_428_300_000_u64, "took_ms": 2_000,
        "quiet": true, "requests": [request("load", PAGE, json!({ "is_page": true }))],
        "script_cookies": [], "storage_writes": [], "snapshots": [] });
    for (key, value) in parts.as_object().unwrap() {
        visit[key] = value.clone();
    }
    visit
}

fn failed(phase: &str, code: &str) -> Value {
    let outcome = json!({ "state": "failed", "code": code, "reason": "why not" });
    visit(phase, json!({ "outcome": outcome }))
}

fn request(step: &str, address: &str, parts: Value) -> Value {
    let mut request = json!({ "at_ms": 10, "step": step, "kind": "script", "address": address,
        "cookies_sent": [], "status": 200, "answered_ms": 20, "set_cookies": [] });
    for (key, value) in parts.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

/// A response of the page that sets a cookie.
fn sets(step: &str, name: &str) -> Value {
    let cookie = json!({ "name": name, "attributes": [{ "name": "Path", "value": "/" }] });
    request(step, PAGE, json!({ "set_cookies": [cookie] }))
}

/// A request of the page that carries a cookie.
fn sends(step: &str, name: &str) -> Value {
    let sent = json!([{ "name": name, "domain": "www.shop.example" }]);
    request(step, PAGE, json!({ "cookies_sent": sent }))
}

fn tracker(step: &str) -> Value {
    request(step, "https://connect.facebook.net/en_US/fbevents.js", json!({}))
}

fn answered(parts: Value) -> Value {
    let mut answer = json!({ "way": "shown", "presses": [{ "kind": "refuse" }] });
    for (key, value) in parts.as_object().unwrap() {
        answer[key] = value.clone();
    }
    answer
}

fn under(regime: &str, files: &[Value]) -> Report {
    let regime = Regime::builtin(regime).unwrap();
    judged(&Against::Catalogue(Catalogue::builtin(), regime), files)
}

fn judged(against: &Against<'_>, files: &[Value]) -> Report {
    let inputs: Vec<Input> = files
        .iter()
        .enumerate()
        .map(|(number, file)| {
            let text = file.to_string();
            let recording = read_for(None, text.as_bytes(), "scan", &mut |_| {}).unwrap();
            let phase = phase_of(&recording).unwrap();
            Input { name: format!("{number}.json"), phase, recording }
        })
        .collect();
    check(&inputs, against, &Settings::at(now()))
}

fn scan(visits: &[Value]) -> Report {
    under("fr", &[file(false, visits)])
}

/// The messages of the findings with this code.
#[track_caller]
fn messages(report: &Report, code: &str) -> Vec<String> {
    let found = report.findings.iter().filter(|found| found.code().id() == code);
    found.map(|found| found.finding().message().to_owned()).collect()
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|found| found.code().id()).collect()
}

/// A button: what it does, and what is measured.
fn button(kind: &str, parts: Value) -> Value {
    let mut button = json!({ "kind": kind, "layer": "first", "caption": kind, "plain": true,
        "looks_like_link": false, "size": { "width": 100, "height": 40 },
        "colors": { "contrast": 7.0, "filled": true }, "text_around": 0 });
    for (key, value) in parts.as_object().unwrap() {
        button[key] = value.clone();
    }
    button
}

fn banner(buttons: &[Value], parts: Value) -> Value {
    let mut banner = json!({ "buttons": buttons, "ticks": [],
        "wall": { "covered": 0.3, "scroll_locked": false, "pay": false } });
    for (key, value) in parts.as_object().unwrap() {
        banner[key] = value.clone();
    }
    visit("before", json!({ "banner": banner }))
}

/// The messages of a first visit whose banner has these buttons.
fn of_banner(code: &str, buttons: &[Value]) -> Vec<String> {
    messages(&scan(&[banner(buttons, json!({}))]), code)
}

#[test]
fn a_fair_banner_has_no_finding() {
    let fair = [button("accept", json!({})), button("refuse", json!({}))];
    let report = scan(&[banner(&fair, json!({}))]);
    assert_eq!(codes(&report), Vec::<&str>::new());
    assert!(report.is_complete());
}

#[test]
fn c070_a_refusal_where_acceptance_is() {
    let accept = || button("accept", json!({}));
    let settings = || button("settings", json!({}));
    let second = || button("refuse", json!({ "layer": "second" }));
    let report = scan(&[banner(&[accept(), settings(), second()], json!({}))]);
    let [found] = report.findings.as_slice() else { panic!("{:?}", codes(&report)) };
    assert_eq!((found.code().id(), found.severity()), ("C070", Severity::Error));
    let cited = found.finding().citations();
    assert_eq!(cited, ["cnil-2020-091 art. 2", "cnil-2020-092 art. 2"]);
    assert_eq!(
        found.finding().message(),
        "the first layer of the banner offers acceptance, but no refusal"
    );
    // The majority of the authorities is not an authority's word: a warning.
    let report = under("eu", &[file(false, &[banner(&[accept(), settings()], json!({}))])]);
    let found = &report.findings[0];
    assert_eq!((found.code().id(), found.severity()), ("C070", Severity::Warning));
    assert_eq!(found.finding().citations(), ["edpb-taskforce-2023 §7-14"]);
    // How many presses a refusal took, if it was managed.
    let presses = json!([{ "kind": "settings" }, { "kind": null }, { "kind": "save" }]);
    let refused = visit(
        "refused",
        json!({ "answer": answered(json!({ "presses": presses })), "asked_again": false }),
    );
    let report = scan(&[banner(&[accept(), settings()], json!({})), refused]);
    assert_eq!(
        messages(&report, "C070"),
        [
            "the first layer of the banner offers acceptance, but no refusal; refusing takes 2 presses"
        ]
    );
    // Neither is offered: nothing to compare.
    assert_eq!(of_banner("C070", &[settings()]), Vec::<String>::new());
}

#[test]
fn c071_the_form_of_both() {
    let link = |kind: &str, yes: bool| button(kind, json!({ "looks_like_link": yes }));
    assert_eq!(of_banner("C071", &[link("accept", false), link("refuse", true)]).len(), 1);
    for (accept, refuse) in [(true, true), (false, false), (true, false)] {
        let buttons = [link("accept", accept), link("refuse", refuse)];
        assert_eq!(of_banner("C071", &buttons), Vec::<String>::new());
    }
    // One refusal that is a button is enough.
    let buttons = [link("accept", false), link("refuse", true), link("refuse", false)];
    assert_eq!(of_banner("C071", &buttons), Vec::<String>::new());
}

#[test]
fn c072_size_and_contrast() {
    let sized =
        |kind: &str, width: f64| button(kind, json!({ "size": { "width": width, "height": 40 } }));
    let of =
        |accept, refuse| of_banner("C072", &[sized("accept", accept), sized("refuse", refuse)]);
    assert_eq!(of(200.0, 100.0), Vec::<String>::new());
    assert_eq!(
        of(201.0, 100.0),
        [
            "the accept button is 2.01 times as large as the refuse button (201 × 40 and 100 × 40 pixels)"
        ]
    );
    assert_eq!(of(100.0, 300.0), Vec::<String>::new());
    // A size of nothing is none.
    assert_eq!(of(100.0, 0.0), Vec::<String>::new());
    assert_eq!(of(100.0, -5.0), Vec::<String>::new());
    let pale = |kind: &str, contrast: Value| {
        button(kind, json!({ "colors": { "contrast": contrast, "filled": true } }))
    };
    let of = |accept: Value, refuse: Value| {
        of_banner("C072", &[pale("accept", accept), pale("refuse", refuse)])
    };
    assert_eq!(of(json!(4.5), json!(4.5)), Vec::<String>::new());
    assert_eq!(of(json!(4.5), json!(4.49)).len(), 1);
    assert_eq!(of(json!(4.49), json!(2.0)), Vec::<String>::new());
    assert_eq!(of(json!(21.0), Value::Null), Vec::<String>::new());
    // Both at once are two findings.
    let both = [
        sized("accept", 300.0),
        button("refuse", json!({ "colors": { "contrast": 1.5, "filled": false } })),
    ];
    assert_eq!(of_banner("C072", &both).len(), 2);
}

#[test]
fn c073_and_c074_weight_and_words() {
    let (accept, refuse) = (|| button("accept", json!({})), || button("refuse", json!({})));
    assert_eq!(of_banner("C073", &[accept(), refuse()]), Vec::<String>::new());
    assert_eq!(of_banner("C073", &[accept(), accept(), refuse()]).len(), 1);
    assert_eq!(of_banner("C073", &[accept(), accept(), refuse(), refuse()]), Vec::<String>::new());
    let in_text = |around: u32| button("refuse", json!({ "text_around": around }));
    assert_eq!(of_banner("C073", &[accept(), in_text(39)]), Vec::<String>::new());
    assert_eq!(of_banner("C073", &[accept(), in_text(40)]).len(), 1);
    assert_eq!(of_banner("C073", &[accept(), in_text(400), refuse()]), Vec::<String>::new());
    let says = |plain: bool| button("refuse", json!({ "caption": "I decline", "plain": plain }));
    assert_eq!(
        of_banner("C074", &[accept(), says(false)]),
        ["the refusal says \"I decline\", which is none of the usual phrases"]
    );
    assert_eq!(of_banner("C074", &[accept(), says(true)]), Vec::<String>::new());
}

#[test]
fn c075_what_is_ticked_beforehand() {
    let tick = |on: bool, disabled: bool, necessary: bool| {
        json!({ "label": "Ads", "on": on, "disabled": disabled, "necessary": necessary,
            "layer": "second" })
    };
    let fair = [button("accept", json!({})), button("refuse", json!({}))];
    let of = |tick: Value| scan(&[banner(&fair, json!({ "ticks": [tick] }))]);
    for fine in [tick(false, false, false), tick(true, true, false), tick(true, false, true)] {
        assert_eq!(codes(&of(fine)), Vec::<&str>::new());
    }
    let report = of(tick(true, false, false));
    assert_eq!(report.most_severe(), Some(Severity::Error));
    assert_eq!(messages(&report, "C075"), ["ticked before the visitor did anything: \"Ads\""]);
}

#[test]
fn c076_a_wall() {
    let wall = |buttons: &[Value], covered: f64, locked: bool, pay: bool| {
        let wall = json!({ "covered": covered, "scroll_locked": locked, "pay": pay });
        let ticks = json!([{ "label": "Ads", "on": false, "disabled": false, "necessary": false,
            "layer": "first" }]);
        let report = scan(&[banner(buttons, json!({ "wall": wall, "ticks": ticks }))]);
        messages(&report, "C076").len()
    };
    let (accept, refuse) = (button("accept", json!({})), button("refuse", json!({})));
    let save = button("save", json!({}));
    let alone = [accept.clone()];
    assert_eq!(wall(&alone, 0.8, false, false), 0);
    assert_eq!(wall(&alone, 0.81, false, false), 1);
    assert_eq!(wall(&alone, 0.2, true, false), 1);
    assert_eq!(wall(&[accept.clone(), refuse.clone()], 1.0, true, false), 0);
    assert_eq!(wall(&[accept.clone(), save], 1.0, true, false), 0);
    assert_eq!(wall(&alone, 0.2, false, true), 1);
    assert_eq!(wall(&[accept, refuse], 0.2, false, true), 0);
}

#[test]
fn c077_a_way_to_withdraw_and_its_effect() {
    let withdrawn = |way: &str, requests: &[Value]| {
        let answer = answered(json!({ "way": way }));
        scan(&[visit("withdrawn", json!({ "answer": answer, "requests": requests }))])
    };
    let fine = withdrawn("link", &[sets("load", "_ga")]);
    assert_eq!(codes(&fine), Vec::<&str>::new(), "what was accepted may be set");
    assert_eq!(messages(&withdrawn("api", &[]), "C077").len(), 1);
    let none = scan(&[failed("withdrawn", "E718")]);
    assert_eq!(codes(&none), ["C082", "C077"]);
    // Set after the withdrawal; or set before it, and read after it.
    for requests in [
        vec![sets("load", "_ga"), sets("return", "_ga")],
        vec![sets("load", "_ga"), sends("return", "_ga")],
        vec![tracker("return")],
    ] {
        let report = withdrawn("link", &requests);
        let found = report.findings.iter().find(|found| found.code().id() == "C077").unwrap();
        assert_eq!(found.severity(), Severity::Error);
        let is_tracker = requests.len() == 1;
        let code = if is_tracker { "C080" } else { "C021" };
        assert!(codes(&report).contains(&code), "{:?}", codes(&report));
    }
    // What goes along with the press itself could not have been erased before.
    let report = withdrawn("link", &[sets("load", "_ga"), sends("answer", "_ga")]);
    assert_eq!(codes(&report), Vec::<&str>::new());
}

#[test]
fn a_refusal_is_judged_by_what_follows_it() {
    let refused = |requests: &[Value]| {
        scan(&[visit("refused", json!({ "answer": answered(json!({})), "requests": requests }))])
    };
    // Set before the refusal: that is C020, and the refusal is not to blame.
    let report = refused(&[sets("load", "_ga")]);
    assert_eq!(codes(&report), ["C020"]);
    let phases: Vec<Phase> = report.pages.iter().map(|page| page.phase).collect();
    assert_eq!(phases, [Phase::Before, Phase::Refused]);
    // Read after it: in a HAR that could be an older visit's; here it is not.
    let report = refused(&[sets("load", "_ga"), sends("return", "_ga")]);
    assert_eq!(codes(&report), ["C020", "C021"]);
    assert_eq!(
        messages(&report, "C021"),
        ["sent for audience-measurement, which the visitor refused"]
    );
    let report = refused(&[sets("return", "_ga")]);
    assert_eq!(codes(&report), ["C021"]);
    // Beside a first visit that shows the same, nothing is told twice.
    let before = visit("before", json!({ "requests": [sets("load", "_ga"), tracker("load")] }));
    let after = visit(
        "refused",
        json!({ "answer": answered(json!({})),
            "requests": [sets("load", "_ga"), tracker("load"), sets("load", "_fbp")] }),
    );
    let files = [file(false, &[after]), file(false, &[before])];
    let report = under("fr", &files);
    let pages: Vec<_> =
        report.pages.iter().map(|p| (p.recording.as_str(), p.phase, p.rows.len())).collect();
    assert_eq!(
        pages,
        [("0.json", Phase::Before, 1), ("0.json", Phase::Refused, 0), ("1.json", Phase::Before, 1)],
    );
    let meta = report.contacts.iter().find(|contact| contact.is_tracker()).unwrap();
    assert_eq!(meta.requests, [(Phase::Before, 1)]);
}

#[test]
fn c078_asked_again() {
    let again = |phase: &str, asked: Value| {
        let visit = visit(phase, json!({ "answer": answered(json!({})), "asked_again": asked }));
        messages(&scan(&[visit]), "C078").len()
    };
    assert_eq!(again("refused", json!(true)), 1);
    assert_eq!(again("refused", json!(false)), 0);
    assert_eq!(again("refused", Value::Null), 0);
    assert_eq!(again("withdrawn", json!(true)), 0);
}

#[test]
fn c079_no_banner() {
    let before = |requests: &[Value]| visit("before", json!({ "requests": requests }));
    let report = scan(&[before(&[sets("load", "_ga"), tracker("load")])]);
    assert_eq!(
        messages(&report, "C079"),
        [
            "no banner is shown, although something needs consent: 1 cookie, 1 known tracker contacted"
        ]
    );
    // Nothing needs consent: no finding, and the phases that need a banner do not fail.
    let nothing = [
        before(&[]),
        failed("refused", "E713"),
        failed("accepted", "E713"),
        failed("withdrawn", "E715"),
    ];
    let report = scan(&nothing);
    assert_eq!(codes(&report), Vec::<&str>::new());
    assert!(report.is_complete());
    // Without the first visit nobody knows.
    let report = scan(&nothing[1..2]);
    assert_eq!(codes(&report), ["C082"]);
    // A banner is there.
    let mut shown = banner(&[button("accept", json!({})), button("refuse", json!({}))], json!({}));
    shown["requests"] = json!([sets("load", "_ga")]);
    assert_eq!(codes(&scan(&[shown])), ["C020"]);
    // A first visit that failed shows nothing.
    let mut broken = failed("before", "E707");
    broken["requests"] = json!([sets("load", "_ga")]);
    assert_eq!(codes(&scan(&[broken])), ["C020", "C082"]);
}

#[test]
fn c081_the_signal() {
    let first = |names: &[&str]| {
        let requests: Vec<Value> = names.iter().map(|name| sets("load", name)).collect();
        visit("before", json!({ "requests": requests }))
    };
    let compared = |regime: &str, with: &[&str], without: &[&str]| {
        under(regime, &[file(true, &[first(with)]), file(false, &[first(without)])])
    };
    let report = compared("us-ca", &["_fbp", "_ga"], &["_fbp"]);
    let found = report.findings.iter().find(|found| found.code().id() == "C081").unwrap();
    assert_eq!(found.severity(), Severity::Error);
    assert!(!found.finding().citations().is_empty());
    let report = compared("fr", &["_fbp"], &["_fbp"]);
    let found = report.findings.iter().find(|found| found.code().id() == "C081").unwrap();
    assert_eq!(found.severity(), Severity::Note);
    // It changed something; it concerned nothing; there is nothing to compare with.
    assert_eq!(messages(&compared("us-ca", &[], &["_fbp"]), "C081").len(), 0);
    assert_eq!(messages(&compared("us-ca", &["_ga"], &["_ga"]), "C081").len(), 0);
    let alone = under("us-ca", &[file(true, &[first(&["_fbp"])])]);
    assert_eq!(messages(&alone, "C081").len(), 0);
}

#[test]
fn c082_a_failed_phase_is_never_passed() {
    let fair = banner(&[button("accept", json!({})), button("refuse", json!({}))], json!({}));
    let report = scan(&[fair.clone(), failed("refused", "E714"), failed("refused", "E714")]);
    assert_eq!(
        messages(&report, "C082"),
        ["the phase `refused` was not recorded on 2 pages: why not [E714]"]
    );
    assert_eq!(report.most_severe(), Some(Severity::Error));
    assert_eq!(report.banner.answer, NeedsBanner::CannotTell);
    assert_eq!(report.failed.iter().copied().collect::<Vec<_>>(), [Phase::Refused]);
    assert!(!report.is_complete());
    // Several phases are several findings.
    let report = scan(&[fair, failed("refused", "E714"), failed("accepted", "E714")]);
    assert_eq!(messages(&report, "C082").len(), 2);
    // With a charter, what was not recorded is not missing.
    let charter = "format = 1\nsite = \"https://www.shop.example\"\nregime = \"fr\"\n\
                   [[cookie]]\nname = \"theme\"\npurposes = [\"preferences\"]\nlifetime = \"session\"\n";
    let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
    let report = judged(&Against::Charter(&policy), &[file(false, &[failed("accepted", "E714")])]);
    assert_eq!(messages(&report, "C002"), Vec::<String>::new());
}

#[test]
fn c083_what_the_browser_refused() {
    let cookie = |name: &str, reasons: &[&str]| json!({ "name": name, "attributes": [], "refused": reasons });
    let response = |cookies: &[Value]| {
        let requests = [request("load", PAGE, json!({ "set_cookies": cookies }))];
        messages(&scan(&[visit("before", json!({ "requests": requests }))]), "C083")
    };
    assert_eq!(response(&[cookie("a", &[])]), Vec::<String>::new());
    assert_eq!(
        response(&[
            cookie("a", &["InvalidDomain"]),
            cookie("a", &["InvalidDomain"]),
            cookie("b", &["SameSiteNoneInsecure", "InvalidDomain"])
        ]),
        ["the browser refused 2 cookies: InvalidDomain (2), SameSiteNoneInsecure (1)"]
    );
}

#[test]
fn what_a_manager_recorded_is_told() {
    let answer = answered(json!({ "manager_answer": "accepted" }));
    let banner = json!({ "manager": "klaro", "buttons": [], "ticks": [],
        "wall": { "covered": 0, "scroll_locked": false, "pay": false } });
    let report = scan(&[visit("refused", json!({ "answer": answer, "banner": banner }))]);
    let notes: Vec<String> = report.notes.iter().map(|(_, note)| note.to_string()).collect();
    assert!(
        notes.iter().any(|note| note.contains("manager Klaro: ") && note.contains("contradicts")),
        "{notes:?}"
    );
}

#[test]
fn the_file_says_its_phase() {
    let file = file(false, &[visit("refused", json!({ "requests": [sets("return", "_ga")] }))]);
    let text = file.to_string();
    let recording = read_for(None, text.as_bytes(), "scan", &mut |_| {}).unwrap();
    let input = Input { name: "x".into(), phase: Phase::Accepted, recording };
    let regime = Regime::builtin("fr").unwrap();
    let against = Against::Catalogue(Catalogue::builtin(), regime);
    let report = check(&[input], &against, &Settings::at(now()));
    assert_eq!(codes(&report), ["C021"]);
    let notes: Vec<String> = report.notes.iter().map(|(_, note)| note.to_string()).collect();
    assert!(notes.iter().any(|note| note.contains("`refused`, which counts")), "{notes:?}");
}
