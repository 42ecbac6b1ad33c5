//! Why a cookie may or may not be set, in any language.

use charte::explain::{FactOrigin, MetCondition, Ruling, UnmetCondition};
use charte::regime::{Citation, Confidence};
use charte::{
    Category, DecisionReason, Explanation, Outcome, Party, Purpose, PurposeSet, Regime, Requirement,
};
use charte_audit::{CatalogueAnswer, Known};
use charte_texts::{Language, TextError};

use crate::diagnostic::Diagnostic;
use crate::names::{plain, short, short_name};
use crate::notes::caveat_of;
use crate::speaker::{Speaker, because};
use crate::terminal::{BAD, DOUBT, FAINT, GOOD, HEADING, wrap, wrap_faint};

/// The longest name that a line shows whole.
const LONGEST: usize = 256;

/// An explanation as styled text for a terminal: what, why, what would change it, and the sources.
///
/// # Errors
/// If a text is missing, which would be a bug.
pub fn explained(
    explanation: &Explanation,
    language: Language,
    columns: usize,
) -> Result<String, TextError> {
    let speaker = Speaker::new(language)?;
    let mut out = String::new();
    answer(&mut out, explanation, &speaker)?;
    reasons(&mut out, explanation, &speaker, columns)?;
    if !explanation.findings().is_empty() {
        out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("findings")?));
    }
    for finding in explanation.findings() {
        let found = Diagnostic::from(finding);
        let told = speaker.tell(&found)?;
        let help = told.help.unwrap_or_default();
        let sep = if told.message.ends_with('.') { "" } else { ";" };
        let line = format!("{}: {}{sep} {help}", found.code, told.message);
        wrap(&mut out, &line, columns, "  ", "    ");
    }
    Ok(out)
}

/// The same without a charter: what the catalogue knows of the cookie, and how to declare it.
/// `service` is the id by which `charte add` knows its provider.
///
/// # Errors
/// If a text is missing, which would be a bug.
pub fn explained_by_catalogue(
    answer: &CatalogueAnswer,
    service: Option<&str>,
    language: Language,
    columns: usize,
) -> Result<String, TextError> {
    let speaker = Speaker::new(language)?;
    let explanation = &answer.explanation;
    let mut out = String::new();
    let (provider, disputed) = match &answer.known {
        Known::Entry { provider, disputed } => (provider, disputed.as_deref()),
        Known::Unknown | Known::Charter => {
            cannot_tell(&mut out, explanation, &speaker)?;
            wrap(&mut out, &speaker.say("catalogue-unknown")?, columns, "", "");
            return Ok(out);
        }
    };
    match disputed {
        Some(_) => cannot_tell(&mut out, explanation, &speaker)?,
        None => self::answer(&mut out, explanation, &speaker)?,
    }
    let purposes = explanation.rulings().iter().map(|ruling| ruling.purpose);
    let purposes: PurposeSet = purposes.filter(|of| *of != Purpose::Unclassified).collect();
    let purposes = speaker.purposes(purposes)?;
    let id = if answer.provider.is_some() { "catalogue-entry" } else { "catalogue-site" };
    let args = [("provider", plain(provider).into()), ("purposes", purposes.into())];
    let known = speaker.with(id, &args)?;
    wrap(&mut out, &known, columns, "", "");
    if let Some(why) = disputed {
        let why = speaker.in_english(&plain(why))?;
        let line = speaker.with("catalogue-disputed", &[("why", why.into())])?;
        wrap(&mut out, &line, columns, "", "");
    }
    reasons(&mut out, explanation, &speaker, columns)?;
    if let Some(service) = service {
        let command = format!("charte add {service}");
        let line = speaker.with("catalogue-add", &[("command", command.into())])?;
        out.push('\n');
        wrap(&mut out, &line, columns, "", "  ");
    }
    Ok(out)
}

/// That nobody can say whether a cookie may be set.
fn cannot_tell(
    out: &mut String,
    explanation: &Explanation,
    speaker: &Speaker,
) -> Result<(), TextError> {
    let name = short_name(explanation.cookie(), LONGEST);
    let line = speaker.with("explain-cannot-tell", &[("name", name.into())])?;
    out.push_str(&format!("{DOUBT}{line}{DOUBT:#}\n"));
    Ok(())
}

/// Whether a cookie may be set.
fn answer(out: &mut String, explanation: &Explanation, speaker: &Speaker) -> Result<(), TextError> {
    let decision = explanation.decision();
    let (style, id) = match (decision.outcome(), decision.may_set()) {
        (Outcome::Allowed, _) => (GOOD, "explain-may"),
        (Outcome::Limited, true) => (DOUBT, "explain-may-in-part"),
        (Outcome::Limited, false) => (BAD, "explain-may-not-in-part"),
        (Outcome::Withheld, _) => (BAD, "explain-may-not"),
    };
    let name = short_name(explanation.cookie(), LONGEST);
    let line = speaker.with(id, &[("name", name.into())])?;
    out.push_str(&format!("{style}{line}{style:#}\n"));
    Ok(())
}

/// What sort of cookie it is, the law, and each purpose with its reasons and sources.
fn reasons(
    out: &mut String,
    explanation: &Explanation,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let (decision, regime) = (explanation.decision(), explanation.regime());
    let name = regime.name(speaker.texts().language().tag());
    let under = speaker.texts().under_law(regime.id(), name)?;
    let kind = kind(decision.category(), decision.party());
    wrap(out, &speaker.with(kind, &[("under", under.into())])?, columns, "", "");
    if let Some(caveat) = caveat_of(regime, speaker)? {
        let line = speaker.with("caveat", &[("caveat", caveat.into())])?;
        wrap(out, &line, columns, "", "");
    }
    for ruling in explanation.rulings() {
        out.push('\n');
        self::ruling(out, regime, ruling, explanation.cookie().is_empty(), speaker, columns)?;
    }
    let notes = explanation.notes();
    if !notes.is_empty() {
        out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("explain-notes")?));
    }
    for note in notes {
        wrap(out, &speaker.in_english(&plain(note))?, columns, "  ", "    ");
    }
    let mut duties = explanation.duties().peekable();
    if duties.peek().is_some() {
        out.push_str(&format!("\n{HEADING}{}{HEADING:#}\n", speaker.say("explain-duties")?));
    }
    let tag = speaker.texts().language().tag();
    for duty in duties {
        let text = plain(duty.text(tag));
        let has_it = duty.texts().any(|(language, _)| language == tag);
        let text = if has_it { text } else { speaker.in_english(&text)? };
        wrap(out, &text, columns, "  - ", "    ");
    }
    Ok(())
}

/// That a line deletes its cookie, which a filter lets through.
///
/// # Errors
/// If a text is missing, which would be a bug.
pub fn deletion_explained(language: Language) -> Result<String, TextError> {
    Speaker::new(language)?.say("explain-deletes")
}

/// That something is not legal advice.
///
/// # Errors
/// If a text is missing, which would be a bug.
pub fn no_advice(language: Language) -> Result<String, TextError> {
    Speaker::new(language)?.say("no-advice")
}

fn kind(category: Category, party: Party) -> &'static str {
    match (category, party) {
        (Category::Necessary, Party::First) => "is-necessary-first",
        (Category::Necessary, Party::Third) => "is-necessary-third",
        (Category::Statistics, Party::First) => "is-statistics-first",
        (Category::Statistics, Party::Third) => "is-statistics-third",
        (Category::FirstParty, _) => "is-first-party",
        (Category::ThirdParty, _) => "is-third-party",
    }
}

fn ruling(
    out: &mut String,
    regime: &Regime,
    ruling: &Ruling,
    is_nameless: bool,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let id = if ruling.allowed { "purpose-allowed" } else { "purpose-not-allowed" };
    let purpose = speaker.texts().purpose(ruling.purpose)?;
    let why = speaker.say(because(ruling.because))?;
    let line = speaker.with(id, &[("purpose", purpose.into()), ("why", why.into())])?;
    let mut lines = String::new();
    wrap(&mut lines, &line, columns, "", "");
    out.push_str(&format!("{HEADING}{}{HEADING:#}\n", lines.trim_end()));
    let say = |out: &mut String, id: &str| -> Result<(), TextError> {
        wrap(out, &speaker.say(id)?, columns, "  ", "  ");
        Ok(())
    };
    match ruling.because {
        DecisionReason::Undeclared if is_nameless => say(out, "give-name")?,
        DecisionReason::Undeclared => say(out, "declare-it")?,
        DecisionReason::Unclassified => say(out, "state-purposes")?,
        _ => conditions(out, regime, ruling, speaker, columns)?,
    }
    for citation in &ruling.citations {
        source(out, regime, citation, speaker, columns)?;
    }
    Ok(())
}

fn conditions(
    out: &mut String,
    regime: &Regime,
    ruling: &Ruling,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let name = regime.name(speaker.texts().language().tag());
    let law = capital(&speaker.texts().law_subject(regime.id(), name)?);
    let args = [("law", law.into()), ("rule", ruling.rule.as_str().into())];
    let line = speaker.with(&format!("requires-{}", ruling.requirement.id()), &args)?;
    wrap(out, &line, columns, "  ", "  ");
    if !ruling.rests_on.is_empty() {
        wrap(out, &speaker.say("rests-on")?, columns, "  ", "  ");
    }
    for met in &ruling.rests_on {
        wrap(out, &self::met(met, speaker)?, columns, "      ", "        ");
    }
    let mut rule = "";
    for unmet in &ruling.unmet {
        if unmet.rule != rule {
            rule = &unmet.rule;
            let then = regime.rules().iter().find(|r| r.id() == rule).map(|r| r.then());
            let id = format!("would-{}", then.unwrap_or(Requirement::Exempt).id());
            let line = speaker.with(&id, &[("rule", rule.into())])?;
            wrap(out, &line, columns, "  ", "  ");
        }
        wrap(out, &self::unmet(unmet, speaker)?, columns, "      ", "        ");
    }
    if ruling.requirement == Requirement::OptIn && !ruling.allowed {
        let id = if ruling.unmet.is_empty() { "only-consent" } else { "or-consent" };
        wrap(out, &speaker.say(id)?, columns, "  ", "  ");
    }
    Ok(())
}

/// A condition that holds, and where the charter says so.
pub(crate) fn met(met: &MetCondition, speaker: &Speaker) -> Result<String, TextError> {
    let asked = asked(&met.condition.to_string(), speaker)?;
    let origin = speaker.say(met.origin.map_or("origin-none", origin))?;
    speaker.with("holds", &[("asked", asked.into()), ("origin", origin.into())])
}

fn unmet(unmet: &UnmetCondition, speaker: &Speaker) -> Result<String, TextError> {
    let asked = asked(&unmet.condition, speaker)?;
    match (unmet.stated, unmet.origin) {
        (Some(yes), Some(from)) => {
            let id = if yes { "is-yes" } else { "is-no" };
            let origin = speaker.say(origin(from))?;
            speaker.with(id, &[("asked", asked.into()), ("origin", origin.into())])
        }
        _ => speaker.with("is-unstated", &[("asked", asked.into())]),
    }
}

/// A condition as a charter states it.
fn asked(condition: &str, speaker: &Speaker) -> Result<String, TextError> {
    if let Some(limit) = condition.strip_prefix("limit:") {
        return speaker.say(&format!("limit-{limit}"));
    }
    let (id, fact) = match condition.split_at_checked(1) {
        Some(("!", fact)) => ("asks-no", fact),
        Some(("~", fact)) => ("asks-not-yes", fact),
        _ => ("asks-yes", condition),
    };
    speaker.with(id, &[("fact", fact.into())])
}

fn origin(origin: FactOrigin) -> &'static str {
    match origin {
        FactOrigin::Stated => "origin-stated",
        FactOrigin::Site => "origin-site",
        FactOrigin::Role => "origin-role",
        FactOrigin::Derived => "origin-derived",
    }
}

fn source(
    out: &mut String,
    regime: &Regime,
    citation: &Citation,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let instrument = regime.instrument(citation.instrument());
    let title = plain(instrument.map_or(citation.instrument(), |i| i.title()));
    let text = citation.at().map_or(title.clone(), |at| format!("{title}, {}", plain(at)));
    let id = match citation.confidence() {
        Confidence::Official => "source",
        Confidence::Secondary => "source-secondary",
        Confidence::Unverified => "source-unverified",
    };
    wrap_faint(out, &speaker.with(id, &[("text", text.into())])?, columns, "  ", "    ");
    if let Some(url) = instrument.and_then(|instrument| instrument.url()) {
        out.push_str(&format!("{FAINT}    {}{FAINT:#}\n", short(url, LONGEST)));
    }
    Ok(())
}

/// A text that begins a sentence.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
