//! Banners: found, measured, answered, reopened.

#[allow(dead_code)]
mod support;

use charte_scan::{
    Phase, PhaseName,
    PhaseName::{Accepted, Before, Refused, Withdrawn},
    Recording, Scanner,
    recording::{Banner, Finder, Kind, Layer, Outcome, Pressed, Way},
};
use support::{Site, has_browser, pages, phase, scan, scanner, turn};

fn recorded(recording: &Recording, name: PhaseName) -> &Phase {
    let phase = phase(recording, name);
    assert!(phase.outcome.is_recorded(), "{}: {:?}", recording.address, phase.outcome);
    phase
}

fn code(recording: &Recording, name: PhaseName) -> &'static str {
    match phase(recording, name).outcome {
        Outcome::Failed { code, .. } => code.id(),
        _ => "recorded",
    }
}

fn banner(recording: &Recording) -> &Banner {
    recorded(recording, Before).banner.as_ref().unwrap()
}

fn kinds(phase: &Phase) -> Vec<Option<Kind>> {
    phase.answer.as_ref().unwrap().presses.iter().map(|press| press.kind).collect()
}

/// The names of the cookies at the end.
fn jar(phase: &Phase) -> Vec<&str> {
    phase.snapshots.last().unwrap().cookies.iter().map(|cookie| cookie.name.as_str()).collect()
}

#[test]
fn banners_wherever_they_are_and_in_several_languages() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before, Refused, Accepted]);
    for path in [
        "/banner",
        "/late",
        "/trusted",
        "/open-shadow",
        "/closed-shadow",
        "/declared-shadow",
        "/in-frame",
        "/managed",
    ] {
        let recording = scan(&mut scanner, &site, path);
        let shown = banner(&recording);
        assert_eq!((shown.count(Kind::Accept), shown.count(Kind::Refuse)), (1, 1), "{path}");
        for (name, kind, expected) in [
            (Refused, Kind::Refuse, vec!["consent"]),
            (Accepted, Kind::Accept, vec!["consent", "tracker"]),
        ] {
            let phase = recorded(&recording, name);
            assert_eq!(kinds(phase), [Some(kind)], "{path}");
            let answer = phase.answer.as_ref().unwrap();
            assert!(answer.banner_gone && answer.way == Way::Shown && answer.api.is_none());
            assert_eq!(answer.presses[0].how, Pressed::Mouse, "{path}");
            let jar: Vec<&str> =
                jar(phase).into_iter().filter(|name| !name.starts_with("Optanon")).collect();
            assert_eq!(jar, expected, "{path}");
            assert!(phase.snapshots[0].cookies.is_empty(), "{path}: not a fresh context");
        }
        assert_eq!(recorded(&recording, Refused).asked_again, Some(false), "{path}");
        let manager = (path == "/managed").then_some("onetrust");
        assert_eq!(shown.manager.as_deref(), manager, "{path}");
        if path == "/in-frame" {
            assert!(shown.document.starts_with("http://localhost:"), "{}", shown.document);
        }
    }
}

#[test]
fn refusals_that_take_several_presses() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before, Refused]);
    let recording = scan(&mut scanner, &site, "/settings-only");
    assert_eq!(banner(&recording).count(Kind::Refuse), 0);
    assert_eq!(kinds(recorded(&recording, Refused)), [Some(Kind::Settings), Some(Kind::Refuse)]);
    assert_eq!(jar(recorded(&recording, Refused)), ["consent"]);
    // The second layer was looked at before any answer.
    let second = banner(&recording).buttons.iter().filter(|b| b.layer == Layer::Second);
    assert_eq!(second.map(|b| b.kind).collect::<Vec<_>>(), [Some(Kind::Refuse), Some(Kind::Save)]);
    assert!(banner(&recording).ticks[0].is_preticked());

    let recording = scan(&mut scanner, &site, "/toggles");
    let phase = recorded(&recording, Refused);
    assert_eq!(kinds(phase), [Some(Kind::Settings), None, Some(Kind::Save)]);
    assert_eq!(jar(phase), ["consent"]);

    let recording = scan(&mut scanner, &site, "/preticked");
    let ticks: Vec<_> =
        banner(&recording).ticks.iter().map(|t| (t.on, t.necessary, t.is_preticked())).collect();
    assert_eq!(ticks, [(true, true, false), (true, false, true), (false, false, false)]);
    let phase = recorded(&recording, Refused);
    assert_eq!(kinds(phase), [None, Some(Kind::Save)]);
    assert_eq!(jar(phase), ["consent"]);
}

#[test]
fn what_is_measured() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before, Refused]);
    let recording = scan(&mut scanner, &site, "/unfair");
    let shown = banner(&recording);
    let accept = shown.first(Kind::Accept).next().unwrap();
    let refuse = shown.first(Kind::Refuse).next().unwrap();
    assert!(!accept.looks_like_link && accept.colors.filled);
    assert_eq!(accept.colors.contrast, Some(8.59));
    assert!(refuse.looks_like_link && !refuse.colors.filled && refuse.tag == "a");
    assert_eq!(refuse.colors.text.as_deref(), Some("#bbbbbb"));
    assert_eq!(refuse.colors.contrast, Some(1.92));
    assert!((40..100).contains(&refuse.text_around), "{}", refuse.text_around);
    assert_eq!(accept.text_around, 0);
    assert!(shown.area_ratio().unwrap() > 3.0);
    assert!(shown.wall.covered < 0.4 && !shown.wall.scroll_locked);

    let recording = scan(&mut scanner, &site, "/wall");
    let wall = banner(&recording).wall;
    assert!(wall.covered > 0.95 && wall.scroll_locked && wall.pay, "{wall:?}");
    assert_eq!(code(&recording, Refused), "E714");
}

#[test]
fn what_cannot_be_recorded_is_not_passed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before, Refused, Accepted, Withdrawn]);
    let recording = scan(&mut scanner, &site, "/none");
    assert!(recorded(&recording, Before).banner.is_none());
    assert_eq!((code(&recording, Refused), code(&recording, Accepted)), ("E713", "E713"));
    assert_eq!(code(&recording, Withdrawn), "E715");

    // Nothing happens; and the banner goes, but nothing is kept.
    for path in ["/dead-button", "/forgets"] {
        let recording = scan(&mut scanner, &site, path);
        assert_eq!((code(&recording, Refused), code(&recording, Accepted)), ("E715", "E715"));
    }

    let recording = scan(&mut scanner, &site, "/asks-again");
    assert_eq!(recorded(&recording, Refused).asked_again, Some(true));
    assert_eq!(code(&recording, Withdrawn), "E718");
}

#[test]
fn consent_is_withdrawn() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Withdrawn]);
    for (path, way, expected) in [
        ("/footer-link", Way::Link, vec![Some(Kind::Reopen), Some(Kind::Refuse)]),
        ("/toggles", Way::Link, vec![Some(Kind::Reopen), None, Some(Kind::Save)]),
        ("/choices-link", Way::ChoicesPage, vec![Some(Kind::Reopen), None, Some(Kind::Save)]),
        ("/managed", Way::Control, vec![Some(Kind::Reopen), Some(Kind::Refuse)]),
    ] {
        let recording = scan(&mut scanner, &site, path);
        assert_eq!(recording.phases.len(), 1);
        let phase = recorded(&recording, Withdrawn);
        assert_eq!(phase.answer.as_ref().unwrap().way, way, "{path}");
        assert_eq!(kinds(phase), expected, "{path}");
        // It continues the visit that accepted.
        let first: Vec<&str> =
            phase.snapshots[0].cookies.iter().map(|cookie| cookie.name.as_str()).collect();
        assert!(first.contains(&"consent") && first.contains(&"tracker"), "{path}: {first:?}");
        assert!(phase.answer.as_ref().unwrap().changed.contains(&"consent".into()), "{path}");
        assert_eq!(jar(phase).contains(&"tracker"), path == "/managed", "{path}");
    }
}

#[test]
fn a_cross_is_neither_yes_nor_no() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = scanner(&[Before, Refused, Accepted]);
    let recording = scan(&mut scanner, &site, "/cross");
    assert_eq!(banner(&recording).count(Kind::Close), 1);
    for (name, kind, expected) in [
        (Refused, Kind::Refuse, vec!["consent"]),
        (Accepted, Kind::Accept, vec!["consent", "tracker"]),
    ] {
        let phase = recorded(&recording, name);
        assert_eq!((kinds(phase), jar(phase)), (vec![Some(kind)], expected));
    }
}

#[test]
fn a_banner_in_the_language_that_is_asked_for() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    for (language, accept, refuse, reopen) in [
        ("fr-FR,fr", "Tout accepter", "Continuer sans accepter", "Gérer mes cookies"),
        ("de-DE,de", "Alle akzeptieren", "Nur notwendige Cookies", "Cookie-Einstellungen"),
    ] {
        let mut options = support::options(&[Before, Refused, Withdrawn]);
        options.languages = Some(language.into());
        let mut scanner = charte_scan::Scanner::start(options).unwrap();
        let recording = scan(&mut scanner, &site, "/two-languages");
        let texts: Vec<_> = banner(&recording).buttons.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(texts, [accept, refuse]);
        assert_eq!(jar(recorded(&recording, Refused)), ["consent"]);
        let withdrawn = recorded(&recording, Withdrawn);
        let presses = &withdrawn.answer.as_ref().unwrap().presses;
        let pressed: Vec<_> = presses.iter().map(|press| press.text.as_str()).collect();
        assert_eq!(pressed, [reopen, refuse]);
        assert_eq!(jar(withdrawn), ["consent"]);
    }
}

#[test]
fn what_a_manager_keeps_becomes_a_word() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = support::options(&[Before, Refused, Accepted, Withdrawn]);
    // It sees the manager's own cookies, and nothing of `consent` and `tracker`.
    options.read_answer = Some(|cookies| match cookies {
        [("cookieyes-consent", value)] if value.contains("advertisement:yes") => Some("accepted"),
        [("cookieyes-consent", value)] if value.contains("advertisement:no") => Some("refused"),
        _ => Some("unreadable"),
    });
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/cookieyes");
    assert!(recorded(&recording, Before).answer.is_none());
    for (name, word) in [(Refused, "refused"), (Accepted, "accepted"), (Withdrawn, "refused")] {
        let answer = recorded(&recording, name).answer.as_ref().unwrap();
        assert!(answer.manager_changed, "{name:?}");
        assert_eq!(answer.manager_answer.as_deref(), Some(word), "{name:?}");
    }
    // Nobody reads, or it is nobody's manager: no word.
    let mut options = support::options(&[Refused]);
    let recording = scan(&mut Scanner::start(options.clone()).unwrap(), &site, "/cookieyes");
    assert_eq!(recorded(&recording, Refused).answer.as_ref().unwrap().manager_answer, None);
    options.read_answer = Some(|_| Some("accepted"));
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/banner");
    assert_eq!(recorded(&recording, Refused).answer.as_ref().unwrap().manager_answer, None);
}

/// Width and height of a PNG in Base64, in its 17th to 24th byte.
fn size_of_picture(picture: &str) -> (f64, f64) {
    let bytes = data_encoding::BASE64.decode(picture.as_bytes()).unwrap();
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| f64::from(u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()));
    (number(16), number(20))
}

#[test]
fn pictures_show_the_banner() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = support::options(&[Before]);
    options.pictures = true;
    let mut scanner = Scanner::start(options).unwrap();
    for path in ["/banner", "/scrolled", "/in-frame", "/closed-shadow", "/managed", "/wall"] {
        let recording = scan(&mut scanner, &site, path);
        let shown = banner(&recording);
        let (width, height) = size_of_picture(shown.picture.as_ref().unwrap());
        // The window is at most 1280 by 900; a margin of 16 is around the banner, but outside of
        // the window there is nothing.
        assert!(width >= shown.size.width.min(1200.0) && width <= 1280.0, "{path}: {width}");
        let most = shown.size.height + 34.0;
        // A frame is no smaller than its banner.
        let most = if path == "/in-frame" { 240.0 } else { most };
        assert!(height >= 60.0 && height <= most, "{path}: {height} of {most}");
    }
    let mut options = support::options(&[Before]);
    options.pictures = false;
    let recording = charte_scan::record(&site.address("/banner"), &options).unwrap();
    assert_eq!(banner(&recording).found_by, Finder::Text);
    assert!(banner(&recording).picture.is_none());
}
