//! The command for Linux: an archive of the program, its manual pages and its completions.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Dist, SYSTEM, VERSION, action, archive, environment, files, glibc, hooks, visit};
use crate::shell::{answers, cargo, command, run};

/// The command with what belongs to it, all of which the command writes.
pub(super) struct Staged {
    pub(super) program: PathBuf,
    /// `charte.1` and one for each command.
    pub(super) manual: PathBuf,
    /// For each shell of [`SHELLS`], under its name.
    pub(super) completions: PathBuf,
    /// The oldest glibc that it runs with.
    pub(super) glibc: String,
}

/// The shells, with the name that each looks for.
pub(super) const SHELLS: [(&str, &str); 3] =
    [("bash", "charte"), ("zsh", "_charte"), ("fish", "charte.fish")];

pub(super) fn missing() -> Option<String> {
    let there = answers("readelf", &["--version"]) && answers("dpkg-deb", &["--version"]);
    (!there).then(|| "install binutils and dpkg (Debian: apt-get install binutils dpkg)".to_owned())
}

/// Builds the command and lets it write what belongs to it.
pub(super) fn stage(dist: &Dist<'_>) -> Result<Staged, String> {
    let mut build = cargo(dist.root, &["build", "--quiet", "--locked", "--package", "charte-cli"]);
    run(build.args(["--features", "proxy,parquet", "--profile", dist.profile()]))?;
    let program = dist.built().join("charte");
    let work = files::empty(&dist.work.join("command-files"))?;
    let manual = work.join("man1");
    // Nothing of this machine's settings may show in a page.
    let charte = || {
        let mut charte = Command::new(&program);
        charte.current_dir(&work).env_clear().env("LC_ALL", "C");
        charte
    };
    run(charte().args(["man", "--out"]).arg(&manual))?;
    let completions = work.join("completions");
    for (shell, name) in SHELLS {
        let script = visit::output(charte().args(["completions", shell]), 0)?;
        files::write(&completions.join(shell).join(name), &script)?;
    }
    let glibc = glibc::oldest(&program)?;
    Ok(Staged { program, manual, completions, glibc })
}

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let staged = stage(dist)?;
    let name = format!("charte-{VERSION}-{SYSTEM}");
    let work = files::empty(&dist.work.join("command"))?;
    let folder = work.join(&name);
    files::copy(&staged.program, &folder.join("charte"))?;
    files::copy_tree(&staged.manual, &folder.join("man/man1"), |_| true)?;
    files::copy_tree(&staged.completions, &folder.join("completions"), |_| true)?;
    files::add_licences(dist.root, &folder)?;
    files::write(&folder.join("README"), &readme(&staged.glibc))?;
    archive::tar_gz(dist, &work, &name, to)?;
    println!("{name}: glibc {} or later", staged.glibc);
    Ok(())
}

/// The program alone, where it was unpacked; every page is one, and a completion completes.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    let folder = empty.join("unpacked");
    archive::unpack(&files::only(from, ".tar.gz")?, &folder)?;
    visit::put(dist.root, empty)?;
    visit::check(|| {
        let mut charte = Command::new(folder.join("charte"));
        charte.current_dir(empty).env_clear();
        charte
    })?;
    let pages = files::below(&folder.join("man/man1"))?;
    for page in &pages {
        let text = files::read(&folder.join("man/man1").join(page))?;
        if !text.contains(".TH charte") {
            return Err(format!("{} is no manual page", page.display()));
        }
    }
    if !pages.iter().any(|page| page == Path::new("charte-check.1")) {
        return Err("charte check has no manual page".to_owned());
    }
    let line = "PATH=$PWD/unpacked:$PATH; . unpacked/completions/bash/charte; complete -p charte";
    let told = visit::output(&mut command(empty, "bash", &["-c", line]), 0)?;
    if !told.contains("charte") {
        return Err(format!("bash completes by `{told}`"));
    }
    // Where checks live, with this command.
    hooks::try_out(dist, &folder, &files::folder(&empty.join("pre-commit"))?)?;
    action::try_out(dist, &folder, &files::folder(&empty.join("action"))?)
}

fn readme(glibc: &str) -> String {
    format!(
        "Charte {VERSION}, the command: {}

For Linux on x86-64 with glibc {glibc} or later. `charte` runs from anywhere:

  install -m 755 charte ~/.local/bin/
  cp man/man1/* ~/.local/share/man/man1/
  cp completions/bash/charte ~/.local/share/bash-completion/completions/

MIT or Apache-2.0, at your choice.
",
        env!("CARGO_PKG_REPOSITORY"),
    )
}

/// Where the time of what is made comes from, for tools that take it from their environment.
pub(super) fn at_time(dist: &Dist<'_>, command: &mut Command) {
    command.env(environment::TIME, dist.time.to_string());
}
