//! What a visitor did, recorded.

use charte::{Act, Consent, Purpose, Reading, Written};

use crate::*;

/// What a visitor did.
pub type charte_act_kind = u32;
/// Accepted everything that the charter asks.
pub const CHARTE_ACT_ACCEPT_ALL: charte_act_kind = 0;
/// Refused everything that the charter asks.
pub const CHARTE_ACT_REFUSE_ALL: charte_act_kind = 1;
/// Agreed to a purpose.
pub const CHARTE_ACT_GRANT: charte_act_kind = 2;
/// Refused a purpose, or objected to it.
pub const CHARTE_ACT_REFUSE: charte_act_kind = 3;
/// Agreed to one purpose of one provider, as by clicking its video.
pub const CHARTE_ACT_GRANT_PAIR: charte_act_kind = 4;
/// Refused one purpose of one provider.
pub const CHARTE_ACT_REFUSE_PAIR: charte_act_kind = 5;
/// Refused a provider as a whole.
pub const CHARTE_ACT_REFUSE_PROVIDER: charte_act_kind = 6;
/// Took back the refusal of a provider.
pub const CHARTE_ACT_ALLOW_PROVIDER: charte_act_kind = 7;
/// Closed the question without a choice. It grants nothing.
pub const CHARTE_ACT_SEEN: charte_act_kind = 8;

/// One act. What its kind does not need is not looked at.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_act {
    /// What the visitor did.
    pub kind: charte_act_kind,
    /// For which purpose.
    pub purpose: charte_purpose,
    /// For which provider.
    pub provider: charte_str,
}

impl charte_act {
    unsafe fn read<'a>(&self) -> Result<Act<'a>, Failure> {
        let purpose = || listed(Purpose::ALL, self.purpose, "purpose");
        // SAFETY: the caller's promise.
        let provider = || unsafe { self.provider.text("provider") };
        Ok(match self.kind {
            CHARTE_ACT_ACCEPT_ALL => Act::AcceptAll,
            CHARTE_ACT_REFUSE_ALL => Act::RefuseAll,
            CHARTE_ACT_GRANT => Act::Grant(purpose()?),
            CHARTE_ACT_REFUSE => Act::Refuse(purpose()?),
            CHARTE_ACT_GRANT_PAIR => Act::GrantPair(purpose()?, provider()?),
            CHARTE_ACT_REFUSE_PAIR => Act::RefusePair(purpose()?, provider()?),
            CHARTE_ACT_REFUSE_PROVIDER => Act::RefuseProvider(provider()?),
            CHARTE_ACT_ALLOW_PROVIDER => Act::AllowProvider(provider()?),
            CHARTE_ACT_SEEN => Act::Seen,
            _ => return Err(Failure::Argument(CHARTE_NOT_IN_LIST, "kind")),
        })
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

impl Show for charte_recorded {
    type Kept = Kept;
}

/// What the fields point into, and the consent.
pub struct Kept {
    consent: Consent,
    written: Written,
    lines: (Vec<charte_str>, Vec<String>),
}

/// Records what the visitor did, now. What was refused stays unless an act takes it back; what
/// was granted stays while it counts. `record_id` may be absent; `path` is that of the request.
/// The visitor stays as it is: see `charte_visitor_set_consent`.
///
/// Writes to `*out` what is yours: free it with `charte_recorded_free`.
/// `visitor`, `acts` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_CONSENT_ACT` for what cannot be recorded, `CHARTE_NOT_IN_LIST` for a number that is
/// none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_record(
    visitor: *const charte_visitor,
    acts: *const charte_act,
    count: usize,
    record_id: charte_str,
    path: charte_str,
    out: *mut *mut charte_recorded,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let (id, path) = (record_id.optional_text("record_id")?, path.bytes("path")?);
        let acts = items(acts, count, "acts")?.iter().map(|act| act.read());
        let acts: Vec<Act<'_>> = acts.collect::<Result<_, Failure>>()?;
        let recorded = visitor.exchange.record(&acts, id, path)?;
        let written = recorded.written().clone();
        let (consent, lines) = recorded.into_parts();
        charte_recorded::give(consent, written, lines)
    })
}

/// Writes a consent as it is, such as an unchanged refusal that is sent again to keep it. As
/// `charte_visitor_record`; `visitor`, `consent` and `out` must not be NULL, and `*out` is yours.
/// Fails with `CHARTE_NULL` for a consent without an answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_write(
    visitor: *const charte_visitor,
    consent: *const charte_consent,
    path: charte_str,
    out: *mut *mut charte_recorded,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let (reading, path) = (&get(consent, "consent")?.reading, path.bytes("path")?);
        let consent = reading.consent().ok_or(Failure::null("consent"))?;
        let written = visitor.exchange.visitor().write(consent);
        let lines = visitor.exchange.consent_lines(&written, path);
        charte_recorded::give(consent.clone(), written, lines)
    })
}

impl charte_recorded {
    fn give(consent: Consent, written: Written, lines: Vec<String>) -> Result<*mut Self, Failure> {
        let kept = Kept { consent, written, lines: views(lines) };
        let Written { value, max_age, shortened } = &kept.written;
        let (max_age, shortened) = (*max_age, *shortened);
        let (lines, line_count) = (pointer(&kept.lines.0), kept.lines.0.len());
        let value = charte_str::of(value);
        Ok(Self { lines, line_count, value, max_age, shortened }.show(kept))
    }
}

/// Writes to `*out` the answers now, as a consent that is yours: free it with
/// `charte_consent_free`. `recorded` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_recorded_consent(
    recorded: *const charte_recorded,
    out: *mut *mut charte_consent,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let recorded = charte_recorded::kept(recorded, "recorded")?;
        Ok(handle::share(charte_consent::from(Reading::from(recorded.consent.clone()))))
    })
}

/// Frees what was recorded and every text that it gave. `recorded` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_recorded_free(recorded: *mut charte_recorded) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_recorded::free(recorded) }
}
