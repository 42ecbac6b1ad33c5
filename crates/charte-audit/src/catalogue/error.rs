use std::fmt;
use std::ops::Range;

use charte::ErrorCode;
use charte::lint::Correction;
use charte_syntax::Problem;

/// Why a catalogue file cannot be read, where, and what to do about it.
#[derive(Clone, PartialEq, Eq)]
pub struct CatalogueError(Problem<ErrorCode>);

impl CatalogueError {
    /// The stable code, such as `E551`.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code()
    }

    /// What is wrong, in words, without the location and without what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message()
    }

    /// What to do about it, or `None` if the message says all there is to say.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.0.help()
    }

    /// The path in the file, such as `cookie[3].lifetime`. Empty for the whole file.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The line in the file, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.0.line()
    }

    /// The column in the file, in characters from 1.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.0.column()
    }

    /// The bytes of the file that are wrong.
    #[must_use]
    pub fn span(&self) -> Option<Range<usize>> {
        self.0.span()
    }

    /// What to write instead, if only one thing comes into question.
    #[must_use]
    pub fn correction(&self) -> Option<&Correction> {
        self.0.correction()
    }
}

impl From<Problem<ErrorCode>> for CatalogueError {
    fn from(problem: Problem<ErrorCode>) -> Self {
        Self(problem)
    }
}

/// `E551: line 3, column 1: cookie[0]: …`
impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.0)
    }
}

impl fmt::Debug for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}", self.code(), self.0)
    }
}

impl std::error::Error for CatalogueError {}
