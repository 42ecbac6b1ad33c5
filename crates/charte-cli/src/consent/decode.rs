//! `charte consent decode`: what a value of another consent manager says.

use std::fmt::Write;

use charte_interop::decode::decode;
use charte_interop::import::Foreign;
use serde_json::Value;

use super::args::DecodeArgs;
use super::{foreign, standard_input};
use crate::failure::Failure;
use crate::out;
use crate::values::Color;

pub(super) fn run(args: &DecodeArgs) -> Result<u8, Failure> {
    let text = standard_input()?;
    let mut named = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        named.extend(foreign::values(line, args.format.as_deref())?);
    }
    if named.is_empty() {
        return Err(Failure::new("standard input: is empty; pass a value or a Cookie header"));
    }
    let values: Vec<_> = named.iter().map(|(name, value)| Foreign::cookie(name, value)).collect();
    let decoded = decode(&values);
    let code = |one: &charte_interop::decode::Decoded| match one.error() {
        Some(_) => 2,
        None => u8::from(!one.is_answer()),
    };
    let code = decoded.iter().map(code).max().unwrap_or_default();
    let mut all = serde_json::to_value(&decoded).unwrap_or_default();
    show_plainly(&mut all);
    match args.json {
        true => out::json(&all)?,
        false => {
            let entries = all.as_array().into_iter().flatten().map(lines);
            out::text(&entries.collect::<Vec<_>>().join("\n"), Color::Never)?;
        }
    }
    Ok(code)
}

/// Words come from outside: a terminal must not obey them.
fn show_plainly(value: &mut Value) {
    match value {
        Value::String(text) => *text = out::plain(text),
        Value::Array(items) => items.iter_mut().for_each(show_plainly),
        Value::Object(members) => members.values_mut().for_each(show_plainly),
        _ => {}
    }
}

/// The same for people: a key a line.
fn lines(entry: &Value) -> String {
    let mut text = String::new();
    put(&mut text, entry, 0);
    text
}

fn put(text: &mut String, value: &Value, depth: usize) {
    let Some(members) = value.as_object() else { return };
    for (key, value) in members {
        let key = key.replace('-', " ");
        let _ = write!(text, "{:1$}{key}:", "", depth * 2);
        match value {
            Value::Object(_) => {
                text.push('\n');
                put(text, value, depth + 1);
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                text.push('\n');
                items.iter().for_each(|item| put(text, item, depth + 1));
            }
            Value::Array(items) if items.is_empty() => text.push_str(" none\n"),
            Value::Array(items) => {
                let items: Vec<_> = items.iter().map(plain).collect();
                let _ = writeln!(text, " {}", items.join(", "));
            }
            value => {
                let _ = writeln!(text, " {}", plain(value));
            }
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "not stated".to_owned(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => other.to_string(),
    }
}
