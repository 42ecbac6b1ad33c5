//! `charte finding`: what a code means, with an example that is run on the spot.

mod markdown;
mod raised;
mod text;

use charte::lint::{CodeExplanation, Example};
use charte::{ErrorCode, FindingCode, Severity};
use charte_audit::catalogue::CatalogueErrorKind;
use charte_audit::recording::ReadErrorKind;
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

/// A code of any kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    Finding(FindingCode),
    /// `E1xx` to `E4xx`, `E9xx`.
    Error(ErrorCode),
    /// `E50x`, `E51x`.
    Recording(ReadErrorKind),
    /// `E520`.
    Baseline,
    /// `E55x`.
    Catalogue(CatalogueErrorKind),
    /// `E56x`, `E57x`.
    Page(charte_page::ErrorCode),
}

const BASELINE: CodeExplanation = CodeExplanation {
    what: "The file given as a baseline is none.",
    why: "Findings would be reported again that were accepted, or left out that were not.",
    mend: "Write it with `charte check --write-baseline FILE`, and do not edit it.",
    example: Example::in_words("`charte check visit.har --baseline visit.har`"),
    mended: Example::in_words("`charte check visit.har --baseline baseline.json`"),
};

impl Code {
    /// Every code of the library and the command, in order: findings, then errors.
    fn all() -> impl Iterator<Item = Self> {
        let findings = FindingCode::ALL.iter().copied().map(Self::Finding);
        let mut errors: Vec<Self> = ErrorCode::ALL.iter().copied().map(Self::Error).collect();
        errors.extend(ReadErrorKind::ALL.iter().copied().map(Self::Recording));
        errors.push(Self::Baseline);
        errors.extend(CatalogueErrorKind::ALL.iter().copied().map(Self::Catalogue));
        let pages = charte_page::ErrorCode::ALL.iter().copied().map(Self::Page);
        // Of a bug of ours there is one code.
        errors.extend(pages.filter(|code| code.id() != ErrorCode::Internal.id()));
        errors.sort_by_key(|code| code.id());
        findings.chain(errors)
    }

    fn from_id(id: &str) -> Option<Self> {
        let id = id.to_ascii_uppercase();
        Self::all().find(|code| code.id() == id)
    }

    fn id(self) -> &'static str {
        match self {
            Self::Finding(code) => code.id(),
            Self::Error(code) => code.id(),
            Self::Recording(kind) => kind.code(),
            Self::Baseline => "E520",
            Self::Catalogue(kind) => kind.code(),
            Self::Page(code) => code.id(),
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Finding(code) => code.title(),
            Self::Error(code) => code.title(),
            Self::Recording(kind) => kind.title(),
            Self::Baseline => "not a baseline",
            Self::Catalogue(kind) => kind.title(),
            // What to do is told apart.
            Self::Page(code) => code.title().split("; ").next().unwrap_or_default(),
        }
    }

    /// What is said where no example runs.
    fn said(self) -> String {
        let remedy = match self {
            Self::Finding(code) => format!("; {}", code.remedy()),
            _ => String::new(),
        };
        format!("{}[{}]: {}{remedy}", self.severity(), self.id(), self.title())
    }

    fn severity(self) -> Severity {
        match self {
            Self::Finding(code) => code.severity(),
            _ => Severity::Error,
        }
    }

    fn explanation(self) -> CodeExplanation {
        match self {
            Self::Finding(code) => code.explanation(),
            Self::Error(code) => code.explanation(),
            Self::Recording(kind) => kind.explanation(),
            Self::Baseline => BASELINE,
            Self::Catalogue(kind) => kind.explanation(),
            Self::Page(code) => code.explanation(),
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
    let told = code.explanation();
    if let Some(keys) = value.as_object_mut() {
        for (key, text) in [("what", told.what), ("why", told.why), ("mend", told.mend)] {
            keys.insert(key.to_owned(), text.into());
        }
        for (key, example) in [("example", &told.example), ("mended", &told.mended)] {
            keys.insert(key.to_owned(), raised::json(example));
        }
    }
    value
}
