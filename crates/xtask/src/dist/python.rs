//! The wheel, for CPython 3.10 and later, with the command inside; and the source distribution.

use std::path::Path;
use std::process::Command;

use super::{Dist, VERSION, files, visit};
use crate::languages::{example, python};
use crate::shell::{command, run};

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

/// The wheel in an environment of its own, with nothing else on the path.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    visit::put(dist.root, empty)?;
    run(&mut command(empty, "python3", &["-m", "venv", "environment"]))?;
    let bin = empty.join("environment/bin");
    let alone = |program: &str| {
        let mut command = Command::new(bin.join(program));
        command.current_dir(empty).env_clear().env("PATH", &bin).env("HOME", empty);
        command
    };
    let mut install = alone("python");
    install.args(["-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check"]);
    run(install.arg(files::only(from, ".whl")?))?;
    // What `uvx charte`, `pipx run charte` and `python -m charte` start.
    visit::check(|| alone("charte"))?;
    visit::check(|| {
        let mut module = alone("python");
        module.args(["-m", "charte"]);
        module
    })?;
    for licence in files::LICENCES {
        files::only(&empty.join("environment/lib"), &format!("licenses/{licence}"))?;
    }
    let told = visit::output(alone("python").args(["-c", MODULES]), 0)?;
    if told.trim() != VERSION {
        return Err(format!("the module is {}", told.trim()));
    }
    files::copy(&dist.root.join("examples/python/main.py"), &empty.join("main.py"))?;
    example::compare(dist.root, alone("python").arg("main.py"))?;
    source(dist, from, empty)
}

/// The source distribution holds all that cargo needs to build the module.
fn source(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    let unpacked = empty.join("source");
    super::archive::unpack(&files::only(from, ".tar.gz")?, &unpacked)?;
    let manifest = unpacked.join(MANIFEST);
    let mut check = crate::shell::cargo(dist.root, &["metadata", "--quiet", "--offline"]);
    check.args(["--format-version", "1", "--manifest-path"]).arg(manifest);
    visit::output(check.current_dir(empty), 0).map(|_| ())
}
