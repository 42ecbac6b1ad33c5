use serde_json::{Value, json};

use super::*;

fn expect(value: Value) -> Expectation {
    serde_json::from_value(value).expect("an expectation")
}

fn decision() -> Value {
    json!({"cookie":"_ga","declaration":3,"category":"statistics","party":"third",
        "requirement":"opt-in","outcome":"limited","may_set":false,
        "rulings":[
            {"purpose":"authentication","requirement":"exempt","rule":"fr.authentication",
             "allowed":true,"because":"exempt","unmet":[],"rests_on":[
                {"rule":"fr.authentication","condition":"publisher-only","value":"yes","from":"role"},
                {"rule":"fr.authentication","condition":"~shared","value":null,"from":null}],
             "citations":["a"]},
            {"purpose":"audience-measurement","requirement":"opt-in","rule":"fr.default",
             "allowed":false,"because":"unanswered",
             "unmet":[{"rule":"fr.audience-measurement","condition":"publisher-only","stated":"no"},
                      {"rule":"fr.audience-measurement","condition":"anonymous","stated":null}],
             "citations":[]}],
        "serves":["authentication"],"findings":["C040","C023"]})
}

/// The keys that differ.
fn differing(expected: Value) -> Vec<String> {
    let differences = expect(expected).compare(&Answer::Decision(decision()));
    differences.into_iter().map(|difference| difference.key).collect()
}

#[test]
fn what_is_expected_and_came_passes() {
    for expected in [
        json!({"outcome": "limited"}),
        json!({"cookie": "_ga", "category": "statistics", "party": "third", "may_set": false,
            "requirement": "opt-in", "serves": ["authentication"]}),
        json!({"findings": ["C023", "C040"]}),
        json!({"purposes": ["authentication", "audience-measurement"]}),
        json!({"rulings": {"authentication": {}}}),
        json!({"rulings": {"authentication": {"unmet": []}}}),
        json!({"rulings": {"authentication": {"rests_on": ["publisher-only", "~shared"]}}}),
        json!({"rulings": {"authentication": {"rests_on": [
            {"condition": "publisher-only", "value": "yes", "from": "role",
             "rule": "fr.authentication"},
            {"condition": "~shared", "value": null, "from": null}]}}}),
        json!({"rulings": {"audience-measurement": {"because": "unanswered", "allowed": false,
            "rule": "fr.default", "unmet": ["publisher-only", "anonymous"]}}}),
        json!({"rulings": {"audience-measurement": {"unmet": [
            {"condition": "publisher-only", "stated": "no", "rule": "fr.audience-measurement"},
            {"condition": "anonymous", "stated": null}]}}}),
    ] {
        assert_eq!(differing(expected.clone()), [""; 0], "{expected}");
    }
}

#[test]
fn each_wrong_expectation_fails_at_its_key() {
    let audience = |value: Value| json!({"rulings": {"audience-measurement": value}});
    let basis =
        |value: Value| json!({"rulings": {"authentication": {"rests_on": [value, "~shared"]}}});
    for wrong in [
        json!("requested"),
        json!({"condition": "publisher-only", "value": "no"}),
        json!({"condition": "publisher-only", "value": null}),
        json!({"condition": "publisher-only", "from": "stated"}),
        json!({"condition": "publisher-only", "rule": "fr.security"}),
    ] {
        assert_eq!(differing(basis(wrong.clone())), ["rulings.authentication.rests_on"], "{wrong}");
    }
    let short = json!({"rulings": {"authentication": {"rests_on": ["publisher-only"]}}});
    assert_eq!(differing(short), ["rulings.authentication.rests_on"]);
    for (expected, key) in [
        (json!({"cookie": "_gb"}), "cookie"),
        (json!({"outcome": "allowed"}), "outcome"),
        (json!({"may_set": true}), "may_set"),
        (json!({"requirement": "opt-out"}), "requirement"),
        (json!({"category": "necessary"}), "category"),
        (json!({"party": "first"}), "party"),
        (json!({"serves": []}), "serves"),
        (json!({"serves": ["authentication", "advertising"]}), "serves"),
        (json!({"purposes": ["audience-measurement", "authentication"]}), "purposes"),
        (json!({"purposes": ["authentication"]}), "purposes"),
        (json!({"findings": []}), "findings"),
        (json!({"findings": ["C023"]}), "findings"),
        (json!({"findings": ["C001", "C023", "C040"]}), "findings"),
        (json!({"rulings": {"advertising": {}}}), "rulings.advertising"),
        (audience(json!({"because": "refused"})), "rulings.audience-measurement.because"),
        (audience(json!({"allowed": true})), "rulings.audience-measurement.allowed"),
        (audience(json!({"rule": "fr"})), "rulings.audience-measurement.rule"),
        (audience(json!({"requirement": "exempt"})), "rulings.audience-measurement.requirement"),
        (audience(json!({"unmet": []})), "rulings.audience-measurement.unmet"),
        (audience(json!({"unmet": ["publisher-only"]})), "rulings.audience-measurement.unmet"),
        (
            audience(json!({"unmet": ["anonymous", "publisher-only"]})),
            "rulings.audience-measurement.unmet",
        ),
        (
            audience(json!({"unmet": ["publisher-only", "anonymous", "!shared"]})),
            "rulings.audience-measurement.unmet",
        ),
        (
            audience(
                json!({"unmet": ["publisher-only", {"condition": "anonymous", "stated": "no"}]}),
            ),
            "rulings.audience-measurement.unmet",
        ),
        (
            audience(
                json!({"unmet": [{"condition": "publisher-only", "stated": null}, "anonymous"]}),
            ),
            "rulings.audience-measurement.unmet",
        ),
        (
            audience(json!({"unmet": [{"condition": "publisher-only", "rule": "x"}, "anonymous"]})),
            "rulings.audience-measurement.unmet",
        ),
        (json!({"error": "E103"}), "error"),
        (json!({"allowed": true}), "answer"),
    ] {
        assert_eq!(differing(expected.clone()), [key], "{expected}");
    }
}

#[test]
fn a_key_that_is_missing_from_the_answer_differs() {
    for key in ["outcome", "may_set", "serves", "findings", "purposes", "rulings"] {
        let expected = match key {
            "may_set" => json!({key: false}),
            "outcome" => json!({key: "withheld"}),
            "rulings" => json!({key: {"advertising": {}}}),
            _ => json!({key: []}),
        };
        let found = expect(expected).compare(&Answer::Decision(json!({})));
        assert_eq!(found.len(), 1, "{key}");
        assert!(found.iter().all(|difference| difference.got == "nothing"), "{key}");
    }
}

#[test]
fn findings_may_be_objects() {
    let answer = Answer::Decision(json!({"findings": [{"code": "C001", "severity": "error"}]}));
    assert!(expect(json!({"findings": ["C001"]})).compare(&answer).is_empty());
    assert_eq!(expect(json!({"findings": []})).compare(&answer).len(), 1);
    let odd = Answer::Decision(json!({"findings": [7]}));
    assert_eq!(expect(json!({"findings": []})).compare(&odd).len(), 1);
}

#[test]
fn a_purpose_ruled_twice_differs() {
    let twice = json!({"rulings": [{"purpose": "security"}, {"purpose": "security"}]});
    let found = expect(json!({"rulings": {"security": {}}})).compare(&Answer::Decision(twice));
    assert_eq!(found.len(), 1);
}

#[test]
fn errors_match_whole_or_by_prefix() {
    let fails =
        |expected: Value, got: &str| expect(expected).compare(&Answer::Error(got.into())).len();
    assert_eq!(fails(json!({"error": "E103"}), "E103"), 0);
    assert_eq!(fails(json!({"error": "E103"}), "E1031"), 1);
    assert_eq!(fails(json!({"error": "E3*"}), "E301"), 0);
    assert_eq!(fails(json!({"error": "E3*"}), "E103"), 1);
    assert_eq!(fails(json!({"error": "E3"}), "E301"), 1);
    assert_eq!(fails(json!({"outcome": "allowed"}), "E103"), 1);
    assert_eq!(fails(json!({"allowed": true}), "E103"), 1);
}

#[test]
fn allows_is_compared_like_the_rest() {
    let answer = Answer::Allows { allowed: false, because: "refused".into() };
    let fails = |expected: Value| expect(expected).compare(&answer).len();
    assert_eq!(fails(json!({"allowed": false, "because": "refused"})), 0);
    assert_eq!(fails(json!({"allowed": true, "because": "refused"})), 1);
    assert_eq!(fails(json!({"allowed": false, "because": "gpc"})), 1);
    assert_eq!(fails(json!({"error": "E103"})), 1);
    assert_eq!(fails(json!({"outcome": "withheld"})), 1);
}

#[test]
fn a_misspelt_or_empty_key_is_no_expectation() {
    for wrong in [
        json!({"outcom": "allowed"}),
        json!({"outcome": null}),
        json!({"rulings": {"security": {"becauze": "exempt"}}}),
        json!({"rulings": {"security": {"unmet": [{"stated": "no"}]}}}),
        json!({"rulings": {"security": {"unmet": [{"condition": "a", "fact": "b"}]}}}),
    ] {
        assert!(serde_json::from_value::<Expectation>(wrong.clone()).is_err(), "{wrong}");
    }
}
