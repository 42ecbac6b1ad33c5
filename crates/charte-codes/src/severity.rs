//! How severe a finding is.

charte_syntax::words! {
    /// How severe a finding is.
    Severity {
        /// Good to know.
        Note = "note",
        /// Worth fixing.
        Warning = "warning",
        /// Wrong.
        Error = "error",
    }
}
