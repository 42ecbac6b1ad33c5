//! The words of consent managers.

use super::Answers;
use super::answers::Said;
use super::note::{Lost, Note, shown};
use crate::cmp::{Answer, Answered, Certainty, Format, Reading, Word};
use crate::mapping::{EVERYTHING, Mapping};

/// What the words of a reading mean.
pub(super) fn translate(reading: &Reading, mapping: &Mapping, report: &mut Vec<Note>) -> Answers {
    let manager = reading.manager().id;
    let format = Some(reading.format());
    let counts = reading.certainty() == Certainty::Verified && reading.answered() == Answered::Yes;
    let (mut answers, mut dropped, mut said) = (Answers::default(), false, false);
    let mut everything = false;
    for (word, answer) in reading.words() {
        let name = match word {
            Word::Everything => EVERYTHING,
            Word::Named(name) => name.as_str(),
        };
        let meaning = mapping.of(manager, format, name);
        everything |= *word == Word::Everything;
        said |= answer != Answer::Waiting;
        match (answer, meaning) {
            (Answer::Waiting, _) => {}
            (Answer::Yes, Some(meaning)) if counts => {
                answers.say(meaning.grants, meaning.provider.as_deref(), Said::Yes);
            }
            (Answer::Yes, Some(meaning)) => dropped |= !meaning.grants.is_empty(),
            (Answer::Yes, None) => {
                let (word, refused) = (shown(name), false);
                report.push(Note::UnknownWord { manager, word, refused });
            }
            (Answer::No | Answer::Blocked, _) if *word == Word::Everything => answers.refuse_all(),
            (Answer::No | Answer::Blocked, Some(meaning)) => {
                answers.say(meaning.refuses, meaning.provider.as_deref(), Said::No);
            }
            (Answer::No | Answer::Blocked, None) => {
                answers.refuse_rest(Said::No);
                let (word, refused) = (shown(name), true);
                report.push(Note::UnknownWord { manager, word, refused });
            }
        }
    }
    if dropped {
        let second = reading.certainty() != Certainty::Verified;
        let why = if second { Lost::SecondHand } else { Lost::NoAct };
        report.push(Note::GrantsDropped { manager, why });
    }
    // A string in a cookie of its own has no words that could be missing.
    let wraps = matches!(
        reading.format(),
        Format::TcString | Format::AdditionalConsent | Format::Gpp | Format::UsPrivacy
    );
    if (said || reading.answered() == Answered::Yes) && !everything && !wraps {
        silence(reading, mapping, &mut answers, report);
    }
    answers
}

/// What the table names and the value lacks, and what the format leaves out, is refused.
fn silence(reading: &Reading, mapping: &Mapping, answers: &mut Answers, report: &mut Vec<Note>) {
    let manager = reading.manager().id;
    let format = Some(reading.format());
    for word in mapping.asked_in(manager, format).filter(|word| reading.answer(word).is_none()) {
        match mapping.of(manager, format, word) {
            Some(meaning) => {
                answers.say(meaning.refuses, meaning.provider.as_deref(), Said::Inferred);
                if meaning.refuses.is_empty() {
                    continue;
                }
            }
            None => answers.refuse_rest(Said::Inferred),
        }
        report.push(Note::MissingWord { manager, word: word.to_owned() });
    }
    if leaves_out_refusals(reading.format()) && !mapping.is_complete(manager) {
        answers.refuse_rest(Said::Inferred);
    }
}

/// Whether the format does not name what was refused.
const fn leaves_out_refusals(format: Format) -> bool {
    matches!(
        format,
        Format::Borlabs
            | Format::C15t
            | Format::VanillaCookieConsent
            | Format::CommaList
            | Format::CommandersAct
    )
}
