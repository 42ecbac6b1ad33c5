//! What a Markdown page shows: files to save and commands to run.

use std::path::Path;
use std::process::Command;

/// A block of a page that does something.
pub(crate) enum Block<'t> {
    /// A fence such as `toml file=charte.toml`: the name, and what it holds.
    File(&'t str, String),
    /// A command after `$ ` in a fence `console`, and the lines that it prints.
    Command(&'t str, Vec<&'t str>),
}

/// The blocks of a page, in their order.
pub(crate) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else { continue };
        let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if let Some((_, name)) = kind.split_once(" file=") {
            blocks.push(Block::File(name, inside.join("\n") + "\n"));
        } else if kind == "console" {
            for line in inside {
                match (line.strip_prefix("$ "), blocks.last_mut()) {
                    (Some(command), _) => blocks.push(Block::Command(command, Vec::new())),
                    (None, Some(Block::Command(_, printed))) => printed.push(line),
                    (None, _) => panic!("a block begins with a command: {line}"),
                }
            }
        }
    }
    blocks
}

/// Whether a shown line is this printed one; `…` inside it stands for anything.
fn same(shown: &str, printed: &str) -> bool {
    let mut parts = shown.trim_end().split('…');
    let Some(mut rest) = parts.next().and_then(|first| printed.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

fn same_all(shown: &[&str], printed: &[&str]) -> bool {
    shown.len() == printed.len() && shown.iter().zip(printed).all(|(s, p)| same(s, p))
}

/// Fails unless the output has the lines that are shown, one after another. A line `…` stands for
/// any others.
pub(crate) fn compare(command: &str, shown: &[&str], output: &str) {
    let lines: Vec<&str> = output.lines().map(str::trim_end).collect();
    let parts: Vec<&[&str]> = shown.split(|line| *line == "…").collect();
    let mut at = 0;
    for (number, part) in parts.iter().enumerate() {
        let begins = |from: usize| {
            lines.get(from..from + part.len()).is_some_and(|lines| same_all(part, lines))
        };
        let found = match (number, number + 1 == parts.len()) {
            (0, true) => (lines.len() == part.len() && begins(0)).then_some(0),
            (0, false) => begins(0).then_some(0),
            (_, true) => {
                let from = lines.len().saturating_sub(part.len());
                (from >= at && begins(from)).then_some(from)
            }
            _ => (at..=lines.len()).find(|from| begins(*from)),
        };
        let from = found.unwrap_or_else(|| {
            panic!("{command}: not in the output:\n{}\n\nit prints:\n{output}", part.join("\n"))
        });
        at = from + part.len();
    }
}

/// Runs a command of a page with a shell, in this folder, with our command on the `PATH`. Standard
/// error goes where standard output goes. Returns both, and the exit code.
pub(crate) fn run(command: &str, folder: &Path) -> (String, Option<i32>) {
    let charte = Path::new(env!("CARGO_BIN_EXE_charte")).parent().unwrap().to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([charte].into_iter().chain(std::env::split_paths(&path)));
    let run = Command::new("sh")
        .args(["-c", &format!("{{ {command}\n}} 2>&1")])
        .current_dir(folder)
        .env("PATH", path.unwrap())
        .env_remove("COLUMNS")
        .env_remove("CLICOLOR_FORCE")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    (String::from_utf8(run.stdout).unwrap(), run.status.code())
}

#[test]
fn shown_lines_are_compared() {
    assert!(same("a … c", "a b b c") && same("a", "a") && same("…c", "abc") && same("a…", "a"));
    assert!(!same("a … c", "a b") && !same("a", "ab") && !same("b", "ab") && !same("a…b…", "ac"));
    compare("", &["a", "…", "c", "…"], "a\nb\nc\nd\n");
    assert!(std::panic::catch_unwind(|| compare("", &["…", "c", "…"], "a\nb\n")).is_err());
    assert!(std::panic::catch_unwind(|| compare("", &["a"], "a\nb\n")).is_err());
    let text = "```toml file=a.toml\nx = 1\n```\n\n```console\n$ b\nc\n```\n";
    let [Block::File("a.toml", text), Block::Command("b", printed)] = &blocks(text)[..] else {
        panic!("two blocks")
    };
    assert_eq!((text.as_str(), &printed[..]), ("x = 1\n", &["c"][..]));
}
