//! A checked visit, or a charter checked without one: the verdict, what to fix, the cookies, and
//! what to type next.

use charte::Policy;
use charte_audit::{PageReport, Phase, RecordingNote, Report};
use charte_recording::Note;
use charte_texts::TextError;
use textwrap::core::display_width;

use super::{cookies, end, fixes, verdict};
use crate::document::Document;
use crate::format::Options;
use crate::model::{Action, Model};
use crate::names::{plain, short, short_name};
use crate::notes;
use crate::speaker::Speaker;
use crate::terminal::{FAINT, HEADING, wrap, wrap_faint};

/// Notes and ignored lines that are told one by one, without and with `--all`.
const FEW_LINES: usize = 3;
const MOST_LINES: usize = 40;

pub(super) fn render(
    document: &Document<'_>,
    report: &Report,
    speaker: &Speaker,
    options: &Options,
) -> Result<String, TextError> {
    let Options { columns, all, .. } = *options;
    let mut out = String::new();
    let Some(model) = Model::of(document) else { return Ok(out) };
    recordings(&mut out, report, speaker, columns)?;
    out.push('\n');
    let law = (report.regime.as_str(), report.law.name.as_str());
    verdict::render(&mut out, &model.verdict, law, true, speaker, columns)?;
    for (recording, why) in &report.hidden {
        let why = notes::hidden(why, speaker)?;
        let line = format!("{}: {}", short(recording, 60), plain(&why));
        wrap(&mut out, &line, columns, "  ", "  ");
    }
    if let Some(failed) = speaker.failed(report)? {
        wrap(&mut out, &failed, columns, "  ", "  ");
    }
    fixes::render(&mut out, document, &model.fixes, speaker, columns, all)?;
    if report.left_out > 0 {
        let left = speaker.count("left-out", report.left_out)?;
        wrap(&mut out, &left, columns, "  ", "  ");
    }
    if all {
        for page in &report.pages {
            self::page(&mut out, page, report, speaker, columns)?;
        }
    } else {
        if !model.groups.is_empty() {
            let of = |phase: &Phase| report.pages.iter().any(|page| page.phase == *phase);
            let phases: Vec<Phase> = Phase::ALL.into_iter().filter(of).collect();
            cookies::short_table(&mut out, &model.groups, &phases, speaker, columns)?;
        } else if report.is_complete() {
            out.push_str(&format!("\n{}\n", speaker.say("cookies-none")?));
        }
        if report.summary.ignored > 0 {
            let ignored = speaker.count("ignored", report.summary.ignored)?;
            wrap(&mut out, &ignored, columns, "  ", "    ");
        }
    }
    about_recordings(&mut out, report, speaker, options)?;
    next(&mut out, document, &model, speaker, options)?;
    end(&mut out, document, speaker, columns)?;
    Ok(out)
}

/// A line for each recording: its page, the law, the phase, the day.
fn recordings(
    out: &mut String,
    report: &Report,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let mut told: Vec<(&str, Phase)> = Vec::new();
    for page in &report.pages {
        if told.contains(&(&page.recording, page.phase)) {
            continue;
        }
        told.push((&page.recording, page.phase));
        about(out, report, page, speaker, columns)?;
    }
    Ok(())
}

fn about(
    out: &mut String,
    report: &Report,
    page: &PageReport,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let name = match (&page.page, &page.title) {
        (Some(address), _) => short(address, columns.min(60)),
        (None, Some(title)) => short(title, columns.min(60)),
        (None, None) => speaker.say("page-unknown")?,
    };
    let mut parts = vec![name];
    parts.push(speaker.phase(page.phase, false)?);
    parts.push(speaker.law(&report.regime, &report.law)?);
    if let Some(at) = page.at {
        parts.push(speaker.texts().date(at)?);
    }
    parts.push(short(&page.recording, 60));
    wrap_faint(out, &parts.join(" · "), columns, "", "  ");
    Ok(())
}

/// A page in full.
fn page(
    out: &mut String,
    page: &PageReport,
    report: &Report,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let name = match (&page.page, &page.title) {
        (Some(name), _) | (None, Some(name)) => short(name, columns),
        (None, None) => speaker.say("page-unknown")?,
    };
    out.push_str(&format!("\n{HEADING}{name}{HEADING:#}\n"));
    let mut parts = vec![speaker.phase(page.phase, false)?];
    parts.extend(page.at.map(|at| at.to_string()));
    if let Some(run) = page.run {
        parts.push(speaker.count("run", run.into())?);
    }
    parts.push(speaker.count("set-cookie-lines", page.observed)?);
    parts.push(short(&page.recording, 60));
    wrap_faint(out, &parts.join(" · "), columns, "", "");
    if page.rows.is_empty() && page.ignored.is_empty() {
        out.push_str(&format!("{}\n", speaker.no_cookies(report, &page.recording, page.phase)?));
        return Ok(());
    }
    if !page.rows.is_empty() {
        out.push('\n');
        cookies::full_table(out, &page.rows, speaker, columns)?;
    }
    if !page.ignored.is_empty() {
        out.push_str(&format!("\n{}\n", speaker.say("ignored-lines")?));
    }
    let unknown = speaker.say("host-unknown")?;
    for ignored in page.ignored.iter().take(MOST_LINES) {
        let name = short_name(&ignored.cookie, 48);
        let host = ignored.host.as_deref().map_or(unknown.clone(), |host| short(host, 60));
        let line = format!("{name} ({host}) ×{}: {}", ignored.count, ignored.error);
        wrap(out, &line, columns, "  - ", "    ");
    }
    more(out, page.ignored.len(), MOST_LINES, speaker)
}

fn more(out: &mut String, all: usize, most: usize, speaker: &Speaker) -> Result<(), TextError> {
    if let Some(rest) = all.checked_sub(most).filter(|rest| *rest > 0) {
        out.push_str(&format!("  - {}\n", speaker.count("and-more", rest as u64)?));
    }
    Ok(())
}

fn about_recordings(
    out: &mut String,
    report: &Report,
    speaker: &Speaker,
    options: &Options,
) -> Result<(), TextError> {
    // Why one hides its cookies stands beside the answer.
    let said = |(_, note): &&(String, RecordingNote)| {
        !matches!(note, RecordingNote::Read(Note::Hidden(_)))
    };
    let told: Vec<_> = report.notes.iter().filter(said).collect();
    if told.is_empty() {
        return Ok(());
    }
    let most = if options.all { MOST_LINES } else { FEW_LINES };
    out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("recordings")?));
    let several = report.pages.iter().any(|page| page.recording != report.pages[0].recording);
    for (recording, note) in told.iter().take(most) {
        let note = plain(&notes::note(note, speaker)?);
        let line = match several {
            true => format!("{}: {note}", short(recording, 60)),
            false => note,
        };
        wrap(out, &line, options.columns, "  - ", "    ");
    }
    more(out, told.len(), most, speaker)
}

/// What to type next.
fn next(
    out: &mut String,
    document: &Document<'_>,
    model: &Model<'_>,
    speaker: &Speaker,
    options: &Options,
) -> Result<(), TextError> {
    let Some(commands) = &document.commands else { return Ok(()) };
    let mut lines: Vec<(String, &str)> = Vec::new();
    let wrong = model
        .fixes
        .iter()
        .filter(|fix| {
            matches!(fix.action, Action::HoldBack(_) | Action::HeedSignal(_) | Action::Erase(_))
        })
        .flat_map(|fix| &fix.cookies)
        .find_map(|item| commands.explain(item.name, item.host));
    lines.extend(wrong.map(|command| (command, "next-explain")));
    if let Some((init, check)) = commands.draft.as_ref().filter(|_| !model.groups.is_empty()) {
        lines.push((init.clone(), "next-init"));
        lines.push((check.clone(), "next-check"));
    }
    if !options.all && !model.groups.is_empty() {
        lines.push((format!("{} --all", commands.check), "next-all"));
    }
    lines.push((format!("{} --format html > report.html", commands.check), "next-html"));
    out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("next")?));
    for (command, why) in lines {
        let why = speaker.say(why)?;
        // A command stays in one line, so that it can be copied.
        let width = display_width(&command) + 4 + display_width(&why);
        match width <= options.columns {
            true => out.push_str(&format!("  {command}  {FAINT}{why}{FAINT:#}\n")),
            false => out.push_str(&format!("  {command}\n")),
        }
    }
    Ok(())
}

/// A charter without a visit.
pub(super) fn charter(
    document: &Document<'_>,
    policy: &Policy,
    speaker: &Speaker,
    options: &Options,
) -> Result<String, TextError> {
    let Options { columns, all, .. } = *options;
    let mut out = String::new();
    let Some(model) = Model::of(document) else { return Ok(out) };
    let (charter, regime) = (policy.charter(), policy.regime());
    let name = regime.name(speaker.texts().language().tag());
    let title = speaker.with("charter-of", &[("host", charter.host().as_str().into())])?;
    let about = [
        title,
        speaker.count("declarations", charter.cookies().len() as u64)?,
        speaker.texts().law(regime.id(), name)?,
    ];
    wrap_faint(&mut out, &about.join(" · "), columns, "", "  ");
    out.push('\n');
    verdict::render(&mut out, &model.verdict, (regime.id(), name), false, speaker, columns)?;
    fixes::render(&mut out, document, &model.fixes, speaker, columns, all)?;
    next(&mut out, document, &model, speaker, options)?;
    end(&mut out, document, speaker, columns)?;
    Ok(out)
}
