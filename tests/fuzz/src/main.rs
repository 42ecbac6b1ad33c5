//! The fuzzer: libFuzzer over the target that `CHARTE_FUZZ_TARGET` names. `cargo xtask fuzz`
//! builds and runs it.

#![no_main]

use std::sync::LazyLock;

use charte_fuzz::TARGETS;
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("CHARTE_FUZZ_TARGET").unwrap_or_default();
    let found = TARGETS.iter().find(|(target, _)| *target == name);
    found.unwrap_or_else(|| panic!("no target is called {name:?}")).1
});

fuzz_target!(|bytes: &[u8]| TARGET(bytes));
