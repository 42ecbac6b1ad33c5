//! What a command takes that nobody names: the charter of the current folder, the law of the EU.

use std::path::Path;

use crate::failure::Failure;
use crate::out;

/// The file of a charter that nobody names.
pub(crate) const CHARTER: &str = "charte.toml";

/// The law of a site for which nobody names one.
pub(crate) const REGIME: &str = "eu";

/// The charter that is named, or else that of the current folder, which standard error then names.
/// `None` if there is neither.
pub(crate) fn charter_if_any(named: Option<&str>) -> Option<&str> {
    if named.is_some() || !Path::new(CHARTER).is_file() {
        return named;
    }
    out::aside(&format!("charter: {CHARTER}\n"));
    Some(CHARTER)
}

/// The charter that is named, or else that of the current folder.
pub(crate) fn charter(named: Option<&str>) -> Result<&str, Failure> {
    charter_if_any(named).ok_or_else(|| {
        Failure::new(format!(
            "no charter: this folder has no {CHARTER}; name one with --charter, or write one with \
             charte init"
        ))
    })
}

/// The charters that are named, or else that of the current folder.
pub(crate) fn charters(named: &[String]) -> Result<Vec<&str>, Failure> {
    if !named.is_empty() {
        return Ok(named.iter().map(String::as_str).collect());
    }
    let usual = charter_if_any(None).ok_or_else(|| {
        Failure::new(format!(
            "no charter: this folder has no {CHARTER}; name the file, or write one with charte init"
        ))
    })?;
    Ok(vec![usual])
}
