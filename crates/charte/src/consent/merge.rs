//! Several copies as one: each answer takes refused before unanswered before granted. Both lists of
//! words are in order, so they are walked side by side once.

use core::cmp::Ordering;

use super::{Answer, Consent, More, Pair, Words};

/// Of two copies: refused before unanswered before granted, the oldest time, the lowest
/// revision, a flag only if both have it.
pub(super) fn stricter(a: Consent, b: Consent) -> Consent {
    let refused = a.refused.union(b.refused);
    Consent {
        time: a.time.min(b.time),
        revision: a.revision.min(b.revision),
        granted: a.granted.intersection(b.granted).difference(refused),
        refused,
        gpc: a.gpc && b.gpc,
        seen: a.seen && b.seen,
        more: match (a.more.0, b.more.0) {
            (None, None) => More(None),
            (a, b) => More(Some(Box::new(words(
                a.map(|words| *words).unwrap_or_default(),
                b.map(|words| *words).unwrap_or_default(),
            )))),
        },
    }
}

fn words(a: Words, b: Words) -> Words {
    let unknown = |a: &Answer, b: &Answer| a.purpose.cmp(&b.purpose);
    let pairs = |a: &Pair, b: &Pair| a.text.cmp(&b.text);
    Words {
        unknown: walk(a.unknown, b.unknown, unknown, |answer, other| {
            let granted = answer.granted && other.as_ref().is_none_or(|other| other.granted);
            (other.is_some() || !granted).then_some(Answer { granted, ..answer })
        }),
        pairs: walk(a.pairs, b.pairs, pairs, |pair, other| {
            let granted = pair.granted && other.as_ref().is_none_or(|other| other.granted);
            (other.is_some() || !granted).then_some(Pair { granted, ..pair })
        }),
        refused_providers: walk(a.refused_providers, b.refused_providers, Ord::cmp, |it, _| {
            Some(it)
        }),
        flags: walk(a.flags, b.flags, Ord::cmp, |flag, other| other.map(|_| flag)),
    }
}

/// What `keep` makes of each item of two ordered lists, together with its equal of the other list.
fn walk<T>(
    a: Vec<T>,
    b: Vec<T>,
    order: impl Fn(&T, &T) -> Ordering,
    keep: impl Fn(T, Option<T>) -> Option<T>,
) -> Vec<T> {
    let mut out = Vec::with_capacity(a.len().max(b.len()));
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    loop {
        let first = match (a.peek(), b.peek()) {
            (Some(x), Some(y)) => order(x, y),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return out,
        };
        let (item, other) = match first {
            Ordering::Less => (a.next(), None),
            Ordering::Greater => (b.next(), None),
            Ordering::Equal => (a.next(), b.next()),
        };
        out.extend(item.and_then(|item| keep(item, other)));
    }
}
