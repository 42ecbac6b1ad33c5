//! The US Privacy string: four characters, deprecated in 2024 and still written.

use crate::error::{Error, ErrorCode};

const WHOLE: &str = "US Privacy string";

/// One letter of a US Privacy string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    /// `Y`.
    Yes,
    /// `N`.
    No,
    /// `-`: does not apply, or is not known.
    NotApplicable,
}

impl Flag {
    /// The letter.
    #[must_use]
    pub const fn as_char(self) -> char {
        match self {
            Self::Yes => 'Y',
            Self::No => 'N',
            Self::NotApplicable => '-',
        }
    }
}

/// A US Privacy string (`us_privacy`, `usprivacy`, `IABUSPrivacy_String`).
///
/// That a visitor did not opt out of the sale is not consent. The string has no date.
///
/// ```
/// use charte_interop::usp::{Flag, UsPrivacy};
///
/// let usp: UsPrivacy = "1YYN".parse()?;
/// assert!(usp.opted_out_of_sale());
/// assert_eq!(usp.notice, Flag::Yes);
/// assert!("1yyn".parse::<UsPrivacy>().is_err());
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UsPrivacy {
    /// Whether the visitor was told and could opt out.
    pub notice: Flag,
    /// Whether the visitor opted out of the sale of personal data.
    pub opt_out_sale: Flag,
    /// Whether the publisher signed the Limited Service Provider Agreement.
    pub lspa_covered: Flag,
}

impl UsPrivacy {
    /// Reads a US Privacy string of version 1.
    ///
    /// # Errors
    ///
    /// If it is not exactly `1` and three of `Y`, `N`, `-`. Lower case and a JSON wrapper occur
    /// and are not of the format.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut bytes = text.bytes().enumerate();
        match bytes.next() {
            Some((_, b'1')) => {}
            Some(_) => {
                return Err(error(ErrorCode::ForeignVersion, "the string is not of version 1", 0));
            }
            None => return Err(error(ErrorCode::ForeignTruncated, "the string ends too early", 0)),
        }
        let mut flag = || match bytes.next() {
            Some((_, b'Y')) => Ok(Flag::Yes),
            Some((_, b'N')) => Ok(Flag::No),
            Some((_, b'-')) => Ok(Flag::NotApplicable),
            Some((at, _)) => {
                Err(error(ErrorCode::ForeignMalformed, "a letter is not one of Y, N and -", at))
            }
            None => {
                Err(error(ErrorCode::ForeignTruncated, "the string ends too early", text.len()))
            }
        };
        let usp = Self { notice: flag()?, opt_out_sale: flag()?, lspa_covered: flag()? };
        match bytes.next() {
            None => Ok(usp),
            Some((at, _)) => Err(error(
                ErrorCode::ForeignTrailingData,
                "something follows the fourth character",
                at,
            )),
        }
    }

    /// Whether the visitor opted out of the sale. If not, nothing is known: it is not consent.
    #[must_use]
    pub const fn opted_out_of_sale(&self) -> bool {
        matches!(self.opt_out_sale, Flag::Yes)
    }
}

impl core::str::FromStr for UsPrivacy {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

const fn error(code: ErrorCode, what: &'static str, at: usize) -> Error {
    Error::at_byte(code, what, WHOLE, at)
}
