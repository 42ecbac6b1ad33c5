//! What an act of the visitor changes in the answers.

use charte_syntax::words;

use super::{Consent, Pair};
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Time;

words! {
    /// The kinds of [`Act`](crate::Act), by which files and bindings name them.
    ActKind {
        /// Accepted everything that the charter asks.
        AcceptAll = "accept-all",
        /// Refused everything that the charter asks.
        RefuseAll = "refuse-all",
        /// Agreed to a purpose; with a provider, to its part in it.
        Grant = "grant",
        /// Refused a purpose, or objected to it; with a provider, its part in it.
        Refuse = "refuse",
        /// Refused a provider as a whole.
        RefuseProvider = "refuse-provider",
        /// Took back the refusal of a provider.
        AllowProvider = "allow-provider",
        /// The visitor closed the banner without a choice. Grants nothing.
        Seen = "seen",
    }
}

impl Consent {
    /// The consent with which a new act begins: what was refused, and what was granted if it
    /// still counts.
    pub(crate) fn carried(previous: Option<&Self>, live: bool, time: Time, revision: u32) -> Self {
        let mut next = Self::new(time, revision);
        let Some(previous) = previous else { return next };
        next.refused = previous.refused;
        next.more.refused_providers = previous.more.refused_providers.clone();
        next.more.flags = previous.more.flags.clone();
        let keeps = |granted: bool| live || !granted;
        next.more.unknown =
            previous.more.unknown.iter().filter(|a| keeps(a.granted)).cloned().collect();
        next.more.pairs =
            previous.more.pairs.iter().filter(|p| keeps(p.granted)).cloned().collect();
        if live {
            next.granted = previous.granted;
            next.gpc = previous.gpc;
        }
        next
    }

    pub(crate) fn set_time(&mut self, time: Time) {
        self.time = time;
    }

    pub(crate) fn set_gpc(&mut self, on: bool) {
        self.gpc = on;
    }

    pub(crate) fn set_seen(&mut self, seen: bool) {
        self.seen = seen;
    }

    pub(crate) fn set_record_id(&mut self, id: &str) {
        self.more.flags.retain(|f| !f.starts_with("id="));
        self.more.flags.push(format!("id={id}").into());
        self.more.flags.sort();
    }

    /// Takes these purposes' grants away without refusing them.
    pub(crate) fn forget_grants(&mut self, purposes: PurposeSet) {
        self.granted = self.granted.difference(purposes);
    }

    /// Takes the granted pairs away of which this holds.
    pub(crate) fn withdraw_pairs(&mut self, which: impl Fn(Purpose, &str) -> bool) {
        let goes = |p: &Pair| p.granted && p.purpose().is_some_and(|of| which(of, p.provider()));
        self.more.pairs.retain(|p| !goes(p));
    }

    /// Grants these purposes, and takes back the refusals of them, of their pairs and of
    /// providers.
    pub(crate) fn grant_all(&mut self, purposes: PurposeSet) {
        self.refused = self.refused.difference(purposes);
        self.granted = self.granted.union(purposes);
        self.more.refused_providers.clear();
        self.more.pairs.retain(|p| p.granted || !p.purpose().is_some_and(|x| purposes.contains(x)));
    }

    /// Takes these purposes' refusals away without granting them.
    pub(crate) fn forget_refusals(&mut self, purposes: PurposeSet) {
        self.refused = self.refused.difference(purposes);
    }

    /// Refuses these purposes and takes back every granted pair.
    pub(crate) fn refuse_all(&mut self, purposes: PurposeSet) {
        self.granted = self.granted.difference(purposes);
        self.refused = self.refused.union(purposes);
        self.more.pairs.retain(|p| !p.granted);
    }

    /// Answers for one purpose.
    pub(crate) fn answer(&mut self, purpose: Purpose, granted: bool) {
        self.granted.remove(purpose);
        self.refused.remove(purpose);
        if granted { self.granted.insert(purpose) } else { self.refused.insert(purpose) }
    }

    /// Answers for one purpose of one provider.
    pub(crate) fn answer_pair(&mut self, purpose: Purpose, provider: &str, granted: bool) {
        let pair = Pair::new(purpose.id(), provider, granted);
        let pairs = &mut self.more.pairs;
        match pairs.binary_search_by(|p| p.text.cmp(&pair.text)) {
            Ok(at) => pairs.splice(at..=at, [pair]).for_each(drop),
            Err(at) => pairs.insert(at, pair),
        }
    }

    /// Refuses a provider as a whole, or takes that back.
    pub(crate) fn answer_provider(&mut self, provider: &str, refused: bool) {
        let providers = &mut self.more.refused_providers;
        match (providers.binary_search_by(|p| (**p).cmp(provider)), refused) {
            (Ok(at), false) => drop(providers.remove(at)),
            (Err(at), true) => providers.insert(at, provider.into()),
            _ => {}
        }
    }
}
