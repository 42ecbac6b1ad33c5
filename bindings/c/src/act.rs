//! What a visitor did, recorded.

use charte::{Act, Consent, Exchange, RecordDetails};

use crate::*;

/// One act. Zero what its kind does not need.
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

/// What an act came to. Never changes; many threads may read one at the same time.
#[repr(C)]
pub struct charte_recorded {
    /// The `Set-Cookie` lines to append to the response, in this order: deletions of other copies,
    /// then the consent cookie; without `Set-Cookie:`.
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

impl Show<Consent> for charte_recorded {}

impl charte_recorded {
    fn give(exchange: &Exchange<'_>, consent: Consent, path: &[u8]) -> *mut Self {
        Self::show(consent, |consent, arena| {
            let written = exchange.visitor().write(consent);
            let (lines, line_count) = arena.texts(&exchange.consent_lines(&written, path));
            let (value, max_age) = (arena.text(&written.value), written.max_age);
            Self { lines, line_count, value, max_age, shortened: written.shortened }
        })
    }
}

export! {
    /// Records what the visitor did, now. What was refused stays unless an act takes it back; what
    /// was granted stays while it counts. `record_id` may be absent; `path` is that of the request.
    /// The visitor stays as it is: to judge the response by the new answer, make another with
    /// `charte_recorded_consent`.
    ///
    /// Writes to `*out` what is yours: free it with `charte_recorded_free`. NULL when nothing is to
    /// be written: closing the question says nothing about an unreadable answer.
    /// `visitor`, `acts` and `out` must not be NULL; `error` may be. Any thread. Fails with
    /// `CHARTE_CONSENT_ACT` for what cannot be recorded, `CHARTE_NOT_IN_LIST` for a number that is
    /// none.
    fn charte_visitor_record(
        visitor: *const charte_visitor,
        acts: *const charte_act,
        count: usize,
        record_id: charte_str,
        path: charte_str,
    ) -> *mut charte_recorded {
        let exchange = get(visitor, "visitor")?.exchange();
        let (id, path) = (record_id.text("record_id")?, path.bytes("path")?);
        let acts = items(acts, count, "acts")?.iter().map(|act| act.read());
        let acts: Vec<Act<'_>> = acts.collect::<Result<_, Failure>>()?;
        let consent = exchange.visitor().record(&acts, id)?;
        let give = |consent| charte_recorded::give(exchange, consent, path);
        Ok(consent.map_or(std::ptr::null_mut(), give))
    }

    /// Writes a consent as it is, such as an unchanged refusal that is sent again to keep it. As
    /// `charte_visitor_record`; `visitor`, `consent` and `out` must not be NULL, and `*out` is
    /// yours. Fails with `CHARTE_NULL` for a consent without an answer.
    fn charte_visitor_write(
        visitor: *const charte_visitor,
        consent: *const charte_consent,
        path: charte_str,
    ) -> *mut charte_recorded {
        let exchange = get(visitor, "visitor")?.exchange();
        let (reading, path) = (&get(consent, "consent")?.reading, path.bytes("path")?);
        let consent = reading.consent().ok_or(Failure::null("consent"))?;
        Ok(charte_recorded::give(exchange, consent.clone(), path))
    }

    /// Writes to `*out` the answers now, as a consent that is yours: free it with
    /// `charte_consent_free`. `recorded` and `out` must not be NULL; `error` may be. Any thread.
    fn charte_recorded_consent(recorded: *const charte_recorded) -> *mut charte_consent {
        charte_consent::give(charte_recorded::kept(recorded, "recorded")?.clone().into())
    }
}

/// What only the host knows of an act. Zero all of it, then set what there is.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_proof_details {
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

export! {
    /// Writes to `*out` the record that proves what the visitor has just answered (GDPR art. 7(1)),
    /// as JSON after ISO/IEC TS 27560; keep it, the library does not. The visitor is as before the
    /// act, `consent` as `charte_recorded_consent` gave it. `details` may be NULL. The text is
    /// yours: free it with `charte_text_free`. `visitor`, `consent` and `out` must not be NULL;
    /// `error` may be. Any thread. Fails with `CHARTE_CONSENT_ACT` for a record id out of its form,
    /// `CHARTE_NULL` for a consent without an answer.
    fn charte_visitor_proof(
        visitor: *const charte_visitor, consent: *const charte_consent,
        details: *const charte_proof_details,
    ) -> *mut charte_text {
        let (visitor, reading) = (get(visitor, "visitor")?, &get(consent, "consent")?.reading);
        let consent = reading.consent().ok_or(Failure::null("consent"))?;
        let details = match details.as_ref() {
            None => RecordDetails::default(),
            Some(given) => RecordDetails {
                record_id: given.record_id.text("record_id")?,
                language: given.language.text("language")?,
                notice: given.notice.text("notice")?,
                withdrawal: given.withdrawal.text("withdrawal")?,
            },
        };
        charte_text::give(&visitor.core().consent_record(consent, details)?.to_json()?)
    }
}

/// Frees what was recorded and every text that it gave. `recorded` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_recorded_free(recorded: *mut charte_recorded) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_recorded::free(recorded) }
}
