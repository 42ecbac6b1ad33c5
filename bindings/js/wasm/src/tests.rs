//! On the host, as JavaScript calls it. The rest is tested in Node.

use serde_json::{Value, json};

use crate::answer::Failure;
use crate::call::answer;
use crate::json::{Json, object};
use crate::objects::Objects;

const CHARTER: &str = r#"
    format = 1
    site = "https://www.example.fr"
    regime = "fr"

    [[cookie]]
    name = "_ga"
    purposes = ["audience-measurement"]
    lifetime = "13 months"
"#;

fn ask(objects: &mut Objects, call: Value) -> Value {
    match answer(&call, objects) {
        Ok(json) => serde_json::from_slice(&json.into_bytes()).unwrap(),
        Err(Failure::Error(error)) => json!({"error": error.code()}),
        Err(Failure::NoCall) => json!("no call"),
    }
}

#[test]
fn a_charter_becomes_a_decision() {
    let mut objects = Objects::new();
    let charter = ask(&mut objects, json!({"readCharter": {"text": CHARTER}}));
    let policy = ask(&mut objects, json!({"compile": {"charter": charter}}));
    let options = json!({"now": 1_795_392_000, "consent": null});
    let visitor = ask(&mut objects, json!({"visitor": {"policy": policy, "options": options}}));
    let decided =
        ask(&mut objects, json!({"decide": {"visitor": visitor, "cookie": {"name": "_ga"}}}));
    assert_eq!(decided["maySet"], false);
    assert_eq!(decided["because"], "unanswered");
    let host = ask(
        &mut objects,
        json!({"visitor": {"policy": policy, "options": {"now": 0, "host": "a b"}}}),
    );
    assert_eq!(host, json!({"error": "E108"}));
}

#[test]
fn what_is_no_call_is_told() {
    let mut objects = Objects::new();
    let charter = ask(&mut objects, json!({"readCharter": {"text": CHARTER}}));
    for call in [
        json!(null),
        json!({}),
        json!({"nothing": {}}),
        json!({"version": null}),
        json!({"version": {}, "reasons": {}}),
        json!({"readCharter": {"text": 7}}),
        json!({"readCharter": {}}),
        json!({"compile": {"charter": 99}}),
        json!({"charterJson": {"charter": -1}}),
        json!({"regime": {"regime": charter, "language": "en"}}),
        json!({"decide": {"visitor": charter, "cookie": {"name": "_ga"}}}),
    ] {
        assert_eq!(ask(&mut objects, call.clone()), "no call", "{call}");
    }
}

#[test]
fn a_number_is_used_again_once_it_is_free() {
    let mut objects = Objects::new();
    let read = json!({"readCharter": {"text": CHARTER}});
    let first = ask(&mut objects, read.clone());
    let second = ask(&mut objects, read.clone());
    assert_ne!(first, second);
    objects.remove(0);
    objects.remove(0);
    assert_eq!(ask(&mut objects, json!({"charterJson": {"charter": first}})), "no call");
    assert_eq!(ask(&mut objects, read.clone()), first);
    assert_ne!(ask(&mut objects, read), first);
}

#[test]
fn what_is_written_is_json() {
    let text = "a \"quoted\" \u{1} text";
    let items = [Json::null(), Json::or_null(None), object! {"text": text, "list": [1, 2]}];
    let list: Json = items.into_iter().collect();
    let empty: Json = [].into_iter().collect();
    let all = object! {"list": list, "empty": empty}.into_bytes();
    let read: Value = serde_json::from_slice(&all).unwrap();
    let expected = json!({"list": [null, null, {"text": text, "list": [1, 2]}], "empty": []});
    assert_eq!(read, expected);
}
