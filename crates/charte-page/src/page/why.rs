//! What the rules ask for the cookies of a kind, and why: from the policy, never from a fixed
//! sentence.

use charte::compare::{Alternative, Standing};
use charte::regime::{Force, Test};
use charte::{Fact, Purpose, Regime, Requirement};

use super::entry::Entry;
use super::model::AskReason;
use super::shown;
use crate::error::Error;
use charte_texts::{Language, Texts};

/// How many cookies a reason names before it stops.
pub(super) const NAMED: usize = 8;
/// How many ways to a milder answer a reason shows.
const WAYS: usize = 2;

/// The answers in the order in which a page gives them.
const VERDICTS: [&str; 6] =
    ["exempt", "opt-in", "opt-out", "prohibited", "out-of-scope", "unclassified"];

/// What is asked for a cookie on the whole.
pub(super) fn requirement(entry: &Entry<'_>) -> Requirement {
    let cell = entry.row.regimes.first();
    cell.map_or(Requirement::OptIn, |cell| cell.requirement)
}

pub(super) fn standings<'e>(entry: &'e Entry<'_>) -> &'e [Standing<'e>] {
    entry.row.regimes.first().map(|cell| cell.purposes.as_slice()).unwrap_or_default()
}

/// The requirement, or `unclassified` for what is never allowed because nobody said its purpose.
fn verdict(entry: &Entry<'_>) -> &'static str {
    let declaration = entry.declaration;
    let admitted = declaration.purposes().contains(&Purpose::Unclassified);
    let served = declaration.is_separable() && declaration.purposes().len() > 1;
    if admitted && !served { "unclassified" } else { requirement(entry).id() }
}

/// One sentence when all cookies of a kind have the same answer, else one for each answer.
pub(super) fn verdicts(texts: &Texts, entries: &[&Entry<'_>]) -> Result<Vec<String>, Error> {
    if entries.is_empty() {
        return Ok(vec![texts.text("kind-none")?]);
    }
    let mut all = Vec::new();
    for verdict_id in VERDICTS {
        let count = entries.iter().filter(|e| verdict(e) == verdict_id).count();
        let how = if count == entries.len() { "all" } else { "some" };
        if count > 0 {
            all.push(texts.text_with(&format!("{how}-{verdict_id}"), &[("count", count.into())])?);
        }
    }
    Ok(all)
}

/// The message for the last column.
pub(super) fn short(regime: &Regime, entry: &Entry<'_>) -> String {
    let objection = standings(entry).iter().any(|s| honours(regime, s));
    match verdict(entry) {
        "exempt" if objection => "consent-exempt-objection".to_owned(),
        "opt-in" if standings(entry).iter().any(|s| is_parents(regime, s)) => {
            "consent-parent".to_owned()
        }
        verdict => format!("consent-{verdict}"),
    }
}

/// Whether a refusal counts although no consent is needed.
pub(super) fn honours(regime: &Regime, standing: &Standing<'_>) -> bool {
    let mut rules = regime.rules().iter();
    standing.requirement == Requirement::Exempt
        && rules.any(|r| r.id() == standing.rule && r.honours_objection())
}

/// Whether consent is required because of children: then a parent gives it.
fn is_parents(regime: &Regime, standing: &Standing<'_>) -> bool {
    let rule = regime.rules().iter().find(|r| r.id() == standing.rule);
    let mut conditions = rule.iter().flat_map(|r| r.conditions());
    standing.requirement == Requirement::OptIn
        && conditions.any(|c| c.test() == Test::Yes(Fact::Children))
}

/// A reason for each purpose and answer, with the cookies that it is about, by purpose.
pub(super) fn whys(
    texts: &Texts,
    regime: &Regime,
    entries: &[&Entry<'_>],
) -> Result<Vec<AskReason>, Error> {
    let mut all: Vec<(Purpose, usize, AskReason)> = Vec::new();
    for entry in entries {
        for standing in standings(entry) {
            let text = reason(texts, regime, entry, standing)?;
            let name = shown(entry.declaration.name());
            let same =
                |w: &&mut (Purpose, usize, AskReason)| w.0 == standing.purpose && w.2.text == text;
            if let Some((_, count, why)) = all.iter_mut().find(same) {
                *count = count.saturating_add(1);
                if *count <= NAMED {
                    why.cookies.push(name);
                } else if *count == NAMED.saturating_add(1) {
                    why.cookies.push("…".to_owned());
                }
                continue;
            }
            let why = AskReason {
                purpose: texts.purpose(standing.purpose)?,
                requirement: standing.requirement,
                rule: standing.rule.clone().into_owned(),
                cookies: vec![name],
                text,
            };
            all.push((standing.purpose, 1, why));
        }
    }
    all.sort_by_key(|(purpose, _, _)| *purpose);
    Ok(all.into_iter().map(|(_, _, why)| why).collect())
}

fn reason(
    texts: &Texts,
    regime: &Regime,
    entry: &Entry<'_>,
    standing: &Standing<'_>,
) -> Result<String, Error> {
    if standing.purpose == Purpose::Unclassified {
        return Ok(texts.text("why-unclassified")?);
    }
    let mut sentences = vec![match is_parents(regime, standing) {
        true => texts.text("why-parent")?,
        false => texts.text(&format!("why-{}", standing.requirement))?,
    }];
    let rule = regime.rules().iter().find(|r| r.id() == standing.rule);
    let mut conditions = Vec::new();
    for condition in rule.iter().flat_map(|r| r.conditions()) {
        if condition.force() == Force::Binding {
            conditions.extend(held(texts, entry, condition.test())?);
        }
    }
    sentences.push(match (rule, conditions.is_empty()) {
        (None, _) => texts.text(match standing.requirement {
            Requirement::OptIn => "why-default-opt-in",
            Requirement::Exempt => "why-default-exempt",
            _ => "why-default-other",
        })?,
        (Some(_), true) => texts.text("why-purpose")?,
        (Some(_), false) => texts
            .text_with("why-conditions", &[("conditions", joined(texts, &conditions).into())])?,
    });
    if honours(regime, standing) {
        sentences.push(texts.text("why-objection")?);
    }
    // What another rule holds back cannot be told as a list of conditions.
    let mut ways: Vec<&Alternative<'_>> = standing.milder.iter().collect();
    ways.retain(|w| !w.unmet.is_empty() && w.instead_of.is_empty());
    ways.sort_by_key(|w| (w.requirement, w.unmet.len()));
    for way in ways.into_iter().take(WAYS) {
        let mut conditions = Vec::new();
        for unmet in &way.unmet {
            conditions.push(asked(texts, &unmet.condition)?);
        }
        let id = format!("why-milder-{}", way.requirement);
        sentences.push(texts.text_with(&id, &[("conditions", joined(texts, &conditions).into())])?);
    }
    Ok(sentences.join(" "))
}

/// A condition that held, as a clause. What holds because nothing was said of it is not told as
/// a fact.
fn held(texts: &Texts, entry: &Entry<'_>, test: Test) -> Result<Option<String>, Error> {
    let (fact, declaration) = (test.fact(), entry.declaration);
    // It holds only because the role of the provider is not stated.
    if entry.role_unstated && fact == Fact::FirstParty {
        return Ok(None);
    }
    let yes = match test {
        Test::Yes(_) => true,
        Test::No(_) => false,
        Test::NotYes(_) if declaration.facts().get(fact) == Some(false) => false,
        Test::NotYes(_) => return Ok(None),
    };
    Ok(Some(texts.fact(fact, yes)?))
}

/// A condition that was asked for and failed, as the clause that would have to be true.
fn asked(texts: &Texts, condition: &str) -> Result<String, Error> {
    if condition.starts_with("limit:") {
        return Ok(texts.text(&condition.replace(':', "-"))?);
    }
    let test: Test = condition.parse().map_err(Error::internal)?;
    Ok(texts.fact(test.fact(), matches!(test, Test::Yes(_)))?)
}

fn joined(texts: &Texts, conditions: &[String]) -> String {
    // French has a no-break space before a semicolon.
    let between = if texts.language() == Language::French { "\u{a0}; " } else { "; " };
    conditions.join(between)
}
