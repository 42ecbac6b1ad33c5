//! What a call costs from other languages, beside an empty call of theirs.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::shell::{answers, cargo, command, run};

/// The figures of C and Python, as a part of the page. What is missing on this machine is said.
pub(crate) fn section(root: &Path) -> Result<String, String> {
    let mut text = "\n## From other languages\n\n\
        A call by name among 3,000 declarations, beside an empty call and beside Rust. For loops \
        there is `decide_many`. Kotlin and Swift measure themselves: see their READMEs.\n\n\
        | language | call | ns |\n|---|---|---|\n"
        .to_owned();
    let rust = output(&mut cargo(root, &["bench", "--quiet", "-p", "charte-c"]))?;
    pairs(&mut text, &rust)?;
    if answers("cc", &["--version"]) {
        rows(&mut text, "C", &output(&mut c(root)?)?)?;
    } else {
        text += "| C | not measured: no compiler here | |\n";
    }
    if answers("python3", &["-c", "import venv, ensurepip"]) {
        rows(&mut text, "Python", &output(&mut python(root)?)?)?;
    } else {
        text += "| Python | not measured: no Python here | |\n";
    }
    Ok(text)
}

/// Lines such as `decide by name  Rust  26.5 ns, C  28.8 ns: +  2.3`: both round by round.
fn pairs(text: &mut String, lines: &str) -> Result<(), String> {
    let pair = |line: &str| -> Option<String> {
        let (what, took) = line.split_once(" Rust ")?;
        let (rust, c) = took.split_once(" ns, C ")?;
        let (what, rust, c) = (what.trim(), rust.trim(), c.split_once(" ns")?.0.trim());
        Some(format!("| Rust | {what} | {rust} |\n| C, in the same rounds | {what} | {c} |\n"))
    };
    append(text, "Rust", lines.lines().filter_map(pair).collect())
}

/// Lines such as `decide by name      24.1 ns`.
fn rows(text: &mut String, language: &str, lines: &str) -> Result<(), String> {
    let row = |line: &str| {
        let (what, took) = line.trim_end().rsplit_once(' ').unwrap_or((line, ""));
        format!("| {language} | {} | {took} |\n", what.trim())
    };
    let lines = lines.lines().filter_map(|l| l.strip_suffix(" ns"));
    append(text, language, lines.map(row).collect())
}

/// A measurement that says nothing that is understood would otherwise be missed by nobody.
fn append(text: &mut String, language: &str, rows: String) -> Result<(), String> {
    if rows.is_empty() {
        return Err(format!("{language}: no figure in what its measurement printed"));
    }
    text.push_str(&rows);
    Ok(())
}

fn output(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|e| format!("{command:?}: {e}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("{command:?}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)))
}

fn c(root: &Path) -> Result<Command, String> {
    run(&mut cargo(root, &["build", "--quiet", "--profile", "dist", "-p", "charte-c"]))?;
    let folder = root.join("target/bench-c");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let built =
        root.join("target/dist").join(format!("libcharte_c{}", std::env::consts::DLL_SUFFIX));
    for name in ["libcharte.so.0", "libcharte.so"] {
        fs::copy(&built, folder.join(name)).map_err(|e| format!("{}: {e}", built.display()))?;
    }
    let program = folder.join("bench");
    let mut compile = command(root, "cc", &["-std=c99", "-D_XOPEN_SOURCE=600", "-O2", "-o"]);
    compile.arg(&program).arg("bindings/c/tests/c/bench.c").arg("-Ibindings/c/include");
    compile.arg("-L").arg(&folder).args(["-lcharte", "-lpthread"]);
    run(compile.arg(format!("-Wl,-rpath,{}", folder.display())))?;
    Ok(Command::new(program))
}

/// The wheel as users get it, in an environment of its own.
fn python(root: &Path) -> Result<Command, String> {
    let environment = root.join("target/bench-python");
    if !environment.join("bin/python").exists() {
        run(command(root, "python3", &["-m", "venv"]).arg(&environment))?;
    }
    let python = environment.join("bin/python");
    run(&mut command(root, &python, &["-m", "pip", "install", "-q", "maturin>=1.9.4,<2"]))?;
    let wheels = root.join("target/bench-wheels");
    let _ = fs::remove_dir_all(&wheels);
    let mut build = command(root, environment.join("bin/maturin"), &["build", "-q"]);
    build.args(["-m", "bindings/python/Cargo.toml", "-o"]).arg(&wheels);
    run(build.env("VIRTUAL_ENV", &environment))?;
    let found = fs::read_dir(&wheels).map_err(|e| format!("{}: {e}", wheels.display()))?;
    let wheel = found.filter_map(Result::ok).map(|entry| entry.path()).next();
    let wheel = wheel.ok_or("maturin built no wheel")?;
    let install = ["-m", "pip", "install", "-q", "--force-reinstall", "--no-deps"];
    run(command(root, &python, &install).arg(wheel))?;
    Ok(command(root, python, &["bindings/python/benches/border.py"]))
}
