//! Sources: instruments, citations, reviews, and durations with their sources.

use std::borrow::Cow;
use std::collections::HashSet;

use charte_syntax::quoted;
use jiff::civil::Date;

use super::super::keys;
use super::super::rule::{Citation, Confidence, Reviewed};
use super::super::{CitedDuration, Instrument, L};
use super::named_periods::named_periods;
use super::{CODES, CONTENT, File, SHAPE, Table, all_of, own, require, words};
use crate::error::{Error, Problem};
use crate::time::{Lifetime, Time};

pub(super) fn instruments(top: &Table<'_>) -> Result<Option<Vec<Instrument>>, Problem> {
    let mut seen = HashSet::new();
    let read = top.tables("instrument", &keys::INSTRUMENT.names(), |table| {
        require(&table, &keys::INSTRUMENT, false)?;
        let (id, title) = (table.keep(words(&table, "id"))?, table.keep(words(&table, "title"))?);
        table.keep(date(&table, "date"))?;
        let url = table.keep(address(&table))?;
        let url_missing = table.keep(words(&table, "url-missing"))?;
        let date_missing = table.keep(words(&table, "date-missing"))?;
        for (key, why) in [("url", url_missing), ("date", date_missing)] {
            if why.is_some() && table.node(key).is_some() {
                let missing = format!("{key}-missing");
                let problem = table.error(&missing, CONTENT, format!("there is a {key}"));
                table.mistake(problem.with_help(format!("leave {missing} out")))?;
            }
        }
        let (Some(id), Some(title)) = (id, title) else { return Ok(None) };
        if !seen.insert(id.to_owned()) {
            let message = format!("another instrument has the id {}", quoted(id));
            let problem = table.error("id", CONTENT, message);
            table.mistake(problem.with_help("give each its own"))?;
        }
        Ok(Some(Instrument {
            id: own(id),
            title: own(title),
            date: table.text("date")?.map(own),
            date_missing: date_missing.map(own),
            url: url.map(own),
            url_missing: url_missing.map(own),
        }))
    });
    Ok(all_of(top.keep(read)?))
}

/// A web address: pages make it a link.
fn address<'t>(table: &Table<'t>) -> Result<Option<&'t str>, Problem> {
    let Some(url) = table.text("url")? else { return Ok(None) };
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest.is_some_and(|rest| !rest.is_empty() && !url.contains(char::is_whitespace)) {
        true => Ok(Some(url)),
        false => {
            Err(table.malformed("url", "not a web address").with_help("begin it with https://"))
        }
    }
}

/// `None` if one of them could not be read.
pub(super) fn citations(
    table: &Table<'_>,
    key: &str,
    file: &File<'_>,
) -> Result<Option<Option<L<Citation>>>, Problem> {
    let read = table.tables(key, &keys::CITATION.names(), |cite| citation(&cite, file));
    let Some(read) = table.keep(read)? else { return Ok(Some(None)) };
    Ok(all_of(Some(read)).map(|all| Some(Cow::Owned(all))))
}

fn citation(cite: &Table<'_>, file: &File<'_>) -> Result<Option<Citation>, Problem> {
    require(cite, &keys::CITATION, false)?;
    let instrument = cite.keep(words(cite, "instrument"))?;
    if let Some(id) = instrument.filter(|id| !file.instruments.contains(id)) {
        let message = format!("no instrument has the id {}", quoted(id));
        let problem = cite.error("instrument", CONTENT, message);
        cite.mistake(problem.with_help("add it as an [[instrument]]"))?;
    }
    let confidence = cite.keep(cite.word::<Confidence>("confidence"))?;
    let source = cite.keep(words(cite, "source"))?;
    if let Some(sure) = confidence.filter(|c| *c != Confidence::Unverified)
        && cite.node("source").is_none()
    {
        let problem = cite.error("confidence", CONTENT, format!("{sure} without a source"));
        cite.mistake(problem.with_help("say where the words were read, or write unverified"))?;
    }
    let at = cite.keep(words(cite, "at"))?;
    let reviewed = reviewed(cite)?;
    let periods = cite.keep(named_periods(cite, file).map(Some))?;
    let (Some(instrument), Some(confidence), Some(periods)) = (instrument, confidence, periods)
    else {
        return Ok(None);
    };
    Ok(Some(Citation {
        instrument: own(instrument),
        at: at.map(own),
        confidence,
        source: source.map(own),
        reviewed,
        periods,
    }))
}

/// A duration, with its force and its sources under the same key and `-force` and `-cite`. If both
/// must be there, [`require`] reports what is missing.
pub(super) fn duration(
    table: &Table<'_>,
    key: &str,
    must_be: bool,
    file: &File<'_>,
) -> Result<Option<CitedDuration>, Problem> {
    let (force_key, cite_key) = (format!("{key}-force"), format!("{key}-cite"));
    let force = table.keep(table.word(&force_key))?;
    let citations = citations(table, &cite_key, file)?.flatten();
    let span = table.keep(span(table, key))?;
    match (table.node(key), table.node(&force_key)) {
        (Some(_), None) if !must_be => {
            let message = format!("the key `{force_key}` is missing");
            let problem = table.error("", SHAPE, message);
            table.mistake(problem.with_help(format!("add {force_key} = \"product\"")))?;
        }
        (None, Some(_)) if !must_be => {
            let problem = table.error(&force_key, SHAPE, format!("there is no `{key}`"));
            table.mistake(problem.with_help(format!("add it, or leave {force_key} out")))?;
        }
        _ => {}
    }
    let (Some(span), Some(force)) = (span, force) else { return Ok(None) };
    Ok(Some(CitedDuration { span, force, citations: citations.unwrap_or_default() }))
}

pub(super) fn span(table: &Table<'_>, key: &str) -> Result<Option<Lifetime>, Problem> {
    let Some(text) = table.text(key)? else { return Ok(None) };
    text.parse()
        .map(Some)
        .map_err(|error: Error| table.locate(key, error.into_problem().with_code(CODES.malformed)))
}

pub(super) fn reviewed(table: &Table<'_>) -> Result<Option<Reviewed>, Problem> {
    let read = table.table("reviewed", Some(&keys::REVIEWED.names()), |review| {
        require(&review, &keys::REVIEWED, false)?;
        let day = |key| {
            date(&review, key)?;
            Ok(review.text(key)?.map(own))
        };
        let by = review.keep(words(&review, "by"))?.map(own);
        let (on, next) = (review.keep(day("on"))?, review.keep(day("next"))?);
        Ok(on.zip(by).zip(next).map(|((on, by), next)| Reviewed { on, by, next }))
    });
    Ok(table.keep(read)?.flatten())
}

/// A day as the seconds of its beginning.
pub(super) fn date(table: &Table<'_>, key: &str) -> Result<Option<i64>, Problem> {
    let Some(text) = table.text(key)? else { return Ok(None) };
    match midnight(text) {
        Some(day) => Ok(Some(day)),
        None => Err(table.malformed(key, "not a date").with_help("write one as 2026-02-05")),
    }
}

pub(super) fn midnight(text: &str) -> Option<i64> {
    let date: Option<Date> = text.parse().ok().filter(|_| text.len() == 10);
    date.map(|d| Time::from_civil(d.at(0, 0, 0, 0)).unix())
}
