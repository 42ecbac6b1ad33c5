//! `charte finding`: what a code means, with an example that is run on the spot.

mod markdown;
mod raised;
mod text;

use charte::{ErrorCode, Explanation, FindingCode, Severity};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::args::Color;
use crate::failure::Failure;
use crate::out;

#[derive(Args)]
pub(crate) struct FindingArgs {
    /// A code, as C020 or E102
    #[arg(value_parser = codes(), hide_possible_values = true, ignore_case = true)]
    code: Option<Code>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    format: FindingFormat,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum FindingFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// As the pages in docs/findings
    Markdown,
}

/// A code of either kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    Finding(FindingCode),
    Error(ErrorCode),
}

impl Code {
    /// Those that a page explains: all findings, and the errors of a charter.
    fn all() -> impl Iterator<Item = Self> {
        let errors = ErrorCode::ALL.iter().copied().map(Self::Error);
        FindingCode::ALL.iter().copied().map(Self::Finding).chain(errors)
    }

    fn from_id(id: &str) -> Option<Self> {
        let id = id.to_ascii_uppercase();
        Self::all().find(|code| code.id() == id)
    }

    fn id(self) -> &'static str {
        match self {
            Self::Finding(code) => code.id(),
            Self::Error(code) => code.id(),
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Finding(code) => code.title(),
            Self::Error(code) => code.title(),
        }
    }

    fn severity(self) -> Severity {
        match self {
            Self::Finding(code) => code.severity(),
            Self::Error(_) => Severity::Error,
        }
    }

    fn explanation(self) -> Option<Explanation> {
        match self {
            Self::Finding(code) => Some(code.explanation()),
            Self::Error(code) => code.explanation(),
        }
    }
}

fn codes() -> impl TypedValueParser<Value = Code> {
    PossibleValuesParser::new(Code::all().map(Code::id).collect::<Vec<_>>())
        .try_map(|id| Code::from_id(&id).ok_or("is not on the list"))
}

pub(crate) fn run(args: &FindingArgs) -> Result<u8, Failure> {
    match (args.code, args.format) {
        (None, FindingFormat::Text) => out::text(&text::list(), Color::Auto)?,
        (None, FindingFormat::Markdown) => out::as_it_is(&markdown::index())?,
        (None, FindingFormat::Json) => out::json(&Code::all().map(json).collect::<Vec<_>>())?,
        (Some(code), FindingFormat::Text) => {
            out::text(&text::page(code, out::columns())?, Color::Auto)?;
        }
        (Some(code), FindingFormat::Markdown) => out::as_it_is(&markdown::page(code)?)?,
        (Some(code), FindingFormat::Json) => out::json(&json(code))?,
    }
    Ok(0)
}

fn json(code: Code) -> serde_json::Value {
    let mut value = serde_json::json!({
        "code": code.id(),
        "severity": code.severity(),
        "title": code.title(),
    });
    if let (Some(told), Some(keys)) = (code.explanation(), value.as_object_mut()) {
        for (key, text) in [("what", told.what), ("why", told.why), ("mend", told.mend)] {
            keys.insert(key.to_owned(), text.into());
        }
        for (key, example) in [("example", &told.example), ("mended", &told.mended)] {
            keys.insert(key.to_owned(), raised::json(example));
        }
    }
    value
}
