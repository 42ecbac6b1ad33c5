//! The regime that another one extends.
//!
//! The extended regime is read whole, whether it ships with the library or comes from a file, and
//! what the extending file states goes over it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use charte_syntax::{quoted, suggest};

use super::super::rule::{Citation, Limit, Rule};
use super::super::slices;
use super::super::{CitedDuration, Duty, Instrument, L, Period, Regime, S, keys, named};
use super::cited::citations;
use super::named_periods::named_periods;
use super::{CONTENT, Citations, File, Find, Stated, Table, is_id, require, words};
use crate::error::{ErrorCode, Problem};
use crate::time::Time;

/// How many files may extend one another.
const LONGEST_CHAIN: usize = 16;

/// Where extended regimes come from.
pub(super) struct Bases<'f> {
    find: Find<'f>,
    /// The ids of the files that are being read: each is extended by the one before.
    open: Vec<String>,
}

impl<'f> Bases<'f> {
    pub(super) fn new(find: Find<'f>) -> Self {
        Self { find, open: Vec::new() }
    }

    /// The regime that a file extends, or `None` if it extends none.
    pub(super) fn extended(
        &mut self,
        top: &Table<'_>,
        id: &str,
    ) -> Result<Option<Cow<'static, Regime>>, Problem> {
        let Some(wanted) = top.text("extends")? else { return Ok(None) };
        if !is_id(wanted) {
            return Err(top
                .malformed("extends", "not an id")
                .with_help("write the id of a regime, as eu"));
        }
        self.open.push(id.to_owned());
        let base = self.get(wanted);
        self.open.pop();
        base.map(Some).map_err(|problem| top.locate("extends", problem))
    }

    fn get(&mut self, wanted: &str) -> Result<Cow<'static, Regime>, Problem> {
        let problem = |message: String| Problem::new(ErrorCode::RegimeBase, message);
        if self.open.iter().any(|id| id == wanted) {
            let chain: Vec<&str> = self.open.iter().map(String::as_str).chain([wanted]).collect();
            let message = format!("a regime cannot extend itself: {}", chain.join(" extends "));
            return Err(problem(message).with_help("extend another one"));
        }
        if self.open.len() > LONGEST_CHAIN {
            let message = format!("more than {LONGEST_CHAIN} files extend one another");
            return Err(problem(message).with_help("extend one that extends fewer"));
        }
        let unknown = match named(wanted) {
            Ok(regime) => return Ok(Cow::Borrowed(regime)),
            Err(unknown) => unknown.into_problem().with_code(ErrorCode::RegimeBase),
        };
        let file = (self.find)(wanted).ok_or(unknown)?;
        let base = super::read(&file, self).map_err(|inside| {
            problem(format!("the regime file of {wanted} cannot be read"))
                .with_help(format!("correct it: {inside}"))
        })?;
        if base.id != wanted {
            let message = format!("the regime file of {wanted} has the id {}", base.id);
            return Err(problem(message).with_help("let it have the id that is its name"));
        }
        Ok(Cow::Owned(base))
    }
}

/// What a file says about the regime that it extends.
pub(super) struct Extension<'b> {
    base: &'b Regime,
    remove: HashSet<String>,
    /// Instruments, with what is cited instead.
    instead: Vec<(String, Citations)>,
}

impl<'b> Extension<'b> {
    /// `None` if the file extends none.
    pub(super) fn read(
        top: &Table<'_>,
        file: &File<'_>,
        base: Option<&'b Regime>,
    ) -> Result<Option<Self>, Problem> {
        let Some(base) = base else {
            for key in ["remove", "cite-instead"] {
                if top.node(key).is_some() {
                    let problem = top.error(key, CONTENT, "there is nothing to change");
                    top.mistake(problem.with_help("add extends, or leave this out"))?;
                }
            }
            return Ok(None);
        };
        let ids: Vec<String> = base.rules.iter().map(|r| renamed(r, base, file.id)).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let known: HashSet<&str> = ids.iter().copied().collect();
        let mut remove = HashSet::new();
        for (id, at) in top.keep(top.texts("remove"))?.unwrap_or_default() {
            if !known.contains(id) {
                let message =
                    format!("no rule that is inherited from {} has the id {}", base.id, quoted(id));
                let problem = top.error_at(at, "remove", CONTENT, message);
                top.mistake(problem.with_help(suggest(id, &ids)))?;
            } else if !remove.insert(id.to_owned()) {
                top.mistake(top.twice("remove", id, at))?;
            }
        }
        let read = top.tables("cite-instead", &keys::INSTEAD.names(), |table| {
            require(&table, &keys::INSTEAD, false)?;
            let of = table.keep(words(&table, "of"))?;
            let cite = citations(&table, "cite", file)?.flatten();
            if let Some(of) = of.filter(|of| !base.citations().any(|c| c.instrument == *of)) {
                let message = format!("{} is not cited by {}", quoted(of), base.id);
                table.mistake(table.error("of", CONTENT, message).with_help("correct the id"))?;
            }
            Ok((of.unwrap_or_default().to_owned(), cite.unwrap_or_default()))
        });
        let instead = top.keep(read)?.unwrap_or_default();
        Ok(Some(Self { base, remove, instead }))
    }

    /// In which periods of the file each replacement speaks, now that they are known.
    pub(super) fn name_periods(&mut self, top: &Table<'_>, file: &File<'_>) -> Result<(), Problem> {
        let read = top.tables("cite-instead", &keys::INSTEAD.names(), |table| {
            let named = |cite: Table<'_>| named_periods(&cite, file);
            table.keep(table.tables("cite", &keys::CITATION.names(), named))
        });
        let named = top.keep(read)?.unwrap_or_default();
        for ((_, citations), named) in self.instead.iter_mut().zip(named) {
            for (citation, periods) in citations.to_mut().iter_mut().zip(named.unwrap_or_default())
            {
                citation.periods = periods;
            }
        }
        Ok(())
    }

    /// The periods of the base. A replacement that speaks in some periods only speaks in all of them
    /// here: what a period inherits is read before the file's own periods are.
    pub(super) fn periods(&self) -> impl Iterator<Item = Period> {
        self.base.periods.iter().map(|period| Period {
            default_citations: self.cited(&period.default_citations),
            gpc_citations: self.cited(&period.gpc_citations),
            validity: self.duration(&period.validity),
            ..period.clone()
        })
    }

    /// The file over its base.
    pub(super) fn apply(&self, own: Stated) -> Regime {
        let base = self.base;
        // Each period of the result lies in one of the base's.
        let within = |(number, period): (usize, &Period)| match period.from {
            Some(from) if number > 0 => base.period_at(Time::from_unix(from)),
            _ => 0,
        };
        let map = Map(own.periods.iter().enumerate().map(within).collect());

        let mut own_rules: HashMap<S, Rule> =
            own.rules.iter().map(|rule| (rule.id.clone(), rule.clone())).collect();
        let mut inherited = Vec::with_capacity(base.rules.len());
        for rule in base.rules.iter() {
            let id = renamed(rule, base, &own.id);
            if !self.remove.contains(&id) {
                let instead = own_rules.remove(id.as_str());
                inherited.push(instead.unwrap_or_else(|| self.rule(rule, id, &map)));
            }
        }
        // What has replaced nothing is new.
        let new = own.rules.into_iter().filter(|rule| own_rules.contains_key(&rule.id));
        let rules: Vec<Rule> = new.chain(inherited).collect();
        let duties = own
            .duties
            .unwrap_or_else(|| base.duties.iter().map(|duty| self.duty(duty, &map)).collect());
        let ask_again = own.ask_again.or_else(|| base.ask_again.as_ref().map(|a| self.duration(a)));
        let mut regime = Regime {
            id: own.id,
            name: own.name,
            law: own.law,
            proposal: own.proposal,
            authority: own.authority.or_else(|| base.authority.clone()),
            from: own.from.or(base.from),
            reviewed: own.reviewed,
            duties: duties.into(),
            notes: own.notes.map_or_else(|| base.notes.clone(), Into::into),
            purpose_notes: own.purpose_notes.map_or_else(|| base.purpose_notes.clone(), Into::into),
            ask_again,
            periods: own.periods.into(),
            instruments: L::default(),
            rules: rules.into(),
        };
        regime.instruments = instruments(&regime, own.instruments, base);
        regime
    }

    fn cited(&self, inherited: &Citations) -> Citations {
        self.cited_with(inherited, |periods| periods)
    }

    /// The citations, with what replaces them. `within` gives the periods of the file in which a
    /// citation of the base speaks.
    fn cited_with(&self, inherited: &Citations, within: impl Fn(u32) -> u32) -> Citations {
        let changes = |c: &Citation| within(c.periods) != c.periods;
        if self.instead.is_empty() && !inherited.iter().any(changes) {
            return inherited.clone();
        }
        let mut all: Vec<Citation> = Vec::with_capacity(inherited.len());
        for citation in inherited.iter() {
            let periods = within(citation.periods);
            match self.instead.iter().find(|(of, _)| citation.instrument == *of) {
                Some((_, instead)) => {
                    let both =
                        |own: &Citation| Citation { periods: periods & own.periods, ..own.clone() };
                    all.extend(instead.iter().map(both).filter(|own| own.periods != 0));
                }
                None => all.push(Citation { periods, ..citation.clone() }),
            }
        }
        all.into()
    }

    fn duration(&self, inherited: &CitedDuration) -> CitedDuration {
        CitedDuration { citations: self.cited(&inherited.citations), ..inherited.clone() }
    }

    fn cited_in(&self, inherited: &Citations, map: &Map) -> Citations {
        self.cited_with(inherited, |periods| map.bits(periods))
    }

    fn rule(&self, rule: &Rule, id: String, map: &Map) -> Rule {
        let limit = |limit: &Limit| Limit {
            periods: map.bits(limit.periods),
            citations: self.cited_in(&limit.citations, map),
            ..limit.clone()
        };
        Rule {
            id: S::Owned(id),
            periods: map.bits(rule.periods),
            limits: rule.limits.iter().map(limit).collect(),
            citations: self.cited_in(&rule.citations, map),
            ..rule.clone()
        }
    }

    fn duty(&self, duty: &Duty, map: &Map) -> Duty {
        Duty {
            periods: map.bits(duty.periods),
            citations: self.cited_in(&duty.citations, map),
            ..duty.clone()
        }
    }
}

/// The id of a rule in a regime that inherits it: `eu.security` of `eu` is `own.security` in `own`.
fn renamed(rule: &Rule, base: &Regime, own: &str) -> String {
    match rule.id.split_once('.') {
        Some((regime, name)) if regime == base.id => format!("{own}.{name}"),
        _ => rule.id.clone().into_owned(),
    }
}

/// The file's own instruments, then those of the base that are cited still.
fn instruments(regime: &Regime, own: Vec<Instrument>, base: &Regime) -> L<Instrument> {
    let cited: HashSet<&str> = regime.citations().map(Citation::instrument).collect();
    let restated: HashSet<S> = own.iter().map(|i| i.id.clone()).collect();
    let inherited = base.instruments.iter().filter(|i| cited.contains(i.id()));
    let inherited = inherited.filter(|i| !restated.contains(&i.id)).cloned();
    own.iter().cloned().chain(inherited).collect()
}

/// For each period, the position of the base's period in which it lies.
struct Map(Vec<usize>);

impl Map {
    /// Bits of the base's periods, as bits of the periods that lie in them.
    fn bits(&self, base: u32) -> u32 {
        if base == u32::MAX {
            return base;
        }
        let within = self.0.iter().enumerate().filter(|(_, of)| base & slices::bit(**of) != 0);
        within.fold(0, |all, (number, _)| all | slices::bit(number))
    }
}
