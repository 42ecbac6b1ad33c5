//! `cargo xtask docs`: the pages of `docs` as a site in `target/site`, after every link has been
//! followed.

mod links;
pub(crate) mod pictures;

use std::path::Path;
use std::process::Command;

use crate::shell::{answers, command, run};

/// Checks the links, then builds the site with mdBook: the one on the `PATH`, or else the wheel
/// that `docs/requirements.txt` pins.
pub(crate) fn build(root: &Path) -> Result<(), String> {
    let broken = links::broken(root)?;
    if !broken.is_empty() {
        return Err(format!("links that lead nowhere:\n{}", broken.join("\n")));
    }
    run(mdbook(root)?.args(["build", "docs"]))?;
    println!("docs: target/site/index.html");
    Ok(())
}

fn mdbook(root: &Path) -> Result<Command, String> {
    if answers("mdbook", &["--version"]) {
        return Ok(command(root, "mdbook", &[]));
    }
    let environment = root.join("target/mdbook");
    let program = environment.join("bin/mdbook");
    if !program.exists() {
        run(command(root, "python3", &["-m", "venv"]).arg(&environment))?;
        let python = environment.join("bin/python");
        let install = ["-m", "pip", "install", "-q", "--require-hashes", "--only-binary", ":all:"];
        run(command(root, python, &install).args(["-r", "docs/requirements.txt"]))?;
    }
    Ok(command(root, program, &[]))
}
