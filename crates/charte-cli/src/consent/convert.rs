//! `charte consent convert`: an answer in another format.

use charte::{Charter, Policy, ReceivedConsent, Time};
use charte_interop::export::{ExportOptions, export};
use charte_interop::import::{Foreign, Importer};
use charte_interop::mapping::Mapping;

use super::args::ConvertArgs;
use super::{foreign, standard_input};
use crate::failure::Failure;
use crate::values::Color;
use crate::{input, out, usual};

/// The table that is named, or else that of the current folder, or else the built-in ones. Says on
/// standard error when it uses the folder's own, and which of its providers the charter lacks.
fn mapping(named: Option<&str>, charter: &Charter) -> Result<Mapping, Failure> {
    let Some(name) = usual::table(named) else { return Ok(Mapping::builtin()) };
    if named.is_none() {
        out::aside(&format!("table: {name}\n"));
    }
    let source = input::document(name, "table of foreign words")?;
    let name = out::file(name);
    let mapping = Mapping::parse_all(source).map_err(|errors| {
        let lines = errors.iter().map(|error| format!("{name}: {error} [{}]", error.code()));
        Failure::new(lines.collect::<Vec<_>>().join("\n"))
    })?;
    for (manager, word, provider) in mapping.unknown_providers(charter) {
        out::note(&format!(
            "{name}: {manager}.words.{word}: the charter has no provider `{provider}`"
        ));
    }
    Ok(mapping)
}

struct Conversion<'a> {
    args: &'a ConvertArgs,
    policy: &'a Policy,
    importer: Importer,
    mapping: Mapping,
    options: ExportOptions,
    now: Time,
}

pub(super) fn run(args: &ConvertArgs) -> Result<u8, Failure> {
    let policy = input::policy(usual::charter(args.charter.as_deref())?, args.regime.as_deref())?;
    let mapping = mapping(args.table.as_deref(), policy.charter())?;
    let recorded = args.recorded.as_deref().map(input::moment).transpose()?;
    let conversion = Conversion {
        args,
        policy: &policy,
        importer: Importer::new(&policy, mapping.clone())
            .with_recorded(recorded)
            .with_shown_revision(args.revision),
        mapping,
        options: ExportOptions {
            notice_given: args.notice_given,
            sections: args.section.clone(),
            unanswered_as_refused: args.unanswered_as_refused,
        },
        now: input::now(args.at.as_deref())?,
    };
    let text = standard_input()?;
    let mut code = 0;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (number, line) in lines {
        match conversion.line(number + 1, line)? {
            Some(written) => out::text(&format!("{written}\n"), Color::Never)?,
            None => code = 1,
        }
    }
    Ok(code)
}

impl Conversion<'_> {
    /// A line in the other format; nothing if there is none. What was lost is told.
    fn line(&self, number: usize, line: &str) -> Result<Option<String>, Failure> {
        let note = |text: &str| out::note(&format!("line {number}: {text}"));
        let (received, gpc) = if self.args.from.as_deref() == Some("charte") {
            (ReceivedConsent::from_values([line.trim()]), false)
        } else {
            let values = foreign::values(line, self.args.from.as_deref())?;
            let values: Vec<_> =
                values.iter().map(|(name, value)| Foreign::cookie(name, value)).collect();
            let imported = self.importer.import(self.policy, &values, self.now);
            imported.report.iter().for_each(|entry| note(&entry.to_string()));
            if self.args.to == "charte" {
                let visitor = self.policy.visitor(&imported.received, self.now);
                let written = imported.consent.map(|consent| visitor.encode(&consent).value);
                if written.is_none() {
                    note("there is no answer to write");
                }
                return Ok(written);
            }
            (imported.received, imported.gpc)
        };
        if let Some(error) = received.error() {
            note(&format!("cannot be read: {error} [{}]", error.code()));
            return Ok(None);
        }
        let visitor = self.policy.visitor(&received, self.now).with_gpc(self.args.gpc || gpc);
        if self.args.to == "charte" {
            return Ok(received.consent().map(|consent| visitor.encode(consent).value));
        }
        match export(&visitor, &self.args.to, &self.mapping, &self.options) {
            Ok(exported) => {
                exported.lost.iter().for_each(|lost| note(lost));
                let cookies =
                    exported.cookies.iter().map(|(name, value)| format!("{name}={value}"));
                Ok(Some(cookies.collect::<Vec<_>>().join("; ")))
            }
            Err(refusal) => {
                note(&refusal.to_string());
                Ok(None)
            }
        }
    }
}
