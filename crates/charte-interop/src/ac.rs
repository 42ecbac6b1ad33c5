//! Google's Additional Consent string: consent to providers that are not on the list of vendors.

use core::fmt;

use crate::error::{Error, ErrorCode};

/// Strings longer than this many bytes are not read.
pub const MAX_BYTES: usize = 16 << 10;

const WHOLE: &str = "AC string";

/// An Additional Consent string, version 1 or 2.
///
/// It counts only beside a TC string, and its time is that of the TC string. Its ids are those of
/// Google's ad technology providers, not of TCF vendors.
///
/// The format has no end mark: `2~1.35.41` cut by one character names another company. Only a
/// string with a list of disclosed providers at its end proves that the list of consents is
/// whole, so [`consented`](Self::consented) is no for all others.
///
/// ```
/// use charte_interop::ac::AdditionalConsent;
///
/// let ac = AdditionalConsent::parse("2~1.35.41~dv.9.21")?;
/// assert!(ac.consented(35) && !ac.consented(9) && !ac.consented(4));
/// assert_eq!(ac.disclosed(9), Some(true));
///
/// let version_1 = AdditionalConsent::parse("1~1.35.41")?;
/// assert!(!version_1.is_whole() && !version_1.consented(35));
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AdditionalConsent<'a> {
    text: &'a str,
    version: u8,
    consented: &'a str,
    disclosed: Option<&'a str>,
}

impl<'a> AdditionalConsent<'a> {
    /// Reads an AC string.
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_BYTES`], of another version, or not of the format. Of the
    /// variants in use, `2~ids` without disclosed providers is read.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        if text.len() > MAX_BYTES {
            let what = "the string is longer than 16 KiB";
            return Err(Error::at_byte(ErrorCode::ForeignTooLong, what, WHOLE, MAX_BYTES));
        }
        let Some((version, rest)) = text.split_once('~') else {
            return Err(Error::at_byte(
                ErrorCode::ForeignTruncated,
                "there is no `~`",
                WHOLE,
                text.len(),
            ));
        };
        let version = match version {
            "1" => 1,
            "2" => 2,
            _ => {
                let what = "the string is neither of version 1 nor of version 2";
                return Err(Error::at_byte(ErrorCode::ForeignVersion, what, WHOLE, 0));
            }
        };
        let (consented, disclosed) = match rest.split_once('~') {
            None => (rest, None),
            Some((consented, rest)) => (consented, Some(rest)),
        };
        check(consented, "list of consented providers")?;
        if version == 1 && disclosed.is_some() {
            let what = "version 1 has no second list";
            return Err(Error::at_byte(ErrorCode::ForeignTrailingData, what, WHOLE, 2));
        }
        let disclosed = match disclosed {
            None => None,
            Some("dv") => Some(""),
            Some(rest) => match rest.strip_prefix("dv.") {
                Some(ids) => Some(ids),
                None => {
                    let what = "the second list does not begin with `dv`";
                    let part = "list of disclosed providers";
                    return Err(Error::at_byte(ErrorCode::ForeignMalformed, what, part, 0));
                }
            },
        };
        check(disclosed.unwrap_or(""), "list of disclosed providers")?;
        Ok(Self { text, version, consented, disclosed })
    }

    /// The text, unchanged. Only a registered consent manager may create or change one.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// 1 or 2.
    #[must_use]
    pub const fn version(&self) -> u8 {
        self.version
    }

    /// Whether the list of consents is proven to be whole.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.disclosed.is_some()
    }

    /// Whether the visitor consented to the provider: it is listed, the list is
    /// [whole](Self::is_whole), and it is not listed as disclosed without consent as well.
    #[must_use]
    pub fn consented(&self, provider: u32) -> bool {
        self.is_whole()
            && self.consented_ids().any(|id| id == provider)
            && !self.disclosed_ids().any(|id| id == provider)
    }

    /// Whether the provider was disclosed to the visitor, who did not consent. `None` if the string
    /// does not say. This may be a refusal, or a question that was not answered yet.
    #[must_use]
    pub fn disclosed(&self, provider: u32) -> Option<bool> {
        self.disclosed.map(|_| self.disclosed_ids().any(|id| id == provider))
    }

    /// The ids in the list of consents, whole or not. To decide, use
    /// [`consented`](Self::consented).
    pub fn consented_ids(&self) -> impl Iterator<Item = u32> + use<'a> {
        ids(self.consented)
    }

    /// The ids in the list of disclosed providers.
    pub fn disclosed_ids(&self) -> impl Iterator<Item = u32> + use<'a> {
        ids(self.disclosed.unwrap_or(""))
    }
}

fn ids(list: &str) -> impl Iterator<Item = u32> + use<'_> {
    list.split('.').filter_map(|id| id.parse().ok())
}

/// A list of ids without leading zeros, joined by dots; it may be empty.
fn check(list: &str, part: &'static str) -> Result<(), Error> {
    if list.is_empty() {
        return Ok(());
    }
    let mut at = 0_usize;
    for id in list.split('.') {
        let digits = id.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || id.is_empty() || id.starts_with('0') || id.parse::<u32>().is_err() {
            let what = "an id is not a positive number";
            return Err(Error::at_byte(ErrorCode::ForeignMalformed, what, part, at));
        }
        at = at.saturating_add(id.len()).saturating_add(1);
    }
    Ok(())
}

/// Shows no id.
impl fmt::Debug for AdditionalConsent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdditionalConsent")
            .field("version", &self.version)
            .field("is_whole", &self.is_whole())
            .finish_non_exhaustive()
    }
}
