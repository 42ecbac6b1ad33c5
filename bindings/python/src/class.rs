//! Getters and methods, most of them one a line: what a binding consists of. The body of
//! `class!` is laid out by hand, since `rustfmt` leaves it alone.

/// Declares the getters of a class, then its methods; its `repr` is the core's line about it.
macro_rules! class {
    ($Class:ident, $this:ident => $core:expr, {
        $($(#[$meta:meta])* $name:ident($me:ident) -> $Type:ty = $value:expr;)*
        ---
        $($methods:tt)*
    }) => {
        #[pyo3::pymethods]
        impl $Class {
            $($(#[$meta])* #[getter] fn $name(&$me) -> $Type { $value })*
            $($methods)*

            fn __repr__(&$this) -> String {
                format!("<charte.{} {}>", stringify!($Class), $core)
            }
        }
    };
}
