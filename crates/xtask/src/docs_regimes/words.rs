//! Conditions, citations and dates in words.

use charte::regime::{Citation, Confidence, Force, LimitOf, Rule, Test};
use charte::{Fact, Regime, Time};

/// What a fact says when it is yes, and the same denied, after “the charter says that”.
fn fact(fact: Fact) -> (&'static str, &'static str) {
    match fact {
        Fact::FirstParty => ("it is first-party", "it is third-party"),
        Fact::Own => {
            ("the publisher deposits it itself", "somebody else than the publisher deposits it")
        }
        Fact::SolePurpose => (
            "it has no other purpose, necessary ones apart",
            "it has another purpose that is not necessary",
        ),
        Fact::Anonymous => ("only anonymous results come out", "results are not anonymous"),
        Fact::PublisherOnly => {
            ("it serves the publisher alone, without reuse by a vendor", "a vendor reuses it")
        }
        Fact::CrossSite => {
            ("it follows a person across sites or apps", "it follows nobody across sites or apps")
        }
        Fact::Shared => (
            "its data are cross-referenced or handed to third parties",
            "its data are neither cross-referenced nor handed to third parties",
        ),
        Fact::Requested => ("the visitor asked for exactly this", "the visitor did not ask for it"),
        Fact::Expected => (
            "it is an intrinsic, expected part of the service",
            "it is no expected part of the service",
        ),
        Fact::Informed => ("visitors are told clearly", "visitors are not told"),
        Fact::ObjectionOffered => {
            ("a simple, free way to object exists", "there is no simple way to object")
        }
        Fact::Passive => (
            "it relies on data that the device emits by itself",
            "it does not rely on data that the device emits by itself",
        ),
        Fact::Sliding => ("it is renewed at every visit", "it is not renewed at every visit"),
        Fact::SaleOrShare => (
            "it involves a sale of personal data, or sharing for cross-context advertising",
            "it involves no sale, nor sharing for cross-context advertising",
        ),
        Fact::Identifies => (
            "it identifies, locates or profiles a person",
            "it neither identifies, locates nor profiles anybody",
        ),
        Fact::HighRisk => (
            "it is high-risk profiling or intrusive third-party advertising",
            "it is neither high-risk profiling nor intrusive advertising",
        ),
        Fact::Sensitive => (
            "it reveals or concerns special data (health, religion, precise location and the like)",
            "it neither reveals nor concerns special data",
        ),
        Fact::Children => (
            "the service is directed to children, or the visitor is known to be one",
            "the service is not directed to children, and the visitor is not known to be one",
        ),
    }
}

/// What a cookie that is contradicted by its own facts is not (specification §6).
const CONTRADICTED: [Test; 3] =
    [Test::NotYes(Fact::CrossSite), Test::NotYes(Fact::Shared), Test::NotYes(Fact::SaleOrShare)];

/// A text that ends as a sentence does.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

fn condition(test: Test) -> String {
    let (yes, no) = fact(test.fact());
    match test {
        Test::Yes(_) => yes.to_owned(),
        Test::No(_) => format!("the charter says that {no}"),
        Test::NotYes(_) => format!("nothing says that {yes}"),
    }
}

/// What must be true for a rule, what is advised, and its limits.
pub(super) fn conditions(regime: &Regime, rule: &Rule) -> String {
    let of = |force| {
        let conditions = rule.conditions().iter().filter(move |c| c.force() == force);
        conditions.map(|c| c.test()).collect::<Vec<Test>>()
    };
    let all = of(Force::Binding);
    let contradicted = CONTRADICTED.iter().all(|test| all.contains(test));
    let spoken = all.iter().filter(|test| !(contradicted && CONTRADICTED.contains(test)));
    let mut parts: Vec<String> = spoken.map(|test| condition(*test)).collect();
    if contradicted {
        parts.push("not contradicted".to_owned());
    }
    let mut out = if parts.is_empty() { "always".to_owned() } else { parts.join("; ") };
    let advised: Vec<String> = of(Force::Recommended).into_iter().map(condition).collect();
    if !advised.is_empty() {
        out.push_str("<br>advised: ");
        out.push_str(&advised.join("; "));
    }
    for limit in rule.limits() {
        let what = match limit.of() {
            LimitOf::Lifetime => "lives at most",
            LimitOf::Retention => "data kept at most",
        };
        let max = match limit.max() {
            charte::Lifetime::Session => "the session".to_owned(),
            max => max.to_string(),
        };
        let force = if limit.force() == Force::Binding { "binding" } else { "advised" };
        let unless = limit.unless().map(|f| format!(", unless {}", fact(f).0)).unwrap_or_default();
        let cited = citations(regime, limit.citations());
        let when = span(regime.span_of_limit(limit));
        out.push_str(&format!("<br>{what} {max} ({force}){unless}{when} {cited}"));
    }
    out
}

/// `2026-02-05`.
pub(super) fn day(time: Time) -> String {
    time.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// `from 2020-10-01`.
pub(super) fn when(from: Option<Time>, until: Option<Time>) -> String {
    match (from.map(day), until.map(day)) {
        (None, None) => "always".to_owned(),
        (Some(from), None) => format!("since {from}"),
        (None, Some(until)) => format!("before {until}"),
        (Some(from), Some(until)) => format!("from {from} until {until}"),
    }
}

/// When something is in force, if not always: ` (since 2020-10-01)`.
pub(super) fn span((from, until): (Option<Time>, Option<Time>)) -> String {
    match (from, until) {
        (None, None) => String::new(),
        (from, until) => format!(" ({})", when(from, until)),
    }
}

/// The citations, each with its mark and a link to the instrument below.
pub(super) fn citations(regime: &Regime, all: &[Citation]) -> String {
    let one = |cite: &Citation| {
        let mark = match cite.confidence() {
            Confidence::Official => '●',
            Confidence::Secondary => '◐',
            Confidence::Unverified => '○',
        };
        let (id, instrument) = (regime.id(), cite.instrument());
        let at = cite.at().map(|at| format!(" {at}")).unwrap_or_default();
        let source = cite.source().map(|source| format!(" ({source})")).unwrap_or_default();
        let review = cite.reviewed().map(|review| format!(" (reviewed {})", review.on()));
        let review = review.unwrap_or_default();
        let dates = span(regime.span_of_citation(cite));
        format!("{mark}&nbsp;[{instrument}](#{id}-{instrument}){at}{dates}{source}{review}")
    };
    all.iter().map(one).collect::<Vec<_>>().join("; ")
}
