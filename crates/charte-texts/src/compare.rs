//! The comparison of Fluent files: every language has the same texts with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::language::Language;

/// A message's value or attribute, with its arguments.
type Texts = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn problems(source: impl Fn(Language) -> &'static str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut read = |language| {
        let (texts, mut wrong) = read(source(language));
        problems.extend(wrong.drain(..).map(|what| format!("{language}: {what}")));
        texts
    };
    let english = read(Language::English);
    let all = Language::ALL.map(|language| (language, read(language)));
    for (language, texts) in all {
        let ids: BTreeSet<&String> = english.keys().chain(texts.keys()).collect();
        for id in ids {
            match (english.get(id), texts.get(id)) {
                (Some(_), None) => problems.push(format!("{language}: {id} is missing")),
                (None, Some(_)) => problems.push(format!("{language}: en has no {id}")),
                (Some(theirs), Some(ours)) if theirs != ours => {
                    let what = format!("{language}: {id} has {ours:?}, en has {theirs:?}");
                    problems.push(what);
                }
                _ => {}
            }
        }
    }
    problems.sort();
    problems.dedup();
    problems
}

pub(crate) fn ids(source: &str) -> Vec<String> {
    let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    messages.collect()
}

/// The texts of a file, and what is wrong with it.
fn read(source: &str) -> (Texts, Vec<String>) {
    let mut wrong = Vec::new();
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        wrong.extend(errors.iter().map(ToString::to_string));
        resource
    });
    let mut texts = Texts::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let value = message.value.as_ref().map(|value| (id.to_owned(), value));
        let attributes =
            message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
        if value.is_none() {
            wrong.push(format!("{id} has no text"));
        }
        for (id, pattern) in value.into_iter().chain(attributes) {
            let mut arguments = BTreeSet::new();
            if !is_filled(pattern, &mut arguments) {
                wrong.push(format!("{id} is empty"));
            }
            if texts.insert(id.clone(), arguments).is_some() {
                wrong.push(format!("{id} appears twice"));
            }
        }
    }
    (texts, wrong)
}

/// Whether every variant of a text says something. Collects the arguments.
fn is_filled(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) -> bool {
    let (mut says, mut complete) = (false, true);
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => says |= !value.trim().is_empty(),
            PatternElement::Placeable { expression } => {
                says = true;
                match expression {
                    Expression::Inline(inline) => argument(inline, arguments),
                    Expression::Select { selector, variants } => {
                        argument(selector, arguments);
                        for variant in variants {
                            complete &= is_filled(&variant.value, arguments);
                        }
                    }
                }
            }
        }
    }
    says && complete
}

fn argument(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        arguments.insert(id.name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(other: &'static str) -> Vec<String> {
        problems(|language| match language {
            Language::English => "a = One { $n }\nb = Two\n    .more = Three\n",
            Language::French => other,
            _ => "a = { $n ->\n   *[other] { $n }\n}\nb = 2\n    .more = 3\n",
        })
    }

    #[test]
    fn differences_are_found() {
        assert_eq!(found("a = Un { $n }\nb = Deux\n    .more = Trois\n"), Vec::<String>::new());
        for (other, problem) in [
            ("a = Un { $n }\n", "fr: b is missing"),
            ("a = Un { $n }\nb = Deux\n", "fr: b.more is missing"),
            ("a = Un\nb = Deux\n    .more = T\n", "fr: a has {}, en has {\"n\"}"),
            ("a = { $n }\nb = {\"\"}\nc = C\n", "fr: en has no c"),
            ("a = { $n }\na = { $n }\nb = D\n    .more = T\n", "fr: a appears twice"),
            (
                "a = { $n ->\n  [one] { \"\" }\n *[other] {$m}\n}\nb = D\n    .more = T\n",
                "{\"m\", \"n\"}",
            ),
            ("b =\n    .more = T\n", "fr: b has no text"),
            ("a = { $n\n", "fr: "),
        ] {
            let found = found(other);
            assert!(found.iter().any(|f| f.contains(problem)), "{problem}: {found:?}");
        }
    }
}
