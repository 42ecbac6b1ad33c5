//! `charte dossier`: what the law asks for each cookie, to be filed.

use charte::{Charter, Regime};
use charte_report::Dossier;
use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::values::{Color, regimes};
use crate::{input, out, usual};

const EXAMPLES: &str = "\
Examples:
  charte dossier --charter charte.toml > dossier-2026-11.json
  charte dossier --regime fr,gb --format html > dossier.html
  charte dossier --compare dossier-2026-11.json --format markdown

The digest tells whether a filed dossier was altered. Keep the JSON: later ones are compared with it.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct DossierArgs {
    /// The site's charter; `-` is standard input [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    charter: Option<String>,
    /// The laws, by ids or files: fr,gb [default: those that the charter names]
    #[arg(long, value_name = "IDS", value_delimiter = ',', value_parser = regimes(), hide_possible_values = true)]
    regime: Vec<String>,
    /// The time (RFC 3339) [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Show what has changed since this dossier (JSON), and who must be asked again
    #[arg(long, value_name = "OLD")]
    compare: Option<String>,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: DossierFormat,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum DossierFormat {
    /// JSON, to be kept and compared
    #[default]
    Json,
    /// HTML for the browser
    Html,
    /// Markdown
    Markdown,
}

pub(crate) fn run(args: &DossierArgs) -> Result<u8, Failure> {
    let file = usual::charter(args.charter.as_deref())?;
    let (text, charter) = input::charter_with_text(file)?;
    let ids = named(args, &charter);
    if ids.is_empty() {
        let none = "no law is named; add --regime, or regime = \"…\" to the charter";
        return Err(Failure::new(none));
    }
    let laws = ids.iter().map(|id| input::regime(id)).collect::<Result<Vec<Regime>, _>>()?;
    let laws: Vec<&Regime> = laws.iter().collect();
    let now = input::now(args.at.as_deref())?;
    let dossier = Dossier::new(&text, &laws, now).map_err(|e| Failure::in_file(file, &e))?;
    let failed = |_| Failure::new("the page cannot be written, a bug in charte");
    let page = match &args.compare {
        None => match args.format {
            DossierFormat::Json => return out::json(&dossier).map(|()| 0),
            DossierFormat::Html => dossier.to_html().map_err(failed)?,
            DossierFormat::Markdown => dossier.to_markdown(),
        },
        Some(older) => {
            let changes = dossier.changes_since(&read(older)?);
            match args.format {
                DossierFormat::Json => return out::json(&changes).map(|()| 0),
                DossierFormat::Html => changes.to_html().map_err(failed)?,
                DossierFormat::Markdown => changes.to_markdown(),
            }
        }
    };
    out::text(&page, Color::Never)?;
    Ok(0)
}

/// The laws that the command names, else the charter's own and those that it serves.
fn named(args: &DossierArgs, charter: &Charter) -> Vec<String> {
    if !args.regime.is_empty() {
        return args.regime.clone();
    }
    let mut ids: Vec<String> = charter.regime().map(ToOwned::to_owned).into_iter().collect();
    for id in charter.regimes() {
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_owned());
        }
    }
    ids
}

fn read(name: &str) -> Result<Dossier, Failure> {
    let bytes = input::document(name, "dossier")?;
    let name = charte_report::one_line(name);
    serde_json::from_slice(&bytes)
        .map_err(|error| Failure::new(format!("{name}: not a dossier of this version: {error}")))
}
