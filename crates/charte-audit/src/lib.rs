//! charte-audit
pub mod recording;
