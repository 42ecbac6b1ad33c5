//! Writing a consent: canonical, and within what a cookie can hold.

use core::fmt::Write;

use super::{Answer, Consent, Pair, check};
use crate::purpose::PurposeSet;

/// The value of a consent cookie, ready to be set.
#[derive(Clone, PartialEq, Eq)]
pub struct EncodedConsent {
    /// The value. It is safe in a cookie without encoding.
    pub value: String,
    /// Whether something granted had to be left out to fit; refusals never are.
    pub shortened: bool,
    /// How long the cookie is kept, in seconds; 0 until the browser closes.
    pub max_age: i64,
}

/// Never the value.
impl core::fmt::Debug for EncodedConsent {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("EncodedConsent")
            .field("bytes", &self.value.len())
            .field("shortened", &self.shortened)
            .field("max_age", &self.max_age)
            .finish_non_exhaustive()
    }
}

pub(super) fn canonical(consent: &Consent) -> String {
    let mut out = String::with_capacity(128);
    out.push_str("v1~");
    push_time(&mut out, consent);
    // Writing to a String does not fail.
    let _ = write!(out, "~r{}", consent.revision);
    for (sign, set, granted) in [("~y:", consent.granted, true), ("~n:", consent.refused, false)] {
        for purpose in set.iter() {
            out.push_str(sign);
            out.push_str(purpose.id());
        }
        for answer in consent.more.unknown.iter().filter(|a| a.granted == granted) {
            out.push_str(sign);
            out.push_str(&answer.purpose);
        }
    }
    for (sign, granted) in [("~y:", true), ("~n:", false)] {
        for pair in consent.more.pairs.iter().filter(|p| p.granted == granted && consent.matters(p))
        {
            out.push_str(sign);
            out.push_str(&pair.text);
        }
    }
    for provider in &consent.more.refused_providers {
        out.push_str("~n:@");
        out.push_str(provider);
    }
    push_flags(&mut out, consent);
    let check = check::token(out.as_bytes());
    out.push('~');
    out.extend(check.map(char::from));
    out
}

fn push_flags(out: &mut String, consent: &Consent) {
    let own = [("gpc", consent.gpc), ("seen", consent.seen)];
    let own = own.iter().filter(|(_, on)| *on).map(|(flag, _)| *flag);
    let mut flags: Vec<&str> = own.chain(consent.more.flags.iter().map(AsRef::as_ref)).collect();
    flags.sort_unstable();
    for flag in flags {
        out.push_str("~!");
        out.push_str(flag);
    }
}

fn push_time(out: &mut String, consent: &Consent) {
    let Some(t) = consent.time.civil() else { return };
    push_two(out, t.year() / 100);
    push_two(out, t.year() % 100);
    push_two(out, t.month().into());
    push_two(out, t.day().into());
    out.push('T');
    push_two(out, t.hour().into());
    push_two(out, t.minute().into());
    out.push('Z');
}

/// Two digits; the numbers of a date have no more.
fn push_two(out: &mut String, number: i16) {
    for digit in [number / 10, number % 10] {
        let digit = u8::try_from(digit).unwrap_or_default();
        out.push(char::from(b'0'.saturating_add(digit)));
    }
}

impl Consent {
    /// Whether the pair's answer differs from what would count without it.
    fn matters(&self, pair: &Pair) -> bool {
        let (granted, refused) = match pair.purpose() {
            Some(purpose) => (self.granted.contains(purpose), self.refused.contains(purpose)),
            None => {
                let unknown = &self.more.unknown;
                let at = unknown.binary_search_by(|a| (*a.purpose).cmp(pair.purpose_word()));
                let answer = at.ok().and_then(|at| unknown.get(at));
                (answer.is_some_and(|a| a.granted), answer.is_some_and(|a| !a.granted))
            }
        };
        let providers = &self.more.refused_providers;
        let provider_refused = providers.binary_search_by(|p| (**p).cmp(pair.provider())).is_ok();
        let without = match (provider_refused || refused, granted) {
            (true, _) => Some(false),
            (false, true) => Some(true),
            (false, false) => None,
        };
        without != Some(pair.granted)
    }

    /// The value within `room` bytes, and whether something had to be left out: granted pairs
    /// first, then granted purposes, then unknown flags, from the last; refusals never. `None`
    /// when even the refusals do not fit.
    pub(crate) fn encode_within(&self, room: usize) -> Option<(String, bool)> {
        let whole = canonical(self);
        if whole.len() <= room {
            return Some((whole, false));
        }
        let mut shorter = self.clone();
        // What changes nothing is not written, and so saves nothing.
        shorter.more.pairs.retain(|p| self.matters(p));
        let mut excess = whole.len().saturating_sub(room);
        let more = &mut *shorter.more;
        drop_last(&mut more.pairs, &mut excess, |p| p.granted, |p| answer_len(&p.text));
        drop_last(&mut more.unknown, &mut excess, |a| a.granted, |a| answer_len(&a.purpose));
        while excess > 0
            && let Some(last) = shorter.granted.iter().last()
        {
            shorter.granted.remove(last);
            excess = excess.saturating_sub(answer_len(last.id()));
        }
        // Flags that nobody here knows say less than a refusal.
        let flags = &mut shorter.more.flags;
        drop_last(flags, &mut excess, |f| !f.starts_with("id="), |f| f.len().saturating_add(2));
        (excess == 0).then(|| (canonical(&shorter), true))
    }

    /// The refusal of these purposes and of all that was refused, without pairs and providers:
    /// what remains when the refusals alone are too long. Of the purposes of another version as
    /// many as there is room for.
    pub(crate) fn only_refusals(&self, purposes: PurposeSet, room: usize) -> String {
        let mut all = Self::new(self.time, self.revision);
        all.gpc = self.gpc;
        all.seen = self.seen;
        all.more.flags = self.more.flags.iter().filter(|f| f.starts_with("id=")).cloned().collect();
        let of_pairs: PurposeSet =
            self.more.pairs.iter().filter(|p| !p.granted).filter_map(Pair::purpose).collect();
        all.refused = self.refused.union(purposes).union(of_pairs);
        all.more.unknown = self.more.unknown.iter().filter(|a| !a.granted).cloned().collect();
        let strange = self.more.pairs.iter().filter(|p| !p.granted && p.purpose().is_none());
        let purpose = |p: &Pair| Answer { purpose: p.purpose_word().into(), granted: false };
        all.more.unknown.extend(strange.map(purpose));
        all.more.unknown.sort();
        all.more.unknown.dedup();
        let mut excess = canonical(&all).len().saturating_sub(room);
        let unknown = &mut all.more.unknown;
        drop_last(unknown, &mut excess, |_| true, |a| answer_len(&a.purpose));
        canonical(&all)
    }
}

/// How long an answer is with its `~y:` or `~n:`.
fn answer_len(words: &str) -> usize {
    words.len().saturating_add(3)
}

/// Drops items from the last that may go, one at a time, until no byte is too many.
fn drop_last<T>(
    items: &mut Vec<T>,
    excess: &mut usize,
    may_go: impl Fn(&T) -> bool,
    len: impl Fn(&T) -> usize,
) {
    let mut kept = items.len();
    for (at, item) in items.iter().enumerate().rev() {
        if *excess == 0 {
            break;
        }
        if may_go(item) {
            *excess = excess.saturating_sub(len(item));
            kept = at;
        }
    }
    let mut at = 0usize;
    items.retain(|item| {
        let keep = at < kept || !may_go(item);
        at = at.saturating_add(1);
        keep
    });
}
