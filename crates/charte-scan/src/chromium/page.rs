//! A page, recorded and asked over the protocol.

use std::{
    hash::{BuildHasher, RandomState},
    time::{Duration, Instant},
};

use data_encoding::BASE64;
use serde_json::{Value, json};

use super::{
    Chromium,
    agents::{Agents, Place},
    area::Area,
    calls::Calls,
    raw::{list, partition, text},
    targets::{Loading, Targets, TreeFrame, frames},
};
use crate::{
    Error,
    engine::{Document, Fetched, Log, Page},
    recording::{JarCookie, Pressed, ReadAnswer, Step},
    set_cookie::bounded,
};

/// More documents are not looked into: a page could open frames without end.
const MAX_DOCUMENTS: usize = 60;

/// More bytes of a robots.txt or a sitemap are not read.
const MAX_FETCHED: usize = 8 << 20;

/// What is shown around a banner, in CSS pixels.
const MARGIN: f64 = 16.0;

/// How long a page may take to close. A browser that needs longer is replaced.
const CLOSES: Duration = Duration::from_secs(2);

/// A page in a browser context of its own.
pub(super) struct ChromiumPage<'a> {
    calls: Calls<'a>,
    /// The page's own session.
    session: String,
    agents: Agents,
    /// Marks values, so that a change is noticed without keeping them.
    hasher: RandomState,
}

impl<'a> ChromiumPage<'a> {
    pub(super) fn open(chromium: &'a mut Chromium, deadline: Instant) -> Result<Self, Error> {
        match prepare(chromium, deadline.min(Instant::now() + super::ANSWER)) {
            Ok(session) => Ok(Self {
                calls: Calls::new(chromium, deadline),
                session,
                agents: Agents::default(),
                hasher: RandomState::new(),
            }),
            Err(error) => {
                // What it made so far may be in any state.
                chromium.link.retire();
                chromium.link.forget();
                chromium.targets = Targets::default();
                Err(error)
            }
        }
    }

    fn loading(&self) -> &Loading {
        &self.calls.chromium.targets.loading
    }
}

/// Opens an empty page in a new browser context, and gets it ready to be recorded. Returns its
/// session.
fn prepare(chromium: &mut Chromium, until: Instant) -> Result<String, Error> {
    let context = chromium.new_context(until)?;
    let deny = json!({ "behavior": "deny", "browserContextId": context });
    chromium.call(None, "Browser.setDownloadBehavior", deny, until)?;
    chromium.targets = Targets::of_context(context.clone());
    // The target is attached before this call is answered, so that its events need its id:
    // they are taken in afterwards.
    let page = json!({ "url": "about:blank", "browserContextId": context });
    let id = chromium.send(None, "Target.createTarget", &page)?;
    let mut early = Vec::new();
    let target = loop {
        let Some(message) = chromium.receive(until)? else {
            return Err(Error::Timeout { what: "Target.createTarget", seconds: 20 });
        };
        if message.id == Some(id) {
            break text(&message.result, "targetId").to_owned();
        }
        early.push(message);
    };
    chromium.targets.capture.set_page(&target);
    chromium.targets.page = Some(target);
    for message in early {
        chromium.handle(message)?;
    }
    let session = loop {
        if let Some(session) = chromium.targets.session.clone() {
            break session;
        }
        let Some(message) = chromium.receive(until)? else {
            return Err(Error::Timeout { what: "Target.attachedToTarget", seconds: 20 });
        };
        chromium.handle(message)?;
    };
    // The reply comes after the session was set up.
    chromium.call(Some(&session), "Page.getFrameTree", json!({}), until)?;
    Ok(session)
}

impl Page for ChromiumPage<'_> {
    fn set_deadline(&mut self, deadline: Instant) {
        self.calls.set_deadline(deadline);
    }

    fn deadline(&self) -> Instant {
        self.calls.deadline()
    }

    fn take_log(&mut self) -> Log {
        self.calls.chromium.targets.note_counts();
        self.calls.chromium.targets.capture.take()
    }

    fn set_step(&mut self, step: Step) {
        self.calls.chromium.targets.capture.set_step(step);
    }

    fn now_ms(&self) -> u64 {
        self.calls.chromium.targets.capture.now_ms()
    }

    fn navigate(&mut self, address: &str, limit: Duration) -> Result<(), Error> {
        self.calls.chromium.targets.capture.forget_open();
        let session = self.session.clone();
        let until = self.calls.until(limit);
        let began = Instant::now();
        let to = json!({ "url": address });
        let id = self.calls.chromium.send(Some(&session), "Page.navigate", &to)?;
        loop {
            let Some(message) = self.calls.chromium.receive(until)? else {
                let seconds = began.elapsed().as_secs();
                return Err(Error::navigation(address, format!("no answer within {seconds} s")));
            };
            if message.id != Some(id) {
                self.calls.chromium.handle(message)?;
                if self.calls.chromium.targets.crashed {
                    return Err(Error::PageCrashed);
                }
                continue;
            }
            if let Some(error) = message.error {
                return Err(Error::navigation(address, super::plain(&error.message)));
            }
            if message.result["isDownload"].as_bool() == Some(true) {
                return Err(Error::navigation(address, "it is a download"));
            }
            return match text(&message.result, "errorText") {
                "" => Ok(()),
                reason => Err(Error::navigation(address, reason)),
            };
        }
    }

    fn settle(&mut self, quiet: Duration, limit: Duration) -> Result<bool, Error> {
        let until = self.calls.until(limit);
        loop {
            let capture = &self.calls.chromium.targets.capture;
            if self.loading().loaded && capture.is_quiet(quiet) {
                return Ok(true);
            }
            if Instant::now() >= until {
                return Ok(false);
            }
            self.calls.chromium.pump(until.min(Instant::now() + Duration::from_millis(25)))?;
        }
    }

    fn wait(&mut self, time: Duration) -> Result<(), Error> {
        self.calls.chromium.pump(self.calls.until(time))
    }

    fn document_number(&self) -> u64 {
        self.loading().documents
    }

    fn documents(&mut self) -> Result<Vec<Document>, Error> {
        let before = std::mem::take(&mut self.agents);
        let mut documents = Vec::new();
        let mut wait = vec![(self.session.clone(), None)];
        while let Some((session, parent)) = wait.pop() {
            let tree = match self.calls.call(&session, "Page.getFrameTree", json!({})) {
                Ok(tree) => tree,
                Err(error) if error.ends_scan() => return Err(error),
                Err(_) if parent.is_some() => continue,
                Err(_) => return Err(Error::PageBusy),
            };
            let start = documents.len();
            for TreeFrame { id, loader, address, parent: inner } in frames(&tree["frameTree"]) {
                if documents.len() >= MAX_DOCUMENTS {
                    break;
                }
                documents.push(Document {
                    address,
                    parent: inner.map(|index| start + index).or(parent),
                    isolated: inner.is_none() && parent.is_some(),
                });
                self.agents.add(Place::new(session.clone(), id, loader), &before);
            }
            let inside = self.calls.chromium.targets.frame_sessions();
            let inside = inside.filter(|(_, inner)| inner.parent.as_deref() == Some(&session));
            let inside: Vec<String> = inside.map(|(id, _)| id.to_owned()).collect();
            wait.extend(inside.into_iter().map(|id| (id, Some(start))));
        }
        Ok(documents)
    }

    fn ask(
        &mut self,
        document: usize,
        question: &'static str,
        with: Value,
    ) -> Result<Value, Error> {
        let Some((session, agent)) = self.agents.agent(&mut self.calls, document)? else {
            return Ok(Value::Null);
        };
        let roots = std::iter::once(&agent.document).chain(agent.closed.values());
        let mut arguments = vec![json!({ "value": question }), json!({ "value": with })];
        arguments.extend(roots.map(|id| json!({ "objectId": id })));
        let answer = self.calls.call(
            &session,
            "Runtime.callFunctionOn",
            json!({
                "functionDeclaration":
                    "function (question, given, ...roots) { return this(question, roots, given); }",
                "objectId": agent.function,
                "arguments": arguments,
                "returnByValue": true,
                "awaitPromise": true,
            }),
        );
        // The document may have been written anew: the next question makes the agent anew.
        let answer = answer.inspect_err(|_| self.agents.forget(document))?;
        match answer.get("exceptionDetails") {
            None => Ok(answer["result"]["value"].clone()),
            Some(_) => Err(Error::Protocol {
                method: "Runtime.callFunctionOn",
                reason: format!("the agent failed to answer `{question}`"),
            }),
        }
    }

    fn press(&mut self, document: usize, element: u64) -> Result<Pressed, Error> {
        let given = json!({ "element": element });
        self.ask(document, "reveal", given.clone())?;
        // Whatever scrolls needs a moment until it is drawn where it is hit.
        self.wait(Duration::from_millis(60))?;
        let reachable = self.ask(document, "reachable", given.clone())?.as_bool() == Some(true);
        let session = self.session.clone();
        let areas = match reachable {
            true => self.agents.areas(&mut self.calls, &session, document, Some(element))?,
            false => Vec::new(),
        };
        if let Some((x, y)) = areas.first().map(|area| area.middle()) {
            for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
                let event = json!({
                    "type": kind, "x": x, "y": y, "buttons": buttons, "clickCount": 1,
                    "button": if kind == "mouseMoved" { "none" } else { "left" },
                });
                self.calls.call(&session, "Input.dispatchMouseEvent", event)?;
            }
            return Ok(Pressed::Mouse);
        }
        self.ask(document, "click", given)?;
        Ok(Pressed::Script)
    }

    fn call_page(&mut self, expression: &str) -> Result<bool, Error> {
        let session = self.session.clone();
        let answer = self.calls.call(
            &session,
            "Runtime.evaluate",
            json!({ "expression": format!("void ({expression})"), "userGesture": true }),
        )?;
        Ok(answer.get("exceptionDetails").is_none())
    }

    fn jar(&mut self) -> Result<Vec<JarCookie>, Error> {
        let jar = self.stored_cookies()?;
        let mut out: Vec<JarCookie> = list(&jar, "cookies")
            .map(|cookie| JarCookie {
                name: bounded(text(cookie, "name")),
                domain: bounded(text(cookie, "domain")),
                path: text(cookie, "path").chars().take(512).collect(),
                expires: cookie["expires"].as_f64().filter(|seconds| *seconds >= 0.0),
                secure: cookie["secure"].as_bool() == Some(true),
                http_only: cookie["httpOnly"].as_bool() == Some(true),
                same_site: cookie["sameSite"].as_str().map(str::to_owned),
                partition: partition(cookie),
                size: cookie["size"].as_u64().unwrap_or(0),
                mark: self.hasher.hash_one(text(cookie, "value")),
            })
            .collect();
        out.sort_by(|a, b| (&a.domain, &a.name, &a.path).cmp(&(&b.domain, &b.name, &b.path)));
        Ok(out)
    }

    fn read_cookies(
        &mut self,
        kept: &dyn Fn(&str) -> bool,
        read: ReadAnswer,
    ) -> Result<Option<&'static str>, Error> {
        let host = self.documents()?.first().and_then(|page| crate::address::host(&page.address));
        let jar = self.stored_cookies()?;
        let is_own = |domain: &str| {
            let (domain, host) =
                (domain.trim_start_matches('.'), host.as_deref().unwrap_or_default());
            let above = host.strip_suffix(domain);
            above.is_some_and(|rest| rest.is_empty() || (rest.ends_with('.') && !domain.is_empty()))
        };
        let cookies: Vec<(&str, &str)> = list(&jar, "cookies")
            .filter(|cookie| is_own(text(cookie, "domain")) && kept(text(cookie, "name")))
            .map(|cookie| (text(cookie, "name"), text(cookie, "value")))
            .collect();
        Ok(read(&cookies))
    }

    fn picture(&mut self, document: usize, elements: &[Option<u64>]) -> Result<String, Error> {
        let session = self.session.clone();
        let mut shown: Option<Area> = None;
        for element in elements {
            for area in self.agents.areas(&mut self.calls, &session, document, *element)? {
                shown = Some(shown.map_or(area, |shown| shown.with(area)));
            }
        }
        let mut png = json!({ "format": "png", "optimizeForSpeed": true });
        let metrics = self.calls.call(&session, "Page.getLayoutMetrics", json!({}))?;
        let window = &metrics["cssLayoutViewport"];
        let number = |key: &str| window[key].as_f64().unwrap_or(0.0);
        let (right, bottom) = (number("clientWidth"), number("clientHeight"));
        let window = Area { left: 0.0, top: 0.0, right, bottom };
        if let Some(clip) = shown.and_then(|area| area.with_margin(MARGIN).within(window)) {
            let (x, y) = (clip.left + number("pageX"), clip.top + number("pageY"));
            let (width, height) = (clip.right - clip.left, clip.bottom - clip.top);
            png["clip"] = json!({ "x": x, "y": y, "width": width, "height": height, "scale": 1 });
        }
        let picture = self.calls.call(&session, "Page.captureScreenshot", png)?;
        Ok(text(&picture, "data").to_owned())
    }

    fn fetch(&mut self, address: &str, limit: Duration) -> Result<Fetched, Error> {
        let until = self.calls.until(limit);
        let context = self.calls.chromium.new_context(until)?;
        self.calls.chromium.targets.beside = Some((context.clone(), None));
        let fetched = self.fetch_beside(&context, address, until);
        self.calls.chromium.targets.beside = None;
        let context = json!({ "browserContextId": context });
        // The reply is not waited for: the fetch may have used up its time.
        self.calls.chromium.send(None, "Target.disposeBrowserContext", &context)?;
        fetched.map_err(|error| match error {
            // The recorded page is not what is busy.
            Error::PageBusy => {
                Error::navigation(address, format!("no answer within {} s", limit.as_secs()))
            }
            other => other,
        })
    }
}

impl ChromiumPage<'_> {
    /// All cookies of the browser context, with their values.
    fn stored_cookies(&mut self) -> Result<Value, Error> {
        let context = json!({ "browserContextId": self.calls.chromium.targets.context });
        let until = Instant::now() + super::ANSWER;
        self.calls.chromium.call(None, "Storage.getCookies", context, until)
    }

    /// Fetches from an empty page in another browser context: the policy of the recorded page could
    /// forbid it.
    fn fetch_beside(
        &mut self,
        context: &str,
        address: &str,
        until: Instant,
    ) -> Result<Fetched, Error> {
        let chromium = &mut *self.calls.chromium;
        let page = json!({ "url": "about:blank", "browserContextId": context });
        let target = chromium.call(None, "Target.createTarget", page, until)?;
        let session = loop {
            if let Some((_, Some(session))) = &chromium.targets.beside {
                break session.clone();
            }
            let Some(message) = chromium.receive(until)? else {
                return Err(Error::PageBusy);
            };
            chromium.handle(message)?;
        };
        let options = json!({ "disableCache": false, "includeCredentials": false });
        let frame = text(&target, "targetId");
        let what = json!({ "frameId": frame, "url": address, "options": options });
        let answer = chromium.call(Some(&session), "Network.loadNetworkResource", what, until)?;
        let resource = &answer["resource"];
        let status = resource["httpStatusCode"].as_u64();
        let Some(status) = status.and_then(|status| u16::try_from(status).ok()) else {
            return Err(Error::navigation(address, text(resource, "netErrorName")));
        };
        let mut body = Vec::new();
        if let Some(stream) = resource["stream"].as_str() {
            let handle = json!({ "handle": stream });
            while body.len() < MAX_FETCHED {
                let part = chromium.call(Some(&session), "IO.read", handle.clone(), until)?;
                let data = text(&part, "data");
                match part["base64Encoded"].as_bool() {
                    Some(true) => body.extend(BASE64.decode(data.as_bytes()).map_err(|error| {
                        Error::Protocol { method: "IO.read", reason: error.to_string() }
                    })?),
                    _ => body.extend(data.bytes()),
                }
                if part["eof"].as_bool() != Some(false) {
                    break;
                }
            }
        }
        Ok(Fetched { status, text: String::from_utf8_lossy(&body).into_owned() })
    }
}

impl Drop for ChromiumPage<'_> {
    /// Closes the page and all that it stored, even if a script keeps it busy.
    fn drop(&mut self) {
        let chromium = &mut *self.calls.chromium;
        if let Some(context) = chromium.targets.context.take() {
            let context = json!({ "browserContextId": context });
            let until = Instant::now() + CLOSES;
            if chromium.call(None, "Target.disposeBrowserContext", context, until).is_err() {
                chromium.link.retire();
            }
        }
        chromium.link.forget();
        chromium.targets = Targets::default();
    }
}
