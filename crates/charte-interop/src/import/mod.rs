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
mod foreign;
mod imported;
mod note;
mod strings;
mod words;

use charte::http::RequestFacts;
use charte::{Policy, PurposeSet, Regime, Time};

use crate::cmp;
use crate::error::ErrorCode;
use crate::mapping::Mapping;
use crate::mobile::{self, MobileKeys};
use answers::Answers;
use copies::{Copies, Translated};

pub use foreign::Foreign;
pub use imported::Imported;
pub use note::{Lost, Note};

fn unknown_manager(id: &str) -> charte::Error {
    let ids: Vec<_> = cmp::MANAGERS.iter().map(|manager| manager.id).collect();
    let message = format!("unknown consent manager {}", charte_syntax::quoted(id));
    let help = charte_syntax::suggest(id, &ids);
    charte_syntax::Problem::new(ErrorCode::UnknownWord, message).with_help(help).into()
}

/// Translates the answers that visitors gave to other consent managers.
///
/// Make one for a site and keep it: it compiles the charter for each regime that the charter
/// names.
#[derive(Clone, Debug)]
pub struct Importer {
    mapping: Mapping,
    policy: Policy,
    /// The other policies by which the charter may be judged.
    others: Vec<Policy>,
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
        let mut others: Vec<Policy> = Vec::new();
        let mut complete = true;
        let named = charter.regime().into_iter();
        for id in named.chain(charter.regimes().iter().map(AsRef::as_ref)) {
            if others.iter().chain([policy]).any(|known| known.regime().id() == id) {
                continue;
            }
            match Regime::builtin(id) {
                Ok(regime) => others.push(Policy::compile(charter.clone(), regime)),
                Err(_) => complete = false,
            }
        }
        Self {
            mapping,
            policy: policy.clone(),
            others,
            complete,
            honoured: None,
            recorded: None,
            shown_revision: None,
        }
    }

    /// Adds a policy by which the same charter may be judged, such as one of a regime of your own.
    #[must_use]
    pub fn with_policy(mut self, policy: &Policy) -> Self {
        self.others.push(policy.clone());
        self
    }

    /// Reads only the cookies of these consent managers, by [their ids](cmp::MANAGERS).
    ///
    /// # Errors
    /// `E106` for an id that no manager has.
    ///
    /// ```
    /// # use charte::{Charter, Policy};
    /// use charte_interop::{import::Importer, mapping::Mapping};
    ///
    /// # let policy = Policy::new(Charter::parse("format = 1\nsite = \"https://a.fr\"\nregime = \"fr\"\n")?)?;
    /// let importer = Importer::new(&policy, Mapping::builtin());
    /// assert!(importer.clone().with_managers(["onetrust", "iab-tcf"]).is_ok());
    /// let error = importer.with_managers(["one-trust"]).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "unknown consent manager `one-trust`; did you mean `onetrust`?"
    /// );
    /// # Ok::<(), charte::Error>(())
    /// ```
    pub fn with_managers<I: AsRef<str>>(
        mut self,
        ids: impl IntoIterator<Item = I>,
    ) -> Result<Self, charte::Error> {
        let mut honoured = Vec::new();
        for id in ids {
            let known = cmp::MANAGERS.iter().find(|manager| manager.id == id.as_ref());
            honoured.push(known.ok_or_else(|| unknown_manager(id.as_ref()))?.id);
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

    /// The policy that the importer was made for.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    fn honours(&self, manager: &str) -> bool {
        self.honoured.as_ref().is_none_or(|ids| ids.contains(&manager))
    }

    /// Translates the foreign values of one visitor, as of `now`. Use the result only if the
    /// visitor has no consent cookie of the site: a foreign value never adds to one.
    #[must_use]
    pub fn import(&self, policy: &Policy, values: &[Foreign<'_>], now: Time) -> Imported {
        let read = values.iter().filter(|foreign| self.reads(foreign.name()));
        let readings = cmp::read_all(read.map(|foreign| (foreign.name(), foreign.value())));
        let copies = Copies::of_readings(policy.charter(), &self.mapping, readings);
        self.finish(policy, copies, now)
    }

    /// As [`Importer::import`], for the keys that a mobile SDK keeps.
    #[must_use]
    pub fn import_mobile(&self, policy: &Policy, keys: &MobileKeys<'_>, now: Time) -> Imported {
        self.finish(policy, Copies::of_mobile(policy.charter(), keys), now)
    }

    /// As [`Importer::import_mobile`], for the keys as an app finds them. Other keys are ignored; if
    /// those of the IAB cannot be read, the visitor is `unreadable`.
    ///
    /// ```
    /// use charte::{Charter, ConsentState, Policy, Time};
    /// use charte_interop::{import::Importer, mapping::Mapping, mobile::Value};
    ///
    /// let policy = Policy::new(Charter::parse("format = 1\nsite = \"https://a.fr\"\nregime = \"fr\"\n")?)?;
    /// let now: Time = "2026-11-23T10:05:00Z".parse()?;
    /// let importer = Importer::new(&policy, Mapping::builtin());
    /// let keys = [("theme", Value::Text("dark")), ("IABTCF_TCString", Value::Text("CPA"))];
    /// let imported = importer.import_keys(&policy, keys, now);
    /// assert_eq!(imported.visitor(&policy, now).state(), ConsentState::Unreadable);
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn import_keys<'a, K, V>(
        &self,
        policy: &Policy,
        keys: impl IntoIterator<Item = (K, V)>,
        now: Time,
    ) -> Imported
    where
        K: Into<&'a str>,
        V: Into<mobile::Value<'a>>,
    {
        match MobileKeys::read(keys) {
            Ok(keys) => self.import_mobile(policy, &keys, now),
            Err(error) => self.finish(policy, Copies::of_error("iab-tcf", error), now),
        }
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
            Some(Foreign::cookie(name, value.get(1..)?.trim_ascii_start()))
        });
        let values: Vec<_> = values.filter(|foreign| self.reads(foreign.name())).collect();
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

    /// As [`Importer::read_request`], for all header fields of the request, name and value.
    #[must_use]
    pub fn read_fields<'a, N: AsRef<[u8]>, V: AsRef<[u8]>>(
        &self,
        facts: RequestFacts<'a>,
        policy: &Policy,
        fields: impl IntoIterator<Item = (N, V)>,
        now: Time,
    ) -> RequestFacts<'a> {
        let is_cookie = |name: &[u8]| name.trim_ascii().eq_ignore_ascii_case(b"cookie");
        let lines = fields.into_iter().filter(|(name, _)| is_cookie(name.as_ref()));
        self.read_request(facts, policy, lines.map(|(_, value)| value), now)
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
        let all = || self.others.iter().chain([&self.policy, policy]);
        let askable = all().fold(PurposeSet::EMPTY, |set, of| set.union(of.askable(now)));
        let opt_in = match self.complete {
            true => all().fold(PurposeSet::ALL, |set, of| set.intersection(of.opt_in_only())),
            false => PurposeSet::EMPTY,
        };
        (askable, opt_in)
    }
}
