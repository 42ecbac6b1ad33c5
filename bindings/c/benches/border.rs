//! What the border of C costs: each call in Rust and, round by round beside it, through the
//! function that C calls. `tests/c/bench.c` is the same from C.
//!
//! A machine that does other things slows both down: the best round of each is what the call
//! costs, and their difference is the border.

use std::hint::black_box;
use std::mem::MaybeUninit;
use std::ptr::{null, null_mut};
use std::time::Instant;

use charte::words::Word;
use charte::{
    Charter, Decision, Exchange, Host, Mode, ObservedCookie, Page, Policy, ReceivedConsent, Time,
};
use charte_c::{
    charter::*, consent::*, decision::*, filter::*, policy::*, slice::*, status::*, version::*,
    visitor::*,
};

const DECLARED: u32 = 3000;
const NAMES: usize = 4096;
const ROUNDS: usize = 400;

struct Draw(u64);

impl Draw {
    fn below(&mut self, below: u32) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % below
    }
}

fn round(call: &mut impl FnMut(usize) -> u32) -> f64 {
    let start = Instant::now();
    let mut sum = 0_u32;
    for i in 0..NAMES {
        sum = sum.wrapping_add(call(i));
    }
    black_box(sum);
    start.elapsed().as_nanos() as f64 / NAMES as f64
}

fn compare(what: &str, mut rust: impl FnMut(usize) -> u32, mut border: impl FnMut(usize) -> u32) {
    let (mut inside, mut through) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        inside = inside.min(round(&mut rust));
        through = through.min(round(&mut border));
    }
    println!("{what:<28} Rust {inside:6.1} ns, C {through:6.1} ns: + {:5.1}", through - inside);
}

fn text(bytes: &str) -> charte_str {
    charte_str { data: bytes.as_ptr().cast(), len: bytes.len() }
}

const ABSENT: charte_str = charte_str { data: null(), len: 0 };

/// What `charte_decision` holds, read in Rust.
fn sum(decision: &Decision) -> u32 {
    decision.outcome().number() as u32
        + decision.because().number() as u32
        + decision.requirement().number() as u32
        + decision.category().number() as u32
        + decision.party().number() as u32
        + decision.purposes().bits()
        + decision.serves().bits()
        + decision.declaration().unwrap_or(0)
        + u32::from(decision.may_set())
        + u32::from(decision.is_declared())
}

/// The same, read from the struct of C.
fn sum_in_c(decision: &charte_decision) -> u32 {
    let declaration = decision.declaration;
    decision.outcome
        + decision.because
        + decision.requirement
        + decision.category
        + decision.party
        + decision.purposes
        + decision.serves
        + if declaration == CHARTE_NONE { 0 } else { declaration }
        + u32::from(decision.may_set)
        + u32::from(decision.is_declared)
}

fn main() {
    let mut source = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n".to_owned();
    for i in 0..DECLARED {
        let star = if i.is_multiple_of(10) { "_*" } else { "" };
        let purpose = if i.is_multiple_of(2) { "authentication" } else { "advertising" };
        source += &format!("[[cookie]]\nname = \"c{i}{star}\"\npurposes = [\"{purpose}\"]\n");
    }
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
    let value = "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences~y:advertising~n:embedded-content~.mana";
    let now = 1_795_428_300;

    let policy = Policy::new(Charter::parse(&source).expect("a charter")).expect("a policy");
    let received = ReceivedConsent::from_values([value]);
    let host = Host::parse("www.example.fr").ok();
    let page = Page::Host(host.clone().expect("a host"));
    let visitor = policy.visitor(&received, Time::from_unix(now)).with_page(page).with_host(host);
    let exchange = Exchange::new(visitor.clone(), Mode::Enforce);

    let (mut charter, mut compiled, mut consent) = (null_mut(), null_mut(), null_mut());
    let mut handle = null_mut();
    let header = charte_header { name: text("host"), value: text("www.example.fr") };
    let request = charte_request {
        headers: &header,
        header_count: 1,
        page: ABSENT,
        report_only: false,
        honour: null(),
    };
    // SAFETY: every pointer is that of a variable above, or from the call before.
    let made = unsafe {
        charte_charter_parse(text(&source), &mut charter, null_mut())
            | charte_policy_new(charter, null(), &mut compiled, null_mut())
            | charte_received_consent_decode(text(value), &mut consent, null_mut())
            | charte_visitor_new(compiled, &request, consent, now, &mut handle, null_mut())
    };
    assert_eq!(made, CHARTE_OK);
    let handle: *const charte_visitor = handle;

    let empty: extern "C" fn() -> u32 = black_box(charte_abi_version);
    compare("empty call", |i| black_box(i as u32), |i| empty().wrapping_add(i as u32));

    let decide: unsafe extern "C" fn(_, _, _, _) -> _ = black_box(charte_visitor_decide);
    let mut out = MaybeUninit::<charte_decision>::uninit();
    compare(
        "decide by name",
        |i| u32::from(visitor.decide(&inputs[i].0).may_set()),
        |i| {
            let cookie = charte_observed_cookie {
                name: text(&inputs[i].0),
                line: ABSENT,
                host: ABSENT,
                technology: 0,
            };
            // SAFETY: as above; the decision is written, since the call cannot fail.
            let decision = unsafe {
                decide(handle, &cookie, out.as_mut_ptr(), null_mut());
                out.assume_init()
            };
            u32::from(decision.may_set)
        },
    );

    let decide_line: unsafe extern "C" fn(_, _, _, _, _) -> _ =
        black_box(charte_visitor_decide_set_cookie);
    compare(
        "line to decision",
        |i| {
            let cookie = ObservedCookie::from_set_cookie(&inputs[i].1).expect("a line");
            sum(&visitor.decide_observed(&cookie))
        },
        |i| {
            // SAFETY: as above; the decision is written, since the line is one.
            let decision = unsafe {
                decide_line(handle, text(&inputs[i].1), ABSENT, out.as_mut_ptr(), null_mut());
                out.assume_init()
            };
            sum_in_c(&decision)
        },
    );

    let filter: unsafe extern "C" fn(_, _, _, _, _) -> _ =
        black_box(charte_visitor_filter_response);
    compare(
        "filter a response of 8 lines",
        |i| {
            let lines = inputs[i & !7..].iter().take(8);
            let headers = lines.map(|(_, line)| ("set-cookie", line.as_str()));
            exchange.filter_response(headers).len() as u32
        },
        |i| {
            let line = |at: usize| charte_header {
                name: text("set-cookie"),
                value: text(&inputs[(i & !7) + at].1),
            };
            let headers: [charte_header; 8] = std::array::from_fn(line);
            let mut verdicts = null_mut();
            // SAFETY: as above; the list is written, since the call cannot fail.
            unsafe {
                filter(handle, headers.as_ptr(), 8, &mut verdicts, null_mut());
                let count = (*verdicts).count as u32;
                charte_verdicts_free(verdicts);
                count
            }
        },
    );
}
