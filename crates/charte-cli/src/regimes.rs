//! `charte regimes`: what the library knows of the law, with its sources.

mod args;
mod compare;
mod export;

pub(crate) use args::RegimesArgs;

use charte::regime::{
    Citation, CitedDuration, Confidence, DefaultForce, Force, Period, Reviewed, Rule,
};
use charte::{Regime, Requirement, Time};
use serde::Serialize;

use crate::failure::Failure;
use crate::out::{FAINT, HEADING, NO_ADVICE, wrap};
use crate::values::Color;
use crate::{input, out};
use args::RegimesFormat as Format;

pub(crate) fn run(args: &RegimesArgs) -> Result<u8, Failure> {
    if !args.compare.is_empty() {
        compare::run(args)?;
        return Ok(0);
    }
    if let Some(format) = args.export {
        match &args.id {
            None => export::run(&Regime::builtins().collect::<Vec<_>>(), format)?,
            Some(id) => export::run(&[&input::regime(id)?], format)?,
        }
        return Ok(0);
    }
    if args.format == Format::Html {
        return Err(Failure::new("--format html: for a comparison only; add --compare fr,gb"));
    }
    match &args.id {
        None => list(args.format)?,
        Some(id) => {
            let regime = input::regime(id)?;
            match args.format {
                Format::Json => out::json(&Full::of(&regime))?,
                Format::Text | Format::Html => {
                    out::text(&one(&regime, out::columns()), Color::Auto)?
                }
            }
        }
    }
    Ok(0)
}

/// How a place is named, and what one without a regime has.
const PLACES: &str = "You can also name a place, by its code or name (US-CO, Germany). \
    A place without its own regime is judged by eu, and the output says so.";

fn list(format: Format) -> Result<(), Failure> {
    let regimes: Vec<&Regime> =
        Regime::builtin_ids().filter_map(|id| Regime::builtin(id).ok()).collect();
    if format == Format::Json {
        return out::json(&regimes.iter().map(|regime| Brief::of(regime)).collect::<Vec<_>>());
    }
    let mut text = format!("{HEADING}Default rule of each law{HEADING:#}\n");
    let widest = regimes.iter().map(|regime| regime.id().len()).max().unwrap_or(0);
    for regime in &regimes {
        let brief = Brief::of(regime);
        let kind = if regime.is_proposal() { " (a proposal, not law)" } else { "" };
        let line = format!(
            "{}{kind}: {}; consent is valid for {}",
            brief.name,
            asks(brief.default.unwrap_or(Requirement::OptIn)),
            brief.validity.as_deref().unwrap_or("an unstated time"),
        );
        let (first, rest) = (format!("{:widest$}  ", regime.id()), " ".repeat(widest + 2));
        wrap(&mut text, &line, out::columns(), &first, &rest);
    }
    wrap(&mut text, PLACES, out::columns(), "", "");
    text.push_str(&format!("{FAINT}({NO_ADVICE}; charte regimes ID shows one in full){FAINT:#}\n"));
    out::text(&text, Color::Auto)
}

#[derive(Serialize)]
struct Brief {
    id: String,
    name: String,
    law: bool,
    proposal: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<&'static str>,
    authority: Option<String>,
    /// Since when it is modelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Time>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed: Option<ReviewedOf>,
    default: Option<Requirement>,
    gpc: Option<charte::regime::Gpc>,
    validity: Option<String>,
    territories: Vec<&'static str>,
}

impl Brief {
    fn of(regime: &Regime) -> Self {
        let period = regime.periods().last();
        Self {
            id: regime.id().to_owned(),
            name: regime.name("en").to_owned(),
            law: regime.is_law(),
            proposal: regime.is_proposal(),
            caveat: regime.caveat(),
            authority: regime.authority().map(ToOwned::to_owned),
            from: regime.from(),
            reviewed: regime.reviewed().map(ReviewedOf::of),
            default: period.map(charte::regime::Period::default),
            gpc: period.map(charte::regime::Period::gpc),
            validity: period.map(|period| period.validity().span().to_string()),
            territories: regime.territories().collect(),
        }
    }
}

#[derive(Serialize)]
struct ReviewedOf {
    on: String,
    by: String,
    next: String,
}

impl ReviewedOf {
    fn of(review: &Reviewed) -> Self {
        Self {
            on: review.on().to_owned(),
            by: review.by().to_owned(),
            next: review.next().to_owned(),
        }
    }
}

/// When something is in force, where it is not always.
#[derive(Serialize)]
struct Dates {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Time>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Time>,
}

impl Dates {
    fn of((from, until): (Option<Time>, Option<Time>)) -> Self {
        Self { from, until }
    }
}

#[derive(Serialize)]
struct Full {
    #[serde(flatten)]
    brief: Brief,
    periods: Vec<PeriodOf>,
    ask_again: Option<KeepingOf>,
    rules: Vec<RuleOf>,
    duties: Vec<DutyOf>,
    instruments: Vec<InstrumentOf>,
    notes: Vec<String>,
    advice: &'static str,
}

#[derive(Serialize)]
struct PeriodOf {
    id: Option<String>,
    from: Option<Time>,
    until: Option<Time>,
    default: Requirement,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_force: Option<DefaultForce>,
    gpc: charte::regime::Gpc,
    validity: KeepingOf,
    citations: Vec<CitationOf>,
}

#[derive(Serialize)]
struct KeepingOf {
    span: String,
    force: Force,
    citations: Vec<CitationOf>,
}

#[derive(Serialize)]
struct RuleOf {
    id: String,
    #[serde(flatten)]
    dates: Dates,
    purposes: charte::PurposeSet,
    then: Requirement,
    objection: bool,
    conditions: Vec<ConditionOf>,
    limits: Vec<LimitOf>,
    citations: Vec<CitationOf>,
    note: Option<String>,
}

#[derive(Serialize)]
struct ConditionOf {
    condition: String,
    force: Force,
}

#[derive(Serialize)]
struct LimitOf {
    of: charte::regime::LimitOf,
    max: String,
    force: Force,
    unless: Option<String>,
    #[serde(flatten)]
    dates: Dates,
    citations: Vec<CitationOf>,
}

#[derive(Serialize)]
struct DutyOf {
    text: String,
    #[serde(flatten)]
    dates: Dates,
    citations: Vec<CitationOf>,
}

#[derive(Serialize)]
struct CitationOf {
    citation: String,
    instrument: String,
    confidence: Confidence,
    /// Where its words were read.
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed: Option<ReviewedOf>,
}

#[derive(Serialize)]
struct InstrumentOf {
    id: String,
    title: String,
    date: Option<String>,
    url: Option<String>,
}

fn cited(citations: &[Citation]) -> Vec<CitationOf> {
    let one = |citation: &Citation| CitationOf {
        citation: citation.to_string(),
        instrument: citation.instrument().to_owned(),
        confidence: citation.confidence(),
        source: citation.source().map(ToOwned::to_owned),
        reviewed: citation.reviewed().map(ReviewedOf::of),
    };
    citations.iter().map(one).collect()
}

impl KeepingOf {
    fn of(keeping: &CitedDuration) -> Self {
        Self {
            span: keeping.span().to_string(),
            force: keeping.force(),
            citations: cited(keeping.citations()),
        }
    }
}

impl RuleOf {
    fn of(regime: &Regime, rule: &Rule) -> Self {
        let conditions = rule.conditions().iter().map(|condition| ConditionOf {
            condition: condition.test().to_string(),
            force: condition.force(),
        });
        let limits = rule.limits().iter().map(|limit| LimitOf {
            of: limit.of(),
            max: limit.max().to_string(),
            force: limit.force(),
            unless: limit.unless().map(|fact| fact.to_string()),
            dates: Dates::of(regime.span_of_limit(limit)),
            citations: cited(limit.citations()),
        });
        Self {
            id: rule.id().to_owned(),
            dates: Dates::of(regime.span_of(rule)),
            purposes: rule.purposes(),
            then: rule.then(),
            objection: rule.honours_objection(),
            conditions: conditions.collect(),
            limits: limits.collect(),
            citations: cited(rule.citations()),
            note: rule.note().map(ToOwned::to_owned),
        }
    }
}

impl Full {
    fn of(regime: &Regime) -> Self {
        let periods = regime.periods().iter().map(|period| PeriodOf {
            id: period.id().map(ToOwned::to_owned),
            from: period.from(),
            until: period.until(),
            default: period.default(),
            default_force: period.default_force(),
            gpc: period.gpc(),
            validity: KeepingOf::of(period.validity()),
            citations: cited(period.default_citations()),
        });
        let duties = regime.duties().iter().map(|duty| DutyOf {
            text: duty.text("en").to_owned(),
            dates: Dates::of(regime.span_of_duty(duty)),
            citations: cited(duty.citations()),
        });
        let instruments = regime.instruments().iter().map(|instrument| InstrumentOf {
            id: instrument.id().to_owned(),
            title: instrument.title().to_owned(),
            date: instrument.date().map(ToOwned::to_owned),
            url: instrument.url().map(ToOwned::to_owned),
        });
        Self {
            brief: Brief::of(regime),
            periods: periods.collect(),
            ask_again: regime.ask_again().map(KeepingOf::of),
            rules: regime.rules().iter().map(|rule| RuleOf::of(regime, rule)).collect(),
            duties: duties.collect(),
            instruments: instruments.collect(),
            notes: notes(regime),
            advice: NO_ADVICE,
        }
    }
}

/// The notes, those about some purposes last.
fn notes(regime: &Regime) -> Vec<String> {
    let about = regime.purpose_notes().iter().map(|note| {
        let purposes: Vec<&str> = note.purposes().iter().map(|purpose| purpose.id()).collect();
        format!("{}: {}", purposes.join(", "), note.text())
    });
    regime.notes().map(ToOwned::to_owned).chain(about).collect()
}

fn asks(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::OutOfScope => "the law does not apply",
        Requirement::Exempt => "no consent is needed",
        Requirement::OptOut => "allowed until the visitor objects",
        Requirement::OptIn => "consent is needed first",
        Requirement::Prohibited => "forbidden",
    }
}

fn force(force: Force) -> &'static str {
    match force {
        Force::Binding => "",
        Force::Recommended => " (recommended)",
        Force::Product => " (this library's own choice)",
    }
}

/// Everything about one regime, for people.
fn one(regime: &Regime, columns: usize) -> String {
    let mut text = String::new();
    let h = HEADING;
    text.push_str(&format!("{h}{}{h:#} ({})\n", regime.name("en"), regime.id()));
    if let Some(caveat) = regime.caveat() {
        wrap(&mut text, caveat, columns, "  mind: ", "    ");
    }
    if let Some(authority) = regime.authority() {
        wrap(&mut text, authority, columns, "  authority: ", "    ");
    }
    let territories: Vec<&str> = regime.territories().collect();
    if !territories.is_empty() {
        wrap(&mut text, &territories.join(" "), columns, "  territories: ", "    ");
    }
    if let Some(from) = regime.from() {
        let line = format!(
            "modelled since {}; an earlier moment is judged by its earliest period",
            day(from)
        );
        wrap(&mut text, &line, columns, "  ", "    ");
    }
    if let Some(review) = regime.reviewed() {
        let line = format!(
            "reviewed on {} by {}, due again on {}",
            review.on(),
            review.by(),
            review.next()
        );
        wrap(&mut text, &line, columns, "  ", "    ");
    }
    for (period, last) in of_file(regime) {
        let when = dates((period.from(), last.until()));
        let whose = period.default_force().map(default_force).unwrap_or_default();
        let line = format!("unless a rule says otherwise{when}: {}{whose}", asks(period.default()));
        wrap(&mut text, &line, columns, "  ", "    ");
        sources(&mut text, period.default_citations(), columns, "    ");
        let keeping = period.validity();
        let line = format!("consent is valid for {}{}", keeping.span(), force(keeping.force()));
        wrap(&mut text, &line, columns, "  ", "    ");
        sources(&mut text, keeping.citations(), columns, "    ");
        wrap(
            &mut text,
            &format!("Global Privacy Control is {}", gpc(period.gpc())),
            columns,
            "  ",
            "    ",
        );
    }
    if let Some(keeping) = regime.ask_again() {
        let line = format!(
            "after a refusal, wait {}{} before asking again",
            keeping.span(),
            force(keeping.force())
        );
        wrap(&mut text, &line, columns, "  ", "    ");
        sources(&mut text, keeping.citations(), columns, "    ");
    }
    text.push_str(&format!("\n{h}Rules{h:#}, in the order in which they are tried\n"));
    for rule in regime.rules() {
        self::rule(&mut text, regime, rule, columns);
    }
    if !regime.duties().is_empty() {
        text.push_str(&format!("\n{h}Duties{h:#}\n"));
    }
    for duty in regime.duties() {
        let line = format!("{}{}", duty.text("en"), dates(regime.span_of_duty(duty)));
        wrap(&mut text, &line, columns, "  - ", "    ");
        sources(&mut text, duty.citations(), columns, "    ");
    }
    if !regime.instruments().is_empty() {
        text.push_str(&format!("\n{h}Sources{h:#}\n"));
    }
    for instrument in regime.instruments() {
        let date = instrument.date().map(|date| format!(", {date}")).unwrap_or_default();
        let line = format!("{}: {}{date}", instrument.id(), instrument.title());
        wrap(&mut text, &line, columns, "  ", "    ");
        if let Some(url) = instrument.url() {
            text.push_str(&format!("    {url}\n"));
        }
    }
    for note in notes(regime) {
        wrap(&mut text, &note, columns, "  note: ", "    ");
    }
    text.push_str(&format!("\n{FAINT}({NO_ADVICE}){FAINT:#}\n"));
    text
}

fn gpc(gpc: charte::regime::Gpc) -> &'static str {
    match gpc {
        charte::regime::Gpc::Binding => "an objection that binds the site",
        charte::regime::Gpc::Advisory => "an objection that the site may honour",
        charte::regime::Gpc::None => "nothing",
    }
}

/// The periods of the regime's file, each with its first and last part: the library cuts them
/// where a rule begins or ends.
fn of_file(regime: &Regime) -> Vec<(&Period, &Period)> {
    let parts = regime.periods().chunk_by(|a, b| a.id() == b.id());
    parts.filter_map(|parts| Some((parts.first()?, parts.last()?))).collect()
}

fn day(time: Time) -> String {
    time.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// As ` from 2020-09-17`; nothing for what always holds.
fn dates((from, until): (Option<Time>, Option<Time>)) -> String {
    let from = from.map(|t| format!(" from {}", day(t))).unwrap_or_default();
    let until = until.map(|t| format!(" until {}", day(t))).unwrap_or_default();
    from + &until
}

fn default_force(force: DefaultForce) -> &'static str {
    match force {
        DefaultForce::Statute => " (by statute)",
        DefaultForce::Guidance => " (by guidance)",
        DefaultForce::Product => " (this library's own choice)",
    }
}

fn rule(text: &mut String, regime: &Regime, rule: &Rule, columns: usize) {
    let purposes: Vec<&str> = rule.purposes().iter().map(|purpose| purpose.id()).collect();
    let every = rule.purposes()
        == charte::PurposeSet::ALL.difference(charte::PurposeSet::UNCLASSIFIED)
        || rule.purposes() == charte::PurposeSet::ALL;
    let purposes = if every { "any purpose".to_owned() } else { purposes.join(", ") };
    let objection = if rule.honours_objection() { ", a refusal is honoured" } else { "" };
    let when = dates(regime.span_of(rule));
    let head = format!("{}: {}{objection}{when}", rule.id(), asks(rule.then()));
    wrap(text, &head, columns, "  ", "    ");
    wrap(text, &purposes, columns, "    for ", "      ");
    let conditions: Vec<String> =
        rule.conditions().iter().map(|c| format!("{}{}", c.test(), force(c.force()))).collect();
    if !conditions.is_empty() {
        wrap(text, &conditions.join(", "), columns, "    when ", "      ");
    }
    for limit in rule.limits() {
        let unless = limit.unless().map(|fact| format!(" unless {fact}")).unwrap_or_default();
        let when = dates(regime.span_of_limit(limit));
        let line =
            format!("{} at most {}{unless}{}{when}", limit.of(), limit.max(), force(limit.force()));
        wrap(text, &line, columns, "    ", "      ");
        sources(text, limit.citations(), columns, "      ");
    }
    sources(text, rule.citations(), columns, "    ");
    if let Some(note) = rule.note() {
        wrap(text, note, columns, "    note: ", "      ");
    }
}

fn sources(text: &mut String, citations: &[Citation], columns: usize, indent: &str) {
    if citations.is_empty() {
        return;
    }
    let one = |citation: &Citation| {
        let sure = match citation.confidence() {
            Confidence::Official => "official text",
            Confidence::Secondary => "from secondary sources",
            Confidence::Unverified => "not verified",
        };
        let source = citation.source().map(|s| format!(": {s}")).unwrap_or_default();
        format!("{citation} ({sure}{source})")
    };
    let list: Vec<String> = citations.iter().map(one).collect();
    let first = format!("{indent}by ");
    wrap(text, &list.join("; "), columns, &first, &format!("{indent}   "));
}
