//! What a check reads.

use charte_recording::Recording;

use crate::phase::Phase;

/// A recording and what the visitor had answered in it.
#[derive(Debug)]
pub struct Input {
    /// What reports call it.
    pub name: String,
    /// What the visitor had answered.
    pub phase: Phase,
    /// What was read.
    pub recording: Recording,
}
