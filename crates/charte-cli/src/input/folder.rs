//! The folder of a scan as an argument, in place of its files.

use std::path::Path;

use charte_audit::Phase;

use crate::failure::Failure;
use crate::out;

/// The recordings that are named. A folder stands for the recordings that `charte scan` wrote into
/// it, in the order of the phases.
pub(crate) fn recordings(named: &[String]) -> Result<Vec<String>, Failure> {
    let mut files = Vec::with_capacity(named.len());
    for name in named {
        match name != "-" && Path::new(name).is_dir() {
            true => files.extend(in_folder(name)?),
            false => files.push(name.clone()),
        }
    }
    Ok(files)
}

fn in_folder(name: &str) -> Result<Vec<String>, Failure> {
    let found = phases(Path::new(name));
    if !found.is_empty() {
        return Ok(found);
    }
    let shown = out::file(name);
    Err(Failure::new(match site(Path::new(name)) {
        Some(site) => format!(
            "{shown}: holds the recordings of several sites; name the folder of one, such as {}",
            out::file(&site)
        ),
        None => format!(
            "{shown}: a folder without recordings of charte scan (before.json, refused.json …); \
             name the recordings themselves"
        ),
    }))
}

/// The recordings of a scan that are in this folder.
pub(crate) fn phases(folder: &Path) -> Vec<String> {
    let files = Phase::ALL.into_iter().map(|phase| folder.join(format!("{}.json", phase.id())));
    files.filter(|file| file.is_file()).map(|file| file.to_string_lossy().into_owned()).collect()
}

/// The first folder in this one that is a site's.
fn site(folder: &Path) -> Option<String> {
    let entries = std::fs::read_dir(folder).ok()?;
    let sites = entries.flatten().map(|entry| entry.path()).filter(|path| !phases(path).is_empty());
    sites.map(|path| path.to_string_lossy().into_owned()).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_the_recordings_of_a_scan() {
        let out = std::env::temp_dir().join(format!("charte-folder-{}", std::process::id()));
        let site = out.join("www.example.fr");
        std::fs::create_dir_all(&site).unwrap();
        let named = |path: &Path| recordings(&[path.to_string_lossy().into_owned()]);
        assert!(named(&out).unwrap_err().to_string().contains("without recordings"));
        for name in ["accepted.json", "before.json", "report.json"] {
            std::fs::write(site.join(name), "{}").unwrap();
        }
        let files = named(&site).unwrap();
        let names: Vec<_> = files.iter().map(|file| Path::new(file).file_name().unwrap()).collect();
        assert_eq!(names, ["before.json", "accepted.json"]);
        let several = named(&out).unwrap_err().to_string();
        assert!(several.contains("several sites") && several.ends_with("www.example.fr"));
        assert_eq!(recordings(&["-".into(), "a.har".into()]).unwrap(), ["-", "a.har"]);
        std::fs::remove_dir_all(out).unwrap();
    }
}
