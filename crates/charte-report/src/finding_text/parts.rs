//! Parts of messages: purposes, lifetimes, laws, conditions.

use charte::finding::{FailedCondition, FailedRule};
use charte::regime::{LimitOf, Test};
use charte::{Fact, Lifetime, Purpose, PurposeSet, Requirement, Role};
use charte_texts::{TextError, Texts};

type Text = Result<String, TextError>;

/// An id, a name or a label in quotation marks.
pub(super) fn quoted(texts: &Texts, text: &str) -> Text {
    texts.text_with("quoted", &[("text", text.into())])
}

pub(super) fn purpose(texts: &Texts, purpose: Purpose) -> Text {
    quoted(texts, &texts.purpose(purpose)?)
}

pub(super) fn purposes(texts: &Texts, set: PurposeSet) -> Text {
    let each: Vec<String> = set.iter().map(|one| purpose(texts, one)).collect::<Result<_, _>>()?;
    texts.list(&each)
}

pub(super) fn lifetime(texts: &Texts, lifetime: Lifetime) -> Text {
    match lifetime {
        Lifetime::Session => texts.text("session-lifetime"),
        other => texts.lifetime(other),
    }
}

/// `under French law`. A finding does not hold the name of a regime that is not built in.
pub(super) fn under(texts: &Texts, regime: &str) -> Text {
    texts.under_law(regime, regime)
}

pub(super) fn role(texts: &Texts, role: Role) -> Text {
    texts.text(&format!("role-{role}"))
}

pub(super) fn requirement(texts: &Texts, requirement: Requirement) -> Text {
    texts.text(&format!("requirement-{requirement}"))
}

/// A fact as a clause.
pub(super) fn clause(texts: &Texts, fact: Fact, yes: bool) -> Text {
    texts.text(&format!("stated-{fact}-{}", if yes { "yes" } else { "no" }))
}

/// A fact as a clause, with the line that states it in a charter.
pub(super) fn stated(texts: &Texts, fact: Fact, yes: bool) -> Text {
    let clause = clause(texts, fact, yes)?;
    if fact.is_derived() {
        return Ok(clause);
    }
    let statement = format!("{fact} = {yes}");
    texts.text_with("condition", &[("clause", clause.into()), ("statement", statement.into())])
}

fn condition(texts: &Texts, condition: &FailedCondition) -> Text {
    match condition {
        FailedCondition::Fact { test: Test::Yes(fact), .. } => stated(texts, *fact, true),
        // `~fact` failed, so the fact counts as a yes now: by statement, or by default.
        FailedCondition::Fact { test: Test::No(fact) | Test::NotYes(fact), .. } => {
            stated(texts, *fact, false)
        }
        FailedCondition::Limit { of, max } => {
            let id = match of {
                LimitOf::Lifetime => "stated-lifetime",
                LimitOf::Retention => "stated-retention",
            };
            texts.text_with(id, &[("max", lifetime(texts, *max)?.into())])
        }
    }
}

/// Conditions that must all hold.
pub(super) fn conditions(texts: &Texts, all: &[FailedCondition]) -> Text {
    let all: Vec<String> = all.iter().map(|one| condition(texts, one)).collect::<Result<_, _>>()?;
    texts.list(&all)
}

/// The conditions of rules of which one is enough. `None` if there is none.
pub(super) fn alternatives<'r>(
    texts: &Texts,
    rules: impl IntoIterator<Item = &'r FailedRule>,
) -> Result<Option<String>, TextError> {
    let mut each: Vec<String> = Vec::new();
    for rule in rules {
        let all = conditions(texts, &rule.conditions)?;
        if !each.contains(&all) {
            each.push(all);
        }
    }
    if each.is_empty() { Ok(None) } else { texts.list_or(&each).map(Some) }
}
