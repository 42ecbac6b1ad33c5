//! Splits periods where a rule, a limit or a duty begins or ends, so that nothing changes within a
//! period.

use std::collections::BTreeSet;

use super::Period;
use crate::time::Time;

/// The most periods that a regime may have after the division: each has a bit.
pub(super) const MOST: usize = 32;

/// When something is in force, in addition to the periods that it names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dates {
    pub(super) from: Option<i64>,
    pub(super) until: Option<i64>,
}

/// The periods divided at these times. The first has no beginning, whatever it states: earlier times
/// are judged by it.
pub(super) fn cut(periods: Vec<Period>, cuts: &BTreeSet<i64>) -> Vec<Period> {
    let mut slices = Vec::with_capacity(periods.len().saturating_add(cuts.len()));
    for (number, period) in periods.into_iter().enumerate() {
        let begins = if number == 0 { None } else { period.from };
        let inside = cuts.iter().copied().filter(|cut| {
            begins.is_none_or(|from| *cut > from) && period.until.is_none_or(|until| *cut < until)
        });
        let mut from = period.from;
        for cut in inside {
            slices.push(Period {
                from: from.filter(|from| *from < cut),
                until: Some(cut),
                ..period.clone()
            });
            from = Some(cut);
        }
        slices.push(Period { from, ..period });
    }
    slices
}

/// The bits of the periods that lie within the dates.
pub(super) fn within(periods: &[Period], dates: Dates) -> u32 {
    let inside = |(number, period): (usize, &Period)| {
        let begins = if number == 0 { None } else { period.from };
        let after = dates.from.is_none_or(|from| begins.is_some_and(|begins| begins >= from));
        let before = dates.until.is_none_or(|until| period.until.is_some_and(|end| end <= until));
        (after && before).then(|| bit(number))
    };
    periods.iter().enumerate().filter_map(inside).fold(0, |all, bit| all | bit)
}

pub(super) fn bit(period: usize) -> u32 {
    u32::try_from(period).ok().and_then(|p| 1u32.checked_shl(p)).unwrap_or_default()
}

/// From the first of these periods to the last.
pub(super) fn span(periods: &[Period], bits: u32) -> (Option<Time>, Option<Time>) {
    let mut among = periods.iter().enumerate().filter(|(n, _)| bits & bit(*n) != 0);
    let first = among.next();
    let last = among.next_back().or(first);
    let from = first.filter(|(number, _)| *number > 0).and_then(|(_, p)| p.from());
    (from, last.and_then(|(_, p)| p.until()))
}
