//! The strict reader of a site's table: what it does not know is a mistake, never ignored.

use core::fmt;

use charte::{ErrorCode, Purpose, PurposeSet};
use charte_syntax::{Codes, Mistakes, Problem, Table, quoted};

use super::{ManagerTable, Mapping, Meaning};
use crate::cmp::MANAGERS;

const CODE: ErrorCode = ErrorCode::ForeignTable;

const CODES: Codes<ErrorCode> = Codes {
    what: "table of foreign words",
    syntax: CODE,
    unknown_key: CODE,
    missing_key: CODE,
    wrong_type: CODE,
    unknown_word: CODE,
    duplicate_key: CODE,
    duplicate: CODE,
    malformed: CODE,
    own_keys: true,
    other_keys: &[("accepts", "grants"), ("denies", "refuses"), ("vendor", "provider")],
    needless_keys: &[],
};

const MAX_MISTAKES: usize = 100;
const MAX_WORDS: usize = 10_000;
const MAX_WORD_BYTES: usize = 256;
const MANAGER_KEYS: &[&str] = &["asked", "words"];
const WORD_KEYS: &[&str] = &["provider", "grants", "refuses"];

/// A mistake in a site's table: error `E607`.
///
/// ```
/// use charte_interop::mapping::Mapping;
///
/// let table = "format = 1\n[klaro.words.ads]\ngrants = [\"advertising\"]\nrefuses = []\n";
/// let error = Mapping::parse(table).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 3, column 10: klaro.words.ads.grants: a yes grants `advertising`, which a no does not \
///      refuse; add it to refuses"
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct TableError(Problem<ErrorCode>);

impl TableError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code()
    }

    /// What is wrong, without the place and without the help.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message()
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.0.help()
    }

    /// The path of the entry, such as `onetrust.words.C0007.grants`. Empty if it is none.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The bytes of the source that are meant. `None` if it is the whole.
    #[must_use]
    pub fn span(&self) -> Option<core::ops::Range<usize>> {
        self.0.span()
    }

    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.0.line()
    }

    /// The column, in characters from 1.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.0.column()
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {self}", self.code())
    }
}

impl core::error::Error for TableError {}

/// For callers that treat all errors alike, such as bindings.
impl From<TableError> for charte::Error {
    fn from(error: TableError) -> Self {
        error.0.into()
    }
}

pub(super) fn first(bytes: &[u8]) -> Result<Mapping, TableError> {
    let (source, mark) = charte_syntax::source(bytes, &CODES).map_err(TableError)?;
    read(source, None).map_err(|problem| TableError(problem.shifted(mark)))
}

pub(super) fn all(bytes: &[u8]) -> Result<Mapping, Vec<TableError>> {
    let (source, mark) =
        charte_syntax::source(bytes, &CODES).map_err(|problem| vec![TableError(problem)])?;
    let mistakes = Mistakes::at_most(MAX_MISTAKES);
    let (read, last) = match read(source, Some(&mistakes)) {
        Ok(mapping) => (Some(mapping), None),
        Err(problem) => (None, Some(problem)),
    };
    let mut problems = mistakes.in_order();
    problems.extend(last);
    match read {
        Some(mapping) if problems.is_empty() => Ok(mapping),
        _ => Err(problems.into_iter().map(|p| TableError(p.shifted(mark))).collect()),
    }
}

fn read(
    source: &str,
    mistakes: Option<&Mistakes<ErrorCode>>,
) -> Result<Mapping, Problem<ErrorCode>> {
    let node = charte_syntax::parse(source, &CODES)?;
    let mut known: Vec<&str> = vec!["format"];
    known.extend(MANAGERS.iter().map(|manager| manager.id));
    let top = Table::root(&node, source, &CODES, &known, mistakes)?;
    match top.whole("format")? {
        Some(1) => {}
        Some(_) => {
            let problem = top.malformed("format", "the format is not one that this version reads");
            top.mistake(problem.with_help("write 1"))?;
        }
        None => top.mistake(top.missing_as("format", "format = 1", &known))?,
    }
    let mut mapping = Mapping::default();
    for manager in MANAGERS {
        let table = top.table(manager.id, Some(MANAGER_KEYS), |table| of_manager(&table));
        if let Some(table) = top.keep(table)? {
            mapping.managers.insert(manager.id.to_owned(), table);
        }
    }
    Ok(mapping)
}

fn of_manager(table: &Table<'_, ErrorCode>) -> Result<ManagerTable, Problem<ErrorCode>> {
    let asked = match table.texts("asked")? {
        None => None,
        Some(texts) => {
            let mut asked: Vec<String> = Vec::with_capacity(texts.len());
            for (word, at) in texts {
                if asked.iter().any(|before| before == word) {
                    table.mistake(table.twice("asked", word, at))?;
                }
                asked.push(word.to_owned());
            }
            Some(asked)
        }
    };
    let words = table.table("words", None, |words| {
        let mut all = std::collections::BTreeMap::new();
        for (word, at, _) in words.members() {
            if word.is_empty() || word.len() > MAX_WORD_BYTES || all.len() >= MAX_WORDS {
                let message = format!(
                    "a word has 1 to {MAX_WORD_BYTES} bytes, and a table at most {MAX_WORDS} words"
                );
                words.mistake(words.error_at(at, "", CODE, message))?;
                continue;
            }
            let meaning = words.table(word, Some(WORD_KEYS), |table| meaning(&table));
            if let Some(meaning) = words.keep(meaning)? {
                all.insert(word.to_owned(), meaning);
            }
        }
        Ok(all)
    })?;
    Ok(ManagerTable { asked, words: words.unwrap_or_default() })
}

fn meaning(table: &Table<'_, ErrorCode>) -> Result<Meaning, Problem<ErrorCode>> {
    let provider = table.text("provider")?;
    if let Some(provider) = provider {
        let legal = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
        if !(1..=40).contains(&provider.len()) || !provider.bytes().all(legal) {
            let problem = table.malformed("provider", "not an id of a provider");
            table.mistake(problem.with_help("write the id that the charter gives it"))?;
        }
    }
    let [grants, refuses] = ["grants", "refuses"].map(|key| purposes(table, key));
    let (grants, refuses) = (grants?, refuses?);
    let more: PurposeSet = grants.difference(refuses);
    if let Some(purpose) = more.first() {
        let message = format!("a yes grants {}, which a no does not refuse", quoted(purpose.id()));
        table.mistake(table.malformed("grants", message).with_help("add it to refuses"))?;
    }
    Ok(Meaning { provider: provider.map(ToOwned::to_owned), grants, refuses })
}

fn purposes(table: &Table<'_, ErrorCode>, key: &str) -> Result<PurposeSet, Problem<ErrorCode>> {
    let Some(purposes) = table.words::<Purpose>(key)? else {
        return Err(table.missing(key).with_help("write a list of purposes; it may be empty"));
    };
    let purposes: PurposeSet = purposes.into_iter().collect();
    let never = PurposeSet::NECESSARY | PurposeSet::UNCLASSIFIED;
    if let Some(purpose) = (purposes & never).first() {
        let message = format!("no answer is about {}", quoted(purpose.id()));
        let help = "leave it out: what is necessary is not asked for";
        table.mistake(table.malformed(key, message).with_help(help))?;
    }
    Ok(purposes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(source: &str) -> String {
        Mapping::parse(source).unwrap_err().to_string()
    }

    #[test]
    fn what_is_not_known_is_a_mistake() {
        assert!(error("format = 1\n[one-trust]\n").contains("did you mean `onetrust`?"));
        assert!(error("format = 2\n").contains("write 1"));
        assert!(error("[onetrust]\n").contains("add format = 1"));
        let word = |lines: &str| error(&format!("format = 1\n[klaro.words.a]\n{lines}\n"));
        assert!(word("grants = []").contains("`refuses` is missing"));
        assert!(word("grants = []\nrefuses = [\"ads\"]").contains("unknown word `ads`"));
        assert!(word("grants = []\nrefuses = [\"security\"]").contains("`security`"));
        assert!(word("grants = []\nrefuses = []\nprovider = \"A B\"").contains("not an id"));
        assert!(error("format = 1\n[klaro]\nasked = [\"a\", \"a\"]\n").contains("twice"));
        let all = Mapping::parse_all("[klaro.words.a]\ngrants = [\"x\"]\nrefuses = [\"y\"]\n");
        assert_eq!(all.unwrap_err().len(), 3);
    }

    #[test]
    fn json_is_read_too() {
        let mapping = Mapping::parse(r#"{"format": 1, "klaro": {"asked": ["a"]}}"#).unwrap();
        assert_eq!(mapping.asked("klaro").collect::<Vec<_>>(), ["a"]);
    }
}
