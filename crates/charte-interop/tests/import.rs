//! Imports: what foreign values allow under a charter, and that no damage allows more.

use std::collections::BTreeSet;

use charte::{Charter, ConsentState, Policy, Purpose, Regime, Time};
use charte_interop::cmp::{self, Answered};
use charte_interop::import::{Foreign, Importer};
use charte_interop::mapping::Mapping;
use charte_interop::mobile::Value;
use charte_interop::vectors;
use serde_json::json;

/// What foreign words speak of.
const PURPOSES: [Purpose; 9] = [
    Purpose::AudienceMeasurement,
    Purpose::AbTesting,
    Purpose::Preferences,
    Purpose::ContentPersonalisation,
    Purpose::Advertising,
    Purpose::AdMeasurement,
    Purpose::Profiling,
    Purpose::EmbeddedContent,
    Purpose::Geolocation,
];

/// These purposes, of the site and of two vendors that are registered.
fn charter() -> Charter {
    let mut cookies = Vec::new();
    for purpose in PURPOSES {
        for provider in [None, Some("vendor"), Some("google")] {
            cookies.push(json!({
                "name": format!("{purpose}-{}", provider.unwrap_or("own")),
                "purposes": [purpose], "provider": provider, "lifetime": "1 month",
            }));
        }
    }
    for cookie in &mut cookies {
        if cookie["provider"].is_null() {
            cookie.as_object_mut().unwrap().remove("provider");
        }
    }
    let charter = json!({
        "format": 1, "site": "https://www.example.fr", "regime": "fr", "cookie": cookies,
        "provider": [
            {"id": "vendor", "name": "V", "role": "independent", "iab-vendor": 28},
            {"id": "google", "name": "G", "role": "independent", "iab-vendor": 755,
             "google-atp": 35},
        ],
    });
    Charter::from_json(charter.to_string()).unwrap()
}

fn policies() -> [Policy; 2] {
    ["fr", "us-ca"].map(|id| Policy::compile(charter(), Regime::builtin(id).unwrap()))
}

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse().unwrap()
}

/// What is allowed, or nothing where the value is not an answer.
fn allowed(policy: &Policy, importer: &Importer, format: &str, value: &[u8]) -> Allowed {
    let foreign = Foreign::of_format(format, value).unwrap();
    let imported = importer.import(policy, &[foreign], now());
    let visitor = policy.visitor(&imported.received, now()).with_gpc(imported.gpc);
    let mut allowed = BTreeSet::new();
    for purpose in PURPOSES {
        for provider in ["vendor", "google"] {
            if visitor.allows(purpose, Some(provider)).allowed {
                allowed.insert(format!("{purpose}@{provider}"));
            }
        }
        if visitor.decide(&format!("{purpose}-own")).may_set() {
            allowed.insert(purpose.id().to_owned());
        }
    }
    Allowed { state: visitor.state(), allowed, signal: imported.gpc }
}

struct Allowed {
    state: ConsentState,
    allowed: BTreeSet<String>,
    signal: bool,
}

fn strings() -> Vec<(String, String)> {
    let mut files = vec![
        include_str!("fixtures/tcf_random.json").to_owned(),
        include_str!("fixtures/gpp_random.json").to_owned(),
    ];
    match vectors::shared() {
        Some(folder) => files.push(std::fs::read_to_string(folder.join("vectors.json")).unwrap()),
        None => println!("not run on shared vectors: set CHARTE_SHARED_DATA"),
    }
    let mut strings = Vec::new();
    for file in files {
        for entry in serde_json::from_str::<Vec<serde_json::Value>>(&file).unwrap() {
            let text = |key: &str| entry[key].as_str().unwrap().to_owned();
            if Foreign::of_format(&text("format"), "").is_ok() {
                strings.push((text("format"), text("string")));
            }
        }
    }
    // Without the shared folder there is one of each kind all the same.
    for (format, string) in [
        ("ac", "2~1.35.41.101~dv.9.21.81"),
        ("usp", "1YYY"),
        ("cookie:cookieyes-consent", "consentid:A,consent:yes,action:yes,necessary:yes,ads:no"),
        ("cookie:tarteaucitron", "!gtag=true!youtube=false"),
        ("cookie:klaro", "%7B%22matomo%22%3Atrue%2C%22youtube%22%3Afalse%7D"),
    ] {
        strings.push((format.to_owned(), string.to_owned()));
    }
    strings.sort();
    strings.dedup();
    strings
}

/// The table of a site that asks for the words of this value: each word means something.
fn table_of(format: &str, value: &str) -> Mapping {
    let Some(name) = format.strip_prefix("cookie:") else { return Mapping::builtin() };
    let Ok(reading) = cmp::read(name, value.as_bytes()) else { return Mapping::builtin() };
    let all = ["advertising", "audience-measurement", "embedded-content", "preferences"];
    let manager = reading.manager().id;
    let mut words = serde_json::Map::new();
    for (number, (word, _)) in reading.words().enumerate() {
        let cmp::Word::Named(word) = word else { continue };
        if word != "necessary" && word != "C0001" {
            let purpose = all[number % all.len()];
            words.insert(word.clone(), json!({"grants": [purpose], "refuses": [purpose]}));
        }
    }
    let table = json!({"format": 1, manager: {"words": words}});
    Mapping::parse(table.to_string()).unwrap()
}

fn importer(policy: &Policy, mapping: Mapping) -> Importer {
    Importer::new(policy, mapping).with_recorded(Some("2026-11-20T00:00:00Z".parse().unwrap()))
}

/// Every cut of every vector, under a law that asks and one that lets object.
#[test]
fn no_cut_allows_more() {
    let (mut cuts, mut read) = (0_usize, 0_usize);
    for policy in &policies() {
        for (format, string) in strings() {
            let importer = importer(policy, table_of(&format, &string));
            let whole = allowed(policy, &importer, &format, string.as_bytes());
            // A cut of what cannot be read, such as a group that is there twice, may be a whole value.
            if whole.state == ConsentState::Unreadable {
                continue;
            }
            // Each service of tarteaucitron is an answer of its own. That others still wait makes
            // the value no proof of an act, which a cut cannot tell.
            let waits = format == "cookie:tarteaucitron"
                && cmp::read("tarteaucitron", string.as_bytes())
                    .is_ok_and(|reading| reading.answered() != Answered::Yes);
            for end in (0..string.len()).filter(|end| string.is_char_boundary(*end) && !waits) {
                cuts += 1;
                let cut = allowed(policy, &importer, &format, &string.as_bytes()[..end]);
                read += usize::from(cut.state != ConsentState::Unreadable);
                // A lost signal is that of the string; the header has its own.
                if whole.signal && !cut.signal {
                    continue;
                }
                let more: Vec<_> = cut.allowed.difference(&whole.allowed).collect();
                assert!(
                    more.is_empty(),
                    "{} {format} cut at {end} of {} ({}): {more:?}",
                    policy.regime().id(),
                    string.len(),
                    cut.state,
                );
            }
        }
    }
    println!("{read} of {cuts} cut strings are an answer");
    assert!(read > 0 && cuts > 10_000);
}

/// Foreign characters, and letters of the other case: what a copy may damage. Other changes may
/// turn a no into a yes, as a forger can.
#[test]
fn no_damaged_character_grants() {
    let policy = &policies()[0];
    let mut changes = 0_usize;
    for (format, string) in strings() {
        let importer = importer(policy, table_of(&format, &string));
        let whole = allowed(policy, &importer, &format, string.as_bytes());
        if whole.state == ConsentState::Unreadable {
            continue;
        }
        for (at, byte) in string.bytes().enumerate() {
            let other = byte ^ 0x20;
            let cased = byte.is_ascii_alphabetic().then_some(other);
            // In a string of bits a letter of the other case is another number.
            let bits = matches!(format.as_str(), "tcf" | "gpp");
            for new in [0_u8, 0xff].into_iter().chain(cased.filter(|_| !bits)) {
                let mut changed = string.clone().into_bytes();
                changed[at] = new;
                changes += 1;
                let damaged = allowed(policy, &importer, &format, &changed);
                let more: Vec<_> = damaged.allowed.difference(&whole.allowed).collect();
                assert!(more.is_empty(), "{format} at {at} of {}: {more:?}", string.len());
            }
        }
    }
    println!("{changes} changes");
    assert!(changes > 10_000);
}

/// No change of any character makes an import panic.
#[test]
fn no_change_panics() {
    let policy = &policies()[1];
    let importer = importer(policy, Mapping::builtin());
    let mut changes = 0_usize;
    for (format, string) in strings() {
        for at in 0..string.len().min(200) {
            for byte in *b"A0~.,%\":" {
                let mut changed = string.clone().into_bytes();
                changed[at] = byte;
                changes += 1;
                let foreign = Foreign::of_format(&format, &changed).unwrap();
                drop(importer.import(policy, &[foreign], now()));
            }
        }
    }
    assert!(changes > 50_000, "{changes}");
}

/// What cannot be read grants nothing, whatever stands beside it.
#[test]
fn malformed_vectors_grant_nothing() {
    let Some(folder) = vectors::shared() else { return };
    let file = std::fs::read_to_string(folder.join("vectors.json")).unwrap();
    let policy = &policies()[0];
    let importer = importer(policy, Mapping::builtin());
    let mut seen = 0;
    for entry in serde_json::from_str::<Vec<serde_json::Value>>(&file).unwrap() {
        let (format, string) =
            (entry["format"].as_str().unwrap(), entry["string"].as_str().unwrap());
        let Ok(foreign) = Foreign::of_format(format, string) else { continue };
        if entry["malformed"].as_bool() == Some(true) {
            let imported = importer.import(policy, &[foreign], now());
            let state = policy.visitor(&imported.received, now()).state();
            assert_eq!(state, ConsentState::Unreadable, "{format}");
            assert!(imported.consent.is_none() && imported.error.is_some(), "{format}");
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn keys_of_another_type_leave_the_visitor_unreadable() {
    let [policy, _] = policies();
    let importer = Importer::new(&policy, Mapping::builtin());
    let state = |key: &'static str, value: Value<'_>| {
        let imported = importer.import_keys(&policy, [(key, value)], now());
        (imported.visitor(&policy, now()).state(), imported.error.map(|error| error.code().id()))
    };
    assert_eq!(state("theme", Value::Other), (ConsentState::None, None));
    for (key, value) in [
        ("IABTCF_gdprApplies", Value::Other),
        ("IABTCF_gdprApplies", Value::Text("1")),
        ("IABTCF_TCString", Value::Number(1)),
    ] {
        assert_eq!(state(key, value), (ConsentState::Unreadable, Some("E608")), "{key}");
    }
}

#[test]
fn a_report_names_what_it_is_about() {
    let [policy, _] = policies();
    let importer = Importer::new(&policy, Mapping::builtin());
    let values = [
        Foreign::cookie("tarteaucitron", "!gtag=true"),
        Foreign::cookie("us_privacy", "1YX"),
        Foreign::cookie("__gpp", "DBABLA~BVQVAAAAAAGA.YA"),
    ];
    let imported = importer.import(&policy, &values, now());
    let mut said: Vec<_> =
        imported.report.iter().map(|note| (note.manager(), note.kind())).collect();
    said.sort_unstable();
    said.dedup();
    assert!(said.contains(&("iab-usp", "unreadable")), "{said:?}");
    assert!(said.contains(&("iab-gpp", "signal")), "{said:?}");
    assert!(said.contains(&("tarteaucitron", "unknown-word")), "{said:?}");
    assert!(imported.visitor(&policy, now()).gpc());
}

#[test]
fn every_error_keeps_its_code_and_its_help() {
    let error = Foreign::of_format("cookie:theme", "dark").unwrap_err();
    let same = charte::Error::from(error);
    assert_eq!((same.code().id(), same.help()), ("E606", Some(error.help())));
    let table = Mapping::parse("format = 1\n[klaro.words.ads]\ngrants = [\"ads\"]\n").unwrap_err();
    let same = charte::Error::from(table.clone());
    assert_eq!((same.code().id(), same.line()), ("E607", Some(3)));
    assert_eq!(same.to_string(), table.to_string());
}
