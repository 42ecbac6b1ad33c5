use core::ops::Range;

use crate::Span;

/// A replacement that corrects what is wrong in a source.
///
/// A program may apply it automatically if it [is safe](Self::is_safe). The others need the author,
/// who knows what is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    span: Span,
    also: Vec<Span>,
    text: String,
    safe: bool,
}

impl Correction {
    /// The bytes of the source to replace.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.into()
    }

    /// Every range that the text replaces, in the order of the source. Usually it is
    /// [`Correction::span`] alone; a misspelt key of TOML tables is replaced in the header of each.
    pub fn spans(&self) -> impl Iterator<Item = Range<usize>> {
        core::iter::once(self.span).chain(self.also.iter().copied()).map(Into::into)
    }

    /// The text to write there.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a program may apply it without asking: the document could not be read before, it can
    /// mean only one thing, and the words that decide (purposes, facts, roles, choices) stay as the
    /// author wrote them.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.safe
    }
}

/// For the readers of Charte's documents.
#[doc(hidden)]
impl Correction {
    fn new(span: Span, text: String) -> Self {
        Self { span, also: Vec::new(), text, safe: false }
    }

    /// Writes another key, in quotes if the old one is.
    #[must_use]
    pub fn of_key(span: Span, key: &str, source: &str) -> Self {
        let quoted = span.of(source).starts_with(['"', '\'']);
        let text = if quoted { format!("\"{key}\"") } else { key.to_owned() };
        Self::new(span, text)
    }

    /// Writes another string, which must need no escapes.
    #[must_use]
    pub fn of_word(span: Span, word: &str) -> Self {
        Self::new(span, format!("\"{word}\""))
    }

    /// Writes another value as it is.
    #[must_use]
    pub fn of_value(span: Span, value: &str) -> Self {
        Self::new(span, value.to_owned())
    }

    /// Puts brackets around a value.
    #[must_use]
    pub fn in_a_list(span: Span, source: &str) -> Self {
        Self::new(span, format!("[{}]", span.of(source)))
    }

    /// Deletes the span. This is safe.
    #[must_use]
    pub fn without(span: Span) -> Self {
        Self::new(span, String::new()).safe_if(true)
    }

    /// Inserts the text as it is. This is safe.
    #[must_use]
    pub fn between(at: usize, text: impl Into<String>) -> Self {
        Self::new(Span::point(at), text.into()).safe_if(true)
    }

    /// The same correction with more spans, all behind the first.
    #[must_use]
    pub fn also_at(mut self, spans: Vec<Span>) -> Self {
        self.also = spans;
        self
    }

    /// The same correction with another answer to [`Correction::is_safe`].
    #[must_use]
    pub fn safe_if(mut self, safe: bool) -> Self {
        self.safe = safe;
        self
    }

    /// The same correction in a source that has so many more bytes at its beginning.
    #[must_use]
    pub fn shifted(mut self, bytes: usize) -> Self {
        self.span = self.span.shifted(bytes);
        for span in &mut self.also {
            *span = span.shifted(bytes);
        }
        self
    }
}
