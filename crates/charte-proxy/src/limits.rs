//! How much, and how long.

use std::time::Duration;

/// Limits and timeouts of a proxy.
///
/// ```
/// use std::time::Duration;
/// use charte_proxy::Limits;
///
/// let mut limits = Limits::default();
/// limits.idle = Duration::from_secs(300);
/// assert_eq!(limits.connections, 1_024);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// Connections at the same time; more wait until one ends. 1,024 by default.
    pub connections: usize,
    /// Bytes of the head of a request or response, at most; a larger request is answered with 431,
    /// a larger response with 502. 64 KiB by default, and never less than 8 KiB.
    pub head_bytes: usize,
    /// Header lines of a request or response, at most; answered likewise. 100 by default.
    pub headers: usize,
    /// How long connecting to the upstream may take. 5 seconds by default.
    pub connect: Duration,
    /// How long a visitor may take to send the head of a request, and how long a connection is kept
    /// between two. 15 seconds by default.
    pub head: Duration,
    /// How long nothing may move: until the upstream begins to answer, within a body, in a
    /// websocket. 60 seconds by default.
    pub idle: Duration,
    /// How long a connection to the upstream is kept for the next request. 4 seconds by default,
    /// which is less than common servers wait.
    pub reuse: Duration,
    /// How long requests may go on after the signal to stop. 10 seconds by default.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1_024,
            head_bytes: 64 * 1_024,
            headers: 100,
            connect: Duration::from_secs(5),
            head: Duration::from_secs(15),
            idle: Duration::from_secs(60),
            reuse: Duration::from_secs(4),
            stop: Duration::from_secs(10),
        }
    }
}

/// What hyper needs for its buffers at least.
const LEAST_HEAD: usize = 8 * 1_024;

impl Limits {
    pub(crate) fn head_bytes(&self) -> usize {
        self.head_bytes.max(LEAST_HEAD)
    }
}
