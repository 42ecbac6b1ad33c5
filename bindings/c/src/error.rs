//! The error object, and the guard that every function runs in.

use core::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use charte::ErrorCode;

use crate::*;

/// Runs the body of a function and writes its result, last of all. A failure is written to
/// `error` and becomes a status; so does a panic.
///
/// # Safety
/// `out` is null, or the caller's to write; `error` is null, or a live error object that no other
/// thread uses now.
#[inline]
pub(crate) unsafe fn answer<T>(
    out: *mut T,
    error: *mut charte_error,
    body: impl FnOnce() -> Result<T, Failure>,
) -> charte_status {
    let body = || {
        if out.is_null() {
            return Err(Failure::null("out"));
        }
        let result = body()?;
        // SAFETY: not null, and the caller's to write. It may hold nothing yet, so that it is
        // neither read nor dropped.
        unsafe { out.write(result) };
        Ok(())
    };
    let bug = "a bug in charte was caught";
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => CHARTE_OK,
        // SAFETY: the caller's promise.
        Ok(Err(failure)) => unsafe { tell(error, failure) },
        // SAFETY: the caller's promise.
        Err(_) => unsafe { tell(error, Failure::Argument(CHARTE_PANIC, bug)) },
    }
}

/// As [`answer`], for a function without a result.
///
/// # Safety
/// `error` is null, or a live error object that no other thread uses now.
#[inline]
pub(crate) unsafe fn perform(
    error: *mut charte_error,
    body: impl FnOnce() -> Result<(), Failure>,
) -> charte_status {
    // SAFETY: a result without a size is written nowhere; the caller's promise for `error`.
    unsafe { answer(core::ptr::dangling_mut::<()>(), error, body) }
}

#[cold]
unsafe fn tell(error: *mut charte_error, failure: Failure) -> charte_status {
    let status = failure.status();
    // SAFETY: null, or from `charte_error_new`, and used by this thread alone.
    if let Some(whole) = unsafe { error.cast::<Whole<charte_error, ()>>().as_mut() } {
        *whole = charte_error::of(Some(&failure));
    }
    status
}

/// What went wrong in the last call that failed, and where in its input. It is yours: make one,
/// read its fields, pass it to any number of calls one after the other, free it. A call writes it
/// only when it fails; its texts live until then. One thread at a time.
#[repr(C)]
pub struct charte_error {
    /// The status; `CHARTE_OK` if nothing has failed yet.
    pub status: charte_status,
    /// What went wrong, where, and what to do, in one line of English. Never a cookie's value.
    pub message: charte_str,
    /// What to do, which is the end of `message`; empty if the message says all there is to say.
    pub help: charte_str,
    /// The stable code, such as `E103`; empty if the call itself was wrong.
    pub code: charte_str,
    /// Where in a charter or a regime file, such as `cookie[3].lifetime`; empty if it is the whole.
    pub path: charte_str,
    /// The line in the file, from 1; 0 if it is not known.
    pub line: u32,
    /// The column in the file, in characters from 1; 0 if it is not known.
    pub column: u32,
    /// The index of the token in a consent value, from 0, or `CHARTE_NONE`.
    pub token: u32,
}

impl Show for charte_error {}

impl charte_error {
    fn of(failure: Option<&Failure>) -> Whole<Self, ()> {
        let core = match failure {
            Some(Failure::Core(error)) => Some(error),
            _ => None,
        };
        Self::whole((), |(), arena| Self {
            status: failure.map_or(CHARTE_OK, Failure::status),
            message: arena.text(&failure.map(Failure::to_string).unwrap_or_default()),
            help: arena.option(failure.and_then(Failure::help)),
            code: charte_str::of_option(failure.and_then(Failure::code).map(ErrorCode::id)),
            path: arena.option(core.map(charte::Error::path)),
            line: core.and_then(charte::Error::line).unwrap_or(0),
            column: core.and_then(charte::Error::column).unwrap_or(0),
            token: core.and_then(charte::Error::token).unwrap_or(CHARTE_NONE),
        })
    }
}

/// Makes an error object, `CHARTE_OK` at first; never NULL. Free it with `charte_error_free`. Any
/// thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_error_new() -> *mut charte_error {
    give(charte_error::of(None)).cast()
}

/// Frees an error object and its texts. `error` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_error_free(error: *mut charte_error) {
    // SAFETY: null, or from `charte_error_new` and not yet freed.
    unsafe { charte_error::free(error) }
}

/// Panics, in test builds only.
#[cfg(feature = "test-panic")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_test_panic(error: *mut charte_error) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe { perform(error, || panic!("asked for by a test")) }
}
