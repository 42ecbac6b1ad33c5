//! Filtering the headers of a response and of a request.

use core::ffi::c_void;

use charte::http::{Handling, Report, Verdict};

use crate::*;

/// What becomes of one header that does not pass unchanged.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_verdict {
    /// The position of the header in the array that was given, from 0. In `charte_on_verdict`
    /// always 0.
    pub index: usize,
    /// What to do with the header: `CHARTE_HANDLING_KEPT` keeps it byte for byte (`report_only`),
    /// `CHARTE_HANDLING_REMOVED` removes it, `CHARTE_HANDLING_REWRITTEN` sends `replacement` in
    /// its place.
    pub handling: charte_handling,
    /// `CHARTE_OK`, or why the header could not be read (3xx).
    pub cause: charte_status,
    /// The name of the cookie; empty if the header could not be read, or has no cookie. Bytes that
    /// are not UTF-8 are shown as U+FFFD.
    pub cookie: charte_str,
    /// The value of the `Set-Cookie` header to send instead: the application deletes a cookie that
    /// may not be set, and the deletion goes on without the cookie's value. Else empty.
    pub replacement: charte_str,
    /// Whether there is a decision: not for a header that could not be read, and not for one
    /// without a cookie.
    pub has_decision: bool,
    /// The decision. If there is none, it says that nothing may be set: withheld, undeclared.
    pub decision: charte_decision,
}

impl charte_verdict {
    fn of(index: usize, handling: Handling, report: Option<&Report<'_>>, arena: &Arena) -> Self {
        let decision = report.and_then(Report::decision);
        let error = report.and_then(Report::error);
        let replacement = report.and_then(Report::replacement);
        Self {
            index,
            handling: number(handling),
            cause: error.map_or(CHARTE_OK, |e| status_of(e.code())),
            cookie: arena.option(report.and_then(Report::name).as_deref()),
            replacement: replacement.map_or(charte_str::EMPTY, |line| arena.bytes(&line)),
            has_decision: decision.is_some(),
            decision: decision.map_or(charte_decision::WITHHELD, Into::into),
        }
    }
}

/// The headers of a response that do not pass unchanged. It never changes; many threads may read
/// it at the same time.
#[repr(C)]
pub struct charte_verdicts {
    /// The verdicts, in the order of the headers; NULL if every header passes.
    pub list: *const charte_verdict,
    /// How many.
    pub count: usize,
}

impl Show for charte_verdicts {}

/// Filters the headers of a whole response. Every header that is not in the result passes byte for
/// byte. Pass all headers: the response's own `Date` tells which lines are deletions, and a header
/// that could smuggle in a `Set-Cookie` line is found. The consent is only read if a header
/// depends on it.
///
/// Writes to `*out` a list that is yours: free it with `charte_verdicts_free`. `visitor` and `out`
/// must not be NULL, `headers` only if `count` is 0; `error` may be. Any thread. A header that
/// cannot be read is no failure: it is removed, and `cause` says why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_filter_response(
    visitor: *const charte_visitor,
    headers: *const charte_header,
    count: usize,
    out: *mut *mut charte_verdicts,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let exchange = get(visitor, "visitor")?.exchange();
            let headers = items(headers, count, "headers")?.iter();
            let headers: Vec<(&[u8], &[u8])> =
                headers.map(|header| header.read()).collect::<Result<_, Failure>>()?;
            let verdicts = exchange.filter_response(headers.iter().copied());
            Ok(charte_verdicts::show((), |(), arena| {
                let (list, count) = arena.list(verdicts.iter().map(|(index, verdict)| {
                    let handling = verdict.handling();
                    charte_verdict::of(*index, handling, Verdict::report(verdict), arena)
                }));
                charte_verdicts { list, count }
            }))
        })
    }
}

/// Frees a list of verdicts and every text in it. `verdicts` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_verdicts_free(verdicts: *mut charte_verdicts) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_verdicts::free(verdicts) }
}

/// Takes a text: the `Cookie` line that remains, or the name of a header. It lives during the call
/// only. Must return: no `longjmp`, no C++ exception.
pub type charte_take = Option<unsafe extern "C" fn(user: *mut c_void, text: charte_str)>;

/// Takes the verdict about a cookie that may not be set. It lives during the call only. Must
/// return, such as `charte_take`.
pub type charte_on_verdict =
    Option<unsafe extern "C" fn(user: *mut c_void, verdict: *const charte_verdict)>;

/// Filters one `Cookie` line of the request: removes the declared cookies that may not be set, and
/// keeps everything else byte for byte; undeclared cookies stay. With `report_only` the line stays
/// as it is. Pass the line without `Cookie:` and without its line end.
///
/// Calls `on_verdict`, which may be NULL, for each cookie that may not be set, then `take` once
/// with what remains; both with `user`, in this thread. If nothing was removed, `take` gets the
/// line that was given, not a copy. If everything was removed, it gets an empty one: leave the
/// header out. `visitor` and `take` must not be NULL; `user` and `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_filter_cookie(
    visitor: *const charte_visitor,
    line: charte_str,
    take: charte_take,
    on_verdict: charte_on_verdict,
    user: *mut c_void,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        perform(error, || {
            let (visitor, bytes) = (get(visitor, "visitor")?, line.bytes("line")?);
            let take = take.ok_or(Failure::null("take"))?;
            let rest = visitor.exchange().filter_cookie_with(bytes, |report: Report<'_>| {
                if let Some(on_verdict) = on_verdict {
                    let arena = Arena::default();
                    let verdict = charte_verdict::of(0, report.handling(), Some(&report), &arena);
                    on_verdict(user, &verdict);
                }
            });
            take(user, charte_str::of_bytes(&rest));
            Ok(())
        })
    }
}

/// Calls `take` once for each name that the response's `Vary` headers lack: the names of the
/// request headers that the response depends on. `lines` are the present values of its `Vary`
/// headers. With `report_only`, `take` is not called. The names stay valid as long as the library
/// is loaded.
///
/// Calls `take` with `user`, in this thread. `visitor` and `take` must not be NULL, `lines` only if
/// `count` is 0; `user` and `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_vary(
    visitor: *const charte_visitor,
    lines: *const charte_str,
    count: usize,
    take: charte_take,
    user: *mut c_void,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        perform(error, || {
            let (visitor, lines) = (get(visitor, "visitor")?, all(lines, count, "lines")?);
            let take = take.ok_or(Failure::null("take"))?;
            for name in visitor.exchange().vary(lines) {
                take(user, charte_str::of(name));
            }
            Ok(())
        })
    }
}
