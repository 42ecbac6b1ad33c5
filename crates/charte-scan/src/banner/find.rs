//! Finding a consent banner: by the selectors of known managers, else by the texts of its buttons.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Manager, Managers, Words};
use crate::{
    Error,
    engine::{Document, Page},
    recording::{Finder, Kind, Size},
};

/// How often a page is looked at while a banner is waited for.
const POLL: Duration = Duration::from_millis(200);

/// What is needed for a container of buttons to count as a banner.
const MIN_SCORE: i32 = 5;

/// Looks for banners.
#[derive(Clone, Copy)]
pub(crate) struct Seeker<'a> {
    pub(crate) managers: &'a Managers,
    pub(crate) words: &'a Words,
}

/// A banner that is shown. It has no `Debug`, since its address has a query.
#[derive(Clone)]
pub(crate) struct Found {
    /// The document that shows it, by its index.
    pub(crate) document: usize,
    /// The address of that document, in full.
    pub(crate) address: String,
    /// The element. `None` if the banner is all of its document.
    pub(crate) element: Option<u64>,
    /// The id of its manager, if it is known.
    pub(crate) manager: Option<String>,
    pub(crate) found_by: Finder,
    pub(crate) size: Size,
    /// Its buttons; those whose kind is unknown too.
    pub(crate) buttons: Vec<FoundButton>,
}

/// A button of a banner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FoundButton {
    pub(crate) element: u64,
    pub(crate) text: String,
    pub(crate) kind: Option<Kind>,
    pub(crate) found_by: Finder,
    pub(crate) plain: bool,
}

impl Found {
    /// The first button of a kind. One that is found by its selector comes first.
    pub(crate) fn button(&self, kind: Kind) -> Option<&FoundButton> {
        let of = |by| self.buttons.iter().find(|b| b.kind == Some(kind) && b.found_by == by);
        of(Finder::Selector).or_else(|| of(Finder::Text))
    }
}

/// What the agent reports about an element that can be pressed.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Pressable {
    pub(super) buttons: Vec<RawButton>,
    ancestors: Vec<Ancestor>,
    text: String,
    window: Area,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RawButton {
    pub(super) element: u64,
    pub(super) text: String,
    /// The address that it leads to, without its query.
    pub(super) link: Option<String>,
    pub(super) same_page: bool,
    pub(super) footer: bool,
    /// From the inside outwards.
    ancestors: Vec<u64>,
}

/// An element that holds buttons.
#[derive(Debug, Deserialize)]
struct Ancestor {
    number: u64,
    text: String,
    dialog: bool,
    placed: bool,
    /// Tag, id and classes.
    name: String,
    #[serde(rename = "box")]
    area: Area,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Area {
    width: f64,
    height: f64,
}

#[derive(Debug, Deserialize)]
struct ByManager {
    id: String,
    banner: u64,
    #[serde(rename = "box")]
    area: Area,
    buttons: BTreeMap<String, Selected>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Selected {
    pub(super) element: u64,
    pub(super) text: String,
}

impl Seeker<'_> {
    /// Waits until a banner is shown. `None` if none was within the time.
    pub(crate) fn wait(&self, page: &mut dyn Page, time: Duration) -> Result<Option<Found>, Error> {
        let until = (Instant::now() + time).min(page.deadline());
        loop {
            match self.find(page) {
                Ok(Some(found)) => {
                    // It may still move in: what is measured is where it comes to rest.
                    page.wait(Duration::from_millis(300))?;
                    return Ok(self.find(page)?.or(Some(found)));
                }
                Ok(None) => {}
                // The page was left meanwhile.
                Err(Error::Protocol { .. }) => {}
                Err(error) => return Err(error),
            }
            if Instant::now() >= until {
                return Ok(None);
            }
            page.wait(POLL)?;
        }
    }

    /// The banner that is shown now.
    pub(crate) fn find(&self, page: &mut dyn Page) -> Result<Option<Found>, Error> {
        let documents = page.documents()?;
        for (index, document) in documents.iter().enumerate() {
            if let Some(found) = self.by_manager(page, index, document)? {
                return Ok(Some(found));
            }
        }
        let mut best: Option<(i32, Found)> = None;
        for (index, document) in documents.iter().enumerate() {
            let pressable = pressable(page, index, None)?;
            let found = self.by_text(&pressable, index, document);
            if let Some((score, found)) = found
                && best.as_ref().is_none_or(|(best, _)| score > *best)
            {
                best = Some((score, found));
            }
        }
        Ok(best.map(|(_, found)| found))
    }

    fn by_manager(
        &self,
        page: &mut dyn Page,
        index: usize,
        document: &Document,
    ) -> Result<Option<Found>, Error> {
        let managers: Vec<Value> = self
            .managers
            .iter()
            .filter(|manager| manager.may_be_in(&document.address, index == 0))
            .map(selectors)
            .collect();
        let answer = page.ask(index, "managers", json!(managers))?;
        let Ok(Some(by)) = serde_json::from_value::<Option<ByManager>>(answer) else {
            return Ok(None);
        };
        let Some(manager) = self.managers.get(&by.id) else { return Ok(None) };
        let pressable = pressable(page, index, Some(by.banner))?;
        let buttons = self.buttons_of(manager, &by, &pressable);
        // Selectors such as `.message-container` are no proof without a button.
        if !buttons
            .iter()
            .any(|b| matches!(b.kind, Some(Kind::Accept | Kind::Refuse | Kind::Settings)))
        {
            return Ok(None);
        }
        Ok(Some(Found {
            document: index,
            address: document.address.clone(),
            element: Some(by.banner),
            manager: Some(by.id),
            found_by: Finder::Selector,
            size: Size { width: by.area.width, height: by.area.height },
            buttons,
        }))
    }

    /// The buttons of a known manager's banner. Their texts decide where its selectors do not, and
    /// where the text says the contrary.
    fn buttons_of(
        &self,
        manager: &Manager,
        by: &ByManager,
        pressable: &Pressable,
    ) -> Vec<FoundButton> {
        let mut out: Vec<FoundButton> =
            pressable.buttons.iter().map(|button| self.read(button)).collect();
        for (name, selected) in &by.buttons {
            let kind = match name.as_str() {
                "accept" => Kind::Accept,
                "refuse" => Kind::Refuse,
                "settings" => Kind::Settings,
                "save" => Kind::Save,
                _ => Kind::Pay,
            };
            let reading = self.words.read(&selected.text);
            let says = reading.map(|reading| reading.kind);
            let opposite = match kind {
                _ if manager.by_text => says.is_some_and(|says| says != kind),
                Kind::Accept => matches!(says, Some(Kind::Refuse | Kind::Settings | Kind::Pay)),
                Kind::Refuse => {
                    matches!(says, Some(Kind::Accept | Kind::Settings | Kind::Save | Kind::Pay))
                }
                _ => matches!(says, Some(Kind::Accept | Kind::Refuse | Kind::Pay)),
            };
            if opposite {
                continue;
            }
            out.retain(|button| button.element != selected.element);
            out.push(FoundButton {
                element: selected.element,
                text: selected.text.clone(),
                kind: Some(kind),
                found_by: Finder::Selector,
                plain: reading.is_some_and(|reading| reading.plain && reading.kind == kind),
            });
        }
        out.sort_by_key(|button| button.element);
        out
    }

    fn read(&self, button: &RawButton) -> FoundButton {
        let reading = self.words.read(&button.text);
        // A link to another page that says "cookies" explains them, or leads to the settings.
        let kind = reading.map(|reading| reading.kind).filter(|kind| *kind != Kind::Reopen);
        FoundButton {
            element: button.element,
            text: button.text.clone(),
            kind,
            found_by: Finder::Text,
            plain: reading.is_some_and(|reading| reading.plain),
        }
    }

    /// The container of buttons that most looks like a banner, with its score.
    fn by_text(
        &self,
        pressable: &Pressable,
        index: usize,
        document: &Document,
    ) -> Option<(i32, Found)> {
        let buttons: Vec<FoundButton> = pressable.buttons.iter().map(|b| self.read(b)).collect();
        let inside = |number: u64| {
            let all = buttons.iter().zip(&pressable.buttons);
            all.filter(move |(_, raw)| raw.ancestors.contains(&number)).map(|(button, _)| button)
        };
        let mut best: Option<(i32, &Ancestor)> = None;
        for ancestor in &pressable.ancestors {
            let kinds = inside(ancestor.number).filter_map(|button| button.kind);
            let score = self.score(ancestor, kinds);
            let better = match best {
                None => true,
                // The innermost of several: the one with the least text.
                Some((s, b)) => (score, b.text.len()) > (s, ancestor.text.len()),
            };
            if score >= MIN_SCORE && better {
                best = Some((score, ancestor));
            }
        }
        let found = |element, size, buttons| Found {
            document: index,
            address: document.address.clone(),
            element,
            manager: None,
            found_by: Finder::Text,
            size,
            buttons,
        };
        if let Some((score, ancestor)) = best {
            let size = Size { width: ancestor.area.width, height: ancestor.area.height };
            let buttons = inside(ancestor.number).cloned().collect();
            return Some((score, found(Some(ancestor.number), size, buttons)));
        }
        // A banner that is all of its frame.
        let kinds = || buttons.iter().filter_map(|button| button.kind);
        let answers = kinds().any(|kind| matches!(kind, Kind::Accept | Kind::Refuse));
        let whole = index > 0 && answers && self.words.is_topic(&pressable.text);
        let window = Size { width: pressable.window.width, height: pressable.window.height };
        whole.then(|| (MIN_SCORE, found(None, window, buttons)))
    }

    /// How much a container looks like a banner. 0 if its text is not about consent.
    fn score(&self, ancestor: &Ancestor, kinds: impl Iterator<Item = Kind>) -> i32 {
        let name = ancestor.name.to_ascii_lowercase();
        let hint = ["cookie", "consent", "gdpr", "rgpd", "cmp", "privacy", "ccpa"];
        let named = hint.iter().any(|hint| name.contains(hint));
        let placed = ancestor.placed || ancestor.dialog;
        let kinds: Vec<Kind> = kinds.collect();
        let has = |kind| i32::from(kinds.contains(&kind));
        let answers = has(Kind::Accept) + has(Kind::Refuse) > 0;
        // "OK" under a text about anything but cookies is no banner.
        let told = has(Kind::Close) + has(Kind::Settings) + has(Kind::Save) > 0
            && placed
            && (named || ancestor.text.to_lowercase().contains("cookie"));
        if !self.words.is_topic(&ancestor.text) || !(answers || told) {
            return 0;
        }
        3 * has(Kind::Accept)
            + 3 * has(Kind::Refuse)
            + has(Kind::Settings)
            + has(Kind::Save)
            + has(Kind::Close)
            + 4 * i32::from(placed)
            + 2 * i32::from(named)
            - i32::try_from(ancestor.text.len() / 1500).unwrap_or(2)
    }
}

/// What can be pressed in a document, or inside one of its elements.
pub(super) fn pressable(
    page: &mut dyn Page,
    document: usize,
    within: Option<u64>,
) -> Result<Pressable, Error> {
    let answer = page.ask(document, "buttons", json!({ "within": within }))?;
    Ok(serde_json::from_value(answer).unwrap_or_default())
}

fn selectors(manager: &Manager) -> Value {
    let refuse = [manager.refuse.as_slice(), &manager.second].concat();
    json!({
        "id": manager.id,
        "banner": manager.banner,
        "reopen": manager.reopen,
        "buttons": {
            "accept": manager.accept,
            "refuse": refuse,
            "settings": manager.settings,
            "save": manager.save,
            "pay": manager.pay,
        },
    })
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;
