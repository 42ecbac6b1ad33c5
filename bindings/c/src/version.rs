//! The versions of the library and of its binary interface.

use crate::*;

/// The version of the binary interface that `charte.h` describes, and that `charte_abi_version`
/// gives.
pub const CHARTE_ABI_VERSION: u32 = 0;

/// Returns the version of the binary interface of the library that is loaded. If it is not
/// `CHARTE_ABI_VERSION`, the program was compiled for another one. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_abi_version() -> u32 {
    CHARTE_ABI_VERSION
}

/// Returns the version of the library, as `0.1.0`. It lives as long as the library. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_version() -> charte_str {
    charte_str::of(env!("CARGO_PKG_VERSION"))
}
