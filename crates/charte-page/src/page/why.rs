//! What the rules ask for the cookies of a kind, and why: from the policy, never from a fixed
//! sentence.

use charte::compare::Standing;
use charte::regime::{Force, Test};
use charte::{Fact, Purpose, Regime, Requirement};

use super::entry::Entry;
use super::model::{AskReason, AskedPurpose};
use super::shown;
use crate::error::Error;
use charte_texts::{Language, Texts};

/// How many cookies a reason names before it stops.
pub(super) const NAMED: usize = 8;

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

/// A reason in parts: what is asked, on what condition, and what else there is to say.
#[derive(PartialEq)]
struct Reason {
    asked: String,
    is_parents: bool,
    conditions: Vec<String>,
    more: Vec<String>,
}

/// The reasons of a category. Each is told once, with the purposes and cookies that it is about.
/// What is asked is left out where it is the same for all: the verdict says it.
pub(super) fn whys(
    texts: &Texts,
    regime: &Regime,
    entries: &[&Entry<'_>],
) -> Result<Vec<AskReason>, Error> {
    let mut all: Vec<(Reason, Vec<(Purpose, AskedPurpose)>)> = Vec::new();
    for entry in entries {
        for standing in standings(entry) {
            let reason = reason(texts, regime, entry, standing)?;
            let purposes = match all.iter_mut().position(|(r, _)| *r == reason) {
                Some(at) => all.get_mut(at),
                None => {
                    all.push((reason, Vec::new()));
                    all.last_mut()
                }
            };
            let Some((_, purposes)) = purposes else { continue };
            add(texts, purposes, entry, standing)?;
        }
    }
    let is_same = all.windows(2).all(|pair| match pair {
        [(a, _), (b, _)] => a.asked == b.asked,
        _ => true,
    });
    let alone = all.len() == 1;
    for (_, purposes) in &mut all {
        purposes.sort_by_key(|(purpose, _)| *purpose);
    }
    all.sort_by_key(|(_, purposes)| purposes.first().map(|(purpose, _)| *purpose));
    let mut reasons = Vec::new();
    for (reason, purposes) in all {
        let text = worded(texts, &reason, !is_same, alone)?;
        let purposes = purposes.into_iter().map(|(_, asked)| asked).collect();
        reasons.push(AskReason { text, purposes });
    }
    reasons.retain(|reason| !reason.text.is_empty());
    Ok(reasons)
}

/// Adds a purpose of a cookie to those of a reason.
fn add(
    texts: &Texts,
    purposes: &mut Vec<(Purpose, AskedPurpose)>,
    entry: &Entry<'_>,
    standing: &Standing<'_>,
) -> Result<(), Error> {
    let cookie = shown(entry.declaration.name());
    let same = |(purpose, asked): &&mut (Purpose, AskedPurpose)| {
        *purpose == standing.purpose && asked.rule == standing.rule
    };
    if let Some((_, asked)) = purposes.iter_mut().find(same) {
        if asked.cookies.len() < NAMED {
            asked.cookies.push(cookie);
        } else if asked.cookies.len() == NAMED {
            asked.cookies.push("…".to_owned());
        }
        return Ok(());
    }
    let asked = AskedPurpose {
        name: texts.purpose(standing.purpose)?,
        requirement: standing.requirement,
        rule: standing.rule.clone().into_owned(),
        cookies: vec![cookie],
    };
    purposes.push((standing.purpose, asked));
    Ok(())
}

fn reason(
    texts: &Texts,
    regime: &Regime,
    entry: &Entry<'_>,
    standing: &Standing<'_>,
) -> Result<Reason, Error> {
    let is_parents = is_parents(regime, standing);
    let (mut conditions, mut more) = (Vec::new(), Vec::new());
    if standing.purpose == Purpose::Unclassified {
        let asked = texts.text("why-unclassified")?;
        return Ok(Reason { asked, is_parents, conditions, more });
    }
    let asked = match is_parents {
        true => texts.text("why-parent")?,
        false => texts.text(&format!("why-{}", standing.requirement))?,
    };
    let rule = regime.rules().iter().find(|r| r.id() == standing.rule);
    for condition in rule.iter().flat_map(|r| r.conditions()) {
        if condition.force() == Force::Binding {
            conditions.extend(held(texts, entry, condition.test())?);
        }
    }
    match (rule, standing.requirement) {
        (None, Requirement::OptIn) => more.push(texts.text("why-default-opt-in")?),
        (None, Requirement::Exempt) => more.push(texts.text("why-default-exempt")?),
        (None, _) => more.push(texts.text("why-default-other")?),
        (Some(_), _) if conditions.is_empty() => more.push(texts.text("why-purpose")?),
        (Some(_), _) => {}
    }
    if honours(regime, standing) {
        more.push(texts.text("why-objection")?);
    }
    Ok(Reason { asked, is_parents, conditions, more })
}

/// A reason in words. `alone` if it is the only one of its category.
fn worded(texts: &Texts, reason: &Reason, differs: bool, alone: bool) -> Result<String, Error> {
    let asks = differs || reason.is_parents;
    let mut sentences = Vec::new();
    if asks {
        sentences.push(reason.asked.clone());
    }
    if !reason.conditions.is_empty() {
        let conditions = joined(texts, &reason.conditions);
        sentences.push(match asks || alone {
            true => texts.text_with("why-conditions", &[("conditions", conditions.into())])?,
            false => capitalised(&conditions) + ".",
        });
    }
    sentences.extend(reason.more.iter().cloned());
    let text = sentences.join(" ");
    Ok(if alone { capitalised(&text) } else { text })
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
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

fn joined(texts: &Texts, conditions: &[String]) -> String {
    // French has a no-break space before a semicolon.
    let between = if texts.language() == Language::French { "\u{a0}; " } else { "; " };
    conditions.join(between)
}
