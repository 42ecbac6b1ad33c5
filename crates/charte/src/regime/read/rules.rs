//! Rules with their conditions and limits, and duties.

use std::collections::HashSet;

use charte_syntax::words::Word;
use charte_syntax::{Node, Span, Value};

use super::super::rule::{Condition, Force, Limit, Rule};
use super::super::{Duty, PurposeNote, Regime, keys};
use super::cited::{citations, span};
use super::periods::period_bits;
use super::{CONTENT, File, SHAPE, Table, all_of, is_id, own, require, shared, text, words};
use crate::error::Problem;
use crate::fact::Fact;
use crate::purpose::{Class, Purpose, PurposeSet};

/// `None` if one of them could not be read.
pub(super) fn rules(top: &Table<'_>, file: &File<'_>) -> Result<Option<Vec<Rule>>, Problem> {
    let mut seen = HashSet::new();
    let read = top.tables("rule", &keys::RULE.names(), |table| {
        let rule = rule(&table, file)?;
        if let Some(rule) = &rule
            && !seen.insert(rule.id.clone())
        {
            let problem = table.error("id", CONTENT, format!("two rules are called {}", rule.id));
            table.mistake(problem.with_help("give each its own id"))?;
        }
        Ok(rule)
    });
    Ok(all_of(top.keep(read)?))
}

fn rule(table: &Table<'_>, file: &File<'_>) -> Result<Option<Rule>, Problem> {
    require(table, &keys::RULE, false)?;
    let id = table.keep(rule_id(table, file))?;
    let purposes = purposes(table)?;
    let periods = table.keep(period_bits(table, file).map(Some))?;
    let binding = conditions(table, "all", Force::Binding)?;
    let recommended = conditions(table, "recommended", Force::Recommended)?;
    let then = table.keep(table.word("then"))?;
    let objection = table.keep(table.flag("objection"))?.unwrap_or(false);
    if objection && then.is_some_and(|then| then != crate::category::Requirement::Exempt) {
        let problem = table.error("objection", CONTENT, "only an exemption honours an objection");
        table.mistake(problem.with_help("leave this out"))?;
    }
    let (limits, cited) = (limits(table, file)?, citations(table, "cite", file)?);
    let note = table.keep(words(table, "note"))?;
    let (Some(id), Some(purposes), Some(periods), Some(then)) = (id, purposes, periods, then)
    else {
        return Ok(None);
    };
    let (Some(mut conditions), Some(recommended)) = (binding, recommended) else { return Ok(None) };
    let (Some(limits), Some(citations)) = (limits, cited) else { return Ok(None) };
    conditions.extend(recommended);
    Ok(Some(Rule {
        id: own(id),
        purposes,
        periods,
        conditions: conditions.into(),
        then,
        objection,
        limits: shared(limits),
        citations: citations.unwrap_or_default(),
        note: note.map(own),
    }))
}

fn rule_id<'t>(table: &Table<'t>, file: &File<'_>) -> Result<Option<&'t str>, Problem> {
    let Some(id) = table.text("id")? else { return Ok(None) };
    let (regime, name) = id.split_once('.').unwrap_or_default();
    if regime == file.id && name == "default" {
        let problem = table.error("id", CONTENT, "this is the id of the default");
        return Err(problem.with_help("give the rule another one"));
    }
    // A copy of another file keeps its ids; but they would replace nothing that is inherited.
    let fits = is_id(regime) && is_id(name) && (!file.extends || regime == file.id);
    if fits || file.id.is_empty() {
        return Ok(Some(id));
    }
    let help = format!("write `{}.` and a name with a-z, 0-9 and -", file.id);
    Err(table.malformed("id", "not the id of a rule").with_help(help))
}

/// `None` if a word could not be read.
fn purposes(table: &Table<'_>) -> Result<Option<PurposeSet>, Problem> {
    let named = some_words::<Purpose>(table, "purposes")?;
    let classes = some_words::<Class>(table, "classes")?;
    let all = table.keep(table.flag("all-purposes").map(|flag| Some(flag.unwrap_or(false))))?;
    let (Some(named), Some(classes), Some(all)) = (named, classes, all) else { return Ok(None) };
    let mut set: PurposeSet = named.iter().copied().collect();
    for class in &classes {
        set = set.union(class.purposes());
    }
    if all {
        set = PurposeSet::ALL;
    }
    // No rule is tried for an unclassified cookie (spec §2).
    set.remove(Purpose::Unclassified);
    let (message, help) = match set.is_empty() {
        false => return Ok(Some(set)),
        true if named.is_empty() && classes.is_empty() => {
            ("the rule names no purpose", "add purposes, classes or all-purposes = true")
        }
        true => ("no rule applies to what is unclassified", "name other purposes"),
    };
    table.mistake(table.error("purposes", SHAPE, message).with_help(help))?;
    Ok(None)
}

/// The words of a list that is not empty; none if there is no list. `None` if one could not be read.
fn some_words<W: Word>(table: &Table<'_>, key: &str) -> Result<Option<Vec<W>>, Problem> {
    let Some(node) = table.node(key) else { return Ok(Some(Vec::new())) };
    let words = table.keep(table.words(key))?;
    let written = match &node.value {
        Value::List(items) => items.len(),
        _ => return Ok(None),
    };
    if written == 0 {
        let problem = table.error(key, SHAPE, "this list is empty");
        table.mistake(problem.with_help("add a word, or leave the key out"))?;
    }
    Ok(words.filter(|words| written > 0 && words.len() == written))
}

/// `None` if one of them could not be read.
fn conditions(
    table: &Table<'_>,
    key: &str,
    force: Force,
) -> Result<Option<Vec<Condition>>, Problem> {
    let texts = table.keep(table.texts(key))?;
    let Some(texts) = texts else { return Ok(table.node(key).is_none().then(Vec::new)) };
    let mut all = Some(Vec::with_capacity(texts.len()));
    for (text, at) in texts {
        match (condition(table, key, text, at), &mut all) {
            (Ok(test), Some(all)) => all.push(Condition { test, force }),
            (Ok(_), None) => {}
            (Err(error), _) => {
                table.mistake(error)?;
                all = None;
            }
        }
    }
    Ok(all)
}

fn condition(
    table: &Table<'_>,
    key: &str,
    text: &str,
    at: Span,
) -> Result<super::super::Test, Problem> {
    let fact = text.trim_start_matches(['!', '~']);
    text.parse().map_err(|_| table.unknown_word(key, fact, at, Fact::IDS))
}

/// `None` if one of them could not be read.
fn limits(table: &Table<'_>, file: &File<'_>) -> Result<Option<Vec<Limit>>, Problem> {
    let read = table.tables("limits", &keys::LIMIT.names(), |limit| {
        require(&limit, &keys::LIMIT, false)?;
        let periods = limit.keep(period_bits(&limit, file).map(Some))?;
        let (of, max) = (limit.keep(limit.word("of"))?, limit.keep(span(&limit, "max"))?);
        let force = limit.keep(limit_force(&limit))?;
        let unless = limit.keep(limit.word("unless"))?;
        let citations = citations(&limit, "cite", file)?.unwrap_or_default().unwrap_or_default();
        let (Some(periods), Some(of), Some(max), Some(force)) = (periods, of, max, force) else {
            return Ok(None);
        };
        Ok(Some(Limit { periods, of, max, force, unless, citations }))
    });
    match table.keep(read)? {
        None if table.node("limits").is_some() => Ok(None),
        read => Ok(all_of(read)),
    }
}

fn limit_force(limit: &Table<'_>) -> Result<Option<Force>, Problem> {
    let force = limit.word("force")?;
    match (force, limit.node("force")) {
        (Some(Force::Product), Some(node)) => {
            let known = [Force::Binding.id(), Force::Recommended.id()];
            Err(limit.unknown_word("force", Force::Product.id(), node.span, &known))
        }
        _ => Ok(force),
    }
}

/// Inside, `None` if the file has none.
pub(super) fn duties(
    top: &Table<'_>,
    file: &File<'_>,
) -> Result<Option<Option<Vec<Duty>>>, Problem> {
    let read = top.tables("duties", &keys::DUTY.names(), |duty| {
        require(&duty, &keys::DUTY, false)?;
        let asks = some_words::<Fact>(&duty, "asks")?;
        let purposes = some_words::<Purpose>(&duty, "purposes")?;
        if duty.node("asks").is_some() && duty.node("purposes").is_none() {
            let problem = duty.error("asks", SHAPE, "asks needs purposes");
            duty.mistake(problem.with_help("write both: which facts, of cookies for what"))?;
        }
        let text = duty.keep(text(&duty, "text"))?;
        let periods = duty.keep(period_bits(&duty, file).map(Some))?;
        let citations = citations(&duty, "cite", file)?.unwrap_or_default().unwrap_or_default();
        let (Some(text), Some(periods)) = (text, periods) else { return Ok(None) };
        Ok(Some(Duty {
            text,
            periods,
            asks: asks.unwrap_or_default().into(),
            purposes: purposes.unwrap_or_default().into_iter().collect(),
            citations,
        }))
    });
    match top.keep(read)? {
        None if top.node("duties").is_some() => Ok(None),
        None => Ok(Some(None)),
        read => Ok(all_of(read).map(Some)),
    }
}

/// `None` inside if there are none; `None` if they could not all be read.
pub(super) fn purpose_notes(top: &Table<'_>) -> Result<Option<Option<Vec<PurposeNote>>>, Problem> {
    let read = top.tables("purpose-notes", &keys::PURPOSE_NOTE.names(), |note| {
        require(&note, &keys::PURPOSE_NOTE, false)?;
        let purposes = some_words::<Purpose>(&note, "purposes")?;
        let text = note.keep(words(&note, "text"))?;
        let made = purposes.zip(text).map(|(purposes, text)| PurposeNote {
            purposes: purposes.into_iter().collect(),
            text: own(text),
        });
        Ok(made)
    });
    match top.keep(read)? {
        None if top.node("purpose-notes").is_some() => Ok(None),
        None => Ok(Some(None)),
        read => Ok(all_of(read).map(Some)),
    }
}

/// Reports the rules that no declaration reaches in some period in which they are in force.
pub(super) fn reachable(regime: &Regime, top: &Table<'_>) -> Result<(), Problem> {
    let mut reported = HashSet::new();
    for period in 0..regime.periods.len() {
        let mut settled = PurposeSet::EMPTY;
        for rule in regime.rules.iter().filter(|r| r.is_in_period(period)) {
            if rule.purposes.difference(settled).is_empty() && reported.insert(rule.id()) {
                top.mistake(unreached(rule, top))?;
            }
            let binding = rule.conditions.iter().any(|c| c.force == Force::Binding)
                || rule.has_binding_limit(period);
            if !binding {
                settled = settled.union(rule.purposes);
            }
        }
    }
    Ok(())
}

fn unreached(rule: &Rule, top: &Table<'_>) -> Problem {
    let message = format!("the rule {} is never reached", rule.id);
    let help = "an earlier rule without conditions settles its purposes";
    let is_it = |node: &&Node<'_>| match &node.value {
        Value::Table(members) => members.iter().any(|(key, value)| {
            key.name == "id" && matches!(&value.value, Value::Text(id) if *id == rule.id)
        }),
        _ => false,
    };
    match top.list("rule").ok().flatten().and_then(|all| all.iter().find(is_it)) {
        Some(own) => top.error_at(own.span, "rule", CONTENT, message).with_help(help),
        None => {
            top.error("remove", CONTENT, message).with_help(format!("{help}; add it to remove"))
        }
    }
}
