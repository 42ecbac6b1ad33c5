//! What enforcement costs a response. `cargo bench -p charte --bench enforce`; names vary, so
//! that the branch predictor does not learn them. Compare figures of one run only.

use std::hint::black_box;

use charte::{Charter, Mode, Policy, Regime, RequestHead, Time};
use criterion::{Criterion, criterion_group, criterion_main};

fn policy(count: usize) -> Policy {
    let cookies: Vec<String> = (0..count)
        .map(|i| {
            let (name, purpose) = match i % 10 {
                0 => (format!("pat{i}_*"), "audience-measurement"),
                n if n % 2 == 0 => (format!("sess_{i}"), "authentication"),
                _ => (format!("_ads{i}"), "advertising"),
            };
            format!("{{\"name\":\"{name}\",\"purposes\":[\"{purpose}\"]}}")
        })
        .collect();
    let json = format!(
        "{{\"format\":1,\"site\":\"https://www.example.fr\",\"cookie\":[{}]}}",
        cookies.join(",")
    );
    Policy::compile(Charter::parse(json).unwrap(), Regime::builtin("fr").unwrap())
}

const COOKIES: &[u8] = b"cookies_preferences=v1~20261101T0900Z~r1~y:audience-measurement~n:advertising~n:social-sharing~y:embedded-content; sess_2=a; sess_4=b; sess_6=c; sess_8=d; x=e; y=f; z=g";

fn enforce(c: &mut Criterion) {
    let now = Time::parse("2026-11-23T10:05:00Z").unwrap();
    let policy = policy(3_000);
    let head = RequestHead {
        host: Some(b"www.example.fr"),
        sec_fetch_site: Some(b"same-origin"),
        ..RequestHead::default()
    };
    let facts = head.read(policy.charter(), [COOKIES]);
    let exchange = facts.exchange(&policy, now, Mode::Enforce);
    let line = |name: String| {
        format!(
            "{name}=0123456789abcdef0123456789abcdef; Expires=Wed, 23 Dec 2026 10:05:00 GMT; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Lax"
        )
    };
    let kept: Vec<String> = (0..4_096)
        .map(|i| match i % 3 {
            0 => line(format!("pat{}_{i:x}", i * 7919 % 300 * 10)),
            _ => line(format!("sess_{}", i * 7919 % 300 * 10 + 2)),
        })
        .collect();
    let mut at = 0;
    c.bench_function("read the facts of a request with 8 cookies", |b| {
        b.iter(|| black_box(&head).read(policy.charter(), [black_box(COOKIES)]).signal());
    });
    c.bench_function("prepare an exchange", |b| {
        b.iter(|| black_box(&facts).exchange(&policy, now, Mode::Enforce).mode());
    });
    c.bench_function("five Set-Cookie, all kept, varied", |b| {
        b.iter(|| {
            at = (at + 5) % 4_090;
            let lines = black_box(&kept[at..at + 5]);
            lines.iter().filter(|l| exchange.set_cookie(l.as_bytes()).is_none()).count()
        });
    });
    c.bench_function("five Set-Cookie, all kept, always the same", |b| {
        b.iter(|| {
            let lines = black_box(&kept[..5]);
            lines.iter().filter(|l| exchange.set_cookie(l.as_bytes()).is_none()).count()
        });
    });
    let mixed = [&kept[0], &line("_ads1".into()), &kept[1], &line("unknown".into()), &kept[2]];
    c.bench_function("five Set-Cookie, two removed", |b| {
        b.iter(|| {
            let lines = black_box(&mixed);
            lines.iter().filter(|l| exchange.set_cookie(l.as_bytes()).is_none()).count()
        });
    });
    c.bench_function("a Cookie line of 8, none removed", |b| {
        b.iter(|| exchange.filter_cookie(black_box(COOKIES)).len());
    });
    c.bench_function("erase, nothing to erase", |b| {
        let line = &COOKIES[..COOKIES.len() - 15];
        b.iter(|| exchange.erase([black_box(line)], b"/a/b", 4_096).remaining());
    });
    c.bench_function("erase three of 8", |b| {
        b.iter(|| exchange.erase([black_box(COOKIES)], b"/a/b", 4_096).lines().len());
    });
    c.bench_function("cache key, 3,000 declarations", |b| {
        b.iter(|| exchange.visitor().cache_key());
    });
}

criterion_group!(benches, enforce);
criterion_main!(benches);
