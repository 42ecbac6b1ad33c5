//! The JSON Schema of a charter file, from its types.
//!
//! Draft 7: it is what editors know (Taplo, the JSON service of VS Code). The schema is never
//! stricter than the reader.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{Charter, Site, Text};
use crate::error::{Error, ErrorCode};
use crate::fact::{Fact, Facts};
use crate::regime::Regime;
use crate::time::Lifetime;

const DESCRIPTION: &str = "Every cookie, or other tracker, of one site or app: who sets it, where, why, for how long. Keys that begin with x- are the author's own.";

/// The JSON Schema of a charter file, made from the types: what [`crate::charter::CHARTER_SCHEMA`] holds.
///
/// It suggests the ids of `regimes`, with their names, where a charter names a regime. Other ids are
/// valid too.
///
/// # Errors
/// `E901`, which would be a bug in this library.
pub fn charter_schema<'r>(regimes: impl IntoIterator<Item = &'r Regime>) -> Result<String, Error> {
    let settings = SchemaSettings::draft07().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Charter>();
    RecursiveTransform(unwrap).transform(&mut schema);
    RecursiveTransform(words).transform(&mut schema);
    let named: Vec<(&str, &str)> = regimes.into_iter().map(|r| (r.id(), r.name("en"))).collect();
    RecursiveTransform(|schema: &mut Schema| suggest(schema, &named)).transform(&mut schema);
    schema.insert("title".to_owned(), "The cookie charter of a site or app".into());
    schema.insert("description".to_owned(), DESCRIPTION.into());
    let text = serde_json::to_string_pretty(&schema);
    text.map(|text| text + "\n").map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))
}

/// Every key known, but for the author's own.
pub(super) fn strict(schema: &mut Schema) {
    schema.insert("additionalProperties".to_owned(), false.into());
    schema.insert("patternProperties".to_owned(), json!({ "^x-": true }));
}

/// A description on one line a paragraph, as an editor shows it best.
fn unwrap(schema: &mut Schema) {
    if let Some(text) = schema.get("description").and_then(Value::as_str) {
        let paragraphs: Vec<String> =
            text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
        schema.insert("description".to_owned(), paragraphs.join("\n\n").into());
    }
}

/// A closed list of words as an `enum`, for which validators say what is on it; with what each
/// means, once as the JSON service of VS Code reads it and once as Taplo does.
fn words(schema: &mut Schema) {
    let Some(all) = described(schema) else { return };
    schema.remove("oneOf");
    let (words, docs): (Vec<Value>, Vec<Value>) = all.into_iter().unzip();
    schema.insert("type".to_owned(), "string".into());
    schema.insert("enum".to_owned(), words.into());
    schema.insert("x-taplo".to_owned(), json!({ "docs": { "enumValues": docs } }));
    schema.insert("enumDescriptions".to_owned(), docs.into());
}

/// The words of a list with what each means, as schemars puts them.
fn described(schema: &Schema) -> Option<Vec<(Value, Value)>> {
    let all = schema.get("oneOf")?.as_array()?.iter();
    all.map(|word| Some((word.get("const")?.clone(), word.get("description")?.clone()))).collect()
}

/// A form of string or number that has no type of its own.
macro_rules! forms {
    ($($(#[$meta:meta])* $Name:ident = $schema:tt;)+) => {$(
        $(#[$meta])*
        pub(super) struct $Name;

        impl JsonSchema for $Name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($Name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

forms! {
    /// The version of the form.
    Format = { "type": "integer", "const": 1 };
    /// From 1 to the largest `u32`.
    Revision = { "type": "integer", "minimum": 1, "maximum": 4_294_967_295_u32, "default": 1 };
    /// A TC string has 16 bits for it.
    IabVendor = { "type": "integer", "minimum": 1, "maximum": 65_535 };
    /// From 1 to the largest `u32`.
    GoogleAtp = { "type": "integer", "minimum": 1, "maximum": 4_294_967_295_u32 };
    /// Of a provider or a regime.
    Id = { "type": "string", "pattern": "^[a-z0-9-]{1,40}$" };
    /// BCP 47 in the form that charters take.
    Language = { "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" };
    /// RFC 9110 §5.6.2, a token.
    CookieName = {
        "type": "string", "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$",
        "default": super::DEFAULT_CONSENT_COOKIE,
    };
    /// The limit is one of bytes, of which a character has at least one.
    Name = { "type": "string", "minLength": 1, "maxLength": 256 };
    /// What follows the first character only a list of public suffixes can judge.
    Domain = { "type": "string", "pattern": "^[^./@ ][^/@ ]*$" };
    /// A text whose words are web addresses.
    WebAddress = {
        "type": ["string", "object"],
        "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/\\\\@?#\\s]+([/\\\\?#]\\S*)?$",
        "patternProperties": {
            "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": {
                "type": "string",
                "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/\\\\@?#\\s]+([/\\\\?#]\\S*)?$",
            },
            "^x-": true,
        },
        "additionalProperties": false,
    };
    /// A web address, a mail address, or words: without `@`, or with spaces.
    Contact = {
        "type": ["string", "object"],
        "pattern": "^([^@]*|[^\\s]*\\s[\\s\\S]*|[^@\\s]+@[^@\\s]+\\.[^@\\s]+|[Hh][Tt][Tt][Pp][Ss]?:\\S*)$",
        "patternProperties": {
            "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": {
                "type": "string",
                "pattern": "^([^@]*|[^\\s]*\\s[\\s\\S]*|[^@\\s]+@[^@\\s]+\\.[^@\\s]+|[Hh][Tt][Tt][Pp][Ss]?:\\S*)$",
            },
            "^x-": true,
        },
        "additionalProperties": false,
    };
    /// As in a Set-Cookie line.
    CookiePath = { "type": "string", "pattern": "^/[^; \\u0000-\\u001f\\u007f-\\u009f]*$", "default": "/" };
}

/// The id of a regime.
pub(super) struct RegimeName;

const REGIME: &str = "id of a regime";

impl JsonSchema for RegimeName {
    fn schema_name() -> Cow<'static, str> {
        "RegimeName".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "format": REGIME })
    }
}

/// Puts the known regimes where a charter names one. The application may have others, so the list
/// does not bind.
fn suggest(schema: &mut Schema, regimes: &[(&str, &str)]) {
    if schema.get("format").and_then(Value::as_str) != Some(REGIME) {
        return;
    }
    let (ids, names): (Vec<&str>, Vec<&str>) = regimes.iter().copied().unzip();
    schema.remove("format");
    schema.insert(
        "anyOf".to_owned(),
        json!([
            {
                "type": "string", "enum": ids, "enumDescriptions": names,
                "x-taplo": { "docs": { "enumValues": names } },
            },
            { "type": "string" },
        ]),
    );
}

impl JsonSchema for Site {
    fn schema_name() -> Cow<'static, str> {
        "Site".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^\\s*[A-Za-z][A-Za-z0-9+.-]*:[/\\\\]*[^/\\\\@?#]+([/\\\\][^?#]*)?$",
            "examples": ["https://www.example.org"],
        })
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One string for every language, or one for each, as { fr = \"…\", en = \"…\" }.",
            "type": ["string", "object"],
            "patternProperties": {
                "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": { "type": "string" },
                "^x-": true,
            },
            "additionalProperties": false,
        })
    }
}

impl JsonSchema for Lifetime {
    fn schema_name() -> Cow<'static, str> {
        "Lifetime".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "`session`, or a number and minutes, hours, days, months or years, as `13 months`.",
            "type": "string",
            "pattern": "^(session|1 (minute|hour|day|month|year)|[1-9][0-9]{0,9} (minutes|hours|days|months|years))$",
            "examples": ["session", "30 minutes", "24 hours", "14 days", "6 months", "13 months", "1 year"],
        })
    }
}

impl JsonSchema for Facts {
    fn schema_name() -> Cow<'static, str> {
        "Facts".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        facts(generator, |fact| !fact.is_derived())
    }
}

/// The facts that a charter states once, for every declaration.
pub(super) struct SiteFacts;

impl JsonSchema for SiteFacts {
    fn schema_name() -> Cow<'static, str> {
        "SiteFacts".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        facts(generator, Fact::is_of_site)
    }
}

fn facts(generator: &mut SchemaGenerator, may_state: impl Fn(Fact) -> bool) -> Schema {
    let mut properties = Map::new();
    for (word, doc) in described(&Fact::json_schema(generator)).unwrap_or_default() {
        let fact = word.as_str().and_then(Fact::from_id).filter(|f| may_state(*f));
        if let Some(fact) = fact {
            let fact = fact.id().to_owned();
            properties.insert(fact, json!({ "type": "boolean", "description": doc }));
        }
    }
    let mut schema = json_schema!({ "type": "object", "properties": properties });
    strict(&mut schema);
    schema
}
