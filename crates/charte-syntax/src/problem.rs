use core::fmt;
use core::ops::Range;

use crate::{Correction, Span};

/// A mistake in a document: what is wrong, what to do about it, and where it is.
///
/// Message and help are lower case and end without a full stop.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem<C>(Box<Inner<C>>);

#[derive(Clone, PartialEq, Eq)]
struct Inner<C> {
    code: C,
    message: String,
    help: Option<String>,
    path: String,
    position: Option<(u32, u32)>,
    span: Option<Span>,
    correction: Option<Correction>,
}

impl<C> Problem<C> {
    /// A problem without a location.
    pub fn new(code: C, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            code,
            message: message.into(),
            help: None,
            path: String::new(),
            position: None,
            span: None,
            correction: None,
        }))
    }

    /// The same problem with what to do about it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// The same problem under another code.
    #[must_use]
    pub fn with_code(mut self, code: C) -> Self {
        self.0.code = code;
        self
    }

    /// The same problem at this path.
    #[must_use]
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.0.path = path.into();
        self
    }

    /// The same problem at this span of its source.
    #[must_use]
    pub fn at(mut self, source: &str, span: Span) -> Self {
        self.0.position = Some(span.position(source));
        self.0.span = Some(span);
        self
    }

    /// The same problem with the correction, if there is one.
    #[must_use]
    pub fn with_correction(mut self, correction: impl Into<Option<Correction>>) -> Self {
        self.0.correction = correction.into();
        self
    }

    /// The same problem in a source that has so many more bytes at its beginning. Line and column
    /// stay the same: the bytes are a byte order mark.
    #[must_use]
    pub fn shifted(mut self, bytes: usize) -> Self {
        self.0.span = self.0.span.map(|span| span.shifted(bytes));
        self.0.correction = self.0.correction.map(|correction| correction.shifted(bytes));
        self
    }

    /// The same problem in a value that was not read from a source.
    #[must_use]
    pub fn without_source(mut self) -> Self {
        (self.0.position, self.0.span, self.0.correction) = (None, None, None);
        self
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What to do about it, or `None` if the message says all there is to say.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }

    /// The path in the document, such as `cookie[3].lifetime`. Empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The line in the source, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.0.position.map(|(line, _)| line)
    }

    /// The column in the source, in characters from 1. A byte order mark does not count.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.0.position.map(|(_, column)| column)
    }

    /// The bytes of the source that are wrong.
    #[must_use]
    pub fn span(&self) -> Option<Range<usize>> {
        self.0.span.map(Into::into)
    }

    /// What to write instead, if only one thing comes into question.
    #[must_use]
    pub fn correction(&self) -> Option<&Correction> {
        self.0.correction.as_ref()
    }
}

impl<C: Copy> Problem<C> {
    /// The code.
    #[must_use]
    pub fn code(&self) -> C {
        self.0.code
    }
}

/// `line 3, column 12: cookie[0].path: not a path; begin it with / and leave out ; and spaces`.
impl<C> fmt::Display for Problem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.0.position {
            write!(f, "line {line}, column {column}: ")?;
        }
        if !self.0.path.is_empty() {
            write!(f, "{}: ", self.0.path)?;
        }
        f.write_str(&self.0.message)?;
        self.0.help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

impl<C: fmt::Debug> fmt::Debug for Problem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{:?}] {self}", self.0.code)
    }
}

impl<C: fmt::Debug> core::error::Error for Problem<C> {}
