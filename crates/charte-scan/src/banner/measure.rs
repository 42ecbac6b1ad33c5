//! Measuring a banner: sizes, colours, boxes that are ticked, and what is left of the page.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    Found, Seeker,
    contrast::{Layered, colors},
    find::FoundButton,
    layer::{RawTick, raw_ticks, second_layer},
};
use crate::{
    Error,
    address::public,
    engine::Page,
    recording::{Banner, Button, Kind, Layer, Size, Tick, Wall},
};

/// How long a banner may take to fade in.
const FADES: Duration = Duration::from_secs(2);

/// What the agent tells of how a button looks.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Look {
    tag: String,
    #[serde(rename = "box")]
    area: Area,
    color: String,
    font_px: f64,
    border: bool,
    shadow: bool,
    backgrounds: Vec<Layered>,
    own: Option<Layered>,
    parent_backgrounds: Vec<Layered>,
    text_around: u32,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Area {
    width: f64,
    height: f64,
}

#[derive(Debug, Deserialize)]
struct RawWall {
    covered: f64,
    locked: bool,
}

/// Measures a banner that was found.
pub(crate) fn measure(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    picture: bool,
) -> Result<Banner, Error> {
    let at_ms = page.now_ms();
    // What fades in has other colours until it is there.
    for _ in 0..FADES.as_millis() / 100 {
        if page.ask(found.document, "moving", Value::Null)?.as_bool() != Some(true) {
            break;
        }
        page.wait(Duration::from_millis(100))?;
    }
    let buttons = buttons(page, found.document, &found.buttons, Layer::First)?;
    let ticks = raw_ticks(page, found.document, found.element)?;
    let ticks = ticks.into_iter().map(|raw| tick(seeker, raw, Layer::First)).collect();
    // What covers the window is seen from the page, not from a frame inside.
    let inside = (found.document == 0).then_some(found.element).flatten();
    let wall = page.ask(0, "wall", json!({ "banner": inside }))?;
    let wall: Option<RawWall> = serde_json::from_value(wall).ok();
    let pay = found.buttons.iter().any(|button| button.kind == Some(Kind::Pay));
    let wall = wall.map_or(Wall { pay, ..Wall::default() }, |wall| Wall {
        covered: hundredths(wall.covered),
        scroll_locked: wall.locked,
        pay,
    });
    let picture = match picture {
        true => {
            let buttons = found.buttons.iter().map(|button| Some(button.element));
            let elements: Vec<_> = std::iter::once(found.element).chain(buttons).collect();
            Some(page.picture(found.document, &elements)?)
        }
        false => None,
    };
    Ok(Banner {
        manager: found.manager.clone(),
        found_by: found.found_by,
        at_ms,
        document: public(&found.address),
        size: Size { width: hundredths(found.size.width), height: hundredths(found.size.height) },
        buttons,
        ticks,
        wall,
        picture,
    })
}

/// Opens the second layer of a banner and adds its buttons and boxes. What was on the first layer
/// is not added again. Returns whether it opened.
pub(crate) fn open_second_layer(
    seeker: Seeker<'_>,
    page: &mut dyn Page,
    found: &Found,
    banner: &mut Banner,
) -> Result<bool, Error> {
    let Some(second) = second_layer(seeker, page, found)? else { return Ok(false) };
    let known: Vec<(Option<Kind>, String)> =
        banner.buttons.iter().map(|button| (button.kind, button.text.clone())).collect();
    let more = buttons(page, second.document, &second.buttons, Layer::Second)?;
    let new = |button: &Button| !known.contains(&(button.kind, button.text.clone()));
    banner.buttons.extend(more.into_iter().filter(new));
    let labels: Vec<String> = banner.ticks.iter().map(|tick| tick.label.clone()).collect();
    let ticks = raw_ticks(page, second.document, second.element)?;
    let ticks = ticks.into_iter().filter(|tick| !labels.contains(&tick.label));
    banner.ticks.extend(ticks.map(|raw| tick(seeker, raw, Layer::Second)));
    Ok(true)
}

fn tick(seeker: Seeker<'_>, raw: RawTick, layer: Layer) -> Tick {
    let necessary = seeker.words.is_necessary(&raw.label);
    Tick { label: raw.label, on: raw.on, disabled: raw.disabled, necessary, layer }
}

fn buttons(
    page: &mut dyn Page,
    document: usize,
    found: &[FoundButton],
    layer: Layer,
) -> Result<Vec<Button>, Error> {
    let elements: Vec<u64> = found.iter().map(|button| button.element).collect();
    let looks = page.ask(document, "describe", json!({ "elements": elements }))?;
    let looks = looks.as_array().cloned().unwrap_or_default();
    let looks = looks.into_iter().chain(std::iter::repeat(Value::Null));
    Ok(found.iter().zip(looks).filter_map(|(found, look)| button(found, look, layer)).collect())
}

fn button(found: &FoundButton, look: Value, layer: Layer) -> Option<Button> {
    let look: Look = serde_json::from_value(look).ok()?;
    let own = look.own.as_ref();
    let colors = colors(&look.color, &look.backgrounds, own, &look.parent_backgrounds);
    Some(Button {
        kind: found.kind,
        found_by: found.found_by,
        layer,
        text: found.text.clone(),
        plain: found.plain,
        looks_like_link: !look.border && !look.shadow && !colors.filled,
        tag: look.tag,
        size: Size { width: hundredths(look.area.width), height: hundredths(look.area.height) },
        font_px: look.font_px,
        colors,
        text_around: look.text_around,
    })
}

fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
