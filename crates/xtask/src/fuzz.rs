//! Fuzzing on the stable compiler: libFuzzer, from the crate `libfuzzer-sys`, over code that
//! LLVM's coverage pass went through. `-Cpasses` and `-Cllvm-args` are stable; sanitizers are not,
//! and safe code has no need of them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{cargo, command, run};

const TARGET: &str = "x86_64-unknown-linux-gnu";
const FOLDER: &str = "target/fuzz";

/// What `cargo fuzz` gives rustc, its sanitizer aside.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions=on \
    -Coverflow-checks=on --cfg fuzzing";

/// Runs one target for so many seconds, starting from its corpus; what it finds goes to
/// `target/fuzz/found`, a crash to `target/fuzz/crash`. With `keep`, the smallest inputs that
/// reach what was reached become the corpus.
pub(crate) fn one(root: &Path, target: &str, seconds: u32, keep: bool) -> Result<(), String> {
    let manifest = root.join("tests/fuzz/corpus").join(target);
    if !manifest.is_dir() {
        return Err(format!("no corpus is called {target}; see tests/fuzz/corpus"));
    }
    let folder = root.join(FOLDER);
    let mut build = cargo(root, &["build", "--quiet", "--profile", "dist", "-p", "charte-fuzz"]);
    build.args(["-p", "charte-c", "--features", "charte-fuzz/libfuzzer"]);
    build.args(["--target", TARGET, "--target-dir", FOLDER]);
    build.env("RUSTFLAGS", FLAGS).env("CARGO_PROFILE_DIST_LTO", "off");
    run(&mut build)?;
    let release = folder.join(TARGET).join("dist");
    let program = match target {
        C_CALLS => c_calls(root, &release)?,
        _ => release.join("charte-fuzz"),
    };
    let (found, crash) = (folder.join("found").join(target), folder.join("crash").join(target));
    for needed in [&found, &crash] {
        fs::create_dir_all(needed).map_err(|e| format!("{}: {e}", needed.display()))?;
    }
    let fuzzer = || {
        let mut fuzzer =
            command(root, &program, &["-max_len=8192", "-timeout=10", "-rss_limit_mb=2048"]);
        fuzzer.env("CHARTE_FUZZ_TARGET", target);
        fuzzer.arg(format!("-artifact_prefix={}/", crash.display()));
        fuzzer
    };
    let mut hunt = fuzzer();
    hunt.arg(format!("-max_total_time={seconds}")).args(["-print_final_stats=1", "-verbosity=1"]);
    run(hunt.arg(&found).arg(&manifest))?;
    if keep {
        let smaller = folder.join("smaller").join(target);
        let _ = fs::remove_dir_all(&smaller);
        fs::create_dir_all(&smaller).map_err(|e| format!("{}: {e}", smaller.display()))?;
        run(fuzzer().arg("-merge=1").arg(&smaller).arg(&manifest).arg(&found))?;
        println!("what is worth keeping lies in {}", smaller.display());
    }
    Ok(())
}

/// The target that is a C program: calls of the C interface in any order.
const C_CALLS: &str = "c";

/// Links that program with the library and libFuzzer, and gives its path.
fn c_calls(root: &Path, release: &Path) -> Result<PathBuf, String> {
    let program = release.join("charte-fuzz-c");
    let tests = root.join("bindings/c/tests/c/sequence.c");
    let mut cc = command(root, "cc", &["-std=c99", "-D_XOPEN_SOURCE=600", "-DFUZZ", "-O1", "-g"]);
    cc.arg("-I").arg(root.join("bindings/c/include")).arg(tests).arg("-o").arg(&program);
    cc.arg(release.join("libcharte_c.a")).arg(libfuzzer(release)?);
    run(cc.args(["-lstdc++", "-lpthread", "-ldl", "-lm", "-lgcc_s"]))?;
    Ok(program)
}

/// The archive that the newest build of `libfuzzer-sys` left.
fn libfuzzer(release: &Path) -> Result<PathBuf, String> {
    let builds = release.join("build");
    let found = fs::read_dir(&builds).map_err(|e| format!("{}: {e}", builds.display()))?;
    let archives = found.flatten().map(|entry| entry.path().join("out/libfuzzer.a"));
    let archives =
        archives.filter_map(|path| Some((fs::metadata(&path).ok()?.modified().ok()?, path)));
    let newest = archives.max().map(|(_, path)| path);
    newest
        .ok_or_else(|| format!("{}: no build of libfuzzer-sys left its library", builds.display()))
}
