//! The guide and the recipes say what is true: their files are saved and their commands run, in an
//! empty folder, and print what is shown.
#![cfg(unix)]

mod common;
#[path = "common/pages.rs"]
mod pages;

use std::path::Path;

use common::root;
use pages::{Block, blocks, compare, run};

/// What some pages continue: `<!-- continues first-charter.md -->`.
fn continued(text: &str) -> Option<&str> {
    Some(text.split_once("<!-- continues ")?.1.split_once(" -->")?.0)
}

/// What some pages need beside the command: `<!-- needs php-cgi -->`.
fn missing(text: &str) -> Option<&str> {
    let program = text.split_once("<!-- needs ")?.1.split_once(" -->")?.0;
    let there = std::process::Command::new(program).arg("-v").output().is_ok();
    let required = std::env::var_os("CHARTE_REQUIRE_ALL").is_some();
    assert!(there || !required, "{program} is missing");
    (!there).then_some(program)
}

/// Plays a page in a folder and returns how many commands it shows.
fn play(page: &Path, folder: &Path) -> usize {
    let text = std::fs::read_to_string(page).unwrap_or_else(|e| panic!("{}: {e}", page.display()));
    // A test of another language plays it.
    if text.contains("<!-- played by ") {
        return 0;
    }
    if let Some(program) = missing(&text) {
        println!("not run: {}: {program} is missing", page.display());
        return 0;
    }
    if let Some(earlier) = continued(&text) {
        play(&page.with_file_name(earlier), folder);
    }
    let mut commands = 0;
    for block in blocks(&text) {
        match block {
            Block::File(name, holds) => {
                let file = folder.join(name);
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                std::fs::write(file, holds).unwrap();
            }
            Block::Command(command, shown) => {
                let (output, code) = run(command, folder);
                let what = format!("{}: {command}", page.display());
                compare(&what, &shown, &output);
                // What is shown would otherwise stand for an error too.
                if shown.iter().all(|line| *line == "…") {
                    assert!(code.is_some_and(|code| code < 2), "{what}: {code:?}: {output}");
                }
                commands += 1;
            }
        }
    }
    commands
}

#[test]
fn every_page_is_played() {
    let docs = root().join("docs");
    let mut commands = 0;
    for part in ["guide", "recipes"] {
        let mut pages: Vec<_> =
            std::fs::read_dir(docs.join(part)).unwrap().map(|page| page.unwrap().path()).collect();
        pages.sort();
        for page in pages.iter().filter(|page| page.extension().is_some_and(|e| e == "md")) {
            let folder = tempfile::tempdir().unwrap();
            // The recordings that the pages check.
            for file in ["visit.har", "refused.har", "accepted.har"] {
                let from = root().join("examples/visit").join(file);
                std::fs::copy(from, folder.path().join(file)).unwrap();
            }
            commands += play(page, folder.path());
        }
    }
    assert!(commands >= 20, "{commands} commands");
}
