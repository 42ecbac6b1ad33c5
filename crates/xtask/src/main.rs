//! The chores of the workspace: `cargo xtask --help`.

#[cfg(test)]
mod assurance;
mod bench;
mod c_header;
mod debian;
mod dist;
mod docs_findings;
mod docs_reference;
mod docs_regimes;
mod docs_site;
mod fuzz;
mod generate;
mod install_c;
mod languages;
mod maintainer;
#[cfg(test)]
mod packages;
mod paths;
mod psl;
mod regimes;
mod release;
mod shell;
mod wasm;
mod word_lists;
mod words_uniffi;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use languages::Language;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The chores of the workspace")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Run the tests, of every language whose toolchain is present unless some are named.
    Test {
        /// Which languages.
        languages: Vec<Language>,
        /// Also what takes minutes: every test of the JavaScript package in Chromium, every banner and
        /// the hostile pages of the scan; and, unless languages are named, all that `dist` makes.
        #[arg(long)]
        full: bool,
    },
    /// Run conformance cases through one language's binding.
    Conformance {
        /// Whose answers to compare.
        #[arg(long, default_value = "rust")]
        backend: Language,
        /// Files of cases, or folders of such files.
        #[arg(default_values = ["tests/conformance/cases", "tests/conformance/interop"])]
        paths: Vec<PathBuf>,
    },
    /// Run vectors of other consent formats through the readers of charte-interop.
    Interop {
        /// Files of vectors, or folders of such files.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Measure: instruction counts against the baseline, then times beside other libraries.
    Bench {
        /// Few rounds, Rust alone, nothing written.
        #[arg(long)]
        quick: bool,
        /// Count instructions and compare them with the baseline, no more.
        #[arg(long, conflicts_with_all = ["quick", "bless"])]
        counts: bool,
        /// Accept the instruction counts of this tree as the baseline.
        #[arg(long, conflicts_with = "quick")]
        bless: bool,
    },
    /// Fuzz one reader, or `c`, the calls of the C interface, starting from its corpus in
    /// tests/fuzz/corpus.
    Fuzz {
        /// The corpus's name.
        target: String,
        /// For how long.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
        /// Afterwards, put the smallest inputs that reach as much beside each other.
        #[arg(long)]
        keep: bool,
    },
    /// Put the example site under load: visitors who answer and take back, each with a jar.
    Load {
        /// For how long.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// Check the links of the documentation and build it as a site, in `target/site`.
    Docs {
        /// First take the pictures of the README and of the guide to scans anew, with Chromium.
        #[arg(long)]
        picture: bool,
    },
    /// Install the C library: shared and static, headers, pkg-config file, CMake package.
    InstallC {
        /// The folder to install below, which need not exist.
        #[arg(long)]
        prefix: PathBuf,
    },
    /// Make what is published, in `dist`: the same from the same commit, with `SHA256SUMS`.
    Dist {
        /// Which parts; without one, all.
        parts: Vec<dist::Part>,
        /// Build binaries as tests do, into `target/dist-quick`: to try the packaging, not to publish.
        #[arg(long)]
        quick: bool,
    },
    /// Try what `dist` made, each part from its folder alone, in an empty one.
    TryDist {
        /// Which parts; without one, all.
        parts: Vec<dist::Part>,
        /// What `dist --quick` made.
        #[arg(long)]
        quick: bool,
    },
    /// Prepare a release: check changelog, licences and interface, give the version everywhere. It
    /// publishes nothing and prints what comes next.
    Release {
        /// The version, as X.Y.Z.
        version: String,
    },
    /// Set up a toolchain that this system has no package of, outside the checkout.
    Setup {
        /// Which one.
        toolchain: Toolchain,
    },
    /// Build the library as WebAssembly, for the JavaScript package: `target/wasm/charte.wasm`.
    Wasm,
    /// Take the Public Suffix List anew from the crate `psl` in `Cargo.lock`: run
    /// `cargo update -p psl` first.
    UpdatePsl,
    /// Write the generated files anew, or compare them.
    Generate {
        /// Change nothing; fail when a file is not what would be written.
        #[arg(long)]
        check: bool,
        /// Only files whose path begins so, such as `bindings/c`; without one, all.
        paths: Vec<String>,
    },
}

/// What `setup` sets up.
#[derive(Clone, Copy, ValueEnum)]
enum Toolchain {
    /// Swift from Debian 13, in a root of its own.
    Swift,
    /// A Rust that compiles to WebAssembly: rustup's target, or Debian 13's in the same root.
    Wasm,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let root = root.canonicalize().unwrap_or(root);
    let result = match arguments.chore {
        Chore::Test { languages, full } => test(&root, &languages, full),
        Chore::Conformance { backend, paths } => backend.conformance(&root, &paths),
        Chore::Interop { paths } => interop(&root, &paths),
        Chore::Bench { quick, counts, bless } => {
            bench::all(&root, &bench::Options { quick, bless, counts })
        }
        Chore::Fuzz { target, seconds, keep } => fuzz::one(&root, &target, seconds, keep),
        Chore::Load { seconds } => load(&root, seconds),
        Chore::Docs { picture } => {
            let taken = if picture { docs_site::pictures::take(&root) } else { Ok(()) };
            taken.and_then(|()| docs_site::build(&root))
        }
        Chore::InstallC { prefix } => install_c::run(&root, &prefix, true),
        Chore::Dist { parts, quick } => dist::make(&root, &parts, quick),
        Chore::TryDist { parts, quick } => dist::try_out(&root, &parts, quick),
        Chore::Release { version } => release::prepare(&root, &version),
        Chore::Setup { toolchain: Toolchain::Swift } => languages::swift::set_up(&root),
        Chore::Setup { toolchain: Toolchain::Wasm } => wasm::set_up(&root),
        Chore::Wasm => wasm::build(&root),
        Chore::UpdatePsl => psl::update(&root),
        Chore::Generate { check, paths } => generate::all(&root, check, &paths),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// The tests of these languages; with `full`, what is published too, unless some were named.
fn test(root: &Path, languages: &[Language], full: bool) -> Result<(), String> {
    let tested = languages::test(root, languages, full);
    if !full || !languages.is_empty() {
        return tested;
    }
    println!("== dist");
    let published = match dist::missing() {
        None => dist::test(root),
        Some(missing) if languages::all_required() => Err(format!("dist: {missing}")),
        Some(missing) => {
            println!("dist: not run; {missing}");
            Ok(())
        }
    };
    tested.and(published)
}

/// Ends with `N passed, N failed`.
fn interop(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    let mut command = shell::cargo(
        root,
        &[
            "run",
            "-q",
            "-p",
            "charte-interop",
            "--features",
            "vectors",
            "--example",
            "vectors",
            "--",
        ],
    );
    for path in paths {
        // Named from where the command is given, not from the root.
        command.arg(std::path::absolute(path).map_err(|e| format!("{}: {e}", path.display()))?);
    }
    shell::run(&mut command)
}

fn load(root: &Path, seconds: u32) -> Result<(), String> {
    let mut test =
        shell::cargo(root, &["test", "--quiet", "-p", "charte-example-site", "--test", "load"]);
    test.args(["--", "--ignored", "--nocapture"]).env("CHARTE_LOAD_SECONDS", seconds.to_string());
    shell::run(&mut test)
}
