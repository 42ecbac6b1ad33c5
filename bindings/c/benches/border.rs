//! Rust's own figures for what `tests/c/bench.c` measures from C, on the same inputs.

use std::hint::black_box;
use std::time::Instant;

use charte::{Charter, Exchange, Host, Mode, Page, Policy, Reading, Sighting, Time};

const DECLARED: u32 = 3000;
const NAMES: usize = 65536;
const ROUNDS: usize = 40;

struct Draw(u64);

impl Draw {
    fn below(&mut self, below: u32) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % below
    }
}

fn time(what: &str, mut call: impl FnMut(usize) -> u32) {
    let mut took: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let mut sum = 0_u32;
            for i in 0..NAMES {
                sum = sum.wrapping_add(call(i));
            }
            black_box(sum);
            start.elapsed().as_nanos() as f64 / NAMES as f64
        })
        .collect();
    took.sort_by(f64::total_cmp);
    println!("{what:<28} {:6.1} ns", took[ROUNDS / 2]);
}

fn main() {
    let mut text = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n".to_owned();
    for i in 0..DECLARED {
        let star = if i.is_multiple_of(10) { "_*" } else { "" };
        let purpose = if i.is_multiple_of(2) { "authentication" } else { "advertising" };
        text += &format!("[[cookie]]\nname = \"c{i}{star}\"\npurposes = [\"{purpose}\"]\n");
    }
    let policy = Policy::new(Charter::parse(&text).expect("a charter")).expect("a policy");
    let mut draw = Draw(1);
    let inputs: Vec<(String, String)> = (0..NAMES)
        .map(|_| {
            let n = draw.below(DECLARED * 5 / 4);
            let name = format!("c{n}{}", if n.is_multiple_of(10) { "_x" } else { "" });
            let age = draw.below(9999);
            let rest = format!("Path=/; Max-Age={age}; Secure; HttpOnly; SameSite=Lax");
            (name.clone(), format!("{name}=4b7d; {rest}"))
        })
        .collect();
    let value = "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences~y:advertising~n:embedded-content";
    let reading = Reading::of_values([value]);
    let now = Time::from_unix(1_795_428_300);
    let host = Host::parse("www.example.fr");
    let page = Page::Host(host.clone().expect("a host"));
    let visitor = policy.visitor(&reading, now).on(page);
    let exchange = Exchange::new(visitor, host, Mode::Enforce);

    time("decide by name", |i| u32::from(exchange.decide(&inputs[i].0).may_set()));
    time("line to decision", |i| {
        let mut seen = Sighting::set_cookie(&inputs[i].1).expect("a line");
        seen.host = exchange.host().map(Host::borrowed);
        u32::from(exchange.visitor().decide_sighting(seen).may_set())
    });
    time("filter a Set-Cookie line", |i| {
        u32::from(exchange.set_cookie(inputs[i].1.as_bytes()).is_none())
    });
}
