//! The C library as a folder to put anywhere: it finds itself.

use std::path::Path;

use super::{Dist, SYSTEM, VERSION, archive, files, glibc};
use crate::{install_c, languages};

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let name = format!("charte-c-{VERSION}-{SYSTEM}");
    let work = files::empty(&dist.work.join("c"))?;
    let folder = work.join(&name);
    install_c::run(dist.root, &folder, !dist.quick)?;
    files::add_licences(dist.root, &folder)?;
    let library = files::only(&folder.join("lib"), &format!(".{VERSION}"))?;
    let needed = glibc::oldest(&library)?;
    files::write(&folder.join("README"), &readme(&needed))?;
    archive::tar_gz(dist, &work, &name, to)?;
    println!("{name}: glibc {needed} or later");
    Ok(())
}

/// The README's first program by pkg-config, the examples by CMake, and the server.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    let prefix = empty.join("anywhere");
    archive::unpack(&files::only(from, ".tar.gz")?, &prefix)?;
    languages::installed::try_prefix(dist.root, &prefix, empty)
}

fn readme(glibc: &str) -> String {
    format!(
        "Charte {VERSION} for C and C++: {}

For Linux on x86-64 with glibc {glibc} or later. The folder may lie anywhere; with it in $CHARTE:

  export PKG_CONFIG_PATH=\"$CHARTE/lib/pkgconfig\" LD_LIBRARY_PATH=\"$CHARTE/lib\"
  cc main.c $(pkg-config --cflags --libs charte)

  cmake -DCMAKE_PREFIX_PATH=\"$CHARTE\" …     # find_package(Charte) gives Charte::charte

MIT or Apache-2.0, at your choice.
",
        env!("CARGO_PKG_REPOSITORY"),
    )
}
