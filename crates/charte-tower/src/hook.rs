//! Reporting what was withheld.

use std::sync::Arc;

use charte::http::Report;

/// A function that is called with every report.
pub(crate) type Hook = Arc<dyn Fn(&Report<'_>) + Send + Sync>;

#[cfg(feature = "tracing")]
pub(crate) fn default() -> Option<Hook> {
    Some(Arc::new(trace))
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn default() -> Option<Hook> {
    None
}

/// One event for each report: `INFO` for a decision, `WARN` for a line that no browser can read. The
/// host and the path are those of the span that the application opened.
#[cfg(feature = "tracing")]
fn trace(report: &Report<'_>) {
    let (header, handling) = (report.field().id(), report.handling().id());
    match (report.decision(), report.error()) {
        (Some(decision), _) => {
            let withheld = decision.purposes().difference(decision.serves());
            let name = report.name().unwrap_or_default();
            tracing::info!(
                target: "charte",
                header,
                // As text with escapes: a name may hold any byte.
                cookie = ?charte::display::shown_name(&name),
                handling,
                purpose = withheld.first().map(|p| p.id()),
                because = decision.because().id(),
                "cookie may not be set"
            );
        }
        (None, Some(error)) => {
            tracing::warn!(target: "charte", header, handling, code = error.code().id(), "cookie line unreadable");
        }
        (None, None) => {}
    }
}
