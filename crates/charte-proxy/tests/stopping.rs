//! Ending: no request is lost, and nothing is waited for without end.

mod common;

use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use charte_proxy::Limits;
use common::{Running, Site, empty, named, read_head};

const HEAD: &str = "GET / HTTP/1.1\r\nHost: www.example.fr\r\n\r\n";

#[test]
fn a_stop_under_load_loses_no_request() {
    let site = Site::start(|_, stream| {
        std::thread::sleep(Duration::from_millis(5));
        stream.get_mut().write_all(empty(&["Set-Cookie: sid=1"]).as_bytes()).is_ok()
    });
    let mut proxy = Running::before(site.address);
    let (answered, last) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let visitors: Vec<_> = (0..8)
        .map(|_| {
            let mut stream = proxy.connect();
            let (answered, last) = (Arc::clone(&answered), Arc::clone(&last));
            std::thread::spawn(move || {
                // One request after the other, until the proxy says that it was the last.
                loop {
                    stream.get_mut().write_all(HEAD.as_bytes()).expect("the request is taken");
                    let head = read_head(&mut stream).expect("the request is answered");
                    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
                    assert_eq!(named(&head, "set-cookie"), ["sid=1"]);
                    answered.fetch_add(1, Ordering::SeqCst);
                    if named(&head, "connection") == ["close"] {
                        last.fetch_add(1, Ordering::SeqCst);
                        return;
                    }
                }
            })
        })
        .collect();
    while answered.load(Ordering::SeqCst) < 200 {
        std::thread::sleep(Duration::from_millis(5));
    }
    proxy.tell_to_stop();
    for visitor in visitors {
        visitor.join().expect("no request is lost");
    }
    assert_eq!(last.load(Ordering::SeqCst), 8);
    let count = answered.load(Ordering::SeqCst);
    assert_eq!(proxy.lines(count).len(), count);
    assert_eq!(site.heads().len(), count);
    let address = proxy.address;
    assert_eq!(proxy.stop().cut, 0);
    assert!(std::net::TcpStream::connect(address).is_err(), "nobody listens any more");
}

#[test]
fn what_began_is_answered_and_idle_connections_end() {
    let site = Site::start(|_, stream| {
        std::thread::sleep(Duration::from_millis(1_500));
        stream.get_mut().write_all(empty(&[]).as_bytes()).is_ok()
    });
    let mut proxy = Running::before(site.address);
    let mut idle = proxy.connect();
    let mut busy = proxy.connect();
    busy.get_mut().write_all(HEAD.as_bytes()).unwrap();
    while site.heads().is_empty() {
        std::thread::sleep(Duration::from_millis(10));
    }
    proxy.tell_to_stop();
    let head = read_head(&mut busy).unwrap();
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    assert_eq!(named(&head, "connection"), ["close"]);
    assert_eq!(idle.read(&mut [0]).unwrap(), 0);
    assert_eq!(proxy.stop().cut, 0);
}

#[test]
fn what_does_not_end_is_cut_off_and_counted() {
    let mut limits = Limits::default();
    limits.stop = Duration::from_millis(400);
    let site = Site::start(|_, stream| stream.read(&mut [0]).is_ok_and(|read| read > 0));
    let proxy = Running::with(site.address, |proxy| proxy.limits(limits));
    let mut stream = proxy.connect();
    stream.get_mut().write_all(HEAD.as_bytes()).unwrap();
    while site.heads().is_empty() {
        std::thread::sleep(Duration::from_millis(10));
    }
    let start = Instant::now();
    assert_eq!(proxy.stop().cut, 1);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn a_websocket_does_not_hold_the_end_up() {
    let site = Site::start(|_, stream| {
        let head =
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
        stream.get_mut().write_all(head.as_bytes()).unwrap();
        stream.read(&mut [0]).is_ok_and(|read| read > 0)
    });
    let proxy = Running::before(site.address);
    let mut stream = proxy.connect();
    let head = "GET / HTTP/1.1\r\nHost: www.example.fr\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    assert!(read_head(&mut stream).unwrap().starts_with("HTTP/1.1 101 "));
    let start = Instant::now();
    assert_eq!(proxy.stop().cut, 0);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(stream.read(&mut [0]).unwrap_or(0), 0);
}
