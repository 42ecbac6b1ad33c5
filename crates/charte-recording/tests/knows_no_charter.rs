//! The readers know nothing of charters: what is read does not depend on what is allowed.

use std::fs;
use std::path::{Path, PathBuf};

/// What the readers may use of the core: hosts, Set-Cookie lines, time and technologies.
const ALLOWED: [&str; 4] = ["Host", "Technology", "Time", "cookie"];

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The first names after `charte::` in a source, also those of `charte::{…}`.
fn used(source: &str) -> Vec<String> {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut used = Vec::new();
    for (at, path) in code.match_indices("charte::") {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        // Not the end of a longer name.
        if code[..at].ends_with(word) {
            continue;
        }
        let rest = &code[at + path.len()..];
        let list = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap(),
            None => rest.split(|c| !word(c)).next().unwrap(),
        };
        let names = list.split(',').map(|name| name.trim().split("::").next().unwrap().to_owned());
        used.extend(names.filter(|name| !name.is_empty()));
    }
    used
}

#[test]
fn what_is_used_of_the_core() {
    assert_eq!(used("use charte::{Charter, cookie::X};\nlet a = charte::Time::MIN;").len(), 3);
    assert_eq!(used("// charte::Policy\nuse charte_audit::Policy;\n"), Vec::<String>::new());
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for name in used(&source) {
            assert!(ALLOWED.contains(&name.as_str()), "{}: charte::{name}", file.display());
        }
    }
}

#[test]
fn the_core_and_the_codes_are_the_only_crates_of_ours_below() {
    let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    let (_, dependencies) = manifest.split_once("[dependencies]").unwrap();
    let (dependencies, _) = dependencies.split_once("\n[").unwrap();
    let ours: Vec<&str> = dependencies
        .lines()
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| name.starts_with("charte"))
        .collect();
    assert_eq!(ours, ["charte", "charte-codes"]);
}
