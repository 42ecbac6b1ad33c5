//! The output for an example, which is run.

use charte::cookie::SetCookie;
use charte::display::shown_name;
use charte::lint::{Example, Seen};
use charte::{Charter, Consent, ErrorCode, Policy, ReceivedConsent, Regime, Severity, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Input, Phase, Settings, check, read_for};
use charte_interop::ac::AdditionalConsent;
use charte_interop::cmp;
use charte_interop::export::{ExportOptions, export};
use charte_interop::gpp::Gpp;
use charte_interop::mapping::Mapping;
use charte_interop::tcf::TcString;
use charte_interop::usp::UsPrivacy;
use charte_page::ImportOptions;
use charte_report::{Diagnostic, Document, Linted, excerpts};
use serde_json::{Value, json};

use crate::failure::Failure;

/// The moment of all examples, so that they say the same for ever.
fn now() -> Time {
    "2026-11-23T10:05:00Z".parse().unwrap_or_default()
}

/// What there is besides the charter: what it is, and its text.
pub(super) fn besides(example: &Example) -> Option<(&'static str, String)> {
    match example.seen {
        Seen::Nothing | Seen::InWords(_) => None,
        Seen::Regime(text) => Some(("a regime file", text.to_owned())),
        Seen::UnderRegime(text) => Some(("the regime file `own.toml`", text.to_owned())),
        Seen::Line(line) => Some(("a response", format!("Set-Cookie: {line}\n"))),
        Seen::Consent(value) => {
            Some(("in the request", format!("Cookie: cookies_preferences={value}\n")))
        }
        Seen::Foreign { format, value } => Some(match format.strip_prefix("cookie:") {
            Some(name) => ("in the request", format!("Cookie: {name}={value}\n")),
            None => ("a value", format!("{value}\n")),
        }),
        Seen::Export { to, consent } => Some((
            "written in another format",
            format!("to: {to}\nCookie: cookies_preferences={consent}\n"),
        )),
        Seen::File { text, .. } => Some(("a file", text.to_owned())),
        Seen::Older(charter) => Some(("the charter before it", charter.to_owned())),
        Seen::Visit { phase, recording } => {
            let when = match phase {
                "refused" => "recorded after everything was refused",
                "accepted" => "recorded after everything was accepted",
                "withdrawn" => "recorded after consent was withdrawn",
                _ => "recorded before any answer",
            };
            Some((when, recording.to_owned()))
        }
        Seen::Consents { values, .. } => {
            let lines = values.iter().map(|value| format!("Cookie: cookies_preferences={value}\n"));
            Some(("in the request", lines.collect()))
        }
    }
}

/// The example as data.
pub(super) fn json(example: &Example) -> Value {
    let mut value = json!({"charter": example.charter});
    let seen = match example.seen {
        Seen::Nothing => return value,
        Seen::InWords(words) => return json!({"words": words}),
        Seen::Regime(text) => return json!({"regime": text}),
        Seen::UnderRegime(text) => json!({"under-regime": text}),
        Seen::Line(line) => return json!({"set-cookie": line}),
        Seen::Consent(value) => return json!({"consent": value}),
        Seen::Foreign { format, value } => return json!({"format": format, "value": value}),
        Seen::File { reader, name, text } => {
            return json!({"read-by": reader, "file": name, "text": text});
        }
        Seen::Export { to, consent } => json!({"to": to, "consent": consent}),
        Seen::Older(charter) => json!({"older": charter}),
        Seen::Visit { phase, recording } => json!({"phase": phase, "recording": recording}),
        Seen::Consents { cookie, values } => json!({"cookie": cookie, "consents": values}),
    };
    if let (Some(keys), Value::Object(seen)) = (value.as_object_mut(), seen) {
        keys.extend(seen);
    }
    value
}

/// The output of an example.
pub(super) struct Output {
    pub(super) text: String,
    /// The citations in it.
    pub(super) citations: Vec<String>,
}

impl Output {
    fn of(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        let (mut text, mut citations) = (String::new(), Vec::new());
        for diagnostic in diagnostics {
            text.push_str(&line(&diagnostic));
            // Several findings may cite the same.
            for citation in diagnostic.citations {
                if !citations.contains(&citation) {
                    citations.push(citation);
                }
            }
        }
        if text.is_empty() {
            text.push_str("no problems found\n");
        }
        Self { text, citations }
    }

    fn text(text: String) -> Self {
        Self { text, citations: Vec::new() }
    }
}

/// The output of lint or check for an example.
pub(super) fn output(example: &Example, columns: usize) -> Result<Output, Failure> {
    let wrong = |error: charte::Error| Failure::in_file("charte.toml", &error);
    let policy = || Policy::new(Charter::parse(example.charter).map_err(wrong)?).map_err(wrong);
    Ok(match example.seen {
        Seen::Nothing => {
            let linted = Linted::new("charte.toml", example.charter, &[], now(), &[]);
            let found = linted.diagnostics.iter();
            let citations = found.flat_map(|found| found.citations.iter().cloned()).collect();
            let text = excerpts(&Document::lint(vec![linted]), columns);
            let text = text.map_err(|error| Failure::new(error.to_string()))?;
            Output { text, citations }
        }
        Seen::InWords(words) => Output::text(format!("{words}\n")),
        Seen::UnderRegime(regime) => {
            let charter = Charter::parse(example.charter).map_err(wrong)?;
            let regime = Regime::parse(regime).map_err(wrong)?;
            let found = Policy::compile(charter, &regime).check(now());
            Output::of(found.iter().map(Diagnostic::from))
        }
        Seen::Regime(_)
        | Seen::Line(_)
        | Seen::Consent(_)
        | Seen::Foreign { .. }
        | Seen::File { .. } => match alone(example.seen) {
            Err(text) => Output::text(text),
            Ok(()) => Output::of([]),
        },
        Seen::Older(older) => {
            let older = Charter::parse(older).map_err(wrong)?;
            let found = Charter::parse(example.charter).map_err(wrong)?.check_since(&older);
            Output::of(found.iter().map(Diagnostic::from))
        }
        Seen::Visit { phase, recording } => {
            let policy = policy()?;
            let unreadable = |error: charte_recording::ReadError| Failure::new(error.to_string());
            let recording = read_for(Some(&policy), recording.as_bytes(), "visit.txt", &mut |_| {})
                .map_err(unreadable)?;
            let phase = Phase::from_id(phase).unwrap_or_default();
            let input = Input { name: "visit.txt".to_owned(), phase, recording };
            let report = check(&[input], &Against::Charter(&policy), &Settings::as_recorded(now()));
            Output::of(report.findings.iter().map(Diagnostic::from))
        }
        Seen::Export { to, consent } => {
            let (policy, mapping) = (policy()?, Mapping::builtin());
            let received = ReceivedConsent::from_values([consent]);
            let visitor = policy.visitor(&received, now());
            match export(&visitor, to, &mapping, &ExportOptions::default()) {
                Ok(_) => Output::of([]),
                Err(refusal) => Output::text(said(refusal.code(), &refusal.to_string())),
            }
        }
        Seen::Consents { cookie, values } => {
            let policy = policy()?;
            let received = ReceivedConsent::from_values(values.iter().copied());
            let explanation = policy.visitor(&received, now()).explain(cookie);
            Output::of(explanation.findings().iter().map(Diagnostic::from))
        }
    })
}

/// An error as a line.
fn said(code: ErrorCode, message: &str) -> String {
    // Some errors name their code themselves, first or last.
    let (first, last) = (format!("{code}: "), format!(" [{code}]"));
    let message = message.strip_prefix(&first).unwrap_or(message);
    let message = message.strip_suffix(&last).unwrap_or(message);
    format!("{}[{code}]: {message}\n", Severity::Error)
}

/// The error of something that is read without a charter.
fn alone(seen: Seen) -> Result<(), String> {
    let said = |code: ErrorCode, message: String| said(code, &message);
    let of_core = |error: charte::Error| said(error.code(), error.to_string());
    let foreign = |error: charte_interop::Error| said(error.code(), error.to_string());
    match seen {
        Seen::Regime(text) => Regime::parse(text).map(|_| ()).map_err(of_core),
        Seen::Line(text) => {
            SetCookie::parse(text.as_bytes()).map(|_| ()).map_err(|error| of_core(error.into()))
        }
        Seen::Consent(value) => Consent::decode(value).map(|_| ()).map_err(of_core),
        Seen::Foreign { format, value } => read_foreign(format, value).map_err(foreign),
        Seen::File { reader: "import", text, .. } => {
            let read = charte_page::import(text.as_bytes(), &ImportOptions::default());
            read.map(|_| ()).map_err(|error| said(error.code(), error.to_string()))
        }
        Seen::File { reader: "catalogue", text, .. } => {
            let read = Catalogue::from_toml(text);
            read.map(|_| ()).map_err(|error| said(error.code(), error.to_string()))
        }
        Seen::File { reader: "interop", text, .. } => {
            Mapping::parse(text).map(|_| ()).map_err(|error| said(error.code(), error.to_string()))
        }
        Seen::File { name, text, .. } => {
            let read = read_for(None, text.as_bytes(), name, &mut |_| {});
            read.map(|_| ()).map_err(|error| said(error.code(), error.to_string()))
        }
        _ => Ok(()),
    }
}

/// Reads a consent that was given elsewhere.
fn read_foreign(format: &str, value: &str) -> Result<(), charte_interop::Error> {
    match format {
        "tcf" => TcString::parse(value).map(|_| ()),
        "gpp" => Gpp::parse(value).map(|_| ()),
        "usp" => UsPrivacy::parse(value).map(|_| ()),
        "ac" => AdditionalConsent::parse(value).map(|_| ()),
        cookie => {
            let name = cookie.strip_prefix("cookie:").unwrap_or(cookie);
            cmp::read(name, value.as_bytes()).map(|_| ())
        }
    }
}

fn line(found: &Diagnostic) -> String {
    let cookie = found.subject.cookie().map(|name| format!("{}: ", shown_name(name)));
    let help = found.help.as_ref().map(|help| format!("; {help}"));
    let by = match found.citations.as_slice() {
        [] => String::new(),
        all => format!("\n  by: {}", all.join("; ")),
    };
    format!(
        "{}[{}]: {}{}{}{by}\n",
        found.severity,
        found.code,
        cookie.unwrap_or_default(),
        found.message,
        help.unwrap_or_default()
    )
}

/// The lines that differ, with up to three before and after.
pub(super) fn difference(old: &str, new: &str) -> String {
    const AROUND: usize = 3;
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = |all: &[&str]| all.len().saturating_sub(before);
    let after = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let after = after.min(rest(&old)).min(rest(&new));
    let mut text = String::new();
    let mut put = |sign: char, lines: &[&str]| {
        for line in lines {
            text.push_str(format!("{sign} {line}").trim_end());
            text.push('\n');
        }
    };
    let middle = |all: &[&'_ str]| before..all.len().saturating_sub(after);
    put(' ', old.get(before.saturating_sub(AROUND)..before).unwrap_or_default());
    put('-', old.get(middle(&old)).unwrap_or_default());
    put('+', new.get(middle(&new)).unwrap_or_default());
    let end = old.len().saturating_sub(after);
    put(' ', old.get(end..old.len().min(end + AROUND)).unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn what_differs() {
        assert_eq!(difference("a\nb\nc\n", "a\nx\nc\n"), "  a\n- b\n+ x\n  c\n");
        assert_eq!(difference("a\n", "a\nb\n"), "  a\n+ b\n");
        assert_eq!(difference("a\na\n", "a\n"), "  a\n- a\n");
        assert_eq!(difference("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n"), "  2\n  3\n  4\n- 5\n");
    }
}
