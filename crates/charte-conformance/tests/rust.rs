//! The corpus through the Rust core, directly and over a pipe.

use std::path::Path;

use charte_conformance::{Backend, Entry, PipeBackend, RustBackend, read_path, run};

fn corpus() -> Vec<Entry> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/cases");
    read_path(&cases).expect("the corpus is readable")
}

#[test]
fn the_core_answers_every_case_as_the_specification_does() {
    let entries = corpus();
    let mut report = Vec::new();
    let summary = run(&entries, &mut RustBackend::new(), &mut report).expect("memory");
    assert_eq!(summary.failed, 0, "\n{}", String::from_utf8_lossy(&report));
    assert_eq!(summary.passed, entries.len());
}

#[test]
fn an_answer_is_the_same_over_a_pipe() {
    let mut direct = RustBackend::new();
    let mut piped =
        PipeBackend::start(env!("CARGO_BIN_EXE_charte-conformance"), &["--answer"]).expect("it");
    for entry in corpus().iter().step_by(7) {
        let (left, right) = (direct.run(&entry.case), piped.run(&entry.case));
        match (left, right) {
            (Ok(left), Ok(right)) => assert_eq!(left, right, "{}", entry.case.id),
            (left, right) => assert!(left.is_err() && right.is_err(), "{}", entry.case.id),
        }
    }
}

#[test]
fn the_core_fails_when_the_expectation_is_another_case_s() {
    let mut entries = corpus();
    let mut expectations: Vec<_> = entries.iter().map(|entry| entry.expect.clone()).collect();
    // By half the corpus: neighbours often expect the same.
    let half = expectations.len() / 2;
    expectations.rotate_left(half);
    for (entry, expect) in entries.iter_mut().zip(expectations) {
        entry.expect = expect;
    }
    let mut report = Vec::new();
    let summary = run(&entries, &mut RustBackend::new(), &mut report).expect("memory");
    assert!(summary.failed > entries.len() * 3 / 4, "{summary:?}");
}

/// The cases about answers given to other consent managers.
#[test]
fn foreign_answers_mean_what_the_specification_says() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/interop");
    let entries = read_path(&cases).expect("the corpus is readable");
    assert!(entries.len() >= 110, "{}", entries.len());
    let mut report = Vec::new();
    let summary = run(&entries, &mut RustBackend::new(), &mut report).expect("memory");
    assert_eq!(summary.failed, 0, "\n{}", String::from_utf8_lossy(&report));
    let mut piped =
        PipeBackend::start(env!("CARGO_BIN_EXE_charte-conformance"), &["--answer"]).expect("it");
    for entry in entries {
        let direct = RustBackend::new().run(&entry.case).expect("an answer");
        assert_eq!(direct, piped.run(&entry.case).expect("an answer"), "{}", entry.case.id);
    }
}
