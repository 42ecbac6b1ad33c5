//! Every code is explained, and its example raises exactly that code; fixed, it raises nothing.

mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ::charte::{ErrorCode, FindingCode};
use common::{charte, root};
use serde_json::Value;

fn codes_of(found: &Value) -> Vec<String> {
    let found = found.as_array().unwrap().iter();
    let mut codes: Vec<String> =
        found.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// The codes that the command raises for an example, written into a folder as a user would.
fn raised(example: &Value, folder: &Path) -> Vec<String> {
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    const NOW: [&str; 2] = ["--at", "2026-11-23T10:05:00Z"];
    if let Some(code) = raised_alone(example, folder) {
        return code.into_iter().collect();
    }
    let source = example["charter"].as_str().unwrap();
    let charter = file("charte.toml", source);
    if let Some(older) = example["older"].as_str() {
        let read = |text: &str| charte::Charter::parse(text).unwrap();
        let found = read(source).check_since(&read(older));
        let mut codes: Vec<String> = found.iter().map(|f| f.code().id().to_owned()).collect();
        codes.dedup();
        return codes;
    }
    if let Some(recording) = example["recording"].as_str() {
        let recording = file("visit.txt", recording);
        let phase = example["phase"].as_str().unwrap();
        let run = charte(&[
            "check",
            &recording,
            "--charter",
            &charter,
            "--phase",
            phase,
            "--format",
            "json",
        ]);
        let report = run.json();
        assert!(
            report["pages"][0]["decisions"].as_array().is_some_and(|d| !d.is_empty()),
            "{report}"
        );
        return codes_of(&report["findings"]);
    }
    if let Some(cookie) = example["cookie"].as_str() {
        let mut args = vec!["decide", cookie, "--charter", &charter, "--json", NOW[0], NOW[1]];
        for value in example["consents"].as_array().unwrap() {
            args.extend(["--consent", value.as_str().unwrap()]);
        }
        return codes_of(&charte(&args).json()["findings"]);
    }
    let mut args = vec!["lint", &charter, "--format", "json", NOW[0], NOW[1]];
    let regime = example["under-regime"].as_str().map(|text| file("own.toml", text));
    args.extend(regime.iter().flat_map(|regime| ["--regime", regime.as_str()]));
    let run = charte(&args);
    codes_of(&run.json()["files"][0]["findings"])
}

/// What an example raises that needs no charter. The command reads its file.
fn raised_alone(example: &Value, folder: &Path) -> Option<Option<String>> {
    let text = |key: &str| example[key].as_str();
    let id = |error: charte::Error| error.code().id().to_owned();
    if let Some(regime) = text("regime") {
        return Some(charte::Regime::parse(regime).err().map(id));
    }
    if let Some(line) = text("set-cookie") {
        let read = charte::cookie::SetCookie::parse(line.as_bytes());
        return Some(read.err().map(|error| error.code().to_string()));
    }
    if let (Some(format), Some(value)) = (text("format"), text("value")) {
        return Some(foreign(format, value).err().map(|error| error.code().to_string()));
    }
    if let (Some(to), Some(consent)) = (text("to"), text("consent")) {
        let policy = charte::Policy::new(charte::Charter::parse(text("charter")?).ok()?).ok()?;
        let received = charte::ReceivedConsent::from_values([consent]);
        let visitor = policy.visitor(&received, "2026-11-23T10:05:00Z".parse().unwrap());
        let options = charte_interop::export::ExportOptions::default();
        let mapping = charte_interop::mapping::Mapping::builtin();
        let written = charte_interop::export::export(&visitor, to, &mapping, &options);
        return Some(written.err().map(|refusal| refusal.code().to_string()));
    }
    if let Some(value) = text("consent") {
        return Some(charte::Consent::decode(value).err().map(id));
    }
    let (reader, name, held) = (text("read-by")?, text("file")?, text("text")?);
    if reader == "catalogue" {
        let read = charte_audit::catalogue::Catalogue::from_toml(held);
        return Some(read.err().map(|error| error.code().to_string()));
    }
    if reader == "interop" {
        let read = charte_interop::mapping::Mapping::parse(held);
        return Some(read.err().map(|error| error.code().to_string()));
    }
    let path = folder.join(name);
    std::fs::write(&path, held).unwrap();
    let mut args = vec![reader, path.to_str().unwrap()];
    if reader == "check" {
        args.extend(["--page", "https://www.example.fr/"]);
    }
    let run = charte(&args);
    let code = run.err.rsplit_once('[').and_then(|(_, rest)| rest.split_once(']'));
    let code = code.map(|(code, _)| code.to_owned()).filter(|_| run.code == 2);
    assert!(code.is_some() || run.code < 2, "{}", run.err);
    Some(code)
}

/// Reads a consent that was given elsewhere.
fn foreign(format: &str, value: &str) -> Result<(), charte_interop::Error> {
    match format {
        "tcf" => charte_interop::tcf::TcString::parse(value).map(|_| ()),
        "usp" => charte_interop::usp::UsPrivacy::parse(value).map(|_| ()),
        cookie => {
            let name = cookie.strip_prefix("cookie:").expect(cookie);
            charte_interop::cmp::read(name, value.as_bytes()).map(|_| ())
        }
    }
}

/// Codes whose example is a description: it is too large to show, or depends on its environment.
const IN_WORDS: &[&str] = &[
    "C013", "C081", "E109", "E114", "E305", "E401", "E405", "E407", "E501", "E502", "E509", "E510",
    "E511", "E520", "E559", "E560", "E561", "E562", "E570", "E571", "E574", "E575", "E576", "E601",
    "E614", "E618", "E701", "E702", "E703", "E704", "E705", "E706", "E707", "E708", "E709", "E710",
    "E711", "E712", "E713", "E714", "E715", "E716", "E717", "E718", "E719", "E720", "E901",
];

#[test]
fn each_example_raises_its_code_and_fixed_none() {
    let all = charte(&["finding", "--format", "json"]).json();
    let folder = tempfile::tempdir().unwrap();
    let mut in_words = Vec::new();
    let mut wrong = Vec::new();
    for told in all.as_array().unwrap() {
        let code = told["code"].as_str().unwrap();
        for key in ["title", "what", "why", "fix"] {
            assert!(told[key].as_str().is_some_and(|text| !text.is_empty()), "{code}: {key}");
        }
        if told["example"]["words"].is_string() {
            in_words.push(code);
            continue;
        }
        let mut expected = vec![code.to_owned()];
        if matches!(code, "C026" | "C057") {
            // The name is declared for another host only, or there is none to declare.
            expected.insert(0, "C001".to_owned());
        }
        if code == "C079" {
            // Without anything that needs consent, no banner is needed.
            expected.insert(0, "C020".to_owned());
        }
        let (example, fixed) =
            (raised(&told["example"], folder.path()), raised(&told["fixed"], folder.path()));
        if example != expected || !fixed.is_empty() {
            wrong.push(format!("{code}: {example:?}, fixed {fixed:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(in_words, IN_WORDS);
}

/// Every code that the sources of the project mention is in the registry. Texts name codes too, and
/// a code that nobody can look up helps nobody.
#[test]
fn every_code_in_the_sources_is_known() {
    let findings = FindingCode::ALL.iter().map(|code| code.id());
    let known: BTreeSet<&str> =
        findings.chain(ErrorCode::ALL.iter().map(|code| code.id())).collect();
    let mut unknown = Vec::new();
    let mut met = BTreeSet::new();
    let mut folders: Vec<PathBuf> =
        ["crates", "bindings", "examples"].iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                if !NOT_OURS.contains(&name) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|e| SOURCES.iter().any(|s| e == *s)) {
                let text = std::fs::read_to_string(&path).unwrap();
                for code in codes_in(&text) {
                    if !known.contains(code) && !RETIRED.contains(&code) && code != NO_CODE {
                        unknown.push(format!("{}: {code}", path.display()));
                    }
                    met.insert(code.to_owned());
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
    // The search finds what is there.
    assert!(known.iter().all(|code| met.contains(*code)), "{met:?}");
}

/// What the sources are written in.
const SOURCES: &[&str] = &["rs", "py", "pyi", "c", "h", "hpp", "cpp", "kt", "swift", "toml"];
/// Folders that hold what was built or downloaded, and cases about codes that do not exist.
const NOT_OURS: &[&str] =
    &["target", "build", "node_modules", ".build", ".venv", "charte-conformance"];
/// Codes that had a meaning once.
const RETIRED: &[&str] = &["E303", "E304"];
/// What tests look up in vain.
const NO_CODE: &str = "C999";

/// What has the form of a code: a letter and three digits that stand alone.
fn codes_in(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.match_indices(['C', 'E']).map(|(at, _)| at);
    starts.filter_map(|at| {
        let code = text.get(at..at + 4)?;
        let digits = code.get(1..)?.bytes().all(|byte| byte.is_ascii_digit());
        let alone = |c: char| !c.is_alphanumeric() && c != '_';
        // Django names its own checks `charte.E001`.
        let before = text[..at].chars().next_back().is_none_or(|c| alone(c) && c != '.');
        let after = text[at + 4..].chars().next().is_none_or(alone);
        (digits && before && after).then_some(code)
    })
}

#[test]
fn each_page_is_there_and_current() {
    let folder = root().join("docs/findings");
    let all = charte(&["finding", "--format", "json"]).json();
    let mut pages: Vec<String> = vec!["README.md".to_owned()];
    let index = std::fs::read_to_string(folder.join("README.md")).unwrap();
    assert_eq!(index, charte(&["finding", "--format", "markdown"]).out);
    for told in all.as_array().unwrap() {
        let code = told["code"].as_str().unwrap();
        let page = std::fs::read_to_string(folder.join(format!("{code}.md"))).unwrap();
        assert_eq!(page, charte(&["finding", code, "--format", "markdown"]).out, "{code}");
        assert!(page.contains(&format!("[{code}]")), "{code}: the page shows the output");
        pages.push(format!("{code}.md"));
    }
    let mut there: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    pages.sort();
    assert_eq!(there, pages);
}

#[test]
fn on_a_terminal() {
    let run = charte(&["finding", "c007"]);
    assert_eq!(run.code, 0);
    for words in ["C007 warning", "why: ", "do: ", "warning[C007]", "!shared", "by: cnil"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let run = charte(&["finding", "C07"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("C007"), "{}", run.err);
    let list = charte(&["finding"]).out;
    for code in ["C063", "E113", "E301", "E402", "E503", "E557", "E573", "E603", "E713", "E901"] {
        assert!(list.contains(code), "{code}: {list}");
    }
}
