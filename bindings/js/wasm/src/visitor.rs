//! Visitors and their answers.

use charte::consent::ActKind;
use charte::cookie::Expiry;
use charte::record::RecordDetails;
use charte::{
    Act, Area, Consent, Host, ObservedCookie, Policy, Purpose, ReceivedConsent, Technology, Time,
    Visitor,
};
use serde_json::Value;

use crate::answer::{self, Answered, word};
use crate::args::{Args, Brought};
use crate::json::{Json, object};
use crate::objects::Objects;

/// The consent that came in.
pub(crate) fn received(brought: &Brought<'_>, objects: &Objects) -> Answered<ReceivedConsent> {
    Ok(match brought {
        #[cfg(feature = "interop")]
        Brought::Object(number) if objects.imported(*number).is_ok() => {
            objects.imported(*number)?.received.clone()
        }
        Brought::Object(number) => objects.consent(*number)?.clone().into(),
        Brought::Values(values) => ReceivedConsent::from_values(values),
    })
}

/// Whether what was imported says that Global Privacy Control is on.
#[cfg(feature = "interop")]
fn signal(brought: Option<&Brought<'_>>, objects: &Objects) -> bool {
    match brought {
        Some(Brought::Object(number)) => objects.imported(*number).is_ok_and(|one| one.gpc),
        _ => false,
    }
}

#[cfg(not(feature = "interop"))]
fn signal(_: Option<&Brought<'_>>, _: &Objects) -> bool {
    false
}

/// The visitor of these options: `now`, and if known `consent` or `cookies`, `gpc`, `host`, `page`.
pub(crate) fn new(
    policy: &Policy,
    options: &Args<'_>,
    objects: &Objects,
) -> Answered<Visitor<'static>> {
    let brought = options.brought("consent")?;
    let gpc = options.flag("gpc")? || signal(brought.as_ref(), objects);
    let received = match (&brought, options.optional_text("cookies")?) {
        (Some(consent), _) => received(consent, objects)?,
        (None, Some(line)) => {
            ReceivedConsent::from_cookie_lines([line], policy.charter().consent_cookie())
        }
        (None, None) => ReceivedConsent::none(),
    };
    let host = options.optional_text("host")?.map(Host::parse).transpose()?;
    let visitor = policy.visitor(&received, Time::from_unix(options.whole("now")?));
    let visitor = visitor.with_host(host).with_gpc(gpc);
    Ok(match options.optional_text("page")? {
        Some(page) => visitor.with_page(page).into_owned(),
        None => visitor.into_owned(),
    })
}

/// Calls `ask` with a cookie: its `name`, and if known `host`, `technology`, the second `expires`, or
/// that it is a `session` cookie.
pub(crate) fn with_cookie<T>(
    args: &Args<'_>,
    ask: impl FnOnce(&ObservedCookie<'_>) -> T,
) -> Answered<T> {
    let mut cookie = ObservedCookie::new(args.text("name")?);
    if let Some(technology) = args.optional_text("technology")? {
        cookie = cookie.with_technology(word::<Technology>(technology)?);
    }
    if let Some(host) = args.optional_text("host")? {
        cookie = cookie.with_host(host);
    }
    if let Some(end) = args.optional_whole("expires")? {
        cookie = cookie.with_expiry(Expiry::At(end));
    } else if args.flag("session")? {
        cookie = cookie.with_expiry(Expiry::Session);
    }
    Ok(ask(&cookie))
}

/// Calls `ask` with the cookie of a `Set-Cookie` line.
pub(crate) fn with_set_cookie<T>(
    args: &Args<'_>,
    ask: impl FnOnce(&ObservedCookie<'_>) -> T,
) -> Answered<T> {
    let cookie = ObservedCookie::from_set_cookie(args.text("line")?)?;
    Ok(match args.optional_text("host")? {
        Some(host) => ask(&cookie.with_host(host)),
        None => ask(&cookie),
    })
}

pub(crate) fn decide(visitor: &Visitor<'_>, cookie: &ObservedCookie<'_>) -> Json {
    answer::decision(&cookie.shown_name(), visitor.decide_observed(cookie))
}

pub(crate) fn decide_many(visitor: &Visitor<'_>, names: &[&str]) -> Json {
    let decisions = names.iter().zip(visitor.decide_many(names));
    decisions.map(|(name, decision)| answer::decision(name, decision)).collect()
}

pub(crate) fn describe(visitor: &Visitor<'_>, objects: &mut Objects) -> Json {
    let received = visitor.received();
    object! {
        "state": visitor.state(), "gpc": visitor.gpc(), "now": visitor.now().unix(),
        "host": visitor.host().map(Host::as_str), "copies": received.copies(),
        "consentError": received.error().map(charte::Error::code),
        "consent": received.consent().map(|c| objects.add(c.clone())),
    }
}

pub(crate) fn area(args: &Args<'_>) -> Answered<Option<Area>> {
    args.optional_text("area")?.map(word).transpose()
}

/// The acts, in order.
pub(crate) fn acts<'a>(args: &Args<'a>) -> Answered<Vec<Act<'a>>> {
    let act = |given: &'a Value| {
        let given = Args::new(given)?;
        let purpose = given.optional_text("purpose")?.map(word::<Purpose>).transpose()?;
        let kind = word::<ActKind>(given.text("act")?)?;
        Ok(Act::new(kind, purpose, given.optional_text("provider")?)?)
    };
    args.values("acts")?.iter().map(act).collect()
}

/// A recorded consent, as the caller writes it; the answers by their number.
pub(crate) fn recorded(visitor: &Visitor<'_>, consent: Consent, objects: &mut Objects) -> Json {
    let encoded = visitor.encode(&consent);
    object! {
        "value": encoded.value, "maxAge": encoded.max_age, "shortened": encoded.shortened,
        "consent": objects.add(consent),
    }
}

/// What the host adds to a record.
pub(crate) fn details<'a>(args: &Args<'a>) -> Answered<RecordDetails<'a>> {
    Ok(RecordDetails {
        record_id: args.optional_text("recordId")?,
        language: args.optional_text("language")?,
        notice: args.optional_text("notice")?,
        withdrawal: args.optional_text("withdrawal")?,
    })
}

/// The answers of a consent.
pub(crate) fn consent(consent: &Consent) -> Json {
    let pairs = consent.pairs().map(|(purpose, provider, granted)| {
        object! {"purpose": purpose, "provider": provider, "granted": granted}
    });
    object! {
        "time": consent.time().unix(), "revision": consent.revision(),
        "granted": consent.granted(), "refused": consent.refused(),
        "pairs": pairs.collect::<Json>(),
        "refusedProviders": consent.refused_providers().collect::<Vec<_>>(),
        "gpc": consent.gpc(), "seen": consent.is_seen(), "recordId": consent.record_id(),
        "grantsAnything": consent.grants_anything(),
        "refusesAnything": consent.refuses_anything(),
        "value": consent.encode(),
    }
}
