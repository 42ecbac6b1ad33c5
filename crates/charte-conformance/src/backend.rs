//! Who answers.

use std::io::{self, BufRead, Write};

use serde_json::json;
use thiserror::Error;

use crate::{Answer, Case};

/// An implementation of the specification.
pub trait Backend {
    /// A name for the report.
    fn name(&self) -> &str;

    /// Answers one case. An error of the charter or of the line is an answer
    /// ([`Answer::Error`]), not a failure.
    ///
    /// # Errors
    ///
    /// The backend could not answer at all; the case then counts as failed.
    fn run(&mut self, case: &Case) -> Result<Answer, BackendError>;
}

/// Why a backend gave no answer.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct BackendError(String);

impl BackendError {
    /// A failure in one sentence: lower case, no full stop, no cookie's value.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

/// Answers cases line by line until the input ends: the other end of a
/// [`PipeBackend`](crate::PipeBackend). A case that gets no answer is told as
/// `{"failed": "why"}`.
///
/// # Errors
///
/// The input or the output broke.
pub fn serve(
    backend: &mut dyn Backend,
    input: impl BufRead,
    mut output: impl Write,
) -> io::Result<()> {
    for line in input.lines() {
        let answer = match serde_json::from_str::<Case>(&line?) {
            // The column only: the message of the parser may quote the line.
            Err(error) => json!({"failed": format!("not a case, column {}", error.column())}),
            Ok(case) => match backend.run(&case) {
                Ok(answer) => answer.to_json(),
                Err(error) => json!({"failed": error.to_string()}),
            },
        };
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
    Ok(())
}
