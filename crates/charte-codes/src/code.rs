use core::fmt;

use crate::{CodeExplanation, ErrorCode, FindingCode, Severity};

/// The stable code of a finding or of an error.
///
/// ```
/// use charte_codes::{Code, ErrorCode};
///
/// assert_eq!(Code::from_id("e505"), Some(Code::Error(ErrorCode::RecordingTruncated)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// Something to look at, such as `C020`.
    Finding(FindingCode),
    /// Why something cannot be read, such as `E102`.
    Error(ErrorCode),
}

impl Code {
    /// Every code, in the order of the ids: findings, then errors.
    pub fn all() -> impl Iterator<Item = Self> {
        let errors = ErrorCode::ALL.iter().copied().map(Self::Error);
        FindingCode::ALL.iter().copied().map(Self::Finding).chain(errors)
    }

    /// The code with this id, in any case, or `None` if there is none.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|code| code.id().eq_ignore_ascii_case(id))
    }

    /// The id, such as `C020`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Finding(code) => code.id(),
            Self::Error(code) => code.id(),
        }
    }

    /// The code in one line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Finding(code) => code.title(),
            Self::Error(code) => code.title(),
        }
    }

    /// How severe it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Finding(code) => code.severity(),
            Self::Error(_) => Severity::Error,
        }
    }

    /// What to do, if that is the same for everything with this code.
    #[must_use]
    pub const fn help(self) -> Option<&'static str> {
        match self {
            Self::Finding(code) => Some(code.remedy()),
            Self::Error(_) => None,
        }
    }

    /// What the code means, why it matters and how to fix it.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::Finding(code) => code.explanation(),
            Self::Error(code) => code.explanation(),
        }
    }
}

impl From<FindingCode> for Code {
    fn from(code: FindingCode) -> Self {
        Self::Finding(code)
    }
}

impl From<ErrorCode> for Code {
    fn from(code: ErrorCode) -> Self {
        Self::Error(code)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
