//! Deciding a block of rows: what each name matches, the party, the visitor, the verdict.

use std::ops::Range;

use charte::bulk::Matched;
use charte::cookie::SetCookie;
use charte::{ErrorCode, Host, ObservedCookie, Page, Party, Policy, Time, Visitor};

use super::Decider;
use crate::block::{Block, Found, NONE, Name, Numbers, RuleMemo};
use crate::inputs::Inputs;
use crate::verdict::{Decided, Lists, NOTHING, Rules, Verdict, Verdicts};
use crate::visitors::{Asked, Kept, PARTIES, Visitors};
use crate::words::Output;

/// A row. What else its columns hold is read where it is needed.
#[derive(Clone, Copy)]
struct Row<'i, 'a> {
    inputs: &'i Inputs<'a>,
    at: usize,
    now: Time,
    party: Option<Party>,
}

/// What is learnt from row to row, and what for.
struct Learnt<'d> {
    verdicts: &'d mut Verdicts,
    rules: &'d mut Rules,
    rule_of: &'d mut RuleMemo,
    lists: &'d mut Lists,
    wants_rule: bool,
    wants_declaration: bool,
    wants_findings: bool,
}

impl Decider {
    /// Decides some rows of a table into the block.
    pub(crate) fn decide_block(&mut self, inputs: &Inputs<'_>, rows: Range<usize>) {
        let mut block = std::mem::take(&mut self.block);
        block.numbers.clear();
        find(self.policy(), inputs, rows.clone(), &mut block.found);
        parties(inputs, rows.clone(), &mut block.parties);
        match inputs.one_visitor() {
            true => self.judge_alike(inputs, rows, &mut block),
            false => self.judge_each(inputs, rows, &mut block),
        }
        self.block = block;
    }

    /// Judges rows that all have the same visitor.
    fn judge_alike(&mut self, inputs: &Inputs<'_>, rows: Range<usize>, block: &mut Block) {
        let regime = match inputs.regime.text(rows.start) {
            None => Some(0),
            Some(id) => self.regime(id),
        };
        let (mut learnt, policies, visitors) = self.parts();
        let Block { found, parties, numbers } = block;
        let Some(now) = inputs.now.at(rows.start) else {
            return found.iter().for_each(|_| learnt.add_undecided(numbers, NOTHING));
        };
        let consent = inputs.consent.text(rows.start);
        let gpc = inputs.gpc.at(rows.start);
        let mut kept = regime.and_then(|regime| {
            let policy = policies.get(regime)?;
            Some((policy, visitors.common(policy, Asked { regime, gpc, consent, now })?))
        });
        for (place, (at, found)) in rows.zip(found.iter()).enumerate() {
            let row = Row { inputs, at, now, party: party_at(parties, place) };
            let kept = kept.as_mut().map(|(policy, kept)| (*policy, &mut **kept));
            learnt.add(numbers, *found, &row, kept);
        }
    }

    /// Judges rows of which each may have a visitor of its own.
    fn judge_each(&mut self, inputs: &Inputs<'_>, rows: Range<usize>, block: &mut Block) {
        let own_consents = !inputs.consent.is_constant();
        let mut last: (Option<&str>, Option<usize>) = (None, Some(0));
        let Block { found, parties, numbers } = block;
        for (place, (at, found)) in rows.zip(found.iter()).enumerate() {
            let id = inputs.regime.text(at);
            if id != last.0 {
                last = (id, id.map_or(Some(0), |id| self.regime(id)));
            }
            let (mut learnt, policies, visitors) = self.parts();
            let Some(now) = inputs.now.at(at) else {
                learnt.add_undecided(numbers, NOTHING);
                continue;
            };
            let kept = last.1.and_then(|regime| {
                let policy = policies.get(regime)?;
                let consent = inputs.consent.text(at);
                let asked = Asked { regime, gpc: inputs.gpc.at(at), consent, now };
                let kept = match own_consents && consent.is_some() {
                    true => visitors.own(policy, asked),
                    false => visitors.common(policy, asked),
                };
                Some((policy, kept?))
            });
            let row = Row { inputs, at, now, party: party_at(parties, place) };
            learnt.add(numbers, *found, &row, kept);
        }
    }

    fn parts(&mut self) -> (Learnt<'_>, &[Policy], &mut Visitors) {
        let learnt = Learnt {
            wants_rule: self.wants(Output::Rule),
            wants_declaration: self.wants(Output::Declaration),
            wants_findings: self.wants(Output::Findings),
            verdicts: &mut self.verdicts,
            rules: &mut self.rules,
            rule_of: &mut self.rule_of,
            lists: &mut self.lists,
        };
        (learnt, &self.policies, &mut self.visitors)
    }
}

/// Where a visitor's table has the verdict about a name and a party.
#[inline]
fn place_in_table(name: Matched, party: Option<Party>) -> usize {
    let party = match party {
        Some(Party::First) => 0,
        Some(Party::Third) => 1,
        None => 2,
    };
    name.index().wrapping_mul(PARTIES).wrapping_add(party)
}

/// What each name matches.
fn find(policy: &Policy, inputs: &Inputs<'_>, rows: Range<usize>, found: &mut Vec<Found>) {
    let start = rows.start;
    let of_name = |name: &[u8], place: usize| {
        Found::Name(match policy.match_name(name) {
            Some(matched) => Name { matched, everywhere: true },
            None => by_host(policy, inputs, start.saturating_add(place), name),
        })
    };
    found.clear();
    match inputs.are_lines {
        false => inputs.subjects.each(rows, |name| {
            found.push(name.map_or(Found::Nothing, |name| of_name(name, found.len())));
        }),
        true => inputs.subjects.each(rows, |line| {
            found.push(match line.map(SetCookie::parse) {
                None => Found::Nothing,
                Some(Ok(line)) => of_name(line.name(), found.len()),
                Some(Err(error)) => Found::Unreadable(error.code()),
            });
        }),
    }
}

/// What a name matches if the host of the row decides about it.
#[cold]
fn by_host(policy: &Policy, inputs: &Inputs<'_>, row: usize, name: &[u8]) -> Name {
    let host = inputs.host.text(row).and_then(|host| Host::parse(host).ok());
    Name { matched: policy.match_on(name, host.as_ref()), everywhere: false }
}

/// The party of each row, by page and host alone; of all rows one if they have the same.
fn parties(inputs: &Inputs<'_>, rows: Range<usize>, parties: &mut Vec<Option<Party>>) {
    parties.clear();
    let rows = if inputs.one_party() { rows.start..rows.start.saturating_add(1) } else { rows };
    let (mut page, mut reads_back) = (Page::Unknown, false);
    let (mut page_text, mut host_text) = (None, None);
    for row in rows {
        let (page_now, host_now) = (inputs.page.text(row), inputs.host.text(row));
        // A crawl has many rows for one page, side by side.
        if !same(page_now, page_text) {
            page = page_now.map_or(Page::Unknown, |page| Page::from_address(page).looked_up());
            let host = page.host();
            reads_back = host.is_some_and(|h| Host::parse(h.as_str()).is_ok_and(|read| read == *h));
            page_text = page_now;
        } else if same(host_now, host_text)
            && let Some(last) = parties.last().copied()
        {
            parties.push(last);
            continue;
        }
        host_text = host_now;
        parties.push(match (page.host(), host_now) {
            // Many cookies are set by the host of the page, which need not be read again.
            (Some(of_page), Some(host)) if reads_back && of_page.as_str() == host => {
                Some(Party::First)
            }
            _ => page.party_of(host_now.and_then(|host| Host::parse(host).ok()).as_ref()),
        });
    }
}

/// The party of the row at a place of the block.
#[inline]
fn party_at(parties: &[Option<Party>], place: usize) -> Option<Party> {
    match parties {
        [all] => *all,
        each => each.get(place).copied().flatten(),
    }
}

/// Whether two texts are equal: often they are the same bytes of a dictionary.
#[inline]
fn same(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.len() == b.len() && (std::ptr::eq(a, b) || a == b),
        (None, None) => true,
        _ => false,
    }
}

impl Learnt<'_> {
    /// Adds what a row comes to: the verdict, known or judged now, and what else is asked for.
    /// Without a visitor its regime does not exist.
    #[inline(always)]
    fn add(
        &mut self,
        numbers: &mut Numbers,
        found: Found,
        row: &Row<'_, '_>,
        kept: Option<(&Policy, &mut Kept)>,
    ) {
        let (name, policy, kept) = match (found, kept) {
            (Found::Name(name), Some((policy, kept))) => (name, policy, kept),
            (Found::Nothing, _) => return self.add_undecided(numbers, NOTHING),
            (Found::Unreadable(code), _) => return self.add_error(numbers, code),
            (_, None) => return self.add_error(numbers, ErrorCode::UnknownRegime),
        };
        let place = place_in_table(name.matched, row.party);
        let verdict = match kept.table.get(place).copied().unwrap_or(NOTHING) {
            NOTHING => self.judge(policy, kept, row, name),
            known => known,
        };
        numbers.verdicts.push(verdict);
        if self.wants_declaration {
            numbers.declarations.push(policy.declaration_of(name.matched).unwrap_or(NONE));
        }
        if self.wants_findings {
            numbers.findings.push(self.findings(policy, kept, row, name));
        }
    }

    /// Adds a row that cannot be decided.
    #[cold]
    fn add_error(&mut self, numbers: &mut Numbers, code: ErrorCode) {
        let verdict = self.verdicts.number(Verdict::Error(code));
        self.add_undecided(numbers, verdict);
    }

    fn add_undecided(&self, numbers: &mut Numbers, verdict: u32) {
        numbers.verdicts.push(verdict);
        numbers.declarations.extend(self.wants_declaration.then_some(NONE));
        numbers.findings.extend(self.wants_findings.then_some(NONE));
    }

    /// The number of the verdict about a row, which the visitor's table does not know.
    #[inline(never)]
    fn judge(&mut self, policy: &Policy, kept: &mut Kept, row: &Row<'_, '_>, name: Name) -> u32 {
        let Some(decision) = kept.visitor.decide_matched(name.matched, row.party) else {
            return self.judge_alone(policy, kept, row);
        };
        let rule = match decision.main_purpose().filter(|_| self.wants_rule) {
            None => 0,
            Some(purpose) => {
                let period = policy.regime().period_at(row.now);
                let party = decision.party();
                let key = (kept.regime(), name.matched, party, period, purpose.bit());
                match self.rule_of.get(&key) {
                    Some(rule) => *rule,
                    None => {
                        let rule = alone(policy, kept, row, |visitor, cookie| {
                            let explanation = visitor.explain_observed(cookie);
                            explanation.ruling(purpose).map(|ruling| ruling.rule.clone())
                        });
                        let rule = self.rules.number(rule.flatten().unwrap_or_default());
                        self.rule_of.insert(key, rule);
                        rule
                    }
                }
            }
        };
        let verdict = self.verdicts.number(Verdict::Decided(Decided::new(&decision, rule)));
        if let Some(place) = kept.table.get_mut(place_in_table(name.matched, row.party)) {
            *place = verdict;
        }
        verdict
    }

    /// As [`Self::judge`], where a limit of time has a say, so that no other row is alike.
    #[cold]
    fn judge_alone(&mut self, policy: &Policy, kept: &Kept, row: &Row<'_, '_>) -> u32 {
        let decided = alone(policy, kept, row, |visitor, cookie| {
            let decision = visitor.decide_observed(cookie);
            let rule = decision.main_purpose().filter(|_| self.wants_rule).and_then(|purpose| {
                Some(visitor.explain_observed(cookie).ruling(purpose)?.rule.clone())
            });
            (decision, rule)
        });
        let Some((decision, rule)) = decided else { return NOTHING };
        let rule = rule.map_or(0, |rule| self.rules.number(rule));
        self.verdicts.number(Verdict::Decided(Decided::new(&decision, rule)))
    }

    /// The number of the list of findings about a row.
    #[inline(never)]
    fn findings(&mut self, policy: &Policy, kept: &mut Kept, row: &Row<'_, '_>, name: Name) -> u32 {
        // A line has attributes of its own; some findings depend on the moment, some on the host.
        let alike = name.everywhere && !row.inputs.are_lines && kept.visitor.now() == row.now;
        let key = (name.matched, row.party);
        if let Some(list) = kept.findings.get(&key).filter(|_| alike) {
            return *list;
        }
        let list = alone(policy, kept, row, |visitor, cookie| {
            let explanation = visitor.explain_observed(cookie);
            explanation.findings().iter().map(charte::Finding::code).collect()
        });
        let list = self.lists.number(list.unwrap_or_default());
        if alike {
            kept.findings.insert(key, list);
        }
        list
    }
}

/// Looks at one row by itself, as the core does.
fn alone<R>(
    policy: &Policy,
    kept: &Kept,
    row: &Row<'_, '_>,
    look: impl FnOnce(&Visitor<'_>, &ObservedCookie<'_>) -> R,
) -> Option<R> {
    let visitor = policy.visitor(kept.visitor.received(), row.now).with_gpc(kept.visitor.gpc());
    let visitor = match row.inputs.page.text(row.at) {
        Some(page) => visitor.with_page(page),
        None => visitor,
    };
    let subject = row.inputs.subjects.bytes(row.at).unwrap_or_default();
    let cookie = match row.inputs.are_lines {
        true => ObservedCookie::from_set_cookie(subject).ok()?,
        false => ObservedCookie::new(subject),
    };
    let cookie = match row.inputs.host.text(row.at) {
        Some(host) => cookie.with_host(host),
        None => cookie,
    };
    Some(look(&visitor, &cookie))
}
