//! Formats that are JSON.

use super::Certainty;
use super::place::Place;
use super::reading::{Answer, Answered, Draft, Embedded};
use crate::encoding::{self, Json, Object};
use crate::error::{Error, ErrorCode, Position};
use crate::time::Timestamp;

fn error(code: ErrorCode, what: &'static str, part: &'static str) -> Error {
    Error::new(code, what, part, Position::Whole)
}

fn wrong(part: &'static str) -> Error {
    error(ErrorCode::ForeignMalformed, "a value is of the wrong type", part)
}

/// The object under a key; an empty one if the key is missing.
fn inner<'o>(
    object: &'o Object,
    key: &str,
    part: &'static str,
) -> Result<Option<&'o Object>, Error> {
    match object.get(key) {
        None => Ok(None),
        Some(value) => value.object().map(Some).ok_or_else(|| wrong(part)),
    }
}

/// The names in the list under a key; numbers as they are written.
fn names(object: &Object, key: &str, part: &'static str) -> Result<Vec<String>, Error> {
    let Some(value) = object.get(key) else { return Ok(Vec::new()) };
    let items = value.list().ok_or_else(|| wrong(part))?;
    let name = |item: &Json| match item {
        Json::Text(text) if !text.is_empty() => Ok(text.clone()),
        Json::Integer(number) => Ok(number.to_string()),
        _ => Err(wrong(part)),
    };
    items.iter().map(name).collect()
}

/// The text under a key. `None` if it is missing or empty.
fn text<'o>(object: &'o Object, key: &str, part: &'static str) -> Result<Option<&'o str>, Error> {
    match object.get(key) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Text(text)) if text.is_empty() => Ok(None),
        Some(Json::Text(text)) => Ok(Some(text)),
        Some(_) => Err(wrong(part)),
    }
}

fn yes_no(yes: bool) -> Answer {
    if yes { Answer::Yes } else { Answer::No }
}

/// `didomi_token`: base64 of JSON with lists of what was agreed to and refused.
pub(super) fn didomi(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of didomi_token";
    let value = encoding::percent(value, PART)?;
    // Didomi writes the alphabet of RFC 4648 section 4, not that of section 5.
    if value.contains(['-', '_']) {
        return Err(error(ErrorCode::ForeignMalformed, "the value is not base64", PART));
    }
    let bytes = encoding::base64(&value, PART)?;
    let json = core::str::from_utf8(&bytes)
        .map_err(|_| error(ErrorCode::ForeignMalformed, "the value is not UTF-8", PART))?;
    let object = encoding::plain_object(json, PART)?;
    if object.get("version").and_then(Json::integer) != Some(2) {
        return Err(error(ErrorCode::ForeignVersion, "the version is not 2", PART));
    }
    for key in ["user_id", "created", "updated"] {
        if text(&object, key, PART)?.is_none() {
            let what = "the visitor's id or a moment is missing";
            return Err(error(ErrorCode::ForeignTruncated, what, PART));
        }
    }
    let mut draft = Draft::defaults();
    let lists = [
        ("purposes", "purpose:"),
        ("vendors", "vendor:"),
        ("purposes_li", "purpose-li:"),
        ("vendors_li", "vendor-li:"),
    ];
    for (key, kind) in lists {
        let Some(lists) = inner(&object, key, PART)? else { continue };
        for (list, answer) in [("enabled", Answer::Yes), ("disabled", Answer::No)] {
            let is_number = |item: &Json| item.integer().is_some();
            let items = lists.get(list).and_then(Json::list).unwrap_or_default();
            // Only vendors have ids that are numbers.
            if kind.starts_with("purpose") && items.iter().any(is_number) {
                return Err(wrong(PART));
            }
            for name in names(lists, list, PART)? {
                draft.answered = Answered::Yes;
                draft.say(&format!("{kind}{name}"), answer, Place::whole(PART))?;
            }
        }
    }
    draft.recorded = text(&object, "updated", PART)?.and_then(Timestamp::from_rfc3339);
    Ok(draft)
}

/// `axeptio_cookies`: a boolean for each vendor; other keys begin with `$$`.
pub(super) fn axeptio(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of axeptio_cookies";
    let object = encoding::object(value, PART)?;
    match object.get("$$completed").and_then(Json::bool) {
        Some(true) => {}
        Some(false) => return Ok(Draft::defaults()),
        None => {
            return Err(error(
                ErrorCode::ForeignTruncated,
                "the mark of an answer is missing",
                PART,
            ));
        }
    }
    let date = text(&object, "$$date", PART)?;
    if date.is_none() {
        return Err(error(ErrorCode::ForeignTruncated, "the moment is missing", PART));
    }
    let mut draft = Draft::new(Answered::Yes);
    draft.recorded = date.and_then(Timestamp::from_rfc3339);
    for (vendor, value) in object.iter().filter(|(key, _)| !key.starts_with("$$")) {
        draft.say(vendor, yes_no(value.bool().ok_or_else(|| wrong(PART))?), Place::whole(PART))?;
    }
    Ok(draft)
}

/// `cc_cookie`: version 3 lists what was agreed to beside what there is; version 2 does not.
pub(super) fn vanilla(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of cc_cookie";
    let object = encoding::object(value, PART)?;
    let mut draft = Draft::new(Answered::Yes);
    draft.revision = match object.get("revision") {
        None | Some(Json::Null) => None,
        Some(revision) => Some(revision.integer().ok_or_else(|| wrong(PART))?),
    };
    if object.contains_key("level") || object.contains_key("consent_date") {
        let flag = object.get("rfc_cookie").and_then(Json::bool);
        if flag.is_none() && text(&object, "consent_date", PART)?.is_none() {
            let what = "what version 2 writes beside its list is missing";
            return Err(error(ErrorCode::ForeignTruncated, what, PART));
        }
        draft.at_most = Certainty::FromMemory;
        draft.names_refusals = false;
        let lists = [names(&object, "level", PART)?, names(&object, "categories", PART)?];
        let [level, categories] = &lists;
        let both = object.contains_key("level") && object.contains_key("categories");
        if both && level != categories {
            return Err(error(ErrorCode::ForeignDuplicate, "two lists say different things", PART));
        }
        for category in if level.is_empty() { categories } else { level } {
            draft.say(category, Answer::Yes, Place::whole(PART))?;
        }
        let moment = text(&object, "last_consent_update", PART)?;
        draft.recorded = moment.and_then(Timestamp::from_rfc3339);
        return Ok(draft);
    }
    if !object.contains_key("categories") || !object.contains_key("consentTimestamp") {
        let what = "the categories or the moment are missing";
        return Err(error(ErrorCode::ForeignTruncated, what, PART));
    }
    let agreed = names(&object, "categories", PART)?;
    let services = inner(&object, "services", PART)?;
    draft.names_refusals = services.is_some_and(|of| agreed.iter().all(|a| of.contains_key(a)));
    for category in &agreed {
        draft.say(category, Answer::Yes, Place::whole(PART))?;
    }
    for (category, _) in services.into_iter().flatten() {
        if !agreed.contains(category) {
            draft.say(category, Answer::No, Place::whole(PART))?;
            continue;
        }
        for service in services.map_or(Ok(Vec::new()), |of| names(of, category, PART))? {
            draft.say(&format!("{category}/{service}"), Answer::Yes, Place::whole(PART))?;
        }
    }
    let moment = text(&object, "lastConsentTimestamp", PART)?;
    let moment = moment.or(text(&object, "consentTimestamp", PART)?);
    draft.recorded = moment.and_then(Timestamp::from_rfc3339);
    Ok(draft)
}

/// `uc_settings`: of each service the last entry of its history that the visitor made.
pub(super) fn usercentrics(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of uc_settings";
    let object = encoding::object(value, PART)?;
    let services = object.get("services").and_then(Json::list);
    let services = services
        .ok_or_else(|| error(ErrorCode::ForeignTruncated, "the services are missing", PART))?;
    let mut draft = Draft::defaults();
    for service in services {
        let service = service.object().ok_or_else(|| wrong(PART))?;
        let id = text(service, "id", PART)?.ok_or_else(|| wrong(PART))?;
        let history = service.get("history").and_then(Json::list).ok_or_else(|| wrong(PART))?;
        let mut last = None;
        for entry in history {
            let entry = entry.object().ok_or_else(|| wrong(PART))?;
            let status = entry.get("status").and_then(Json::bool).ok_or_else(|| wrong(PART))?;
            if text(entry, "type", PART)? == Some("explicit") {
                last = Some((status, entry.get("timestamp").and_then(Json::integer)));
            }
        }
        let Some((status, moment)) = last else { continue };
        let now = service.get("status").and_then(Json::bool).ok_or_else(|| wrong(PART))?;
        draft.say(&format!("service:{id}"), yes_no(status && now), Place::whole(PART))?;
        let moment = moment.and_then(Timestamp::from_script);
        // The oldest: an answer does not get younger because another one was given.
        draft.recorded = match (draft.answered, draft.recorded, moment) {
            (Answered::No, _, moment) => moment,
            (_, Some(before), Some(moment)) => Some(before.min(moment)),
            _ => None,
        };
        draft.answered = Answered::Yes;
    }
    Ok(draft)
}

/// `_iub_cs-…`: a boolean for each purpose, or one for all.
pub(super) fn iubenda(value: &str) -> Result<Draft, Error> {
    const PART: &str = "iubenda cookie";
    let object = encoding::object(value, PART)?;
    let mut draft = Draft::defaults();
    if let Some(purposes) = inner(&object, "purposes", PART)? {
        draft.answered = Answered::Yes;
        for (purpose, value) in purposes {
            draft.say(
                purpose,
                yes_no(value.bool().ok_or_else(|| wrong(PART))?),
                Place::whole(PART),
            )?;
        }
    }
    if let Some(consent) = object.get("consent") {
        draft.answered = Answered::Yes;
        match (consent.bool().ok_or_else(|| wrong(PART))?, draft.words.is_empty()) {
            (false, _) => draft.say_everything(Answer::No),
            (true, true) => draft.say_everything(Answer::Yes),
            // The purposes say it more exactly.
            (true, false) => {}
        }
    }
    if draft.answered == Answered::No && !object.contains_key("id") {
        return Err(error(
            ErrorCode::ForeignMalformed,
            "there is neither an answer nor an id",
            PART,
        ));
    }
    draft.recorded = text(&object, "timestamp", PART)?.and_then(Timestamp::from_rfc3339);
    Ok(draft)
}

/// `_iub_cs-…-uspr`: sale, sharing, targeted advertising. Nothing confirms what `true` means.
pub(super) fn iubenda_us(value: &str) -> Result<Draft, Error> {
    const PART: &str = "iubenda cookie for the United States";
    let object = encoding::object(value, PART)?;
    let mut draft = Draft::new(Answered::Unknown);
    for (word, value) in &object {
        if !matches!(word.as_str(), "s" | "sh" | "adv") {
            return Err(error(ErrorCode::ForeignMalformed, "a key is not known", PART));
        }
        draft.say(word, yes_no(value.bool().ok_or_else(|| wrong(PART))?), Place::whole(PART))?;
    }
    Ok(draft)
}

/// `_sp_user_consent_…`: what was answered under each law, with the strings of the IAB.
pub(super) fn sourcepoint(value: &str) -> Result<Draft, Error> {
    const PART: &str = "Sourcepoint storage";
    let object = encoding::object(value, PART)?;
    let mut draft = Draft::defaults();
    let (gdpr, ccpa) = (inner(&object, "gdpr", PART)?, inner(&object, "ccpa", PART)?);
    let usnat = inner(&object, "usnat", PART)?;
    if gdpr.is_none() && ccpa.is_none() && usnat.is_none() {
        return Err(error(ErrorCode::ForeignTruncated, "there is no answer under any law", PART));
    }
    if let Some(gdpr) = gdpr {
        let none = Object::new();
        let status = inner(gdpr, "consentStatus", PART)?.unwrap_or(&none);
        let is = |key: &str| status.get(key).and_then(Json::bool) == Some(true);
        if is("rejectedAny") {
            draft.answered = Answered::Yes;
            draft.say_everything(Answer::No);
        } else if is("consentedAll") && is("hasConsentData") {
            draft.answered = Answered::Yes;
            draft.say_everything(Answer::Yes);
        }
        draft.recorded = text(gdpr, "dateCreated", PART)?.and_then(Timestamp::from_rfc3339);
        draft.embed(Embedded::Tc, text(gdpr, "euconsent", PART)?.unwrap_or(""))?;
        draft.embed(Embedded::Ac, text(gdpr, "addtlConsent", PART)?.unwrap_or(""))?;
    }
    if let Some(ccpa) = ccpa {
        match text(ccpa, "status", PART)? {
            // What there is before any act.
            None | Some("rejectedNone" | "linkedNoAction") => {}
            Some("consentedAll") => draft.answered = Answered::Yes,
            Some("rejectedAll" | "rejectedSome") => {
                draft.answered = Answered::Yes;
                draft.say_everything(Answer::No);
            }
            Some(_) => {
                return Err(error(ErrorCode::ForeignBadValue, "a status is not known", PART));
            }
        }
        draft.embed(Embedded::Usp, text(ccpa, "uspstring", PART)?.unwrap_or(""))?;
    }
    if let Some(data) = usnat.and_then(|usnat| usnat.get("gppData")).and_then(Json::object) {
        draft.embed(Embedded::Gpp, text(data, "IABGPP_HDR_GppString", PART)?.unwrap_or(""))?;
    }
    Ok(draft)
}

/// `borlabs-cookie`: the groups and services that were agreed to. What was refused is left out.
pub(super) fn borlabs(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of borlabs-cookie";
    let object = encoding::object(value, PART)?;
    let groups = inner(&object, "consents", PART)?;
    let groups = groups
        .ok_or_else(|| error(ErrorCode::ForeignTruncated, "the consents are missing", PART))?;
    let mut draft = Draft::of_agreed();
    for group in groups.keys() {
        let services = names(groups, group, PART)?;
        draft.say(group, Answer::Yes, Place::whole(PART))?;
        for service in services {
            draft.say(&format!("{group}/{service}"), Answer::Yes, Place::whole(PART))?;
        }
    }
    Ok(draft)
}

/// `tcm`: a boolean for each purpose, or `"Auto"`, which is the law's default and no answer.
pub(super) fn transcend(value: &str) -> Result<Draft, Error> {
    const PART: &str = "Transcend storage";
    let object = encoding::object(value, PART)?;
    let purposes = inner(&object, "purposes", PART)?;
    let purposes = purposes
        .ok_or_else(|| error(ErrorCode::ForeignTruncated, "the purposes are missing", PART))?;
    match object.get("confirmed").and_then(Json::bool) {
        Some(true) => {}
        Some(false) => return Ok(Draft::defaults()),
        None => {
            return Err(error(
                ErrorCode::ForeignTruncated,
                "the mark of an answer is missing",
                PART,
            ));
        }
    }
    let mut draft = Draft::new(Answered::Yes);
    for (purpose, value) in purposes {
        let answer = match value {
            Json::Bool(yes) => yes_no(*yes),
            Json::Text(text) if text == "Auto" => Answer::Waiting,
            _ => return Err(wrong(PART)),
        };
        draft.say(purpose, answer, Place::whole(PART))?;
    }
    draft.recorded = text(&object, "timestamp", PART)?.and_then(Timestamp::from_rfc3339);
    Ok(draft)
}

/// `_pandectes_gdpr`: base64 of JSON with a bit for each category that was **refused**.
pub(super) fn pandectes(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of _pandectes_gdpr";
    let value = encoding::percent(value, PART)?;
    let object = utf8_object(&encoding::base64(&value, PART)?, PART)?;
    let bits = object.get("preferences").and_then(Json::integer);
    let bits = bits
        .ok_or_else(|| error(ErrorCode::ForeignTruncated, "the preferences are missing", PART))?;
    let refused_all = match text(&object, "status", PART)? {
        Some("deny") => true,
        Some("allow" | "mixed") => false,
        None => return Ok(Draft::defaults()),
        Some(_) => return Err(error(ErrorCode::ForeignBadValue, "the status is not known", PART)),
    };
    let mut draft = Draft::new(Answered::Yes);
    for (bit, category) in [(1, "functionality"), (2, "performance"), (4, "targeting")] {
        let agreed = !refused_all && bits & bit == 0;
        draft.say(category, yes_no(agreed), Place::whole(PART))?;
    }
    let seconds = object.get("timestamp").and_then(Json::integer);
    draft.recorded = seconds.and_then(|seconds| Timestamp::from_script(seconds.checked_mul(1000)?));
    Ok(draft)
}

/// `fides_consent`: JSON, percent-encoded, in base64, or compressed.
pub(super) fn fides(value: &str) -> Result<Draft, Error> {
    const PART: &str = "value of fides_consent";
    let object = if let Some(packed) = value.strip_prefix("gzip:") {
        let bytes = unpacked(&encoding::base64(packed, PART)?, PART)?;
        utf8_object(&bytes, PART)?
    } else if value.starts_with('{') || value.contains('%') {
        encoding::object(value, PART)?
    } else {
        utf8_object(&encoding::base64(value, PART)?, PART)?
    };
    let consent = inner(&object, "consent", PART)?;
    let consent = consent
        .ok_or_else(|| error(ErrorCode::ForeignTruncated, "the consent is missing", PART))?;
    let none = Object::new();
    let about = inner(&object, "fides_meta", PART)?.unwrap_or(&none);
    let updated = text(about, "updatedAt", PART)?;
    let method = text(about, "consentMethod", PART)?;
    if updated.is_none() || matches!(method, Some("gpc" | "dismiss" | "script")) {
        return Ok(Draft::defaults());
    }
    let mut draft = Draft::new(Answered::Yes);
    for (notice, value) in consent {
        let answer = match value {
            Json::Bool(yes) => yes_no(*yes),
            Json::Text(text) => match text.as_str() {
                "opt_in" => Answer::Yes,
                "opt_out" => Answer::No,
                "acknowledge" | "not_applicable" => continue,
                _ => return Err(error(ErrorCode::ForeignBadValue, "an answer is not known", PART)),
            },
            _ => return Err(wrong(PART)),
        };
        draft.say(notice, answer, Place::whole(PART))?;
    }
    draft.recorded = updated.and_then(Timestamp::from_rfc3339);
    // A TC string, an AC string, a GPP string, and what else fides knows.
    let strings = text(&object, "fides_string", PART)?.unwrap_or("");
    let kinds: [fn(String) -> Embedded; 3] = [Embedded::Tc, Embedded::Ac, Embedded::Gpp];
    for (make, string) in kinds.into_iter().zip(strings.split(',')) {
        draft.embed(make, string)?;
    }
    Ok(draft)
}

fn utf8_object(bytes: &[u8], part: &'static str) -> Result<Object, Error> {
    let text = core::str::from_utf8(bytes)
        .map_err(|_| error(ErrorCode::ForeignMalformed, "the value is not UTF-8", part))?;
    encoding::plain_object(text, part)
}

/// What gzip packed, if it is not longer than a value may be.
#[cfg(feature = "gzip")]
fn unpacked(bytes: &[u8], part: &'static str) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let mut out = Vec::new();
    let limit = u64::try_from(super::MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    // The reader checks length and checksum at the end, so a cut value is an error.
    match flate2::read::GzDecoder::new(bytes).take(limit).read_to_end(&mut out) {
        Ok(_) if out.len() > super::MAX_BYTES => Err(error(
            ErrorCode::ForeignTooLong,
            "the value is longer than 64 KiB when unpacked",
            part,
        )),
        Ok(_) => Ok(out),
        Err(_) => Err(error(ErrorCode::ForeignMalformed, "the compressed value is damaged", part)),
    }
}

#[cfg(not(feature = "gzip"))]
fn unpacked(_: &[u8], part: &'static str) -> Result<Vec<u8>, Error> {
    let what = "the value is compressed, and the feature `gzip` is off";
    Err(error(ErrorCode::ForeignOpaque, what, part))
}
