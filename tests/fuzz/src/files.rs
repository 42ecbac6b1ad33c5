//! Files: charters, regimes, recordings, pages.

use charte::{Charter, Lifetime, Policy, ReceivedConsent, Regime, Time};
use charte_page::{ImportOptions, import};
use charte_recording::{Format, Options, read};

fn now() -> Time {
    Time::from_unix(1_795_428_300)
}

/// A charter in TOML or JSON: what is read is written as it was, compiles, and is checked.
pub(crate) fn charter(bytes: &[u8]) {
    let charter = match Charter::parse(bytes) {
        Ok(charter) => charter,
        Err(_) => return mistakes(bytes, Charter::parse_all(bytes)),
    };
    let json = charter.to_json().expect("a charter as JSON");
    assert_eq!(Charter::parse(json).expect("our own JSON"), charter);
    let toml = charter.to_toml();
    assert_eq!(Charter::parse(toml).expect("our own TOML"), charter);
    drop(charter.check());
    let reading = ReceivedConsent::none();
    for regime in ["fr", "us-ca"] {
        let regime = Regime::builtin(regime).expect("a regime");
        let policy = Policy::compile(charter.clone(), regime);
        drop(policy.check(now()));
        let visitor = policy.visitor(&reading, now());
        for declared in charter.cookies() {
            let explanation = visitor.explain(declared.name());
            drop((explanation.to_string(), explanation.to_json()));
        }
        let _ = visitor.ask(None);
        drop(charte::Exchange::new(visitor, charte::Mode::Enforce).cache_key());
    }
}

/// What is wrong with a document is said, of places that are in it.
fn mistakes<T: core::fmt::Debug>(bytes: &[u8], read: Result<T, Vec<charte::Error>>) {
    let Ok(source) = core::str::from_utf8(bytes) else { return };
    let errors = read.expect_err("what cannot be read has a mistake");
    assert!(!errors.is_empty(), "no mistake is told");
    for error in errors {
        well_said(&error.to_string());
        let corrected = error.correction().into_iter().flat_map(|c| c.spans());
        for span in error.span().into_iter().chain(corrected) {
            assert!(source.get(span.clone()).is_some(), "{span:?} is no part of the source");
        }
    }
}

/// A regime file: what is read judges.
pub(crate) fn regime(bytes: &[u8]) {
    let regime = match Regime::parse(bytes) {
        Ok(regime) => regime,
        Err(error) => {
            well_said(&error.to_string());
            return mistakes(bytes, Regime::parse_all(bytes));
        }
    };
    assert!(Regime::parse_all(bytes).is_ok_and(|all| all == regime));
    let charter = r#"{"format":1,"site":"https://www.example.fr","cookie":[
        {"name":"sid","purposes":["authentication"],"lifetime":"2 months"},
        {"name":"_ads","purposes":["advertising","profiling"],"lifetime":"session"},
        {"name":"_pk*","purposes":["audience-measurement"],"lifetime":"13 months","data-retention":"25 months","facts":{"anonymous":true}}]}"#;
    let policy = Policy::compile(Charter::parse(charter).expect("a charter"), &regime);
    drop(policy.check(now()));
    let reading = ReceivedConsent::from_values(["v1~20261101T0900Z~r1~n:advertising~.6olo"]);
    let visitor = policy.visitor(&reading, now()).with_gpc(true);
    for name in ["sid", "_ads", "_pk.1", "nobody"] {
        let explanation = visitor.explain(name);
        assert_eq!(explanation.decision(), visitor.decide(name));
        drop((explanation.to_string(), explanation.to_json()));
    }
    assert!(!visitor.decide("nobody").may_set());
    if let Some(Lifetime::Months(months)) = regime.periods().first().map(|p| p.validity().span()) {
        assert!(months > 0, "an answer that ends at once");
    }
}

fn recording_as(bytes: &[u8], options: &Options) {
    match read(bytes, "fuzz", options) {
        Ok(recording) => {
            for seen in &recording.observations {
                let pair = seen.line.split(';').next().unwrap_or_default();
                let value = pair.split_once('=').map_or("", |(_, value)| value);
                // What a browser refuses a line for stays, so that it is still seen.
                let masked = |b: u8| b == b'x' || b == b' ' || b == b'"' || b.is_ascii_control();
                assert!(value.bytes().all(masked), "a value shows: {value:?}");
            }
        }
        Err(error) => well_said(&error.to_string()),
    }
}

/// A HAR.
pub(crate) fn har(bytes: &[u8]) {
    recording_as(bytes, &Options::default().with_format(Format::HAR));
}

/// A Netscape `cookies.txt`.
pub(crate) fn cookies_txt(bytes: &[u8]) {
    recording_as(bytes, &Options::default().with_format(Format::NETSCAPE_COOKIES));
}

/// Whatever it looks like, compressed too.
pub(crate) fn recording(bytes: &[u8]) {
    recording_as(bytes, &Options::default());
}

/// A page with a table of cookies: what is read is a charter.
pub(crate) fn page(bytes: &[u8]) {
    let options = ImportOptions {
        site: Some("https://www.example.fr"),
        regime: Some("fr"),
        ..ImportOptions::default()
    };
    match import(bytes, &options) {
        Ok(imported) => drop(Charter::parse(imported.charter_toml).expect("a charter")),
        Err(error) => well_said(&error.to_string()),
    }
}

/// Messages end without a full stop, and say something.
fn well_said(message: &str) {
    assert!(!message.trim().is_empty(), "an error without words");
    assert!(!message.ends_with(". "), "{message:?}");
}
