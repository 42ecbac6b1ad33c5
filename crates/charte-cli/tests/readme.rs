//! The README says what is true: its commands run, and what it shows of their output is there.

mod common;

use common::{command, root};

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

/// What a `console` block shows: a command after `$ `, and the lines that it prints.
fn shown(text: &str) -> Vec<(&str, Vec<&str>)> {
    let blocks = text.split("```console\n").skip(1).map(|b| b.split("```").next().unwrap());
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in blocks.flat_map(str::lines) {
        match line.strip_prefix("$ ") {
            Some(command) => all.push((command, Vec::new())),
            None => all.last_mut().expect("a block begins with a command").1.push(line),
        }
    }
    all
}

/// Each documented command prints the lines that stand under it, one after another; `…` stands
/// for any others. Standard error comes after standard output, as commands write them.
#[test]
fn every_command_prints_what_is_shown() {
    let text = readme();
    // A server's answer to curl is tried with the server.
    let ours = |(line, expected)| Some((line, str::strip_prefix(line, "charte ")?, expected));
    let all: Vec<(&str, &str, Vec<&str>)> = shown(&text).into_iter().filter_map(ours).collect();
    assert!(all.len() >= 2);
    for (line, args, expected) in all {
        assert!(!args.contains(['|', '>', '"', '\'']), "no shell reads this: {line}");
        let args: Vec<&str> = args.split(' ').collect();
        let run = command(&args).current_dir(root()).output().unwrap();
        let out = String::from_utf8([run.stdout, run.stderr].concat()).unwrap();
        let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
        let mut at = 0;
        let parts: Vec<&[&str]> = expected.split(|line| *line == "…").collect();
        for (number, part) in parts.iter().enumerate() {
            let found = match (number, number + 1 == parts.len()) {
                (_, true) if part.is_empty() && number > 0 => Some(at),
                (0, false) => lines.starts_with(part).then_some(0),
                (0, true) => (lines == *part).then_some(0),
                (_, true) => lines[at..].ends_with(part).then_some(lines.len() - part.len()),
                _ => (at..=lines.len()).find(|from| lines[*from..].starts_with(part)),
            };
            let found =
                found.unwrap_or_else(|| panic!("{line}: not in the output: {part:#?}\n{out}"));
            at = found + part.len();
        }
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
