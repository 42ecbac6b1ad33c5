//! `docs/findings`: what each code means. The command writes the pages, because it runs their
//! examples.

use std::path::Path;

use crate::shell;

pub(crate) const FOLDER: &str = "docs/findings";

/// Each page with its text, the list of all first.
pub(crate) fn pages(root: &Path) -> Result<Vec<(String, String)>, String> {
    let index = answer(root, &[])?;
    let code = |line: &str| Some(line.strip_prefix("| [`")?.split_once('`')?.0.to_owned());
    let codes: Vec<String> = index.lines().filter_map(code).collect();
    let mut pages = vec![(format!("{FOLDER}/README.md"), index)];
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
