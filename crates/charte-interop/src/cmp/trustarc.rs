//! TrustArc's cookies. Levels count from 0 in two of them, and from 1 in the third.

use super::place::Place;
use super::reading::{Answer, Answered, Draft};
use crate::encoding::percent;
use crate::error::{Error, ErrorCode};

const PART: &str = "TrustArc cookie";
/// Required, functional, advertising; a site may have more.
const LEVELS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
/// Those that every site has, so that one which is not agreed to is refused.
const USUAL: [&str; 3] = ["0", "1", "2"];

/// `notice_preferences`: `1:`, the highest level that was agreed to.
pub(super) fn level(text: &str) -> Result<Draft, Error> {
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let mut draft = Draft::new(Answered::Unknown);
    draft.names_refusals = false;
    let highest = before_colon(&text, at, &mut draft)?;
    if !LEVELS.contains(&highest) {
        return Err(at.error(ErrorCode::ForeignBadValue, "the level is not one digit", highest));
    }
    agree(&mut draft, at, |level| level <= highest)?;
    Ok(draft)
}

/// `notice_gdpr_prefs`: `0,1,2:` or `0|1|2:`, all levels that were agreed to.
pub(super) fn levels(text: &str) -> Result<Draft, Error> {
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let mut draft = Draft::new(Answered::Unknown);
    draft.names_refusals = false;
    let levels = before_colon(&text, at, &mut draft)?;
    let agreed: Vec<_> = levels.split([',', '|']).collect();
    if let Some(level) = agreed.iter().find(|level| !LEVELS.contains(level)) {
        return Err(at.error(ErrorCode::ForeignBadValue, "a level is not one digit", level));
    }
    agree(&mut draft, at, |level| agreed.contains(&level))?;
    at.distinct(agreed)?;
    Ok(draft)
}

fn agree(draft: &mut Draft, at: Place<'_>, agreed: impl Fn(&str) -> bool) -> Result<(), Error> {
    for level in LEVELS {
        // Where nobody was asked nobody refused.
        if agreed(level) {
            draft.say(level, Answer::Yes, at)?;
        } else if USUAL.contains(&level) && draft.answered != Answered::No {
            draft.say(level, Answer::No, at)?;
        }
    }
    Ok(())
}

/// What is before the `:`. After it there may be the behaviour, as in `0::implied,eu`.
fn before_colon<'t>(text: &'t str, at: Place<'t>, draft: &mut Draft) -> Result<&'t str, Error> {
    let Some((levels, rest)) = text.split_once(':') else {
        return Err(at.cut("there is no `:`"));
    };
    let Some(behaviour) = rest.strip_prefix(':') else {
        return match rest {
            "" => Ok(levels),
            _ => Err(at.wrong("something follows the levels", rest)),
        };
    };
    match behaviour.split_once(',').map_or(behaviour, |(behaviour, _)| behaviour) {
        "implied" => draft.answered = Answered::No,
        "expressed" => draft.answered = Answered::Yes,
        _ => return Err(at.wrong("the behaviour is not known", behaviour)),
    }
    Ok(levels)
}

/// `cmapi_cookie_privacy`: `permit 1,2,3`, `permit_1|2|3` or `permit 1 required`.
pub(super) fn permit(text: &str) -> Result<Draft, Error> {
    let text = percent(text, PART)?;
    let at = Place::new(&text, PART);
    let Some(rest) = text.strip_prefix("permit").and_then(|rest| rest.strip_prefix([' ', '_']))
    else {
        return Err(at.wrong("the value does not begin with `permit`", &text));
    };
    let (levels, name) = rest.split_once(' ').unwrap_or((rest, ""));
    if !name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(at.wrong("something follows the levels", name));
    }
    let mut draft = Draft::new(Answered::Unknown);
    draft.names_refusals = false;
    for level in levels.split([',', '|']) {
        if level == "0" || !LEVELS.contains(&level) {
            return Err(at.error(
                ErrorCode::ForeignBadValue,
                "a level is not one digit from 1",
                level,
            ));
        }
        draft.say(level, Answer::Yes, at)?;
    }
    Ok(draft)
}
