//! C: the programs of the binding's tests, and the cases through the C interface.

use std::env::consts::DLL_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use super::{installed, rust};
use crate::shell::{answers, cargo, command, run};

/// Where the answering program and the library under the name it looks for are put.
const FOLDER: &str = "target/conformance-c";

pub(super) fn missing() -> Option<String> {
    let there = ["cc", "c++", "valgrind"].iter().all(|program| answers(program, &["--version"]));
    (!there).then(|| {
        "install a C and a C++ compiler and valgrind (Debian: apt-get install build-essential valgrind)"
            .to_owned()
    })
}

/// The programs run plain, under valgrind and with AddressSanitizer; the corpus and the example
/// are among them. Then the library as it is installed.
pub(super) fn test(root: &Path) -> Result<(), String> {
    run(&mut cargo(root, &["test", "--quiet", "-p", "charte-c"]))?;
    installed::test(root)
}

pub(super) fn conformance(root: &Path, paths: &[PathBuf]) -> Result<(), String> {
    run(&mut cargo(root, &["build", "--quiet", "-p", "charte-c"]))?;
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|e| format!("{FOLDER}: {e}"))?;
    let built = root.join("target/debug").join(format!("libcharte_c{DLL_SUFFIX}"));
    for name in ["libcharte.so.0", "libcharte.so"] {
        fs::copy(&built, folder.join(name)).map_err(|e| format!("{}: {e}", built.display()))?;
    }
    let program = folder.join("conformance");
    let mut compile = command(root, "cc", &["-std=c99", "-D_XOPEN_SOURCE=600", "-o"]);
    compile.arg(&program).arg("bindings/c/tests/c/conformance.c").arg("-Ibindings/c/include");
    compile.arg("-L").arg(&folder).args(["-lcharte", "-lpthread"]);
    run(compile.arg(format!("-Wl,-rpath,{}", folder.display())))?;
    rust::through(root, paths, &[program])
}
