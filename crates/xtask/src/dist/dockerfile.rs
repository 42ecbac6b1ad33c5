//! The steps of the `Dockerfile`, run one after the other in a plain Debian 13: what it says of its
//! base image holds for that.

use std::path::Path;

use super::{Dist, files, visit};
use crate::debian::Plain;
use crate::shell::run;

/// What an image that was built has.
struct Image {
    root: Plain,
    user: String,
    folder: String,
    entry: Vec<String>,
}

pub(super) fn try_out(dist: &Dist<'_>, empty: &Path) -> Result<(), String> {
    let text = files::read(&dist.root.join("Dockerfile"))?;
    let mut image = Image {
        root: Plain::fresh(&empty.join("image"), dist.root)?,
        user: "root".to_owned(),
        folder: "/".to_owned(),
        entry: Vec::new(),
    };
    for (instruction, rest) in instructions(&text) {
        image
            .follow(dist, &instruction, &rest)
            .map_err(|e| format!("{instruction} {rest}: {e}"))?;
    }
    visit::put(dist.root, &image.root.path(&image.folder))?;
    visit::check(|| {
        let entry: Vec<&str> = image.entry.iter().map(String::as_str).collect();
        image.command(&entry)
    })?;
    // What `charte scan` looks for.
    visit::output(&mut image.command(&["chromium", "--version"]), 0).map(|_| ())
}

impl Image {
    fn follow(&mut self, dist: &Dist<'_>, instruction: &str, rest: &str) -> Result<(), String> {
        match instruction {
            "FROM" if rest == "debian:13-slim" => Ok(()),
            "COPY" => {
                let (from, to) = rest.split_once(' ').ok_or("it names no place")?;
                let (folder, ending) = from.rsplit_once("/*").ok_or("only `folder/*ending`")?;
                // What was made may lie elsewhere than in `dist`.
                let folder = dist.out.join(folder.strip_prefix("dist/").unwrap_or(folder));
                let file = files::only(&folder, ending)?;
                let name = file.file_name().unwrap_or_default();
                files::copy(&file, &self.root.path(to).join(name))
            }
            "RUN" => run(&mut self.command(&["sh", "-c", rest])),
            "USER" => {
                self.user = rest.to_owned();
                Ok(())
            }
            "WORKDIR" => {
                self.folder = rest.to_owned();
                files::folder(&self.root.path(rest)).map(|_| ())
            }
            "ENTRYPOINT" => {
                self.entry = serde_json::from_str(rest).map_err(|e| e.to_string())?;
                Ok(())
            }
            _ => Err("it is not followed here".to_owned()),
        }
    }

    /// A command as the image's user.
    fn command(&self, words: &[&str]) -> std::process::Command {
        let as_user = ["setpriv", "--reuid", &self.user, "--regid", &self.user, "--init-groups"];
        self.root.command(&self.folder, &[&as_user, words].concat())
    }
}

/// The instructions, each with the rest of its line; lines that end with a backslash are one.
fn instructions(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let joined = lines.collect::<Vec<_>>().join("\n").replace("\\\n", " ");
    let all = joined.lines().filter_map(|line| line.trim().split_once(' '));
    all.map(|(instruction, rest)| (instruction.to_owned(), rest.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_are_lines_that_may_go_on() {
        let text = "# A remark\nFROM debian:13-slim\nRUN one \\\n    && two\n\nUSER charte\n";
        let found = instructions(text);
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["FROM", "RUN", "USER"]);
        assert_eq!(found[1].1.split_whitespace().collect::<Vec<_>>(), ["one", "&&", "two"]);
    }
}
