//! How many records one address may make: each is kept for years, and anybody can post.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

/// Records of one address in a while, unless told otherwise.
pub(crate) const MOST: u32 = 200;

/// In seconds.
const WHILE: i64 = 60 * 60;

/// Addresses that are remembered; with more, nobody new may make a record until the while ends.
const ADDRESSES: usize = 100_000;

pub(crate) struct Limit {
    most: u32,
    counts: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    since: i64,
    of: HashMap<IpAddr, u32>,
}

impl Limit {
    pub(crate) fn new(most: u32) -> Self {
        Self { most, counts: Mutex::default() }
    }

    /// Whether an address may make another record now.
    pub(crate) fn allows(&self, address: IpAddr, now: i64) -> bool {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if !(0..WHILE).contains(&now.saturating_sub(counts.since)) {
            *counts = Counts { since: now, of: HashMap::new() };
        }
        let full = counts.of.len() >= ADDRESSES;
        match counts.of.get_mut(&network(address)) {
            Some(count) if *count >= self.most => false,
            Some(count) => {
                *count += 1;
                true
            }
            None if full => false,
            None => {
                counts.of.insert(network(address), 1);
                true
            }
        }
    }
}

/// A household has many addresses of IPv6: the first half of one tells it.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_has_its_own() {
        let limit = Limit::new(MOST);
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        for _ in 0..MOST {
            assert!(limit.allows(address("192.0.2.1"), 10_000));
        }
        assert!(!limit.allows(address("192.0.2.1"), 10_000 + WHILE - 1));
        assert!(!limit.allows(address("::ffff:192.0.2.1"), 10_001));
        assert!(limit.allows(address("192.0.2.2"), 10_001));
        assert!(limit.allows(address("192.0.2.1"), 10_000 + WHILE));
        for last in 0..MOST {
            assert!(limit.allows(address(&format!("2001:db8::{last:x}")), 90_000));
        }
        assert!(!limit.allows(address("2001:db8::ffff:1"), 90_000));
        assert!(limit.allows(address("2001:db8:0:1::1"), 90_000));
    }
}
