//! Periods, and what is in force in each.

use std::collections::BTreeSet;

use charte_syntax::{Key, Node, Value};

use super::super::slices::{self, Dates};
use super::super::{CitedDuration, DefaultForce, Gpc, L, Period, keys};
use super::base::Extension;
use super::cited::{citations, date, duration, midnight};
use super::named_periods::named_periods;
use super::{CONTENT, Citations, File, Table, id, require};
use crate::category::Requirement;
use crate::error::Problem;

/// What the top of a file or a period states about the default, the signal and the validity.
struct Terms {
    default: Option<Requirement>,
    default_citations: Option<Citations>,
    default_force: Option<DefaultForce>,
    gpc: Option<Gpc>,
    gpc_citations: Option<Citations>,
    validity: Option<CitedDuration>,
}

impl Terms {
    fn read(table: &Table<'_>, must_be: bool, file: &File<'_>) -> Result<Self, Problem> {
        Ok(Self {
            default: table.keep(table.word("default"))?,
            default_citations: citations(table, "default-cite", file)?.flatten(),
            default_force: table.keep(table.word("default-force"))?,
            gpc: table.keep(table.word("gpc"))?,
            gpc_citations: citations(table, "gpc-cite", file)?.flatten(),
            validity: duration(table, "validity", must_be, file)?,
        })
    }

    /// The one period of a file that states none, if the file states all of its terms.
    fn alone(&self) -> Option<Period> {
        Some(Period {
            id: None,
            from: None,
            until: None,
            default: self.default?,
            default_citations: self.default_citations.clone().unwrap_or_default(),
            default_force: self.default_force,
            gpc: self.gpc?,
            gpc_citations: self.gpc_citations.clone().unwrap_or_default(),
            validity: self.validity.clone()?,
        })
    }

    /// The terms of a period of the file, over those of its top.
    fn within(&self, top: Period) -> Period {
        Period {
            default: self.default.unwrap_or(top.default),
            default_citations: self.default_citations.clone().unwrap_or(top.default_citations),
            default_force: self.default_force.or(top.default_force),
            gpc: self.gpc.unwrap_or(top.gpc),
            gpc_citations: self.gpc_citations.clone().unwrap_or(top.gpc_citations),
            validity: self.validity.clone().unwrap_or(top.validity),
            ..top
        }
    }

    /// The terms of the top of a file, over those of the regime that it extends. The sources of a
    /// default or a signal do not outlive it.
    fn over(&self, mut base: Period) -> Period {
        if self.default.is_some() {
            (base.default_citations, base.default_force) = (L::default(), None);
        }
        if self.gpc.is_some() {
            base.gpc_citations = L::default();
        }
        self.within(base)
    }
}

/// The periods, cut where something begins or ends. What a period does not state itself comes from
/// the top of the file, and what the top does not state from the regime that it extends.
pub(super) fn periods(
    top: &Table<'_>,
    file: &File<'_>,
    extension: Option<&Extension<'_>>,
    cuts: &BTreeSet<i64>,
) -> Result<Option<Vec<Period>>, Problem> {
    let terms = Terms::read(top, extension.is_none(), file)?;
    let mut periods: Vec<Period> = match extension {
        None => terms.alone().into_iter().collect(),
        Some(extension) => extension.periods().map(|period| terms.over(period)).collect(),
    };
    let read = top.tables("period", &keys::PERIOD.names(), |table| {
        require(&table, &keys::PERIOD, false)?;
        let id = table.keep(id(&table))?;
        let from = table.keep(date(&table, "from"))?;
        let until = table.keep(date(&table, "until"))?;
        Ok((id.map(super::own), from, until, Terms::read(&table, false, file)?))
    });
    let own = top.keep(read)?.unwrap_or_default();
    let gap = own.windows(2).any(|pair| match pair {
        [(_, a_from, a_until, _), (_, b_from, ..)] => {
            a_until.is_none() || a_until != b_from || a_until <= a_from
        }
        _ => false,
    });
    let ends = own.last().is_some_and(|(_, _, until, _)| until.is_some());
    if gap || ends || own.len() > slices::MOST {
        let problem = top.error("period", CONTENT, "the periods do not follow one another");
        top.mistake(problem.with_help(
            "let each begin when the one before ends, without a gap; the last has no end; 32 at most",
        ))?;
        return Ok(None);
    }
    if !own.is_empty() {
        let bounds = own.iter().filter_map(|(_, _, until, _)| *until).collect();
        let first = own.first().and_then(|(_, from, ..)| *from);
        periods = slices::cut(periods, &bounds);
        for (number, period) in periods.iter_mut().enumerate() {
            let begins = if number == 0 { i64::MIN } else { period.from.unwrap_or(i64::MIN) };
            let around = own.iter().find(|(_, _, until, _)| until.is_none_or(|u| begins < u));
            if let Some((id, _, _, terms)) = around {
                let from = if number == 0 { first } else { period.from };
                *period = Period { id: id.clone(), from, ..terms.within(period.clone()) };
            }
        }
    }
    let slices = slices::cut(periods, cuts);
    if slices.len() > slices::MOST {
        let message =
            format!("the dates of the rules divide the regime into {} periods", slices.len());
        let problem = top.error("period", CONTENT, message);
        top.mistake(problem.with_help(format!("leave some out; {} at most", slices::MOST)))?;
        return Ok(None);
    }
    Ok(Some(slices).filter(|slices| !slices.is_empty()))
}

/// The times at which a rule, a limit or a duty begins or ends. A malformed date is reported when the
/// table itself is read.
pub(super) fn dates(root: &Node<'_>) -> BTreeSet<i64> {
    let mut found = BTreeSet::new();
    let Value::Table(members) = &root.value else { return found };
    let among = |(key, _): &&(Key<'_>, Node<'_>)| matches!(key.name.as_ref(), "rule" | "duties");
    members.iter().filter(among).for_each(|(_, list)| collect_dates(list, &mut found));
    found
}

fn collect_dates(list: &Node<'_>, found: &mut BTreeSet<i64>) {
    let Value::List(items) = &list.value else { return };
    for item in items {
        let Value::Table(members) = &item.value else { continue };
        for (key, node) in members {
            match (key.name.as_ref(), &node.value) {
                ("from" | "until", Value::Text(text)) => found.extend(midnight(text)),
                ("limits", _) => collect_dates(node, found),
                _ => {}
            }
        }
    }
}

/// The periods that something names and that lie within its dates.
pub(super) fn period_bits(table: &Table<'_>, file: &File<'_>) -> Result<u32, Problem> {
    let named = named_periods(table, file)?;
    let dates = Dates { from: date(table, "from")?, until: date(table, "until")? };
    let Some(periods) = file.periods else { return Ok(named) };
    let bits = named & slices::within(periods, dates);
    let error = |key, message| table.error(key, CONTENT, message);
    match (bits, dates.from, dates.until) {
        (_, None, None) => Ok(named),
        (_, Some(from), Some(until)) if until <= from => {
            let problem = error("until", "it ends before it begins");
            Err(problem.with_help("until is the first day when it is over"))
        }
        (0, Some(_), _) => Err(error("from", "the dates lie outside the periods that it names")),
        (0, None, _) => Err(error("until", "the dates lie outside the periods that it names")),
        (bits, ..) => Ok(bits),
    }
}
