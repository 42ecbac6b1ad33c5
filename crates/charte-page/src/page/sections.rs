//! The visitor's choice: what it covers, how long it is kept, how it is changed, the signal.

use charte::charter::GpcChoice;
use charte::regime::{CitedDuration, Force, Gpc};
use charte::{Lifetime, Policy, Purpose, PurposeSet, Regime, Requirement, Time};

use super::entry::Entry;
use super::model::{Choice, Link, Listed, Section, Withdraw};
use super::why;
use crate::error::Error;
use charte_texts::Texts;

/// What the cookies of a page ask of the visitor.
pub(super) struct Asked {
    opt_in: PurposeSet,
    opt_out: PurposeSet,
    /// Exempt purposes whose refusal counts.
    honoured: PurposeSet,
    /// Each purpose of these sets with a cookie that it is asked for.
    cookies: Vec<(Asks, Purpose, String)>,
}

/// How a purpose is asked for.
#[derive(Clone, Copy, PartialEq)]
enum Asks {
    OptIn,
    OptOut,
    Honoured,
}

impl Asked {
    pub(super) fn of(entries: &[Entry<'_>], regime: &Regime) -> Self {
        let none = PurposeSet::EMPTY;
        let cookies = Vec::new();
        let mut asked = Self { opt_in: none, opt_out: none, honoured: none, cookies };
        let of = |entry| why::standings(entry).iter().map(move |standing| (entry, standing));
        for (entry, standing) in entries.iter().flat_map(of) {
            let (asks, set) = match standing.requirement {
                Requirement::OptIn => (Asks::OptIn, &mut asked.opt_in),
                Requirement::OptOut => (Asks::OptOut, &mut asked.opt_out),
                _ if why::honours(regime, standing) => (Asks::Honoured, &mut asked.honoured),
                _ => continue,
            };
            set.insert(standing.purpose);
            let name = super::shown(entry.declaration.name());
            asked.cookies.push((asks, standing.purpose, name));
        }
        asked.opt_in = asked.opt_in.difference(PurposeSet::UNCLASSIFIED);
        asked
    }

    /// Whether the visitor has anything to answer.
    pub(super) fn is_anything(&self) -> bool {
        !self.opt_in.union(self.opt_out).union(self.honoured).is_empty()
    }

    /// The name of a purpose; with its cookies where it is asked for in several ways, which would
    /// contradict each other without them.
    fn named(&self, texts: &Texts, asks: Asks, purpose: Purpose) -> Result<String, Error> {
        let name = texts.purpose(purpose)?;
        let of = self.cookies.iter().filter(|(_, p, _)| *p == purpose);
        let (same, others): (Vec<_>, Vec<_>) = of.partition(|(a, _, _)| *a == asks);
        if others.is_empty() {
            return Ok(name);
        }
        let more = if same.len() > why::NAMED { ", …" } else { "" };
        let cookies: Vec<&str> =
            same.iter().map(|(_, _, name)| name.as_str()).take(why::NAMED).collect();
        Ok(format!("{name} ({}{more})", cookies.join(", ")))
    }
}

pub(super) fn choice(texts: &Texts, asked: &Asked) -> Result<Choice, Error> {
    let mut lists = Vec::new();
    let all = [
        ("choice-consent", Asks::OptIn, asked.opt_in),
        ("choice-object", Asks::OptOut, asked.opt_out),
        ("choice-honoured", Asks::Honoured, asked.honoured),
    ];
    for (id, asks, purposes) in all {
        if !purposes.is_empty() {
            let names = purposes.iter().map(|p| asked.named(texts, asks, p));
            lists
                .push(Listed { text: texts.text(id)?, purposes: names.collect::<Result<_, _>>()? });
        }
    }
    let mut paragraphs = Vec::new();
    if asked.opt_in.union(asked.opt_out).is_empty() {
        paragraphs.push(texts.text("choice-none")?);
    }
    if asked.is_anything() {
        paragraphs.push(texts.text("choice-scope")?);
    }
    if !asked.opt_in.union(asked.opt_out).is_empty() {
        paragraphs.push(texts.text("choice-again")?);
    }
    Ok(Choice { title: texts.text("choice-title")?, lists, paragraphs })
}

pub(super) fn kept(
    texts: &Texts,
    policy: &Policy,
    asked: &Asked,
    now: Time,
) -> Result<Option<Section>, Error> {
    let regime = policy.regime();
    let period = regime.periods().get(regime.period_at(now));
    let Some(period) = period.filter(|_| asked.is_anything()) else {
        return Ok(None);
    };
    let validity = period.validity();
    let mut paragraphs = vec![
        match validity.span() {
            Lifetime::Session => texts.text("kept-session")?,
            span => {
                let span = texts.lifetime(span)?;
                texts.text_with("kept-for", &[("lifetime", span.into())])?
            }
        } + " "
            + &kept_by(texts, regime, validity.force())?,
    ];
    paragraphs.push(texts.text("kept-refusal")?);
    if let Some(wait) = regime.ask_again() {
        paragraphs.push(wait_words(texts, wait)?);
    }
    let cookie = super::shown(policy.charter().consent_cookie());
    paragraphs.push(texts.text_with("kept-where", &[("cookie", cookie.into())])?);
    Ok(Some(Section { title: texts.text("kept-title")?, paragraphs }))
}

/// Who sets the period.
fn kept_by(texts: &Texts, regime: &Regime, force: Force) -> Result<String, Error> {
    let authority = regime.authority().filter(|_| force == Force::Recommended);
    Ok(match authority {
        Some(name) => {
            texts.text_with("kept-recommended-by", &[("authority", super::shown(name).into())])?
        }
        None => texts.text(&format!("kept-{force}"))?,
    })
}

fn wait_words(texts: &Texts, wait: &CitedDuration) -> Result<String, Error> {
    let id = match wait.force() {
        Force::Binding => "kept-wait-binding",
        Force::Recommended => "kept-wait-recommended",
        Force::Product => "kept-wait-product",
    };
    Ok(texts.text_with(id, &[("lifetime", texts.lifetime(wait.span())?.into())])?)
}

pub(super) fn withdraw(
    texts: &Texts,
    asked: &Asked,
    choices_url: Option<&str>,
) -> Result<Withdraw, Error> {
    let (first, browser) = match asked.is_anything() {
        true => ("withdraw-any", "withdraw-browser"),
        false => ("withdraw-none", "withdraw-browser-only"),
    };
    let paragraphs = vec![texts.text(first)?, texts.text(browser)?];
    let link = change(texts, asked, choices_url)?;
    Ok(Withdraw { title: texts.text("withdraw-title")?, paragraphs, link })
}

/// The link to where visitors change their choices, if they have any.
pub(super) fn change(
    texts: &Texts,
    asked: &Asked,
    choices_url: Option<&str>,
) -> Result<Option<Link>, Error> {
    let Some(url) = choices_url.filter(|_| asked.is_anything()) else { return Ok(None) };
    Ok(Some(Link { text: texts.text("withdraw-link")?, url: url.to_owned() }))
}

pub(super) fn gpc(
    texts: &Texts,
    policy: &Policy,
    asked: &Asked,
    now: Time,
) -> Result<Section, Error> {
    let regime = policy.regime();
    let period = regime.periods().get(regime.period_at(now));
    let (id, heard) = match period.map_or(Gpc::Binding, |p| p.gpc()) {
        Gpc::Binding => ("gpc-binding", true),
        Gpc::Advisory if policy.charter().gpc() == GpcChoice::Honour => ("gpc-honoured", true),
        Gpc::Advisory => ("gpc-ignored", false),
        Gpc::None => ("gpc-none", false),
    };
    let idle = heard && asked.opt_out.is_empty();
    let mut paragraphs = vec![texts.text("gpc-what")?];
    paragraphs.push(texts.text(if idle { "gpc-no-effect" } else { id })?);
    if idle && !asked.opt_in.is_empty() {
        paragraphs.push(texts.text("gpc-consent")?);
    }
    if heard && asked.is_anything() {
        paragraphs.push(texts.text("gpc-never")?);
    }
    Ok(Section { title: texts.text("gpc-title")?, paragraphs })
}
