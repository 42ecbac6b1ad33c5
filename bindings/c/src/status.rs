//! Statuses, the error object, and the guard that every function runs in.

use core::fmt;
use core::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use charte::ErrorCode;

use crate::*;

/// How a call ended. 0 is success; 1 to 99 are about the call itself; from 100 on it is the
/// number of the library's stable error code (103 is `E103`): 1xx the charter, 2xx a regime,
/// 3xx a header line, 4xx a consent, 9xx a bug in the library. Numbers are never reused; treat one that
/// you do not know as a failure.
pub type charte_status = u32;
/// The call succeeded.
pub const CHARTE_OK: charte_status = 0;
/// A pointer that must not be null is null.
pub const CHARTE_NULL: charte_status = 1;
/// A text that must be UTF-8 is not.
pub const CHARTE_NOT_UTF8: charte_status = 2;
/// A number is not on its list.
pub const CHARTE_NOT_IN_LIST: charte_status = 3;
/// An index or a length is out of range.
pub const CHARTE_OUT_OF_RANGE: charte_status = 4;
/// A bug in the library was caught. Nothing was written; the library keeps working.
pub const CHARTE_PANIC: charte_status = 5;

/// Why a call failed.
pub(crate) enum Failure {
    /// The call itself: which argument.
    Argument(charte_status, &'static str),
    /// The library.
    Core(charte::Error),
}

impl From<charte::Error> for Failure {
    fn from(error: charte::Error) -> Self {
        Self::Core(error)
    }
}

impl Failure {
    pub(crate) fn null(what: &'static str) -> Self {
        Self::Argument(CHARTE_NULL, what)
    }

    fn status(&self) -> charte_status {
        match self {
            Self::Argument(status, _) => *status,
            Self::Core(error) => status_of(error.code()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core(error) => error.fmt(f),
            Self::Argument(CHARTE_NULL, what) => write!(f, "`{what}` must not be NULL"),
            Self::Argument(CHARTE_NOT_UTF8, what) => write!(f, "`{what}` must be UTF-8"),
            Self::Argument(CHARTE_NOT_IN_LIST, what) => {
                write!(f, "`{what}` is not on its list; use a constant of charte.h")
            }
            Self::Argument(CHARTE_OUT_OF_RANGE, what) => {
                write!(f, "the length of `{what}` is out of range")
            }
            Self::Argument(_, what) => f.write_str(what),
        }
    }
}

/// The status of a stable code: 103 for `E103`.
pub(crate) fn status_of(code: ErrorCode) -> charte_status {
    code.id().get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(CHARTE_PANIC)
}

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
    let bug = "a bug in charte was caught; please report it";
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
    /// The stable code, as `E103`; empty if the call itself was wrong.
    pub code: charte_str,
    /// Where in a charter or a regime file, as `cookie[3].lifetime`; empty if it is the whole.
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
            code: charte_str::of_option(core.map(|e| e.code().id())),
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

/// No number: no declaration, no token, no area in particular.
pub const CHARTE_NONE: u32 = 0xffff_ffff;

/// The version of the binary interface that `charte.h` describes, and that `charte_abi_version`
/// gives.
pub const CHARTE_ABI_VERSION: u32 = 0;

/// Returns the version of the binary interface of the library that is loaded. If it is not
/// `CHARTE_ABI_VERSION`, the program was compiled for another one. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_abi_version() -> u32 {
    CHARTE_ABI_VERSION
}

/// Returns the version of the library, as `0.1.0`. It lives as long as the library. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_version() -> charte_str {
    charte_str::of(env!("CARGO_PKG_VERSION"))
}

/// Panics, in test builds only.
#[cfg(feature = "test-panic")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_test_panic(error: *mut charte_error) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe { perform(error, || panic!("asked for by a test")) }
}
