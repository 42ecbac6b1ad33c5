//! The section of one regime.

use std::fmt::Write as _;

use charte::regime::{CitedDuration, DefaultForce, Duty, Force, Gpc, Instrument, Period, Rule};
use charte::{Class, PurposeSet, Regime};

use super::words::{citations, conditions, span, when};

/// A period of the file: its id, when it is in force, and what applies in it.
struct Stretch<'r> {
    id: &'r str,
    when: String,
    period: &'r Period,
}

pub(super) fn write(out: &mut String, regime: &Regime, places: &[&str]) {
    let (id, name) = (regime.id(), regime.name("en"));
    let _ = writeln!(out, "\n<a id=\"{id}\"></a>\n\n### {name} (`{id}`)\n");
    if regime.is_proposal() {
        out.push_str("**A proposal, not law.** No place has it.\n\n");
    } else if !regime.is_law() {
        out.push_str("**Not law.** No place has it.\n\n");
    }
    if let Some(authority) = regime.authority() {
        let _ = writeln!(out, "- Authority: {authority}");
    }
    if !places.is_empty() {
        let _ = writeln!(out, "- Places: {}", places.join(", "));
    }
    let stretches = stretches(regime);
    for stretch in stretches.iter().filter(|stretch| !stretch.id.is_empty()) {
        let _ = writeln!(out, "- Period `{}`: {}", stretch.id, stretch.when);
    }
    if let Some(from) = regime.from() {
        let _ = writeln!(
            out,
            "- Modelled since {}; an earlier moment is judged by the earliest period (`C064`)",
            super::words::day(from)
        );
    }
    if let Some(review) = regime.reviewed() {
        let (on, by, next) = (review.on(), review.by(), review.next());
        let _ = writeln!(out, "- Reviewed on {on} by {by}; due again on {next}");
    }
    in_each(out, &stretches, |period| default(regime, period));
    in_each(out, &stretches, |period| signal(regime, period));
    in_each(out, &stretches, |period| {
        format!("An answer is kept for {}", duration(regime, period.validity()))
    });
    if let Some(again) = regime.ask_again() {
        let _ = writeln!(out, "- Not asked again after a refusal for {}", duration(regime, again));
    }
    rules(out, regime);
    list(out, "To tell and to offer", regime.duties().iter().map(|d| duty(regime, d)));
    let about = regime.purpose_notes().iter().map(|note| {
        let purposes: Vec<&str> = note.purposes().iter().map(|purpose| purpose.id()).collect();
        format!("{}: {}", purposes.join(", "), note.text())
    });
    list(out, "Notes", regime.notes().map(ToOwned::to_owned).chain(about));
    list(out, "Sources", regime.instruments().iter().map(|i| source(id, i)));
}

fn list(out: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        let _ = writeln!(out, "\n**{title}**\n");
    }
    for item in items {
        let _ = writeln!(out, "- {item}");
    }
}

/// The periods of the file: the regime divides them further, where a rule begins or ends.
fn stretches(regime: &Regime) -> Vec<Stretch<'_>> {
    let mut all: Vec<Stretch<'_>> = Vec::new();
    let mut rest = regime.periods();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|p| p.id() == first.id()).count();
        let (these, after) = rest.split_at(same);
        let until = these.last().and_then(Period::until);
        let from = first.from().filter(|_| !all.is_empty());
        let id = first.id().unwrap_or_default();
        all.push(Stretch { id, when: when(from, until), period: first });
        rest = after;
    }
    all
}

/// A line for all stretches, or one for each if they differ.
fn in_each(out: &mut String, stretches: &[Stretch<'_>], say: impl Fn(&Period) -> String) {
    let told: Vec<String> = stretches.iter().map(|stretch| say(stretch.period)).collect();
    match told.split_first() {
        Some((first, rest)) if rest.iter().all(|other| other == first) => {
            let _ = writeln!(out, "- {first}");
        }
        _ => {
            for (stretch, told) in stretches.iter().zip(told) {
                let _ = writeln!(out, "- In `{}`: {told}", stretch.id);
            }
        }
    }
}

fn default(regime: &Regime, period: &Period) -> String {
    let force = match period.default_force() {
        Some(DefaultForce::Statute) => " (by statute)",
        Some(DefaultForce::Guidance) => " (by guidance)",
        Some(DefaultForce::Product) => " (this library's own default)",
        None => "",
    };
    let cited = citations(regime, period.default_citations());
    format!("When no rule holds: **{}**{force} {cited}", period.default()).trim_end().to_owned()
}

fn signal(regime: &Regime, period: &Period) -> String {
    let signal = match period.gpc() {
        Gpc::Binding => "binds as an objection",
        Gpc::Advisory => "counts as an objection unless the charter ignores it",
        Gpc::None => "means nothing",
    };
    let cited = citations(regime, period.gpc_citations());
    format!("Global Privacy Control {signal} {cited}").trim_end().to_owned()
}

fn duration(regime: &Regime, duration: &CitedDuration) -> String {
    let force = match duration.force() {
        Force::Binding => "binding",
        Force::Recommended => "advised",
        Force::Product => "this library's default; no source fixes it",
    };
    let cited = citations(regime, duration.citations());
    format!("{} ({force}) {cited}", duration.span()).trim_end().to_owned()
}

fn rules(out: &mut String, regime: &Regime) {
    out.push_str("\n| rule | for | answer | when | sources |\n|---|---|---|---|---|\n");
    for rule in regime.rules() {
        let answer = match rule.honours_objection() {
            true => "exempt, objection honoured".to_owned(),
            false => rule.then().to_string(),
        };
        let note = rule.note().map(|note| format!("<br>*{note}*")).unwrap_or_default();
        let _ = writeln!(
            out,
            "| `{}` | {}{} | **{answer}** | {}{note} | {} |",
            rule.id(),
            purposes(rule),
            span(regime.span_of(rule)),
            conditions(regime, rule),
            citations(regime, rule.citations()),
        );
    }
}

/// The purposes of a rule: whole classes by their name.
fn purposes(rule: &Rule) -> String {
    let mut rest = rule.purposes();
    if rest.union(PurposeSet::UNCLASSIFIED) == PurposeSet::ALL {
        return "every purpose".to_owned();
    }
    let mut parts = Vec::new();
    for class in Class::ALL {
        let whole = class.purposes();
        if whole.len() > 1 && whole.is_subset(rest) {
            parts.push(format!("class {class}"));
            rest = rest.difference(whole);
        }
    }
    parts.extend(rest.iter().map(|purpose| purpose.to_string()));
    parts.join(", ")
}

fn duty(regime: &Regime, duty: &Duty) -> String {
    let asked: Vec<&str> = duty.asks().iter().map(|fact| fact.id()).collect();
    let asked = match asked.as_slice() {
        [] => String::new(),
        facts => format!(" A charter shows it by `{}` (`C060`).", facts.join("`, `")),
    };
    let dates = span(regime.span_of_duty(duty));
    let cited = citations(regime, duty.citations());
    format!("{}{dates} {cited}{asked}", duty.text("en"))
}

fn source(regime: &str, instrument: &Instrument) -> String {
    let (id, title) = (instrument.id(), instrument.title());
    let date = match (instrument.date(), instrument.date_missing()) {
        (Some(date), _) => format!(", {date}"),
        (None, Some(why)) => format!(", no date: {why}"),
        (None, None) => String::new(),
    };
    let place = match instrument.url() {
        Some(url) => format!("<{url}>"),
        None => format!("no address: {}", instrument.url_missing().unwrap_or("not stated")),
    };
    format!("<a id=\"{regime}-{id}\"></a>`{id}`: {title}{date}. {place}")
}
