//! The usual order of keys, which the core knows.

use charte::{Charter, Declaration, Fact, Provider};

/// Which of a charter's tables one is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Top,
    Provider,
    Cookie,
    Facts,
    /// A text by language, whose order says which comes first, or the author's own.
    Free,
}

impl Kind {
    /// What a table is that stands under a key of this one.
    pub(super) fn inside(self, key: &str) -> Self {
        match (self, key) {
            (Self::Top, "provider") => Self::Provider,
            (Self::Top, "cookie") => Self::Cookie,
            (Self::Top | Self::Cookie, "facts") => Self::Facts,
            _ => Self::Free,
        }
    }

    /// Where a key goes; the author's own go to the end, as they were.
    pub(super) fn rank(self, key: &str) -> usize {
        let keys = match self {
            Self::Top => Charter::KEYS,
            Self::Provider => Provider::KEYS,
            Self::Cookie => Declaration::KEYS,
            Self::Facts => Fact::IDS,
            Self::Free => &[],
        };
        keys.iter().position(|known| *known == key).unwrap_or(keys.len())
    }
}
