//! The page, its frames of other sites and its workers: each is a target with a session of its own.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    capture::Capture,
    raw::{list, text},
};

/// The script that watches writes of cookies and storage.
const OBSERVER: &str = include_str!("../js/observer.js");

/// The name under which the observer finds its way out. It removes it before the page can see it.
const BINDING: &str = "__charte";

/// A call to make, whose reply nobody waits for.
pub(super) type Call = (Option<String>, &'static str, Value);

/// Attaches to whatever a target starts, before it does anything.
pub(super) fn auto_attach() -> Value {
    json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true })
}

/// A session with a target. It has no `Debug`, since its address has a query.
pub(super) struct Session {
    pub(super) kind: String,
    pub(super) target: String,
    /// The session in which the target was started. `None` for the page.
    pub(super) parent: Option<String>,
    address: String,
}

/// The loading of the main frame's document.
#[derive(Debug, Default)]
pub(super) struct Loading {
    /// The document's loader.
    pub(super) loader: String,
    pub(super) loaded: bool,
    /// How many documents there were.
    pub(super) documents: u64,
}

/// What is open, and what was recorded of it.
#[derive(Default)]
pub(super) struct Targets {
    /// The browser context of the page.
    pub(super) context: Option<String>,
    /// The page's target.
    pub(super) page: Option<String>,
    /// The page's session, once it is attached.
    pub(super) session: Option<String>,
    sessions: HashMap<String, Session>,
    pub(super) capture: Capture,
    pub(super) loading: Loading,
    pub(super) crashed: bool,
    /// The browser context of an empty page beside the recorded one, and its session.
    pub(super) beside: Option<(String, Option<String>)>,
    dialogs: u64,
    windows: u64,
}

impl Targets {
    /// Nothing but an empty browser context.
    pub(super) fn of_context(context: String) -> Self {
        Self { context: Some(context), ..Self::default() }
    }

    /// All sessions of documents but the page's own.
    pub(super) fn frame_sessions(&self) -> impl Iterator<Item = (&str, &Session)> {
        let frames = self.sessions.iter().filter(|(_, session)| session.kind == "iframe");
        frames.map(|(id, session)| (id.as_str(), session))
    }

    /// What happened beside the recorded requests, in words.
    pub(super) fn note_counts(&mut self) {
        if self.dialogs > 0 {
            let dialogs = std::mem::take(&mut self.dialogs);
            self.capture.note(format!("dialogs of the page that were dismissed: {dialogs}"));
        }
        if self.windows > 0 {
            let windows = std::mem::take(&mut self.windows);
            self.capture.note(format!("windows of the page that were closed: {windows}"));
        }
    }

    /// Takes in an event. Returns the calls that it asks for.
    pub(super) fn on(&mut self, session: Option<&str>, method: &str, params: &Value) -> Vec<Call> {
        match method {
            "Target.attachedToTarget" => return self.attached(session, params),
            "Target.detachedFromTarget" => {
                let detached = text(params, "sessionId");
                self.sessions.remove(detached);
                if self.session.as_deref() == Some(detached) {
                    self.crashed = true;
                }
                return Vec::new();
            }
            _ => {}
        }
        let Some(session) = session else { return Vec::new() };
        let is_page = self.session.as_deref() == Some(session);
        match method {
            "Inspector.targetCrashed" if is_page => self.crashed = true,
            "Page.javascriptDialogOpening" => {
                self.dialogs += 1;
                let leave = text(params, "type") == "beforeunload";
                let answer = json!({ "accept": leave });
                return vec![(Some(session.into()), "Page.handleJavaScriptDialog", answer)];
            }
            "Page.frameNavigated" => self.navigated(session, is_page, &params["frame"]),
            "Page.lifecycleEvent" if is_page => {
                if text(params, "name") == "load"
                    && text(params, "loaderId") == self.loading.loader
                    && Some(text(params, "frameId")) == self.page.as_deref()
                {
                    self.loading.loaded = true;
                }
            }
            "Runtime.bindingCalled" if text(params, "name") == BINDING => {
                self.capture.observed(text(params, "payload"));
            }
            _ => {
                let document = self.sessions.get(session).map_or("", |known| &known.address);
                self.capture.on(method, params, document);
            }
        }
        Vec::new()
    }

    fn navigated(&mut self, session: &str, is_page: bool, frame: &Value) {
        let top = frame["parentId"].as_str().is_none();
        if is_page && top {
            self.loading.loader = text(frame, "loaderId").into();
            self.loading.loaded = false;
            self.loading.documents += 1;
            self.capture.forget_open();
        }
        let own = self.sessions.get(session).is_some_and(|s| s.target == text(frame, "id"));
        if let Some(known) = self.sessions.get_mut(session).filter(|_| own) {
            known.address = text(frame, "url").into();
        }
    }

    fn attached(&mut self, parent: Option<&str>, params: &Value) -> Vec<Call> {
        let (session, info) = (text(params, "sessionId"), &params["targetInfo"]);
        let (kind, target) = (text(info, "type"), text(info, "targetId"));
        let call = |method, params| (Some(session.to_owned()), method, params);
        let run = || call("Runtime.runIfWaitingForDebugger", json!({}));
        if let Some((context, beside)) = &mut self.beside
            && text(info, "browserContextId") == context
        {
            *beside = Some(session.to_owned());
            return vec![run()];
        }
        if kind == "page" && Some(target) != self.page.as_deref() {
            // A window that the page opened, or one of an earlier page.
            if Some(text(info, "browserContextId")) == self.context.as_deref() {
                self.windows += 1;
            }
            return vec![run(), (None, "Target.closeTarget", json!({ "targetId": target }))];
        }
        // A service worker is attached by the browser and by the page that starts it.
        let twice = self.sessions.values().any(|known| known.target == target);
        let known =
            matches!(kind, "page" | "iframe" | "worker" | "shared_worker" | "service_worker");
        if twice || !known {
            return vec![run()];
        }
        self.sessions.insert(
            session.into(),
            Session {
                kind: kind.into(),
                target: target.into(),
                parent: parent.map(str::to_owned),
                address: text(info, "url").into(),
            },
        );
        let network = json!({ "maxPostDataSize": 0 });
        let mut calls = vec![
            call("Network.enable", network),
            call("Runtime.enable", json!({})),
            call("Runtime.addBinding", json!({ "name": BINDING })),
        ];
        if kind == "page" || kind == "iframe" {
            if kind == "page" {
                self.session = Some(session.into());
            }
            let observer = json!({ "source": OBSERVER, "runImmediately": true });
            calls.extend([
                call("Page.enable", json!({})),
                call("Page.setLifecycleEventsEnabled", json!({ "enabled": true })),
                call("Page.addScriptToEvaluateOnNewDocument", observer),
                call("DOMStorage.enable", json!({})),
                call("Inspector.enable", json!({})),
            ]);
        } else {
            self.capture.worker(kind, text(info, "url"));
            calls.push(call("Runtime.evaluate", json!({ "expression": OBSERVER, "silent": true })));
        }
        calls.push(call("Target.setAutoAttach", auto_attach()));
        calls.push(run());
        calls
    }
}

/// A frame of a frame tree.
pub(super) struct TreeFrame {
    pub(super) id: String,
    pub(super) loader: String,
    pub(super) address: String,
    /// The index of its parent in the list.
    pub(super) parent: Option<usize>,
}

/// The frames of a tree, its root first.
pub(super) fn frames(tree: &Value) -> Vec<TreeFrame> {
    let mut out = Vec::new();
    let mut wait = vec![(tree, None)];
    while let Some((tree, parent)) = wait.pop() {
        let frame = &tree["frame"];
        wait.extend(list(tree, "childFrames").map(|child| (child, Some(out.len()))));
        out.push(TreeFrame {
            id: text(frame, "id").into(),
            loader: text(frame, "loaderId").into(),
            address: format!("{}{}", text(frame, "url"), text(frame, "urlFragment")),
            parent,
        });
    }
    out
}
