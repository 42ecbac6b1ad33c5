//! Withdrawing: finding the way back to the choices, and refusing there.

use std::time::Duration;

use serde_json::json;

use super::{
    Found, Seeker,
    answer::{Answered, refuse_here},
    find::{Selected, pressable},
    layer::choices,
};
use crate::{
    Error,
    engine::Page,
    recording::{ApiUse, Kind, Press, Step, Way},
};

/// How long a dialog may take to open.
const OPENS: Duration = Duration::from_secs(3);

/// How many links are tried.
const MAX_LINKS: usize = 3;

/// How consent was withdrawn.
#[derive(Debug)]
pub(crate) struct Withdrawn {
    pub(crate) answered: Answered,
    pub(crate) way: Way,
    pub(crate) api: Option<ApiUse>,
}

/// Withdraws: by the manager's own control, else by a link of the page, else — which the
/// recording says — by the manager's function that reopens its dialog. The choice itself is
/// always pressed.
pub(crate) fn withdraw(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    address: &str,
    manager: Option<&str>,
    limit: Duration,
) -> Result<Withdrawn, Error> {
    let mut tried = Error::NoWayBack;
    let mut attempt = |page: &mut dyn Page, opened: Opened| -> Result<Option<Withdrawn>, Error> {
        let Opened { found, way, api, press } = opened;
        let answered = Answered { presses: press.into_iter().collect(), gone: false };
        match refuse_here(seeker, page, &found, answered) {
            Ok(answered) => Ok(Some(Withdrawn { answered, way, api })),
            Err(error @ (Error::NoButton { .. } | Error::Unconfirmed { .. })) => {
                tried = error;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    };
    for index in 0..=MAX_LINKS {
        let number = page.document_number();
        let opened = match index {
            0 => by_control(seeker, page, manager)?,
            index => by_link(seeker, page, index - 1)?,
        };
        if let Some(opened) = opened
            && let Some(withdrawn) = attempt(page, opened)?
        {
            return Ok(withdrawn);
        }
        if page.document_number() != number {
            page.navigate(address, limit)?;
            page.settle(Duration::from_millis(500), limit)?;
        }
    }
    if let Some(opened) = by_api(seeker, page, manager)?
        && let Some(withdrawn) = attempt(page, opened)?
    {
        return Ok(withdrawn);
    }
    Err(tried)
}

/// A dialog that was opened again.
struct Opened {
    found: Found,
    way: Way,
    api: Option<ApiUse>,
    press: Option<Press>,
}

fn by_control(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    manager: Option<&str>,
) -> Result<Option<Opened>, Error> {
    // Known by the banner; else by whatever control is shown.
    let known = manager.and_then(|id| seeker.managers.get(id));
    let mut selectors: Vec<&String> = known.into_iter().flat_map(|m| &m.reopen).collect();
    let others = seeker.managers.iter().filter(|m| known.is_none() && m.id != "gov-uk");
    selectors.extend(others.flat_map(|manager| &manager.reopen));
    let documents = page.documents()?;
    for document in 0..documents.len() {
        let first = page.ask(document, "first", json!({ "selectors": selectors }))?;
        let Ok(Some(control)) = serde_json::from_value::<Option<Selected>>(first) else { continue };
        let text = control.text.clone();
        if let Some(found) = press_and_wait(seeker, page, document, control.element)? {
            let (found, how, left) = found;
            let way = if left { Way::ChoicesPage } else { Way::Control };
            let press = Some(Press { kind: Some(Kind::Reopen), text, how });
            return Ok(Some(Opened { found, way, api: None, press }));
        }
    }
    Ok(None)
}

/// Presses the link of this rank among those whose text brings a banner back.
fn by_link(seeker: Seeker<'_>, page: &mut dyn Page, rank: usize) -> Result<Option<Opened>, Error> {
    let documents = page.documents()?;
    let own = documents.first().map(|document| crate::address::host(&document.address));
    let mut links = Vec::new();
    for document in 0..documents.len().min(10) {
        for button in pressable(page, document, None)?.buttons {
            let elsewhere = button.link.as_deref().filter(|_| !button.same_page);
            let other_site = elsewhere.is_some_and(|link| Some(crate::address::host(link)) != own);
            if seeker.words.reopens(&button.text) && !other_site {
                let policy = ["policy", "politique", "polit", "richtlin"]
                    .iter()
                    .any(|word| button.text.to_lowercase().contains(word));
                // What stays on the page, stands in the footer and names no policy comes first.
                links.push((policy, elsewhere.is_some(), !button.footer, document, button));
            }
        }
    }
    links.sort_by_key(|(policy, leaves, elsewhere, ..)| (*policy, *leaves, *elsewhere));
    let Some((.., document, link)) = links.into_iter().nth(rank) else { return Ok(None) };
    let Some((found, how, left)) = press_and_wait(seeker, page, document, link.element)? else {
        return Ok(None);
    };
    let way = if left { Way::ChoicesPage } else { Way::Link };
    let press = Some(Press { kind: Some(Kind::Reopen), text: link.text, how });
    Ok(Some(Opened { found, way, api: None, press }))
}

fn by_api(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    manager: Option<&str>,
) -> Result<Option<Opened>, Error> {
    let Some(manager) = manager.and_then(|id| seeker.managers.get(id)) else { return Ok(None) };
    let Some(call) = manager.api.reopen.as_ref().filter(|call| !call.contains("(ID)")) else {
        return Ok(None);
    };
    // A call of what is not there fails, and opens nothing.
    let present = manager.api.present.as_deref().unwrap_or("window");
    if !page.call_page(&format!("{present}.constructor"))? || !page.call_page(call)? {
        return Ok(None);
    }
    let found = seeker.wait(page, OPENS)?;
    Ok(found.map(|found| Opened {
        found,
        way: Way::Api,
        api: Some(ApiUse { call: call.clone() }),
        press: None,
    }))
}

type Reached = (Found, crate::recording::Pressed, bool);

/// Presses what should open the choices. Returns them, and whether they are on another page.
fn press_and_wait(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    document: usize,
    element: u64,
) -> Result<Option<Reached>, Error> {
    let number = page.document_number();
    page.set_step(Step::Load);
    let how = page.press(document, element)?;
    for _ in 0..OPENS.as_millis() / 250 {
        page.wait(Duration::from_millis(250))?;
        if page.document_number() != number {
            page.settle(Duration::from_millis(500), OPENS)?;
            let found = match seeker.find(page)? {
                // A banner that is shown there too has nothing to do with the choices.
                Some(found) if found.button(Kind::Refuse).is_some() => Some(found),
                _ => choices(seeker, page)?,
            };
            return Ok(found.map(|found| (found, how, true)));
        }
        match seeker.find(page) {
            Ok(Some(_)) => {
                page.wait(Duration::from_millis(300))?;
                let found = seeker.find(page)?;
                return Ok(found.map(|found| (found, how, false)));
            }
            Ok(None) | Err(Error::Protocol { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    // Choices may open inside the page, where they do not look like a banner.
    let found = choices(seeker, page)?;
    Ok(found.map(|found| (found, how, false)))
}
