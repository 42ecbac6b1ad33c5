//! What is published is what is listed here, and nothing that is not tracked.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use charte_syntax::Pattern;

/// The crates that are published, and what they hold beside `src`, `tests` and `benches`.
const PACKAGES: &[(&str, &[&str])] = &[
    (
        "charte",
        &[
            "data/charter.schema.json",
            "data/public-suffixes.*",
            "data/regime.schema.json",
            "data/regimes/*.toml",
            "data/shared/*.toml",
            "data/tables.schema.json",
            "data/territories.toml",
            "src/bytes/README.md",
            "tests/*.proptest-regressions",
            "README.md",
        ],
    ),
    ("charte-arrow", &["README.md"]),
    ("charte-audit", &["README.md", "data/*/*.toml", "data/services/README.md", "tests/failed/*"]),
    ("charte-cli", &["README.md", "tests/recordings/*"]),
    ("charte-codes", &["README.md"]),
    ("charte-interop", &["README.md", "examples/*.rs"]),
    (
        "charte-page",
        &[
            "README.md",
            "askama.toml",
            "examples/*.rs",
            "templates/*",
            "tests/failed/*",
            "texts/*.ftl",
        ],
    ),
    ("charte-proxy", &["README.md", "examples/*/*.rs"]),
    ("charte-recording", &["README.md"]),
    ("charte-report", &["README.md", "askama.toml", "templates/*", "texts/*/*.ftl"]),
    ("charte-scan", &["README.md", "data/*.toml", "examples/*.rs", "src/js/*.js"]),
    ("charte-syntax", &["README.md"]),
    ("charte-tables", &["README.md"]),
    ("charte-texts", &["README.md", "texts/*.ftl"]),
    ("charte-tower", &["README.md", "examples/*.rs"]),
];

/// The licences: each is a link to that of the workspace. `cargo xtask try-dist crates` asks for them.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// What cargo itself adds.
const CARGO: [&str; 4] = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn listed(name: &str, root: &Path) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut package = Command::new(cargo);
    package.args(["package", "--list", "--allow-dirty", "--offline", "-p", name]).current_dir(root);
    output(&mut package).lines().map(str::to_owned).collect()
}

/// A star stands for any part of a file's name, but for no folder.
fn fits(file: &str, pattern: &str) -> bool {
    let folders = |path: &str| path.matches('/').count();
    Pattern::parse(pattern).matches(file.as_bytes()) && folders(file) == folders(pattern)
}

#[test]
fn packages_hold_what_is_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let tracked = Command::new("git").args(["ls-files", "crates"]).current_dir(&root).output();
    let tracked =
        tracked.ok().filter(|o| o.status.success()).map(|o| String::from_utf8(o.stdout).unwrap());
    for &(name, more) in PACKAGES {
        let files = listed(name, &root);
        assert!(files.contains("src/lib.rs"), "{name}: {files:?}");
        for file in files.iter().filter(|file| !CARGO.contains(&file.as_str())) {
            let code = file.ends_with(".rs")
                && ["src/", "tests/", "benches/"].iter().any(|f| file.starts_with(f));
            let fixture = file.starts_with("tests/fixtures/");
            let named = more.iter().any(|pattern| fits(file, pattern));
            let licence = LICENCES.contains(&file.as_str());
            assert!(code || fixture || named || licence, "{name} would publish {file}");
            if let Some(tracked) = &tracked {
                let path = format!("crates/{name}/{file}");
                assert!(tracked.lines().any(|t| t == path), "{path} is not tracked");
            }
        }
        for pattern in more {
            assert!(files.iter().any(|file| fits(file, pattern)), "{name} lacks {pattern}");
        }
        assert_eq!(files, listed(name, &root), "{name} is not the same twice");
    }
}
