//! What is known of the rows that are decided together.

use charte::bulk::Matched;
use charte::{ErrorCode, Party};
use foldhash::fast::RandomState;
use hashbrown::HashMap;

/// How many rows are decided at once: few enough that what is known of them stays in the cache.
pub(crate) const BLOCK: usize = 4096;

/// A number that stands for none.
pub(crate) const NONE: u32 = u32::MAX;

/// What is known of a block of rows. Its memory is kept: fresh memory costs more than deciding.
#[derive(Debug, Default)]
pub(crate) struct Block {
    pub(crate) found: Vec<Found>,
    /// Who sets the cookies. `None` if it is not known.
    /// One alone is that of all rows.
    pub(crate) parties: Vec<Option<Party>>,
    pub(crate) numbers: Numbers,
}

/// What rows come to.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// The numbers of the verdicts.
    pub(crate) verdicts: Vec<u32>,
    /// The declarations, or [`NONE`]. Empty if nobody asked for them.
    pub(crate) declarations: Vec<u32>,
    /// The numbers of the lists of findings, or [`NONE`]. Empty if nobody asked for them.
    pub(crate) findings: Vec<u32>,
}

impl Numbers {
    pub(crate) fn clear(&mut self) {
        self.verdicts.clear();
        self.declarations.clear();
        self.findings.clear();
    }

    /// Adds those of more rows.
    pub(crate) fn extend(&mut self, more: &Self) {
        self.verdicts.extend_from_slice(&more.verdicts);
        self.declarations.extend_from_slice(&more.declarations);
        self.findings.extend_from_slice(&more.findings);
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Found {
    /// There is no name: it is null.
    Nothing,
    /// The line cannot be read.
    Unreadable(ErrorCode),
    Name(Name),
}

/// A name that was looked up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) matched: Matched,
    /// Whether it matches the same on every host.
    pub(crate) everywhere: bool,
}

/// The number of the rule by regime, name, party, period and purpose.
pub(crate) type RuleMemo = HashMap<(usize, Matched, Party, usize, u8), u32, RandomState>;
