//! Telling what was withheld.

use std::sync::Arc;

use charte::Report;

/// What hears of every report.
pub(crate) type Hook = Arc<dyn Fn(&Report<'_>) + Send + Sync>;

#[cfg(feature = "tracing")]
pub(crate) fn default() -> Option<Hook> {
    Some(Arc::new(trace))
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn default() -> Option<Hook> {
    None
}

/// One event a report: `INFO` for a decision, `WARN` for a line that no browser could read. The
/// host and the path are those of the span that the application opened.
#[cfg(feature = "tracing")]
fn trace(report: &Report<'_>) {
    let (header, handling) = (report.field().id(), report.handling().id());
    match (report.decision(), report.error()) {
        (Some(decision), _) => {
            let withheld = decision.purposes().without(decision.serves());
            let purpose = withheld.iter().next();
            tracing::info!(
                target: "charte",
                header,
                // As text with escapes: a name may hold any byte.
                cookie = ?charte::shown_name(&decision.cookie()),
                handling,
                purpose = purpose.map(|p| p.id()),
                because = purpose.map(|p| decision.because(p).id()),
                "cookie may not be set"
            );
        }
        (None, Some(error)) => {
            tracing::warn!(target: "charte", header, handling, code = error.code().id(), "cookie line unreadable");
        }
        (None, None) => {}
    }
}
