//! `cargo xtask dist`: everything that is published, made in one folder; and each tried from there.
//!
//! What is made depends on the tree alone: names are sorted, times are that of the commit, owners are
//! nobody's, and no path of this machine is inside. Two runs give the same `SHA256SUMS`.

mod action;
mod archive;
mod c;
mod command;
pub(crate) mod crates;
mod deb;
mod dockerfile;
mod environment;
mod files;
mod glibc;
mod hooks;
mod maven;
mod npm;
mod python;
mod swift;
mod visit;

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ValueEnum;

use crate::languages;

/// The version of everything that is published.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The system that the binaries here are for.
const SYSTEM: &str = "x86_64-linux-gnu";

/// The list of checksums, in the form of `sha256sum`.
const SUMS: &str = "SHA256SUMS";

/// What is published together, in a folder of its own below `dist`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The crates, each built against the packages of the others.
    Crates,
    /// The wheel, with the command inside, and the source distribution.
    Python,
    /// The npm package.
    Npm,
    /// The C library: headers, shared and static library, pkg-config file, CMake package.
    C,
    /// A Maven repository: jars with the native library, their sources and documentation.
    Maven,
    /// The Swift package with its binary for Linux.
    Swift,
    /// The command for Linux, with manual pages and completions.
    Command,
    /// The command as a package of Debian.
    Deb,
}

impl Part {
    const ALL: &'static [Self] = &[
        Self::Crates,
        Self::Python,
        Self::Npm,
        Self::C,
        Self::Maven,
        Self::Swift,
        Self::Command,
        Self::Deb,
    ];

    /// Its folder.
    fn name(self) -> &'static str {
        match self {
            Self::Crates => "crates",
            Self::Python => "python",
            Self::Npm => "npm",
            Self::C => "c",
            Self::Maven => "maven",
            Self::Swift => "swift",
            Self::Command => "command",
            Self::Deb => "deb",
        }
    }

    /// Makes it in an empty folder.
    fn make(self, dist: &Dist<'_>, to: &Path) -> Result<(), String> {
        match self {
            Self::Crates => crates::make(dist, to),
            Self::Python => python::make(dist, to),
            Self::Npm => npm::make(dist, to),
            Self::C => c::make(dist, to),
            Self::Maven => maven::make(dist, to),
            Self::Swift => swift::make(dist, to),
            Self::Command => command::make(dist, to),
            Self::Deb => deb::make(dist, to),
        }
    }

    /// Tries what is in the folder `from`, in an empty one.
    fn try_out(self, dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
        match self {
            Self::Crates => crates::try_out(dist, from, empty),
            Self::Python => python::try_out(dist, from, empty),
            Self::Npm => npm::try_out(dist, from, empty),
            Self::C => c::try_out(dist, from, empty),
            Self::Maven => maven::try_out(dist, from, empty),
            Self::Swift => swift::try_out(dist, from, empty),
            Self::Command => command::try_out(dist, from, empty),
            Self::Deb => deb::try_out(dist, from, empty),
        }
    }

    /// What to install, and how, when something that it needs is not there.
    fn missing(self) -> Option<String> {
        match self {
            Self::Crates => None,
            Self::Python => languages::Language::Python.missing(),
            Self::Npm => languages::Language::Js.missing(),
            Self::C => languages::Language::C.missing(),
            Self::Maven => languages::Language::Kotlin.missing(),
            Self::Swift => languages::Language::Swift.missing(),
            Self::Command | Self::Deb => command::missing(),
        }
    }
}

/// What is made, how, and where.
struct Dist<'a> {
    /// The workspace.
    root: &'a Path,
    /// Where the parts have their folders.
    out: PathBuf,
    /// Where they are put together.
    work: PathBuf,
    /// Whether binaries are built as tests build them: quickly, to try the packaging.
    quick: bool,
    /// The time of all files: seconds since 1970.
    time: u64,
}

impl<'a> Dist<'a> {
    fn new(root: &'a Path, quick: bool) -> Result<Self, String> {
        let (out, work) = if quick {
            ("target/dist-quick", "target/dist-quick-work")
        } else {
            ("dist", "target/dist-work")
        };
        let time = environment::time(root)?;
        Ok(Self { root, out: root.join(out), work: root.join(work), quick, time })
    }

    /// The profile that binaries are built with.
    fn profile(&self) -> &'static str {
        if self.quick { "dev" } else { "dist" }
    }

    /// Where cargo puts what it builds with that profile.
    fn built(&self) -> PathBuf {
        let folder = if self.quick { "debug" } else { "dist" };
        environment::target(self.root).join(folder)
    }
}

/// Makes these parts, or all, in `dist`; quickly, in `target/dist-quick`.
pub(crate) fn make(root: &Path, parts: &[Part], quick: bool) -> Result<(), String> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err(
            "the packages are made on Linux x86-64; docs/release.md has the steps of other systems"
                .to_owned(),
        );
    }
    if !quick && !environment::is_set() {
        return environment::again(root);
    }
    let parts = if parts.is_empty() { Part::ALL } else { parts };
    let dist = Dist::new(root, quick)?;
    present(parts)?;
    for part in parts {
        println!("== {}", part.name());
        let (to, start) = (files::empty(&dist.out.join(part.name()))?, Instant::now());
        part.make(&dist, &to).map_err(|e| format!("{}: {e}", part.name()))?;
        println!("{}: made in {}", part.name(), minutes(start));
    }
    let count = archive::write_sums(&dist.out, SUMS)?;
    println!("{}: {count} files in {SUMS}", dist.out.display());
    Ok(())
}

/// Tries these parts, or all, from `dist` alone, each in an empty folder.
pub(crate) fn try_out(root: &Path, parts: &[Part], quick: bool) -> Result<(), String> {
    let parts = if parts.is_empty() { Part::ALL } else { parts };
    let dist = Dist::new(root, quick)?;
    present(parts)?;
    archive::check_sums(&dist.out, SUMS)?;
    for part in parts {
        println!("== {}, tried", part.name());
        let empty = files::empty(&dist.work.join("tried").join(part.name()))?;
        let (from, start) = (dist.out.join(part.name()), Instant::now());
        part.try_out(&dist, &from, &empty).map_err(|e| format!("{}: {e}", part.name()))?;
        println!("{}: tried in {}", part.name(), minutes(start));
    }
    let names: Vec<&str> = parts.iter().map(|part| part.name()).collect();
    println!("tried from {}: {}", dist.out.display(), names.join(", "));
    Ok(())
}

/// Makes all parts twice, with the same checksums, and tries each.
pub(crate) fn test(root: &Path) -> Result<(), String> {
    let sums = root.join("dist").join(SUMS);
    make(root, &[], false)?;
    let first = files::read(&sums)?;
    make(root, &[], false)?;
    if let Some((first, second)) = archive::difference(&first, &files::read(&sums)?) {
        return Err(format!("not the same twice: `{first}`, then `{second}`"));
    }
    try_out(root, &[], false)
}

/// What `test` needs.
pub(crate) fn missing() -> Option<String> {
    Part::ALL.iter().find_map(|part| part.missing())
}

fn minutes(start: Instant) -> String {
    format!("{:.1} minutes", start.elapsed().as_secs_f64() / 60.0)
}

fn present(parts: &[Part]) -> Result<(), String> {
    match parts.iter().find_map(|part| Some((part.name(), part.missing()?))) {
        Some((name, missing)) => Err(format!("{name}: {missing}")),
        None => Ok(()),
    }
}
