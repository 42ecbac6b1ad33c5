//! Installs the C library: shared and static, headers, a pkg-config file and a CMake package.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::link;

/// The version of the library.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The headers, in `bindings/c/include`.
const HEADERS: [&str; 3] = ["charte.h", "charte.hpp", "charte.ffi.h"];

/// Builds the C library, as it is shipped or as tests do, and installs it below `prefix`, which need not
/// exist.
pub(crate) fn run(root: &Path, prefix: &Path, shipped: bool) -> Result<(), String> {
    if !cfg!(unix) {
        return Err("install-c knows unix only; build charte-c with cargo and copy".to_owned());
    }
    let built = build(root, shipped)?;
    let folder = |below: &str| {
        let path = prefix.join(below);
        fs::create_dir_all(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok::<PathBuf, String>(path)
    };
    let (include, lib) = (folder("include")?, folder("lib")?);
    for header in HEADERS {
        copy(&root.join("bindings/c/include").join(header), &include.join(header))?;
    }
    copy(&built.archive, &lib.join("libcharte.a"))?;
    let names = Names::new(abi_version(root)?);
    copy(&built.shared, &lib.join(&names.full))?;
    link(names.full.as_ref(), &lib.join(&names.soname))?;
    link(names.soname.as_ref(), &lib.join(&names.plain))?;
    write(&folder("lib/pkgconfig")?.join("charte.pc"), &pkg_config(&built.native))?;
    let cmake = folder("lib/cmake/Charte")?;
    write(&cmake.join("CharteConfig.cmake"), &cmake_config(&names, &built.native))?;
    write(&cmake.join("CharteConfigVersion.cmake"), &cmake_version())?;
    println!("installed charte {VERSION} below {}", prefix.display());
    Ok(())
}

/// What cargo built.
struct Built {
    shared: PathBuf,
    archive: PathBuf,
    /// What a program that links the archive needs besides: `-lpthread …`.
    native: String,
}

fn build(root: &Path, shipped: bool) -> Result<Built, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["rustc", "--locked", "--package", "charte-c", "--lib"])
        .args(["--profile", if shipped { "dist" } else { "dev" }])
        .args(["--message-format", "json-render-diagnostics"])
        .args(["--", "--print", "native-static-libs"])
        .current_dir(root)
        .stderr(Stdio::piped())
        .output()
        .map_err(|e| format!("cargo: {e}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("charte-c does not build:\n{told}"));
    }
    // Paths are the strings of cargo's messages; a quote or backslash in one would be escaped.
    let messages = String::from_utf8_lossy(&output.stdout);
    let path = |name: String| {
        let name = format!("{}{name}", std::path::MAIN_SEPARATOR);
        let found = messages.split('"').find(|text| text.ends_with(&name));
        found.map(PathBuf::from).ok_or_else(|| format!("cargo did not say where {name} is"))
    };
    let native = told.lines().find_map(|line| line.split_once("native-static-libs: "));
    let native = native.ok_or("rustc did not say what the static library needs")?.1.trim();
    Ok(Built {
        shared: path(format!("{DLL_PREFIX}charte_c{DLL_SUFFIX}"))?,
        archive: path("libcharte_c.a".to_owned())?,
        native: native.to_owned(),
    })
}

/// The number of the binary interface, as the header says it.
fn abi_version(root: &Path) -> Result<u32, String> {
    let header = root.join("bindings/c/include/charte.h");
    let text = fs::read_to_string(&header).map_err(|e| format!("{}: {e}", header.display()))?;
    let number = text.lines().find_map(|line| line.strip_prefix("#define CHARTE_ABI_VERSION "));
    number.and_then(|n| n.trim().parse().ok()).ok_or_else(|| "charte.h has no version".to_owned())
}

/// The names of the shared library.
struct Names {
    /// With the whole version: the file.
    full: String,
    /// What programs look for when they run.
    soname: String,
    /// What the linker looks for.
    plain: String,
}

impl Names {
    fn new(abi: u32) -> Self {
        let plain = format!("{DLL_PREFIX}charte{DLL_SUFFIX}");
        if cfg!(target_os = "macos") {
            let name = |of: &str| format!("{DLL_PREFIX}charte.{of}{DLL_SUFFIX}");
            return Self { full: name(VERSION), soname: name(&abi.to_string()), plain };
        }
        Self { full: format!("{plain}.{abi}.{VERSION}"), soname: format!("{plain}.{abi}"), plain }
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    // A program may have the old file open: it keeps it, and the new one takes the name.
    let _ = fs::remove_file(to);
    fs::copy(from, to).map(|_| ()).map_err(|e| format!("{}: {e}", to.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

/// The prefix follows from where the file is, so that the whole may be moved.
fn pkg_config(native: &str) -> String {
    format!(
        "prefix=${{pcfiledir}}/../..\n\
         libdir=${{prefix}}/lib\n\
         includedir=${{prefix}}/include\n\
         \n\
         Name: charte\n\
         Description: The rules of cookie consent: may this cookie be set now, and why\n\
         URL: {}\n\
         Version: {VERSION}\n\
         Cflags: -I${{includedir}}\n\
         Libs: -L${{libdir}} -lcharte\n\
         Libs.private: {native}\n",
        env!("CARGO_PKG_REPOSITORY"),
    )
}

fn cmake_config(names: &Names, native: &str) -> String {
    let Names { full, soname, .. } = names;
    let native = native.split_whitespace().collect::<Vec<_>>().join(";");
    format!(
        r#"# find_package(Charte) gives Charte::charte, the shared library, and Charte::charte_static.

get_filename_component(_charte_prefix "${{CMAKE_CURRENT_LIST_DIR}}/../../.." ABSOLUTE)

if(NOT TARGET Charte::charte)
  add_library(Charte::charte SHARED IMPORTED)
  set_target_properties(Charte::charte PROPERTIES
    IMPORTED_LOCATION "${{_charte_prefix}}/lib/{full}"
    IMPORTED_SONAME "{soname}"
    INTERFACE_INCLUDE_DIRECTORIES "${{_charte_prefix}}/include")
endif()

if(NOT TARGET Charte::charte_static)
  add_library(Charte::charte_static STATIC IMPORTED)
  set_target_properties(Charte::charte_static PROPERTIES
    IMPORTED_LOCATION "${{_charte_prefix}}/lib/libcharte.a"
    INTERFACE_INCLUDE_DIRECTORIES "${{_charte_prefix}}/include"
    INTERFACE_LINK_LIBRARIES "{native}")
endif()

unset(_charte_prefix)
"#
    )
}

/// A version fits when it is not older than what was asked for and, before 1.0, has the same
/// minor number, after it the same major one.
fn cmake_version() -> String {
    let parts = if VERSION.starts_with("0.") { 2 } else { 1 };
    let compatible = VERSION.split('.').take(parts).collect::<Vec<_>>().join("[.]");
    format!(
        r#"set(PACKAGE_VERSION "{VERSION}")
if(PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)
  set(PACKAGE_VERSION_COMPATIBLE FALSE)
elseif(PACKAGE_FIND_VERSION STREQUAL "" OR PACKAGE_FIND_VERSION MATCHES "^{compatible}([.]|$)")
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
else()
  set(PACKAGE_VERSION_COMPATIBLE FALSE)
endif()
if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)
  set(PACKAGE_VERSION_EXACT TRUE)
endif()
"#
    )
}
