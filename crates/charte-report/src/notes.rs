//! Notes about recordings, and why one shows no cookies, in the language of a report.

use charte::{PurposeSet, Regime};
use charte_audit::{Answer, ConsentNote, Course, Fit, Law, ManagerNote, Phase, RecordingNote};
use charte_recording::{Format, Hidden, HiddenReason, Note, SeenIn};
use charte_texts::TextError;

use crate::document::{Content, Document};
use crate::speaker::Speaker;

type Said = Result<String, TextError>;

/// A note about a recording, a clause without a full stop.
pub(crate) fn note(note: &RecordingNote, speaker: &Speaker) -> Said {
    match note {
        RecordingNote::Read(note) => read(note, speaker),
        RecordingNote::OtherPhase { given, stated } => {
            let (given, stated) = (phase_word(*given, speaker)?, phase_word(*stated, speaker)?);
            let args = [("phase", given.into()), ("stated", stated.into())];
            speaker.with("note-other-phase", &args)
        }
        RecordingNote::NoTime(at) => {
            speaker.with("note-no-time", &[("date", speaker.texts().date(*at)?.into())])
        }
        RecordingNote::Expired { count, at } => {
            let date = speaker.texts().date(*at)?;
            speaker.with("note-expired", &[("n", (*count).into()), ("date", date.into())])
        }
        RecordingNote::NoPage => speaker.say("note-no-page"),
        RecordingNote::OtherSite { host, site } => {
            let args = [("host", host.as_str().into()), ("site", site.as_str().into())];
            speaker.with("note-other-site", &args)
        }
        RecordingNote::OwnConsent(note) => own_consent(note, speaker),
        RecordingNote::Manager(note) => manager(note, speaker),
        // A new kind of note is English until it has a text.
        other => Ok(other.to_string()),
    }
}

/// Why a recording shows no cookies, and how to make one that does.
pub(crate) fn hidden(hidden: &Hidden, speaker: &Speaker) -> Said {
    let why = match hidden.reason {
        HiddenReason::Empty => speaker.say("hidden-empty")?,
        HiddenReason::Sanitised => speaker.say("hidden-sanitised")?,
        HiddenReason::NoHeaders => speaker.say("hidden-no-headers")?,
        HiddenReason::Contentless(count) => speaker.count("hidden-contentless", count)?,
        HiddenReason::Redacted(count) => speaker.count("hidden-redacted", count)?,
        HiddenReason::Skipped(count) => speaker.count("hidden-skipped", count)?,
        _ => hidden.why(),
    };
    let remedy = speaker.say(&format!("remedy-{}", hidden.remedy_id()))?;
    speaker.with("hidden", &[("why", why.into()), ("remedy", remedy.into())])
}

/// What a document's regime is if it is not law.
pub(crate) fn caveat(
    document: &Document<'_>,
    speaker: &Speaker,
) -> Result<Option<String>, TextError> {
    match &document.content {
        Content::Visit(report) => {
            let Law { is_law, is_proposal, .. } = report.law;
            not_law(&report.regime, is_law, is_proposal, speaker)
        }
        Content::Charter { policy, .. } => caveat_of(policy.regime(), speaker),
        Content::Changes { diff, .. } => match Regime::builtin(&diff.regime) {
            Ok(regime) => caveat_of(regime, speaker),
            // A file's regime has its caveat in English.
            Err(_) => Ok(document.caveat().map(str::to_owned)),
        },
        Content::Files(_) => Ok(None),
    }
}

/// What a regime is if it is not law.
pub(crate) fn caveat_of(regime: &Regime, speaker: &Speaker) -> Result<Option<String>, TextError> {
    not_law(regime.id(), regime.is_law(), regime.is_proposal(), speaker)
}

fn not_law(
    id: &str,
    is_law: bool,
    is_proposal: bool,
    speaker: &Speaker,
) -> Result<Option<String>, TextError> {
    let text = match (is_law, is_proposal, id) {
        (true, ..) => return Ok(None),
        (_, true, _) => "caveat-proposal",
        (.., "charte") => "caveat-charte",
        _ => "caveat-not-law",
    };
    speaker.say(text).map(Some)
}

fn read(note: &Note, speaker: &Speaker) -> Said {
    match note {
        Note::NoCookies(format) if *format == Format::HAR => {
            let remedy = speaker.say("remedy-browser")?;
            speaker.with("note-no-cookies", &[("remedy", remedy.into())])
        }
        Note::NoCookies(format) if *format == Format::SET_COOKIE_LINES => {
            speaker.say("note-no-cookies-lines")
        }
        Note::NoCookies(_) => speaker.say("note-no-cookies-list"),
        Note::Hidden(why) => hidden(why, speaker),
        Note::NoPages => speaker.say("note-no-pages"),
        Note::UnknownPages(count) => speaker.count("note-unknown-pages", *count),
        Note::TooManyPages => speaker.say("note-too-many-pages"),
        Note::WithoutResponse(count) => speaker.count("note-without-response", *count),
        Note::Unanswered(count) => speaker.count("note-unanswered", *count),
        Note::WithoutUrl(count) => speaker.count("note-without-address", *count),
        Note::Cut(count) => speaker.count("note-cut", *count),
        Note::Skew(seconds) => {
            let id = if *seconds < 0 { "note-clock-fast" } else { "note-clock-slow" };
            speaker.count(id, seconds.unsigned_abs())
        }
        Note::OddLines { format, places, .. } => {
            let lines: Vec<String> = places.first().iter().map(ToString::to_string).collect();
            let id = match *format == Format::NETSCAPE_COOKIES {
                true => "note-odd-records",
                false => "note-odd-lines",
            };
            listed(id, places.count(), &lines, speaker)
        }
        Note::OddCookies(count) => speaker.count("note-odd-cookies", *count),
        Note::UnclearEnds(names) => {
            listed("note-unclear-ends", names.count(), names.first(), speaker)
        }
        Note::Disagreement(count) => speaker.count("note-disagreement", *count),
        Note::Folded(count) => speaker.count("note-folded", *count),
        Note::RedactedHeaders(count) => speaker.count("note-redacted-headers", *count),
        Note::EmptyHeaders(count) => speaker.count("note-empty-headers", *count),
        Note::StillLoading(count) => speaker.count("note-still-loading", *count),
        other => Ok(other.to_string()),
    }
}

/// A count, and the first few of what is counted.
fn listed(id: &str, count: u64, first: &[String], speaker: &Speaker) -> Said {
    let mut names = first.join(", ");
    if u64::try_from(first.len()).unwrap_or(u64::MAX) < count {
        names.push_str(", …");
    }
    speaker.with(id, &[("n", count.into()), ("names", names.into())])
}

fn own_consent(note: &ConsentNote, speaker: &Speaker) -> Said {
    let id = match note.seen_in {
        SeenIn::Request => "note-own-sent",
        SeenIn::Response => "note-own-set",
        SeenIn::Store => "note-own-kept",
    };
    let answer = match note.answer {
        None => speaker.say("answer-foreign")?,
        Some((granted, refused)) => match (granted.is_empty(), refused.is_empty()) {
            (true, true) => speaker.say("answer-none")?,
            (false, true) => {
                let granted = purposes(granted, speaker)?;
                speaker.with("answer-granted", &[("granted", granted.into())])?
            }
            (true, false) => {
                let refused = purposes(refused, speaker)?;
                speaker.with("answer-refused", &[("refused", refused.into())])?
            }
            (false, false) => {
                let (granted, refused) = (purposes(granted, speaker)?, purposes(refused, speaker)?);
                let args = [("granted", granted.into()), ("refused", refused.into())];
                speaker.with("answer-both", &args)?
            }
        },
    };
    let advice = match (note.answer.is_some(), note.fits) {
        (false, _) => "advice-counts",
        (true, true) => "advice-fits",
        (true, false) => "advice-anyway",
    };
    let advice = self::advice(advice, note.phase, speaker)?;
    let args =
        [("name", note.name.as_str().into()), ("answer", answer.into()), ("advice", advice.into())];
    speaker.with(id, &args)
}

fn purposes(set: PurposeSet, speaker: &Speaker) -> Said {
    let names: Result<Vec<String>, TextError> =
        set.iter().map(|purpose| speaker.texts().purpose(purpose)).collect();
    Ok(names?.join(", "))
}

fn manager(note: &ManagerNote, speaker: &Speaker) -> Said {
    let end = speaker.say(said(note.end))?;
    let said = match note.course {
        Course::Always => speaker.with("said-always", &[("end", end.into())])?,
        Course::NotBetween => speaker.with("said-between", &[("end", end.into())])?,
        Course::ByTheEnd => speaker.with("said-by-end", &[("end", end.into())])?,
        Course::Changed(beginning) => {
            let begin = speaker.say(said(beginning))?;
            speaker.with("said-changed", &[("begin", begin.into()), ("end", end.into())])?
        }
    };
    let advice = match note.fit {
        Fit::Fits => "advice-fits",
        Fit::Unclear => "advice-counts",
        Fit::Contradicts => "advice-contradicts",
    };
    let advice = self::advice(advice, note.phase, speaker)?;
    let manager = note.manager.as_str();
    let args = [("manager", manager.into()), ("said", said.into()), ("advice", advice.into())];
    match &note.site {
        None => speaker.with("note-manager", &args),
        Some(site) => {
            let [manager, said, advice] = args;
            let site = ("site", site.as_str().into());
            speaker.with("note-manager-of", &[manager, site, said, advice])
        }
    }
}

fn advice(id: &str, phase: Phase, speaker: &Speaker) -> Said {
    speaker.with(id, &[("phase", phase_word(phase, speaker)?.into())])
}

fn phase_word(phase: Phase, speaker: &Speaker) -> Said {
    speaker.say(match phase {
        Phase::Before => "phase-word-before",
        Phase::Refused => "phase-word-refused",
        Phase::Accepted => "phase-word-accepted",
        Phase::Withdrawn => "phase-word-withdrawn",
    })
}

const fn said(answer: Answer) -> &'static str {
    match answer {
        Answer::Nothing => "said-nothing",
        Answer::Accepted => "said-accepted",
        Answer::Refused => "said-refused",
        Answer::Partly => "said-partly",
        Answer::Unreadable => "said-unreadable",
    }
}
