//! Handles: what C holds a pointer to.

use std::sync::Arc;

use crate::*;

/// A handle of one owner.
pub(crate) fn give<T>(value: T) -> *mut T {
    Box::into_raw(Box::new(value))
}

/// A handle that others may keep alive.
pub(crate) fn share<T>(value: T) -> *mut T {
    Arc::into_raw(Arc::new(value)).cast_mut()
}

/// # Safety
/// `handle` is null, or from [`give`] and not yet freed.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        // SAFETY: from `Box::into_raw`, given back once.
        drop(unsafe { Box::from_raw(handle) });
    }
}

/// # Safety
/// `handle` is null, or from [`share`] and not yet released.
pub(crate) unsafe fn release<T>(handle: *mut T) {
    if !handle.is_null() {
        // SAFETY: from `Arc::into_raw`, given back once.
        drop(unsafe { Arc::from_raw(handle.cast_const()) });
    }
}

/// Another owner of a shared handle.
///
/// # Safety
/// `handle` is null, or from [`share`] and not yet released.
pub(crate) unsafe fn keep<T>(handle: *const T, what: &'static str) -> Result<Arc<T>, Failure> {
    if handle.is_null() {
        return Err(Failure::null(what));
    }
    // SAFETY: from `Arc::into_raw`, and alive.
    Ok(unsafe {
        Arc::increment_strong_count(handle);
        Arc::from_raw(handle)
    })
}

/// What a pointer points to.
///
/// # Safety
/// `pointer` is null, or valid for `'a`.
pub(crate) unsafe fn get<'a, T>(pointer: *const T, what: &'static str) -> Result<&'a T, Failure> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_ref() }.ok_or(Failure::null(what))
}

/// A result that C reads field by field, with what its pointers point into behind it.
#[repr(C)]
pub(crate) struct Shown<T, K> {
    pub(crate) shown: T,
    pub(crate) kept: K,
}

/// What C reads, and what that points into.
pub(crate) trait Show: Sized + 'static {
    type Kept;

    /// A result of one owner.
    fn show(self, kept: Self::Kept) -> *mut Self {
        give(Shown { shown: self, kept }).cast()
    }

    /// # Safety
    /// `shown` is null, or from [`Self::show`] and not yet freed.
    unsafe fn free(shown: *mut Self) {
        // SAFETY: `show` made it of this type; the shown part comes first.
        unsafe { free(shown.cast::<Shown<Self, Self::Kept>>()) }
    }

    /// # Safety
    /// `shown` is null, or from [`Self::show`] and alive for `'a`.
    unsafe fn kept<'a>(shown: *const Self, what: &'static str) -> Result<&'a Self::Kept, Failure> {
        // SAFETY: as above.
        Ok(unsafe { &get(shown.cast::<Shown<Self, Self::Kept>>(), what)?.kept })
    }
}

/// An array for C: NULL when it is empty.
pub(crate) fn pointer<T>(items: &[T]) -> *const T {
    if items.is_empty() { core::ptr::null() } else { items.as_ptr() }
}
