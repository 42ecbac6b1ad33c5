//! `charte import`: a page of ours, or the cookie policy that a publisher has, read as a charter.

use std::io::{self, BufRead, IsTerminal, Write};

use charte::{Charter, ErrorCode, Host};
use charte_page::{Doubt, Error, ImportOptions, Imported, SourceFormat};
use clap::{Args, ValueEnum};

use crate::failure::Failure;
use crate::values::regimes;
use crate::{input, laws, out};

/// How often a question is repeated before the command continues without an answer.
const TRIES: usize = 3;

const EXAMPLES: &str = "\
Examples:
  charte import cookies.fr.html > charte.toml
  charte import policy.html --site https://www.example.fr --regime fr > charte.toml
  curl -s https://www.example.org/cookies | charte import - --site https://www.example.org

Pages made by charte round-trip exactly. From any other page, only the tables are read: HTML, \
Markdown, or tab-separated text copied from a page or a spreadsheet. Anything ambiguous is marked \
with a comment that begins with “# check”. A cookie is not treated as necessary because the page \
calls it so. On a terminal, the command asks for missing information.";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ImportArgs {
    /// A page or policy: HTML, Markdown, tab-separated text, or the JSON of charte page; `-` is
    /// standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// The applicable law, by its id (see `charte regimes`)
    #[arg(long, value_name = "ID", value_parser = regimes(), hide_possible_values = true)]
    regime: Option<String>,
    /// The site's address [default: the HTML page's own]
    #[arg(long, value_name = "URL")]
    site: Option<String>,
    /// The language of the texts, such as fr or pt-BR [default: that of the page or its headings]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// The format of FILE [default: detected]
    #[arg(long, value_enum)]
    format: Option<ImportFormat>,
}

#[derive(Clone, Copy, ValueEnum)]
enum ImportFormat {
    /// A page, or a part of one
    Html,
    /// GitHub-style tables
    Markdown,
    /// Tab-separated text
    Tabs,
    /// The JSON of charte page
    Json,
}

impl From<ImportFormat> for SourceFormat {
    fn from(format: ImportFormat) -> Self {
        match format {
            ImportFormat::Html => Self::Html,
            ImportFormat::Markdown => Self::Markdown,
            ImportFormat::Tabs => Self::Tabs,
            ImportFormat::Json => Self::Json,
        }
    }
}

pub(crate) fn run(args: &ImportArgs) -> Result<u8, Failure> {
    let regime = args.regime.as_deref().map(input::builtin_regime).transpose()?;
    let regime = regime.map(|regime| regime.id().to_owned());
    let bytes = input::document(&args.file, "page")?;
    let asks = args.file != "-" && io::stdin().is_terminal() && io::stderr().is_terminal();
    let mut answers = Answers { site: args.site.clone(), regime: regime.clone(), asks };
    let read = loop {
        let options = ImportOptions {
            site: answers.site.as_deref(),
            regime: answers.regime.as_deref(),
            lang: args.lang.as_deref(),
            format: args.format.map(Into::into),
        };
        let read = charte_page::import(&bytes, &options);
        if !answers.complete(&read, io::stdin().lock(), io::stderr())? {
            break read.map_err(|error| told(&args.file, &error))?;
        }
    };
    out::as_it_is(&read.charter_toml)?;
    for note in &read.notes {
        out::note(&format!("{}: {note}", args.file));
    }
    unused(regime.as_deref(), &read);
    Ok(0)
}

fn told(file: &str, error: &Error) -> Failure {
    let message = match error.code() {
        ErrorCode::ImportNoSite => {
            format!("{}; add --site https://www.example.org", error.message())
        }
        _ => error.to_string(),
    };
    Failure::new(format!("{file}: {message} [{}]", error.code()))
}

/// A page of ours says itself which law its charter names: another on the command line is not
/// put in its place in silence.
fn unused(regime: Option<&str>, read: &Imported) {
    let Ok(charter) = Charter::parse(&read.charter_toml) else { return };
    let other = regime.filter(|id| charter.regime() != Some(id));
    if let Some(id) = other {
        out::note(&format!(
            "--regime {id} was not used: the page holds the charter it was made from; change regime there"
        ));
    }
}

/// What the page does not say: from the command line, or from whoever sits in front of it.
struct Answers {
    site: Option<String>,
    regime: Option<String>,
    asks: bool,
}

impl Answers {
    /// Asks for one thing that was missing. Whether the page is to be read again.
    fn complete(
        &mut self,
        read: &Result<Imported, Error>,
        answers: impl BufRead,
        questions: impl Write,
    ) -> Result<bool, Failure> {
        let no_law = |read: &Imported| read.notes.iter().any(|n| n.doubt == Doubt::Regime);
        match read {
            Err(error)
                if self.asks && self.site.is_none() && error.code() == ErrorCode::ImportNoSite =>
            {
                let question =
                    "Which site is the policy for? Its address, as https://www.example.org";
                let web = |text: &str| text.starts_with("https://") || text.starts_with("http://");
                let check = |text: &str| match Host::of_page(text).filter(|_| web(text)) {
                    Some(_) => Ok(()),
                    None => Err("not an address; write it with https:// and its host".to_owned()),
                };
                self.site = ask(question, check, answers, questions)?;
                Ok(self.site.is_some())
            }
            Ok(read) if self.asks && self.regime.is_none() && no_law(read) => {
                let question = "Which law applies? A country, or an id such as fr, eu, gb or us-ca (charte regimes lists them; nothing to leave it open)";
                let check = |text: &str| laws::by_name(text).map(|_| ()).map_err(|e| e.to_string());
                let named = ask(question, check, answers, questions)?;
                let regime = named.map(|name| input::builtin_regime(&name)).transpose()?;
                self.regime = regime.map(|regime| regime.id().to_owned());
                Ok(self.regime.is_some())
            }
            _ => Ok(false),
        }
    }
}

/// Puts a question until the answer will do. Nothing when there is none.
fn ask(
    question: &str,
    check: impl Fn(&str) -> Result<(), String>,
    mut answers: impl BufRead,
    mut questions: impl Write,
) -> Result<Option<String>, Failure> {
    for _ in 0..TRIES {
        write!(questions, "{question}: ")?;
        questions.flush()?;
        let mut line = String::new();
        let read = answers.read_line(&mut line);
        read.map_err(|_| Failure::new("the answer cannot be read; use --site and --regime"))?;
        let answer = line.trim();
        if answer.is_empty() {
            return Ok(None);
        }
        match check(answer) {
            Ok(()) => return Ok(Some(answer.to_owned())),
            Err(why) => writeln!(questions, "{}", out::plain(&why))?,
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &[u8] = b"Cookie\tPurpose\nsid\tlogin\n";

    /// Reads the table, answering questions with these lines: the charter, and what was asked.
    fn talk(lines: &str) -> (Result<Imported, Error>, String) {
        let mut said = Vec::new();
        let mut lines = lines.as_bytes();
        let mut answers = Answers { site: None, regime: None, asks: true };
        loop {
            let (site, regime) = (answers.site.clone(), answers.regime.clone());
            let (site, regime) = (site.as_deref(), regime.as_deref());
            let read =
                charte_page::import(TABLE, &ImportOptions { site, regime, ..Default::default() });
            if !answers.complete(&read, &mut lines, &mut said).unwrap() {
                return (read, String::from_utf8(said).unwrap());
            }
        }
    }

    #[test]
    fn what_the_page_does_not_say_is_asked() {
        let (read, said) = talk("nowhere\nhttps://www.example.fr\natlantis\nfrance\n");
        let charter = Charter::parse(read.unwrap().charter_toml).unwrap();
        assert_eq!((charter.site(), charter.regime()), ("https://www.example.fr", Some("fr")));
        assert_eq!(said.matches("Which site").count(), 2, "{said}");
        assert_eq!(said.matches("Which law").count(), 2, "{said}");
        assert!(said.contains("not an address"), "{said}");
    }

    #[test]
    fn no_answer_leaves_it_open() {
        let (read, said) = talk("https://www.example.fr\n\n");
        let read = read.unwrap();
        assert_eq!(Charter::parse(&read.charter_toml).unwrap().regime(), None);
        assert!(read.charter_toml.contains("# check: name the law"));
        assert_eq!(said.matches("Which law").count(), 1);
        assert_eq!(talk("").0.unwrap_err().code(), ErrorCode::ImportNoSite);
        assert_eq!(talk("a\nb\nc\n").1.matches("Which site").count(), TRIES);
    }
}
