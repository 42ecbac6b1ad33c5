//! Compiled tables: what they hold, and that the schema describes them.
#![cfg(feature = "toml")]

use std::collections::BTreeSet;
use std::path::Path;

use charte::tables::{TABLES_SCHEMA, TABLES_VERSION};
use charte::{Charter, Class, ErrorCode, Policy, Purpose, PurposeSet, Regime};
use serde_json::{Value, json};

const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
name = { fr = "Exemple", en = "Example" }
introduction = { fr = "Bonjour </script>" }
regime = "fr"
revision = 3
consent-cookie = "choice"
consent-domain = "example.fr"
undeclared = "allow"
gpc = "ignore"

[[provider]]
id = "meta"
name = "Meta"
role = "independent"

[[provider]]
id = "cdn"
name = { fr = "Réseau", en = "Network" }
role = "processor"

[[provider]]
id = "unused"
name = "Nobody names it"

[[cookie]]
name = "_ga*"
provider = "cdn"
purposes = ["audience-measurement", "unclassified"]
separable = true
areas = ["front-office"]

[[cookie]]
name = "_fbp"
provider = "meta"
purposes = ["advertising"]
lifetime = "3 months"
description = { fr = "Publicité" }
partitioned = true

[[cookie]]
name = "_ga_*"
provider = "nobody"
domain = "Stats.Example.net"
path = "/shop"
purposes = ["audience-measurement", "security"]

[[cookie]]
name = "choice"
provider = "cdn"
purposes = ["advertising"]
areas = ["front-office", "back-office"]

[[cookie]]
name = "theme"
technology = "local-storage"
purposes = ["interface"]
facts = { expected = true }

[[cookie]]
name = "theme"
domain = "www.example.fr"
purposes = ["interface"]
"#;

fn charter() -> Charter {
    Charter::parse(CHARTER).unwrap()
}

fn tables(policy: &Policy) -> Value {
    serde_json::from_str(&policy.to_tables().unwrap().to_json().unwrap()).unwrap()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The rows of a declaration, as sets of purposes.
fn rows(tables: &Value, line: &Value) -> Vec<[u32; 7]> {
    let row = |at: &Value| serde_json::from_value(tables["rows"][number(at)].clone()).unwrap();
    line["rows"].as_array().unwrap().iter().map(row).collect()
}

fn bits(purposes: &[Purpose]) -> u32 {
    purposes.iter().copied().collect::<PurposeSet>().bits()
}

#[test]
fn every_regime_gives_tables_that_the_schema_describes() {
    let schema: Value = serde_json::from_str(TABLES_SCHEMA).unwrap();
    jsonschema::draft7::meta::validate(&schema).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let check = |tables: &Value, what: &str| {
        let errors: Vec<String> = validator
            .iter_errors(tables)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{what}: {errors:?}");
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut charters = vec![charter()];
    for folder in ["site", "guadeloupe", "visit"] {
        let file = root.join("examples").join(folder).join("charte.toml");
        charters.push(Charter::parse(std::fs::read(file).unwrap()).unwrap());
    }
    for charter in charters {
        for id in Regime::builtin_ids() {
            let policy = Policy::compile(charter.clone(), Regime::builtin(id).unwrap());
            let tables = tables(&policy);
            check(&tables, id);
            let periods = tables["periods"].as_array().unwrap();
            let (last, before) = periods.split_last().unwrap();
            assert_eq!(last["until"], Value::Null, "{id}");
            let ends: Vec<i64> = before.iter().map(|p| p["until"].as_i64().unwrap()).collect();
            assert!(ends.is_sorted(), "{id}");
            for line in tables["declarations"].as_array().unwrap() {
                let rows = rows(&tables, line);
                assert_eq!(rows.len(), 2 * periods.len(), "{id}");
                let all = rows[0][..6].iter().fold(0, |all, set| all | set);
                for row in &rows {
                    let sum: u64 = row[..6].iter().map(|set| u64::from(*set)).sum();
                    assert_eq!(sum, u64::from(all), "{id}: the six sets divide the purposes");
                    assert_eq!(row[6] & !(row[2] | row[3]), 0, "{id}: what a signal concerns");
                }
            }
        }
    }
    // The schema is strict: what it does not describe fails.
    let good = tables(&Policy::new(self::charter()).unwrap());
    for (path, bad) in [
        ("/v", json!(TABLES_VERSION + 1)),
        ("/charter", json!("short")),
        ("/rows/0", json!([1, 2, 3])),
        ("/declarations/0/rows", json!([0])),
        ("/declarations/0/technology", json!("cookie")),
        ("/periods", json!([])),
    ] {
        let mut changed = good.clone();
        match changed.pointer_mut(path) {
            Some(place) => *place = bad,
            None => changed["declarations"][0]["technology"] = bad,
        }
        assert!(!validator.is_valid(&changed), "{path}");
    }
    assert_eq!(schema["properties"]["v"]["const"], TABLES_VERSION);
}

#[test]
fn declarations_stand_in_the_order_of_precedence() {
    let tables = tables(&Policy::new(charter()).unwrap());
    let lines = tables["declarations"].as_array().unwrap();
    let names: Vec<_> = lines.iter().map(|l| (&l["name"], number(&l["number"]))).collect();
    // Longer literals first, a domain before none, patterns last.
    assert_eq!(
        names,
        [
            (&json!("choice"), 3),
            (&json!("theme"), 5),
            (&json!("theme"), 4),
            (&json!("_fbp"), 1),
            (&json!("_ga_*"), 2),
            (&json!("_ga*"), 0),
        ]
    );
}

#[test]
fn each_line_holds_what_an_evaluator_needs() {
    let policy = Policy::new(charter()).unwrap();
    let tables = tables(&policy);
    assert_eq!(
        tables["providers"],
        json!([
            {"id": "cdn", "role": "processor"}, {"id": "meta", "role": "independent"}, {"id": "nobody"},
        ])
    );
    assert_eq!(
        tables["consent"],
        json!({
            "name": "choice", "domain": "example.fr", "secure": true, "longest": 34_560_000,
        })
    );
    assert_eq!(
        (&tables["host"], &tables["registrable"]),
        (&json!("www.example.fr"), &json!("example.fr"))
    );
    assert_eq!(
        (&tables["revision"], &tables["undeclared"], &tables["gpc"]),
        (&json!(3), &json!("allow"), &json!("ignore"))
    );
    assert_eq!(tables["purposes"], json!(Purpose::IDS));

    let lines = tables["declarations"].as_array().unwrap();
    let line = |number: u64| lines.iter().find(|l| l["number"] == json!(number)).unwrap();
    let keys = |number: u64| {
        let keys = line(number).as_object().unwrap().keys();
        keys.map(String::as_str).collect::<BTreeSet<_>>()
    };
    // Audience measurement needs an answer; what is not classified can never have one.
    let stats = bits(&[Purpose::AudienceMeasurement, Purpose::Unclassified]);
    assert_eq!(rows(&tables, line(0))[0], [0, 0, 0, stats, 0, 0, 0]);
    assert_eq!(line(0)["area"], "front-office");
    assert_eq!(line(0)["separable"], true);
    // A provider for itself is a third party on every host.
    let ads = rows(&tables, line(1));
    assert_eq!(ads[0], ads[1]);
    assert_eq!(line(1)["partitioned"], true);
    assert_eq!(
        (&line(2)["domain"], &line(2)["elsewhere"], &line(2)["path"]),
        (&json!("stats.example.net"), &json!(true), &json!("/shop"))
    );
    // The consent cookie is judged as such, whatever its line says.
    let choice = bits(&[Purpose::ConsentChoice]);
    assert_eq!(rows(&tables, line(3))[0], [choice, 0, 0, 0, 0, 0, 0]);
    assert_eq!(line(3)["consent"], true);
    assert_eq!(line(3)["written"], bits(&[Purpose::Advertising]));
    assert_eq!(
        keys(3),
        BTreeSet::from(["consent", "name", "number", "provider", "rows", "written"])
    );
    // The usual is left out.
    assert_eq!(keys(5), BTreeSet::from(["domain", "name", "number", "rows"]));
}

#[test]
fn a_charter_without_a_line_for_the_consent_cookie_gets_one() {
    let charter = Charter::parse(
        "format = 1\nsite = \"http://localhost:8000\"\nregime = \"fr\"\nconsent-cookie = \"a*b\"\n",
    );
    let policy = Policy::new(charter.unwrap()).unwrap();
    let tables = tables(&policy);
    assert_eq!(tables["declarations"], json!([{"name": "a\\*b", "consent": true, "rows": [0, 0]}]));
    assert_eq!(
        (&tables["registrable"], &tables["consent"]["secure"]),
        (&Value::Null, &json!(false))
    );
    let charter = Charter::parse(
        "format = 1\nsite = \"https://example.fr\"\nregime = \"fr\"\nconsent-cookie = \"__Host-c\"\nconsent-domain = \"example.fr\"\n",
    );
    let tables = self::tables(&Policy::new(charter.unwrap()).unwrap());
    assert_eq!(tables["consent"]["domain"], Value::Null);
}

#[test]
fn periods_are_joined_where_nothing_changes() {
    let policy = Policy::compile(charter(), Regime::builtin("gb").unwrap());
    let british = tables(&policy);
    assert!(policy.regime().periods().len() > 1);
    // None of this charter's purposes is in the rules that began in 2026.
    assert_eq!(british["periods"], json!([{"until": null, "validity": {"months": 6}}]));
    let charter = Charter::parse(
        "format = 1\nsite = \"https://example.fr\"\n[[cookie]]\nname = \"a\"\npurposes = [\"emergency-location\"]\n",
    );
    let policy = Policy::compile(charter.unwrap(), Regime::builtin("gb").unwrap());
    let tables = tables(&policy);
    let begins = "2026-02-05T00:00:00Z".parse::<charte::Time>().unwrap().unix();
    assert_eq!(
        tables["periods"],
        json!([
            {"until": begins, "validity": {"months": 6}}, {"until": null, "validity": {"months": 6}},
        ])
    );
    let place = bits(&[Purpose::EmergencyLocation]);
    let line =
        tables["declarations"].as_array().unwrap().iter().find(|l| l["name"] == "a").unwrap();
    let rows = rows(&tables, line);
    assert_eq!(rows[0], [0, 0, 0, place, 0, 0, 0]);
    assert_eq!(rows[2], [place, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn durations_are_never_converted_into_months() {
    for (validity, written) in [
        ("13 months", json!({"months": 13})),
        ("2 years", json!({"months": 24})),
        ("180 days", json!({"seconds": 15_552_000})),
        ("90 minutes", json!({"seconds": 5_400})),
    ] {
        let regime = own(validity, "");
        let tables = tables(&Policy::compile(charter(), &regime));
        assert_eq!(tables["periods"][0]["validity"], written, "{validity}");
    }
}

fn own(validity: &str, rest: &str) -> Regime {
    let head = format!(
        "format = 1\nid = \"own\"\nname = \"Own\"\nlaw = false\ndefault = \"opt-in\"\ngpc = \"binding\"\n\
         validity = \"{validity}\"\nvalidity-force = \"product\"\n{rest}"
    );
    Regime::parse(head).unwrap()
}

#[test]
fn a_binding_limit_is_refused_wherever_it_is() {
    let limited = |force: &str| {
        let rule = format!(
            "[[rule]]\nid = \"own.video\"\npurposes = [\"media-playback\"]\nthen = \"exempt\"\n\
             limits = [{{ of = \"retention\", max = \"1 months\", force = \"{force}\" }}]\n"
        );
        Policy::compile(charter(), &own("6 months", &rule))
    };
    let policy = limited("binding");
    let error = policy.to_tables().unwrap_err();
    assert_eq!(error.code(), ErrorCode::TimedTables);
    assert!(error.to_string().contains("own.video"), "{error}");
    assert!(limited("recommended").to_tables().is_ok());
}

#[test]
fn what_is_no_law_says_so() {
    let of = |id| tables(&Policy::compile(charter(), Regime::builtin(id).unwrap()));
    assert_eq!(of("fr").get("caveat"), None);
    assert!(of("charte")["caveat"].as_str().unwrap().contains("not law"));
    assert_ne!(of("fr")["regime"], of("gb")["regime"]);
    assert_eq!(of("fr")["charter"], of("gb")["charter"]);
}

#[test]
fn texts_by_language_stand_beside_their_lines() {
    let policy = Policy::new(charter()).unwrap();
    let json = policy.to_tables().unwrap().with_texts(["en", "fr"]).to_json().unwrap();
    assert!(!json.contains('<'), "it may stand in a script element");
    let tables: Value = serde_json::from_str(&json).unwrap();
    let (en, fr) = (&tables["texts"]["en"], &tables["texts"]["fr"]);
    assert_eq!((&en["name"], &fr["name"]), (&json!("Example"), &json!("Exemple")));
    // There is no English one.
    assert_eq!(en["introduction"], "Bonjour </script>");
    assert_eq!(en["providers"], json!(["Network", "Meta", "nobody"]));
    let lines = tables["declarations"].as_array().unwrap();
    let at = lines.iter().position(|l| l["name"] == "_fbp").unwrap();
    assert_eq!(fr["declarations"][at], json!({"description": "Publicité", "lifetime": "3 months"}));
    assert_eq!(fr["declarations"].as_array().unwrap().len(), lines.len());
}

#[test]
fn equal_policies_give_equal_bytes() {
    let json = || Policy::new(charter()).unwrap().to_tables().unwrap().to_json().unwrap();
    assert_eq!(json(), json());
    assert!(!json().contains(": ") && !json().contains(", "));
    // The order of keys is the order of the form.
    let keys = [
        "\"v\":",
        "\"charter\":",
        "\"regime\":",
        "\"site\":",
        "\"consent\":",
        "\"purposes\":",
        "\"rows\":",
        "\"declarations\":",
    ];
    let places: Vec<_> = keys.iter().map(|key| json().find(key).unwrap()).collect();
    assert!(places.is_sorted());
}

#[test]
fn evaluators_may_rely_on_the_bits_of_classes() {
    // `charte/policy` knows the classes by bit.
    assert_eq!(Class::Necessary.purposes().bits(), 0x1ff);
    assert_eq!(Class::Statistics.purposes().bits(), 0xe00);
    assert_eq!(Class::Marketing.purposes().bits(), 0x3_c000);
    assert_eq!(PurposeSet::UNCLASSIFIED.bits(), 0x40_0000);
}
