//! Findings as SARIF 2.1.0, which code hosts show beside a change.

use charte::{FindingCode, Severity};
use serde_json::{Value, json};

use crate::Report;
use crate::finding::Found;
use crate::names::{one_line, short_name};

/// The longest name that a message shows whole.
const LONGEST: usize = 160;

impl Report {
    /// The findings as a SARIF 2.1.0 log. `charter` is the path that findings about a declaration
    /// point to; the others point to the first recording.
    #[must_use]
    pub fn to_sarif(&self, charter: Option<&str>) -> Value {
        let recording = self.pages.first().map(|page| page.recording.as_str());
        let rules: Vec<Value> = FindingCode::ALL.iter().map(|code| rule(*code)).collect();
        let results: Vec<Value> = self
            .findings
            .iter()
            .map(|found| {
                let declared = charter.filter(|_| found.declaration().is_some());
                result(found, declared.or(recording).or(charter))
            })
            .collect();
        let mut log = log(rules, results);
        if let Some(run) = log.pointer_mut("/runs/0").and_then(Value::as_object_mut) {
            let properties =
                json!({"observed": self.observed, "banner": self.banner, "summary": self.summary});
            run.insert("properties".to_owned(), properties);
            run.insert("invocations".to_owned(), json!([self.invocation()]));
        }
        log
    }

    /// What to know about the recordings.
    fn invocation(&self) -> Value {
        let hidden = |note: &str| self.hidden.iter().any(|(_, why)| why == note);
        let notes: Vec<Value> = self
            .notes
            .iter()
            .map(|(recording, note)| {
                json!({
                    "level": if hidden(note) { "error" } else { "note" },
                    "message": {"text": one_line(&format!("{recording}: {note}"))},
                })
            })
            .collect();
        json!({
            "executionSuccessful": self.hidden.is_empty(),
            "toolExecutionNotifications": notes,
        })
    }
}

/// A SARIF 2.1.0 log of one run of `charte`.
#[must_use]
pub fn log(rules: Vec<Value>, results: Vec<Value>) -> Value {
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "charte",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "results": results,
        }],
    })
}

/// The SARIF rule for a finding.
#[must_use]
pub fn rule(code: FindingCode) -> Value {
    json!({
        "id": code.id(),
        "shortDescription": {"text": code.title()},
        "help": {"text": code.remedy()},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(found: &Found, file: Option<&str>) -> Value {
    let cookie = found.cookie().unwrap_or_default();
    let on = found.host().map(|host| format!(" ({host})")).unwrap_or_default();
    let text = match found.cookie() {
        None => found.message().to_owned(),
        Some(cookie) => format!("{}{on}: {}", short_name(cookie, LONGEST), found.message()),
    };
    let fingerprint =
        format!("{}:{cookie}:{}", found.code().id(), found.host().unwrap_or_default());
    let mut result = json!({
        "ruleId": found.code().id(),
        "ruleIndex": FindingCode::ALL.iter().position(|c| *c == found.code()),
        "level": level(found.severity()),
        "message": {"text": one_line(&text)},
        "partialFingerprints": {"charte/v1": fingerprint},
    });
    if let (Some(file), Some(result)) = (file, result.as_object_mut()) {
        let location = json!([{"physicalLocation": {
            "artifactLocation": {"uri": uri(file)},
            "region": {"startLine": 1},
        }}]);
        result.insert("locations".to_owned(), location);
    }
    result
}

/// A path as the relative reference that SARIF wants (RFC 3986).
#[must_use]
pub fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'/'
            | b'+'
            | b','
            | b'@' => {
                uri.push(char::from(byte));
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

/// SARIF's word for a severity.
#[must_use]
pub fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
