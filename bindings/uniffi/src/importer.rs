//! Answers that visitors gave to other consent managers.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

use crate::error::CharteError;
use crate::foreign::{ForeignValue, MobileValue};
use crate::imported::Imported;
use crate::interop::{self, Core};
use crate::policy::Policy;

/// Translates the answers that visitors gave to other consent managers: TC strings, GPP, the cookies
/// of OneTrust and others, the keys of mobile SDKs. Make one and keep it; threads may share it.
///
/// A yes never becomes more than it was: silence is read as a no, a refusal beats a grant, and what
/// cannot be read leaves the visitor `unreadable`.
#[derive(uniffi::Object)]
pub struct Importer {
    core: Core,
}

#[uniffi::export]
impl Importer {
    /// An importer for the charter of a policy. `table` is the text of an `interop.toml`: what the
    /// words of the other banner mean; built-in tables know what each manager ships with.
    /// `managers` are the ids of those that are read, such as `onetrust`; without them all are.
    /// `recorded` is when visitors answered at the latest, for formats without a date: without it
    /// such values refuse and do not grant. `shown_revision` is the revision of the charter that the
    /// other banner showed: without it grants count only while the charter's revision is 1.
    ///
    /// Fails with `E607`, with line and column, for a mistake in the table; with `E106` for an
    /// unknown manager; and with `E618` if the library was built without its feature `interop`.
    #[uniffi::constructor(default(
        table = None,
        managers = None,
        recorded = None,
        shown_revision = None
    ))]
    pub fn new(
        policy: Arc<Policy>,
        table: Option<String>,
        managers: Option<Vec<String>>,
        recorded: Option<SystemTime>,
        shown_revision: Option<u32>,
    ) -> Result<Arc<Self>, CharteError> {
        let core = interop::importer(&policy.policy, table, managers, recorded, shown_revision)?;
        Ok(Arc::new(Self { core }))
    }

    /// Translates the values of one visitor.
    ///
    /// Fails with `E606` for an unknown format.
    pub fn import_values(
        &self,
        values: Vec<ForeignValue>,
        now: SystemTime,
    ) -> Result<Imported, CharteError> {
        interop::import_values(&self.core, &values, now)
    }

    /// Translates what `Cookie` lines hold, such as those of a request or of a web view. Other
    /// cookies are ignored.
    pub fn import_cookies(&self, lines: Vec<String>, now: SystemTime) -> Imported {
        interop::import_cookies(&self.core, None, &lines, now)
    }

    /// Translates the keys that a mobile SDK keeps: `IABTCF_*`, `IABGPP_*`, `IABUSPrivacy_String`.
    /// Other keys are ignored.
    pub fn import_mobile(&self, keys: HashMap<String, MobileValue>, now: SystemTime) -> Imported {
        interop::import_mobile(&self.core, &keys, now)
    }
}

impl Importer {
    pub(crate) fn of_request(
        &self,
        policy: &charte::Policy,
        cookies: &[String],
        now: SystemTime,
    ) -> Imported {
        interop::import_cookies(&self.core, Some(policy), cookies, now)
    }
}
