//! Answers are written as JSON at once. A tree of values, made and dropped for each of them, took a third
//! of the time of a filtered response.

use serde::Serialize;

/// A value as JSON.
pub(crate) struct Json(Vec<u8>);

impl Json {
    pub(crate) fn null() -> Self {
        json(())
    }

    /// `null` if there is none.
    pub(crate) fn or_null(json: Option<Self>) -> Self {
        json.unwrap_or_else(Self::null)
    }

    /// Of JSON that the library wrote.
    pub(crate) fn written(json: String) -> Self {
        Self(json.into_bytes())
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// A list.
impl FromIterator<Json> for Json {
    fn from_iter<I: IntoIterator<Item = Json>>(items: I) -> Self {
        let mut list = vec![b'['];
        for item in items {
            if list.len() > 1 {
                list.push(b',');
            }
            list.extend(item.0);
        }
        list.push(b']');
        Self(list)
    }
}

/// What can be in an answer.
pub(crate) trait Value {
    /// Writes it as JSON.
    fn write(&self, to: &mut Vec<u8>);
}

impl<T: Serialize> Value for T {
    fn write(&self, to: &mut Vec<u8>) {
        let start = to.len();
        if serde_json::to_writer(&mut *to, self).is_err() {
            // Only a map whose keys are no texts cannot be written. There is none.
            to.truncate(start);
            to.extend(b"null");
        }
    }
}

impl Value for Json {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend(&self.0);
    }
}

/// An object, a member after the other.
pub(crate) struct Object(Vec<u8>);

impl Object {
    pub(crate) fn new() -> Self {
        Self(Vec::with_capacity(256))
    }

    /// With one member more. Its name needs no escapes.
    pub(crate) fn with(mut self, name: &'static str, value: &impl Value) -> Self {
        self.name(name);
        value.write(&mut self.0);
        self
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.0.extend(if self.0.is_empty() { b"{\"" } else { b",\"" });
        self.0.extend(name.as_bytes());
        self.0.extend(b"\":");
    }

    /// All of it. It has members.
    pub(crate) fn end(mut self) -> Json {
        self.0.push(b'}');
        Json(self.0)
    }
}

/// What serde writes, as JSON.
pub(crate) fn json(value: impl Value) -> Json {
    let mut text = Vec::new();
    value.write(&mut text);
    Json(text)
}

/// An object of these members.
macro_rules! object {
    ($($name:literal: $value:expr),+ $(,)?) => {
        $crate::json::Object::new()$(.with($name, &$value))+.end()
    };
}

pub(crate) use object;
