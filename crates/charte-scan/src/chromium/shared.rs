//! A browser that several clients share, each in browser contexts of its own, and the pool that
//! starts another if one is lost.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    message::Message,
    pipe::{connect, lock},
    plain,
    process::Process,
    raw::text,
    router::{Client, Closed, Router},
    switches::{arguments, preferences},
    targets,
};
use crate::{Error, Options};

/// How long the browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(30);

/// With this many clients, a browser takes no second visitor of a site: each page that is open takes
/// memory and time of the others. Visitors who find no place beside another come after them.
const CROWD: usize = 6;

/// The browser that the jobs of a scan share. It starts when it is first needed, and anew when it
/// was lost.
pub(crate) struct Pool {
    program: PathBuf,
    options: Options,
    current: Mutex<Option<Arc<Shared>>>,
}

impl Pool {
    pub(crate) const fn new(program: PathBuf, options: Options) -> Self {
        Self { program, options, current: Mutex::new(None) }
    }

    /// A connection to the browser.
    pub(super) fn connect(&self) -> Result<Link, Error> {
        let mut current = self.current();
        match &*current {
            Some(browser) if browser.is_usable() => Ok(Link::new(browser)),
            _ => {
                // What is left of the lost one ends first, unless others still use it.
                *current = None;
                let browser = current.insert(Arc::new(Shared::start(self)?));
                Ok(Link::new(browser))
            }
        }
    }

    /// Another connection to the browser. `None` if it has many already, or was lost.
    pub(super) fn connect_beside(&self) -> Option<Link> {
        let current = self.current();
        let browser = current.as_ref().filter(|browser| browser.is_usable())?;
        let is_free = lock(&browser.router).clients() < CROWD;
        is_free.then(|| Link::new(browser))
    }

    /// Whoever else needs the browser waits until it has started.
    fn current(&self) -> MutexGuard<'_, Option<Arc<Shared>>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running browser.
pub(super) struct Shared {
    router: Arc<Mutex<Router>>,
    /// It did not answer in time, so that nobody opens another page in it.
    retired: AtomicBool,
    product: String,
    process: Process,
}

impl Shared {
    fn start(pool: &Pool) -> Result<Self, Error> {
        let Pool { program, options, .. } = pool;
        let (mut process, stdin, stdout) =
            Process::start(program, &arguments(program, options), &preferences(options))?;
        let router = connect(stdin, stdout);
        let (client, messages) = lock(&router).join();
        let deadline = Instant::now() + START;
        let mut call =
            |method, params| match ask(&router, client, &messages, method, &params, deadline) {
                Ok(Some(Message { error: Some(error), .. })) => {
                    Err(Error::Protocol { method, reason: plain(&error.message) })
                }
                Ok(Some(reply)) => Ok(reply.result),
                Ok(None) => {
                    Err(Error::Start { reason: format!("no answer within {} s", START.as_secs()) })
                }
                Err(Closed) => Err(process.reason_of_end()),
            };
        let version = call("Browser.getVersion", json!({}))?;
        call("Target.setAutoAttach", targets::auto_attach())?;
        if options.gpc {
            call("Browser.setGlobalPrivacyControl", json!({ "gpc": true }))?;
        }
        lock(&router).leave(client);
        let product = text(&version, "product").replace("Headless", "");
        Ok(Self { router, retired: AtomicBool::new(false), product, process })
    }

    fn is_usable(&self) -> bool {
        !self.retired.load(Ordering::Relaxed) && lock(&self.router).is_open()
    }
}

/// Sends a call and waits for its reply. `None` if none came until the deadline.
fn ask(
    router: &Mutex<Router>,
    client: Client,
    messages: &Receiver<Message>,
    method: &str,
    params: &Value,
    deadline: Instant,
) -> Result<Option<Message>, Closed> {
    let id = lock(router).send(Some(client), None, method, params)?;
    loop {
        match receive(messages, deadline)? {
            Some(message) if message.id != Some(id) => {}
            reply => return Ok(reply),
        }
    }
}

/// The next message. `None` if none came until the deadline.
fn receive(messages: &Receiver<Message>, deadline: Instant) -> Result<Option<Message>, Closed> {
    let left = deadline.saturating_duration_since(Instant::now()).max(Duration::from_micros(1));
    match messages.recv_timeout(left) {
        Ok(message) => Ok(Some(message)),
        Err(RecvTimeoutError::Timeout) => Ok(None),
        Err(RecvTimeoutError::Disconnected) => Err(Closed),
    }
}

impl Drop for Shared {
    /// Asks the browser to end, and closes the pipes. `process` waits for its end, then ends it.
    fn drop(&mut self) {
        let mut router = lock(&self.router);
        let _ = router.send(None, None, "Browser.close", &json!({}));
        router.close();
        if self.retired.load(Ordering::Relaxed) {
            self.process.do_not_wait();
        }
    }
}

/// A client's connection to a browser.
pub(super) struct Link {
    browser: Arc<Shared>,
    client: Client,
    messages: Receiver<Message>,
}

impl Link {
    fn new(browser: &Arc<Shared>) -> Self {
        let (client, messages) = lock(&browser.router).join();
        Self { browser: Arc::clone(browser), client, messages }
    }

    /// Name and version as the browser states them.
    pub(super) fn product(&self) -> &str {
        &self.browser.product
    }

    /// Whether another page can be opened in the browser.
    pub(super) fn is_usable(&self) -> bool {
        self.browser.is_usable()
    }

    /// Opens no further page in this browser, which did not answer in time. It ends once its other
    /// clients are done with the pages that they have open.
    pub(super) fn retire(&self) {
        self.browser.retired.store(true, Ordering::Relaxed);
    }

    /// Makes a browser context this client's, before anything runs in it.
    pub(super) fn own(&self, context: &str) {
        lock(&self.browser.router).own(context, self.client);
    }

    /// Gives up everything that is this client's: no message comes of it any more.
    pub(super) fn forget(&self) {
        lock(&self.browser.router).forget(self.client);
        while self.messages.try_recv().is_ok() {}
    }

    /// Sends a call without waiting for its reply. Returns its number.
    pub(super) fn send(
        &self,
        session: Option<&str>,
        method: &str,
        params: &Value,
    ) -> Result<u64, Error> {
        let sent = lock(&self.browser.router).send(Some(self.client), session, method, params);
        sent.map_err(|Closed| Error::BrowserEnded)
    }

    /// The next message. `None` if none came until the deadline.
    pub(super) fn receive(&self, deadline: Instant) -> Result<Option<Message>, Error> {
        receive(&self.messages, deadline).map_err(|Closed| Error::BrowserEnded)
    }

    #[cfg(all(test, target_os = "linux"))]
    pub(super) fn process(&self) -> &Process {
        &self.browser.process
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        lock(&self.browser.router).leave(self.client);
    }
}
