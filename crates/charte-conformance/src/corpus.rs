//! Reading cases from files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::fields::Fields;
use crate::request::{Ask, Exchange, Foreign, Record};
use crate::{Allows, Answer, Case, Charter, Difference, Expectation, Format};

/// A case as the corpus holds it: what is asked, and what must come out.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What is asked.
    pub case: Case,
    /// The section of the specification, `6`.
    pub spec: String,
    /// What must come out.
    pub expect: Expected,
    /// The file that holds the case.
    pub file: PathBuf,
}

/// What must come out, for either kind of question.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// Of a cookie, or of a purpose without one.
    Cookie(Box<Expectation>),
    /// Of asking, recording, reading or an exchange.
    Request(Fields),
}

impl Expected {
    /// What in `answer` is not as expected; empty when the case passes.
    #[must_use]
    pub fn compare(&self, answer: &Answer) -> Vec<Difference> {
        match self {
            Self::Cookie(expectation) => expectation.compare(answer),
            Self::Request(fields) => fields.compare(answer),
        }
    }
}

/// Why the corpus could not be read.
#[derive(Debug, Error)]
#[error("{}: {why}", .path.display())]
pub struct CorpusError {
    path: PathBuf,
    why: String,
}

impl CorpusError {
    fn new(path: &Path, why: impl ToString) -> Self {
        Self { path: path.to_owned(), why: why.to_string() }
    }
}

/// Keys that it does not know are left alone, so that files of others can be read; a test holds
/// our own to the known ones.
#[derive(Deserialize)]
struct Written {
    id: String,
    #[serde(default)]
    spec: String,
    #[serde(default)]
    regime: Option<String>,
    charter: Box<RawValue>,
    #[serde(default)]
    cookie: Option<String>,
    #[serde(default)]
    set_cookie: Option<String>,
    #[serde(default)]
    allows: Option<Allows>,
    /// `null` asks about the whole charter.
    #[serde(default, deserialize_with = "ask")]
    ask: Option<Ask>,
    #[serde(default)]
    record: Option<Record>,
    #[serde(default)]
    read: bool,
    #[serde(default)]
    exchange: Option<Exchange>,
    #[serde(default)]
    foreign: Vec<Foreign>,
    #[serde(default)]
    recorded: Option<String>,
    #[serde(default)]
    shown_revision: Option<u32>,
    /// An object, which is JSON.
    #[serde(default)]
    interop: Option<Box<RawValue>>,
    #[serde(default)]
    technology: Option<String>,
    #[serde(default)]
    host: Option<String>,
    #[serde(default)]
    page: Option<String>,
    now: String,
    #[serde(default)]
    consent: Option<OneOrMany>,
    #[serde(default)]
    gpc: bool,
    expect: Value,
    /// For the reader of the file.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

fn ask<'de, D: Deserializer<'de>>(de: D) -> Result<Option<Ask>, D::Error> {
    Option::deserialize(de).map(|asked: Option<Ask>| Some(asked.unwrap_or_default()))
}

/// Reads a file of cases, or every `.json` file directly in a folder, by name.
///
/// # Errors
///
/// A file that cannot be read or is not a list of cases, a case that expects nothing or asks two
/// things, a charter that is not there, an id that occurs twice.
pub fn read_path(path: &Path) -> Result<Vec<Entry>, CorpusError> {
    let mut files = vec![path.to_owned()];
    if path.is_dir() {
        files = json_files(path)?;
    }
    let mut charters = Charters::default();
    let mut entries = Vec::new();
    for file in files {
        read_file(&file, &mut charters, &mut entries)?;
    }
    let mut ids = BTreeSet::new();
    for entry in &entries {
        if !ids.insert(entry.case.id.as_str()) {
            return Err(CorpusError::new(&entry.file, format!("`{}` occurs twice", entry.case.id)));
        }
    }
    Ok(entries)
}

/// Compares `index.json` beside the folder of cases with what was read from that folder; without
/// such a file nothing is compared.
///
/// # Errors
///
/// The index cannot be read, or its counts are not those of the files.
pub fn check_index(cases: &Path, entries: &[Entry]) -> Result<(), CorpusError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Index {
        total: usize,
        files: BTreeMap<String, usize>,
        /// Folders beside that of the cases, each with its files.
        #[serde(default)]
        folders: BTreeMap<String, BTreeMap<String, usize>>,
    }
    let path = cases.join("..").join("index.json");
    if !path.exists() {
        return Ok(());
    }
    let mut index: Index =
        serde_json::from_str(&text(&path)?).map_err(|error| CorpusError::new(&path, error))?;
    let folder = cases.file_name().unwrap_or_default().to_string_lossy();
    if let Some(files) = index.folders.remove(&*folder) {
        index.total = files.values().sum();
        index.files = files;
    }
    let mut counts = BTreeMap::new();
    for entry in entries {
        let name = entry.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        *counts.entry(name).or_insert(0) += 1;
    }
    for name in counts.keys().chain(index.files.keys()) {
        let (found, stated) = (counts.get(name), index.files.get(name));
        if found != stated {
            let why = format!(
                "{name} has {} cases, the index says {}",
                found.unwrap_or(&0),
                stated.unwrap_or(&0)
            );
            return Err(CorpusError::new(&path, why));
        }
    }
    if index.total != entries.len() {
        let why = format!("{} cases in all, the index says {}", entries.len(), index.total);
        return Err(CorpusError::new(&path, why));
    }
    Ok(())
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>, CorpusError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| CorpusError::new(folder, error))? {
        let path = entry.map_err(|error| CorpusError::new(folder, error))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    // By name, so that a report reads the same on every machine.
    files.sort();
    Ok(files)
}

fn text(path: &Path) -> Result<String, CorpusError> {
    fs::read_to_string(path).map_err(|error| CorpusError::new(path, error))
}

fn read_file(
    file: &Path,
    charters: &mut Charters,
    entries: &mut Vec<Entry>,
) -> Result<(), CorpusError> {
    let written: Vec<Written> =
        serde_json::from_str(&text(file)?).map_err(|error| CorpusError::new(file, error))?;
    for case in written {
        let id = case.id.clone();
        let entry = case.resolve(file, charters);
        entries.push(entry.map_err(|why| CorpusError::new(file, format!("`{id}`: {why}")))?);
    }
    Ok(())
}

impl Written {
    fn resolve(self, file: &Path, charters: &mut Charters) -> Result<Entry, String> {
        // With a line the name comes from the header (specification §13).
        let cookie = self.cookie.filter(|_| self.set_cookie.is_none());
        let asks = [
            cookie.is_some() || self.set_cookie.is_some(),
            self.allows.is_some(),
            self.ask.is_some(),
            self.record.is_some(),
            self.read,
            self.exchange.is_some(),
        ];
        let asked = asks.iter().filter(|asked| **asked).count();
        if asked != 1 && (asked != 0 || self.foreign.is_empty()) {
            return Err("state one of `cookie`, `set_cookie`, `allows`, `ask`, `record`, `read` \
                        and `exchange`, or `foreign`"
                .to_owned());
        }
        let consent = match self.consent {
            None => Vec::new(),
            Some(OneOrMany::One(value)) => vec![value],
            Some(OneOrMany::Many(values)) => values,
        };
        let case = Case {
            id: self.id,
            regime: self.regime,
            charter: charters.resolve(&self.charter, file)?,
            cookie,
            set_cookie: self.set_cookie,
            allows: self.allows,
            ask: self.ask,
            record: self.record,
            read: self.read,
            exchange: self.exchange,
            foreign: self.foreign,
            recorded: self.recorded,
            shown_revision: self.shown_revision,
            interop: self.interop.map(|table| table.get().to_owned()),
            technology: self.technology,
            host: self.host,
            page: self.page,
            now: self.now,
            consent,
            gpc: self.gpc,
        };
        let expect = match Fields::of(&case, &self.expect)? {
            Some(fields) => Expected::Request(fields),
            None => Expected::Cookie(Box::new(of_cookie(&case, self.expect)?)),
        };
        Ok(Entry { case, spec: self.spec, expect, file: file.to_owned() })
    }
}

fn of_cookie(case: &Case, expect: Value) -> Result<Expectation, String> {
    let expect: Expectation = serde_json::from_value(expect).map_err(|error| error.to_string())?;
    let kinds = usize::from(expect.error.is_some())
        + usize::from(expect.is_allows())
        + usize::from(expect.is_decision());
    if kinds != 1 {
        return Err("expect an error, or an answer to `allows`, or a decision".to_owned());
    }
    if case.allows.is_some() == expect.is_decision() && expect.error.is_none() {
        return Err("what is expected does not answer what is asked".to_owned());
    }
    Ok(expect)
}

/// The charters that were named by file, each read once.
#[derive(Default)]
struct Charters(BTreeMap<PathBuf, Charter>);

impl Charters {
    /// A charter is written in the case itself, or is a file beside the case's file, or in
    /// `../charters`.
    fn resolve(&mut self, raw: &RawValue, file: &Path) -> Result<Charter, String> {
        let Ok(name) = serde_json::from_str::<String>(raw.get()) else {
            return Ok(Charter { format: Format::Json, text: raw.get().to_owned() });
        };
        if Path::new(&name).components().count() != 1 {
            return Err(format!("the charter `{name}` is not the name of a file"));
        }
        let folder = file.parent().unwrap_or(Path::new(""));
        let beside = [folder.join(&name), folder.join("..").join("charters").join(&name)];
        let Some(path) = beside.into_iter().find(|path| path.is_file()) else {
            return Err(format!("no charter `{name}` beside the file or in ../charters"));
        };
        if let Some(charter) = self.0.get(&path) {
            return Ok(charter.clone());
        }
        let format = match path.extension().and_then(|extension| extension.to_str()) {
            Some("json") => Format::Json,
            Some("toml") => Format::Toml,
            _ => return Err(format!("the charter `{name}` is neither .json nor .toml")),
        };
        let text = text(&path).map_err(|error| error.to_string())?;
        let charter = Charter { format, text };
        self.0.insert(path, charter.clone());
        Ok(charter)
    }
}
