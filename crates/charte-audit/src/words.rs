//! A row in the words of a reader who does not know the ids.

use charte::{Category, DecisionReason, Purpose};

use crate::row::{Known, Reason, Row, Seen, Verdict};

/// A reason in words.
#[must_use]
pub const fn because_words(because: DecisionReason) -> &'static str {
    match because {
        DecisionReason::OutOfScope => "the law does not apply",
        DecisionReason::Prohibited => "forbidden",
        DecisionReason::Unclassified => "nobody has said what it is for",
        DecisionReason::Undeclared => "the charter does not know it",
        DecisionReason::Exempt => "needs no consent",
        DecisionReason::Objected => "the visitor objected",
        DecisionReason::Gpc => "Global Privacy Control objects",
        DecisionReason::Granted => "the visitor agreed",
        DecisionReason::NotObjected => "nobody objected",
        DecisionReason::Refused => "the visitor refused",
        DecisionReason::Unanswered => "needs consent, not given yet",
        DecisionReason::Expired => "the consent is too old",
        DecisionReason::Outdated => "the consent was to an older charter",
        DecisionReason::Unreadable => "the consent cannot be read",
    }
}

impl Row {
    /// What kind of cookie it is, with its party where the kind does not say it.
    #[must_use]
    pub fn kind(&self) -> String {
        match self.verdict() {
            Verdict::Unknown => format!("{} party", self.party),
            _ => match self.category {
                Category::Necessary | Category::Statistics => {
                    format!("{}, {} party", self.category, self.party)
                }
                Category::FirstParty | Category::ThirdParty => self.category.to_string(),
            },
        }
    }

    /// What it is for, as far as somebody has said it.
    #[must_use]
    pub fn told_purposes(&self) -> String {
        let undeclared = self.known == Known::Charter && !self.declared;
        let text = match self.verdict() {
            Verdict::Unknown => "unknown".to_owned(),
            Verdict::Allowed | Verdict::Limited | Verdict::Withheld if undeclared => {
                "not declared".to_owned()
            }
            _ => {
                let known = self.purposes.iter().filter(|p| *p != Purpose::Unclassified);
                known.map(|purpose| purpose.id()).collect::<Vec<_>>().join(", ")
            }
        };
        if text.is_empty() { "unclassified".to_owned() } else { text }
    }

    /// Its place in a list that begins with what needs a person, from 0: not allowed, allowed in
    /// part, disputed, unknown, allowed, deleted.
    #[must_use]
    pub fn urgency(&self) -> usize {
        match self.verdict() {
            _ if self.seen == Seen::Deleted => 5,
            Verdict::Withheld => 0,
            Verdict::Limited => 1,
            Verdict::Disputed => 2,
            Verdict::Unknown => 3,
            Verdict::Allowed => 4,
        }
    }

    /// What becomes of it.
    #[must_use]
    pub fn outcome_words(&self) -> &'static str {
        match self.verdict() {
            _ if self.seen == Seen::Deleted => "deleted",
            Verdict::Allowed => "allowed",
            Verdict::Limited => "allowed in part",
            Verdict::Withheld => "not allowed",
            Verdict::Disputed => "disputed",
            Verdict::Unknown => "unknown",
        }
    }

    /// Why, with the ids of the rules or without.
    #[must_use]
    pub fn told_because(&self, rules: bool) -> String {
        match self.verdict() {
            _ if self.seen == Seen::Deleted => return "the site erases it".to_owned(),
            Verdict::Unknown => return "nobody has said what it is for".to_owned(),
            Verdict::Disputed => return "what it is for is disputed".to_owned(),
            _ => {}
        }
        let mut shown: Vec<String> = self.reasons.iter().map(|why| reason(why, rules)).collect();
        shown.dedup();
        shown.join("; ")
    }
}

fn reason(reason: &Reason, rules: bool) -> String {
    let because = because_words(reason.because);
    match reason.because {
        DecisionReason::Undeclared | DecisionReason::Unclassified => because.to_owned(),
        _ if !rules => because.to_owned(),
        _ => format!("{because} ({})", reason.rule),
    }
}
