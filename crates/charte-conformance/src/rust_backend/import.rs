//! What foreign values mean, through the crate `charte-interop`.

use charte::{Consent, Policy, Time};
use charte_interop::import::{Foreign, Imported, Importer};
use charte_interop::mapping::Mapping;
use serde_json::{Value, json};

use super::{Stopped, failure};
use crate::Case;

pub(super) fn import(case: &Case, policy: &Policy, now: Time) -> Result<Imported, Stopped> {
    let mapping = match &case.interop {
        None => Mapping::builtin(),
        Some(table) => Mapping::parse(table).map_err(|_| failure("`interop` is no table"))?,
    };
    let recorded = case.recorded.as_deref().map(str::parse::<Time>).transpose();
    let recorded = recorded.map_err(|_| failure("`recorded` is not a time"))?;
    let values = case.foreign.iter().map(|foreign| {
        Foreign::of_format(&foreign.format, &foreign.value)
            .map_err(|_| failure("`foreign` names no format"))
    });
    let values = values.collect::<Result<Vec<_>, _>>()?;
    let importer = Importer::new(policy, mapping)
        .with_recorded(recorded)
        .with_shown_revision(case.shown_revision);
    Ok(importer.import(policy, &values, now))
}

pub(super) fn answer(policy: &Policy, imported: &Imported, now: Time) -> Value {
    let visitor = policy.visitor(&imported.received, now);
    let consent = imported.received.consent();
    let time = consent.map(|consent| consent.time().to_string());
    json!({
        "received": {
            "state": visitor.state().id(),
            "answers": imported.answers(),
            "granted": consent.map(Consent::granted).unwrap_or_default(),
            "refused": consent.map(Consent::refused).unwrap_or_default(),
            "inferred": imported.inferred,
            "recorded": time,
            "revision": consent.map(Consent::revision),
            "written": imported.consent.as_ref().map(Consent::encode),
        },
        "gpc": imported.gpc,
        "error": imported.error.map(|error| error.code().id()),
    })
}
