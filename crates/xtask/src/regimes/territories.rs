//! `data/territories.toml`: which regime a place has.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use charte::Regime;
use serde::Deserialize;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Territories {
    format: u32,
    /// The regime of a place that is not listed.
    pub(crate) default: String,
    pub(crate) default_note: String,
    elsewhere: Vec<String>,
    /// The laws of each continent, for the documentation.
    #[serde(default)]
    pub(crate) continent: BTreeMap<String, Vec<String>>,
    territory: BTreeMap<String, Entry>,
    name: BTreeMap<String, String>,
}

/// A regime that is the place's own, or an entry with more to say.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Entry {
    Own(String),
    Told(Told),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    regime: String,
    #[serde(default = "yes")]
    own: bool,
    note: Option<String>,
}

fn yes() -> bool {
    true
}

/// A place with its regime.
pub(crate) struct Place<'t> {
    pub(crate) code: &'t str,
    pub(crate) regime: &'t str,
    pub(crate) own: bool,
    pub(crate) note: Option<&'t str>,
}

impl Territories {
    /// Reads the file.
    ///
    /// # Errors
    /// The entry that is wrong, and what was expected.
    pub(crate) fn read(root: &Path, regimes: &[Regime]) -> Result<Self, String> {
        let path = root.join("crates/charte/data/territories.toml");
        let is_law = |id: &str| regimes.iter().find(|r| r.id() == id).map(Regime::is_law);
        let text = std::fs::read_to_string(&path).map_err(|e| e.to_string());
        let read = text.and_then(|text| Self::parse(&text, is_law));
        read.map_err(|e| format!("{}: {e}", path.display()))
    }

    pub(super) fn parse(text: &str, is_law: impl Fn(&str) -> Option<bool>) -> Result<Self, String> {
        let read: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        if read.format != 1 {
            return Err("format: expected 1".to_owned());
        }
        let checked = |what: &str, id: &str| match is_law(id) {
            Some(true) => Ok(()),
            Some(false) => Err(format!("{what}: {id} is not law; no territory chooses it")),
            None => Err(format!("{what}: no regime has the id {id}")),
        };
        checked("default", &read.default)?;
        for place in read.places() {
            let letter = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
            if !place.code.bytes().all(letter) {
                return Err(format!("{}: a code is made of capitals, digits and -", place.code));
            }
            checked(place.code, place.regime)?;
        }
        for id in read.continent.values().flatten() {
            checked("continent", id)?;
        }
        let listed = |code: &str| read.territory.contains_key(code);
        if let Some(code) = read.elsewhere.iter().find(|c| c.len() != 2 || listed(c)) {
            return Err(format!("elsewhere: {code}: expected codes that no territory has"));
        }
        if let Some((name, _)) = read.name.iter().find(|(_, code)| !listed(code)) {
            return Err(format!("name: {name}: expected the code of a territory"));
        }
        Ok(read)
    }

    /// The places, by code.
    pub(crate) fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.territory.iter().map(|(code, entry)| match entry {
            Entry::Own(regime) => Place { code, regime, own: true, note: None },
            Entry::Told(Told { regime, own, note }) => {
                Place { code, regime, own: *own, note: note.as_deref() }
            }
        })
    }

    /// The tables of the library.
    pub(super) fn tables(&self) -> String {
        let (mut rows, mut elsewhere, mut names) = (String::new(), String::new(), String::new());
        for Place { code, regime, own, .. } in self.places() {
            let _ = writeln!(
                rows,
                "    Territory {{ code: {code:?}, regime: {regime:?}, own: {own} }},"
            );
        }
        for code in &self.elsewhere {
            let _ = write!(elsewhere, "{code:?}, ");
        }
        for (name, code) in &self.name {
            let _ = writeln!(names, "    ({name:?}, {code:?}),");
        }
        let default = &self.default;
        format!(
            "\n/// ISO 3166 codes and the regimes that hold there, by code.\n\
             pub(super) static TERRITORIES: &[Territory] = &[\n{rows}];\n\n\
             /// The countries of ISO 3166-1 that are not in the list.\n\
             #[rustfmt::skip]\n\
             pub(super) static ELSEWHERE: &[&str] = &[{elsewhere}];\n\n\
             /// Names of places beside those of the regimes.\n\
             pub(super) static PLACES: &[(&str, &str)] = &[\n{names}];\n\n\
             /// What a code that is not in the list has.\n\
             pub(super) const DEFAULT_TERRITORY: &str = {default:?};\n"
        )
    }
}
