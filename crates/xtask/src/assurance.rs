//! `docs/assurance.md` names tests that exist.

use std::fs;
use std::path::Path;

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

fn is_name(text: &str) -> bool {
    text.contains('_')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

#[test]
fn assurance_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = fs::read_to_string(root.join("docs/assurance.md")).unwrap();
    let mut names = 0;
    for line in page.lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
        let held = line.rsplit(" | ").next().unwrap();
        let mut source = None;
        for word in quoted(held) {
            if word.contains('/') {
                let path = root.join(word);
                assert!(path.exists(), "{word} does not exist");
                source = path.is_file().then(|| (word, fs::read_to_string(path).unwrap()));
            } else if is_name(word) {
                let (file, text) =
                    source.as_ref().unwrap_or_else(|| panic!("{word}: of which file?"));
                let keyword = if file.ends_with(".py") { "def" } else { "fn" };
                assert!(text.contains(&format!("{keyword} {word}(")), "{file} has no {word}");
                names += 1;
            }
        }
    }
    assert!(names > 25, "{names} tests are named");
}

#[test]
fn what_stands_in_backticks() {
    assert_eq!(quoted("a `b/c.rs`: `d_e`, f").collect::<Vec<_>>(), ["b/c.rs", "d_e"]);
    assert!(is_name("a_b") && !is_name("cargo xtask") && !is_name("cookie"));
}
