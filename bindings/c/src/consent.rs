//! The consent that came in with a request.

use charte::{Consent, ReceivedConsent};

use crate::*;

/// What a visitor answered: every consent cookie of a request, read and merged by the stricter
/// answer, or the answers that an act has made. It never changes; many threads may read it at the
/// same time.
pub struct charte_received_consent {
    pub(crate) received: ReceivedConsent,
    /// Whether it says that Global Privacy Control is on, where it was imported.
    pub(crate) gpc: bool,
    consent: charte_consent,
    /// What the consent points into.
    _arena: Arena,
}

impl charte_received_consent {
    pub(crate) fn of(received: ReceivedConsent, gpc: bool) -> Self {
        let arena = Arena::default();
        let consent = charte_consent::of(&received, &arena);
        Self { received, gpc, consent, _arena: arena }
    }

    pub(crate) fn give(received: ReceivedConsent) -> *mut Self {
        give(Self::of(received, false))
    }

    /// The answers; a consent without any is no argument.
    pub(crate) fn answered(&self) -> Result<&Consent, Failure> {
        self.received.consent().ok_or(Failure::null("consent"))
    }
}

/// The answers of a visitor. The texts and arrays live as long as the received consent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_consent {
    /// When the visitor answered, in seconds since 1970-01-01T00:00:00Z; 0 without an answer.
    pub time: i64,
    /// The revision of the charter that was answered; 0 without an answer.
    pub revision: u32,
    /// How many consent cookies came in.
    pub copies: u32,
    /// The purposes granted, one bit each. Whether a grant still counts depends on the policy.
    pub granted: u32,
    /// The purposes refused, one bit each.
    pub refused: u32,
    /// The answers for one purpose of one provider; NULL if there are none.
    pub pairs: *const charte_pair,
    /// How many.
    pub pair_count: usize,
    /// The providers refused as a whole; NULL if there are none.
    pub refused_providers: *const charte_str,
    /// How many.
    pub refused_provider_count: usize,
    /// The random id of the record; empty if there is none.
    pub record_id: charte_str,
    /// Whether Global Privacy Control was on when the visitor answered.
    pub gpc: bool,
    /// Whether the visitor closed the question without an answer.
    pub is_seen: bool,
    /// Whether a copy was malformed; `charte_received_consent_error` says why.
    pub is_malformed: bool,
}

impl charte_consent {
    fn of(received: &ReceivedConsent, arena: &Arena) -> Self {
        let consent = received.consent();
        let pairs = consent.into_iter().flat_map(Consent::pairs);
        let (pairs, pair_count) = arena.list(pairs.map(|(purpose, provider, granted)| {
            charte_pair { purpose: arena.text(purpose), provider: arena.text(provider), granted }
        }));
        let refused = consent.into_iter().flat_map(Consent::refused_providers);
        let (refused_providers, refused_provider_count) =
            arena.list(refused.map(|provider| arena.text(provider)));
        Self {
            time: consent.map_or(0, |c| c.time().unix()),
            revision: consent.map_or(0, Consent::revision),
            copies: received.copies(),
            granted: consent.map_or(0, |c| c.granted().bits()),
            refused: consent.map_or(0, |c| c.refused().bits()),
            pairs,
            pair_count,
            refused_providers,
            refused_provider_count,
            record_id: arena.option(consent.and_then(Consent::record_id)),
            gpc: consent.is_some_and(Consent::gpc),
            is_seen: consent.is_some_and(Consent::is_seen),
            is_malformed: received.error().is_some(),
        }
    }
}

/// The answer for one purpose of one provider. The texts live as long as the received consent.
#[repr(C)]
pub struct charte_pair {
    /// The id of the purpose; one that this version does not know is kept.
    pub purpose: charte_str,
    /// The id of the provider.
    pub provider: charte_str,
    /// Granted, or refused.
    pub granted: bool,
}

/// Reads the values of all cookies of the consent cookie's name in one request; `count` may be 0.
/// Pass the values as they came: do not trim or decode them. A malformed value is no failure: it
/// makes the consent unreadable.
///
/// Writes to `*out` a consent that is yours: free it with `charte_received_consent_free`. `out`
/// must not be NULL, `values` only if `count` is 0; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_received_consent_from_values(
    values: *const charte_str,
    count: usize,
    out: *mut *mut charte_received_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let values = all(values, count, "values")?;
            Ok(charte_received_consent::give(ReceivedConsent::from_values(values)))
        })
    }
}

/// Decodes one consent value and fails with 4xx if it is malformed; the error object says which
/// token, and what was expected. As `charte_received_consent_from_values`; `out` must not be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_received_consent_decode(
    value: charte_str,
    out: *mut *mut charte_received_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let consent = Consent::decode(value.bytes("value")?)?;
            Ok(charte_received_consent::give(ReceivedConsent::from(consent)))
        })
    }
}

/// Frees a consent and every text that it gave. `consent` may be NULL. Visitors that were made of
/// it keep what they need.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_received_consent_free(consent: *mut charte_received_consent) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(consent) }
}

/// Writes the answers to `*out`. `consent` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_received_consent_get(
    consent: *const charte_received_consent,
    out: *mut charte_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe { answer(out, error, || Ok(get(consent, "consent")?.consent)) }
}

/// Writes the canonical value to `*out`: one consent, one text; empty without an answer. It may be
/// longer than a cookie can hold, see `charte_visitor_encode`. The text is yours: free it with
/// `charte_text_free`. `consent` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_received_consent_encode(
    consent: *const charte_received_consent,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let consent = get(consent, "consent")?.received.consent();
            charte_text::give(&consent.map(Consent::encode).unwrap_or_default())
        })
    }
}

/// Returns why the first malformed copy could not be read: its status, 4xx, with `error` filled
/// in; `CHARTE_OK` if every copy could be read. `consent` must not be NULL; `error` may be. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_received_consent_error(
    consent: *const charte_received_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        perform(error, || {
            let received = &get(consent, "consent")?.received;
            received.error().map_or(Ok(()), |e| Err(Failure::Core(e.clone())))
        })
    }
}
