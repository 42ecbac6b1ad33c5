//! Runs files of decoded strings against the readers.
//!
//! A file is a JSON list. Each entry is a string with what it means (`format`, `string`,
//! `decoded`, and `malformed` if it must be an error), a TC string with the mobile keys that
//! belong to it (`tcString`, `keys`), or a layout of a US section (`prefix`, `fields`).
//!
//! ```
//! use charte_interop::vectors;
//!
//! let outcome = vectors::run(
//!     r#"[
//!         {"format": "usp", "string": "1YNN", "decoded": {"notice": "Y", "optOutSale": "N"}},
//!         {"format": "usp", "string": "1yny", "malformed": true, "decoded": {"error": "case"}},
//!         {"format": "usp", "string": "1YNN", "decoded": {"notice": "N"}}
//!     ]"#,
//! ).unwrap();
//! assert_eq!((outcome.passed, outcome.failures.len()), (2, 1));
//! assert_eq!(outcome.failures[0].to_string(), "entry 3 (usp): notice differs");
//! ```

mod cookies;
mod gpp;
mod tcf;

use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::consent_mode::{Command, ConsentMode, Gcs, State};
use crate::mobile::{self, MobileKeys};
use crate::{ac, is_gpc, usp};

/// What came of a file.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many entries are read as the file says.
    pub passed: usize,
    /// The others.
    pub failures: Vec<Failure>,
}

/// An entry that is not read as the file says.
#[derive(Debug)]
pub struct Failure {
    /// Its number in the file, from 1.
    pub entry: usize,
    /// Its format.
    pub format: String,
    /// What differs. It does not hold the string.
    pub why: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} ({}): {}", self.entry, self.format, self.why)
    }
}

/// Where the vectors are that are not in the repository: `$CHARTE_SHARED_DATA/interop`, or the
/// folder `shared/data/interop` beside the repository. `None` if there is no such folder.
#[must_use]
pub fn shared() -> Option<PathBuf> {
    let folder = match std::env::var_os("CHARTE_SHARED_DATA") {
        Some(folder) => PathBuf::from(folder).join("interop"),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/interop"),
    };
    folder.is_dir().then_some(folder)
}

/// Runs a file.
///
/// # Errors
///
/// If it is not a JSON list.
pub fn run(file: &str) -> Result<Outcome, String> {
    let entries: Value = serde_json::from_str(file).map_err(|error| error.to_string())?;
    let entries = entries.as_array().ok_or("the file is not a JSON list")?;
    let mut outcome = Outcome::default();
    for (index, entry) in entries.iter().enumerate() {
        match one(entry) {
            Ok(()) => outcome.passed = outcome.passed.saturating_add(1),
            Err(why) => outcome.failures.push(Failure {
                entry: index.saturating_add(1),
                format: kind(entry).to_owned(),
                why,
            }),
        }
    }
    Ok(outcome)
}

fn kind(entry: &Value) -> &str {
    let format = entry.get("format").and_then(Value::as_str);
    let other = if entry.get("fields").is_some() { "layout" } else { "mobile" };
    format.unwrap_or(other)
}

fn one(entry: &Value) -> Result<(), String> {
    match kind(entry) {
        "layout" => return gpp::layout(entry),
        "mobile" => return mobile(entry),
        _ => {}
    }
    let format = kind(entry);
    let string = entry.get("string").and_then(Value::as_str).ok_or("the entry has no string")?;
    let decoded = entry.get("decoded").and_then(Value::as_object);
    let decoded = decoded.ok_or("the entry does not say what the string means")?;
    let malformed = entry.get("malformed").and_then(Value::as_bool) == Some(true);
    let expected = if malformed { None } else { Some(decoded) };
    match format {
        "tcf" => check(crate::tcf::TcString::parse(string), expected, tcf::compare),
        "gpp" => check(crate::gpp::Gpp::parse(string), expected, gpp::compare),
        "ac" => check(ac::AdditionalConsent::parse(string), expected, additional_consent),
        "usp" => check(usp::UsPrivacy::parse(string), expected, us_privacy),
        "gpc" => {
            check(Ok(is_gpc(string)), expected, |signal, decoded| same("signal", decoded, signal))
        }
        "gcs" => check(string.parse::<Gcs>(), expected, |gcs, decoded| {
            same("ad_storage", decoded, gcs.ad_storage == State::Granted)?;
            same("analytics_storage", decoded, gcs.analytics_storage == State::Granted)
        }),
        "consent-mode" => check(ConsentMode::parse(string), expected, |call, decoded| {
            let command = decoded.get("command").and_then(Value::as_str);
            match (command, call.command()) {
                (Some("default"), Command::Default) | (Some("update"), Command::Either) => Ok(()),
                _ => Err("command differs".to_owned()),
            }
        }),
        _ => match format.strip_prefix("cookie:") {
            Some(name) => {
                let reading = crate::cmp::read(name, string.as_bytes());
                // Another program's cookie of the same name is not of the format.
                let other = decoded.get("manager").and_then(Value::as_str) == Some("another");
                check(reading, expected.filter(|_| !other), |r, d| cookies::compare(&r, d))
            }
            None => Err("no reader has this format".to_owned()),
        },
    }
}

/// Compares what was read with what the file says; `None` if it must be an error.
fn check<T>(
    read: Result<T, crate::Error>,
    expected: Option<&Map<String, Value>>,
    compare: impl FnOnce(T, &Map<String, Value>) -> Result<(), String>,
) -> Result<(), String> {
    match (read, expected) {
        (Ok(value), Some(decoded)) => compare(value, decoded),
        (Ok(_), None) => Err("it is malformed and was read".to_owned()),
        (Err(error), Some(_)) => Err(format!("it was not read: {error}")),
        (Err(_), None) => Ok(()),
    }
}

/// Compares a value under a key, if the file has the key.
fn same(key: &str, decoded: &Map<String, Value>, value: impl Into<Value>) -> Result<(), String> {
    match decoded.get(key) {
        Some(expected) if *expected != value.into() => Err(format!("{key} differs")),
        _ => Ok(()),
    }
}

/// The ids of a list, or the positions of a list of booleans.
fn ids(value: &Value) -> Option<BTreeSet<u64>> {
    let items = value.as_array()?;
    if items.iter().all(Value::is_boolean) {
        let ids = (1..).zip(items).filter(|(_, item)| item.as_bool() == Some(true));
        return Some(ids.map(|(id, _)| id).collect());
    }
    items.iter().map(Value::as_u64).collect()
}

fn same_ids(
    key: &str,
    expected: &Value,
    read: impl IntoIterator<Item = impl Into<u64>>,
) -> Result<(), String> {
    let read: BTreeSet<u64> = read.into_iter().map(Into::into).collect();
    if ids(expected) == Some(read) { Ok(()) } else { Err(format!("{key} differs")) }
}

fn additional_consent(
    ac: ac::AdditionalConsent<'_>,
    decoded: &Map<String, Value>,
) -> Result<(), String> {
    same("version", decoded, ac.version())?;
    if let Some(expected) = decoded.get("consented") {
        same_ids("consented", expected, ac.consented_ids())?;
        let granted = ac.consented_ids().filter(|id| ac.consented(*id)).count();
        if granted > 0 && !ac.is_whole() {
            return Err("a string that may be cut grants".to_owned());
        }
    }
    match decoded.get("disclosed") {
        Some(Value::Null) if ac.is_whole() => Err("disclosed differs".to_owned()),
        Some(expected @ Value::Array(_)) => same_ids("disclosed", expected, ac.disclosed_ids()),
        _ => Ok(()),
    }
}

fn us_privacy(usp: usp::UsPrivacy, decoded: &Map<String, Value>) -> Result<(), String> {
    for (key, value) in decoded {
        let letter = match key.to_ascii_lowercase().as_str() {
            "version" => {
                same(key, decoded, 1)?;
                continue;
            }
            "notice" => usp.notice,
            "optoutsale" => usp.opt_out_sale,
            "lspacovered" => usp.lspa_covered,
            _ => return Err(format!("no field is called {key}")),
        };
        if value.as_str() != Some(letter.as_char().to_string().as_str()) {
            return Err(format!("{key} differs"));
        }
    }
    Ok(())
}

/// The keys must be read, be of this TC string, and say what it says.
fn mobile(entry: &Value) -> Result<(), String> {
    let string = entry.get("tcString").and_then(Value::as_str).ok_or("there is no TC string")?;
    let keys = entry.get("keys").and_then(Value::as_object).ok_or("there are no keys")?;
    let mut pairs = Vec::new();
    for (key, value) in keys {
        let value = match (value.as_str(), value.as_i64()) {
            (Some(text), _) => mobile::Value::Text(text),
            (None, Some(number)) => mobile::Value::Number(number),
            _ => return Err(format!("{key} is neither a text nor a number")),
        };
        pairs.push((key.as_str(), value));
    }
    let read = MobileKeys::read(pairs).map_err(|error| format!("it was not read: {error}"))?;
    if read.tc_string().map(|tc| tc.as_str()) != Some(string) {
        return Err("another TC string was read".to_owned());
    }
    match read.contradictions().first() {
        None => Ok(()),
        Some(key) => Err(format!("{key} does not say what the TC string says")),
    }
}
