//! What is told during a scan.

use crate::recording::{PhaseName, Recording};

/// What happens during a scan.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A page is about to be loaded.
    Page {
        /// In which phase.
        phase: PhaseName,
        /// Its address, without the query.
        address: &'a str,
    },
    /// A phase is complete, for all its pages. The recording holds this phase alone.
    Recorded(Recording),
    /// A site of [`record_all`](crate::record_all) is complete, or failed.
    Done,
}
