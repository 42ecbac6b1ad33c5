//! Answers that visitors gave to other consent managers. Without the feature `interop` these calls
//! do not exist.

use std::collections::BTreeMap;

use charte::{Consent, ConsentState, Policy, Time, Visitor};
use charte_interop::decode;
use charte_interop::export::{ExportOptions, export};
use charte_interop::import::{Foreign, Imported, Importer};
use charte_interop::mapping::Mapping;
use charte_interop::mobile::Value as Key;
use charte_interop::signals::{Receiver, signal};

use crate::answer::{Answered, Failure, word};
use crate::args::Args;
use crate::json::{Json, Object, object};
use crate::objects::Objects;

fn failed(error: impl Into<charte::Error>) -> Failure {
    Failure::Error(error.into())
}

/// The site's `table`, or the built-in ones.
fn mapping(args: &Args<'_>) -> Answered<Mapping> {
    match args.optional_text("table")? {
        Some(table) => Mapping::parse(table).map_err(failed),
        None => Ok(Mapping::builtin()),
    }
}

/// An importer of a policy: if known its `table`, `managers`, `recorded` and `shownRevision`.
pub(crate) fn importer(policy: &Policy, args: &Args<'_>) -> Answered<Importer> {
    let importer = Importer::new(policy, mapping(args)?);
    let importer = match args.optional_texts("managers")? {
        Some(ids) => importer.with_managers(ids)?,
        None => importer,
    };
    let recorded = args.optional_whole("recorded")?.map(Time::from_unix);
    let shown = args.optional_number("shownRevision")?;
    Ok(importer.with_recorded(recorded).with_shown_revision(shown))
}

/// The `values`, each a format and a value.
fn foreign<'a>(args: &Args<'a>) -> Answered<Vec<Foreign<'a>>> {
    let pairs = args.pairs("values")?;
    pairs.into_iter().map(|(f, value)| Foreign::of_format(f, value).map_err(failed)).collect()
}

/// What the `values`, the `Cookie` lines or the `keys` of an app mean.
pub(crate) fn import(importer: &Importer, args: &Args<'_>, now: Time) -> Answered<Imported> {
    if args.has("values") {
        return Ok(importer.import(importer.policy(), &foreign(args)?, now));
    }
    if args.has("lines") {
        return Ok(importer.import_lines(importer.policy(), args.texts("lines")?, now));
    }
    let keys = args.members("keys")?.iter().map(|(name, value)| {
        let key = match (value.as_str(), value.as_i64()) {
            (Some(text), _) => Key::Text(text),
            (None, Some(number)) => Key::Number(number),
            (None, None) => Key::Other,
        };
        (name.as_str(), key)
    });
    Ok(importer.import_keys(importer.policy(), keys, now))
}

/// An import as JavaScript has it; the consents by their numbers.
pub(crate) fn describe(
    imported: Imported,
    policy: &Policy,
    now: Time,
    objects: &mut Objects,
) -> Json {
    let state: ConsentState = imported.visitor(policy, now).state();
    let report = imported.report.iter().map(|note| {
        object! {"kind": note.kind(), "manager": note.manager(), "message": note.to_string()}
    });
    let mut number = |consent: Option<&Consent>| consent.map(|one| objects.add(one.clone()));
    let (received, consent) =
        (number(imported.received.consent()), number(imported.consent.as_ref()));
    let told = Object::new()
        .with("state", &state)
        .with("answers", &imported.answers())
        .with("inferred", &imported.inferred)
        .with("gpc", &imported.gpc)
        .with("report", &report.collect::<Json>())
        .with("error", &imported.error.map(|error| error.code()))
        .with("received", &received)
        .with("consent", &consent);
    told.with("imported", &objects.add(imported)).end()
}

pub(crate) fn decode_foreign(args: &Args<'_>) -> Answered<Json> {
    Ok(Json::written(decode::to_json(&decode::decode(&foreign(args)?))?))
}

/// The answer in another `format`.
pub(crate) fn exported(visitor: &Visitor<'_>, args: &Args<'_>) -> Answered<Json> {
    let sections = args.optional_numbers("sections")?.unwrap_or_default();
    let sections = sections.into_iter().map(|id| u16::try_from(id).map_err(|_| Failure::NoCall));
    let options = ExportOptions {
        notice_given: args.flag("noticeGiven")?,
        sections: sections.collect::<Answered<_>>()?,
        unanswered_as_refused: args.flag("unansweredAsRefused")?,
    };
    let exported = export(visitor, args.text("format")?, &mapping(args)?, &options);
    let exported = exported.map_err(failed)?;
    Ok(object! {"cookies": exported.cookies, "lost": exported.lost})
}

/// What the tags of a `receiver` must be told.
pub(crate) fn signalled(visitor: &Visitor<'_>, args: &Args<'_>) -> Answered<Json> {
    let receiver = word::<Receiver>(args.text("receiver")?)?;
    let signal = signal(visitor, receiver, args.optional_text("provider")?);
    let types = |values: &[(&'static str, bool)]| {
        values.iter().copied().collect::<BTreeMap<&'static str, bool>>()
    };
    Ok(object! {
        "receiver": receiver, "default": types(&signal.default),
        "update": signal.update.as_deref().map(types),
        "limitedDataUse": signal.limited_data_use, "script": signal.script(),
    })
}
