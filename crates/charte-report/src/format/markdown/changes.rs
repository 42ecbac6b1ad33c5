//! What changed between two charters.

use std::fmt::Write as _;

use charte::diff::Change;
use charte::{Diff, Technology};
use charte_texts::TextError;

use super::escape::{code, text};
use super::findings;
use crate::changes::{self, LONGEST_VALUE};
use crate::document::Document;
use crate::names::{sentence, short, short_name};
use crate::speaker::Speaker;

pub(super) fn render(
    document: &Document<'_>,
    diff: &Diff,
    host: &str,
    speaker: &Speaker,
) -> Result<String, TextError> {
    let title = speaker.with("diff-title", &[("host", host.into())])?;
    let mut out = format!("## {}\n\n", text(&title));
    let sentences = [
        changes::about(diff, speaker)?,
        changes::counts(diff, speaker)?,
        changes::weight(diff, speaker)?,
    ];
    let sentences: Vec<String> = sentences.iter().map(|one| text(&sentence(one))).collect();
    // Writing to a String does not fail.
    let _ = writeln!(out, "{}", sentences.join(" "));
    if let Some(remedy) = changes::remedy(diff, speaker)? {
        let wrong = sentence(&speaker.say("diff-not-raised")?);
        let _ = writeln!(out, "\n**{}** {}", text(&wrong), text(&sentence(&remedy)));
    }
    let asked = changes::asked(diff, speaker)?;
    if !asked.is_empty() {
        let _ = writeln!(out, "\n**{}**\n", text(&speaker.say("diff-asked")?));
        asked.iter().for_each(|line| out.push_str(&format!("- {}\n", text(line))));
    }
    for (part, title) in changes::PARTS {
        let of_part: Vec<&Change> = diff.changes.iter().filter(|c| c.part == *part).collect();
        if of_part.is_empty() {
            continue;
        }
        let _ = write!(
            out,
            "\n### {}\n\n| | {} | {} |\n|---|---|---|\n",
            text(&speaker.say(title)?),
            text(&speaker.say("diff-column-what")?),
            text(&speaker.say("diff-column-changed")?),
        );
        for change in of_part {
            row(change, &diff.regime, speaker, &mut out)?;
        }
    }
    findings::write(document, speaker, &mut out)?;
    Ok(out)
}

fn row(
    change: &Change,
    regime: &str,
    speaker: &Speaker,
    out: &mut String,
) -> Result<(), TextError> {
    let mut name = change.name.as_deref().map(|n| code(&short_name(n, LONGEST_VALUE)));
    if let (Some(name), Some(technology)) = (&mut name, change.technology)
        && technology != Technology::Cookie
    {
        name.push_str(&format!(" ({})", text(&speaker.texts().technology(technology)?)));
    }
    if let (Some(name), Some(domain)) = (&mut name, &change.domain) {
        let domain = code(&short(domain, LONGEST_VALUE));
        name.push_str(&format!(" {}", speaker.with("diff-on", &[("domain", domain.into())])?));
    }
    let lines = changes::lines(change, regime, speaker)?;
    let mut lines: Vec<String> = lines.iter().map(|line| text(line)).collect();
    let material = text(&speaker.say("diff-material")?);
    for line in changes::material(change, speaker)? {
        lines.push(format!("**{material}** {}", text(&line)));
    }
    let _ = writeln!(
        out,
        "| {} | {} | {} |",
        text(&changes::sign(change.change).to_string()),
        name.unwrap_or_default(),
        lines.join("<br>"),
    );
    Ok(())
}
