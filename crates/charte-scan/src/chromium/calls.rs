//! Calls to the browser for one page, until the phase's deadline.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::Chromium;
use crate::Error;

/// The browser, and the time in which it is asked.
pub(super) struct Calls<'a> {
    pub(super) chromium: &'a mut Chromium,
    began: Instant,
    deadline: Instant,
}

impl<'a> Calls<'a> {
    pub(super) fn new(chromium: &'a mut Chromium, deadline: Instant) -> Self {
        Self { chromium, began: Instant::now(), deadline }
    }

    pub(super) fn set_deadline(&mut self, deadline: Instant) {
        (self.began, self.deadline) = (Instant::now(), deadline);
    }

    pub(super) fn deadline(&self) -> Instant {
        self.deadline
    }

    /// The end of a wait that begins now: after `limit`, or at the deadline.
    pub(super) fn until(&self, limit: Duration) -> Instant {
        self.deadline.min(Instant::now() + limit)
    }

    /// Calls a method in a session, until the deadline.
    pub(super) fn call(
        &mut self,
        session: &str,
        method: &'static str,
        params: Value,
    ) -> Result<Value, Error> {
        if Instant::now() >= self.deadline {
            let seconds = self.deadline.saturating_duration_since(self.began).as_secs();
            return Err(Error::Timeout { what: "the phase did not come to its end", seconds });
        }
        self.chromium.call(Some(session), method, params, self.deadline)
    }
}
