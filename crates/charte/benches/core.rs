//! What one call costs. `cargo bench -p charte`; names and lines vary, so that the branch
//! predictor does not learn them. Compare figures of one run only.

use std::hint::black_box;

use charte::{Charter, Consent, Policy, Reading, Regime, SetCookie, Time};
use criterion::{Criterion, criterion_group, criterion_main};

/// A charter of `count` declarations, one in ten a prefix pattern.
fn policy(count: usize) -> Policy {
    let cookies: Vec<String> = (0..count)
        .map(|i| {
            let (name, purpose) = match i % 10 {
                0 => (format!("pat{i}_*"), "audience-measurement"),
                n if n % 2 == 0 => (format!("sess_{i}"), "authentication"),
                _ => (format!("_ads{i}"), "advertising"),
            };
            format!(
                "{{\"name\":\"{name}\",\"purposes\":[\"{purpose}\"],\"lifetime\":\"13 months\"}}"
            )
        })
        .collect();
    let json = format!(
        "{{\"format\":1,\"site\":\"https://www.example.fr\",\"cookie\":[{}]}}",
        cookies.join(",")
    );
    Policy::compile(Charter::parse(json).unwrap(), Regime::builtin("fr").unwrap())
}

/// Names by Zipf's law over the declarations, one in five unknown.
fn names(count: usize) -> Vec<String> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    (0..4_096)
        .map(|_| {
            let uniform = (random() % 1_000_000) as f64 / 1_000_000.0;
            let i = ((count as f64).powf(uniform) as usize).saturating_sub(1) % count;
            match (random() % 5, i % 10) {
                (0, _) => format!("unknown_{}", random() % 100_000),
                (_, 0) => format!("pat{i}_{:x}", random() % 65_536),
                (_, n) if n % 2 == 0 => format!("sess_{i}"),
                _ => format!("_ads{i}"),
            }
        })
        .collect()
}

fn varied<'a, T>(items: &'a [T], at: &mut usize) -> &'a T {
    *at = (*at + 1) % items.len();
    &items[*at]
}

fn decide(c: &mut Criterion) {
    let now = Time::parse("2026-11-23T10:05:00Z").unwrap();
    let value = "v1~20261101T0900Z~r1~y:audience-measurement~n:advertising~n:social-sharing~y:embedded-content";
    let reading = Reading::of_values([value]);
    for count in [10, 1_000, 3_000, 100_000] {
        let policy = policy(count);
        let visitor = policy.visitor(&reading, now).page("https://www.example.fr/");
        let names = names(count);
        let mut at = 0;
        c.bench_function(&format!("decide by name, {count} declarations"), |b| {
            b.iter(|| visitor.decide(black_box(varied(&names, &mut at))).may_set());
        });
    }
    let policy = policy(3_000);
    let visitor = policy.visitor(&reading, now).page("https://www.example.fr/");
    let names = names(3_000);
    c.bench_function("decide one name again and again", |b| {
        b.iter(|| visitor.decide(black_box("sess_2")).may_set());
    });
    let lines: Vec<String> = names
        .iter()
        .map(|name| format!("{name}=0123456789abcdef0123456789abcdef; Expires=Wed, 23 Dec 2026 10:05:00 GMT; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Lax"))
        .collect();
    let mut at = 0;
    c.bench_function("read and decide a line", |b| {
        b.iter(|| {
            let line = black_box(varied(&lines, &mut at));
            visitor.decide_set_cookie(line, "www.example.fr").unwrap().may_set()
        });
    });
    let mut at = 0;
    c.bench_function("the name of a line", |b| {
        b.iter(|| {
            SetCookie::parse(black_box(varied(&lines, &mut at).as_bytes())).unwrap().name().len()
        });
    });
    let mut at = 0;
    c.bench_function("cookie parses a line", |b| {
        b.iter(|| {
            cookie::Cookie::parse(black_box(varied(&lines, &mut at).as_str())).unwrap().name().len()
        });
    });
    c.bench_function("decode a consent of four purposes", |b| {
        b.iter(|| Consent::decode(black_box(value)).unwrap().revision());
    });
    let consent = Consent::decode(value).unwrap();
    c.bench_function("write a consent of four purposes", |b| {
        b.iter(|| black_box(&consent).encode())
    });
    c.bench_function("prepare a visitor", |b| {
        b.iter(|| policy.visitor(black_box(&reading), now).page("https://www.example.fr/").state());
    });
}

fn compile(c: &mut Criterion) {
    let charter = policy(3_000).charter().clone();
    let regime = Regime::builtin("fr").unwrap();
    c.bench_function("compile 3,000 declarations", |b| {
        b.iter(|| Policy::compile(charter.clone(), regime))
    });
}

criterion_group!(benches, decide, compile);
criterion_main!(benches);
