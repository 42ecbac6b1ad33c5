//! `charte consent`, as its user runs it.

mod common;

use charte::Consent;
use common::{charte, charte_reading};

const BARE: &str = "v1~20261101T0900Z~r1";
const WHOLE: &str = "v1~20261101T0900Z~r1~.1m4q";

fn check(args: &[&str]) -> common::Run {
    charte(&[&["consent", "check"], args].concat())
}

#[test]
fn values_are_completed() {
    let run = check(&[BARE, WHOLE, &format!("\"{BARE}\"")]);
    let out = format!("{WHOLE}\n{WHOLE}\n\"{WHOLE}\"\n");
    assert_eq!((run.code, run.out, run.err), (0, out, String::new()));
    let run = charte_reading(&["consent", "check"], format!("{BARE}\n{WHOLE}\r\n").as_bytes());
    assert_eq!((run.code, run.out), (0, format!("{WHOLE}\n{WHOLE}\n")));
    // The order of the tokens stays.
    let run = check(&["v1~r1~n:advertising~20261101T0900Z"]);
    assert!(run.out.starts_with("v1~r1~n:advertising~20261101T0900Z~."), "{}", run.out);
    assert!(Consent::decode(run.out.trim()).is_ok());
}

#[test]
fn what_does_not_read_is_said_without_the_value() {
    let run = check(&[WHOLE, "v1~20261101T0900Z~r1~y:S3CRET", "v1~20261101T0900Z~r2~.1m4q"]);
    assert_eq!((run.code, run.out), (1, format!("{WHOLE}\n")));
    assert!(run.err.contains("value 2: token 3: expected a purpose"), "{}", run.err);
    assert!(run.err.contains("value 3: token 3: expected the check that fits"), "{}", run.err);
    assert!(run.err.contains("[E406]") && !run.err.contains("S3CRET"), "{}", run.err);
    let run = check(&["--replace", "v1~20261101T0900Z~r2~.1m4q"]);
    assert_eq!((run.code, run.out.as_str()), (0, "v1~20261101T0900Z~r2~.1n5a\n"));
    // For tests of malformed values: the tokens are wrong, the check is not.
    let run = check(&["--malformed", "v1~oops"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let error = Consent::decode(run.out.trim()).unwrap_err();
    assert_eq!((error.code().id(), error.token()), ("E403", Some(1)));
    let encoded = check(&["v1%7E20261101T0900Z%7Er1"]);
    assert_eq!(encoded.code, 1);
    assert!(encoded.err.contains("looks percent-encoded; store it unchanged"), "{}", encoded.err);
}

#[test]
fn a_decision_says_that_a_value_is_percent_encoded() {
    let charter = common::example("visit/charte.toml");
    for encoded in
        ["v1%7E20261101T0900Z%7Er1%7E.1m4q", "v1~20261101T0900Z~r1~n%3Aadvertising~.6olo"]
    {
        let run = charte(&["decide", "_ga", "--charter", &charter, "--consent", encoded]);
        let all = format!("{}{}", run.out, run.err);
        assert!(all.contains("looks percent-encoded; store it unchanged"), "{all}");
        assert!(!all.contains(encoded), "{all}");
    }
}

#[test]
fn files_are_completed_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.txt");
    let name = path.to_str().unwrap();
    let before = format!(
        "\u{e9}: `{BARE}`.\r\nCookie: a=b; cookies_preferences={BARE}; c=d\n\"{WHOLE}\" \"{BARE}~oops\" {BARE}{{rest}}\n"
    );
    std::fs::write(&path, &before).unwrap();
    let run = check(&["--write", name]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("cases.txt: 2 values completed"), "{}", run.err);
    assert!(run.err.contains("cases.txt:3: token 3: expected"), "{}", run.err);
    let after = format!(
        "\u{e9}: `{WHOLE}`.\r\nCookie: a=b; cookies_preferences={WHOLE}; c=d\n\"{WHOLE}\" \"{BARE}~oops\" {BARE}{{rest}}\n"
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), after);
    assert_eq!(check(&["--malformed", "--write", name]).code, 0);
    let again = std::fs::read_to_string(&path).unwrap();
    let run = check(&["--write", name, "--malformed"]);
    assert_eq!((run.code, run.err), (0, String::new()));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), again);
    assert_eq!(check(&["--write", "missing.txt"]).code, 2);
    assert_eq!(charte(&["consent"]).code, 2);
}
