use super::*;

fn fields(value: Value) -> Fields {
    Fields(value.as_object().cloned().unwrap_or_default())
}

fn differing(expected: Value, got: Value) -> Vec<String> {
    let answer = Answer::from_json(got).expect("an answer");
    fields(expected).compare(&answer).into_iter().map(|d| d.key).collect()
}

const GONE: &str = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

fn exchange() -> Value {
    json!({"state": "valid", "signal": false, "set_cookie": ["sid=1; Path=/"], "remaining": 2,
        "deletions": [format!("_ads=; Path=/; {GONE}"), format!("_b=; {GONE}; Domain=a.fr; Secure")],
        "unreachable": [["b", "path"], ["a", "technology"]],
        "consent_lines": [format!("c=; Path=/; {GONE}"), "c=v1; SameSite=Lax; Path=/"]})
}

#[test]
fn lines_are_read_as_a_browser_reads_them() {
    for expected in [
        json!({"state": "valid", "signal": false, "remaining": 2}),
        json!({"set_cookie": ["sid=1; Path=/"]}),
        json!({"deletions": [{"name": "_b", "path": null, "domain": "a.fr", "secure": true},
                             {"name": "_ads", "path": "/"}]}),
        json!({"unreachable": [["a", "technology"], ["b", "path"]]}),
        json!({"consent_lines": [[{"name": "c", "path": "/"}], "c=v1; Path=/; SameSite=Lax"]}),
    ] {
        assert_eq!(differing(expected.clone(), exchange()), [""; 0], "{expected}");
    }
}

#[test]
fn each_wrong_key_is_told() {
    for (key, expected) in [
        ("state", json!("none")),
        ("set_cookie", json!(["sid=1; path=/"])),
        ("set_cookie", json!([])),
        ("reports", json!([])),
        ("deletions", json!([{"name": "_ads", "path": "/"}])),
        ("deletions", json!([{"name": "_b", "path": null}, {"name": "_ads", "path": "/"}])),
        ("unreachable", json!([["a", "technology"]])),
        ("consent_lines", json!([[], "c=v1; Path=/; SameSite=Lax"])),
        ("consent_lines", json!([[{"name": "c", "path": "/"}], "c=v2; Path=/; SameSite=Lax"])),
    ] {
        assert_eq!(differing(json!({key: expected}), exchange()), [key], "{expected}");
    }
}

#[test]
fn a_deletion_that_deletes_nothing_is_told() {
    for line in ["a=; Max-Age=0", "a=1; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a"] {
        let got = json!({"state": "none", "deletions": [line]});
        let expected = json!({"deletions": [{"name": "a", "path": null}]});
        assert_eq!(differing(expected, got), ["deletions"], "{line}");
    }
}

#[test]
fn an_error_is_a_key_of_its_own() {
    assert_eq!(differing(json!({"error": "E401"}), json!({"error": "E401"})), [""; 0]);
    assert_eq!(differing(json!({"error": "E401"}), json!({"error": "E402"})), ["error"]);
    let read = json!({"state": "none", "value": null, "copies": 0, "error": null});
    assert_eq!(differing(json!({"error": null, "copies": 0}), read), [""; 0]);
    let answer = Answer::Allows { allowed: true, because: "exempt".into() };
    assert_eq!(fields(json!({"state": "none"})).compare(&answer).len(), 1);
}

#[test]
fn no_report_shows_a_value() {
    let expected = fields(json!({"value": "secret-1", "set_cookie": ["a=secret-2"]}));
    let got = json!({"value": "secret-3", "set_cookie": ["a=secret-4"]});
    let told = expected.compare(&Answer::from_json(got).expect("an answer"));
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|d| !d.to_string().contains("secret")), "{told:?}");
}
