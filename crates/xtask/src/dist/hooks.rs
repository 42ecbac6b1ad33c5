//! The hooks of `.pre-commit-hooks.yaml`, run by pre-commit from PyPI in a repository made for it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Dist, files, visit};
use crate::languages::example::CHARTER;
use crate::shell::{command, run};

const HOOKS: &str = ".pre-commit-hooks.yaml";

/// What is changed in the charter, what each hook then says, and whether pre-commit passes.
const CHANGES: [(&str, &str, &[&str], bool); 4] = [
    ("\"90 days\"", "\"90 days\"", &["charte lint", "charte fmt --check", "charte diff"], true),
    ("\"90 days\"", "\"13 months\"", &["the lifetime is 13 months instead of 90 days"], false),
    ("format = 1", "format   =   1", &["not in its usual form"], false),
    ("purposes", "porpoises", &["E102"], false),
];

/// A repository whose hooks come from another one, with the command of this folder on the path.
pub(super) fn try_out(dist: &Dist<'_>, bin: &Path, empty: &Path) -> Result<(), String> {
    let pre_commit = install(dist)?;
    let hooks = files::folder(&empty.join("hooks"))?;
    files::copy(&dist.root.join(HOOKS), &hooks.join(HOOKS))?;
    let revision = commit(&hooks)?;

    let site = files::folder(&empty.join("site"))?;
    let charter = files::read(&dist.root.join(CHARTER))?;
    files::write(&site.join("charte.toml"), &charter)?;
    files::write(
        &site.join(".pre-commit-config.yaml"),
        &format!(
            "repos:\n  - repo: {}\n    rev: {revision}\n    hooks: [{{ id: charte-lint }}, \
             {{ id: charte-fmt }}, {{ id: charte-diff }}]\n",
            hooks.display()
        ),
    )?;
    commit(&site)?;
    let path = std::env::var("PATH").unwrap_or_default();
    for (before, after, said, passes) in CHANGES {
        files::write(&site.join("charte.toml"), &charter.replacen(before, after, 1))?;
        let mut hooks = command(&site, &pre_commit, &["run", "--all-files"]);
        hooks.env("PATH", format!("{}:{path}", bin.display()));
        hooks.env("PRE_COMMIT_HOME", empty.join("cache"));
        let told = visit::output(&mut hooks, i32::from(!passes))?;
        if let Some(said) = said.iter().find(|said| !told.contains(**said)) {
            return Err(format!("with `{after}` no hook says `{said}`:\n{told}"));
        }
    }
    Ok(())
}

/// The program, in an environment that is kept.
fn install(dist: &Dist<'_>) -> Result<PathBuf, String> {
    let environment = dist.root.join("target/pre-commit");
    let program = environment.join("bin/pre-commit");
    if !program.exists() {
        run(command(dist.root, "python3", &["-m", "venv"]).arg(&environment))?;
        let python = environment.join("bin/python");
        let install = ["-m", "pip", "install", "--quiet", "pre-commit>=4,<5"];
        run(&mut command(dist.root, python, &install))?;
    }
    Ok(program)
}

/// Makes a repository of the folder, with one commit. Returns its revision.
fn commit(folder: &Path) -> Result<String, String> {
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(folder).args([
            "-c",
            "user.name=Charte",
            "-c",
            "user.email=charte@localhost",
        ]);
        git.args(arguments);
        visit::output(&mut git, 0)
    };
    git(&["init", "--quiet", "--initial-branch=main"])?;
    git(&["add", "."])?;
    git(&["commit", "--quiet", "--message", "Begin"])?;
    Ok(git(&["rev-parse", "HEAD"])?.trim().to_owned())
}
