//! Names of this machine.

use std::net::IpAddr;

use http::uri::Authority;

/// Whether a host, with or without a port, is this machine: `localhost`, or an address of
/// loopback.
pub(crate) fn is_local(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host();
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost")
        || address.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_this_machine() {
        for local in
            ["localhost", "LocalHost:8080", "127.0.0.1:1", "127.9.9.9", "[::1]:80", "[::1]"]
        {
            assert!(is_local(local), "{local}");
        }
        let others =
            ["", "example.fr", "localhost.example.fr", "127.0.0.1.example.fr", "10.0.0.1", "[::2]"];
        for other in others {
            assert!(!is_local(other), "{other}");
        }
    }
}
