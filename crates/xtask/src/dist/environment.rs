//! What binaries are built in, so that they depend on the tree alone: a time, and no path of this
//! machine. Cargo has one folder for it, because other flags would build everything anew.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::paths;
use crate::shell::{cargo, run};

/// The time of what is made, as other projects' tools know it.
pub(super) const TIME: &str = "SOURCE_DATE_EPOCH";

/// Set in the second run, which has this environment.
const SET: &str = "CHARTE_DIST";

pub(super) fn is_set() -> bool {
    std::env::var_os(SET).is_some()
}

/// Where cargo builds.
pub(super) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Runs this command again, with what every compiler below it finds in its environment.
pub(super) fn again(root: &Path) -> Result<(), String> {
    let this = std::env::current_exe().map_err(|e| format!("this program: {e}"))?;
    // The folders of the sources have names only when they are there.
    run(&mut cargo(root, &["fetch", "--quiet", "--locked"]))?;
    let mut again = Command::new(this);
    again.args(std::env::args_os().skip(1)).current_dir(root);
    again.env(SET, "1").env(TIME, time(root)?.to_string());
    again.env("CARGO_TARGET_DIR", root.join("target/shipped"));
    again.env("CARGO_INCREMENTAL", "0").env("RUSTFLAGS", paths::flags(root)?);
    run(&mut again)
}

/// The time of what is made: that of the environment, or else of the commit.
pub(super) fn time(root: &Path) -> Result<u64, String> {
    let text = match std::env::var(TIME) {
        Ok(text) => text,
        Err(_) => {
            let mut git = Command::new("git");
            let output = git.args(["log", "-1", "--format=%ct"]).current_dir(root).output();
            let output = output.map_err(|e| format!("git: {e}; set {TIME}"))?;
            String::from_utf8_lossy(&output.stdout).into_owned()
        }
    };
    text.trim().parse().map_err(|_| format!("`{}` is no time; set {TIME}", text.trim()))
}
