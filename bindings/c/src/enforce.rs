//! Filtering both headers, and erasing.

use core::ffi::c_void;

use charte::{Handling, Report, response_date};

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
    /// Whether the line is a deletion of a cookie that may not be set: `take` of the response got
    /// the line to send in its place.
    pub rewritten: bool,
}

/// What else there is of the response. Zero all of it, then set what is there.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_response {
    /// The values of its `Date` headers.
    pub dates: *const charte_str,
    /// How many.
    pub date_count: usize,
    /// Takes the line to send in the place of a deletion. May be NULL: then leave the line out.
    pub take: charte_take,
    /// Goes with it.
    pub user: *mut c_void,
}

export! {
    /// Judges one `Set-Cookie` line of the response, as it came, without `Set-Cookie:` and without
    /// its line end. Nothing is allocated for a line that is kept. To learn more about a line that
    /// is told, `charte_visitor_decide` it.
    ///
    /// A deletion of a cookie that may not be set is rewritten, so that its value goes nowhere:
    /// `take` of the response is called in this thread with the line to send in its place.
    ///
    /// Writes to `*out`. `visitor` and `out` must not be NULL; `response` and `error` may be. Any
    /// thread. A line that cannot be read is no failure: it is told, and not kept. One that has
    /// neither a name nor a value is not kept, and not told.
    fn charte_visitor_filter_set_cookie(
        visitor: *const charte_visitor, line: charte_str, response: *const charte_response,
    ) -> charte_report {
        let visitor = get(visitor, "visitor")?;
        let line = line.bytes("line")?;
        let (mut date, mut takes) = (None, None);
        if let Some(response) = response.as_ref() {
            date = response_date(all(response.dates, response.date_count, "dates")?);
            takes = response.take.map(|take| (take, response.user));
        }
        let verdict = visitor.exchange().set_cookie(line, date);
        let report = verdict.report();
        let instead = report.and_then(Report::replacement);
        if let (Some((take, user)), Some(line)) = (takes, &instead) {
            take(user, charte_str::of_bytes(line));
        }
        let cause = report.and_then(Report::error).map_or(CHARTE_OK, |e| status_of(e.code()));
        let keep = verdict.handling() == Handling::Kept;
        Ok(charte_report { cause, keep, told: report.is_some(), rewritten: instead.is_some() })
    }
}

export! {
    /// Gives `take`, once for each, the names that the `Vary` lines of the response lack: the
    /// request headers that it depends on. `lines` are those that it has. In the mode `report`
    /// there are none. The names live as long as the library.
    ///
    /// Calls `take` with `user`, in this thread. `visitor` and `take` must not be NULL, `lines`
    /// only when `count` is 0; `user` and `error` may be. Any thread.
    fn charte_visitor_vary(
        visitor: *const charte_visitor, lines: *const charte_str, count: usize, take: charte_take,
        user: *mut c_void,
    ) {
        let (visitor, lines) = (get(visitor, "visitor")?, all(lines, count, "lines")?);
        let take = take.ok_or(Failure::null("take"))?;
        for name in visitor.exchange().vary(lines) {
            take(user, charte_str::of(name));
        }
        Ok(())
    }
}

/// Takes a line to send on: the `Cookie` line that remains, or a deletion in the place of a
/// `Set-Cookie` line; or a header's name. It lives during the call only, unless it is the line
/// that was given: then nothing was removed. An empty `Cookie` line means: leave the header out.
/// Must return: no `longjmp`, no C++ exception.
pub type charte_take = Option<unsafe extern "C" fn(user: *mut c_void, line: charte_str)>;

/// Takes the name of a cookie that may not be set, and whether it was removed. As `charte_take`.
pub type charte_tell =
    Option<unsafe extern "C" fn(user: *mut c_void, cookie: charte_str, removed: bool)>;

export! {
    /// One `Cookie` line of the request without the declared cookies that may not be set, byte for
    /// byte otherwise; undeclared ones stay. In the mode `report` it stays as it is. Nothing is
    /// copied when nothing is removed. The line comes without `Cookie:` and without its line end.
    ///
    /// Calls `tell`, which may be NULL, for each cookie that may not be set, then `take` with what
    /// remains; both with `user`, in this thread.
    /// `visitor` and `take` must not be NULL; `user` and `error` may be. Any thread.
    fn charte_visitor_filter_cookie(
        visitor: *const charte_visitor, line: charte_str, take: charte_take, tell: charte_tell,
        user: *mut c_void,
    ) {
        let (visitor, bytes) = (get(visitor, "visitor")?, line.bytes("line")?);
        let take = take.ok_or(Failure::null("take"))?;
        let rest = visitor.exchange().filter_cookie_telling(bytes, |report: Report<'_>| {
            if let (Some(tell), Some(cookie)) = (tell, report.cookie()) {
                tell(user, charte_str::of(&cookie), report.removed());
            }
        });
        take(user, charte_str::of_bytes(&rest));
        Ok(())
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

impl Show for charte_erasure {}

export! {
    /// The deletions of everything in the request's `Cookie` lines that may not be set now; never
    /// of what is allowed, never of the consent cookie. `path` is that of the request. `cap` bounds
    /// the bytes of the lines in one response; 0 is the library's own bound. What does not fit
    /// follows on the next response.
    ///
    /// Writes to `*out` an erasure that is yours: free it with `charte_erasure_free`. `visitor` and
    /// `out` must not be NULL, `cookies` only when `count` is 0; `error` may be. Any thread.
    fn charte_visitor_erase(
        visitor: *const charte_visitor, cookies: *const charte_str, count: usize, path: charte_str,
        cap: usize,
    ) -> *mut charte_erasure {
        let visitor = get(visitor, "visitor")?;
        let (cookies, path) = (all(cookies, count, "cookies")?, path.bytes("path")?);
        let cap = if cap == 0 { charte::DEFAULT_ERASE_CAP } else { cap };
        let erasure = visitor.exchange().erase(cookies.iter().copied(), path, cap);
        Ok(charte_erasure::show((), |(), arena| {
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
            charte_erasure { lines, line_count, unreachable, unreachable_count, remaining }
        }))
    }
}

/// Frees an erasure and everything that it gave. `erasure` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_erasure_free(erasure: *mut charte_erasure) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_erasure::free(erasure) }
}

export! {
    /// Writes to `*out` a key under which a response may be kept for visitors to whom it applies
    /// alike: 32 characters of `0`-`9` and `a`-`f`. Equal keys mean equal behaviour; the mode is
    /// part of it. The text is
    /// yours: free it with `charte_text_free`. `visitor` and `out` must not be NULL; `error` may
    /// be. Any thread.
    fn charte_visitor_cache_key(visitor: *const charte_visitor) -> *mut charte_text {
        charte_text::give(&get(visitor, "visitor")?.exchange().cache_key())
    }
}
