//! Getters and methods, most of them one a line: what a binding consists of. The body of
//! `class!` is laid out by hand, since `rustfmt` leaves it alone.

/// Declares the getters of a class, then its methods.
macro_rules! class {
    ($Class:ident {
        $($(#[$meta:meta])* $name:ident($this:ident) -> $Type:ty = $value:expr;)*
        ---
        $($methods:tt)*
    }) => {
        #[pyo3::pymethods]
        impl $Class {
            $($(#[$meta])* #[getter] fn $name(&$this) -> $Type { $value })*
            $($methods)*
        }
    };
}
