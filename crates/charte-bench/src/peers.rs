//! What other libraries do for the same inputs.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::future::Ready;
use std::hint::black_box;
use std::sync::Arc;
use std::task::{Context, Poll};

use aho_corasick::automaton::Automaton;
use aho_corasick::{Anchored, Input, MatchKind, StartKind, dfa::DFA};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cookie::Cookie;
use cookie_store::CookieStore;
use foldhash::fast::FixedState;
use globset::{Glob, GlobSet, GlobSetBuilder};
use hashbrown::HashMap;
use http::{Request, Response};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use tower_cookies::{CookieManagerLayer, Cookies};
use tower_layer::Layer;
use tower_service::Service;
use url::Url;

use crate::inputs::{self, Inputs};
use crate::layer::{Inner, Lines, through};
use crate::operation::Operation;

/// A consent as others keep it: JSON in a cookie.
#[derive(Serialize, Deserialize)]
struct JsonConsent {
    recorded: String,
    revision: u32,
    answers: BTreeMap<String, bool>,
}

impl JsonConsent {
    fn of(value: &str) -> Self {
        let mut tokens = value.split('~').skip(1);
        let recorded = tokens.next().unwrap_or_default().to_owned();
        let answers = tokens.skip(1).filter_map(|t| t.split_once(':'));
        let answers = answers.map(|(sign, purpose)| (purpose.to_owned(), sign == "y")).collect();
        Self { recorded, revision: 1, answers }
    }

    fn granted(&self) -> usize {
        self.answers.values().filter(|granted| **granted).count()
    }
}

/// The best that can be put together from libraries to find a name: exact ones in a hash table,
/// prefixes in an automaton, longest first.
struct Finder {
    exact: HashMap<Vec<u8>, u32, FixedState>,
    prefixes: DFA,
    numbers: Vec<u32>,
}

impl Finder {
    fn new(declarations: usize) -> Self {
        let mut exact = HashMap::with_hasher(FixedState::with_seed(0));
        let (mut prefixes, mut numbers) = (Vec::new(), Vec::new());
        for (number, name) in (0_u32..).zip((0..declarations).map(inputs::declared)) {
            match name.strip_suffix('*') {
                Some(prefix) => {
                    prefixes.push(prefix.to_owned());
                    numbers.push(number);
                }
                None => {
                    exact.insert(name.into_bytes(), number);
                }
            }
        }
        let prefixes = DFA::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Anchored)
            .build(&prefixes)
            .expect("an automaton");
        Self { exact, prefixes, numbers }
    }

    fn find(&self, name: &str) -> Option<u32> {
        if let Some(number) = self.exact.get(name.as_bytes()) {
            return Some(*number);
        }
        let input = Input::new(name).anchored(Anchored::Yes);
        let found = self.prefixes.try_find(&input).ok()??;
        self.numbers.get(found.pattern().as_usize()).copied()
    }
}

fn globs(declarations: usize) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for number in 0..declarations {
        set.add(Glob::new(&inputs::declared(number)).expect("a glob"));
    }
    set.build().expect("a set of globs")
}

fn sum<T>(items: &[T], each: impl Fn(&T) -> usize) -> u64 {
    items.iter().map(|item| each(black_box(item)) as u64).sum()
}

/// Every peer's operation.
///
/// # Panics
/// When the inputs are not what they should be, which would be a bug here.
#[must_use]
pub fn operations(inputs: &'static Inputs) -> Vec<Operation> {
    let each = inputs.names.len();
    let finder = Finder::new(inputs::DECLARATIONS);
    let exact: HashMap<Vec<u8>, u32, FixedState> = finder.exact.clone();
    let globs = globs(inputs::DECLARATIONS);
    let json: Vec<JsonConsent> = inputs.consents.iter().map(|v| JsonConsent::of(v)).collect();
    let base64: Vec<String> =
        json.iter().map(|c| STANDARD.encode(serde_json::to_string(c).expect("JSON"))).collect();
    let percent: Vec<String> = json
        .iter()
        .map(|c| serde_json::to_string(c).expect("JSON"))
        .map(|c| utf8_percent_encode(&c, NON_ALPHANUMERIC).to_string())
        .collect();
    let from_base64 = |value: &String| {
        let json = STANDARD.decode(value).ok()?;
        Some(serde_json::from_slice::<JsonConsent>(&json).ok()?.granted())
    };
    let from_percent = |value: &String| {
        let json = percent_decode_str(value).decode_utf8().ok()?;
        Some(serde_json::from_str::<JsonConsent>(&json).ok()?.granted())
    };
    let url = Url::parse(&format!("https://{}/", inputs::SITE)).expect("an address");
    vec![
        Operation::new("name-by-memchr", each, || {
            sum(&inputs.lines, |line| memchr::memchr(b'=', line.as_bytes()).unwrap_or(0))
        }),
        Operation::new("cookie-parse", each, || {
            sum(&inputs.lines, |line| Cookie::parse(line.as_str()).map_or(0, |c| c.name().len()))
        }),
        Operation::new("cookie-parse-five", each / 5, || {
            let parse = |lines: &[String]| {
                sum(lines, |line| Cookie::parse(line.as_str()).map_or(0, |c| c.name().len()))
            };
            inputs.kept.chunks_exact(5).map(parse).sum()
        }),
        Operation::new("cookie-rebuild-five", each / 5, || {
            let rebuild = |lines: &[String]| {
                sum(lines, |line| Cookie::parse(line.as_str()).map_or(0, |c| c.to_string().len()))
            };
            inputs.kept.chunks_exact(5).map(rebuild).sum()
        }),
        Operation::new("cookie-store-insert", 1_024, move || {
            let mut jar = CookieStore::new();
            sum(&inputs.lines[..1_024], |line| line.len())
                + inputs.lines[..1_024].iter().filter(|l| jar.parse(l, &url).is_ok()).count() as u64
        }),
        Operation::new("find-exact-only", each, move || {
            sum(&inputs.names, |name| exact.get(name.as_bytes()).map_or(0, |n| *n as usize))
        }),
        Operation::new("find-hash-and-automaton", each, move || {
            sum(&inputs.names, |name| finder.find(name).map_or(0, |n| n as usize))
        }),
        Operation::new("find-globset", 512, move || {
            sum(&inputs.names[..512], |name| globs.matches(name.as_str()).len())
        }),
        Operation::new("psl", each, || {
            sum(&inputs.hosts, |host| psl::domain_str(host).map_or(0, str::len))
        }),
        Operation::new("psl-twice", each, || {
            sum(&inputs.hosts, |host| {
                usize::from(psl::domain_str(black_box(inputs::SITE)) == psl::domain_str(host))
            })
        }),
        Operation::new("json-base64-read", each, move || {
            sum(&base64, |value| from_base64(value).unwrap_or(0))
        }),
        Operation::new("json-percent-read", each, move || {
            sum(&percent, |value| from_percent(value).unwrap_or(0))
        }),
        Operation::new("json-base64-write", each, move || {
            sum(&json, |c| STANDARD.encode(serde_json::to_string(c).expect("JSON")).len())
        }),
        through("layer-tower-cookies", CookieManagerLayer::new().layer(WithCookies::new(inputs))),
    ]
}

/// A service that reads one cookie of the request and sets five, through `tower-cookies`.
#[derive(Clone)]
struct WithCookies {
    inner: Inner,
    cookies: Arc<[Cookie<'static>]>,
    at: usize,
}

impl WithCookies {
    fn new(inputs: &Inputs) -> Self {
        let parse = |line: &String| Cookie::parse(line.clone()).ok();
        let cookies = inputs.kept.iter().filter_map(parse).collect();
        Self { inner: Inner::new(inputs, Lines::None), cookies, at: 0 }
    }
}

impl Service<Request<()>> for WithCookies {
    type Response = Response<()>;
    type Error = Infallible;
    type Future = Ready<Result<Response<()>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        self.at = (self.at + 5) % (self.cookies.len() - 5);
        if let Some(cookies) = request.extensions().get::<Cookies>() {
            black_box(cookies.get("sess_2"));
            for cookie in &self.cookies[self.at..self.at + 5] {
                cookies.add(cookie.clone());
            }
        }
        self.inner.call(request)
    }
}
