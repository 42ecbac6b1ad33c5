//! `tables.ts`: the JSON Schema of compiled tables as TypeScript interfaces.

use std::fmt::Write as _;
use std::path::Path;

use charte::tables::TABLES_SCHEMA;
use serde_json::{Map, Value};

const HEAD: &str = "\
// The types of compiled tables.
// Written by `cargo xtask generate` from crates/charte/data/tables.schema.json: do not edit.

import type { Area, Purpose, Role, Technology } from './words.js';
";

/// Parts of the schema that have a name of their own in TypeScript, by JSON pointer.
const NAMED: &[(&str, &str)] = &[
    ("/properties/rows/items", "Row"),
    ("/properties/periods/items", "Period"),
    ("/properties/declarations/items", "Line"),
    ("/properties/texts/additionalProperties", "Texts"),
    ("", "Tables"),
];

/// Parts of the schema whose values are a closed list, by JSON pointer.
const WORDS: &[(&str, &str)] = &[
    ("/properties/purposes/items", "Purpose"),
    ("/properties/providers/items/properties/role", "Role"),
    ("/properties/declarations/items/properties/technology", "Technology"),
    ("/properties/declarations/items/properties/area", "Area"),
];

pub(super) fn generate(_: &Path) -> Result<String, String> {
    let schema: Value = serde_json::from_str(TABLES_SCHEMA).map_err(|e| e.to_string())?;
    let mut out = HEAD.to_owned();
    for (pointer, _) in WORDS {
        schema.pointer(pointer).ok_or(format!("tables.schema.json has no {pointer}"))?;
    }
    for (pointer, name) in NAMED {
        let part = schema.pointer(pointer);
        let part = part.ok_or(format!("tables.schema.json has no {pointer}"))?;
        // The items of a list are documented where the list is.
        let list = pointer.rsplit_once('/').and_then(|(list, _)| schema.pointer(list));
        let mut documented = [Some(part), list].into_iter().flatten();
        out.push('\n');
        if let Some(described) = documented.find(|p| p.get("description").is_some()) {
            doc(&mut out, "", described);
        }
        let schema = Schema { root: &schema };
        match part.get("properties").and_then(Value::as_object) {
            Some(properties) => {
                let body = schema.object(part, properties, pointer, 0)?;
                let _ = writeln!(out, "export interface {name} {body}");
            }
            None => _ = writeln!(out, "export type {name} = {};", schema.array(part, pointer, 0)?),
        }
    }
    Ok(out)
}

fn doc(out: &mut String, indent: &str, schema: &Value) {
    if let Some(text) = schema.get("description").and_then(Value::as_str) {
        let _ = writeln!(out, "{indent}/** {text} */");
    }
}

struct Schema<'a> {
    root: &'a Value,
}

impl Schema<'_> {
    fn of(&self, schema: &Value, pointer: &str, depth: usize) -> Result<String, String> {
        let named = |list: &[(&str, &str)]| {
            list.iter().find(|(at, _)| *at == pointer).map(|(_, name)| (*name).to_owned())
        };
        if let Some(name) = named(NAMED).or_else(|| named(WORDS)) {
            return Ok(name);
        }
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let target = target.strip_prefix('#').unwrap_or(target);
            let part = self.root.pointer(target).ok_or(format!("no {target} in the schema"))?;
            return self.of(part, target, depth);
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(all) = schema.get(keyword).and_then(Value::as_array) {
                let each = all.iter().enumerate();
                let each =
                    each.map(|(n, one)| self.of(one, &format!("{pointer}/{keyword}/{n}"), depth));
                return Ok(each.collect::<Result<Vec<_>, _>>()?.join(" | "));
            }
        }
        if let Some(Value::Array(words)) = schema.get("enum") {
            return Ok(words.iter().map(literal).collect::<Vec<_>>().join(" | "));
        }
        if let Some(value) = schema.get("const") {
            return Ok(literal(value));
        }
        match schema.get("type") {
            Some(Value::Array(types)) => {
                let types = types.iter().filter_map(Value::as_str).map(plain);
                Ok(types.collect::<Result<Vec<_>, _>>()?.join(" | "))
            }
            Some(Value::String(kind)) if kind == "array" => self.array(schema, pointer, depth),
            Some(Value::String(kind)) if kind == "object" => {
                if let Some(Value::Object(properties)) = schema.get("properties") {
                    return self.object(schema, properties, pointer, depth);
                }
                let at = format!("{pointer}/additionalProperties");
                let more = schema.get("additionalProperties").ok_or(format!("{pointer}: any"))?;
                Ok(format!("{{ readonly [key: string]: {} }}", self.of(more, &at, depth)?))
            }
            Some(Value::String(kind)) => plain(kind).map(str::to_owned),
            _ => Err(format!("tables.schema.json{pointer}: a kind that has no type here")),
        }
    }

    /// A list; one of a fixed length becomes a tuple.
    fn array(&self, schema: &Value, pointer: &str, depth: usize) -> Result<String, String> {
        let items = schema.get("items").ok_or(format!("{pointer}: a list of anything"))?;
        let item = self.of(items, &format!("{pointer}/items"), depth)?;
        let bound = |key: &str| schema.get(key).and_then(Value::as_u64);
        match (bound("minItems"), bound("maxItems")) {
            (Some(least), Some(most)) if least == most && least < 10 => {
                let each = vec![item; usize::try_from(least).unwrap_or_default()];
                Ok(format!("readonly [{}]", each.join(", ")))
            }
            _ if item.contains(' ') => Ok(format!("readonly ({item})[]")),
            _ => Ok(format!("readonly {item}[]")),
        }
    }

    fn object(
        &self,
        schema: &Value,
        properties: &Map<String, Value>,
        pointer: &str,
        depth: usize,
    ) -> Result<String, String> {
        let required = schema.get("required").and_then(Value::as_array);
        let indent = "  ".repeat(depth.saturating_add(1));
        let mut out = "{\n".to_owned();
        for (key, value) in properties {
            doc(&mut out, &indent, value);
            let at = format!("{pointer}/properties/{key}");
            let kind = self.of(value, &at, depth.saturating_add(1))?;
            let there = required.is_some_and(|keys| keys.iter().any(|known| known == key));
            // A later version has a higher number, which the evaluator refuses.
            let kind = if at == "/properties/v" { "number".to_owned() } else { kind };
            let _ =
                writeln!(out, "{indent}readonly {key}{}: {kind};", if there { "" } else { "?" });
        }
        let _ = write!(out, "{}}}", "  ".repeat(depth));
        Ok(out)
    }
}

fn plain(kind: &str) -> Result<&'static str, String> {
    match kind {
        "string" => Ok("string"),
        "integer" | "number" => Ok("number"),
        "boolean" => Ok("boolean"),
        "null" => Ok("null"),
        other => Err(format!("tables.schema.json: the type {other} has no type here")),
    }
}

fn literal(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), |text| format!("'{text}'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_becomes_interfaces() {
        let schema: Value = serde_json::from_str(
            r##"{
                "type": "object",
                "required": ["a"],
                "properties": {
                    "a": { "description": "First.", "$ref": "#/definitions/one" },
                    "b": { "type": "array", "items": { "enum": ["x", 1] } },
                    "c": { "type": "object", "additionalProperties": { "type": ["integer", "null"] } },
                    "d": { "type": "array", "items": { "type": "integer" }, "minItems": 2, "maxItems": 2 }
                },
                "definitions": { "one": { "anyOf": [{ "const": true }, { "type": "string" }] } }
            }"##,
        )
        .expect("a schema");
        let Some(Value::Object(properties)) = schema.get("properties") else { panic!("an object") };
        let written = Schema { root: &schema }.object(&schema, properties, "", 0).expect("a type");
        for line in [
            "  /** First. */\n  readonly a: true | string;\n",
            "  readonly b?: readonly ('x' | 1)[];\n",
            "  readonly c?: { readonly [key: string]: number | null };\n",
            "  readonly d?: readonly [number, number];\n",
        ] {
            assert!(written.contains(line), "{line} in {written}");
        }
        let odd = serde_json::json!({ "type": "object" });
        assert!(Schema { root: &odd }.of(&odd, "/odd", 0).is_err());
    }
}
