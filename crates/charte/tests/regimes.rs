//! The regimes that ship with the library are what their files say.
#![cfg(feature = "toml")]

use std::path::Path;

use charte::Regime;

#[test]
fn tables_equal_their_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/regimes");
    let mut ids = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let file = Regime::parse(std::fs::read(&path).unwrap())
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert_eq!(file.id(), id, "a file is called after its regime");
        assert_eq!(&file, Regime::builtin(&id).unwrap(), "{id}: run cargo xtask generate");
        ids.push(id);
    }
    ids.sort();
    assert_eq!(ids, Regime::builtin_ids().collect::<Vec<_>>());
    assert!(ids.len() >= 5);
}

#[test]
fn territories() {
    let of = |code: &str| Regime::for_territory(code).id();
    assert_eq!(of("FR"), "fr");
    assert_eq!(of("gp"), "fr");
    assert_eq!(of("US-CA"), "us-ca");
    assert_eq!(of("FR-971"), "fr");
    assert_eq!(of("AX"), "fi");
    assert_eq!(of("SE"), "eu");
    assert_eq!(of(""), "eu");
    assert_eq!(of("nowhere"), "eu");
}
