//! What changed between two charters.

use std::fmt::Write as _;

use charte::diff::Change;
use charte::{Diff, Technology};

use super::escape::{code, text};
use super::findings;
use crate::changes::{self, LONGEST_VALUE};
use crate::document::Document;
use crate::names::{short, short_name};

pub(super) fn render(document: &Document<'_>, diff: &Diff, host: &str) -> String {
    let mut out = format!("## Changes of the charter of {}\n\n", text(host));
    // Writing to a String does not fail.
    let _ = writeln!(
        out,
        "{}. {}. {}.",
        changes::about(diff),
        changes::counts(diff),
        text(&changes::weight(diff))
    );
    if let Some(remedy) = changes::remedy(diff) {
        let _ = writeln!(out, "\n**{}**: {}.", capital(changes::NOT_RAISED), text(&remedy));
    }
    let asked = changes::asked(diff);
    if !asked.is_empty() {
        out.push_str("\n**Who must be asked again?**\n\n");
        asked.iter().for_each(|line| out.push_str(&format!("- {}\n", text(line))));
    }
    for (part, title) in changes::PARTS {
        let of_part: Vec<&Change> = diff.changes.iter().filter(|c| c.part == *part).collect();
        if of_part.is_empty() {
            continue;
        }
        let _ = write!(out, "\n### {title}\n\n| | what | change |\n|---|---|---|\n");
        of_part.iter().for_each(|change| row(change, &diff.regime, &mut out));
    }
    findings::write(document, &mut out);
    out
}

fn row(change: &Change, regime: &str, out: &mut String) {
    let mut name = change.name.as_deref().map(|n| code(&short_name(n, LONGEST_VALUE)));
    if let (Some(name), Some(technology)) = (&mut name, change.technology)
        && technology != Technology::Cookie
    {
        name.push_str(&format!(" ({technology})"));
    }
    if let (Some(name), Some(domain)) = (&mut name, &change.domain) {
        name.push_str(&format!(" on {}", code(&short(domain, LONGEST_VALUE))));
    }
    let plain = changes::keys(change).into_iter().chain(changes::milder(change, regime));
    let mut lines: Vec<String> = plain.map(|line| text(&line)).collect();
    let material = change.material.iter().map(|reason| text(&reason.what));
    lines.extend(material.map(|what| format!("**material**: {what}")));
    let _ = writeln!(
        out,
        "| {} | {} | {} |",
        text(&changes::sign(change.change).to_string()),
        name.unwrap_or_default(),
        lines.join("<br>"),
    );
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", chars.as_str())
}
