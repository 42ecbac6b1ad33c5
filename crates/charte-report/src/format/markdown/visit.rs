//! A checked visit: the answer, what to fix, and the cookies of each page folded away.

use std::fmt::Write as _;

use charte::Policy;
use charte_audit::{PageReport, Report, Seen, Verdict};
use charte_texts::TextError;

use super::escape::{code, html, text};
use crate::document::{Counts, Document};
use crate::model::{Fix, Model};
use crate::names::{short, short_name};
use crate::speaker::Speaker;

/// The longest name that a cell shows whole.
const LONGEST: usize = 160;

/// Names that a cell lists.
const MOST_NAMES: usize = 40;

/// Notes that are told one by one.
const MOST_NOTES: usize = 40;

pub(super) fn render(
    document: &Document<'_>,
    report: &Report,
    speaker: &Speaker,
) -> Result<String, TextError> {
    let mut out = format!("## {}\n\n", text(&speaker.say("cookies")?));
    let Some(model) = Model::of(document) else { return Ok(out) };
    let law = (report.regime.as_str(), report.law.name.as_str());
    answer(&mut out, &model, law, true, speaker)?;
    if report.summary.cookies > 0 {
        let _ = writeln!(out, "{}\n", text(&speaker.wrong(&model.verdict)?));
    }
    if let Some(failed) = speaker.failed(report)? {
        let _ = writeln!(out, "**{}**\n", text(&failed));
    }
    fixes(&mut out, document, &model.fixes, speaker)?;
    if report.left_out > 0 {
        let _ = writeln!(out, "\n{}", text(&speaker.count("left-out", report.left_out)?));
    }
    notes(report, &mut out, speaker)?;
    for page in &report.pages {
        self::page(page, &mut out, speaker)?;
    }
    Ok(out)
}

fn answer(
    out: &mut String,
    model: &Model<'_>,
    law: (&str, &str),
    has_recording: bool,
    speaker: &Speaker,
) -> Result<(), TextError> {
    let (answer, rest) = speaker.banner(model.verdict.banner, law, has_recording)?;
    // Writing to a String does not fail.
    let _ = writeln!(out, "**{}** {}\n", text(&answer), text(&rest.join(" ")));
    Ok(())
}

/// What to do: a row for each fix.
fn fixes(
    out: &mut String,
    document: &Document<'_>,
    fixes: &[Fix<'_>],
    speaker: &Speaker,
) -> Result<(), TextError> {
    if fixes.is_empty() {
        return Ok(());
    }
    let levels = speaker.levels(Counts::of(document.diagnostics()))?;
    let _ = writeln!(
        out,
        "| | {} ({}) | {} |\n|---|---|---|",
        text(&speaker.say("fixes")?),
        text(&levels),
        text(&speaker.say("cookies")?),
    );
    for fix in fixes {
        let mut names: Vec<String> = Vec::new();
        for item in &fix.cookies {
            let host = item.host.filter(|_| item.is_repeated);
            let host = host.map(|host| format!(" ({})", code(&short(host, LONGEST))));
            let name = code(&short_name(item.name, LONGEST));
            names.push(format!("{name}{}", host.unwrap_or_default()));
        }
        names.dedup();
        let names = speaker.few(&names, MOST_NAMES)?;
        let codes: Vec<&str> = fix.codes.iter().map(|code| code.id()).collect();
        let _ = writeln!(
            out,
            "| {} | {}{} | {names} |",
            codes.join(", "),
            text(&speaker.fix(fix, document)?),
            details(document, fix, speaker)?,
        );
    }
    Ok(())
}

/// What was found, where it says more than what to do, and what to do about it.
fn details(document: &Document<'_>, fix: &Fix<'_>, speaker: &Speaker) -> Result<String, TextError> {
    if fix.action.says_it_all() {
        return Ok(String::new());
    }
    let mut said: Vec<String> = Vec::new();
    for number in &fix.diagnostics {
        let Some(found) = document.diagnostics().get(*number) else { continue };
        let told = speaker.tell(found)?;
        for part in [Some(told.message), told.help].into_iter().flatten() {
            let part = text(&part);
            if !said.contains(&part) {
                said.push(part);
            }
        }
        if said.len() > 6 {
            break;
        }
    }
    Ok(format!("<br>{}", said.join("<br>")))
}

fn page(page: &PageReport, out: &mut String, speaker: &Speaker) -> Result<(), TextError> {
    let name = page.page.as_deref().unwrap_or(&page.recording);
    let there = page.rows.iter().filter(|row| row.seen != Seen::Deleted).count() as u64;
    let heads = ["cookie", "host", "purposes", "lifetime", "outcome"];
    let heads: Result<Vec<String>, TextError> =
        heads.iter().map(|head| Ok(text(&speaker.say(&format!("column-{head}"))?))).collect();
    let _ = write!(
        out,
        "\n<details><summary>{} ({}): {there}</summary>\n\n| {} |\n|---|---|---|---|---|\n",
        html(&short(name, LONGEST)),
        html(&speaker.phase(page.phase, false)?),
        heads?.join(" | "),
    );
    let unknown = speaker.say("host-unknown")?;
    for row in &page.rows {
        let outcome = text(&speaker.outcome(row)?);
        let is_wrong = row.verdict() == Verdict::Withheld && row.seen != Seen::Deleted;
        let outcome = if is_wrong { format!("**{outcome}**") } else { outcome };
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {outcome} |",
            code(&short_name(&row.cookie, LONGEST)),
            code(&short(row.host.as_deref().unwrap_or(&unknown), LONGEST)),
            text(&speaker.purposes_of(row)?),
            text(&speaker.lasts(row)?),
        );
    }
    out.push_str("\n</details>\n");
    Ok(())
}

fn notes(report: &Report, out: &mut String, speaker: &Speaker) -> Result<(), TextError> {
    if report.notes.is_empty() {
        return Ok(());
    }
    let _ = writeln!(out, "\n{}\n", text(&speaker.say("recordings")?));
    for (recording, note) in report.notes.iter().take(MOST_NOTES) {
        let note = crate::notes::note(note, speaker)?;
        let _ = writeln!(out, "- {}: {}", code(&short(recording, LONGEST)), text(&note));
    }
    if let Some(more) = report.notes.len().checked_sub(MOST_NOTES).filter(|more| *more > 0) {
        let _ = writeln!(out, "- {}", text(&speaker.count("and-more", more as u64)?));
    }
    Ok(())
}

/// A charter checked without a visit.
pub(super) fn charter(
    document: &Document<'_>,
    policy: &Policy,
    speaker: &Speaker,
) -> Result<String, TextError> {
    let (charter, regime) = (policy.charter(), policy.regime());
    let title = speaker.with("charter-of", &[("host", charter.host().as_str().into())])?;
    let mut out = format!("## {}\n\n", text(&title));
    let Some(model) = Model::of(document) else { return Ok(out) };
    let law = (regime.id(), regime.name(speaker.texts().language().tag()));
    answer(&mut out, &model, law, false, speaker)?;
    let declarations = speaker.count("declarations", charter.cookies().len() as u64)?;
    let _ = writeln!(out, "{}\n", text(&declarations));
    fixes(&mut out, document, &model.fixes, speaker)?;
    Ok(out)
}
