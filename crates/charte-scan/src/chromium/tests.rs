//! Tests with a real browser: whatever happens, no process and no profile is left.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

use super::{
    Chromium, Pool, plain,
    switches::{arguments, preferences},
};
use crate::{Error, Options, engine::Browser, find::find_browser, recording::ThirdPartyCookies};

fn options() -> Options {
    Options { no_sandbox: true, ..Options::default() }
}

fn start() -> Option<Chromium> {
    pool().map(|pool| Chromium::connect(pool).unwrap())
}

fn pool() -> Option<Arc<Pool>> {
    match find_browser() {
        Ok(program) => Some(Arc::new(Pool::new(program, options()))),
        Err(error) => {
            let all = std::env::var_os("CHARTE_REQUIRE_ALL").is_some_and(|all| all == "1");
            assert!(!all, "CHARTE_REQUIRE_ALL=1 and {error}");
            eprintln!("skipped: {error}");
            None
        }
    }
}

/// What must not be left of a browser.
struct Traces {
    leader: Pid,
    profile: PathBuf,
}

impl Traces {
    fn of(browser: &Chromium) -> Self {
        let leader = Pid::from_raw(browser.process().id().try_into().unwrap()).unwrap();
        let traces = Self { leader, profile: browser.process().profile().to_owned() };
        assert!(traces.profile.join("data/Default/Preferences").exists());
        assert!(!traces.are_gone());
        traces
    }

    fn are_gone(&self) -> bool {
        processes().all(|process| process.group != self.leader) && !self.profile.exists()
    }

    fn wait(&self) {
        let until = Instant::now() + Duration::from_secs(10);
        while !self.are_gone() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!(self.are_gone(), "left: {}", self.profile.display());
    }
}

/// A process that runs.
struct Running {
    id: Pid,
    parent: Option<Pid>,
    group: Pid,
}

/// All processes but those that ended and were not asked for yet.
fn processes() -> impl Iterator<Item = Running> {
    let folders = fs::read_dir("/proc").unwrap().flatten();
    folders.filter_map(|folder| {
        let id = folder.file_name().to_str()?.parse().ok().and_then(Pid::from_raw)?;
        let stat = fs::read_to_string(folder.path().join("stat")).ok()?;
        // After the name, which may hold anything: state, parent, group.
        let mut fields = stat.rsplit(')').next()?.split_whitespace();
        let running = fields.next()? != "Z";
        let parent = Pid::from_raw(fields.next()?.parse().ok()?);
        let group = Pid::from_raw(fields.next()?.parse().ok()?)?;
        running.then_some(Running { id, parent, group })
    })
}

#[test]
fn nothing_is_left_after_the_end_and_after_a_panic() {
    let Some(browser) = start() else { return };
    assert!(browser.product().starts_with("Chrome/"), "{}", browser.product());
    let traces = Traces::of(&browser);
    drop(browser);
    // What was killed ends a moment later.
    traces.wait();

    let Some(mut browser) = start() else { return };
    let traces = Traces::of(&browser);
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
        let _page = browser.open(Duration::from_secs(10)).unwrap();
        panic!("as a bug would");
    }));
    assert!(result.is_err() && traces.are_gone());
}

#[test]
fn a_browser_that_dies_is_an_error_and_leaves_nothing() {
    let Some(mut browser) = start() else { return };
    let traces = Traces::of(&browser);
    let mut page = browser.open(Duration::from_secs(30)).unwrap();
    // The shell that keeps the profile stays; its child is the browser.
    let child = processes().find(|process| process.parent == Some(traces.leader)).unwrap();
    kill_process(child.id, Signal::KILL).unwrap();
    let began = Instant::now();
    let error = page.jar().unwrap_err();
    assert!(matches!(error, Error::BrowserEnded) && error.ends_scan(), "{error}");
    assert!(began.elapsed() < Duration::from_secs(5));
    // It is not taken for a page that a script keeps busy.
    assert!(matches!(page.documents(), Err(Error::BrowserEnded)));
    drop(page);
    // The shell removes the profile even while this process does nothing.
    traces.wait();
    drop(browser);
}

#[test]
fn a_page_that_crashes_is_an_error_and_the_browser_goes_on() {
    let Some(mut browser) = start() else { return };
    let seconds = Duration::from_secs;
    let mut page = browser.open(seconds(30)).unwrap();
    // The navigation is given up before the crash is told.
    let _ = page.navigate("chrome://crash", seconds(20));
    let crashed = page.wait(seconds(10));
    assert!(matches!(crashed, Err(Error::PageCrashed)), "{crashed:?}");
    assert!(!Error::PageCrashed.ends_scan());
    drop(page);
    let mut page = browser.open(seconds(30)).unwrap();
    assert!(page.jar().unwrap().is_empty());
}

#[test]
fn clients_share_a_browser_and_nothing_in_it() {
    let Some(pool) = pool() else { return };
    let seconds = Duration::from_secs;
    let mut one = Chromium::connect(Arc::clone(&pool)).unwrap();
    let mut other = Chromium::connect(Arc::clone(&pool)).unwrap();
    assert_eq!(one.process().id(), other.process().id());
    let mut page = one.open(seconds(30)).unwrap();
    let mut beside = other.open(seconds(30)).unwrap();
    for (page, name) in [(&mut page, "a"), (&mut beside, "b")] {
        page.navigate(&format!("data:text/html,<title>{name}</title>"), seconds(20)).unwrap();
        page.settle(Duration::from_millis(100), seconds(10)).unwrap();
        let documents = page.documents().unwrap();
        assert!(documents.len() == 1 && documents[0].address.contains(name));
    }
    drop(page);
    assert!(beside.jar().unwrap().is_empty());
    assert_eq!(beside.documents().unwrap().len(), 1);
}

#[test]
fn a_browser_that_many_share_takes_no_second_visitor() {
    let Some(pool) = pool() else { return };
    assert!(pool.connect_beside().is_none());
    let mut clients: Vec<_> =
        (0..5).map(|_| Chromium::connect(Arc::clone(&pool)).unwrap()).collect();
    let beside = clients[0].beside();
    assert!(beside.is_some() && clients[1].beside().is_none());
    // Another site is always welcome.
    clients.push(Chromium::connect(Arc::clone(&pool)).unwrap());
    drop((beside, clients.pop()));
    assert!(clients[1].beside().is_some());
    clients[0].link.retire();
    assert!(clients[1].beside().is_none());
}

#[test]
fn a_browser_that_is_lost_is_replaced_for_those_who_need_it() {
    let Some(pool) = pool() else { return };
    let seconds = Duration::from_secs;
    let mut one = Chromium::connect(Arc::clone(&pool)).unwrap();
    let mut other = Chromium::connect(Arc::clone(&pool)).unwrap();
    let traces = Traces::of(&one);
    // One client has no further use for it. The other goes on with its page.
    let mut page = other.open(seconds(30)).unwrap();
    one.link.retire();
    drop(one.open(seconds(30)).unwrap());
    assert!(page.jar().unwrap().is_empty());
    drop(page);
    assert!(!traces.are_gone());
    // Nobody has it open any more, and both use the new one.
    let mut page = other.open(seconds(30)).unwrap();
    assert!(page.jar().unwrap().is_empty());
    drop(page);
    traces.wait();
    assert_eq!(one.process().id(), other.process().id());

    // It dies: whoever has a page open is told, whoever has none gets another.
    let traces = Traces::of(&one);
    let mut page = one.open(seconds(30)).unwrap();
    let child = processes().find(|process| process.parent == Some(traces.leader)).unwrap();
    kill_process(child.id, Signal::KILL).unwrap();
    assert!(matches!(page.jar(), Err(Error::BrowserEnded)));
    drop(page);
    assert!(other.open(seconds(30)).unwrap().jar().unwrap().is_empty());
    assert!(one.open(seconds(30)).unwrap().jar().unwrap().is_empty());
    traces.wait();
}

#[test]
fn switches_and_preferences() {
    let mut options = options();
    options.gpc = true;
    options.arguments = vec!["--proxy-server=127.0.0.1:3128".into()];
    options.languages = Some("fr-FR,fr".into());
    options.robot = true;
    let all = arguments(Path::new("/nonexistent"), &options);
    for switch in [
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--accept-lang=fr-FR,fr",
        "--enable-features=GlobalPrivacyControl,GlobalPrivacyControlTest",
    ] {
        assert!(all.iter().any(|given| given == switch), "{switch}");
    }
    assert_eq!(all.last().map(String::as_str), Some("--proxy-server=127.0.0.1:3128"));
    assert!(
        !all.iter().any(|given| given.contains("debugging-port") || given.contains("user-agent"))
    );
    assert!(preferences(&options).contains(r#""cookie_controls_mode":0"#));
    options.third_party_cookies = ThirdPartyCookies::Blocked;
    assert!(preferences(&options).contains(r#""cookie_controls_mode":1"#));
}

#[test]
fn messages_of_the_browser_lose_their_addresses() {
    assert_eq!(
        plain("Cannot navigate to http://shop.example/?SECRET now"),
        "Cannot navigate to (address) now"
    );
}
