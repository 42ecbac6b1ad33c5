//! What passes costs no allocation.

use allocation_counter::measure;
use charte::http::{RequestHead, Verdict};
use charte::{Charter, Mode, Policy, Time};

#[test]
fn what_passes_allocates_nothing() {
    let charter = r#"{"format": 1, "site": "https://www.example.fr", "regime": "fr", "cookie": [
        {"name": "sid", "purposes": ["authentication"]}, {"name": "p_*", "purposes": ["security"]},
        {"name": "_ads", "purposes": ["advertising"]}]}"#;
    let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
    let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
    let head = RequestHead {
        host: Some(b"shop.example.fr"),
        sec_fetch_site: Some(b"cross-site"),
        origin: Some(b"https://www.example.fr"),
        sec_gpc: Some(b"1"),
        ..RequestHead::default()
    };
    let cookies =
        b"cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo; sid=1; p_2=3; x=4";
    let lines: [&[u8]; 5] = [
        b"sid=1; Path=/; Secure; HttpOnly; SameSite=Lax",
        b"p_1=2; Max-Age=600",
        b"sid=; Max-Age=0",
        b"cookies_preferences=v1~20261123T1005Z~r1~.1n4z; Path=/",
        b"sid=\xff\xfe; Expires=Wed, 23 Dec 2026 10:05:00 GMT",
    ];
    let facts = head.read(policy.charter(), [cookies]);
    let cost = measure(|| {
        let exchange = facts.exchange(&policy, now, Mode::Enforce);
        assert!(lines.iter().all(|line| matches!(exchange.set_cookie(line, None), Verdict::Pass)));
        assert_eq!(exchange.filter_cookie(cookies).len(), cookies.len());
    });
    assert_eq!(cost.count_total, 0, "{cost:?}");
    // Reading the request, consent included.
    let cost = measure(|| {
        let facts = head.read(policy.charter(), [cookies]);
        assert!(facts.visitor(&policy, now).received().copies() > 0);
    });
    assert_eq!(cost.count_total, 0, "{cost:?}");
    // A consent with pairs is kept on the heap, and is not read for a line that needs none.
    let paired = "cookies_preferences=v1~20261101T0900Z~r1~y:embedded-content@youtube~.2mn4";
    let facts = head.read(policy.charter(), [paired]);
    let cost = measure(|| {
        let exchange = facts.exchange(&policy, now, Mode::Enforce);
        assert!(matches!(exchange.set_cookie(lines[0], None), Verdict::Pass));
    });
    assert_eq!(cost.count_total, 0, "{cost:?}");
    let cost = measure(|| {
        let exchange = facts.exchange(&policy, now, Mode::Enforce);
        assert!(exchange.visitor().received().copies() == 1);
    });
    assert!(cost.count_total > 0, "{cost:?}");
    // The counter counts.
    let cost = measure(|| {
        let exchange = facts.exchange(&policy, now, Mode::Enforce);
        assert_eq!(exchange.filter_cookie(b"_ads=1; sid=2").as_ref(), b"sid=2");
    });
    assert_eq!(cost.count_total, 1, "{cost:?}");
}
