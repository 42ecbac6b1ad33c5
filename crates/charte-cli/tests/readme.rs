//! The README says what is true: its commands run, and what it shows of their output is there.

mod common;

use common::root;

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// `cargo run` must find exactly one binary among the default members.
#[test]
fn the_first_command_runs() {
    let text = readme();
    let line =
        text.lines().find(|l| l.starts_with("cargo run --release -- ")).expect("the command");
    // Without --release: the tests have built that already.
    let args: Vec<&str> = line.trim_start_matches("cargo run --release -- ").split(' ').collect();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = std::process::Command::new(cargo)
        .args(["run", "--quiet", "--"])
        .args(&args)
        .current_dir(root())
        .env_remove("COLUMNS")
        .output()
        .unwrap();
    let out = String::from_utf8(run.stdout).unwrap();
    assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
    let shown = text.split("```text\n").nth(1).and_then(|t| t.split("```").next()).expect("output");
    let shown: Vec<&str> =
        shown.lines().filter(|l| !l.trim().is_empty() && l.trim() != "…").collect();
    assert!(shown.len() >= 10, "{shown:?}");
    for line in shown {
        assert!(out.lines().any(|o| o.trim_end() == line.trim_end()), "not in the output: {line}");
    }
}

/// The two commands that set everything up, and the way to install, are as they are tested in CI.
#[test]
fn the_commands_of_the_set_up_are_there() {
    let text = readme();
    for command in [
        "cargo run --release -- check examples/visit/visit.har --charter examples/visit/charte.toml",
        "cargo xtask test",
    ] {
        assert!(text.lines().any(|line| line == command), "{command}");
    }
    let path = text.split("cargo install --locked --path ").nth(1).expect("how to install");
    let path = path.split_whitespace().next().unwrap();
    let manifest = std::fs::read_to_string(root().join(path).join("Cargo.toml")).unwrap();
    let manifest: toml_edit::DocumentMut = manifest.parse().unwrap();
    let programs = manifest["bin"].as_array_of_tables().unwrap();
    assert!(programs.iter().any(|program| program["name"].as_str() == Some("charte")));
}

/// A page that is read to its end.
#[test]
fn it_is_short() {
    let lines = readme().lines().count();
    assert!(lines <= 150, "{lines} lines");
}
