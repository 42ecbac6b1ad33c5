//! A report as Markdown, for the summary of a CI run.

use std::fmt::Write as _;

use charte::FindingCode;

use crate::Report;
use crate::row::Verdict;

impl Report {
    /// The report as GitHub-flavoured Markdown: the answer, the counts, the findings, and the
    /// cookies of each page folded away.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::from("## Cookies\n\n");
        let summary = &self.summary;
        // Writing to a String does not fail.
        let _ = writeln!(out, "**Do I need a banner?** {}.\n", cell(&self.banner.answer));
        let _ = writeln!(
            out,
            "{} Set-Cookie lines, {} cookies: {} allowed, {} not allowed. {} errors, {} warnings, {} notes.",
            self.observed,
            summary.cookies,
            summary.allowed,
            summary.withheld,
            summary.errors,
            summary.warnings,
            summary.notes,
        );
        if self.left_out > 0 {
            let _ = writeln!(out, "{} known findings are left out.", self.left_out);
        }
        self.write_findings(&mut out);
        for page in &self.pages {
            let name = page.page.as_deref().unwrap_or(&page.recording);
            let _ = write!(
                out,
                "\n<details><summary>{} ({}), {} cookies</summary>\n\n\
                 | cookie | set by | category | lifetime | outcome |\n|---|---|---|---|---|\n",
                html(name),
                page.phase,
                page.rows.len(),
            );
            for row in &page.rows {
                let outcome = match row.verdict() {
                    Verdict::Withheld => "**not allowed**",
                    other => other.id(),
                };
                let _ = writeln!(
                    out,
                    "| {} | {} | {} | {} | {outcome} |",
                    cell(&row.cookie),
                    cell(row.host.as_deref().unwrap_or("unknown")),
                    row.category,
                    row.lives,
                );
            }
            out.push_str("\n</details>\n");
        }
        let caveat = self.caveat.map(|c| format!("{c}; ")).unwrap_or_default();
        let _ = writeln!(out, "\n<sub>{caveat}this is not legal advice</sub>");
        out
    }

    fn write_findings(&self, out: &mut String) {
        if self.findings.is_empty() {
            return;
        }
        out.push_str("\n| | finding | cookies | what to do |\n|---|---|---|---|\n");
        for code in FindingCode::ALL {
            let of_code = || self.findings.iter().filter(|f| f.code() == *code);
            let mut names: Vec<String> = of_code().filter_map(|f| f.cookie()).map(cell).collect();
            names.dedup();
            if of_code().next().is_some() {
                let (severity, title) = (code.severity(), code.title());
                let names = names.join(", ");
                let _ = writeln!(
                    out,
                    "| {severity} | {code} {title} | {names} | {} |",
                    cell(code.remedy())
                );
            }
        }
    }
}

/// Text in a table's cell: whatever a cookie is called, it makes no table, no link and no tag.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        if "\\|`*_[]<>&#~".contains(c) {
            let _ = write!(out, "&#{};", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
