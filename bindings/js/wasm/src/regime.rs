//! A regime as data.

use charte::Regime;
use charte::regime::{Limit, Period, Rule};
use serde_json::{Value, json};

/// The regime, its texts in this language or the first there is.
pub(crate) fn describe(regime: &Regime, language: &str) -> Value {
    let reviewed = regime.reviewed();
    let instruments = regime.instruments().iter();
    json!({
        "id": regime.id(), "name": regime.name(language), "isLaw": regime.is_law(),
        "isProposal": regime.is_proposal(), "caveat": regime.caveat(),
        "authority": regime.authority(),
        "reviewed": reviewed.map(|r| json!({"on": r.on(), "by": r.by(), "next": r.next()})),
        "territories": regime.territories().collect::<Vec<_>>(),
        "notes": regime.notes().collect::<Vec<_>>(),
        "duties": regime.duties().iter().map(|duty| duty.text(language)).collect::<Vec<_>>(),
        "periods": regime.periods().iter().map(period).collect::<Value>(),
        "rules": regime.rules().iter().map(|each| rule(regime, each)).collect::<Value>(),
        "instruments": instruments.map(|i| json!({
            "id": i.id(), "title": i.title(), "date": i.date(), "url": i.url(),
        })).collect::<Value>(),
    })
}

pub(crate) fn period(period: &Period) -> Value {
    json!({
        "id": period.id(), "start": period.from(), "end": period.until(),
        "default": period.default(), "defaultForce": period.default_force().map(|f| f.id()),
        "gpc": period.gpc(), "validity": period.validity().span(),
    })
}

fn rule(regime: &Regime, rule: &Rule) -> Value {
    let (start, end) = regime.span_of(rule);
    let conditions = rule.conditions().iter().map(|condition| condition.test().to_string());
    json!({
        "id": rule.id(), "purposes": rule.purposes(), "conditions": conditions.collect::<Vec<_>>(),
        "limits": rule.limits().iter().map(limit).collect::<Value>(), "then": rule.then(),
        "honoursObjection": rule.honours_objection(), "start": start, "end": end,
        "citations": rule.citations(),
    })
}

fn limit(limit: &Limit) -> Value {
    json!({
        "of": limit.of(), "max": limit.max(), "force": limit.force(), "unless": limit.unless(),
        "citations": limit.citations(),
    })
}
