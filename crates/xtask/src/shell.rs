//! Running other programs.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program to be run in the workspace's root.
pub(crate) fn command(root: &Path, program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root);
    command
}

/// The cargo that runs this.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    command(root, cargo, arguments)
}

/// Runs it, its output shown; a failure names the command.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let shown = shown(command);
    let status = command.status().map_err(|e| format!("{shown}: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown}: {status}")) }
}

/// Whether the program is there and answers.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The text as rustfmt leaves it.
pub(crate) fn formatted(text: &str, root: &Path) -> Result<String, String> {
    let hint =
        |e: std::io::Error| format!("rustfmt: {e}; install it with rustup component add rustfmt");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(hint)?;
    let mut input = rustfmt.stdin.take().ok_or("rustfmt takes no input")?;
    let writer = {
        let text = text.to_owned();
        std::thread::spawn(move || input.write_all(text.as_bytes()))
    };
    let output = rustfmt.wait_with_output().map_err(hint)?;
    writer.join().map_err(|_| "rustfmt: the writing thread failed")?.map_err(hint)?;
    if !output.status.success() {
        return Err("rustfmt does not read what was generated".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|w| w.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Makes a symbolic link, in place of a file that has its name.
#[cfg(unix)]
pub(crate) fn link(to: &Path, at: &Path) -> Result<(), String> {
    let _ = std::fs::remove_file(at);
    std::os::unix::fs::symlink(to, at).map_err(|e| format!("{}: {e}", at.display()))
}

#[cfg(not(unix))]
pub(crate) fn link(_: &Path, _: &Path) -> Result<(), String> {
    Err("no symbolic links here".to_owned())
}
