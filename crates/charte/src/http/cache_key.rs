//! The cache key.

use core::fmt::{self, Write};

use sha2::{Digest, Sha256};

use super::Exchange;
use crate::category::{Area, Party};
use crate::digest::{hex, of_charter};
use crate::policy::Policy;

/// Takes text in without keeping it.
struct Sink(Sha256);

impl fmt::Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}

/// The digest of what never changes while the program runs.
fn of_policy(policy: &Policy) -> &[u8; 32] {
    policy.digest(|| {
        let mut sink = Sink(Sha256::new_with_prefix(of_charter(policy.charter())));
        // The list of public suffixes and the rules come with the version.
        let _ = write!(sink, "{}\n{:?}", env!("CARGO_PKG_VERSION"), policy.regime());
        sink.0.finalize().into()
    })
}

impl Exchange<'_> {
    /// A key under which a response may be kept for visitors to whom it applies alike: a digest
    /// of the charter, the regime and its period, of the mode, of what each declaration may serve
    /// for both parties, and of the answer to asking. 32 characters of `0`–`9` and `a`–`f`. Equal
    /// keys mean equal behaviour, but for binding limits of time on single `Set-Cookie` lines.
    #[must_use]
    pub fn cache_key(&self) -> String {
        let visitor = self.visitor();
        let mut hash = Sha256::new_with_prefix(of_policy(self.policy()));
        hash.update([self.mode() as u8]);
        hash.update(u64::try_from(visitor.period()).unwrap_or(u64::MAX).to_le_bytes());
        for number in 0..self.policy().declaration_count() {
            for party in [Party::First, Party::Third] {
                let (serves, may_set) = visitor.of_declaration(number, party).unwrap_or_default();
                hash.update((serves.bits() | u32::from(may_set) << 31).to_le_bytes());
            }
        }
        for area in [None, Some(Area::FrontOffice), Some(Area::BackOffice)] {
            let ask = visitor.ask(area);
            hash.update([ask.asking as u8, ask.because as u8]);
            hash.update(ask.purposes.bits().to_le_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        hex(digest.first_chunk::<16>().map_or(&[], |half| half))
    }
}
