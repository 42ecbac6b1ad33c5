//! What changed between two charters.

use charte::diff::{Change, ChangeKind};
use charte::{Diff, FindingCode, Technology};

use super::law;
use crate::changes::{self, LONGEST_VALUE};
use crate::document::Document;
use crate::names::{plain, short};
use crate::terminal::{BAD, DOUBT, FAINT, GOOD, HEADING, wrap};

pub(super) fn render(document: &Document<'_>, diff: &Diff, host: &str, columns: usize) -> String {
    let mut out = format!("{HEADING}The charter of {host}{HEADING:#}\n");
    out.push_str(&FAINT.render().to_string());
    wrap(&mut out, &changes::about(diff), columns, "", "");
    out.push_str(&FAINT.render_reset().to_string());
    for (part, title) in changes::PARTS {
        let mut of_part = diff.changes.iter().filter(|change| change.part == *part).peekable();
        if of_part.peek().is_some() {
            out.push_str(&format!("\n{HEADING}{title}{HEADING:#}\n"));
        }
        of_part.for_each(|change| self::change(&mut out, change, &diff.regime, columns));
    }
    summary(&mut out, document, diff, columns);
    out
}

fn change(out: &mut String, change: &Change, regime: &str, columns: usize) {
    let style = match change.change {
        ChangeKind::Added => GOOD,
        ChangeKind::Removed => BAD,
        ChangeKind::Changed => DOUBT,
    };
    let sign = changes::sign(change.change);
    if let Some(name) = &change.name {
        out.push_str(&format!("{style}{sign}{style:#} {}", short(name, LONGEST_VALUE)));
        if let Some(technology) = change.technology.filter(|t| *t != Technology::Cookie) {
            out.push_str(&format!(" ({technology})"));
        }
        if let Some(domain) = &change.domain {
            out.push_str(&format!(" on {}", short(domain, LONGEST_VALUE)));
        }
        out.push('\n');
    }
    for line in changes::keys(change).into_iter().chain(changes::milder(change, regime)) {
        wrap(out, &line, columns, "    ", "      ");
    }
    for weight in &change.material {
        out.push_str(&format!("    {BAD}material{BAD:#}: "));
        let mut line = String::new();
        wrap(&mut line, &plain(&weight.what), columns.saturating_sub(10), "    ", "      ");
        out.push_str(line.trim_start());
    }
}

fn summary(out: &mut String, document: &Document<'_>, diff: &Diff, columns: usize) {
    out.push_str(&format!("\n{HEADING}Summary{HEADING:#}\n"));
    wrap(out, &changes::counts(diff), columns, "  ", "  ");
    wrap(out, &changes::weight(diff), columns, "  ", "  ");
    let asked = changes::asked(diff);
    if !asked.is_empty() {
        out.push_str(&format!("  {HEADING}Who must be asked again?{HEADING:#}\n"));
        for line in asked {
            wrap(out, &line, columns, "    ", "      ");
        }
    }
    if let Some(remedy) = changes::remedy(diff) {
        let code = FindingCode::SameRevision;
        out.push_str(&format!(
            "  {BAD}{} {code}{BAD:#} {}\n",
            code.severity(),
            changes::NOT_RAISED
        ));
        wrap(out, &remedy, columns, "    do: ", "        ");
    }
    out.push_str(&FAINT.render().to_string());
    wrap(out, &law(document), columns, "  ", "  ");
    out.push_str(&FAINT.render_reset().to_string());
}
