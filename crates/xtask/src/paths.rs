//! Paths of this machine, which nothing that is published may hold.

use std::path::{Path, PathBuf};

/// What makes paths inside binaries the same on every machine.
pub(crate) fn flags(root: &Path) -> Result<String, String> {
    let sources = cargo_home()?.join("registry/src");
    let registries =
        std::fs::read_dir(&sources).map_err(|e| format!("{}: {e}", sources.display()))?;
    let mut folders: Vec<PathBuf> = registries.filter_map(|e| Some(e.ok()?.path())).collect();
    folders.sort();
    let mut flags: Vec<String> = folders
        .iter()
        .map(|folder| format!("--remap-path-prefix={}=/registry", folder.display()))
        .collect();
    flags.push(format!("--remap-path-prefix={}=/charte", root.display()));
    Ok(flags.join(" "))
}

/// Cargo's own folder.
pub(crate) fn cargo_home() -> Result<PathBuf, String> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"));
    named.or_else(home).ok_or_else(|| "neither CARGO_HOME nor HOME is set".to_owned())
}
