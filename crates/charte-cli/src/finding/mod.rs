//! `charte finding`: what a code means, with an example that is run for the output.

mod markdown;
mod raised;
mod text;

use charte::lint::Code;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::out;
use crate::values::Color;

#[derive(Args)]
pub(crate) struct FindingArgs {
    /// A code, such as C020 or E102
    #[arg(value_parser = codes(), hide_possible_values = true, ignore_case = true)]
    code: Option<Code>,
    /// The format of the output
    #[arg(long, value_enum, default_value_t)]
    format: FindingFormat,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum FindingFormat {
    /// Human-readable
    #[default]
    Text,
    /// Machine-readable
    Json,
    /// The pages in docs/findings
    Markdown,
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

/// The output for an example that is described in words.
fn output(code: Code) -> String {
    let help = code.help().map(|help| format!("; {help}")).unwrap_or_default();
    format!("{}[{code}]: {}{help}", code.severity(), code.title())
}

fn json(code: Code) -> serde_json::Value {
    let mut value = serde_json::json!({
        "code": code.id(),
        "severity": code.severity(),
        "title": code.title(),
    });
    let explanation = code.explanation();
    let texts = [("what", explanation.what), ("why", explanation.why), ("fix", explanation.fix)];
    let examples = [("example", &explanation.example), ("fixed", &explanation.fixed)];
    if let Some(keys) = value.as_object_mut() {
        for (key, text) in texts {
            keys.insert(key.to_owned(), text.into());
        }
        for (key, example) in examples {
            keys.insert(key.to_owned(), raised::json(example));
        }
    }
    value
}
