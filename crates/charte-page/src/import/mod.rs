//! A page, or a publisher's policy, read as a charter.

mod choice;
mod classify;
mod document;
mod duration;
mod entry;
mod fold;
mod headers;
mod html;
mod items;
mod markdown;
mod names;
mod numerals;
mod own;
mod purposes;
mod reading;
mod rows;
mod scope;
mod sentence;
mod tables;
mod tabs;
mod words;
mod write;

use charte::charter::is_language;
use charte::{ErrorCode, Host, Regime};
use serde::Deserialize;
use serde_json::value::RawValue;

pub use entry::{Doubt, Note};

use crate::error::Error;
use document::{Document, MAX_BYTES};
use entry::Gathered;

/// What a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceFormat {
    /// HTML, a whole page or a part.
    Html,
    /// Markdown with GitHub's tables.
    Markdown,
    /// Text whose tables have tabs between their cells, as copied from a page or a spreadsheet.
    Tabs,
    /// The JSON that [`crate::render()`] makes.
    Json,
}

/// What the document may not say itself.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions<'a> {
    /// The address of the site. Without it an HTML document's canonical address counts.
    pub site: Option<&'a str>,
    /// The id of the law that applies. A page of ours names it itself.
    pub regime: Option<&'a str>,
    /// The language of the texts, a BCP 47 tag. Without it the document's own, or that of the
    /// headings of its tables.
    pub lang: Option<&'a str>,
    /// What the document is written in. Without it, what it looks like.
    pub format: Option<SourceFormat>,
}

/// A charter that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The charter file; it always reads as a charter. What was not clear stands in comments that
    /// begin with `# check:`.
    pub charter_toml: String,
    /// What was not clear, in the order of the document.
    pub notes: Vec<Note>,
}

/// Reads a page of ours exactly, or the tables of a cookie policy.
///
/// # Errors
/// `E560` if the language is not a language tag, `E570` if the document is not UTF-8, `E571` if it
/// is too large, `E572` if it has no table of cookies, `E573` if nothing names its site, `E574` and
/// `E575` for a page of Charte that is newer or damaged, and `E576` if the regime is unknown or the
/// site is not an address.
pub fn import(bytes: &[u8], options: &ImportOptions<'_>) -> Result<Imported, Error> {
    let source = text(bytes)?;
    if options.lang.is_some_and(|lang| !is_language(lang)) {
        return Err(Error::language());
    }
    let format = options.format.unwrap_or_else(|| looks_like(source));
    if format == SourceFormat::Json {
        return own::read(json_page(source)?.get(), None);
    }
    let document = match format {
        SourceFormat::Html => html::read(source)?,
        SourceFormat::Markdown => markdown::read(source)?,
        SourceFormat::Tabs | SourceFormat::Json => tabs::read(source)?,
    };
    match &document.carried {
        Some(carried) => own::read(carried, Some(&document)),
        None => policy(&document, options),
    }
}

fn text(bytes: &[u8]) -> Result<&str, Error> {
    if bytes.len() > MAX_BYTES {
        let message = format!("the document has more than {MAX_BYTES} bytes");
        return Err(Error::new(ErrorCode::ImportTooLarge, message).with_help("import it in parts"));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let message = format!("the document is not UTF-8 from byte {} on", e.valid_up_to());
        Error::new(ErrorCode::ImportNotUtf8, message).with_help("save it as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// What a document looks like: a page of ours in JSON, HTML by its tags, Markdown by its comment
/// or the rule under a table's head, else text with tabs.
fn looks_like(source: &str) -> SourceFormat {
    let start = source.trim_start();
    let is_rule = |line: &str| {
        line.contains('|')
            && line.contains("--")
            && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t' | b'\r'))
    };
    let is_tag = |text: &str, name: &str| {
        let after = text.get(1..).and_then(|t| t.get(..name.len()).zip(t.get(name.len()..)));
        after.is_some_and(|(tag, rest)| {
            tag.eq_ignore_ascii_case(name) && rest.starts_with([' ', '>', '\n', '\r', '\t'])
        })
    };
    let has_table = || {
        let tags = source.match_indices('<').filter_map(|(at, _)| source.get(at..));
        tags.into_iter().any(|tag| ["table", "dl", "html"].iter().any(|name| is_tag(tag, name)))
    };
    let begins = ["article", "section", "div", "main", "body", "h1", "h2", "p"];
    let begins = start.starts_with('<') && begins.iter().any(|name| is_tag(start, name));
    if start.starts_with('{') {
        SourceFormat::Json
    } else if source.lines().any(|l| l.starts_with(crate::page::markdown::OPENING)) {
        SourceFormat::Markdown
    } else if start.get(..9).is_some_and(|s| s.eq_ignore_ascii_case("<!doctype"))
        || begins
        || has_table()
    {
        SourceFormat::Html
    } else if source.lines().any(is_rule) {
        SourceFormat::Markdown
    } else {
        SourceFormat::Tabs
    }
}

fn json_page(source: &str) -> Result<Box<RawValue>, Error> {
    #[derive(Deserialize)]
    struct Page {
        charte: Box<RawValue>,
    }
    let page: Result<Page, _> = serde_json::from_str(source);
    page.map(|p| p.charte).map_err(|_| {
        Error::new(ErrorCode::ImportNoTable, "this JSON is not a page made by charte")
            .with_help("pass the policy as HTML, Markdown or text with tabs")
    })
}

/// A publisher's policy.
fn policy(document: &Document, options: &ImportOptions<'_>) -> Result<Imported, Error> {
    if let Some(id) = options.regime {
        Regime::builtin(id).map_err(|unknown| {
            let error = Error::new(ErrorCode::ImportBadOption, unknown.message());
            error.with_help(unknown.help().unwrap_or("name another"))
        })?;
    }
    let (site, host) = site(document, options)?;
    let mut reader = rows::Reader::new(host);
    let headings = tables::gather(document, &mut reader)?;
    let mut gathered: Gathered = reader.gathered;
    if gathered.entries.is_empty() {
        return Err(no_table(&headings));
    }
    let own = document.language.as_deref().filter(|l| is_language(l));
    let guessed = headers::language(headings.known.iter().map(String::as_str));
    gathered.language = options.lang.or(own).or(guessed).map(str::to_owned);
    if options.site.is_none() {
        let message = format!("the site {site} is the address that the document gives as its own");
        tables::note(&mut gathered, Doubt::Site, message);
    }
    if options.regime.is_none() {
        let message = "no law was named; add regime = \"fr\", or another, to the charter";
        tables::note(&mut gathered, Doubt::Regime, message);
    }
    let written = write::gathered(&gathered, &site, options.regime);
    // What was gathered is a charter, or this library has a bug.
    let charter_toml = written.map_err(Error::internal)?;
    Ok(Imported { charter_toml, notes: gathered.notes })
}

/// The site's address and host.
fn site(
    document: &Document,
    options: &ImportOptions<'_>,
) -> Result<(String, Host<'static>), Error> {
    let given = options.site.or(document.address.as_deref());
    let Some(given) = given else {
        let message = "the site of the policy is unknown";
        return Err(Error::new(ErrorCode::ImportNoSite, message)
            .with_help("name it, such as https://www.example.org"));
    };
    let url = url::Url::parse(given).ok().filter(|u| matches!(u.scheme(), "http" | "https"));
    let origin = url.map(|u| u.origin().ascii_serialization());
    let host = origin.as_deref().and_then(Host::of_page).map(Host::into_owned);
    origin.zip(host).ok_or_else(|| {
        Error::new(ErrorCode::ImportBadOption, "the site is not an address with a host")
            .with_help("write it as https://www.example.org")
    })
}

/// How many headings an error quotes, and how many characters of each.
const QUOTED: usize = 8;
const QUOTED_CHARACTERS: usize = 40;

/// A text of the page within an error.
fn quoted(text: &str) -> String {
    let text = crate::page::shown(text).replace('`', "'");
    match text.char_indices().nth(QUOTED_CHARACTERS) {
        Some((end, _)) => format!("`{}…`", text.get(..end).unwrap_or_default().trim_end()),
        None => format!("`{text}`"),
    }
}

fn no_table(headings: &tables::Headings) -> Error {
    let mut message = "no table of cookies was found".to_owned();
    if headings.known.is_empty() && !headings.unknown.is_empty() {
        let seen: Vec<String> = headings.unknown.iter().take(QUOTED).map(|h| quoted(h)).collect();
        let more = if headings.unknown.len() > QUOTED { ", …" } else { "" };
        message.push_str(&format!(", the headings seen are: {}{more}", seen.join(", ")));
    } else if !headings.known.is_empty() {
        "a table was found, but no row of it names a cookie".clone_into(&mut message);
    }
    Error::new(ErrorCode::ImportNoTable, message).with_help(
        "one has a heading for the name of the cookie, and another such as provider, purpose or \
         lifetime",
    )
}
