//! What was set when: a lane for each site, a mark for each cookie.

use std::collections::{BTreeMap, HashSet};

use charte::{Party, Technology};
use charte_audit::{PageReport, Row, Seen, Verdict};
use charte_texts::{Language, TextError};

use super::text::shown;
use crate::speaker::Speaker;

/// Sites that have a lane of their own; the others share one.
const MOST_LANES: usize = 10;

/// The marks of a recording on one scale.
pub(super) struct Timeline {
    pub(super) lanes: Vec<Lane>,
    /// The end of the scale in words; `None` if the recording knows no times.
    pub(super) end: Option<String>,
    /// Half of it.
    pub(super) middle: String,
}

pub(super) struct Lane {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) marks: Vec<Mark>,
}

/// Where on the scale, in percent, and what for.
#[derive(PartialEq)]
pub(super) struct Mark {
    pub(super) at: String,
    pub(super) class: &'static str,
}

/// What a site did.
#[derive(Default)]
struct Acts<'r> {
    rows: Vec<(&'r Row, Option<i64>)>,
    sites: usize,
}

/// What tells the cookies of a report apart.
type Key<'r> = (&'r str, Option<&'r str>, Technology);

fn key(row: &Row) -> Key<'_> {
    (&row.cookie, row.host.as_deref(), row.technology)
}

impl Acts<'_> {
    fn is_first_party(&self) -> bool {
        self.rows.iter().any(|(row, _)| row.party == Party::First)
    }

    fn cookies(&self) -> usize {
        self.rows.iter().map(|(row, _)| key(row)).collect::<HashSet<_>>().len()
    }

    fn unwanted(&self) -> usize {
        let unwanted = self.rows.iter().filter(|(row, _)| class(row) == "withheld");
        unwanted.map(|(row, _)| key(row)).collect::<HashSet<_>>().len()
    }
}

impl Timeline {
    /// `longest` is the end of the scale that all recordings share, from [`scale_of`].
    pub(super) fn new(
        pages: &[&PageReport],
        longest: Option<i64>,
        speaker: &Speaker,
    ) -> Result<Self, TextError> {
        let unknown = speaker.say("host-unknown")?;
        let mut sites: BTreeMap<&str, Acts<'_>> = BTreeMap::new();
        for (row, since) in since(pages) {
            let acts = sites.entry(row.site.as_deref().unwrap_or(&unknown)).or_default();
            acts.rows.push((row, since));
            acts.sites = 1;
        }
        let known = sites.values().flat_map(|acts| &acts.rows).any(|(_, since)| since.is_some());
        let longest = longest.filter(|_| known);
        let mut ordered: Vec<(String, Acts<'_>)> =
            sites.into_iter().map(|(site, acts)| (shown(site), acts)).collect();
        ordered.sort_by_key(|(_, acts)| {
            let count = std::cmp::Reverse((acts.unwanted(), acts.cookies()));
            (!acts.is_first_party(), count)
        });
        if ordered.len() > MOST_LANES + 1 {
            let rest = ordered.split_off(MOST_LANES);
            let sites = rest.len();
            let rows = rest.into_iter().flat_map(|(_, acts)| acts.rows).collect();
            let name = speaker.count("html-other-sites", sites as u64)?;
            ordered.push((name, Acts { rows, sites }));
        }
        let lanes: Result<Vec<_>, _> =
            ordered.into_iter().map(|(name, acts)| lane(name, &acts, longest, speaker)).collect();
        let at = |millis| local(seconds(millis), speaker);
        let middle = longest.map(|all| at(all / 2)).unwrap_or_default();
        Ok(Self { lanes: lanes?, end: longest.map(at), middle })
    }
}

/// The end of the scale on which all of these pages fit, or `None` if none knows a time.
pub(super) fn scale_of(pages: &[&PageReport]) -> Option<i64> {
    since(pages).filter_map(|(_, since)| since).max().map(scale)
}

/// What is there, with how long after the beginning it was first seen. Repeated runs of a test
/// lie over each other.
fn since<'r>(pages: &[&'r PageReport]) -> impl Iterator<Item = (&'r Row, Option<i64>)> {
    let start = pages.iter().filter_map(|page| began(page)).min();
    pages.iter().flat_map(move |page| {
        let zero = if page.run.is_some() { began(page) } else { start };
        let there = page.rows.iter().filter(|row| row.seen != Seen::Deleted);
        there.map(move |row| {
            (row, row.first_seen.zip(zero).map(|(at, zero)| at.saturating_sub(zero).max(0)))
        })
    })
}

fn began(page: &PageReport) -> Option<i64> {
    let seen = page.rows.iter().filter_map(|row| row.first_seen).min();
    page.started.into_iter().chain(seen).min()
}

fn lane(
    name: String,
    acts: &Acts<'_>,
    longest: Option<i64>,
    speaker: &Speaker,
) -> Result<Lane, TextError> {
    let mut marks: Vec<Mark> = Vec::new();
    for (row, since) in &acts.rows {
        let Some((since, longest)) = since.zip(longest) else { continue };
        // In steps that an eye can tell apart.
        let steps = since.saturating_mul(200) / longest.max(1);
        let mark = Mark { at: format!("{}.{}", steps / 2, steps % 2 * 5), class: class(row) };
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    let mut about = Vec::new();
    match (acts.sites, acts.is_first_party()) {
        (1, true) => about.push(speaker.say("html-party-first")?),
        (1, false) => about.push(speaker.say("html-party-third")?),
        _ => {}
    }
    about.push(speaker.count("html-cookies", acts.cookies() as u64)?);
    if acts.unwanted() > 0 {
        about.push(speaker.count("html-unwanted", acts.unwanted() as u64)?);
    }
    if let Some(first) = acts.rows.iter().filter_map(|(_, since)| *since).min() {
        about.push(
            speaker.with("html-first-at", &[("time", local(seconds(first), speaker).into())])?,
        );
    }
    Ok(Lane { name, about: about.join(", "), marks })
}

/// How a row is marked.
pub(super) fn class(row: &Row) -> &'static str {
    match row.verdict() {
        _ if row.seen == Seen::Deleted => "quiet",
        Verdict::Allowed => "allowed",
        Verdict::Withheld => "withheld",
        Verdict::Limited | Verdict::Disputed | Verdict::Unknown => "doubtful",
    }
}

/// The end of a scale that begins at 0 and holds so many milliseconds.
fn scale(millis: i64) -> i64 {
    let steps = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000];
    let fits = steps.into_iter().find(|end| millis <= *end);
    fits.unwrap_or_else(|| millis.saturating_add(59_999) / 60_000 * 60_000)
}

/// A number with the reader's decimal sign.
fn local(text: String, speaker: &Speaker) -> String {
    match speaker.texts().language() {
        Language::English => text,
        _ => text.replace('.', ","),
    }
}

/// Milliseconds since the recording began, in words.
pub(super) fn seconds(millis: i64) -> String {
    match millis {
        ..60_000 => format!("{}.{} s", millis / 1_000, millis % 1_000 / 100),
        60_000..3_600_000 => format!("{} min {} s", millis / 60_000, millis % 60_000 / 1_000),
        _ => format!("{} h {} min", millis / 3_600_000, millis % 3_600_000 / 60_000),
    }
}

#[cfg(test)]
mod tests {
    use super::{scale, seconds};

    #[test]
    fn a_scale_holds_what_it_shows() {
        for millis in [0, 1, 999, 1_001, 59_999, 60_000, 60_001, 86_400_000] {
            assert!(scale(millis) >= millis && scale(millis) <= millis.max(500) * 3, "{millis}");
        }
        assert_eq!(seconds(4_250), "4.2 s");
        assert_eq!(seconds(125_000), "2 min 5 s");
        assert_eq!(seconds(7_260_000), "2 h 1 min");
    }
}
