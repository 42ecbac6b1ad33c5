//! Findings.

use charte::Finding;

use crate::*;

/// Something that the charter's author should look at. It never changes a decision.
#[repr(C)]
pub struct charte_finding {
    /// The stable code, as `C001`.
    pub code: charte_str,
    /// How much it matters.
    pub severity: charte_severity,
    /// The number of the declaration it is about, from 0, or `CHARTE_NONE`.
    pub declaration: u32,
    /// The name of the cookie or the pattern it is about; may be empty.
    pub cookie: charte_str,
    /// What is the matter and what to do, in English.
    pub message: charte_str,
    /// Where a regime speaks, its citations; NULL when there is none.
    pub citations: *const charte_str,
    /// How many citations.
    pub citation_count: usize,
}

/// A list of findings. Never changes; many threads may read one at the same time.
#[repr(C)]
pub struct charte_findings {
    /// The findings; NULL when there is none.
    pub list: *const charte_finding,
    /// How many.
    pub count: usize,
}

impl Show for charte_findings {
    type Kept = Findings;
}

/// Findings as C reads them, and what they point into.
pub struct Findings {
    pub(crate) list: Vec<charte_finding>,
    _citations: Vec<Vec<charte_str>>,
    _findings: Vec<Finding>,
}

impl From<Vec<Finding>> for Findings {
    fn from(findings: Vec<Finding>) -> Self {
        let citations = |f: &Finding| f.citations().iter().map(|c| charte_str::of(c)).collect();
        let citations: Vec<Vec<charte_str>> = findings.iter().map(citations).collect();
        let list = findings.iter().zip(&citations).map(|(finding, citations)| charte_finding {
            code: charte_str::of(finding.code().id()),
            severity: finding.severity() as u32,
            declaration: finding.declaration().unwrap_or(CHARTE_NONE),
            cookie: charte_str::of_option(finding.cookie()),
            message: charte_str::of(finding.message()),
            citations: pointer(citations),
            citation_count: citations.len(),
        });
        Self { list: list.collect(), _citations: citations, _findings: findings }
    }
}

impl charte_findings {
    pub(crate) fn give(findings: Vec<Finding>) -> Result<*mut Self, Failure> {
        let kept = Findings::from(findings);
        Ok(Self { list: pointer(&kept.list), count: kept.list.len() }.show(kept))
    }
}

/// Frees a list and every text in it. `findings` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_findings_free(findings: *mut charte_findings) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_findings::free(findings) }
}
