//! Withdrawal against a reference jar (spec §9): no deleted cookie survives, nothing that is
//! allowed is touched, a cap always makes progress.

mod jar;

use std::collections::BTreeSet;

use charte::http::{EraseBlocker, Erasure, Handling, Report, RequestHead};
use charte::{Charter, Mode, Policy, Regime, Time};
use jar::{Context, Jar, Key};
use proptest::prelude::*;

const CHARTER: &str = r#"{
  "format": 1, "site": "https://www.example.fr", "regime": "fr",
  "provider": [{"id": "meta", "name": "Meta", "role": "independent"}],
  "cookie": [
    {"name": "sid", "purposes": ["authentication"]},
    {"name": "sid-app", "purposes": ["authentication"], "path": "/app"},
    {"name": "_ads", "purposes": ["advertising"]},
    {"name": "_ga*", "purposes": ["audience-measurement"]},
    {"name": "deep", "purposes": ["advertising"], "path": "/shop/cart/"},
    {"name": "chip", "purposes": ["advertising"], "partitioned": true},
    {"name": "__Host-ads", "purposes": ["advertising"]},
    {"name": "__Secure-ads", "purposes": ["advertising"]},
    {"name": "__Http-ads", "purposes": ["advertising"]},
    {"name": "__Host-Http-ads", "purposes": ["advertising"], "partitioned": true},
    {"name": "elsewhere", "provider": "meta", "purposes": ["advertising"], "domain": "ads.example.net"},
    {"name": "kept-elsewhere", "purposes": ["authentication"], "domain": "ads.example.net"},
    {"name": "store", "purposes": ["advertising"], "technology": "local-storage"},
    {"name": "beacon", "provider": "meta", "purposes": ["ad-measurement"], "technology": "pixel"},
    {"name": "own", "purposes": ["advertising"], "domain": "example.fr"}
  ]}"#;

const REFUSED: &str = "cookies_preferences=v1~20261101T0900Z~r1~n:audience-measurement~n:advertising~n:ad-measurement~.c5oj";

fn policy() -> Policy {
    Policy::new(Charter::parse(CHARTER).unwrap()).unwrap()
}

/// One response's plan for what the jar sends, the visitor having refused everything.
fn plan(
    policy: &Policy,
    header: &str,
    at: Context<'_>,
    cap: usize,
    second: i64,
) -> (Vec<String>, usize, Vec<(String, EraseBlocker)>) {
    let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap().plus_seconds(second);
    let head = RequestHead {
        host: Some(at.host.as_bytes()),
        sec_fetch_site: at.cross_site.then_some(b"cross-site"),
        sec_fetch_dest: at.cross_site.then_some(b"iframe"),
        ..RequestHead::default()
    };
    let facts = head.read(policy.charter(), [header, REFUSED]);
    let exchange = facts.exchange(policy, now, Mode::Enforce);
    let erasure: Erasure<'_> = exchange.erase([header, REFUSED], at.path.as_bytes(), cap);
    let missed = erasure.unreachable().iter().map(|u| (u.name.to_string(), u.why)).collect();
    (erasure.lines().to_vec(), erasure.remaining(), missed)
}

const HERE: Context<'static> = Context { host: "www.example.fr", path: "/", cross_site: false };

#[test]
fn the_lines_of_a_simple_withdrawal() {
    let policy = policy();
    let (lines, remaining, _) = plan(&policy, "sid=1; _ads=2; nobody=3", HERE, 4_096, 0);
    let end = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    assert_eq!(
        lines,
        [
            format!("_ads=; Path=/; {end}"),
            format!("_ads=; Path=/; Domain=example.fr; {end}"),
            format!("_ads=; Path=/; Domain=www.example.fr; {end}"),
            format!("nobody=; Path=/; {end}"),
        ]
    );
    assert_eq!(remaining, 0);
    let at = Context { path: "/shop/x", ..HERE };
    let (lines, ..) = plan(&policy, "__Host-ads=1; __secure-x=1; deep=1", at, 9_999, 0);
    assert_eq!(lines.iter().filter(|l| l.starts_with("__Host-ads=")).count(), 1);
    assert!(lines.contains(&format!("__Host-ads=; Secure; Path=/; {end}")));
    assert!(lines.contains(&format!("__secure-x=; Secure; Path=/shop; {end}")));
    assert!(lines.contains(&format!("deep=; Path=/shop/cart/; Domain=example.fr; {end}")));
    assert_eq!(lines.iter().filter(|l| l.starts_with("deep=")).count(), 5 * 3);
}

#[test]
fn a_partitioned_cookie_goes_from_both_jars() {
    let policy = policy();
    let (lines, ..) = plan(&policy, "chip=1", Context { host: "example.fr", ..HERE }, 4_096, 0);
    let end = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    assert_eq!(
        lines,
        [
            format!("chip=; SameSite=None; Partitioned; Secure; Path=/; {end}"),
            format!("chip=; Path=/; {end}"),
            format!("chip=; SameSite=None; Partitioned; Secure; Path=/; Domain=example.fr; {end}"),
            format!("chip=; Path=/; Domain=example.fr; {end}"),
        ]
    );
}

#[test]
fn what_a_server_cannot_erase_is_listed() {
    let policy = policy();
    let (lines, _, missed) = plan(&policy, "a[b]=1; é=2; _ads (x)=4", HERE, 4_096, 0);
    assert!(lines.is_empty(), "{lines:?}");
    let of = |why| {
        missed.iter().filter(|(_, w)| *w == why).map(|(name, _)| name.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(EraseBlocker::Name), ["a[b]", "é", "_ads (x)"]);
    assert_eq!(of(EraseBlocker::OtherHost), ["elsewhere"]);
    assert_eq!(of(EraseBlocker::Technology), ["store", "beacon"]);
    let (_, _, missed) = plan(&policy, "_ads=1", Context { path: "/a;b/c;d/e", ..HERE }, 9_999, 0);
    assert!(missed.contains(&("_ads".to_owned(), EraseBlocker::Path)));
    // On its own host, and on none, a limited declaration is met.
    let (_, _, missed) = plan(&policy, "", Context { host: "ads.example.net", ..HERE }, 4_096, 0);
    let names: BTreeSet<_> = missed.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["beacon", "own", "store"]));
}

#[test]
fn what_nobody_can_bound_is_bounded() {
    let policy = policy();
    let host = format!("{}example.fr", "a.".repeat(100));
    let path = "/a".repeat(2_000);
    let at = Context { host: &host, path: &path, cross_site: false };
    let (lines, _, missed) = plan(&policy, "_ads=1; _ga=2", at, 4_096, 0);
    let bytes: usize = lines.iter().map(|l| l.len() + 14).sum();
    assert!((4_096..=16_384).contains(&bytes), "{bytes}");
    assert!(missed.iter().any(|(_, why)| *why == EraseBlocker::Path));
}

/// A script sets `_ads` again on every page. With room for one name a response, the others go
/// all the same.
#[test]
fn a_cookie_that_comes_back_does_not_hold_up_the_others() {
    let policy = policy();
    let mut left: BTreeSet<String> = (0..10).map(|i| format!("_ga{i}")).collect();
    for second in 0..200 {
        let header = left.iter().fold("_ads=1".to_owned(), |all, name| format!("{all}; {name}=1"));
        let (lines, ..) = plan(&policy, &header, HERE, 0, second * 7);
        let gone: BTreeSet<&str> = lines.iter().filter_map(|l| l.split('=').next()).collect();
        assert_eq!(gone.len(), 1);
        left.retain(|name| !gone.contains(name.as_str()));
    }
    assert!(left.is_empty(), "{left:?}");
}

fn host() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        &[
            "www.example.fr",
            "example.fr",
            "a.b.example.co.uk",
            "alice.github.io",
            "localhost",
            "127.0.0.1",
            "co.uk",
        ][..],
    )
}

/// Every path at which a cookie may be that a request for this path sends.
fn visible(path: &str) -> Vec<String> {
    let mut all = vec!["/".to_owned()];
    for (at, _) in path.match_indices('/').skip(1) {
        all.extend([path[..at].to_owned(), path[..=at].to_owned()]);
    }
    all.push(path.to_owned());
    all
}

fn domains(host: &str) -> Vec<&str> {
    let Some(site) = psl::domain_str(host).filter(|_| host.parse::<std::net::IpAddr>().is_err())
    else {
        return Vec::new();
    };
    let mut all = vec![host];
    let mut rest = host;
    while rest != site {
        rest = rest.split_once('.').unwrap().1;
        all.push(rest);
    }
    all
}

const GO: [&str; 8] = [
    "_ads",
    "_ga",
    "_ga_XYZ",
    "chip",
    "__Host-ads",
    "__Secure-ads",
    "__Http-ads",
    "__Host-Http-ads",
];
const STAY: [&str; 3] = ["sid", "sid-app", "cookies_preferences"];

#[derive(Clone, Debug)]
struct Planted {
    name: &'static str,
    domain: prop::sample::Index,
    path: prop::sample::Index,
    partitioned: bool,
}

fn planted() -> impl Strategy<Value = Planted> {
    let name = prop::sample::select([&GO[..], &STAY[..], &["nobody"][..]].concat());
    (name, any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>())
        .prop_map(|(name, domain, path, partitioned)| Planted { name, domain, path, partitioned })
}

fn grow(planted: &[Planted], at: Context<'_>) -> Jar {
    let mut jar = Jar::default();
    for (number, one) in planted.iter().enumerate() {
        let bound = one.name.starts_with("__Host-");
        let alone = bound || one.name == "nobody";
        let mut places: Vec<Option<&str>> = vec![None];
        if !alone {
            places.extend(domains(at.host).into_iter().map(Some));
        }
        let domain = *one.domain.get(&places);
        let paths = if bound { vec!["/".to_owned()] } else { visible(at.path) };
        let declared_partitioned = matches!(one.name, "chip" | "__Host-Http-ads");
        jar.put(
            Key {
                name: one.name.to_owned(),
                domain: domain.unwrap_or(at.host).to_owned(),
                host_only: domain.is_none(),
                path: one.path.get(&paths).clone(),
                partitioned: one.partitioned && declared_partitioned,
            },
            &number.to_string(),
        );
    }
    jar
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_deleted_cookie_survives_and_no_other_is_touched(
        host in host(),
        path in "(/[a-c]{0,2}){1,4}/?",
        planted in prop::collection::vec(planted(), 0..14),
        cap in prop::sample::select(&[0_usize, 300, 1_000, 4_096, usize::MAX][..]),
        cross_site: bool,
        start in 0_i64..100,
    ) {
        let policy = policy();
        let at = Context { host, path: &path, cross_site };
        let mut jar = grow(&planted, at);
        let before = jar.clone();
        let names = |jar: &Jar| {
            let to_go = jar.cookies.keys().filter(|k| !STAY.contains(&k.name.as_str()));
            to_go.map(|k| k.name.clone()).collect::<BTreeSet<_>>()
        };
        for round in 0.. {
            let left = names(&jar);
            let (lines, remaining, _) = plan(&policy, &jar.header(at), at, cap, start + round);
            prop_assert_eq!(lines.is_empty(), left.is_empty());
            for line in &lines {
                jar.set(line, at).map_err(|why| TestCaseError::fail(format!("{line}: {why}")))?;
            }
            let now_left = names(&jar);
            prop_assert_eq!(now_left.len(), remaining);
            if left.is_empty() {
                break;
            }
            prop_assert!(now_left.len() < left.len(), "no progress with {left:?}");
        }
        let kept = before.cookies.iter().filter(|(k, _)| STAY.contains(&k.name.as_str()));
        prop_assert!(jar.cookies.iter().eq(kept), "{:?}", jar.cookies);
    }

    /// What a plan emits within the cap stays within it, but for the first name.
    #[test]
    fn the_cap_holds(count in 1_usize..30, cap in 0_usize..5_000, path in "(/[a-c]{1,2}){0,3}") {
        let policy = policy();
        let header: String = (0..count).map(|i| format!("_ga{i:02}=1; ")).collect();
        let at = Context { host: "www.example.fr", path: &path, cross_site: false };
        let (lines, remaining, _) = plan(&policy, &header, at, cap, 0);
        let bytes: usize = lines.iter().map(|l| l.len() + 14).sum();
        let done = lines.iter().filter_map(|l| l.split('=').next()).collect::<BTreeSet<_>>().len();
        prop_assert_eq!(done + remaining, count);
        prop_assert!(done == 1 || bytes <= cap);
        // Nothing that would have fitted was left.
        prop_assert!(remaining == 0 || bytes + bytes / done > cap);
    }

    /// The consent just written is the one that is read next, wherever stale copies were.
    #[test]
    fn a_stale_copy_does_not_lock_the_visitor_out(
        host in prop::sample::select(&["www.example.fr", "example.fr"][..]),
        path in "(/[a-c]{1,2}){0,3}/?",
        stale in prop::collection::vec(planted(), 0..5),
        domain: bool,
        values in prop::collection::vec("junk|v1~20261101T0900Z~r1~n:advertising~\\.6olo|v1~20270101T0900Z~r1~\\.1m4p", 5),
    ) {
        let charter = match domain {
            true => CHARTER.replacen('{', r#"{"consent-domain": "example.fr","#, 1),
            false => CHARTER.to_owned(),
        };
        let policy = Policy::compile(Charter::parse(charter).unwrap(), Regime::builtin("fr").unwrap());
        let path = if path.is_empty() { "/".to_owned() } else { path };
        let at = Context { host, path: &path, cross_site: false };
        let stale: Vec<_> = stale.into_iter().map(|p| Planted { name: "cookies_preferences", ..p }).collect();
        let mut jar = grow(&stale, at);
        for (value, with) in jar.cookies.values_mut().zip(values) {
            *value = with;
        }
        let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
        let head = RequestHead { host: Some(host.as_bytes()), ..RequestHead::default() };
        let sent = [jar.header(at)];
        let facts = head.read(policy.charter(), &sent);
        let exchange = facts.exchange(&policy, now, Mode::Enforce);
        let recorded = exchange.record(&[charte::Act::AcceptAll], None, path.as_bytes()).unwrap().unwrap();
        let last = recorded.lines().last().unwrap();
        let cookie = format!("cookies_preferences={}", recorded.encoded().value);
        prop_assert_eq!(last.split("; ").next(), Some(cookie.as_str()));
        for line in recorded.lines() {
            // The filter lets it pass, as it is.
            let verdict = exchange.set_cookie(line.as_bytes(), None);
            let sent = verdict.report().and_then(Report::replacement);
            let passes = verdict.report().is_none() && verdict.handling() == Handling::Kept;
            prop_assert!(passes || sent.as_deref() == Some(line.as_bytes()), "{line}");
            jar.set(line, at).map_err(TestCaseError::fail)?;
        }
        prop_assert_eq!(jar.header(at), cookie);
        prop_assert_eq!(stale.is_empty(), recorded.lines().len() == 1);
    }
}
