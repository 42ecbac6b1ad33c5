//! A checked visit: the verdict, what to do, the providers, and everything else to unfold.

use std::collections::BTreeSet;

use askama::Template;
use charte::Asking;
use charte_audit::{Banner, Ignored, NeedsBanner, RecordingNote, Report};
use charte_texts::TextError;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use super::cards::{Card, Cards, TableRow};
use super::codes::{self, Code};
use super::columns::{self, Column, Place};
use super::contacts::{ContactView, Contacts};
use super::fixes::{self, FixView};
use super::say::{Say, more};
use super::text::{Text, Total, named, said, shown};
use crate::document::{Counts, Document};
use crate::format::csv;
use crate::model::{Model, Verdict};
use crate::speaker::Speaker;

/// Notes and ignored lines that are told one by one.
const MOST_LINES: usize = 40;

/// What the template fills in.
#[derive(Template)]
#[template(path = "visit.html")]
struct Page<'r> {
    t: Say<'r>,
    title: String,
    about: String,
    caveat: Option<String>,
    has_charter: bool,
    /// How to draft a charter, and to check against it.
    draft: Option<&'r (String, String)>,
    answer: Answer,
    totals: Vec<Total>,
    left_out: u64,
    fixes: Vec<FixView>,
    /// Why there is no cookie, where there is none.
    none: String,
    /// Pictures of the banner, as addresses that hold the picture itself.
    pictures: Vec<String>,
    columns: Vec<Column>,
    cards: Vec<Card<'r>>,
    more_cards: Option<String>,
    cookies: String,
    rows: Vec<TableRow>,
    more_rows: Option<String>,
    csv: String,
    contacts: Vec<ContactView>,
    contacts_about: String,
    more_contacts: Option<String>,
    codes: Vec<Code>,
    levels: String,
    recordings_about: String,
    ignored: Vec<Line>,
    more_ignored: Option<String>,
    notes: Vec<Line>,
    more_notes: Option<String>,
    texts: Vec<Text<'r>>,
    version: &'static str,
}

/// Whether the site needs a banner.
struct Answer {
    heading: String,
    lines: Vec<String>,
    class: &'static str,
}

/// A sentence about something.
struct Line {
    about: String,
    text: String,
}

pub(super) fn render(
    document: &Document<'_>,
    report: &Report,
    speaker: &Speaker,
) -> Result<String, askama::Error> {
    page(document, report, speaker).map_err(askama::Error::custom)?.render()
}

fn page<'r>(
    document: &'r Document<'_>,
    report: &'r Report,
    speaker: &'r Speaker,
) -> Result<Page<'r>, TextError> {
    let model = Model::of_visit(document, report);
    let places = Place::all(report);
    let cited = cited(report);
    let texts = report.law.texts.iter().filter(|text| cited.contains(text.id.as_str()));
    let texts: Vec<Text<'_>> = texts
        .map(|text| Text { id: &text.id, title: &text.title, url: text.url.as_deref() })
        .collect();
    let listed: BTreeSet<&str> = texts.iter().map(|text| text.id).collect();
    let made = Cards::new(&places, listed.iter().copied(), speaker);
    let views = made.views(&model.groups)?;
    let (cards, more_cards) = made.cards(&model.groups, &views)?;
    let (rows, more_rows) = made.rows(&model.groups, &views)?;
    let contacts = Contacts::of(&report.contacts, speaker)?;
    let ignored = report.pages.iter().flat_map(|page| &page.ignored);
    let ignored: Result<Vec<Line>, _> = ignored.map(|ignored| line(ignored, speaker)).collect();
    let ignored = ignored?;
    let note = |(of, note): &(String, RecordingNote)| {
        Ok(Line { about: shown(of), text: said(&crate::notes::note(note, speaker)?) })
    };
    let notes: Result<Vec<Line>, TextError> = report.notes.iter().map(note).collect();
    let notes = notes?;
    let law = speaker.texts().under_law(&report.regime, &report.law.name)?;
    let about = if report.has_charter { "html-about-charter" } else { "html-about-catalogue" };
    Ok(Page {
        t: Say(speaker),
        title: title(report, speaker)?,
        about: speaker.with(about, &[("law", law.as_str().into())])?,
        caveat: crate::notes::caveat(document, speaker)?,
        has_charter: report.has_charter,
        draft: document.commands.as_ref().and_then(|commands| commands.draft.as_ref()),
        answer: answer(&model.verdict, report, speaker)?,
        totals: columns::totals(&report.summary, speaker)?,
        left_out: report.left_out,
        fixes: fixes::all(document, &model.fixes, &cards, speaker)?,
        none: speaker.say(match (report.failed.is_empty(), report.hidden.is_empty()) {
            (true, true) => "cookies-none",
            (true, false) => "cookies-none-hidden",
            (false, _) => "cookies-none-failed",
        })?,
        pictures: pictures(report),
        columns: Column::all(&places, report, speaker)?,
        cards,
        more_cards,
        cookies: speaker.count("html-cookies", report.summary.cookies)?,
        rows,
        more_rows,
        csv: csv_link(report),
        contacts: contacts.all,
        contacts_about: contacts.about,
        more_contacts: contacts.more,
        codes: codes::all(document.diagnostics(), &listed, speaker)?,
        levels: speaker.levels(Counts::of(document.diagnostics()))?,
        recordings_about: speaker.count("html-recordings-about", places.len() as u64)?,
        more_ignored: more(speaker, "and-more", ignored.len(), MOST_LINES)?,
        ignored: ignored.into_iter().take(MOST_LINES).collect(),
        more_notes: more(speaker, "and-more", notes.len(), MOST_LINES)?,
        notes: notes.into_iter().take(MOST_LINES).collect(),
        texts,
        version: env!("CARGO_PKG_VERSION"),
    })
}

fn pictures(report: &Report) -> Vec<String> {
    let pictures = report.pictures.iter();
    pictures.map(|(_, png)| format!("data:image/png;base64,{png}")).collect()
}

fn answer(verdict: &Verdict<'_>, report: &Report, speaker: &Speaker) -> Result<Answer, TextError> {
    let law = (report.regime.as_str(), report.law.name.as_str());
    let (heading, mut lines) = speaker.banner(verdict.banner, law, true)?;
    lines.extend(speaker.failed(report)?);
    if verdict.summary.cookies > 0 {
        lines.push(speaker.wrong(verdict)?);
    }
    Ok(Answer { heading, lines, class: answer_class(verdict.banner) })
}

/// How the answer is marked.
pub(super) fn answer_class(banner: &Banner) -> &'static str {
    match (banner.answer, banner.asking) {
        (NeedsBanner::No, _) => "allowed",
        (NeedsBanner::Yes, Asking::Ask) => "withheld",
        _ => "doubtful",
    }
}

fn title(report: &Report, speaker: &Speaker) -> Result<String, TextError> {
    let address = report.pages.iter().find_map(|page| page.page.as_deref());
    let host = address.and_then(charte::Host::of_page).map(|host| host.to_string());
    let name = host.or_else(|| Some(report.pages.first()?.recording.clone()));
    let site = match name {
        Some(name) => shown(&name),
        None => speaker.say("html-a-visit")?,
    };
    speaker.with("html-title", &[("site", site.into())])
}

/// The ids of the legal texts that something in the report cites.
fn cited(report: &Report) -> BTreeSet<&str> {
    let rows = report.pages.iter().flat_map(|page| &page.rows).flat_map(|row| &row.citations);
    let findings = report.findings.iter().flat_map(|found| found.finding().citations());
    rows.chain(findings).filter_map(|citation| citation.split(' ').next()).collect()
}

fn line(ignored: &Ignored, speaker: &Speaker) -> Result<Line, TextError> {
    let host = match &ignored.host {
        Some(host) => shown(host),
        None => speaker.say("host-unknown")?,
    };
    let args = [
        ("cookie", named(&ignored.cookie).into()),
        ("host", host.into()),
        ("n", ignored.count.into()),
    ];
    let about = speaker.with("html-ignored-line", &args)?;
    Ok(Line { about, text: said(&ignored.error.to_string()) })
}

/// What an address keeps as it is, and an attribute in HTML too.
const IN_LINK: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b',')
    .remove(b'/')
    .remove(b':')
    .remove(b'(')
    .remove(b')');

/// The table as CSV, encoded for an address.
fn csv_link(report: &Report) -> String {
    let mut table = Vec::new();
    // Writing to memory does not fail.
    let _ = csv::visit(report, &mut table);
    percent_encode(&table, IN_LINK).to_string()
}
