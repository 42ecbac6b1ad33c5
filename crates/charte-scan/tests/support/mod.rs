//! A site on loopback, and scans of it.

pub(crate) mod pages;

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use charte_scan::{Options, Phase, PhaseName, Recording, Scanner, find_browser};

/// What a page gets to know of its request.
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) headers: BTreeMap<String, String>,
    /// The server's own port, for addresses of other sites.
    pub(crate) port: u16,
    pub(crate) body: String,
}

/// What a page answers.
pub(crate) enum Reply {
    /// Headers and a body.
    Full { status: u16, headers: Vec<(String, String)>, body: String },
    /// A response whose body never ends.
    Endless { kind: &'static str },
    /// No response at all.
    Silence,
}

impl Reply {
    pub(crate) fn html(body: &str) -> Self {
        Self::Full {
            status: 200,
            headers: vec![("Content-Type".into(), "text/html; charset=utf-8".into())],
            body: format!("<!DOCTYPE html><meta name=viewport content='width=device-width'>{body}"),
        }
    }

    pub(crate) fn script(body: &str) -> Self {
        Self::Full {
            status: 200,
            headers: vec![("Content-Type".into(), "text/javascript".into())],
            body: body.into(),
        }
    }

    pub(crate) fn redirect(to: &str) -> Self {
        Self::Full {
            status: 302,
            headers: vec![("Location".into(), to.into())],
            body: String::new(),
        }
    }

    pub(crate) fn empty() -> Self {
        Self::Full { status: 204, headers: Vec::new(), body: String::new() }
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        if let Self::Full { headers, .. } = &mut self {
            headers.push((name.into(), value.into()));
        }
        self
    }
}

/// A server that ends with its value.
pub(crate) struct Site {
    pub(crate) port: u16,
    ends: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Starts a server on a free port of loopback.
    pub(crate) fn start(pages: fn(&Asked) -> Reply) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (ends, asked) = (Arc::new(AtomicBool::new(false)), Arc::default());
        let site = Self { port, ends: Arc::clone(&ends), asked: Arc::clone(&asked) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ends.load(Ordering::Relaxed) {
                    return;
                }
                let (ends, asked) = (Arc::clone(&ends), Arc::clone(&asked));
                thread::spawn(move || {
                    let _ = serve(stream, port, pages, &ends, &asked);
                });
            }
        });
        site
    }

    /// An address on `127.0.0.1`. `localhost` is another site to a browser.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Method, path with query, and `sec-gpc` of each request.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn serve(
    stream: TcpStream,
    port: u16,
    pages: fn(&Asked) -> Reply,
    ends: &AtomicBool,
    log: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut stream = stream;
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut parts = line.split_whitespace();
    let (Some(method), Some(path)) = (parts.next(), parts.next()) else { return Ok(()) };
    let (method, path) = (method.to_owned(), path.to_owned());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.insert(name.trim().to_ascii_lowercase(), value.trim().to_owned());
        }
    }
    let length = headers.get("content-length").and_then(|n| n.parse::<u64>().ok()).unwrap_or(0);
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    let gpc = headers.get("sec-gpc").cloned().unwrap_or_default();
    log.lock().unwrap().push(format!("{method} {path} {gpc}"));
    let body = String::from_utf8_lossy(&body).into_owned();
    match pages(&Asked { path, headers, port, body }) {
        Reply::Full { status, headers, body } => {
            let mut out = format!("HTTP/1.1 {status} x\r\nConnection: close\r\n");
            for (name, value) in headers {
                out += &format!("{name}: {value}\r\n");
            }
            out += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
            stream.write_all(out.as_bytes())
        }
        Reply::Endless { kind } => {
            write!(stream, "HTTP/1.1 200 x\r\nContent-Type: {kind}\r\n\r\n<p>begun")?;
            while !ends.load(Ordering::Relaxed) {
                stream.write_all(b"          \n")?;
                thread::sleep(Duration::from_millis(100));
            }
            Ok(())
        }
        Reply::Silence => {
            while !ends.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(100));
            }
            Ok(())
        }
    }
}

/// Whether there is a browser. Prints a line if there is none; fails if there must be one.
pub(crate) fn has_browser() -> bool {
    let found = find_browser();
    if let Err(error) = &found {
        assert!(
            std::env::var_os("CHARTE_REQUIRE_ALL").is_none_or(|all| all != "1"),
            "CHARTE_REQUIRE_ALL=1 and {error}"
        );
        eprintln!("skipped: {error}");
    }
    found.is_ok()
}

/// Waits until fewer than three other tests of this file use a browser. They mostly wait, so that
/// three of them do not need three cores.
pub(crate) fn turn() -> Turn {
    let (taken, freed) = &TURNS;
    let lock = taken.lock().unwrap_or_else(PoisonError::into_inner);
    let mut taken =
        freed.wait_while(lock, |taken| *taken >= 3).unwrap_or_else(PoisonError::into_inner);
    *taken += 1;
    Turn
}

static TURNS: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());

/// Lets another test begin when it is dropped.
pub(crate) struct Turn;

impl Drop for Turn {
    fn drop(&mut self) {
        *TURNS.0.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        TURNS.1.notify_one();
    }
}

/// Options for a scan of loopback, on a machine that is thrown away.
pub(crate) fn options(phases: &[PhaseName]) -> Options {
    let mut options = Options::default();
    options.no_sandbox = true;
    options.phases = phases.into();
    // Nothing on loopback comes late by itself.
    options.banner_wait = Duration::from_secs(2);
    options
}

/// A scanner of these phases.
pub(crate) fn scanner(phases: &[PhaseName]) -> Scanner {
    Scanner::start(options(phases)).unwrap()
}

/// Records a page of the site. No value and no query is part of what comes out.
pub(crate) fn scan(scanner: &mut Scanner, site: &Site, path: &str) -> Recording {
    let recording = scanner.record(&site.address(path)).unwrap();
    assert!(!recording.to_json().contains("SECRET"), "{path}: the recording has a secret");
    assert!(!format!("{recording:?}").contains("SECRET"), "{path}: the debug print has a secret");
    recording
}

/// The phase of this name.
pub(crate) fn phase(recording: &Recording, name: PhaseName) -> &Phase {
    recording.phases.iter().find(|phase| phase.phase == name).unwrap()
}
