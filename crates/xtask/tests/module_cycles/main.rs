//! No two modules of one parent depend on each other, directly or through others.
//!
//! The sources are parsed, not compiled, so three things go unseen: a method called on a value of
//! another module's type, a name that a macro puts together, and what a template calls. Tests do
//! not count.

mod graph;
mod source;
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use graph::Edges;
use source::Crate;

/// An edge that closes a cycle today. The list may only become shorter.
struct Known {
    krate: &'static str,
    from: &'static str,
    to: &'static str,
    reason: &'static str,
}

const KNOWN: &[Known] = &[];

#[test]
fn modules_of_one_parent_form_no_cycle() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let crates: Vec<(String, Edges)> = roots(&top)
        .into_iter()
        .map(|(krate, root)| {
            let read = Crate::read(&root, &|path| fs::read_to_string(top.join(path)).ok())
                .unwrap_or_else(|error| panic!("{error}"));
            (krate, graph::edges(&read))
        })
        .collect();
    let failures = failures(&crates, KNOWN);
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// A text for each cycle that is left without the known edges, and for each known edge that closes
/// no cycle.
fn failures(crates: &[(String, Edges)], known: &[Known]) -> Vec<String> {
    let mut failures = Vec::new();
    let mut unused: Vec<&Known> = known.iter().collect();
    for (krate, all) in crates {
        let mut edges = all.clone();
        unused.retain(|known| {
            let edge = (names(known.from), names(known.to));
            let closes = known.krate == krate && graph::in_cycle(all, &edge);
            if closes {
                edges.remove(&edge);
            }
            !closes
        });
        failures.extend(graph::cycles(&edges).iter().map(|cycle| report(krate, cycle)));
    }
    failures.extend(unused.iter().map(|known| {
        let Known { krate, from, to, reason } = known;
        format!("{krate}: {from} -> {to} closes no cycle any more; remove it from KNOWN ({reason})")
    }));
    failures
}

fn report(krate: &str, cycle: &graph::Cycle<'_>) -> String {
    let mut text = format!("{krate}: a cycle of modules");
    for ((from, to), uses) in cycle {
        text += &format!("\n  {} -> {}: {}", from.join("::"), to.join("::"), uses[0]);
        if uses.len() > 1 {
            text += &format!(" (and {} more)", uses.len() - 1);
        }
    }
    text
}

fn names(path: &str) -> Vec<String> {
    path.split("::").map(str::to_owned).collect()
}

/// The folder and root file of every library and program in `crates` and `bindings`.
fn roots(top: &Path) -> Vec<(String, PathBuf)> {
    let mut roots = Vec::new();
    for group in ["crates", "bindings"] {
        for folder in entries(&top.join(group)) {
            if !folder.join("Cargo.toml").exists() {
                continue;
            }
            let relative = folder.strip_prefix(top).expect("below the workspace").to_owned();
            let programs = entries(&folder.join("src/bin"));
            let roots_before = roots.len();
            for root in [folder.join("src/lib.rs"), folder.join("src/main.rs")]
                .into_iter()
                .chain(programs)
                .map(|root| if root.is_dir() { root.join("main.rs") } else { root })
                .filter(|root| root.exists())
            {
                let root = root.strip_prefix(top).expect("below the workspace").to_owned();
                roots.push((relative.display().to_string(), root));
            }
            assert!(roots.len() > roots_before, "{} has no root", folder.display());
        }
    }
    roots
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut entries: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    entries
}
