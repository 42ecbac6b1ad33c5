//! Filtering both headers, and erasing.

use core::ffi::c_void;

use charte::{Erasure, Report};

use crate::*;

/// What becomes of a `Set-Cookie` line.
#[repr(C)]
pub struct charte_report {
    /// `CHARTE_OK`, or why the line could not be read (3xx).
    pub cause: charte_status,
    /// Whether to keep the line, byte for byte; if not, leave it out.
    pub keep: bool,
    /// Whether the cookie may not be set. In the mode `report` such a line is kept.
    pub told: bool,
}

/// Judges one `Set-Cookie` line of the response, as it came, without `Set-Cookie:` and without
/// its line end. Deletions are kept. Nothing is allocated for a line that is kept. To learn more
/// about a line that is told, `charte_visitor_decide` it.
///
/// Writes to `*out`. `visitor` and `out` must not be NULL; `error` may be. Any thread. A line
/// that cannot be read is no failure: it is told, and not kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_filter_set_cookie(
    visitor: *const charte_visitor,
    line: charte_str,
    out: *mut charte_report,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let line = line.bytes("line")?;
        Ok(match visitor.exchange.set_cookie(line) {
            None => charte_report { cause: CHARTE_OK, keep: true, told: false },
            Some(report) => charte_report {
                cause: report.error().map_or(CHARTE_OK, |e| number(e.code())),
                keep: !report.removed(),
                told: true,
            },
        })
    })
}

/// Takes the `Cookie` line that remains, once. It lives during the call only, unless it is the
/// line that was given: then nothing was removed. An empty one means: leave the header out.
/// Must return: no `longjmp`, no C++ exception.
pub type charte_take = Option<unsafe extern "C" fn(user: *mut c_void, line: charte_str)>;

/// Takes the name of a cookie that may not be set, and whether it was removed. As `charte_take`.
pub type charte_tell =
    Option<unsafe extern "C" fn(user: *mut c_void, cookie: charte_str, removed: bool)>;

/// One `Cookie` line of the request without the declared cookies that may not be set, byte for
/// byte otherwise; undeclared ones stay. In the mode `report` it stays as it is. Nothing is
/// copied when nothing is removed. The line comes without `Cookie:` and without its line end.
///
/// Calls `tell`, which may be NULL, for each cookie that may not be set, then `take` with what
/// remains; both with `user`, in this thread.
/// `visitor` and `take` must not be NULL; `user` and `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_filter_cookie(
    visitor: *const charte_visitor,
    line: charte_str,
    take: charte_take,
    tell: charte_tell,
    user: *mut c_void,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: the header asks for it.
    unsafe {
        guard(error, || {
            let (visitor, bytes) = (get(visitor, "visitor")?, line.bytes("line")?);
            let take = take.ok_or(Failure::null("take"))?;
            let rest = visitor.exchange.filter_cookie_telling(bytes, |report: Report<'_>| {
                if let (Some(tell), Some(cookie)) = (tell, report.cookie()) {
                    tell(user, charte_str::of(&cookie), report.removed());
                }
            });
            take(user, charte_str::of_bytes(&rest));
            Ok(())
        })
    }
}

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
    /// How it is kept.
    pub technology: charte_technology,
    /// Why the server cannot erase it.
    pub why: charte_obstacle,
}

/// The deletions of one response, and what they leave. Never changes; many threads may read one
/// at the same time.
#[repr(C)]
pub struct charte_erasure {
    /// The `Set-Cookie` lines to append to the response, without `Set-Cookie:`; NULL when there is
    /// none.
    pub lines: *const charte_str,
    /// How many.
    pub line_count: usize,
    /// What the server cannot erase; NULL when there is nothing.
    pub unreachable: *const charte_unreachable,
    /// How many.
    pub unreachable_count: usize,
    /// How many names did not fit and follow on the next response.
    pub remaining: usize,
}

impl Show for charte_erasure {
    type Kept = Kept;
}

/// What the fields point into.
pub struct Kept {
    lines: (Vec<charte_str>, Vec<String>),
    unreachable: Vec<charte_unreachable>,
    _texts: Vec<(String, Option<String>)>,
}

/// The deletions of everything in the request's `Cookie` lines that may not be set now; never of
/// what is allowed, never of the consent cookie. `path` is that of the request. `cap` bounds the
/// bytes of the lines in one response; 0 is the library's own bound. What does not fit follows on
/// the next response.
///
/// Writes to `*out` an erasure that is yours: free it with `charte_erasure_free`.
/// `visitor` and `out` must not be NULL, `cookies` only when `count` is 0; `error` may be. Any
/// thread.
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
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let (cookies, path) = (all(cookies, count, "cookies")?, path.bytes("path")?);
        let cap = if cap == 0 { charte::DEFAULT_ERASE_CAP } else { cap };
        let erasure = visitor.exchange.erase(cookies.iter().copied(), path, cap);
        charte_erasure::give(erasure)
    })
}

impl charte_erasure {
    fn give(erasure: Erasure<'_>) -> Result<*mut Self, Failure> {
        let texts = erasure.unreachable().iter();
        let texts = texts.map(|u| (u.name.clone().into_owned(), u.domain.map(str::to_owned)));
        let texts: Vec<(String, Option<String>)> = texts.collect();
        let unreachable = erasure.unreachable().iter().zip(&texts).map(|(u, (name, domain))| {
            charte_unreachable {
                name: charte_str::of(name),
                domain: charte_str::of_option(domain.as_deref()),
                declaration: u.declaration.unwrap_or(CHARTE_NONE),
                technology: u.technology as charte_technology,
                why: u.why as charte_obstacle,
            }
        });
        let (unreachable, remaining) = (unreachable.collect(), erasure.remaining());
        let kept = Kept { lines: views(erasure.into_lines()), unreachable, _texts: texts };
        let shown = Self {
            lines: pointer(&kept.lines.0),
            line_count: kept.lines.0.len(),
            unreachable: pointer(&kept.unreachable),
            unreachable_count: kept.unreachable.len(),
            remaining,
        };
        Ok(shown.show(kept))
    }
}

/// Frees an erasure and everything that it gave. `erasure` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_erasure_free(erasure: *mut charte_erasure) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_erasure::free(erasure) }
}

/// Writes to `*out` a key under which a response may be kept for visitors to whom it applies
/// alike: 32 characters of `0`-`9` and `a`-`f`. Equal keys mean equal behaviour. The text is yours:
/// free it with `charte_text_free`. `visitor` and `out` must not be NULL; `error` may be. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_cache_key(
    visitor: *const charte_visitor,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        charte_text::give(get(visitor, "visitor")?.exchange.visitor().cache_key())
    })
}
