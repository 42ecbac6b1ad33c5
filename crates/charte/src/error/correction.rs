use core::ops::Range;

use crate::document::Span;

/// What to write in the source instead of what is wrong there.
///
/// A program may apply it by itself when it [is safe](Self::is_safe); the others are for the
/// author, who knows what is true.
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

    /// Every place where the same is to be written, in their order: the keys of TOML's headers
    /// stand above each table. [`Correction::span`] is the first, and as a rule the only one.
    pub fn spans(&self) -> impl Iterator<Item = Range<usize>> {
        core::iter::once(self.span).chain(self.also.iter().copied()).map(Into::into)
    }

    /// What to write there.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it decides nothing that is the author's to decide: the document could not be read
    /// before, it can mean but one thing, and the words that decide (purposes, facts, roles,
    /// choices) stay as the author wrote them.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.safe
    }

    fn new(span: Span, text: String) -> Self {
        Self { span, also: Vec::new(), text, safe: false }
    }

    /// A key, in quotes where it stood in quotes.
    pub(crate) fn of_key(span: Span, key: &str, source: &str) -> Self {
        let quoted = span.of(source).starts_with(['"', '\'']);
        let text = if quoted { format!("\"{key}\"") } else { key.to_owned() };
        Self::new(span, text)
    }

    /// A string, which no document of ours writes with an escape.
    pub(crate) fn of_word(span: Span, word: &str) -> Self {
        Self::new(span, format!("\"{word}\""))
    }

    /// A value as the only one of a list.
    pub(crate) fn in_a_list(span: Span, source: &str) -> Self {
        Self::new(span, format!("[{}]", span.of(source)))
    }

    /// Nothing.
    pub(crate) fn without(span: Span) -> Self {
        Self::new(span, String::new()).safe_if(true)
    }

    /// As it stands, between two bytes.
    pub(crate) fn between(at: usize, text: impl Into<String>) -> Self {
        Self::new(Span::point(at), text.into()).safe_if(true)
    }

    /// At these places too, all behind the first.
    pub(crate) fn also_at(mut self, spans: Vec<Span>) -> Self {
        self.also = spans;
        self
    }

    pub(crate) fn behind(mut self, bytes: usize) -> Self {
        self.span = self.span.behind(bytes);
        for span in &mut self.also {
            *span = span.behind(bytes);
        }
        self
    }

    pub(crate) fn safe_if(mut self, safe: bool) -> Self {
        self.safe = safe;
        self
    }
}
