//! Gives the shared library the name under which programs look for it when they run.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let target = |key: &str| std::env::var(format!("CARGO_CFG_TARGET_{key}")).unwrap_or_default();
    // The number is that of the binary interface: it changes with `charte_abi_version`.
    match (target("OS").as_str(), target("FAMILY").as_str()) {
        ("macos" | "ios", _) => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libcharte.0.dylib");
        }
        (_, "unix") => println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libcharte.so.0"),
        _ => {}
    }
}
