//! A backend in another process, asked over a pipe.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{Answer, Backend, BackendError, Case};

/// Longest wait for one answer. The first also waits for the command to start, which takes some
/// languages seconds.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a command may take to end after its input ended.
const FAREWELL: Duration = Duration::from_secs(5);

/// Starts a command and asks it case by case: one JSON object a line each way. What it writes to
/// its standard error passes through.
#[derive(Debug)]
pub struct PipeBackend {
    name: String,
    child: Child,
    /// `None` once the command has failed: it is not asked again.
    cases: Option<Sender<String>>,
    answers: Receiver<String>,
    patience: Duration,
}

impl PipeBackend {
    /// Starts `program` with `arguments`.
    ///
    /// # Errors
    ///
    /// The command cannot be started.
    pub fn start<A: AsRef<OsStr>>(program: &str, arguments: &[A]) -> io::Result<Self> {
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("the command has no pipes"));
        };
        let (cases, to_write) = mpsc::channel::<String>();
        let (read, answers) = mpsc::channel::<String>();
        // Two threads, so that a command that answers before it has read, or reads without
        // answering, blocks nobody. Each ends with its pipe.
        thread::spawn(move || {
            for line in to_write {
                if writeln!(input, "{line}").and_then(|()| input.flush()).is_err() {
                    break;
                }
            }
        });
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { break };
                if read.send(line).is_err() {
                    break;
                }
            }
        });
        let name = program.to_owned();
        Ok(Self { name, child, cases: Some(cases), answers, patience: PATIENCE })
    }

    /// Waits for at most `patience` for each answer.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    fn ask(&mut self, case: &Case) -> Result<String, BackendError> {
        let Some(cases) = &self.cases else {
            return Err(BackendError::new("the command was given up after an earlier case"));
        };
        let line = serde_json::to_string(case)
            .map_err(|_| BackendError::new("the case cannot be written as JSON"))?;
        // When the writer is gone, so are the answers: the wait below says so.
        let _ = cases.send(line);
        let answer = self.answers.recv_timeout(self.patience);
        answer.map_err(|error| {
            self.cases = None;
            BackendError::new(match error {
                RecvTimeoutError::Disconnected => "the command ended".to_owned(),
                RecvTimeoutError::Timeout => format!("no answer in {:?}", self.patience),
            })
        })
    }
}

impl Backend for PipeBackend {
    fn name(&self) -> &str {
        &self.name
    }

    fn run(&mut self, case: &Case) -> Result<Answer, BackendError> {
        let line = self.ask(case)?;
        let value: Value = serde_json::from_str(&line)
            .map_err(|error| BackendError::new(format!("not JSON, column {}", error.column())))?;
        if let Some(why) = value.get("failed") {
            return Err(BackendError::new(why.as_str().unwrap_or("it failed").to_owned()));
        }
        // An answer may repeat the id; a wrong one means that the lines are out of step.
        if value.get("id").is_some_and(|id| id.as_str() != Some(&case.id)) {
            return Err(BackendError::new("the answer is for another case"));
        }
        Answer::from_json(value).map_err(BackendError::new)
    }
}

impl Drop for PipeBackend {
    fn drop(&mut self) {
        let gave_up = self.cases.take().is_none();
        let deadline = Instant::now() + FAREWELL;
        while !gave_up && Instant::now() < deadline {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
