//! Deciding many rows of which each may have its own page, host, moment and consent.
//!
//! [`Visitor::decide_observed`](crate::Visitor::decide_observed) gives the same answers. These are
//! its steps, for callers that keep what many rows share: what a name matches
//! ([`Policy::match_name`](crate::Policy::match_name)), the party
//! ([`Page::party_of`](crate::Page::party_of)), the visitor for as long as its answers count the
//! same ([`Visitor::same_during`](crate::Visitor::same_during)), and the decision
//! ([`Visitor::decide_matched`](crate::Visitor::decide_matched)). The crate `charte-arrow` decides
//! tables with them.

#[doc(inline)]
pub use crate::policy::Matched;
