//! The calls, each with its arguments, and where it is answered. Objects are named by their
//! numbers, moments in seconds since 1970.

use std::str::FromStr;

use charte::words::Word;
use charte::{
    Charter, Comparison, Consent, DecisionReason, Diff, ErrorCode, Exchange, FindingCode,
    ObservedCookie, Policy, Regime, Time, Visitor,
};
use serde_json::Value;

use crate::answer::{Answered, Failure, explanation, findings};
use crate::args::Args;
use crate::json::{Json, json, object};
use crate::objects::{Object, Objects};
use crate::visitor::{acts, area, with_cookie, with_set_cookie};
use crate::{charter, exchange, regime, visitor};

/// Answers a call, as JSON: an object with the call's name, and its arguments.
pub(crate) fn answer(call: &Value, objects: &mut Objects) -> Answered<Json> {
    let mut calls = call.as_object().into_iter().flatten();
    let (Some((name, args)), None) = (calls.next(), calls.next()) else {
        return Err(Failure::NoCall);
    };
    let args = Args::new(args)?;
    let groups: &[fn(&str, &Args<'_>, &mut Objects) -> Group] = &[
        general,
        of_charter,
        of_regime,
        of_policy,
        #[cfg(feature = "interop")]
        of_interop,
        of_visitor,
        of_consent,
        of_exchange,
    ];
    for group in groups {
        if let Some(answer) = group(name, &args, objects) {
            return answer;
        }
    }
    Err(Failure::NoCall)
}

/// `None` if the call is of another group.
type Group = Option<Answered<Json>>;

/// Answers one call, in a function of its own: an engine compiles a function as a whole when it is
/// first called, and the first call would otherwise wait for the code of all.
#[inline(never)]
fn apart(call: impl FnOnce() -> Answered<Json>) -> Answered<Json> {
    call()
}

/// The answer of the call that has the name, if it is one of these.
macro_rules! calls {
    ($name:expr, {$($id:literal => $answer:expr,)+}) => {
        Some(match $name {
            $($id => apart(|| $answer),)+
            _ => return None,
        })
    };
}

fn general(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    calls!(name, {
        "version" => Ok(json(env!("CARGO_PKG_VERSION"))),
        "reasons" => Ok(json(DecisionReason::LIST.ids)),
        "explainCode" => Ok(explain_code(args.text("code")?)),
        "compare" => {
            let numbers = args.numbers("regimes")?;
            let regimes = numbers.into_iter().map(|number| objects.regime(number));
            let regimes = regimes.collect::<Answered<Vec<_>>>()?;
            let charter = args.optional_number("charter")?;
            let charter = charter.map(|number| objects.charter(number)).transpose()?;
            written(Comparison::new(&regimes, charter, now(args)?).to_json())
        },
    })
}

fn of_charter(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    calls!(name, {
        "readCharter" => {
            let text = args.text("text")?;
            let read = if args.flag("json")? { Charter::from_json } else { Charter::parse };
            added(objects, read(text)?)
        },
        "charter" => {
            let charter = objects.charter(args.number("charter")?)?;
            Ok(charter::describe(charter, args.text("language")?))
        },
        "charterJson" => written(objects.charter(args.number("charter")?)?.to_json()),
        "charterToml" => Ok(json(objects.charter(args.number("charter")?)?.to_toml())),
        "checkCharter" => Ok(findings(&objects.charter(args.number("charter")?)?.check())),
        "charterRegime" => {
            let charter = objects.charter(args.number("charter")?)?;
            let regime = charter.for_territory(args.text("territory")?)?.clone();
            added(objects, regime)
        },
        "diff" => {
            let older = objects.charter(args.number("older")?)?;
            let newer = objects.charter(args.number("charter")?)?;
            let regime = args.optional_number("regime")?;
            let regime = regime.map(|number| objects.regime(number)).transpose()?;
            written(Diff::new(older, newer, regime, now(args)?)?.to_json())
        },
    })
}

fn of_regime(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    calls!(name, {
        "regimeIds" => Ok(json(Regime::builtin_ids().collect::<Vec<_>>())),
        "builtinRegime" => added(objects, Regime::builtin(args.text("id")?)?.clone()),
        "territoryRegime" => added(objects, Regime::for_territory(args.text("code")?).clone()),
        "readRegime" => added(objects, Regime::parse(args.text("text")?)?),
        "regime" => {
            let regime = objects.regime(args.number("regime")?)?;
            Ok(regime::describe(regime, args.text("language")?))
        },
        "inForce" => {
            let regime = objects.regime(args.number("regime")?)?;
            Ok(Json::or_null(regime.in_force(now(args)?).map(regime::period)))
        },
    })
}

fn of_policy(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    let policy = |objects: &Objects| -> Answered<Policy> {
        Ok(objects.policy(args.number("policy")?)?.clone())
    };
    calls!(name, {
        "compile" => {
            let charter = objects.charter(args.number("charter")?)?.clone();
            let policy = match args.optional_number("regime")? {
                Some(number) => Policy::compile(charter, objects.regime(number)?),
                None => Policy::new(charter)?,
            };
            added(objects, policy)
        },
        "policyCharter" => {
            let charter = policy(objects)?.charter().clone();
            added(objects, charter)
        },
        "policyRegime" => {
            let regime = policy(objects)?.regime().clone();
            added(objects, regime)
        },
        "checkPolicy" => Ok(findings(&policy(objects)?.check(now(args)?))),
        "policyAskable" => Ok(json(policy(objects)?.askable(now(args)?))),
        "tables" => {
            let policy = policy(objects)?;
            written(policy.to_tables()?.with_texts(args.texts("languages")?).to_json())
        },
        "visitor" => {
            let policy = policy(objects)?;
            let visitor = visitor::new(&policy, &args.args("options")?, objects)?;
            added(objects, visitor)
        },
        "exchange" => {
            let policy = policy(objects)?;
            let exchange = exchange::new(&policy, args, now(args)?, objects)?;
            added(objects, exchange)
        },
    })
}

fn of_visitor(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    // A clone shares what it is made of.
    let this = |objects: &Objects| -> Answered<Visitor<'static>> {
        Ok(objects.visitor(args.number("visitor")?)?.clone())
    };
    calls!(name, {
        "visitorState" => Ok(visitor::describe(&this(objects)?, objects)),
        "decide" => {
            let this = this(objects)?;
            with_cookie(&args.args("cookie")?, |cookie| visitor::decide(&this, cookie))
        },
        "decideSetCookie" => {
            let this = this(objects)?;
            with_set_cookie(args, |cookie| visitor::decide(&this, cookie))
        },
        "decideMany" => Ok(visitor::decide_many(&this(objects)?, &args.texts("names")?)),
        "explain" => {
            let this = this(objects)?;
            let explain = |cookie: &ObservedCookie<'_>| this.explain_observed(cookie);
            explanation(&with_cookie(&args.args("cookie")?, explain)?)
        },
        "explainSetCookie" => {
            let this = this(objects)?;
            explanation(&with_set_cookie(args, |cookie| this.explain_observed(cookie))?)
        },
        "ask" => Ok(json(this(objects)?.ask(area(args)?))),
        "askable" => Ok(json(this(objects)?.askable(area(args)?))),
        "record" => {
            let this = this(objects)?;
            Ok(match this.record(&acts(args)?, args.optional_text("id")?)? {
                Some(consent) => visitor::recorded(&this, consent, objects),
                None => Json::null(),
            })
        },
        "encode" => {
            let consent = objects.consent(args.number("consent")?)?.clone();
            Ok(visitor::recorded(&this(objects)?, consent, objects))
        },
        "consentRecord" => {
            let consent = objects.consent(args.number("consent")?)?;
            let details = args.args("details")?;
            written(this(objects)?.consent_record(consent, visitor::details(&details)?)?.to_json())
        },
    })
}

fn of_consent(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    calls!(name, {
        "readConsent" => added(objects, Consent::decode(args.text("value")?)?),
        "emptyConsent" => added(objects, Consent::new(now(args)?, args.number("revision")?)),
        "consent" => Ok(visitor::consent(objects.consent(args.number("consent")?)?)),
    })
}

fn of_exchange(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    let this = |objects: &Objects| -> Answered<Exchange<'static>> {
        Ok(objects.exchange(args.number("exchange")?)?.clone())
    };
    calls!(name, {
        "exchangeState" => Ok(exchange::describe(&this(objects)?, objects)),
        "cacheKey" => Ok(json(this(objects)?.cache_key())),
        "filterResponse" => Ok(exchange::filter_response(&this(objects)?, &args.headers()?)),
        "filterCookie" => Ok(exchange::filter_cookie(&this(objects)?, args.text("line")?)),
        "erase" => exchange::erase(&this(objects)?, args),
        "recordExchange" => exchange::record(&this(objects)?, args, objects),
        "withConsent" => {
            let consent = args.brought("consent")?.ok_or(Failure::NoCall)?;
            let consent = visitor::received(&consent, objects)?;
            added(objects, this(objects)?.with_consent(consent))
        },
    })
}

#[cfg(feature = "interop")]
fn of_interop(name: &str, args: &Args<'_>, objects: &mut Objects) -> Group {
    use crate::interop;
    calls!(name, {
        "importer" => {
            let importer = interop::importer(objects.policy(args.number("policy")?)?, args)?;
            added(objects, importer)
        },
        "import" => {
            let (now, importer) = (now(args)?, objects.importer(args.number("importer")?)?.clone());
            let imported = interop::import(&importer, args, now)?;
            Ok(interop::describe(imported, importer.policy(), now, objects))
        },
        "decodeForeign" => interop::decode_foreign(args),
        "export" => interop::exported(objects.visitor(args.number("visitor")?)?, args),
        "signal" => interop::signalled(objects.visitor(args.number("visitor")?)?, args),
    })
}

/// JSON that the library wrote.
fn written(json: Result<String, charte::Error>) -> Answered<Json> {
    Ok(Json::written(json?))
}

fn added(objects: &mut Objects, object: impl Into<Object>) -> Answered<Json> {
    Ok(json(objects.add(object)))
}

fn now(args: &Args<'_>) -> Answered<Time> {
    Ok(Time::from_unix(args.whole("now")?))
}

/// What the code of a finding or an error means, or `null`.
fn explain_code(code: &str) -> Json {
    let (title, explanation) = match FindingCode::from_str(code) {
        Ok(finding) => (finding.title(), finding.explanation()),
        Err(_) => match ErrorCode::from_id(code) {
            Some(error) => (error.title(), error.explanation()),
            None => return Json::null(),
        },
    };
    object! {
        "code": code, "title": title, "what": explanation.what, "why": explanation.why,
        "fix": explanation.fix,
    }
}
