//! The calls, each with its arguments, and where it is answered. Objects are named by their
//! numbers, moments in seconds since 1970.

use std::str::FromStr;

use charte::words::Word;
use charte::{
    Charter, Comparison, Consent, DecisionReason, Diff, ErrorCode, FindingCode, Policy, Regime,
    Time,
};
use serde_json::{Value, json};

use crate::answer::{Answered, Failure, explanation, findings, value};
use crate::args::Args;
use crate::objects::{Object, Objects};
use crate::visitor::{acts, area, with_cookie, with_set_cookie};
use crate::{charter, exchange, regime, visitor};

/// Answers a call, as JSON: an object with the call's name, and its arguments.
pub(crate) fn answer(call: &Value, objects: &mut Objects) -> Answered<String> {
    let mut calls = call.as_object().into_iter().flatten();
    let (Some((name, args)), None) = (calls.next(), calls.next()) else {
        return Err(Failure::NoCall);
    };
    let args = Args::new(args)?;
    let groups = [general, of_charter, of_regime, of_policy, of_visitor, of_consent, of_exchange];
    for group in groups {
        if let Some(answer) = group(name, &args, objects)? {
            return Ok(answer);
        }
    }
    Err(Failure::NoCall)
}

/// `None` if the call is of another group.
type Group = Answered<Option<String>>;

fn general(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    done(match name {
        "version" => json!(env!("CARGO_PKG_VERSION")),
        "reasons" => json!(DecisionReason::LIST.ids),
        "explainCode" => explain_code(args.text("code")?),
        "compare" => {
            let numbers = args.numbers("regimes")?;
            let regimes = numbers.into_iter().map(|number| objects.regime(number));
            let regimes = regimes.collect::<Answered<Vec<_>>>()?;
            let charter = args.optional_number("charter")?;
            let charter = charter.map(|number| objects.charter(number)).transpose()?;
            return text(Comparison::new(&regimes, charter, now(args)?).to_json());
        }
        _ => return Ok(None),
    })
}

fn of_charter(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    let this = |objects: &Objects| -> Answered<Charter> {
        Ok(objects.charter(args.number("charter")?)?.clone())
    };
    done(match name {
        "readCharter" => {
            let text = args.text("text")?;
            let read = if args.flag("json")? { Charter::from_json } else { Charter::parse };
            added(objects, read(text)?)
        }
        "charter" => {
            let charter = objects.charter(args.number("charter")?)?;
            charter::describe(charter, args.text("language")?)
        }
        "charterJson" => return text(objects.charter(args.number("charter")?)?.to_json()),
        "charterToml" => json!(objects.charter(args.number("charter")?)?.to_toml()),
        "checkCharter" => findings(&objects.charter(args.number("charter")?)?.check()),
        "charterRegime" => {
            let charter = this(objects)?;
            added(objects, charter.for_territory(args.text("territory")?)?.clone())
        }
        "diff" => {
            let older = objects.charter(args.number("older")?)?;
            let newer = objects.charter(args.number("charter")?)?;
            let regime = args.optional_number("regime")?;
            let regime = regime.map(|number| objects.regime(number)).transpose()?;
            return text(Diff::new(older, newer, regime, now(args)?)?.to_json());
        }
        _ => return Ok(None),
    })
}

fn of_regime(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    done(match name {
        "regimeIds" => json!(Regime::builtin_ids().collect::<Vec<_>>()),
        "builtinRegime" => added(objects, Regime::builtin(args.text("id")?)?.clone()),
        "territoryRegime" => added(objects, Regime::for_territory(args.text("code")?).clone()),
        "readRegime" => added(objects, Regime::parse(args.text("text")?)?),
        "regime" => {
            let regime = objects.regime(args.number("regime")?)?;
            regime::describe(regime, args.text("language")?)
        }
        "inForce" => {
            let regime = objects.regime(args.number("regime")?)?;
            value(regime.in_force(now(args)?).map(regime::period))
        }
        _ => return Ok(None),
    })
}

fn of_policy(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    let policy = |objects: &Objects| -> Answered<Policy> {
        Ok(objects.policy(args.number("policy")?)?.clone())
    };
    done(match name {
        "compile" => {
            let charter = objects.charter(args.number("charter")?)?.clone();
            let policy = match args.optional_number("regime")? {
                Some(number) => Policy::compile(charter, objects.regime(number)?),
                None => Policy::new(charter)?,
            };
            added(objects, policy)
        }
        "policyCharter" => {
            let charter = policy(objects)?.charter().clone();
            added(objects, charter)
        }
        "policyRegime" => {
            let regime = policy(objects)?.regime().clone();
            added(objects, regime)
        }
        "checkPolicy" => findings(&policy(objects)?.check(now(args)?)),
        "policyAskable" => json!(policy(objects)?.askable(now(args)?)),
        "tables" => {
            let policy = policy(objects)?;
            return text(policy.to_tables()?.with_texts(args.texts("languages")?).to_json());
        }
        "visitor" => {
            let policy = policy(objects)?;
            let visitor = visitor::new(&policy, &args.args("options")?, objects)?;
            added(objects, visitor)
        }
        "exchange" => {
            let policy = policy(objects)?;
            added(objects, exchange::new(&policy, args, now(args)?)?)
        }
        _ => return Ok(None),
    })
}

fn of_visitor(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    let Some(number) = args.optional_number("visitor")? else { return Ok(None) };
    // A clone shares what it is made of.
    let this = objects.visitor(number)?.clone();
    done(match name {
        "visitorState" => visitor::describe(&this, objects),
        "decide" => with_cookie(&args.args("cookie")?, |cookie| visitor::decide(&this, cookie))?,
        "decideSetCookie" => with_set_cookie(args, |cookie| visitor::decide(&this, cookie))?,
        "decideMany" => visitor::decide_many(&this, &args.texts("names")?),
        "explain" => {
            let explain = |cookie: &charte::ObservedCookie<'_>| this.explain_observed(cookie);
            explanation(&with_cookie(&args.args("cookie")?, explain)?)?
        }
        "explainSetCookie" => {
            explanation(&with_set_cookie(args, |cookie| this.explain_observed(cookie))?)?
        }
        "ask" => json!(this.ask(area(args)?)),
        "askable" => json!(this.askable(area(args)?)),
        "record" => match this.record(&acts(args)?, args.optional_text("id")?)? {
            Some(consent) => visitor::recorded(&this, consent, objects),
            None => Value::Null,
        },
        "consentRecord" => {
            let consent = objects.consent(args.number("consent")?)?;
            let details = args.args("details")?;
            return text(this.consent_record(consent, visitor::details(&details)?)?.to_json());
        }
        _ => return Ok(None),
    })
}

fn of_consent(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    done(match name {
        "readConsent" => added(objects, Consent::decode(args.text("value")?)?),
        "emptyConsent" => added(objects, Consent::new(now(args)?, args.number("revision")?)),
        "consent" => visitor::consent(objects.consent(args.number("consent")?)?),
        _ => return Ok(None),
    })
}

fn of_exchange(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    let Some(number) = args.optional_number("exchange")? else { return Ok(None) };
    let this = objects.exchange(number)?.clone();
    done(match name {
        "exchangeState" => exchange::describe(&this, objects),
        "cacheKey" => json!(this.cache_key()),
        "filterResponse" => exchange::filter_response(&this, &args.headers()?),
        "filterCookie" => exchange::filter_cookie(&this, args.text("line")?),
        "erase" => exchange::erase(&this, args)?,
        "recordExchange" => exchange::record(&this, args, objects)?,
        "withConsent" => {
            let consent = args.brought("consent")?.ok_or(Failure::NoCall)?;
            let consent = visitor::received(&consent, objects)?;
            added(objects, this.with_consent(consent))
        }
        _ => return Ok(None),
    })
}

fn done(value: Value) -> Group {
    Ok(Some(value.to_string()))
}

fn text(json: Result<String, charte::Error>) -> Group {
    Ok(Some(json?))
}

fn added(objects: &mut Objects, object: impl Into<Object>) -> Value {
    objects.add(object).into()
}

fn now(args: &Args<'_>) -> Answered<Time> {
    Ok(Time::from_unix(args.whole("now")?))
}

/// What the code of a finding or an error means, or `null`.
fn explain_code(code: &str) -> Value {
    let (title, explanation) = match FindingCode::from_str(code) {
        Ok(finding) => (finding.title(), finding.explanation()),
        Err(_) => match ErrorCode::from_id(code) {
            Some(error) => (error.title(), error.explanation()),
            None => return Value::Null,
        },
    };
    json!({
        "code": code, "title": title, "what": explanation.what, "why": explanation.why,
        "fix": explanation.fix,
    })
}
