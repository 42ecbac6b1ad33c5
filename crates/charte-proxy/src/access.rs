//! One line for each request.

use core::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use charte::display::is_hidden;
use http::{Method, StatusCode, Uri};

/// Bytes of a path that are told; what follows is left out.
const MOST_PATH: usize = 300;

/// Hears of every request.
pub(crate) type Hook = Arc<dyn Fn(&Access) + Send + Sync>;

/// What is told of one request once its response has ended. It holds no address of a visitor, no
/// query, no header and no value.
///
/// As text it is one line, such as `GET /shop 200 1834 bytes 12 ms 2 withheld`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Access {
    /// The method.
    pub method: Method,
    /// The path, without the query. What a terminal would obey is escaped, and a long one is cut.
    pub path: String,
    /// The status of the response.
    pub status: StatusCode,
    /// Bytes of the response's body that were passed on.
    pub bytes: u64,
    /// From the request's head to the end of the response.
    pub duration: Duration,
    /// How many cookies may not be set or sent: removed, or in mode `report` told.
    pub withheld: u32,
    /// Whether the response went to its end; otherwise the visitor or the site behind went away.
    pub is_complete: bool,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, path, status, bytes, duration, withheld, .. } = self;
        let method = method.as_str().get(..20).unwrap_or(method.as_str());
        let (status, ms) = (status.as_u16(), duration.as_millis());
        write!(f, "{method} {path} {status} {bytes} bytes {ms} ms {withheld} withheld")?;
        if !self.is_complete { f.write_str(" broken off") } else { Ok(()) }
    }
}

/// A request that is not over. When it is dropped, the hook hears of it.
pub(crate) struct Entry {
    access: Access,
    start: Instant,
    hook: Option<Hook>,
}

impl Entry {
    pub(crate) fn new(method: &Method, uri: &Uri, hook: Option<Hook>) -> Self {
        let access = Access {
            method: method.clone(),
            path: shown(uri.path()),
            status: StatusCode::BAD_GATEWAY,
            bytes: 0,
            duration: Duration::ZERO,
            withheld: 0,
            is_complete: false,
        };
        Self { access, start: Instant::now(), hook }
    }

    pub(crate) fn status(&mut self, status: StatusCode) {
        self.access.status = status;
    }

    pub(crate) fn withheld(&mut self, count: u32) {
        self.access.withheld = count;
    }

    pub(crate) fn add(&mut self, bytes: usize) {
        self.access.bytes += u64::try_from(bytes).unwrap_or(u64::MAX);
    }

    pub(crate) fn complete(&mut self) {
        self.access.is_complete = true;
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if let Some(hook) = &self.hook {
            self.access.duration = self.start.elapsed();
            hook(&self.access);
        }
    }
}

/// Text for a terminal or a file: one line, nothing hidden.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        if shown.len() >= MOST_PATH {
            shown.push('…');
            break;
        }
        match c {
            c if c.is_control() || is_hidden(c) || c == ' ' => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn a_line_holds_no_query_and_nothing_that_a_terminal_obeys() {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let hook: Hook = Arc::new({
            let lines = Arc::clone(&lines);
            move |access: &Access| lines.lock().unwrap().push(access.to_string())
        });
        let uri: Uri = "/a\u{9b}31m/b?secret=1".parse().unwrap();
        let mut entry = Entry::new(&Method::GET, &uri, Some(hook));
        entry.status(StatusCode::OK);
        entry.withheld(2);
        entry.add(10);
        drop(entry);
        let line = lines.lock().unwrap().pop().unwrap();
        assert!(line.starts_with("GET /a\\u{9b}31m/b 200 10 bytes "), "{line}");
        assert!(line.ends_with(" ms 2 withheld broken off"), "{line}");
        assert!(shown(&"x".repeat(10_000)).len() < 400);
    }
}
