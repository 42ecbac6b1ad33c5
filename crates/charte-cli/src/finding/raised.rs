//! An example, run: what the library says of it.

use charte::cookie::SetCookie;
use charte::lint::{Example, Seen};
use charte::{Charter, Consent, Policy, ReceivedConsent, Regime, Severity, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Input, Phase, Settings, check, read_for};
use charte_page::ImportOptions;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::lint;

/// The moment of all examples, so that they say the same for ever.
fn now() -> Time {
    "2026-11-23T10:05:00Z".parse().unwrap_or_default()
}

/// What there is besides the charter: what it is, and its text.
pub(super) fn besides(example: &Example) -> Option<(&'static str, String)> {
    match example.seen {
        Seen::Nothing | Seen::InWords(_) => None,
        Seen::Regime(text) => Some(("a regime file", text.to_owned())),
        Seen::Line(line) => Some(("a response", format!("Set-Cookie: {line}\n"))),
        Seen::Consent(value) => {
            Some(("in the request", format!("Cookie: cookies_preferences={value}\n")))
        }
        Seen::File { text, .. } => Some(("a file", text.to_owned())),
        Seen::Older(charter) => Some(("the charter before it", charter.to_owned())),
        Seen::Visit { phase, recording } => {
            let when = match phase {
                "refused" => "recorded after everything was refused",
                "accepted" => "recorded after everything was accepted",
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
        Seen::Line(line) => return json!({"set-cookie": line}),
        Seen::Consent(value) => return json!({"consent": value}),
        Seen::File { reader, name, text } => {
            return json!({"read-by": reader, "file": name, "text": text});
        }
        Seen::Older(charter) => json!({"older": charter}),
        Seen::Visit { phase, recording } => json!({"phase": phase, "recording": recording}),
        Seen::Consents { cookie, values } => json!({"cookie": cookie, "consents": values}),
    };
    if let (Some(keys), Value::Object(seen)) = (value.as_object_mut(), seen) {
        keys.extend(seen);
    }
    value
}

/// What is said of an example, as lint and check say it.
pub(super) fn said(example: &Example, columns: usize) -> Result<String, Failure> {
    let wrong = |error: charte::Error| Failure::in_file("charte.toml", &error);
    let policy = || Policy::new(Charter::parse(example.charter).map_err(wrong)?).map_err(wrong);
    let mut lines = Vec::new();
    match example.seen {
        Seen::Nothing => return Ok(lint::shown("charte.toml", example.charter, now(), columns)),
        Seen::InWords(words) => return Ok(format!("{words}\n")),
        Seen::Regime(_) | Seen::Line(_) | Seen::Consent(_) | Seen::File { .. } => {
            lines.extend(alone(example.seen).err());
        }
        Seen::Older(older) => {
            let older = Charter::parse(older).map_err(wrong)?;
            for found in Charter::parse(example.charter).map_err(wrong)?.check_since(&older) {
                lines.push(line(found.code().id(), found.severity(), None, found.message(), &[]));
            }
        }
        Seen::Visit { phase, recording } => {
            let policy = policy()?;
            let unreadable =
                |error: charte_audit::recording::ReadError| Failure::new(error.to_string());
            let recording = read_for(Some(&policy), recording.as_bytes(), "visit.txt", &mut |_| {})
                .map_err(unreadable)?;
            let phase = Phase::from_id(phase).unwrap_or_default();
            let input = Input { name: "visit.txt".to_owned(), phase, recording };
            let report = check(&[input], &Against::Charter(&policy), &Settings::as_recorded(now()));
            for found in &report.findings {
                let cookie = found.cookie();
                let (severity, cites) = (found.severity(), found.citations());
                lines.push(line(found.code().id(), severity, cookie, found.message(), cites));
            }
        }
        Seen::Consents { cookie, values } => {
            let policy = policy()?;
            let reading = ReceivedConsent::from_values(values.iter().copied());
            for found in policy.visitor(&reading, now()).explain(cookie).findings() {
                let (severity, cites) = (found.severity(), found.citations());
                let cookie = found.cookie();
                lines.push(line(found.code().id(), severity, cookie, found.message(), cites));
            }
        }
    }
    Ok(if lines.is_empty() { "nothing to look at\n".to_owned() } else { lines.concat() })
}

/// What is said of something that is read without a charter.
fn alone(seen: Seen) -> Result<(), String> {
    let said = |code: &str, message: String| {
        let named = format!(" [{code}]");
        let message = message.strip_suffix(&named).unwrap_or(&message);
        line(code, Severity::Error, None, message, &[])
    };
    let of_core = |error: charte::Error| said(error.code().id(), error.to_string());
    match seen {
        Seen::Regime(text) => Regime::parse(text).map(|_| ()).map_err(of_core),
        Seen::Line(text) => {
            SetCookie::parse(text.as_bytes()).map(|_| ()).map_err(|error| of_core(error.into()))
        }
        Seen::Consent(value) => Consent::decode(value).map(|_| ()).map_err(of_core),
        Seen::File { reader: "import", text, .. } => {
            let read = charte_page::import(text.as_bytes(), &ImportOptions::default());
            read.map(|_| ()).map_err(|error| said(error.code().id(), error.to_string()))
        }
        Seen::File { reader: "catalogue", text, .. } => {
            let read = Catalogue::from_toml(text);
            read.map(|_| ()).map_err(|error| said(error.code(), error.to_string()))
        }
        Seen::File { name, text, .. } => {
            let read = read_for(None, text.as_bytes(), name, &mut |_| {});
            read.map(|_| ()).map_err(|error| said(error.code(), error.to_string()))
        }
        _ => Ok(()),
    }
}

fn line(
    code: &str,
    severity: Severity,
    cookie: Option<&str>,
    message: &str,
    citations: &[String],
) -> String {
    let cookie = cookie.map(|name| format!("{}: ", charte::display::shown_name(name)));
    let cookie = cookie.unwrap_or_default();
    let by = match citations {
        [] => String::new(),
        all => format!("\n  by: {}", all.join("; ")),
    };
    format!("{severity}[{code}]: {cookie}{message}{by}\n")
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
