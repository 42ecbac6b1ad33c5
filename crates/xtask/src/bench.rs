//! What things cost: instruction counts, and times beside other libraries.

mod borders;
pub(crate) mod counts;

use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::shell::cargo;

const PAGE: &str = "docs/performance.md";

const PREFACE: &str = "# What Charte costs

`cargo xtask bench` measures all of this, other libraries in the same run, and writes this page.
Compare only figures in the same row: absolute times come from one machine that others may have been
using. Each operation is run many times, for a fraction of a millisecond each, in turn with the
others, and its best time counts, because noise only ever adds. `cargo xtask test` does not depend on
times: it counts instructions (`crates/charte-bench/counts.toml`).

The charter has 3,000 declarations, 300 of them prefix patterns. Names follow a Zipf distribution, and
one in five is undeclared.

";

/// The first of the sections that are measured by hand: they need browsers or other tools, and take
/// minutes. They stay as they are in the page.
const BY_HAND: &str = "\n## A live scan\n";

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
    let mut bench = cargo(root, &["run", "--quiet", "--profile", "dist", "-p", "charte-bench"]);
    bench.args(["--features", "peers", "--"]).args(options.quick.then_some("--quick"));
    let output =
        bench.stderr(Stdio::inherit()).output().map_err(|e| format!("charte-bench: {e}"))?;
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        return Err(format!("charte-bench: {}", output.status));
    }
    if options.quick {
        println!("{text}");
        return Ok(());
    }
    text += &borders::section(root)?;
    println!("{text}");
    fs::create_dir_all(root.join("docs")).map_err(|e| format!("docs: {e}"))?;
    let page = fs::read_to_string(root.join(PAGE)).map_err(|e| format!("{PAGE}: {e}"))?;
    let (_, by_hand) = page.split_once(BY_HAND).ok_or(format!("{PAGE}: no section{BY_HAND}"))?;
    let text = format!("{PREFACE}{}\n{BY_HAND}{by_hand}", text.trim_end());
    fs::write(root.join(PAGE), text).map_err(|e| format!("{PAGE}: {e}"))?;
    println!("{PAGE} is written");
    Ok(())
}
