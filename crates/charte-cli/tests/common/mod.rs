//! Runs of the built command.
#![allow(dead_code, reason = "each test file uses a part")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}{}", self.out, self.err))
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(crate) fn example(path: &str) -> String {
    root().join("examples").join(path).to_str().unwrap().to_owned()
}

pub(crate) fn charte<S: AsRef<str>>(args: &[S]) -> Run {
    charte_reading(args, b"")
}

pub(crate) fn charte_reading<S: AsRef<str>>(args: &[S], input: &[u8]) -> Run {
    let mut child = command(args).stdin(Stdio::piped()).spawn().unwrap();
    // The command may refuse its input before it has read all of it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().expect("no signal"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub(crate) fn command<S: AsRef<str>>(args: &[S]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_charte"));
    command
        .args(args.iter().map(AsRef::as_ref))
        .env_remove("COLUMNS")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// The recordings of other people, or none where they are missing and may be.
pub(crate) fn shared_recordings() -> Vec<PathBuf> {
    let data = std::env::var_os("CHARTE_SHARED_DATA")
        .map_or_else(|| root().join("../shared/data"), PathBuf::from);
    let Ok(folder) = std::fs::read_dir(data.join("har")) else {
        assert!(std::env::var_os("CI").is_none(), "shared data is missing in CI");
        println!("not run: no shared data");
        return Vec::new();
    };
    let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 18, "{} recordings", files.len());
    files
}

/// The decisions of a page by cookie and host.
pub(crate) fn decision<'j>(report: &'j Value, cookie: &str) -> &'j Value {
    let pages = report["pages"].as_array().unwrap();
    let mut all = pages.iter().flat_map(|page| page["decisions"].as_array().unwrap());
    all.find(|decision| decision["cookie"] == cookie)
        .unwrap_or_else(|| panic!("{cookie} is not in the report"))
}

/// The codes of findings about a cookie, over the whole report.
pub(crate) fn codes(report: &Value, cookie: &str) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap();
    let mut codes: Vec<String> = findings
        .iter()
        .filter(|finding| finding["cookie"] == cookie)
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect();
    codes.dedup();
    codes
}
