//! A client of the [DevTools protocol](https://chromedevtools.github.io/devtools-protocol/) for
//! Chromium and its kin, over two pipes: no port is opened, and the browser ends with its client.

mod agents;
mod calls;
mod capture;
mod hops;
mod page;
mod pipe;
mod process;
mod raw;
mod targets;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use self::{
    page::ChromiumPage,
    pipe::{Closed, Message, Pipe},
    process::Process,
    raw::text,
    targets::Targets,
};
use crate::{
    Error, Options,
    engine::{Browser, Page},
    recording::ThirdPartyCookies,
};

/// How long the browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(30);

/// How long a call may take on a busy machine; pages answer in milliseconds.
const ANSWER: Duration = Duration::from_secs(20);

/// Switches that keep the browser from doing anything by itself.
const SWITCHES: [&str; 21] = [
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-startup-window",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-extensions-with-background-pages",
    "--disable-component-update",
    "--disable-crash-reporter",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--metrics-recording-only",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    "--window-size=1280,900",
];

/// Features that would send requests of their own, change the page, or start a process that no page
/// needs.
const OFF: &str = "Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,\
                   AutofillServerCommunication,CertificateTransparencyComponentUpdater,\
                   DialMediaRouteProvider,HttpsUpgrades,SpareRendererForSitePerProcess";

/// A running Chromium, Chrome, Edge or Brave.
pub(crate) struct Chromium {
    /// Dropped first: the browser ends when its pipes are closed.
    pipe: Pipe,
    process: Process,
    product: String,
    next_call: u64,
    targets: Targets,
    program: PathBuf,
    options: Options,
    /// It did not close a page in time. Another is started before the next page.
    stuck: bool,
}

impl Chromium {
    /// Starts the program.
    pub(crate) fn start(program: &Path, options: &Options) -> Result<Self, Error> {
        let arguments = arguments(program, options);
        let (mut process, stdin, stdout) =
            Process::start(program, &arguments, &preferences(options))?;
        let mut this = {
            let pipe = Pipe::new(stdin, stdout);
            let deadline = Instant::now() + START;
            let call = json!({ "id": 0, "method": "Browser.getVersion" });
            let version = pipe.send(&call).and_then(|()| {
                loop {
                    match pipe.receive(deadline) {
                        Ok(Some(message)) if message.id == Some(0) => {
                            break Ok(Some(message.result));
                        }
                        Ok(Some(_)) => {}
                        Ok(None) => break Ok(None),
                        Err(closed) => break Err(closed),
                    }
                }
            });
            match version {
                Ok(Some(version)) => Self {
                    pipe,
                    process,
                    product: text(&version, "product").replace("Headless", ""),
                    next_call: 1,
                    targets: Targets::default(),
                    program: program.to_owned(),
                    options: options.clone(),
                    stuck: false,
                },
                Ok(None) => {
                    return Err(Error::Start {
                        reason: format!("no answer within {} s", START.as_secs()),
                    });
                }
                Err(Closed) => return Err(process.reason_of_end()),
            }
        };
        let deadline = Instant::now() + START;
        this.call(None, "Target.setAutoAttach", targets::auto_attach(), deadline)?;
        if options.gpc {
            this.call(None, "Browser.setGlobalPrivacyControl", json!({ "gpc": true }), deadline)?;
        }
        Ok(this)
    }

    /// Sends a call without waiting for its reply.
    fn send(&mut self, session: Option<&str>, method: &str, params: Value) -> Result<u64, Error> {
        let id = self.next_call;
        self.next_call += 1;
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        self.pipe.send(&message).map_err(|Closed| Error::BrowserEnded)?;
        Ok(id)
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
        let id = self.send(session, method, params)?;
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
        self.pipe.receive(deadline).map_err(|Closed| Error::BrowserEnded)
    }

    fn handle(&mut self, message: Message) -> Result<(), Error> {
        let Some(method) = message.method else { return Ok(()) };
        let session = message.session.as_deref();
        for (session, method, params) in self.targets.on(session, &method, &message.params) {
            self.send(session.as_deref(), method, params)?;
        }
        Ok(())
    }

    #[cfg(all(test, target_os = "linux"))]
    fn process(&self) -> &Process {
        &self.process
    }
}

impl Browser for Chromium {
    fn product(&self) -> &str {
        &self.product
    }

    fn open(&mut self, deadline: Instant) -> Result<Box<dyn Page + '_>, Error> {
        if self.stuck {
            *self = Self::start(&self.program, &self.options)?;
        }
        Ok(Box::new(ChromiumPage::open(self, deadline)?))
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.send(None, "Browser.close", json!({}));
        // `process` waits for its end, then ends it.
        let _ = &self.process;
    }
}

fn arguments(program: &Path, options: &Options) -> Vec<String> {
    let mut out: Vec<String> = SWITCHES.map(str::to_owned).into();
    let mut on = Vec::new();
    if options.gpc {
        on.extend(["GlobalPrivacyControl", "GlobalPrivacyControlTest"]);
    }
    if !on.is_empty() {
        out.push(format!("--enable-features={}", on.join(",")));
    }
    out.push(format!("--disable-features={OFF}"));
    if !options.robot {
        out.push("--disable-blink-features=AutomationControlled".into());
        if let Some(agent) = crate::find::user_agent(program) {
            out.push(format!("--user-agent={agent}"));
        }
    }
    if options.no_sandbox {
        out.push("--no-sandbox".into());
    }
    if let Some(languages) = &options.languages {
        out.push(format!("--accept-lang={languages}"));
    }
    out.extend(options.arguments.iter().cloned());
    out
}

/// The profile's preferences. A fresh browser context is a private window to Chromium, which
/// refuses cookies of third parties unless the preferences say otherwise.
fn preferences(options: &Options) -> String {
    let block = options.third_party_cookies == ThirdPartyCookies::Blocked;
    json!({
        "profile": {
            "cookie_controls_mode": if block { 1 } else { 0 },
            "block_third_party_cookies": block,
            "default_content_setting_values": { "notifications": 2, "geolocation": 2 },
        },
        "credentials_enable_service": false,
        "safebrowsing": { "enabled": false },
        "search": { "suggest_enabled": false },
    })
    .to_string()
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
