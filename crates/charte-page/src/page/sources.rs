//! The texts that the answers of a page rest on, with how sure each is.

use charte::regime::{Citation, Confidence};
use charte::{Policy, Regime, Time};

use super::entry::Entry;
use super::model::{Place, Source, Sources};
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
    for instrument in regime.instruments() {
        let places = places(texts, &cited, instrument.id())?;
        if !places.is_empty() {
            let url = instrument.url().filter(|url| is_web(url)).map(str::to_owned);
            all.push(Source { title: shown(instrument.title()), url, places });
        }
    }
    all.extend(unnamed(texts, regime, &cited)?);
    let intro = if all.is_empty() { "sources-none" } else { "sources-intro" };
    Ok(Sources { title: texts.text("sources-title")?, intro: texts.text(intro)?, texts: all })
}

/// The places cited of an instrument, by how sure they are.
fn places(texts: &Texts, cited: &[&Citation], instrument: &str) -> Result<Vec<Place>, Error> {
    let mut all = Vec::new();
    for confidence in Confidence::ALL.iter().copied() {
        let mut here = Vec::new();
        let of = cited.iter().filter(|c| c.instrument() == instrument);
        let of: Vec<_> = of.filter(|c| c.confidence() == confidence).collect();
        for at in of.iter().filter_map(|c| c.at()).map(shown) {
            if !here.contains(&at) {
                here.push(at);
            }
        }
        if !of.is_empty() {
            let words = texts.text(&format!("confidence-{confidence}"))?;
            all.push(Place { at: here.join(", "), confidence, words });
        }
    }
    Ok(all)
}

/// Citations of what the regime does not list. A regime file that names none is refused, so this
/// is for regimes to come.
fn unnamed(texts: &Texts, regime: &Regime, cited: &[&Citation]) -> Result<Vec<Source>, Error> {
    let mut ids: Vec<&str> = Vec::new();
    for id in cited.iter().map(|c| c.instrument()) {
        if regime.instrument(id).is_none() && !ids.contains(&id) {
            ids.push(id);
        }
    }
    let source =
        |id: &str| Ok(Source { title: shown(id), url: None, places: places(texts, cited, id)? });
    ids.into_iter().map(source).collect()
}
