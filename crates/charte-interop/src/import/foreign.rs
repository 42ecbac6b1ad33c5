//! A value of another consent manager, by the name of its cookie.

use crate::cmp;
use crate::error::{Error, ErrorCode, Position};

/// A value of another consent manager.
#[derive(Clone, Copy)]
pub struct Foreign<'a> {
    name: &'a str,
    value: &'a [u8],
}

impl<'a> Foreign<'a> {
    /// The value of a cookie or storage key. The name says how it is read. Names that no consent
    /// manager uses are ignored.
    #[must_use]
    pub fn cookie<V: AsRef<[u8]> + ?Sized>(name: &'a str, value: &'a V) -> Self {
        Self { name, value: value.as_ref() }
    }

    /// A value by its format: `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and the name of the cookie.
    ///
    /// # Errors
    /// `E606` if the format is none of these, or if no consent manager is known to use the name.
    ///
    /// ```
    /// use charte_interop::import::Foreign;
    ///
    /// assert!(Foreign::of_format("usp", "1YYN").is_ok());
    /// assert!(Foreign::of_format("cookie:klaro", "{}").is_ok());
    /// let error = Foreign::of_format("cookie:theme", "dark").unwrap_err();
    /// assert_eq!(error.code().id(), "E606");
    /// ```
    pub fn of_format<V: AsRef<[u8]> + ?Sized>(
        format: &'a str,
        value: &'a V,
    ) -> Result<Self, Error> {
        let name = match format {
            "tcf" => Some("euconsent-v2"),
            "gpp" => Some("__gpp"),
            "ac" => Some("addtl_consent"),
            "usp" => Some("us_privacy"),
            other => other.strip_prefix("cookie:"),
        };
        let name = name.filter(|name| cmp::find(name).is_some());
        name.map(|name| Self::cookie(name, value)).ok_or_else(|| {
            let what = "the format is none of `tcf`, `gpp`, `ac`, `usp`, and `cookie:` with the \
                        name that a consent manager uses";
            Error::new(ErrorCode::ForeignUnknownName, what, "name of a format", Position::Whole)
        })
    }

    /// The name of the cookie.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    pub(crate) const fn value(&self) -> &'a [u8] {
        self.value
    }
}

/// Never the value.
impl core::fmt::Debug for Foreign<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let manager = cmp::find(self.name).map(|(manager, _)| manager.id);
        f.debug_struct("Foreign").field("manager", &manager).finish_non_exhaustive()
    }
}
