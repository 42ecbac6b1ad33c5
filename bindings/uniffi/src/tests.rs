//! The mirrors say what the library says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The documentation of each list and word, by `List` and `List.Word`, as the source has it.
fn documentation(source: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let (mut doc, mut list) = (String::new(), String::new());
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            doc.push_str(&text.replace(['[', ']'], ""));
            continue;
        }
        let word = line.split([' ', ',']).next().unwrap_or_default();
        let is_word = word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.chars().all(|c| c.is_ascii_alphanumeric());
        if is_word && line.ends_with('{') {
            list = word.to_owned();
            all.insert(list.clone(), std::mem::take(&mut doc));
        } else if is_word && line.ends_with(',') {
            all.insert(format!("{list}.{word}"), std::mem::take(&mut doc));
        }
        doc.clear();
    }
    all
}

fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            sources(&entry.path(), text);
        } else if entry.file_name() != "words.rs" {
            let source = fs::read_to_string(entry.path()).unwrap();
            // Only the lists of words; the rest of the source has other shapes.
            for part in source.split("\nwords! {").skip(1) {
                text.push_str(part.split("\n}\n").next().unwrap());
                text.push('\n');
            }
        }
    }
}

#[test]
fn words_are_documented_as_in_the_library() {
    let mut text = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/charte/src"), &mut text);
    let theirs = documentation(&text);
    let mirrors = include_str!("words.rs").split_once("\nwords! {").unwrap().1;
    let ours = documentation(mirrors);
    assert!(ours.len() > 100, "only {} words were found", ours.len());
    for (word, documentation) in &ours {
        assert_eq!(theirs.get(word), Some(documentation), "{word}");
    }
}

#[test]
fn moments_keep_their_second() {
    use std::time::{Duration, SystemTime};
    let at = |seconds: f64| {
        let span = Duration::from_secs_f64(seconds.abs());
        let epoch = SystemTime::UNIX_EPOCH;
        crate::visitor::time(if seconds < 0.0 { epoch - span } else { epoch + span }).unix()
    };
    assert_eq!([at(1.9), at(0.0), at(-0.5), at(-1.0)], [1, 0, -1, -1]);
}
