//! Files and folders, with errors that name them.

use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn told(path: &Path) -> impl Fn(std::io::Error) -> String {
    let shown = path.display().to_string();
    move |error| format!("{shown}: {error}")
}

pub(super) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(told(path))
}

pub(super) fn write(path: &Path, text: &str) -> Result<(), String> {
    folder(path.parent().unwrap_or(path))?;
    fs::write(path, text).map_err(told(path))
}

/// Copies a file, and the folders that it is in.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    folder(to.parent().unwrap_or(to))?;
    fs::copy(from, to).map(|_| ()).map_err(told(from))
}

/// The folder, which need not exist.
pub(super) fn folder(path: &Path) -> Result<PathBuf, String> {
    fs::create_dir_all(path).map_err(told(path))?;
    Ok(path.to_owned())
}

/// The folder, with nothing in it.
pub(super) fn empty(path: &Path) -> Result<PathBuf, String> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(told(path)(error)),
        _ => folder(path),
    }
}

/// Every file below the folder, sorted, as paths from there.
pub(super) fn below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(&next).map_err(told(&next))? {
            let path = entry.map_err(told(&next))?.path();
            if path.is_dir() && !path.is_symlink() {
                left.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap_or(&path).to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies every file below a folder that is wanted.
pub(super) fn copy_tree(
    from: &Path,
    to: &Path,
    wanted: impl Fn(&Path) -> bool,
) -> Result<(), String> {
    below(from)?.iter().filter(|f| wanted(f)).try_for_each(|f| copy(&from.join(f), &to.join(f)))
}

/// The one file of the folder with this ending.
pub(super) fn only(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let files = below(folder)?;
    let mut found = files.iter().filter(|file| file.to_string_lossy().ends_with(ending));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(folder.join(file)),
        (None, _) => Err(format!("{} has no *{ending}: run cargo xtask dist", folder.display())),
        _ => Err(format!("{} has more than one *{ending}", folder.display())),
    }
}

/// The licences, which every package has.
pub(super) const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Puts the licences into an archive's folder.
pub(super) fn add_licences(root: &Path, to: &Path) -> Result<(), String> {
    LICENCES.iter().try_for_each(|name| copy(&root.join(name), &to.join(name)))
}
