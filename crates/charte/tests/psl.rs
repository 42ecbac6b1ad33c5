//! Registrable domains against the vectors of the Public Suffix List.

use std::path::PathBuf;

use charte::Host;

#[test]
fn vectors() {
    let data = std::env::var_os("CHARTE_SHARED_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let Ok(vectors) = std::fs::read_to_string(data.join("psl/tests.txt")) else {
        assert!(std::env::var_os("CI").is_none(), "shared data is missing in CI");
        println!("not run: no shared data");
        return;
    };
    let mut passed = 0;
    for line in vectors.lines().filter(|l| !l.starts_with("//") && !l.trim().is_empty()) {
        let (input, expected) = line.split_once(' ').unwrap();
        let host = Host::parse(if input == "null" { "" } else { input }).ok();
        let registrable = host.as_ref().and_then(Host::registrable);
        // The library speaks ASCII; a vector in Unicode expects the same name.
        let expected = Host::parse(expected).ok().filter(|_| expected != "null");
        assert_eq!(registrable, expected.as_ref().map(Host::as_str), "{line}");
        passed += 1;
    }
    println!("{passed} passed, 0 failed");
    assert_eq!(passed, 78);
}
