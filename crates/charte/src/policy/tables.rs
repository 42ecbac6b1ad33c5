//! Compiled tables (spec §15): a policy as data, for evaluators that know no law.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Policy;
use super::act::REFUSAL_MAX_AGE;
use super::compiled_declaration::CompiledDeclaration;
use super::compiled_rule::CompiledRule;
use crate::category::{Area, Party, Role, Technology};
use crate::charter::{Charter, Declaration, GpcChoice, Text, Undeclared};
use crate::cookie::CookiePrefix;
use crate::digest::{hex, of_charter};
use crate::error::{Error, ErrorCode};
use crate::pattern::Pattern;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Force, Period, Regime};
use crate::site::Host;
use crate::time::{Lifetime, Time};

/// The version of the form that this library writes. An evaluator refuses a higher one.
pub const TABLES_VERSION: u32 = 1;

/// The JSON Schema of tables, for those who write an evaluator.
pub const TABLES_SCHEMA: &str = include_str!("../../data/tables.schema.json");

/// A policy as data: what depends on the charter and the regime is settled, what depends on the
/// visitor and the moment is left to an evaluator. The JavaScript package evaluates them in a
/// browser, with the same answers as this library.
///
/// Tables hold no citations, raise no findings, and know no public suffixes except the site's own:
/// a host outside [the site's registrable domain](crate::Host::registrable) is on another site.
///
/// ```
/// use charte::{Charter, Policy};
///
/// let policy = Policy::new(Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "_ads"
///     purposes = ["advertising"]
///     lifetime = "13 months"
/// "#)?)?;
/// let json = policy.to_tables()?.to_json()?;
/// assert!(json.starts_with(r#"{"v":1,"charter":""#));
/// assert!(json.contains(r#""name":"_ads""#));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tables<'p> {
    #[serde(skip)]
    source: &'p Charter,
    v: u32,
    /// SHA-256 of the charter's JSON, as in a consent record.
    charter: String,
    /// SHA-256 of the regime.
    regime: String,
    regime_id: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<&'static str>,
    site: &'p str,
    host: &'p str,
    registrable: Option<&'p str>,
    revision: u32,
    consent: ConsentCookie<'p>,
    gpc: GpcChoice,
    undeclared: Undeclared,
    purposes: &'static [Purpose],
    providers: Vec<Depositor<'p>>,
    rows: Vec<Row>,
    periods: Vec<Span>,
    declarations: Vec<Line<'p>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    texts: BTreeMap<&'p str, Texts<'p>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ConsentCookie<'p> {
    name: &'p str,
    domain: Option<&'p str>,
    secure: bool,
    /// In seconds, if it holds a refusal.
    longest: i64,
}

/// A provider that declarations name.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Depositor<'p> {
    id: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
}

/// A period in which nothing that is written here changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Span {
    /// In seconds since 1970, the first moment after the period. `None` for the last one.
    until: Option<i64>,
    validity: Validity,
}

/// How long an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Validity {
    Months(u32),
    Seconds(i64),
    /// Until the browser closes.
    Session,
}

impl From<Lifetime> for Validity {
    fn from(span: Lifetime) -> Self {
        let seconds = |n: u32, each: i64| Self::Seconds(i64::from(n).saturating_mul(each));
        match span {
            Lifetime::Session => Self::Session,
            Lifetime::Minutes(n) => seconds(n, 60),
            Lifetime::Hours(n) => seconds(n, 3_600),
            Lifetime::Days(n) => seconds(n, 86_400),
            Lifetime::Months(n) => Self::Months(n),
        }
    }
}

/// The purposes of a declaration for one party in one period, as bits: exempt, exempt with an
/// objection that is honoured, opt-out, opt-in (`unclassified` included), prohibited, out of
/// scope; and of all of them those that Global Privacy Control takes away.
type Row = [u32; 7];

/// A declaration, in the order of precedence.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Line<'p> {
    /// In the charter, from 0. `None` for the consent cookie if the charter has no declaration of
    /// exactly its name; it comes after all others then.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    name: &'p str,
    /// Whether this is how the consent cookie is judged.
    #[serde(skip_serializing_if = "is_false")]
    consent: bool,
    /// The purposes outside class `necessary` that the charter states for the consent cookie. They
    /// decide nothing, but count among those that may have been refused in an unreadable consent.
    #[serde(skip_serializing_if = "is_zero")]
    written: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    /// Whether the domain is on another site than the charter's.
    #[serde(skip_serializing_if = "is_false")]
    elsewhere: bool,
    #[serde(skip_serializing_if = "is_cookie")]
    technology: Technology,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<usize>,
    #[serde(skip_serializing_if = "is_root")]
    path: &'p str,
    #[serde(skip_serializing_if = "is_false")]
    partitioned: bool,
    #[serde(skip_serializing_if = "is_false")]
    separable: bool,
    /// The only area that uses it.
    #[serde(skip_serializing_if = "Option::is_none")]
    area: Option<Area>,
    /// For each period the numbers of two rows: as the first party and as a third one.
    rows: Vec<usize>,
}

impl Line<'_> {
    fn rows_in(&self, period: usize) -> &[usize] {
        let at = period.saturating_mul(2);
        self.rows.get(at..at.saturating_add(2)).unwrap_or_default()
    }
}

/// What the charter says to its visitors, in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Texts<'p> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    introduction: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    privacy_policy: Option<&'p str>,
    /// The names of the providers, in their order.
    providers: Vec<&'p str>,
    /// What each declaration belongs to, and what it does, in their order.
    declarations: Vec<LineTexts<'p>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct LineTexts<'p> {
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lifetime: Option<Lifetime>,
}

fn is_zero(value: &u32) -> bool {
    *value == 0
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_cookie(technology: &Technology) -> bool {
    *technology == Technology::Cookie
}

fn is_root(path: &str) -> bool {
    path == "/"
}

impl Policy {
    /// The policy as tables, without texts.
    ///
    /// # Errors
    /// `E114`: the regime has a binding limit of time, which depends on the lifetime of each
    /// cookie that is met and which tables cannot hold.
    pub fn to_tables(&self) -> Result<Tables<'_>, Error> {
        if let Some(rule) = binding_limit(self.regime()) {
            let message = format!(
                "the regime `{}` has a binding limit of time in the rule `{rule}`, which compiled \
                 tables cannot hold",
                self.regime().id()
            );
            let help = "decide on a server, or make the limit recommended";
            return Err(Error::new(ErrorCode::TimedTables, message).with_help(help));
        }
        let charter = self.charter();
        let name = charter.consent_cookie();
        let prefix = CookiePrefix::of(name.as_bytes());
        let consent = ConsentCookie {
            name,
            domain: charter
                .consent_domain()
                .filter(|_| !prefix.is_some_and(CookiePrefix::wants_host_alone)),
            secure: charter.is_https() || prefix.is_some(),
            longest: REFUSAL_MAX_AGE,
        };
        let mut rows = Rows::default();
        let providers = self.depositors();
        let declarations = self.lines(&providers, &mut rows);
        let (periods, declarations) = merge(self.regime().periods(), declarations);
        let (rows, declarations) = rows.in_use(declarations);
        Ok(Tables {
            source: charter,
            v: TABLES_VERSION,
            charter: hex(&of_charter(charter)),
            regime: hex(&Sha256::digest(format!("{:?}", self.regime()))),
            regime_id: self.regime().id(),
            caveat: self.regime().caveat(),
            site: charter.site(),
            host: charter.host().as_str(),
            registrable: charter.host().registrable(),
            revision: charter.revision(),
            consent,
            gpc: charter.gpc(),
            undeclared: charter.undeclared(),
            purposes: Purpose::ALL,
            providers,
            rows,
            periods,
            declarations,
            texts: BTreeMap::new(),
        })
    }

    /// The providers that declarations name, as they are written.
    fn depositors(&self) -> Vec<Depositor<'_>> {
        let charter = self.charter();
        let named: BTreeSet<&str> =
            charter.cookies().iter().filter_map(Declaration::provider).collect();
        let role = |id| charter.provider(id).and_then(|provider| provider.role());
        named.into_iter().map(|id| Depositor { id, role: role(id) }).collect()
    }

    fn lines<'p>(&'p self, providers: &[Depositor<'p>], rows: &mut Rows) -> Vec<Line<'p>> {
        let mut lines: Vec<(_, Line<'p>)> = (0..self.declaration_count())
            .filter_map(|number| {
                let line = self.line(number, providers, rows)?;
                Some((precedence(&line), line))
            })
            .collect();
        let place = |line: &Line<'_>| line.number.unwrap_or(u32::MAX);
        lines.sort_by_key(|(precedence, line)| (*precedence, place(line)));
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn line<'p>(
        &'p self,
        number: u32,
        providers: &[Depositor<'p>],
        rows: &mut Rows,
    ) -> Option<Line<'p>> {
        let declaration = self.declaration(number)?;
        let consent = number == self.own_number();
        // The consent cookie has no provider that decides, but `allows` names the written one.
        let written = self.charter().cookies().get(number as usize);
        let provider = written
            .and_then(Declaration::provider)
            .and_then(|id| providers.binary_search_by(|known| known.id.cmp(id)).ok());
        let context = self.compiled_in(0).get(number as usize)?.context;
        let independent = context.role == Some(Role::Independent);
        let domain = declaration.domain().and_then(Host::read);
        let elsewhere = context.party_declared == Party::Third && !independent;
        let areas = Area::ALL.iter().filter(|area| declaration.is_in(**area));
        let area = match areas.collect::<Vec<_>>().as_slice() {
            [only] => Some(**only),
            _ => None,
        };
        let mut numbers = Vec::new();
        for period in 0..self.regime().periods().len() {
            let compiled = self.compiled_in(period).get(number as usize)?;
            for party in [Party::First, Party::Third] {
                numbers.push(rows.number(row(compiled, compiled.rule(party))));
            }
        }
        let stated = written.filter(|_| consent).map(Declaration::purpose_set);
        let stated = stated.unwrap_or_default().difference(PurposeSet::NECESSARY);
        Some(Line {
            number: written.map(|_| number),
            name: declaration.name(),
            consent,
            written: stated.difference(PurposeSet::UNCLASSIFIED).bits(),
            domain: domain.map(|host| host.as_str().to_owned()),
            elsewhere,
            technology: declaration.technology(),
            provider,
            path: declaration.path(),
            partitioned: declaration.is_partitioned(),
            separable: declaration.is_separable(),
            area: area.filter(|_| !consent),
            rows: numbers,
        })
    }
}

/// The id of a rule with a binding limit.
fn binding_limit(regime: &Regime) -> Option<&str> {
    let binding =
        |rule: &&crate::regime::Rule| rule.limits().iter().any(|l| l.force() == Force::Binding);
    regime.rules().iter().find(binding).map(|rule| rule.id())
}

/// The order in which declarations win, but for the line (spec §5).
fn precedence(line: &Line<'_>) -> (bool, core::cmp::Reverse<usize>, core::cmp::Reverse<usize>) {
    let pattern = Pattern::parse(line.name);
    let domain = line.domain.as_ref().map_or(0, String::len);
    (
        pattern.exact().is_none(),
        core::cmp::Reverse(pattern.literal_bytes()),
        core::cmp::Reverse(domain),
    )
}

fn row(compiled: &CompiledDeclaration, rule: &CompiledRule) -> Row {
    let plain = rule.exempt.difference(rule.objectionable);
    let unclassified = compiled.purposes.intersection(PurposeSet::UNCLASSIFIED);
    let placed = [rule.exempt, rule.opt_out, rule.opt_in, rule.out_of_scope, unclassified];
    let placed = placed.into_iter().fold(PurposeSet::EMPTY, PurposeSet::union);
    [
        plain.bits(),
        rule.objectionable.bits(),
        rule.opt_out.bits(),
        rule.opt_in.union(unclassified).bits(),
        compiled.purposes.difference(placed).bits(),
        rule.out_of_scope.bits(),
        rule.signalled.bits(),
    ]
}

/// Each row once.
#[derive(Default)]
struct Rows {
    all: Vec<Row>,
    numbers: BTreeMap<Row, usize>,
}

impl Rows {
    fn number(&mut self, row: Row) -> usize {
        *self.numbers.entry(row).or_insert_with(|| {
            self.all.push(row);
            self.all.len().saturating_sub(1)
        })
    }

    /// The rows that these declarations use, in the order of their first use, and the declarations
    /// with the numbers of those.
    fn in_use(self, mut declarations: Vec<Line<'_>>) -> (Vec<Row>, Vec<Line<'_>>) {
        let mut used = Self::default();
        for number in declarations.iter_mut().flat_map(|line| &mut line.rows) {
            if let Some(row) = self.all.get(*number) {
                *number = used.number(*row);
            }
        }
        (used.all, declarations)
    }
}

/// Joins neighbouring periods in which everything is alike.
fn merge<'p>(all: &[Period], lines: Vec<Line<'p>>) -> (Vec<Span>, Vec<Line<'p>>) {
    let mut spans: Vec<Span> = Vec::new();
    let mut merged: Vec<Line<'p>> =
        lines.iter().map(|line| Line { rows: Vec::new(), ..line.clone() }).collect();
    for (number, period) in all.iter().enumerate() {
        let validity = period.validity().span().into();
        let until = period.until().map(Time::unix);
        let same = merged.iter().zip(&lines).all(|(m, l)| m.rows.ends_with(l.rows_in(number)));
        match spans.last_mut() {
            Some(last) if last.validity == validity && same => last.until = until,
            _ => {
                spans.push(Span { until, validity });
                for (line, whole) in merged.iter_mut().zip(&lines) {
                    line.rows.extend_from_slice(whole.rows_in(number));
                }
            }
        }
    }
    (spans, merged)
}

impl<'p> Tables<'p> {
    /// The same tables with what the charter says to its visitors in these languages (BCP 47).
    /// Where the charter has no text in a language, its first one is used.
    #[must_use]
    pub fn with_texts(mut self, languages: impl IntoIterator<Item = &'p str>) -> Self {
        for language in languages {
            self.texts.insert(language, self.texts_in(language));
        }
        self
    }

    fn texts_in(&self, language: &str) -> Texts<'p> {
        let charter = self.source;
        let any = |text: Option<&'p Text>| text.map(|text| text.any(language));
        let provider = |id: &'p str| charter.provider(id).map_or(id, |p| p.name().any(language));
        let line = |line: &Line<'p>| {
            let declaration = line.number.and_then(|n| charter.cookies().get(n as usize));
            LineTexts {
                service: any(declaration.and_then(Declaration::service)),
                description: any(declaration.and_then(Declaration::description)),
                lifetime: declaration.and_then(Declaration::lifetime),
            }
        };
        Texts {
            name: any(charter.name()),
            introduction: any(charter.introduction()),
            privacy_policy: any(charter.privacy_policy()),
            providers: self.providers.iter().map(|p| provider(p.id)).collect(),
            declarations: self.declarations.iter().map(line).collect(),
        }
    }

    /// The tables as canonical JSON: keys in their order, no white space, and no `<`, so that the
    /// text may stand in a `script` element.
    ///
    /// # Errors
    /// `E901`, which would be a bug in this library.
    pub fn to_json(&self) -> Result<String, Error> {
        let json = serde_json::to_string(self)
            .map_err(|error| Error::new(ErrorCode::Internal, error.to_string()))?;
        Ok(json.replace('<', "\\u003c"))
    }
}
