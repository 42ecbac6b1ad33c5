//! What passes: bodies as they come, trailers, websockets, and the headers that are for the site.

mod common;

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use charte_proxy::Trusted;
use common::{Running, Site, empty, named, read_head};

const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n";

/// Reads one chunk with its size.
fn chunk(stream: &mut impl std::io::BufRead) -> String {
    let mut size = String::new();
    stream.read_line(&mut size).unwrap();
    let size = usize::from_str_radix(size.trim(), 16).unwrap();
    let mut text = vec![0; size + 2];
    stream.read_exact(&mut text).unwrap();
    String::from_utf8(text[..size].to_vec()).unwrap()
}

#[test]
fn a_response_comes_in_parts_before_its_end() {
    let (next, wait) = std::sync::mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let site = Site::start(move |_, stream| {
        let stream = stream.get_mut();
        stream.write_all(CHUNKED.as_bytes()).unwrap();
        for part in ["one", "two"] {
            write!(stream, "3\r\n{part}\r\n").unwrap();
            // The next part is written only once the visitor has this one.
            wait.lock().unwrap().recv().unwrap();
        }
        stream.write_all(b"0\r\nX-Sum: 6\r\nSet-Cookie: _ads_1=1\r\n\r\n").is_ok()
    });
    let proxy = Running::before(site.address);
    let mut stream = proxy.connect();
    let head = b"GET / HTTP/1.1\r\nHost: www.example.fr\r\nTE: trailers\r\n\r\n";
    stream.get_mut().write_all(head).unwrap();
    let head = read_head(&mut stream).unwrap();
    assert_eq!(named(&head, "trailer"), ["X-Sum"]);
    for part in ["one", "two"] {
        assert_eq!(chunk(&mut stream), part);
        next.send(()).unwrap();
    }
    assert_eq!(chunk_end(&mut stream), "0\r\nx-sum: 6\r\n\r\n");
    assert_eq!(named(&site.heads()[0], "te"), ["trailers"]);
}

/// The last chunk with its trailers.
fn chunk_end(stream: &mut impl std::io::BufRead) -> String {
    let mut line = String::new();
    stream.read_line(&mut line).unwrap();
    line + &read_head(stream).unwrap()
}

#[test]
fn a_request_comes_in_parts_before_its_end() {
    let (seen, first) = std::sync::mpsc::channel();
    let seen = Mutex::new(seen);
    let site = Site::start(move |_, stream| {
        seen.lock().unwrap().send(chunk(stream)).unwrap();
        let second = chunk(stream);
        let end = chunk_end(stream);
        let text = format!("{second} {}", end.trim_end().replace("\r\n", "/"));
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{text}", text.len());
        stream.get_mut().write_all(head.as_bytes()).is_ok()
    });
    let proxy = Running::before(site.address);
    let mut stream = proxy.connect();
    let head = "POST / HTTP/1.1\r\nHost: www.example.fr\r\nTransfer-Encoding: chunked\r\n\
                Trailer: X-Sum\r\nConnection: close\r\n\r\n3\r\none\r\n";
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    assert_eq!(first.recv_timeout(Duration::from_secs(10)).unwrap(), "one");
    stream.get_mut().write_all(b"3\r\ntwo\r\n0\r\nX-Sum: 6\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.ends_with("two 0/x-sum: 6"), "{answer}");
    assert!(named(&site.heads()[0], "content-length").is_empty());
}

#[test]
fn a_large_body_passes_in_both_directions() {
    let size = 20_000_000;
    let site = Site::start(|head, stream| {
        let size: usize = named(head, "content-length")[0].parse().unwrap();
        let mut body = vec![0; size];
        stream.read_exact(&mut body).unwrap();
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n");
        let stream = stream.get_mut();
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).is_ok()
    });
    let proxy = Running::before(site.address);
    let body: Vec<u8> = (0..size).map(|at: usize| (at * 7 % 251) as u8).collect();
    let mut stream = proxy.connect();
    let head = format!(
        "POST / HTTP/1.1\r\nHost: www.example.fr\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n"
    );
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    stream.get_mut().write_all(&body).unwrap();
    read_head(&mut stream).unwrap();
    let mut back = Vec::new();
    stream.read_to_end(&mut back).unwrap();
    assert!(back == body, "{} bytes came back", back.len());
    assert!(proxy.lines(1)[0].contains(" 200 20000000 bytes "), "{:?}", proxy.lines(1));
}

#[test]
fn a_websocket_passes_and_its_cookies_are_judged() {
    let site = Site::start(|head, stream| {
        let accept = named(head, "sec-websocket-key")[0];
        write!(
            stream.get_mut(),
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Accept: {accept}\r\nSet-Cookie: _ads_1=1\r\nSet-Cookie: sid=1\r\n\r\nhello"
        )
        .unwrap();
        // An echo, until the visitor ends.
        let mut byte = [0; 64];
        while let Ok(read @ 1..) = stream.read(&mut byte) {
            stream.get_mut().write_all(&byte[..read]).unwrap();
        }
        false
    });
    let proxy = Running::before(site.address);
    let mut stream = proxy.connect();
    let head = "GET /socket HTTP/1.1\r\nHost: www.example.fr\r\nConnection: keep-alive, Upgrade\r\n\
                Upgrade: websocket\r\nSec-WebSocket-Key: abc\r\nSec-WebSocket-Version: 13\r\n\r\n";
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    let head = read_head(&mut stream).unwrap();
    assert!(head.starts_with("HTTP/1.1 101 "), "{head}");
    assert_eq!(named(&head, "upgrade"), ["websocket"]);
    assert_eq!(named(&head, "connection"), ["upgrade"]);
    assert_eq!(named(&head, "sec-websocket-accept"), ["abc"]);
    assert_eq!(named(&head, "set-cookie"), ["sid=1"]);
    let mut five = [0; 5];
    stream.read_exact(&mut five).unwrap();
    assert_eq!(&five, b"hello");
    for text in ["first", "again"] {
        stream.get_mut().write_all(text.as_bytes()).unwrap();
        stream.read_exact(&mut five).unwrap();
        assert_eq!(&five, text.as_bytes());
    }
    stream.get_mut().shutdown(std::net::Shutdown::Write).unwrap();
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).unwrap();
    assert!(rest.is_empty());
    let sent = &site.heads()[0];
    assert_eq!(named(sent, "connection"), ["upgrade"]);
    assert_eq!(named(sent, "sec-websocket-version"), ["13"]);
}

#[test]
fn a_websocket_that_the_site_refuses_is_an_ordinary_response() {
    let site = Site::says("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno");
    let proxy = Running::before(site.address);
    let answer = proxy.raw(
        "GET / HTTP/1.1\r\nHost: www.example.fr\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\
         GET / HTTP/1.1\r\nHost: www.example.fr\r\nConnection: close\r\n\r\n",
    );
    assert_eq!(answer.matches("HTTP/1.1 403").count(), 2, "{answer}");
}

#[test]
fn no_other_protocol_is_changed_to() {
    let site = Site::says(empty(&[]));
    let proxy = Running::before(site.address);
    let answer = proxy.raw(
        "GET / HTTP/1.1\r\nHost: www.example.fr\r\nConnection: Upgrade, HTTP2-Settings, close\r\n\
         Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    );
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let head = &site.heads()[0];
    assert!(
        named(head, "upgrade").is_empty() && named(head, "http2-settings").is_empty(),
        "{head}"
    );
    // A site that changes over on its own is not followed.
    let forced = Site::says(
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    );
    let proxy = Running::before(forced.address);
    assert!(proxy.get("/", &[]).starts_with("HTTP/1.1 502"));
}

#[test]
fn a_body_waits_until_the_site_wants_it() {
    let order = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&order);
    let site = Site::start(move |_, stream| {
        // The body must not be here yet.
        stream.get_mut().set_read_timeout(Some(Duration::from_millis(200))).unwrap();
        let mut four = [0; 4];
        let early = stream.read(&mut four).is_ok();
        seen.lock().unwrap().push(if early { "early" } else { "asked" });
        stream.get_mut().set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        stream.get_mut().write_all(b"HTTP/1.1 100 Continue\r\n\r\n").unwrap();
        stream.read_exact(&mut four).unwrap();
        stream.get_mut().write_all(empty(&[]).as_bytes()).is_ok()
    });
    let proxy = Running::before(site.address);
    let mut stream = proxy.connect();
    let head = "POST / HTTP/1.1\r\nHost: www.example.fr\r\nExpect: 100-continue\r\n\
                Content-Length: 4\r\nConnection: close\r\n\r\n";
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    assert!(read_head(&mut stream).unwrap().starts_with("HTTP/1.1 100 "));
    stream.get_mut().write_all(b"body").unwrap();
    assert!(read_head(&mut stream).unwrap().starts_with("HTTP/1.1 200 "));
    assert_eq!(*order.lock().unwrap(), ["asked"]);

    // A site that refuses by the head alone gets no body, and the visitor need not send it.
    let refuses = Site::says("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
    let proxy = Running::before(refuses.address);
    let start = Instant::now();
    let answer = proxy.raw(head.replace("Content-Length: 4", "Content-Length: 4000000000"));
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(start.elapsed() < Duration::from_secs(5), "the connection ends at once");
}

#[test]
fn the_site_learns_of_the_visitor_from_the_proxy_alone() {
    let site = Site::says(empty(&[
        "Connection: X-Inner",
        "X-Inner: 1",
        "X-Outer: 2",
        "Keep-Alive: timeout=5",
    ]));
    let pretended = [
        "X-Forwarded-For: 10.0.0.1",
        "X-Forwarded-Proto: https",
        "X_Forwarded_For: 10.0.0.1",
        "Forwarded: for=10.0.0.1;proto=https",
        "Keep-Alive: timeout=9",
        "Proxy-Connection: keep-alive",
        "Via: 1.0 fred",
    ];
    let proxy = Running::before(site.address);
    let answer = proxy.get("/a//b/../c?d=e%20f", &pretended);
    assert!(named(&answer, "x-inner").is_empty() && named(&answer, "keep-alive").is_empty());
    assert_eq!(named(&answer, "x-outer"), ["2"]);
    let head = &site.heads()[0];
    assert!(head.starts_with("GET /a//b/../c?d=e%20f HTTP/1.1\r\n"), "{head}");
    assert_eq!(named(head, "x-forwarded-for"), ["127.0.0.1"]);
    assert_eq!(named(head, "x-forwarded-proto"), ["http"]);
    assert_eq!(named(head, "x-forwarded-host"), ["www.example.fr"]);
    assert_eq!(named(head, "forwarded"), ["for=127.0.0.1;host=www.example.fr;proto=http"]);
    assert_eq!(named(head, "via"), ["1.0 fred", "1.1 charte"]);
    for gone in ["x_forwarded_for", "keep-alive", "proxy-connection"] {
        assert!(named(head, gone).is_empty(), "{gone}: {head}");
    }
    let proxy = Running::with(site.address, |proxy| proxy.trust(Trusted::XForwarded));
    proxy.get("/", &pretended);
    let head = &site.heads()[1];
    assert_eq!(named(head, "x-forwarded-for"), ["10.0.0.1, 127.0.0.1"]);
    assert_eq!(named(head, "x-forwarded-proto"), ["https"]);
}

#[test]
fn head_and_options_pass() {
    let site = Site::start(|head, stream| {
        let length = if head.starts_with("HEAD") { 1234 } else { 0 };
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
        stream.get_mut().write_all(head.as_bytes()).is_ok()
    });
    let proxy = Running::before(site.address);
    let ask = |line: &str| {
        proxy.raw(format!("{line} HTTP/1.1\r\nHost: www.example.fr\r\nConnection: close\r\n\r\n"))
    };
    assert_eq!(named(&ask("HEAD /"), "content-length"), ["1234"]);
    assert!(ask("OPTIONS *").starts_with("HTTP/1.1 200"));
    assert!(site.heads()[1].starts_with("OPTIONS * HTTP/1.1"), "{:?}", site.heads());
    assert!(ask("GET http://www.example.fr/x?y").starts_with("HTTP/1.1 200"));
    assert!(site.heads()[2].starts_with("GET /x?y HTTP/1.1"), "{:?}", site.heads());
    let old = proxy.raw("GET / HTTP/1.0\r\n\r\n");
    assert!(old.contains(" 200 OK"), "{old}");
    assert_eq!(named(&site.heads()[3], "host"), [site.address.to_string()]);
    assert_eq!(named(&site.heads()[3], "via"), ["1.0 charte"]);
    assert!(proxy.lines(4).iter().all(|line| !line.contains("broken off")), "{:?}", proxy.lines(4));
}
