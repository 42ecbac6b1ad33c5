//! What decides. Its methods on HTTP headers are in `http.rs`, those that choose by a request in
//! `request.rs`.

use std::sync::Arc;
use std::time::SystemTime;

use crate::act::Act;
use crate::all;
use crate::charter::Charter;
use crate::consent::{ReceivedConsent, RecordedConsent};
use crate::decision::{Allowance, Ask, Decision};
use crate::error::CharteError;
use crate::explanation::{Explanation, Finding};
use crate::moment::time;
use crate::regime::Regime;
use crate::visitor::{ObservedCookie, Visitor};
use crate::words::{Area, Mode, Purpose};

/// A charter compiled against a regime: immutable, and shareable between threads. Compiling does
/// the expensive part once; make one and keep it.
///
/// It decides: `decide` by name, `decide_observed` what was observed, `decide_set_cookie` a
/// header line, `decide_many` a list of names, `allows` a script or an SDK, `filter_response` a
/// whole response. `explain` gives the reasons.
#[derive(uniffi::Object)]
pub struct Policy {
    pub(crate) policy: charte::Policy,
}

#[uniffi::export]
impl Policy {
    /// Compiles a charter, JSON if it begins with `{`, else TOML, against the regime with this
    /// id, or the one that the charter names.
    ///
    /// Fails with `E1xx`, with line, column and path, if the charter cannot be read; with `E112`
    /// if neither the charter nor the caller names a regime; with `E113` if no regime has the id.
    #[uniffi::constructor(default(regime = None))]
    pub fn new(charter: String, regime: Option<String>) -> Result<Arc<Self>, CharteError> {
        Self::compile(charte::Charter::parse(charter)?, regime)
    }

    /// Compiles a charter in JSON, and no other format.
    ///
    /// Fails as the constructor for TOML and JSON.
    #[uniffi::constructor(default(regime = None))]
    pub fn from_json(charter: String, regime: Option<String>) -> Result<Arc<Self>, CharteError> {
        Self::compile(charte::Charter::from_json(charter)?, regime)
    }

    /// Compiles a charter against a regime of the app's own: the text of a file in the form of
    /// those that ship with the library.
    ///
    /// Fails with `E1xx` for the charter and `E2xx` for the regime, with line, column and path.
    #[uniffi::constructor]
    pub fn with_regime_text(charter: String, regime: String) -> Result<Arc<Self>, CharteError> {
        let (charter, regime) = (charte::Charter::parse(charter)?, charte::Regime::parse(regime)?);
        Ok(Arc::new(Self { policy: charte::Policy::compile(charter, &regime) }))
    }

    /// The charter, its texts in this language or the first there is.
    #[uniffi::method(default(language = "en"))]
    pub fn charter(&self, language: String) -> Charter {
        (self.policy.charter(), &*language).into()
    }

    /// The charter as JSON: what was read, except for the author's own `x-` keys.
    ///
    /// Fails with `E901`, which would be a bug of the library.
    pub fn charter_json(&self) -> Result<String, CharteError> {
        Ok(self.policy.charter().to_json()?)
    }

    /// The regime, its name in this language or the first there is.
    #[uniffi::method(default(language = "en"))]
    pub fn regime(&self, language: String) -> Regime {
        (self.policy.regime(), &*language).into()
    }

    /// The revision of the charter, from 1.
    pub fn revision(&self) -> u32 {
        self.policy.charter().revision()
    }

    /// Decides a cookie by its name, as set by the visitor's host.
    pub fn decide(&self, name: String, visitor: Visitor) -> Decision {
        visitor.of(&self.policy, |visitor| visitor.decide(&name).into())
    }

    /// Decides what was observed. Without a host of its own it counts as set by the visitor's.
    pub fn decide_observed(&self, cookie: ObservedCookie, visitor: Visitor) -> Decision {
        visitor.of(&self.policy, |visitor| visitor.decide_observed(&cookie.borrowed()).into())
    }

    /// Decides the cookie of a `Set-Cookie` line, as set by the visitor's host.
    ///
    /// Fails with `E3xx` if a browser would ignore the line.
    pub fn decide_set_cookie(
        &self,
        line: String,
        visitor: Visitor,
    ) -> Result<Decision, CharteError> {
        let cookie = charte::ObservedCookie::from_set_cookie(&line)?;
        Ok(visitor.of(&self.policy, |visitor| visitor.decide_observed(&cookie).into()))
    }

    /// Decides many cookies by their names, in order, as `decide` does each: one call instead of
    /// many.
    pub fn decide_many(&self, names: Vec<String>, visitor: Visitor) -> Vec<Decision> {
        visitor.of(&self.policy, |visitor| all(visitor.decide_many(&names)))
    }

    /// Decides a cookie by its name and explains the decision: the ruling of each purpose, the
    /// rules and citations behind it, and findings.
    ///
    /// Fails with `E901`, which would be a bug of the library.
    pub fn explain(&self, name: String, visitor: Visitor) -> Result<Explanation, CharteError> {
        self.explained(charte::ObservedCookie::new(&name), &visitor)
    }

    /// Decides what was observed and explains the decision.
    ///
    /// Fails with `E901`, which would be a bug of the library.
    pub fn explain_observed(
        &self,
        cookie: ObservedCookie,
        visitor: Visitor,
    ) -> Result<Explanation, CharteError> {
        self.explained(cookie.borrowed(), &visitor)
    }

    /// Decides the cookie of a `Set-Cookie` line and explains the decision.
    ///
    /// Fails with `E3xx` if a browser would ignore the line.
    pub fn explain_set_cookie(
        &self,
        line: String,
        visitor: Visitor,
    ) -> Result<Explanation, CharteError> {
        self.explained(charte::ObservedCookie::from_set_cookie(&line)?, &visitor)
    }

    /// Whether everything that the charter declares for this purpose (and this provider) is
    /// allowed for it now, for a script, an embed or an SDK about to start. What is not declared
    /// is not allowed.
    #[uniffi::method(default(provider = None))]
    pub fn allows(
        &self,
        purpose: Purpose,
        visitor: Visitor,
        provider: Option<String>,
    ) -> Allowance {
        visitor.of(&self.policy, |visitor| visitor.allows(purpose, provider.as_deref()))
    }

    /// What to ask the visitor about, for all declarations or those of one area. This writes
    /// nothing; only an act of the visitor is recorded.
    #[uniffi::method(default(area = None))]
    pub fn ask(&self, visitor: Visitor, area: Option<Area>) -> Ask {
        visitor.of(&self.policy, |visitor| visitor.ask(area).into())
    }

    /// The purposes that a visitor may be asked about: opt-in and opt-out, never unclassified.
    #[uniffi::method(default(area = None))]
    pub fn askable(&self, visitor: Visitor, area: Option<Area>) -> Vec<Purpose> {
        visitor.of(&self.policy, |visitor| visitor.askable(area).iter().collect())
    }

    /// The visitor's consent: its state, and the answers.
    pub fn received(&self, visitor: Visitor) -> ReceivedConsent {
        visitor.of(&self.policy, |visitor| (&visitor).into())
    }

    /// The consent after these acts, recorded now for the charter's revision. What was refused
    /// stays unless an act takes it back; what was granted stays while it counts. An app keeps
    /// the value; a server sends the lines, for which the visitor has a `host` and `path` is that
    /// of the request. `record_id` is the random id of the host's record, if it keeps one.
    ///
    /// `None` if nothing is to be written and what was kept stays: closing the question says
    /// nothing about an unreadable answer.
    ///
    /// Fails with `E405` if there is no act, if `unclassified` is granted, or if a provider or
    /// record id is malformed.
    #[uniffi::method(default(record_id = None, path = "/"))]
    pub fn record(
        &self,
        acts: Vec<Act>,
        visitor: Visitor,
        record_id: Option<String>,
        path: String,
    ) -> Result<Option<RecordedConsent>, CharteError> {
        let acts: Vec<charte::Act<'_>> = acts.iter().map(Act::borrowed).collect();
        visitor.exchange(&self.policy, Some(Mode::Enforce), |exchange| {
            let recorded = exchange.record(&acts, record_id.as_deref(), path.as_bytes())?;
            Ok(recorded.as_ref().map(Into::into))
        })
    }

    /// What the charter's author should look at, under this regime at a moment.
    pub fn check(&self, now: SystemTime) -> Vec<Finding> {
        all(&self.policy.check(time(now)))
    }
}

impl Policy {
    fn compile(charter: charte::Charter, regime: Option<String>) -> Result<Arc<Self>, CharteError> {
        let policy = match regime {
            Some(id) => charte::Policy::compile(charter, charte::Regime::builtin(&id)?),
            None => charte::Policy::new(charter)?,
        };
        Ok(Arc::new(Self { policy }))
    }

    fn explained(
        &self,
        cookie: charte::ObservedCookie<'_>,
        visitor: &Visitor,
    ) -> Result<Explanation, CharteError> {
        visitor.of(&self.policy, |visitor| (&visitor.explain_observed(&cookie)).try_into())
    }
}
