//! Two simple formats that many managers share: an object of booleans, and a single word.

use super::place::Place;
use super::reading::{Answer, Answered, Draft};
use crate::encoding::{self, Json};
use crate::error::{Error, ErrorCode, Position};
use crate::time::Timestamp;

const OBJECT: &str = "object of booleans";
const WORD: &str = "value of a cookie";

/// When an object of booleans is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// If it is there.
    Present,
    /// If this key is true.
    Key(&'static str),
    /// The value does not say.
    Unknown,
}

/// An object of booleans.
#[derive(Debug, PartialEq, Eq)]
pub struct FlagsForm {
    /// The keys that lead to the object.
    inside: &'static [&'static str],
    /// Keys that are no words.
    other: &'static [&'static str],
    /// The words that are always there.
    required: &'static [&'static str],
    when: When,
    /// The key with the moment, in seconds.
    seconds: Option<&'static str>,
}

const PLAIN: FlagsForm =
    FlagsForm { inside: &[], other: &[], required: &[], when: When::Present, seconds: None };

pub(super) const KLARO: FlagsForm = PLAIN;
pub(super) const WP_SERVICES: FlagsForm = FlagsForm { when: When::Unknown, ..PLAIN };
pub(super) const GOV_UK: FlagsForm = FlagsForm {
    when: When::Unknown,
    required: &["essential", "settings", "usage", "campaigns"],
    ..PLAIN
};
pub(super) const NHS_UK: FlagsForm = FlagsForm {
    other: &["consented", "version"],
    required: &["preferences", "statistics", "marketing"],
    when: When::Key("consented"),
    ..PLAIN
};
pub(super) const COOKIEFIRST: FlagsForm =
    FlagsForm { other: &["timestamp", "type", "version"], seconds: Some("timestamp"), ..PLAIN };
pub(super) const TERMLY: FlagsForm =
    FlagsForm { inside: &["TERMLY_COOKIE_CONSENT", "value"], ..PLAIN };

impl FlagsForm {
    pub(super) fn read(&self, text: &str) -> Result<Draft, Error> {
        let wrong = |code, what| Error::new(code, what, OBJECT, Position::Whole);
        let outer = encoding::object(text, OBJECT)?;
        let mut object = &outer;
        for key in self.inside {
            let inner = object.get(*key).and_then(Json::object);
            object =
                inner.ok_or_else(|| wrong(ErrorCode::ForeignTruncated, "the object is missing"))?;
        }
        let mut draft = Draft::new(match self.when {
            When::Present => Answered::Yes,
            When::Unknown => Answered::Unknown,
            When::Key(key) => match object.get(key).and_then(Json::bool) {
                Some(true) => Answered::Yes,
                Some(false) => return Ok(Draft::defaults()),
                None => {
                    return Err(wrong(
                        ErrorCode::ForeignTruncated,
                        "the mark of an answer is missing",
                    ));
                }
            },
        });
        if let Some(key) = self.seconds {
            let seconds = object.get(key).and_then(Json::integer);
            let millis = seconds.and_then(|seconds| seconds.checked_mul(1000));
            draft.recorded = millis.and_then(Timestamp::from_script);
        }
        for (key, value) in object {
            if self.other.contains(&key.as_str()) {
                continue;
            }
            let answer = match value.bool() {
                Some(true) => Answer::Yes,
                Some(false) => Answer::No,
                None => return Err(wrong(ErrorCode::ForeignMalformed, "a value is not a boolean")),
            };
            draft.say(key, answer, Place::whole(OBJECT))?;
        }
        if self.required.iter().any(|key| !object.contains_key(*key)) {
            return Err(wrong(ErrorCode::ForeignTruncated, "a category is missing"));
        }
        Ok(draft)
    }
}

/// A value that is one word.
#[derive(Debug, PartialEq, Eq)]
pub struct WordForm {
    yes: &'static str,
    no: Option<&'static str>,
    /// A word that is no answer.
    nothing: Option<&'static str>,
    answered: Answered,
}

pub(super) const ALLOW_DENY: WordForm =
    WordForm { yes: "allow", no: Some("deny"), nothing: None, answered: Answered::Unknown };
pub(super) const YES_NO: WordForm =
    WordForm { yes: "yes", no: Some("no"), nothing: None, answered: Answered::Unknown };
pub(super) const STATUS: WordForm =
    WordForm { yes: "allow", no: Some("deny"), nothing: Some("dismiss"), answered: Answered::Yes };
pub(super) const ASP_NET: WordForm =
    WordForm { yes: "yes", no: None, nothing: None, answered: Answered::Yes };

impl WordForm {
    pub(super) fn read(&self, category: Option<&str>, text: &str) -> Result<Draft, Error> {
        if self.nothing == Some(text) {
            return Ok(Draft::defaults());
        }
        let answer = if text == self.yes {
            Answer::Yes
        } else if self.no == Some(text) {
            Answer::No
        } else {
            let what = "the value is not one of the words of its format";
            return Err(Error::at_byte(ErrorCode::ForeignMalformed, what, WORD, 0));
        };
        let mut draft = Draft::new(self.answered);
        match category {
            Some(category) => {
                // The cookie of another category may be lost.
                draft.names_refusals = false;
                draft.say(category, answer, Place::whole(WORD))?;
            }
            None => draft.say_everything(answer),
        }
        Ok(draft)
    }
}
