//! The gate on what an operation costs: instructions counted by callgrind, compared with the
//! counts that are checked in. Times on a shared machine are noise; counts are not.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::shell::{answers, cargo, command, run};

const BASELINE: &str = "crates/charte-bench/counts.toml";
const PROGRAM: &str = "target/dist/charte-counts";
const FOLDER: &str = "target/callgrind";

/// What callgrind collects, one dump a call.
const COUNTED: &str = "charte_counts::counted";

/// How much more an operation may cost, in per cent.
const TOLERANCE: f64 = 3.0;

/// Instructions a call, and where they were counted.
struct Counts {
    rustc: String,
    machine: String,
    instructions: BTreeMap<String, f64>,
}

pub(crate) fn missing() -> Option<&'static str> {
    let there = answers("valgrind", &["--version"]);
    (!there).then_some("install valgrind to count instructions (Debian: apt-get install valgrind)")
}

/// Writes the baseline anew.
pub(crate) fn bless(root: &Path) -> Result<(), String> {
    let counts = count(root)?;
    let mut text = "# Instructions a call, counted by callgrind; `cargo xtask bench --bless` writes this file.\n".to_owned();
    let _ = writeln!(text, "rustc = \"{}\"\nmachine = \"{}\"\n", counts.rustc, counts.machine);
    text += "[instructions]\n";
    for (id, count) in &counts.instructions {
        let _ = writeln!(text, "{id} = {count:.1}");
    }
    fs::write(root.join(BASELINE), text).map_err(|e| format!("{BASELINE}: {e}"))?;
    println!("{BASELINE} is written");
    Ok(())
}

/// Compares with the baseline: more than the tolerance above it is a failure.
pub(crate) fn compare(root: &Path) -> Result<(), String> {
    let (counts, baseline) = (count(root)?, baseline(root)?);
    if (&counts.rustc, &counts.machine) != (&baseline.rustc, &baseline.machine) {
        println!(
            "instruction counts: not compared; the baseline is of rustc {} on {}, this is {} on {}",
            baseline.rustc, baseline.machine, counts.rustc, counts.machine
        );
        return Ok(());
    }
    let (mut crept, mut fell) = (Vec::new(), Vec::new());
    println!("instructions a call, the baseline, the change:");
    for (id, now) in &counts.instructions {
        let Some(before) = baseline.instructions.get(id) else {
            crept.push(format!("{id} has no baseline"));
            continue;
        };
        let change = (now / before - 1.0) * 100.0;
        println!("  {id:<26} {now:>9.1} {before:>9.1} {change:>+7.1} %");
        if change > TOLERANCE {
            crept.push(format!("{id} costs {change:.1} % more"));
        } else if change < -TOLERANCE {
            fell.push(id.as_str());
        }
    }
    for id in baseline.instructions.keys().filter(|id| !counts.instructions.contains_key(*id)) {
        crept.push(format!("{id} is in the baseline and was not counted"));
    }
    if !fell.is_empty() {
        println!(
            "cheaper by more than {TOLERANCE} %: {}; keep it with cargo xtask bench --bless",
            fell.join(", ")
        );
    }
    if crept.is_empty() {
        return Ok(());
    }
    let why = crept.join("; ");
    Err(format!(
        "instruction counts: {why}; make it cheaper, or accept it with cargo xtask bench --bless"
    ))
}

fn count(root: &Path) -> Result<Counts, String> {
    if let Some(missing) = missing() {
        return Err(missing.to_owned());
    }
    run(&mut cargo(
        root,
        &["build", "--quiet", "--profile", "dist", "-p", "charte-bench", "--bin", "charte-counts"],
    ))?;
    let folder = root.join(FOLDER);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| format!("{FOLDER}: {e}"))?;
    let mut valgrind = command(root, "valgrind", &["--quiet", "--tool=callgrind"]);
    valgrind.arg(format!("--toggle-collect={COUNTED}")).arg(format!("--dump-after={COUNTED}"));
    valgrind.arg(format!("--callgrind-out-file={}/out", folder.display()));
    let output = valgrind.arg(root.join(PROGRAM)).stderr(Stdio::inherit()).output();
    let output = output.map_err(|e| format!("valgrind: {e}"))?;
    if !output.status.success() {
        return Err(format!("charte-counts under valgrind: {}", output.status));
    }
    let mut instructions = BTreeMap::new();
    for (line, number) in String::from_utf8_lossy(&output.stdout).lines().zip(1..) {
        let entry =
            line.split_once(' ').and_then(|(id, calls)| Some((id, calls.parse::<f64>().ok()?)));
        let (id, calls) = entry.ok_or_else(|| format!("charte-counts printed {line:?}"))?;
        let dump = folder.join(format!("out.{number}"));
        let text = fs::read_to_string(&dump).map_err(|e| format!("{}: {e}", dump.display()))?;
        let total =
            text.lines().find_map(|l| l.strip_prefix("totals: ")?.trim().parse::<f64>().ok());
        let total =
            total.filter(|t| *t > 0.0).ok_or_else(|| format!("{}: no total", dump.display()))?;
        instructions.insert(id.to_owned(), total / calls);
    }
    if instructions.is_empty() {
        return Err("charte-counts counted nothing".to_owned());
    }
    Ok(Counts { rustc: rustc(root)?, machine: machine(), instructions })
}

/// As `1.95.0`.
fn rustc(root: &Path) -> Result<String, String> {
    let output =
        command(root, "rustc", &["--version"]).output().map_err(|e| format!("rustc: {e}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split(' ').nth(1).map(str::to_owned).ok_or_else(|| format!("rustc says {text:?}"))
}

/// What libraries choose their code by.
fn machine() -> String {
    let wide = fs::read_to_string("/proc/cpuinfo").is_ok_and(|text| text.contains(" avx2 "));
    let wide = if wide { " with AVX2" } else { "" };
    format!("{}-{}{wide}", std::env::consts::ARCH, std::env::consts::OS)
}

fn baseline(root: &Path) -> Result<Counts, String> {
    let text = fs::read_to_string(root.join(BASELINE))
        .map_err(|e| format!("{BASELINE}: {e}; write it with cargo xtask bench --bless"))?;
    let table: toml::Table = text.parse().map_err(|e| format!("{BASELINE}: {e}"))?;
    let word = |key: &str| {
        let word = table.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        word.ok_or_else(|| format!("{BASELINE}: no {key}"))
    };
    let counts = table.get("instructions").and_then(toml::Value::as_table).into_iter().flatten();
    let instructions = counts.filter_map(|(id, count)| Some((id.clone(), count.as_float()?)));
    Ok(Counts {
        rustc: word("rustc")?,
        machine: word("machine")?,
        instructions: instructions.collect(),
    })
}
