//! The site as a process, and visitors that keep a jar.

#![allow(dead_code, reason = "each test uses its part")]

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use cookie_store::CookieStore;
use url::Url;

/// What needs no consent; `visite`, anonymous statistics, until it is objected to.
pub(crate) const EXEMPT: [&str; 4] = ["__Host-session", "langue", "cookies_preferences", "visite"];

/// A running site; it ends with this.
pub(crate) struct Site {
    pub(crate) process: Child,
    port: u16,
}

impl Site {
    /// Starts it on a free port of loopback.
    pub(crate) fn start(records: &Path) -> Self {
        let mut site = Command::new(env!("CARGO_BIN_EXE_charte-example-site"));
        site.args(["--port", "0", "--records"]).arg(records);
        // All these visitors have one address.
        site.args(["--most-records", "1000000000"]);
        site.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = site.spawn().expect("the site starts");
        let mut line = String::new();
        let out = process.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("its address");
        let port = line.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        Self { process, port: port.unwrap_or_else(|| panic!("no port in {line:?}")) }
    }

    /// Somebody who was never here.
    pub(crate) fn visitor(&self) -> Visitor {
        Visitor { port: self.port, jar: CookieStore::new() }
    }

    /// Kilobytes that it has in memory.
    pub(crate) fn resident(&self) -> u64 {
        let status = format!("/proc/{}/status", self.process.id());
        let text = std::fs::read_to_string(status).expect("Linux tells");
        let line = text.lines().find_map(|l| l.strip_prefix("VmRSS:")).expect("the line");
        line.split_whitespace().next().and_then(|n| n.parse().ok()).expect("kilobytes")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A file for records in a folder of its own.
pub(crate) fn records(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder.join("records.sqlite")
}

/// Somebody with a jar.
pub(crate) struct Visitor {
    port: u16,
    jar: CookieStore,
}

impl Visitor {
    /// The names of the cookies that the jar holds.
    pub(crate) fn cookies(&self) -> BTreeSet<String> {
        self.jar.iter_unexpired().map(|cookie| cookie.name().to_owned()).collect()
    }

    pub(crate) fn get(&mut self, path: &str) -> io::Result<u16> {
        self.send("GET", path, "")
    }

    /// Posts a choice, as the banner does.
    pub(crate) fn choose(&mut self, act: &str) -> io::Result<u16> {
        self.send("POST", "/choix", &format!("act={act}"))
    }

    /// The id of the record, from the consent cookie.
    pub(crate) fn record_id(&self) -> Option<String> {
        let mut all = self.jar.iter_unexpired();
        let consent = all.find(|cookie| cookie.name() == "cookies_preferences")?;
        let id = consent.value().split("~!id=").nth(1)?;
        id.split('~').next().map(str::to_owned)
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> io::Result<u16> {
        // Browsers hold `localhost` for as good as https.
        let url = Url::parse("https://www.herbier.localhost").and_then(|site| site.join(path));
        let url = url.map_err(io::Error::other)?;
        let host = format!("www.herbier.localhost:{}", self.port);
        let pairs =
            self.jar.get_request_values(&url).map(|(name, value)| format!("{name}={value}"));
        let cookies = pairs.collect::<Vec<_>>().join("; ");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nOrigin: http://{host}\r\n\
             Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer);
        let (head, _) = answer.split_once("\r\n\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        for line in lines {
            let Some((name, value)) = line.split_once(':') else { continue };
            if name.eq_ignore_ascii_case("set-cookie") {
                // A deletion of what is not there is an error to this jar.
                let _ = self.jar.parse(value.trim(), &url);
            }
        }
        status.ok_or_else(|| io::ErrorKind::InvalidData.into())
    }
}
