//! What changed between two charters.

use charte::diff::{Change, ChangeKind};
use charte::{Diff, FindingCode, Technology};
use charte_texts::TextError;

use super::end;
use crate::changes::{self, LONGEST_VALUE};
use crate::document::Document;
use crate::names::{plain, short};
use crate::speaker::Speaker;
use crate::terminal::{BAD, DOUBT, GOOD, HEADING, wrap, wrap_faint};

pub(super) fn render(
    document: &Document<'_>,
    diff: &Diff,
    host: &str,
    speaker: &Speaker,
    columns: usize,
) -> Result<String, TextError> {
    let title = speaker.with("charter-of", &[("host", host.into())])?;
    let mut out = format!("{HEADING}{title}{HEADING:#}\n");
    wrap_faint(&mut out, &changes::about(diff, speaker)?, columns, "", "");
    for (part, title) in changes::PARTS {
        let mut of_part = diff.changes.iter().filter(|change| change.part == *part).peekable();
        if of_part.peek().is_some() {
            out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say(title)?));
        }
        for change in of_part {
            self::change(&mut out, change, &diff.regime, speaker, columns)?;
        }
    }
    summary(&mut out, diff, speaker, columns)?;
    end(&mut out, document, speaker, columns)?;
    Ok(out)
}

fn change(
    out: &mut String,
    change: &Change,
    regime: &str,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let style = match change.change {
        ChangeKind::Added => GOOD,
        ChangeKind::Removed => BAD,
        ChangeKind::Changed => DOUBT,
    };
    let sign = changes::sign(change.change);
    if let Some(name) = &change.name {
        out.push_str(&format!("{style}{sign}{style:#} {}", short(name, LONGEST_VALUE)));
        if let Some(technology) = change.technology.filter(|t| *t != Technology::Cookie) {
            out.push_str(&format!(" ({})", speaker.texts().technology(technology)?));
        }
        if let Some(domain) = &change.domain {
            let args = [("domain", short(domain, LONGEST_VALUE).into())];
            out.push_str(&format!(" {}", speaker.with("diff-on", &args)?));
        }
        out.push('\n');
    }
    for line in changes::lines(change, regime, speaker)? {
        wrap(out, &plain(&line), columns, "    ", "      ");
    }
    let material = speaker.say("diff-material")?;
    for line in changes::material(change, speaker)? {
        let line = format!("{BAD}{material}{BAD:#} {}", plain(&line));
        wrap(out, &line, columns, "    ", "      ");
    }
    Ok(())
}

fn summary(
    out: &mut String,
    diff: &Diff,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("diff-summary")?));
    wrap(out, &changes::counts(diff, speaker)?, columns, "  ", "  ");
    wrap(out, &changes::weight(diff, speaker)?, columns, "  ", "  ");
    let asked = changes::asked(diff, speaker)?;
    if !asked.is_empty() {
        out.push_str(&format!("  {HEADING}{}{HEADING:#}\n", speaker.say("diff-asked")?));
        for line in asked {
            wrap(out, &line, columns, "    ", "      ");
        }
    }
    if let Some(remedy) = changes::remedy(diff, speaker)? {
        let code = FindingCode::SameRevision;
        let severity = speaker.severity(code.severity())?;
        let wrong = speaker.say("diff-not-raised")?;
        out.push_str(&format!("  {BAD}{severity} {code}{BAD:#} {wrong}\n"));
        wrap(out, &format!("→ {remedy}"), columns, "    ", "      ");
    }
    Ok(())
}
