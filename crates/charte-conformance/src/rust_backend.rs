//! The crate `charte` as a backend.

use crate::{Answer, Backend, BackendError, Case};

/// Answers with the crate `charte` of this workspace.
#[derive(Debug, Default)]
pub struct RustBackend(());

impl RustBackend {
    /// A backend.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Backend for RustBackend {
    fn name(&self) -> &str {
        "rust"
    }

    fn run(&mut self, _case: &Case) -> Result<Answer, BackendError> {
        Err(BackendError::new("the core has no interface yet"))
    }
}
