//! Consent, and the acts that change it.

use charte::{ActKind, Consent as Core, Purpose, Reading};

use crate::*;

/// What a visitor answered, purpose by purpose, when, and to which revision of the charter.
///
/// `Consent(value)` reads the value of a consent cookie; a malformed one raises `ConsentError`
/// whose `token` says where. Its `repr` never shows the value.
#[pyclass(frozen, module = "charte", eq, from_py_object)]
#[derive(Clone, PartialEq)]
pub(crate) struct Consent(pub(crate) Core);

class!(Consent, self => format_args!("{:?}", self.0), {
    /// When the visitor answered, in seconds since 1970.
    timestamp(self) -> i64 = self.0.time().unix();
    /// The revision of the charter that was answered.
    revision(self) -> u32 = self.0.revision();
    /// The purposes granted, by bit.
    granted(self) -> Tuple<W<Purpose>> = purposes(self.0.granted());
    /// The purposes refused, by bit.
    refused(self) -> Tuple<W<Purpose>> = purposes(self.0.refused());
    /// The answers for one purpose of one provider: purpose, provider, whether granted. The
    /// purpose is text, since it may be one of another version.
    pairs(self) -> Tuple<(&str, &str, bool)> = Tuple(self.0.pairs().collect());
    /// The providers refused as a whole.
    refused_providers(self) -> Tuple<&str> = Tuple(self.0.refused_providers().collect());
    /// Whether Global Privacy Control was on when the visitor answered.
    with_signal(self) -> bool = self.0.with_signal();
    /// Whether the visitor closed the question without an answer.
    is_seen(self) -> bool = self.0.is_seen();
    /// The random id of the host's record, if it gave one.
    record_id(self) -> Option<&str> = self.0.record_id();
    /// Whether anything is granted.
    grants_anything(self) -> bool = self.0.grants_anything();
    /// Whether anything is refused.
    refuses_anything(self) -> bool = self.0.refuses_anything();
    ---
    #[new] fn new(value: Raw<'_>) -> PyResult<Self> =
        Core::decode(&value.0).map(Self).map_err(raise);

    /// A consent without any answer, recorded now for this revision.
    #[staticmethod] fn empty(now: Moment, revision: u32) -> Self = Self(Core::new(now.0, revision));

    /// The canonical value. `Visitor.write` keeps it within what a cookie holds.
    fn encode(&self) -> String = self.0.encode();

    /// The answer for one purpose of one provider, when there is one of its own.
    fn pair(&self, purpose: W<Purpose>, provider: &str) -> Option<bool> =
        self.0.pair(purpose.0, provider);
    ---
});

/// What a visitor brings: a value, a `Consent`, or the values of several cookies.
pub(crate) struct Brought(pub(crate) Reading);

from_python!(Brought, object => {
    if let Ok(consent) = object.cast::<Consent>() {
        return Ok(Self(consent.get().0.clone().into()));
    }
    if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
        return Ok(Self(Reading::of_values([object.extract::<Raw<'_>>()?.0])));
    }
    let value = |v: PyResult<Any<'_>>| Ok(v?.extract::<Raw<'_>>()?.0.into_owned());
    let values = object.try_iter()?.map(value).collect::<PyResult<Vec<_>>>()?;
    Ok(Self(Reading::of_values(values)))
});

/// `charte.Act`, read attribute by attribute.
#[derive(FromPyObject)]
pub(crate) struct Act {
    kind: W<ActKind>,
    purpose: Option<W<Purpose>>,
    provider: Option<String>,
}

impl Act {
    pub(crate) fn core(&self) -> PyResult<charte::Act<'_>> {
        let purpose = self.purpose.map(|p| p.0);
        charte::Act::new(self.kind.0, purpose, self.provider.as_deref()).map_err(raise)
    }
}
