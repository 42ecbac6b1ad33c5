//! The visitors of a site: who is there at the same time, and that it changes nothing.

#[allow(dead_code)]
mod support;

use std::time::Duration;

use charte_scan::{
    Error, Event, PhaseName,
    PhaseName::{Accepted, Before, Refused, Withdrawn},
    Recording, Scanner, Target,
};
use serde_json::Value;
use support::{Site, has_browser, options, pages, turn};

/// The recordings of these phases, in the order in which they are handed over.
fn record(scanner: &mut Scanner, target: &Target) -> Vec<Recording> {
    let mut done = Vec::new();
    let mut watch = |event: Event<'_>| {
        if let Event::Recorded(recording) = event {
            done.push(recording);
        }
        Ok(())
    };
    scanner.record_phases(target, &mut watch).unwrap();
    done
}

fn phases(recordings: &[Recording]) -> Vec<PhaseName> {
    recordings.iter().map(|recording| recording.phases[0].phase).collect()
}

/// When the phase began and ended, in milliseconds since 1970.
fn span(recordings: &[Recording], phase: PhaseName) -> (u64, u64) {
    let of = recordings.iter().flat_map(|recording| &recording.phases);
    let mut of = of.filter(|entry| entry.phase == phase);
    let first = of.next().unwrap();
    let last = of.next_back().unwrap_or(first);
    (first.began_ms, last.began_ms + last.took_ms)
}

/// What is recorded, without the times. Requests that begin at the same moment have no order.
fn timeless(recording: &Recording) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|key, _| {
                    let times =
                        ["started", "began_ms", "took_ms", "at_ms", "answered_ms", "expires"];
                    !times.contains(&key.as_str())
                });
                fields.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(&recording.to_json()).unwrap();
    strip(&mut value);
    for entry in value["phases"].as_array_mut().unwrap() {
        entry["requests"].as_array_mut().unwrap().sort_by_key(Value::to_string);
    }
    value
}

#[test]
fn two_visitors_at_once_record_what_one_after_the_other_records() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    for (path, pages) in [("/later/", 3), ("/cookieyes", 1), ("/toggles", 1), ("/none", 1)] {
        let mut options = options(&PhaseName::ALL);
        options.pages = pages;
        let mut scanner = Scanner::start(options).unwrap();
        let address = site.address(path);
        let whole = record(&mut scanner, &Target::new(&address, PhaseName::ALL.into()));
        assert_eq!(phases(&whole), PhaseName::ALL, "{path}");

        // Whoever refuses and whoever accepts are there at the same time, after the first visit.
        let (_, end) = span(&whole, Before);
        let (refuses, accepts) = (span(&whole, Refused), span(&whole, Accepted));
        assert!(end <= refuses.0 && end <= accepts.0, "{path}: {end} {refuses:?} {accepts:?}");
        assert!(accepts.0 < refuses.1 && refuses.0 < accepts.1, "{path}: {refuses:?} {accepts:?}");
        // Withdrawing continues the acceptance.
        assert!(span(&whole, Withdrawn).0 >= accepts.1, "{path}");

        let visited = (pages > 1).then(|| {
            let others = whole[0].pages.iter().skip(1);
            others.cloned().collect::<Vec<_>>()
        });
        for (phase, together) in PhaseName::ALL.into_iter().zip(&whole) {
            let mut target = Target::new(&address, vec![phase]);
            if phase != Before {
                target.pages.clone_from(&visited);
            }
            let alone = record(&mut scanner, &target);
            assert_eq!(phases(&alone), [phase], "{path}");
            // Alone, nobody knows yet that the site shows no banner; that changes no page here.
            assert_eq!(timeless(&alone[0]), timeless(together), "{path} {phase:?}");
        }
    }
}

#[test]
fn one_visitor_at_a_time_where_that_is_asked_for_or_needed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let address = site.address("/later/");
    for (pause, pages, phases) in [
        // A gentle scan.
        (100, 1, &PhaseName::ALL[..]),
        // Whoever refuses finds out which pages there are.
        (0, 2, &[Refused, Accepted]),
    ] {
        let mut options = options(phases);
        (options.pause, options.pages) = (Duration::from_millis(pause), pages);
        let mut scanner = Scanner::start(options).unwrap();
        let whole = record(&mut scanner, &Target::new(&address, phases.into()));
        let (refuses, accepts) = (span(&whole, Refused), span(&whole, Accepted));
        assert!(refuses.1 <= accepts.0, "{pause} {pages}: {refuses:?} {accepts:?}");
    }
}

#[test]
fn whoever_watches_can_stop_both() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut scanner = Scanner::start(options(&PhaseName::ALL)).unwrap();
    let target = Target::new(&site.address("/footer-link"), PhaseName::ALL.into());
    for stop_at in ["page refused", "page accepted", "page withdrawn", "recorded refused"] {
        let mut told = Vec::new();
        let stopped = scanner.record_phases(&target, &mut |event| {
            let text = match event {
                Event::Page { phase, .. } => format!("page {}", phase.as_str()),
                Event::Recorded(recording) => {
                    format!("recorded {}", recording.phases[0].phase.as_str())
                }
                _ => String::new(),
            };
            let stops = text == stop_at;
            told.push(text);
            if stops { Err(Error::NoBanner { seconds: 7 }) } else { Ok(()) }
        });
        assert!(matches!(stopped, Err(Error::NoBanner { seconds: 7 })), "{stop_at}: {stopped:?}");
        // Nothing is told after that.
        assert_eq!(told.last().unwrap(), stop_at, "{told:?}");
        assert_eq!(told[..2], ["page before", "recorded before"], "{told:?}");
    }
    // The scanner goes on with another address.
    let rest = Target::new(&site.address("/none"), vec![Before]);
    assert!(record(&mut scanner, &rest)[0].phases[0].outcome.is_recorded());
}
