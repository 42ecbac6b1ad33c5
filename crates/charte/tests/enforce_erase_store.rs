//! Withdrawal against somebody else's jar, `cookie_store`: the visitor agreed and cookies were
//! set on the site's hosts and paths, then refuses. No cookie that may not stay survives, and
//! none that may stay is touched. (Partitions, which that jar does not know, are in
//! `enforce_erase`.)
#![cfg(feature = "toml")]

use std::collections::BTreeSet;

use charte::{Charter, Exchange, Host, Mode, Policy, ReceivedConsent, Time};
use cookie_store::CookieStore;
use proptest::prelude::*;
use url::Url;

const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
regime = "fr"
cookie = [
  { name = "sid", purposes = ["authentication"] },
  { name = "basket", purposes = ["user-input"], path = "/shop" },
  { name = "_ads", purposes = ["advertising"] },
  { name = "_ga*", purposes = ["audience-measurement"] },
  { name = "deep", purposes = ["profiling"], path = "/shop/cart/" },
  { name = "__Host-ads", purposes = ["advertising"] },
  { name = "__Secure-ads", purposes = ["advertising"] },
]
"#;

const REFUSED: &str = "v1~20261101T0900Z~r1~n:audience-measurement~n:advertising~n:profiling~.zbcq";
const GO: [&str; 6] = ["_ads", "_ga", "_ga_XYZ", "deep", "__Host-ads", "__Secure-ads"];
const STAY: [&str; 3] = ["sid", "basket", "cookies_preferences"];

/// What is left: name, domain, path and value.
fn left(jar: &CookieStore) -> BTreeSet<String> {
    jar.iter_unexpired().map(|c| format!("{:?} {} {}", c.domain, c.path.as_ref(), **c)).collect()
}

fn names(jar: &CookieStore) -> BTreeSet<String> {
    jar.iter_unexpired().map(|c| c.name().to_owned()).collect()
}

/// The domains that a response of this host may set.
fn domains(host: &str) -> Vec<&str> {
    let mut all = vec![];
    let Some(site) = psl::domain_str(host).filter(|_| !host.starts_with("127.")) else {
        return all;
    };
    let mut rest = host;
    while rest.len() >= site.len() {
        all.push(rest);
        rest = rest.split_once('.').map_or("", |(_, rest)| rest);
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_refusal_empties_the_jar(
        host in prop::sample::select(&["www.example.fr", "example.fr", "a.b.example.co.uk", "localhost", "127.0.0.1"][..]),
        at in "/(shop/)?(cart/)?[a-c]{0,2}",
        planted in prop::collection::vec((prop::sample::select([&GO[..], &STAY[..]].concat()), any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..16),
        cap in prop::sample::select(&[0_usize, 700, 4_096, usize::MAX][..]),
    ) {
        let policy = Policy::new(Charter::parse(CHARTER).unwrap()).unwrap();
        let url = Url::parse(&format!("https://{host}{at}")).unwrap();
        let mut jar = CookieStore::new();
        let (domains, mut paths) = (domains(host), vec!["/"]);
        paths.extend(at.match_indices('/').skip(1).map(|(end, _)| &at[..end]));
        for (name, domain, path) in &planted {
            let bound = name.starts_with("__Host-");
            let path = if bound { "/" } else { *path.get(&paths) };
            let places: Vec<_> = std::iter::once(None).chain(domains.iter().map(Some)).collect();
            let domain = domain.get(&places).filter(|_| !bound);
            let domain = domain.map_or_else(String::new, |d| format!("; Domain={d}"));
            jar.parse(&format!("{name}=planted; Path={path}{domain}; Secure; HttpOnly"), &url).unwrap();
        }
        let stays = |line: &String| STAY.iter().any(|name| line.contains(&format!(" {name}=")));
        let before: BTreeSet<String> = left(&jar).into_iter().filter(stays).collect();
        for round in 0..64 {
            let pairs: Vec<String> =
                jar.get_request_values(&url).map(|(name, value)| format!("{name}={value}")).collect();
            let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap().plus_seconds(round);
            // The planted copies of the consent cookie hold none.
            let refused = ReceivedConsent::from_values([REFUSED]);
            let visitor = policy.visitor(&refused, now);
            let exchange = Exchange::new(visitor.with_host(Host::parse(host).ok()), Mode::Enforce);
            let sent = [pairs.join("; ")];
            let plan = exchange.erase(&sent, at.as_bytes(), cap);
            for line in plan.lines() {
                // A deletion of what is not there is an error to this jar.
                let _ = jar.parse(line, &url);
            }
            if plan.remaining() == 0 {
                break;
            }
        }
        let survivors: Vec<String> = names(&jar).into_iter().filter(|n| GO.contains(&n.as_str())).collect();
        prop_assert!(survivors.is_empty(), "{survivors:?}");
        prop_assert_eq!(left(&jar), before);
    }
}

/// The jar takes and gives back, so that an empty jar means something.
#[test]
fn the_jar_is_a_jar() {
    let url = Url::parse("https://www.example.fr/shop/a").unwrap();
    let mut jar = CookieStore::new();
    for path in ["/", "/shop"] {
        jar.parse(&format!("_ads=1; Path={path}; Domain=example.fr"), &url).unwrap();
    }
    assert_eq!(left(&jar).len(), 2);
    assert!(jar.parse("_ads=; Path=/; Max-Age=0", &url).is_err(), "no host-only one is there");
    assert_eq!(left(&jar).len(), 2);
    let _ = jar.parse("_ads=; Path=/; Domain=example.fr; Max-Age=0", &url);
    assert_eq!(left(&jar).len(), 1);
}
