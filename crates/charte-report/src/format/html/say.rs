//! The texts of one language, as templates ask for them.

use charte_texts::Value;

use crate::speaker::Speaker;

/// Texts whose absence ends the rendering.
#[derive(Clone, Copy)]
pub(super) struct Say<'s>(pub(super) &'s Speaker);

impl Say<'_> {
    pub(super) fn tag(self) -> &'static str {
        self.0.texts().language().tag()
    }

    pub(super) fn say(self, id: &str) -> askama::Result<String> {
        self.0.say(id).map_err(askama::Error::custom)
    }

    pub(super) fn count(self, id: &str, n: &u64) -> askama::Result<String> {
        self.0.count(id, *n).map_err(askama::Error::custom)
    }

    pub(super) fn made_by(self, version: &str) -> askama::Result<String> {
        let args = [("version", Value::from(version))];
        self.0.with("html-made-by", &args).map_err(askama::Error::custom)
    }
}

/// `and 3 more`, if there are more.
pub(super) fn more(
    speaker: &Speaker,
    id: &str,
    all: usize,
    most: usize,
) -> Result<Option<String>, charte_texts::TextError> {
    match all.saturating_sub(most) {
        0 => Ok(None),
        more => Ok(Some(speaker.count(id, u64::try_from(more).unwrap_or(u64::MAX))?)),
    }
}
