//! Answers that visitors gave to other consent managers, translated for a charter.

use charte_interop::decode;
use charte_interop::import::Foreign;
use charte_interop::mapping::Mapping;
use charte_interop::mobile::Value;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyInt, PyString};

use crate::charter::Charter;
use crate::consent::Consent;
use crate::convert::{Bytes, Tuple, texts, wrong_type};
use crate::data::{AllMade, import_notes};
use crate::error::{raise, raise_instead};
use crate::ids::Id;
use crate::moment::Moment;
use crate::regime::Regime;
use crate::source::{looks_like_path, read_file};

/// Translates the answers that visitors gave to other consent managers: TC strings, GPP, the cookies
/// of OneTrust and others, the keys of mobile SDKs. Make one for a site, and share it between
/// threads.
///
/// A yes never becomes more than it was: silence is read as a no, a refusal beats a grant, and what
/// cannot be read leaves the visitor `unreadable`.
///
/// policy: the policy of the charter. An exchange may use another one of the same charter.
/// table: what the words of the site's own banner mean: the text of an `interop.toml`, or its path as
///     an `os.PathLike`. Built-in tables know what each manager ships with. Raises `InteropError`
///     (`E607`) for a mistake in it.
/// managers: the ids of the consent managers that are read, such as `onetrust`; `None` for all.
/// recorded: when visitors answered at the latest, for formats without a date. Without it such
///     values refuse and do not grant.
/// shown_revision: the revision of the charter that the other banner showed. Without it grants count
///     only while the charter's revision is 1.
///
///     importer = charte.Importer(policy, managers=["onetrust", "iab-usp"])
///     imported = importer.import_values([("usp", "1YYN")], now=time.time())
///     policy.visitor(imported, now=time.time()).decide("_ads").because   # refused
#[pyclass(frozen, module = "charte")]
pub(crate) struct Importer(pub(crate) charte_interop::import::Importer);

#[pymethods]
impl Importer {
    #[new]
    #[pyo3(signature = (policy, table=None, *, managers=None, recorded=None, shown_revision=None))]
    fn new(
        py: Python<'_>,
        policy: &Bound<'_, PyAny>,
        table: Option<Table>,
        managers: Option<Vec<String>>,
        recorded: Option<Moment>,
        shown_revision: Option<u32>,
    ) -> PyResult<Self> {
        // A policy is known by what it is compiled from.
        let of = |name| policy.getattr(name).ok();
        let (charter, regime) = (of("charter"), of("regime"));
        let charter = charter.as_ref().and_then(|charter| charter.cast::<Charter>().ok());
        let regime = regime.as_ref().and_then(|regime| regime.cast::<Regime>().ok());
        let (Some(charter), Some(regime)) = (charter, regime) else {
            return Err(wrong_type("a Policy", policy));
        };
        let (charter, regime) = (charter.get(), regime.get());
        let mapping = table.map_or(Mapping::builtin(), |table| table.0);
        // It compiles the charter for each regime that the charter names.
        let importer = py.detach(|| {
            let policy = charte::Policy::compile(charte::Charter::clone(&charter.0), &regime.0);
            charte_interop::import::Importer::new(&policy, mapping)
        });
        let importer = match managers {
            Some(ids) => importer.with_managers(ids).map_err(raise)?,
            None => importer,
        };
        let recorded = recorded.map(|moment| moment.0);
        Ok(Self(importer.with_recorded(recorded).with_shown_revision(shown_revision)))
    }

    /// Translates the values of one visitor.
    ///
    /// values: pairs of a format and a value. The format is `tcf`, `gpp`, `ac`, `usp`, or `cookie:`
    ///     and the name of the cookie, such as `cookie:OptanonConsent`. Raises `InteropError`
    ///     (`E606`) for another one.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    fn import_values(&self, values: Values<'_>, now: Moment) -> PyResult<Imported> {
        let values = values.of_format()?;
        Ok(self.imported(self.0.import(self.0.policy(), &values, now.0), now))
    }

    /// Translates what the `Cookie` lines of a request hold. Other cookies are ignored.
    ///
    /// lines: the values of all `Cookie` headers, `str` or `bytes`.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    fn import_cookies(&self, lines: Lines, now: Moment) -> Imported {
        self.imported(self.0.import_lines(self.0.policy(), lines.0, now.0), now)
    }

    /// Translates the keys that a mobile SDK keeps: `IABTCF_*`, `IABGPP_*`, `IABUSPrivacy_String`.
    /// Other keys are ignored.
    ///
    /// keys: a mapping of all keys.
    /// now: an aware datetime, RFC 3339 text, or seconds since 1970.
    fn import_mobile(&self, keys: &Bound<'_, PyAny>, now: Moment) -> PyResult<Imported> {
        let keys = MobileKeys::read(keys)?;
        Ok(self.imported(self.0.import_keys(self.0.policy(), keys.pairs(), now.0), now))
    }

    fn __repr__(&self) -> String {
        format!("Importer(regime='{}')", self.0.policy().regime().id())
    }
}

impl Importer {
    fn imported(&self, core: charte_interop::import::Imported, now: Moment) -> Imported {
        let state = core.visitor(self.0.policy(), now.0).state();
        Imported { core, state }
    }
}

/// What values of other consent managers mean for a charter. Pass it as the consent of a visitor who
/// has none of the site.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Imported {
    pub(crate) core: charte_interop::import::Imported,
    state: charte::ConsentState,
}

#[pymethods]
impl Imported {
    /// The state of the consent: `none` if the values say nothing, `unreadable` if one of them cannot
    /// be read.
    #[getter]
    fn state(&self) -> Id<charte::ConsentState> {
        Id(self.state)
    }

    /// The consent that counts, or `None` if there is none.
    #[getter]
    fn received(&self) -> Option<Consent> {
        self.core.received.consent().cloned().map(Consent)
    }

    /// What to write as the site's own consent cookie, for a migration: it keeps the time of the
    /// answer and says where it comes from. `Visitor.encode` makes the value. `None` if there is
    /// nothing to write.
    #[getter]
    fn consent(&self) -> Option<Consent> {
        self.core.consent.clone().map(Consent)
    }

    /// The answers that count, as the consent cookie writes them: `y:advertising`, `n:@vendor`.
    #[getter]
    fn answers(&self) -> Tuple<String> {
        texts(self.core.answers())
    }

    /// The refusals that nobody said and that follow from silence, without their sign.
    #[getter]
    fn inferred(&self) -> Tuple<&str> {
        self.core.inferred.iter().map(String::as_str).collect()
    }

    /// Whether a value says that Global Privacy Control was on. It counts for this request.
    #[getter]
    fn gpc(&self) -> bool {
        self.core.gpc
    }

    /// What was lost, refused or not understood, and why.
    #[getter]
    fn report<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        import_notes(py, &self.core.report)
    }

    /// Why the first value that cannot be read cannot be read. `None` if all can.
    #[getter]
    fn error(&self) -> Option<Id<charte::ErrorCode>> {
        self.core.error.map(|error| Id(error.code()))
    }

    fn __repr__(&self) -> String {
        let gpc = if self.core.gpc { "True" } else { "False" };
        let answers = self.core.answers().len();
        format!("Imported(state='{}', answers={answers}, gpc={gpc})", self.state)
    }
}

/// What values of other consent managers say, as JSON text: a list with one object for each manager.
/// It shows the answers and never a value. For a person who wants to see it; `Importer` decides.
///
/// values: pairs of a format and a value, as `Importer.import_values` takes them.
#[pyfunction]
pub(crate) fn decode_foreign(values: Values<'_>) -> PyResult<String> {
    decode::to_json(&decode::decode(&values.of_format()?)).map_err(raise)
}

/// A site's table of foreign words.
pub(crate) struct Table(pub(crate) Mapping);

impl<'a> FromPyObject<'a, '_> for Table {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        if object.hasattr("__fspath__")? {
            return Mapping::parse(read_file(&object)?).map(Self).map_err(|e| raise(e.into()));
        }
        let text = object.extract::<Bytes<'_>>()?.0;
        Mapping::parse(&*text).map(Self).map_err(|error| {
            if !looks_like_path(&text) {
                return raise(error.into());
            }
            let message = "expected the text of the table, got what looks like a path";
            raise_instead(&error.into(), message, "pass pathlib.Path(path)")
        })
    }
}

/// Pairs of a format and a value.
pub(crate) struct Values<'py>(Vec<(String, Bytes<'py>)>);

impl<'a> FromPyObject<'a, '_> for Values<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        let pair = |pair: PyResult<Bound<'_, PyAny>>| -> PyResult<(String, Bytes<'a>)> {
            let (format, value) = pair?.extract::<(String, Bound<'_, PyAny>)>()?;
            let value = value.extract::<Bytes<'_>>()?.0.into_owned();
            Ok((format, Bytes(value.into())))
        };
        let is_text = object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>();
        match object.try_iter().ok().filter(|_| !is_text) {
            Some(pairs) => pairs.map(pair).collect::<PyResult<_>>().map(Self),
            None => Err(wrong_type("pairs of format and value", &object)),
        }
    }
}

impl Values<'_> {
    fn of_format(&self) -> PyResult<Vec<Foreign<'_>>> {
        let foreign = self.0.iter().map(|(format, value)| Foreign::of_format(format, &*value.0));
        foreign.collect::<Result<_, _>>().map_err(|error| raise(error.into()))
    }
}

/// The `Cookie` lines of a request.
pub(crate) struct Lines(Vec<Vec<u8>>);

impl<'a> FromPyObject<'a, '_> for Lines {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> {
        use crate::convert::HeaderBytes;
        if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
            return Ok(Self(vec![object.extract::<HeaderBytes>()?.0]));
        }
        let lines = object.try_iter().map_err(|_| wrong_type("Cookie lines", &object))?;
        let line = |line: PyResult<Bound<'_, PyAny>>| Ok(line?.extract::<HeaderBytes>()?.0);
        lines.map(line).collect::<PyResult<_>>().map(Self)
    }
}

/// What a key holds.
enum Held {
    Text(String),
    Number(i64),
    Other,
}

/// The keys of an app's preferences.
struct MobileKeys(Vec<(String, Held)>);

impl MobileKeys {
    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let Ok(items) = object.call_method0("items") else {
            return Err(wrong_type("a mapping of keys", object));
        };
        let read = |item: PyResult<Bound<'_, PyAny>>| {
            let (key, value) = item?.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
            let key = key
                .extract::<String>()
                .map_err(|_| PyTypeError::new_err("expected keys that are str"))?;
            // A bool is an int in Python, and is not one here.
            let is_number = value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>();
            let held = match value.extract::<String>() {
                Ok(text) => Held::Text(text),
                Err(_) if is_number => value.extract().map_or(Held::Other, Held::Number),
                Err(_) => Held::Other,
            };
            Ok((key, held))
        };
        items.try_iter()?.map(read).collect::<PyResult<_>>().map(Self)
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, Value<'_>)> {
        self.0.iter().map(|(key, held)| {
            let value = match held {
                Held::Text(text) => Value::Text(text),
                Held::Number(number) => Value::Number(*number),
                Held::Other => Value::Other,
            };
            (key.as_str(), value)
        })
    }
}
