//! Which recordings to check.

use std::ffi::OsStr;
use std::path::Path;

use charte_tables::Table;

use crate::failure::Failure;
use crate::{input, out};

/// What `charte scan` writes beside the folders of its sites, and the tables.
fn is_of_scans(name: &OsStr) -> bool {
    let name = Path::new(name);
    let is_table =
        || Table::ALL.iter().any(|table| name.file_stem() == Some(table.name().as_ref()));
    match name.extension().and_then(OsStr::to_str) {
        Some("csv" | "parquet") => name.file_stem() == Some("summary".as_ref()) || is_table(),
        Some("json") => name.file_stem() == Some("summary".as_ref()),
        _ => false,
    }
}

/// What is checked on its own: a recording, or the folder of a scan.
pub(super) struct Item {
    /// What the tables call it.
    pub(super) name: String,
    pub(super) files: Vec<String>,
}

/// The recordings of a folder in the order of their paths, or those of a list in its order. What is
/// in `out` is left out.
pub(super) fn find(named: &str, out: &Path) -> Result<Vec<Item>, Failure> {
    let mut items = Vec::new();
    if Path::new(named).is_dir() {
        let out = out.canonicalize().ok();
        if out.is_some() && out == Path::new(named).canonicalize().ok() {
            return Err(Failure::new(
                "--out: is the folder of the recordings; name another one for the tables",
            ));
        }
        walk(Path::new(named), out.as_deref(), &mut items)?;
        if items.is_empty() {
            let shown = out::file(named);
            return Err(Failure::new(format!("{shown}: holds no file; name another folder")));
        }
        return Ok(items);
    }
    if named != "-" && std::fs::read(named).is_ok_and(|source| input::is_recording(&source)) {
        return Err(Failure::new(format!(
            "{}: is a recording, not a list; name it without --many, or name its folder",
            out::file(named)
        )));
    }
    for (_, path) in input::list(named, ("path", "paths"))? {
        items.push(item(path));
    }
    Ok(items)
}

fn item(path: String) -> Item {
    let folder = Path::new(&path);
    let files = if folder.is_dir() { input::phases(folder) } else { Vec::new() };
    match files.is_empty() {
        true => Item { name: name(&path), files: vec![path] },
        false => Item { name: name(&path), files },
    }
}

/// A line that is no path may hold what is nobody's business.
fn name(path: &str) -> String {
    match path.find(['=', '?']) {
        Some(end) if !Path::new(path).exists() => {
            format!("{}…", path.get(..end).unwrap_or_default())
        }
        _ => path.to_owned(),
    }
}

/// Adds what is in a folder, in the order of the names. Hidden files and folders are left out.
fn walk(folder: &Path, out: Option<&Path>, items: &mut Vec<Item>) -> Result<(), Failure> {
    let of_scan = input::phases(folder);
    let shown = folder.to_string_lossy();
    if !of_scan.is_empty() {
        items.push(Item { name: shown.into_owned(), files: of_scan });
        return Ok(());
    }
    let unreadable = |error: std::io::Error| {
        let why = crate::failure::why(error.kind());
        Failure::new(format!("{}: cannot be listed: {why}; check the folder", out::file(&shown)))
    };
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let entries: Result<Vec<_>, _> = entries.collect();
    let mut entries = entries.map_err(unreadable)?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    let has_scans = entries.iter().any(|entry| !input::phases(&entry.path()).is_empty());
    for entry in entries.iter().filter(|entry| !is_hidden(&entry.file_name())) {
        let path = entry.path();
        // A link to a folder is a row with an error: it may lead in a circle.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && out.is_some_and(|out| path.canonicalize().is_ok_and(|path| path == out)) {
            continue;
        }
        match is_folder {
            true => walk(&path, out, items)?,
            false if has_scans && is_of_scans(&entry.file_name()) => {}
            false => {
                let path = path.to_string_lossy().into_owned();
                items.push(Item { name: path.clone(), files: vec![path] });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn names(items: &[Item], root: &Path) -> Vec<String> {
        let root = format!("{}/", root.to_string_lossy());
        items.iter().map(|item| item.name.replace(&root, "")).collect()
    }

    #[test]
    fn a_folder_is_walked_in_order() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        for folder in ["b", "a", "scan/www.example.fr", "out", ".git"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        for file in [
            "b/2.har",
            "b/10.har",
            "a.har",
            "a/x.txt",
            "out/recordings.csv",
            ".git/x",
            ".hidden",
            "scan/summary.json",
            "scan/sites.csv",
            "scan/www.example.fr/before.json",
            "scan/www.example.fr/report.txt",
            "scan/www.example.fr/refused.json",
        ] {
            fs::write(root.join(file), "").unwrap();
        }
        let items = find(&root.to_string_lossy(), &root.join("out")).unwrap();
        assert_eq!(
            names(&items, root),
            ["a/x.txt", "a.har", "b/10.har", "b/2.har", "scan/www.example.fr"]
        );
        assert_eq!(items[4].files.len(), 2);
        let same = find(&root.to_string_lossy(), root);
        assert!(same.is_err_and(|failure| failure.to_string().contains("--out")));
        fs::create_dir(root.join("empty")).unwrap();
        let empty = find(&root.join("empty").to_string_lossy(), root);
        assert!(empty.is_err_and(|failure| failure.to_string().contains("holds no file")));
    }

    #[test]
    fn a_list_keeps_its_order() {
        let root = tempfile::tempdir().unwrap();
        let list = root.path().join("list.txt");
        fs::write(&list, "# ours\nz.har\na.har # why\n\nsid=SECRET\n").unwrap();
        let items = find(&list.to_string_lossy(), root.path()).unwrap();
        assert_eq!(names(&items, root.path()), ["z.har", "a.har", "sid…"]);
        fs::write(&list, "Set-Cookie: sid=SECRET\n").unwrap();
        let Err(failure) = find(&list.to_string_lossy(), root.path()) else {
            panic!("a recording")
        };
        assert!(failure.to_string().contains("is a recording"), "{failure}");
        fs::write(&list, "# nothing\n").unwrap();
        assert!(find(&list.to_string_lossy(), root.path()).is_err());
    }
}
