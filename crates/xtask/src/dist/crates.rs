//! The crates as cargo packages them, each built against the packages of the others.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Dist, VERSION, archive, files, visit};
use crate::languages::example;
use crate::paths;
use crate::shell::{cargo, link, run};

/// A crate that is published, with those of the workspace that it needs.
pub(crate) struct Published {
    pub(crate) name: String,
    needs: BTreeSet<String>,
}

/// The crates that are published, those first that others need.
pub(crate) fn published(root: &Path) -> Result<Vec<Published>, String> {
    let mut metadata = cargo(root, &["metadata", "--format-version=1", "--no-deps", "--offline"]);
    let metadata: Value =
        serde_json::from_str(&visit::output(&mut metadata, 0)?).map_err(|e| e.to_string())?;
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    let mut left: Vec<Published> = list(&metadata, "packages")
        .iter()
        .filter(|package| package["publish"].is_null())
        .map(|package| Published {
            name: package["name"].as_str().unwrap_or_default().to_owned(),
            needs: list(package, "dependencies")
                .iter()
                .filter(|needed| needed["path"].is_string() && needed["kind"] != "dev")
                .filter_map(|needed| Some(needed["name"].as_str()?.to_owned()))
                .collect(),
        })
        .collect();
    let mut ordered: Vec<Published> = Vec::new();
    while !left.is_empty() {
        let is_ready = |one: &Published| {
            one.needs.iter().all(|need| ordered.iter().any(|before| before.name == *need))
        };
        let Some(next) = left.iter().position(is_ready) else {
            let names: Vec<&str> = left.iter().map(|one| one.name.as_str()).collect();
            return Err(format!("these need what is not published: {}", names.join(", ")));
        };
        ordered.push(left.remove(next));
    }
    Ok(ordered)
}

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let published = published(dist.root)?;
    let fresh = files::empty(&dist.work.join("package"))?;
    let target = fresh.join("target");
    let mut package = cargo(dist.root, &["package", "--quiet", "--locked", "--offline"]);
    package.env("CARGO_HOME", cargo_home(&fresh)?).env("CARGO_TARGET_DIR", &target);
    // What is committed is what is published; `cargo publish` asks for that again.
    package.arg("--allow-dirty");
    for one in &published {
        package.args(["--package", &one.name]);
    }
    run(&mut package)?;
    for one in &published {
        let file = format!("{}-{VERSION}.crate", one.name);
        files::copy(&target.join("package").join(&file), &to.join(file))?;
    }
    // What was built is of no use to another run.
    files::empty(&fresh).map(drop)
}

/// A folder for cargo, with what it downloaded but without sources that it unpacked. It unpacks and
/// builds a version once: our crates would be verified with what an earlier run packaged.
fn cargo_home(fresh: &Path) -> Result<PathBuf, String> {
    let (known, home) = (paths::cargo_home()?.join("registry"), fresh.join("home"));
    let registry = files::folder(&home.join("registry"))?;
    for part in ["index", "cache"] {
        link(&known.join(part), &registry.join(part))?;
    }
    Ok(home)
}

/// A program that needs all of them, unpacked beside it.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    let mut manifest = "[package]\nname = \"app\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\
         [workspace]\n[dependencies]\n"
        .to_owned();
    let mut patches = String::new();
    for one in published(dist.root)? {
        let name = &one.name;
        let folder = format!("crates/{name}");
        archive::unpack(&from.join(format!("{name}-{VERSION}.crate")), &empty.join(&folder))?;
        for licence in files::LICENCES {
            files::read(&empty.join(&folder).join(licence))?;
        }
        manifest.push_str(&format!("{name} = \"={VERSION}\"\n"));
        patches.push_str(&format!("{name} = {{ path = \"{folder}\" }}\n"));
    }
    files::write(&empty.join("Cargo.toml"), &format!("{manifest}[patch.crates-io]\n{patches}"))?;
    // The versions of other crates that the workspace has, because they are on this machine.
    files::copy(&dist.root.join("Cargo.lock"), &empty.join("Cargo.lock"))?;
    files::copy(&dist.root.join("examples/rust/src/main.rs"), &empty.join("src/main.rs"))?;
    visit::put(dist.root, empty)?;
    // Empty: our files have the time of the commit, which is before whatever an earlier run built, so
    // that cargo would take it for built from them.
    let target = files::empty(&dist.work.join("crates-target"))?;
    let mut build = cargo(empty, &["build", "--quiet", "--offline"]);
    run(build.env("CARGO_TARGET_DIR", &target))?;
    let mut app = std::process::Command::new(target.join("debug/app"));
    example::compare(dist.root, app.current_dir(empty))
}
