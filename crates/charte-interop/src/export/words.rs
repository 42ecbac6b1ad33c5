//! The cookies of consent managers that sites host themselves.

use charte::{Consent, ConsentState, Purpose, PurposeSet, Visitor};
use serde_json::json;

use super::{ExportOptions, Exported, Refusal};
use crate::cmp::MANAGERS;
use crate::encoding::percent_encoded;
use crate::mapping::{Mapping, Meaning};

/// What a word would have to say to be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Unanswered,
}

/// Words with their answers, in the order of the table.
type Words<'m> = Vec<(&'m str, Answer)>;

/// Names and values of cookies.
type Cookies = Vec<(String, String)>;

/// Writes the words of one manager.
type Write = fn(&Words<'_>, &Context<'_>) -> Result<Cookies, Refusal>;

pub(super) fn export(
    visitor: &Visitor<'_>,
    manager: &str,
    mapping: &Mapping,
    options: &ExportOptions,
) -> Result<Exported, Refusal> {
    let write: Write = match manager {
        "wp-consent-api" => |words, _| Ok(allow_deny("wp_consent_", words)),
        "complianz" => |words, _| {
            let mut cookies = allow_deny("cmplz_", words);
            cookies.push(("cmplz_banner-status".to_owned(), "dismissed".to_owned()));
            Ok(cookies)
        },
        "gov-uk" => gov_uk,
        "nhs-uk" => nhs_uk,
        "klaro" => |words, _| Ok(klaro(words)),
        "tarteaucitron" => |words, _| Ok(tarteaucitron(words)),
        "vanilla-cookieconsent" => vanilla,
        "c15t" => c15t,
        "osano-cookieconsent" | "asp-net" => return everything(visitor, manager),
        other if MANAGERS.iter().any(|known| known.id == other) => {
            return Err(match other {
                "django-cookie-consent" | "borlabs" => Refusal::not_written(other),
                _ => Refusal::hosted(),
            });
        }
        other => return Err(Refusal::not_written(other)),
    };
    let mut words: Words<'_> = Vec::new();
    let mut lost = Vec::new();
    for word in mapping.asked(manager) {
        let Some(meaning) = mapping.meaning(manager, word) else { continue };
        if meaning.refuses.is_empty() {
            continue;
        }
        let mut answer = answer_of(visitor, &meaning, word)?;
        if answer == Some(Answer::Unanswered) && options.unanswered_as_refused {
            answer = Some(Answer::No);
            lost.push(format!("`{word}` was not answered and is written as refused"));
        }
        match answer {
            Some(answer) => words.push((word, answer)),
            None => lost.push(format!("`{word}` covers no purpose of the charter")),
        }
    }
    if mapping.asked(manager).next().is_none() {
        return Err(Refusal::no_words(manager));
    }
    let context = Context {
        visitor,
        asked: mapping.asked(manager).map(ToOwned::to_owned).collect(),
        as_refused: options.unanswered_as_refused,
    };
    Ok(Exported { cookies: write(&words, &context)?, lost })
}

/// What a format needs besides the words.
struct Context<'a> {
    visitor: &'a Visitor<'a>,
    asked: Vec<String>,
    as_refused: bool,
}

impl Context<'_> {
    /// The moment of the answer, in milliseconds since 1970.
    fn millis(&self) -> i64 {
        let time = self.visitor.received().consent().map_or(self.visitor.now(), Consent::time);
        time.unix().saturating_mul(1000)
    }

    fn moment(&self) -> String {
        crate::Timestamp::from_millis(self.millis()).to_string()
    }

    /// The answer of a word that the format must have.
    fn needed(&self, words: &Words<'_>, word: &str) -> Result<bool, Refusal> {
        match words.iter().find(|(of, _)| *of == word).map(|(_, answer)| *answer) {
            Some(Answer::Yes) => Ok(true),
            Some(Answer::No) => Ok(false),
            // What the charter does not use is refused truthfully only if the caller says so.
            Some(Answer::Unanswered) | None if !self.as_refused => Err(Refusal::unanswered(word)),
            _ => Ok(false),
        }
    }
}

/// What the visitor answered about everything that a word covers. `None` if the charter uses none
/// of it.
fn answer_of(
    visitor: &Visitor<'_>,
    meaning: &Meaning,
    word: &str,
) -> Result<Option<Answer>, Refusal> {
    let mut found: Option<Answer> = None;
    let charter = visitor.policy().charter();
    for declaration in charter.cookies() {
        if meaning.provider.as_deref().is_some_and(|id| declaration.provider() != Some(id)) {
            continue;
        }
        for purpose in declaration.purposes().iter().filter(|p| meaning.refuses.contains(**p)) {
            let answer = answered(visitor, *purpose, declaration.provider());
            if found.is_some_and(|before| before != answer) {
                return Err(Refusal::mixed(word));
            }
            found = Some(answer);
        }
    }
    Ok(found)
}

/// The most specific answer that counts (spec §7).
fn answered(visitor: &Visitor<'_>, purpose: Purpose, provider: Option<&str>) -> Answer {
    let Some(consent) = visitor.received().consent() else { return Answer::Unanswered };
    let live = visitor.state() == ConsentState::Valid;
    let pair = provider.and_then(|provider| consent.pair(purpose, provider));
    match pair.filter(|granted| live || !granted) {
        Some(true) => return Answer::Yes,
        Some(false) => return Answer::No,
        None => {}
    }
    let refused = provider.is_some_and(|id| consent.refused_providers().any(|of| of == id));
    if refused || consent.refused().contains(purpose) {
        Answer::No
    } else if live && consent.granted().contains(purpose) {
        Answer::Yes
    } else {
        Answer::Unanswered
    }
}

/// One cookie for each word that is answered.
fn allow_deny(before: &str, words: &Words<'_>) -> Cookies {
    let cookies = words.iter().filter_map(|(word, answer)| {
        let value = match answer {
            Answer::Yes => "allow",
            Answer::No => "deny",
            Answer::Unanswered => return None,
        };
        Some((format!("{before}{word}"), value.to_owned()))
    });
    cookies.collect()
}

fn gov_uk(words: &Words<'_>, context: &Context<'_>) -> Result<Cookies, Refusal> {
    let value = json!({
        "essential": true,
        "settings": context.needed(words, "settings")?,
        "usage": context.needed(words, "usage")?,
        "campaigns": context.needed(words, "campaigns")?,
    });
    Ok(vec![
        ("cookies_policy".to_owned(), percent_encoded(&value.to_string())),
        ("cookies_preferences_set".to_owned(), "true".to_owned()),
    ])
}

fn nhs_uk(words: &Words<'_>, context: &Context<'_>) -> Result<Cookies, Refusal> {
    let value = json!({
        "necessary": true,
        "preferences": context.needed(words, "preferences")?,
        "statistics": context.needed(words, "statistics")?,
        "marketing": context.needed(words, "marketing")?,
        "consented": true,
        "version": 6,
    });
    Ok(vec![("nhsuk-cookie-consent".to_owned(), percent_encoded(&value.to_string()))])
}

fn klaro(words: &Words<'_>) -> Cookies {
    let answered = words.iter().filter(|(_, answer)| *answer != Answer::Unanswered);
    let members =
        answered.map(|(word, answer)| ((*word).to_owned(), json!(*answer == Answer::Yes)));
    let value = serde_json::Value::Object(members.collect());
    vec![("klaro".to_owned(), percent_encoded(&value.to_string()))]
}

fn tarteaucitron(words: &Words<'_>) -> Cookies {
    let value = words.iter().fold(String::new(), |value, (word, answer)| {
        let answer = match answer {
            Answer::Yes => "true",
            Answer::No => "false",
            Answer::Unanswered => "wait",
        };
        value + "!" + word + "=" + answer
    });
    vec![("tarteaucitron".to_owned(), value)]
}

/// Version 3. What is refused is what it lists among the services and not among the categories.
fn vanilla(words: &Words<'_>, context: &Context<'_>) -> Result<Cookies, Refusal> {
    let mut categories = Vec::new();
    let mut services = serde_json::Map::new();
    for word in &context.asked {
        let answered = words.iter().find(|(of, _)| of == word);
        if answered.is_some_and(|(_, answer)| *answer == Answer::Unanswered) {
            return Err(Refusal::unanswered(word));
        }
        services.insert(word.clone(), json!([]));
        if answered.is_some_and(|(_, answer)| *answer == Answer::Yes) {
            categories.push(word.clone());
        }
    }
    let value = json!({
        "categories": categories,
        "revision": 0,
        "data": null,
        "consentTimestamp": context.moment(),
        "lastConsentTimestamp": context.moment(),
        "services": services,
    });
    Ok(vec![("cc_cookie".to_owned(), percent_encoded(&value.to_string()))])
}

/// What is refused is left out, so everything must be answered.
fn c15t(words: &Words<'_>, context: &Context<'_>) -> Result<Cookies, Refusal> {
    let mut value = "c.necessary:1".to_owned();
    for word in &context.asked {
        if context.needed(words, word)? {
            value = value + ",c." + word + ":1";
        }
    }
    let value = format!("{value},i.t:{}", context.millis());
    Ok(vec![("c15t".to_owned(), value)])
}

/// The formats that hold one answer for everything.
fn everything(visitor: &Visitor<'_>, manager: &str) -> Result<Exported, Refusal> {
    let askable: PurposeSet = visitor.askable(None);
    let meaning = Meaning { provider: None, grants: PurposeSet::EMPTY, refuses: askable };
    let answer = answer_of(visitor, &meaning, crate::mapping::EVERYTHING)?;
    let unanswered = || Refusal::unanswered(crate::mapping::EVERYTHING);
    let (name, value) = match (manager, answer.ok_or_else(unanswered)?) {
        ("asp-net", Answer::Yes) => (".AspNet.Consent", "yes"),
        ("osano-cookieconsent", Answer::Yes) => ("cookieconsent_status", "allow"),
        ("osano-cookieconsent", Answer::No) => ("cookieconsent_status", "deny"),
        // ASP.NET writes nothing where the visitor refused.
        _ => return Err(unanswered()),
    };
    let cookies = vec![(name.to_owned(), value.to_owned())];
    Ok(Exported { cookies, lost: vec!["the value has no date, and no purposes".to_owned()] })
}
