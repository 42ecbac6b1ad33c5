//! How far a “not”, a condition or a visitor's no reaches in a sentence, and so what is said of each
//! purpose at its place.
//!
//! A “not” denies what follows it in its clause, and casts doubt on what stands before it when
//! nothing follows. So do words for keeping something from happening (“blocks”), and words for a
//! visitor's no. What cannot be attributed with certainty is never affirmed.

use std::ops::Range;

use charte::{Class, Purpose};

use super::sentence::{Break, Sentence};
use super::words::{Hit, Tag, clauses, is_any};

/// What is said of a purpose at one place, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    /// The cookie serves it.
    Served,
    /// It is what a choice is about.
    Chosen,
    /// It seems to be served, but a “not” stands near.
    Unsure,
    /// It is denied, or nobody can tell.
    Denied,
}

/// The purposes of a sentence with what is said of them so far.
pub(super) struct Scopes<'s> {
    sentence: &'s Sentence,
    pub(super) purposes: Vec<(Purpose, Said)>,
    places: Vec<Range<usize>>,
    conditions: Vec<Range<usize>>,
    /// Whether it tells of a no of the visitor, and not of which purpose.
    pub(super) bare_refusal: bool,
}

/// Whether a purpose waits for a consent, as a rule.
pub(super) fn is_asked(purpose: Purpose) -> bool {
    purpose.class() != Class::Necessary
}

impl<'s> Scopes<'s> {
    pub(super) fn new(sentence: &'s Sentence) -> Self {
        let (mut purposes, mut places) = (Vec::new(), Vec::new());
        for (purpose, hit) in sentence.purposes() {
            let word = sentence.words.get(hit.start).map(String::as_str).unwrap_or_default();
            // `werbefrei`, “ad-free”.
            let next = sentence.words.get(hit.end).map(String::as_str).unwrap_or_default();
            let free = clauses::FREE.iter().any(|f| word.ends_with(f) || next == *f);
            let free = free || next == "free" || (next == "los" && sentence.language == Some("de"));
            purposes.push((purpose, if free { Said::Denied } else { Said::Served }));
            places.push(hit.start..hit.end);
        }
        let remembered = sentence.has(Tag::Remember, 0..sentence.words.len());
        let selected = sentence.has(Tag::Select, 0..sentence.words.len());
        for hit in sentence.of(Tag::Language).filter(|_| remembered || selected) {
            purposes.push((Purpose::Interface, Said::Served));
            places.push(hit.start..hit.end);
        }
        let mut scopes =
            Self { sentence, purposes, places, conditions: Vec::new(), bare_refusal: false };
        if sentence.cut {
            scopes.purposes.iter_mut().for_each(|(_, said)| *said = Said::Denied);
        }
        scopes.conditions = scopes.find_conditions();
        scopes
    }

    /// Raises what is said of the purposes that begin in a range. Whether there were any.
    pub(super) fn mark(&mut self, range: &Range<usize>, said: Said) -> bool {
        self.mark_if(range, said, |_| true)
    }

    fn mark_if(&mut self, range: &Range<usize>, said: Said, of: impl Fn(Purpose) -> bool) -> bool {
        let mut any = false;
        for ((purpose, before), place) in self.purposes.iter_mut().zip(&self.places) {
            if range.contains(&place.start) && of(*purpose) {
                *before = (*before).max(said);
                any = true;
            }
        }
        any
    }

    /// Whether a purpose that waits for consent begins in a range.
    pub(super) fn has_asked(&self, range: &Range<usize>) -> bool {
        let all = self.purposes.iter().zip(&self.places);
        all.into_iter().any(|((p, _), place)| is_asked(*p) && range.contains(&place.start))
    }

    /// Says of the purposes in a range that wait for consent what a choice says of them.
    pub(super) fn settle(&mut self, range: &Range<usize>, said: Said) {
        for ((purpose, before), place) in self.purposes.iter_mut().zip(&self.places) {
            if range.contains(&place.start) && is_asked(*purpose) {
                *before = said;
            }
        }
    }

    /// Says of the purposes in a range that wait for consent that nobody can tell.
    pub(super) fn doubt(&mut self, range: &Range<usize>) {
        self.mark_if(range, Said::Denied, is_asked);
    }

    pub(super) fn is_purpose(&self, at: usize) -> bool {
        self.places.iter().any(|place| place.contains(&at))
    }

    fn begins_purpose(&self, at: usize) -> bool {
        self.places.iter().any(|p| p.start == at)
    }

    /// Whether a clause of its own begins at a word, after a comma or an “and”.
    fn starts_clause(&self, at: usize) -> bool {
        let is = |at| self.sentence.is(at, Tag::Starter) && !self.begins_purpose(at);
        is(at) || is(at.saturating_add(1)) && !self.begins_purpose(at)
    }

    /// Where what an operator denies after it ends.
    pub(super) fn forward(&self, from: usize) -> Range<usize> {
        let sentence = self.sentence;
        let length = sentence.words.len();
        let before = from.saturating_sub(1);
        let condition = self.conditions.iter().find(|c| c.contains(&before));
        let length = condition.map_or(length, |c| c.end);
        for at in from..length {
            let contrast = sentence.begins(at, Tag::Contrast);
            // An “e” right after a “not” is no “and” but an “è”.
            let after_and = at > from.saturating_add(1) && sentence.ends(at, Tag::And);
            let apart = sentence.breaks_at(at);
            let only = || {
                let end = (at.saturating_add(1)..length).find(|a| sentence.breaks_at(*a));
                let part = at..end.unwrap_or(length);
                sentence.has(Tag::Only, part.clone()) && !self.denies(&part)
            };
            if contrast || (after_and && self.starts_clause(at)) {
                return from..at;
            }
            // “Will never be, used for …” is one clause.
            let goes_on = sentence.is(at, Tag::Participle)
                && !sentence.has(Tag::Harmless, from..at)
                && !self.places.iter().any(|place| (from..at).contains(&place.start));
            if apart && !goes_on && (self.starts_clause(at) || only()) {
                return from..at;
            }
        }
        from..length
    }

    /// From a word to the next comma or “and”, or to an end before.
    fn part(&self, from: usize, end: usize) -> Range<usize> {
        let sentence = self.sentence;
        let next = (from..end).find(|at| sentence.breaks_at(*at) || sentence.ends(*at, Tag::And));
        from..next.unwrap_or(end)
    }

    fn has_purpose(&self, range: &Range<usize>) -> bool {
        self.places.iter().any(|place| range.contains(&place.start))
    }

    pub(super) fn denies(&self, range: &Range<usize>) -> bool {
        let all = [Tag::Not, Tag::No, Tag::Without];
        all.into_iter().any(|tag| self.sentence.has(tag, range.clone()))
    }

    /// Where the clause of a word begins: after a comma, an “and”, a contrast, a relative.
    fn clause_start(&self, at: usize) -> usize {
        let sentence = self.sentence;
        let begins = |start: usize| {
            let after = |tag| sentence.ends(start, tag);
            sentence.breaks_at(start)
                || (after(Tag::And) && (start == at || self.starts_clause(start)))
                || after(Tag::Contrast)
                || after(Tag::That)
                || after(Tag::Relative)
        };
        let condition = self.conditions.iter().find(|c| c.contains(&at));
        let first = condition.map_or(0, |c| c.start);
        (first.saturating_add(1)..=at).rev().find(|at| begins(*at)).unwrap_or(first)
    }

    /// From “if” to the next comma. “Remembers if” is no condition.
    fn find_conditions(&self) -> Vec<Range<usize>> {
        let sentence = self.sentence;
        let length = sentence.words.len();
        let told = |at: usize| {
            let before = at.saturating_sub(4)..at;
            sentence.has(Tag::Remember, before.clone()) || sentence.has(Tag::Know, before)
        };
        let conditions = sentence.of(Tag::If).filter(|h| !told(h.start));
        let range = |hit: &Hit| {
            let end = (hit.end..length).find(|at| sentence.breaks_at(*at));
            hit.start..end.unwrap_or(length)
        };
        conditions.map(range).collect()
    }

    pub(super) fn in_condition(&self, at: usize) -> bool {
        self.conditions.iter().any(|c| c.contains(&at))
    }

    pub(super) fn negations(&mut self) {
        let sentence = self.sentence;
        let without = sentence.hits.iter().filter(|h| h.tag == Tag::Without);
        // “Without this cookie you cannot …”: twice no.
        let twice = without.into_iter().any(|h| {
            let mut next = h.end..h.end.saturating_add(2);
            let end = next.find(|at| sentence.breaks_at(*at) || self.begins_purpose(*at));
            sentence.has(Tag::It, h.end..end.unwrap_or(h.end.saturating_add(2)))
        });
        for hit in &sentence.hits {
            if !matches!(hit.tag, Tag::Not | Tag::No | Tag::Without) || self.is_taken_back(hit) {
                continue;
            }
            let forward = self.forward(hit.end);
            let own = self.clause_start(hit.start)..hit.start;
            let again = sentence.has(Tag::Again, own.start..forward.end);
            // “Not personalised advertising” is advertising; “no personal data” is not.
            let word = sentence.words.get(hit.start).map(String::as_str);
            let adverb =
                hit.tag == Tag::Not && (word != Some("no") || sentence.language == Some("es"));
            let beside = sentence.words.get(hit.end).map(String::as_str).unwrap_or_default();
            let adjective = adverb && is_any(beside, clauses::ADJECTIVE);
            let said = if again || adjective || twice { Said::Unsure } else { Said::Denied };
            let near = hit.end..forward.end;
            let any = self.mark(&near, said);
            // “Advertising is not …, statistics”: what follows the comma may be another matter.
            let part = self.part(hit.end, forward.end);
            let beyond = !self.has_purpose(&part) && !sentence.has(Tag::Harmless, part);
            if any && beyond && hit.tag != Tag::Without {
                self.mark(&own, said);
            }
            if any || hit.tag == Tag::Without || self.in_condition(hit.start) {
                continue;
            }
            if again || twice {
                self.mark(&own, Said::Unsure);
                continue;
            }
            if sentence.has(Tag::Harmless, near) {
                continue;
            }
            if sentence
                .hits
                .iter()
                .any(|h| h.tag == Tag::Refuse && h.start <= hit.start && hit.end <= h.end)
            {
                continue;
            }
            self.backward(hit);
        }
    }

    /// A “not” that denies nothing: “not only”, “without your consent”, the French “ne … que”.
    fn is_taken_back(&self, hit: &Hit) -> bool {
        let sentence = self.sentence;
        let until = |words: usize| {
            let reach = hit.end..hit.end.saturating_add(words).min(sentence.words.len());
            let end = reach.clone().find(|at| sentence.breaks_at(*at) || self.begins_purpose(*at));
            hit.end..end.unwrap_or(reach.end)
        };
        let is_word = |at: usize, of: &[&str]| {
            sentence.words.get(at).is_some_and(|w| of.contains(&w.as_str()))
        };
        match hit.tag {
            Tag::Without => {
                let consent = |tag| sentence.has(tag, until(5));
                consent(Tag::Choice) || consent(Tag::Want)
            }
            Tag::Not | Tag::No if self.needs_no_consent(hit) => true,
            Tag::Not => {
                let only = sentence.has(Tag::Only, until(6));
                let ne = is_word(hit.start, &["ne", "n"]);
                let near = until(6);
                let que = near.clone().any(|at| is_word(at, &["que", "qu"]));
                let others =
                    ["pas", "jamais", "ni", "rien", "nullement", "aucun", "aucune", "plus"];
                only || (ne && que && !near.clone().any(|at| is_word(at, &others)))
            }
            _ => false,
        }
    }

    /// “No consent is needed”, “does not require your consent”.
    fn needs_no_consent(&self, hit: &Hit) -> bool {
        let near = hit.start.saturating_sub(3)..hit.end.saturating_add(8);
        let after = hit.end..hit.end.saturating_add(6);
        let consent = |tag| self.sentence.has(tag, after.clone());
        self.sentence.has(Tag::Need, near) && (consent(Tag::Choice) || consent(Tag::Want))
    }

    /// A “not” after what it is about. “Advertising is not …” denies it; what a clause before
    /// says becomes unsure.
    fn backward(&mut self, hit: &Hit) {
        let sentence = self.sentence;
        let start = self.clause_start(hit.start);
        let own = start..hit.start;
        let answer = sentence.is_answer(start..self.forward(hit.end).end);
        if !answer && self.mark(&own, Said::Denied) {
            return;
        }
        let before = 0..start;
        // “For advertising, it is not used”: what comes first is no clause.
        let verb =
            before.clone().any(|at| sentence.is(at, Tag::Starter) && !self.begins_purpose(at));
        let strong = sentence.breaks.get(start) == Some(&Break::Strong);
        let denied = answer || (!verb && !strong);
        self.mark(&before, if denied { Said::Denied } else { Said::Unsure });
    }

    pub(super) fn blocks(&mut self) {
        let sentence = self.sentence;
        for hit in sentence.of(Tag::Block) {
            let forward = self.forward(hit.end);
            // To keep attacks off is what security is.
            let of = |purpose: Purpose| purpose != Purpose::Security;
            let again = sentence.has(Tag::Again, forward.clone());
            let said = if again { Said::Unsure } else { Said::Denied };
            let own = hit.start..forward.end;
            let secure = {
                let mut all = self.purposes.iter().zip(&self.places);
                all.any(|((p, _), place)| *p == Purpose::Security && own.contains(&place.start))
            };
            let any = self.mark_if(&own, said, of);
            let beyond = !self.has_purpose(&self.part(hit.start, forward.end));
            if (any && !beyond) || again || secure || self.in_condition(hit.start) {
                continue;
            }
            let start = self.clause_start(hit.start);
            self.mark_if(&(start..hit.start), Said::Denied, of);
        }
    }

    pub(super) fn refusals(&mut self) {
        let sentence = self.sentence;
        for hit in self.all_refusals() {
            let offered = sentence.has(Tag::May, hit.start.saturating_sub(6)..hit.start)
                && !sentence.has(Tag::That, hit.start.saturating_sub(6)..hit.start);
            let conditional = self.in_condition(hit.start);
            let start = self.clause_start(hit.start);
            let condition = self.conditions.iter().find(|c| c.contains(&hit.start));
            let end = self.forward(hit.end).end.min(condition.map_or(usize::MAX, |c| c.end));
            let any = self.mark(&(start..end), Said::Denied);
            if !any && !offered && !conditional {
                self.bare_refusal = true;
            }
        }
    }

    /// Words for a no, and a “not” before words for a yes.
    pub(super) fn all_refusals(&self) -> Vec<Hit> {
        let sentence = self.sentence;
        let mut all: Vec<Hit> = sentence.of(Tag::Refuse).copied().collect();
        let nots = sentence.hits.iter().filter(|h| matches!(h.tag, Tag::Not | Tag::No));
        for not in nots.filter(|not| !self.needs_no_consent(not)) {
            let near = not.end..not.end.saturating_add(4);
            let broken = |want: &Hit| (not.end..=want.start).any(|at| sentence.breaks_at(at));
            let want = sentence.of(Tag::Want).find(|w| near.contains(&w.start) && !broken(w));
            if let Some(want) = want {
                all.push(Hit { tag: Tag::Refuse, start: not.start, end: want.end });
            }
        }
        all
    }

    /// What stands in a condition that tells of a no is not said of the cookie.
    pub(super) fn conditions(&mut self) {
        let refusals = self.all_refusals();
        for condition in self.conditions.clone() {
            if refusals.iter().any(|r| condition.contains(&r.start)) {
                self.mark(&condition, Said::Denied);
            }
        }
    }
}
