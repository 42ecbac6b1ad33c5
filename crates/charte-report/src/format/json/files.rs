//! Charters' files, linted.

use std::ops::Range;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document, File};
use crate::source::Source;

pub(super) fn json(document: &Document<'_>, files: &[File]) -> Value {
    let list = files.iter().zip(document.sources()).enumerate().map(|(number, (file, source))| {
        let findings: Vec<Value> =
            document.of_source(number).map(|found| one(source, found)).collect();
        json!({
            "file": source.name(),
            "readable": file.is_readable,
            "regimes": file.regimes,
            "findings": findings,
        })
    });
    let list: Vec<Value> = list.collect();
    let Counts { errors, warnings, notes } = Counts::of(document.diagnostics());
    let summary = json!({"errors": errors, "warnings": warnings, "notes": notes});
    json!({"files": list, "summary": summary})
}

fn one(source: &Source, found: &Diagnostic) -> Value {
    let mut value = json!({
        "code": found.code.id(),
        "severity": found.severity,
        "message": found.message,
    });
    let Some(keys) = value.as_object_mut() else { return value };
    let mut add = |key: &str, value: Value| keys.insert(key.to_owned(), value);
    if let Some(help) = &found.help {
        add("help", help.as_str().into());
    }
    if let Some(path) = &found.path {
        add("path", path.as_str().into());
    }
    if let Some(cookie) = found.subject.cookie() {
        add("cookie", cookie.into());
    }
    if let Some(regime) = &found.regime {
        add("regime", regime.as_str().into());
    }
    if !found.citations.is_empty() {
        add("citations", found.citations.clone().into());
    }
    let span = found.location.as_ref().and_then(|location| location.span.clone());
    if let Some(Value::Object(place)) = span.map(|span| place(source, span)) {
        keys.extend(place);
    }
    if let Some(fix) = &found.fix {
        let places: Vec<Value> = fix.spans().map(|span| place(source, span)).collect();
        let fix = json!({"safe": fix.is_safe(), "text": fix.text(), "places": places});
        keys.insert("fix".to_owned(), fix);
    }
    value
}

fn place(source: &Source, span: Range<usize>) -> Value {
    let (start, end) = (source.position(span.start), source.position(span.end));
    json!({
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    })
}
