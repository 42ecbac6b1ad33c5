//! Recording what a visitor did.

use charte::record::RecordDetails;
use charte::{Act, Consent, ReceivedConsent};

use crate::*;

/// What a visitor did. Leave zero what its kind does not need.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_act {
    /// What the visitor did.
    pub kind: charte_act_kind,
    /// For which purpose.
    pub purpose: charte_purpose,
    /// For which provider; absent for a purpose as a whole.
    pub provider: charte_str,
}

impl charte_act {
    /// # Safety
    /// The provider is absent or valid for `'a`.
    unsafe fn read<'a>(&self) -> Result<Act<'a>, Failure> {
        // SAFETY: the caller's promise.
        let provider = unsafe { self.provider.text("provider") }?;
        let purpose = listed(self.purpose, "purpose")?;
        Ok(Act::new(listed(self.kind, "kind")?, Some(purpose), provider)?)
    }
}

/// What the visitor did, recorded. It never changes; many threads may read it at the same time.
#[repr(C)]
pub struct charte_recorded_consent {
    /// The `Set-Cookie` lines to append to the response, in this order and without `Set-Cookie:`:
    /// deletions of other copies, then the consent cookie.
    pub lines: *const charte_str,
    /// How many; at least one.
    pub line_count: usize,
    /// The value of the consent cookie, safe in a cookie as it is.
    pub value: charte_str,
    /// How long the cookie is kept, in seconds; 0 until the browser closes.
    pub max_age: i64,
    /// Whether something granted had to be left out to fit; refusals never are.
    pub shortened: bool,
}

impl Show<Consent> for charte_recorded_consent {}

impl charte_recorded_consent {
    fn give(visitor: &charte_visitor, consent: Consent, path: &[u8]) -> *mut Self {
        Self::show(consent, |consent, arena| {
            let encoded = visitor.core().encode(consent);
            let (lines, line_count) =
                arena.texts(&visitor.exchange().consent_lines(&encoded, path));
            let (value, max_age) = (arena.text(&encoded.value), encoded.max_age);
            Self { lines, line_count, value, max_age, shortened: encoded.shortened }
        })
    }
}

/// Records what the visitor did, now. What was refused stays unless an act takes it back; what was
/// granted stays while it counts. `record_id` may be absent; `path` is that of the request. The
/// visitor stays as it is: to judge the response by the new answer, make another visitor with
/// `charte_recorded_consent_received`.
///
/// Writes to `*out` a record that is yours: free it with `charte_recorded_consent_free`. It is NULL
/// if nothing is to be written: closing the question does not replace an unreadable answer.
/// `visitor`, `acts` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_CONSENT_ACT` for what cannot be recorded, and with `CHARTE_NOT_IN_LIST` for an unknown
/// kind or purpose.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_record(
    visitor: *const charte_visitor,
    acts: *const charte_act,
    count: usize,
    record_id: charte_str,
    path: charte_str,
    out: *mut *mut charte_recorded_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?;
            let (id, path) = (record_id.text("record_id")?, path.bytes("path")?);
            let acts = items(acts, count, "acts")?.iter().map(|act| act.read());
            let acts: Vec<Act<'_>> = acts.collect::<Result<_, Failure>>()?;
            let consent = visitor.core().record(&acts, id)?;
            let give = |consent| charte_recorded_consent::give(visitor, consent, path);
            Ok(consent.map_or(core::ptr::null_mut(), give))
        })
    }
}

/// Encodes a consent as it is, for example an unchanged refusal that is sent again so that it is
/// kept longer. As `charte_visitor_record`; `visitor`, `consent` and `out` must not be NULL, and
/// `*out` is yours. Fails with `CHARTE_NULL` for a consent without an answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_encode(
    visitor: *const charte_visitor,
    consent: *const charte_received_consent,
    path: charte_str,
    out: *mut *mut charte_recorded_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?;
            let (consent, path) = (get(consent, "consent")?.answered()?, path.bytes("path")?);
            Ok(charte_recorded_consent::give(visitor, consent.clone(), path))
        })
    }
}

/// Writes the answers now to `*out`, as a consent that is yours: free it with
/// `charte_received_consent_free`. `recorded` and `out` must not be NULL; `error` may be. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_recorded_consent_received(
    recorded: *const charte_recorded_consent,
    out: *mut *mut charte_received_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let consent = charte_recorded_consent::kept(recorded, "recorded")?.clone();
            Ok(charte_received_consent::give(ReceivedConsent::from(consent)))
        })
    }
}

/// Frees what was recorded and every text that it gave. `recorded` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_recorded_consent_free(recorded: *mut charte_recorded_consent) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_recorded_consent::free(recorded) }
}

/// What only the host knows about an act. Set all of it to zero, then fill in what is known.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_record_details {
    /// The random id of the record, best also given to `charte_visitor_record`; absent for that of
    /// the consent.
    pub record_id: charte_str,
    /// The language in which the visitor was asked, a BCP 47 tag.
    pub language: charte_str,
    /// The address of the page or text that was shown.
    pub notice: charte_str,
    /// Where the visitor can change the answer.
    pub withdrawal: charte_str,
}

/// Writes to `*out` the record that proves what the visitor has just answered (GDPR art. 7(1)), as
/// JSON after ISO/IEC TS 27560. Store it; the library does not. The visitor is the one from before
/// the act, and `consent` what `charte_recorded_consent_received` gave. `details` may be NULL. The
/// text is yours: free it with `charte_text_free`. `visitor`, `consent` and `out` must not be NULL;
/// `error` may be. Any thread. Fails with `CHARTE_CONSENT_ACT` for a malformed record id, and with
/// `CHARTE_NULL` for a consent without an answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_consent_record(
    visitor: *const charte_visitor,
    consent: *const charte_received_consent,
    details: *const charte_record_details,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let consent = get(consent, "consent")?.answered()?;
            let details = match details.as_ref() {
                None => RecordDetails::default(),
                Some(given) => RecordDetails {
                    record_id: given.record_id.text("record_id")?,
                    language: given.language.text("language")?,
                    notice: given.notice.text("notice")?,
                    withdrawal: given.withdrawal.text("withdrawal")?,
                },
            };
            charte_text::give(&visitor.consent_record(consent, details)?.to_json()?)
        })
    }
}
