//! The README says what is true: its set-up command runs, and what it shows of the output is there.

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
    assert!(out.contains("Do I need a banner?"), "{out}");
    let shown = text.split("```text\n").nth(1).and_then(|t| t.split("```").next()).expect("output");
    for line in shown.lines().filter(|l| !l.trim().is_empty() && l.trim() != "…") {
        assert!(out.lines().any(|o| o.trim_end() == line.trim_end()), "not in the output: {line}");
    }
}

/// The change that the README tries prints what it shows.
#[test]
fn the_changed_charter_is_told() {
    let text = readme();
    let line = text.lines().find(|l| l.starts_with("sed 's/\"90 days\"")).expect("the command");
    let (edit, command) = line.split_once(" | charte ").expect("a pipe");
    let [_, from, to, _] = edit.split('/').take(4).collect::<Vec<_>>()[..] else {
        panic!("{edit}")
    };
    let charter = std::fs::read_to_string(root().join("examples/visit/charte.toml")).unwrap();
    assert!(charter.contains(from), "{from}");
    let args: Vec<String> = command
        .split(' ')
        .map(|arg| match arg.starts_with("examples/") {
            true => root().join(arg).to_str().unwrap().to_owned(),
            false => arg.to_owned(),
        })
        .collect();
    let run = common::charte_reading(&args, charter.replace(from, to).as_bytes());
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let shown = text.split(line).nth(1).and_then(|t| t.split("```text\n").nth(1)).expect("output");
    let shown = shown.split("```").next().unwrap();
    for line in shown.lines().filter(|l| l.trim() != "…") {
        assert!(run.out.lines().any(|o| o == line), "not in the output: {line}");
    }
}
