//! Why a proxy does not start, or does not go on.

use std::io;
use std::net::SocketAddr;

/// Why a proxy does not start, or does not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The address of the site behind the proxy is not one.
    #[error(
        "the address of the upstream {what}; write it as http://HOST:PORT, such as \
         http://127.0.0.1:8000"
    )]
    Upstream {
        /// What is wrong with it.
        what: &'static str,
    },
    /// The proxy would be its own upstream.
    #[error("the upstream is the proxy's own address, {0}; name another port with --listen")]
    Itself(SocketAddr),
    /// The report would be open to other machines.
    #[error("the report's address {0} is not on loopback; choose one such as 127.0.0.1:8081")]
    ReportNotLoopback(SocketAddr),
    /// An address cannot be listened on.
    #[error("cannot listen on {address}: {}; choose another port", in_words(.source))]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The runtime does not start.
    #[error("cannot start: {}; raise the limits of the process", in_words(.0))]
    Start(io::Error),
    /// The charter, a regime or a manager that it names.
    #[error(transparent)]
    Charter(#[from] charte::Error),
}

/// What the system says, without its numbers.
fn in_words(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::AddrInUse => "another program listens there",
        io::ErrorKind::AddrNotAvailable => "this machine does not have the address",
        io::ErrorKind::PermissionDenied => "permission is missing",
        _ => "the system refuses",
    }
}
