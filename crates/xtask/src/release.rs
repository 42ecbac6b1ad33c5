//! `cargo xtask release X.Y.Z`: everything before publishing, which stays a person's decision.

mod licences;
mod places;
mod version;

use std::path::Path;
use std::process::Command;

use crate::dist::{VERSION, crates};
use crate::maintainer;
use crate::shell::{answers, cargo, run};
use version::Version;

/// Checks what a release needs, gives the version everywhere, and prints what comes next.
pub(crate) fn prepare(root: &Path, wanted: &str) -> Result<(), String> {
    let (old, new) = (Version::parse(VERSION)?, Version::parse(wanted)?);
    let tags = tags(root)?;
    let tag = format!("v{new}");
    if new < old || tags.contains(&tag) {
        return Err(format!(
            "{new} is not a new version: the workspace has {old}, and the tags are {tags:?}"
        ));
    }
    if !git(root, &["status", "--porcelain"])?.is_empty() {
        return Err("the tree has changes that are not committed: commit them first".to_owned());
    }
    changelog(&read(root, "CHANGELOG.md")?, &new)?;
    maintainer::check(&maintainer::of(root)?)?;
    let count = licences::check(root)?;
    println!("licences: {count} packages, all allowed by deny.toml");
    if answers("cargo", &["deny", "--version"]) {
        run(&mut cargo(root, &["deny", "--offline", "check", "bans", "sources"]))?;
    }
    let changed = places::bump(root, &old, &new)?;
    println!("version: {new} in {changed} files");
    semver(root, tags.last().map(String::as_str))?;
    println!("\n{}", next(&new, &crates::published(root)?));
    Ok(())
}

/// The changelog has a section of the version, with something in it.
fn changelog(text: &str, version: &Version) -> Result<(), String> {
    let section = text.split("\n## ").skip(1).find(|section| {
        let title = section.lines().next().unwrap_or_default();
        title.split([' ', '\t']).next() == Some(&version.to_string())
    });
    let section = section.ok_or_else(|| {
        format!("CHANGELOG.md has no section `## {version} – YYYY-MM-DD`: rename `Unreleased`")
    })?;
    if section.lines().skip(1).any(|line| line.starts_with("- ")) {
        Ok(())
    } else {
        Err(format!("CHANGELOG.md says nothing about {version}"))
    }
}

/// Whether the interface of the crates changed as the version says, against the last release.
fn semver(root: &Path, last: Option<&str>) -> Result<(), String> {
    let Some(last) = last else {
        println!("semver: not compared, because no version is tagged yet");
        return Ok(());
    };
    if !answers("cargo", &["semver-checks", "--version"]) {
        println!("semver: not compared with {last}; cargo install --locked cargo-semver-checks");
        return Ok(());
    }
    let mut check = cargo(root, &["semver-checks", "check-release", "--baseline-rev", last]);
    for one in crates::published(root)? {
        check.args(["--package", &one.name]);
    }
    run(&mut check)
}

/// The tags of versions, the oldest first.
fn tags(root: &Path) -> Result<Vec<String>, String> {
    let told = git(root, &["tag", "--list", "v[0-9]*"])?;
    let mut tags: Vec<(Version, String)> = told
        .lines()
        .filter_map(|tag| Some((Version::parse(tag.strip_prefix('v')?).ok()?, tag.to_owned())))
        .collect();
    tags.sort();
    Ok(tags.into_iter().map(|(_, tag)| tag).collect())
}

fn git(root: &Path, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("git").args(arguments).current_dir(root).output();
    let output = output.map_err(|e| format!("git: {e}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr)))
    }
}

fn read(root: &Path, file: &str) -> Result<String, String> {
    std::fs::read_to_string(root.join(file)).map_err(|e| format!("{file}: {e}"))
}

/// The commands that are left; none of them was run.
fn next(version: &Version, published: &[crates::Published]) -> String {
    let names: Vec<String> = published.iter().map(|one| format!("-p {}", one.name)).collect();
    format!(
        "Nothing is published. Next, each explained in docs/release.md:

  cargo xtask generate && cargo xtask test --full
  git commit -am \"Release {version}\" && git tag -s v{version}
  cargo xtask dist && cargo xtask try-dist
  git push origin main v{version}
  cargo publish {crates}
  python3 -m twine upload dist/python/*
  npm publish dist/npm/charte-{version}.tgz --provenance --access public
  (cd dist/maven && zip -r ../maven.zip io)        # the bundle for Maven Central's portal, after signing
  gh release create v{version} dist/SHA256SUMS dist/c/* dist/swift/* dist/command/* dist/deb/*",
        crates = names.join(" "),
    )
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A repository with the files of this one.
    fn copy(name: &str) -> PathBuf {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let copy = root.join("target").join(name);
        let _ = std::fs::remove_dir_all(&copy);
        let files = git(&root, &["ls-files", "--cached", "--others", "--exclude-standard"]);
        for file in files.unwrap().lines().filter(|file| root.join(file).is_file()) {
            let to = copy.join(file);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(root.join(file), to).unwrap();
        }
        git(&copy, &["init", "--quiet"]).unwrap();
        commit(&copy);
        copy
    }

    fn commit(root: &Path) {
        git(root, &["add", "--all", "."]).unwrap();
        let who = ["-c", "user.name=Charte", "-c", "user.email=charte@localhost"];
        git(root, &[&who[..], &["commit", "--quiet", "--message", "One"]].concat()).unwrap();
    }

    #[test]
    fn a_release_is_prepared() {
        let copy = copy("tmp-release");
        let said = |wanted: &str| prepare(&copy, wanted).unwrap_err();
        assert!(said("0.0.1").contains("is not a new version"));
        assert!(said("7.8").contains("write X.Y.Z"));
        assert!(said("7.8.9").contains("no section `## 7.8.9"));

        let changelog = read(&copy, "CHANGELOG.md").unwrap();
        let changelog = changelog.replacen("## Unreleased", "## 7.8.9 – 2026-12-01", 1);
        std::fs::write(copy.join("CHANGELOG.md"), changelog).unwrap();
        assert!(said("7.8.9").contains("not committed"));
        commit(&copy);
        git(&copy, &["tag", "v7.8.9"]).unwrap();
        assert!(said("7.8.9").contains("is not a new version"));
        git(&copy, &["tag", "--delete", "v7.8.9"]).unwrap();
        assert!(said("7.8.9").contains("no mail reaches"));

        let manifest = read(&copy, "Cargo.toml").unwrap();
        let manifest = manifest.replacen("@charte.invalid>", "@charte.dev>", 1);
        std::fs::write(copy.join("Cargo.toml"), manifest).unwrap();
        commit(&copy);
        prepare(&copy, "7.8.9").unwrap();

        // No manifest holds the old version, and cargo agrees.
        let files = git(&copy, &["ls-files", "*Cargo.toml", "*pom.xml"]).unwrap();
        for file in files.lines() {
            let text = read(&copy, file).unwrap();
            let old = [format!("\"{VERSION}\""), format!(">{VERSION}<")];
            assert!(!old.iter().any(|old| text.contains(old)), "{file}");
        }
        let list = ["metadata", "--format-version=1", "--no-deps", "--offline", "--locked"];
        let told = cargo(&copy, &list).output().unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
        for package in told["packages"].as_array().unwrap() {
            let (name, version) = (&package["name"], &package["version"]);
            assert!(version == "7.8.9" || !package["publish"].is_null(), "{name} is {version}");
        }
        std::fs::remove_dir_all(copy).unwrap();
    }

    #[test]
    fn a_version_needs_a_section_that_says_something() {
        let version = Version::parse("1.2.0").unwrap();
        let text = |title: &str, body: &str| format!("# Changelog\n\n## {title}\n\n{body}\n");
        for title in ["1.2.0", "1.2.0 – 2026-12-01"] {
            assert_eq!(changelog(&text(title, "### Added\n\n- One."), &version), Ok(()));
            assert!(changelog(&text(title, "### Added"), &version).is_err());
        }
        for title in ["Unreleased", "1.2.01", "1.2.0-rc.1", "11.2.0"] {
            assert!(changelog(&text(title, "- One."), &version).is_err(), "{title}");
        }
    }
}
