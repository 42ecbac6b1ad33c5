//! One error, with a stable code and its location.

use core::fmt;

use charte_syntax::Correction;
use charte_syntax::words::UnknownWord;

pub use charte_codes::ErrorCode;

/// A problem in a document that the library reads, before it is an [`Error`].
pub(crate) type Problem = charte_syntax::Problem<ErrorCode>;

/// What went wrong, where, and what to do.
///
/// [`Display`](fmt::Display) puts it all in one line: position, path, [message](Error::message) and
/// [help](Error::help).
///
/// ```
/// use charte::Charter;
///
/// let error = Charter::parse("format = 1\nsite = \"shop\"\n").unwrap_err();
/// assert_eq!(error.message(), "the site is not an address with a host");
/// assert_eq!(error.help(), Some("write it as https://www.example.org"));
/// assert_eq!(
///     error.to_string(),
///     "line 2, column 8: site: the site is not an address with a host; write it as \
///      https://www.example.org"
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    problem: Problem,
    token: Option<u32>,
}

impl Error {
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Problem::new(code, message).into()
    }

    /// The same error with what to do about it.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.problem = self.problem.with_help(help);
        self
    }

    pub(crate) fn in_token(mut self, index: usize) -> Self {
        self.token = Some(u32::try_from(index).unwrap_or(u32::MAX));
        self
    }

    /// The problem, for a document that holds the value that failed.
    pub(crate) fn into_problem(self) -> Problem {
        self.problem
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.problem.code()
    }

    /// What is wrong, without the location and without the help.
    #[must_use]
    pub fn message(&self) -> &str {
        self.problem.message()
    }

    /// What to do about it, or `None` if the message says all there is to say.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.problem.help()
    }

    /// The path in the document, such as `cookie[3].lifetime`. Empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        self.problem.path()
    }

    /// The line in the source, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.problem.line()
    }

    /// The column in the source, in characters from 1. A byte order mark does not count.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.problem.column()
    }

    /// The bytes of the source that are wrong.
    #[must_use]
    pub fn span(&self) -> Option<core::ops::Range<usize>> {
        self.problem.span()
    }

    /// What to write instead, if only one thing comes into question.
    #[must_use]
    pub fn correction(&self) -> Option<&Correction> {
        self.problem.correction()
    }

    /// The index of the token of a consent value, from 0.
    #[must_use]
    pub fn token(&self) -> Option<u32> {
        self.token
    }

    fn hundreds(&self) -> char {
        self.code().id().chars().nth(1).unwrap_or('9')
    }

    /// Whether the error is about a charter (`E1xx`).
    #[must_use]
    pub fn is_charter(&self) -> bool {
        self.hundreds() == '1'
    }

    /// Whether the error is about a regime file (`E2xx`).
    #[must_use]
    pub fn is_regime(&self) -> bool {
        self.hundreds() == '2'
    }

    /// Whether the error is about a header line (`E3xx`).
    #[must_use]
    pub fn is_header(&self) -> bool {
        self.hundreds() == '3'
    }

    /// Whether the error is about a consent value (`E4xx`).
    #[must_use]
    pub fn is_consent(&self) -> bool {
        self.hundreds() == '4'
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(token) = self.token {
            write!(f, "token {token}: ")?;
        }
        self.problem.fmt(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {self}", self.code())
    }
}

impl std::error::Error for Error {}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self { problem, token: None }
    }
}

impl From<UnknownWord> for Error {
    fn from(error: UnknownWord) -> Self {
        Self::new(ErrorCode::UnknownWord, error.message()).with_help(error.help())
    }
}
