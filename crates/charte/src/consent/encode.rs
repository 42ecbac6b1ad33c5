//! Writing a consent: canonical, and within what a cookie can hold.

use core::fmt::Write;

use super::{Answer, Consent, Pair, check};
use crate::purpose::PurposeSet;

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
                let purpose = pair.text.split('@').next().unwrap_or_default();
                let answer = self.more.unknown.iter().find(|a| &*a.purpose == purpose);
                (answer.is_some_and(|a| a.granted), answer.is_some_and(|a| !a.granted))
            }
        };
        let provider_refused = self.more.refused_providers.iter().any(|p| &**p == pair.provider());
        let without = match (provider_refused || refused, granted) {
            (true, _) => Some(false),
            (false, true) => Some(true),
            (false, false) => None,
        };
        without != Some(pair.granted)
    }

    /// The value within `room` bytes, and whether something had to be left out: granted pairs
    /// first, then granted purposes, then unknown flags, from the last; refusals never. Nothing
    /// when even the refusals do not fit.
    pub(crate) fn encode_within(&self, room: usize) -> Option<(String, bool)> {
        let mut shorter = self.clone();
        shorter.drop_idle_pairs();
        let mut value = canonical(&shorter);
        let whole = value.len() <= room;
        while value.len() > room {
            if let Some(at) = shorter.more.pairs.iter().rposition(|p| p.granted) {
                shorter.more.pairs.remove(at);
            } else if let Some(at) = shorter.more.unknown.iter().rposition(|a| a.granted) {
                shorter.more.unknown.remove(at);
            } else if let Some(last) = shorter.granted.iter().last() {
                shorter.granted.remove(last);
            } else {
                // Flags that nobody here knows say less than a refusal.
                let at = shorter.more.flags.iter().rposition(|f| !f.starts_with("id="))?;
                shorter.more.flags.remove(at);
            }
            value = canonical(&shorter);
        }
        Some((value, !whole))
    }

    fn drop_idle_pairs(&mut self) {
        let keep: Vec<bool> = self.more.pairs.iter().map(|p| self.matters(p)).collect();
        let mut keep = keep.into_iter();
        self.more.pairs.retain(|_| keep.next().unwrap_or(true));
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
        all.refused = self.refused.or(purposes).or(of_pairs);
        all.more.unknown = self.more.unknown.iter().filter(|a| !a.granted).cloned().collect();
        let strange = self.more.pairs.iter().filter(|p| !p.granted && p.purpose().is_none());
        let purpose = |p: &Pair| p.text.split('@').next().unwrap_or_default().into();
        all.more.unknown.extend(strange.map(|p| Answer { purpose: purpose(p), granted: false }));
        all.more.unknown.sort();
        all.more.unknown.dedup();
        let mut value = canonical(&all);
        while value.len() > room && all.more.unknown.pop().is_some() {
            value = canonical(&all);
        }
        value
    }
}
