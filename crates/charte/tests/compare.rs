//! Regimes side by side, and findings about what they oblige to tell or offer.
#![cfg(feature = "toml")]

use charte::compare::CookieCell;
use charte::{
    Charter, Comparison, Finding, FindingCode, Policy, Purpose, Regime, Requirement, Severity, Time,
};

const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"

[[provider]]
id = "house"
name = "House"
role = "publisher"

[[provider]]
id = "vendor"
name = "A vendor"
role = "independent"

[[cookie]]
name = "sessionid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "_pk_id.*"
provider = "house"
purposes = ["audience-measurement"]
lifetime = "13 months"
facts = { cross-site = false, shared = false }

[[cookie]]
name = "_fbp"
provider = "vendor"
purposes = ["advertising", "profiling"]
lifetime = "90 days"

[[cookie]]
name = "what"
purposes = ["unclassified"]
lifetime = "session"
"#;

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse::<Time>().unwrap()
}

fn regimes(ids: &[&str]) -> Vec<&'static Regime> {
    ids.iter().map(|id| Regime::builtin(id).unwrap()).collect()
}

#[test]
fn purposes_by_regime() {
    let regimes = regimes(&["fr", "gb", "us-ca", "charte"]);
    let comparison = Comparison::new(&regimes, None, now());
    assert!(comparison.cookies.is_none());
    assert_eq!(comparison.purposes.len(), 22);
    let ids: Vec<&str> = comparison.regimes.iter().map(|h| h.id).collect();
    assert_eq!(ids, ["fr", "gb", "us-ca", "charte"]);
    assert_eq!(comparison.regimes[1].period, Some("gb-2026"));
    assert!(comparison.regimes[3].caveat.is_some() && comparison.regimes[0].caveat.is_none());
    let row = |purpose: Purpose| {
        let row = comparison.purposes.iter().find(|r| r.purpose == purpose).unwrap();
        row.regimes.iter().map(|c| (c.mildest.id(), c.strictest.id())).collect::<Vec<_>>()
    };
    assert_eq!(
        row(Purpose::AudienceMeasurement),
        [("exempt", "opt-in"), ("opt-out", "opt-in"), ("exempt", "opt-in"), ("exempt", "opt-in")]
    );
    assert_eq!(
        row(Purpose::Advertising)[..3],
        [("opt-in", "opt-in"), ("opt-in", "opt-in"), ("exempt", "opt-in")]
    );
    let cell = &comparison.purposes[usize::from(Purpose::Advertising.bit())].regimes[2];
    let cases: Vec<&str> = cell.cases.iter().map(|c| c.rule.as_ref()).collect();
    assert_eq!(
        cases,
        [
            "us-ca.children",
            "us-ca.sensitive",
            "us-ca.sale-or-share",
            "us-ca.marketing-own",
            "us-ca.marketing"
        ],
        "the default is never reached"
    );
}

#[test]
fn before_a_change_of_the_law() {
    let regimes = regimes(&["gb"]);
    let then = Comparison::new(&regimes, None, "2026-02-04T12:00:00Z".parse::<Time>().unwrap());
    assert_eq!(then.regimes[0].period, Some("gb-2003"));
    let row = &then.purposes[usize::from(Purpose::AudienceMeasurement.bit())];
    assert_eq!(row.regimes[0].mildest, Requirement::OptIn);
}

fn milder(cell: &CookieCell<'_>) -> Vec<String> {
    let line = |a: &charte::compare::Alternative<'_>| {
        let unmet: Vec<&str> = a.unmet.iter().map(|u| u.condition.as_str()).collect();
        format!("{} {}: {} / {}", a.rule, a.requirement, unmet.join(" "), a.instead_of.join(" "))
    };
    cell.purposes.iter().flat_map(|s| s.milder.iter().map(line)).collect()
}

#[test]
fn cookies_by_regime() {
    let charter = Charter::parse(CHARTER).unwrap();
    let regimes = regimes(&["fr", "gb", "us-ca"]);
    let comparison = Comparison::new(&regimes, Some(&charter), now());
    let cookies = comparison.cookies.as_ref().unwrap();
    let asked: Vec<Vec<&str>> =
        cookies.iter().map(|r| r.regimes.iter().map(|c| c.requirement.id()).collect()).collect();
    assert_eq!(
        asked,
        [
            ["exempt", "exempt", "exempt"],
            ["opt-in", "opt-in", "exempt"],
            ["opt-in", "opt-in", "opt-out"],
            ["opt-in", "opt-in", "opt-in"],
        ]
    );
    assert_eq!((cookies[1].category.id(), cookies[2].party.id()), ("statistics", "third"));
    assert_eq!(milder(&cookies[0].regimes[0]), [""; 0]);
    assert_eq!(milder(&cookies[1].regimes[0]), ["fr.audience-measurement exempt: anonymous / "]);
    assert_eq!(
        milder(&cookies[1].regimes[1]),
        ["gb.audience-measurement opt-out: anonymous informed objection-offered !passive / "]
    );
    assert_eq!(milder(&cookies[2].regimes[0]), [""; 0], "nothing exempts advertising in France");
    assert_eq!(
        milder(&cookies[2].regimes[2]),
        [
            "us-ca.marketing-own exempt: !sale-or-share / us-ca.sale-or-share",
            "us-ca.marketing-own exempt: !sale-or-share / us-ca.sale-or-share",
        ]
    );
    assert_eq!(cookies[3].regimes[2].purposes[0].rule, "unclassified");
}

/// The comparison says what the policy decides, for every regime that ships.
#[test]
fn it_agrees_with_decisions() {
    let charter = Charter::parse(CHARTER).unwrap();
    let ids: Vec<&str> = Regime::builtin_ids().collect();
    let comparison = Comparison::new(&regimes(&ids), Some(&charter), now());
    let consent = charte::ReceivedConsent::none();
    for (column, id) in ids.iter().enumerate() {
        let policy = Policy::compile(charter.clone(), Regime::builtin(id).unwrap());
        let visitor = policy.visitor(&consent, now());
        for row in comparison.cookies.as_ref().unwrap() {
            let decision = visitor.decide(row.cookie);
            let cell = &row.regimes[column];
            assert_eq!(decision.declaration(), Some(row.declaration));
            assert_eq!(decision.requirement(), cell.requirement, "{id} {}", row.cookie);
            assert_eq!((decision.category(), decision.party()), (row.category, row.party));
            for (ruling, standing) in
                visitor.explain(row.cookie).rulings().iter().zip(&cell.purposes)
            {
                assert_eq!(
                    (ruling.purpose, ruling.rule.as_str()),
                    (standing.purpose, &*standing.rule)
                );
                assert_eq!(ruling.requirement, standing.requirement);
                assert!(ruling.citations.iter().eq(standing.citations.iter().copied()));
            }
        }
    }
}

#[test]
fn json_of_a_comparison() {
    let charter = Charter::parse(CHARTER).unwrap();
    let regimes = regimes(&["fr", "us-ca"]);
    let json = Comparison::new(&regimes, Some(&charter), now()).to_json().unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["now"], "2026-11-23T10:05:00Z");
    assert_eq!(json["regimes"][1]["gpc"], "binding");
    let case = &json["purposes"][9]["regimes"][0]["cases"][0];
    assert_eq!(case["rule"], "fr.audience-measurement");
    assert_eq!(
        case["conditions"][2],
        serde_json::json!({"condition": "anonymous", "force": "binding"})
    );
    assert_eq!(case["limits"][0]["max"], "13 months");
    assert_eq!(case["citations"][0], "cnil-2020-091 §51");
    let unmet = &json["cookies"][1]["regimes"][0]["purposes"][0]["milder"][0]["unmet"][0];
    assert_eq!(unmet["condition"], "anonymous");
    assert_eq!(unmet["stated"], serde_json::Value::Null);
}

fn check(regime: &str, text: &str) -> Vec<Finding> {
    let charter = Charter::parse(text).unwrap();
    Policy::compile(charter, Regime::builtin(regime).unwrap()).check(now())
}

fn about(findings: &[Finding], code: FindingCode) -> Vec<&Finding> {
    findings.iter().filter(|f| f.code() == code).collect()
}

fn line(purpose: &str, facts: &str) -> String {
    format!(
        "format = 1\nsite = \"https://www.example.fr\"\n\
         [[cookie]]\nname = \"statistic\"\npurposes = [\"{purpose}\"]\nlifetime = \"session\"\n\
         facts = {{ {facts} }}\n"
    )
}

#[test]
fn an_objection_that_is_not_offered() {
    let anonymous = "anonymous = true, cross-site = false, shared = false, informed = true";
    let found = |regime: &str, text: &str| -> Vec<String> {
        let findings = check(regime, text);
        let found = about(&findings, FindingCode::NoObjection);
        assert!(
            found.iter().all(|f| f.severity() == Severity::Warning && f.declaration() == Some(0))
        );
        found.iter().flat_map(|f| f.citations().iter().cloned()).collect()
    };
    let measured = line("audience-measurement", anonymous);
    assert_eq!(found("fr", &measured), ["eu-gdpr art. 21", "cnil-audience-2025"]);
    let offered = line("audience-measurement", &format!("{anonymous}, objection-offered = true"));
    assert_eq!(found("fr", &offered), [""; 0]);
    assert_eq!(found("nl", &measured), [""; 0], "no source asks for it there");
    assert_eq!(found("gb", &measured), [""; 0], "opt-in there: nothing to object to");
    let sold = line("advertising", "sale-or-share = true");
    assert_eq!(found("us-ca", &sold), ["ca-civ-1798.120", "ca-civ-1798.135"]);
    assert_eq!(found("fr", &sold), [""; 0]);
}

#[test]
fn what_only_telling_would_change() {
    let found = |regime: &str, text: &str| -> Vec<String> {
        let findings = check(regime, text);
        let found = about(&findings, FindingCode::Untold);
        found.iter().map(|f| f.message().to_owned()).collect()
    };
    assert_eq!(
        found("gb", &line("preferences", "informed = true")),
        ["under gb, preferences would be opt-out with objection-offered"]
    );
    assert_eq!(
        found("za", &line("advertising", "informed = false")),
        ["under za, advertising would be opt-out with informed and objection-offered"]
    );
    assert_eq!(found("gb", &line("preferences", "publisher-only = false")), [""; 0]);
    assert_eq!(
        found("gb", &line("preferences", "informed = true, objection-offered = true")),
        [""; 0]
    );
    assert_eq!(found("fr", &line("preferences", "informed = true")), [""; 0]);
    let measured =
        line("audience-measurement", "anonymous = true, shared = false, passive = false");
    let findings = check("gb", &measured);
    assert!(about(&findings, FindingCode::Untold).is_empty(), "C007 says it already");
    assert_eq!(about(&findings, FindingCode::NotAnonymous).len(), 1);
}

#[test]
fn a_signal_ignored_where_it_binds() {
    let text = format!("gpc = \"ignore\"\n{}", line("security", "shared = false"));
    let findings = check("us-ca", &text);
    let found = about(&findings, FindingCode::GpcIgnored);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].declaration(), None);
    assert_eq!(found[0].citations(), ["ca-civ-1798.135 (b)(1)", "ca-11-ccr-7025"]);
    assert!(about(&check("fr", &text), FindingCode::GpcIgnored).is_empty());
    let honoured = line("security", "shared = false");
    assert!(about(&check("us-ca", &honoured), FindingCode::GpcIgnored).is_empty());
}

#[test]
fn a_refusal_forgotten_too_soon() {
    let text = |lifetime: &str| {
        format!(
            "format = 1\nsite = \"https://www.example.fr\"\n\
             [[cookie]]\nname = \"cookies_preferences\"\npurposes = [\"consent-choice\"]\nlifetime = \"{lifetime}\"\n"
        )
    };
    let found = |regime: &str, lifetime: &str| {
        about(&check(regime, &text(lifetime)), FindingCode::AskedTooSoon).len()
    };
    assert_eq!(found("fr", "session"), 1);
    assert_eq!(found("fr", "5 months"), 1);
    assert_eq!(found("fr", "6 months"), 0);
    assert_eq!(found("us-ca", "6 months"), 1);
    assert_eq!(found("us-ca", "12 months"), 0);
    assert_eq!(found("de", "session"), 0, "nobody fixes a time there");
    let findings = check("us-ca", &text("6 months"));
    let finding = about(&findings, FindingCode::AskedTooSoon)[0];
    assert_eq!(finding.citations(), ["ca-civ-1798.135 (c)(4)"]);
}
