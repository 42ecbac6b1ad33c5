//! The texts that the answers of a page rest on.

use charte::regime::Citation;
use charte::{Policy, Regime, Time};

use super::entry::Entry;
use super::model::{Source, Sources};
use super::sections::Asked;
use super::{is_web, shown, why};
use crate::error::Error;
use charte_texts::Texts;

pub(super) fn of(
    texts: &Texts,
    policy: &Policy,
    entries: &[Entry<'_>],
    asked: &Asked,
    now: Time,
) -> Result<Sources, Error> {
    let regime = policy.regime();
    let number = regime.period_at(now);
    let mut cited: Vec<&Citation> = Vec::new();
    for standing in entries.iter().flat_map(why::standings) {
        cited.extend(&standing.citations);
    }
    if let Some(period) = regime.periods().get(number) {
        let kept = period.validity().citations().iter().filter(|_| asked.is_anything());
        let wait = regime.ask_again().into_iter().flat_map(|w| w.citations());
        let wait = wait.filter(|_| asked.is_anything());
        let also = kept.chain(wait).chain(period.gpc_citations());
        cited.extend(also.filter(|c| c.is_in_period(number)));
    }
    let mut all: Vec<Source> = Vec::new();
    for instrument in regime.instruments().iter().filter(|i| is_cited(&cited, i.id())) {
        let url = instrument.url().filter(|url| is_web(url)).map(str::to_owned);
        let places = places(&cited, instrument.id());
        all.push(Source { title: shown(instrument.title()), url, places });
    }
    all.extend(unnamed(regime, &cited));
    let intro = if all.is_empty() { "sources-none" } else { "sources-intro" };
    Ok(Sources { title: texts.text("sources-title")?, intro: texts.text(intro)?, texts: all })
}

fn is_cited(cited: &[&Citation], instrument: &str) -> bool {
    cited.iter().any(|c| c.instrument() == instrument)
}

/// The places cited of an instrument.
fn places(cited: &[&Citation], instrument: &str) -> Vec<String> {
    let mut all = Vec::new();
    for at in cited.iter().filter(|c| c.instrument() == instrument).filter_map(|c| c.at()) {
        let at = shown(at);
        if !all.contains(&at) {
            all.push(at);
        }
    }
    all
}

/// Citations of what the regime does not list. A regime file that names none is refused, so this
/// is for regimes to come.
fn unnamed(regime: &Regime, cited: &[&Citation]) -> Vec<Source> {
    let mut ids: Vec<&str> = Vec::new();
    for id in cited.iter().map(|c| c.instrument()) {
        if regime.instrument(id).is_none() && !ids.contains(&id) {
            ids.push(id);
        }
    }
    let source = |id: &str| Source { title: shown(id), url: None, places: places(cited, id) };
    ids.into_iter().map(source).collect()
}
