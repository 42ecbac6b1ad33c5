//! Kotlin: the JVM library, the module for OkHttp, the cases, the example.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{example, rust};
use crate::shell::{answers, cargo, command, run};

const PROJECT: &str = "bindings/kotlin";

pub(super) fn missing() -> Option<String> {
    let there = answers("javac", &["-version"]) && answers("mvn", &["--version"]);
    (!there).then(|| {
        "install a JDK, 17 or later, and Maven (Debian: apt-get install openjdk-17-jdk-headless maven)"
            .to_owned()
    })
}

pub(super) fn test(root: &Path) -> Result<(), String> {
    // One by one: together they would be built with each other's features.
    for package in ["charte-uniffi", "uniffi-bindgen"] {
        run(&mut cargo(root, &["test", "--quiet", "-p", package]))?;
    }
    run(&mut maven(root, &["test"]))?;
    answer_cases(root, &super::cases())?;
    let mut program = Command::new("java");
    let classes = root.join("examples/kotlin/target/classes");
    program.arg("-cp").arg(class_path(root, &classes)?).arg("MainKt").current_dir(root);
    example::compare(root, &mut program)
}

pub(super) fn conformance(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    run(&mut maven(root, &["process-test-classes"]))?;
    answer_cases(root, paths)
}

fn maven(root: &Path, goals: &[&str]) -> Command {
    let mut maven = command(root, "mvn", &["-q", "-B", "-ntp", "-f", PROJECT, "-Pexamples,dev"]);
    maven.args(goals);
    maven
}

fn answer_cases(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    let classes = root.join(PROJECT).join("charte/target/test-classes");
    let words =
        ["java", "-cp", &class_path(root, &classes)?, "io.github.charte.conformance.AnswerKt"];
    rust::through(root, paths, &words.map(PathBuf::from))
}

/// These classes, the library's, and what Maven found for both.
fn class_path(root: &Path, classes: &Path) -> Result<String, String> {
    let target = root.join(PROJECT).join("charte/target");
    let file = target.join("test-classpath");
    let found = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let library = target.join("classes");
    let own = std::env::join_paths([classes, &library]).map_err(|e| e.to_string())?;
    let separator = if cfg!(windows) { ';' } else { ':' };
    Ok(format!("{}{separator}{}", own.to_string_lossy(), found.trim()))
}
