//! The library as WebAssembly, for the JavaScript package.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::debian::{self, Root, Toolchain};
use crate::paths;
use crate::shell::{answers, cargo, command, run};

/// Debian 13 and its backports have a Rust with this target, and what makes its output smaller.
const TOOLCHAIN: Toolchain = Toolchain {
    name: "wasm",
    packages: &["rustc", "cargo", "libstd-rust-dev-wasm32", "lld-22", "binaryen"],
    backports: true,
    version: &["rustc", "--version"],
};

const TARGET: &str = "wasm32-unknown-unknown";
const LINKER: (&str, &str) = ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");

/// Cargo's own folder: another Rust than that of the workspace builds it.
const FOLDER: &str = "target/wasm";

/// What the JavaScript package is built with.
const MODULE: &str = "target/wasm/charte.wasm";

/// With what Rust's target has by default: stripping has removed the list of it. A large function stays
/// out of its only caller: an engine compiles a function as a whole when it is first called, so that the
/// first policy would wait for the code of every call.
const OPTIMISE: &[&str] = &[
    "wasm-opt",
    "-Oz",
    "--one-caller-inline-max-function-size=60",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What to set up, unless WebAssembly can be built.
pub(crate) fn missing() -> Option<String> {
    (!has_target() && Root::with(&TOOLCHAIN).is_none()).then(|| {
        "run rustup target add wasm32-unknown-unknown, or cargo xtask setup wasm (as root on Debian, with debootstrap)"
            .to_owned()
    })
}

/// Sets the toolchain up, unless rustup has the target.
pub(crate) fn set_up(workspace: &Path) -> Result<(), String> {
    if has_target() {
        println!("rustup has the target {TARGET}");
        return Ok(());
    }
    debian::set_up(&TOOLCHAIN, workspace)
        .map_err(|e| format!("{e}; where rustup has it, run rustup target add {TARGET}"))
}

/// Builds the module: in the root, or with rustup's target.
pub(crate) fn build(workspace: &Path) -> Result<(), String> {
    if let Some(missing) = missing() {
        return Err(missing);
    }
    let flags = ["--locked", "--profile", "wasm", "-p", "charte-wasm", "--target", TARGET];
    let root = Root::with(&TOOLCHAIN).filter(|_| !has_target());
    // The folders of the sources have names only when they are there.
    run(&mut cargo(workspace, &["fetch", "--quiet", "--locked", "--target", TARGET]))?;
    match &root {
        None => {
            let mut build = cargo(workspace, &["build", "--quiet"]);
            build.args(flags).arg("--target-dir").arg(FOLDER);
            run(build.env("RUSTFLAGS", paths::flags(workspace)?))?;
        }
        Some(root) => {
            let home = paths::cargo_home()?;
            let mut words = root.enter(workspace, &[workspace, &home]);
            words.push("env".into());
            words.push(format!("CARGO_HOME={}", home.display()).into());
            words.push(format!("RUSTFLAGS={}", paths::flags(workspace)?).into());
            words.push(format!("{}={}", LINKER.0, LINKER.1).into());
            words.extend(["cargo", "build", "--quiet", "--offline"].map(PathBuf::from));
            words.extend(flags.map(PathBuf::from));
            words.extend(["--target-dir", FOLDER].map(PathBuf::from));
            run(&mut debian::of_words(workspace, &words))?;
        }
    }
    let built = format!("{FOLDER}/{TARGET}/wasm/charte_wasm.wasm");
    let optimise = [OPTIMISE, &[&built, "-o", MODULE]].concat();
    match root {
        Some(root) => {
            let mut words = root.enter(workspace, &[workspace]);
            words.extend(optimise.iter().map(PathBuf::from));
            run(&mut debian::of_words(workspace, &words))?;
        }
        None if answers("wasm-opt", &["--version"]) => {
            run(&mut command(workspace, optimise[0], &optimise[1..]))?;
        }
        None => {
            println!(
                "wasm-opt (package binaryen) is not there: the module is larger than it need be"
            );
            std::fs::copy(workspace.join(&built), workspace.join(MODULE))
                .map_err(|e| format!("{built}: {e}"))?;
        }
    }
    let bytes = std::fs::metadata(workspace.join(MODULE)).map_or(0, |file| file.len());
    println!("{MODULE}: {bytes} bytes");
    Ok(())
}

fn has_target() -> bool {
    let output =
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    output.is_ok_and(|output| {
        let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success() && Path::new(&folder).exists()
    })
}
