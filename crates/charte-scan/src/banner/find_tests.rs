use serde_json::json;

use super::{Found, Managers, Pressable, Seeker, Words};
use crate::{
    engine::Document,
    recording::{Finder, Kind},
};

fn seeker() -> Seeker<'static> {
    Seeker { managers: Managers::built_in(), words: Words::built_in() }
}

fn document() -> Document {
    Document { address: "https://shop.example/".into(), parent: None, isolated: false }
}

/// Buttons as text and ancestors, ancestors as number, text, name and whether they are placed.
fn pressable(buttons: &[(&str, &[u64])], ancestors: &[(u64, &str, &str, bool)]) -> Pressable {
    let buttons = buttons.iter().enumerate().map(|(index, (text, ancestors))| {
        json!({
            "element": 100 + index, "text": text, "tag": "button", "link": null,
            "samePage": false, "footer": false, "ancestors": ancestors,
        })
    });
    let ancestors = ancestors.iter().map(|(number, text, name, placed)| {
        json!({
            "number": number, "text": text, "dialog": false, "placed": placed, "name": name,
            "box": { "width": 10, "height": 20 },
        })
    });
    serde_json::from_value(json!({
        "buttons": buttons.collect::<Vec<_>>(),
        "ancestors": ancestors.collect::<Vec<_>>(),
        "text": "cookies",
        "window": { "width": 300, "height": 200 },
    }))
    .unwrap()
}

fn find(index: usize, pressable: &Pressable) -> Option<Found> {
    seeker().by_text(pressable, index, &document()).map(|(_, found)| found)
}

#[test]
fn the_innermost_container_with_all_buttons_and_the_text() {
    let page = pressable(
        &[("Accept all", &[1, 2, 3]), ("Reject all", &[1, 2, 3]), ("Order", &[3])],
        &[
            (1, "Accept all Reject all", "div  actions", false),
            (2, "We use cookies. Accept all Reject all", "div  notice", true),
            (3, "We use cookies. Accept all Reject all Order", "div  page", true),
        ],
    );
    let found = find(0, &page).unwrap();
    assert_eq!((found.element, found.found_by), (Some(2), Finder::Text));
    assert_eq!(found.buttons.len(), 2);
    assert_eq!(found.button(Kind::Refuse).unwrap().element, 101);
    assert_eq!(found.size.area(), 200.0);
}

#[test]
fn what_is_no_banner() {
    for (why, page) in [
        (
            "terms of an order",
            pressable(&[("Accept", &[1])], &[(1, "Our terms of sale. Accept", "form", false)]),
        ),
        (
            "a newsletter",
            pressable(
                &[("Subscribe", &[1]), ("Close", &[1])],
                &[(1, "Newsletter! See our privacy page.", "div  popup", true)],
            ),
        ),
        (
            "an article about cookies",
            pressable(
                &[("Share", &[1]), ("Cookie settings", &[1])],
                &[(1, "Cookies explained", "article", false)],
            ),
        ),
    ] {
        assert!(find(0, &page).is_none(), "{why}");
    }
}

#[test]
fn banners_that_only_tell() {
    let page =
        pressable(&[("OK", &[1])], &[(1, "This site uses cookies. OK", "div  bottom", true)]);
    let found = find(0, &page).unwrap();
    assert!(found.button(Kind::Accept).is_none() && found.button(Kind::Close).is_some());
}

#[test]
fn a_banner_that_is_all_of_its_frame() {
    let page = pressable(&[("Accept all", &[]), ("Reject all", &[])], &[]);
    // In the page itself, buttons without a container are no banner.
    assert!(find(0, &page).is_none());
    let found = find(1, &page).unwrap();
    assert_eq!((found.element, found.size.area()), (None, 60_000.0));
}

#[test]
fn what_the_agent_tells_may_be_anything() {
    for odd in [json!(null), json!([]), json!({ "buttons": 1 }), json!({ "buttons": [{}] })] {
        let pressable: Pressable = serde_json::from_value(odd).unwrap_or_default();
        assert!(find(1, &pressable).is_none());
    }
}
