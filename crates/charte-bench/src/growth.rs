//! What grows with what, and the worst that can come.

use std::fmt::Write as _;
use std::hint::black_box;

use charte::Policy;
use charte::cookie::SetCookie;
use charte_bench::inputs::{self, ATTRIBUTES, Random};
use charte_bench::measure;
use charte_bench::operation::Operation;
use charte_bench::ours::World;
use cookie::Cookie;

/// Decisions by these names.
fn decide(world: &'static World, names: Vec<String>) -> Operation {
    let visitor = world.visitor();
    Operation::new("", names.len(), move || {
        names.iter().map(|name| u64::from(visitor.decide(black_box(name)).may_set())).sum()
    })
}

/// Responses of this many lines, a call being a line.
fn filter(world: &'static World, lines: usize) -> Operation {
    let mut random = Random::default();
    let all: Vec<String> = (0..2_000 / lines * lines)
        .map(|i| inputs::covered(random.zipf(300) * 10 + [0, 2, 4][i % 3], i) + ATTRIBUTES)
        .collect();
    let exchange = world.exchange();
    Operation::new("", all.len(), move || {
        let stay = |lines: &[String]| {
            lines
                .iter()
                .filter(|l| exchange.set_cookie(black_box(l).as_bytes(), None).report().is_none())
                .count()
        };
        all.chunks_exact(lines).map(|lines| stay(lines) as u64).sum()
    })
}

/// A charter of patterns that share a prefix, and names that reach every one of them.
fn shared_prefix(count: usize) -> Operation {
    let pattern = |i: usize| (format!("shared_prefix_{i}_*"), "advertising");
    let world = World::leak(inputs::charter((0..count).map(pattern)));
    let mut random = Random::default();
    let names = (0..4_096).map(|i| format!("shared_prefix_{}_{i}", random.below(count))).collect();
    decide(world, names)
}

fn rows(text: &mut String, head: &str, labels: &[String], times: &[f64]) {
    let _ = writeln!(text, "| {head} | ns | beside the first |\n|---|---|---|");
    for (label, time) in labels.iter().zip(times) {
        let _ = writeln!(text, "| {label} | {time:.1} | {:.2} |", time / times[0]);
    }
    text.push('\n');
}

fn label(counts: &[usize]) -> Vec<String> {
    counts.iter().map(ToString::to_string).collect()
}

pub(crate) fn section(rounds: usize) -> String {
    let mut text = "\n## Growth\n\n".to_owned();
    let sizes = [10, 100, 1_000, 3_000, 10_000, 100_000];
    let policies = sizes.map(|count| World::leak(inputs::register(count)));
    let mut all: Vec<Operation> = policies
        .iter()
        .zip(sizes)
        .map(|(world, count)| decide(world, inputs::names(count, 4_096)))
        .collect();
    let times = measure::best(&mut all, rounds);
    let flat = if times[5] <= 3.0 * times[0] { "met" } else { "**not met**" };
    let _ = writeln!(
        text,
        "Deciding by name, with names that follow a Zipf distribution. The target, at most three times as long at 100,000 as at 10, is {flat}.\n"
    );
    rows(&mut text, "declarations", &label(&sizes), &times);

    let counts = [1, 2, 5, 10, 20, 50];
    let mut all: Vec<Operation> = counts.map(|count| filter(policies[3], count)).into();
    text += "Filtering a response, a line:\n\n";
    rows(
        &mut text,
        "`Set-Cookie` lines in the response",
        &label(&counts),
        &measure::best(&mut all, rounds),
    );

    let counts = [1, 10, 100, 1_000, 10_000];
    let mut all: Vec<Operation> = counts.map(shared_prefix).into();
    text += "Deciding by name among patterns that share a prefix:\n\n";
    rows(&mut text, "patterns", &label(&counts), &measure::best(&mut all, rounds));

    let compile = |count: usize| {
        let charter = inputs::register(count);
        Operation::new("", count, move || {
            let policy: Policy = inputs::policy(black_box(charter.clone()));
            policy.charter().cookies().len() as u64
        })
    };
    let counts = [100, 1_000, 10_000, 100_000];
    let mut all: Vec<Operation> = counts.map(compile).into();
    text += "Compiling a policy, a declaration:\n\n";
    rows(&mut text, "declarations", &label(&counts), &measure::best(&mut all, rounds.min(12)));
    text + &worst(rounds)
}

/// The worst that can come, by the byte.
fn worst(rounds: usize) -> String {
    let world = World::leak(inputs::register(inputs::DECLARATIONS));
    let nested: Vec<_> =
        (1..=10).map(|depth| ("n".repeat(depth * 3) + "*", "advertising")).collect();
    let nested = World::leak(inputs::charter(nested));
    let stars =
        World::leak(inputs::charter([("s".to_owned() + &"*a".repeat(60) + "*b", "advertising")]));
    let long =
        |of: char, count: usize| (0..256).map(|_| of.to_string().repeat(count)).collect::<Vec<_>>();
    let read = |line: &'static str| {
        Operation::new("", 200, move || {
            let attributes = |_| {
                let read = SetCookie::parse(black_box(line.as_bytes()));
                u64::from(read.is_ok_and(|l| black_box(l.attributes()).http_only))
            };
            (0..200).map(attributes).sum()
        })
    };
    let by_cookie = |line: &'static str| {
        Operation::new("", 200, move || {
            (0..200).map(|_| u64::from(Cookie::parse(black_box(line)).is_ok())).sum()
        })
    };
    let attributes: &'static str =
        (0..100).fold("sess_2=a".to_owned(), |all, i| format!("{all}; Path=/{i}")).leak();
    let value: &'static str = format!("sess_2={}; Path=/; HttpOnly", "v".repeat(4_080)).leak();
    let cases: Vec<(&str, usize, Operation)> = vec![
        ("decide a usual name", 8, decide(world, long('u', 8))),
        ("decide a name of 256 bytes, undeclared", 256, decide(world, long('u', 256))),
        (
            "decide a name of 256 bytes that ten nested patterns cover",
            256,
            decide(nested, long('n', 256)),
        ),
        (
            "decide a name of 256 bytes that 61 stars nearly cover",
            256,
            decide(stars, (0..256).map(|_| format!("s{}", "a".repeat(255))).collect()),
        ),
        ("read a line of 4 KB", value.len(), read(value)),
        ("— `cookie` parse", value.len(), by_cookie(value)),
        ("read a line of 100 attributes", attributes.len(), read(attributes)),
        ("— `cookie` parse", attributes.len(), by_cookie(attributes)),
    ];
    let mut text =
        "The worst that can come:\n\n| what | ns | ns a byte |\n|---|---|---|\n".to_owned();
    let (labels, mut all): (Vec<_>, Vec<_>) =
        cases.into_iter().map(|(what, bytes, o)| ((what, bytes), o)).unzip();
    for ((what, bytes), time) in labels.iter().zip(measure::best(&mut all, rounds)) {
        let _ = writeln!(text, "| {what} | {time:.0} | {:.2} |", time / *bytes as f64);
    }
    text
}
