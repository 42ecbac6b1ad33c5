//! The JSON Schema of charters takes what the reader takes, and refuses the same mistakes.
#![cfg(feature = "toml")]

use std::path::{Path, PathBuf};

use charte::charter::CHARTER_SCHEMA;
use charte::{Charter, Declaration, Fact, Provider, Purpose};
use jsonschema::Validator;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn schema() -> Value {
    serde_json::from_str(CHARTER_SCHEMA).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft7::new(&schema()).unwrap()
}

fn errors(validator: &Validator, charter: &Value) -> Vec<String> {
    validator.iter_errors(charter).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

/// A charter file as a value; nothing when it is neither TOML nor JSON.
fn value(path: &Path) -> Option<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    if path.extension().is_some_and(|e| e == "json") {
        return serde_json::from_str(&text).ok();
    }
    serde_json::to_value(text.parse::<toml::Table>().ok()?).ok()
}

fn reads(charter: &Value) -> Result<(), charte::Error> {
    Charter::from_json(charter.to_string()).map(|_| ())
}

#[test]
#[cfg(feature = "schema")]
fn it_is_made_from_the_types() {
    assert_eq!(
        charte::charter::charter_schema(charte::Regime::builtins()).unwrap(),
        CHARTER_SCHEMA,
        "run cargo xtask generate"
    );
}

#[test]
fn it_is_a_schema_that_knows_every_word() {
    jsonschema::draft7::meta::validate(&schema()).unwrap();
    let definitions = &schema()["definitions"];
    let words = |name: &str| definitions[name]["enum"].clone();
    assert_eq!(words("Purpose"), json!(Purpose::IDS));
    assert_eq!(words("Technology"), json!(charte::Technology::IDS));
    assert_eq!(words("Role"), json!(charte::Role::IDS));
    assert_eq!(words("Area"), json!(charte::Area::IDS));
    let stated = Fact::ALL.iter().filter(|f| !f.is_derived());
    let facts = definitions["Facts"]["properties"].as_object().unwrap();
    assert!(stated.clone().all(|f| facts.contains_key(f.id())));
    assert_eq!(facts.len(), stated.count());
    let of_site = schema()["properties"]["facts"]["properties"].as_object().unwrap().clone();
    assert_eq!(of_site.keys().collect::<Vec<_>>(), ["children", "sensitive"]);
}

/// Every key has its words for whoever writes it, and every word of a list.
#[test]
fn everything_is_described() {
    let schema = schema();
    let tables = schema["definitions"].as_object().unwrap().values().chain([&schema]);
    let mut keys = 0;
    for (key, value) in tables.filter_map(|t| t["properties"].as_object()).flatten() {
        assert!(value["description"].as_str().is_some_and(|d| d.len() > 10), "{key}");
        keys += 1;
    }
    let tables = [Charter::KEYS, Provider::KEYS, Declaration::KEYS];
    let stated = Fact::ALL.iter().filter(|fact| !fact.is_derived()).count();
    assert_eq!(keys, tables.concat().len() + stated);
    for list in schema["definitions"].as_object().unwrap().values() {
        if let Some(words) = list["enum"].as_array() {
            assert_eq!(list["enumDescriptions"].as_array().map(Vec::len), Some(words.len()));
        }
    }
}

/// Each key has an example, on one line, that a charter may hold.
#[test]
fn every_example_of_a_key_is_read() {
    let schema = schema();
    let definitions = &schema["definitions"];
    let tables = [
        (&schema, Charter::KEYS),
        (&definitions["Provider"], Provider::KEYS),
        (&definitions["Declaration"], Declaration::KEYS),
    ];
    for (number, (table, keys)) in tables.into_iter().enumerate() {
        for key in keys {
            let text = table["properties"][key]["description"].as_str().unwrap();
            let (_, example) = text.split_once("\n\nExample: `").expect(key);
            let example = example.strip_suffix('`').unwrap();
            if example == format!("[[{key}]]") {
                continue;
            }
            assert!(example.starts_with(&format!("{key} = ")), "{key}: {example}");
            // The other keys that are required.
            let rest = [
                ("format", "format = 1"),
                ("site", "site = \"https://www.example.fr\""),
                ("id", "id = \"vendor\""),
                ("name", "name = \"name\""),
                ("purposes", "purposes = [\"security\"]"),
            ];
            let [format, site, id, name, purposes] =
                rest.map(|(other, line)| if other == *key { example } else { line });
            let head = format!("{format}\n{site}\n");
            let charter = match number {
                0 if head.contains(example) => head,
                0 => format!("{head}{example}\n"),
                1 if matches!(*key, "id" | "name") => format!("{head}[[provider]]\n{id}\n{name}\n"),
                1 => format!("{head}[[provider]]\n{id}\n{name}\n{example}\n"),
                _ if matches!(*key, "name" | "purposes") => {
                    format!("{head}[[cookie]]\n{name}\n{purposes}\n")
                }
                _ => format!("{head}[[cookie]]\n{name}\n{purposes}\n{example}\n"),
            };
            assert!(charter.contains(example), "{key}");
            if let Err(error) = Charter::parse(&charter) {
                panic!("{key}: {error}\n{charter}");
            }
        }
    }
}

#[test]
fn every_example_is_valid() {
    let validator = validator();
    let mut files = 0;
    for folder in std::fs::read_dir(root().join("examples")).unwrap() {
        let path = folder.unwrap().path().join("charte.toml");
        if path.is_file() {
            assert_eq!(errors(&validator, &value(&path).unwrap()), [""; 0], "{}", path.display());
            files += 1;
        }
    }
    assert!(files >= 3, "{files} charters");
}

/// Mistakes of the corpus that only the reader sees: those that take more of the file than one
/// place, and forms that no pattern tells.
const READER_ONLY: &[&str] = &[
    "charter/e107/provider",
    "charter/e107/provider-apart",
    "charter/e108/consent-domain-below-the-site",
    "charter/e108/consent-domain-look-alike",
    "charter/e108/consent-domain-other-site",
    "charter/e108/consent-domain-private-suffix",
    "charter/e108/consent-domain-sibling",
    "charter/e108/consent-domain-suffix",
    "charter/e108/consent-domain-suffix-of-two-labels",
    "charter/e108/name-129-letters-of-2-bytes",
    "charter/e108/site-about-blank",
    "charter/e108/site-bad-host",
];

#[test]
fn the_corpus_is_judged_alike() {
    let validator = validator();
    let conformance = root().join("tests/conformance");
    let (mut good, mut bad, mut unseen) = (0, 0, Vec::new());
    for entry in std::fs::read_dir(conformance.join("cases")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
        for case in cases {
            let charter = match &case["charter"] {
                Value::String(file) => value(&conformance.join("charters").join(file)),
                charter => Some(charter.clone()),
            };
            let Some(charter) = charter else { continue };
            let id = case["id"].as_str().unwrap();
            match reads(&charter) {
                Ok(()) => {
                    assert_eq!(errors(&validator, &charter), [""; 0], "{id}");
                    good += 1;
                }
                Err(_) if validator.is_valid(&charter) => unseen.push(id.to_owned()),
                Err(_) => bad += 1,
            }
        }
    }
    unseen.sort();
    assert_eq!(unseen, READER_ONLY);
    assert!(good > 1000 && bad > 100, "{good} good, {bad} bad");
}

/// A charter with every key.
fn full() -> Value {
    json!({
        "format": 1, "site": "https://www.example.fr", "name": {"fr": "Exemple"}, "revision": 3,
        "controller": "Exemple SA", "contact": "contact@example.fr",
        "privacy-policy": "https://www.example.fr/privacy", "introduction": {"fr": "Bienvenue"},
        "languages": ["fr", "pt-BR"], "regime": "fr", "regimes": ["fr", "eu"],
        "consent-cookie": "choix", "consent-domain": "example.fr", "undeclared": "allow",
        "gpc": "ignore",
        "provider": [{"id": "p", "name": "P", "role": "processor", "domains": ["p.example"],
            "privacy-policy": {"en": "https://p.example/privacy"}, "iab-vendor": 755,
            "google-atp": 89}],
        "cookie": [{"name": "a_*", "provider": "p", "service": {"fr": "Mesure"},
            "areas": ["front-office"], "purposes": ["audience-measurement"],
            "description": "Compte.", "lifetime": "13 months", "data-retention": "25 months",
            "domain": "www.example.fr", "path": "/", "technology": "cookie", "partitioned": false,
            "separable": true, "facts": {"anonymous": true}}],
    })
}

/// The places of a value and of all that it holds.
fn places(value: &Value, at: String, all: &mut Vec<String>) {
    all.push(at.clone());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, v)| places(v, format!("{at}/{key}"), all))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, v)| places(v, format!("{at}/{n}"), all))
        }
        _ => {}
    }
}

/// In each place a wrong type, a wrong word, another key: the reader and the schema agree.
#[test]
fn a_mistake_in_each_place_is_seen_by_both() {
    let validator = validator();
    let full = full();
    reads(&full).unwrap();
    assert_eq!(errors(&validator, &full), [""; 0]);
    let mut all = Vec::new();
    places(&full, String::new(), &mut all);
    let wrong = [
        json!(null),
        json!(0),
        json!(2),
        json!(-1),
        json!(1.5),
        json!(true),
        json!(""),
        json!(" "),
        json!("x"),
        json!("X y"),
        json!("/"),
        json!(".x"),
        json!("a@b"),
        json!("a;b"),
        json!("é"),
        json!("0 days"),
        json!("1 day"),
        json!("session "),
        json!([]),
        json!([1]),
        json!(["x"]),
        json!(["fr", "fr"]),
        json!({}),
        json!({"fr": 1}),
        json!({"f": "x"}),
        json!({"x-a": 1}),
        json!("a".repeat(41)),
        json!("a".repeat(257)),
    ];
    let (mut seen, mut unseen) = (0, Vec::new());
    let mut judge =
        |what: String, charter: &Value| match (reads(charter), validator.is_valid(charter)) {
            (Ok(()), valid) => assert!(valid, "{what}: {:?}", errors(&validator, charter)),
            (Err(_), false) => seen += 1,
            (Err(error), true) => unseen.push(format!("{what}: {error}")),
        };
    for place in &all {
        for value in &wrong {
            let mut bad = full.clone();
            *bad.pointer_mut(place).unwrap() = value.clone();
            judge(format!("{place} = {value}"), &bad);
        }
        let Some((parent, key)) = place.rsplit_once('/') else { continue };
        let mut without = full.clone();
        if let Value::Object(members) = without.pointer_mut(parent).unwrap() {
            let value = members.remove(key).unwrap();
            judge(format!("no {place}"), &without);
            for other in [format!("{key}s"), key.to_uppercase(), format!("x-{key}"), String::new()]
            {
                let mut renamed = without.clone();
                let members = renamed.pointer_mut(parent).unwrap().as_object_mut().unwrap();
                members.insert(other.clone(), value.clone());
                judge(format!("{other} for {place}"), &renamed);
            }
        }
    }
    assert!(seen > 1200, "{seen}");
    // What a pattern cannot tell of a host, and that one domain covers another.
    let told = |line: &&String| {
        let hosts = ["/consent-domain = ", "/cookie/0/domain = ", "/provider/0/domains/0 = "];
        hosts.iter().any(|place| line.starts_with(place))
    };
    let others: Vec<&String> = unseen.iter().filter(|line| !told(line)).collect();
    assert!(others.is_empty(), "{others:#?}");
    assert!(unseen.len() < 12, "{unseen:#?}");
}
