//! The arguments of a call: an object of JSON.

use serde_json::{Map, Value};

use crate::answer::{Answered, Failure};

/// Arguments by name. What is absent or `null` was not given.
pub(crate) struct Args<'a>(&'a Map<String, Value>);

impl<'a> Args<'a> {
    pub(crate) fn new(value: &'a Value) -> Answered<Self> {
        value.as_object().map(Self).ok_or(Failure::NoCall)
    }

    fn given(&self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// What `read` makes of an argument, if it was given.
    fn optional<T>(&self, name: &str, read: fn(&'a Value) -> Option<T>) -> Answered<Option<T>> {
        self.given(name).map(|value| read(value).ok_or(Failure::NoCall)).transpose()
    }

    fn required<T>(&self, name: &str, read: fn(&'a Value) -> Option<T>) -> Answered<T> {
        self.optional(name, read)?.ok_or(Failure::NoCall)
    }

    pub(crate) fn text(&self, name: &str) -> Answered<&'a str> {
        self.required(name, Value::as_str)
    }

    pub(crate) fn optional_text(&self, name: &str) -> Answered<Option<&'a str>> {
        self.optional(name, Value::as_str)
    }

    pub(crate) fn flag(&self, name: &str) -> Answered<bool> {
        Ok(self.optional(name, Value::as_bool)?.unwrap_or_default())
    }

    /// A whole number, such as a moment in seconds since 1970.
    pub(crate) fn whole(&self, name: &str) -> Answered<i64> {
        self.required(name, Value::as_i64)
    }

    pub(crate) fn optional_whole(&self, name: &str) -> Answered<Option<i64>> {
        self.optional(name, Value::as_i64)
    }

    /// The number of an object, or another small one.
    pub(crate) fn number(&self, name: &str) -> Answered<u32> {
        self.optional_number(name)?.ok_or(Failure::NoCall)
    }

    pub(crate) fn optional_number(&self, name: &str) -> Answered<Option<u32>> {
        self.optional(name, |value| value.as_u64().and_then(|number| u32::try_from(number).ok()))
    }

    pub(crate) fn values(&self, name: &str) -> Answered<&'a [Value]> {
        self.required(name, |value| value.as_array().map(Vec::as_slice))
    }

    pub(crate) fn texts(&self, name: &str) -> Answered<Vec<&'a str>> {
        self.values(name)?.iter().map(|value| value.as_str().ok_or(Failure::NoCall)).collect()
    }

    #[cfg(feature = "interop")]
    pub(crate) fn optional_texts(&self, name: &str) -> Answered<Option<Vec<&'a str>>> {
        self.given(name).map(|_| self.texts(name)).transpose()
    }

    #[cfg(feature = "interop")]
    pub(crate) fn optional_numbers(&self, name: &str) -> Answered<Option<Vec<u32>>> {
        self.given(name).map(|_| self.numbers(name)).transpose()
    }

    /// Whether an argument was given.
    #[cfg(feature = "interop")]
    pub(crate) fn has(&self, name: &str) -> bool {
        self.given(name).is_some()
    }

    /// The members of an object.
    #[cfg(feature = "interop")]
    pub(crate) fn members(&self, name: &str) -> Answered<&'a Map<String, Value>> {
        self.required(name, Value::as_object)
    }

    pub(crate) fn numbers(&self, name: &str) -> Answered<Vec<u32>> {
        let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        self.values(name)?.iter().map(|value| number(value).ok_or(Failure::NoCall)).collect()
    }

    /// An object of arguments.
    pub(crate) fn args(&self, name: &str) -> Answered<Args<'a>> {
        Args::new(self.given(name).ok_or(Failure::NoCall)?)
    }

    /// The list of headers, each name and value.
    pub(crate) fn headers(&self) -> Answered<Vec<(&'a str, &'a str)>> {
        self.pairs("headers")
    }

    /// A list of pairs of texts.
    pub(crate) fn pairs(&self, name: &str) -> Answered<Vec<(&'a str, &'a str)>> {
        let pair = |value: &'a Value| match value.as_array()?.as_slice() {
            [name, value] => Some((name.as_str()?, value.as_str()?)),
            _ => None,
        };
        self.values(name)?.iter().map(|value| pair(value).ok_or(Failure::NoCall)).collect()
    }

    /// A consent that came in: a list of values, or the number of one.
    pub(crate) fn brought(&self, name: &str) -> Answered<Option<Brought<'a>>> {
        match self.given(name) {
            None => Ok(None),
            Some(Value::Array(_)) => Ok(Some(Brought::Values(self.texts(name)?))),
            Some(_) => Ok(Some(Brought::Object(self.number(name)?))),
        }
    }
}

/// A consent that came in.
pub(crate) enum Brought<'a> {
    /// A consent of the library, or what was imported, by its number.
    Object(u32),
    /// The values of all cookies of the consent cookie's name.
    Values(Vec<&'a str>),
}
