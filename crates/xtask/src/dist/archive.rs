//! Archives and checksums, by the tools that every Linux has.

use std::path::Path;
use std::process::{Command, Stdio};

use super::{Dist, files};
use crate::shell::{command, run};

/// Packs the folder `parent/name` as `to/name.tar.gz`: sorted, of one time, of no owner.
pub(super) fn tar_gz(dist: &Dist<'_>, parent: &Path, name: &str, to: &Path) -> Result<(), String> {
    let file = to.join(format!("{name}.tar.gz"));
    let mut tar = command(parent, "tar", &["--create", "--format=gnu", "--sort=name"]);
    tar.args(["--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX"]);
    tar.arg(format!("--mtime=@{}", dist.time)).arg("--use-compress-program=gzip -n");
    run(tar.arg("--file").arg(&file).arg(name))
}

/// Unpacks an archive into a folder, without the folder that all of it is in.
pub(super) fn unpack(archive: &Path, to: &Path) -> Result<(), String> {
    files::folder(to)?;
    let mut tar = command(to, "tar", &["--extract", "--gzip", "--strip-components=1", "--file"]);
    run(tar.arg(archive))
}

/// Writes the sums of all other files of the folder. Returns how many.
pub(super) fn write_sums(folder: &Path, name: &str) -> Result<usize, String> {
    let all = files::below(folder)?;
    let listed: Vec<_> = all.iter().filter(|file| *file != Path::new(name)).collect();
    if listed.is_empty() {
        return Err(format!("{} is empty", folder.display()));
    }
    let mut sums = command(folder, "sha256sum", &["--"]);
    let output = sums.args(&listed).stderr(Stdio::inherit()).output();
    let output = output.map_err(|e| format!("sha256sum: {e}"))?;
    if !output.status.success() {
        return Err(format!("sha256sum: {}", output.status));
    }
    let text = String::from_utf8(output.stdout).map_err(|e| e.to_string())?;
    files::write(&folder.join(name), &text)?;
    Ok(listed.len())
}

/// Fails if a file of the folder is not what the list says.
pub(super) fn check_sums(folder: &Path, name: &str) -> Result<(), String> {
    let mut check = Command::new("sha256sum");
    check.args(["--check", "--quiet", name]).current_dir(folder);
    run(&mut check).map_err(|e| format!("{}: {e}; run cargo xtask dist", folder.display()))
}

/// The first line in which two lists differ; an end is `(no line)`.
pub(super) fn difference(first: &str, second: &str) -> Option<(String, String)> {
    let (mut one, mut other) = (first.lines(), second.lines());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return None,
            (a, b) if a == b => {}
            (a, b) => {
                let shown = |line: Option<&str>| line.unwrap_or("(no line)").to_owned();
                return Some((shown(a), shown(b)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    fn set_time(path: &Path, seconds: u64) {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        std::fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    }

    #[test]
    fn an_archive_depends_on_contents_alone() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tmp-archive");
        let mut archives = Vec::new();
        for (seconds, order) in [(1_000_000, ["a", "b"]), (2_000_000, ["b", "a"])] {
            let work = files::empty(&root.join(seconds.to_string())).unwrap();
            for name in order {
                let file = work.join("charte-1").join(name);
                files::write(&file, name).unwrap();
                set_time(&file, seconds);
            }
            let dist =
                Dist { root: &root, out: work.clone(), work: work.clone(), quick: true, time: 77 };
            tar_gz(&dist, &work, "charte-1", &work).unwrap();
            archives.push(std::fs::read(work.join("charte-1.tar.gz")).unwrap());
            let unpacked = work.join("unpacked");
            unpack(&work.join("charte-1.tar.gz"), &unpacked).unwrap();
            assert_eq!(files::read(&unpacked.join("b")).unwrap(), "b");
            let time = unpacked.join("b").metadata().unwrap().modified().unwrap();
            assert_eq!(time, SystemTime::UNIX_EPOCH + Duration::from_secs(77));
        }
        assert_eq!(archives[0], archives[1]);
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn sums_find_a_changed_file() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tmp-sums");
        files::empty(&root).unwrap();
        assert!(write_sums(&root, "SUMS").is_err());
        files::write(&root.join("b/c"), "one").unwrap();
        files::write(&root.join("a"), "two").unwrap();
        assert_eq!(write_sums(&root, "SUMS").unwrap(), 2);
        let sums = files::read(&root.join("SUMS")).unwrap();
        assert!(sums.lines().map(|l| l.rsplit(' ').next().unwrap()).eq(["a", "b/c"]), "{sums}");
        check_sums(&root, "SUMS").unwrap();
        files::write(&root.join("a"), "three").unwrap();
        assert!(check_sums(&root, "SUMS").is_err());
        assert_eq!(difference(&sums, &sums), None);
        assert!(difference(&sums, "").is_some_and(|(_, second)| second == "(no line)"));
        std::fs::remove_dir_all(root).unwrap();
    }
}
