//! What the report says to people, in one language.

use charte::lint::Correction;
use charte::{Asking, DecisionReason, PurposeSet, Severity};
use charte_audit::{Banner, Doubt, KeptFor, Law, NeedsBanner, Phase, Report, Row, Seen, Verdict};
use charte_texts::{Language, Resource, TextError, Texts, Value};

use crate::diagnostic::Diagnostic;
use crate::document::{Counts, Document, File};
pub(crate) use crate::finding_text::Said as Told;
use crate::finding_text::{FINDING_TEXTS, text_of};
use crate::model::{self, Action, By, Fix};
use crate::names::{plain, short};

/// The report's own texts.
static REPORT_TEXTS: Resource = charte_texts::resource!("texts/report");

static EXPLAIN_TEXTS: Resource = charte_texts::resource!("texts/explain");

/// The texts of the report as a page.
static HTML_TEXTS: Resource = charte_texts::resource!("texts/html");

/// What is said about recordings.
static NOTE_TEXTS: Resource = charte_texts::resource!("texts/notes");

/// What is said about two charters.
static DIFF_TEXTS: Resource = charte_texts::resource!("texts/diff");

/// All texts of this crate.
static ALL_TEXTS: [&Resource; 6] =
    [&REPORT_TEXTS, &EXPLAIN_TEXTS, &FINDING_TEXTS, &HTML_TEXTS, &NOTE_TEXTS, &DIFF_TEXTS];

pub(crate) type Said = Result<String, TextError>;

/// The longest provider or site that a sentence names whole.
const LONGEST: usize = 40;

/// The texts of one language, and what they say of a check.
pub(crate) struct Speaker {
    texts: Texts,
}

impl Speaker {
    pub(crate) fn new(language: Language) -> Result<Self, TextError> {
        Ok(Self { texts: Texts::with(language, &ALL_TEXTS)? })
    }

    pub(crate) fn texts(&self) -> &Texts {
        &self.texts
    }

    pub(crate) fn say(&self, id: &str) -> Said {
        self.texts.text(id)
    }

    pub(crate) fn with(&self, id: &str, args: &[(&str, Value<'_>)]) -> Said {
        self.texts.text_with(id, args)
    }

    /// A text that counts something.
    pub(crate) fn count(&self, id: &str, n: u64) -> Said {
        self.with(id, &[("n", n.into())])
    }

    /// A text that exists in English only, marked as such in another language.
    pub(crate) fn in_english(&self, text: &str) -> Said {
        self.with("in-english", &[("text", text.into())])
    }

    /// Purposes as a list inside a sentence: `audience measurement and advertising`.
    pub(crate) fn purposes(&self, set: PurposeSet) -> Said {
        let all: Result<Vec<String>, TextError> =
            set.iter().map(|purpose| Ok(self.inside(&self.texts.purpose(purpose)?))).collect();
        self.texts.list(&all?)
    }

    /// A text that begins a line, as it stands inside a sentence.
    fn inside(&self, text: &str) -> String {
        let mut chars = text.chars();
        match chars.next() {
            // German writes its nouns with a capital everywhere, and adjectives before them not.
            Some(_) if self.texts.language() == Language::German && !begins_lower(text) => {
                text.to_owned()
            }
            Some(first) => first.to_lowercase().chain(chars).collect(),
            None => String::new(),
        }
    }

    /// A diagnostic, fit to be shown on a terminal.
    pub(crate) fn tell(&self, found: &Diagnostic) -> Result<Told, TextError> {
        let told = text_of(found, &self.texts)?;
        Ok(Told {
            title: told.title,
            message: plain(&told.message),
            help: told.help.as_deref().map(plain),
        })
    }

    /// Who has what to do: `Google Analytics: hold back 12 cookies until consent to …`.
    pub(crate) fn fix(&self, fix: &Fix<'_>, document: &Document<'_>) -> Said {
        self.fix_of(&short(&self.by(&fix.by)?, LONGEST), fix, document)
    }

    /// The same with another name for whose matter it is.
    pub(crate) fn fix_of(&self, by: &str, fix: &Fix<'_>, document: &Document<'_>) -> Said {
        let n = || fix.cookies.len().into();
        let count = |id: &str| self.with(id, &[("by", by.into()), ("n", n())]);
        let about = |id: &str, purposes| {
            let purposes = self.purposes(purposes)?;
            let purposes = ("purposes", purposes.into());
            self.with(id, &[("by", by.into()), ("n", n()), purposes])
        };
        match fix.action {
            Action::HoldBack(purposes) => about("fix-hold-back", purposes),
            Action::HeedSignal(purposes) => about("fix-heed-signal", purposes),
            Action::Remove(purposes) => about("fix-remove", purposes),
            Action::Erase(purposes) => about("fix-erase", purposes),
            Action::Declare => count("fix-declare"),
            Action::FindOut => count("fix-find-out"),
            Action::Settle => count("fix-settle"),
            Action::Shorten => count("fix-shorten"),
            Action::Protect => count("fix-protect"),
            Action::Other(code) => {
                let first = fix.diagnostics.first();
                let what = match first.and_then(|number| document.diagnostics().get(*number)) {
                    Some(found) => self.tell(found)?.title,
                    None => code.title().to_owned(),
                };
                self.with("fix-other", &[("by", by.into()), ("what", what.into())])
            }
        }
    }

    /// The answer about a banner, and what it rests on and leaves open.
    pub(crate) fn banner(
        &self,
        banner: &Banner,
        (id, name): (&str, &str),
        has_recording: bool,
    ) -> Result<(String, Vec<String>), TextError> {
        let answer = self.say(match (banner.answer, banner.asking) {
            (NeedsBanner::No, _) if has_recording => "banner-no-seen",
            (NeedsBanner::No, _) => "banner-no-declared",
            (NeedsBanner::CannotTell, _) => "banner-cannot-tell",
            (NeedsBanner::Yes, Asking::Ask) => "banner-ask",
            (NeedsBanner::Yes, _) => "banner-notice",
        })?;
        let under = self.texts.under_law(id, name)?;
        let about = |id: &str, purposes: PurposeSet| {
            let purposes = self.purposes(purposes)?;
            self.with(id, &[("under", under.as_str().into()), ("purposes", purposes.into())])
        };
        let mut rest: Vec<String> = Vec::new();
        let ask = banner.purposes.difference(banner.objection);
        if !ask.is_empty() {
            rest.push(about("ask-about", ask)?);
        }
        if !banner.objection.is_empty() {
            rest.push(about("object-to", banner.objection)?);
        }
        if banner.answer == NeedsBanner::No {
            rest.push(self.with("nothing-to-ask", &[("under", under.as_str().into())])?);
        }
        for doubt in &banner.doubts {
            rest.push(self.doubt(*doubt)?);
        }
        Ok((answer, rest))
    }

    /// How many cookies are wrong. That none is does not mean that all are right.
    pub(crate) fn wrong(&self, verdict: &model::Verdict<'_>) -> Said {
        let summary = &verdict.summary;
        let all = ("all", summary.cookies.into());
        let mut said = match verdict.wrong {
            0 if summary.allowed == summary.cookies && !verdict.incomplete => {
                // An error may be about a cookie that is allowed, such as one set too early.
                let id = match summary.errors {
                    0 => "cookies-none-wrong",
                    _ => "cookies-allowed-with-errors",
                };
                self.with(id, &[all])?
            }
            0 => self.with("cookies-none-known-wrong", &[all])?,
            n => self.with("cookies-wrong", &[("n", n.into()), all])?,
        };
        if summary.limited > 0 {
            said.push(' ');
            said.push_str(&self.count("cookies-limited", summary.limited)?);
        }
        Ok(said)
    }

    /// `French law`.
    pub(crate) fn law(&self, id: &str, law: &Law) -> Said {
        self.texts.law(id, &law.name)
    }

    pub(crate) fn by(&self, by: &By<'_>) -> Said {
        Ok(match by {
            By::Provider(name) | By::Site(name) => plain(name).replace('\n', " "),
            By::Publisher => self.say("by-publisher")?,
            By::Unknown => self.say("by-unknown")?,
            By::Charter => self.say("by-charter")?,
            By::Visit => self.say("by-visit")?,
        })
    }

    /// `1 error, 2 warnings`; kinds that do not occur are left out.
    pub(crate) fn levels(&self, counts: Counts) -> Said {
        let all = [
            (counts.errors, "severity-errors"),
            (counts.warnings, "severity-warnings"),
            (counts.notes, "severity-notes"),
        ];
        let some = all.iter().filter(|(count, _)| *count > 0);
        let said: Result<Vec<String>, TextError> =
            some.map(|(count, id)| self.count(id, *count)).collect();
        Ok(said?.join(", "))
    }

    /// `error`, `warning` or `note`.
    pub(crate) fn severity(&self, severity: Severity) -> Said {
        self.say(&format!("severity-{severity}"))
    }

    /// What was found in a charter's file, and the laws: `1 error, under French law`.
    pub(crate) fn found_in(&self, file: &File, found: &[&Diagnostic]) -> Said {
        let said = match found.is_empty() {
            true => self.say("lint-none")?,
            false => self.levels(Counts::of(found.iter().copied()))?,
        };
        if file.regimes.is_empty() {
            return Ok(said);
        }
        let laws = file.regimes.iter().map(|id| self.texts.under_law(id, id));
        let under = laws.collect::<Result<Vec<_>, _>>()?.join(", ");
        self.with("lint-under", &[("said", said.into()), ("under", under.into())])
    }

    /// That errors of a charter's reader are in English, if there are any and the rest is not.
    pub(crate) fn english_errors(
        &self,
        found: &[&Diagnostic],
    ) -> Result<Option<String>, TextError> {
        let errors = found.iter().filter(|found| found.detail.is_none()).count();
        if errors == 0 || self.texts.language() == Language::English {
            return Ok(None);
        }
        self.count("lint-english", errors as u64).map(Some)
    }

    /// In how many places a correction is made, and by what: ` (here and in 2 other places; --fix
    /// can do it)`.
    pub(crate) fn fix_notes(&self, fix: &Correction) -> Said {
        let mut notes = Vec::new();
        let others = fix.spans().count().saturating_sub(1);
        if others > 0 {
            notes.push(self.count("fix-also", others as u64)?);
        }
        if fix.is_safe() {
            notes.push(self.say("fix-by-itself")?);
        }
        Ok(if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) })
    }

    /// The first names, and how many more there are: `a, b and 3 more`.
    pub(crate) fn few(&self, names: &[String], most: usize) -> Said {
        let mut line = names.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = names.len().saturating_sub(most);
        if more > 0 {
            line.push(' ');
            line.push_str(&self.count("and-more", more as u64)?);
        }
        Ok(line)
    }

    pub(crate) fn doubt(&self, doubt: Doubt) -> Said {
        match doubt {
            Doubt::Hidden { hidden, all } => {
                self.with("doubt-hidden", &[("hidden", hidden.into()), ("all", all.into())])
            }
            Doubt::NotRecorded(n) => self.count("doubt-not-recorded", n),
            Doubt::Unclassified(n) => self.count("doubt-unclassified", n),
            Doubt::Undeclared(n) => self.count("doubt-undeclared", n),
            Doubt::Unknown(n) => self.count("doubt-unknown", n),
            Doubt::Disputed(n) => self.count("doubt-disputed", n),
            Doubt::NotLoaded { failed, all } => {
                self.with("doubt-not-loaded", &[("failed", failed.into()), ("all", all.into())])
            }
            Doubt::PartyUnknown(n) => self.count("doubt-party-unknown", n),
            Doubt::MixedContacts(n) => self.count("doubt-mixed-contacts", n),
            Doubt::UnansweredTrackers(n) => self.count("doubt-unanswered-trackers", n),
            Doubt::UnknownContacts(n) => self.count("doubt-unknown-contacts", n),
            Doubt::NothingSeen => self.say("doubt-nothing-seen"),
            // A new doubt is English until it has a text.
            other => Ok(other.to_string()),
        }
    }

    /// The phases of a scan that were not recorded. `None` if all were.
    pub(crate) fn failed(&self, report: &Report) -> Result<Option<String>, TextError> {
        let phases: Result<Vec<String>, TextError> =
            report.failed.iter().map(|phase| self.phase(*phase, false)).collect();
        let phases = phases?;
        match phases.is_empty() {
            true => Ok(None),
            false => self.with("phases-failed", &[("phases", phases.join(", ").into())]).map(Some),
        }
    }

    /// Why there is no cookie to show of a recording or of one of its phases.
    pub(crate) fn no_cookies(&self, report: &Report, recording: &str, phase: Phase) -> Said {
        self.say(match (report.failed.contains(&phase), report.hides(recording)) {
            (true, _) => "cookies-none-failed",
            (false, true) => "cookies-none-hidden",
            (false, false) => "cookies-none",
        })
    }

    /// What the visitor had answered: `before any answer`, or in a word for a table.
    pub(crate) fn phase(&self, phase: Phase, short: bool) -> Said {
        self.say(&format!("phase-{phase}{}", if short { "-short" } else { "" }))
    }

    pub(crate) fn outcome(&self, row: &Row) -> Said {
        self.say(match row.verdict() {
            _ if row.seen == Seen::Deleted => "outcome-deleted",
            Verdict::Allowed => "outcome-allowed",
            Verdict::Limited => "outcome-limited",
            Verdict::Withheld => "outcome-withheld",
            Verdict::Disputed => "outcome-disputed",
            Verdict::Unknown => "outcome-unknown",
        })
    }

    pub(crate) fn lasts(&self, row: &Row) -> Said {
        match row.kept_for {
            _ if row.seen == Seen::Deleted => self.say("lasts-deleted"),
            KeptFor::Unknown => self.say("lasts-unknown"),
            KeptFor::Ended => self.say("lasts-deleted"),
            KeptFor::Session => self.say("lasts-session"),
            KeptFor::Seconds(seconds) => self.texts.duration(seconds),
            KeptFor::UntilErased => self.say("lasts-until-erased"),
        }
    }

    /// The purposes of a cookie, as far as somebody has stated them.
    pub(crate) fn purposes_of(&self, row: &Row) -> Said {
        let known = row.purposes.difference(PurposeSet::UNCLASSIFIED);
        match row.verdict() {
            Verdict::Unknown => self.say("outcome-unknown"),
            _ if known.is_empty() && !row.declared => self.say("not-declared"),
            _ if known.is_empty() => self.texts.purpose(charte::Purpose::Unclassified),
            _ => self.purposes(known),
        }
    }

    /// Why a cookie has its outcome.
    pub(crate) fn because(&self, row: &Row) -> Said {
        match row.verdict() {
            _ if row.seen == Seen::Deleted => return self.say("because-deleted"),
            Verdict::Unknown => return self.say("because-unknown"),
            Verdict::Disputed => return self.say("because-disputed"),
            _ => {}
        }
        let mut shown: Vec<&str> = row.reasons.iter().map(|why| because(why.because)).collect();
        shown.dedup();
        let said: Result<Vec<String>, TextError> = shown.iter().map(|id| self.say(id)).collect();
        Ok(said?.join("; "))
    }
}

pub(crate) fn because(reason: DecisionReason) -> &'static str {
    match reason {
        DecisionReason::OutOfScope => "because-out-of-scope",
        DecisionReason::Prohibited => "because-prohibited",
        DecisionReason::Unclassified => "because-unclassified",
        DecisionReason::Undeclared => "because-undeclared",
        DecisionReason::Exempt => "because-exempt",
        DecisionReason::Objected => "because-objected",
        DecisionReason::Gpc => "because-gpc",
        DecisionReason::Granted => "because-granted",
        DecisionReason::NotObjected => "because-not-objected",
        DecisionReason::Refused => "because-refused",
        DecisionReason::Unanswered => "because-unanswered",
        DecisionReason::Expired => "because-expired",
        DecisionReason::Outdated => "because-outdated",
        DecisionReason::Unreadable => "because-unreadable",
    }
}

/// Whether a German text begins with an adjective: `Eingebettete Videos`.
fn begins_lower(text: &str) -> bool {
    let mut words = text.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    first.ends_with('e') && second.starts_with(char::is_uppercase)
}

/// The sign of a severity.
pub(crate) fn sign(severity: Severity) -> char {
    match severity {
        Severity::Error => '✗',
        Severity::Warning => '!',
        Severity::Note => '·',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_complete() {
        for resource in ALL_TEXTS {
            assert_eq!(resource.problems(), Vec::<String>::new());
            assert!(resource.ids().len() > 10);
        }
        for language in Language::ALL {
            Speaker::new(language).unwrap();
        }
    }

    #[test]
    fn purposes_stand_inside_a_sentence() {
        let set = PurposeSet::of(charte::Purpose::AudienceMeasurement);
        let said = |language| Speaker::new(language).unwrap().purposes(set).unwrap();
        assert_eq!(said(Language::English), "audience measurement");
        assert_eq!(said(Language::French), "mesure d’audience");
        assert!(said(Language::German).starts_with(char::is_uppercase));
        assert!(begins_lower("Eingebettete Videos") && !begins_lower("Sprache und Anzeige"));
    }
}
