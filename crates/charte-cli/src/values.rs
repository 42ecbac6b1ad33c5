//! Values that several commands take.

use charte::{Area, Severity};
use charte_audit::Ignore;
use charte_report::{Format, Language};
use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

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

pub(crate) fn ignore(text: &str) -> Result<Ignore, String> {
    Ignore::parse(text)
        .ok_or_else(|| "begin with a code such as C020; charte finding lists them".to_owned())
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
