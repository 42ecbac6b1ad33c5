//! The questions about a request, through the crate `charte`.

use charte::consent::ActKind;
use charte::cookie::response_date;
use charte::http::{Handling, RecordedConsent, Report, RequestHead};
use charte::{Act, Area, Exchange, Mode, Policy, Purpose, Time, Visitor};
use serde_json::{Map, Value, json};

use super::{Stopped, failure};
use crate::request;

pub(crate) fn ask(visitor: &Visitor<'_>, asked: &request::Ask) -> Result<Value, Stopped> {
    let area = match &asked.area {
        Some(id) => Some(Area::from_id(id).ok_or_else(|| failure("`ask` names no area"))?),
        None => None,
    };
    Ok(json!(visitor.ask(area)))
}

pub(crate) fn record(visitor: &Visitor<'_>, asked: &request::Record) -> Result<Value, Stopped> {
    let Some(consent) = visitor.record(&acts(&asked.acts)?, asked.id.as_deref())? else {
        return Ok(json!({"value": null, "max_age": null, "shortened": false}));
    };
    let written = visitor.encode(&consent);
    Ok(json!({
        "value": written.value, "max_age": written.max_age, "shortened": written.shortened,
    }))
}

pub(crate) fn read(visitor: &Visitor<'_>, reading: &charte::ReceivedConsent) -> Value {
    json!({
        "state": visitor.state().id(),
        "value": reading.consent().map(charte::Consent::encode),
        "copies": reading.copies(),
        "error": reading.error().map(|error| error.code().id()),
    })
}

/// What a middleware does: the acts first, then both directions, then the deletions.
pub(crate) fn exchange(
    policy: &Policy,
    now: Time,
    asked: &request::Exchange,
) -> Result<Value, Stopped> {
    let fields = asked.headers.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes()));
    let is_cookie = |name: &str| name.eq_ignore_ascii_case("cookie");
    let cookies = asked.headers.iter().filter(|(name, _)| is_cookie(name));
    let lines: Vec<&str> = cookies.map(|(_, value)| value.as_str()).collect();
    let target = asked.target.as_deref().unwrap_or("/").as_bytes();
    let mode = match &asked.mode {
        Some(id) => Mode::from_id(id).ok_or_else(|| failure("`mode` is none of §9"))?,
        None => Mode::Enforce,
    };
    let facts = RequestHead::default().read_fields(policy.charter(), fields);
    let before = facts.exchange(policy, now, mode);
    let mut out = Map::new();
    out.insert("signal".into(), facts.gpc().into());
    out.insert("state".into(), before.visitor().state().id().into());
    let unknown = before.visitor().decide("a name that nobody declared");
    out.insert("party".into(), unknown.party().id().into());

    let mut reports = Vec::new();
    out.insert("cookie".into(), request_lines(&before, &lines, asked, &mut reports));
    let recorded = match &asked.acts {
        Some(done) => before.record(&acts(done)?, None, target)?,
        None => None,
    };
    let facts = match &recorded {
        Some(recorded) => facts.clone().with_consent(recorded.consent().clone()),
        None => facts.clone(),
    };
    let after = facts.exchange(policy, now, mode);
    let response = |wanted: &str| {
        let named =
            asked.response.iter().filter(move |(name, _)| name.eq_ignore_ascii_case(wanted));
        named.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let date = response_date(response("date"));
    let mut kept = Vec::new();
    for line in &asked.set_cookie {
        let verdict = after.set_cookie(line.as_bytes(), date);
        reports.extend(verdict.report().map(told));
        match (verdict.handling(), verdict.report().and_then(Report::replacement)) {
            (Handling::Kept, _) => kept.push(line.clone()),
            (Handling::Rewritten, Some(line)) => {
                kept.push(String::from_utf8_lossy(&line).into_owned());
            }
            _ => {}
        }
    }
    out.insert("set_cookie".into(), json!(kept));
    out.insert("vary".into(), json!(after.vary(response("vary"))));
    out.insert("reports".into(), reports.into());
    if let Some(cap) = asked.erase {
        let erasure = after.erase(lines, target, cap);
        let missed = erasure.unreachable().iter().map(|u| json!([u.name, u.why]));
        out.insert("unreachable".into(), missed.collect());
        out.insert("deletions".into(), json!(erasure.lines()));
        out.insert("remaining".into(), erasure.remaining().into());
    }
    if asked.acts.is_some() {
        out.insert("consent_lines".into(), json!(recorded.as_ref().map(RecordedConsent::lines)));
    }
    Ok(out.into())
}

fn request_lines(
    exchange: &Exchange<'_>,
    lines: &[&str],
    asked: &request::Exchange,
    reports: &mut Vec<Value>,
) -> Value {
    if !asked.filter_request {
        return json!(lines);
    }
    let filtered = lines.iter().map(|line| {
        let kept = exchange.filter_cookie_with(line.as_bytes(), |report| {
            reports.push(told(&report));
        });
        String::from_utf8_lossy(&kept).into_owned()
    });
    filtered.filter(|line| !line.is_empty()).collect()
}

/// Header, name or code, and what is done: `true` and `false` for removed and kept.
fn told(report: &Report<'_>) -> Value {
    let code = || report.error().map(|e| e.code().id().to_owned());
    let name = report.name().map(|n| n.into_owned()).or_else(code);
    let done = match report.handling() {
        Handling::Rewritten => json!(Handling::Rewritten),
        Handling::Removed | Handling::Kept => json!(report.removed()),
    };
    json!([report.field().id(), name, done])
}

fn acts(acts: &[request::Act]) -> Result<Vec<Act<'_>>, Stopped> {
    acts.iter().map(act).collect()
}

fn act(asked: &request::Act) -> Result<Act<'_>, Stopped> {
    let purpose = match asked.purpose.as_deref() {
        Some(id) => Some(Purpose::from_id(id).ok_or_else(|| failure("an act's unknown purpose"))?),
        None => None,
    };
    let kind = ActKind::from_id(&asked.act).ok_or_else(|| failure("an act that nobody can do"))?;
    Ok(Act::new(kind, purpose, asked.provider.as_deref())?)
}
