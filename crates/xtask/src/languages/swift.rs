//! Swift: the package, its tests, the cases, the example; with the Swift of this machine, or
//! that of `cargo xtask setup swift`.

use std::path::{Path, PathBuf};

use super::{example, rust};
use crate::debian::{self, Root, Toolchain};
use crate::shell::{answers, command, run};

/// Debian 13 has Swift.
const TOOLCHAIN: Toolchain = Toolchain {
    name: "swift",
    packages: &["swiftlang", "libc6-dev"],
    backports: false,
    version: &["swift", "--version"],
};

const PACKAGE: &str = "bindings/swift";
const EXAMPLE: &str = "examples/swift/example";

/// What Swift 6 calls an error, in what users build: the package without its tests, whose list
/// the package manager writes.
const STRICT: &[&str] = &[
    "build",
    "--scratch-path",
    ".build/swift-6",
    "-Xswiftc",
    "-swift-version",
    "-Xswiftc",
    "6",
    "-Xswiftc",
    "-warnings-as-errors",
];

pub(super) fn missing() -> Option<String> {
    (Root::with(&TOOLCHAIN).is_none() && !answers("swift", &["--version"])).then(|| {
        "run cargo xtask setup swift (as root on Debian, with debootstrap), or install Swift 5.9 or later"
            .to_owned()
    })
}

/// Sets Swift up in the root, unless it is there.
pub(crate) fn set_up(workspace: &Path) -> Result<(), String> {
    debian::set_up(&TOOLCHAIN, workspace).map_err(|e| format!("{e}; or install Swift 5.9 or later"))
}

pub(super) fn test(root: &Path) -> Result<(), String> {
    prepare(root)?;
    swift(root, PACKAGE, STRICT)?;
    swift(root, PACKAGE, &["test"])?;
    answer_cases(root, &super::cases())?;
    swift(root, EXAMPLE, &["build"])?;
    let program = root.join(EXAMPLE).join(".build/debug/example");
    let mut words = entered(root, ".");
    words.push(program);
    example::compare(root, &mut debian::of_words(root, &words))
}

pub(super) fn conformance(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    prepare(root)?;
    answer_cases(root, paths)
}

/// The library, quick to build, and the source of its interface.
fn prepare(root: &Path) -> Result<(), String> {
    run(&mut command(root, root.join(PACKAGE).join("prepare"), &["dev"]))
}

fn answer_cases(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    swift(root, PACKAGE, &["build", "--product", "charte-answer"])?;
    let mut words = entered(root, ".");
    words.push(root.join(PACKAGE).join(".build/debug/charte-answer"));
    rust::through(root, paths, &words)
}

/// Runs Swift in a folder of the workspace.
pub(crate) fn swift(
    root: &Path,
    folder: impl AsRef<Path>,
    arguments: &[&str],
) -> Result<(), String> {
    let mut words = entered(root, folder.as_ref());
    words.push("swift".into());
    words.extend(arguments.iter().map(PathBuf::from));
    let mut command = debian::of_words(root, &words);
    run(command.current_dir(root.join(folder)))
}

/// What a command begins with so that it runs where Swift is; nothing when Swift is here.
pub(crate) fn entered(root: &Path, folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let own = Root::with(&TOOLCHAIN);
    own.map_or_else(Vec::new, |own| own.enter(&root.join(folder), &[root]))
}
