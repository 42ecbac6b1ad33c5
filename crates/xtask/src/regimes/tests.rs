//! What the generator accepts and refuses.

use super::*;

fn read(text: &str) -> Result<Regime, String> {
    regime(text, "xx", Path::new("nowhere"))
}

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
limits = [{ of = "lifetime", max = "13 months", force = "recommended", unless = "requested", cite = [{ instrument = "act", confidence = "unverified" }] }]
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
    let made = table::regime(&read(GOOD).unwrap());
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
        assert!(made.contains(part), "{part} is not in {made}");
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
        ("from = \"2027-01-01\"", "until = \"2026-02-05\"", "outside the periods"),
        (", source = \"two firms\"", "", "where the words were read"),
        ("\"statute\"", "\"habit\"", "habit"),
        ("by = \"counsel\", ", "", "by"),
        ("id = \"xx.rest\"", "id = \"xx.necessary\"", "two rules"),
        ("id = \"xx.rest\"", "id = \"yy.rest\"", "begin with xx"),
        ("periods = [\"new\"]", "periods = [\"newer\"]", "newer"),
        ("then = \"opt-in\"", "then = \"opt-in\"\nobjection = true", "exemption"),
        ("then = \"opt-in\"", "then = \"opt-up\"", "opt-up"),
    ];
    for (from, to, told) in cases {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let error = read(&text).err().unwrap_or_default();
        assert!(error.contains(told), "{to}: {error}");
    }
    let error = read(&format!("{GOOD}{unreachable}")).err().unwrap_or_default();
    assert!(error.contains("xx.late"), "{error}");
}

/// An application's own regime may say these; what ships cites its sources.
#[test]
fn what_ships_has_sources() {
    let cases = [
        ("gpc = \"advisory\"", "gpc = \"binding\"", "gpc-cite"),
        (
            "default-cite = [{ instrument = \"act\", at = \"art. 1\", confidence = \"secondary\", source = \"two firms\" }]",
            "default-cite = []",
            "default-cite",
        ),
        (
            "validity-force = \"product\"",
            "validity-force = \"product\"\nvalidity-cite = [{ instrument = \"act\", confidence = \"unverified\" }]",
            "validity",
        ),
        ("https://law.example/act", "http://law.example/act", "https"),
        ("[[period]]", "[[duties]]\ntext = \"Do.\"\ncite = []\n\n[[period]]", "Do."),
        (
            "then = \"opt-in\"\ncite = [{ instrument = \"act\", confidence = \"unverified\" }]",
            "then = \"opt-in\"",
            "xx.rest",
        ),
    ];
    assert!(read(GOOD).is_ok());
    for (from, to, told) in cases {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        assert!(Regime::parse(&text).is_ok(), "{to}");
        let error = read(&text).err().unwrap_or_default();
        assert!(error.contains(told), "{to}: {error}");
    }
}

#[test]
fn a_territory_chooses_law() {
    let is_law = |id: &str| match id {
        "eu" => Some(true),
        "charte" => Some(false),
        _ => None,
    };
    let file = |code: &str| {
        format!(
            "format = 1\ndefault = \"eu\"\ndefault-note = \"n\"\nelsewhere = []\n[name]\n[territory]\n{code}\n"
        )
    };
    let good = file("US-CA = \"eu\"\nFR = { regime = \"eu\", own = false, note = \"n\" }");
    let good = Territories::parse(&good, is_law).unwrap().tables();
    for row in [
        "Territory { code: \"FR\", regime: \"eu\", own: false }",
        "Territory { code: \"US-CA\", regime: \"eu\", own: true }",
    ] {
        assert!(good.contains(row), "{row} is not in {good}");
    }
    for (code, told) in
        [("FR = \"charte\"", "not law"), ("FR = \"xx\"", "xx"), ("fr = \"eu\"", "capitals")]
    {
        let error = Territories::parse(&file(code), is_law).err().unwrap_or_default();
        assert!(error.contains(told), "{code}: {error}");
    }
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
