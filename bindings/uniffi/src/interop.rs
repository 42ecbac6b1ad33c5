//! What `importer.rs` and `export.rs` ask of the crate `charte-interop`. Without the feature
//! `interop` the same functions fail with `E618`, so that the Kotlin and Swift sources, which check
//! that they match the library, fit every build.

#[cfg(feature = "interop")]
pub(crate) use built_in::*;
#[cfg(not(feature = "interop"))]
pub(crate) use left_out::*;

#[cfg(feature = "interop")]
mod built_in {
    use std::collections::HashMap;
    use std::time::SystemTime;

    use charte::{Policy, Visitor};
    use charte_interop::decode;
    use charte_interop::export::ExportOptions;
    use charte_interop::import::{Foreign, Note};
    use charte_interop::mapping::Mapping;
    use charte_interop::mobile::Value;
    use charte_interop::signals::{self, Receiver};

    use crate::error::CharteError;
    use crate::foreign::{
        Exported, ForeignCookie, ForeignValue, MobileValue, Signal, SignalReceiver,
    };
    use crate::imported::{ImportNote, Imported};
    use crate::moment::time;

    pub(crate) type Core = charte_interop::import::Importer;

    fn mapping(table: Option<String>) -> Result<Mapping, CharteError> {
        let mapping = table.map_or(Ok(Mapping::builtin()), Mapping::parse);
        Ok(mapping.map_err(charte::Error::from)?)
    }

    pub(crate) fn importer(
        policy: &Policy,
        table: Option<String>,
        managers: Option<Vec<String>>,
        recorded: Option<SystemTime>,
        shown_revision: Option<u32>,
    ) -> Result<Core, CharteError> {
        let mut importer = Core::new(policy, mapping(table)?);
        if let Some(ids) = managers {
            importer = importer.with_managers(ids)?;
        }
        Ok(importer.with_recorded(recorded.map(time)).with_shown_revision(shown_revision))
    }

    fn foreign(values: &[ForeignValue]) -> Result<Vec<Foreign<'_>>, CharteError> {
        let all = values.iter().map(|one| Foreign::of_format(&one.format, &one.value));
        Ok(all.collect::<Result<_, _>>().map_err(charte::Error::from)?)
    }

    fn imported(
        imported: &charte_interop::import::Imported,
        policy: &Policy,
        now: SystemTime,
    ) -> Imported {
        let note = |note: &Note| ImportNote {
            kind: note.kind().to_owned(),
            manager: note.manager().to_owned(),
            message: note.to_string(),
        };
        Imported {
            received: (&imported.visitor(policy, time(now))).into(),
            consent: imported.consent.as_ref().map(charte::Consent::encode),
            answers: imported.answers(),
            inferred: imported.inferred.clone(),
            gpc: imported.gpc,
            report: imported.report.iter().map(note).collect(),
        }
    }

    pub(crate) fn import_values(
        core: &Core,
        values: &[ForeignValue],
        now: SystemTime,
    ) -> Result<Imported, CharteError> {
        let found = core.import(core.policy(), &foreign(values)?, time(now));
        Ok(imported(&found, core.policy(), now))
    }

    /// Under another policy of the same charter, if there is one.
    pub(crate) fn import_cookies(
        core: &Core,
        policy: Option<&Policy>,
        lines: &[String],
        now: SystemTime,
    ) -> Imported {
        let policy = policy.unwrap_or(core.policy());
        imported(&core.import_lines(policy, lines, time(now)), policy, now)
    }

    pub(crate) fn import_mobile(
        core: &Core,
        keys: &HashMap<String, MobileValue>,
        now: SystemTime,
    ) -> Imported {
        let keys = keys.iter().map(|(key, value)| {
            let value = match value {
                MobileValue::Text(text) => Value::Text(text),
                MobileValue::Number(number) => Value::Number(*number),
                MobileValue::Other => Value::Other,
            };
            (key.as_str(), value)
        });
        imported(&core.import_keys(core.policy(), keys, time(now)), core.policy(), now)
    }

    pub(crate) fn decode_foreign(values: &[ForeignValue]) -> Result<String, CharteError> {
        Ok(decode::to_json(&decode::decode(&foreign(values)?))?)
    }

    pub(crate) fn export(
        visitor: &Visitor<'_>,
        format: &str,
        table: Option<String>,
        (notice_given, sections, unanswered_as_refused): (bool, Vec<u16>, bool),
    ) -> Result<Exported, CharteError> {
        let options = ExportOptions { notice_given, sections, unanswered_as_refused };
        let exported = charte_interop::export::export(visitor, format, &mapping(table)?, &options);
        let exported = exported.map_err(charte::Error::from)?;
        let cookies = exported.cookies.into_iter();
        let cookies = cookies.map(|(name, value)| ForeignCookie { name, value }).collect();
        Ok(Exported { cookies, lost: exported.lost })
    }

    pub(crate) fn signal(
        visitor: &Visitor<'_>,
        receiver: SignalReceiver,
        provider: Option<&str>,
    ) -> Result<Signal, CharteError> {
        let receiver = match receiver {
            SignalReceiver::ConsentMode => Receiver::ConsentMode,
            SignalReceiver::Uet => Receiver::Uet,
            SignalReceiver::Clarity => Receiver::Clarity,
            SignalReceiver::Meta => Receiver::Meta,
        };
        let signal = signals::signal(visitor, receiver, provider);
        let object = |values: &[(&'static str, bool)]| -> HashMap<String, bool> {
            values.iter().map(|(kind, granted)| ((*kind).to_owned(), *granted)).collect()
        };
        Ok(Signal {
            default: object(&signal.default),
            update: signal.update.as_deref().map(object),
            limited_data_use: signal.limited_data_use,
            script: signal.script(),
        })
    }
}

#[cfg(not(feature = "interop"))]
mod left_out {
    use std::collections::HashMap;
    use std::time::SystemTime;

    use charte::{ErrorCode, Policy, Visitor};

    use crate::error::CharteError;
    use crate::foreign::{Exported, ForeignValue, MobileValue, Signal, SignalReceiver};
    use crate::imported::Imported;

    /// There is no importer.
    pub(crate) enum Core {}

    fn left_out() -> CharteError {
        CharteError::of(
            ErrorCode::InteropNotBuiltIn,
            "the formats of other consent managers are not built in",
            Some("build charte-uniffi with its feature interop"),
        )
    }

    pub(crate) fn importer(
        _: &Policy,
        _: Option<String>,
        _: Option<Vec<String>>,
        _: Option<SystemTime>,
        _: Option<u32>,
    ) -> Result<Core, CharteError> {
        Err(left_out())
    }

    pub(crate) fn import_values(
        core: &Core,
        _: &[ForeignValue],
        _: SystemTime,
    ) -> Result<Imported, CharteError> {
        match *core {}
    }

    pub(crate) fn import_cookies(
        core: &Core,
        _: Option<&Policy>,
        _: &[String],
        _: SystemTime,
    ) -> Imported {
        match *core {}
    }

    pub(crate) fn import_mobile(
        core: &Core,
        _: &HashMap<String, MobileValue>,
        _: SystemTime,
    ) -> Imported {
        match *core {}
    }

    pub(crate) fn decode_foreign(_: &[ForeignValue]) -> Result<String, CharteError> {
        Err(left_out())
    }

    pub(crate) fn export(
        _: &Visitor<'_>,
        _: &str,
        _: Option<String>,
        _: (bool, Vec<u16>, bool),
    ) -> Result<Exported, CharteError> {
        Err(left_out())
    }

    pub(crate) fn signal(
        _: &Visitor<'_>,
        _: SignalReceiver,
        _: Option<&str>,
    ) -> Result<Signal, CharteError> {
        Err(left_out())
    }
}
