//! Defaults: the charter of the current folder, and the law of the EU.

use std::path::Path;

use crate::failure::Failure;
use crate::out;

/// The charter's file if none is given.
pub(crate) const CHARTER: &str = "charte.toml";

/// The site's table of the words of other consent managers, if none is given.
pub(crate) const TABLE: &str = "interop.toml";

/// The regime if none is given.
pub(crate) const REGIME: &str = "eu";

/// The charter that is named, or else that of the current folder. Says on standard error when it
/// uses the folder's own. `None` if there is neither.
pub(crate) fn charter_if_any(named: Option<&str>) -> Option<&str> {
    let charter = find_charter(named);
    if named.is_none() && charter.is_some() {
        out::aside(&format!("charter: {CHARTER}\n"));
    }
    charter
}

/// The same without a word.
pub(crate) fn find_charter(named: Option<&str>) -> Option<&str> {
    named.or_else(|| Path::new(CHARTER).is_file().then_some(CHARTER))
}

/// The charter that is named with `--charter`, or else that of the current folder.
pub(crate) fn charter(named: Option<&str>) -> Result<&str, Failure> {
    charter_if_any(named).ok_or_else(|| missing("name one with --charter"))
}

/// The charter that is named as an argument, or else that of the current folder.
pub(crate) fn charter_file(named: Option<&str>) -> Result<&str, Failure> {
    charter_if_any(named).ok_or_else(|| missing("name the file"))
}

/// The site's table that is named, or else that of the current folder. `None` if there is neither.
pub(crate) fn table(named: Option<&str>) -> Option<&str> {
    named.or_else(|| Path::new(TABLE).is_file().then_some(TABLE))
}

/// The charters that are named as arguments, or else that of the current folder.
pub(crate) fn charters(named: &[String]) -> Result<Vec<&str>, Failure> {
    if named.is_empty() {
        return charter_file(None).map(|charter| vec![charter]);
    }
    Ok(named.iter().map(String::as_str).collect())
}

fn missing(what_to_do: &str) -> Failure {
    Failure::new(format!(
        "no charter: this folder has no {CHARTER}; {what_to_do}, or write one with charte init"
    ))
}
