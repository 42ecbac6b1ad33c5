//! The tests of every language: what they need, how they run.

mod browser;
mod c;
pub(crate) mod example;
pub(crate) mod installed;
pub(crate) mod js;
mod kotlin;
mod php;
pub(crate) mod python;
mod rust;
mod scan;
pub(crate) mod swift;

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ValueEnum;

/// A language with a binding, or a way to test that needs more than Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// The core, the readers, the command, the middleware.
    Rust,
    /// The C library.
    C,
    /// The wheel.
    Python,
    /// The JVM library.
    Kotlin,
    /// The Swift package.
    Swift,
    /// The JavaScript package, in Node and in Chromium.
    Js,
    /// The example site in Chromium.
    Browser,
    /// The live scan in Chromium: the recorder and the command.
    Scan,
}

/// What became of a language's tests.
enum Outcome {
    Passed,
    Failed(String),
    /// What to install, and how.
    Missing(String),
}

impl Language {
    const ALL: &'static [Self] = &[
        Self::Rust,
        Self::C,
        Self::Python,
        Self::Kotlin,
        Self::Swift,
        Self::Js,
        Self::Browser,
        Self::Scan,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::C => "c",
            Self::Python => "python",
            Self::Kotlin => "kotlin",
            Self::Swift => "swift",
            Self::Js => "js",
            Self::Browser => "browser",
            Self::Scan => "scan",
        }
    }

    /// What to install, and how, when something that the tests need is not there.
    pub(crate) fn missing(self) -> Option<String> {
        match self {
            Self::Rust => None,
            Self::C => c::missing(),
            Self::Python => python::missing(),
            Self::Kotlin => kotlin::missing(),
            Self::Swift => swift::missing(),
            Self::Js => js::missing(),
            Self::Browser => browser::missing(),
            Self::Scan => scan::missing(),
        }
    }

    /// `full` adds what takes minutes.
    fn test(self, root: &Path, full: bool) -> Result<(), String> {
        match self {
            Self::Rust => rust::test(root),
            Self::C => c::test(root),
            Self::Python => python::test(root, full),
            Self::Kotlin => kotlin::test(root),
            Self::Swift => swift::test(root),
            Self::Js => js::test(root, full),
            Self::Browser => browser::test(root),
            Self::Scan => scan::test(root, full),
        }
    }

    /// Runs conformance cases through this language.
    pub(crate) fn conformance(self, root: &Path, paths: &[PathBuf]) -> Result<(), String> {
        if let Some(missing) = self.missing() {
            return Err(format!("{}: {missing}", self.name()));
        }
        match self {
            Self::Rust => rust::conformance(root, paths),
            Self::C => c::conformance(root, paths),
            Self::Python => python::conformance(root, paths),
            Self::Kotlin => kotlin::conformance(root, paths),
            Self::Swift => swift::conformance(root, paths),
            Self::Js => js::conformance(root, paths),
            Self::Browser | Self::Scan => {
                Err(format!("{} answers no cases; name a language", self.name()))
            }
        }
    }
}

/// The folders of cases that every language answers.
const CASES: &[&str] = &["tests/conformance/cases", "tests/conformance/interop"];

/// The same as paths.
fn cases() -> Vec<PathBuf> {
    CASES.iter().map(PathBuf::from).collect()
}

/// Whether what is missing is a failure, as in CI.
pub(crate) fn all_required() -> bool {
    std::env::var_os("CHARTE_REQUIRE_ALL").is_some_and(|v| v == "1")
}

/// Runs the tests of these languages, or of all. A language whose toolchain is missing is told
/// in one line; with `CHARTE_REQUIRE_ALL=1`, or when it was named, that is a failure.
pub(crate) fn test(root: &Path, languages: &[Language], full: bool) -> Result<(), String> {
    let required = all_required();
    let named = !languages.is_empty();
    let languages = if named { languages } else { Language::ALL };
    let mut lines = Vec::new();
    let mut failed = Vec::new();
    for language in languages {
        let name = language.name();
        println!("== {name}");
        let start = Instant::now();
        let outcome = match language.missing() {
            Some(missing) => Outcome::Missing(missing),
            None => language.test(root, full).map_or_else(Outcome::Failed, |()| Outcome::Passed),
        };
        let minutes = start.elapsed().as_secs_f64() / 60.0;
        match outcome {
            Outcome::Passed => lines.push(format!("{name}: passed, {minutes:.1} minutes")),
            Outcome::Failed(why) => {
                lines.push(format!("{name}: FAILED after {minutes:.1} minutes: {why}"));
                failed.push(name);
            }
            Outcome::Missing(what) => {
                lines.push(format!("{name}: not run; {what}"));
                if required || named {
                    failed.push(name);
                }
            }
        }
    }
    println!("\n{}", lines.join("\n"));
    if failed.is_empty() { Ok(()) } else { Err(format!("not passed: {}", failed.join(", "))) }
}
