//! What spec §3, §6 and §7 say, as naively as they can be read. It shares no code with the
//! library, and knows the regimes by their files only.

use std::collections::BTreeMap;

use toml::{Table, Value};

pub(crate) type Facts = BTreeMap<String, bool>;

pub(crate) fn texts(table: &Table, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(Value::as_array).into_iter().flatten();
    items.map(|t| t.as_str().unwrap().to_owned()).collect()
}

/// A purpose as the page knows it: its id and its class.
#[derive(Clone, Copy)]
pub(crate) struct Named {
    pub(crate) id: &'static str,
    pub(crate) class: &'static str,
}

/// The rules of a file that name a purpose in a period on a day, in order.
pub(crate) fn rules_for<'f>(
    file: &'f Table,
    purpose: Named,
    period: Option<&str>,
    day: &str,
) -> Vec<&'f Table> {
    let rules = file.get("rule").and_then(Value::as_array).into_iter().flatten();
    rules
        .map(|r| r.as_table().unwrap())
        .filter(|r| {
            texts(r, "purposes").iter().any(|p| p == purpose.id)
                || texts(r, "classes").iter().any(|c| c == purpose.class)
                || r.get("all-purposes").and_then(Value::as_bool) == Some(true)
        })
        .filter(|r| match r.get("periods") {
            None => true,
            Some(_) => texts(r, "periods").iter().any(|p| Some(p.as_str()) == period),
        })
        .filter(|r| is_in_force(r, day))
        .collect()
}

/// Spec §6: from is included, until excluded.
pub(crate) fn is_in_force(dated: &Table, day: &str) -> bool {
    let date = |key: &str| dated.get(key).map(|d| d.as_str().unwrap());
    date("from").is_none_or(|from| from <= day) && date("until").is_none_or(|until| day < until)
}

/// The period that a day falls in; before them all it is the earliest.
pub(crate) fn period_on(file: &Table, day: &str) -> Option<String> {
    let periods = file.get("period").and_then(Value::as_array).into_iter().flatten();
    let mut periods = periods.map(|p| p.as_table().unwrap());
    let on = periods.find(|p| p.get("until").is_none_or(|until| day < until.as_str().unwrap()));
    on.map(|p| p["id"].as_str().unwrap().to_owned())
}

/// Where a fact's value comes from, when the charter states nothing for the whole site.
pub(crate) fn origin(fact: &str, facts: &Facts, stated: &Facts) -> Option<&'static str> {
    match fact {
        "first-party" | "own" | "sole-purpose" => Some("derived"),
        _ if stated.contains_key(fact) => Some("stated"),
        _ => facts.contains_key(fact).then_some("role"),
    }
}

fn holds(condition: &str, facts: &Facts) -> bool {
    let stated = |fact: &str| facts.get(fact).copied();
    match condition.split_at(1) {
        ("!", fact) => stated(fact) == Some(false),
        ("~", fact) => stated(fact) != Some(true),
        _ => stated(condition) == Some(true),
    }
}

/// What a regime asks for one purpose of one cookie.
pub(crate) struct Opinion {
    pub(crate) requirement: String,
    pub(crate) rule: String,
    pub(crate) objection: bool,
    pub(crate) unmet: Vec<String>,
    pub(crate) rests_on: Vec<String>,
}

/// Spec §6: the first rule whose conditions all hold, else the default.
pub(crate) fn opinion(
    file: &Table,
    rules: &[&Table],
    period: Option<&str>,
    facts: &Facts,
) -> Opinion {
    let text = |t: &Table, key: &str| t[key].as_str().unwrap().to_owned();
    let mut unmet = Vec::new();
    for rule in rules {
        let failed: Vec<String> =
            texts(rule, "all").into_iter().filter(|c| !holds(c, facts)).collect();
        if failed.is_empty() {
            let objection = rule.get("objection").and_then(Value::as_bool).unwrap_or(false);
            let requirement = text(rule, "then");
            let objection = objection && requirement == "exempt";
            let (rule, rests_on) = (text(rule, "id"), texts(rule, "all"));
            return Opinion { requirement, rule, objection, unmet: Vec::new(), rests_on };
        }
        unmet.extend(failed);
    }
    let own = period_of(file, period).and_then(|p| p.get("default"));
    let requirement = own.unwrap_or(&file["default"]).as_str().unwrap().to_owned();
    let rule = format!("{}.default", text(file, "id"));
    Opinion { requirement, rule, objection: false, unmet, rests_on: Vec::new() }
}

fn period_of<'f>(file: &'f Table, period: Option<&str>) -> Option<&'f Table> {
    let periods = file.get("period").and_then(Value::as_array).into_iter().flatten();
    periods.map(|p| p.as_table().unwrap()).find(|p| p["id"].as_str() == period)
}

/// How a period treats Global Privacy Control.
pub(crate) fn gpc(file: &Table, period: Option<&str>) -> String {
    let own = period_of(file, period).and_then(|p| p.get("gpc"));
    own.unwrap_or(&file["gpc"]).as_str().unwrap().to_owned()
}

/// The role of the provider that a declaration names.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Role {
    None,
    Publisher,
    Processor,
    Independent,
    /// No provider is named: the publisher's.
    Nobody,
    /// A provider that the charter does not know.
    Missing,
}

/// Spec §2–3: what is stated, the defaults of the role, and what is derived.
pub(crate) fn facts(stated: &Facts, role: Role, third_host: bool, purposes: &[Named]) -> Facts {
    let mut facts = stated.clone();
    match role {
        Role::Publisher | Role::Processor | Role::Nobody => {
            facts.entry("publisher-only".into()).or_insert(true);
        }
        Role::Independent => {
            facts.entry("publisher-only".into()).or_insert(false);
        }
        Role::None | Role::Missing => {}
    }
    let outside = |p: &&Named| p.class != "necessary";
    let strange = matches!(role, Role::Independent | Role::None | Role::Missing);
    if strange && purposes.iter().any(|p| outside(&p)) {
        facts.entry("sale-or-share".into()).or_insert(true);
    }
    facts.insert("first-party".into(), !third_host && role != Role::Independent);
    facts.insert("own".into(), matches!(role, Role::Publisher | Role::Nobody));
    facts.insert("sole-purpose".into(), !purposes[1..].iter().any(|p| outside(&p)));
    facts
}

/// What the visitor's cookie says about the purpose and its provider, and in which state it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answers {
    pub(crate) state: &'static str,
    /// Granted or refused: the purpose, the pair.
    pub(crate) purpose: Option<bool>,
    pub(crate) pair: Option<bool>,
    pub(crate) provider_refused: bool,
    /// Recorded with the signal on.
    pub(crate) with_signal: bool,
}

impl Answers {
    /// Spec §7: every grant falls back unless the state is `valid`, then the most specific of
    /// what remains counts. Whether a grant fell back comes with it.
    fn counted(self) -> (Option<bool>, bool) {
        if matches!(self.state, "none" | "malformed") {
            return (None, false);
        }
        let live = self.state == "valid";
        let stays = |answer: Option<bool>| answer.filter(|granted| live || !granted);
        let provider = self.provider_refused.then_some(false);
        let counted = stays(self.pair).or(provider).or(stays(self.purpose));
        let fell = !live && (self.pair == Some(true) || self.purpose == Some(true));
        (counted, fell && counted.is_none())
    }
}

/// Spec §7, the table: whether it is allowed, and because of what.
pub(crate) fn ruling(
    requirement: &str,
    objection: bool,
    answers: Answers,
    signal_applies: bool,
    signal_binds: bool,
) -> (bool, &'static str) {
    let (answer, fell_back) = answers.counted();
    let unreadable = matches!(answers.state, "future" | "malformed");
    let with_signal = answers.with_signal && !matches!(answers.state, "none" | "malformed");
    match (requirement, answer) {
        ("out-of-scope", _) => (true, "out-of-scope"),
        ("prohibited", _) => (false, "prohibited"),
        ("exempt", Some(false)) if objection => (false, "objected"),
        ("exempt", None) if objection && unreadable => (false, "unreadable"),
        ("exempt", _) => (true, "exempt"),
        ("opt-out", Some(false)) => (false, "objected"),
        ("opt-out", a) if signal_applies && !(a == Some(true) && with_signal) => (false, "gpc"),
        ("opt-out", Some(true)) => (true, "granted"),
        ("opt-out", None) if unreadable => (false, "unreadable"),
        ("opt-out", None) => (true, "not-objected"),
        ("opt-in", Some(true)) if signal_applies && signal_binds && !with_signal => (false, "gpc"),
        ("opt-in", Some(true)) => (true, "granted"),
        ("opt-in", Some(false)) => (false, "refused"),
        ("opt-in", None) if fell_back => match answers.state {
            "future" => (false, "unreadable"),
            state => (false, state),
        },
        ("opt-in", None) => (false, "unanswered"),
        other => panic!("{other:?}"),
    }
}
