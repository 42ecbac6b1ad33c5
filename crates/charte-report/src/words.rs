//! Cookies and counts in words, the same in every format.

use std::borrow::Cow;

use charte::{DecisionReason, Purpose};
use charte_audit::{Known, Reason, Row, Seen, Verdict};

use crate::veil::veiled;

/// A reason as human-readable text.
#[must_use]
pub const fn because_words(because: DecisionReason) -> &'static str {
    match because {
        DecisionReason::OutOfScope => "the law does not apply",
        DecisionReason::Prohibited => "forbidden",
        DecisionReason::Unclassified => "purpose unknown",
        DecisionReason::Undeclared => "not declared in the charter",
        DecisionReason::Exempt => "needs no consent",
        DecisionReason::Objected => "the visitor objected",
        DecisionReason::Gpc => "objection by Global Privacy Control",
        DecisionReason::Granted => "the visitor agreed",
        DecisionReason::NotObjected => "the visitor has not objected",
        DecisionReason::Refused => "the visitor refused",
        DecisionReason::Unanswered => "needs consent, not given yet",
        DecisionReason::Expired => "the consent is too old",
        DecisionReason::Outdated => "the consent was to an older charter",
        DecisionReason::Unreadable => "the consent cannot be read",
    }
}

/// The purpose, as far as somebody has said it.
pub(crate) fn purposes(row: &Row) -> String {
    let undeclared = row.known == Known::Charter && !row.declared;
    let text = match row.verdict() {
        Verdict::Unknown => "unknown".to_owned(),
        Verdict::Allowed | Verdict::Limited | Verdict::Withheld if undeclared => {
            "not declared".to_owned()
        }
        _ => {
            let known = row.purposes.iter().filter(|p| *p != Purpose::Unclassified);
            known.map(|purpose| purpose.id()).collect::<Vec<_>>().join(", ")
        }
    };
    if text.is_empty() { "unclassified".to_owned() } else { text }
}

/// Its provider, from the charter or the catalogue.
pub(crate) fn provider(row: &Row) -> Option<Cow<'_, str>> {
    row.provider.as_deref().map(veiled)
}

/// Its position in a list that starts with the most urgent, from 0: not allowed, allowed in part,
/// disputed, unknown, allowed, deleted.
pub(crate) fn urgency(row: &Row) -> usize {
    match row.verdict() {
        _ if row.seen == Seen::Deleted => 5,
        Verdict::Withheld => 0,
        Verdict::Limited => 1,
        Verdict::Disputed => 2,
        Verdict::Unknown => 3,
        Verdict::Allowed => 4,
    }
}

/// Its outcome.
pub(crate) fn outcome(row: &Row) -> &'static str {
    match row.verdict() {
        _ if row.seen == Seen::Deleted => "deleted",
        Verdict::Allowed => "allowed",
        Verdict::Limited => "allowed in part",
        Verdict::Withheld => "not allowed",
        Verdict::Disputed => "disputed",
        Verdict::Unknown => "unknown",
    }
}

/// The reason, with or without the ids of the rules.
pub(crate) fn because(row: &Row, rules: bool) -> String {
    match row.verdict() {
        _ if row.seen == Seen::Deleted => return "deleted by the site".to_owned(),
        Verdict::Unknown => return "purpose unknown".to_owned(),
        Verdict::Disputed => return "what it is for is disputed".to_owned(),
        _ => {}
    }
    let mut shown: Vec<String> = row.reasons.iter().map(|why| reason(why, rules)).collect();
    shown.dedup();
    shown.join("; ")
}

fn reason(reason: &Reason, rules: bool) -> String {
    let because = because_words(reason.because);
    match reason.because {
        DecisionReason::Undeclared | DecisionReason::Unclassified => because.to_owned(),
        _ if !rules => because.to_owned(),
        _ => format!("{because} ({})", reason.rule),
    }
}
