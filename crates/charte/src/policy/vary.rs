//! The request headers that a response depends on (spec §9, `Vary`).

use super::{CompiledDeclaration, CompiledRule, Policy};
use crate::bytes;
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Time;

/// What a response depends on, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Vary(u8);

const COOKIE: u8 = 1;
const SIGNAL: u8 = 1 << 1;
/// What tells the page, and with it the party.
const PAGE: u8 = 1 << 2;

/// The line for each set of bits.
const LINES: [&str; 8] = [
    "",
    "Cookie",
    "Sec-GPC",
    "Cookie, Sec-GPC",
    "Sec-Fetch-Site, Sec-Fetch-Dest, Origin, Referer",
    "Cookie, Sec-Fetch-Site, Sec-Fetch-Dest, Origin, Referer",
    "Sec-GPC, Sec-Fetch-Site, Sec-Fetch-Dest, Origin, Referer",
    "Cookie, Sec-GPC, Sec-Fetch-Site, Sec-Fetch-Dest, Origin, Referer",
];

impl Vary {
    /// Of the declarations of a period, without the consent cookie's.
    pub(super) fn of(all: &[CompiledDeclaration], own_number: u32) -> Self {
        let others = (0u32..).zip(all).filter(|(number, _)| *number != own_number);
        others.fold(Self::default(), |all, (_, declaration)| {
            Self(all.0 | of_declaration(declaration))
        })
    }

    fn line(self) -> &'static str {
        LINES.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

fn of_declaration(declaration: &CompiledDeclaration) -> u8 {
    let asked = |rule: &CompiledRule| {
        let asked = rule.opt_in.union(rule.opt_out).union(rule.objectionable);
        !asked.is_empty() || declaration.purposes.contains(Purpose::Unclassified)
    };
    let cookie = declaration.rules().any(asked);
    let signal = declaration.rules().any(|rule| !rule.signalled.is_empty());
    let mut effects = declaration.rules().map(effect);
    let first = effects.next();
    let page = effects.any(|other| Some(other) != first);
    let bit = |holds: bool, bits: u8| if holds { bits } else { 0 };
    bit(cookie, COOKIE) | bit(signal, SIGNAL) | bit(page, PAGE)
}

/// What tells the outcomes of two rules apart: the purposes that are free, those that are until an
/// objection, those that need consent, and those that the signal takes away.
fn effect(rule: &CompiledRule) -> [PurposeSet; 4] {
    let free = rule.out_of_scope.union(rule.exempt.difference(rule.objectionable));
    [free, rule.opt_out.union(rule.objectionable), rule.opt_in, rule.signalled]
}

impl Policy {
    /// The request headers that a response under this policy depends on as of `now`, for its `Vary`
    /// header. `Cookie` if a declaration needs consent or can be objected to, `Sec-GPC` if Global
    /// Privacy Control counts for one, and the headers that identify the page if a declaration is
    /// judged differently on another site's pages. The names are separated by commas; the text is
    /// empty if there are none.
    #[must_use]
    pub fn varies_by(&self, now: Time) -> &'static str {
        self.vary(now).line()
    }

    /// The names that the `Vary` lines of a response lack, each once. Empty if a line is `*`.
    #[must_use]
    pub fn vary_missing<L: AsRef<[u8]>>(
        &self,
        now: Time,
        lines: impl IntoIterator<Item = L>,
    ) -> Vec<&'static str> {
        let names = self.varies_by(now).split(", ");
        let mut missing: Vec<_> = names.filter(|name| !name.is_empty()).collect();
        for line in lines {
            for named in line.as_ref().split(|byte| *byte == b',').map(bytes::trim) {
                if named == b"*" {
                    return Vec::new();
                }
                missing.retain(|name| !name.as_bytes().eq_ignore_ascii_case(named));
            }
        }
        missing
    }
}
