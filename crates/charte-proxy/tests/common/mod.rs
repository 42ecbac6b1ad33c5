//! A proxy on loopback, a site behind it that speaks through a raw socket, and visitors who do.

#![allow(dead_code, reason = "each test uses its part")]

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use charte_proxy::charte::{Charter, Policy};
use charte_proxy::{Proxy, Stopped, Upstream};
use tokio::sync::oneshot;

pub(crate) const CHARTER: &str = r#"
format = 1
site = "http://www.example.fr"
regime = "fr"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "_ads*"
purposes = ["advertising"]
lifetime = "6 months"
"#;

/// What no log and no report may hold.
pub(crate) const SECRET: &str = "s3cr3t";

pub(crate) fn policy() -> Policy {
    Policy::new(Charter::parse(CHARTER).expect("the charter")).expect("its regime")
}

/// An answer to advertising, of now.
pub(crate) fn consent(act: charte_proxy::charte::Act<'_>) -> String {
    use charte_proxy::charte::http::RequestHead;
    let policy = policy();
    let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
    let facts = head.read::<&[u8]>(policy.charter(), &[]);
    let now = std::time::SystemTime::now().into();
    let exchange = facts.exchange(&policy, now, charte_proxy::charte::Mode::Enforce);
    let recorded = exchange.record(&[act], None, b"/").expect("an act").expect("an answer");
    let line = recorded.lines().last().expect("a line").clone();
    let line = String::from_utf8(line.into()).expect("text");
    line.split(';').next().expect("a pair").to_owned()
}

/// A site behind the proxy. Each connection is a thread; the function gets the head of each
/// request and the stream behind it, and says whether the connection goes on.
pub(crate) struct Site {
    pub(crate) address: SocketAddr,
    /// The heads of all requests.
    pub(crate) heads: Arc<Mutex<Vec<String>>>,
}

impl Site {
    pub(crate) fn start(
        answer: impl Fn(&str, &mut BufReader<TcpStream>) -> bool + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let heads = Arc::new(Mutex::new(Vec::new()));
        let (answer, kept) = (Arc::new(answer), Arc::clone(&heads));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, heads) = (Arc::clone(&answer), Arc::clone(&kept));
                std::thread::spawn(move || {
                    let mut stream = BufReader::new(stream);
                    while let Ok(head) = read_head(&mut stream) {
                        heads.lock().expect("heads").push(head.clone());
                        if !answer(&head, &mut stream) {
                            return;
                        }
                    }
                });
            }
        });
        Self { address, heads }
    }

    /// One that answers every request with the same bytes.
    pub(crate) fn says(response: impl Into<Vec<u8>>) -> Self {
        let response = response.into();
        Self::start(move |_, stream| stream.get_mut().write_all(&response).is_ok())
    }

    pub(crate) fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("heads").clone()
    }
}

/// A response without a body, with these lines.
pub(crate) fn empty(lines: &[&str]) -> String {
    let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    format!("HTTP/1.1 200 OK\r\n{lines}Content-Length: 0\r\n\r\n")
}

/// The bytes up to the empty line.
pub(crate) fn read_head(stream: &mut impl BufRead) -> io::Result<String> {
    let mut head = Vec::new();
    loop {
        let start = head.len();
        if stream.read_until(b'\n', &mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if head[start..] == *b"\r\n" {
            return Ok(String::from_utf8_lossy(&head).into_owned());
        }
    }
}

/// A running proxy.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) report: SocketAddr,
    /// The access lines.
    pub(crate) lines: Arc<Mutex<Vec<String>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Stopped>>,
}

impl Running {
    /// Before this site, under the charter above.
    pub(crate) fn before(site: SocketAddr) -> Self {
        Self::with(site, |proxy| proxy)
    }

    pub(crate) fn with(site: SocketAddr, set: impl FnOnce(Proxy) -> Proxy) -> Self {
        let upstream: Upstream = format!("http://{site}").parse().expect("an upstream");
        Self::start(set(Proxy::new(policy(), upstream)))
    }

    pub(crate) fn start(proxy: Proxy) -> Self {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&lines);
        let proxy = proxy.on_access(move |access| {
            kept.lock().expect("lines").push(access.to_string());
        });
        let bind = || {
            let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
            listener.set_nonblocking(true).expect("a socket");
            let address = listener.local_addr().expect("an address");
            (listener, address)
        };
        let ((listener, address), (reports, report)) = (bind(), bind());
        let (stop, stopping) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            let stopped = runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let reports = tokio::net::TcpListener::from_std(reports).expect("a listener");
                let stop = async {
                    let _ = stopping.await;
                };
                proxy.serve(listener, Some(reports), stop).await
            });
            runtime.shutdown_background();
            stopped
        });
        Self { address, report, lines, stop: Some(stop), thread: Some(thread) }
    }

    /// Tells it to stop, and waits until it has.
    pub(crate) fn stop(mut self) -> Stopped {
        drop(self.stop.take());
        self.thread.take().expect("it runs").join().expect("it does not panic")
    }

    /// Tells it to stop.
    pub(crate) fn tell_to_stop(&mut self) {
        drop(self.stop.take());
    }

    pub(crate) fn connect(&self) -> BufReader<TcpStream> {
        connect(self.address)
    }

    /// Sends bytes over a connection of their own, and reads all that comes until it ends.
    pub(crate) fn raw(&self, request: impl AsRef<[u8]>) -> String {
        raw(self.address, request)
    }

    /// A request over a connection of its own.
    pub(crate) fn get(&self, path: &str, lines: &[&str]) -> String {
        let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
        self.raw(format!(
            "GET {path} HTTP/1.1\r\nHost: www.example.fr\r\n{lines}Connection: close\r\n\r\n"
        ))
    }

    /// The report, by the end of its path.
    pub(crate) fn report(&self, form: &str) -> String {
        let path = format!("GET /-/charte/report{form} HTTP/1.1\r\nHost: {}\r\n\r\n", self.report);
        raw(self.report, path)
    }

    /// The access lines, once there are so many.
    pub(crate) fn lines(&self, count: usize) -> Vec<String> {
        for _ in 0..250 {
            let lines = self.lines.lock().expect("lines").clone();
            if lines.len() >= count {
                return lines;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("fewer than {count} lines: {:?}", self.lines.lock());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.stop.take());
    }
}

pub(crate) fn connect(address: SocketAddr) -> BufReader<TcpStream> {
    let stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a socket");
    BufReader::new(stream)
}

pub(crate) fn raw(address: SocketAddr, request: impl AsRef<[u8]>) -> String {
    let mut stream = connect(address);
    stream.get_mut().write_all(request.as_ref()).expect("it takes the request");
    let mut answer = Vec::new();
    // A server that refuses may reset what it does not read.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// The lines of a head with this name, without it.
pub(crate) fn named<'a>(head: &'a str, name: &str) -> Vec<&'a str> {
    let lines = head.lines().take_while(|line| !line.is_empty());
    let pairs = lines.filter_map(|line| line.split_once(':'));
    pairs.filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.trim()).collect()
}
