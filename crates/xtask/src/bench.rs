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

/// Measured by hand: it needs a browser, and takes minutes.
const SCAN: &str = "
## A live scan

`charte scan`, on loopback, of a page with a banner of its own and one script. Measured by hand on 30 November 2026
with Chromium 156 on a machine of two cores that compiled other things meanwhile (load 6 to 12), so that a quiet
machine is faster. `cargo xtask bench` does not measure it.

| what | time | memory |
|---|---|---|
| four phases, one page | 16 to 20 s | 372 MB |
| four phases, ten pages | 44 to 45 s | 405 MB |
| eight sites, four phases, four jobs | 37 to 53 s | 481 MB |

Of the 16 s, at load 6, the phases take 15, most of it waits that are never cut: 3 s after a refusal and 3 s after a withdrawal
for a banner that asks again, and half a second of rest after each page, press and answer. The rest is the start and
the end of the browser. Memory is the proportional share (PSS) of the command and all processes of its browser at its
highest, looked at five times a second. All jobs share one browser; each page that is open takes about 35 MB more.
";

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
    let text = format!("{PREFACE}{}\n{SCAN}", text.trim_end());
    fs::write(root.join(PAGE), text).map_err(|e| format!("{PAGE}: {e}"))?;
    println!("{PAGE} is written");
    Ok(())
}
