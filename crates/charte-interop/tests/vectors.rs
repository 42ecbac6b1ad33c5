//! Strings that other libraries wrote and decoded, read by this one.

use charte_interop::vectors::{self, Outcome};

fn expect(outcome: &Outcome, passed: usize) {
    let failures: Vec<_> = outcome.failures.iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(outcome.passed, passed);
}

#[test]
fn strings_of_the_tcf_reference() {
    expect(&vectors::run(include_str!("fixtures/tcf_random.json")).unwrap(), 120);
}

#[test]
fn strings_of_the_gpp_reference() {
    expect(&vectors::run(include_str!("fixtures/gpp_random.json")).unwrap(), 60);
}

#[test]
fn layouts_of_the_us_sections() {
    expect(&vectors::run(include_str!("fixtures/gpp_sections.json")).unwrap(), 22);
}

#[test]
fn keys_of_mobile_sdks() {
    expect(&vectors::run(include_str!("fixtures/mobile.json")).unwrap(), 20);
}

#[test]
fn strings_from_the_shared_folder() {
    let Some(folder) = vectors::shared() else {
        println!("not run: no folder with shared interop vectors (set CHARTE_SHARED_DATA)");
        return;
    };
    let mut files = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let outcome = vectors::run(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let failures: Vec<_> = outcome.failures.iter().map(ToString::to_string).collect();
            assert!(failures.is_empty(), "{}:\n{}", path.display(), failures.join("\n"));
            assert!(outcome.passed > 0, "{} is empty", path.display());
            files += 1;
        }
    }
    assert!(files > 0);
}
