//! Findings as SARIF 2.1.0, which code hosts show beside a change.

use charte::{FindingCode, Severity};
use serde_json::{Value, json};

use crate::Report;
use crate::finding::Found;

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
        log(rules, results)
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
    let text = match cookie {
        "" => found.message().to_owned(),
        cookie => format!("{cookie}{on}: {}", found.message()),
    };
    let fingerprint =
        format!("{}:{cookie}:{}", found.code().id(), found.host().unwrap_or_default());
    let mut result = json!({
        "ruleId": found.code().id(),
        "ruleIndex": FindingCode::ALL.iter().position(|c| *c == found.code()),
        "level": level(found.severity()),
        "message": {"text": text},
        "partialFingerprints": {"charte/v1": fingerprint},
    });
    if let (Some(file), Some(result)) = (file, result.as_object_mut()) {
        let location = json!([{"physicalLocation": {
            "artifactLocation": {"uri": file},
            "region": {"startLine": 1},
        }}]);
        result.insert("locations".to_owned(), location);
    }
    result
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
