//! What a scan requires of a browser, whatever its protocol.
//!
//! [`chromium`](crate::chromium) implements it for the DevTools protocol. An implementation for
//! WebDriver BiDi can be added beside it.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{
    Error,
    recording::{
        Frame, JarCookie, Pressed, ReadAnswer, Request, ScriptCookie, Step, StorageWrite, Worker,
    },
};

/// A connection to a running browser. It has one page at a time.
pub(crate) trait Browser: Send {
    /// Name and version as the browser states them.
    fn product(&self) -> &str;

    /// Another connection to the browser. `None` if it has many already, or was lost.
    fn beside(&self) -> Option<Box<dyn Browser>>;

    /// Opens an empty page in a browser context that shares nothing with others. Every call of the
    /// page ends at its deadline, which is `limit` after the browser has started.
    fn open(&mut self, limit: Duration) -> Result<Box<dyn Page + '_>, Error>;
}

/// A page that is recorded, with its frames and workers.
pub(crate) trait Page {
    /// Gives the page another deadline.
    fn set_deadline(&mut self, deadline: Instant);

    /// The deadline.
    fn deadline(&self) -> Instant;

    /// Takes what was recorded and starts a new recording, whose times count from now.
    fn take_log(&mut self) -> Log;

    /// The step that events belong to from now on.
    fn set_step(&mut self, step: Step);

    /// Milliseconds since the recording began.
    fn now_ms(&self) -> u64;

    /// Loads an address and waits until the response has come.
    fn navigate(&mut self, address: &str, limit: Duration) -> Result<(), Error>;

    /// Waits until the page has loaded and nothing was sent or received for `quiet`. Returns
    /// whether it came to that within the limit.
    fn settle(&mut self, quiet: Duration, limit: Duration) -> Result<bool, Error>;

    /// Records for this long.
    fn wait(&mut self, time: Duration) -> Result<(), Error>;

    /// A number that changes when another document is loaded in the page's main frame.
    fn document_number(&self) -> u64;

    /// The documents of the page and its frames, the page itself first.
    fn documents(&mut self) -> Result<Vec<Document>, Error>;

    /// Asks the agent (`js/agent.js`) in a document, out of sight of the page's scripts.
    fn ask(&mut self, document: usize, question: &'static str, with: Value)
    -> Result<Value, Error>;

    /// Presses the element that the agent found under this number.
    fn press(&mut self, document: usize, element: u64) -> Result<Pressed, Error>;

    /// Calls a function of the page itself, in its own world. Only for a manager's own function
    /// that reopens its dialog.
    fn call_page(&mut self, expression: &str) -> Result<bool, Error>;

    /// All cookies of the browser context.
    fn jar(&mut self) -> Result<Vec<JarCookie>, Error>;

    /// What the cookies of the page's own host say that are kept under such names, in the words of
    /// `read`. Their values are gone afterwards.
    fn read_cookies(
        &mut self,
        kept: &dyn Fn(&str) -> bool,
        read: ReadAnswer,
    ) -> Result<Option<&'static str>, Error>;

    /// A picture of these elements of a document with a small margin, as PNG in Base64. `None`
    /// among them is the whole document. If none of them is drawn, the picture shows the window.
    fn picture(&mut self, document: usize, elements: &[Option<u64>]) -> Result<String, Error>;

    /// Asks for a text such as a robots.txt, without cookies. It is not part of the recording.
    fn fetch(&mut self, address: &str, limit: Duration) -> Result<Fetched, Error>;
}

/// A text that was asked for. It has no `Debug`, since it is a body.
pub(crate) struct Fetched {
    pub(crate) status: u16,
    pub(crate) text: String,
}

/// A document of the page, by its index in [`Page::documents`]. It has no `Debug`, since its address
/// has a query.
#[derive(Clone)]
pub(crate) struct Document {
    /// Its full address, for the patterns of `managers.toml`. Never written.
    pub(crate) address: String,
    /// The index of the document around it. `None` for the page.
    pub(crate) parent: Option<usize>,
    /// Whether it runs in a process of its own.
    pub(crate) isolated: bool,
}

impl Document {
    pub(crate) fn as_frame(&self) -> Frame {
        Frame {
            address: crate::address::public(&self.address),
            parent: self.parent,
            isolated: self.isolated,
        }
    }
}

/// What was recorded of a page.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) requests: Vec<Request>,
    pub(crate) script_cookies: Vec<ScriptCookie>,
    pub(crate) storage_writes: Vec<StorageWrite>,
    pub(crate) workers: Vec<Worker>,
    pub(crate) notes: Vec<String>,
    /// How much was not recorded, since it was too much.
    pub(crate) left_out: usize,
}
