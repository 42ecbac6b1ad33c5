//! `docs/findings`: what each code means. The command writes the pages, because it runs their
//! examples. They end the contents of the site, `docs/SUMMARY.md`.

use std::fmt::Write as _;
use std::path::Path;

use crate::shell;

pub(crate) const FOLDER: &str = "docs/findings";

const SUMMARY: &str = "docs/SUMMARY.md";
const HEADING: &str = "# Findings and errors\n";

/// Each page with its text, the list of all first, and the contents of the site.
pub(crate) fn pages(root: &Path) -> Result<Vec<(String, String)>, String> {
    let index = answer(root, &[])?;
    let code = |line: &str| Some(line.strip_prefix("| [`")?.split_once('`')?.0.to_owned());
    let codes: Vec<String> = index.lines().filter_map(code).collect();
    let summary = std::fs::read_to_string(root.join(SUMMARY)).map_err(|e| e.to_string())?;
    let (by_hand, _) = summary.split_once(HEADING).ok_or(format!("{SUMMARY}: no findings"))?;
    let mut summary = format!("{by_hand}{HEADING}\n- [All codes](findings/README.md)\n");
    for code in &codes {
        let _ = writeln!(summary, "  - [{code}](findings/{code}.md)");
    }
    let mut pages = vec![(SUMMARY.to_owned(), summary), (format!("{FOLDER}/README.md"), index)];
    for code in codes {
        let page = answer(root, &[&code])?;
        pages.push((format!("{FOLDER}/{code}.md"), page));
    }
    Ok(pages)
}

fn answer(root: &Path, code: &[&str]) -> Result<String, String> {
    let run =
        ["run", "--quiet", "--package", "charte-cli", "--", "finding", "--format", "markdown"];
    let mut command = shell::cargo(root, &[&run, code].concat());
    // The pages do not depend on who writes them.
    let output = command.env_remove("COLUMNS").output();
    let output = output.map_err(|e| format!("charte finding: {e}"))?;
    if !output.status.success() {
        return Err(format!("charte finding: {}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}
