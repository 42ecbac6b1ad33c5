//! A table of a data file, read strictly: what is wrong is named with its place.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::slices::Slice;

const FORCES: [&str; 3] = ["binding", "recommended", "product"];
const CONFIDENCES: [&str; 3] = ["official", "secondary", "unverified"];

/// `opt-in` as `OptIn`.
pub(super) fn variant(word: &str) -> String {
    let parts = word.split('-').map(|part| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
    });
    parts.flatten().collect()
}

/// What the entries of a file may name.
pub(super) struct Known<'t> {
    pub(super) instruments: BTreeSet<&'t str>,
    pub(super) slices: Vec<Slice<'t>>,
}

/// A table of the file with the words that an error needs.
pub(super) struct Node<'t> {
    pub(super) table: &'t Table,
    pub(super) place: String,
}

impl<'t> Node<'t> {
    pub(super) fn new(table: &'t Table, place: &str, known: &[&str]) -> Result<Self, String> {
        match table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(format!("{place}: unknown key {key}; known are {}", known.join(", "))),
            None => Ok(Self { table, place: place.to_owned() }),
        }
    }

    pub(super) fn error<T>(&self, key: &str, expected: &str) -> Result<T, String> {
        Err(format!("{}: {key}: {expected}", self.place))
    }

    pub(super) fn text(&self, key: &str) -> Result<Option<&'t str>, String> {
        match self.table.get(key) {
            None => Ok(None),
            Some(Value::String(text)) if !text.is_empty() => Ok(Some(text)),
            Some(_) => self.error(key, "expected a text that is not empty"),
        }
    }

    pub(super) fn need(&self, key: &str) -> Result<&'t str, String> {
        self.text(key)?.map_or_else(|| self.error(key, "missing"), Ok)
    }

    pub(super) fn flag(&self, key: &str) -> Result<Option<bool>, String> {
        match self.table.get(key) {
            None => Ok(None),
            Some(Value::Boolean(flag)) => Ok(Some(*flag)),
            Some(_) => self.error(key, "expected true or false"),
        }
    }

    pub(super) fn word(&self, key: &str, known: &[&str]) -> Result<String, String> {
        let word = self.need(key)?;
        match known.contains(&word) {
            true => Ok(variant(word)),
            false => self.error(key, &format!("{word} is none of {}", known.join(", "))),
        }
    }

    fn list(&self, key: &str) -> Result<&'t [Value], String> {
        match self.table.get(key) {
            None => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(_) => self.error(key, "expected a list"),
        }
    }

    pub(super) fn texts(&self, key: &str) -> Result<Vec<&'t str>, String> {
        let text = |v: &'t Value| v.as_str().map_or_else(|| self.error(key, "expected texts"), Ok);
        self.list(key)?.iter().map(text).collect()
    }

    /// The tables of a list, each read by `each`.
    pub(super) fn nodes<T>(
        &self,
        key: &str,
        known: &[&str],
        each: impl Fn(&Node<'t>) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        let node = |(number, value): (usize, &'t Value)| match value {
            Value::Table(table) => {
                let name = table.get("id").and_then(Value::as_str);
                let name =
                    name.map_or_else(|| format!("{key} {number}"), |id| format!("{key} {id}"));
                each(&Node::new(table, &format!("{}: {name}", self.place), known)?)
            }
            _ => self.error(key, "expected tables"),
        };
        self.list(key)?.iter().enumerate().map(node).collect()
    }

    pub(super) fn languages(&self, key: &str) -> Result<String, String> {
        let pairs: Option<Vec<(&str, &str)>> = match self.table.get(key) {
            Some(Value::String(text)) => Some(vec![("en", text)]),
            Some(Value::Table(all)) => all
                .iter()
                .map(|(language, text)| Some((language.as_str(), text.as_str()?)))
                .collect(),
            _ => None,
        };
        match pairs {
            Some(pairs) if !pairs.is_empty() => {
                Ok(list(pairs.iter().map(|(l, t)| format!("(s({l:?}), s({t:?}))"))))
            }
            _ => self.error(key, "expected a text, or a table of texts by language"),
        }
    }

    pub(super) fn span(&self, key: &str) -> Result<String, String> {
        let text = self.need(key)?;
        if text == "session" {
            return Ok("Lifetime::Session".to_owned());
        }
        let made = text.split_once(' ').and_then(|(number, unit)| {
            let number = number.parse::<u32>().ok().filter(|n| *n > 0)?;
            let (unit, factor) = match unit.strip_suffix('s').or((number == 1).then_some(unit))? {
                "minute" => ("minutes", 1),
                "hour" => ("hours", 1),
                "day" => ("days", 1),
                "month" => ("months", 1),
                "year" => ("months", 12),
                _ => return None,
            };
            Some(format!("Lifetime::{}({})", variant(unit), number.checked_mul(factor)?))
        });
        match made {
            Some(made) => Ok(made),
            None => self.error(
                key,
                "expected session, or a number and minutes, hours, days, months or years",
            ),
        }
    }

    pub(super) fn citations(&self, key: &str, known: &Known<'_>) -> Result<String, String> {
        let keys = ["instrument", "at", "confidence", "source", "reviewed", "periods"];
        let cites = self.nodes(key, &keys, |cite| {
            let instrument = cite.need("instrument")?;
            if !known.instruments.contains(instrument) {
                return cite.error("instrument", &format!("no instrument has the id {instrument}"));
            }
            let maker = cite.word("confidence", &CONFIDENCES)?.to_lowercase();
            let at = option(cite.text("at")?);
            if cite.text("source")?.is_none() && maker != "unverified" {
                return cite.error("source", "expected where the words were read, or unverified");
            }
            let source = option(cite.text("source")?);
            let made = format!("{maker}({instrument:?}, {at}, {source})");
            let made = match cite.reviewed()? {
                Some(review) => format!("reviewed({made}, {review})"),
                None => made,
            };
            match super::period_bits(cite, &known.slices)? {
                u32::MAX => Ok(made),
                periods => Ok(format!("during({made}, {})", super::bits(periods))),
            }
        })?;
        Ok(list(cites))
    }

    pub(super) fn keeping(&self, key: &str, known: &Known<'_>) -> Result<String, String> {
        let (span, cite_key) = (self.span(key)?, format!("{key}-cite"));
        let force = self.word(&format!("{key}-force"), &FORCES)?;
        if (force == "Product") == self.table.contains_key(&cite_key) {
            return self.error(&cite_key, "a span has a source, unless its force is product");
        }
        let citations = self.citations(&cite_key, known)?;
        Ok(format!(
            "CitedDuration {{ span: {span}, force: Force::{force}, citations: {citations} }}"
        ))
    }

    /// The last review, as Rust.
    pub(super) fn reviewed(&self) -> Result<Option<String>, String> {
        let review = match self.table.get("reviewed") {
            None => return Ok(None),
            Some(Value::Table(review)) => Node::new(review, &self.place, &["on", "by", "next"])?,
            Some(_) => return self.error("reviewed", "expected on, by and next"),
        };
        review.day("on")?;
        review.day("next")?;
        let (on, by, next) = (review.need("on")?, review.need("by")?, review.need("next")?);
        Ok(Some(format!("Reviewed {{ on: s({on:?}), by: s({by:?}), next: s({next:?}) }}")))
    }

    /// A date as seconds since 1970, UTC midnight.
    pub(super) fn day(&self, key: &str) -> Result<Option<i64>, String> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let numbers: Option<Vec<i64>> = text.split('-').map(|n| n.parse().ok()).collect();
        match numbers.as_deref() {
            Some(&[year @ 1..=9999, month @ 1..=12, day @ 1..=31]) if text.len() == 10 => {
                Ok(Some(days(year, month, day) * 86_400))
            }
            _ => self.error(key, "expected a date as 2026-02-05"),
        }
    }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar, the year beginning in March.
pub(super) fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year / 4 - year / 100 + year / 400;
    365 * year + leap_days + (153 * month + 2) / 5 + day - 719_469
}

pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    format!("l![{}]", items.join(", "))
}

pub(super) fn maybe(made: Option<String>) -> String {
    made.map_or_else(|| "None".to_owned(), |made| format!("Some({made})"))
}

pub(super) fn option(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| format!("Some(s({text:?}))"))
}
