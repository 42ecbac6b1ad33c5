//! What regimes cost: `cargo test --profile dist -p charte --test regime_costs -- --ignored --nocapture`.
#![cfg(feature = "toml")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use charte::{Charter, Comparison, Policy, Regime, Time};

/// The least of several runs.
fn least(runs: usize, mut work: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..runs).map(time).min().unwrap()
}

fn charter(lines: usize) -> Charter {
    let purposes =
        ["authentication", "audience-measurement", "advertising", "preferences", "security"];
    let line = |i: usize| {
        format!(
            "{{\"name\":\"cookie_{i}\",\"provider\":\"p{}\",\"purposes\":[\"{}\"],\"lifetime\":\"13 months\",\
             \"facts\":{{\"anonymous\":true,\"shared\":false}}}}",
            i % 40,
            purposes[i % purposes.len()]
        )
    };
    let provider = |i: usize| {
        let role = ["publisher", "processor", "independent"][i % 3];
        format!("{{\"id\":\"p{i}\",\"name\":\"Provider {i}\",\"role\":\"{role}\"}}")
    };
    let providers: Vec<String> = (0..40).map(provider).collect();
    let lines: Vec<String> = (0..lines).map(line).collect();
    let json = format!(
        "{{\"format\":1,\"site\":\"https://www.example.fr\",\"provider\":[{}],\"cookie\":[{}]}}",
        providers.join(","),
        lines.join(",")
    );
    Charter::parse(json).unwrap()
}

#[test]
#[ignore = "figures, not a test"]
fn figures() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let shared = std::fs::read(data.join("shared/eu-directive.toml")).unwrap();
    let files: Vec<String> = std::fs::read_dir(data.join("regimes"))
        .unwrap()
        .map(|e| std::fs::read_to_string(e.unwrap().path()).unwrap())
        .collect();
    let bytes: usize = files.iter().map(String::len).sum();
    let parse = least(20, || {
        for file in &files {
            black_box(Regime::parse_with(file, |_| Some(&shared)).unwrap());
        }
    });
    println!("reading {} regime files, {bytes} bytes: {parse:?}", files.len());

    let ids: Vec<&str> = Regime::builtin_ids().collect();
    let find = least(50, || {
        for id in &ids {
            black_box(Regime::builtin(black_box(id)).unwrap());
        }
    });
    println!("finding {} built-in regimes by id: {find:?}", ids.len());
    let place = least(50, || {
        for code in ["FR", "GP", "US-CA", "FR-971", "ZZ", "ZA"] {
            black_box(Regime::for_territory(black_box(code)));
        }
    });
    println!("finding the regimes of 6 places: {place:?}");

    let charter = charter(3_000);
    let mut all = Duration::ZERO;
    let mut most = (Duration::ZERO, "");
    let mut check = Duration::ZERO;
    let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
    for id in &ids {
        let regime = Regime::builtin(id).unwrap();
        let copies: Vec<Charter> = (0..5).map(|_| charter.clone()).collect();
        let mut copies = copies.into_iter();
        let time = least(5, || {
            black_box(Policy::compile(copies.next().unwrap(), regime));
        });
        all += time;
        most = most.max((time, id));
        let policy = Policy::compile(charter.clone(), regime);
        check += least(3, || {
            black_box(policy.check(now));
        });
    }
    println!("compiling 3,000 lines against each of {}: {all:?} in all, most {most:?}", ids.len());
    println!("checking 3,000 lines under each: {check:?} in all");

    let regimes: Vec<&Regime> = ids.iter().map(|id| Regime::builtin(id).unwrap()).collect();
    let compare = least(3, || {
        black_box(Comparison::new(&regimes, Some(&charter), now));
    });
    println!("comparing 3,000 lines under {} regimes: {compare:?}", ids.len());
    let purposes = least(10, || {
        black_box(Comparison::new(&regimes, None, now));
    });
    println!("comparing {} regimes by purpose: {purposes:?}", ids.len());
}
