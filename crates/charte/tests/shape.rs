//! What other parts rely on: threads may share a policy, the core names no binding, and the
//! JSON of a decision is that of spec §12.
#![cfg(feature = "toml")]

use charte::{Charter, ObservedCookie, Policy, ReceivedConsent, Time};

const CHARTER: &str = r#"{
  "format": 1, "site": "https://www.example.fr", "regime": "fr",
  "provider": [{"id": "google", "name": "Google", "role": "independent"}],
  "cookie": [{"name": "sid", "purposes": ["authentication"], "lifetime": "session"},
             {"name": "_ga", "provider": "google", "purposes": ["audience-measurement"],
              "lifetime": "13 months", "facts": {"cross-site": false, "shared": false}}]
}"#;

#[test]
fn a_policy_is_shared_between_threads() {
    fn shareable<T: Send + Sync + 'static>() {}
    shareable::<Policy>();
    shareable::<ReceivedConsent>();
    shareable::<charte::Error>();
}

/// No duration is told as a number that says nothing, or as one that equals its limit.
#[test]
fn durations_in_findings() {
    let charter = r#"{"format": 1, "site": "https://www.example.fr", "regime": "fr",
        "cookie": [{"name": "c", "purposes": ["preferences"], "lifetime": "400 days"}]}"#;
    let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
    let reading = ReceivedConsent::none();
    let visitor = policy.visitor(&reading, "2026-11-23T10:05:00Z".parse::<Time>().unwrap());
    let told = |seconds: u64| {
        let line = format!("c=1; Max-Age={seconds}");
        let cookie = ObservedCookie::from_set_cookie(&line).unwrap().with_host("www.example.fr");
        let explanation = visitor.explain_observed(&cookie);
        let found = explanation.findings();
        let told = |code: &str| {
            let finding = found.iter().find(|finding| finding.code().id() == code);
            finding.map(|finding| finding.message().to_owned()).unwrap_or_default()
        };
        (told("C022"), told("C054"))
    };
    let days = |days: u64| days * 86_400;
    for (seconds, longer, over) in [
        (days(400), "", ""),
        (
            days(400) + 5,
            "lasts 5 seconds longer than the declared 400 days",
            "lasts 5 seconds longer than 400 days",
        ),
        (days(730), "lasts 730 days; the charter says 400 days", "lasts 730 days"),
        (days(3_650), "lasts 10 years; the charter says 400 days", "lasts 10 years"),
        (9_999_999_999, "lasts far longer than the declared 400 days", "lasts over 400 days"),
        (u64::MAX, "lasts far longer than the declared 400 days", "lasts over 400 days"),
    ] {
        assert_eq!(told(seconds), (longer.to_owned(), over.to_owned()), "{seconds}");
    }
}

/// A yes shows what it rests on, and who says so.
#[test]
fn json_of_what_a_rule_rests_on() {
    let own = r#"
id = "t"
format = 1
name = "Test"
law = false
gpc = "none"
default = "opt-in"
validity = "6 months"
validity-force = "product"
rule = [{ id = "t.all", all-purposes = true, then = "exempt", all = ["publisher-only", "own",
    "!children", "anonymous", "sale-or-share", "~cross-site"], recommended = ["informed"] }]
"#;
    let charter = r#"{"format": 1, "site": "https://www.example.fr", "facts": {"children": false},
        "provider": [{"id": "us", "name": "Us", "role": "publisher"}],
        "cookie": [{"name": "c", "provider": "us", "purposes": ["advertising"],
            "facts": {"anonymous": true, "sale-or-share": true}}]}"#;
    let regime = charte::Regime::parse(own).unwrap();
    let policy = Policy::compile(Charter::parse(charter).unwrap(), &regime);
    let reading = ReceivedConsent::none();
    let explanation = policy.visitor(&reading, Time::default()).explain("c");
    let json: serde_json::Value = serde_json::from_str(&explanation.to_json().unwrap()).unwrap();
    let basis = |condition: &str, value, from| serde_json::json!({"rule": "t.all", "condition": condition, "value": value, "from": from});
    let expected = [
        basis("publisher-only", Some("yes"), Some("role")),
        basis("own", Some("yes"), Some("derived")),
        basis("!children", Some("no"), Some("site")),
        basis("anonymous", Some("yes"), Some("stated")),
        basis("sale-or-share", Some("yes"), Some("stated")),
        basis("~cross-site", None, None),
    ];
    assert_eq!(json["rulings"][0]["rests_on"], serde_json::json!(expected));
    let told: Vec<String> =
        explanation.rulings()[0].rests_on.iter().map(ToString::to_string).collect();
    assert_eq!(
        (told[0].as_str(), told[5].as_str()),
        ("publisher-only (yes, role)", "~cross-site (not stated)")
    );
    assert!(explanation.to_string().contains("children = no (the charter states it for the whole"));
}

#[test]
fn json_of_a_decision() {
    let policy = Policy::new(Charter::parse(CHARTER).unwrap()).unwrap();
    let reading = ReceivedConsent::none();
    let visitor = policy
        .visitor(&reading, "2026-11-23T10:05:00Z".parse::<Time>().unwrap())
        .with_page("https://www.example.fr/");
    let explanation =
        visitor.explain_observed(&ObservedCookie::new("_ga").with_host("www.example.fr"));
    assert_eq!(
        explanation.to_json().unwrap(),
        concat!(
            r#"{"cookie":"_ga","declaration":1,"category":"statistics","party":"third","#,
            r#""requirement":"opt-in","outcome":"withheld","may_set":false,"rulings":[{"#,
            r#""purpose":"audience-measurement","requirement":"opt-in","rule":"fr.default","#,
            r#""allowed":false,"because":"unanswered","unmet":[{"rule":"fr.audience-measurement","#,
            r#""condition":"publisher-only","stated":"no"},{"rule":"fr.audience-measurement","#,
            r#""condition":"anonymous","stated":null}],"rests_on":[],"citations":["fr-lil-82","cnil-2020-091 §51"]}],"#,
            r#""serves":[],"findings":[]}"#
        )
    );
}

#[test]
fn the_core_names_no_binding() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let tree = std::process::Command::new(cargo)
        .args(["tree", "-p", "charte", "-e", "normal", "--prefix", "none", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    assert!(tree.contains("memchr "), "{tree}");
    for name in ["pyo3", "uniffi", "libc", "tower", "http", "cbindgen", "jni", "arrow-array"] {
        let named = tree.lines().any(|l| l.split(' ').next() == Some(name));
        assert!(!named, "{name} stands in the core's tree");
    }
}

/// Nothing that a visitor sent comes out again.
#[test]
fn no_output_holds_a_value() {
    let policy = Policy::new(Charter::parse(CHARTER).unwrap()).unwrap();
    let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
    let values = [
        "v1~20261101T0900Z~r1~!id=canary1~y:canary2~n:canary3@canary4~n:@canary5~.tho2",
        "canary6",
    ];
    let reading = ReceivedConsent::from_values(values);
    let visitor =
        policy.visitor(&reading, now).with_page("https://www.example.fr/?q=canary7#canary8");
    let line = "_ga=canary9; Domain=example.fr; Path=/";
    let cookie = ObservedCookie::from_set_cookie(line).unwrap().with_host("www.example.fr");
    let explanation = visitor.explain_observed(&cookie);
    let consent = charte::Consent::decode(values[0]).unwrap();
    let recorded = visitor.record(&[charte::Act::RefuseAll], Some("canary1")).unwrap().unwrap();
    let written = visitor.encode(&recorded);
    let error = charte::Consent::decode("v1~canary6~.rd4r").unwrap_err();
    let outputs = [
        format!("{reading:?}"),
        format!("{visitor:?}"),
        format!("{explanation:?} {cookie:?}"),
        format!("{consent:?} {recorded:?} {written:?} {error} {error:?}"),
        explanation.to_string(),
        explanation.to_json().unwrap(),
    ];
    for output in outputs {
        assert!(!output.contains("canary"), "{output}");
    }
}
