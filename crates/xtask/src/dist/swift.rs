//! The Swift package with its library for Linux, to be put beside an application.

use std::path::Path;

use super::{Dist, SYSTEM, VERSION, archive, files, visit};
use crate::debian;
use crate::languages::{example, swift};
use crate::shell::{command, run};

/// Where the sources of the package are.
const PACKAGE: &str = "bindings/swift";

/// What is in the package; the rest are its tests.
const SOURCES: [&str; 2] = ["Sources/Charte", "Sources/CharteFFI"];

/// Lines of `Package.swift` about targets that only this repository has are between these.
const OWN: [&str; 2] = ["// For the package's own tests:", "// End."];

const APP: &str = r#"// swift-tools-version: 5.9
import PackageDescription

let package = Package(
    name: "example",
    dependencies: [.package(path: "../charte")],
    targets: [
        .executableTarget(name: "example", dependencies: [.product(name: "Charte", package: "charte")])
    ]
)
"#;

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let package = dist.root.join(PACKAGE);
    run(&mut command(dist.root, package.join("prepare"), &[dist.profile()]))?;
    let name = format!("charte-swift-{VERSION}-{SYSTEM}");
    let work = files::empty(&dist.work.join("swift"))?;
    let folder = work.join(&name);
    for source in SOURCES {
        files::copy_tree(&package.join(source), &folder.join(source), |_| true)?;
    }
    let manifest = files::read(&package.join("Package.swift"))?;
    files::write(&folder.join("Package.swift"), &without_own(&manifest)?)?;
    for file in ["README.md", "lib/libcharte_uniffi.a"] {
        files::copy(&package.join(file), &folder.join(file))?;
    }
    files::add_licences(dist.root, &folder)?;
    archive::tar_gz(dist, &work, &name, to)
}

fn without_own(manifest: &str) -> Result<String, String> {
    let mut kept = String::new();
    let (mut inside, mut removed) = (false, 0);
    for line in manifest.lines() {
        let text = line.trim();
        if text == OWN[0] {
            inside = true;
        }
        if inside {
            removed += 1;
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
        if text == OWN[1] {
            inside = false;
        }
    }
    if inside || removed < 3 {
        return Err(format!("Package.swift has nothing between `{}` and `{}`", OWN[0], OWN[1]));
    }
    Ok(kept)
}

/// The example, built against the package that lies beside it.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    archive::unpack(&files::only(from, ".tar.gz")?, &empty.join("charte"))?;
    let app = empty.join("app");
    files::write(&app.join("Package.swift"), APP)?;
    let source = "Sources/example/main.swift";
    files::copy(&dist.root.join("examples/swift/example").join(source), &app.join(source))?;
    visit::put(dist.root, &app)?;
    swift::swift(dist.root, &app, &["build"])?;
    let mut words = swift::entered(dist.root, &app);
    words.push(app.join(".build/debug/example"));
    let mut program = debian::of_words(&app, &words);
    example::compare(dist.root, &mut program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_no_target_of_the_tests() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(PACKAGE);
        let kept = without_own(&files::read(&root.join("Package.swift")).unwrap()).unwrap();
        assert!(kept.contains("name: \"Charte\", dependencies: [\"CharteFFI\"]"), "{kept}");
        for target in ["charte-answer", "charte-measure", "CharteConformance", "testTarget"] {
            assert!(!kept.contains(target), "{target} is in\n{kept}");
        }
        assert!(without_own("let package = 1\n").is_err());
    }
}
