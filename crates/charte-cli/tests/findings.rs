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

#[test]
fn each_example_raises_its_code_and_mended_none() {
    let all = charte(&["finding", "--format", "json"]).json();
    let folder = tempfile::tempdir().unwrap();
    let mut explained = 0;
    let mut wrong = Vec::new();
    for told in all.as_array().unwrap() {
        let code = told["code"].as_str().unwrap();
        if told["what"].is_null() {
            assert!(code.starts_with('E') && !code.starts_with("E1") || code == "E109", "{code}");
            continue;
        }
        explained += 1;
        let mut expected = vec![code.to_owned()];
        if code == "C026" {
            // The name is declared for another host only, so the cookie is undeclared here.
            expected.insert(0, "C001".to_owned());
        }
        let (example, mended) =
            (raised(&told["example"], folder.path()), raised(&told["mended"], folder.path()));
        if example != expected || !mended.is_empty() {
            wrong.push(format!("{code}: {example:?}, mended {mended:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(explained, charte::FindingCode::ALL.len() + 12);
}

#[test]
fn each_page_is_there_and_current() {
    let folder = root().join("docs/findings");
    let all = charte(&["finding", "--format", "json"]).json();
    let mut pages: Vec<String> = vec!["README.md".to_owned()];
    let index = std::fs::read_to_string(folder.join("README.md")).unwrap();
    assert_eq!(index, charte(&["finding", "--format", "markdown"]).out);
    for told in all.as_array().unwrap().iter().filter(|told| !told["what"].is_null()) {
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
    assert!(list.contains("C063") && list.contains("E113"), "{list}");
}
