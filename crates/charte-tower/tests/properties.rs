//! Any bytes, in both directions; and a browser's jar after a withdrawal.

mod common;

use charte::Mode;
use charte::http::RequestHead;
use charte_tower::Charte;
use common::{GRANTED, answer, layer, lines, now, policy, request};
use cookie_store::CookieStore;
use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderValue, Request, Response};
use proptest::prelude::*;
use url::Url;

/// Bytes that a header may hold, with what cookies are made of more often than not.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        Just(b"_ads".to_vec()),
        Just(b"sid".to_vec()),
        Just(b"cookies_preferences".to_vec()),
        Just(GRANTED.as_bytes().to_vec()),
        Just(b"=".to_vec()),
        Just(b"; ".to_vec()),
        Just(b"; Max-Age=0".to_vec()),
        Just(b"; Expires=Thu, 01 Jan 1970 00:00:00 GMT".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    let legal = |b: &u8| *b == b'\t' || (*b >= 32 && *b != 127);
    prop::collection::vec(part, 0..8)
        .prop_map(move |parts| parts.concat().into_iter().filter(legal).collect())
}

proptest! {
    #[test]
    fn the_response_is_what_the_rules_say_of_each_line(
        cookies in prop::collection::vec(line(), 0..3),
        sent in prop::collection::vec(line(), 0..8),
    ) {
        let mut request = request("");
        for line in &cookies {
            request.headers_mut().append(COOKIE, HeaderValue::from_bytes(line).unwrap());
        }
        let response = answer(&layer(), request, &sent);
        let policy = policy(charte::Regime::builtin("fr").unwrap());
        let head = RequestHead { host: Some(b"www.example.fr"), ..RequestHead::default() };
        let facts = head.read(policy.charter(), &cookies);
        let exchange = facts.exchange(&policy, now(), Mode::Enforce);
        let expected: Vec<_> = sent
            .iter()
            .filter_map(|line| {
                let verdict = exchange.set_cookie(line, None);
                match verdict.handling() {
                    charte::http::Handling::Kept => Some(line.clone()),
                    _ => verdict.report().and_then(charte::http::Report::replacement),
                }
            })
            .collect();
        let kept: Vec<_> =
            response.headers().get_all(SET_COOKIE).iter().map(|v| v.as_bytes().to_vec()).collect();
        prop_assert_eq!(kept, expected);
    }

    #[test]
    fn the_request_loses_declared_cookies_only(cookies in prop::collection::vec(line(), 0..4)) {
        let service = tower::service_fn(|request: Request<()>| {
            let mut response = Response::new(());
            response.extensions_mut().insert(request.into_parts().0.headers);
            std::future::ready(Ok(response))
        });
        let mut request = request("");
        for line in &cookies {
            request.headers_mut().append(COOKIE, HeaderValue::from_bytes(line).unwrap());
        }
        let before = request.headers().clone();
        let response = common::call(&layer().filter_request(true), service, request);
        let after = response.extensions().get::<http::HeaderMap>().unwrap();
        let names = |headers: &http::HeaderMap| -> Vec<Vec<u8>> {
            let lines = headers.get_all(COOKIE).iter();
            let pairs = lines.flat_map(|l| charte::cookie::CookiePairs::new(l.as_bytes()));
            pairs.map(|pair| pair.name.to_vec()).collect()
        };
        let granted = {
            let reading = charte::ReceivedConsent::from_cookie_lines(&cookies, "cookies_preferences");
            let policy = policy(charte::Regime::builtin("fr").unwrap());
            policy.visitor(&reading, now()).decide("_ads").may_set()
        };
        let expected: Vec<_> =
            names(&before).into_iter().filter(|name| granted || name != b"_ads").collect();
        prop_assert_eq!(names(after), expected);
        if granted {
            prop_assert_eq!(&before, after);
        }
    }

    #[test]
    fn every_header_may_hold_anything(
        name in prop::sample::select(vec![
            "host", "origin", "referer", "sec-gpc", "sec-fetch-site", "sec-fetch-dest",
            "forwarded", "x-forwarded-host",
        ]),
        value in line(),
    ) {
        let mut request = request("_ads=1");
        request.headers_mut().append(name, HeaderValue::from_bytes(&value).unwrap());
        request.headers_mut().append("sec-fetch-site", HeaderValue::from_static("cross-site"));
        let layer = layer()
            .trust_proxy(charte_tower::ForwardedHeader::Forwarded, |_| true)
            .filter_request(true)
            .erase_leftovers(true);
        let response = answer(&layer, request, &["_ads=2", "lang=fr; Max-Age=60"]);
        let set = lines(&response).into_iter().filter(|l| l.starts_with("_ads") && !l.contains("Max-Age=0"));
        prop_assert_eq!(set.count(), 0);
    }
}

/// A browser's walk after a withdrawal: with a small cap the deletions take several responses,
/// and in the end nothing is left that may not be, wherever it was.
#[test]
fn a_withdrawal_is_complete_over_several_responses() {
    let mut jar = CookieStore::new();
    let shop = Url::parse("https://www.example.fr/shop/a").unwrap();
    for line in [
        "sid=1; Path=/; Secure; HttpOnly",
        "_ads=1; Path=/; Domain=example.fr; HttpOnly",
        "_ads=2; Path=/",
        "_ads=3; Path=/shop",
        "offer=1; Path=/shop; HttpOnly",
        "legacy=1; Path=/",
        "old=1; Path=/shop",
    ] {
        jar.parse(line, &shop).unwrap();
    }
    let refuse = tower::service_fn(|request: Request<()>| {
        let charte = request.extensions().get::<Charte>().unwrap();
        if request.method() == http::Method::POST {
            charte.record(&[charte::Act::RefuseAll], None).unwrap();
            charte.erase(|_| ());
        }
        std::future::ready(Ok(Response::new(())))
    });
    let seconds = std::sync::Arc::new(std::sync::atomic::AtomicI64::new(0));
    let clock = std::sync::Arc::clone(&seconds);
    let layer = layer().erase_leftovers(true).erase_cap(600).clock(move || {
        now().plus_seconds(clock.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
    });
    let mut go = |method: http::Method, path: &str| {
        let url = Url::parse("https://www.example.fr").unwrap().join(path).unwrap();
        let pairs: Vec<_> = jar.get_request_values(&url).map(|(n, v)| format!("{n}={v}")).collect();
        let mut sent = request(&pairs.join("; "));
        *sent.method_mut() = method;
        *sent.uri_mut() = path.parse().unwrap();
        let response = common::call(&layer, refuse, sent);
        let deletions = lines(&response).len();
        for line in lines(&response) {
            // A deletion of what is not there is no cookie to the jar.
            let _ = jar.parse(&line, &url);
        }
        let mut left: Vec<_> = jar.iter_unexpired().map(|c| c.name().to_owned()).collect();
        left.sort();
        (deletions, left)
    };
    let (_, left) = go(http::Method::POST, "/choices");
    assert!(left.contains(&"_ads".to_owned()), "the cap lets not everything through: {left:?}");
    assert!(
        !left.contains(&"offer".to_owned()),
        "what no later request shows goes first: {left:?}"
    );
    for _ in 0..6 {
        go(http::Method::GET, "/shop/a");
    }
    let (deletions, left) = go(http::Method::GET, "/shop/a");
    assert_eq!(left, ["cookies_preferences", "sid"]);
    assert_eq!(deletions, 0, "and then it is quiet");
}
