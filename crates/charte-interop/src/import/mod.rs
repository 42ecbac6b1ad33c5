//! What an answer given to another consent manager means for a charter.
//!
//! An [`Importer`] reads the values of a request, or of a migration, and translates them. What was
//! said stays as strict as it was: silence is no consent, a refusal beats a grant, and what cannot
//! be read leaves the visitor `unreadable`.
//!
//! ```
//! use charte::{Charter, Policy, Purpose, Time};
//! use charte_interop::import::{Foreign, Importer};
//! use charte_interop::mapping::Mapping;
//!
//! let policy = Policy::new(Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//!
//!     [[cookie]]
//!     name = "_ads"
//!     purposes = ["advertising"]
//!     lifetime = "6 months"
//! "#)?)?;
//! let now: Time = "2026-11-23T10:05:00Z".parse()?;
//! let importer = Importer::new(&policy, Mapping::builtin());
//!
//! // The two cookies that OneTrust sets.
//! let groups = "datestamp=Mon+Nov+09+2026+10%3A00%3A00+GMT%2B0100+(CET)&version=202409.1.0&\
//!     interactionCount=1&landingPath=NotLandingPage&\
//!     groups=C0001%3A1%2CC0002%3A0%2CC0003%3A0%2CC0004%3A1%2CC0005%3A0";
//! let values = [
//!     Foreign::cookie("OptanonConsent", groups),
//!     Foreign::cookie("OptanonAlertBoxClosed", "2026-11-09T09:00:00.000Z"),
//! ];
//! let imported = importer.import(&policy, &values, now);
//! let visitor = policy.visitor(&imported.received, now);
//! assert!(visitor.decide("_ads").may_set());
//!
//! // For a migration: the value of the site's own consent cookie, with the time of that act.
//! let consent = imported.consent.unwrap();
//! assert_eq!(consent.time().to_string(), "2026-11-09T09:00:00Z");
//! assert_eq!(consent.origin(), Some("onetrust"));
//! # Ok::<(), charte::Error>(())
//! ```

mod answers;
mod copies;
mod note;
mod strings;
mod words;

use charte::http::RequestFacts;
use charte::{Consent, Policy, PurposeSet, ReceivedConsent, Regime, Time};

use crate::cmp;
use crate::error::Error;
use crate::mapping::Mapping;
use crate::mobile::MobileKeys;
use answers::Answers;
use copies::{Copies, Translated};

pub use note::{Lost, Note};

/// A value of another consent manager.
#[derive(Clone, Copy)]
pub struct Foreign<'a> {
    name: &'a str,
    value: &'a [u8],
}

impl<'a> Foreign<'a> {
    /// The value of a cookie or storage key. The name says how it is read. Names that no consent
    /// manager uses are ignored.
    #[must_use]
    pub fn cookie<V: AsRef<[u8]> + ?Sized>(name: &'a str, value: &'a V) -> Self {
        Self { name, value: value.as_ref() }
    }

    /// A value by its format: `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and the name of the cookie.
    /// `None` if the format is none of these.
    ///
    /// ```
    /// use charte_interop::import::Foreign;
    ///
    /// assert!(Foreign::of_format("usp", "1YYN").is_some());
    /// assert!(Foreign::of_format("cookie:klaro", "{}").is_some());
    /// assert!(Foreign::of_format("cookie:theme", "dark").is_none());
    /// ```
    #[must_use]
    pub fn of_format<V: AsRef<[u8]> + ?Sized>(format: &'a str, value: &'a V) -> Option<Self> {
        let name = match format {
            "tcf" => "euconsent-v2",
            "gpp" => "__gpp",
            "ac" => "addtl_consent",
            "usp" => "us_privacy",
            other => other.strip_prefix("cookie:")?,
        };
        cmp::find(name).map(|_| Self::cookie(name, value))
    }

    /// The name of the cookie.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }
}

/// Never the value.
impl core::fmt::Debug for Foreign<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let manager = cmp::find(self.name).map(|(manager, _)| manager.id);
        f.debug_struct("Foreign").field("manager", &manager).finish_non_exhaustive()
    }
}

/// What foreign values mean for a charter.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The consent, for [`Policy::visitor`] or
    /// [`Visitor::with_consent`](charte::Visitor::with_consent). It is
    /// [`none`](charte::ConsentState::None) if the values say nothing, and
    /// [`unreadable`](charte::ConsentState::Unreadable) if one of them cannot be read.
    pub received: ReceivedConsent,
    /// The same, to be written as the site's own consent cookie: it has the time of the foreign
    /// act and the flag `!from=…`. Refusals that were only inferred are left out where nothing can
    /// be allowed by that, so that the visitor is asked. `None` if there is nothing to write.
    pub consent: Option<Consent>,
    /// Whether a GPP string says that Global Privacy Control was on. It counts as the signal of
    /// this request, and is not stored.
    pub gpc: bool,
    /// The refusals that were not said but follow from silence, as the consent cookie writes
    /// them without the sign: `advertising`, `advertising@vendor`, `@vendor`.
    pub inferred: Vec<String>,
    /// What was lost, refused or not understood, and why.
    pub report: Vec<Note>,
    /// Why the first value that cannot be read cannot be read.
    pub error: Option<Error>,
}

impl Imported {
    /// The answers as the consent cookie writes them, such as `y:advertising`, `n:@vendor`, in its
    /// order.
    #[must_use]
    pub fn answers(&self) -> Vec<String> {
        answers_of(self.received.consent())
    }
}

/// The answers of a consent as its cookie writes them.
fn answers_of(consent: Option<&Consent>) -> Vec<String> {
    let value = consent.map(Consent::encode).unwrap_or_default();
    let answer = |token: &&str| token.starts_with("y:") || token.starts_with("n:");
    value.split('~').filter(answer).map(ToOwned::to_owned).collect()
}

/// Translates the answers that visitors gave to other consent managers.
///
/// Make one for a site and keep it: it compiles the charter for each regime that the charter
/// names.
#[derive(Clone, Debug)]
pub struct Importer {
    mapping: Mapping,
    /// The policies by which the charter may be judged.
    policies: Vec<Policy>,
    /// Whether these are all of them.
    complete: bool,
    honoured: Option<Vec<&'static str>>,
    recorded: Option<Time>,
    shown_revision: Option<u32>,
}

impl Importer {
    /// An importer for the charter of this policy.
    #[must_use]
    pub fn new(policy: &Policy, mapping: Mapping) -> Self {
        let charter = policy.charter();
        let mut policies = vec![policy.clone()];
        let mut complete = true;
        let named = charter.regime().into_iter();
        for id in named.chain(charter.regimes().iter().map(AsRef::as_ref)) {
            if policies.iter().any(|known| known.regime().id() == id) {
                continue;
            }
            match Regime::builtin(id) {
                Ok(regime) => policies.push(Policy::compile(charter.clone(), regime)),
                Err(_) => complete = false,
            }
        }
        Self { mapping, policies, complete, honoured: None, recorded: None, shown_revision: None }
    }

    /// Adds a policy by which the same charter may be judged, such as one of a regime of your own.
    #[must_use]
    pub fn with_policy(mut self, policy: &Policy) -> Self {
        self.policies.push(policy.clone());
        self
    }

    /// Reads only the cookies of these consent managers, by [their ids](cmp::MANAGERS).
    ///
    /// # Errors
    /// The first id that no manager has.
    ///
    /// ```
    /// # use charte::{Charter, Policy};
    /// use charte_interop::{import::Importer, mapping::Mapping};
    ///
    /// # let policy = Policy::new(Charter::parse("format = 1\nsite = \"https://a.fr\"\nregime = \"fr\"\n")?)?;
    /// let importer = Importer::new(&policy, Mapping::builtin());
    /// assert!(importer.clone().with_managers(["onetrust", "iab-tcf"]).is_ok());
    /// assert_eq!(importer.with_managers(["one-trust"]).unwrap_err(), "one-trust");
    /// # Ok::<(), charte::Error>(())
    /// ```
    pub fn with_managers<I: AsRef<str>>(
        mut self,
        ids: impl IntoIterator<Item = I>,
    ) -> Result<Self, String> {
        let mut honoured = Vec::new();
        for id in ids {
            let known = cmp::MANAGERS.iter().find(|manager| manager.id == id.as_ref());
            honoured.push(known.ok_or_else(|| id.as_ref().to_owned())?.id);
        }
        self.honoured = Some(honoured);
        Ok(self)
    }

    /// States when visitors answered at the latest, for formats without a date: for example the day
    /// on which the old banner was switched off. Without it such values refuse and do not grant.
    /// Nor does a value whose format has a date and that lacks it.
    #[must_use]
    pub fn with_recorded(mut self, recorded: Option<Time>) -> Self {
        self.recorded = recorded;
        self
    }

    /// States the revision of the charter that the old banner showed. Without it grants count only
    /// while the charter's revision is 1.
    #[must_use]
    pub fn with_shown_revision(mut self, revision: Option<u32>) -> Self {
        self.shown_revision = revision;
        self
    }

    /// Whether a cookie or storage key of this name is read.
    #[must_use]
    pub fn reads(&self, name: &str) -> bool {
        cmp::find(name).is_some_and(|(manager, _)| self.honours(manager.id))
    }

    fn honours(&self, manager: &str) -> bool {
        self.honoured.as_ref().is_none_or(|ids| ids.contains(&manager))
    }

    /// Translates the foreign values of one visitor, as of `now`. Use the result only if the
    /// visitor has no consent cookie of the site: a foreign value never adds to one.
    #[must_use]
    pub fn import(&self, policy: &Policy, values: &[Foreign<'_>], now: Time) -> Imported {
        let read = values.iter().filter(|foreign| self.reads(foreign.name));
        let readings = cmp::read_all(read.map(|foreign| (foreign.name, foreign.value)));
        let copies = Copies::of_readings(policy.charter(), &self.mapping, readings);
        self.finish(policy, copies, now)
    }

    /// As [`Importer::import`], for the keys that a mobile SDK keeps.
    #[must_use]
    pub fn import_mobile(&self, policy: &Policy, keys: &MobileKeys<'_>, now: Time) -> Imported {
        self.finish(policy, Copies::of_mobile(policy.charter(), keys), now)
    }

    /// As [`Importer::import`], for the `Cookie` lines of a request.
    #[must_use]
    pub fn import_lines<L: AsRef<[u8]>>(
        &self,
        policy: &Policy,
        lines: impl IntoIterator<Item = L>,
        now: Time,
    ) -> Imported {
        let lines: Vec<L> = lines.into_iter().collect();
        let pairs = lines.iter().flat_map(|line| line.as_ref().split(|byte| *byte == b';'));
        let values = pairs.filter_map(|pair| {
            let pair = pair.trim_ascii();
            let at = pair.iter().position(|byte| *byte == b'=')?;
            let (name, value) = pair.split_at_checked(at)?;
            let name = core::str::from_utf8(name.trim_ascii_end()).ok()?;
            Some(Foreign { name, value: value.get(1..)?.trim_ascii_start() })
        });
        let values: Vec<_> = values.filter(|foreign| self.reads(foreign.name)).collect();
        match values.is_empty() {
            true => Imported::default(),
            false => self.import(policy, &values, now),
        }
    }

    /// What a middleware does: the facts of a request with the consent of its foreign cookies, if
    /// the site's own consent cookie did not come with it. A signal inside a GPP string always
    /// counts.
    ///
    /// ```
    /// use charte::http::RequestHead;
    /// use charte::{Charter, Policy, Time};
    /// use charte_interop::{import::Importer, mapping::Mapping};
    ///
    /// let policy = Policy::new(Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///     regime = "us-ca"
    ///
    ///     [[cookie]]
    ///     name = "_ads"
    ///     purposes = ["advertising"]
    ///     facts = { sale-or-share = true }
    /// "#)?)?;
    /// let now: Time = "2026-11-23T10:05:00Z".parse()?;
    /// let importer = Importer::new(&policy, Mapping::builtin());
    /// let lines = ["us_privacy=1YYN; session=1"];
    /// let facts = RequestHead::default().read(policy.charter(), lines);
    /// let facts = importer.read_request(facts, &policy, lines, now);
    /// assert!(!facts.visitor(&policy, now).decide("_ads").may_set());
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn read_request<'a, L: AsRef<[u8]>>(
        &self,
        facts: RequestFacts<'a>,
        policy: &Policy,
        lines: impl IntoIterator<Item = L>,
        now: Time,
    ) -> RequestFacts<'a> {
        let imported = self.import_lines(policy, lines, now);
        let gpc = facts.gpc() || imported.gpc;
        let own = facts.received(policy.charter()).copies() > 0;
        let facts = facts.with_gpc(gpc);
        match own || imported.received.copies() == 0 {
            true => facts,
            false => facts.with_consent(imported.received),
        }
    }

    fn finish(&self, policy: &Policy, copies: Copies, now: Time) -> Imported {
        let translated = Translated {
            charter: policy.charter(),
            recorded: self.recorded,
            shown_revision: self.shown_revision,
            now,
        };
        translated.imported(copies, policy.askable(now), self.writing(policy, now))
    }

    /// The purposes that may be asked about under some policy, and those whose inferred refusal
    /// may be left out of what is written.
    fn writing(&self, policy: &Policy, now: Time) -> (PurposeSet, PurposeSet) {
        let all = || self.policies.iter().chain([policy]);
        let askable = all().fold(PurposeSet::EMPTY, |set, of| set.union(of.askable(now)));
        let opt_in = match self.complete {
            true => all().fold(PurposeSet::ALL, |set, of| set.intersection(of.opt_in_only())),
            false => PurposeSet::EMPTY,
        };
        (askable, opt_in)
    }
}
