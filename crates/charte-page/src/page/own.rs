//! The charter that a page carries, so that it can be read back exactly.

use std::fmt;

use charte::{Area, Charter};
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::error::Error;

/// The form of what pages carry.
pub(crate) const VERSION: u32 = 1;

/// The bytes of a piece, about.
const PIECE: usize = 8192;

/// What a page carries. The charter's JSON stays as it was written: the order of its languages
/// is part of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Payload {
    /// The form, [`VERSION`].
    pub(crate) page: u32,
    /// The language asked for.
    pub(crate) language: String,
    /// The area that the page is limited to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) area: Option<String>,
    pub(crate) charter: Box<RawValue>,
}

impl Payload {
    pub(crate) fn new(
        charter: &Charter,
        language: &str,
        area: Option<Area>,
    ) -> Result<Self, Error> {
        let mut json = charter.to_json().map_err(Error::internal)?;
        if let Some(area) = area {
            json = keep_area(&json, charter, area).map_err(Error::internal)?;
        }
        Ok(Self {
            page: VERSION,
            language: language.to_owned(),
            area: area.map(|a| a.id().to_owned()),
            charter: RawValue::from_string(json).map_err(Error::internal)?,
        })
    }

    /// As one line of JSON.
    pub(crate) fn json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(Error::internal)
    }

    /// As JSON in pieces, each short enough for a tag: a reader's tokenizer must not be given
    /// tags without end.
    pub(crate) fn pieces(&self) -> Result<Vec<String>, Error> {
        let json = self.json()?;
        let mut pieces = vec![String::new()];
        for c in json.chars() {
            match pieces.last_mut().filter(|piece| piece.len() < PIECE) {
                Some(piece) => piece.push(c),
                None => pieces.push(c.to_string()),
            }
        }
        Ok(pieces)
    }

    /// As one line of JSON that can stand in an HTML comment: `-`, `<` and `>` stand only inside
    /// strings, where JSON lets any character be escaped.
    pub(crate) fn comment(&self) -> Result<String, Error> {
        let json = self.json()?;
        Ok(json.replace("--", "-\\u002d").replace('<', "\\u003c").replace('>', "\\u003e"))
    }
}

/// Leaves out what a page of one area does not show.
fn keep_area(json: &str, charter: &Charter, area: Area) -> Result<String, serde_json::Error> {
    #[derive(Deserialize)]
    struct Identified {
        id: String,
    }
    let mut top: Members = serde_json::from_str(json)?;
    for (key, value) in &mut top.0 {
        let mut items: Vec<Box<RawValue>> = match key.as_str() {
            "cookie" | "provider" => serde_json::from_str(value.get())?,
            _ => continue,
        };
        if key == "cookie" {
            let mut shown = charter.cookies().iter().map(|d| d.is_in(area));
            items.retain(|_| shown.next().unwrap_or(false));
        } else {
            let mut kept = Vec::new();
            for item in items {
                let provider: Identified = serde_json::from_str(item.get())?;
                let mut shown = charter.cookies().iter().filter(|d| d.is_in(area));
                if shown.any(|d| d.provider() == Some(provider.id.as_str())) {
                    kept.push(item);
                }
            }
            items = kept;
        }
        *value = serde_json::value::to_raw_value(&items)?;
    }
    serde_json::to_string(&top)
}

/// The members of an object in their order.
struct Members(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visit)
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
