//! A scan that is killed leaves no process and no profile.
#![cfg(target_os = "linux")]

#[allow(dead_code)]
mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use support::{Site, has_browser, pages, turn};

/// The example, which cargo builds with the tests.
fn example() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.parent().unwrap().parent().unwrap().join("examples/record")
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

/// Processes whose command line names the folder.
fn processes(folder: &Path) -> usize {
    let name = folder.to_str().unwrap().as_bytes();
    let all = fs::read_dir("/proc").unwrap().flatten();
    let lines = all.filter_map(|entry| fs::read(entry.path().join("cmdline")).ok());
    lines.filter(|line| line.windows(name.len()).any(|part| part == name)).count()
}

fn until(what: &str, mut is: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(30);
    while !is() {
        assert!(Instant::now() < end, "not within 30 s: {what}");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn nothing_is_left_of_a_scan_that_is_killed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let folder = std::env::temp_dir().join(format!("charte-scan-test-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let mut scan = Command::new(example())
        .args([&site.address("/silent"), "--no-sandbox", "--phase", "before"])
        .env("TMPDIR", &folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    until("the page is asked for", || site.asked().iter().any(|asked| asked.contains("/silent")));
    assert!(entries(&folder) == 1 && processes(&folder) > 1);
    // SIGKILL: nothing of it runs any more.
    scan.kill().unwrap();
    scan.wait().unwrap();
    until("no process is left", || processes(&folder) == 0);
    until("no profile is left", || entries(&folder) == 0);
    fs::remove_dir(&folder).unwrap();
}
