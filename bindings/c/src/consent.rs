//! Consents as they came in with a request.

use charte::{Consent, Reading};

use crate::*;

/// What a visitor answered: every consent cookie of a request, read and merged by the stricter
/// answer, or one that an act has made. Never changes; many threads may read one at the same
/// time.
pub struct charte_consent {
    pub(crate) reading: Reading,
    answers: charte_answers,
    /// What the answers point into.
    _arena: Arena,
}

impl charte_consent {
    pub(crate) fn give(reading: Reading) -> Result<*mut Self, Failure> {
        let (consent, arena) = (reading.consent(), Arena::default());
        let (pairs, pair_count) = arena.list(consent.into_iter().flat_map(Consent::pairs).map(
            |(purpose, provider, granted)| charte_pair {
                purpose: arena.text(purpose),
                provider: arena.text(provider),
                granted,
            },
        ));
        let refused = consent.into_iter().flat_map(Consent::refused_providers);
        let (refused_providers, refused_provider_count) =
            arena.list(refused.map(|provider| arena.text(provider)));
        let answers = charte_answers {
            time: consent.map_or(0, |c| c.time().unix()),
            revision: consent.map_or(0, Consent::revision),
            copies: reading.copies(),
            granted: consent.map_or(0, |c| c.granted().bits()),
            refused: consent.map_or(0, |c| c.refused().bits()),
            pairs,
            pair_count,
            refused_providers,
            refused_provider_count,
            record_id: arena.option(consent.and_then(Consent::record_id)),
            with_signal: consent.is_some_and(Consent::with_signal),
            seen: consent.is_some_and(Consent::is_seen),
            malformed: reading.error().is_some(),
        };
        Ok(give(Self { reading, answers, _arena: arena }))
    }
}

/// The answers of a consent. Its texts and arrays live as long as the consent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_answers {
    /// When the visitor answered, in seconds since 1970-01-01T00:00:00Z; 0 without an answer.
    pub time: i64,
    /// The revision of the charter that was answered; 0 without an answer.
    pub revision: u32,
    /// How many consent cookies came in.
    pub copies: u32,
    /// The purposes granted, one bit each. Whether a grant still counts is the policy's to say.
    pub granted: u32,
    /// The purposes refused, one bit each.
    pub refused: u32,
    /// The answers for one purpose of one provider; NULL when there is none.
    pub pairs: *const charte_pair,
    /// How many.
    pub pair_count: usize,
    /// The providers refused as a whole; NULL when there is none.
    pub refused_providers: *const charte_str,
    /// How many.
    pub refused_provider_count: usize,
    /// The random id of the record; empty when there is none.
    pub record_id: charte_str,
    /// Whether Global Privacy Control was on when the visitor answered.
    pub with_signal: bool,
    /// Whether the visitor closed the question without an answer.
    pub seen: bool,
    /// Whether a copy was malformed; `charte_consent_error` says why.
    pub malformed: bool,
}

/// The answer for one purpose of one provider. The texts live as long as the consent.
#[repr(C)]
pub struct charte_pair {
    /// The id of the purpose; one that this version does not know is kept.
    pub purpose: charte_str,
    /// The id of the provider.
    pub provider: charte_str,
    /// Granted, or refused.
    pub granted: bool,
}

export! {
    /// Reads the values of all cookies of the consent cookie's name in one request; `count` may be
    /// 0. Values are judged as they are: do not trim or decode them. A malformed value is no
    /// failure: it makes the consent unreadable.
    ///
    /// Writes to `*out` a consent that is yours: free it with `charte_consent_free`. `out` must not
    /// be NULL, `values` only when `count` is 0; `error` may be. Any thread.
    fn charte_consent_read(values: *const charte_str, count: usize) -> *mut charte_consent {
        let values = all(values, count, "values")?;
        charte_consent::give(Reading::of_values(values))
    }

    /// Decodes one consent value and fails with 4xx when it is malformed; the error object says
    /// which token, and what was expected. As `charte_consent_read`; `out` must not be NULL.
    fn charte_consent_decode(value: charte_str) -> *mut charte_consent {
 charte_consent::give(Consent::decode(value.bytes("value")?)?.into())
    }
}

/// # Safety
/// As [`items`], for the array and for each text.
pub(crate) unsafe fn all<'a>(
    texts: *const charte_str,
    count: usize,
    what: &'static str,
) -> Result<Vec<&'a [u8]>, Failure> {
    // SAFETY: the caller's promise.
    let texts = unsafe { items(texts, count, what) }?;
    // SAFETY: the caller's promise.
    texts.iter().map(|text| unsafe { text.bytes(what) }).collect()
}

/// Frees a consent and every text that it gave. `consent` may be NULL. Visitors that were made
/// of it keep what they need.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_consent_free(consent: *mut charte_consent) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(consent) }
}

export! {
    /// Writes the answers to `*out`. `consent` and `out` must not be NULL; `error` may be. Any
    /// thread.
    fn charte_consent_answers(consent: *const charte_consent) -> charte_answers {
        Ok(get(consent, "consent")?.answers)
    }

    /// Writes to `*out` the canonical value: one consent, one text; empty without an answer. It may
    /// be longer than a cookie can hold, see `charte_visitor_write`. The text is yours: free it
    /// with `charte_text_free`. `consent` and `out` must not be NULL; `error` may be. Any thread.
    fn charte_consent_encode(consent: *const charte_consent) -> *mut charte_text {
        let consent = get(consent, "consent")?.reading.consent();
        charte_text::give(&consent.map(Consent::encode).unwrap_or_default())
    }

    /// Why the first malformed copy could not be read: its status, 4xx, with `error` filled in;
    /// `CHARTE_OK` when every copy could. `consent` must not be NULL; `error` may be. Any thread.
    fn charte_consent_error(consent: *const charte_consent) {
        let reading = &get(consent, "consent")?.reading;
        reading.error().map_or(Ok(()), |e| Err(Failure::Core(e.clone())))
    }
}
