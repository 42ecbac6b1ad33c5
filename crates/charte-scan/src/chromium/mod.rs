//! A client of the [DevTools protocol](https://chromedevtools.github.io/devtools-protocol/) for
//! Chromium and its kin, over two pipes: no port is opened, and the browser ends with its clients.

mod agents;
mod area;
mod calls;
mod capture;
mod hops;
mod message;
mod page;
mod pipe;
mod process;
mod raw;
mod router;
mod shared;
mod switches;
mod targets;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

pub(crate) use self::shared::Pool;
use self::{message::Message, page::ChromiumPage, raw::text, shared::Link, targets::Targets};
use crate::{
    Error,
    engine::{Browser, Page},
};

/// How long a call may take on a busy machine; pages answer in milliseconds.
const ANSWER: Duration = Duration::from_secs(20);

/// A client of a running Chromium, Chrome, Edge or Brave, with one page at a time.
pub(crate) struct Chromium {
    link: Link,
    targets: Targets,
    pool: Arc<Pool>,
}

impl Chromium {
    /// Connects to the pool's browser, which is started if there is none.
    pub(crate) fn connect(pool: Arc<Pool>) -> Result<Self, Error> {
        Ok(Self { link: pool.connect()?, targets: Targets::default(), pool })
    }

    /// Sends a call without waiting for its reply.
    fn send(&self, session: Option<&str>, method: &str, params: &Value) -> Result<u64, Error> {
        self.link.send(session, method, params)
    }

    /// Makes a browser context that shares nothing with others.
    fn new_context(&mut self, until: Instant) -> Result<String, Error> {
        let params = json!({ "disposeOnDetach": true });
        let context = self.call(None, "Target.createBrowserContext", params, until)?;
        let context = text(&context, "browserContextId").to_owned();
        self.link.own(&context);
        Ok(context)
    }

    /// Sends a call and waits for its reply. Events are handled meanwhile.
    fn call(
        &mut self,
        session: Option<&str>,
        method: &'static str,
        params: Value,
        deadline: Instant,
    ) -> Result<Value, Error> {
        let began = Instant::now();
        let deadline = deadline.min(began + ANSWER);
        let id = self.send(session, method, &params)?;
        loop {
            let Some(message) = self.receive(deadline)? else {
                return Err(match session {
                    Some(_) => Error::PageBusy,
                    None => Error::Timeout { what: method, seconds: began.elapsed().as_secs() },
                });
            };
            if message.id == Some(id) {
                return match message.error {
                    None => Ok(message.result),
                    Some(error) => Err(Error::Protocol { method, reason: plain(&error.message) }),
                };
            }
            self.handle(message)?;
            if session.is_some() && self.targets.crashed {
                return Err(Error::PageCrashed);
            }
        }
    }

    /// Handles events until the deadline.
    fn pump(&mut self, deadline: Instant) -> Result<(), Error> {
        while let Some(message) = self.receive(deadline)? {
            self.handle(message)?;
            if self.targets.crashed {
                return Err(Error::PageCrashed);
            }
            if Instant::now() >= deadline {
                break;
            }
        }
        Ok(())
    }

    fn receive(&mut self, deadline: Instant) -> Result<Option<Message>, Error> {
        if Instant::now() >= deadline {
            return Ok(None);
        }
        self.link.receive(deadline)
    }

    fn handle(&mut self, message: Message) -> Result<(), Error> {
        let Some(method) = message.method else { return Ok(()) };
        let session = message.session.as_deref();
        for (session, method, params) in self.targets.on(session, &method, &message.params) {
            self.send(session.as_deref(), method, &params)?;
        }
        Ok(())
    }

    #[cfg(all(test, target_os = "linux"))]
    fn process(&self) -> &process::Process {
        self.link.process()
    }
}

impl Browser for Chromium {
    fn product(&self) -> &str {
        self.link.product()
    }

    fn beside(&self) -> Option<Box<dyn Browser>> {
        let (link, pool) = (self.pool.connect_beside()?, Arc::clone(&self.pool));
        Some(Box::new(Self { link, targets: Targets::default(), pool }))
    }

    fn open(&mut self, limit: Duration) -> Result<Box<dyn Page + '_>, Error> {
        if !self.link.is_usable() {
            self.link = self.pool.connect()?;
        }
        Ok(Box::new(ChromiumPage::open(self, Instant::now() + limit)?))
    }
}

/// A message of the browser that names no address.
fn plain(message: &str) -> String {
    let words = message.split_whitespace().map(|word| match word.contains("://") {
        true => "(address)",
        false => word,
    });
    words.collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

#[cfg(all(test, target_os = "linux"))]
mod tests;
