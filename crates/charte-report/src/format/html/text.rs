//! What the templates show: names and sentences. The templates escape them for HTML.

use std::collections::BTreeSet;

use crate::names::{plain, short, short_name};

/// The longest name or address that is shown whole.
const LONGEST: usize = 160;

/// A count with what it counts.
pub(super) struct Total {
    pub(super) count: String,
    pub(super) word: String,
    pub(super) class: &'static str,
}

/// A text of the law that something here cites.
pub(super) struct Text<'r> {
    pub(super) id: &'r str,
    pub(super) title: &'r str,
    pub(super) url: Option<&'r str>,
}

/// A citation, which leads to its source if the page lists it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) is_linked: bool,
}

impl Rule {
    /// `cited` are the ids of the sources that the page lists.
    pub(super) fn of(citation: &str, cited: &BTreeSet<&str>) -> Self {
        let id = citation.split(' ').next().unwrap_or_default();
        Self { id: shown(id), text: shown(citation), is_linked: cited.contains(id) }
    }
}

/// A name from outside.
pub(super) fn shown(text: &str) -> String {
    short(text, LONGEST)
}

/// The name of a cookie, which may be empty.
pub(super) fn named(name: &str) -> String {
    short_name(name, LONGEST)
}

/// A sentence that may hold such a name.
pub(super) fn said(text: &str) -> String {
    plain(text)
}
