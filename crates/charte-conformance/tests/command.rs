//! The command: its report, its exit codes, and what it does with a command that misbehaves.

use std::fs;
use std::process::{Command, Output};
use std::time::Duration;

use charte_conformance::{Backend, Case, PipeBackend, read_path};
use tempfile::TempDir;

const BIN: &str = env!("CARGO_BIN_EXE_charte-conformance");

fn corpus() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let case = |id: &str, expect: &str| {
        format!(
            r#"{{"id":"{id}","spec":"11","charter":{{}},"cookie":"c","now":"2026-11-23T10:05:00Z","expect":{expect}}}"#
        )
    };
    let cases = [
        case("right", r#"{"error":"E1*"}"#),
        case("wrong/one", r#"{"error":"E102"}"#),
        case("wrong/two", r#"{"outcome":"allowed","findings":[]}"#),
    ];
    fs::write(folder.path().join("cases.json"), format!("[{}]", cases.join(","))).expect("a file");
    fs::write(folder.path().join("broken.txt"), "[{]").expect("a file");
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, .. } =
        Command::new(BIN).current_dir(folder.path()).args(arguments).output().expect("it starts");
    (status.code(), String::from_utf8(stdout).expect("text"))
}

#[test]
fn list_and_filter_keep_the_order() {
    let folder = corpus();
    let (code, text) = run(&folder, &["cases.json", "--list"]);
    assert_eq!((code, text.as_str()), (Some(0), "right\nwrong/one\nwrong/two\n"));
    let (code, text) = run(&folder, &[".", "--list", "--filter", "one"]);
    assert_eq!((code, text.as_str()), (Some(0), "wrong/one\n"));
}

#[test]
fn what_cannot_be_read_is_exit_2() {
    let folder = corpus();
    for arguments in [
        &["nowhere.json"][..],
        &["broken.txt"],
        &["cases.json", "--filter", "nothing-has-this-in-its-id"],
        &["cases.json", "--", "a-command-that-does-not-exist"],
        &[],
    ] {
        assert_eq!(run(&folder, arguments).0, Some(2), "{arguments:?}");
    }
    fs::create_dir(folder.path().join("cases")).expect("a folder");
    fs::copy(folder.path().join("cases.json"), folder.path().join("cases/a.json")).expect("a copy");
    fs::write(folder.path().join("index.json"), r#"{"total":2,"files":{"a.json":2}}"#)
        .expect("a file");
    assert_eq!(run(&folder, &["cases", "--list"]).0, Some(2));
    fs::write(folder.path().join("index.json"), r#"{"total":3,"files":{"a.json":3}}"#)
        .expect("a file");
    assert_eq!(run(&folder, &["cases", "--list"]).0, Some(0));
}

#[cfg(unix)]
mod with_a_shell {
    use super::*;

    const SAYS_E101: &str = r#"while read -r line; do echo '{"error":"E101"}'; done"#;

    #[test]
    fn a_difference_is_a_line_and_the_count_is_the_last() {
        let folder = corpus();
        let (code, text) = run(&folder, &["cases.json", "--", "sh", "-c", SAYS_E101]);
        assert_eq!(code, Some(1));
        assert_eq!(
            text,
            "wrong/one (spec 11)\n  error: expected E102, got E101\n\
             wrong/two (spec 11)\n  error: expected none, got E101\n\
             1 passed, 2 failed\n"
        );
        let (code, text) =
            run(&folder, &["cases.json", "--filter", "right", "--", "sh", "-c", SAYS_E101]);
        assert_eq!((code, text.as_str()), (Some(0), "1 passed, 0 failed\n"));
    }

    fn case() -> Case {
        let folder = corpus();
        let mut entries = read_path(&folder.path().join("cases.json")).expect("cases");
        entries.remove(0).case
    }

    fn told(script: &str, times: usize) -> Vec<String> {
        let mut backend = PipeBackend::start("sh", &["-c", script])
            .expect("a shell")
            .with_patience(Duration::from_millis(300));
        (0..times)
            .map(|_| match backend.run(&case()) {
                Ok(answer) => answer.to_json().to_string(),
                Err(error) => error.to_string(),
            })
            .collect()
    }

    #[test]
    fn a_command_that_misbehaves_is_told() {
        assert_eq!(told("exit 3", 1), ["the command ended"]);
        assert_eq!(told("read -r line; echo hello; exit", 1), ["not JSON, column 1"]);
        assert_eq!(
            told("exec sleep 60", 2),
            ["no answer in 300ms", "the command was given up after an earlier case"]
        );
        assert_eq!(
            told(r#"read -r line; echo '{"failed":"no such verb"}'; read -r line"#, 1),
            ["no such verb"]
        );
        assert_eq!(
            told(r#"read -r line; echo '{"id":"other","error":"E101"}'; read -r line"#, 1),
            ["the answer is for another case"]
        );
        assert_eq!(
            told(r#"read -r line; echo '{"id":"right","error":"E101"}'; read -r line"#, 1),
            [r#"{"error":"E101"}"#]
        );
    }

    #[test]
    fn the_case_goes_out_without_its_expectation() {
        let text = told(r#"read -r line; printf '{"failed":%s}\n' "$line"; read -r l"#, 1);
        // `failed` is an object here: the backend tells it in its own words.
        assert_eq!(text, ["it failed"]);
        let line = serde_json::to_string(&case()).expect("JSON");
        assert!(line.contains(r#""charter":{"format":"json","text":"{}"}"#), "{line}");
        assert!(!line.contains("expect"), "{line}");
        assert!(!line.contains('\n'));
    }
}
