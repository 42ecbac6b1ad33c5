//! Random rows beside the core, all columns: 60,000 of them, or as many as `CHARTE_ARROW_ROWS` says.
//!
//! `CHARTE_ARROW_ROWS=1000000 cargo test --profile bench -p charte-arrow --test random`

mod common;

use charte::{Charter, ObservedCookie, Policy, ReceivedConsent, Regime, Time};
use charte_arrow::{Decider, Output, Sets, Words};
use common::{Answer, Layout, Row, answers, of_core, of_error, of_nothing, table};

/// With domains, patterns, several purposes, each role, and every kind of lifetime.
const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
regime = "fr"
revision = 2
provider = [
    { id = "us", name = "Us", role = "publisher" },
    { id = "helper", name = "Helper", role = "processor" },
    { id = "vendor", name = "Vendor", role = "independent" },
    { id = "unsaid", name = "Unsaid" },
]
cookie = [
    { name = "sid", purposes = ["authentication"], lifetime = "session" },
    { name = "lang", purposes = ["interface"], lifetime = "12 months", facts = { requested = true } },
    { name = "_ga", provider = "vendor", purposes = ["audience-measurement"], lifetime = "13 months" },
    { name = "_pk_*", provider = "helper", purposes = ["audience-measurement"], lifetime = "13 months", facts = { anonymous = true, cross-site = false, shared = false } },
    { name = "_pk_*", domain = "stats.example.fr", purposes = ["audience-measurement", "session-replay"], lifetime = "25 months", facts = { anonymous = true } },
    { name = "ads", provider = "vendor", purposes = ["advertising", "ad-measurement"], lifetime = "30 days", separable = true, facts = { sale-or-share = true } },
    { name = "ads", domain = "ads.example", provider = "vendor", purposes = ["advertising"], lifetime = "400 days" },
    { name = "mixed", purposes = ["security", "advertising", "preferences"], lifetime = "2 hours", separable = true },
    { name = "mixed2", purposes = ["security", "advertising"], lifetime = "6 months" },
    { name = "video", provider = "unsaid", purposes = ["embedded-content"], lifetime = "6 months" },
    { name = "odd", purposes = ["unclassified"], lifetime = "1 day" },
    { name = "only_here", domain = "www.example.fr", purposes = ["user-input"], lifetime = "24 hours" },
    { name = "cookies_preferences", purposes = ["consent-choice"], lifetime = "6 months" },
]
"#;

/// Periods, a binding limit of a lifetime and one of retention, and a signal that binds later.
const OWN: &str = r#"
id = "limits"
format = 1
name = "Limits"
law = false
gpc = "none"
default = "opt-in"
validity = "6 months"
validity-force = "product"
rule = [
    { id = "limits.stats", purposes = ["audience-measurement"], then = "exempt", objection = true, limits = [{ of = "lifetime", max = "13 months", force = "binding" }] },
    { id = "limits.ads", purposes = ["advertising"], then = "opt-out", until = "2026-06-01", limits = [{ of = "lifetime", max = "30 days", force = "binding" }] },
    { id = "limits.ads-later", purposes = ["advertising"], then = "opt-out", from = "2026-06-01", all = ["!sale-or-share"] },
    { id = "limits.sid", purposes = ["authentication", "security"], then = "exempt", limits = [{ of = "lifetime", max = "24 hours", force = "recommended" }] },
]
"#;

struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    /// One of them, or null.
    fn maybe(&mut self, of: &[String]) -> Option<String> {
        let place = self.below(of.len() + 1);
        of.get(place).cloned()
    }
}

const NAMES: &[&str] = &[
    "sid",
    "lang",
    "_ga",
    "_pk_id",
    "_pk_ses.1",
    "ads",
    "mixed",
    "mixed2",
    "video",
    "odd",
    "only_here",
    "cookies_preferences",
    "unknown",
    "_pk_",
    "",
    "SID",
    "__Host-sid",
];

const HOSTS: &[&str] = &[
    "www.example.fr",
    "stats.example.fr",
    "example.fr",
    "ads.example",
    "x.ads.example",
    "WWW.EXAMPLE.FR:443",
    "no host",
    "",
    "127.0.0.1",
    "[::1]",
    "co.uk",
    "bücher.example",
    "notexample.fr",
];

const PAGES: &[&str] = &[
    "https://www.example.fr/",
    "https://www.example.fr/a?b=1",
    "http://www.example.fr/",
    "https://ads.example/x",
    "about:blank",
    "",
    "http://localhost:8000/",
    "https://other.co.uk/",
];

const ATTRIBUTES: &[&str] = &[
    "",
    "; Max-Age=60",
    "; Max-Age=34300000; Path=/",
    "; Max-Age=99999999; Secure; HttpOnly",
    "; Expires=Wed, 09 Jun 2027 10:18:14 GMT",
    "; Max-Age=0",
    "; SameSite=None",
    "; Partitioned",
    "; Domain=example.fr",
    "; Domain=ads.example; Max-Age=2500000",
    "; Expires=nonsense",
    "; Secure",
];

fn consents() -> Vec<String> {
    use charte::{Consent, Purpose, PurposeSet};
    let at = |time: &str, revision| Consent::new(time.parse::<Time>().unwrap(), revision);
    let some = PurposeSet::from([Purpose::AudienceMeasurement, Purpose::Advertising]);
    let others = PurposeSet::from([Purpose::EmbeddedContent, Purpose::Security]);
    let mut all = vec![
        String::new(),
        "broken".to_owned(),
        "v1~20261101T0900Z~r1~n:advertising~.0000".to_owned(),
    ];
    for time in [
        "2025-08-29T10:00:00Z",
        "2025-08-31T10:00:00Z",
        "2026-01-31T09:00:00Z",
        "2026-11-01T09:00:00Z",
        "2030-01-01T00:00:00Z",
    ] {
        for revision in [1, 2, 3] {
            all.push(at(time, revision).encode());
            all.push(at(time, revision).with_granted(some).with_refused(others).encode());
            all.push(at(time, revision).with_granted(others).with_refused(some).encode());
            let pair = ("advertising", "vendor", true);
            let pairs = [pair, ("audience-measurement", "helper", false)];
            let pairs = pairs.map(|(p, v, yes)| (Purpose::from_id(p).unwrap(), v, yes));
            let paired = at(time, revision).with_pairs(pairs).unwrap();
            all.push(paired.with_refused_providers(["unsaid"]).unwrap().encode());
        }
    }
    all
}

fn moments() -> Vec<i64> {
    let times = [
        "2020-01-01T00:00:00Z",
        "2025-12-31T23:59:59Z",
        "2026-02-04T23:59:59Z",
        "2026-02-05T00:00:00Z",
        "2026-02-28T10:00:00Z",
        "2026-02-28T10:00:01Z",
        "2026-05-31T23:59:59Z",
        "2026-06-01T00:00:00Z",
        "2026-07-31T09:00:01Z",
        "2026-11-23T10:05:00Z",
        "2027-05-01T09:00:00Z",
        "2029-12-31T00:00:00Z",
    ];
    times.map(|time| time.parse::<Time>().unwrap().unix()).to_vec()
}

fn rows(draw: &mut Draw, count: usize, is_line: bool) -> Vec<Row> {
    let (consents, moments) = (consents(), moments());
    let owned = |all: &[&str]| all.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    let (hosts, pages) = (owned(HOSTS), owned(PAGES));
    let regimes = owned(&["fr", "gb", "us-ca", "limits", "charte", "eu", "nowhere"]);
    let mut last = Row::default();
    (0..count)
        .map(|_| {
            let name = draw.one(NAMES);
            let subject = match is_line {
                true => format!(
                    "{name}={}{}",
                    draw.one(&["1", "", "x\u{7}", "x"]),
                    draw.one(ATTRIBUTES)
                ),
                false => name.to_owned(),
            };
            // As in a crawl, a page often has several rows.
            let page = if draw.below(3) > 0 { last.page.clone() } else { draw.maybe(&pages) };
            last = Row {
                subject: (draw.below(40) > 0).then_some(subject),
                host: if draw.below(3) > 0 { draw.maybe(&hosts) } else { last.host.clone() },
                page,
                consent: draw.maybe(&consents),
                now: (draw.below(40) > 0)
                    .then(|| moments[draw.below(moments.len())] + draw.below(3) as i64 - 1),
                gpc: [None, Some(false), Some(true)][draw.below(3)],
                regime: draw.maybe(&regimes),
            };
            last.clone()
        })
        .collect()
}

struct Core {
    policies: Vec<(String, Policy)>,
}

impl Core {
    fn new() -> Self {
        let charter = Charter::parse(CHARTER).unwrap();
        let policies = ["fr", "gb", "us-ca", "charte", "eu"].map(|id| {
            (id.to_owned(), Policy::compile(charter.clone(), Regime::builtin(id).unwrap()))
        });
        let mut policies = policies.to_vec();
        policies
            .push(("limits".to_owned(), Policy::compile(charter, &Regime::parse(OWN).unwrap())));
        Self { policies }
    }

    fn answer(&self, row: &Row, is_line: bool) -> Answer {
        let (Some(subject), Some(now)) = (&row.subject, row.now) else { return of_nothing() };
        let regime = row.regime.as_deref().unwrap_or("fr");
        let Some((_, policy)) = self.policies.iter().find(|(id, _)| id == regime) else {
            return match is_line.then(|| ObservedCookie::from_set_cookie(subject)) {
                Some(Err(error)) => of_error(error.code().id()),
                _ => of_error("E113"),
            };
        };
        let received = ReceivedConsent::from_values(&row.consent);
        let visitor =
            policy.visitor(&received, Time::from_unix(now)).with_gpc(row.gpc == Some(true));
        let visitor = match &row.page {
            Some(page) => visitor.with_page(page.as_str()),
            None => visitor,
        };
        let cookie = match is_line {
            true => match ObservedCookie::from_set_cookie(subject) {
                Ok(cookie) => cookie,
                Err(error) => return of_error(error.code().id()),
            },
            false => ObservedCookie::new(subject),
        };
        let cookie = match &row.host {
            Some(host) => cookie.with_host(host),
            None => cookie,
        };
        of_core(&visitor.explain_observed(&cookie))
    }
}

impl Core {
    /// Whether each kind of case occurs, so that equality means something.
    fn has_limits(&self) -> bool {
        let (_, limits) = self.policies.last().expect("the regime of one's own");
        let consent = ReceivedConsent::none();
        let visitor = limits.visitor(&consent, Time::from_unix(1_795_428_300));
        let matched = limits.match_name("_ga").expect("it has no domain");
        visitor.decide_matched(matched, None).is_none() && limits.match_name("ads").is_none()
    }
}

#[test]
fn random_rows_beside_the_core() {
    let all: usize = match std::env::var("CHARTE_ARROW_ROWS") {
        Ok(rows) => rows.parse().expect("a number"),
        Err(_) => 60_000,
    };
    let core = Core::new();
    assert!(core.has_limits());
    let mut draw = Draw(20_261_130);
    let policy = Policy::new(Charter::parse(CHARTER).unwrap()).unwrap();
    let mut deciders: Vec<Decider> = [Words::Dictionary, Words::Text, Words::View]
        .map(|words| {
            Decider::builder(policy.clone())
                .outputs(Output::ALL.iter().copied())
                .words(words)
                .sets(Sets::List)
                .regime(Regime::parse(OWN).unwrap())
                .build()
                .unwrap()
        })
        .into();
    let (mut done, mut batch) = (0, 0);
    let mut kinds = std::collections::BTreeSet::new();
    while done < all {
        let is_line = batch % 2 == 1;
        let count = [1, 700, 9_000, 4_096][batch % 4].min(all - done);
        let rows = rows(&mut draw, count, is_line);
        let layout = Layout::ALL[batch % Layout::ALL.len()];
        let decider = &mut deciders[batch % 3];
        let answered = answers(&decider.decide(&table(&rows, is_line, layout)).unwrap());
        for (row, answer) in rows.iter().zip(answered) {
            let expected = core.answer(row, is_line);
            assert_eq!(answer, expected, "{layout:?} {row:?}");
            kinds.insert(expected);
        }
        done += count;
        batch += 1;
    }
    // So many different answers that equality means something.
    assert!(kinds.len() > 300, "only {} different answers", kinds.len());
    println!("{done} rows, {} different answers, no difference", kinds.len());
}

/// With constants and a dictionary, each value is decided once, and answers the same.
#[test]
fn constants_stand_for_columns() {
    let core = Core::new();
    let mut draw = Draw(7);
    for is_line in [false, true] {
        for round in 0..60 {
            let mut rows = rows(&mut draw, 50, is_line);
            let first = Row { now: Some(1_795_428_300), ..rows[0].clone() };
            for row in &mut rows {
                *row = Row { subject: row.subject.clone(), ..first.clone() };
            }
            let layout = Layout::ALL[round % Layout::ALL.len()];
            let mut builder = Decider::builder(core.policies[0].1.clone())
                .outputs(Output::ALL.iter().copied())
                .regime(Regime::parse(OWN).unwrap())
                .constant(charte_arrow::Input::Now, Time::from_unix(1_795_428_300))
                .unwrap();
            let texts = [
                (charte_arrow::Input::Host, &first.host),
                (charte_arrow::Input::Page, &first.page),
                (charte_arrow::Input::Consent, &first.consent),
                (charte_arrow::Input::Regime, &first.regime),
            ];
            for (input, text) in texts {
                if let Some(text) = text {
                    builder = builder.constant(input, text.as_str()).unwrap();
                }
            }
            if let Some(on) = first.gpc {
                builder = builder.constant(charte_arrow::Input::Gpc, on).unwrap();
            }
            let built = builder.build();
            if first.regime.as_deref() == Some("nowhere") {
                assert_eq!(built.unwrap_err().code().id(), "E113");
                continue;
            }
            let mut decider = built.unwrap();
            let whole = table(&rows, is_line, layout).project(&[0]).unwrap();
            let expected: Vec<Answer> = rows.iter().map(|row| core.answer(row, is_line)).collect();
            // Twice, the second time as a slice of the same dictionary.
            assert_eq!(answers(&decider.decide(&whole).unwrap()), expected, "{layout:?} {first:?}");
            let slice = decider.decide(&whole.slice(10, 20)).unwrap();
            assert_eq!(answers(&slice), expected[10..30], "{layout:?} {first:?}");
        }
    }
}
