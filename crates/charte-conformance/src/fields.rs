//! What a question about a request expects: some keys of its answer, each equal to the answer's,
//! once lines are read as a browser reads them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::expectation::{Differences, NOTHING};
use crate::{Answer, Case, Difference};

/// The keys that a case expects of the answer to `ask`, `record`, `read` or `exchange`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields(Map<String, Value>);

const ASK: &[&str] = &["asking", "because", "purposes"];
const RECORD: &[&str] = &["value", "max_age", "shortened", "error"];
const READ: &[&str] = &["state", "value", "copies", "error"];
const IMPORT: &[&str] = &["received", "gpc", "error"];
const EXCHANGE: &[&str] = &[
    "set_cookie",
    "cookie",
    "reports",
    "party",
    "signal",
    "state",
    "deletions",
    "remaining",
    "unreachable",
    "consent_lines",
    "vary",
];

/// Keys that hold cookies' values: only where they differ is told, never what they are.
const SECRET: &[&str] = &["value", "set_cookie", "cookie", "consent_lines"];

impl Fields {
    /// The expectation of a case that asks one of the four; nothing for the others.
    ///
    /// # Errors
    ///
    /// A key that the answer does not have, or none at all.
    pub(crate) fn of(case: &Case, expect: &Value) -> Result<Option<Self>, String> {
        let known = match case {
            Case { ask: Some(_), .. } => ASK,
            Case { record: Some(_), .. } => RECORD,
            Case { read: true, .. } => READ,
            Case { exchange: Some(_), .. } => EXCHANGE,
            case if case.is_import() => IMPORT,
            _ => return Ok(None),
        };
        let map = expect.as_object().filter(|map| !map.is_empty());
        let map = map.ok_or("expect some keys of the answer")?;
        match map.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(format!("unknown key `{key}`, expect some of {}", known.join(", "))),
            None => Ok(Some(Self(map.clone()))),
        }
    }

    /// What in `answer` is not as expected; empty when the case passes.
    pub(crate) fn compare(&self, answer: &Answer) -> Vec<Difference> {
        let mut to = Differences::default();
        let error;
        let got = match answer {
            Answer::Fields(map) => map,
            Answer::Error(code) => {
                error = Map::from_iter([("error".to_owned(), json!(code))]);
                &error
            }
            Answer::Decision(_) | Answer::Allows { .. } => {
                to.differs("answer", "an answer to the question", "one to another");
                return to.0;
            }
        };
        for (key, expected) in &self.0 {
            if let ("received", Some(expected)) = (key.as_str(), expected.as_object()) {
                received(expected, got.get(key), &mut to);
                continue;
            }
            let expected = wanted(key, expected);
            match got.get(key).map(|got| came(key, got)) {
                None => to.differs(key, shown(key, &expected), NOTHING),
                Some(Err(why)) => to.differs(key, shown(key, &expected), why),
                Some(Ok(got)) if got != expected => {
                    to.differs(key, shown(key, &expected), shown(key, &got));
                }
                Some(Ok(_)) => {}
            }
        }
        to.0
    }
}

/// Compares the keys that a case names of what foreign values mean. Lists are sets.
fn received(expected: &Map<String, Value>, got: Option<&Value>, to: &mut Differences) {
    let as_set = |value: &Value| value.as_array().map(|list| set(list.clone()));
    for (key, expected) in expected {
        let shown = |value: &Value| value.to_string();
        let expected = as_set(expected).unwrap_or_else(|| expected.clone());
        match got.and_then(|got| got.get(key)) {
            None => to.differs(key, shown(&expected), NOTHING),
            Some(got) => {
                let got = as_set(got).unwrap_or_else(|| got.clone());
                if got != expected {
                    to.differs(key, shown(&expected), shown(&got));
                }
            }
        }
    }
}

/// What the case says, in a form that can be compared.
fn wanted(key: &str, expected: &Value) -> Value {
    match key {
        "deletions" | "unreachable" => set(expected.as_array().cloned().unwrap_or_default()),
        // Nothing is written.
        _ if expected.is_null() => Value::Null,
        "consent_lines" => {
            let stale = expected.get(0).and_then(Value::as_array).cloned().unwrap_or_default();
            let line = expected.get(1).and_then(Value::as_str).unwrap_or_default();
            json!([set(stale), attributes(line)])
        }
        _ => expected.clone(),
    }
}

/// The same of the answer, whose lines are still lines.
fn came(key: &str, got: &Value) -> Result<Value, String> {
    let lines = || -> Result<Vec<&str>, String> {
        let list = got.as_array().ok_or("no list of lines")?;
        list.iter().map(|line| line.as_str().ok_or("a line that is no text".to_owned())).collect()
    };
    match key {
        _ if got.is_null() => Ok(Value::Null),
        "deletions" => deletions(&lines()?),
        "unreachable" => Ok(set(got.as_array().cloned().ok_or("no list")?)),
        "consent_lines" => {
            let lines = lines()?;
            let (last, stale) = lines.split_last().ok_or("no line")?;
            Ok(json!([deletions(stale)?, attributes(last)]))
        }
        _ => Ok(got.clone()),
    }
}

fn set(mut values: Vec<Value>) -> Value {
    values.sort_by_key(Value::to_string);
    values.into()
}

/// A line by its parts: name and value, then the attributes as a set.
fn attributes(line: &str) -> Value {
    let mut parts = line.split(';').map(str::trim);
    let pair = parts.next().unwrap_or_default();
    let rest: BTreeSet<String> = parts.map(str::to_ascii_lowercase).collect();
    json!([pair, rest])
}

fn deletions(lines: &[&str]) -> Result<Value, String> {
    Ok(set(lines.iter().map(|line| deletion(line)).collect::<Result<_, _>>()?))
}

/// A deletion as a browser reads it: no value, and ended both by `Max-Age` and by `Expires`.
fn deletion(line: &str) -> Result<Value, String> {
    let mut parts = line.split(';').map(str::trim);
    // A deletion without a name has a value: browsers ignore a line with neither.
    let bare = |pair: &str| {
        if pair == "=0" { Some(String::new()) } else { pair.strip_suffix('=').map(str::to_owned) }
    };
    let name = parts.next().and_then(bare);
    let name = name.ok_or("a deletion with a value")?;
    let mut out =
        Map::from_iter([("name".into(), name.clone().into()), ("path".into(), Value::Null)]);
    let (mut aged, mut expired) = (false, false);
    for part in parts {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let (key, value) = match key.to_ascii_lowercase().as_str() {
            "path" => ("path", value.into()),
            "domain" => ("domain", value.into()),
            "secure" => ("secure", true.into()),
            "httponly" => ("http_only", true.into()),
            "partitioned" => ("partitioned", true.into()),
            "samesite" if value.eq_ignore_ascii_case("none") => ("same_site_none", true.into()),
            "max-age" if value == "0" => {
                aged = true;
                continue;
            }
            "expires" if value.contains("1970") => {
                expired = true;
                continue;
            }
            other => return Err(format!("a deletion with `{other}` that does not belong there")),
        };
        out.insert(key.to_owned(), value);
    }
    if aged && expired { Ok(out.into()) } else { Err(format!("a deletion of {name} without end")) }
}

/// What may be told of a value.
fn shown(key: &str, value: &Value) -> String {
    let text = value.to_string();
    if !SECRET.contains(&key) || value.is_null() {
        return text;
    }
    format!("something of {} bytes (digest {:08x})", text.len(), digest(&text))
}

/// Tells two values apart in a report without showing them (FNV-1a).
fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
