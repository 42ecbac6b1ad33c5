//! Whether a TC string may be relied on. This needs the rules of the framework beside the fields that
//! `tcf/mod.rs` reads.

use super::TcString;
use crate::time::Timestamp;

/// From this moment on a string must say which vendors were disclosed: 1 March 2026, 00:00 UTC.
const DISCLOSURE_MANDATORY: Timestamp = Timestamp::from_millis(1_772_323_200_000);

/// Whether a TC string may be relied on. What an invalid string refuses still counts; what it
/// grants does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Validity {
    /// It may be relied on.
    Valid,
    /// It follows policies that were replaced in 2023 (policy version below 4).
    Policy,
    /// It is of global scope, which ended in September 2021.
    Scope,
    /// No registered consent manager made it (id 0 or 1).
    Cmp,
    /// It was updated on or after 1 March 2026 and does not say which vendors were disclosed.
    DisclosedVendors,
}

impl Validity {
    /// Whether it may be relied on.
    #[must_use]
    pub const fn is_valid(self) -> bool {
        matches!(self, Self::Valid)
    }

    /// The id, such as `disclosed-vendors`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Policy => "policy",
            Self::Scope => "scope",
            Self::Cmp => "cmp",
            Self::DisclosedVendors => "disclosed-vendors",
        }
    }
}

impl TcString<'_> {
    /// Whether the string may be relied on, by the rules of TCF 2.3. If several reasons are
    /// against it, the first in the order of [`Validity`].
    ///
    /// Its age is not looked at: how long an answer counts is for the law to say.
    ///
    /// ```
    /// use charte_interop::tcf::{TcString, Validity};
    ///
    /// let tc = TcString::parse("CPA9dwAPA9dwAKjACBENAPCIAEBAAECAAIAAAAAAAAAA")?;
    /// assert_eq!(tc.validity(), Validity::Policy);
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub fn validity(&self) -> Validity {
        if self.policy_version() < 4 {
            return Validity::Policy;
        }
        if !self.is_service_specific() {
            return Validity::Scope;
        }
        if self.cmp_id() < 2 {
            return Validity::Cmp;
        }
        if self.last_updated() >= DISCLOSURE_MANDATORY && self.disclosed_vendors().is_none() {
            return Validity::DisclosedVendors;
        }
        Validity::Valid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_the_first_of_march() {
        assert_eq!(DISCLOSURE_MANDATORY.to_string(), "2026-03-01T00:00:00.000Z");
    }
}
