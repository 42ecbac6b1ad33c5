//! Exact names by hash: their bytes side by side, so that a name that is there costs a look into
//! the table and one at its bytes.

use core::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use crate::scan;

/// Names, each with what the caller keeps for it.
#[derive(Clone, Debug)]
pub(super) struct Names<T> {
    bytes: Box<[u8]>,
    table: HashTable<Slot<T>>,
}

#[derive(Clone, Copy, Debug)]
struct Slot<T> {
    at: u32,
    len: u32,
    item: T,
}

/// A per-process seed would guard tables that visitors fill; only the charter fills this one.
const HASH: FixedState = FixedState::with_seed(0);

fn hash(name: &[u8]) -> u64 {
    let mut hasher = HASH.build_hasher();
    hasher.write(name);
    hasher.finish()
}

impl<T: Copy> Names<T> {
    /// Builds from names that are all different.
    pub(super) fn build<'n>(names: impl Iterator<Item = (&'n [u8], T)>) -> Self {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut bytes = Vec::new();
        let mut table = HashTable::new();
        for (name, item) in names {
            let slot = Slot { at: small(bytes.len()), len: small(name.len()), item };
            bytes.extend_from_slice(name);
            table.insert_unique(hash(name), slot, |slot| hash(of(&bytes, slot)));
        }
        Self { bytes: bytes.into_boxed_slice(), table }
    }

    pub(super) fn items_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.table.iter_mut().map(|slot| &mut slot.item)
    }

    // One copy, with the table's code in it: two callers otherwise share a call deep inside.
    #[inline(never)]
    pub(super) fn find(&self, name: &[u8]) -> Option<T> {
        let is = |slot: &Slot<T>| scan::same(of(&self.bytes, slot), name);
        self.table.find(hash(name), is).map(|slot| slot.item)
    }
}

#[inline]
fn of<'b, T>(bytes: &'b [u8], slot: &Slot<T>) -> &'b [u8] {
    bytes.get(slot.at as usize..).and_then(|b| b.get(..slot.len as usize)).unwrap_or_default()
}
