//! `charte compile`: a charter in, its compiled tables out.

use charte::charter::is_language;
use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::values::regimes;
use crate::{input, out, usual};

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
    /// The site's charter; `-` is standard input [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    charter: Option<String>,
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
    let charter = usual::charter(args.charter.as_deref())?;
    let policy = input::policy(charter, args.regime.as_deref())?;
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
