//! Codes of findings and errors, explained.

use std::str::FromStr;

use charte::{ErrorCode, FindingCode};

/// What the code of a finding or an error means.
#[derive(uniffi::Record)]
pub struct CodeExplanation {
    /// The code, such as `C020` or `E103`.
    pub code: String,
    /// The code in one line.
    pub title: String,
    /// What the code reports.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to fix it.
    pub fix: String,
}

/// Explains the code of a finding (`C0xx`) or of an error (`Exxx`). `None` if there is no such code.
#[uniffi::export]
pub fn explain_code(code: String) -> Option<CodeExplanation> {
    let (title, explanation) = match FindingCode::from_str(&code) {
        Ok(finding) => (finding.title(), finding.explanation()),
        Err(_) => {
            let error = ErrorCode::from_id(&code)?;
            (error.title(), error.explanation())
        }
    };
    Some(CodeExplanation {
        code,
        title: title.to_owned(),
        what: explanation.what.to_owned(),
        why: explanation.why.to_owned(),
        fix: explanation.fix.to_owned(),
    })
}
