//! Text, bytes and arrays as pointer and length.

use core::ffi::c_char;
use core::ptr;

use crate::*;

/// Bytes somewhere in memory: a pointer and a length. Not terminated by a zero byte; print it
/// with `printf("%.*s", (int)s.len, s.data)`.
///
/// What the library gives back is UTF-8, is never written to, and lives as long as the handle
/// that it was asked of, unless a function says otherwise. What the library is given is only read
/// during the call. `{NULL, 0}` is text that is absent; `{NULL, n}` is an error.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_str {
    /// The first byte.
    pub data: *const c_char,
    /// How many bytes.
    pub len: usize,
}

impl charte_str {
    pub(crate) const EMPTY: Self = Self { data: ptr::null(), len: 0 };

    pub(crate) const fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    pub(crate) const fn of_bytes(bytes: &[u8]) -> Self {
        // An empty slice may point anywhere; C gets an address that it may read.
        let data = if bytes.is_empty() { c"".as_ptr() } else { bytes.as_ptr().cast() };
        Self { data, len: bytes.len() }
    }

    pub(crate) fn of_option(text: Option<&str>) -> Self {
        text.map_or(Self::EMPTY, Self::of)
    }

    /// The bytes; nothing for an absent text.
    ///
    /// # Safety
    /// `data` is null or points to `len` bytes that stay as they are for `'a`.
    #[inline]
    pub(crate) unsafe fn optional<'a>(
        self,
        what: &'static str,
    ) -> Result<Option<&'a [u8]>, Failure> {
        let absent = self.data.is_null() && self.len == 0;
        // SAFETY: the caller's promise.
        let bytes = unsafe { items(self.data.cast::<u8>(), self.len, what) }?;
        Ok((!absent).then_some(bytes))
    }

    /// As [`Self::optional`], but empty for an absent text.
    ///
    /// # Safety
    /// As [`Self::optional`].
    #[inline]
    pub(crate) unsafe fn bytes<'a>(self, what: &'static str) -> Result<&'a [u8], Failure> {
        // SAFETY: the caller's promise.
        unsafe { self.optional(what) }.map(Option::unwrap_or_default)
    }

    /// As [`Self::optional`], for a text that must be there.
    ///
    /// # Safety
    /// As [`Self::optional`].
    #[inline]
    pub(crate) unsafe fn needed<'a>(self, what: &'static str) -> Result<&'a [u8], Failure> {
        // SAFETY: the caller's promise.
        unsafe { self.optional(what) }?.ok_or(Failure::null(what))
    }

    /// The text; nothing for an absent one.
    ///
    /// # Safety
    /// As [`Self::optional`].
    pub(crate) unsafe fn text<'a>(self, what: &'static str) -> Result<Option<&'a str>, Failure> {
        // SAFETY: the caller's promise.
        let text = unsafe { self.optional(what) }?.map(core::str::from_utf8).transpose();
        text.map_err(|_| Failure::Argument(CHARTE_NOT_UTF8, what))
    }

    /// A host or a page, if there is one. Bytes that are not UTF-8 cannot be mapped to a host:
    /// they are as unknown as an empty text (spec §4), not an error, since visitors send them.
    ///
    /// # Safety
    /// As [`Self::optional`].
    #[inline]
    pub(crate) unsafe fn host<'a>(self, what: &'static str) -> Result<Option<&'a str>, Failure> {
        // SAFETY: the caller's promise.
        let bytes = unsafe { self.optional(what) }?;
        Ok(bytes.map(|bytes| core::str::from_utf8(bytes).unwrap_or_default()))
    }
}

/// An array that C passed. `(NULL, 0)` is the empty one.
///
/// # Safety
/// `data` is null or points to `count` initialised items that stay as they are for `'a`.
#[inline]
pub(crate) unsafe fn items<'a, T>(
    data: *const T,
    count: usize,
    what: &'static str,
) -> Result<&'a [T], Failure> {
    if count == 0 {
        return Ok(&[]);
    }
    if data.is_null() {
        return Err(Failure::null(what));
    }
    // More than this can only be a negative number that was converted.
    if count > isize::MAX as usize / size_of::<T>().max(1) {
        return Err(Failure::Argument(CHARTE_OUT_OF_RANGE, what));
    }
    // SAFETY: not null, within the address space, and the caller's promise.
    Ok(unsafe { core::slice::from_raw_parts(data, count) })
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
