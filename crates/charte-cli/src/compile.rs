//! `charte compile`: a charter in, its compiled tables out.

use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::values::regimes;
use crate::{input, out};

const EXAMPLES: &str = "\
Examples:
  charte compile --charter charte.toml > charte.json
  charte compile --charter charte.toml --regime gb --lang en,fr --format js > charte.js

The tables hold what the charter and the law decide, without citations. They say nothing about a \
host outside the site's registrable domain except that it is another site. Compile them again \
after every change of the charter and every update of charte.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CompileArgs {
    /// The site's charter; `-` is standard input
    #[arg(long, value_name = "FILE")]
    charter: String,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    regime: Option<String>,
    /// Add the charter's texts in these languages, as fr,en
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    lang: Vec<String>,
    /// The form of the tables
    #[arg(long, value_enum, default_value_t)]
    format: CompileFormat,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum CompileFormat {
    /// JSON
    #[default]
    Json,
    /// An ES module whose default export is the tables
    Js,
}

pub(crate) fn run(args: &CompileArgs) -> Result<u8, Failure> {
    let policy = input::policy(&args.charter, args.regime.as_deref())?;
    if let Some(odd) = args.lang.iter().find(|tag| !is_language(tag)) {
        let odd = charte_report::one_line(odd);
        return Err(Failure::new(format!(
            "--lang: {odd} is not a language; write it as fr or pt-BR"
        )));
    }
    let tables = policy.to_tables().map_err(|error| Failure::of_argument(&error))?;
    let tables = tables.with_texts(args.lang.iter().map(String::as_str));
    let json = tables.to_json().map_err(|error| Failure::of_argument(&error))?;
    if let Some(caveat) = policy.regime().caveat() {
        out::note(caveat);
    }
    out::as_it_is(&match args.format {
        CompileFormat::Json => format!("{json}\n"),
        CompileFormat::Js => format!("export default {json};\n"),
    })?;
    Ok(0)
}

/// Whether it has the shape of a BCP 47 tag.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let fits = |part: &str, least| {
        (least..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    fits(first, 2) && first.bytes().all(|b| b.is_ascii_alphabetic()) && parts.all(|p| fits(p, 1))
}
