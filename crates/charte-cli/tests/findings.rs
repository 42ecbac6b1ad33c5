//! Every code is explained, and its example raises exactly that code; mended, it raises nothing.

mod common;

use std::path::Path;

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
    let run = charte(&["lint", &charter, "--format", "json", NOW[0], NOW[1]]);
    codes_of(&run.json()["files"][0]["findings"])
}

/// What is raised by an example that needs no charter: a file is read by the command.
fn raised_alone(example: &Value, folder: &Path) -> Option<Option<String>> {
    let text = |key: &str| example[key].as_str();
    let id = |error: charte::Error| error.code().id().to_owned();
    if let Some(regime) = text("regime") {
        return Some(charte::Regime::parse(regime).err().map(id));
    }
    if let Some(line) = text("set-cookie") {
        let read = charte::cookie::SetCookie::parse(line.as_bytes());
        return Some(read.err().map(|error| error.code().to_owned()));
    }
    if let Some(value) = text("consent") {
        return Some(charte::Consent::decode(value).err().map(id));
    }
    let (reader, name, held) = (text("read-by")?, text("file")?, text("text")?);
    if reader == "catalogue" {
        let read = charte_audit::catalogue::Catalogue::from_toml(held);
        return Some(read.err().map(|error| error.code().to_owned()));
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

/// Codes for which no example can be shown that runs: too large, or of another program.
const IN_WORDS: &[&str] = &[
    "C013", "E109", "E305", "E401", "E405", "E407", "E501", "E502", "E509", "E510", "E511", "E520",
    "E559", "E560", "E561", "E562", "E570", "E571", "E574", "E575", "E576", "E901",
];

#[test]
fn each_example_raises_its_code_and_mended_none() {
    let all = charte(&["finding", "--format", "json"]).json();
    let folder = tempfile::tempdir().unwrap();
    let mut in_words = Vec::new();
    let mut wrong = Vec::new();
    for told in all.as_array().unwrap() {
        let code = told["code"].as_str().unwrap();
        for key in ["title", "what", "why", "mend"] {
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
        let (example, mended) =
            (raised(&told["example"], folder.path()), raised(&told["mended"], folder.path()));
        if example != expected || !mended.is_empty() {
            wrong.push(format!("{code}: {example:?}, mended {mended:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(in_words, IN_WORDS);
}

/// Every error code that stands in the sources of what users run has an explanation, and no code
/// stands for two things.
#[test]
fn every_code_is_explained_once() {
    let all = charte(&["finding", "--format", "json"]).json();
    let known: Vec<&str> =
        all.as_array().unwrap().iter().map(|told| told["code"].as_str().unwrap()).collect();
    let distinct: std::collections::BTreeSet<&str> = known.iter().copied().collect();
    assert_eq!(distinct.len(), known.len(), "{known:?}");
    let mut unknown = Vec::new();
    for folder in
        ["crates/charte", "crates/charte-audit", "crates/charte-page", "crates/charte-cli"]
            .into_iter()
            .chain(["bindings/c", "bindings/python", "bindings/uniffi"])
    {
        let mut folders = vec![root().join(folder).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    unknown
                        .extend(codes_in(&text).filter(|code| !distinct.contains(code.as_str())));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// What stands as `"E123"` or `[E123]`.
fn codes_in(text: &str) -> impl Iterator<Item = String> + '_ {
    let starts = text.match_indices(['"', '[']).map(|(at, _)| at + 1);
    starts.filter_map(|at| {
        let code = text.get(at..at + 4)?;
        let (letter, digits) = code.split_at_checked(1)?;
        let closed = text.get(at + 4..at + 5).is_some_and(|end| end == "\"" || end == "]");
        let is_code = letter == "E" && digits.bytes().all(|b| b.is_ascii_digit());
        (closed && is_code).then(|| code.to_owned())
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
        assert!(page.contains(&format!("[{code}]")), "{code}: the page shows what is said");
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
    for code in ["C063", "E113", "E301", "E402", "E503", "E557", "E573", "E901"] {
        assert!(list.contains(code), "{code}: {list}");
    }
}
