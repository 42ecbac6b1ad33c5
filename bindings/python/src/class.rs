//! Getters, methods and conversions: what a binding consists of. The bodies of these macros are
//! laid out by hand, since `rustfmt` leaves them alone.

/// Declares the getters of a class, its methods that are one expression, and the others; its
/// `repr` is the core's line about it.
macro_rules! class {
    ($Class:ident, $this:ident => $core:expr, {
        $($(#[$meta:meta])* $name:ident($me:ident) -> $Type:ty = $value:expr;)*
        ---
        $(
            $(#[$attribute:meta])* fn $method:ident $(<$life:lifetime>)? ($($taken:tt)*)
                -> $Made:ty = $made:expr;
        )*
        ---
        $($methods:tt)*
    }) => {
        #[pyo3::pymethods]
        impl $Class {
            $($(#[$meta])* #[getter] fn $name(&$me) -> $Type { $value })*
            $($(#[$attribute])* fn $method $(<$life>)? ($($taken)*) -> $Made { $made })*
            $($methods)*

            fn __repr__(&$this) -> String {
                format!("<charte.{} {}>", stringify!($Class), $core)
            }
        }
    };
}

/// What is made of an object of Python; `'a` is as long as the object is lent. Inlined, since
/// through memory the result of one costs a loop 10 ns a name.
macro_rules! from_python {
    ($Type:ty $(where $T:ident: $Bound:ident)?, $object:ident => $body:block) => {
        impl<'a $(, $T: $Bound)?> FromPyObject<'a, '_> for $Type {
            type Error = PyErr;

            #[inline(always)]
            fn extract($object: Borrowed<'a, '_, PyAny>) -> PyResult<Self> $body
        }
    };
}
