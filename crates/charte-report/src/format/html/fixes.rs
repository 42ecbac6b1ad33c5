//! What to do, the most useful first.

use charte::Severity;
use charte_texts::TextError;

use super::cards::Card;
use super::say::more;
use super::text::{said, shown};
use crate::document::Document;
use crate::model::{Action, Fix, Item};
use crate::names::{sentence, short_name};
use crate::speaker::Speaker;

/// Names that one entry shows.
const MOST_NAMES: usize = 12;

/// The longest name or host.
const LONGEST: usize = 60;

pub(super) struct FixView {
    /// The card of the provider, from 1.
    pub(super) card: Option<usize>,
    /// The sentence around whose matter it is.
    pub(super) before: String,
    pub(super) by: String,
    pub(super) after: String,
    pub(super) class: &'static str,
    pub(super) codes: Vec<&'static str>,
    pub(super) help: Option<String>,
    pub(super) names: Vec<Name>,
    pub(super) more: Option<String>,
}

/// A cookie, with its host if the name does not tell which one is meant.
pub(super) struct Name {
    pub(super) name: String,
    pub(super) host: Option<String>,
}

/// Stands for the provider while a sentence is made.
const BY: &str = "\u{1}";

pub(super) fn all(
    document: &Document<'_>,
    fixes: &[Fix<'_>],
    cards: &[Card<'_>],
    speaker: &Speaker,
) -> Result<Vec<FixView>, TextError> {
    fixes.iter().map(|fix| view(document, fix, cards, speaker)).collect()
}

fn view(
    document: &Document<'_>,
    fix: &Fix<'_>,
    cards: &[Card<'_>],
    speaker: &Speaker,
) -> Result<FixView, TextError> {
    let line = speaker.fix_of(BY, fix, document)?;
    let first = fix.diagnostics.first().and_then(|at| document.diagnostics().get(*at));
    let help = match fix.action {
        Action::Other(_) => first.map(|found| speaker.tell(found)).transpose()?,
        _ => None,
    };
    let help = help.and_then(|told| told.help);
    let (before, after) = line.split_once(BY).unwrap_or(("", &line));
    let class = match fix.severity {
        Severity::Error => "withheld",
        Severity::Warning => "doubtful",
        Severity::Note => "quiet",
    };
    Ok(FixView {
        card: cards.iter().position(|card| card.by == fix.by).map(|at| at.saturating_add(1)),
        before: before.to_owned(),
        by: shown(&speaker.by(&fix.by)?),
        after: said(after),
        class,
        codes: fix.codes.iter().map(|code| code.id()).collect(),
        help: help.map(|help| sentence(&said(&help))),
        names: names(&fix.cookies),
        more: more(speaker, "and-more", distinct(&fix.cookies).len(), MOST_NAMES)?,
    })
}

fn names(items: &[Item<'_>]) -> Vec<Name> {
    let name = |(name, host): &(&str, Option<&str>)| Name {
        name: short_name(name, LONGEST),
        host: host.map(shown),
    };
    distinct(items).iter().take(MOST_NAMES).map(name).collect()
}

/// Each name once, or once for each host where names repeat.
fn distinct<'i>(items: &[Item<'i>]) -> Vec<(&'i str, Option<&'i str>)> {
    let mut all = Vec::new();
    for item in items {
        let name = (item.name, item.host.filter(|_| item.is_repeated));
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}
