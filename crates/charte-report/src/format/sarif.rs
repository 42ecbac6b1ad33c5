//! SARIF 2.1.0, which code hosts show in reviews.

use std::io;

use charte::lint::Code;
use charte::{ErrorCode, FindingCode, Severity};
use charte_audit::Report;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::json;
use super::{Entry, Options};
use crate::diagnostic::Diagnostic;
use crate::document::{Content, Document};
use crate::names::{one_line, short_name};

/// The longest name that a message shows whole.
const LONGEST: usize = 160;

pub(super) const ENTRY: Entry = Entry { id: "sarif", about: "SARIF 2.1.0 for code hosts", write };

fn write(document: &Document<'_>, _: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    let mut codes: Vec<Code> = FindingCode::ALL.iter().copied().map(Code::from).collect();
    if matches!(document.content, Content::Files(_)) {
        let of_charters = ErrorCode::ALL.iter().filter(|code| code.id().starts_with("E1"));
        codes.extend(of_charters.copied().map(Code::from));
    }
    let results: Vec<Value> =
        document.diagnostics().iter().map(|found| result(document, found, &codes)).collect();
    let mut run = json!({
        "tool": {"driver": {
            "name": "charte",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
        }},
        // What SARIF calls characters.
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    if let Some(run) = run.as_object_mut() {
        add_properties(run, document);
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    json::json(&log, out)
}

/// What a check tells besides its findings.
fn add_properties(run: &mut Map<String, Value>, document: &Document<'_>) {
    let properties = match &document.content {
        Content::Visit(report) => json!({
            "observed": report.observed,
            "banner": json::banner(&report.banner),
            "summary": json::summary(&report.summary),
        }),
        Content::Charter { banner, .. } => json!({"banner": json::banner(banner)}),
        Content::Files(_) | Content::Changes { .. } => return,
    };
    run.insert("properties".to_owned(), properties);
    if let Content::Visit(report) = document.content {
        run.insert("invocations".to_owned(), json!([invocation(report)]));
    }
}

/// What to know about the recordings.
fn invocation(report: &Report) -> Value {
    let hidden = |note: &str| report.hidden.iter().any(|(_, why)| why.to_string() == note);
    let notes: Vec<Value> = report
        .notes
        .iter()
        .map(|(recording, note)| {
            let note = note.to_string();
            json!({
                "level": if hidden(&note) { "error" } else { "note" },
                "message": {"text": one_line(&format!("{recording}: {note}"))},
            })
        })
        .collect();
    json!({
        "executionSuccessful": report.is_complete(),
        "toolExecutionNotifications": notes,
    })
}

fn rule(code: Code) -> Value {
    let mut rule = json!({
        "id": code.id(),
        "shortDescription": {"text": code.title()},
        "defaultConfiguration": {"level": level(code.severity())},
    });
    if let (Some(help), Some(keys)) = (code.help(), rule.as_object_mut()) {
        keys.insert("help".to_owned(), json!({"text": help}));
    }
    rule
}

fn result(document: &Document<'_>, found: &Diagnostic, codes: &[Code]) -> Value {
    let on = found.host.as_ref().map(|host| format!(" ({host})")).unwrap_or_default();
    let about = match found.subject.cookie() {
        Some(cookie) => format!("{}{on}: ", short_name(cookie, LONGEST)),
        None => String::new(),
    };
    let subject = found.subject.cookie().or(found.path.as_deref()).unwrap_or_default();
    let scope = found.host.as_deref().or(found.regime.as_deref()).unwrap_or_default();
    let mut result = json!({
        "ruleId": found.code.id(),
        "ruleIndex": codes.iter().position(|code| *code == found.code),
        "level": level(found.severity),
        "message": {"text": one_line(&format!("{about}{}", found.message_and_help()))},
        "partialFingerprints": {"charte/v1": format!("{}:{subject}:{scope}", found.code)},
    });
    if let (Some((source, span)), Some(keys)) = (document.place(found), result.as_object_mut()) {
        let region = match span {
            Some(span) => json!({
                "startLine": span.start.line, "startColumn": span.start.column,
                "endLine": span.end.line, "endColumn": span.end.column,
            }),
            None => json!({"startLine": 1}),
        };
        let location = json!([{"physicalLocation": {
            "artifactLocation": {"uri": uri(source.name())},
            "region": region,
        }}]);
        keys.insert("locations".to_owned(), location);
    }
    result
}

/// What a path keeps as it is.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'+')
    .remove(b',')
    .remove(b'@');

/// A path as a relative reference (RFC 3986).
fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    utf8_percent_encode(&path, IN_PATH).to_string()
}

/// SARIF's word for a severity.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
