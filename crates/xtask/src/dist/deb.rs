//! The command as a package of Debian, written by dpkg-deb.

use std::path::Path;

use super::command::{SHELLS, Staged, at_time, stage};
use super::{Dist, VERSION, dockerfile, files, visit};
use crate::debian::Plain;
use crate::maintainer;
use crate::shell::{command, run};

/// Debian's name of the machine.
const MACHINE: &str = "amd64";

/// The revision of the package: that of a file not made by Debian.
const REVISION: &str = "1";

/// Where each shell looks for completions.
const COMPLETIONS: [&str; 3] = [
    "usr/share/bash-completion/completions",
    "usr/share/zsh/vendor-completions",
    "usr/share/fish/vendor_completions.d",
];

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let staged = stage(dist)?;
    let tree = files::empty(&dist.work.join("deb"))?;
    fill(dist, &staged, &tree)?;
    let size: u64 = files::below(&tree)?
        .iter()
        .filter_map(|file| tree.join(file).metadata().ok())
        .map(|file| file.len().div_ceil(1024))
        .sum();
    files::write(
        &tree.join("DEBIAN/control"),
        &control(&staged, &maintainer::of(dist.root)?, size),
    )?;
    run(&mut command(&tree, "chmod", &["-R", "u=rwX,go=rX", "."]))?;
    let mut build = command(&tree, "dpkg-deb", &["--build", "--root-owner-group", "-Zxz", "."]);
    at_time(dist, &mut build);
    let name = format!("charte_{VERSION}-{REVISION}_{MACHINE}.deb");
    run(build.arg(to.join(name)).stdout(std::process::Stdio::null()))
}

/// What is installed.
fn fill(dist: &Dist<'_>, staged: &Staged, tree: &Path) -> Result<(), String> {
    files::copy(&staged.program, &tree.join("usr/bin/charte"))?;
    let manual = tree.join("usr/share/man/man1");
    files::copy_tree(&staged.manual, &manual, |_| true)?;
    for ((shell, name), folder) in SHELLS.iter().zip(COMPLETIONS) {
        files::copy(&staged.completions.join(shell).join(name), &tree.join(folder).join(name))?;
    }
    let documents = tree.join("usr/share/doc/charte");
    let mit = files::read(&dist.root.join("LICENSE-MIT"))?;
    files::write(&documents.join("copyright"), &copyright(&mit))?;
    files::copy(&dist.root.join("CHANGELOG.md"), &documents.join("changelog"))?;
    let mut gzip = command(&documents, "gzip", &["-9n", "changelog"]);
    run(&mut gzip)?;
    let pages = files::below(&manual)?;
    run(command(&manual, "gzip", &["-9n"]).args(pages))
}

fn control(staged: &Staged, maintainer: &str, size: u64) -> String {
    format!(
        "Package: charte
Version: {VERSION}-{REVISION}
Architecture: {MACHINE}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: libc6 (>= {glibc}), libgcc-s1
Suggests: chromium
Section: web
Priority: optional
Homepage: {homepage}
Description: check which cookies of a site may be set, and why
 Charte checks a recorded visit of a site against the rules of cookie consent:
 which cookies may be set before an answer, which article of law says so, and
 what to do next. With Chromium it records the visit itself.
",
        glibc = staged.glibc,
        homepage = env!("CARGO_PKG_REPOSITORY"),
    )
}

/// In Debian's machine-readable form.
fn copyright(mit: &str) -> String {
    let owner = mit.lines().find_map(|line| line.strip_prefix("Copyright (c) ")).unwrap_or("");
    let terms = mit.split_once("Permission is hereby").map_or("", |(_, rest)| rest);
    let terms = format!("Permission is hereby{terms}");
    let terms: Vec<String> = terms
        .lines()
        .map(|line| if line.trim().is_empty() { " .".to_owned() } else { format!(" {line}") })
        .collect();
    format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: charte
Source: {homepage}

Files: *
Copyright: {owner}
License: Expat or Apache-2.0

License: Expat
{terms}

License: Apache-2.0
 On Debian systems the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
",
        homepage = env!("CARGO_PKG_REPOSITORY"),
        terms = terms.join("\n"),
    )
}

/// In a Debian 13 that has nothing but what every system has.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    let package = files::only(from, ".deb")?;
    let plain = Plain::fresh(&empty.join("root"), dist.root)?;
    let inside = plain.path("/root");
    files::copy(&package, &inside.join("charte.deb"))?;
    visit::put(dist.root, &inside)?;
    run(&mut plain.command("/root", &["dpkg", "--install", "charte.deb"]))?;
    visit::check(|| plain.command("/root", &["charte"]))?;
    let listed = visit::output(&mut plain.command("/", &["dpkg", "--listfiles", "charte"]), 0)?;
    let page = "/usr/share/man/man1/charte-check.1.gz";
    if !listed.lines().any(|file| file == page) {
        return Err(format!("the package has no {page}"));
    }
    run(&mut plain.command("/", &["dpkg", "--remove", "charte"]))?;
    if plain.path("/usr/bin/charte").exists() {
        return Err("the package leaves the command behind".to_owned());
    }
    dockerfile::try_out(dist, empty)
}
