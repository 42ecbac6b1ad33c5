//! Messages over two pipes: JSON texts, each followed by a zero byte.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    process::{ChildStdin, ChildStdout},
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc},
    thread,
};

use super::{message::Message, router::Router};

/// A message longer than this ends the connection: it would hold a whole page and more.
const MAX_MESSAGE: u64 = 64 << 20;

/// Connects the pipes. Reading and writing happen in threads of their own, which end with the
/// browser; what is read goes to the client whose it is.
pub(super) fn connect(mut stdin: ChildStdin, stdout: ChildStdout) -> Arc<Mutex<Router>> {
    let (outgoing, to_write) = mpsc::channel::<Vec<u8>>();
    thread::spawn(move || {
        while let Ok(bytes) = to_write.recv() {
            if stdin.write_all(&bytes).is_err() {
                return;
            }
        }
    });
    let router = Arc::new(Mutex::new(Router::new(outgoing)));
    let routes = Arc::clone(&router);
    thread::spawn(move || {
        let mut reader = BufReader::with_capacity(64 << 10, stdout);
        while let Ok(Some(message)) = next(&mut reader) {
            let to = lock(&routes).route(&message);
            if let Some(to) = to {
                // The client may have left.
                let _ = to.send(message);
            }
        }
        lock(&routes).close();
    });
    router
}

pub(super) fn lock(router: &Mutex<Router>) -> MutexGuard<'_, Router> {
    router.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads a message. `None` at the end. What is no message is left out: a call whose reply it was
/// runs out of time.
fn next(reader: &mut impl BufRead) -> io::Result<Option<Message>> {
    loop {
        let mut bytes = Vec::new();
        reader.take(MAX_MESSAGE).read_until(0, &mut bytes)?;
        if bytes.pop() != Some(0) {
            return Ok(None);
        }
        if let Ok(message) = serde_json::from_slice(&bytes) {
            return Ok(Some(message));
        }
        replace_lone_surrogates(&mut bytes);
        if let Ok(message) = serde_json::from_slice(&bytes) {
            return Ok(Some(message));
        }
    }
}

/// Writes U+FFFD for each escaped half of a surrogate pair that stands alone: strings of a page may
/// hold them, JSON texts in Rust may not.
fn replace_lone_surrogates(bytes: &mut [u8]) {
    let unit = |at: &[u8]| match at {
        [b'\\', b'u', hex @ ..] if hex.len() >= 4 => {
            std::str::from_utf8(&hex[..4]).ok().and_then(|hex| u16::from_str_radix(hex, 16).ok())
        }
        _ => None,
    };
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        match unit(&bytes[at..]) {
            Some(0xD800..=0xDBFF)
                if matches!(
                    unit(bytes.get(at + 6..).unwrap_or_default()),
                    Some(0xDC00..=0xDFFF)
                ) =>
            {
                at += 12;
            }
            Some(0xD800..=0xDFFF) => {
                bytes[at + 2..at + 6].copy_from_slice(b"fffd");
                at += 6;
            }
            _ => at += 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn messages_end_with_a_zero_byte() {
        let mut input: &[u8] = b"{\"id\":1,\"result\":{\"a\":2}}\0{\"method\":\"Page.x\",\"params\":{},\"sessionId\":\"S\"}\0{\"id\"";
        let first = next(&mut input).unwrap().unwrap();
        assert_eq!((first.id, first.result["a"].as_u64()), (Some(1), Some(2)));
        let second = next(&mut input).unwrap().unwrap();
        assert_eq!(
            (second.method.as_deref(), second.session.as_deref()),
            (Some("Page.x"), Some("S"))
        );
        assert!(next(&mut input).unwrap().is_none());
        assert!(next(&mut &b"no json\0"[..]).unwrap().is_none());
        let mut input: &[u8] = b"no json\0{\"id\":7}\0";
        assert_eq!(next(&mut input).unwrap().unwrap().id, Some(7));
    }

    #[test]
    fn lone_surrogates_are_replaced() {
        for (text, expected) in [
            (r"\ud83d\ude00", "😀"),
            (r"\ud83d", "\u{fffd}"),
            (r"\ude00 \ud83dx", "\u{fffd} \u{fffd}x"),
            (r"\\\ud83d \\ud83d", "\\\u{fffd} \\ud83d"),
            (r"\ud83d\ud83d\ude00", "\u{fffd}😀"),
        ] {
            let input = format!("{{\"id\":1,\"result\":\"{text}\"}}\0");
            let message = next(&mut input.as_bytes()).unwrap().unwrap();
            assert_eq!(message.result, expected, "{text}");
        }
    }
}
