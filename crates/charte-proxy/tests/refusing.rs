//! What does not pass: requests that mean two things, heads that are too large, and sites that do
//! not answer.

mod common;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use charte_proxy::{Error, Limits, Upstream};
use common::{Running, SECRET, Site, empty, named, read_head};

/// A site that counts how many requests it sees in what it is sent, and echoes the bodies.
fn echo() -> Site {
    Site::start(|head, stream| {
        let mut body = Vec::new();
        if let Some(length) = named(head, "content-length").first() {
            body = vec![0; length.parse().unwrap()];
            if stream.read_exact(&mut body).is_err() {
                return false;
            }
        } else if !named(head, "transfer-encoding").is_empty() {
            loop {
                let mut size = String::new();
                std::io::BufRead::read_line(stream, &mut size).unwrap();
                let size = usize::from_str_radix(size.trim(), 16).unwrap();
                let mut chunk = vec![0; size + 2];
                stream.read_exact(&mut chunk).unwrap();
                body.extend(&chunk[..size]);
                if size == 0 {
                    break;
                }
            }
        }
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
        let stream = stream.get_mut();
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).is_ok()
    })
}

#[test]
fn a_request_with_two_lengths_is_one_request() {
    let site = echo();
    let proxy = Running::before(site.address);
    let hidden = "GET /hidden HTTP/1.1\r\nHost: www.example.fr\r\n\r\n";
    let chunks = "3\r\nabc\r\n0\r\n\r\n";
    // Both: the chunks count, the length goes, and the connection ends with it.
    for order in [
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
    ] {
        let start = site.heads().len();
        let answer = proxy.raw(format!(
            "POST / HTTP/1.1\r\nHost: www.example.fr\r\n{order}\r\n\r\n{chunks}{hidden}"
        ));
        assert!(answer.ends_with("\r\n\r\nabc"), "{answer}");
        let heads = &site.heads()[start..];
        assert_eq!(heads.len(), 1, "{heads:?}");
        assert!(named(&heads[0], "content-length").is_empty(), "{heads:?}");
        assert_eq!(named(&heads[0], "transfer-encoding"), ["chunked"]);
    }
}

#[test]
fn what_is_not_well_formed_does_not_reach_the_site() {
    let site = echo();
    let proxy = Running::before(site.address);
    let host = "Host: www.example.fr";
    let long = format!("X-Long: {}", "x".repeat(70_000));
    let many: Vec<String> = (0..120).map(|n| format!("X-{n}: 1")).collect();
    let many = many.join("\r\n");
    for (status, head) in [
        ("400", format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: 3\r\nContent-Length: 4")),
        ("400", format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: 3, 3")),
        ("400", format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: +3")),
        ("400", format!("POST / HTTP/1.1\r\n{host}\r\nContent-Length: -1")),
        ("400", format!("POST / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: chunked, identity")),
        ("400", format!("POST / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: xchunked")),
        ("501", format!("POST / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: gzip, chunked")),
        ("400", format!("POST / HTTP/1.0\r\n{host}\r\nTransfer-Encoding: chunked")),
        ("400", format!("GET / HTTP/1.1\r\n{host}\r\nTransfer-Encoding : chunked")),
        ("400", format!("GET / HTTP/1.1\r\n{host}\r\nX-A: 1\r\n folded: 2")),
        ("400", format!("GET / HTTP/1.1\r\n{host}\r\nX-A: a\0b")),
        ("400", format!("GET / HTTP/1.1\r\n{host}\r\nX-A: a\rb")),
        ("400", format!("GET / HTTP/1.1\r\n{host}\r\nno colon")),
        ("400", "GET / HTTP/1.1\r\nX-A: 1".to_owned()),
        ("400", format!("GET / HTTP/1.1\r\n{host}\r\n{host}")),
        ("400", "GET / HTTP/1.1\r\nHost: a b".to_owned()),
        ("400", "GET / HTTP/1.1\r\nHost: user@www.example.fr".to_owned()),
        ("400", "GET / HTTP/1.1\r\nHost:".to_owned()),
        ("400", format!("GET http://user@www.example.fr/ HTTP/1.1\r\n{host}")),
        ("400", format!("GET ftp://www.example.fr/ HTTP/1.1\r\n{host}")),
        ("405", format!("CONNECT www.example.fr:443 HTTP/1.1\r\n{host}")),
        ("431", format!("GET / HTTP/1.1\r\n{host}\r\n{long}")),
        ("431", format!("GET / HTTP/1.1\r\n{host}\r\n{many}")),
    ] {
        let answer =
            proxy.raw(format!("{head}\r\nCookie: sid={SECRET}\r\nConnection: close\r\n\r\n"));
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{head:.200}: {answer}");
        assert!(!answer.contains(SECRET), "{answer}");
    }
    assert!(site.heads().is_empty(), "{:?}", site.heads());
    assert!(proxy.lines.lock().unwrap().iter().all(|line| !line.contains(SECRET)));
    assert!(!proxy.report(".json").contains(SECRET));
}

#[test]
fn a_site_that_is_not_there_is_a_502() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let proxy = Running::before(port);
    let answer = proxy.get("/", &["Cookie: _ads_1=1"]);
    assert!(answer.starts_with("HTTP/1.1 502 "), "{answer}");
    assert_eq!(named(&answer, "content-type"), ["text/plain; charset=utf-8"]);
    assert!(answer.ends_with("The site behind the proxy does not answer.\n"), "{answer}");
    assert!(proxy.lines(1)[0].starts_with("GET / 502 "), "{:?}", proxy.lines(1));
}

#[test]
fn a_site_that_says_nothing_is_a_504() {
    let mut limits = Limits::default();
    limits.idle = Duration::from_millis(300);
    let site = Site::start(|_, stream| stream.read(&mut [0]).is_ok_and(|read| read > 0));
    let proxy = Running::with(site.address, |proxy| proxy.limits(limits.clone()));
    let start = Instant::now();
    let answer = proxy.get("/", &[]);
    assert!(answer.starts_with("HTTP/1.1 504 "), "{answer}");
    assert!(start.elapsed() < Duration::from_secs(5));
    // In the middle of a body there is no status left: the connection breaks off.
    let stops = Site::start(|_, stream| {
        stream.get_mut().write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf").unwrap();
        stream.read(&mut [0]).is_ok_and(|read| read > 0)
    });
    let proxy = Running::with(stops.address, |proxy| proxy.limits(limits.clone()));
    assert!(proxy.get("/", &[]).ends_with("half"));
    assert!(proxy.lines(1)[0].ends_with("broken off"), "{:?}", proxy.lines(1));
    // A slow upload is not silence.
    let slow = echo();
    let proxy = Running::with(slow.address, |proxy| proxy.limits(limits.clone()));
    let mut stream = proxy.connect();
    let head =
        "POST / HTTP/1.1\r\nHost: www.example.fr\r\nContent-Length: 8\r\nConnection: close\r\n\r\n";
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    for _ in 0..8 {
        std::thread::sleep(Duration::from_millis(100));
        stream.get_mut().write_all(b"x").unwrap();
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.ends_with("xxxxxxxx"), "{answer}");
    // One that stops is told so.
    let answer = proxy.raw(format!("{head}half"));
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
}

#[test]
fn a_visitor_who_says_nothing_is_left() {
    let mut limits = Limits::default();
    limits.head = Duration::from_millis(300);
    let site = echo();
    let proxy = Running::with(site.address, |proxy| proxy.limits(limits));
    for start in ["", "GET / HTTP/1.1\r\nHost: www.exam"] {
        let (mut stream, begun) = (proxy.connect(), Instant::now());
        stream.get_mut().write_all(start.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert!(answer.is_empty(), "{answer:?}");
    }
}

#[test]
fn connections_wait_for_a_place() {
    let mut limits = Limits::default();
    limits.connections = 2;
    let site = echo();
    let proxy = Running::with(site.address, |proxy| proxy.limits(limits));
    let held = [proxy.connect(), proxy.connect()];
    let address = proxy.address;
    let third = std::thread::spawn(move || {
        let start = Instant::now();
        let head = "GET / HTTP/1.1\r\nHost: www.example.fr\r\nConnection: close\r\n\r\n";
        (common::raw(address, head), start.elapsed())
    });
    std::thread::sleep(Duration::from_millis(300));
    drop(held);
    let (answer, waited) = third.join().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(waited >= Duration::from_millis(250), "{waited:?}");
}

#[test]
fn a_kept_connection_that_ended_loses_no_request_and_repeats_none() {
    let count = std::sync::Arc::new(AtomicUsize::new(0));
    let seen = std::sync::Arc::clone(&count);
    // Each connection answers one request, and ends at the next without a word.
    let site = Site::start(move |_, stream| {
        let number = seen.fetch_add(1, Ordering::SeqCst);
        if number.is_multiple_of(2) {
            let _ = stream.get_mut().write_all(empty(&[]).as_bytes());
        }
        number.is_multiple_of(2)
    });
    let proxy = Running::before(site.address);
    let mut stream = proxy.connect();
    let mut ask = |method: &str| {
        let head =
            format!("{method} / HTTP/1.1\r\nHost: www.example.fr\r\nContent-Length: 0\r\n\r\n");
        stream.get_mut().write_all(head.as_bytes()).unwrap();
        let head = read_head(&mut stream).unwrap();
        let length: usize = named(&head, "content-length")[0].parse().unwrap();
        stream.read_exact(&mut vec![0; length]).unwrap();
        head.split(' ').nth(1).unwrap().to_owned()
    };
    assert_eq!(ask("GET"), "200");
    // It meets the end, and is sent again.
    assert_eq!(ask("GET"), "200");
    assert_eq!(count.load(Ordering::SeqCst), 3);
    // What may have been done is not done twice.
    assert_eq!(ask("POST"), "502");
    assert_eq!(count.load(Ordering::SeqCst), 4);
}

#[test]
fn a_response_that_is_not_http_is_a_502() {
    let large = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\n\r\n", "x".repeat(100_000));
    for response in [
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nX-A: a\0b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
        &large,
    ] {
        let site = Site::says(response);
        let proxy = Running::before(site.address);
        let answer = proxy.get("/", &[]);
        assert!(answer.starts_with("HTTP/1.1 502 "), "{response:.60}: {answer:.200}");
    }
}

#[test]
fn a_response_with_a_length_beside_its_chunks_is_read_by_the_chunks() {
    for order in [
        "Content-Length: 1\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 1",
    ] {
        let site = Site::says(format!("HTTP/1.1 200 OK\r\n{order}\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
        let proxy = Running::before(site.address);
        let answer = proxy.get("/", &[]);
        assert!(named(&answer, "content-length").is_empty(), "{answer}");
        assert!(answer.ends_with("3\r\nabc\r\n0\r\n\r\n"), "{answer}");
    }
}

#[test]
fn a_proxy_does_not_start_where_it_must_not() {
    let proxy = |upstream: &str| {
        let upstream: Upstream = upstream.parse().unwrap();
        charte_proxy::Proxy::new(common::policy(), upstream)
    };
    let any = "127.0.0.1:0".parse().unwrap();
    let open = proxy("http://127.0.0.1:1").run(any, Some("0.0.0.0:0".parse().unwrap()), |_| ());
    assert!(matches!(open, Err(Error::ReportNotLoopback(_))), "{open:?}");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let error = proxy("http://127.0.0.1:1").run(address, None, |_| ()).unwrap_err();
    assert!(error.to_string().contains("another program listens there"), "{error}");
    drop(taken);
    let itself = proxy(&format!("http://localhost:{}", address.port())).run(address, None, |_| ());
    assert!(matches!(itself, Err(Error::Itself(_))), "{itself:?}");
}
