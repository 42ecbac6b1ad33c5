use charte::{Charter, Policy, Purpose, PurposeSet, Regime, Severity, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Input, Phase, Report, Settings, check, read_for};

use super::{Action, By, Model};
use crate::document::Document;

const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
regime = "fr"

[[provider]]
id = "tube"
name = "Tube"
role = "independent"

[[cookie]]
name = "theme"
purposes = ["preferences"]
lifetime = "1 month"

[[cookie]]
name = "tube_*"
provider = "tube"
purposes = ["embedded-content"]
lifetime = "1 month"

[[cookie]]
name = "tube_ad"
provider = "tube"
purposes = ["advertising"]
lifetime = "1 month"

[[cookie]]
name = "basket"
purposes = ["user-input"]
lifetime = "1 day"
"#;

const LINES: &str = "\
Set-Cookie: theme=dark; Max-Age=3600
Set-Cookie: tube_a=1; Max-Age=3600
Set-Cookie: tube_ad=1; Max-Age=3600
Set-Cookie: _ga=1; Max-Age=3600
Set-Cookie: mystery=1; Max-Age=3600
Set-Cookie: basket=1; Max-Age=864000
";

fn report(policy: Option<&Policy>, phases: &[Phase]) -> Report {
    let now: Time = "2026-11-23T10:05:00Z".parse().unwrap();
    let inputs: Vec<Input> = phases
        .iter()
        .map(|phase| {
            let recording = read_for(policy, LINES.as_bytes(), "v.txt", &mut |_| {}).unwrap();
            Input { name: format!("{phase}.txt"), phase: *phase, recording }
        })
        .collect();
    let settings = Settings::at(now).on_page("https://www.example.fr/").unwrap();
    match policy {
        Some(policy) => check(&inputs, &Against::Charter(policy), &settings),
        None => {
            let regime = Regime::builtin("fr").unwrap();
            check(&inputs, &Against::Catalogue(Catalogue::builtin(), regime), &settings)
        }
    }
}

fn policy() -> Policy {
    Policy::new(Charter::parse(CHARTER).unwrap()).unwrap()
}

fn names<'m>(fix: &'m super::Fix<'_>) -> Vec<&'m str> {
    fix.cookies.iter().map(|item| item.name).collect()
}

#[test]
fn what_to_fix_by_provider() {
    let policy = policy();
    let report = report(Some(&policy), &[Phase::Before]);
    let document = Document::visit(&report, Some(("charte.toml", CHARTER)));
    let model = Model::of(&document).unwrap();
    assert_eq!(model.verdict.wrong, 5);

    let first = &model.fixes[0];
    assert_eq!(first.by, By::Provider("Tube".into()));
    let purposes = PurposeSet::from_iter([Purpose::EmbeddedContent, Purpose::Advertising]);
    assert_eq!(first.action, Action::HoldBack(purposes));
    assert_eq!((first.severity, names(first)), (Severity::Error, vec!["tube_a", "tube_ad"]));
    let rules: Vec<_> = first.rules.iter().map(|rule| (rule.id, rule.citations)).collect();
    assert_eq!(rules, [("fr.default", &["fr-lil-82".to_owned()][..])]);
    assert_eq!(model.fixes[1].by, By::Publisher);
    assert_eq!(names(&model.fixes[1]), ["theme"]);
    assert_eq!(model.fixes[2].action, Action::Declare);
    assert_eq!(names(&model.fixes[2]), ["_ga", "mystery"]);
    // Every finding is in exactly one.
    let mut all: Vec<usize> =
        model.fixes.iter().flat_map(|fix| &fix.diagnostics).copied().collect();
    all.sort_unstable();
    assert!(all.into_iter().eq(0..document.diagnostics().len()));
}

#[test]
fn without_a_charter_the_unknown_is_to_be_found_out() {
    let report = report(None, &[Phase::Before]);
    let document = Document::visit(&report, None);
    let model = Model::of(&document).unwrap();
    assert_eq!(model.fixes[0].by, By::Provider("Google Analytics".into()));
    assert_eq!(
        model.fixes[0].action,
        Action::HoldBack(PurposeSet::of(Purpose::AudienceMeasurement))
    );
    let unknown = model.fixes.iter().find(|fix| fix.action == Action::FindOut).unwrap();
    assert_eq!(unknown.by, By::Site("example.fr".into()));
    assert!(names(unknown).contains(&"mystery"));
}

#[test]
fn under_an_opt_out_law_the_signal_is_to_be_heeded() {
    let har = r#"{"log": {"version": "1.2", "entries": [{
        "startedDateTime": "2026-11-23T10:05:00Z",
        "request": {"method": "GET", "url": "https://www.example.com/", "headers": [
            {"name": "Sec-GPC", "value": "1"}]},
        "response": {"status": 200, "headers": [
            {"name": "Set-Cookie", "value": "_fbp=1; Max-Age=3600"}]}}]}}"#;
    let now: Time = "2026-11-23T10:05:00Z".parse().unwrap();
    let recording = read_for(None, har.as_bytes(), "v.har", &mut |_| {}).unwrap();
    let inputs = [Input { name: "v.har".into(), phase: Phase::Before, recording }];
    let law = Regime::builtin("us-ca").unwrap();
    let against = Against::Catalogue(Catalogue::builtin(), law);
    let report = check(&inputs, &against, &Settings::at(now));
    let document = Document::visit(&report, None);
    let model = Model::of(&document).unwrap();
    let [fix] = &model.fixes[..] else { panic!("{:?}", model.fixes) };
    assert!(matches!(fix.action, Action::HeedSignal(_)), "{:?}", fix.action);
    assert_eq!(names(fix), ["_fbp"]);
}

#[test]
fn a_cookie_is_once_over_all_phases() {
    let policy = policy();
    let report = report(Some(&policy), &Phase::ALL);
    let document = Document::visit(&report, None);
    let model = Model::of(&document).unwrap();
    let cookies: Vec<_> = model.groups.iter().flat_map(|group| &group.cookies).collect();
    assert_eq!(cookies.len(), 6);
    assert!(cookies.iter().all(|cookie| cookie.phases.len() == 4));
    let shop = model.groups.iter().find(|group| group.by == By::Publisher).unwrap();
    let (open, folded) = shop.split();
    assert_eq!((open[0].row.cookie.as_str(), folded[0].row.cookie.as_str()), ("theme", "basket"));
    let erase = model.fixes.iter().find(|fix| matches!(fix.action, Action::Erase(_))).unwrap();
    assert_eq!(erase.by, By::Provider("Tube".into()));
}
