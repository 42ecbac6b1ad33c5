//! Documents of every command in every format.

use charte::{Charter, Diff, Policy, Time};
use charte_audit::{Against, Banner, Input, Phase, Settings, check, read_for};
use charte_report::{Code, Document, Format, Linted, Options, Subject, write};
use serde_json::Value;

const CHARTER: &str = r#"format = 1
site = "https://www.example.fr"
regime = "fr"
revision = 4

[[provider]]
id = "ads"
name = "Ads"
role = "independent"

[[cookie]]
name = "theme"
purposes = ["preferences"]
lifetime = "1 month"

[[cookie]]
name = "ad"
provider = "ads"
purposes = ["advertising"]
lifetime = "1 month"
"#;

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse().unwrap()
}

fn written(document: &Document<'_>, format: Format) -> String {
    let mut out = Vec::new();
    write(document, format, &Options::default(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn json(document: &Document<'_>, format: Format) -> Value {
    serde_json::from_str(&written(document, format)).unwrap()
}

/// Every format tells every diagnostic, by its code.
fn tells_everything(document: &Document<'_>) {
    assert!(!document.diagnostics().is_empty());
    for format in Format::ALL.iter().filter(|format| **format != Format::Csv) {
        let text = written(document, *format);
        for found in document.diagnostics() {
            assert!(text.contains(found.code.id()), "{format}: no {} in {text}", found.code);
            if let Subject::Cookie(name) = &found.subject {
                assert!(text.contains(name.as_str()), "{format}: no {name} in {text}");
            }
        }
        assert!(text.ends_with('\n'), "{format}");
    }
}

#[test]
fn a_visit() {
    let policy = Policy::new(Charter::parse(CHARTER).unwrap()).unwrap();
    let lines = "Set-Cookie: ad=x; Path=/; Max-Age=60\nSet-Cookie: other=x; Path=/\n";
    let recording = read_for(Some(&policy), lines.as_bytes(), "visit.txt", &mut |_| {}).unwrap();
    let input = Input { name: "visit.txt".to_owned(), phase: Phase::Before, recording };
    let report = check(&[input], &Against::Charter(&policy), &Settings::at(now()));
    let document = Document::visit(&report, Some(("charte.toml", CHARTER)));
    tells_everything(&document);
    let found = |name: &str| {
        let about = |found: &&charte_report::Diagnostic| found.subject.cookie() == Some(name);
        document.diagnostics().iter().find(about).unwrap()
    };
    // A declaration has its line in the charter; what is undeclared has none.
    let (ad, other) = (found("ad"), found("other"));
    let location = ad.location.as_ref().unwrap();
    let source = &document.sources()[location.source];
    let position = source.position(location.span.as_ref().unwrap().start);
    assert_eq!((source.name(), position.line, position.column), ("charte.toml", 17, 8));
    let location = other.location.as_ref().unwrap();
    assert_eq!(document.sources()[location.source].name(), "visit.txt");
    assert_eq!(location.span, None);
    assert_eq!(document.most_severe(), Some(charte::Severity::Error));

    let table = written(&document, Format::Csv);
    assert_eq!(table.matches("\r\n").count(), 3, "{table}");
    // The same without a charter's text.
    let document = Document::visit(&report, None);
    let lost = document.diagnostics().iter().filter_map(|found| found.location.as_ref());
    assert!(lost.clone().count() > 0 && lost.clone().all(|location| location.span.is_none()));
}

#[test]
fn a_charter_alone() {
    let policy = Policy::new(Charter::parse(CHARTER).unwrap()).unwrap();
    let (findings, banner) = (policy.check(now()), Banner::of_charter(&policy, now()));
    let document = Document::charter(&policy, &findings, &banner, ("charte.toml", CHARTER));
    tells_everything(&document);
    let answer = json(&document, Format::Json);
    assert_eq!(answer["declarations"], 2);
    let sarif = json(&document, Format::Sarif);
    assert_eq!(sarif["runs"][0]["properties"]["banner"], answer["banner"]);
    for format in [Format::Markdown, Format::Text, Format::Html] {
        let text = written(&document, format);
        assert!(text.contains("You need a consent banner."), "{format}: {text}");
    }
}

#[test]
fn charters_linted() {
    let wrong = CHARTER.replace("lifetime", "lifetme");
    let lint = |name, text: &str| Linted::new(name, text, &[], now(), &[]);
    let files = vec![lint("a.toml", CHARTER), lint("b.toml", &wrong), lint("c.toml", CHARTER)];
    let document = Document::lint(files);
    tells_everything(&document);
    assert!(!document.is_readable());
    let names = |name: &str| {
        let of = |found: &&charte_report::Diagnostic| {
            let source = found.location.as_ref().unwrap().source;
            document.sources()[source].name() == name
        };
        document.diagnostics().iter().filter(of).map(|found| found.code).collect::<Vec<Code>>()
    };
    assert_eq!(names("a.toml"), names("c.toml"));
    assert!(names("b.toml").iter().all(|code| code.id() == "E102"), "{:?}", names("b.toml"));
    let files = json(&document, Format::Json);
    let readable: Vec<&Value> =
        files["files"].as_array().unwrap().iter().map(|file| &file["readable"]).collect();
    assert_eq!(readable, [true, false, true]);
    for (format, excerpt) in [
        (Format::Html, "<mark>lifetme</mark> = &#34;1 month&#34;"),
        (Format::Text, "lifetme = \"1 month\""),
        (Format::Markdown, "| error | 14 | E102 unknown key &#96;lifetme&#96; |"),
        (Format::Github, "::error file=b.toml,line=14,col=1,title=E102::unknown key `lifetme`"),
        (Format::Csv, "b.toml,14,1,error,E102,"),
    ] {
        let text = written(&document, format);
        assert!(text.contains(excerpt), "{format}: {text}");
    }
}

#[test]
fn charters_compared() {
    let newer = CHARTER.replace("[\"advertising\"]", "[\"advertising\", \"profiling\"]");
    let (old, new) = (Charter::parse(CHARTER).unwrap(), Charter::parse(&newer).unwrap());
    let diff = Diff::new(&old, &new, None, now()).unwrap();
    let document = Document::diff(&diff, &new, "charte.toml", &newer);
    tells_everything(&document);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let text = written(&document, format);
        assert!(text.contains("Who must be asked again?"), "{format}: {text}");
        assert!(text.contains("revision = 5"), "{format}: {text}");
    }
    // The JSON is the core's own.
    let mut plain = Vec::new();
    charte_report::json(&diff, &mut plain).unwrap();
    assert_eq!(written(&document, Format::Json).as_bytes(), plain);
    let nothing = Diff::new(&old, &old, None, now()).unwrap();
    let document = Document::diff(&nothing, &old, "charte.toml", CHARTER);
    assert!(document.diagnostics().is_empty() && document.most_severe().is_none());
    for format in Format::ALL {
        let text = written(&document, *format);
        assert_eq!(text.is_empty(), *format == Format::Github, "{format}");
    }
}

/// The name of a provider is the charter's, and may hold an address.
#[test]
fn a_provider_named_by_an_address() {
    let charter = CHARTER.replace("\"Ads\"", "\"Ads, https://me:pw@ads.example/?id=secret\"");
    let policy = Policy::new(Charter::parse(&charter).unwrap()).unwrap();
    let recording = read_for(Some(&policy), &b"Set-Cookie: ad=x\n"[..], "x", &mut |_| {}).unwrap();
    let input = Input { name: "x".to_owned(), phase: Phase::Before, recording };
    let settings = Settings::at(now()).on_page("https://www.example.fr/").unwrap();
    let report = check(&[input], &Against::Charter(&policy), &settings);
    let document = Document::visit(&report, Some(("charte.toml", &charter)));
    for format in Format::ALL {
        let text = written(&document, *format);
        assert!(!text.contains("secret") && !text.contains("pw@"), "{format}: {text}");
    }
    let row = &json(&document, Format::Json)["pages"][0]["decisions"][0];
    assert_eq!(row["provider"], "Ads, https://*****@ads.example/?*********");
}

/// The styles of a terminal are there when they are asked for.
#[test]
fn styles() {
    let document = Document::lint(vec![Linted::new("a.toml", "x = 1\n", &[], now(), &[])]);
    let styled = |is_styled| {
        let mut out = Vec::new();
        let options = Options { is_styled, ..Options::default() };
        write(&document, Format::Text, &options, &mut out).unwrap();
        String::from_utf8(out).unwrap().contains('\u{1b}')
    };
    assert!(styled(true) && !styled(false));
}
