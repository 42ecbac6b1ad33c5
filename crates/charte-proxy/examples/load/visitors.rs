//! Visitors, each with a connection: those without an answer, those who agreed, those who refused.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

use charte_proxy::charte::http::RequestHead;
use charte_proxy::charte::{Act, Mode, Policy};

use crate::behind::SETS;
use crate::{Kind, Result, VISITORS};

/// The cookie that visitors hold who have agreed, and those who took it back.
pub(crate) const LEFT: &str = "_ads_1=";

/// What a visitor has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    None,
    Agreed,
    Refused,
}

impl Answer {
    pub(crate) const ALL: [Self; 3] = [Self::None, Self::Agreed, Self::Refused];

    /// How the visitor's requests begin.
    pub(crate) fn line(self) -> &'static str {
        match self {
            Self::None => "GET /new ",
            Self::Agreed => "GET /agreed ",
            Self::Refused => "GET /refused ",
        }
    }

    pub(crate) fn agreed(self) -> bool {
        self == Self::Agreed
    }

    /// Whether the browser still holds what may no longer be set.
    pub(crate) fn holds_leftovers(self) -> bool {
        self == Self::Refused
    }

    /// The visitor's `Cookie`.
    fn cookies(self, policy: &Policy) -> Result<String> {
        let act = match self {
            Self::None => return Ok("sid=4f1c0e7a; csrf=9b2d".to_owned()),
            Self::Agreed => Act::AcceptAll,
            Self::Refused => Act::RefuseAll,
        };
        let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
        let facts = head.read::<&[u8]>(policy.charter(), &[]);
        let exchange = facts.exchange(policy, SystemTime::now().into(), Mode::Enforce);
        let recorded = exchange.record(&[act], None, b"/")?.ok_or("no act")?;
        let line = recorded.lines().last().ok_or("no line")?.clone();
        let line = String::from_utf8(line.into())?;
        let consent = line.split(';').next().unwrap_or_default();
        Ok(format!("sid=4f1c0e7a; {consent}; {LEFT}77aa01"))
    }

    /// The request, as a browser sends it.
    fn request(self, policy: &Policy) -> Result<String> {
        Ok(format!(
            "{}HTTP/1.1\r\nHost: www.example.fr\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) \
             Gecko/20100101 Firefox/140.0\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\n\
             Accept-Language: fr,en;q=0.5\r\nAccept-Encoding: gzip, deflate, br\r\n\
             Referer: http://www.example.fr/\r\nSec-Fetch-Dest: document\r\nSec-Fetch-Mode: navigate\r\n\
             Sec-Fetch-Site: same-origin\r\nConnection: keep-alive\r\nCookie: {}\r\n\r\n",
            self.line(),
            self.cookies(policy)?,
        ))
    }

    /// Whether these are the `Set-Cookie` lines that the visitor gets.
    fn expects(self, kind: Kind, lines: &[&str]) -> bool {
        let [sid, csrf, ads] = SETS;
        match (kind, self) {
            (Kind::Bare | Kind::Report, _) => {
                lines.len() == 4 && lines[..3] == SETS && lines[3].starts_with("seen_")
            }
            (Kind::Enforce, Self::None) => lines == [sid, csrf],
            (Kind::Enforce, Self::Agreed) => lines == [sid, csrf, ads],
            (Kind::Enforce, Self::Refused) => {
                let deletes =
                    |line: &&str| line.starts_with("_ads_1=;") && line.contains("Max-Age=0");
                lines.len() > 2 && lines[..2] == [sid, csrf] && lines[2..].iter().all(deletes)
            }
        }
    }
}

/// How it went.
#[derive(Default)]
pub(crate) struct Visited {
    pub(crate) answered: u64,
    /// Requests that had no answer, or not all of it.
    pub(crate) lost: u64,
    /// Answers that were not as expected.
    pub(crate) wrong: Vec<String>,
}

pub(crate) struct Visitors {
    answered: Arc<AtomicU64>,
    threads: Vec<JoinHandle<Visited>>,
}

impl Visitors {
    /// Starts them; each ends when the proxy says that a request was its last.
    pub(crate) fn start(kind: Kind, policy: &Policy, proxy: SocketAddr) -> Result<Self> {
        let answered = Arc::new(AtomicU64::new(0));
        let mut threads = Vec::new();
        for answer in Answer::ALL.into_iter().cycle().take(VISITORS) {
            let (request, answered) = (answer.request(policy)?, Arc::clone(&answered));
            let stream = TcpStream::connect(proxy)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(Duration::from_secs(20)))?;
            let stream = BufReader::new(stream);
            threads.push(thread::spawn(move || visit(kind, answer, stream, &request, &answered)));
        }
        Ok(Self { answered, threads })
    }

    pub(crate) fn answered(&self) -> u64 {
        self.answered.load(Ordering::Relaxed)
    }

    pub(crate) fn join(self) -> Visited {
        let mut all = Visited::default();
        for thread in self.threads {
            match thread.join() {
                Ok(one) => {
                    all.answered += one.answered;
                    all.lost += one.lost;
                    all.wrong.extend(one.wrong);
                }
                Err(_) => all.lost += 1,
            }
        }
        all
    }
}

fn visit(
    kind: Kind,
    answer: Answer,
    mut stream: BufReader<TcpStream>,
    request: &str,
    answered: &AtomicU64,
) -> Visited {
    let mut visited = Visited::default();
    loop {
        let head = match exchange(&mut stream, request) {
            Ok(head) => head,
            Err(_) => {
                visited.lost += 1;
                return visited;
            }
        };
        visited.answered += 1;
        answered.fetch_add(1, Ordering::Relaxed);
        let cookies = named(&head, "set-cookie");
        if !head.starts_with("HTTP/1.1 200 ") || !answer.expects(kind, &cookies) {
            let line = head.lines().next().unwrap_or_default();
            visited.wrong.push(format!("{}got {line} with {cookies:?}", answer.line()));
        }
        if named(&head, "connection") == ["close"] {
            return visited;
        }
    }
}

/// Sends the request. Returns the head of the answer, once all of its body is there.
fn exchange(stream: &mut BufReader<TcpStream>, request: &str) -> io::Result<String> {
    stream.get_mut().write_all(request.as_bytes())?;
    let head = head(stream)?;
    let length = named(&head, "content-length").first().and_then(|length| length.parse().ok());
    let length: u64 = length.ok_or(io::ErrorKind::InvalidData)?;
    let read = io::copy(&mut stream.by_ref().take(length), &mut io::sink())?;
    if read == length { Ok(head) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// The bytes up to the empty line.
pub(crate) fn head(stream: &mut impl BufRead) -> io::Result<String> {
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

/// The values of the head's lines with this name.
pub(crate) fn named<'a>(head: &'a str, name: &str) -> Vec<&'a str> {
    let lines = head.lines().take_while(|line| !line.is_empty());
    let pairs = lines.filter_map(|line| line.split_once(':'));
    pairs.filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.trim()).collect()
}
