//! Questions with the core's answers, and the compiled tables to answer them from: what an
//! evaluator of tables is compared with. One JSON object a line.
//!
//!     tables corpus FOLDER        every case of a folder
//!     tables random SEED COUNT    so many questions at random
//!     tables compile FILE REGIME  the tables of a charter alone, with its texts in its languages
//!
//! A line `{"tables": {…}}` holds the tables of the questions that follow, and of random ones the
//! `charter` and the text of its `regime` or that one's id; `{"error": "E103"}` in its place says why
//! there are none. A question has the keys of a case, and `core`, the answer.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use charte::consent::{ActKind, Consent};
use charte::{
    Act, Area, Charter, ObservedCookie, Policy, Purpose, ReceivedConsent, Regime, Technology, Time,
};
use charte_conformance::{Backend, Case, Format, RustBackend, read_path};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let out = BufWriter::new(io::stdout().lock());
    match arguments.as_slice() {
        ["corpus", folder] => corpus(Path::new(folder), out),
        ["random", seed, count] => Random::new(seed.parse()?).questions(count.parse()?, out),
        ["compile", file, regime] => compile(Path::new(file), regime, out),
        _ => {
            Err("tables corpus FOLDER, tables random SEED COUNT, or tables compile FILE REGIME"
                .into())
        }
    }
}

fn corpus(folder: &Path, mut out: impl Write) -> Result<(), Failure> {
    let mut before = None;
    for entry in read_path(folder)? {
        let case = entry.case;
        let source = (case.charter.text.clone(), case.regime.clone());
        if before.as_ref() != Some(&source) {
            writeln!(out, "{}", compiled(&case))?;
            before = Some(source);
        }
        let core = RustBackend::new().run(&case)?.to_json();
        let mut question = serde_json::to_value(&case)?;
        question["charter"] = Value::Null;
        question["core"] = core;
        writeln!(out, "{question}")?;
    }
    Ok(out.flush()?)
}

fn compile(file: &Path, regime: &str, mut out: impl Write) -> Result<(), Failure> {
    let policy = Policy::compile(Charter::parse(std::fs::read(file)?)?, Regime::builtin(regime)?);
    let languages = policy.charter().languages().iter().map(String::as_str);
    writeln!(out, "{}", policy.to_tables()?.with_texts(languages).to_json()?)?;
    Ok(out.flush()?)
}

fn compiled(case: &Case) -> Value {
    let policy = match case.charter.format {
        Format::Json => Charter::from_json(&case.charter.text),
        Format::Toml => Charter::parse(&case.charter.text),
    }
    .and_then(|charter| match &case.regime {
        Some(id) => Ok(Policy::compile(charter, Regime::builtin(id)?)),
        None => Policy::new(charter),
    });
    match policy.and_then(|policy| tables(&policy)) {
        Ok(tables) => json!({"tables": tables}),
        Err(error) => json!({"error": error.code().id()}),
    }
}

fn tables(policy: &Policy) -> Result<Value, charte::Error> {
    let json = policy.to_tables()?.to_json()?;
    Ok(serde_json::from_str(&json).unwrap_or_default())
}

/// Numbers from a seed: SplitMix64.
struct Random(u64);

const NAMES: &[&str] =
    &["_ga", "_ga_1", "_gid", "_fbp", "sid", "theme", "choice", "a*b", "a**b", "aXb", "é", "", "x"];
const PATTERNS: &[&str] = &[
    "_ga", "_ga*", "_ga_*", "_gid", "_fbp", "sid", "theme", "a\\*b", "a*b", "*", "_*", "é*", "*p",
    "choice",
];
const PROVIDERS: &[&str] = &["us", "meta", "stats", "cdn", "nobody"];
const HOSTS: &[&str] = &[
    "www.example.fr",
    "example.fr",
    "stats.example.fr",
    "ads.other.net",
    "localhost",
    "127.0.0.1",
    "notexample.fr",
    "WWW.Example.FR.",
    "[::1]:8080",
    "a b",
    "",
];
const DOMAINS: &[&str] = &["example.fr", "stats.example.fr", "ads.other.net", "127.0.0.1"];
const PAGES: &[&str] = &[
    "https://www.example.fr/",
    "https://example.fr/a?b",
    "http://ads.other.net/",
    "https://localhost:8000/",
    "about:blank",
    "https://user@stats.example.fr:1/",
    "http://[::1]/",
];
const FACTS: &[&str] = &[
    "anonymous",
    "publisher-only",
    "cross-site",
    "shared",
    "requested",
    "expected",
    "informed",
    "objection-offered",
    "passive",
    "sale-or-share",
    "identifies",
    "sensitive",
    "children",
];
const FLAGS: &[&str] = &["!gpc", "!seen", "!from=tcf-2.2", "!id=abc1", "!id=ABC", "!x", "!"];

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn maybe<T: Copy>(&mut self, n: usize, of: &[T]) -> Option<T> {
        (!self.once_in(n)).then(|| self.one(of))
    }

    fn questions(&mut self, count: usize, mut out: impl Write) -> Result<(), Failure> {
        const EACH: usize = 100;
        for _ in 0..count.div_ceil(EACH) {
            let charter = self.charter();
            let ids: Vec<&str> = Regime::builtin_ids().collect();
            let id = match self.below(3) {
                0 => Some(self.one(&["fr", "us-ca", "gb", "charte"])),
                1 => Some(self.one(&ids)),
                _ => None,
            };
            let (text, regime) = match id {
                Some(id) => (id.to_owned(), Regime::builtin(id)?.clone()),
                None => self.regime()?,
            };
            let policy = Policy::compile(Charter::from_json(charter.to_string())?, &regime);
            let line = json!({"tables": tables(&policy)?, "charter": charter, "regime": text});
            writeln!(out, "{line}")?;
            for _ in 0..EACH {
                writeln!(out, "{}", self.question(&policy)?)?;
            }
        }
        Ok(out.flush()?)
    }

    /// A regime of its own, so that the rows are of every shape.
    fn regime(&mut self) -> Result<(String, Regime), Failure> {
        let requirements = ["out-of-scope", "exempt", "opt-out", "opt-in", "prohibited"];
        let validity = self.one(&["6 months", "1 month", "13 months", "10 days", "36 hours"]);
        let mut rules = Vec::new();
        for number in 0..self.below(5) {
            let mut purposes: Vec<&str> = (0..self.below(6) + 1).map(|_| self.purpose()).collect();
            purposes.sort_unstable();
            purposes.dedup();
            purposes.retain(|purpose| *purpose != "unclassified");
            if purposes.is_empty() {
                continue;
            }
            let then = self.one(&requirements);
            let fact = self.one(FACTS);
            let sign = self.one(&["", "!", "~"]);
            let mut rule = json!({
                "id": format!("own.r{number}"), "purposes": purposes,
                "all": [format!("{sign}{fact}")], "then": then,
            });
            if then == "exempt" && self.once_in(2) {
                rule["objection"] = true.into();
            }
            if self.once_in(3) {
                rule["from"] = self.one(&["2025-01-01", "2026-06-30", "2026-11-01"]).into();
            }
            rules.push(rule);
        }
        let gpc = self.one(&["binding", "advisory", "none"]);
        let regime = json!({
            "format": 1, "id": "own", "name": "Own", "law": false, "gpc": gpc,
            "default": self.one(&requirements), "default-force": "product",
            "validity": validity, "validity-force": "product", "rule": rules,
        });
        // A rule that is never reached is an error of the file; another one is drawn.
        let text = regime.to_string();
        Regime::parse(&text).map(|regime| (text, regime)).or_else(|_| self.regime())
    }

    fn purpose(&mut self) -> &'static str {
        self.one(Purpose::IDS)
    }

    fn charter(&mut self) -> Value {
        let providers: Vec<Value> = PROVIDERS
            .iter()
            .take(4)
            .map(|id| {
                let mut provider = json!({"id": id, "name": id});
                if let Some(role) = self.maybe(4, charte::Role::IDS) {
                    provider["role"] = role.into();
                }
                provider
            })
            .collect();
        let cookies: Vec<Value> = (0..self.below(9)).map(|_| self.declaration()).collect();
        let site = self.one(&[
            "https://www.example.fr",
            "https://stats.example.fr:8000",
            "https://example.fr",
        ]);
        let mut charter = json!({
            "format": 1, "site": site, "revision": self.below(4) + 1,
            "consent-cookie": self.one(&["choice", "choice", "a*b", "__Host-c"]),
            "undeclared": self.one(&["withhold", "withhold", "allow"]),
            "gpc": self.one(&["honour", "honour", "ignore"]),
            "provider": providers, "cookie": cookies,
        });
        if self.once_in(4) {
            charter["facts"] = json!({self.one(&["children", "sensitive"]): self.once_in(2)});
        }
        charter
    }

    fn declaration(&mut self) -> Value {
        let mut purposes: Vec<&str> = (0..self.below(3) + 1).map(|_| self.purpose()).collect();
        purposes.sort_unstable();
        purposes.dedup();
        let facts: serde_json::Map<String, Value> = (0..self.below(5))
            .map(|_| (self.one(FACTS).to_owned(), self.once_in(2).into()))
            .collect();
        let mut line = json!({"name": self.one(PATTERNS), "purposes": purposes, "facts": facts});
        if let Some(provider) = self.maybe(3, PROVIDERS) {
            line["provider"] = provider.into();
        }
        if self.once_in(4) {
            line["domain"] = self.one(DOMAINS).into();
        }
        if self.once_in(6) {
            line["technology"] = self.one(Technology::IDS).into();
        }
        if self.once_in(3) {
            line["separable"] = true.into();
        }
        if self.once_in(4) {
            line["areas"] = json!([self.one(Area::IDS)]);
        }
        line
    }

    fn question(&mut self, policy: &Policy) -> Result<Value, Failure> {
        let moments = ["2026-11-23T10:05:00Z", "2026-02-04T23:59:59Z", "2026-02-28T12:00:30Z"];
        let now: Time = self.one(&moments).parse()?;
        let consent: Vec<String> =
            (0..self.one(&[0, 0, 1, 1, 1, 1, 2, 3, 9])).map(|_| self.consent(now)).collect();
        let gpc = self.once_in(3);
        let received = ReceivedConsent::from_values(&consent);
        let visitor = policy.visitor(&received, now).with_gpc(gpc);
        let mut question = json!({"now": now, "consent": consent, "gpc": gpc, "cookie": null, "page": null,
                "host": null, "technology": null, "allows": null, "ask": null, "record": null,
                "read": false});
        let core = match self.below(10) {
            0 => {
                let purpose = self.one(Purpose::ALL);
                let provider = self.maybe(2, PROVIDERS);
                question["allows"] = json!({"purpose": purpose, "provider": provider});
                json!(visitor.allows(purpose, provider))
            }
            1 => {
                let area = self.maybe(2, Area::ALL);
                question["ask"] = json!({"area": area});
                json!(visitor.ask(area))
            }
            2..=4 => {
                let acts: Vec<Act<'_>> = (0..self.below(3) + 1).map(|_| self.act()).collect();
                let id = if self.once_in(3) { Some("r7") } else { None };
                question["record"] =
                    json!({"acts": acts.iter().map(written).collect::<Vec<_>>(), "id": id});
                match visitor.record(&acts, id) {
                    Err(error) => json!({"error": error.code()}),
                    Ok(None) => json!({"value": null, "max_age": null, "shortened": false}),
                    Ok(Some(consent)) => {
                        let done = visitor.encode(&consent);
                        json!({"value": done.value, "max_age": done.max_age, "shortened": done.shortened})
                    }
                }
            }
            5 => {
                question["read"] = true.into();
                json!({
                    "state": visitor.state(), "value": received.consent().map(Consent::encode),
                    "copies": received.copies(), "error": received.error().map(charte::Error::code),
                })
            }
            _ => {
                let (name, page) = (self.one(NAMES), self.maybe(3, PAGES));
                let (host, technology) = (self.maybe(3, HOSTS), self.technology());
                question["cookie"] = name.into();
                question["page"] = json!(page);
                question["host"] = json!(host);
                question["technology"] = json!(technology);
                let visitor = match page {
                    Some(page) => visitor.with_page(page),
                    None => visitor,
                };
                let mut seen = ObservedCookie::new(name);
                if let Some(technology) = technology {
                    seen = seen.with_technology(technology);
                }
                if let Some(host) = host {
                    seen = seen.with_host(host);
                }
                serde_json::from_str(&visitor.explain_observed(&seen).to_json()?)?
            }
        };
        question["core"] = core;
        Ok(question)
    }

    fn technology(&mut self) -> Option<Technology> {
        if self.once_in(8) { Some(self.one(Technology::ALL)) } else { None }
    }

    fn act(&mut self) -> Act<'static> {
        let (purpose, provider) = (self.one(Purpose::ALL), self.one(PROVIDERS));
        match self.below(12) {
            0 => Act::AcceptAll,
            1 => Act::RefuseAll,
            2 | 3 => Act::Grant(purpose),
            4 | 5 => Act::Refuse(purpose),
            6 => Act::GrantPair(purpose, provider),
            7 => Act::RefusePair(purpose, provider),
            8 => Act::RefuseProvider(provider),
            9 => Act::AllowProvider(provider),
            10 => Act::RefuseProvider("Not an id"),
            _ => Act::Seen,
        }
    }

    /// The value of a consent cookie: mostly one that reads, some long, some damaged.
    fn consent(&mut self, now: Time) -> String {
        let age =
            self.one(&[0, 60, 3_600, 40 * 86_400, 200 * 86_400, 500 * 86_400, -3_600, -90_000]);
        let empty = Consent::new(now.plus_seconds(-age), 1).encode();
        let time = empty.split('~').nth(1).unwrap_or_default().to_owned();
        let mut tokens = vec![time, format!("r{}", self.below(5) + 1)];
        let most = if self.once_in(30) { 150 } else { 7 };
        for _ in 0..self.below(most) {
            let sign = self.one(&["y:", "n:"]);
            let purpose = match self.below(8) {
                0 => self.one(&["unknown", "constructor", "zz-9"]).to_owned(),
                _ => self.purpose().to_owned(),
            };
            let provider = match most {
                150 => format!("{}{}", self.one(PROVIDERS), self.below(1_000)),
                _ => self.one(PROVIDERS).to_owned(),
            };
            let token = match self.below(10) {
                0..=5 => format!("{sign}{purpose}"),
                6 | 7 => format!("{sign}{purpose}@{provider}"),
                8 => format!("n:@{provider}"),
                _ => self.one(FLAGS).to_owned(),
            };
            tokens.push(token);
        }
        if self.once_in(4) {
            let at = self.below(tokens.len());
            tokens.swap(0, at);
        }
        if self.once_in(20) {
            let odd =
                ["", "r1", "y:", "20261123T1005Z", "20260230T1005Z", "n:a@", "v1", "y:É", "r0"];
            tokens.push(self.one(&odd).to_owned());
        }
        let body = format!("v1~{}", tokens.join("~"));
        let mut value = format!("{body}~{}", Consent::check(&body));
        match self.below(20) {
            0 => {
                let end = self.below(value.len());
                value = value.chars().take(end).collect();
            }
            1 => value = value.replacen('~', "~~", 1),
            2 => value = format!("\"{value}\""),
            3 => value = self.one(&["", "é", "v1", "\"", "null", "%7E~.0000"]).to_owned(),
            _ => {}
        }
        value
    }
}

/// An act in the words of a case.
fn written(act: &Act<'_>) -> Value {
    let of = |kind: ActKind, purpose: Option<Purpose>, provider: Option<&str>| json!({"act": kind, "purpose": purpose, "provider": provider});
    match *act {
        Act::AcceptAll => of(ActKind::AcceptAll, None, None),
        Act::RefuseAll => of(ActKind::RefuseAll, None, None),
        Act::Grant(p) => of(ActKind::Grant, Some(p), None),
        Act::Refuse(p) => of(ActKind::Refuse, Some(p), None),
        Act::GrantPair(p, v) => of(ActKind::Grant, Some(p), Some(v)),
        Act::RefusePair(p, v) => of(ActKind::Refuse, Some(p), Some(v)),
        Act::RefuseProvider(v) => of(ActKind::RefuseProvider, None, Some(v)),
        Act::AllowProvider(v) => of(ActKind::AllowProvider, None, Some(v)),
        Act::Seen => of(ActKind::Seen, None, None),
    }
}
