//! Visitors who answer, take back and read, all at once: no error, no wrong cookie in any jar, no
//! memory that grows. A short walk is a test; `cargo xtask load --seconds 600` is the long one.

mod visitor;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use visitor::{EXEMPT, Site, Visitor, records};

const PAGES: [&str; 4] = ["/", "/boutique", "/choix", "/carnet/fougere"];

/// One visitor's round: an answer, then pages; the jar must agree with the answer after each.
fn round(visitor: &mut Visitor, number: usize, requests: &AtomicU64) {
    let get = |visitor: &mut Visitor, path: &str| {
        let status = visitor.get(path).expect("an answer");
        assert!(matches!(status, 200 | 404), "{path}: {status}");
        requests.fetch_add(1, Ordering::Relaxed);
    };
    let choose = |visitor: &mut Visitor, act: &str| {
        assert_eq!(visitor.choose(act).expect("an answer"), 303);
        requests.fetch_add(1, Ordering::Relaxed);
    };
    choose(visitor, "accept-all");
    get(visitor, PAGES[number % PAGES.len()]);
    assert!(visitor.cookies().contains("regie_id"), "accepted: {:?}", visitor.cookies());
    choose(visitor, "refuse-all");
    for page in PAGES.iter().cycle().skip(number).take(3) {
        let wrong: Vec<_> = visitor
            .cookies()
            .into_iter()
            .filter(|name| name == "visite" || !EXEMPT.contains(&name.as_str()))
            .collect();
        assert!(wrong.is_empty(), "after a refusal: {wrong:?}");
        get(visitor, page);
    }
}

fn load(time: Duration, visitors: usize) {
    let file = records("load");
    let site = Site::start(&file);
    let (requests, ended) = (AtomicU64::new(0), AtomicBool::new(false));
    let start = Instant::now();
    let mut samples = Vec::new();
    thread::scope(|scope| {
        let walk = |number: usize| {
            let (site, requests, ended) = (&site, &requests, &ended);
            move || {
                let mut known = site.visitor();
                while !ended.load(Ordering::Relaxed) {
                    // Somebody new, who has not answered, beside somebody who comes back.
                    let mut new = site.visitor();
                    new.get("/").expect("an answer");
                    let held = new.cookies();
                    assert!(held.iter().all(|n| EXEMPT.contains(&n.as_str())), "unasked: {held:?}");
                    round(&mut known, number, requests);
                }
            }
        };
        let walkers: Vec<_> = (0..visitors).map(|number| scope.spawn(walk(number))).collect();
        while start.elapsed() < time && walkers.iter().all(|w| !w.is_finished()) {
            thread::sleep(time / 20);
            samples.push(site.resident());
        }
        ended.store(true, Ordering::Relaxed);
    });
    let (early, late) = (samples[samples.len() / 4], samples[samples.len() - 1]);
    println!(
        "{} requests of {visitors} visitors in {:.0} s; {early} kB in memory after a quarter, {late} kB at the end",
        requests.load(Ordering::Relaxed),
        start.elapsed().as_secs_f64()
    );
    assert!(requests.load(Ordering::Relaxed) > 20);
    assert!(late < early + early / 10 + 4_096, "memory grows: {samples:?}");
}

#[test]
fn a_short_walk() {
    load(Duration::from_secs(3), 3);
}

#[test]
#[ignore = "as long as CHARTE_LOAD_SECONDS says; cargo xtask load"]
fn a_long_walk() {
    let seconds = std::env::var("CHARTE_LOAD_SECONDS").ok().and_then(|s| s.parse().ok());
    load(Duration::from_secs(seconds.unwrap_or(60)), 8);
}
