//! The site behind the proxy. It asks nobody and sets four cookies, one of them under a new name each
//! time.

use std::io::{BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::visitors::{Answer, LEFT, head, named};
use crate::{Kind, Result};

/// Bytes of each page.
const PAGE: usize = 2_048;

/// What it sets beside the cookie with the new name.
pub(crate) const SETS: [&str; 3] = [
    "sid=4f1c0e7a; Path=/; HttpOnly; SameSite=Lax",
    "csrf=9b2d; Path=/; SameSite=Strict",
    "_ads_1=77aa01; Path=/; Max-Age=7776000",
];

pub(crate) struct Behind {
    pub(crate) address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    kind: Kind,
    answered: AtomicU64,
    /// Cookies that should not have come.
    wrong: Mutex<Vec<String>>,
}

impl Behind {
    pub(crate) fn start(kind: Kind) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let shared =
            Arc::new(Shared { kind, answered: AtomicU64::new(0), wrong: Mutex::default() });
        let kept = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                thread::spawn(move || shared.connection(stream));
            }
        });
        Ok(Self { address, shared: kept })
    }

    pub(crate) fn answered(&self) -> u64 {
        self.shared.answered.load(Ordering::SeqCst)
    }

    pub(crate) fn wrong(&self) -> Vec<String> {
        self.shared.wrong.lock().map(|wrong| wrong.clone()).unwrap_or_default()
    }
}

impl Shared {
    fn connection(&self, stream: TcpStream) {
        let _ = stream.set_nodelay(true);
        let mut stream = BufReader::new(stream);
        let page = "x".repeat(PAGE);
        // It ends when the proxy ends it.
        while let Ok(request) = head(&mut stream) {
            self.look(&request);
            let number = self.answered.fetch_add(1, Ordering::SeqCst);
            let [sid, csrf, ads] = SETS;
            let response = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: private\r\n\
                 Set-Cookie: {sid}\r\nSet-Cookie: {csrf}\r\nSet-Cookie: {ads}\r\n\
                 Set-Cookie: seen_{number}=1; Path=/\r\nContent-Length: {PAGE}\r\n\r\n{page}"
            );
            if stream.get_mut().write_all(response.as_bytes()).is_err() {
                return;
            }
        }
    }

    /// Whether the visitor's cookies came as they should.
    fn look(&self, request: &str) {
        let visitor = Answer::ALL.into_iter().find(|answer| request.starts_with(answer.line()));
        let cookies = named(request, "cookie").join("; ");
        let expected = visitor
            .is_some_and(|v| v.agreed() || v.holds_leftovers() && self.kind != Kind::Enforce);
        if cookies.contains(LEFT) != expected || !cookies.contains("sid=") {
            let line = request.lines().next().unwrap_or_default();
            let names: Vec<&str> =
                cookies.split("; ").filter_map(|c| c.split('=').next()).collect();
            if let Ok(mut wrong) = self.wrong.lock() {
                wrong.push(format!("{line} came with the cookies {names:?}"));
            }
        }
    }
}
