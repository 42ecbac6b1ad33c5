//! `charte scan`: the command around the recorder and the check.
#![cfg(all(unix, feature = "scan"))]

mod common;
#[allow(dead_code)]
#[path = "../../charte-scan/tests/support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use common::{Run, charte, command, example};
use serde_json::Value;
use support::{Site, has_browser, pages, turn};

/// A scan into this folder, with what loopback and root need.
fn scan(out: &Path, args: &[&str]) -> Run {
    charte(&arguments(out, args))
}

fn arguments(out: &Path, args: &[&str]) -> Vec<String> {
    let fixed = ["scan", "--no-sandbox", "--out", out.to_str().unwrap()];
    fixed.iter().chain(args).map(|arg| (*arg).to_owned()).collect()
}

/// Code, cookie and phase of each finding.
fn findings(run: &Run) -> BTreeSet<String> {
    let report = run.json();
    let all = report["findings"].as_array().unwrap();
    all.iter().map(|f| format!("{} {} {}", f["code"], f["cookie"], f["phase"])).collect()
}

fn has(run: &Run, code: &str) -> bool {
    run.json()["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == code)
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        match entry.path().is_dir() {
            true => out.extend(files(&entry.path())),
            false => out.push(entry.path()),
        }
    }
    out.sort();
    out
}

fn names(folder: &Path) -> Vec<String> {
    let all = files(folder);
    all.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// The only folder in a folder.
fn only(folder: &Path) -> PathBuf {
    let mut all = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let first = all.next().unwrap();
    assert!(all.next().is_none());
    first
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn a_scan_is_a_check_of_its_recordings() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    let address = site.address("/footer-link?SECRET");
    let run = scan(out.path(), &[&address, "--format", "json", "--regime", "fr"]);
    let folder = only(out.path());
    assert_eq!(names(&folder), ["accepted.json", "before.json", "refused.json", "withdrawn.json"]);
    // Progress names the site, the phase and the page, and no query.
    let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
    let lines: Vec<String> = ["before", "refused", "accepted", "withdrawn"]
        .map(|phase| format!("charte: {name}: {phase}: /footer-link"))
        .into();
    assert_eq!(run.err.lines().collect::<Vec<_>>(), lines);

    let mut check = vec!["check".to_owned()];
    check.extend(files(&folder).iter().map(|path| path.to_str().unwrap().to_owned()));
    check.extend(["--format", "json", "--regime", "fr"].map(str::to_owned));
    let checked = charte(&check);
    assert_eq!(run.code, checked.code);
    assert_eq!(run.json()["findings"], checked.json()["findings"]);
    assert_eq!(run.json()["pages"], checked.json()["pages"]);

    // The next command has the names of the real files.
    let text = charte(
        &check
            .iter()
            .map(String::as_str)
            .filter(|a| !["--format", "json"].contains(a))
            .collect::<Vec<_>>(),
    );
    assert!(text.out.contains(folder.join("withdrawn.json").to_str().unwrap()), "{}", text.out);

    // Nothing of it holds a value, a query or a body, in any format.
    let html = scan(out.path(), &[&address, "--resume", "--format", "html"]);
    assert!(html.err.is_empty() && html.out.contains("</html>"), "{}", html.err);
    for text in [&run.out, &run.err, &html.out, &checked.out] {
        assert!(!text.contains("SECRET"));
    }
    for file in files(out.path()) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("SECRET"), "{}", file.display());
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn what_the_manager_recorded_is_a_word() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    let run = scan(out.path(), &[&site.address("/cookieyes"), "--format", "json"]);
    assert!(!run.out.contains("SECRET") && !run.out.contains("contradicts"), "{}", run.out);
    for (file, word) in [("refused", "refused"), ("accepted", "accepted"), ("withdrawn", "refused")]
    {
        let text = fs::read_to_string(only(out.path()).join(format!("{file}.json"))).unwrap();
        assert!(!text.contains("SECRET"), "{file}");
        let recording: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(recording["phases"][0]["answer"]["manager_answer"], word, "{file}");
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn a_phase_that_failed_is_never_passed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    let failed = |run: &Run| run.out.matches("C082").count() > 0;
    for phases in [&["--phase", "refused"][..], &["--phase", "before", "--phase", "refused"], &[]] {
        let address = site.address("/dead-button");
        let args = [&[address.as_str(), "--format", "json"][..], phases].concat();
        let run = scan(out.path(), &args);
        assert!(run.code == 1 && failed(&run), "{phases:?}: {}", run.out);
    }
    // Where the first visit shows no banner, there is nothing to answer.
    let run = scan(out.path(), &[&site.address("/none"), "--format", "json"]);
    assert!(run.code == 0 && !failed(&run), "{}", run.out);
    // A first visit that was not recorded shows nothing of the kind.
    let run = scan(out.path(), &[&site.address("/none"), "--format", "json", "--phase", "refused"]);
    assert!(run.code == 1 && failed(&run), "{}", run.out);
    assert_eq!(names(&out.path().join(format!("127.0.0.1_{}_none", site.port))), ["refused.json"]);
}

/// A scan, and how long it took from its first page on. The start of the browser comes before.
fn timed(out: &Path, args: &[&str]) -> (Run, Duration) {
    use std::io::{BufRead, BufReader, Read};
    let mut command = command(&arguments(out, args));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let report = thread::spawn(move || {
        let mut text = String::new();
        stdout.read_to_string(&mut text).unwrap();
        text
    });
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut err = String::new();
    stderr.read_line(&mut err).unwrap();
    assert!(err.contains(": before: /"), "{err}");
    let began = Instant::now();
    stderr.read_to_string(&mut err).unwrap();
    let code = child.wait().unwrap().code().unwrap();
    (Run { code, out: report.join().unwrap(), err }, began.elapsed())
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn pages_that_do_not_end_end_in_time() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    let limit = Duration::from_secs(10);
    for path in ["/silent", "/busy-at-once", "/endless", "/loop", "/alerts", "/download", "/frames"]
    {
        let address = site.address(path);
        let args = [&address, "--phase", "before", "--limit", "10", "--format", "json"];
        let (run, took) = timed(out.path(), &args);
        assert!(took < limit + Duration::from_secs(5), "{path}: {took:?}");
        let recorded = files(&only(out.path()));
        let recording: Value = serde_json::from_slice(&fs::read(&recorded[0]).unwrap()).unwrap();
        let entry = &recording["phases"][0];
        let ms = entry["took_ms"].as_u64().unwrap();
        assert!(Duration::from_millis(ms) < limit + Duration::from_secs(5), "{path}: {ms} ms");
        let failed = entry["outcome"]["state"] == "failed";
        assert_eq!(failed, has(&run, "C082"), "{path}");
        assert!(failed || ["/endless", "/frames"].contains(&path), "{path}");
        assert!(!failed || run.code == 1, "{path}: {}", run.code);
        fs::remove_dir_all(only(out.path())).unwrap();
    }
}

#[test]
fn without_a_browser_it_says_what_to_install() {
    let out = tempfile::tempdir().unwrap();
    let empty = tempfile::tempdir().unwrap();
    let mut without = command(&arguments(out.path(), &["https://www.example.fr/"]));
    let output = without.env("PATH", empty.path()).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err.contains("apt install chromium") && err.contains("--browser") && err.contains("[E701]"),
        "{err}"
    );
    assert!(output.stdout.is_empty());

    let run = scan(out.path(), &["https://www.example.fr/", "--browser", "/nonexistent"]);
    assert!(run.code == 2 && run.err.contains("[E702]"), "{}", run.err);
    let run = scan(out.path(), &["file:///etc/passwd"]);
    assert!(run.code == 2 && run.err.contains("[E711]"), "{}", run.err);
    for args in [
        &["--limit", "0", "https://a.example/"][..],
        &["--limit", "NaN", "https://a.example/"],
        &["--pause", "-1", "https://a.example/"],
        &["--pages", "0", "https://a.example/"],
        &["--sitemap", "https://a.example/"],
        &["--phase", "after", "https://a.example/"],
        &["https://a.example/", "--list", "sites.txt"],
        &[],
    ] {
        assert_eq!(scan(out.path(), args).code, 2, "{args:?}");
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn root_needs_no_sandbox() {
    let root = fs::metadata("/proc/self")
        .is_ok_and(|data| std::os::unix::fs::MetadataExt::uid(&data) == 0);
    if !has_browser() || !root {
        return;
    }
    let out = tempfile::tempdir().unwrap();
    let run = charte(&["scan", "http://127.0.0.1:9/", "--out", out.path().to_str().unwrap()]);
    assert!(
        run.code == 2 && run.err.contains("--no-sandbox") && run.err.contains("[E703]"),
        "{}",
        run.err
    );
}

#[test]
fn lists_say_where_they_are_wrong() {
    let out = tempfile::tempdir().unwrap();
    let list = out.path().join("sites.txt");
    let list_name = list.to_str().unwrap();
    for (text, expected) in [
        ("# none\n\n", "holds no address"),
        ("www.example.fr # the shop\nfile:///etc/passwd?SECRET\n", "sites.txt, line 2: "),
    ] {
        fs::write(&list, text).unwrap();
        let run = scan(out.path(), &["--list", list_name]);
        assert!(run.code == 2 && run.err.contains(expected), "{}", run.err);
        assert!(!run.err.contains("SECRET"));
    }
    let run = scan(out.path(), &["--list", "/nonexistent"]);
    assert!(run.code == 2 && run.err.contains("no such file"), "{}", run.err);
}

/// The summary without what differs from run to run: the folder's own name.
fn summary(folder: &Path) -> Value {
    let text = fs::read_to_string(folder.join("summary.json")).unwrap();
    let text = text.replace(folder.to_str().unwrap(), "OUT");
    serde_json::from_str(&text).unwrap()
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn four_jobs_find_what_one_finds() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    let list = out.path().join("sites.txt");
    let paths = ["/banner", "/none", "/footer-link", "/preticked", "/cookies?SECRET", "/wall"];
    let lines = paths.iter().enumerate().map(|(index, path)| {
        // Two of the same host are scanned one after the other.
        format!("http://site{}.test:{}{path}\n", index / 2, site.port)
    });
    fs::write(&list, lines.collect::<String>()).unwrap();
    let rules = "--browser-arg=--host-resolver-rules=MAP *.test 127.0.0.1";
    let with_jobs = |name: &str, jobs: &str| {
        let folder = out.path().join(name);
        let run = scan(
            &folder,
            &["--list", list.to_str().unwrap(), "--jobs", jobs, rules, "--format", "json"],
        );
        assert_eq!(run.code, 1, "{}", run.err);
        let reports: Vec<BTreeSet<String>> = files(&folder)
            .iter()
            .filter(|path| path.ends_with("report.json"))
            .map(|path| {
                findings(&Run {
                    code: 0,
                    out: fs::read_to_string(path).unwrap(),
                    err: String::new(),
                })
            })
            .collect();
        assert_eq!(reports.len(), paths.len());
        (summary(&folder), reports, folder)
    };
    let one = with_jobs("one", "1");
    let four = with_jobs("four", "4");
    assert_eq!((&one.0, &one.1), (&four.0, &four.1));

    let rows = one.0.as_array().unwrap();
    let port = site.port;
    assert_eq!(rows[1]["address"], format!("http://site0.test:{port}/none"));
    assert_eq!(
        (&rows[1]["result"], &rows[1]["phases"][1]["state"]),
        (&"passed".into(), &"E713".into())
    );
    assert_eq!(
        (&rows[5]["result"], &rows[5]["phases"][1]["state"]),
        (&"findings".into(), &"E714".into())
    );
    assert_eq!(rows[4]["address"], format!("http://site2.test:{port}/cookies"));
    let csv = fs::read_to_string(four.2.join("summary.csv")).unwrap();
    assert_eq!(csv.lines().count(), paths.len() + 1);
    assert!(csv.starts_with("site,address,result,errors,warnings,notes,before,refused,"));
    // The tables have a row for each site, whatever the number of jobs.
    for table in ["recordings", "observations", "decisions", "findings", "sites"] {
        let read = |folder: &Path| {
            let text = fs::read_to_string(folder.join(format!("{table}.csv"))).unwrap();
            text.replace(folder.to_str().unwrap(), "OUT")
        };
        let (one, four) = (read(&one.2), read(&four.2));
        assert!(one.lines().count() > 1, "{table}: {one}");
        assert_eq!(one.lines().count(), four.lines().count(), "{table}");
    }
    let rows = fs::read_to_string(four.2.join("recordings.csv")).unwrap();
    assert_eq!(rows.lines().count(), paths.len() + 1, "{rows}");
    for file in files(&four.2) {
        assert!(!fs::read_to_string(&file).unwrap().contains("SECRET"), "{}", file.display());
    }
}

/// A scan that is still running.
fn started(out: &Path, profiles: &Path, args: &[&str]) -> Child {
    let mut command = command(&arguments(out, args));
    command.env("TMPDIR", profiles).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Sends a signal to a process that this test started.
fn kill(signal: &str, process: &str) {
    let sent = std::process::Command::new("kill").args(["-s", signal, process]).status().unwrap();
    assert!(sent.success());
}

/// What Ctrl-C sends; or its like, where a shell made its background jobs ignore that.
fn interrupt() -> &'static str {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap().trim();
    match u64::from_str_radix(ignored, 16).unwrap() & 2 {
        0 => "INT",
        _ => "TERM",
    }
}

/// Processes whose command line names the folder.
fn processes(folder: &Path) -> usize {
    let name = folder.to_str().unwrap().as_bytes();
    let all = fs::read_dir("/proc").unwrap().flatten();
    let lines = all.filter_map(|entry| fs::read(entry.path().join("cmdline")).ok());
    lines.filter(|line| line.windows(name.len()).any(|part| part == name)).count()
}

fn until(what: &str, mut is: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !is() {
        assert!(Instant::now() < end, "not within 60 s: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn a_scan_that_was_killed_goes_on_to_the_same_findings() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let (out, profiles) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let address = site.address("/site/");
    let args = [&address, "--pages", "3", "--format", "json"];
    let whole = scan(&out.path().join("whole"), &args);

    let killed = out.path().join("killed");
    let first_page = || site.asked().iter().filter(|line| line.contains("/site/ ")).count();
    // The first one dies while one visitor refuses and another accepts, the second one a phase later
    // than the first: with a pause they follow each other.
    for (signal, phase, pause) in
        [("KILL", "before.json", "0"), (interrupt(), "refused.json", "0.1")]
    {
        let asked = first_page();
        let more = ["--resume", "--pause", pause];
        let mut child = started(&killed, profiles.path(), &[&args[..], &more].concat());
        until("a phase is complete", || {
            killed.exists() && files(&killed).iter().any(|path| path.ends_with(phase))
        });
        if pause == "0" {
            until("both visitors are there", || first_page() >= asked + 3);
        }
        assert!(processes(profiles.path()) > 0);
        // The signal goes to the command alone.
        kill(signal, &child.id().to_string());
        child.wait().unwrap();
        until("no process is left", || processes(profiles.path()) == 0);
        until("no profile is left", || fs::read_dir(profiles.path()).unwrap().count() == 0);
        assert!(!files(&killed).iter().any(|path| path.ends_with("withdrawn.json")));
    }
    let before = site.asked().len();
    let resumed = scan(&killed, &[&args[..], &["--resume"]].concat());
    assert_eq!(findings(&resumed), findings(&whole));
    assert_eq!(resumed.code, whole.code);
    // What was there was not recorded again: each phase asks for the first page once or more.
    assert!(site.asked().len() > before);
    assert!(!resumed.err.contains("before:"), "{}", resumed.err);

    // A recording of other settings is not continued.
    let run = scan(&killed, &[&args[..], &["--resume", "--gpc"]].concat());
    assert!(run.code == 2 && run.err.contains("[E720]"), "{}", run.err);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn a_browser_that_dies_under_four_jobs_changes_no_result() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let (out, profiles) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = out.path().join("sites.txt");
    let lines = ["/banner", "/none", "/footer-link", "/preticked", "/wall"].iter().enumerate();
    let lines = lines.map(|(i, path)| format!("http://site{i}.test:{}{path}\n", site.port));
    fs::write(&list, lines.collect::<String>()).unwrap();
    let rules = "--browser-arg=--host-resolver-rules=MAP *.test 127.0.0.1";
    let list = list.to_str().unwrap();
    let args = ["--list", list, "--jobs", "4", rules, "--format", "json"];
    let whole = out.path().join("whole");
    assert_eq!(scan(&whole, &args).code, 1);

    let killed = out.path().join("killed");
    let mut child = started(&killed, profiles.path(), &args);
    until("a phase is complete", || {
        killed.exists() && files(&killed).iter().any(|path| path.ends_with("before.json"))
    });
    let browsers = browsers(profiles.path());
    assert_eq!(browsers.len(), 1, "four jobs share a browser");
    kill("KILL", &browsers[0]);
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert_eq!(summary(&killed), summary(&whole));
    until("no process is left", || processes(profiles.path()) == 0);
    until("no profile is left", || fs::read_dir(profiles.path()).unwrap().count() == 0);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn after_its_browser_died_a_site_has_one_visitor_at_a_time() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let (out, profiles) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = out.path().join("killed");
    let mut child = started(&folder, profiles.path(), &[&site.address("/footer-link")]);
    let is_there =
        |phase: &str| folder.exists() && files(&folder).iter().any(|f| f.ends_with(phase));
    until("the first visit is complete", || is_there("before.json"));
    until("both visitors are there", || {
        site.asked().iter().filter(|line| line.contains("/footer-link")).count() >= 3
    });
    kill("KILL", &browsers(profiles.path())[0]);
    // What is complete before the second one dies is kept.
    until("the refusal is complete", || is_there("refused.json"));
    kill("KILL", &browsers(profiles.path())[0]);
    assert_eq!(child.wait().unwrap().code(), Some(2));
    assert_eq!(names(&folder), ["before.json", "refused.json"]);
    until("no process is left", || processes(profiles.path()) == 0);
    until("no profile is left", || fs::read_dir(profiles.path()).unwrap().count() == 0);
}

/// The browsers whose profile is below the folder. A browser itself has no type, and is not the shell
/// that waits for it.
fn browsers(profiles: &Path) -> Vec<String> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let matching = all.filter(|entry| {
        let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).into_owned();
        let is_browser = !line.contains("--type=") && !line.starts_with("/bin/sh");
        is_browser && line.contains(&format!("--user-data-dir={}", profiles.display()))
    });
    matching.map(|entry| entry.file_name().to_str().unwrap().to_owned()).collect()
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn a_browser_or_page_that_is_killed_is_not_passed() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    for kind in ["--type=renderer", "--remote-debugging-pipe"] {
        let profiles = tempfile::tempdir().unwrap();
        let folder = out.path().join(kind.trim_start_matches('-'));
        let address = site.address("/endless");
        let args = [&address, "--phase", "before", "--limit", "12"];
        let asked = site.asked().len();
        let mut child = started(&folder, profiles.path(), &args);
        until("the page is asked for", || site.asked().len() > asked);
        let victim = || {
            let all = fs::read_dir("/proc").unwrap().flatten();
            let matching = all.filter(|entry| {
                let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
                let line = String::from_utf8_lossy(&line).into_owned();
                // The browser itself has no type, and is not the shell that waits for it.
                let browser = !line.contains("--type=") && !line.starts_with("/bin/sh");
                line.contains(profiles.path().to_str().unwrap())
                    && if kind == "--type=renderer" { line.contains(kind) } else { browser }
            });
            matching.map(|entry| entry.file_name().to_str().unwrap().to_owned()).next()
        };
        if kind == "--type=renderer" {
            let pid = victim();
            if let Some(pid) = pid {
                kill("KILL", &pid);
            }
            let code = child.wait().unwrap().code();
            assert!(matches!(code, Some(0 | 1)), "{code:?}");
        } else {
            // It is started once more for the same site, and killed again.
            for _ in 0..2 {
                until("the browser runs", || victim().is_some() && site.asked().len() > asked);
                kill("KILL", &victim().unwrap());
                thread::sleep(Duration::from_secs(1));
            }
            let code = child.wait().unwrap().code();
            assert_eq!(code, Some(2));
            assert!(names(&folder).is_empty());
        }
        until("no process is left", || processes(profiles.path()) == 0);
        until("no profile is left", || fs::read_dir(profiles.path()).unwrap().count() == 0);
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn the_signal_goes_with_every_request_and_refusals_of_the_browser_are_told() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let site = Site::start(pages::answer);
    let out = tempfile::tempdir().unwrap();
    let gpc = |line: &String| line.ends_with(" 1");
    let run = scan(out.path(), &[&site.address("/service"), "--phase", "before", "--gpc"]);
    assert!(run.code < 2, "{}", run.err);
    assert!(site.asked().iter().any(|line| line.contains("/from-sw")));
    assert!(site.asked().iter().all(gpc), "{:?}", site.asked());

    let run = scan(
        out.path(),
        &[
            &site.address("/outside"),
            "--phase",
            "before",
            "--third-party",
            "block",
            "--format",
            "json",
        ],
    );
    assert!(has(&run, "C083"), "{}", run.out);
    assert!(run.out.contains("UserPreferences"), "{}", run.out);
}

/// The example site, built with the tests' own profile.
struct ExampleSite {
    process: Child,
    address: String,
}

impl ExampleSite {
    fn start(records: &Path) -> Self {
        use std::io::{BufRead, BufReader};
        let root = common::root();
        let build = ["build", "--quiet", "-p", "charte-example-site"];
        let mut cargo = std::process::Command::new(env!("CARGO"));
        assert!(cargo.args(build).current_dir(&root).status().unwrap().success());
        let program = Path::new(env!("CARGO_BIN_EXE_charte")).with_file_name("charte-example-site");
        let mut site = std::process::Command::new(program);
        site.args(["--port", "0", "--records"]).arg(records);
        let mut process = site.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { process, address: address.trim().to_owned() }
    }
}

impl Drop for ExampleSite {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn the_example_site_keeps_its_charter_on_five_pages() {
    if !has_browser() {
        return;
    }
    let _turn = turn();
    let out = tempfile::tempdir().unwrap();
    let site = ExampleSite::start(&out.path().join("records.sqlite"));
    let charter = fs::read_to_string(example("site/charte.toml")).unwrap();
    let charter = charter
        .replace("https://www.herbier.example", &site.address)
        .replace("\"lecteur.videotheque.example\"", "\"lecteur.videotheque.localhost\"");
    let file = out.path().join("charte.toml");
    fs::write(&file, charter).unwrap();
    let folder = out.path().join("scan");
    let run = scan(
        &folder,
        &[&site.address, "--pages", "5", "--charter", file.to_str().unwrap(), "--format", "json"],
    );
    assert_eq!(run.code, 0, "{}\n{}", run.err, run.out);
    for phase in ["before", "refused", "accepted", "withdrawn"] {
        let path = only(&folder).join(format!("{phase}.json"));
        let recording: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let entries = recording["phases"].as_array().unwrap();
        assert_eq!(entries.len(), 5, "{phase}");
        let all = entries.iter().all(|entry| entry["outcome"]["state"] == "recorded");
        assert!(all, "{phase}: {:?}", entries.iter().map(|e| &e["outcome"]).collect::<Vec<_>>());
    }
}

/// The shop of `examples/visit`, served by Node, with the switches that lead a browser to it.
struct Shop {
    process: Child,
    switches: Vec<String>,
}

impl Shop {
    fn start() -> Self {
        use std::io::{BufRead, BufReader};
        let mut node = std::process::Command::new("node");
        node.arg("site.mjs").current_dir(common::root().join("examples/visit"));
        let mut process = node.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let line = lines.map(Result::unwrap).find(|line| line.starts_with("chromium ")).unwrap();
        let switches = line.split('\'').filter(|part| part.starts_with("--"));
        let switches = switches.map(|switch| format!("--browser-arg={switch}")).collect();
        Self { process, switches }
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Code and cookie of the findings about cookies; a scan has others about the banner.
fn about_cookies(run: &Run) -> BTreeSet<(String, String)> {
    let report = run.json();
    let all = report["findings"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = all.map(|finding| (text(&finding["code"]), text(&finding["cookie"])));
    all.filter(|(code, _)| code.as_str() < "C070").collect()
}

#[test]
#[ignore = "needs a browser: cargo xtask test scan"]
fn a_scan_finds_what_recordings_by_hand_find() {
    let tools = ["node", "openssl"]
        .iter()
        .all(|tool| std::process::Command::new(tool).arg("version").output().is_ok());
    assert!(tools || std::env::var_os("CHARTE_REQUIRE_ALL").is_none(), "it needs node and openssl");
    if !tools || !has_browser() {
        return;
    }
    let _turn = turn();
    let shop = Shop::start();
    let out = tempfile::tempdir().unwrap();
    let charter = example("visit/charte.toml");
    let mut args = vec!["https://www.boutique.example/", "--pages", "3", "--languages", "fr-FR,fr"];
    args.extend(["--charter", &charter, "--format", "json"]);
    args.extend(shop.switches.iter().map(String::as_str));
    let scanned = scan(out.path(), &args);
    let file = |name: &str| example(&format!("visit/{name}.har"));
    let (before, refused, accepted) = (file("visit"), file("refused"), file("accepted"));
    let by_hand = charte(&[
        "check",
        "--before",
        &before,
        "--refused",
        &refused,
        "--accepted",
        &accepted,
        "--charter",
        &charter,
        "--format",
        "json",
    ]);
    let mut expected = about_cookies(&by_hand);
    // It takes a posted form, which a scan never sends.
    assert!(expected.remove(&("C022".to_owned(), "panier".to_owned())));
    assert!(expected.len() >= 10);
    assert_eq!(about_cookies(&scanned), expected);
}
