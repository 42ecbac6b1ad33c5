//! The wheel, for CPython 3.10 and later, with the command inside; and the source distribution.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Dist, VERSION, environment, files, visit};
use crate::languages::{example, python};
use crate::shell::{cargo, command, run};

const MANIFEST: &str = "bindings/python/Cargo.toml";

/// What is installed without Django.
const MODULES: &str =
    "import charte, charte.wsgi, charte.asgi, charte.cookiejar; print(charte.__version__)";

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let mut wheel = python::maturin(dist.root)?;
    wheel.args(["build", "--quiet", "--manifest-path", MANIFEST, "--profile", dist.profile()]);
    run(wheel.arg("--out").arg(to))?;
    let mut source = python::maturin(dist.root)?;
    run(source.args(["sdist", "--manifest-path", MANIFEST, "--out"]).arg(to))
}

/// The wheel in an environment of its own; then the source distribution, which is built for another one.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    visit::put(dist.root, empty)?;
    let wheel = Environment::fresh(empty, "environment")?;
    run(wheel.alone("python").args(INSTALL).arg("--no-index").arg(files::only(from, ".whl")?))?;
    wheel.works(dist)?;
    let source = files::only(from, ".tar.gz")?;
    is_whole(dist, &source, empty)?;
    // Compiling takes minutes, and what CI made differs in nothing that this would find.
    if dist.quick { Ok(()) } else { build(dist, &source, empty) }
}

const INSTALL: [&str; 5] = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];

/// An environment with nothing else on the path.
struct Environment<'a> {
    /// Where programs run.
    folder: &'a Path,
    bin: PathBuf,
}

impl<'a> Environment<'a> {
    fn fresh(folder: &'a Path, name: &str) -> Result<Self, String> {
        run(&mut command(folder, "python3", &["-m", "venv", name]))?;
        Ok(Self { folder, bin: folder.join(name).join("bin") })
    }

    fn alone(&self, program: &str) -> Command {
        let mut command = Command::new(self.bin.join(program));
        command.current_dir(self.folder).env_clear();
        command.env("PATH", &self.bin).env("HOME", self.folder);
        command
    }

    /// What `uvx charte`, `pipx run charte` and `python -m charte` start; the modules; the example.
    fn works(&self, dist: &Dist<'_>) -> Result<(), String> {
        visit::check(|| self.alone("charte"))?;
        visit::check(|| {
            let mut module = self.alone("python");
            module.args(["-m", "charte"]);
            module
        })?;
        let installed = self.bin.with_file_name("lib");
        for licence in files::LICENCES {
            files::only(&installed, &format!(".dist-info/licenses/{licence}"))?;
        }
        let told = visit::output(self.alone("python").args(["-c", MODULES]), 0)?;
        if told.trim() != VERSION {
            return Err(format!("the module is {}", told.trim()));
        }
        files::copy(&dist.root.join("examples/python/main.py"), &self.folder.join("main.py"))?;
        example::compare(dist.root, self.alone("python").arg("main.py"))
    }
}

/// The source distribution holds all that cargo needs to build the module.
fn is_whole(dist: &Dist<'_>, source: &Path, empty: &Path) -> Result<(), String> {
    let unpacked = empty.join("source");
    super::archive::unpack(source, &unpacked)?;
    let manifest = unpacked.join(MANIFEST);
    let mut check = cargo(dist.root, &["metadata", "--quiet", "--offline"]);
    check.args(["--format-version", "1", "--manifest-path"]).arg(manifest);
    visit::output(check.current_dir(empty), 0).map(|_| ())
}

/// Builds and installs it by pip, as tests are built: what it needs is compiled already.
fn build(dist: &Dist<'_>, source: &Path, empty: &Path) -> Result<(), String> {
    let built = Environment::fresh(empty, "built")?;
    let pip = |arguments: &[&str]| {
        let mut pip = command(empty, built.bin.join("python"), &INSTALL);
        pip.args(arguments);
        pip
    };
    run(&mut pip(&[python::MATURIN]))?;
    let mut install = pip(&["--no-build-isolation", "--no-deps"]);
    install.args(["--config-settings", "build-args=--profile dev --offline"]);
    install.env("CARGO_TARGET_DIR", environment::target(dist.root));
    let path = std::env::var("PATH").unwrap_or_default();
    run(install.env("PATH", format!("{}:{path}", built.bin.display())).arg(source))?;
    built.works(dist)
}
