//! Deciding a block of rows: what each name matches, the party, the visitor, the verdict.

use std::ops::Range;

use charte::bulk::Matched;
use charte::cookie::SetCookie;
use charte::{ErrorCode, Host, ObservedCookie, Page, Party, Policy, Time, Visitor};

use super::Decider;
use crate::block::{Block, Found, NONE, RuleMemo};
use crate::inputs::Inputs;
use crate::verdict::{Decided, Lists, NOTHING, Rules, Verdict, Verdicts};
use crate::visitors::{Asked, Kept, PARTIES};
use crate::words::Output;

/// A row as its columns have it.
#[derive(Clone, Copy)]
struct Row<'a> {
    subject: &'a [u8],
    is_line: bool,
    host: Option<&'a str>,
    page: Option<&'a str>,
    party: Option<Party>,
    now: Time,
    matched: Matched,
    /// Whether the name matches the same on every host.
    everywhere: bool,
}

/// What is learnt from row to row.
struct Learnt<'d> {
    verdicts: &'d mut Verdicts,
    rules: &'d mut Rules,
    rule_of: &'d mut RuleMemo,
    lists: &'d mut Lists,
    wants_rule: bool,
}

impl Decider {
    /// Decides some rows of a table into the block.
    pub(crate) fn decide_block(&mut self, inputs: &Inputs<'_>, rows: Range<usize>) {
        let mut block = std::mem::take(&mut self.block);
        block.verdicts.clear();
        block.matched.clear();
        block.findings.clear();
        find(self.policy(), inputs, rows.clone(), &mut block.found);
        parties(inputs, rows.clone(), &mut block);
        match inputs.one_visitor() {
            true => self.judge_alike(inputs, rows, &mut block),
            false => self.judge_each(inputs, rows, &mut block),
        }
        self.block = block;
    }

    /// Judges rows that all have the same visitor.
    fn judge_alike(&mut self, inputs: &Inputs<'_>, rows: Range<usize>, block: &mut Block) {
        let wants_findings = self.wants(Output::Findings);
        let wants_declaration = self.wants(Output::Declaration);
        let place = match inputs.regime.text(rows.start) {
            None => Some(0),
            Some(id) => self.regime(id),
        };
        let (mut learnt, policies, visitors) = self.parts();
        let unknown = learnt.verdicts.number(Verdict::Error(ErrorCode::UnknownRegime));
        let policy = place.and_then(|place| policies.get(place));
        let now = inputs.now.at(rows.start);
        let kept = match (policy, now, place) {
            (Some(policy), Some(now), Some(regime)) => {
                let consent = inputs.consent.text(rows.start);
                let gpc = inputs.gpc.at(rows.start);
                visitors
                    .common(policy, Asked { regime, gpc, consent, now })
                    .map(|k| (policy, k, now))
            }
            _ => None,
        };
        let one_party = inputs.one_party().then(|| block.parties.first().copied().flatten());
        let Block { found, parties, verdicts, matched, findings } = block;
        let Some((policy, kept, now)) = kept else {
            // Without a moment nothing is known; without a regime each row that has a name fails.
            verdicts.extend(found.iter().map(|found| match found {
                Found::Unreadable(code) if now.is_some() => {
                    learnt.verdicts.number(Verdict::Error(*code))
                }
                Found::Always(_) | Found::ByHost if now.is_some() => unknown,
                _ => NOTHING,
            }));
            matched.extend(found.iter().filter(|_| wants_declaration).map(|_| NONE));
            findings.extend(found.iter().filter(|_| wants_findings).map(|_| NONE));
            return;
        };
        for (at, (row, found)) in rows.zip(found.iter()).enumerate() {
            let party = match one_party {
                Some(party) => party,
                None => parties.get(at).copied().flatten(),
            };
            let (name, everywhere) = match *found {
                Found::Always(name) => (name, true),
                _ => match missed(*found, policy, inputs, row, &mut learnt) {
                    Ok(name) => (name, false),
                    Err(verdict) => {
                        verdicts.push(verdict);
                        matched.extend(wants_declaration.then_some(NONE));
                        findings.extend(wants_findings.then_some(NONE));
                        continue;
                    }
                },
            };
            let known = kept.table.get(place_in_table(name, party)).copied().unwrap_or(NOTHING);
            let whole = || inputs.row(row, party, now, name, everywhere);
            let verdict = match known {
                NOTHING => learnt.judge(policy, kept, &whole()),
                known => known,
            };
            verdicts.push(verdict);
            matched.extend(wants_declaration.then(|| policy.declaration_of(name).unwrap_or(NONE)));
            if wants_findings {
                findings.push(learnt.findings(policy, kept, &whole()));
            }
        }
    }

    /// Judges rows of which each may have a visitor of its own.
    fn judge_each(&mut self, inputs: &Inputs<'_>, rows: Range<usize>, block: &mut Block) {
        let wants_findings = self.wants(Output::Findings);
        let wants_declaration = self.wants(Output::Declaration);
        let one_party = inputs.one_party().then(|| block.parties.first().copied().flatten());
        let own_consents = !inputs.consent.is_constant();
        let mut last: (Option<&str>, Option<usize>) = (None, Some(0));
        let Block { found, parties, verdicts, matched, findings } = block;
        for (at, (row, found)) in rows.zip(found.iter()).enumerate() {
            let mut nothing = |verdict| {
                verdicts.push(verdict);
                matched.extend(wants_declaration.then_some(NONE));
                findings.extend(wants_findings.then_some(NONE));
            };
            let (Some(now), false) = (inputs.now.at(row), matches!(found, Found::Nothing)) else {
                nothing(NOTHING);
                continue;
            };
            if let Found::Unreadable(code) = *found {
                nothing(self.verdicts.number(Verdict::Error(code)));
                continue;
            }
            let id = inputs.regime.text(row);
            if id != last.0 {
                last = (id, id.map_or(Some(0), |id| self.regime(id)));
            }
            let (mut learnt, policies, visitors) = self.parts();
            let Some((regime, policy)) = last.1.and_then(|at| Some((at, policies.get(at)?))) else {
                nothing(learnt.verdicts.number(Verdict::Error(ErrorCode::UnknownRegime)));
                continue;
            };
            let party = match one_party {
                Some(party) => party,
                None => parties.get(at).copied().flatten(),
            };
            let (name, everywhere) = match *found {
                Found::Always(name) => (name, true),
                _ => match missed(*found, policy, inputs, row, &mut learnt) {
                    Ok(name) => (name, false),
                    Err(verdict) => {
                        nothing(verdict);
                        continue;
                    }
                },
            };
            let consent = inputs.consent.text(row);
            let asked = Asked { regime, gpc: inputs.gpc.at(row), consent, now };
            let kept = match own_consents && consent.is_some() {
                true => visitors.own(policy, asked),
                false => visitors.common(policy, asked),
            };
            let Some(kept) = kept else {
                nothing(NOTHING);
                continue;
            };
            let known = kept.table.get(place_in_table(name, party)).copied().unwrap_or(NOTHING);
            let whole = || inputs.row(row, party, now, name, everywhere);
            let verdict = match known {
                NOTHING => learnt.judge(policy, kept, &whole()),
                known => known,
            };
            verdicts.push(verdict);
            matched.extend(wants_declaration.then(|| policy.declaration_of(name).unwrap_or(NONE)));
            if wants_findings {
                findings.push(learnt.findings(policy, kept, &whole()));
            }
        }
    }

    fn parts(&mut self) -> (Learnt<'_>, &[Policy], &mut crate::visitors::Visitors) {
        let wants_rule = self.wants(Output::Rule);
        let learnt = Learnt {
            verdicts: &mut self.verdicts,
            rules: &mut self.rules,
            rule_of: &mut self.rule_of,
            lists: &mut self.lists,
            wants_rule,
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
    found.clear();
    let of_name = |name: &[u8]| policy.match_name(name).map_or(Found::ByHost, Found::Always);
    match inputs.are_lines {
        false => inputs.subjects.each(rows, |name| {
            found.push(name.map_or(Found::Nothing, of_name));
        }),
        true => inputs.subjects.each(rows, |line| {
            found.push(match line.map(SetCookie::parse) {
                None => Found::Nothing,
                Some(Ok(line)) => of_name(line.name()),
                Some(Err(error)) => Found::Unreadable(error.code()),
            });
        }),
    }
}

/// What a name that the host decides about matches, or the verdict about a row without a name.
#[cold]
fn missed(
    found: Found,
    policy: &Policy,
    inputs: &Inputs<'_>,
    row: usize,
    learnt: &mut Learnt<'_>,
) -> Result<Matched, u32> {
    match found {
        Found::Always(name) => Ok(name),
        Found::Nothing => Err(NOTHING),
        Found::Unreadable(code) => Err(learnt.verdicts.number(Verdict::Error(code))),
        Found::ByHost => {
            let host = inputs.host.text(row).and_then(|host| Host::parse(host).ok());
            let subject = inputs.subjects.bytes(row).unwrap_or_default();
            match inputs.are_lines {
                false => Ok(policy.match_on(subject, host.as_ref())),
                true => match SetCookie::parse(subject) {
                    Ok(line) => Ok(policy.match_on(line.name(), host.as_ref())),
                    Err(error) => Err(learnt.verdicts.number(Verdict::Error(error.code()))),
                },
            }
        }
    }
}

/// The party of each row, by page and host alone; of all rows one if they have the same.
fn parties(inputs: &Inputs<'_>, rows: Range<usize>, block: &mut Block) {
    block.parties.clear();
    let rows = if inputs.one_party() { rows.start..rows.start.saturating_add(1) } else { rows };
    let (mut page, mut host) = (Page::Unknown, None);
    let (mut page_text, mut host_text) = (None, None);
    for row in rows {
        let (page_now, host_now) = (inputs.page.text(row), inputs.host.text(row));
        // A crawl has many rows for one page, side by side.
        let new_page = !same(page_now, page_text);
        if new_page {
            page = page_now.map_or(Page::Unknown, |page| Page::from_address(page).looked_up());
            page_text = page_now;
        }
        if !same(host_now, host_text) {
            host = host_now.and_then(|host| Host::parse(host).ok());
            host_text = host_now;
        } else if !new_page && let Some(last) = block.parties.last().copied() {
            block.parties.push(last);
            continue;
        }
        block.parties.push(page.party_of(host.as_ref()));
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

impl<'a> Inputs<'a> {
    fn row(
        &self,
        row: usize,
        party: Option<Party>,
        now: Time,
        matched: Matched,
        everywhere: bool,
    ) -> Row<'a> {
        Row {
            subject: self.subjects.bytes(row).unwrap_or_default(),
            is_line: self.are_lines,
            host: self.host.text(row),
            page: self.page.text(row),
            party,
            now,
            matched,
            everywhere,
        }
    }
}

impl Learnt<'_> {
    /// The number of the verdict about a row, which the visitor's table does not know.
    fn judge(&mut self, policy: &Policy, kept: &mut Kept, row: &Row<'_>) -> u32 {
        let Some(decision) = kept.visitor.decide_matched(row.matched, row.party) else {
            return self.judge_alone(policy, kept, row);
        };
        let rule = match decision.main_purpose().filter(|_| self.wants_rule) {
            None => 0,
            Some(purpose) => {
                let period = policy.regime().period_at(row.now);
                let party = decision.party();
                let key = (kept.regime(), row.matched, party, period, purpose.bit());
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
        if let Some(place) = kept.table.get_mut(place_in_table(row.matched, row.party)) {
            *place = verdict;
        }
        verdict
    }

    /// As [`Self::judge`], where a limit of time has a say, so that no other row is alike.
    #[cold]
    fn judge_alone(&mut self, policy: &Policy, kept: &Kept, row: &Row<'_>) -> u32 {
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
    fn findings(&mut self, policy: &Policy, kept: &mut Kept, row: &Row<'_>) -> u32 {
        // A line has attributes of its own; some findings depend on the moment, some on the host.
        let alike = row.everywhere && !row.is_line && kept.visitor.now() == row.now;
        let key = (row.matched, row.party);
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
    row: &Row<'_>,
    look: impl FnOnce(&Visitor<'_>, &ObservedCookie<'_>) -> R,
) -> Option<R> {
    let visitor = policy.visitor(kept.visitor.received(), row.now).with_gpc(kept.visitor.gpc());
    let visitor = match row.page {
        Some(page) => visitor.with_page(page),
        None => visitor,
    };
    let cookie = match row.is_line {
        true => ObservedCookie::from_set_cookie(row.subject).ok()?,
        false => ObservedCookie::new(row.subject),
    };
    let cookie = match row.host {
        Some(host) => cookie.with_host(host),
        None => cookie,
    };
    Some(look(&visitor, &cookie))
}
