//! Formats that are texts with separators.

use super::place::Place;
use super::reading::{Answer, Answered, Draft, Embedded, Word};
use crate::encoding::percent;
use crate::error::Error;
use crate::time::Timestamp;

/// `OptanonConsent`: form-encoded; `groups=C0001:1,C0002:0`.
pub(super) fn onetrust(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of OptanonConsent";
    let at = Place::new(text, PART);
    let (mut groups, mut date, mut count, mut page, mut again) = (None, None, None, None, None);
    let mut names = Vec::new();
    for field in text.split('&') {
        let (name, value) = at.pair(field, '=')?;
        names.push(name);
        match name {
            "groups" => groups = Some(value),
            "datestamp" => date = Some(value),
            "interactionCount" => count = Some(value),
            "landingPath" => page = Some(value),
            "AwaitingReconsent" => again = Some(value),
            _ => {}
        }
    }
    at.distinct(names)?;
    let (Some(date), Some(count), Some(groups)) = (date, count, groups) else {
        return Err(at.cut("the date, the count of interactions or the groups are missing"));
    };
    let count = count
        .parse::<u32>()
        .map_err(|_| at.wrong("the count of interactions is not a number", count))?;
    let answered = match (again, page) {
        // The manager is about to ask again: only refusals count.
        (Some("true"), _) => Answered::Unknown,
        (_, Some("NotLandingPage")) if count > 0 => Answered::Yes,
        // The count says that the visitor acted; the page, if it is there, that the banner is open.
        _ if count > 0 => Answered::Unknown,
        _ => Answered::No,
    };
    let on_first_page = page.is_some_and(|page| page != "NotLandingPage");
    let mut draft = Draft::new(answered);
    let date = date.replace('+', " ");
    let date = percent(&date, PART)?;
    draft.recorded = Timestamp::from_date_text(&date).or_else(|| Timestamp::from_rfc3339(&date));
    let groups = percent(groups, PART)?;
    let at = Place::new(&groups, "groups of OptanonConsent");
    for group in groups.split(',').filter(|_| !groups.is_empty()) {
        let (name, value) = at.pair(group, ':')?;
        let answer = match value {
            "1" => Answer::Yes,
            "0" => Answer::No,
            _ => return Err(at.wrong("a group is neither 0 nor 1", value)),
        };
        draft.say(name, answer, at)?;
    }
    if again == Some("true") {
        draft.words.values_mut().filter(|a| **a == Answer::Yes).for_each(|a| *a = Answer::Waiting);
    }
    if answered == Answered::No || on_first_page {
        draft.defaults = core::mem::take(&mut draft.words);
    }
    Ok(draft)
}

/// `CookieConsent`: a JavaScript object, partly percent-encoded.
pub(super) fn cookiebot(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of CookieConsent";
    const ASKED: [&str; 3] = ["preferences", "statistics", "marketing"];
    const CATEGORIES: [&str; 4] = ["necessary", "preferences", "statistics", "marketing"];
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    match text.as_ref() {
        "-1" => return Ok(Draft::defaults()),
        "0" => {
            let mut draft = Draft::new(Answered::Yes);
            for word in ASKED {
                draft.say(word, Answer::No, at)?;
            }
            return Ok(draft);
        }
        _ => {}
    }
    let Some(inner) = text.strip_prefix('{') else {
        return Err(at.wrong("the value is not of Cookiebot's format", &text));
    };
    let Some(inner) = inner.strip_suffix('}') else {
        return Err(at.cut("the object does not end"));
    };
    let mut draft = Draft::new(Answered::Unknown);
    let (mut stamp, mut method, mut utc, mut tc) = (None, None, None, None);
    let mut names = Vec::new();
    let mut rest = inner;
    loop {
        let (name, after) = at.pair(rest, ':')?;
        let (value, after) = literal(after, at)?;
        names.push(name);
        match (name, value) {
            ("necessary" | "preferences" | "statistics" | "marketing", Literal::Bare(word)) => {
                let answer = match word {
                    "true" => Answer::Yes,
                    "false" => Answer::No,
                    _ => return Err(at.wrong("a category is neither `true` nor `false`", word)),
                };
                draft.say(name, answer, at)?;
            }
            ("stamp", Literal::Text(text)) => stamp = Some(text),
            ("method", Literal::Text(text)) => method = Some(text),
            ("iab2", Literal::Text(text)) => tc = Some(text),
            ("utc", Literal::Bare(text)) => utc = Some(text),
            (
                "necessary" | "preferences" | "statistics" | "marketing" | "stamp" | "method"
                | "iab2" | "utc",
                _,
            ) => return Err(at.wrong("a value is of the wrong type", name)),
            _ => {}
        }
        if after.is_empty() {
            break;
        }
        let Some(next) = after.strip_prefix(',') else {
            return Err(at.wrong("there is no comma after a value", after));
        };
        rest = next;
    }
    let missing = CATEGORIES.iter().any(|word| !names.contains(word));
    at.distinct(names)?;
    let Some(stamp) = stamp else { return Err(at.cut("the stamp is missing")) };
    if missing {
        return Err(at.cut("a category is missing"));
    }
    draft.answered = match (stamp, method) {
        // Outside the regions of the banner nobody is asked.
        ("-1", _) | (_, Some("implied")) => Answered::No,
        (_, Some("explicit")) => Answered::Yes,
        // Before 2022 there was no method.
        _ => Answered::Unknown,
    };
    if draft.answered == Answered::No {
        return Ok(Draft::defaults());
    }
    draft.recorded = utc.and_then(|utc| Timestamp::from_script(utc.parse().ok()?));
    draft.embed(Embedded::Tc, tc.unwrap_or(""))?;
    Ok(draft)
}

enum Literal<'t> {
    Text(&'t str),
    Bare(&'t str),
}

/// A value of a JavaScript object, and what follows it.
fn literal<'t>(text: &'t str, at: Place<'t>) -> Result<(Literal<'t>, &'t str), Error> {
    let quoted = ['\'', '"'].into_iter().find_map(|q| Some((q, text.strip_prefix(q)?)));
    if let Some((quote, text)) = quoted {
        let Some((value, after)) = text.split_once(quote) else {
            return Err(at.cut("a text does not end"));
        };
        if value.contains('\\') {
            return Err(at.wrong("a text holds an escape", value));
        }
        return Ok((Literal::Text(value), after));
    }
    let end = text.find(',').unwrap_or(text.len());
    let (value, after) = text.split_at_checked(end).unwrap_or((text, ""));
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    if value.is_empty() || !value.bytes().all(plain) {
        return Err(at.wrong("a value is neither a text, a number nor a boolean", text));
    }
    Ok((Literal::Bare(value), after))
}

/// `axeptio_authorized_vendors`, `axeptio_all_vendors`: `,a,b,`.
pub(super) fn comma_list(text: &str, answer: Answer) -> Result<Draft, Error> {
    const PART: &str = "list of vendors";
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let Some(rest) = text.strip_prefix(',') else {
        return Err(at.wrong("the list does not begin with a comma", &text));
    };
    let Some(names) = rest.strip_suffix(',') else {
        return Err(at.cut("the list does not end with a comma"));
    };
    let mut draft = Draft::new(Answered::Unknown);
    draft.names_refusals = answer != Answer::Yes;
    for name in names.split(',').filter(|_| !names.is_empty()) {
        draft.say(name, answer, at)?;
    }
    Ok(draft)
}

/// `tarteaucitron`: `!gtag=true!youtube=wait`.
pub(super) fn tarteaucitron(text: &str) -> Result<Draft, Error> {
    const PART: &str = "tarteaucitron cookie";
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let Some(services) = text.strip_prefix('!') else {
        return Err(at.wrong("the value does not begin with `!`", &text));
    };
    let mut draft = Draft::new(Answered::Yes);
    for service in services.split('!') {
        let (name, value) = at.pair(service, '=')?;
        let answer = match value {
            "true" => Answer::Yes,
            "false" => Answer::No,
            "wait" => {
                draft.answered = Answered::No;
                Answer::Waiting
            }
            _ => return Err(at.wrong("a service is not `true`, `false` or `wait`", value)),
        };
        draft.say(name, answer, at)?;
    }
    Ok(draft)
}

/// The categories that CookieYes ships with.
const COOKIEYES: [&str; 6] =
    ["necessary", "functional", "analytics", "performance", "advertisement", "other"];

/// `cookieyes-consent`: `consent:no,action:yes,analytics:no`. The categories are the site's.
pub(super) fn cookieyes(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of cookieyes-consent";
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let mut draft = Draft::new(Answered::Yes);
    let (mut id, mut consent, mut action, mut renewed) = (None, None, None, None);
    for field in text.strip_suffix(',').unwrap_or(&text).split(',') {
        let (name, value) = at.pair(field, ':')?;
        match (name, value) {
            ("consentid", _) => at.once(&mut id, value)?,
            ("consent", _) => at.once(&mut consent, value)?,
            ("action", _) => at.once(&mut action, value)?,
            ("lastRenewedDate", _) => at.once(&mut renewed, value)?,
            (_, "yes") => draft.say(name, Answer::Yes, at)?,
            (_, "no") => draft.say(name, Answer::No, at)?,
            // Versions and moments.
            _ if !COOKIEYES.contains(&name)
                && !value.is_empty()
                && value.bytes().all(|byte| byte.is_ascii_digit()) => {}
            _ => return Err(at.wrong("a category is neither `yes` nor `no`", value)),
        }
    }
    match action {
        Some("yes") => {}
        // Where the field is the last one, its end may be missing.
        Some("" | "n") if text.ends_with("action:") || text.ends_with("action:n") => {
            return Err(at.cut("the mark of an act ends too early"));
        }
        Some("no" | "") => return Ok(Draft::defaults()),
        Some(other) => return Err(at.wrong("the mark of an act is not known", other)),
        None => return Err(at.cut("the mark of an act is missing")),
    }
    let asked = |word: &Word| !matches!(word, Word::Named(name) if name == "necessary");
    let agreed = draft.words.iter().any(|(word, answer)| asked(word) && *answer == Answer::Yes);
    match consent {
        // A visitor who opted out, beside categories that still say yes: a refusal of all.
        Some("no") if agreed => {
            draft.words.retain(|word, _| asked(word));
            draft.words.values_mut().for_each(|answer| *answer = Answer::No);
        }
        Some("yes" | "no") => {}
        Some(other) => return Err(at.wrong("the consent is neither `yes` nor `no`", other)),
        None => return Err(at.cut("the consent is missing")),
    }
    draft.recorded = renewed.and_then(|renewed| Timestamp::from_script(renewed.parse().ok()?));
    Ok(draft)
}

/// `cookie_consent`: `analytics=2026-03-01T10:00:00+00:00|social=-1`. The moment is that of the
/// group's newest cookie, not of the answer, so the value has no date.
pub(super) fn django(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of cookie_consent";
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let text = match text.strip_prefix('"') {
        None => text.as_ref(),
        Some(rest) => {
            rest.strip_suffix('"').ok_or_else(|| at.cut("the value ends without a quote"))?
        }
    };
    let mut draft = Draft::new(Answered::Yes);
    for group in text.split('|') {
        let (name, value) = at.pair(group, '=')?;
        let answer = if value == "-1" {
            Answer::No
        } else if is_python_moment(value) {
            Answer::Yes
        } else {
            return Err(at.wrong("a group is neither -1 nor a moment", value));
        };
        draft.say(name, answer, at)?;
    }
    Ok(draft)
}

/// What Python's `isoformat` writes; the zone may be missing.
fn is_python_moment(text: &str) -> bool {
    Timestamp::from_rfc3339(text).is_some()
        || text.parse::<jiff::civil::DateTime>().is_ok_and(|_| text.contains('T'))
}

/// `c15t`: `c.necessary:1,c.measurement:1,i.t:1763892000000`. What is false is left out.
pub(super) fn c15t(text: &str) -> Result<Draft, Error> {
    const PART: &str = "c15t cookie";
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let mut draft = Draft::of_agreed();
    let mut time = None;
    for field in text.split(',') {
        let (name, value) = at.pair(field, ':')?;
        if let Some(category) = name.strip_prefix("c.") {
            let answer = match value {
                "1" => Answer::Yes,
                "0" => Answer::No,
                _ => return Err(at.wrong("a category is neither 0 nor 1", value)),
            };
            draft.say(category, answer, at)?;
        } else if name == "i.t" {
            at.once(&mut time, value)?;
        } else if !name.starts_with("i.") {
            return Err(at.wrong("a name begins with neither `c.` nor `i.`", name));
        }
    }
    let Some(time) = time else {
        // The visitor did not act, or the value was cut: what it agreed to is no consent.
        draft.answered = Answered::Unknown;
        return Ok(draft);
    };
    let moment = time.parse().ok().and_then(Timestamp::from_script);
    draft.recorded = Some(moment.ok_or_else(|| at.wrong("the moment is not one", time))?);
    Ok(draft)
}
