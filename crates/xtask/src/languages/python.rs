//! Python: the wheel's module in a virtual environment, its tests, the cases, the example.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{example, rust};
use crate::shell::{answers, command, run};

const OLDEST: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

pub(super) fn missing() -> Option<String> {
    let there = answers("python3", &["-c", OLDEST]);
    (!there).then(|| {
        "install Python 3.10 or later with venv (Debian: apt-get install python3-venv)".to_owned()
    })
}

/// `full` adds Spark and DataFusion.
pub(super) fn test(root: &Path, full: bool) -> Result<(), String> {
    let wheel = set_up(root)?;
    let folder = root.join("bindings/python");
    let mut tests = in_environment(root, "python", &["-m", "pytest"]);
    run(tests.env("CHARTE_WHEEL", &wheel).current_dir(folder))?;
    if full {
        engines(root, &wheel)?;
    }
    answer_cases(root, &super::cases())?;
    example::compare(root, &mut in_environment(root, "python", &["examples/python/main.py"]))
}

/// The engines that need PyArrow, in an environment of their own: no other test may have it.
fn engines(root: &Path, wheel: &Path) -> Result<(), String> {
    let (environment, tests) = (".venv-engines", "bindings/python/tests/engines");
    let python = root.join(environment).join("bin/python");
    if !python.exists() {
        run(&mut command(root, "python3", &["-m", "venv", environment]))?;
    }
    let requirements = format!("{tests}/requirements.txt");
    run(&mut command(root, &python, &["-m", "pip", "install", "-q", "-r", &requirements]))?;
    let install = ["-m", "pip", "install", "-q", "--force-reinstall", "--no-deps"];
    run(command(root, &python, &install).arg(wheel))?;
    run(&mut command(root, &python, &["-m", "pytest", "-q", "-c", "/dev/null", tests]))
}

pub(super) fn conformance(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    set_up(root)?;
    answer_cases(root, paths)
}

fn answer_cases(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    let python = environment(root).join("bin/python");
    rust::through(root, paths, &[python, root.join("bindings/python/conformance.py")])
}

fn environment(root: &Path) -> PathBuf {
    root.join(".venv")
}

fn in_environment(root: &Path, program: &str, arguments: &[&str]) -> Command {
    let environment = environment(root);
    let mut command = command(root, environment.join("bin").join(program), arguments);
    command.env("VIRTUAL_ENV", environment);
    command
}

/// What builds the wheel, as `pyproject.toml` asks for it.
pub(crate) const MATURIN: &str = "maturin>=1.9.4,<2";

/// What builds the wheel, in the environment.
pub(crate) fn maturin(root: &Path) -> Result<Command, String> {
    if !environment(root).join("bin/python").exists() {
        run(&mut command(root, "python3", &["-m", "venv", ".venv"]))?;
    }
    let install = ["-m", "pip", "install", "-q", MATURIN];
    run(&mut in_environment(root, "python", &install))?;
    Ok(in_environment(root, "maturin", &[]))
}

/// The environment with what the tests need, and the wheel installed in it. Returns its path.
fn set_up(root: &Path) -> Result<PathBuf, String> {
    let mut maturin = maturin(root)?;
    let requirements = "bindings/python/tests/requirements.txt";
    run(&mut in_environment(root, "python", &["-m", "pip", "install", "-q", "-r", requirements]))?;
    let folder = root.join("target/test-wheels");
    // Only one wheel may lie there, that of this tree.
    let _ = std::fs::remove_dir_all(&folder);
    let manifest = "bindings/python/Cargo.toml";
    let build = ["build", "-q", "-m", manifest, "--profile", "dev", "-o", "target/test-wheels"];
    run(maturin.args(build))?;
    let wheels = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let wheel = wheels.filter_map(Result::ok).map(|entry| entry.path()).next();
    let wheel = wheel.ok_or("maturin built no wheel")?;
    let install = ["-m", "pip", "install", "-q", "--force-reinstall", "--no-deps"];
    run(in_environment(root, "python", &install).arg(&wheel))?;
    Ok(wheel)
}
