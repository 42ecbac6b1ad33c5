//! What the layers of a banner hold: boxes, the second layer, and choices that are part of a page.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::{
    Found, Seeker,
    find::{FoundButton, pressable},
};
use crate::{
    Error,
    engine::Page,
    recording::{Finder, Kind, Pressed, Size},
};

/// How long a second layer may take to open.
const OPENS: Duration = Duration::from_secs(3);

/// A checkbox or switch, as the agent found it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct RawTick {
    pub(super) element: u64,
    pub(super) label: String,
    pub(super) on: bool,
    pub(super) disabled: bool,
}

/// Presses the settings button and waits for what it opens. `None` if there is no such button, or
/// if nothing opened.
pub(super) fn second_layer(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
) -> Result<Option<Found>, Error> {
    let Some(button) = found.button(Kind::Settings) else { return Ok(None) };
    let number = page.document_number();
    let how = page.press(found.document, button.element)?;
    let mut opened = wait_for_second(seeker, page, found, number)?;
    if opened.is_none() && how == Pressed::Mouse && page.document_number() == number {
        // The mouse had no effect.
        let element = json!({ "element": button.element });
        if page.ask(found.document, "click", element).is_ok() {
            opened = wait_for_second(seeker, page, found, number)?;
        }
    }
    Ok(opened)
}

/// Waits until something else can be pressed than before.
fn wait_for_second(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    number: u64,
) -> Result<Option<Found>, Error> {
    let before: Vec<&str> = found.buttons.iter().map(|button| button.text.as_str()).collect();
    let polls = OPENS.as_millis() / 250;
    for _ in 0..polls {
        page.wait(Duration::from_millis(250))?;
        if page.document_number() != number {
            page.settle(Duration::from_millis(500), OPENS)?;
            return choices(seeker, page);
        }
        let now = match seeker.find(page) {
            Ok(now) => now,
            Err(Error::Protocol { .. }) => None,
            Err(error) => return Err(error),
        };
        if let Some(now) = now {
            let changed = now.document != found.document
                || now.buttons.len() != before.len()
                || now.buttons.iter().any(|button| !before.contains(&button.text.as_str()));
            let offers = |kind| now.button(kind).is_some();
            if changed && (offers(Kind::Refuse) || offers(Kind::Save) || offers(Kind::Accept)) {
                // It may still move in.
                page.wait(Duration::from_millis(300))?;
                return Ok(seeker.find(page)?.or(Some(now)));
            }
        }
    }
    // Choices may open inside the page, where they do not look like a banner.
    match choices(seeker, page) {
        Err(Error::Protocol { .. }) => Ok(None),
        choices => choices,
    }
}

/// Checkboxes and switches inside an element, or in all of a document.
pub(super) fn raw_ticks(
    page: &mut dyn Page,
    document: usize,
    within: Option<u64>,
) -> Result<Vec<RawTick>, Error> {
    let ticks = page.ask(document, "ticks", json!({ "within": within }))?;
    Ok(serde_json::from_value(ticks).unwrap_or_default())
}

/// Choices that are part of a page: a refusal, or boxes and a button that saves them.
pub(super) fn choices(seeker: Seeker<'_>, page: &mut dyn Page) -> Result<Option<Found>, Error> {
    let documents = page.documents()?;
    for (index, document) in documents.iter().enumerate() {
        let pressable = pressable(page, index, None)?;
        let buttons: Vec<FoundButton> = pressable
            .buttons
            .iter()
            .filter_map(|button| {
                let reading = seeker.words.read(&button.text)?;
                let answers = matches!(reading.kind, Kind::Refuse | Kind::Accept | Kind::Save);
                // A link that leaves answers nothing.
                let leaves = button.link.is_some() && !button.same_page;
                (answers && !leaves).then(|| FoundButton {
                    element: button.element,
                    text: button.text.clone(),
                    kind: Some(reading.kind),
                    found_by: Finder::Text,
                    plain: reading.plain,
                })
            })
            .collect();
        let has = |kind| buttons.iter().any(|button| button.kind == Some(kind));
        let ticks = has(Kind::Save) && !raw_ticks(page, index, None)?.is_empty();
        if has(Kind::Refuse) || ticks {
            return Ok(Some(Found {
                document: index,
                address: document.address.clone(),
                element: None,
                manager: None,
                found_by: Finder::Text,
                size: Size::default(),
                buttons,
            }));
        }
    }
    Ok(None)
}
