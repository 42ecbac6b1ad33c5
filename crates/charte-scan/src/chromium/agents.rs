//! The agent (`js/agent.js`) in each document of a page, and the elements that it found.

use std::{
    collections::{HashMap, HashSet},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    calls::Calls,
    raw::{list, text},
};
use crate::Error;

const AGENT: &str = include_str!("../js/agent.js");

/// The world in which the agent runs, apart from the page's scripts.
const WORLD: &str = "charte-scan";

/// How often closed shadow roots are looked for, at most.
const LOOK: Duration = Duration::from_millis(300);

/// More elements of closed shadow roots are not handed to the agent.
const MAX_CLOSED: usize = 200;

/// A document that the agent can be asked in.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) session: String,
    pub(super) frame: String,
    /// Changes when another document is loaded in the frame.
    pub(super) loader: String,
    /// The agent, as a function of the protocol; and `document` with the closed shadow roots.
    pub(super) agent: Option<Agent>,
}

/// The agent in a document.
#[derive(Clone, Debug)]
pub(super) struct Agent {
    /// The function that answers, as an object of the protocol.
    pub(super) function: String,
    context: Value,
    pub(super) document: String,
    /// Elements inside closed shadow roots, by their number in the browser.
    pub(super) closed: HashMap<u64, String>,
    /// When closed shadow roots are looked for again.
    look_again: Instant,
}

impl Place {
    pub(super) fn new(session: String, frame: String, loader: String) -> Self {
        Self { session, frame, loader, agent: None }
    }

    /// Whether both are the same document, so that its agent can stay.
    fn is_same(&self, other: &Self) -> bool {
        (&self.session, &self.frame, &self.loader) == (&other.session, &other.frame, &other.loader)
    }
}

/// The documents of a page, each with its agent.
#[derive(Default)]
pub(super) struct Agents {
    places: Vec<Place>,
}

impl Agents {
    /// Adds a document, with its agent if it was there before.
    pub(super) fn add(&mut self, mut place: Place, before: &Self) {
        let same = before.places.iter().find(|old| old.is_same(&place));
        place.agent = same.and_then(|old| old.agent.clone());
        self.places.push(place);
    }

    /// Forgets the agent in a document, so that the next question makes another.
    pub(super) fn forget(&mut self, index: usize) {
        if let Some(place) = self.places.get_mut(index) {
            place.agent = None;
        }
    }

    /// Makes the agent ready in a document.
    pub(super) fn agent(
        &mut self,
        calls: &mut Calls<'_>,
        index: usize,
    ) -> Result<Option<(String, Agent)>, Error> {
        let Some(place) = self.places.get(index).cloned() else { return Ok(None) };
        let session = place.session.clone();
        let mut agent = match place.agent.clone() {
            Some(agent) => agent,
            None => {
                let world = json!({ "frameId": place.frame, "worldName": WORLD });
                let world = calls.call(&session, "Page.createIsolatedWorld", world)?;
                let context = world["executionContextId"].clone();
                let mut evaluate = |expression: &str| {
                    let expression = json!({ "expression": expression, "contextId": context });
                    let answer = calls.call(&session, "Runtime.evaluate", expression)?;
                    Ok(text(&answer["result"], "objectId").to_owned())
                };
                let (function, document) = (evaluate(AGENT)?, evaluate("document")?);
                let look_again = Instant::now();
                Agent { function, context, document, closed: HashMap::new(), look_again }
            }
        };
        if Instant::now() >= agent.look_again {
            let began = Instant::now();
            let old = std::mem::take(&mut agent.closed);
            for node in inside_closed_roots(calls, &place)? {
                if let Some(known) = old.get(&node) {
                    agent.closed.insert(node, known.clone());
                    continue;
                }
                let context = &agent.context;
                let backend = json!({ "backendNodeId": node, "executionContextId": context });
                // The root may be gone by now.
                if let Ok(root) = calls.call(&session, "DOM.resolveNode", backend) {
                    agent.closed.insert(node, text(&root["object"], "objectId").to_owned());
                }
            }
            // Looking takes long on a large page: no more than a sixth of the time is spent on it.
            agent.look_again = Instant::now() + (began.elapsed() * 5).max(LOOK);
        }
        if let Some(place) = self.places.get_mut(index) {
            place.agent = Some(agent.clone());
        }
        Ok(Some((session, agent)))
    }
}

/// Elements inside closed shadow roots of a document. Only the browser sees them all.
fn inside_closed_roots(calls: &mut Calls<'_>, place: &Place) -> Result<Vec<u64>, Error> {
    let all = json!({ "computedStyles": [] });
    let snapshot = calls.call(&place.session, "DOMSnapshot.captureSnapshot", all)?;
    Ok(closed_in_snapshot(&snapshot, &place.frame))
}

/// Elements inside closed shadow roots of a frame, in the answer of `DOMSnapshot.captureSnapshot`:
/// of each root those that are not inside another element of a closed root first.
fn closed_in_snapshot(snapshot: &Value, frame: &str) -> Vec<u64> {
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
    let string = |index: &Value| snapshot["strings"].get(number(index)?)?.as_str();
    let mut outer = Vec::new();
    let mut inner = Vec::new();
    let documents = list(snapshot, "documents");
    for document in documents.filter(|document| string(&document["frameId"]) == Some(frame)) {
        let nodes = &document["nodes"];
        let roots = &nodes["shadowRootType"];
        let closed: HashSet<usize> = list(roots, "index")
            .zip(list(roots, "value"))
            .filter(|(_, kind)| string(kind) == Some("closed"))
            .filter_map(|(index, _)| number(index))
            .collect();
        let mut ordered: Vec<usize> = closed.iter().copied().collect();
        ordered.sort_unstable();
        for index in ordered {
            let id = nodes["backendNodeId"].get(index).and_then(Value::as_u64);
            let parent = nodes["parentIndex"].get(index).and_then(number);
            if nodes["nodeType"].get(index).and_then(Value::as_u64) != Some(1) {
                continue;
            }
            match parent.is_some_and(|parent| closed.contains(&parent)) {
                true => inner.extend(id),
                false => outer.extend(id),
            }
        }
    }
    outer.extend(inner);
    outer.truncate(MAX_CLOSED);
    outer
}
