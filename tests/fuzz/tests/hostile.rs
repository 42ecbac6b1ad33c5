//! Input that means harm: time that must stay linear, sizes that must be refused or streamed. The
//! limits are in `docs/limits.md`.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{self, Read};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use charte::cookie::SetCookie;
use charte::{Charter, Consent, Policy, ReceivedConsent, Regime, Time};
use charte_page::{ImportOptions, import};
use charte_recording::{Options, read};
use cpu_time::ThreadTime;

fn now() -> Time {
    Time::from_unix(1_795_428_300)
}

/// A policy with these names, one purpose each.
fn policy(names: impl IntoIterator<Item = String>) -> Policy {
    let mut charter = "format = 1\nsite = \"https://www.example.fr\"\n".to_owned();
    for name in names {
        let _ = writeln!(charter, "[[cookie]]\nname = \"{name}\"\npurposes = [\"advertising\"]");
    }
    let charter = Charter::parse(charter).expect("a charter");
    Policy::compile(charter, Regime::builtin("fr").expect("a regime"))
}

/// The least of several runs, in time of this thread: others use the machine too.
fn least(mut work: impl FnMut()) -> Duration {
    let once = |_| {
        let start = ThreadTime::now();
        work();
        start.elapsed()
    };
    (0..7).map(once).min().expect("a run")
}

/// Four times the input may cost eight times the time; squared, it would be sixteen. Noise makes
/// a good ratio bad now and then, never a bad one good each time: so one good one is enough.
///
/// The input is made before, and small enough for the nearest caches: else it is memory, and who
/// else uses it, that is measured.
fn assert_linear<T>(what: &str, input: impl Fn(usize) -> T, mut work: impl FnMut(&T)) {
    // The tests of this file would disturb each other: what allocates much is slowed down most.
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let (one, four) = (input(1), input(4));
    let mut ratios = Vec::new();
    for _ in 0..6 {
        let (small, large) = (least(|| work(&one)), least(|| work(&four)));
        ratios.push(large.as_secs_f64() / small.as_secs_f64());
        if ratios.iter().any(|ratio| *ratio < 8.0) {
            return;
        }
    }
    panic!("{what}: four times as much takes {ratios:.1?} times as long");
}

#[test]
fn stars_are_linear() {
    let stars = [
        "*a".repeat(120) + "*b",
        "a*".repeat(120) + "b",
        "*".repeat(250) + "b",
        "*ab*ba".repeat(40) + "*c",
    ];
    for pattern in stars {
        let policy = policy([pattern.clone()]);
        let reading = ReceivedConsent::none();
        let visitor = policy.visitor(&reading, now());
        let names = |times| ["a", "ab", "ba"].map(|letters| letters.repeat(10_000 * times));
        assert_linear(&pattern, names, |names| {
            for name in names {
                black_box(visitor.decide(name).is_declared());
            }
        });
        let ties = policy.charter().check();
        assert!(ties.len() < 10, "{ties:?}");
    }
}

#[test]
fn nested_patterns_are_linear() {
    // Each covers the next, and all of them a long name that none of them is.
    let policy = policy((1..=60).map(|depth| "n".repeat(depth * 4) + "*x"));
    let reading = ReceivedConsent::none();
    let visitor = policy.visitor(&reading, now());
    assert_linear(
        "nested patterns",
        |times| "n".repeat(20_000 * times),
        |name| assert!(!black_box(visitor.decide(name)).is_declared()),
    );
}

#[test]
fn headers_are_linear() {
    assert_linear(
        "a consent of many tokens",
        |times| {
            let body = format!("v1~20261101T0900Z~r1{}", "~n:@a".repeat(5_000 * times));
            format!("{body}~{}", Consent::check(&body))
        },
        |value| assert!(Consent::decode(value).is_err(), "more than 4,096 bytes"),
    );
    let policy = policy((0..50).map(|i| format!("c{i}")));
    let reading = ReceivedConsent::from_values(["v1~20261101T0900Z~r1~n:advertising~.6olo"]);
    let visitor = policy.visitor(&reading, now());
    assert_linear(
        "a Set-Cookie line of many attributes",
        |times| format!("c1=1{}", "; expires=x; max-age=y; path".repeat(1_000 * times)),
        |line| {
            black_box(SetCookie::parse(line.as_bytes()).map(|l| l.attributes().http_only))
                .expect("a line");
        },
    );
    let exchange = charte::Exchange::new(
        visitor.with_host(charte::Host::parse("www.example.fr").ok()),
        charte::Mode::Enforce,
    );
    assert_linear(
        "a Cookie line of many pairs",
        |times| "c1=1; x=2; ".repeat(2_000 * times),
        |line| {
            assert!(exchange.filter_cookie(line.as_bytes()).len() < line.len());
            black_box(ReceivedConsent::from_cookie_lines([line], "cookies_preferences").copies());
        },
    );
    assert_linear(
        "many consent cookies",
        |times| "p=v1~20261101T0900Z~r1~n:advertising~.6olo; ".repeat(500 * times),
        |line| {
            black_box(ReceivedConsent::from_cookie_lines([line], "p").copies());
        },
    );
    // Nor does a name that a visitor repeats where it is none.
    assert_linear(
        "the consent cookie's name in values",
        |times| "a=cookies_preferences;".repeat(1_000 * times),
        |line| {
            black_box(ReceivedConsent::from_cookie_lines([line], "cookies_preferences").copies());
        },
    );
}

/// A consent value of about so many bytes, all of whose words are its own.
fn distinct_words(copy: usize, bytes: usize) -> String {
    let mut body = "v1~20261101T0900Z~r1".to_owned();
    for number in 0.. {
        let word = format!("{copy}-{number}");
        let token = match number % 5 {
            0 => format!("~n:{word}"),
            1 => format!("~n:advertising@p{}", number * 8 + copy),
            2 => format!("~n:@{word}"),
            3 => format!("~!{word}"),
            _ => format!("~y:advertising@{word}"),
        };
        if body.len() + token.len() + 6 > bytes {
            break;
        }
        body += &token;
    }
    format!("{body}~{}", Consent::check(&body))
}

#[test]
fn consents_of_distinct_words_are_linear() {
    // Each line has a provider that the consents name.
    let mut charter = "format = 1\nsite = \"https://www.example.fr\"\n".to_owned();
    for i in 0..40 {
        let _ = writeln!(charter, "[[provider]]\nid = \"p{i}\"\nname = \"P\"");
    }
    for i in 0..40 {
        let _ = writeln!(
            charter,
            "[[cookie]]\nname = \"c{i}\"\nprovider = \"p{i}\"\npurposes = [\"advertising\"]"
        );
    }
    let charter = Charter::parse(charter).expect("a charter");
    let policy = Policy::compile(charter, Regime::builtin("fr").expect("a regime"));
    let copies = |times: usize| -> Vec<String> {
        (0..8).map(|copy| distinct_words(copy, 500 * times)).collect()
    };
    assert_linear("reading and merging copies", copies, |copies| {
        let reading = ReceivedConsent::from_values(copies);
        assert!(reading.error().is_none() && black_box(reading.consent()).is_some());
    });
    let read = |times: usize| ReceivedConsent::from_values(copies(times));
    assert_linear("deciding by the merged answers", read, |reading| {
        let visitor = policy.visitor(reading, now());
        black_box((visitor.state(), visitor.ask(None), visitor.decide("c7").may_set()));
    });
    assert_linear("recording over the merged answers", read, |reading| {
        let visitor = policy.visitor(reading, now());
        let acts = [charte::Act::Refuse(charte::Purpose::Advertising)];
        let consent = visitor.record(&acts, None).expect("an act").expect("it is readable");
        assert!(black_box(visitor.encode(&consent)).value.len() < 4_096);
    });
    assert_linear("proving the merged answers", read, |reading| {
        let visitor = policy.visitor(reading, now());
        let consent = reading.consent().expect("answers");
        let record = visitor.consent_record(consent, charte::record::RecordDetails::default());
        black_box(record.expect("a record").to_json().expect("JSON"));
    });
    let none = ReceivedConsent::none();
    let visitor = policy.visitor(&none, now());
    let granted = |times: usize| {
        let providers: Vec<String> = (0..200 * times).map(|i| format!("shop-{i}")).collect();
        let acts = providers.iter();
        let acts: Vec<_> =
            acts.map(|p| charte::Act::GrantPair(charte::Purpose::Advertising, p)).collect();
        visitor.record(&acts, None).expect("acts").expect("nothing is damaged")
    };
    assert_linear("leaving out what does not fit", granted, |consent| {
        assert!(black_box(visitor.encode(consent)).shortened);
    });
    assert_linear(
        "more copies than are read",
        |times| {
            let copies = (0..16 * times).map(|copy| distinct_words(copy, 1_000));
            copies.map(|value| format!("p={value}; ")).collect::<String>()
        },
        |line| {
            let reading = ReceivedConsent::from_cookie_lines([line], "p");
            assert!(reading.error().is_some() && black_box(reading.consent()).is_none());
        },
    );
}

/// A charter with these names.
fn charter(names: impl IntoIterator<Item = String>) -> Charter {
    let cookies: Vec<String> = names
        .into_iter()
        .map(|name| format!(r#"{{"name":"{name}","purposes":["advertising"]}}"#))
        .collect();
    let cookies = cookies.join(",");
    let source = format!(r#"{{"format":1,"site":"https://a.example","cookie":[{cookies}]}}"#);
    Charter::parse(source).expect("a charter")
}

fn count(charter: &Charter, code: &str) -> usize {
    charter.check().iter().filter(|finding| finding.code().id() == code).count()
}

#[test]
fn patterns_that_could_tie_are_compared_in_linear_time() {
    type Name = fn(usize) -> String;
    let families: [(&str, Name); 6] = [
        ("one name many times", |_| "same".to_owned()),
        ("one pattern many times", |_| "same*".to_owned()),
        ("different ends", |i| format!("*{i:06}end")),
        ("different beginnings", |i| format!("begin{i:06}*")),
        ("different middles", |i| format!("a*{i:06}*b")),
        ("nested beginnings", |i| format!("{}*{}", "n".repeat(i % 200), "x".repeat(200 - i % 200))),
    ];
    for (what, name) in families {
        let input = |times| charter((0..500 * times).map(name));
        assert_linear(what, input, |charter| {
            black_box(charter.check());
        });
    }
}

#[test]
fn a_hundred_thousand_declarations_are_checked_in_seconds() {
    let start = ThreadTime::now();
    // As many as can be alike without meeting: each beginning with each end.
    let grid = charter((0..100_000).map(|i| format!("a{:03}*{:03}z", i / 316, i % 316)));
    assert_eq!((count(&grid, "C003"), count(&grid, "C013")), (0, 0));
    let same = charter((0..100_000).map(|_| "same_*".to_owned()));
    assert_eq!((count(&same, "C003"), count(&same, "C013")), (99_999, 0));
    // Each of the last begins like all of the first and ends like all of the second.
    let third = 33_000;
    let firsts = (0..third).map(|i| format!("x*{i:010}t"));
    let seconds = (0..third).map(|i| format!("w{i:010}*s"));
    let lasts = (0..third).map(|i| format!("x{i:05}*{i:05}s"));
    let crossed = charter(firsts.chain(seconds).chain(lasts));
    let found = crossed.check();
    let note = found.iter().find(|finding| finding.code().id() == "C013").expect("C013");
    assert!(note.message().contains("of 99000 declarations"), "{}", note.message());
    let took = start.elapsed();
    assert!(took < Duration::from_secs(60), "{took:?}, in a build that is not optimised");
}

#[test]
fn providers_are_found_in_linear_time() {
    let input = |times: usize| {
        let all = 0..500 * times;
        let providers: Vec<String> =
            all.clone().map(|i| format!(r#"{{"id":"p{i}","name":"P"}}"#)).collect();
        let cookies: Vec<String> = all
            .map(|i| format!(r#"{{"name":"c{i}","provider":"p{i}","purposes":["advertising"]}}"#))
            .collect();
        let (providers, cookies) = (providers.join(","), cookies.join(","));
        let source = format!(
            r#"{{"format":1,"site":"https://a.example","provider":[{providers}],"cookie":[{cookies}]}}"#
        );
        Charter::parse(source).expect("a charter")
    };
    let regime = Regime::builtin("fr").expect("a regime");
    assert_linear("a provider for each cookie", input, |charter| {
        black_box(Policy::compile(charter.clone(), regime).check(now()));
    });
}

#[test]
fn erasing_is_linear_in_the_path() {
    let policy = policy((0..4).map(|i| format!("c{i}")));
    let reading = ReceivedConsent::none();
    let exchange = charte::Exchange::new(
        policy.visitor(&reading, now()).with_host(charte::Host::parse("www.example.fr").ok()),
        charte::Mode::Enforce,
    );
    for (what, segment) in [
        ("a path of many segments", "/a"),
        ("a path of slashes", "/"),
        (
            "a path of long segments",
            "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ),
        ("a path that no header holds", "/a;b"),
        ("a path with a query of slashes", "/a?/"),
    ] {
        assert_linear(
            what,
            |times| segment.repeat(20_000 * times),
            |path| {
                let erasure = exchange.erase(["c0=1; c1=1; c2=1"], path.as_bytes(), 4_096);
                let bytes: usize = erasure.lines().iter().map(String::len).sum();
                assert!(bytes > 0 && bytes < 20_000, "{bytes}");
            },
        );
    }
}

#[test]
fn charters_have_an_end() {
    let deep = "[".repeat(5_000);
    for text in [format!("{{\"format\":{deep}"), format!("format = {deep}")] {
        assert!(Charter::parse(text).is_err());
    }
    let line = r#"{"name":"a","purposes":["security"]}"#;
    let many = format!(
        r#"{{"format":1,"site":"https://a.example","cookie":[{}]}}"#,
        vec![line; 100_001].join(",")
    );
    let error = Charter::parse(many).expect_err("too many");
    assert!(error.to_string().contains("100000"), "{error}");
    let tags: Vec<String> = (0..201).map(|i| format!("\"aa-{i:03}\"")).collect();
    let tags = tags.join(",");
    let source = format!(r#"{{"format":1,"site":"https://a.example","languages":[{tags}]}}"#);
    let error = Charter::parse(source).expect_err("too many languages");
    assert_eq!(error.code().id(), "E109", "{error}");
    let long = "n".repeat(257);
    let long = format!(
        r#"{{"format":1,"site":"https://a.example","cookie":[{{"name":"{long}","purposes":["security"]}}]}}"#
    );
    assert!(Charter::parse(long).is_err());
}

/// A HAR of one response whose body has so many bytes, made while it is read.
struct Endless {
    head: io::Cursor<&'static str>,
    body: u64,
    tail: io::Cursor<&'static str>,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let taken = self.head.read(into)?;
        if taken > 0 {
            return Ok(taken);
        }
        let body = into.len().min(usize::try_from(self.body).unwrap_or(usize::MAX));
        if body == 0 {
            return self.tail.read(into);
        }
        into[..body].fill(b'x');
        self.body -= body as u64;
        Ok(body)
    }
}

#[test]
fn a_gigabyte_is_refused_or_streamed() {
    let gigabyte = vec![0_u8; 1 << 30];
    assert!(Consent::decode(&gigabyte).is_err());
    assert!(SetCookie::parse(&gigabyte).is_err());
    assert!(import(&gigabyte, &ImportOptions::default()).is_err());
    assert!(read(&gigabyte[..], "zeros", &Options::default()).is_err());
    drop(gigabyte);
    let har = Endless {
        head: io::Cursor::new(
            r#"{"log":{"entries":[{"startedDateTime":"2026-11-23T10:05:00Z","request":{"method":"GET","url":"https://a.example/","headers":[]},"response":{"headers":[{"name":"Set-Cookie","value":"a=b"}],"content":{"text":""#,
        ),
        body: 1 << 30,
        tail: io::Cursor::new(r#""}}}]}}"#),
    };
    let recording = read(har, "large.har", &Options::default()).expect("a recording");
    assert_eq!(recording.observed(), 1);
    if let Some(peak) = peak_megabytes() {
        assert!(peak < 600, "{peak} MB for a body that nobody keeps");
    }
}

/// What this process had in memory at most, where the system tells.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? / 1024)
}
