//! Handles and results: what C holds a pointer to.

use bumpalo::Bump;

use crate::*;

/// A handle of one owner.
pub(crate) fn give<T>(value: T) -> *mut T {
    Box::into_raw(Box::new(value))
}

/// # Safety
/// `handle` is null, or from [`give`] and not yet freed.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        // SAFETY: from `Box::into_raw`, given back once.
        drop(unsafe { Box::from_raw(handle) });
    }
}

/// What a pointer points to.
///
/// # Safety
/// `pointer` is null, or valid for `'a`.
#[inline]
pub(crate) unsafe fn get<'a, T>(pointer: *const T, what: &'static str) -> Result<&'a T, Failure> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_ref() }.ok_or(Failure::null(what))
}

/// The texts and arrays of one result.
#[derive(Default)]
pub(crate) struct Arena(Bump);

impl Arena {
    pub(crate) fn text(&self, text: &str) -> charte_str {
        charte_str::of(self.0.alloc_str(text))
    }

    pub(crate) fn bytes(&self, bytes: &[u8]) -> charte_str {
        charte_str::of_bytes(self.0.alloc_slice_copy(bytes))
    }

    pub(crate) fn option(&self, text: Option<&str>) -> charte_str {
        text.map_or(charte_str::EMPTY, |text| self.text(text))
    }

    /// An array and its length; NULL when it is empty. What is in it is never dropped.
    pub(crate) fn list<T>(&self, items: impl IntoIterator<Item = T>) -> (*const T, usize) {
        let items: Vec<T> = items.into_iter().collect();
        match items.len() {
            0 => (core::ptr::null(), 0),
            count => (self.0.alloc_slice_fill_iter(items).as_ptr(), count),
        }
    }

    pub(crate) fn texts<S: AsRef<str>>(&self, texts: &[S]) -> (*const charte_str, usize) {
        self.list(texts.iter().map(|text| self.text(text.as_ref())))
    }
}

/// A result that C reads field by field, with what its pointers point into and what functions
/// need of it behind.
#[repr(C)]
pub(crate) struct Whole<T, K> {
    shown: T,
    _arena: Arena,
    kept: K,
}

/// What C reads of a result.
pub(crate) trait Show<K = ()>: Sized {
    fn whole(kept: K, read: impl FnOnce(&K, &Arena) -> Self) -> Whole<Self, K> {
        let arena = Arena::default();
        Whole { shown: read(&kept, &arena), _arena: arena, kept }
    }

    /// A result of one owner.
    fn show(kept: K, read: impl FnOnce(&K, &Arena) -> Self) -> *mut Self {
        give(Self::whole(kept, read)).cast()
    }

    /// # Safety
    /// `shown` is null, or from [`Self::show`] and not yet freed.
    unsafe fn free(shown: *mut Self) {
        // SAFETY: `show` made it of this type; the shown part comes first.
        unsafe { free(shown.cast::<Whole<Self, K>>()) }
    }

    /// # Safety
    /// `shown` is null, or from [`Self::show`] and alive for `'a`.
    unsafe fn kept<'a>(shown: *const Self, what: &'static str) -> Result<&'a K, Failure>
    where
        Self: 'a,
        K: 'a,
    {
        // SAFETY: as above.
        Ok(unsafe { &get(shown.cast::<Whole<Self, K>>(), what)?.kept })
    }
}
