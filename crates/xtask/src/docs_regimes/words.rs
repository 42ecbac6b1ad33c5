//! Conditions and citations in words.

use toml::{Table, Value};

use super::{tables, text, texts};

/// What a fact says when it is yes, and the same denied, after “the charter says that”.
const FACTS: [(&str, &str, &str); 18] = [
    ("first-party", "it is first-party", "it is third-party"),
    ("own", "the publisher deposits it itself", "somebody else than the publisher deposits it"),
    (
        "sole-purpose",
        "it has no other purpose, necessary ones apart",
        "it has another purpose that is not necessary",
    ),
    ("anonymous", "only anonymous results come out", "results are not anonymous"),
    (
        "publisher-only",
        "it serves the publisher alone, without reuse by a vendor",
        "a vendor reuses it",
    ),
    (
        "cross-site",
        "it follows a person across sites or apps",
        "it follows nobody across sites or apps",
    ),
    (
        "shared",
        "its data are cross-referenced or handed to third parties",
        "its data are neither cross-referenced nor handed to third parties",
    ),
    ("requested", "the visitor asked for exactly this", "the visitor did not ask for it"),
    (
        "expected",
        "it is an intrinsic, expected part of the service",
        "it is no expected part of the service",
    ),
    ("informed", "visitors are told clearly", "visitors are not told"),
    (
        "objection-offered",
        "a simple, free way to object exists",
        "there is no simple way to object",
    ),
    (
        "passive",
        "it relies on data that the device emits by itself",
        "it does not rely on data that the device emits by itself",
    ),
    ("sliding", "it is renewed at every visit", "it is not renewed at every visit"),
    (
        "sale-or-share",
        "it involves a sale of personal data, or sharing for cross-context advertising",
        "it involves no sale, nor sharing for cross-context advertising",
    ),
    (
        "identifies",
        "it identifies, locates or profiles a person",
        "it neither identifies, locates nor profiles anybody",
    ),
    (
        "high-risk",
        "it is high-risk profiling or intrusive third-party advertising",
        "it is neither high-risk profiling nor intrusive advertising",
    ),
    (
        "sensitive",
        "it reveals or concerns special data (health, religion, precise location and the like)",
        "it neither reveals nor concerns special data",
    ),
    (
        "children",
        "the service is directed to children, or the visitor is known to be one",
        "the service is not directed to children, and the visitor is not known to be one",
    ),
];

/// What a cookie that is contradicted by its own facts is not (specification §6).
const CONTRADICTED: [&str; 3] = ["~cross-site", "~shared", "~sale-or-share"];

/// A text that ends as a sentence does.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

fn condition(condition: &str) -> String {
    let (sign, fact) = match condition.split_at_checked(1) {
        Some((sign @ ("!" | "~"), fact)) => (sign, fact),
        _ => ("", condition),
    };
    let known = FACTS.iter().find(|(id, _, _)| *id == fact);
    let (_, yes, no) = known.copied().unwrap_or((fact, fact, fact));
    match sign {
        "!" => format!("the charter says that {no}"),
        "~" => format!("nothing says that {yes}"),
        _ => yes.to_owned(),
    }
}

/// What must be true for a rule, what is advised, and its limits.
pub(super) fn conditions(id: &str, rule: &Table) -> String {
    let all = texts(rule, "all");
    let contradicted = CONTRADICTED.iter().all(|c| all.contains(c));
    let spoken = all.iter().filter(|c| !(contradicted && CONTRADICTED.contains(c)));
    let mut parts: Vec<String> = spoken.map(|c| condition(c)).collect();
    if contradicted {
        parts.push("not contradicted".to_owned());
    }
    let mut out = if parts.is_empty() { "always".to_owned() } else { parts.join("; ") };
    let advised: Vec<String> = texts(rule, "recommended").iter().map(|c| condition(c)).collect();
    if !advised.is_empty() {
        out.push_str("<br>advised: ");
        out.push_str(&advised.join("; "));
    }
    for limit in tables(rule, "limits") {
        let what = match text(limit, "of") {
            "retention" => "data kept at most",
            _ => "lives at most",
        };
        let max = match text(limit, "max") {
            "session" => "the session",
            max => max,
        };
        let force = if text(limit, "force") == "binding" { "binding" } else { "advised" };
        let unless = match text(limit, "unless") {
            "" => String::new(),
            fact => format!(", unless {}", condition(fact)),
        };
        let cited = citations(id, limit, "cite");
        let when = dates(limit);
        out.push_str(&format!("<br>{what} {max} ({force}){unless}{when} {cited}"));
    }
    out
}

/// When something is in force, beside its periods: ` (from 2020-10-01)`.
pub(super) fn dates(table: &Table) -> String {
    match (text(table, "from"), text(table, "until")) {
        ("", "") => String::new(),
        (from, "") => format!(" (from {from})"),
        ("", until) => format!(" (until {until})"),
        (from, until) => format!(" (from {from} until {until})"),
    }
}

/// The citations under a key, each with its mark and a link to the instrument below.
pub(super) fn citations(id: &str, table: &Table, key: &str) -> String {
    let one = |cite: &Table| {
        let mark = match text(cite, "confidence") {
            "official" => '●',
            "secondary" => '◐',
            _ => '○',
        };
        let instrument = text(cite, "instrument");
        let at = match text(cite, "at") {
            "" => String::new(),
            at => format!(" {at}"),
        };
        let source = match text(cite, "source") {
            "" => String::new(),
            source => format!(" ({source})"),
        };
        let reviewed = match cite.get("reviewed").and_then(Value::as_table) {
            Some(review) => format!(" (reviewed {})", text(review, "on")),
            None => String::new(),
        };
        let periods = match cite.get("periods").and_then(Value::as_array) {
            Some(_) => format!(" (in `{}`)", texts(cite, "periods").join("`, `")),
            None => String::new(),
        };
        format!("{mark}&nbsp;[{instrument}](#{id}-{instrument}){at}{periods}{source}{reviewed}")
    };
    tables(table, key).into_iter().map(one).collect::<Vec<_>>().join("; ")
}
