//! The thing that decides.

use std::sync::Arc;
use std::time::SystemTime;

use crate::act::{Act, Reading, Written};
use crate::charter::Charter;
use crate::decision::{Allowance, Ask, Decision, Explanation, Finding};
use crate::error::CharteError;
use crate::mirror::all;
use crate::regime::Regime;
use crate::visitor::{Sighting, Visitor, at, time};
use crate::words::{Area, Mode, Purpose};

/// A charter compiled against a regime: immutable, and shareable between threads. Compiling does
/// the expensive part once; make one and keep it.
#[derive(uniffi::Object)]
pub struct Policy {
    pub(crate) policy: charte::Policy,
}

#[uniffi::export]
impl Policy {
    /// Compiles a charter, JSON when it begins with `{`, else TOML, against the regime with this
    /// id, or the one that the charter names.
    ///
    /// Fails with `E1xx`, with line, column and path: a charter that is not as it must be,
    /// `E112` when nobody names a regime, `E113` when no regime has the id.
    #[uniffi::constructor(default(regime = None))]
    pub fn new(charter: String, regime: Option<String>) -> Result<Arc<Self>, CharteError> {
        Self::compile(charte::Charter::parse(charter)?, regime)
    }

    /// As [`Policy::new`], for a charter in JSON only.
    ///
    /// Fails as [`Policy::new`].
    #[uniffi::constructor(default(regime = None))]
    pub fn from_json(charter: String, regime: Option<String>) -> Result<Arc<Self>, CharteError> {
        Self::compile(charte::Charter::from_json(charter)?, regime)
    }

    /// Compiles a charter against a regime of the app's own, a file of the same form as those
    /// that ship with the library.
    ///
    /// Fails with `E1xx` for the charter and `E2xx` for the regime, with line, column and path.
    #[uniffi::constructor]
    pub fn with_regime_file(charter: String, regime: String) -> Result<Arc<Self>, CharteError> {
        let (charter, regime) = (charte::Charter::parse(charter)?, charte::Regime::parse(regime)?);
        Ok(Arc::new(Self { policy: charte::Policy::compile(charter, &regime) }))
    }

    /// The charter, its texts in this language or the first there is.
    #[uniffi::method(default(language = "en"))]
    pub fn charter(&self, language: String) -> Charter {
        (self.policy.charter(), &*language).into()
    }

    /// The charter as JSON: what was read, no more and no less, but for the author's own `x-`
    /// keys.
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

    /// Decides what was seen.
    pub fn decide(&self, sighting: Sighting, visitor: Visitor) -> Decision {
        visitor.of(&self.policy, |v| (&v.decide_sighting(sighting.borrowed())).into())
    }

    /// Decides everything that was seen, in its order: one crossing of the border for all.
    pub fn decide_many(&self, sightings: Vec<Sighting>, visitor: Visitor) -> Vec<Decision> {
        let seen = || sightings.iter().map(Sighting::borrowed);
        visitor.of(&self.policy, |v| seen().map(|s| (&v.decide_sighting(s)).into()).collect())
    }

    /// Decides the cookie of a `Set-Cookie` line from a host.
    ///
    /// Fails with `E3xx` when a browser would ignore the line.
    pub fn decide_set_cookie(
        &self,
        line: String,
        host: Option<String>,
        visitor: Visitor,
    ) -> Result<Decision, CharteError> {
        let sighting = at(charte::Sighting::set_cookie(&line)?, host.as_deref());
        Ok(visitor.of(&self.policy, |v| (&v.decide_sighting(sighting)).into()))
    }

    /// Decides what was seen, with the rules that led to it and what would change it.
    ///
    /// Fails with `E901`, which would be a bug of the library.
    pub fn explain(
        &self,
        sighting: Sighting,
        visitor: Visitor,
    ) -> Result<Explanation, CharteError> {
        self.explained(sighting.borrowed(), &visitor)
    }

    /// Explains the cookie of a `Set-Cookie` line from a host.
    ///
    /// Fails with `E3xx` when a browser would ignore the line.
    pub fn explain_set_cookie(
        &self,
        line: String,
        host: Option<String>,
        visitor: Visitor,
    ) -> Result<Explanation, CharteError> {
        self.explained(at(charte::Sighting::set_cookie(&line)?, host.as_deref()), &visitor)
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
        visitor.of(&self.policy, |v| v.allows(purpose.into(), provider.as_deref()).into())
    }

    /// What to ask the visitor, over all declarations or those of one area. Asking writes
    /// nothing: only an act of the visitor is recorded.
    #[uniffi::method(default(area = None))]
    pub fn ask(&self, visitor: Visitor, area: Option<Area>) -> Ask {
        visitor.of(&self.policy, |v| v.ask(area.map(Into::into)).into())
    }

    /// The purposes that a visitor may be asked about: opt-in and opt-out, never unclassified.
    #[uniffi::method(default(area = None))]
    pub fn askable(&self, visitor: Visitor, area: Option<Area>) -> Vec<Purpose> {
        visitor.of(&self.policy, |v| all(v.askable(area.map(Into::into)).iter()))
    }

    /// What is known of the visitor's answer: its state, and the answers themselves.
    pub fn reading(&self, visitor: Visitor) -> Reading {
        let reading = charte::Reading::of_values(&visitor.consent);
        visitor.of(&self.policy, |v| (&reading, v.state()).into())
    }

    /// The consent after these acts, recorded now for the charter's revision. What was refused
    /// stays unless an act takes it back; what was granted stays while it counts. An app keeps
    /// the value; a server sends the lines, for which it names its `host` and the request's
    /// `path`. `record_id` is the random id of the host's record, if it keeps one. Nothing comes
    /// back when nothing is to be written, and what was kept stays: closing the question says
    /// nothing about an unreadable answer.
    ///
    /// Fails with `E405`: `unclassified` cannot be granted, a provider or record id is out of its
    /// form, or there is no act.
    #[uniffi::method(default(record_id = None, host = None, path = "/"))]
    pub fn record(
        &self,
        acts: Vec<Act>,
        visitor: Visitor,
        record_id: Option<String>,
        host: Option<String>,
        path: String,
    ) -> Result<Option<Written>, CharteError> {
        let acts: Vec<charte::Act<'_>> = acts.iter().map(Act::borrowed).collect();
        visitor.at(&self.policy, host.as_deref(), Mode::Enforce, |exchange| {
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
        sighting: charte::Sighting<'_>,
        visitor: &Visitor,
    ) -> Result<Explanation, CharteError> {
        visitor.of(&self.policy, |v| {
            let decision = v.decide_sighting(sighting);
            Ok((&decision, decision.to_json()?).into())
        })
    }
}
