//! Whether a sentence says for certain that the cookie keeps the visitor's choice on cookies.
//!
//! It says so when it tells of remembering, then of a choice, a yes or a no, and that this is
//! about cookies, tracking or a purpose that waits for consent. “With your consent to cookies”
//! is a condition and no purpose.

use std::ops::Range;

use super::scope::{Said, Scopes};
use super::sentence::Sentence;
use super::words::{Hit, Tag, is_any};

/// How far before a choice the remembering may stand.
const BEFORE: usize = 9;
/// How far after a choice the remembering, or what it is about, may stand.
const AFTER: usize = 9;

/// Whether the sentence says so. What the choice is about is marked as chosen, or as denied when
/// it is not certain.
pub(super) fn read(sentence: &Sentence, scopes: &mut Scopes<'_>) -> bool {
    let choices = sentence.of(Tag::Choice).chain(sentence.of(Tag::Preference));
    let mut certain = false;
    for hit in choices.copied().collect::<Vec<Hit>>() {
        certain |= of_noun(sentence, scopes, &hit);
    }
    for hit in scopes.all_refusals() {
        certain |= of_refusal(sentence, scopes, &hit);
    }
    for hit in sentence.of(Tag::Want).copied().collect::<Vec<Hit>>() {
        let content = told_before(sentence, &hit);
        certain |= content && is_about(sentence, scopes, &hit, true);
    }
    certain
}

/// “Stores your choice about analytics cookies”.
fn of_noun(sentence: &Sentence, scopes: &mut Scopes<'_>, hit: &Hit) -> bool {
    let near = hit.start.saturating_sub(3)..hit.start;
    if sentence.has(Tag::Condition, near) || scopes.in_condition(hit.start) {
        return false;
    }
    let mut before = sentence.of(Tag::Remember).filter(|r| {
        r.end <= hit.start && r.end.saturating_add(BEFORE) >= hit.start && !denied(sentence, r)
    });
    let direct = before.any(|r| {
        is_small(sentence, scopes, r.end..hit.start) && !sentence.has(Tag::Machine, r.end..hit.end)
    });
    let after = hit.end..hit.end.saturating_add(AFTER);
    let passive = sentence.of(Tag::Remember).any(|r| {
        after.contains(&r.start)
            && !(hit.end..r.start).any(|at| sentence.breaks_at(at))
            && !denied(sentence, r)
    });
    if !direct && !passive {
        // “Your choice on advertising” is not said to be kept, and is no advertising either.
        if hit.tag == Tag::Choice && !sentence.breaks_at(hit.end) {
            let end = scopes.forward(hit.end).end.min(hit.end.saturating_add(5));
            scopes.doubt(&(hit.end..end));
        }
        return false;
    }
    is_about(sentence, scopes, hit, hit.tag == Tag::Choice)
}

/// “Remembers that you refused advertising”, “opt-out cookie of Matomo”.
fn of_refusal(sentence: &Sentence, scopes: &mut Scopes<'_>, hit: &Hit) -> bool {
    if scopes.in_condition(hit.start) {
        return false;
    }
    let noun = || {
        let mut remembering = sentence.of(Tag::Remember).chain(sentence.of(Tag::Know));
        remembering.any(|r| {
            r.end <= hit.start
                && r.end.saturating_add(BEFORE) >= hit.start
                && !denied(sentence, r)
                && is_small(sentence, scopes, r.end..hit.start)
        })
    };
    let named = || {
        let near = hit.start.saturating_sub(3)..hit.end.saturating_add(2);
        let word = |at: usize| sentence.words.get(at).map(String::as_str).unwrap_or_default();
        let cookie = near.clone().any(|at| is_any(word(at), "cookie|cookies|afmeldcookie"));
        let verb = sentence.has(Tag::Starter, 0..hit.start);
        let whole = scopes.has_asked(&(0..sentence.words.len()));
        let opts = word(hit.start).starts_with("opt");
        cookie
            && (whole || opts)
            && !verb
            && !sentence.has(Tag::May, 0..hit.start)
            && !scopes.denies(&(0..hit.start))
    };
    let opts = sentence.words.get(hit.start).is_some_and(|w| w == "opts");
    let certain = told_before(sentence, hit) || noun() || opts || named();
    certain && is_about(sentence, scopes, hit, true)
}

/// “Remembers that you …”, “shows whether you …”.
fn told_before(sentence: &Sentence, hit: &Hit) -> bool {
    let told = sentence.of(Tag::Remember).chain(sentence.of(Tag::Know));
    let mut told = told.filter(|r| r.end <= hit.start && !denied(sentence, r));
    told.any(|r| {
        let near = r.start..r.end.saturating_add(4).min(hit.start);
        let that = [Tag::That, Tag::Whether, Tag::If];
        let joined = that.into_iter().flat_map(|tag| sentence.of(tag));
        let mut joined = joined.filter(|h| near.contains(&h.start));
        joined.any(|h| {
            let between = h.end..hit.start;
            let far = between.len() > 10;
            let who = ["who", "whom", "whose", "qui", "quien", "quienes", "welche", "welcher"];
            let others = between
                .clone()
                .any(|at| sentence.words.get(at).is_some_and(|w| who.contains(&w.as_str())));
            // A browser accepts cookies too; whoever accepts must be named, or left to the verb.
            let passive = ["sono", "son", "sao", "siano", "sean", "sejam", "estan", "estao"];
            let passive = between
                .clone()
                .any(|at| sentence.words.get(at).is_some_and(|w| passive.contains(&w.as_str())));
            let left_out = matches!(sentence.language, Some("es" | "it" | "pt")) && !passive;
            let person =
                hit.tag == Tag::Refuse || left_out || sentence.has(Tag::Person, between.clone());
            !far && !others && person && !sentence.has(Tag::Machine, r.start..hit.end)
        })
    })
}

/// Whether the choice is about cookies, or about purposes that wait for consent. Those are not
/// said of the cookie.
fn is_about(sentence: &Sentence, scopes: &mut Scopes<'_>, hit: &Hit, by_purpose: bool) -> bool {
    let end = scopes.forward(hit.end).end;
    let start = hit.start.saturating_sub(3);
    // A verb at the end of its clause, as in German, has all of it before.
    let clause = (0..hit.start).rev().find(|at| {
        sentence.breaks_at(*at) || sentence.is(*at, Tag::That) || sentence.is(*at, Tag::Whether)
    });
    let verb = matches!(hit.tag, Tag::Refuse | Tag::Want);
    let start = if verb { clause.unwrap_or(start) } else { start };
    let near = hit.end..end.min(hit.end.saturating_add(AFTER));
    let whole = start..end;
    let within = |range: Range<usize>| sentence.has(Tag::Cookies, range);
    let cookies = within(near) || within(start..hit.end.max(hit.start.saturating_add(1)));
    let purposes = scopes.has_asked(&whole);
    // “Your choices for advertising” may be about which to show.
    let first = hit.end..hit.end.saturating_add(2);
    let doubtful = hit.tag == Tag::Choice && !cookies && sentence.has(Tag::For, first);
    let certain = cookies || (by_purpose && purposes && !doubtful);
    if purposes {
        scopes.settle(&whole, if certain { Said::Chosen } else { Said::Denied });
    }
    certain
}

/// Whether only small words, cookies and purposes stand in a range.
fn is_small(sentence: &Sentence, scopes: &Scopes<'_>, range: Range<usize>) -> bool {
    let tags = [Tag::Small, Tag::Cookies, Tag::Choice, Tag::Preference, Tag::Language, Tag::That];
    range.into_iter().all(|at| {
        let small = tags.into_iter().any(|tag| sentence.is(at, tag));
        small || scopes.is_purpose(at)
    })
}

/// Whether a “not” stands before the remembering.
fn denied(sentence: &Sentence, hit: &Hit) -> bool {
    let near = hit.start.saturating_sub(4)..hit.start;
    sentence.has(Tag::Not, near.clone()) || sentence.has(Tag::No, near)
}
