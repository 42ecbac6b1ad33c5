//! Regimes: the laws that decide which cookies need consent, as data with citations (spec §6).
//!
//! [`Regime::builtin`] gives one that ships with the library, [`Regime::parse`] reads your own. The
//! other types here are the parts of a regime.

#[cfg(feature = "regimes")]
mod builtin;
mod keys;
mod parts;
mod reach;
mod read;
mod rule;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "regimes")]
mod shipped;
mod slices;

use core::str::FromStr;
use std::borrow::Cow;

pub use parts::{CitedDuration, DefaultForce, Duty, Gpc, Instrument, Period, PurposeNote};
pub use reach::Case;
pub use rule::{Citation, Condition, Confidence, Force, Limit, LimitOf, Reviewed, Rule, Test};
#[cfg(feature = "schema")]
pub use schema::regime_schema;

use crate::error::Error;
use crate::language::in_language;
use crate::time::Time;

type S = Cow<'static, str>;
type L<T> = Cow<'static, [T]>;
/// A text by language, in the order of the file. The first is the fallback.
type Texts = L<(S, S)>;

/// The JSON Schema of a regime file, for editors. It knows every key and id, and is never stricter
/// than the reader.
pub const REGIME_SCHEMA: &str = include_str!("../../data/regime.schema.json");

/// The law of one place as data: rules with their citations.
///
/// ```
/// use charte::{Purpose, Regime, Requirement};
///
/// let france = Regime::builtin("fr")?;
/// assert_eq!(france.name("en"), "France");
/// assert_eq!(Regime::for_territory("GP").id(), "fr");
///
/// // What French law can require for audience measurement, in its latest period.
/// let latest = france.periods().len() - 1;
/// let cases = france.cases(Purpose::AudienceMeasurement, latest);
/// assert_eq!(cases[0].requirement, Requirement::Exempt);
/// assert_eq!(cases[0].rule, "fr.audience-measurement");
/// # Ok::<(), charte::Error>(())
/// ```
///
/// Your own regime is a file of the same form as
/// [those that ship with the library](https://github.com/charte/charte/tree/main/crates/charte/data/regimes).
#[derive(Clone, Debug, PartialEq)]
pub struct Regime {
    pub(crate) id: S,
    pub(crate) name: Texts,
    pub(crate) law: bool,
    pub(crate) proposal: bool,
    pub(crate) authority: Option<S>,
    pub(crate) from: Option<i64>,
    pub(crate) reviewed: Option<Reviewed>,
    pub(crate) duties: L<Duty>,
    pub(crate) notes: L<S>,
    pub(crate) purpose_notes: L<PurposeNote>,
    pub(crate) ask_again: Option<CitedDuration>,
    pub(crate) periods: L<Period>,
    pub(crate) instruments: L<Instrument>,
    pub(crate) rules: L<Rule>,
}

impl Regime {
    /// Reads a regime from a file of the same form as those that ship with the library: JSON if it
    /// begins with `{`, or else TOML. It may extend a regime that ships with the library. The keys are
    /// described in
    /// [`docs/own-regime.md`](https://github.com/charte/charte/blob/main/docs/own-regime.md).
    ///
    /// ```
    /// use charte::{Charter, Policy, ReceivedConsent, Regime, Time};
    ///
    /// let regime = Regime::parse(r#"
    ///     format = 1
    ///     id = "own"
    ///     name = { en = "Our house rules" }
    ///     law = false
    ///     gpc = "advisory"            # or binding, none
    ///     default = "opt-in"          # or out-of-scope, exempt, opt-out, prohibited
    ///     default-force = "product"   # or statute, guidance
    ///     validity = "6 months"
    ///     validity-force = "product"  # or binding, recommended
    ///
    ///     [[rule]]
    ///     id = "own.security"
    ///     purposes = ["security"]
    ///     all = ["publisher-only"]
    ///     then = "exempt"
    /// "#)?;
    /// let charter = Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///
    ///     [[cookie]]
    ///     name = "csrf"
    ///     purposes = ["security"]
    ///     lifetime = "session"
    /// "#)?;
    /// let policy = Policy::compile(charter, &regime);
    /// let consent = ReceivedConsent::none();
    /// assert!(policy.visitor(&consent, Time::default()).decide("csrf").may_set());
    /// # Ok::<(), charte::Error>(())
    /// ```
    ///
    /// # Errors
    /// `E201` to `E204` with line, column and path: not TOML or JSON, a wrong shape, a regime that
    /// contradicts itself, or one that extends an unknown regime. [`Regime::parse_all`] reports all
    /// mistakes.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        read::regime(source.as_ref())
    }

    /// Reads a regime as [`Regime::parse`], but goes on after a mistake.
    ///
    /// ```
    /// use charte::Regime;
    ///
    /// let errors = Regime::parse_all("format = 1\nid = \"own\"\ngpc = \"never\"").unwrap_err();
    /// assert_eq!(
    ///     errors[0].message(),
    ///     "the keys `name`, `law`, `default`, `validity`, `validity-force` are missing"
    /// );
    /// assert_eq!(errors[1].message(), "unknown word `never`");
    /// ```
    ///
    /// # Errors
    /// Every mistake, in the order of the source; at most a hundred.
    pub fn parse_all(source: impl AsRef<[u8]>) -> Result<Self, Vec<Error>> {
        read::regime_or_all(source.as_ref(), &mut |_| None)
    }

    /// Reads a regime as [`Regime::parse_all`]. It may extend a regime that does not ship with the
    /// library: `find` returns the file of the regime with this id, or `None` if there is none.
    ///
    /// ```
    /// use charte::Regime;
    ///
    /// let house = r#"
    ///     format = 1
    ///     id = "house"
    ///     name = { en = "Our house rules" }
    ///     law = false
    ///     extends = "fr"
    ///     validity = "3 months"
    ///     validity-force = "product"
    /// "#;
    /// let shop = r#"
    ///     format = 1
    ///     id = "shop"
    ///     name = { en = "The shop" }
    ///     law = false
    ///     extends = "house"
    ///     remove = ["shop.audience-measurement"]
    /// "#;
    /// let shop = Regime::parse_with(shop, |id| (id == "house").then_some(house)).unwrap();
    /// assert_eq!(shop.periods()[0].validity().span().to_string(), "3 months");
    /// assert!(shop.rules().iter().all(|rule| rule.id() != "shop.audience-measurement"));
    /// ```
    ///
    /// # Errors
    /// As [`Regime::parse_all`].
    pub fn parse_with<B: AsRef<[u8]>>(
        source: impl AsRef<[u8]>,
        mut find: impl FnMut(&str) -> Option<B>,
    ) -> Result<Self, Vec<Error>> {
        let mut find = |id: &str| find(id).map(|file| file.as_ref().to_vec());
        read::regime_or_all(source.as_ref(), &mut find)
    }

    /// The id, such as `fr`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name in this language (BCP 47), in the language without its region (`fr` for `fr-CA`), or
    /// else in the first language of the regime.
    ///
    /// ```
    /// use charte::Regime;
    ///
    /// let germany = Regime::builtin("de")?;
    /// assert_eq!(germany.name("fr-CA"), "Allemagne");
    /// assert_eq!(germany.name_language("fr-CA"), "fr");
    /// assert_eq!((germany.name("pl"), germany.name_language("pl")), ("Germany", "en"));
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        either(&self.name, language).1
    }

    /// The language of what [`Regime::name`] returns for this language.
    #[must_use]
    pub fn name_language(&self, language: &str) -> &str {
        either(&self.name, language).0
    }

    /// The name in each language that the regime has it in, with the language.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        pairs(&self.name)
    }

    /// Whether this is law in force somewhere. Proposals and this library's own `charte` regime are
    /// not, and every output says so.
    #[must_use]
    pub fn is_law(&self) -> bool {
        self.law
    }

    /// Whether this is a proposal that may become law.
    #[must_use]
    pub fn is_proposal(&self) -> bool {
        self.proposal
    }

    /// What every output says if the regime is not law, or `None` if it is.
    #[must_use]
    pub fn caveat(&self) -> Option<&'static str> {
        match (self.law, self.proposal) {
            (true, _) => None,
            (false, true) => Some("this regime is a proposal, not law"),
            (false, false) if self.id == "charte" => {
                Some("this regime is the charter's own plain reading, not law")
            }
            (false, false) => Some("this regime is not law"),
        }
    }

    /// The supervisory authority.
    #[must_use]
    pub fn authority(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// The first moment that the regime describes, or `None` if it describes all time. An earlier
    /// moment is judged by the earliest period, and reported as `C064`.
    #[must_use]
    pub fn from(&self) -> Option<Time> {
        self.from.map(Time::from_unix)
    }

    /// Whether a time is before the first moment that the regime describes.
    #[must_use]
    pub fn is_later_than(&self, now: Time) -> bool {
        self.from.is_some_and(|from| now.unix() < from)
    }

    /// The last review, or `None` if there was none.
    #[must_use]
    pub fn reviewed(&self) -> Option<&Reviewed> {
        self.reviewed.as_ref()
    }

    /// When a rule is in force: its first moment and the first moment after it. Each is `None` if no
    /// date is known.
    #[must_use]
    pub fn span_of(&self, rule: &Rule) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, rule.periods)
    }

    /// When a limit of a rule is in force, in the form of [`Regime::span_of`].
    #[must_use]
    pub fn span_of_limit(&self, limit: &Limit) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, limit.periods)
    }

    /// When a citation applies, in the form of [`Regime::span_of`].
    #[must_use]
    pub fn span_of_citation(&self, citation: &Citation) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, citation.periods)
    }

    /// When a duty applies, in the form of [`Regime::span_of`].
    #[must_use]
    pub fn span_of_duty(&self, duty: &Duty) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, duty.periods)
    }

    /// What the regime requires the site to disclose or offer.
    #[must_use]
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Notes about the regime, such as where its sources conflict.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(AsRef::as_ref)
    }

    /// The notes about some purposes only, such as A/B tests in France.
    ///
    /// ```
    /// use charte::{Purpose, Regime};
    ///
    /// let france = Regime::builtin("fr")?;
    /// let of_tests = |note: &&charte::regime::PurposeNote| note.purposes().contains(Purpose::AbTesting);
    /// assert!(france.purpose_notes().iter().find(of_tests).is_some());
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn purpose_notes(&self) -> &[PurposeNote] {
        &self.purpose_notes
    }

    /// How long not to ask again after a refusal, or `None` if no source says.
    #[must_use]
    pub fn ask_again(&self) -> Option<&CitedDuration> {
        self.ask_again.as_ref()
    }

    /// The periods, oldest first. There is at least one.
    #[must_use]
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// The legal sources that the citations name.
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The legal source with this id, or `None` if there is none.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|i| i.id == id)
    }

    /// Every citation: of rules and their limits, of periods, of duties, of the time before asking
    /// again.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
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

    /// The rules, in the order in which they are tried. The first that holds decides.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The period in force at this time.
    #[must_use]
    pub fn in_force(&self, now: Time) -> Option<&Period> {
        self.periods.get(self.period_at(now))
    }

    /// The position in [`Regime::periods`] of the period in force at this time.
    #[must_use]
    pub fn period_at(&self, now: Time) -> usize {
        let last = self.periods.len().saturating_sub(1);
        self.periods.iter().position(|p| p.until.is_none_or(|u| now.unix() < u)).unwrap_or(last)
    }

    /// The moments at which [`Regime::period_at`] gives this period, the first and the last.
    pub(crate) fn span_of_period(&self, period: usize) -> (Time, Time) {
        let until = |p: usize| self.periods.get(p).and_then(|p| p.until);
        let from = period
            .checked_sub(1)
            .and_then(until)
            .map_or(Time::from_unix(i64::MIN), Time::from_unix);
        // After its last period a regime stays in it.
        let last = period.saturating_add(1) >= self.periods.len();
        let to = until(period)
            .filter(|_| !last)
            .map_or(Time::MAX, |u| Time::from_unix(u.saturating_sub(1)));
        (from, to)
    }
}

/// As [`Regime::parse`].
impl FromStr for Regime {
    type Err = Error;

    fn from_str(source: &str) -> Result<Self, Error> {
        Self::parse(source)
    }
}

/// The language and the text for a language, or else the first ones.
fn either<'t>(texts: &'t Texts, language: &str) -> (&'t str, &'t str) {
    let found = in_language(texts, language).or(texts.first());
    found.map(|(language, text)| (language.as_ref(), text.as_ref())).unwrap_or_default()
}

fn pairs(texts: &Texts) -> impl Iterator<Item = (&str, &str)> {
    texts.iter().map(|(language, text)| (language.as_ref(), text.as_ref()))
}

/// The regime that ships with the library under this id.
pub(crate) fn named(id: &str) -> Result<&'static Regime, Error> {
    #[cfg(feature = "regimes")]
    return Regime::builtin(id);
    #[cfg(not(feature = "regimes"))]
    Err(Error::new(
        crate::error::ErrorCode::UnknownRegime,
        format!("no regime has the id `{}`", shown(id)),
    )
    .with_help("this build contains no regimes; load a regime file"))
}

/// An id as messages show it: short, and without control characters.
fn shown(id: &str) -> String {
    id.chars().filter(|c| !c.is_control()).take(40).collect()
}
