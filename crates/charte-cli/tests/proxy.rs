//! `charte proxy` as a process: what the guide shows, the signals, and what it refuses.
#![cfg(all(unix, feature = "proxy"))]

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use common::{charte, command, root};

const CHARTER: &str = r#"format = 1
site = "https://www.example.fr"
regime = "fr"

[[cookie]]
name = "_ads"
purposes = ["advertising"]
lifetime = "6 months"
"#;

/// A site that sets the cookies of the guide's report. Its port.
fn site(delay: Duration) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let mut stream = BufReader::new(stream);
                let mut line = String::new();
                while stream.read_line(&mut line).is_ok_and(|read| read > 0) {
                    if line == "\r\n" {
                        std::thread::sleep(delay);
                        let answer = b"HTTP/1.1 200 OK\r\nSet-Cookie: _ads=s3cr3t\r\n\
                            Set-Cookie: visitor=s3cr3t\r\nContent-Length: 2\r\n\r\nok";
                        stream.get_mut().write_all(answer).unwrap();
                    }
                    line.clear();
                }
            });
        }
    });
    port
}

/// A running proxy; it ends with this.
struct Proxy {
    child: Child,
    /// `127.0.0.1:PORT`, of the visitors' port and of the report's.
    addresses: Vec<String>,
}

impl Proxy {
    fn start(folder: &std::path::Path, args: &[String]) -> Self {
        std::fs::write(folder.join("charte.toml"), CHARTER).unwrap();
        let mut child = command(args).current_dir(folder).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        let mut addresses = Vec::new();
        while addresses.len() < 2 {
            let line = lines.next().expect("it starts");
            if let Some((_, rest)) = line.split_once("http://") {
                addresses.push(rest.split([' ', '/']).next().unwrap().to_owned());
            }
        }
        Self { child, addresses }
    }

    fn signal(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }

    /// Waits for its end. What it wrote to standard output, and its exit code.
    fn ended(mut self) -> (String, Option<i32>) {
        let mut out = String::new();
        self.child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        (out, self.child.wait().unwrap().code())
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// The command of the guide for a first look, with these ports.
fn first_look(site: u16) -> Vec<String> {
    let guide = std::fs::read_to_string(root().join("docs/guide/proxy.md")).unwrap();
    let line = guide.lines().find(|line| line.starts_with("charte proxy ")).unwrap();
    assert!(line.contains("--mode report"), "{line}");
    let line = line.replace("127.0.0.1:8000", &format!("127.0.0.1:{site}"));
    let line = line.replace("127.0.0.1:8081", "127.0.0.1:0") + " --listen 127.0.0.1:0";
    line.split(' ').skip(1).map(str::to_owned).collect()
}

#[test]
fn the_first_look_is_what_the_guide_shows() {
    let folder = tempfile::tempdir().unwrap();
    let proxy = Proxy::start(folder.path(), &first_look(site(Duration::ZERO)));
    for _ in 0..3 {
        let answer = get(&proxy.addresses[0], "/shop?s3cr3t");
        assert_eq!(answer.matches("s3cr3t").count(), 2, "{answer}");
    }
    let report = get(&proxy.addresses[1], "/-/charte/report");
    let body = report.split_once("\r\n\r\n").unwrap().1;
    let guide = std::fs::read_to_string(root().join("docs/guide/proxy.md")).unwrap();
    let shown = guide.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    // The same but for numbers and the time.
    let known = |text: &str| {
        let words =
            text.split_whitespace().filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(known(body), known(shown));
    proxy.signal();
    let (out, code) = proxy.ended();
    assert_eq!(code, Some(0));
    assert_eq!(out.lines().count(), 3, "{out}");
    assert!(out.lines().all(|line| line.starts_with("GET /shop 200 2 bytes ")), "{out}");
    assert!(out.lines().all(|line| line.ends_with(" ms 2 withheld")), "{out}");
}

#[test]
fn a_request_that_began_is_answered_after_the_signal() {
    let folder = tempfile::tempdir().unwrap();
    let proxy = Proxy::start(folder.path(), &first_look(site(Duration::from_secs(1))));
    let address = proxy.addresses[0].clone();
    let request = std::thread::spawn(move || get(&address, "/"));
    std::thread::sleep(Duration::from_millis(400));
    proxy.signal();
    assert!(request.join().unwrap().starts_with("HTTP/1.1 200 "));
    assert_eq!(proxy.ended().1, Some(0));
}

#[test]
fn nobody_reads_the_lines_and_it_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut proxy = Proxy::start(folder.path(), &first_look(site(Duration::ZERO)));
    drop(proxy.child.stdout.take());
    for _ in 0..20 {
        assert!(get(&proxy.addresses[0], "/").starts_with("HTTP/1.1 200 "));
    }
}

#[test]
fn what_it_cannot_do_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let charter = folder.path().join("charte.toml");
    std::fs::write(&charter, CHARTER).unwrap();
    let charter = charter.to_str().unwrap();
    let run = |more: &[&str]| {
        let fixed = ["proxy", "--charter", charter, "--listen", "127.0.0.1:0"];
        let run = charte(&[&fixed[..], more].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{more:?}: {}", run.err);
        run.err
    };
    let up = "http://127.0.0.1:1";
    for (more, says) in [
        (&["--upstream", "https://user:s3cr3t@www.example.fr"][..], "uses https"),
        (&["--upstream", up, "--report", "0.0.0.0:8081"], "is not on loopback"),
        (&["--upstream", up, "--territory-header", "a b"], "is no name of a header"),
        (&["--upstream", up, "--honour", "one-trust"], "did you mean `onetrust`"),
        (&["--upstream", up, "--mode", "watch"], "report"),
        (&["--upstream", up, "--regime", "fr", "--territory-header", "x"], "cannot be used with"),
        (&[], "--upstream"),
    ] {
        let err = run(more);
        assert!(err.contains(says) && !err.contains("s3cr3t"), "{more:?}: {err}");
    }
    let no_charter = ["proxy", "--upstream", up];
    let elsewhere = tempfile::tempdir().unwrap();
    let run =
        command(&no_charter).current_dir(elsewhere.path()).stdin(Stdio::null()).output().unwrap();
    assert_eq!(run.status.code(), Some(2));
}
