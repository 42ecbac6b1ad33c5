//! The ten formats. Each reader returns `None` for a value that is not entirely in its format.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use charte_interop::encoding::{self, Json, Object};

use super::Answer;

/// What errors would name; none of them is shown.
pub(super) const PART: &str = "value of a consent manager";

fn percent(text: &str) -> Option<Cow<'_, str>> {
    encoding::percent(text, PART).ok()
}

/// The object that a value holds, as it is or percent-encoded.
fn object(text: &str) -> Option<Object> {
    encoding::object(text, PART).ok()
}

/// A list of texts, none of them empty.
fn texts(json: &Json) -> Option<Vec<&str>> {
    json.list()?.iter().map(Json::text).collect()
}

/// The answer that single yeses and noes add up to; nothing when there are none.
fn sum(answers: impl IntoIterator<Item = bool>) -> Option<Answer> {
    let (mut yes, mut no) = (false, false);
    answers.into_iter().for_each(|answer| if answer { yes = true } else { no = true });
    match (yes, no) {
        (true, true) => Some(Answer::Partly),
        (true, false) => Some(Answer::Accepted),
        (false, true) => Some(Answer::Refused),
        (false, false) => None,
    }
}

/// Pairs by key; nothing when one of them is no pair, or a key is there twice.
fn pairs<'v>(
    parts: impl Iterator<Item = &'v str>,
    between: char,
) -> Option<BTreeMap<&'v str, &'v str>> {
    let mut pairs = BTreeMap::new();
    for part in parts {
        let (key, value) = part.split_once(between)?;
        if key.is_empty() || pairs.insert(key, value).is_some() {
            return None;
        }
    }
    Some(pairs)
}

fn is_key(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
    !text.is_empty() && text.bytes().all(allowed)
}

/// A query string; `groups` is `C0001:1,C0002:0`. The banner counts in `interactionCount` how
/// often the visitor used it, and keeps the address of the first page until then.
pub(super) fn onetrust(text: &str, closed: Option<bool>) -> Option<Answer> {
    let fields = pairs(text.split('&'), '=')?;
    let field = |name: &str| percent(fields.get(name)?);
    let count = field("interactionCount")?;
    if count.is_empty() || !count.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let unused = count.bytes().all(|byte| byte == b'0');
    let on_first_page = field("landingPath").is_some_and(|path| path != "NotLandingPage");
    match closed {
        Some(true) => {}
        None if unused => return Some(Answer::Nothing),
        None if on_first_page => return None,
        None => {}
        // The banner is still open, whatever the site's defaults are.
        Some(false) => return (unused || on_first_page).then_some(Answer::Nothing),
    }
    let said = |name: &str| field(name).is_some_and(|value| !value.is_empty());
    let asks_again = field("AwaitingReconsent").is_some_and(|value| value != "false");
    if !said("datestamp") || !said("version") || asks_again {
        return None;
    }
    let groups = field("groups")?;
    let groups = pairs(groups.split(','), ':')?;
    let mut asked = Vec::new();
    let mut necessary = false;
    for (group, state) in groups {
        match (group, state) {
            ("C0001", "1") => necessary = true,
            (group, "0" | "1") if is_key(group) && group != "C0001" => asked.push(state == "1"),
            _ => return None,
        }
    }
    // Without C0001 one of the others is the necessary group, and nobody can tell which.
    sum(asked).filter(|answer| necessary || *answer != Answer::Partly)
}

/// An object literal of JavaScript, or a bare number.
pub(super) fn cookiebot(text: &str) -> Option<Answer> {
    let text = percent(text)?;
    match text.as_ref() {
        "0" => return Some(Answer::Refused),
        "-1" => return Some(Answer::Nothing),
        _ => {}
    }
    let literal = object_literal(&text)?;
    let yes = |name: &str| match literal.get(name) {
        Some(Literal::Bool(yes)) => Some(*yes),
        _ => None,
    };
    let word = |name: &str| match literal.get(name) {
        Some(Literal::Text(text)) if !text.is_empty() => Some(*text),
        _ => None,
    };
    let stamp = word("stamp")?;
    if !yes("necessary")? {
        return None;
    }
    let asked = [yes("preferences")?, yes("statistics")?, yes("marketing")?];
    match word("method")? {
        // Taken for granted, not given; or out of the banner's region.
        "implied" => Some(Answer::Nothing),
        "explicit" if stamp == "-1" => Some(Answer::Nothing),
        "explicit" => sum(asked),
        _ => None,
    }
}

enum Literal<'v> {
    Bool(bool),
    Number,
    Text(&'v str),
}

/// `{a:'text',b:true,c:1}`: one level, no escapes, no key twice.
fn object_literal(text: &str) -> Option<BTreeMap<&str, Literal<'_>>> {
    let mut rest = text.strip_prefix('{')?.strip_suffix('}')?;
    let mut object = BTreeMap::new();
    loop {
        let (key, after) = rest.split_once(':')?;
        let quoted = after.chars().next().filter(|quote| matches!(quote, '\'' | '"'));
        let (value, after) = match quoted {
            Some(quote) => {
                let (text, after) = after.get(1..)?.split_once(quote)?;
                if text.contains('\\') {
                    return None;
                }
                (Literal::Text(text), after)
            }
            None => {
                let end = after.find(',').unwrap_or(after.len());
                let (word, after) = after.split_at(end);
                let value = match word {
                    "true" => Literal::Bool(true),
                    "false" => Literal::Bool(false),
                    number if number.parse::<i64>().is_ok() => Literal::Number,
                    _ => return None,
                };
                (value, after)
            }
        };
        if !is_key(key) || object.insert(key, value).is_some() {
            return None;
        }
        if after.is_empty() {
            return Some(object);
        }
        rest = after.strip_prefix(',')?;
    }
}

/// JSON in base64: purposes and vendors, those enabled and those disabled.
pub(super) fn didomi(text: &str) -> Option<Answer> {
    let text = percent(text)?;
    // Didomi writes the alphabet of RFC 4648 section 4, not that of section 5.
    if text.contains(['-', '_']) {
        return None;
    }
    let decoded = encoding::base64(&text, PART).ok()?;
    let token = object(std::str::from_utf8(&decoded).ok()?)?;
    let version_2 = token.get("version").and_then(Json::integer) == Some(2);
    let said = |name: &str| token.get(name).and_then(Json::text).is_some();
    if !version_2 || !["user_id", "created", "updated"].into_iter().all(said) {
        return None;
    }
    let lists = |name: &str| -> Option<(usize, usize)> {
        let Some(lists) = token.get(name) else { return Some((0, 0)) };
        let lists = lists.object()?;
        let list = |which: &str| match lists.get(which) {
            Some(list) => texts(list),
            None => Some(Vec::new()),
        };
        let (enabled, disabled) = (list("enabled")?, list("disabled")?);
        let enabled: BTreeSet<_> = enabled.into_iter().collect();
        let both = disabled.iter().any(|id| enabled.contains(id));
        (!both).then_some((enabled.len(), disabled.len()))
    };
    let (purposes, vendors) = (lists("purposes")?, lists("vendors")?);
    let objections = lists("purposes_li")?.1 + lists("vendors_li")?.1;
    let (yes, no) = (purposes.0 + vendors.0, purposes.1 + vendors.1);
    match (yes > 0, no > 0) {
        (false, false) => Some(Answer::Nothing),
        (false, true) => Some(Answer::Refused),
        (true, true) => Some(Answer::Partly),
        (true, false) if objections > 0 => Some(Answer::Partly),
        // Vendors without a purpose are no yes to everything.
        (true, false) => (purposes.0 > 0).then_some(Answer::Accepted),
    }
}

/// JSON: `$$…` about itself, and a boolean for each vendor.
pub(super) fn axeptio(text: &str) -> Option<Answer> {
    let object = object(text)?;
    let said = |name: &str| object.get(name).and_then(Json::text).is_some();
    if !object.get("$$completed")?.bool()? {
        return Some(Answer::Nothing);
    }
    if !said("$$token") || !said("$$date") || !object.contains_key("$$cookiesVersion") {
        return None;
    }
    let vendors = object.iter().filter(|(key, _)| !key.starts_with("$$"));
    sum(vendors.map(|(_, answer)| answer.bool()).collect::<Option<Vec<_>>>()?)
}

/// `!key=true!k2=false!k3=wait`; it is there before any answer, and the banner shows for as long
/// as a service waits.
pub(super) fn tarteaucitron(text: &str) -> Option<Answer> {
    let services = pairs(text.strip_prefix('!')?.split('!'), '=')?;
    let mut waits = false;
    let mut answers = Vec::new();
    for (service, state) in services {
        match state {
            _ if !is_key(service) => return None,
            "true" | "false" => answers.push(state == "true"),
            "wait" => waits = true,
            _ => return None,
        }
    }
    if waits { Some(Answer::Nothing) } else { sum(answers) }
}

/// JSON: a boolean for each service, the required ones among them.
pub(super) fn klaro(text: &str) -> Option<Answer> {
    let services = object(text)?;
    sum(services.values().map(Json::bool).collect::<Option<Vec<_>>>()?)
}

/// JSON: the accepted categories. From version 3 on `services` has a list for each category,
/// accepted or not; before, the refused ones are not named.
pub(super) fn vanilla(text: &str) -> Option<Answer> {
    let object = object(text)?;
    let list = |name: &str| match object.get(name) {
        Some(list) => texts(list).map(|list| Some(list.into_iter().collect::<BTreeSet<_>>())),
        None => Some(None),
    };
    let said = |name: &str| object.get(name).and_then(Json::text).is_some();
    object.get("revision")?.integer()?;
    let accepted = match (list("categories")?, list("level")?) {
        (Some(accepted), level) => {
            let version_3 = said("consentTimestamp") && said("consentId");
            let version_2 = object.get("rfc_cookie").and_then(Json::bool).is_some();
            let same = level.is_none_or(|level| level == accepted);
            if !same || !(version_3 || version_2) {
                return None;
            }
            accepted
        }
        (None, Some(level)) => {
            object.get("rfc_cookie")?.bool()?;
            level
        }
        (None, None) => return None,
    };
    if accepted.iter().all(|category| *category == "necessary") {
        return Some(Answer::Refused);
    }
    let Some(services) = object.get("services") else { return Some(Answer::Partly) };
    let services: &Object = services.object()?;
    let known = |category: &&str| services.contains_key(*category);
    let all = services.keys().all(|category| accepted.contains(category.as_str()));
    let complete = all && accepted.iter().all(known);
    Some(if complete { Answer::Accepted } else { Answer::Partly })
}

/// `k:v,k:v`; the visitor has acted when `action` is `yes`.
pub(super) fn cookieyes(text: &str) -> Option<Answer> {
    const CATEGORIES: [&str; 5] =
        ["functional", "analytics", "performance", "advertisement", "other"];
    let text = percent(text)?;
    let fields = pairs(text.strip_suffix(',').unwrap_or(&text).split(','), ':')?;
    let (consent, action) = (*fields.get("consent")?, *fields.get("action")?);
    match action {
        "yes" => {}
        "" | "no" => return Some(Answer::Nothing),
        _ => return None,
    }
    if fields.get("necessary") != Some(&"yes") || fields.get("consentid")?.is_empty() {
        return None;
    }
    // A list that was cut may lack the very category that was refused.
    if !CATEGORIES.iter().all(|category| fields.contains_key(category)) {
        return None;
    }
    let mut answers = Vec::new();
    for (key, value) in &fields {
        match (*key, *value) {
            ("consentid" | "consent" | "action" | "necessary", _) => {}
            (_, "yes" | "no") => answers.push(*value == "yes"),
            // Moments and versions.
            (key, value)
                if !CATEGORIES.contains(&key)
                    && !value.is_empty()
                    && value.bytes().all(|byte| byte.is_ascii_digit()) => {}
            _ => return None,
        }
    }
    match (consent, sum(answers)?) {
        ("yes", answer) => Some(answer),
        ("no", Answer::Refused) => Some(Answer::Refused),
        _ => None,
    }
}

/// JSON: four booleans. All but `essential` are false before any answer.
pub(super) fn govuk(text: &str, preferences_set: Option<bool>) -> Option<Answer> {
    const ASKED: [&str; 3] = ["settings", "usage", "campaigns"];
    let object = object(text)?;
    if object.len() != ASKED.len() + 1 || !object.get("essential")?.bool()? {
        return None;
    }
    let answers = ASKED.iter().map(|name| object.get(*name)?.bool());
    match (sum(answers.collect::<Option<Vec<_>>>()?)?, preferences_set) {
        (Answer::Refused, Some(false)) => Some(Answer::Nothing),
        (answer, _) => Some(answer),
    }
}
