//! What lint says, for programs: JSON, SARIF, and the notes of GitHub's runners.

use std::fmt::Write as _;

use charte::{ErrorCode, FindingCode, Severity};
use charte_audit::sarif;
use serde_json::{Value, json};

use super::lines::{Lines, Position};
use super::said::{Linted, Said};

/// One file: its name, its text, what was said.
pub(super) type File = (String, String, Linted);

pub(super) fn json(files: &[File]) -> Value {
    let mut counts = [0_u64; 3];
    let mut list = Vec::with_capacity(files.len());
    for (name, source, linted) in files {
        let lines = Lines::of(source);
        for said in &linted.said {
            if let Some(count) = counts.get_mut(said.severity as usize) {
                *count += 1;
            }
        }
        let findings: Vec<Value> = linted.said.iter().map(|said| one(&lines, said)).collect();
        list.push(json!({
            "file": name,
            "readable": linted.readable,
            "regimes": linted.regimes,
            "findings": findings,
        }));
    }
    let [notes, warnings, errors] = counts;
    let summary = json!({"errors": errors, "warnings": warnings, "notes": notes});
    json!({"files": list, "summary": summary})
}

fn one(lines: &Lines<'_>, said: &Said) -> Value {
    let mut value = json!({
        "code": said.code,
        "severity": said.severity,
        "message": said.matter,
    });
    let Some(keys) = value.as_object_mut() else { return value };
    let mut add = |key: &str, value: Value| keys.insert(key.to_owned(), value);
    if let Some(help) = &said.help {
        add("help", help.as_str().into());
    }
    if !said.path.is_empty() {
        add("path", said.path.as_str().into());
    }
    if let Some(cookie) = &said.cookie {
        add("cookie", cookie.as_str().into());
    }
    if let Some(regime) = &said.regime {
        add("regime", regime.as_str().into());
    }
    if !said.citations.is_empty() {
        add("citations", said.citations.clone().into());
    }
    if let Some(span) = &said.span {
        let (start, end) = (lines.position(span.start), lines.position(span.end));
        add("line", start.line.into());
        add("column", start.column.into());
        add("end_line", end.line.into());
        add("end_column", end.column.into());
    }
    if let Some(correction) = &said.correction {
        let place = |span: std::ops::Range<usize>| {
            let (start, end) = (lines.position(span.start), lines.position(span.end));
            json!({
                "line": start.line,
                "column": start.column,
                "end_line": end.line,
                "end_column": end.column,
            })
        };
        let fix = json!({
            "safe": correction.is_safe(),
            "text": correction.text(),
            "places": correction.spans().map(place).collect::<Vec<_>>(),
        });
        add("fix", fix);
    }
    value
}

/// Columns count characters, which SARIF calls Unicode code points.
pub(super) fn sarif(files: &[File]) -> Value {
    let errors = ErrorCode::ALL.iter().filter(|code| code.id().starts_with("E1"));
    let errors = errors.map(|code| {
        json!({
            "id": code.id(),
            "shortDescription": {"text": code.title()},
            "defaultConfiguration": {"level": sarif::level(Severity::Error)},
        })
    });
    let rules: Vec<Value> =
        FindingCode::ALL.iter().map(|c| sarif::rule(*c)).chain(errors).collect();
    let mut results = Vec::new();
    for (name, source, linted) in files {
        let lines = Lines::of(source);
        results.extend(linted.said.iter().map(|said| sarif_result(name, &lines, said, &rules)));
    }
    let mut log = sarif::log(rules, results);
    if let Some(run) = log.pointer_mut("/runs/0").and_then(Value::as_object_mut) {
        run.insert("columnKind".to_owned(), "unicodeCodePoints".into());
    }
    log
}

fn sarif_result(name: &str, lines: &Lines<'_>, said: &Said, rules: &[Value]) -> Value {
    let region = match &said.span {
        Some(span) => {
            let (start, end) = (lines.position(span.start), lines.position(span.end));
            json!({
                "startLine": start.line, "startColumn": start.column,
                "endLine": end.line, "endColumn": end.column,
            })
        }
        None => json!({"startLine": 1}),
    };
    let subject = said.cookie.as_deref().unwrap_or(&said.path);
    let about = said.cookie.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
    let help = said.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
    let regime = said.regime.as_deref().unwrap_or_default();
    json!({
        "ruleId": said.code,
        "ruleIndex": rules.iter().position(|rule| rule.get("id") == Some(&said.code.into())),
        "level": sarif::level(said.severity),
        "message": {"text": format!("{about}{}{help}", said.matter)},
        "partialFingerprints": {"charte/v1": format!("{}:{subject}:{regime}", said.code)},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": sarif::uri(name)},
            "region": region,
        }}],
    })
}

/// Workflow commands, one a line.
pub(super) fn github(files: &[File]) -> String {
    let mut text = String::new();
    for (name, source, linted) in files {
        let lines = Lines::of(source);
        for said in &linted.said {
            let word = match said.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let start = said.span.as_ref().map(|span| lines.position(span.start));
            let Position { line, column } = start.unwrap_or(Position { line: 1, column: 1 });
            let help = said.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
            let message = escaped(&format!("{}{help}", said.matter), &[]);
            let (name, code) = (escaped(name, &[':', ',']), said.code);
            // Writing to a String does not fail.
            let _ = writeln!(
                text,
                "::{word} file={name},line={line},col={column},title={code}::{message}"
            );
        }
    }
    text
}

/// What a workflow command cannot hold as it is.
fn escaped(text: &str, more: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '%' | '\r' | '\n') || more.contains(&c) {
            let _ = write!(escaped, "%{:02X}", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}
