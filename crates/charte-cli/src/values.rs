//! Values that several commands take.

use charte::lint::Code;
use charte::{Area, Regime, Severity};
use charte_audit::services::{self, Service};
use charte_audit::{Ignore, Phase};
use charte_report::{Format, Language};
use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The lowest severity at which a check fails. `None` means never.
#[derive(Clone, Copy)]
pub(crate) struct FailOn(pub(crate) Option<Severity>);

/// A closed list of words, so that clap suggests the nearest one.
pub(crate) fn words<T: Clone + Send + Sync + 'static>(
    ids: &'static [&'static str],
    from_id: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(ids).try_map(move |id| from_id(&id).ok_or("is not on the list"))
}

/// A parser that takes any value, and words that a shell completes.
#[derive(Clone)]
struct Completed<P> {
    parser: P,
    words: fn() -> Vec<&'static str>,
}

impl<P: TypedValueParser> TypedValueParser for Completed<P> {
    type Value = P::Value;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<Self::Value, Error> {
        self.parser.parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.words)().into_iter().map(PossibleValue::new)))
    }
}

/// A regime: the ids are completed, and files and places are taken too.
pub(crate) fn regimes() -> impl TypedValueParser<Value = String> {
    Completed {
        parser: StringValueParser::new(),
        words: || Regime::builtin_ids().filter(|id| Regime::builtin(id).is_ok()).collect(),
    }
}

/// A service: the ids of the complete ones are completed, and names and stubs are taken too.
pub(crate) fn services() -> impl TypedValueParser<Value = String> {
    Completed {
        parser: StringValueParser::new(),
        words: || services::all().iter().filter(|one| !one.is_stub()).map(Service::id).collect(),
    }
}

/// What `--ignore` takes: the codes are completed.
pub(crate) fn ignored() -> impl TypedValueParser<Value = Ignore> {
    Completed { parser: StringValueParser::new().try_map(|text| ignore(&text)), words: finding_ids }
}

fn finding_ids() -> Vec<&'static str> {
    Code::all().map(Code::id).filter(|id| id.starts_with('C')).collect()
}

fn ignore(text: &str) -> Result<Ignore, String> {
    Ignore::parse(text)
        .ok_or_else(|| "begin with a code such as C020; charte finding lists them".to_owned())
}

/// What the visitor had answered.
pub(crate) fn phases() -> impl TypedValueParser<Value = Phase> {
    words(&["before", "refused", "accepted", "withdrawn"], Phase::from_id)
}

pub(crate) fn severities() -> impl TypedValueParser<Value = FailOn> {
    words(&["error", "warning", "note", "never"], |id| match id {
        "never" => Some(FailOn(None)),
        other => Severity::from_id(other).map(|severity| FailOn(Some(severity))),
    })
}

/// The output formats, each with its description.
pub(crate) fn formats() -> impl TypedValueParser<Value = Format> {
    let values = Format::ALL.iter().map(|f| PossibleValue::new(f.id()).help(f.about()));
    PossibleValuesParser::new(values).try_map(|id| Format::from_id(&id).ok_or("is not on the list"))
}

/// The languages of what is written for people.
pub(crate) fn languages() -> impl TypedValueParser<Value = Language> {
    words(&["en", "fr", "de", "es", "it", "nl", "pt"], |tag| {
        Language::ALL.into_iter().find(|known| known.tag() == tag)
    })
}

pub(crate) fn areas() -> impl TypedValueParser<Value = Area> {
    words(Area::IDS, Area::from_id)
}
