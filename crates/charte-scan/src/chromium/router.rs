//! Which of several clients of one browser a message is for.

use std::{
    collections::HashMap,
    sync::mpsc::{self, Receiver, Sender, SyncSender},
};

use serde_json::{Value, json};

use super::{message::Message, raw::text};

/// Messages that wait for a client before the browser has to wait.
const MAX_WAITING: usize = 512;

/// The browser closed its pipes.
#[derive(Debug)]
pub(super) struct Closed;

/// The number of a client.
pub(super) type Client = u64;

/// What belongs to which client. A client owns browser contexts, the sessions of whatever runs in
/// them, and the calls that it made.
pub(super) struct Router {
    /// `None` once the browser closed its pipes, or is to close them.
    outgoing: Option<Sender<Vec<u8>>>,
    next_call: u64,
    next_client: Client,
    clients: HashMap<Client, SyncSender<Message>>,
    calls: HashMap<u64, Client>,
    contexts: HashMap<String, Client>,
    sessions: HashMap<String, Client>,
}

impl Router {
    pub(super) fn new(outgoing: Sender<Vec<u8>>) -> Self {
        Self {
            outgoing: Some(outgoing),
            next_call: 1,
            next_client: 1,
            clients: HashMap::new(),
            calls: HashMap::new(),
            contexts: HashMap::new(),
            sessions: HashMap::new(),
        }
    }

    /// Adds a client. If the browser has ended, its messages have ended too.
    pub(super) fn join(&mut self) -> (Client, Receiver<Message>) {
        let (inbox, messages) = mpsc::sync_channel(MAX_WAITING);
        let client = self.next_client;
        self.next_client += 1;
        if self.is_open() {
            self.clients.insert(client, inbox);
        }
        (client, messages)
    }

    /// Removes a client. What still comes for it is for nobody.
    pub(super) fn leave(&mut self, client: Client) {
        self.forget(client);
        self.clients.remove(&client);
    }

    /// How many clients there are.
    pub(super) fn clients(&self) -> usize {
        self.clients.len()
    }

    /// Takes everything from a client that it owns. What still comes of that is for nobody.
    pub(super) fn forget(&mut self, client: Client) {
        self.calls.retain(|_, owner| *owner != client);
        self.contexts.retain(|_, owner| *owner != client);
        self.sessions.retain(|_, owner| *owner != client);
    }

    /// Gives a browser context to a client, before anything runs in it.
    pub(super) fn own(&mut self, context: &str, client: Client) {
        self.contexts.insert(context.to_owned(), client);
    }

    pub(super) const fn is_open(&self) -> bool {
        self.outgoing.is_some()
    }

    /// Ends the connection, for all clients.
    pub(super) fn close(&mut self) {
        self.outgoing = None;
        self.clients.clear();
    }

    /// Sends a call, whose reply goes to the client. The thread that writes may still wait for the
    /// browser to take it.
    pub(super) fn send(
        &mut self,
        client: Option<Client>,
        session: Option<&str>,
        method: &str,
        params: &Value,
    ) -> Result<u64, Closed> {
        let id = self.next_call;
        self.next_call += 1;
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.outgoing.as_ref().ok_or(Closed)?.send(bytes).map_err(|_| Closed)?;
        if let Some(client) = client {
            self.calls.insert(id, client);
        }
        Ok(id)
    }

    /// Where a message goes. `None` if it is for nobody.
    pub(super) fn route(&mut self, message: &Message) -> Option<SyncSender<Message>> {
        let client = self.client(message);
        if client.is_none() && message.method.as_deref() == Some("Target.attachedToTarget") {
            self.release(&message.params);
        }
        self.clients.get(&client?).cloned()
    }

    fn client(&mut self, message: &Message) -> Option<Client> {
        if let Some(id) = message.id {
            return self.calls.remove(&id);
        }
        let parent = message.session.as_deref().map(|session| self.sessions.get(session).copied());
        match message.method.as_deref()? {
            "Target.attachedToTarget" => {
                let context = text(&message.params["targetInfo"], "browserContextId");
                let client = match parent {
                    Some(parent) => parent,
                    None => self.contexts.get(context).copied(),
                }?;
                self.sessions.insert(text(&message.params, "sessionId").to_owned(), client);
                Some(client)
            }
            "Target.detachedFromTarget" => {
                let detached = self.sessions.remove(text(&message.params, "sessionId"));
                detached.or(parent.flatten())
            }
            _ => parent.flatten(),
        }
    }

    /// Lets something run that is nobody's: it waits for a client otherwise, and so would the end
    /// of its browser context. A window is closed.
    fn release(&mut self, attached: &Value) {
        let info = &attached["targetInfo"];
        let run = "Runtime.runIfWaitingForDebugger";
        let session = text(attached, "sessionId").to_owned();
        // The browser may have ended.
        let _ = self.send(None, Some(&session), run, &json!({}));
        if text(info, "type") == "page" {
            let target = json!({ "targetId": text(info, "targetId") });
            let _ = self.send(None, None, "Target.closeTarget", &target);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{self, Receiver};

    use serde_json::{Value, json};

    use super::{Client, Router};
    use crate::chromium::message::Message;

    fn router() -> (Router, Receiver<Vec<u8>>) {
        let (outgoing, sent) = mpsc::channel();
        (Router::new(outgoing), sent)
    }

    fn message(value: Value) -> Message {
        serde_json::from_value(value).unwrap()
    }

    fn attached(parent: Option<&str>, session: &str, context: &str) -> Message {
        let info = json!({ "type": "page", "targetId": "T", "browserContextId": context });
        let params = json!({ "sessionId": session, "targetInfo": info });
        message(
            json!({ "method": "Target.attachedToTarget", "sessionId": parent, "params": params }),
        )
    }

    fn event(session: &str) -> Message {
        message(json!({ "method": "Network.requestWillBeSent", "sessionId": session }))
    }

    fn routes(router: &mut Router, message: &Message, client: Option<Client>) {
        assert_eq!(router.client(message), client);
    }

    #[test]
    fn each_client_gets_what_is_its_own() {
        let (mut router, sent) = router();
        let ((one, _), (other, _)) = (router.join(), router.join());
        router.own("A", one);
        router.own("B", other);
        routes(&mut router, &attached(None, "page of A", "A"), Some(one));
        routes(&mut router, &attached(None, "page of B", "B"), Some(other));
        // A frame is of the client of its page.
        routes(&mut router, &attached(Some("page of B"), "frame", ""), Some(other));
        routes(&mut router, &event("frame"), Some(other));
        routes(&mut router, &event("page of A"), Some(one));
        routes(&mut router, &event("never seen"), None);

        let call = router.send(Some(other), None, "Storage.getCookies", &json!({})).unwrap();
        assert!(String::from_utf8(sent.recv().unwrap()).unwrap().contains("Storage.getCookies"));
        routes(&mut router, &message(json!({ "id": call })), Some(other));
        // A second reply is nobody's.
        routes(&mut router, &message(json!({ "id": call })), None);

        let params = json!({ "sessionId": "frame" });
        let gone = json!({ "method": "Target.detachedFromTarget", "params": params });
        routes(&mut router, &message(gone), Some(other));
        routes(&mut router, &event("frame"), None);
    }

    #[test]
    fn what_is_nobodys_does_not_wait_for_a_client() {
        let (mut router, sent) = router();
        let (client, messages) = router.join();
        router.own("A", client);
        routes(&mut router, &attached(None, "page", "A"), Some(client));
        router.forget(client);
        assert!(router.route(&event("page")).is_none());
        assert!(router.route(&attached(None, "late", "A")).is_none());
        let calls =
            [sent.recv().unwrap(), sent.recv().unwrap()].map(|c| String::from_utf8(c).unwrap());
        assert!(calls[0].contains("Runtime.runIfWaitingForDebugger") && calls[0].contains("late"));
        assert!(calls[1].contains("Target.closeTarget"));
        assert!(messages.try_recv().is_err());
    }

    #[test]
    fn after_the_end_nothing_is_sent() {
        let (mut router, sent) = router();
        let (client, messages) = router.join();
        router.close();
        assert!(router.send(Some(client), None, "Browser.getVersion", &json!({})).is_err());
        assert!(sent.recv().is_err() && messages.recv().is_err());
        assert!(router.join().1.recv().is_err() && !router.is_open());
    }
}
