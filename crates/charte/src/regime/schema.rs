//! The JSON Schema of a regime file, from the keys that its reader knows.
//!
//! Draft 7, which editors know, as for charters. The schema is never stricter than the reader.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use charte_syntax::words::WordList;

use super::keys::{Form, Key, Need, Shape, TOP};
use crate::error::{Error, ErrorCode};
use crate::fact::Fact;
use crate::time::Lifetime;

const DESCRIPTION: &str = "The law of one place as rules with their sources, or an application's own rules. Keys that begin with x- are the author's own.";

/// The JSON Schema of a regime file, made from the keys that the reader knows: what
/// [`REGIME_SCHEMA`](super::REGIME_SCHEMA) holds.
///
/// # Errors
/// `E901`, which would be a bug in this library.
pub fn regime_schema() -> Result<String, Error> {
    let mut definitions = Map::new();
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    schema.insert("title".to_owned(), "A regime of cookie consent".into());
    schema.extend(table(&TOP, &mut definitions));
    schema.insert("description".to_owned(), DESCRIPTION.into());
    schema.insert("definitions".to_owned(), definitions.into());
    let text = serde_json::to_string_pretty(&schema);
    text.map(|text| text + "\n").map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
}

fn table(shape: &Shape, definitions: &mut Map<String, Value>) -> Map<String, Value> {
    let required = |is_so: fn(&Need) -> bool| -> Value {
        shape.keys.iter().filter(|key| is_so(&key.need)).map(|key| key.name).collect()
    };
    let mut properties = Map::new();
    for key in shape.keys {
        properties.insert(key.name.to_owned(), property(key, definitions));
    }
    let mut schema = Map::new();
    schema.insert("description".to_owned(), shape.doc.into());
    schema.insert("type".to_owned(), "object".into());
    schema.insert("additionalProperties".to_owned(), false.into());
    schema.insert("patternProperties".to_owned(), json!({ "^x-": true }));
    schema.insert("required".to_owned(), required(|need| matches!(need, Need::Always(_))));
    schema.insert("properties".to_owned(), properties.into());
    let unextended = required(|need| matches!(need, Need::Unextended(_)));
    if let Value::Object(more) = together(shape.name, unextended) {
        schema.extend(more);
    }
    schema
}

/// What the reader asks of several keys at once.
fn together(shape: &str, unextended: Value) -> Value {
    match shape {
        "regime" => json!({
            "if": { "required": ["extends"] },
            "else": { "required": unextended },
            "dependencies": {
                "validity": ["validity-force"], "validity-force": ["validity"],
                "ask-again": ["ask-again-force"], "ask-again-force": ["ask-again"],
                "remove": ["extends"], "cite-instead": ["extends"],
            },
        }),
        "period" => json!({
            "dependencies": { "validity": ["validity-force"], "validity-force": ["validity"] },
        }),
        "rule" => json!({
            "anyOf": [
                { "required": ["purposes"] },
                { "required": ["classes"] },
                { "required": ["all-purposes"] },
            ],
            "if": { "required": ["objection"], "properties": { "objection": { "const": true } } },
            "then": { "properties": { "then": { "const": "exempt" } } },
        }),
        "duty" => json!({ "dependencies": { "asks": ["purposes"] } }),
        "instrument" => json!({
            "allOf": [
                { "not": { "required": ["url", "url-missing"] } },
                { "not": { "required": ["date", "date-missing"] } },
            ],
        }),
        "citation" => json!({
            "if": { "properties": { "confidence": { "enum": ["official", "secondary"] } } },
            "then": { "required": ["source"] },
        }),
        _ => Value::Null,
    }
}

fn property(key: &Key, definitions: &mut Map<String, Value>) -> Value {
    let mut schema = form(&key.form, definitions);
    if let Value::Object(members) = &mut schema {
        // Draft 7 ignores what is beside a reference.
        if let Some(reference) = members.remove("$ref") {
            members.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
        members.insert("description".to_owned(), key.doc.into());
    }
    schema
}

fn form(form: &Form, definitions: &mut Map<String, Value>) -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    let matching = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let list = |items: Value| json!({ "type": "array", "items": items });
    let some = |items: Value| json!({ "type": "array", "minItems": 1, "items": items });
    match form {
        Form::Format => json!({ "type": "integer", "const": 1 }),
        Form::Flag => json!({ "type": "boolean" }),
        Form::True => json!({ "const": true }),
        Form::Text => text(),
        Form::Texts => list(text()),
        Form::Languages => json!({
            "type": ["string", "object"],
            "minLength": 1,
            "minProperties": 1,
            "patternProperties": {
                "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": text(),
                "^x-": true,
            },
            "additionalProperties": false,
        }),
        Form::Id => matching("^[a-z0-9-]+$"),
        Form::RuleId => matching("^[a-z0-9-]+\\.[a-z0-9-]+$"),
        Form::RuleIds => list(json!({ "type": "string" })),
        Form::Date => matching("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
        Form::Duration => Lifetime::json_schema(&mut SchemaGenerator::default()).to_value(),
        Form::Address => matching("^https?://[^\\s]+$"),
        Form::Word(list) => words(*list, list.ids, definitions),
        Form::WordButLast(list) => words(*list, but_last(list.ids), definitions),
        Form::Words(all) => json!({
            "type": "array", "minItems": 1, "uniqueItems": true,
            "items": words(*all, all.ids, definitions),
        }),
        Form::WordsButLast(all) => json!({
            "type": "array", "minItems": 1, "uniqueItems": true,
            "items": words(*all, but_last(all.ids), definitions),
        }),
        Form::Conditions => {
            let facts = Fact::IDS.join("|");
            list(json!({
                "description": "A fact: stated yes; with !, stated no; with ~, not stated yes.",
                "type": "string",
                "pattern": format!("^[!~]?({facts})$"),
            }))
        }
        Form::Periods => some(json!({ "type": "string" })),
        Form::Table(shape) => reference(shape, definitions),
        Form::Tables(shape) => list(reference(shape, definitions)),
        Form::SomeTables(shape) => some(reference(shape, definitions)),
    }
}

fn but_last<T>(all: &[T]) -> &[T] {
    all.split_last().map_or(all, |(_, rest)| rest)
}

/// A closed list, described for the JSON service of VS Code and for Taplo.
fn words(list: WordList, ids: &[&str], definitions: &mut Map<String, Value>) -> Value {
    let whole = ids.len() == list.ids.len();
    let name = if whole { list.name.to_owned() } else { format!("{}Named", list.name) };
    if !definitions.contains_key(&name) {
        let docs = list.docs.iter().take(ids.len());
        let docs: Vec<String> = docs.map(|lines| prose(lines)).collect();
        let schema = json!({
            "description": prose(list.doc),
            "type": "string",
            "enum": ids,
            "enumDescriptions": docs,
            "x-taplo": { "docs": { "enumValues": docs } },
        });
        definitions.insert(name.clone(), schema);
    }
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Lines of documentation as one, without the brackets of links.
fn prose(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    lines.join(" ").replace("[`", "`").replace("`]", "`")
}

fn reference(shape: &'static Shape, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(shape.name) {
        // Its place is kept, for shapes that refer to themselves.
        definitions.insert(shape.name.to_owned(), Value::Null);
        let schema = table(shape, definitions);
        definitions.insert(shape.name.to_owned(), schema.into());
    }
    json!({ "$ref": format!("#/definitions/{}", shape.name) })
}
