//! What must come out, and the comparison: the one place that knows what "equal" means.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::Answer;

/// What a case expects: any subset of an answer, all of one kind (specification §13).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expectation {
    /// An error's code; one that ends in `*` matches by prefix.
    #[serde(deserialize_with = "present")]
    pub error: Option<String>,
    /// The answer to `allows`.
    #[serde(deserialize_with = "present")]
    pub allowed: Option<bool>,
    /// The reason of the answer to `allows`.
    #[serde(deserialize_with = "present")]
    pub because: Option<String>,
    /// The decision's `cookie`: the name that was decided.
    #[serde(deserialize_with = "present")]
    pub cookie: Option<String>,
    /// The decision's `outcome`.
    #[serde(deserialize_with = "present")]
    pub outcome: Option<String>,
    /// The decision's `may_set`.
    #[serde(deserialize_with = "present")]
    pub may_set: Option<bool>,
    /// The decision's `requirement`.
    #[serde(deserialize_with = "present")]
    pub requirement: Option<String>,
    /// The decision's `category`.
    #[serde(deserialize_with = "present")]
    pub category: Option<String>,
    /// The decision's `party`.
    #[serde(deserialize_with = "present")]
    pub party: Option<String>,
    /// The decision's `serves`, in order.
    #[serde(deserialize_with = "present")]
    pub serves: Option<Vec<String>>,
    /// The purposes of every ruling, in order.
    #[serde(deserialize_with = "present")]
    pub purposes: Option<Vec<String>>,
    /// Some of the rulings, by purpose, and some of their fields.
    #[serde(deserialize_with = "present")]
    pub rulings: Option<BTreeMap<String, RulingExpectation>>,
    /// The codes of every finding, as a set.
    #[serde(deserialize_with = "present")]
    pub findings: Option<BTreeSet<String>>,
}

/// What a case expects of one ruling.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RulingExpectation {
    /// The ruling's `requirement`.
    #[serde(deserialize_with = "present")]
    pub requirement: Option<String>,
    /// The ruling's `rule`.
    #[serde(deserialize_with = "present")]
    pub rule: Option<String>,
    /// The ruling's `allowed`.
    #[serde(deserialize_with = "present")]
    pub allowed: Option<bool>,
    /// The ruling's `because`.
    #[serde(deserialize_with = "present")]
    pub because: Option<String>,
    /// The whole of `unmet`, in order.
    #[serde(deserialize_with = "present")]
    pub unmet: Option<Vec<UnmetExpectation>>,
    /// The whole of `rests_on`, in order.
    #[serde(deserialize_with = "present")]
    pub rests_on: Option<Vec<BasisExpectation>>,
}

/// What a case expects of one condition that the rule rests on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum BasisExpectation {
    /// The condition alone.
    Condition(String),
    /// The condition with what else must be equal.
    Detail(BasisDetail),
}

/// One condition that the rule rests on, in full.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BasisDetail {
    /// The condition as written in the rule, `!shared`.
    pub condition: String,
    /// The rule that asks for it.
    #[serde(default, deserialize_with = "present")]
    pub rule: Option<String>,
    /// `"yes"`, `"no"` or `null`.
    #[serde(default, deserialize_with = "present")]
    pub value: Option<Value>,
    /// `"stated"`, `"site"`, `"role"`, `"derived"` or `null`.
    #[serde(default, deserialize_with = "present")]
    pub from: Option<Value>,
}

/// What a case expects of one unmet condition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum UnmetExpectation {
    /// The condition alone.
    Condition(String),
    /// The condition, the rule that asked for it, the fact after defaults.
    Detail(Detail),
}

/// One unmet condition in full.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// The condition as written in the rule, `!shared`.
    pub condition: String,
    /// The rule that asked for it.
    #[serde(default, deserialize_with = "present")]
    pub rule: Option<String>,
    /// `"yes"`, `"no"` or `null`.
    #[serde(default, deserialize_with = "present")]
    pub stated: Option<Value>,
}

/// A key that is there has a value: `null` is no way of expecting nothing.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(de: D) -> Result<Option<T>, D::Error> {
    T::deserialize(de).map(Some)
}

/// One key of the answer that is not what the case expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where, `rulings.advertising.because`.
    pub key: String,
    /// What the case expects.
    pub expected: String,
    /// What came.
    pub got: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, got {}", self.key, self.expected, self.got)
    }
}

impl Expectation {
    /// Whether the case expects an answer to `allows`.
    pub(crate) fn is_allows(&self) -> bool {
        self.allowed.is_some() || self.because.is_some()
    }

    /// Whether the case expects a decision.
    pub(crate) fn is_decision(&self) -> bool {
        let rest = Self { error: None, allowed: None, because: None, ..self.clone() };
        rest != Self::default()
    }

    /// What in `answer` is not as expected; empty when the case passes.
    #[must_use]
    pub fn compare(&self, answer: &Answer) -> Vec<Difference> {
        let mut to = Differences::default();
        match (answer, &self.error) {
            (Answer::Error(got), Some(expected)) => {
                let equal = match expected.strip_suffix('*') {
                    Some(prefix) => got.starts_with(prefix),
                    None => got == expected,
                };
                if !equal {
                    to.differs("error", expected, got);
                }
            }
            (Answer::Error(got), None) => to.differs("error", "none", got),
            (Answer::Fields(_), _) => to.differs("answer", "one of a cookie", "one of a request"),
            (Answer::Decision(_), Some(expected)) => to.differs("error", expected, "a decision"),
            (Answer::Allows { .. }, Some(expected)) => {
                to.differs("error", expected, "an answer to `allows`");
            }
            (Answer::Allows { allowed, because }, None) => {
                if self.is_decision() {
                    to.differs("answer", "a decision", "an answer to `allows`");
                }
                to.equal("allowed", &self.allowed, Some(&Value::from(*allowed)));
                to.equal("because", &self.because, Some(&Value::from(because.as_str())));
            }
            (Answer::Decision(decision), None) => {
                if self.is_allows() {
                    to.differs("answer", "an answer to `allows`", "a decision");
                }
                self.decision(decision, &mut to);
            }
        }
        to.0
    }

    fn decision(&self, got: &Value, to: &mut Differences) {
        to.equal("cookie", &self.cookie, got.get("cookie"));
        to.equal("outcome", &self.outcome, got.get("outcome"));
        to.equal("may_set", &self.may_set, got.get("may_set"));
        to.equal("requirement", &self.requirement, got.get("requirement"));
        to.equal("category", &self.category, got.get("category"));
        to.equal("party", &self.party, got.get("party"));
        to.equal("serves", &self.serves, got.get("serves"));
        let rulings = got.get("rulings").and_then(Value::as_array);
        if let Some(expected) = &self.purposes {
            let purposes: Option<Value> = rulings
                .map(|list| list.iter().map(|r| r.get("purpose").cloned()).collect::<Vec<_>>())
                .map(|list| list.into_iter().map(Option::unwrap_or_default).collect());
            to.equal("purposes", &Some(expected.clone()), purposes.as_ref());
        }
        for (purpose, expected) in self.rulings.iter().flatten() {
            let mut same = rulings
                .into_iter()
                .flatten()
                .filter(|r| r.get("purpose").and_then(Value::as_str) == Some(purpose));
            let key = format!("rulings.{purpose}");
            match (same.next(), same.next()) {
                (Some(ruling), None) => expected.compare(&key, ruling, to),
                (Some(_), Some(_)) => to.differs(&key, "one ruling", "several"),
                (None, _) => to.differs(&key, "a ruling", NOTHING),
            }
        }
        if let Some(expected) = &self.findings {
            let codes = codes(got.get("findings"));
            if codes.as_ref() != Some(expected) {
                let got = codes.map_or_else(|| NOTHING.to_owned(), |codes| list(&codes));
                to.differs("findings", list(expected), got);
            }
        }
    }
}

/// The codes of a list of findings, each a code or an object with a `code`.
fn codes(findings: Option<&Value>) -> Option<BTreeSet<String>> {
    findings?
        .as_array()?
        .iter()
        .map(|finding| finding.get("code").unwrap_or(finding).as_str().map(str::to_owned))
        .collect()
}

impl RulingExpectation {
    fn compare(&self, key: &str, got: &Value, to: &mut Differences) {
        to.equal(&format!("{key}.requirement"), &self.requirement, got.get("requirement"));
        to.equal(&format!("{key}.rule"), &self.rule, got.get("rule"));
        to.equal(&format!("{key}.allowed"), &self.allowed, got.get("allowed"));
        to.equal(&format!("{key}.because"), &self.because, got.get("because"));
        if let Some(expected) = &self.unmet {
            let got = got.get("unmet").and_then(Value::as_array);
            let same = UnmetExpectation::matches;
            to.conditions(&format!("{key}.unmet"), expected, got, same, describe_unmet);
        }
        if let Some(expected) = &self.rests_on {
            let got = got.get("rests_on").and_then(Value::as_array);
            let same = BasisExpectation::matches;
            to.conditions(&format!("{key}.rests_on"), expected, got, same, describe_basis);
        }
    }
}

impl BasisExpectation {
    fn matches(&self, got: &Value) -> bool {
        let is = |key: &str, text: &str| got.get(key).and_then(Value::as_str) == Some(text);
        let same = |key: &str, wanted: &Option<Value>| {
            wanted.as_ref().is_none_or(|wanted| got.get(key) == Some(wanted))
        };
        match self {
            Self::Condition(condition) => is("condition", condition),
            Self::Detail(detail) => {
                is("condition", &detail.condition)
                    && detail.rule.as_ref().is_none_or(|rule| is("rule", rule))
                    && same("value", &detail.value)
                    && same("from", &detail.from)
            }
        }
    }
}

impl fmt::Display for BasisExpectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let detail = match self {
            Self::Condition(condition) => return f.write_str(condition),
            Self::Detail(detail) => detail,
        };
        f.write_str(&detail.condition)?;
        if let Some(value) = &detail.value {
            write!(f, "={}", value.as_str().unwrap_or("unstated"))?;
        }
        if let Some(from) = &detail.from {
            write!(f, " from {}", from.as_str().unwrap_or("nothing"))?;
        }
        detail.rule.as_ref().map_or(Ok(()), |rule| write!(f, " ({rule})"))
    }
}

fn describe_basis(got: &Value) -> String {
    let text = |key: &str, none: &str| {
        got.get(key).and_then(Value::as_str).map_or_else(|| none.to_owned(), str::to_owned)
    };
    let (condition, value) = (text("condition", "?"), text("value", "unstated"));
    format!("{condition}={value} from {} ({})", text("from", "nothing"), text("rule", "?"))
}

impl UnmetExpectation {
    fn matches(&self, got: &Value) -> bool {
        let is = |key: &str, text: &str| got.get(key).and_then(Value::as_str) == Some(text);
        match self {
            Self::Condition(condition) => is("condition", condition),
            Self::Detail(detail) => {
                is("condition", &detail.condition)
                    && detail.rule.as_ref().is_none_or(|rule| is("rule", rule))
                    && detail.stated.as_ref().is_none_or(|stated| got.get("stated") == Some(stated))
            }
        }
    }
}

impl fmt::Display for UnmetExpectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Condition(condition) => f.write_str(condition),
            Self::Detail(detail) => {
                f.write_str(&detail.condition)?;
                if let Some(stated) = &detail.stated {
                    write!(f, "={}", stated.as_str().unwrap_or("unstated"))?;
                }
                detail.rule.as_ref().map_or(Ok(()), |rule| write!(f, " ({rule})"))
            }
        }
    }
}

fn describe_unmet(got: &Value) -> String {
    let text = |key: &str, none: &str| {
        got.get(key).and_then(Value::as_str).map_or_else(|| none.to_owned(), str::to_owned)
    };
    format!("{}={} ({})", text("condition", "?"), text("stated", "unstated"), text("rule", "?"))
}

/// `[a, b]`.
fn list<T: fmt::Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    format!("[{}]", items.join(", "))
}

/// What a key that the answer lacks is reported as.
pub(crate) const NOTHING: &str = "nothing";

#[derive(Default)]
pub(crate) struct Differences(pub(crate) Vec<Difference>);

impl Differences {
    pub(crate) fn differs(&mut self, key: &str, expected: impl ToString, got: impl ToString) {
        let (expected, got) = (expected.to_string(), got.to_string());
        self.0.push(Difference { key: key.to_owned(), expected, got });
    }

    /// Two lists of conditions, side by side.
    fn conditions<T: fmt::Display>(
        &mut self,
        key: &str,
        expected: &[T],
        got: Option<&Vec<Value>>,
        same: impl Fn(&T, &Value) -> bool,
        describe: impl Fn(&Value) -> String,
    ) {
        let equal = got.is_some_and(|got| {
            got.len() == expected.len() && expected.iter().zip(got).all(|(e, g)| same(e, g))
        });
        if !equal {
            let got = got.map_or_else(|| NOTHING.to_owned(), |got| list(got.iter().map(describe)));
            self.differs(key, list(expected), got);
        }
    }

    /// An expectation that is not there is met.
    fn equal<T: Clone + Into<Value>>(
        &mut self,
        key: &str,
        expected: &Option<T>,
        got: Option<&Value>,
    ) {
        let Some(expected) = expected else { return };
        let expected: Value = expected.clone().into();
        if got != Some(&expected) {
            self.differs(key, expected, got.map_or_else(|| NOTHING.to_owned(), Value::to_string));
        }
    }
}

#[cfg(test)]
#[path = "expectation_tests.rs"]
mod tests;
