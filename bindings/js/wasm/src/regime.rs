//! A regime as data.

use charte::Regime;
use charte::regime::{Limit, Period, Rule};

use crate::json::{Json, object};

/// The regime, its texts in this language or the first there is.
pub(crate) fn describe(regime: &Regime, language: &str) -> Json {
    let reviewed = regime.reviewed();
    let reviewed = reviewed.map(|r| object! {"on": r.on(), "by": r.by(), "next": r.next()});
    let instruments = regime.instruments().iter();
    object! {
        "id": regime.id(), "name": regime.name(language), "isLaw": regime.is_law(),
        "isProposal": regime.is_proposal(), "caveat": regime.caveat(),
        "authority": regime.authority(),
        "reviewed": Json::or_null(reviewed),
        "territories": regime.territories().collect::<Vec<_>>(),
        "notes": regime.notes().collect::<Vec<_>>(),
        "duties": regime.duties().iter().map(|duty| duty.text(language)).collect::<Vec<_>>(),
        "periods": regime.periods().iter().map(period).collect::<Json>(),
        "rules": regime.rules().iter().map(|each| rule(regime, each)).collect::<Json>(),
        "instruments": instruments.map(|i| object! {
            "id": i.id(), "title": i.title(), "date": i.date(), "url": i.url(),
        }).collect::<Json>(),
    }
}

pub(crate) fn period(period: &Period) -> Json {
    object! {
        "id": period.id(), "start": period.from(), "end": period.until(),
        "default": period.default(), "defaultForce": period.default_force().map(|f| f.id()),
        "gpc": period.gpc(), "validity": period.validity().span(),
    }
}

fn rule(regime: &Regime, rule: &Rule) -> Json {
    let (start, end) = regime.span_of(rule);
    let conditions = rule.conditions().iter().map(|condition| condition.test().to_string());
    object! {
        "id": rule.id(), "purposes": rule.purposes(), "conditions": conditions.collect::<Vec<_>>(),
        "limits": rule.limits().iter().map(limit).collect::<Json>(), "then": rule.then(),
        "honoursObjection": rule.honours_objection(), "start": start, "end": end,
        "citations": rule.citations(),
    }
}

fn limit(limit: &Limit) -> Json {
    object! {
        "of": limit.of(), "max": limit.max(), "force": limit.force(), "unless": limit.unless(),
        "citations": limit.citations(),
    }
}
