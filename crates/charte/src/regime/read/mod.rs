//! The regime file: the same form for the regimes of the library and for your own.

mod base;
mod cited;
mod named_periods;
mod periods;
mod rules;

use std::borrow::Cow;
use std::collections::HashSet;

use charte_syntax::{Codes, Mistakes, Node, Value};

use super::keys::{self, Need, Shape};
use super::rule::{Citation, Rule};
use super::{CitedDuration, Duty, Instrument, L, Period, PurposeNote, Regime, Reviewed, S, Texts};
use crate::error::{Error, ErrorCode, Problem};
use crate::language::is_language;
use crate::reader::{lost, read_or_all};
use base::{Bases, Extension};

/// The citations of something.
type Citations = L<Citation>;

type Table<'s> = charte_syntax::Table<'s, ErrorCode>;

const SHAPE: ErrorCode = ErrorCode::RegimeShape;
const CONTENT: ErrorCode = ErrorCode::RegimeContent;
const CODES: Codes<ErrorCode> = Codes {
    what: "regime file",
    syntax: ErrorCode::RegimeSyntax,
    unknown_key: SHAPE,
    missing_key: SHAPE,
    wrong_type: SHAPE,
    unknown_word: SHAPE,
    duplicate_key: SHAPE,
    duplicate: SHAPE,
    malformed: SHAPE,
    own_keys: true,
    other_keys: &[],
    needless_keys: &[],
};

/// Finds the file of a regime that another one extends, by its id.
pub(super) type Find<'f> = &'f mut dyn FnMut(&str) -> Option<Vec<u8>>;

/// Reads a regime up to the first mistake.
pub(super) fn regime(bytes: &[u8]) -> Result<Regime, Error> {
    read(bytes, &mut Bases::new(&mut |_| None)).map_err(Error::from)
}

/// Reads a regime and goes on after a mistake, to report all of them.
pub(super) fn regime_or_all(bytes: &[u8], find: Find<'_>) -> Result<Regime, Vec<Error>> {
    read_or_all(bytes, &CODES, |node, source, mistakes| {
        whole(node, source, &mut Bases::new(find), Some(mistakes))
    })
}

fn read(bytes: &[u8], bases: &mut Bases<'_>) -> Result<Regime, Problem> {
    let (source, mark) = charte_syntax::source(bytes, &CODES)?;
    let mut read = || {
        let node = charte_syntax::parse(source, &CODES)?;
        whole(&node, source, bases, None)?.ok_or_else(lost)
    };
    read().map_err(|problem: Problem| problem.shifted(mark))
}

/// What the tables of a file refer to.
struct File<'f> {
    /// Empty if it could not be read.
    id: &'f str,
    extends: bool,
    /// The ids of the instruments.
    instruments: HashSet<&'f str>,
    /// `None` if they could not be read, so that nothing can be said about them.
    periods: Option<&'f [Period]>,
}

/// What a file states. A list or a value that it leaves out comes from the regime that it extends.
struct Stated {
    id: S,
    name: Texts,
    law: bool,
    proposal: bool,
    authority: Option<S>,
    from: Option<i64>,
    reviewed: Option<Reviewed>,
    duties: Option<Vec<Duty>>,
    notes: Option<Vec<S>>,
    purpose_notes: Option<Vec<PurposeNote>>,
    ask_again: Option<CitedDuration>,
    periods: Vec<Period>,
    instruments: Vec<Instrument>,
    rules: Vec<Rule>,
}

/// `None` if there were mistakes and all of them were kept.
fn whole(
    node: &Node<'_>,
    source: &str,
    bases: &mut Bases<'_>,
    mistakes: Option<&Mistakes<ErrorCode>>,
) -> Result<Option<Regime>, Problem> {
    format_of(node, source)?;
    let top = Table::root(node, source, &CODES, &keys::TOP.names(), mistakes)?;
    let extends = top.node("extends").is_some();
    require(&top, &keys::TOP, extends)?;
    let id = top.keep(id(&top))?;
    let base = match id {
        Some(id) => top.keep(bases.extended(&top, id))?,
        None => None,
    };
    if extends && base.is_none() {
        // What refers to the base cannot be checked.
        return Ok(None);
    }
    let base = base.as_deref();
    let instruments = cited::instruments(&top)?;
    let inherited = base.into_iter().flat_map(|base| base.instruments.iter());
    let known = instruments.iter().flatten().chain(inherited).map(|i| i.id.as_ref()).collect();
    let mut file = File { id: id.unwrap_or_default(), extends, instruments: known, periods: None };

    let mut extension = Extension::read(&top, &file, base)?;
    file.periods = Some(&[]);
    let periods = periods::periods(&top, &file, extension.as_ref(), &periods::dates(node))?;
    file.periods = periods.as_deref();
    // A mistake would be reported twice.
    if mistakes.is_none_or(Mistakes::is_empty) {
        extension.as_mut().map_or(Ok(()), |extension| extension.name_periods(&top, &file))?;
    }
    let (name, law) = (top.keep(text(&top, "name"))?, top.keep(top.flag("law"))?);
    let proposal = top.keep(top.flag("proposal"))?.unwrap_or(false);
    let authority = top.keep(words(&top, "authority"))?.map(own);
    let (from, reviewed) = (top.keep(cited::date(&top, "from"))?, cited::reviewed(&top)?);
    let notes = top.keep(notes(&top))?;
    let purpose_notes = rules::purpose_notes(&top)?;
    let ask_again = cited::duration(&top, "ask-again", false, &file)?;
    let (duties, rules) = (rules::duties(&top, &file)?, rules::rules(&top, &file)?);

    let (Some(id), Some(name), Some(law)) = (id, name, law) else { return Ok(None) };
    let (Some(instruments), Some(rules)) = (instruments, rules) else { return Ok(None) };
    let (Some(periods), Some(duties)) = (periods, duties) else { return Ok(None) };
    let Some(purpose_notes) = purpose_notes else { return Ok(None) };
    let stated = Stated {
        id: own(id),
        name,
        law,
        proposal,
        authority,
        from,
        reviewed,
        duties,
        notes,
        purpose_notes,
        ask_again,
        periods,
        instruments,
        rules,
    };
    let regime = match extension {
        Some(extension) => extension.apply(stated),
        None => stated.alone(),
    };
    rules::reachable(&regime, &top)?;
    Ok(Some(regime))
}

impl Stated {
    fn alone(self) -> Regime {
        Regime {
            id: self.id,
            name: self.name,
            law: self.law,
            proposal: self.proposal,
            authority: self.authority,
            from: self.from,
            reviewed: self.reviewed,
            duties: self.duties.unwrap_or_default().into(),
            notes: self.notes.unwrap_or_default().into(),
            purpose_notes: self.purpose_notes.unwrap_or_default().into(),
            ask_again: self.ask_again,
            periods: self.periods.into(),
            instruments: self.instruments.into(),
            rules: self.rules.into(),
        }
    }
}

/// The format is judged first: the keys of a later one are not unknown.
fn format_of(node: &Node<'_>, source: &str) -> Result<(), Problem> {
    let Value::Table(members) = &node.value else { return Ok(()) };
    let Some((_, format)) = members.iter().find(|(key, _)| key.name == "format") else {
        return Ok(());
    };
    let message = match &format.value {
        Value::Whole(1) => return Ok(()),
        Value::Whole(_) => "this version reads format 1".to_owned(),
        other => format!("this is {}", other.kind()),
    };
    let problem = Problem::new(SHAPE, message).with_help("write format = 1");
    Err(problem.with_path("format").at(source, format.span))
}

/// Reports the keys that must be there and are not, with an example of each.
fn require(table: &Table<'_>, shape: &Shape, extends: bool) -> Result<(), Problem> {
    let names = shape.names();
    let unknown = table.members().map(|(name, ..)| name).filter(|name| !names.contains(name));
    // A misspelt key has been reported.
    let meant: Vec<&str> =
        unknown.filter_map(|name| charte_syntax::nearest(name, &names)).collect();
    let (mut missing, mut examples) = (Vec::new(), Vec::new());
    for key in shape.keys {
        let example = match key.need {
            Need::Always(example) => example,
            Need::Unextended(example) if !extends => example,
            _ => continue,
        };
        if table.node(key.name).is_none() && !meant.contains(&key.name) {
            missing.push(format!("`{}`", key.name));
            examples.push(example);
        }
    }
    let message = match missing.as_slice() {
        [] => return Ok(()),
        [one] => format!("the key {one} is missing"),
        all => format!("the keys {} are missing", all.join(", ")),
    };
    let problem = table.error("", SHAPE, message);
    table.mistake(problem.with_help(format!("add {}", examples.join(", "))))
}

fn id<'t>(top: &Table<'t>) -> Result<Option<&'t str>, Problem> {
    let Some(id) = top.text("id")? else { return Ok(None) };
    match is_id(id) {
        true => Ok(Some(id)),
        false => Err(top.malformed("id", "not an id").with_help("write it with a-z, 0-9 and -")),
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn own(text: &str) -> S {
    Cow::Owned(text.to_owned())
}

/// A text that is not empty.
fn words<'t>(table: &Table<'t>, key: &str) -> Result<Option<&'t str>, Problem> {
    match table.text(key)? {
        Some("") => Err(table.locate(key, empty())),
        text => Ok(text),
    }
}

fn empty() -> Problem {
    Problem::new(SHAPE, "this text is empty").with_help("write it, or leave the key out")
}

fn text(table: &Table<'_>, key: &str) -> Result<Option<Texts>, Problem> {
    let Some(node) = table.node(key) else { return Ok(None) };
    match &node.value {
        Value::Text(_) => Ok(words(table, key)?.map(|text| vec![(own("en"), own(text))].into())),
        Value::Table(_) => table.table(key, None, |all| {
            let mut texts = Vec::new();
            for (language, at, _) in all.members() {
                if !is_language(language) {
                    let problem = all.error_at(at, language, SHAPE, "not a language tag");
                    return Err(problem.with_help("write one as fr or pt-BR"));
                }
                texts.extend(words(&all, language)?.map(|text| (own(language), own(text))));
            }
            match texts.is_empty() {
                true => Err(all
                    .error("", SHAPE, "there is no language")
                    .with_help("write one as { en = \"…\" }")),
                false => Ok(Texts::from(texts)),
            }
        }),
        _ => Err(table.wrong_type(key, node, "a string or a table by language")),
    }
}

fn notes(top: &Table<'_>) -> Result<Option<Vec<S>>, Problem> {
    let Some(notes) = top.texts("notes")? else { return Ok(None) };
    for (note, at) in &notes {
        if note.is_empty() {
            top.mistake(top.locate_at(*at, "notes", empty()))?;
        }
    }
    Ok(Some(notes.into_iter().map(|(note, _)| own(note)).collect()))
}

/// The list without the parts that could not be read, or `None` if there are such parts.
fn all_of<T>(parts: Option<Vec<Option<T>>>) -> Option<Vec<T>> {
    parts.unwrap_or_default().into_iter().collect()
}

fn shared<T: Clone>(parts: Vec<T>) -> L<T> {
    Cow::Owned(parts)
}
