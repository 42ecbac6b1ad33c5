//! The `tracing` events: what was withheld and why, never a value.
#![cfg(feature = "tracing")]

mod common;

use std::io;
use std::sync::{Arc, Mutex};

use common::{answer, layer, request};

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn events_say_what_and_why_and_no_value() {
    let written = Written::default();
    let writer = written.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .without_time()
        .finish();
    tracing::subscriber::with_default(subscriber, || {
        let layer = layer().filter_request(true).erase_leftovers(true);
        let cookies = "_ads=secret; cookies_preferences=secret; sid=secret";
        let mut request = request(cookies);
        *request.uri_mut() = "/a?secret".parse().unwrap();
        let sent = ["_ads=secret; Path=/", "secret", "sid=secret", "x=secret", "=; a=secret"];
        answer(&layer, request, &sent);
        answer(&layer, common::request(""), &["_ads=secret; Max-Age=0"]);
    });
    let text = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let event = |header: &str, cookie: &str, because: &str, purpose: &str| {
        format!(
            "INFO charte: cookie may not be set header=\"{header}\" cookie=\"{cookie}\" handling=\"removed\" purpose=\"{purpose}\" because=\"{because}\""
        )
    };
    assert_eq!(
        lines,
        [
            event("cookie", "_ads", "unanswered", "advertising"),
            event("set-cookie", "_ads", "unanswered", "advertising"),
            event("set-cookie", "(no name)", "undeclared", "unclassified"),
            event("set-cookie", "x", "undeclared", "unclassified"),
            event("set-cookie", "_ads", "unanswered", "advertising")
                .replace("handling=\"removed\"", "handling=\"rewritten\""),
        ]
    );
}
