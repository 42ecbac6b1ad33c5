//! What a backend answers.

use serde_json::{Map, Value, json};

/// The answer to one case.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A decision: the JSON object of specification §12, whose `findings` are codes, or objects
    /// with a `code`.
    Decision(Value),
    /// The answer to `allows`.
    Allows {
        /// Whether every declaration with that purpose is allowed.
        allowed: bool,
        /// The ruling's reason.
        because: String,
    },
    /// The answer to `ask`, `record`, `read` or `exchange`, by its keys.
    Fields(Map<String, Value>),
    /// The stable code of an error, `E103`.
    Error(String),
}

impl Answer {
    /// Reads an answer in the form that a command writes: an object with `error` alone, or with
    /// `allowed` and `because`, or a decision, which has an `outcome`, or the keys that the other
    /// questions are answered with. The `id` of the case may stand beside them.
    ///
    /// # Errors
    ///
    /// The value is none of these; the text says which was expected.
    pub fn from_json(value: Value) -> Result<Self, &'static str> {
        let Value::Object(map) = &value else { return Err("the answer is not an object") };
        if map.keys().all(|key| key == "error" || key == "id")
            && let Some(code) = map.get("error")
        {
            return match code.as_str() {
                Some(code) => Ok(Self::Error(code.to_owned())),
                None => Err("`error` is not a code"),
            };
        }
        if ["asking", "value", "state", "received"].iter().any(|key| map.contains_key(*key)) {
            return Ok(Self::Fields(map.clone()));
        }
        if map.contains_key("outcome") {
            return Ok(Self::Decision(value));
        }
        match (map.get("allowed").and_then(Value::as_bool), map.get("because")) {
            (Some(allowed), Some(Value::String(because))) => {
                Ok(Self::Allows { allowed, because: because.clone() })
            }
            _ => Err("the answer has the keys of none"),
        }
    }

    /// The answer in the form that [`from_json`](Self::from_json) reads.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Decision(decision) => decision.clone(),
            Self::Allows { allowed, because } => json!({"allowed": allowed, "because": because}),
            Self::Fields(map) => Value::Object(map.clone()),
            Self::Error(code) => json!({"error": code}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_there_and_back() {
        for value in [
            json!({"error": "E103"}),
            json!({"allowed": false, "because": "undeclared"}),
            json!({"outcome": "withheld", "findings": []}),
            json!({"asking": "none", "because": "answered", "purposes": []}),
            json!({"value": "v1", "max_age": 60, "shortened": false}),
            json!({"state": "unreadable", "value": null, "copies": 1, "error": "E401"}),
        ] {
            let answer = Answer::from_json(value.clone()).expect("one of the forms");
            assert_eq!(answer.to_json(), value);
        }
    }

    #[test]
    fn anything_else_is_told() {
        for value in
            [json!(null), json!([]), json!({}), json!({"error": 3}), json!({"allowed": true})]
        {
            assert!(Answer::from_json(value).is_err());
        }
    }
}
