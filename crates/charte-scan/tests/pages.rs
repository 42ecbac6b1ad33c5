//! Several pages of a site: which ones, in which phases, and what is recorded of each.

#[allow(dead_code)]
mod support;

use charte_scan::{
    Event, Phase, PhaseName,
    PhaseName::{Accepted, Before, Refused, Withdrawn},
    Recording, Scanner, Target,
    recording::{Outcome, Step},
};
use support::{Site, has_browser, options, pages, scan, turn};

/// The paths of a phase's pages, in the order of the visit.
fn visited(recording: &Recording, phase: PhaseName) -> Vec<&str> {
    let entries = recording.phases.iter().filter(|entry| entry.phase == phase);
    entries.map(|entry| path(&entry.address)).collect()
}

fn path(address: &str) -> &str {
    address.splitn(4, '/').nth(3).unwrap_or_default()
}

fn jar(entry: &Phase) -> Vec<&str> {
    entry.snapshots.last().unwrap().cookies.iter().map(|cookie| cookie.name.as_str()).collect()
}

#[test]
fn each_phase_visits_the_same_pages_in_one_context() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&PhaseName::ALL);
    options.pages = 4;
    let mut scanner = Scanner::start(options).unwrap();
    let recording = scan(&mut scanner, &site, "/site/?SECRET");
    let expected = ["site/", "site/about", "site/missing", "site/shop", "site/help"];
    for phase in [Before, Refused, Accepted] {
        assert_eq!(visited(&recording, phase), expected, "{phase:?}");
    }
    // The site has no way back, so that nothing is withdrawn.
    assert_eq!(visited(&recording, Withdrawn), ["site/"]);
    assert_eq!(recording.pages.iter().map(|page| path(page)).collect::<Vec<_>>(), expected);
    let of = |phase| recording.phases.iter().filter(move |entry| entry.phase == phase);
    let last = |phase| jar(of(phase).next_back().unwrap());
    for entry in of(Before).chain(of(Refused)).chain(of(Accepted)) {
        assert!(entry.outcome.is_recorded(), "{} {:?}", entry.address, entry.outcome);
        let missing = entry.address.ends_with("missing");
        assert_eq!(entry.status, Some(if missing { 404 } else { 200 }));
        // The banner is answered on the first page.
        let first = entry.address.ends_with("site/");
        let answered = entry.phase != Before && first;
        assert_eq!(entry.answer.is_some(), answered, "{}", entry.address);
        assert_eq!(entry.banner.is_some(), !missing && (entry.phase == Before || first));
        if entry.phase == Refused {
            assert_eq!(entry.asked_again, Some(false), "{}", entry.address);
        }
        let step = if entry.phase == Before { Step::Load } else { Step::Return };
        assert!(first || entry.requests.iter().all(|request| request.step == step));
        assert!(entry.requests.iter().all(|request| !request.address.contains("robots.txt")));
    }
    // The cookies of one page are there on the next.
    assert_eq!(last(Before), ["about", "help", "home", "shop"]);
    assert_eq!(last(Refused), ["about", "consent", "help", "home", "shop"]);
    assert!(last(Accepted).contains(&"tracker"));

    let asked = site.asked();
    let was_asked = |what: &str| asked.iter().any(|line| line.contains(what));
    assert!(was_asked("GET /robots.txt") && !was_asked("sitemap"));
    for path in ["/logout", "/news", "/site/x", "list.pdf", "/secret", "POST"] {
        assert!(!was_asked(path), "{path} was asked for");
    }
    // A download is found out once, and is no page.
    assert_eq!(asked.iter().filter(|line| line.contains("/site/get")).count(), 1);
    let notes = &recording.phases[0].notes;
    assert!(notes.contains(&"pages that robots.txt excludes: 1".into()), "{notes:?}");
}

#[test]
fn a_banner_that_a_later_page_shows_is_answered_there() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&PhaseName::ALL);
    (options.pages, options.pictures) = (3, true);
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/later/");
    let expected = ["later/", "later/b", "later/c"];
    for phase in [Before, Refused, Accepted] {
        assert_eq!(visited(&recording, phase), expected, "{phase:?}");
    }
    // It is withdrawn where it was accepted.
    assert_eq!(visited(&recording, Withdrawn), ["later/b", "later/", "later/c"]);
    assert_eq!(recording.pages.iter().map(|page| path(page)).collect::<Vec<_>>(), expected);
    let steps = |entry: &Phase| entry.snapshots.iter().map(|s| s.step).collect::<Vec<_>>();
    for entry in &recording.phases {
        let place = format!("{:?} {}", entry.phase, entry.address);
        assert!(entry.outcome.is_recorded(), "{place} {:?}", entry.outcome);
        let shows = entry.address.ends_with("/b");
        assert_eq!(entry.answer.is_some(), shows && entry.phase != Before, "{place}");
        assert_eq!(entry.banner.is_some(), shows && entry.phase != Withdrawn, "{place}");
        assert!(entry.banner.iter().all(|banner| banner.picture.is_some()), "{place}");
        let first = entry.address.ends_with("/later/");
        let expected: &[Step] = match entry.phase {
            Before => &[Step::Load],
            // What was visited before the answer is visited again after it.
            Refused | Accepted if first => &[Step::Load, Step::Return],
            _ if shows => &[Step::Load, Step::Answer, Step::Return],
            _ => &[Step::Return],
        };
        assert_eq!(steps(entry), expected, "{place}");
        let tracked = jar(entry).contains(&"tracker");
        assert_eq!(tracked, entry.phase == Accepted, "{place}");
        // Times count from the first of both visits.
        let times: Vec<u64> = entry.requests.iter().map(|request| request.at_ms).collect();
        assert!(
            times.is_sorted() && times.iter().all(|at| *at <= entry.took_ms),
            "{place} {times:?}"
        );
    }
    let first = |phase| recording.phases.iter().find(|entry| entry.phase == phase).unwrap();
    let note = "the banner was answered on another page: ";
    assert!(first(Refused).notes.iter().any(|text| text.starts_with(note)));
    let tracker = |entry: &Phase| {
        entry.requests.iter().any(|r| r.address.ends_with("/pixel") && r.step == Step::Return)
    };
    assert!(tracker(first(Accepted)) && !tracker(first(Refused)));
}

#[test]
fn a_sitemap_names_pages() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Before]);
    (options.pages, options.sitemap) = (3, true);
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/site/");
    assert_eq!(visited(&recording, Before), ["site/", "site/deep", "site/about"]);
}

#[test]
fn pages_of_an_earlier_phase_are_visited_again() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Refused]);
    options.pages = 3;
    let mut scanner = Scanner::start(options).unwrap();
    let mut target = Target::new(&site.address("/site/"), vec![Refused]);
    target.pages = Some(vec![site.address("/site/help")]);
    let mut told = Vec::new();
    let mut done = Vec::new();
    scanner
        .record_phases(&target, &mut |event| {
            match event {
                Event::Page { phase, address } => told.push((phase, path(address).to_owned())),
                Event::Recorded(recording) => done.push(recording),
                _ => {}
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(told, [(Refused, "site/".to_owned()), (Refused, "site/help".to_owned())]);
    assert_eq!(done.len(), 1);
    assert_eq!(visited(&done[0], Refused), ["site/", "site/help"]);
    assert!(!site.asked().iter().any(|line| line.contains("robots.txt")));
}

#[test]
fn pages_after_one_that_is_lost_are_not_passed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let mut options = options(&[Before, Refused]);
    options.pages = 4;
    options.phase_limit = std::time::Duration::from_secs(10);
    options.page_limit = std::time::Duration::from_secs(4);
    let recording = scan(&mut Scanner::start(options).unwrap(), &site, "/crashes/");
    for phase in [Before, Refused] {
        assert_eq!(
            visited(&recording, phase),
            ["crashes/", "crashes/a", "crashes/busy", "crashes/c"]
        );
        let entries = recording.phases.iter().filter(|entry| entry.phase == phase);
        let states: Vec<bool> = entries.clone().map(|entry| entry.outcome.is_recorded()).collect();
        assert_eq!(states, [true, true, false, false], "{phase:?}");
        let Some(Outcome::Failed { code, .. }) =
            entries.clone().next_back().map(|entry| &entry.outcome)
        else {
            panic!("the last page was recorded")
        };
        assert_eq!(code.id(), "E710");
    }
}
