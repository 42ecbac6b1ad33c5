//! Answers that visitors gave to other consent managers, translated for a charter.

use charte::{ReceivedConsent, Time};
use charte_interop::decode;
use charte_interop::import::{Foreign, Imported, Importer, Note};
use charte_interop::mapping::Mapping;
use charte_interop::mobile::Value;

use crate::*;

/// Translates the answers that visitors gave to other consent managers: TC strings, GPP, the
/// cookies of OneTrust and others, the keys of mobile SDKs. Make one when the program starts. It
/// never changes; many threads may use it at the same time.
pub struct charte_importer(pub(crate) Importer);

/// How an importer reads. Set all of it to zero, then fill in what is known.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_import_options {
    /// What the words of the site's own banner mean: the text of an `interop.toml`. If it is absent,
    /// the built-in tables count, which know what each manager ships with.
    pub table: charte_str,
    /// The ids of the consent managers that are read, such as `onetrust`; NULL for all.
    pub managers: *const charte_str,
    /// How many; 0 for all.
    pub manager_count: usize,
    /// When visitors answered at the latest, for formats without a date, in seconds since
    /// 1970-01-01T00:00:00Z. It counts only with `has_recorded`; without it such values refuse and
    /// do not grant.
    pub recorded: i64,
    /// Whether `recorded` is known.
    pub has_recorded: bool,
    /// The revision of the charter that the other banner showed; 0 if it is not known: grants then
    /// count only while the charter's revision is 1.
    pub shown_revision: u32,
}

/// Makes an importer for the charter of a policy. If `options` is NULL, it reads every consent
/// manager by the built-in tables.
///
/// Writes to `*out` an importer that is yours: free it with `charte_importer_free`. The policy stays
/// yours and may be freed right away. `policy` and `out` must not be NULL; `error` may be. Any
/// thread. Fails with 607 for a mistake in the table, with line and column, and with 106 for an
/// unknown consent manager.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_importer_new(
    policy: *const charte_policy,
    options: *const charte_import_options,
    out: *mut *mut charte_importer,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let policy = &get(policy, "policy")?.0;
            let Some(options) = options.as_ref() else {
                return Ok(give(charte_importer(Importer::new(policy, Mapping::builtin()))));
            };
            let mapping = mapping(options.table)?;
            let managers = items(options.managers, options.manager_count, "managers")?;
            let managers = managers.iter().map(|id| Ok(id.text("managers")?.unwrap_or_default()));
            let managers = managers.collect::<Result<Vec<_>, Failure>>()?;
            let mut importer = Importer::new(policy, mapping);
            if !managers.is_empty() {
                importer = importer.with_managers(managers)?;
            }
            let recorded = options.has_recorded.then(|| Time::from_unix(options.recorded));
            let shown = Some(options.shown_revision).filter(|revision| *revision != 0);
            Ok(give(charte_importer(importer.with_recorded(recorded).with_shown_revision(shown))))
        })
    }
}

/// Frees an importer. `importer` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_importer_free(importer: *mut charte_importer) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(importer) }
}

/// The site's table, or the built-in ones for an absent text.
///
/// # Safety
/// As [`charte_str::optional`].
pub(crate) unsafe fn mapping(table: charte_str) -> Result<Mapping, Failure> {
    // SAFETY: the caller's promise.
    let table = unsafe { table.optional("table") }?;
    Ok(table.map_or(Ok(Mapping::builtin()), Mapping::parse).map_err(charte::Error::from)?)
}

/// A value of another consent manager.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_foreign {
    /// The format: `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and the name of the cookie, such as
    /// `cookie:OptanonConsent`.
    pub format: charte_str,
    /// The value, as it came.
    pub value: charte_str,
}

/// # Safety
/// As [`items`], for the array and for each text.
unsafe fn foreign<'a>(
    values: *const charte_foreign,
    count: usize,
) -> Result<Vec<Foreign<'a>>, Failure> {
    // SAFETY: the caller's promise.
    let read = |foreign: &'a charte_foreign| unsafe {
        let format = foreign.format.text("format")?.unwrap_or_default();
        let value = foreign.value.bytes("value")?;
        Ok(Foreign::of_format(format, value).map_err(charte::Error::from)?)
    };
    // SAFETY: the caller's promise.
    unsafe { items(values, count, "values") }?.iter().map(read).collect()
}

/// Something that an import reports: what was lost, refused or not understood. The texts live as
/// long as the import.
#[repr(C)]
pub struct charte_import_note {
    /// What kind of note it is: `unreadable`, `no-answer`, `grants-dropped`, `unknown-word`,
    /// `missing-word`, `unknown-section` or `signal`.
    pub kind: charte_str,
    /// The id of the consent manager.
    pub manager: charte_str,
    /// What happened and what to do, in English. Never a value.
    pub message: charte_str,
}

/// What values of other consent managers mean for a charter. It never changes; many threads may
/// read it at the same time. Everything in it lives until `charte_imported_free`.
#[repr(C)]
pub struct charte_imported {
    /// The consent, for a visitor who has none of the site: pass it to `charte_visitor_new`, which
    /// then also counts the signal of `gpc`. Never NULL. You must not free it.
    pub received: *const charte_received_consent,
    /// What to write as the site's own consent cookie, for a migration: it keeps the time of the
    /// answer and says where it comes from. `charte_visitor_encode` makes the lines. NULL if there
    /// is nothing to write. You must not free it.
    pub consent: *const charte_received_consent,
    /// The state of `received` under the importer's policy: `CHARTE_CONSENT_STATE_NONE` if the
    /// values say nothing, `CHARTE_CONSENT_STATE_UNREADABLE` if one of them cannot be read.
    pub state: charte_consent_state,
    /// `CHARTE_OK`, or the status of the first value that cannot be read: 603 for `E603`.
    pub cause: charte_status,
    /// The answers that count, as the consent cookie writes them: `y:advertising`, `n:@vendor`;
    /// NULL if there are none.
    pub answers: *const charte_str,
    /// How many.
    pub answer_count: usize,
    /// The refusals that nobody said and that follow from silence, without their sign; NULL if there
    /// are none.
    pub inferred: *const charte_str,
    /// How many.
    pub inferred_count: usize,
    /// What was lost, refused or not understood; NULL if there is nothing.
    pub report: *const charte_import_note,
    /// How many.
    pub report_count: usize,
    /// Whether a value says that Global Privacy Control was on. It counts for this request.
    pub gpc: bool,
}

/// What the pointers of a [`charte_imported`] point to.
pub(crate) struct Consents {
    received: Box<charte_received_consent>,
    consent: Option<Box<charte_received_consent>>,
}

impl Show<Consents> for charte_imported {}

impl charte_imported {
    fn give(importer: &charte_importer, imported: &Imported, now: Time) -> *mut Self {
        let received = imported.received.clone();
        let written = imported.consent.clone().map(ReceivedConsent::from);
        let consents = Consents {
            received: Box::new(charte_received_consent::of(received, imported.gpc)),
            consent: written.map(|consent| Box::new(charte_received_consent::of(consent, false))),
        };
        let state = imported.visitor(importer.0.policy(), now).state();
        Self::show(consents, |consents, arena| {
            let (answers, answer_count) = arena.texts(&imported.answers());
            let (inferred, inferred_count) = arena.texts(&imported.inferred);
            let note = |note: &Note| charte_import_note {
                kind: charte_str::of(note.kind()),
                manager: charte_str::of(note.manager()),
                message: arena.text(&note.to_string()),
            };
            let (report, report_count) = arena.list(imported.report.iter().map(note));
            Self {
                received: &raw const *consents.received,
                consent: consents.consent.as_deref().map_or(core::ptr::null(), |one| one),
                state: number(state),
                cause: imported.error.map_or(CHARTE_OK, |error| status_of(error.code())),
                answers,
                answer_count,
                inferred,
                inferred_count,
                report,
                report_count,
                gpc: imported.gpc,
            }
        })
    }
}

/// Translates the values of one visitor. Use the result only if the visitor has no consent cookie
/// of the site. `now` is in seconds since 1970-01-01T00:00:00Z. A value that cannot be read is no
/// failure: it leaves the visitor unreadable.
///
/// Writes to `*out` an import that is yours: free it with `charte_imported_free`. `importer` and
/// `out` must not be NULL, `values` only if `count` is 0; `error` may be. Any thread. Fails with 606
/// for an unknown format.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_importer_import_values(
    importer: *const charte_importer,
    values: *const charte_foreign,
    count: usize,
    now: i64,
    out: *mut *mut charte_imported,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let (importer, values) = (get(importer, "importer")?, foreign(values, count)?);
            let now = Time::from_unix(now);
            let imported = importer.0.import(importer.0.policy(), &values, now);
            Ok(charte_imported::give(importer, &imported, now))
        })
    }
}

/// Translates what the `Cookie` lines of a request hold; other cookies are ignored. A request that
/// is decided anyway needs only `charte_request.honour`.
///
/// As `charte_importer_import_values`: `*out` is yours. `importer` and `out` must not be NULL,
/// `lines` only if `count` is 0; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_importer_import_cookies(
    importer: *const charte_importer,
    lines: *const charte_str,
    count: usize,
    now: i64,
    out: *mut *mut charte_imported,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let (importer, lines) = (get(importer, "importer")?, all(lines, count, "lines")?);
            let now = Time::from_unix(now);
            let imported = importer.0.import_lines(importer.0.policy(), lines, now);
            Ok(charte_imported::give(importer, &imported, now))
        })
    }
}

/// What a key of an app's preferences holds.
pub type charte_key_type = u32;
/// A text.
pub const CHARTE_KEY_TYPE_TEXT: charte_key_type = 0;
/// A whole number.
pub const CHARTE_KEY_TYPE_NUMBER: charte_key_type = 1;
/// Anything else, such as a boolean.
pub const CHARTE_KEY_TYPE_OTHER: charte_key_type = 2;

/// A key of an app's preferences: `IABTCF_TCString` and others.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_mobile_key {
    /// The name. Names that are not of the IAB are ignored.
    pub name: charte_str,
    /// What it holds.
    pub key_type: charte_key_type,
    /// The text, for `CHARTE_KEY_TYPE_TEXT`.
    pub text: charte_str,
    /// The number, for `CHARTE_KEY_TYPE_NUMBER`.
    pub number: i64,
}

impl charte_mobile_key {
    /// # Safety
    /// Its texts are absent or valid for `'a`.
    unsafe fn read<'a>(&self) -> Result<(&'a str, Value<'a>), Failure> {
        // SAFETY: the caller's promise.
        let name = unsafe { self.name.text("name") }?.unwrap_or_default();
        let value = match self.key_type {
            // SAFETY: the caller's promise.
            CHARTE_KEY_TYPE_TEXT => Value::Text(unsafe { self.text.text("text") }?.unwrap_or("")),
            CHARTE_KEY_TYPE_NUMBER => Value::Number(self.number),
            CHARTE_KEY_TYPE_OTHER => Value::Other,
            _ => return Err(Failure::Argument(CHARTE_NOT_IN_LIST, "key_type")),
        };
        Ok((name, value))
    }
}

/// Translates the keys that a mobile SDK keeps in an app's preferences. Pass all keys; those that
/// are not of the IAB are ignored.
///
/// As `charte_importer_import_values`: `*out` is yours. `importer` and `out` must not be NULL, `keys`
/// only if `count` is 0; `error` may be. Any thread. Fails with `CHARTE_NOT_IN_LIST` for an unknown
/// `key_type`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_importer_import_mobile(
    importer: *const charte_importer,
    keys: *const charte_mobile_key,
    count: usize,
    now: i64,
    out: *mut *mut charte_imported,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let importer = get(importer, "importer")?;
            let keys = items(keys, count, "keys")?.iter().map(|key| key.read());
            let keys = keys.collect::<Result<Vec<_>, Failure>>()?;
            let now = Time::from_unix(now);
            let imported = importer.0.import_keys(importer.0.policy(), keys, now);
            Ok(charte_imported::give(importer, &imported, now))
        })
    }
}

/// Frees an import and everything in it. `imported` may be NULL. Visitors that were made of it keep
/// what they need.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_imported_free(imported: *mut charte_imported) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_imported::free(imported) }
}

/// Writes to `*out` what values of other consent managers say, as JSON: a list with one object for
/// each manager. It shows the answers and never a value. For a person who wants to see it; an
/// importer decides.
///
/// The text is yours: free it with `charte_text_free`. `out` must not be NULL, `values` only if
/// `count` is 0; `error` may be. Any thread. Fails with 606 for an unknown format.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_decode_foreign(
    values: *const charte_foreign,
    count: usize,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let decoded = decode::decode(&foreign(values, count)?);
            charte_text::give(&decode::to_json(&decoded)?)
        })
    }
}
