//! Deleting what may not be set any more.

use charte::http::{DEFAULT_ERASE_CAP, Erasure};

use crate::*;

/// Something that may not be set and that the server cannot erase. The texts live as long as the
/// erasure.
#[repr(C)]
pub struct charte_unreachable {
    /// The declared name, or that of the cookie that is there.
    pub name: charte_str,
    /// The domain that the declaration is limited to; may be empty.
    pub domain: charte_str,
    /// The number of the declaration in the charter, from 0, or `CHARTE_NONE`.
    pub declaration: u32,
    /// How it is stored.
    pub technology: charte_technology,
    /// Why the server cannot erase it.
    pub why: charte_erase_blocker,
}

/// The deletions of one response, and what they leave. It never changes; many threads may read it
/// at the same time.
#[repr(C)]
pub struct charte_erasure {
    /// The `Set-Cookie` lines to append to the response, without `Set-Cookie:`; NULL if there are
    /// none.
    pub lines: *const charte_str,
    /// How many.
    pub line_count: usize,
    /// What the server cannot erase; NULL if there is nothing.
    pub unreachable: *const charte_unreachable,
    /// How many.
    pub unreachable_count: usize,
    /// How many names did not fit and follow on the next response.
    pub remaining: usize,
}

impl Show for charte_erasure {}

impl charte_erasure {
    fn give(erasure: &Erasure<'_>) -> *mut Self {
        Self::show((), |(), arena| {
            let (lines, line_count) = arena.texts(erasure.lines());
            let (unreachable, unreachable_count) =
                arena.list(erasure.unreachable().iter().map(|u| charte_unreachable {
                    name: arena.text(&u.name),
                    domain: arena.option(u.domain),
                    declaration: u.declaration.unwrap_or(CHARTE_NONE),
                    technology: number(u.technology),
                    why: number(u.why),
                }));
            let remaining = erasure.remaining();
            Self { lines, line_count, unreachable, unreachable_count, remaining }
        })
    }
}

fn capped(cap: usize) -> usize {
    if cap == 0 { DEFAULT_ERASE_CAP } else { cap }
}

/// Plans the deletions of everything in the request's `Cookie` lines that may not be set now; never
/// of what is allowed, never of the consent cookie. `path` is that of the request. `cap` bounds the
/// bytes of the lines in one response; 0 is the library's own bound. What does not fit follows on
/// the next response.
///
/// Writes to `*out` an erasure that is yours: free it with `charte_erasure_free`. `visitor` and
/// `out` must not be NULL, `cookies` only if `count` is 0; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_erase(
    visitor: *const charte_visitor,
    cookies: *const charte_str,
    count: usize,
    path: charte_str,
    cap: usize,
    out: *mut *mut charte_erasure,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let exchange = get(visitor, "visitor")?.exchange();
            let (cookies, path) = (all(cookies, count, "cookies")?, path.bytes("path")?);
            Ok(charte_erasure::give(&exchange.erase(cookies, path, capped(cap))))
        })
    }
}

/// As `charte_visitor_erase`, and plans before the others the deletions of declared cookies that a
/// request for this path does not bring: a browser does not send a cookie whose path is elsewhere.
/// Call it, in its place, on the response to an act that takes a consent back, with a visitor of
/// the new answer. `visitor` and `out` must not be NULL, `cookies` only if `count` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_withdraw(
    visitor: *const charte_visitor,
    cookies: *const charte_str,
    count: usize,
    path: charte_str,
    cap: usize,
    out: *mut *mut charte_erasure,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let exchange = get(visitor, "visitor")?.exchange();
            let (cookies, path) = (all(cookies, count, "cookies")?, path.bytes("path")?);
            Ok(charte_erasure::give(&exchange.withdraw(cookies, path, capped(cap))))
        })
    }
}

/// Frees an erasure and everything that it gave. `erasure` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_erasure_free(erasure: *mut charte_erasure) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_erasure::free(erasure) }
}
