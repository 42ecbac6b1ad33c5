//! A report as Markdown, for the summary of a CI run.

use std::fmt::Write as _;

use charte::FindingCode;

use crate::Report;
use crate::names::{is_hidden, one_line, short, short_name};
use crate::report::counted;
use crate::row::Seen;

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

/// Names that a cell lists, and notes that are told one by one.
const MOST_NAMES: usize = 40;

impl Report {
    /// The report as GitHub-flavoured Markdown: the answer, the counts, the findings, and the
    /// cookies of each page folded away.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::from("## Cookies\n\n");
        // Writing to a String does not fail.
        let _ = writeln!(out, "**Do I need a banner?** {}.\n", text(&self.banner.text));
        let _ = writeln!(
            out,
            "{}, {}. {}.",
            counted(self.observed, "Set-Cookie line"),
            self.summary.cookies_in_words(),
            self.summary.findings_in_words(),
        );
        if self.left_out > 0 {
            let _ = writeln!(out, "{} left out.", counted(self.left_out, "known finding"));
        }
        self.write_findings(&mut out);
        self.write_notes(&mut out);
        for page in &self.pages {
            let name = page.page.as_deref().unwrap_or(&page.recording);
            let there = page.rows.iter().filter(|row| row.seen != Seen::Deleted).count() as u64;
            let _ = write!(
                out,
                "\n<details><summary>{} ({}), {}</summary>\n\n\
                 | cookie | set by | category | lifetime | outcome |\n|---|---|---|---|---|\n",
                html(&short(name, LONGEST)),
                page.phase,
                counted(there, "cookie"),
            );
            for row in &page.rows {
                let outcome = match row.outcome_words() {
                    "not allowed" => "**not allowed**",
                    other => other,
                };
                let _ = writeln!(
                    out,
                    "| {} | {} | {} | {} | {outcome} |",
                    code(&short_name(&row.cookie, LONGEST)),
                    code(&short(row.host.as_deref().unwrap_or("unknown host"), LONGEST)),
                    row.kind(),
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
            let mut names: Vec<String> = of_code()
                .filter_map(|f| f.cookie())
                .map(|n| self::code(&short_name(n, LONGEST)))
                .collect();
            names.dedup();
            let more = names.len().saturating_sub(MOST_NAMES);
            names.truncate(MOST_NAMES);
            if of_code().next().is_some() {
                let (severity, title) = (code.severity(), text(code.title()));
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                let names = names.join(", ");
                let _ = writeln!(
                    out,
                    "| {severity} | {code} {title} | {names}{more} | {} |",
                    text(code.remedy())
                );
            }
        }
    }

    fn write_notes(&self, out: &mut String) {
        if self.notes.is_empty() {
            return;
        }
        out.push_str("\nAbout the recordings:\n\n");
        for (recording, note) in self.notes.iter().take(MOST_NAMES) {
            let _ = writeln!(out, "- {}: {}", code(&short(recording, LONGEST)), text(note));
        }
        if let Some(more) = self.notes.len().checked_sub(MOST_NAMES).filter(|more| *more > 0) {
            let _ = writeln!(out, "- and {more} more");
        }
    }
}

/// A name in a code span: whatever a cookie is called, it makes no table, no link and no tag, and
/// nothing in it is hidden.
fn code(name: &str) -> String {
    let mut out = String::from("`");
    for c in name.chars() {
        if c.is_control() || is_hidden(c) || "|`<".contains(c) {
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    // A span of blanks only is none.
    if name.trim().is_empty() {
        out = out.replace(' ', "\\u{20}");
    }
    out.push('`');
    out
}

/// A sentence of ours, which may hold a name from outside.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        // `@` and `:` begin links, `.` ends the `www` of one.
        if "\\|`*_[]<>&#~@:".contains(c) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_code_span_whatever_is_in_it() {
        for (name, span) in [
            ("_ga", "`_ga`"),
            ("www.evil.example", "`www.evil.example`"),
            ("a|b`c", "`a\\u{7c}b\\u{60}c`"),
            ("a\u{9b}\u{202e}\u{200b}b", "`a\\u{9b}\\u{202e}\\u{200b}b`"),
            ("  ", "`\\u{20}\\u{20}`"),
            ("<img src=x>", "`\\u{3c}img src=x>`"),
        ] {
            assert_eq!(code(name), span);
        }
        assert_eq!(text("see https://x.example|*"), "see https&#58;//x.example&#124;&#42;");
    }
}
