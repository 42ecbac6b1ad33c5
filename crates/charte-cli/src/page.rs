//! `charte page`: a charter in, the page for its visitors out.

use charte::{Area, Policy};
use charte_page::{Format, Gap, LANGUAGES, Options, gaps, render};
use charte_texts::Language;
use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::values::{areas, regimes};
use crate::{input, out, usual};

/// The language of a page if neither the command nor the charter names one.
const USUAL_LANGUAGE: &str = "en";

const EXAMPLES: &str = "\
Examples:
  charte page --lang fr > cookies.fr.html              the page of charte.toml
  charte page --charter charte.toml --lang en --fragment --choices-url /choices
  charte page --charter charte.toml --format markdown --area front-office

Pages are written in French, English, German, Spanish, Italian, Dutch and Portuguese. For another \
language, the page uses the charter's first language that is one of these, or else English, and \
says so. A text that the charter does not have in the page's language is shown in another one and \
marked; a warning on standard error names it.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PageArgs {
    /// The site's charter; `-` is standard input [default: charte.toml in the current folder]
    #[arg(long, value_name = "FILE")]
    charter: Option<String>,
    /// The page's language, such as fr or pt-BR [default: the charter's first, else en]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: PageFormat,
    /// Only an unstyled `article`, to embed into a page of the site (html only)
    #[arg(long)]
    fragment: bool,
    /// Only the cookies of this part of the site
    #[arg(long, value_parser = areas())]
    area: Option<Area>,
    /// The regime: an id (see `charte regimes`) or a regime file [default: the charter's]
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    regime: Option<String>,
    /// The address where visitors change their choices, such as /choices; the page links to it
    #[arg(long, value_name = "URL")]
    choices_url: Option<String>,
    /// The time (RFC 3339, such as 2026-11-23T10:05:00Z) [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum PageFormat {
    /// A complete page, styled for screens, dark mode, phones and print
    #[default]
    Html,
    /// GitHub-style tables
    Markdown,
    /// The page's content, for your own templates
    Json,
}

pub(crate) fn run(args: &PageArgs) -> Result<u8, Failure> {
    let format = match (args.format, args.fragment) {
        (PageFormat::Html, false) => Format::Html,
        (PageFormat::Html, true) => Format::HtmlFragment,
        (_, true) => {
            return Err(Failure::new("--fragment: only html has one; leave it out, or --format"));
        }
        (PageFormat::Markdown, false) => Format::Markdown,
        (PageFormat::Json, false) => Format::Json,
    };
    let now = input::now(args.at.as_deref())?;
    let charter = usual::charter(args.charter.as_deref())?;
    let policy = input::policy(charter, args.regime.as_deref())?;
    let own = policy.charter().languages().first();
    let lang = args.lang.as_deref().or(own.map(String::as_str)).unwrap_or(USUAL_LANGUAGE);
    let choices_url = args.choices_url.as_deref();
    let options = Options { area: args.area, choices_url, ..Options::new(lang, format, now) };
    let page = render(&policy, &options)
        .map_err(|error| Failure::new(format!("{error} [{}]", error.code())))?;
    out::as_it_is(&page)?;
    for warning in warnings(&policy, &options)? {
        out::note(&format!("warning: {warning}"));
    }
    Ok(0)
}

/// How many texts a warning names before it stops.
const NAMED: usize = 6;

/// What the publisher should know about the page.
fn warnings(policy: &Policy, options: &Options<'_>) -> Result<Vec<String>, Failure> {
    let charter = policy.charter();
    let gaps = gaps(policy, options).map_err(|error| Failure::new(error.to_string()))?;
    let mut warnings = Vec::new();
    if Language::from_tag(options.lang).is_none() {
        let tags = charter.languages().iter().map(String::as_str);
        warnings.push(format!(
            "there is no page in {}, so this one is in {}; choose one of {} with --lang",
            options.lang,
            Language::best(tags),
            LANGUAGES.join(", ")
        ));
    }
    let mut languages: Vec<&str> = gaps.iter().map(Gap::language).collect();
    languages.sort_unstable();
    languages.dedup();
    for language in languages {
        let of = gaps.iter().filter(|gap| gap.language() == language);
        let texts: Vec<&str> = of.map(Gap::text).collect();
        let wanted = gaps.first().map(Gap::wanted).unwrap_or_default();
        let named = texts.get(..NAMED).unwrap_or(&texts).join(", ");
        let more = match texts.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let (count, them) = match texts.len() {
            1 => ("1 text is".to_owned(), "it is"),
            count => (format!("{count} texts are"), "they are"),
        };
        warnings.push(format!(
            "{count} not in {wanted}, so {them} shown in {language}: {named}{more}; \
             add {wanted} = \"…\" beside {language} = \"…\" in the charter"
        ));
    }
    let asked = !policy.askable(options.now).is_empty();
    if asked && options.choices_url.is_none() {
        warnings.push(
            "the page has no link for visitors to change their choices; add --choices-url, such \
             as --choices-url /cookies"
                .to_owned(),
        );
    }
    Ok(warnings)
}
