//! Formats that hold one act for everything: Commanders Act, Tealium, Shopify.

use super::Certainty;
use super::place::Place;
use super::reading::{Answer, Answered, Draft};
use crate::encoding::{self, Json};
use crate::error::{Error, ErrorCode, Position};
use crate::time::Timestamp;

/// `TC_PRIVACY`: `status@version-ids@categories@blocked@times@vendors`. Status 0 is an opt-in,
/// 1 an opt-out. The site chooses the separator.
pub(super) fn commanders_act(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of TC_PRIVACY";
    let text = encoding::percent(text, PART)?;
    let at = Place::new(&text, PART);
    let mut chars = text.chars();
    let opted_out = match chars.next() {
        Some('0') => false,
        Some('1') => true,
        Some(_) => {
            return Err(at.error(
                ErrorCode::ForeignBadValue,
                "the status is neither 0 nor 1",
                &text,
            ));
        }
        None => return Err(at.cut("the value is empty")),
    };
    let separator = chars.next().filter(|c| !c.is_alphanumeric() && !matches!(c, ',' | '|'));
    let Some(separator) = separator else {
        return Err(at.cut("there is no separator after the status"));
    };
    let fields: Vec<_> = chars.as_str().split(separator).collect();
    let [_, categories, blocked, times, _vendors] = fields.as_slice() else {
        return Err(at.cut("the value does not have six fields"));
    };
    let moments: Option<Vec<_>> =
        times.split(',').map(|time| Timestamp::from_script(time.parse().ok()?)).collect();
    let Some(moments) = moments else {
        return Err(at.wrong("a moment is not one", times));
    };
    let mut draft = Draft::new(Answered::Yes);
    draft.recorded = moments.first().copied();
    if opted_out {
        draft.say_everything(Answer::No);
        return Ok(draft);
    }
    if *categories == "ALL" {
        draft.say_everything(Answer::Yes);
        return Ok(draft);
    }
    draft.names_refusals = false;
    for (list, answer) in [(categories, Answer::Yes), (blocked, Answer::Blocked)] {
        for category in list.split(',').filter(|_| !list.is_empty()) {
            draft.say(category, answer, at)?;
        }
    }
    Ok(draft)
}

/// `CONSENTMGR`: `consent:true|c1:1|ts:1626724929444`.
pub(super) fn tealium(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of CONSENTMGR";
    let text = encoding::percent(text, PART)?;
    let at = Place::new(&text, PART);
    let mut draft = Draft::new(Answered::Yes);
    let (mut consent, mut time) = (None, None);
    for field in text.split('|') {
        let (name, value) = at.pair(field, ':')?;
        let category = name.strip_prefix('c').filter(|n| n.bytes().all(|b| b.is_ascii_digit()));
        match name {
            "consent" => at.once(&mut consent, value)?,
            "ts" => at.once(&mut time, value)?,
            _ if category.is_some_and(|number| !number.is_empty()) => {
                let answer = match value {
                    "1" => Answer::Yes,
                    "0" => Answer::No,
                    _ => return Err(at.wrong("a category is neither 0 nor 1", value)),
                };
                draft.say(name, answer, at)?;
            }
            _ => {}
        }
    }
    match time {
        Some(time) => {
            let moment = time.parse().ok().and_then(Timestamp::from_script);
            draft.recorded = Some(moment.ok_or_else(|| at.wrong("the moment is not one", time))?);
        }
        // Without a moment the visitor did not act, or the value was cut: only a refusal counts.
        None => draft.answered = Answered::No,
    }
    match consent {
        Some("true") if draft.words.is_empty() => draft.say_everything(Answer::Yes),
        Some("true") => {}
        Some("false") => {
            draft.words.clear();
            draft.say_everything(Answer::No);
        }
        Some(other) => return Err(at.wrong("the consent is not `true` or `false`", other)),
        None if time.is_none() => draft.words.clear(),
        None => return Err(at.cut("the consent is missing")),
    }
    if time.is_none() {
        draft.words.retain(|_, answer| *answer == Answer::No);
    }
    Ok(draft)
}

/// Shopify's words: the letter of version 3, the key of version 2, and the name in its interface.
const SHOPIFY: [(char, &str, &str); 4] = [
    ('A', "a", "analytics"),
    ('M', "m", "marketing"),
    ('P', "p", "preferences"),
    ('S', "s", "sale_of_data"),
];

/// `_tracking_consent`. Version 3 says which processing is allowed, answered or not, so only what
/// is missing is known.
pub(super) fn shopify(text: &str) -> Result<Draft, Error> {
    const PART: &str = "value of _tracking_consent";
    let error = |code, what| Error::new(code, what, PART, Position::Whole);
    let at = Place::new(text, PART);
    if let Some(rest) = text.strip_prefix("3.") {
        let fields: Vec<_> = rest.split('_').collect();
        let [letters, region, first, second, id, ..] = fields.as_slice() else {
            return Err(at.cut("the value does not have five fields"));
        };
        let flag = |text: &&str| matches!(*text, "t" | "f");
        if region.is_empty() || id.is_empty() || !flag(first) || !flag(second) {
            return Err(at.wrong("a field is not of its form", region));
        }
        if !letters.chars().all(|letter| SHOPIFY.iter().any(|(of, _, _)| *of == letter)) {
            return Err(at.wrong("a letter is not one of A, M, P and S", letters));
        }
        let mut draft = Draft::new(Answered::Unknown);
        for (letter, _, word) in SHOPIFY {
            if !letters.contains(letter) {
                draft.say(word, Answer::No, at)?;
            }
        }
        return Ok(draft);
    }
    let object = encoding::object(text, PART)?;
    if !matches!(object.get("v").and_then(Json::text), Some("2.0" | "2.1")) {
        return Err(error(ErrorCode::ForeignVersion, "the version is not 2.0, 2.1 or 3"));
    }
    let answers = object.get("con").and_then(Json::object);
    let answers = answers.and_then(|con| con.get("CMP")).and_then(Json::object);
    let Some(answers) = answers else {
        return Err(error(ErrorCode::ForeignTruncated, "the answers are missing"));
    };
    let mut draft = Draft::new(Answered::No);
    draft.at_most = Certainty::SecondHand;
    for (_, key, word) in SHOPIFY {
        let answer = match answers.get(key) {
            Some(Json::Text(text)) if text.is_empty() => continue,
            None => continue,
            Some(Json::Text(text)) if text == "1" => Answer::Yes,
            Some(Json::Text(text)) if text == "0" => Answer::No,
            Some(_) => {
                return Err(error(
                    ErrorCode::ForeignBadValue,
                    "an answer is not `1`, `0` or empty",
                ));
            }
        };
        draft.answered = Answered::Yes;
        draft.say(word, answer, at)?;
    }
    Ok(draft)
}
