//! The script of the action for GitHub, run as the action runs it; and what the action says of it.

use std::path::Path;
use std::process::Command;

use super::{Dist, files, visit};
use crate::languages::example::CHARTER;

/// Each input that the script takes, as the action passes it on.
const INPUTS: [(&str, &str); 5] = [
    ("CHARTE_RECORDINGS", "recordings"),
    ("CHARTE_SITE", "site"),
    ("CHARTE_CHARTER", "charter"),
    ("CHARTE_FAIL_ON", "fail-on"),
    ("CHARTE_SARIF", "sarif"),
];

/// Recordings, sites, severity; the exit code of the script, and the code that it reports.
const RUNS: [(&str, &str, &str, i32, Option<&str>); 6] = [
    ("\nexamples/visit/visit.har\n", "", "error", 0, Some("code=1")),
    ("examples/visit/visit.har", "", "never", 0, Some("code=0")),
    ("", "", "error", 2, None),
    ("a.har", "http://127.0.0.1/", "error", 2, None),
    ("nowhere.har", "", "error", 2, None),
    ("examples/visit/visit.har", "", "whatever", 2, None),
];

/// With the command of this folder on the path.
pub(super) fn try_out(dist: &Dist<'_>, bin: &Path, empty: &Path) -> Result<(), String> {
    let action = files::read(&dist.root.join("action.yml"))?;
    for (variable, input) in INPUTS {
        let passed = format!("{variable}: ${{{{ inputs.{input} }}}}\n");
        if !action.contains(&passed) || !action.contains(&format!("\n  {input}:\n")) {
            return Err(format!("action.yml does not pass {input} on as {variable}"));
        }
    }
    visit::put(dist.root, empty)?;
    let path = std::env::var("PATH").unwrap_or_default();
    for (number, (recordings, site, fail_on, code, reported)) in RUNS.into_iter().enumerate() {
        let [output, summary] =
            ["output", "summary"].map(|of| empty.join(format!("{of}-{number}")));
        let mut script = Command::new("bash");
        script.arg(dist.root.join("action/check.sh")).current_dir(empty);
        for ((variable, _), value) in
            INPUTS.iter().zip([recordings, site, CHARTER, fail_on, "charte.sarif"])
        {
            script.env(variable, value);
        }
        script.env("PATH", format!("{}:{path}", bin.display()));
        script.env("GITHUB_OUTPUT", &output).env("GITHUB_STEP_SUMMARY", &summary);
        visit::output(script.env("RUNNER_TEMP", empty), code)?;
        let told = files::read(&output).ok();
        if told.as_deref().map(str::trim) != reported {
            return Err(format!("run {number} of the action reports {told:?}, not {reported:?}"));
        }
        if reported.is_some() {
            report(empty, &summary)?;
        }
    }
    Ok(())
}

/// The findings as SARIF, and the report on the run's page.
fn report(folder: &Path, summary: &Path) -> Result<(), String> {
    let sarif = files::read(&folder.join("charte.sarif"))?;
    let sarif: serde_json::Value = serde_json::from_str(&sarif).map_err(|e| e.to_string())?;
    let results = sarif["runs"][0]["results"].as_array().map_or(0, Vec::len);
    let page = files::read(summary)?;
    if results == 0 || !page.contains("6 of 14 cookies are not allowed") {
        return Err(format!("the action writes {results} findings, and the page\n{page}"));
    }
    Ok(())
}
