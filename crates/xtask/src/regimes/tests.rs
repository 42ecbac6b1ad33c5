//! What the generator accepts and refuses.

use super::node::days;
use super::*;

const GOOD: &str = r#"
format = 1
id = "xx"
name = { en = "Somewhere", fr = "Quelque part" }
law = true
gpc = "advisory"
default = "opt-in"
default-cite = [{ instrument = "act", at = "art. 1", confidence = "secondary", source = "two firms" }]
default-force = "statute"
validity = "6 months"
validity-force = "product"

[[period]]
id = "old"
until = "2026-02-05"

[[period]]
id = "new"
from = "2026-02-05"
default = "opt-out"

[[instrument]]
id = "act"
title = "The Act"
date = "1978-01-06"
url = "https://law.example/act"

[[rule]]
id = "xx.necessary"
classes = ["necessary"]
all = ["publisher-only", "~shared"]
recommended = ["!sliding"]
then = "exempt"
limits = [{ of = "lifetime", max = "13 months", force = "recommended", unless = "requested" }]
cite = [{ instrument = "act", confidence = "official", source = "the gazette", reviewed = { on = "2026-11-28", by = "counsel", next = "2027-11-28" } }]

[[rule]]
id = "xx.rest"
all-purposes = true
periods = ["new"]
from = "2027-01-01"
all = []
then = "opt-in"
cite = [{ instrument = "act", confidence = "unverified" }]
"#;

#[test]
fn a_regime_becomes_a_table() {
    let made = regime(GOOD, "xx").unwrap();
    assert!(made.law);
    for part in [
        "until: Some(1770249600), default: Requirement::OptIn",
        "from: Some(1770249600), until: Some(1798761600), default: Requirement::OptOut",
        "from: Some(1798761600), until: None, default: Requirement::OptOut",
        "default_force: Some(DefaultForce::Statute)",
        "purposes: PurposeSet::from_bits(0x0001ff), periods: u32::MAX",
        "purposes: PurposeSet::from_bits(0x3fffff), periods: 0x4",
        "l![must(Test::Yes(Fact::PublisherOnly)), must(Test::NotYes(Fact::Shared)), \
         should(Test::No(Fact::Sliding))]",
        "max: Lifetime::Months(13), force: Force::Recommended, unless: Some(Fact::Requested)",
        r#"secondary("act", Some(s("art. 1")), Some(s("two firms")))"#,
        r#"reviewed(official("act", None, Some(s("the gazette"))), Reviewed { on: s("2026-11-28")"#,
        r#"name: l![(s("en"), s("Somewhere")), (s("fr"), s("Quelque part"))]"#,
    ] {
        assert!(made.text.contains(part), "{part} is not in {}", made.text);
    }
}

#[test]
fn what_is_wrong_is_named() {
    let unreachable = "\n[[rule]]\nid = \"xx.late\"\npurposes = [\"advertising\"]\nall = []\n\
        then = \"exempt\"\ncite = [{ instrument = \"act\", confidence = \"unverified\" }]\n";
    let cases = [
        ("law = true", "lawful = true", "lawful"),
        ("format = 1", "format = 2", "format"),
        ("id = \"xx\"", "id = \"yy\"", "name of the file"),
        ("\"advisory\"", "\"sometimes\"", "sometimes"),
        ("13 months", "13 moons", "session"),
        ("~shared", "~shaped", "shaped"),
        ("\"necessary\"]", "\"unclassified\"]", "unclassified"),
        ("confidence = \"official\"", "confidence = \"sure\"", "sure"),
        ("instrument = \"act\", at", "instrument = \"fact\", at", "fact"),
        ("url = \"https://law.example/act\"", "", "url"),
        ("force = \"recommended\", unless", "force = \"product\", unless", "product"),
        ("until = \"2026-02-05\"", "until = \"2026-02-04\"", "gap"),
        ("until = \"2026-02-05\"", "until = \"2026-2-5\"", "date"),
        ("validity-force = \"product\"", "validity-force = \"binding\"", "source"),
        ("from = \"2027-01-01\"", "from = \"2027-1-1\"", "date"),
        ("from = \"2027-01-01\"", "until = \"2026-02-05\"", "dates within"),
        (", source = \"two firms\"", "", "where the words were read"),
        ("\"statute\"", "\"habit\"", "habit"),
        ("by = \"counsel\", ", "", "by"),
        ("id = \"xx.rest\"", "id = \"xx.necessary\"", "two rules"),
        ("periods = [\"new\"]", "periods = [\"newer\"]", "newer"),
        ("then = \"opt-in\"", "then = \"opt-in\"\nobjection = true", "exemption"),
        ("then = \"opt-in\"", "then = \"opt-up\"", "opt-up"),
    ];
    for (from, to, told) in cases {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let error = regime(&text, "xx").err().unwrap_or_default();
        assert!(error.contains(told), "{to}: {error}");
    }
    let error = regime(&format!("{GOOD}{unreachable}"), "xx").err().unwrap_or_default();
    assert!(error.contains("xx.late"), "{error}");
}

#[test]
fn a_territory_chooses_law() {
    let made = |law| Made { text: String::new(), law };
    let regimes =
        BTreeMap::from([("eu".to_owned(), made(true)), ("charte".to_owned(), made(false))]);
    let file = |code: &str| format!("format = 1\ndefault = \"eu\"\n[name]\n[territory]\n{code}\n");
    let good = file("US-CA = \"eu\"\nFR = { regime = \"eu\", own = false, note = \"n\" }");
    let good = territories(&good, &regimes).unwrap();
    for row in [
        "Territory { code: \"FR\", regime: \"eu\", own: false }",
        "Territory { code: \"US-CA\", regime: \"eu\", own: true }",
    ] {
        assert!(good.contains(row), "{row} is not in {good}");
    }
    for (code, told) in
        [("FR = \"charte\"", "not law"), ("FR = \"xx\"", "xx"), ("fr = \"eu\"", "capitals")]
    {
        let error = territories(&file(code), &regimes).err().unwrap_or_default();
        assert!(error.contains(told), "{code}: {error}");
    }
}

#[test]
fn dates_are_days_since_1970() {
    assert_eq!(days(1970, 1, 1), 0);
    assert_eq!(days(2000, 3, 1), 11_017);
    assert_eq!(days(2026, 2, 5) * 86_400, 1_770_249_600);
    assert_eq!(days(1969, 12, 31), -1);
}

#[test]
fn the_shipped_files_are_accepted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = generate(&root).unwrap();
    for id in ["CHARTE", "EU", "FR", "GB", "US_CA"] {
        assert!(text.contains(&format!("pub(super) static {id}: Regime")), "{id}");
    }
    assert_eq!(text, generate(&root).unwrap());
}
