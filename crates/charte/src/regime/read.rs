//! The regime file: the same form for the regimes of the library and for your own.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;

use super::rule::{Citation, Condition, Confidence, Force, Limit, LimitOf, Reviewed, Rule};
use super::slices::{self, Dates};
use super::{CitedDuration, DefaultForce, Duty, Gpc, Instrument, L, Period, Regime, S, Text};
use crate::category::Requirement;
use crate::document::{self, Codes, Key, Node, Span, Table, Value, Vocabulary};
use crate::error::{Error, ErrorCode};
use crate::fact::Fact;
use crate::purpose::{Class, Purpose, PurposeSet};
use crate::time::{Lifetime, Time};

const SHAPE: ErrorCode = ErrorCode::RegimeShape;
const CODES: Codes = Codes {
    what: "regime file",
    syntax: ErrorCode::RegimeSyntax,
    unknown_key: SHAPE,
    missing_key: SHAPE,
    wrong_type: SHAPE,
    newer_format: SHAPE,
    unknown_word: SHAPE,
    duplicate: SHAPE,
    malformed: SHAPE,
    own_keys: true,
};

const TOP_KEYS: &[&str] = &[
    "format",
    "id",
    "name",
    "law",
    "proposal",
    "authority",
    "from",
    "reviewed",
    "gpc",
    "gpc-cite",
    "default",
    "default-cite",
    "default-force",
    "validity",
    "validity-force",
    "validity-cite",
    "ask-again",
    "ask-again-force",
    "ask-again-cite",
    "duties",
    "notes",
    "period",
    "instrument",
    "rule",
];
const PERIOD_KEYS: &[&str] = &[
    "id",
    "from",
    "until",
    "default",
    "default-cite",
    "default-force",
    "gpc",
    "gpc-cite",
    "validity",
    "validity-force",
    "validity-cite",
];
const RULE_KEYS: &[&str] = &[
    "id",
    "purposes",
    "classes",
    "all-purposes",
    "periods",
    "from",
    "until",
    "all",
    "recommended",
    "then",
    "objection",
    "limits",
    "cite",
    "note",
];

const DUTY_KEYS: &[&str] = &["text", "periods", "from", "until", "asks", "purposes", "cite"];
const LIMIT_KEYS: &[&str] = &["of", "max", "force", "unless", "from", "until", "cite"];

macro_rules! vocabulary {
    ($($Name:ty),+) => {$(
        impl Vocabulary for $Name {
            const WORDS: &'static [&'static str] = <$Name>::IDS;
            fn from_word(word: &str) -> Option<Self> { <$Name>::from_id(word) }
        }
    )+};
}
vocabulary!(Gpc, Force, Confidence, LimitOf, Fact, DefaultForce);

pub(super) fn regime(bytes: &[u8]) -> Result<Regime, Error> {
    let (source, mark) = document::source(bytes, &CODES)?;
    read(source).map_err(|error| error.behind(mark))
}

fn read(source: &str) -> Result<Regime, Error> {
    let node = document::parse(source, &CODES)?;
    let top = Table::root(&node, source, &CODES, TOP_KEYS, None)?;
    match top.whole("format")? {
        Some(1) => {}
        None => return Err(top.missing("format")),
        Some(_) => return Err(top.malformed("format", "this version reads format = 1")),
    }
    let id = required(&top, "id")?;
    if id.is_empty() || !id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
        return Err(top.malformed("id", "an id is made of a-z, 0-9 and -"));
    }
    let periods = periods(&top, &dates(&node))?;
    let regime = Regime {
        id: own(id),
        name: text(&top, "name")?.ok_or_else(|| top.missing("name"))?,
        law: top.flag("law")?.ok_or_else(|| top.missing("law"))?,
        proposal: top.flag("proposal")?.unwrap_or(false),
        authority: top.text("authority")?.map(own),
        from: date(&top, "from")?,
        reviewed: reviewed(&top)?,
        duties: duties(&top, &periods)?,
        notes: top.texts("notes")?.unwrap_or_default().into_iter().map(|(n, _)| own(n)).collect(),
        ask_again: keeping(&top, "ask-again", &periods)?,
        instruments: instruments(&top)?,
        rules: rules(&top, &periods)?,
        periods,
    };
    consistent(&regime, &top)?;
    Ok(regime)
}

fn own(text: &str) -> S {
    Cow::Owned(text.to_owned())
}

fn required<'t>(table: &Table<'t>, key: &str) -> Result<&'t str, Error> {
    table.text(key)?.ok_or_else(|| table.missing(key))
}

fn text(table: &Table<'_>, key: &str) -> Result<Option<Text>, Error> {
    let Some(node) = table.node(key) else { return Ok(None) };
    match &node.value {
        Value::Text(text) => Ok(Some(vec![(own("en"), own(text))].into())),
        Value::Table(_) => table.table(key, None, |all| {
            all.members().map(|(l, _, n)| Ok((own(l), own(all.text_of(l, n)?)))).collect()
        }),
        _ => Err(table.wrong_type(key, node, "a string or a table by language")),
    }
}

fn span(table: &Table<'_>, key: &str) -> Result<Option<Lifetime>, Error> {
    let Some(text) = table.text(key)? else { return Ok(None) };
    text.parse().map(Some).map_err(|error: Error| table.malformed(key, error.message()))
}

/// `periods` are those that a citation may be limited to.
fn citations(
    table: &Table<'_>,
    key: &str,
    periods: &[Period],
) -> Result<Option<L<Citation>>, Error> {
    let known = ["instrument", "at", "confidence", "source", "reviewed", "periods"];
    let cited = table.tables(key, &known, |cite| {
        let confidence = cite.word("confidence")?.ok_or_else(|| cite.missing("confidence"))?;
        let source = cite.text("source")?.map(own);
        if source.is_none() && confidence != Confidence::Unverified {
            let message = format!(
                "{confidence} without a source; say where the words were read, or write unverified"
            );
            return Err(cite.error("confidence", ErrorCode::RegimeContent, message));
        }
        Ok(Citation {
            instrument: own(required(&cite, "instrument")?),
            at: cite.text("at")?.map(own),
            confidence,
            source,
            reviewed: reviewed(&cite)?,
            periods: named_periods(&cite, periods)?,
        })
    })?;
    Ok(cited.map(Cow::Owned))
}

fn keeping(
    table: &Table<'_>,
    key: &str,
    periods: &[Period],
) -> Result<Option<CitedDuration>, Error> {
    let Some(span) = span(table, key)? else { return Ok(None) };
    let (force_key, cite_key) = (format!("{key}-force"), format!("{key}-cite"));
    let force = table.word(&force_key)?.ok_or_else(|| table.missing(&force_key))?;
    let citations = citations(table, &cite_key, periods)?.unwrap_or_default();
    Ok(Some(CitedDuration { span, force, citations }))
}

fn duties(top: &Table<'_>, periods: &[Period]) -> Result<L<Duty>, Error> {
    let duties = top.tables("duties", DUTY_KEYS, |duty| {
        let asks: Vec<Fact> = duty.words("asks")?.unwrap_or_default();
        let purposes: Vec<Purpose> = duty.words("purposes")?.unwrap_or_default();
        if asks.is_empty() != purposes.is_empty() {
            let message = "asks and purposes stand together: which facts, of cookies for what";
            return Err(duty.error("asks", SHAPE, message));
        }
        Ok(Duty {
            text: text(&duty, "text")?.ok_or_else(|| duty.missing("text"))?,
            periods: period_bits(&duty, periods)?,
            asks: asks.into(),
            purposes: purposes.into_iter().collect(),
            citations: citations(&duty, "cite", periods)?.unwrap_or_default(),
        })
    })?;
    Ok(duties.unwrap_or_default().into())
}

fn instruments(top: &Table<'_>) -> Result<L<Instrument>, Error> {
    let known = ["id", "title", "date", "url", "url-missing"];
    let instruments = top.tables("instrument", &known, |table| {
        if let Some(date) = table.text("date")? {
            day(&table, "date", date)?;
        }
        Ok(Instrument {
            id: own(required(&table, "id")?),
            title: own(required(&table, "title")?),
            date: table.text("date")?.map(own),
            url: table.text("url")?.map(own),
        })
    })?;
    Ok(instruments.unwrap_or_default().into())
}

fn day(table: &Table<'_>, key: &str, text: &str) -> Result<i64, Error> {
    midnight(text).ok_or_else(|| table.malformed(key, "write a date as 2026-02-05"))
}

fn midnight(text: &str) -> Option<i64> {
    let date: Option<Date> = text.parse().ok().filter(|_| text.len() == 10);
    date.map(|d| Time::from_civil(d.at(0, 0, 0, 0)).unix())
}

fn date(table: &Table<'_>, key: &str) -> Result<Option<i64>, Error> {
    table.text(key)?.map(|text| day(table, key, text)).transpose()
}

fn reviewed(table: &Table<'_>) -> Result<Option<Reviewed>, Error> {
    table.table("reviewed", Some(&["on", "by", "next"]), |review| {
        let day = |key| {
            let text = required(&review, key)?;
            day(&review, key, text).map(|_| own(text))
        };
        Ok(Reviewed { on: day("on")?, by: own(required(&review, "by")?), next: day("next")? })
    })
}

/// The times at which a rule, a limit or a duty begins or ends. A malformed date is reported when the
/// table itself is read.
fn dates(root: &Node<'_>) -> BTreeSet<i64> {
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

/// The periods. What a period does not state itself comes from the top of the file.
fn periods(top: &Table<'_>, cuts: &BTreeSet<i64>) -> Result<L<Period>, Error> {
    let base = Period {
        id: None,
        from: None,
        until: None,
        default: top.word("default")?.ok_or_else(|| top.missing("default"))?,
        default_citations: citations(top, "default-cite", &[])?.unwrap_or_default(),
        default_force: top.word("default-force")?,
        gpc: top.word("gpc")?.ok_or_else(|| top.missing("gpc"))?,
        gpc_citations: citations(top, "gpc-cite", &[])?.unwrap_or_default(),
        validity: keeping(top, "validity", &[])?.ok_or_else(|| top.missing("validity"))?,
    };
    let own_periods = top.tables("period", PERIOD_KEYS, |table| {
        Ok(Period {
            id: Some(own(required(&table, "id")?)),
            from: date(&table, "from")?,
            until: date(&table, "until")?,
            default: table.word("default")?.unwrap_or(base.default),
            default_citations: match citations(&table, "default-cite", &[])? {
                Some(own) => own,
                None => base.default_citations.clone(),
            },
            default_force: table.word("default-force")?.or(base.default_force),
            gpc: table.word("gpc")?.unwrap_or(base.gpc),
            gpc_citations: match citations(&table, "gpc-cite", &[])? {
                Some(own) => own,
                None => base.gpc_citations.clone(),
            },
            validity: match keeping(&table, "validity", &[])? {
                Some(own) => own,
                None => base.validity.clone(),
            },
        })
    })?;
    let periods = own_periods.filter(|all| !all.is_empty()).unwrap_or_else(|| vec![base.clone()]);
    let ends_open = periods.last().is_some_and(|p| p.until.is_none());
    let adjoin = periods.windows(2).all(|pair| match pair {
        [a, b] => a.until.is_some() && a.until == b.from && a.until > a.from,
        _ => false,
    });
    if !adjoin || !ends_open || periods.len() > slices::MOST {
        let message =
            "periods follow each other without a gap, the last without an end, at most 32";
        return Err(top.error("period", ErrorCode::RegimeContent, message));
    }
    let slices = slices::cut(periods, cuts);
    if slices.len() > slices::MOST {
        let message = format!(
            "the dates of the rules cut the regime into {} periods; {} at most",
            slices.len(),
            slices::MOST
        );
        return Err(top.error("period", ErrorCode::RegimeContent, message));
    }
    Ok(slices.into())
}

fn rules(top: &Table<'_>, periods: &[Period]) -> Result<L<Rule>, Error> {
    let rules = top.tables("rule", RULE_KEYS, |table| {
        let mut conditions = conditions(&table, "all", Force::Binding)?;
        conditions.extend(self::conditions(&table, "recommended", Force::Recommended)?);
        Ok(Rule {
            id: own(required(&table, "id")?),
            purposes: purposes(&table)?,
            periods: period_bits(&table, periods)?,
            conditions: conditions.into(),
            then: table.word::<Requirement>("then")?.ok_or_else(|| table.missing("then"))?,
            objection: table.flag("objection")?.unwrap_or(false),
            limits: limits(&table, periods)?,
            citations: citations(&table, "cite", periods)?.unwrap_or_default(),
            note: table.text("note")?.map(own),
        })
    })?;
    Ok(rules.unwrap_or_default().into())
}

fn purposes(table: &Table<'_>) -> Result<PurposeSet, Error> {
    let mut set: PurposeSet =
        table.words::<Purpose>("purposes")?.unwrap_or_default().into_iter().collect();
    for class in table.words::<Class>("classes")?.unwrap_or_default() {
        set = set.union(class.purposes());
    }
    if table.flag("all-purposes")?.unwrap_or(false) {
        set = PurposeSet::ALL;
    }
    // No rule is tried for an unclassified cookie (spec §2).
    set.remove(Purpose::Unclassified);
    if set.is_empty() {
        let message = "the rule names no purpose; add purposes, classes or all-purposes = true";
        return Err(table.error("purposes", SHAPE, message));
    }
    Ok(set)
}

/// The periods that something names and that lie within its dates.
fn period_bits(table: &Table<'_>, periods: &[Period]) -> Result<u32, Error> {
    let named = named_periods(table, periods)?;
    let dates = Dates { from: date(table, "from")?, until: date(table, "until")? };
    let bits = named & slices::within(periods, dates);
    let error = |key, message| Err(table.error(key, ErrorCode::RegimeContent, message));
    match (bits, dates.from, dates.until) {
        (_, None, None) => Ok(named),
        (_, Some(from), Some(until)) if until <= from => {
            error("until", "it ends before it begins; until is the first day when it is over")
        }
        (0, Some(_), _) => error("from", "the dates lie outside the periods that it names"),
        (0, None, _) => error("until", "the dates lie outside the periods that it names"),
        (bits, ..) => Ok(bits),
    }
}

fn named_periods(table: &Table<'_>, periods: &[Period]) -> Result<u32, Error> {
    let Some(named) = table.texts("periods")? else { return Ok(u32::MAX) };
    let mut bits = 0u32;
    for (name, at) in named {
        let has_name = |(_, p): &(usize, &Period)| p.id.as_deref() == Some(name);
        let found = periods.iter().enumerate().filter(has_name);
        let found = found.fold(0, |all, (number, _)| all | slices::bit(number));
        if found == 0 {
            let message = "no period of the regime has this id";
            return Err(table.error_at(at, "periods", SHAPE, message));
        }
        bits |= found;
    }
    Ok(bits)
}

fn conditions(table: &Table<'_>, key: &str, force: Force) -> Result<Vec<Condition>, Error> {
    let texts = table.texts(key)?.unwrap_or_default();
    let condition = |(text, at): (&str, Span)| match text.parse() {
        Ok(test) => Ok(Condition { test, force }),
        Err(_) => Err(table.unknown_word(key, text.trim_start_matches(['!', '~']), at, Fact::IDS)),
    };
    texts.into_iter().map(condition).collect()
}

fn limits(table: &Table<'_>, periods: &[Period]) -> Result<L<Limit>, Error> {
    let limits = table.tables("limits", LIMIT_KEYS, |limit| {
        Ok(Limit {
            periods: period_bits(&limit, periods)?,
            of: limit.word("of")?.ok_or_else(|| limit.missing("of"))?,
            max: span(&limit, "max")?.ok_or_else(|| limit.missing("max"))?,
            force: limit.word("force")?.ok_or_else(|| limit.missing("force"))?,
            unless: limit.word("unless")?,
            citations: citations(&limit, "cite", periods)?.unwrap_or_default(),
        })
    })?;
    Ok(limits.unwrap_or_default().into())
}

/// Ids are unique, citations name instruments, and every rule can be reached.
fn consistent(regime: &Regime, top: &Table<'_>) -> Result<(), Error> {
    let error = |key: &str, message: String| Err(top.error(key, ErrorCode::RegimeContent, message));
    let mut ids = HashSet::new();
    for rule in regime.rules.iter() {
        if !ids.insert(rule.id.as_ref()) {
            return error(
                "rule",
                format!("two rules are called {}; give each its own id", rule.id),
            );
        }
    }
    let known: HashSet<&str> = regime.instruments.iter().map(|i| i.id.as_ref()).collect();
    if let Some(citation) = regime.citations().find(|c| !known.contains(c.instrument.as_ref())) {
        let id = &citation.instrument;
        return error("instrument", format!("{id} is cited but is no instrument; add it"));
    }
    for period in 0..regime.periods.len() {
        let mut settled = PurposeSet::EMPTY;
        for rule in regime.rules.iter().filter(|r| r.is_in_period(period)) {
            if rule.purposes.difference(settled).is_empty() {
                let message = format!(
                    "the rule {} is never reached; an earlier one without conditions settles its purposes",
                    rule.id
                );
                return error("rule", message);
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

impl Regime {
    /// Every citation, wherever it stands.
    pub(crate) fn citations(&self) -> impl Iterator<Item = &Citation> {
        let rules = self.rules.iter().flat_map(|r| {
            r.citations.iter().chain(r.limits.iter().flat_map(|l| l.citations.iter()))
        });
        let periods = self.periods.iter().flat_map(|p| {
            p.default_citations.iter().chain(&*p.gpc_citations).chain(&*p.validity.citations)
        });
        let duties = self.duties.iter().flat_map(|d| d.citations.iter());
        let asking = self.ask_again.iter().flat_map(|k| k.citations.iter());
        rules.chain(periods).chain(duties).chain(asking)
    }
}
