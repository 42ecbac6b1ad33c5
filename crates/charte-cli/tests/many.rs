//! `charte check --many`: each recording is judged as it is alone, and no run hides what it could
//! not read.
#![cfg(unix)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::{Run, charte, command, example, root};
use serde_json::Value;

const TABLES: [&str; 5] = ["recordings", "observations", "decisions", "findings", "sites"];

/// A folder of recordings of every kind: whole, broken, redacted, empty and of a scan.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["visit.har", "refused.har", "accepted.har"] {
        fs::copy(example(&format!("visit/{name}")), at(name)).unwrap();
    }
    fs::create_dir(at("more")).unwrap();
    let recordings = root().join("crates/charte-cli/tests/recordings");
    for entry in fs::read_dir(recordings).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, at("more").join(path.file_name().unwrap())).unwrap();
    }
    let visit = fs::read(example("visit/visit.har")).unwrap();
    fs::write(at("more/cut.har"), &visit[..visit.len() / 2]).unwrap();
    fs::write(at("more/empty.har"), "").unwrap();
    fs::write(at("=odd name.txt"), "Set-Cookie: -cmd()=1; Max-Age=60\nSet-Cookie: a\u{1}=2\n")
        .unwrap();
    folder
}

fn many(list: &Path, out: &Path, more: &[&str]) -> Run {
    let (list, out) = (list.to_str().unwrap(), out.to_str().unwrap());
    charte(
        &[&["check", "--many", list, "--out", out, "--regime", "fr", "--no-charter"], more]
            .concat(),
    )
}

/// The tables as they were written.
fn tables(out: &Path) -> BTreeMap<&'static str, String> {
    let read = |name| fs::read_to_string(out.join(format!("{name}.csv"))).unwrap();
    TABLES.into_iter().map(|name| (name, read(name))).collect()
}

/// The rows of a table without a line break in a cell, by the names of its columns.
fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = table.lines().map(cells);
    let names = lines.next().unwrap();
    let row = |cells: Vec<String>| {
        assert_eq!(cells.len(), names.len(), "{cells:?}");
        names.iter().cloned().zip(cells).collect()
    };
    lines.map(row).collect()
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

#[test]
fn each_recording_is_judged_as_it_is_alone() {
    let (folder, out) = (folder(), tempfile::tempdir().unwrap());
    let run = many(folder.path(), out.path(), &["--jobs", "3", "--at", "2026-11-23"]);
    assert_eq!(run.code, 2, "{}", run.err);
    let tables = tables(out.path());
    let recordings = rows(&tables["recordings"]);
    let names: Vec<&str> = recordings.iter().map(|row| row["recording"].as_str()).collect();
    assert!(names.is_sorted() && names.len() == 6 + 12, "{names:?}");
    let (mut counts, mut worst) = (BTreeMap::new(), 0);
    for row in &recordings {
        let name = &row["recording"];
        let alone = charte(&[
            "check",
            name,
            "--regime",
            "fr",
            "--no-charter",
            "--format",
            "json",
            "--at",
            "2026-11-23",
        ]);
        worst = worst.max(alone.code);
        *counts.entry(row["answer"].as_str()).or_insert(0) += 1;
        if alone.out.is_empty() {
            assert_eq!((alone.code, row["answer"].as_str()), (2, "broken"), "{name}");
            assert!(alone.err.contains(&row["error"]) && !row["error"].is_empty(), "{row:?}");
            assert_eq!(row["complete"], "false");
            continue;
        }
        let report = alone.json();
        assert_eq!(row["answer"], report["banner"]["answer"].as_str().unwrap(), "{name}");
        assert_eq!(row["complete"], report["complete"].to_string(), "{name}");
        assert_eq!(row["error"], "", "{name}");
        for (column, key) in [("cookies", "cookies"), ("errors", "errors"), ("notes", "notes")] {
            assert_eq!(row[column], report["summary"][key].to_string(), "{name}: {report}");
        }
        let of = |table: &str| {
            let rows = rows(&tables[table]);
            rows.into_iter().filter(|row| row["recording"] == *name).collect::<Vec<_>>()
        };
        let findings: Vec<String> = of("findings").iter().map(|row| row["code"].clone()).collect();
        let told = report["findings"].as_array().unwrap();
        let told: Vec<&str> = told.iter().map(|found| found["code"].as_str().unwrap()).collect();
        assert_eq!(findings, told, "{name}");
        let decisions = of("decisions");
        let pages = report["pages"].as_array().unwrap().iter();
        let told: Vec<&Value> =
            pages.flat_map(|page| page["decisions"].as_array().unwrap()).collect();
        let decided: Vec<_> = decisions.iter().filter(|row| row["error"].is_empty()).collect();
        assert_eq!(decided.len(), told.len(), "{name}");
        for (row, told) in decided.iter().zip(told) {
            let name = row["cookie"].trim_start_matches('\'');
            assert_eq!(name, told["cookie"].as_str().unwrap(), "{row:?}");
        }
        assert!(of("observations").len() >= decided.len().min(1), "{name}");
    }
    assert_eq!(run.code, worst);
    for (answer, least) in [("yes", 3), ("no", 0), ("cannot-tell", 1), ("broken", 2)] {
        let count = counts.get(answer).copied().unwrap_or_default();
        assert!(count >= least, "{counts:?}");
        let lines: Vec<&str> = run.out.lines().collect();
        let said = match answer {
            "yes" => lines[1],
            "no" => lines[2],
            "cannot-tell" => lines[3],
            _ => lines[4],
        };
        assert!(said.ends_with(&format!(": {count}")), "{said}: {counts:?}");
    }
    assert!(tables["decisions"].contains(",'-cmd(),"), "no cell is a formula");
    assert!(out.path().read_dir().unwrap().count() == TABLES.len(), "the journal is gone");
}

#[test]
fn the_number_of_jobs_changes_nothing() {
    let (folder, out) = (folder(), tempfile::tempdir().unwrap());
    let at = |jobs: &str| {
        let out = out.path().join(jobs);
        let run = many(folder.path(), &out, &["--jobs", jobs, "--at", "2026-11-23"]);
        (run.code, run.out, tables(&out))
    };
    let one = at("1");
    assert_eq!(one, at("2"));
    assert_eq!(one, at("16"));
}

#[test]
fn a_check_that_was_killed_goes_on_to_the_same_tables() {
    let (folder, out) = (folder(), tempfile::tempdir().unwrap());
    let list = out.path().join("list.txt");
    // Nobody writes to the pipe: whoever reads it waits.
    let pipe = folder.path().join("pipe.har");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let names = ["visit.har", "more/cut.har", "refused.har", "pipe.har", "accepted.har"];
    let names = names.map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    fs::write(&list, names.join("\n")).unwrap();
    let killed = out.path().join("killed");
    let args = ["check", "--many", list.to_str().unwrap(), "--out", killed.to_str().unwrap()];
    let args = [&args[..], &["--regime", "fr", "--no-charter", "--jobs", "1"]].concat();
    let mut child = command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let journal = killed.join("unfinished.jsonl");
    let done = || fs::read_to_string(&journal).map_or(0, |text| text.lines().count());
    let end = Instant::now() + Duration::from_secs(60);
    while done() < 4 {
        assert!(Instant::now() < end, "the first three were not done within 60 s");
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!killed.join("recordings.csv").exists(), "nothing looks complete");
    fs::remove_file(&pipe).unwrap();
    fs::copy(example("visit/visit.har"), &pipe).unwrap();

    // Another law would give other answers.
    let other = [&args[..5], &["--regime", "us-ca", "--no-charter", "--resume"]].concat();
    let run = charte(&other);
    assert!(run.code == 2 && run.err.contains("another charter, regime"), "{}", run.err);

    let run = many(&list, &killed, &["--jobs", "1", "--resume"]);
    assert_eq!(run.code, 2, "{}", run.err);
    let whole = out.path().join("whole");
    many(&list, &whole, &[]);
    assert_eq!(tables(&killed), tables(&whole));
    let order: Vec<String> = rows(&tables(&whole)["recordings"])
        .into_iter()
        .map(|row| row["recording"].clone())
        .collect();
    assert_eq!(order, names);
    assert!(!journal.exists());
    // Nothing to continue is a beginning.
    many(&list, &whole, &["--resume"]);
    assert_eq!(tables(&killed), tables(&whole));
}

#[test]
fn the_exit_code_is_the_highest() {
    let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let page = ["--page", "https://www.example.fr/"];
    let code = |more: &[&str]| many(folder.path(), out.path(), &[&page, more].concat()).code;
    assert_eq!(code(&[]), 2, "nothing is no pass");
    write("a.txt", "Set-Cookie: PHPSESSID=1; Path=/\n");
    assert_eq!(code(&[]), 0);
    write("b.txt", "Set-Cookie: _ga=1; Max-Age=60\n");
    assert_eq!(code(&[]), 1);
    assert_eq!(code(&["--fail-on", "never"]), 0);
    write("c.txt", "Set-Cookie: [redacted]\n");
    assert_eq!(code(&["--fail-on", "never"]), 2);
    assert_eq!(code(&["--fail-on", "never", "--allow-incomplete"]), 0);
    write("d.har", "{\"log\": {\"entries\": [");
    assert_eq!(code(&["--fail-on", "never", "--allow-incomplete"]), 2);
}

#[test]
fn the_summary_has_every_language() {
    let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(folder.path().join("a.txt"), "Set-Cookie: _ga=1; Max-Age=60\n").unwrap();
    for (lang, first) in [
        ("en", "1 recording checked."),
        ("fr", "1 enregistrement vérifié."),
        ("de", "1 Aufzeichnung geprüft."),
        ("es", "1 grabación comprobada."),
        ("it", "1 registrazione controllata."),
        ("nl", "1 opname gecontroleerd."),
        ("pt", "1 gravação verificada."),
    ] {
        let run = many(folder.path(), out.path(), &["--lang", lang]);
        assert_eq!(run.out.lines().next(), Some(first), "{}", run.err);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let har = example("visit/visit.har");
    let run = many(Path::new(&har), out.path(), &[]);
    assert!(run.code == 2 && run.err.contains("is a recording, not a list"), "{}", run.err);
    let run = many(&folder.path().join("none"), out.path(), &[]);
    assert!(run.code == 2 && run.err.contains("no such file"), "{}", run.err);
    let named = folder.path().to_str().unwrap();
    for args in [&["check", "--many", named][..], &["check", "--jobs", "2", &har]] {
        assert_eq!(charte(args).code, 2, "{args:?}");
    }
    for more in [&[har.as_str()][..], &["--jobs", "0"], &["--write-baseline", "x"]] {
        assert_eq!(many(folder.path(), out.path(), more).code, 2, "{more:?}");
    }
    fs::write(folder.path().join("a.txt"), "Set-Cookie: _ga=1; Max-Age=60\n").unwrap();
    let run = many(folder.path(), folder.path(), &[]);
    assert!(run.code == 2 && run.err.contains("--out: is the folder"), "{}", run.err);
    if !cfg!(feature = "parquet") {
        let run = many(folder.path(), out.path(), &["--parquet"]);
        assert!(run.code == 2 && run.err.contains("--features parquet"), "{}", run.err);
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    }
}

/// The guide names every column.
#[test]
fn the_guide_names_every_column() {
    let page = fs::read_to_string(root().join("docs/guide/many-sites.md")).unwrap();
    for table in charte_tables::Table::ALL {
        let heading = format!("### `{}`", table.name());
        let section = page.split(&heading).nth(1).unwrap_or_else(|| panic!("no {heading}"));
        let section = section.split("\n#").next().unwrap();
        for column in table.columns() {
            assert!(section.contains(&format!("`{}`", column.name)), "{heading}: {}", column.name);
        }
    }
}
