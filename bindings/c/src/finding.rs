//! Findings.

use charte::Finding;

use crate::*;

/// A finding: something the charter's author should look at. It never changes a decision.
#[repr(C)]
pub struct charte_finding {
    /// The stable code, such as `C001`.
    pub code: charte_str,
    /// How severe it is.
    pub severity: charte_severity,
    /// The number of the declaration it is about, from 0, or `CHARTE_NONE`.
    pub declaration: u32,
    /// The name of the cookie or the pattern it is about; may be empty.
    pub cookie: charte_str,
    /// What was observed, in English.
    pub message: charte_str,
    /// What to do about it, in English.
    pub help: charte_str,
    /// The citations, if the finding follows from a regime; NULL if there are none.
    pub citations: *const charte_str,
    /// How many citations.
    pub citation_count: usize,
}

/// A list of findings. It never changes; many threads may read it at the same time.
#[repr(C)]
pub struct charte_findings {
    /// The findings; NULL if there are none.
    pub list: *const charte_finding,
    /// How many.
    pub count: usize,
}

impl Show for charte_findings {}

impl charte_findings {
    pub(crate) fn of(findings: &[Finding], arena: &Arena) -> Self {
        let (list, count) = arena.list(findings.iter().map(|finding| {
            let (citations, citation_count) = arena.texts(finding.citations());
            charte_finding {
                code: arena.text(finding.code().id()),
                severity: number(finding.severity()),
                declaration: finding.declaration().unwrap_or(CHARTE_NONE),
                cookie: arena.option(finding.cookie()),
                message: arena.text(finding.message()),
                help: arena.text(finding.help()),
                citations,
                citation_count,
            }
        }));
        Self { list, count }
    }

    pub(crate) fn give(findings: &[Finding]) -> *mut Self {
        Self::show((), |(), arena| Self::of(findings, arena))
    }
}

/// Frees a list and every text in it. `findings` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_findings_free(findings: *mut charte_findings) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_findings::free(findings) }
}
