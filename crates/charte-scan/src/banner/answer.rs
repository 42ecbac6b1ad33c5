//! Answering a banner: by pressing its buttons, as a visitor does.

use std::time::Duration;

use serde_json::json;

use super::{
    Found, Seeker,
    find::FoundButton,
    layer::{raw_ticks, second_layer},
};
use crate::{
    Error,
    engine::Page,
    recording::{Kind, Press, Pressed, Step},
};

/// How long a banner may take to go away. Some fade out.
const GOES: Duration = Duration::from_secs(3);

/// No more boxes are unticked.
const MAX_UNTICKED: usize = 60;

/// What the visitor answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    Accept,
    Refuse,
}

impl Choice {
    const fn kind(self) -> Kind {
        match self {
            Self::Accept => Kind::Accept,
            Self::Refuse => Kind::Refuse,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
        }
    }
}

/// What was pressed, and whether the banner went.
#[derive(Debug, Default)]
pub(crate) struct Answered {
    pub(crate) presses: Vec<Press>,
    pub(crate) gone: bool,
}

/// Answers: by the first layer; else by the settings and a refusal there; else by unticking every
/// box and saving. A refusal may need several presses, an acceptance is pressed at once.
pub(crate) fn answer(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    choice: Choice,
) -> Result<Answered, Error> {
    if let Some(button) = found.button(choice.kind()) {
        let mut answered = Answered::default();
        press_last(seeker, page, found, button, &mut answered)?;
        return Ok(answered);
    }
    let none = Error::NoButton { answer: choice.name() };
    if choice == Choice::Accept {
        return Err(none);
    }
    // Some first layers hold the boxes already.
    if found.button(Kind::Save).is_some()
        && !raw_ticks(page, found.document, found.element)?.is_empty()
    {
        return refuse_here(seeker, page, found, Answered::default());
    }
    let Some(settings) = found.button(Kind::Settings).cloned() else { return Err(none) };
    let Some(second) = second_layer(seeker, page, found)? else { return Err(none) };
    let opened =
        Press { kind: Some(Kind::Settings), text: settings.text.clone(), how: Pressed::Mouse };
    let answered = Answered { presses: vec![opened], gone: false };
    refuse_here(seeker, page, &second, answered)
}

/// Refuses in a dialog of settings: by its refusal, else by unticking every box and saving.
pub(super) fn refuse_here(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    mut answered: Answered,
) -> Result<Answered, Error> {
    if let Some(button) = found.button(Kind::Refuse) {
        press_once(seeker, page, found, button, &mut answered)?;
        // Some dialogs want the refusal to be saved.
        if !answered.gone && !save(seeker, page, &mut answered)? {
            press_by_script(seeker, page, found, button, &mut answered)?;
        }
        return Ok(answered);
    }
    let Some(button) = found.button(Kind::Save) else {
        return Err(Error::NoButton { answer: Choice::Refuse.name() });
    };
    untick(page, found, &mut answered)?;
    press_last(seeker, page, found, button, &mut answered)?;
    Ok(answered)
}

/// Presses the button that saves. Returns whether there is one.
fn save(seeker: Seeker<'_>, page: &mut dyn Page, answered: &mut Answered) -> Result<bool, Error> {
    let Some(now) = seeker.find(page)? else { return Ok(false) };
    let Some(button) = now.button(Kind::Save) else { return Ok(false) };
    press_last(seeker, page, &now, button, answered)?;
    Ok(true)
}

/// Unticks every box that is on and can be changed. A box that stays on although it was pressed
/// makes the refusal impossible to rely on.
fn untick(page: &mut dyn Page, found: &Found, answered: &mut Answered) -> Result<(), Error> {
    let ticks = raw_ticks(page, found.document, found.element)?;
    for tick in ticks.into_iter().filter(|t| t.on && !t.disabled).take(MAX_UNTICKED) {
        let given = json!({ "element": tick.element });
        let on = |page: &mut dyn Page| -> Result<bool, Error> {
            Ok(page.ask(found.document, "isOn", given.clone())?.as_bool() == Some(true))
        };
        // An earlier press may have unticked a whole group.
        if !on(page)? {
            continue;
        }
        let mut how = page.press(found.document, tick.element)?;
        if on(page)? {
            page.ask(found.document, "click", given.clone())?;
            how = Pressed::Script;
        }
        if on(page)? {
            return Err(Error::Unconfirmed {
                reason: format!("the box \"{}\" cannot be unticked", tick.label),
            });
        }
        answered.presses.push(Press { kind: None, text: tick.label, how });
    }
    Ok(())
}

/// Presses the button that answers, by script too if the mouse has no effect.
fn press_last(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    button: &FoundButton,
    answered: &mut Answered,
) -> Result<(), Error> {
    press_once(seeker, page, found, button, answered)?;
    match answered.gone {
        true => Ok(()),
        false => press_by_script(seeker, page, found, button, answered),
    }
}

/// Presses the button that answers. From here on, what happens belongs to the answer.
fn press_once(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    button: &FoundButton,
    answered: &mut Answered,
) -> Result<(), Error> {
    let number = page.document_number();
    page.set_step(Step::Answer);
    let how = page.press(found.document, button.element)?;
    answered.presses.push(Press { kind: button.kind, text: button.text.clone(), how });
    answered.gone = is_gone(seeker, page, found, number)?;
    Ok(())
}

/// Presses the button by its `click()`, unless that was done already.
fn press_by_script(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    button: &FoundButton,
    answered: &mut Answered,
) -> Result<(), Error> {
    let number = page.document_number();
    let by_mouse = answered.presses.last().is_some_and(|press| press.how == Pressed::Mouse);
    let element = json!({ "element": button.element });
    if by_mouse && page.ask(found.document, "click", element).is_ok() {
        let (kind, text) = (button.kind, button.text.clone());
        answered.presses.push(Press { kind, text, how: Pressed::Script });
        answered.gone = is_gone(seeker, page, found, number)?;
    }
    Ok(())
}

/// Waits until the banner is not shown any more, or another document is loaded.
fn is_gone(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    number: u64,
) -> Result<bool, Error> {
    let polls = GOES.as_millis() / 150;
    for poll in 1..=polls {
        page.wait(Duration::from_millis(150))?;
        if page.document_number() != number {
            return Ok(true);
        }
        // Its frame may be gone, and the agent with it.
        let element = found.element.or_else(|| found.buttons.first().map(|b| b.element));
        let shown = match page.ask(found.document, "shown", json!({ "element": element })) {
            Ok(shown) => shown.as_bool() == Some(true),
            Err(Error::Protocol { .. }) => false,
            Err(error) => return Err(error),
        };
        // As long as it is shown, look for its buttons now and then: wrappers stay behind.
        if shown && poll % 4 != 0 && poll != polls {
            continue;
        }
        let same = |now: &Found| {
            let texts = now.buttons.iter().filter(|b| b.kind.is_some()).map(|b| &b.text);
            texts.eq(found.buttons.iter().filter(|b| b.kind.is_some()).map(|b| &b.text))
        };
        let again = match seeker.find(page) {
            Ok(now) => now.is_some_and(|now| same(&now)),
            Err(Error::Protocol { .. }) => false,
            Err(error) => return Err(error),
        };
        if !again && !shown {
            return Ok(true);
        }
        if !again {
            // Something of it is still shown, but nothing to press: it is gone if that lasts.
            page.wait(Duration::from_millis(500))?;
            let again = seeker.find(page).ok().flatten().is_some_and(|now| same(&now));
            if !again {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
