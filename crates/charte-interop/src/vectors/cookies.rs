//! The cookies of consent managers.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::same;
use crate::cmp::{Answer, Answered, Reading};

pub(super) fn compare(reading: &Reading, decoded: &Map<String, Value>) -> Result<(), String> {
    if let Some(manager) = decoded.get("manager").and_then(Value::as_str) {
        let (manager, name) = (manager.to_lowercase(), reading.manager().name.to_lowercase());
        if !name.contains(&manager) && !manager.contains(&name) {
            return Err("manager differs".to_owned());
        }
    }
    let answered = match reading.answered() {
        Answered::Yes => Value::Bool(true),
        Answered::No => Value::Bool(false),
        Answered::Unknown => Value::String("unknown".to_owned()),
    };
    same("answered", decoded, answered)?;
    let lists = [
        ("granted", Answer::Yes),
        ("refused", Answer::No),
        ("waiting", Answer::Waiting),
        ("blocked", Answer::Blocked),
    ];
    for (key, answer) in lists {
        let Some(expected) = decoded.get(key) else { continue };
        let expected: BTreeSet<_> = expected
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let read: BTreeSet<_> =
            reading.words().filter(|(_, of)| *of == answer).map(|(w, _)| w.to_string()).collect();
        if expected != read {
            return Err(format!("{key} differs"));
        }
    }
    match decoded.get("revision") {
        Some(revision) if revision.as_i64() != reading.revision() => {
            Err("revision differs".to_owned())
        }
        _ => Ok(()),
    }
}
