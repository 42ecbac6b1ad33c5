//! What things cost: instruction counts, and times beside other libraries.

pub(crate) mod counts;

use std::path::Path;

use crate::shell::{cargo, run};

/// What `cargo xtask bench` was asked for.
pub(crate) struct Options {
    pub(crate) quick: bool,
    pub(crate) bless: bool,
    pub(crate) counts: bool,
}

pub(crate) fn all(root: &Path, options: &Options) -> Result<(), String> {
    if options.bless {
        return counts::bless(root);
    }
    counts::compare(root)?;
    if options.counts {
        return Ok(());
    }
    let mut bench = cargo(
        root,
        &["run", "--quiet", "--release", "-p", "charte-bench", "--features", "peers", "--"],
    );
    if options.quick {
        bench.arg("--quick");
    }
    run(&mut bench)
}
