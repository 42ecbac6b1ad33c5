//! One answer for what a consent manager's values say word by word.

use charte_interop::cmp::{
    self, Answer as Word, Answered, Certainty, Embedded, Format, Manager, Reading, Store,
};
use charte_interop::gpp::Gpp;
use charte_interop::mapping::Mapping;
use charte_interop::tcf::TcString;

use super::Answer;

/// What is known of the cookie that a manager sets once the visitor has acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    /// It was read together with the answer, or the manager has none.
    Given,
    /// It is not there.
    Missing,
    /// Nobody looked.
    Unseen,
}

/// What the values of one manager say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) answer: Answer,
    /// Whether a part may be all that was asked: the format leaves out what was refused.
    pub(super) may_be_all: bool,
    /// Whether a part may be none of what was asked: what is always on has no name of its own.
    pub(super) may_be_none: bool,
}

/// Whether a store holds no answer, and says that there is one.
pub(super) const fn is_mark(store: &Store) -> bool {
    matches!(store.format, Format::Mark(_))
}

const fn is_string(format: Format) -> bool {
    use Format::{AdditionalConsent, Gpp, TcString, UsPrivacy};
    matches!(format, TcString | AdditionalConsent | Gpp | UsPrivacy)
}

/// Whether these are the strings of the IAB and of Google, which other managers write too.
pub(super) fn keeps_strings_only(manager: &Manager) -> bool {
    manager.stores.iter().all(|store| is_string(store.format))
}

impl Said {
    pub(super) const UNREADABLE: Self = Self::plain(Answer::Unreadable);
    pub(super) const NOTHING: Self = Self::plain(Answer::Nothing);
    /// What is there was agreed to, and more may have been.
    const AT_LEAST_A_PART: Self =
        Self { answer: Answer::Partly, may_be_all: true, may_be_none: false };

    const fn plain(answer: Answer) -> Self {
        Self { answer, may_be_all: false, may_be_none: false }
    }

    /// What the cookies of one manager say. `None` if there is none with an answer, or if they do
    /// not tell whether the visitor acted.
    pub(super) fn of_cookies<'v>(
        manager: &Manager,
        cookies: impl Iterator<Item = (&'v str, &'v str)>,
    ) -> Option<Self> {
        let (marks, values): (Vec<_>, Vec<_>) =
            cookies.partition(|(name, _)| cmp::find(name).is_some_and(|(_, store)| is_mark(store)));
        if values.is_empty() {
            return None;
        }
        // A mark in another form is none: others use these names as well.
        let marks = marks.into_iter().map(|(name, value)| (name, value.as_bytes()));
        let marks: Vec<_> = marks.filter(|(name, value)| cmp::read(name, value).is_ok()).collect();
        let proof = match marks.is_empty() && manager.stores.iter().any(is_mark) {
            true => Proof::Missing,
            false => Proof::Given,
        };
        let values = values.into_iter().map(|(name, value)| (name, value.as_bytes()));
        match cmp::read_all(values.chain(marks)).pop()?.1 {
            Ok(reading) => Self::of(&reading, proof),
            Err(_) => Some(Self::UNREADABLE),
        }
    }

    /// What a reading says. `None` if it does not tell whether the visitor acted.
    pub(super) fn of(reading: &Reading, proof: Proof) -> Option<Self> {
        let words = Words::of(reading);
        match (reading.answered(), proof) {
            (Answered::No, _) => return Some(Self::NOTHING),
            // OneTrust counts more acts than those of the banner.
            (Answered::Yes, Proof::Missing) if reading.format() == Format::OneTrust => {
                return Some(Self::UNREADABLE);
            }
            // Without an act a no is what the page began with.
            (Answered::Unknown, Proof::Missing) if !words.any_yes() => return Some(Self::NOTHING),
            (Answered::Unknown, Proof::Missing) => return Some(Self::UNREADABLE),
            (Answered::Unknown, Proof::Given) if never_tells(reading.format()) => {
                return of_strings(reading);
            }
            (Answered::Unknown, Proof::Given) => return Some(Self::UNREADABLE),
            (Answered::Yes, _) | (Answered::Unknown, Proof::Unseen) => {}
        }
        Some(words.answer(reading))
    }
}

/// Whether the format does not tell an answer from what holds without one.
const fn never_tells(format: Format) -> bool {
    is_string(format)
        || matches!(
            format,
            Format::Shopify
                | Format::Word(_)
                | Format::Flags(_)
                | Format::CommaList
                | Format::AskedList
                | Format::IubendaUs
        )
}

/// What the TC strings of a reading prove: a consent is there only after an act. Everything else
/// may be there without one: their noes, and all that the other strings say.
fn of_strings(reading: &Reading) -> Option<Said> {
    let consents = tc_strings(reading).any(|consents| consents);
    consents.then_some(Said::AT_LEAST_A_PART)
}

/// Whether each TC string of the reading, if it is valid, holds a consent to a purpose.
fn tc_strings(reading: &Reading) -> impl Iterator<Item = bool> {
    let consents = |tc: TcString<'_>| {
        tc.validity().is_valid() && (1..=24).any(|purpose| tc.purpose_consent(purpose))
    };
    reading.embedded().iter().filter_map(move |embedded| match embedded {
        Embedded::Tc(text) => TcString::parse(text).ok().map(consents),
        Embedded::Gpp(text) => Gpp::parse(text).ok()?.tcf_eu().map(consents),
        _ => None,
    })
}

/// The words of a reading, counted.
#[derive(Default)]
struct Words {
    /// Yeses to words that ask for something.
    asked: u32,
    /// Yeses to words that nothing is known of; they may be always on.
    unknown: u32,
    refused: u32,
    waiting: u32,
    /// What is said of the words that are always on.
    necessary: Option<bool>,
    /// What is said of everything at once.
    everything: Option<bool>,
}

impl Words {
    fn of(reading: &Reading) -> Self {
        let mut words = Self::default();
        for (word, answer) in reading.words() {
            let yes = answer == Word::Yes;
            match (word, answer) {
                (_, Word::Waiting) => words.waiting += 1,
                (cmp::Word::Everything, _) => words.everything = Some(yes),
                (cmp::Word::Named(name), _) => match (kind(reading, name), answer) {
                    (Kind::Necessary, _) => {
                        words.necessary = Some(yes && words.necessary.unwrap_or(true));
                    }
                    (Kind::Asked, Word::Yes) => words.asked += 1,
                    (Kind::Unknown, Word::Yes) => words.unknown += 1,
                    _ => words.refused += 1,
                },
            }
        }
        words
    }

    const fn any_yes(&self) -> bool {
        self.asked > 0 || self.unknown > 0 || matches!(self.everything, Some(true))
    }

    /// The answer of a visitor who has acted.
    fn answer(&self, reading: &Reading) -> Said {
        let said = self.of_words(reading);
        let refused_what_is_always_on = self.necessary == Some(false);
        match said.answer {
            Answer::Accepted | Answer::Partly if refused_what_is_always_on => Said::UNREADABLE,
            // A yes needs a format that its source confirms.
            Answer::Accepted if reading.certainty() < Certainty::Verified => Said::UNREADABLE,
            Answer::Accepted if tc_strings(reading).any(|consents| !consents) => {
                Said::AT_LEAST_A_PART
            }
            // One of the words is the one that is always on, and nobody can tell which.
            Answer::Partly if self.necessary.is_none() && names_necessary(reading.format()) => {
                Said::UNREADABLE
            }
            _ => said,
        }
    }

    fn of_words(&self, reading: &Reading) -> Said {
        if self.waiting > 0 {
            return Said::UNREADABLE;
        }
        if self.everything == Some(false) {
            return Said::plain(Answer::Refused);
        }
        match (self.any_yes(), self.refused > 0) {
            (true, false) if of_vendors_only(reading) => Said::UNREADABLE,
            (true, false) if may_be_cut(reading) => Said::AT_LEAST_A_PART,
            (true, false) if reading.names_refusals() || is_whole(reading) => {
                Said::plain(Answer::Accepted)
            }
            (true, no) => Said {
                answer: Answer::Partly,
                may_be_all: !no,
                may_be_none: self.asked == 0
                    && self.necessary.is_none()
                    && self.everything.is_none()
                    && !leaves_out_necessary(reading.format()),
            },
            (false, true) => Said::plain(Answer::Refused),
            // Nothing but what is always on was agreed to.
            (false, false) if !reading.names_refusals() => Said::plain(Answer::Refused),
            (false, false) => of_strings(reading).unwrap_or(Said::UNREADABLE),
        }
    }
}

/// Whether the value holds every word that its manager has, although the format need not.
fn is_whole(reading: &Reading) -> bool {
    let manager = reading.manager().id;
    let mapping = Mapping::builtin();
    let mut asked = mapping.asked(manager);
    matches!(manager, "c15t" | "complianz") && asked.all(|word| reading.answer(word).is_some())
}

/// Whether the value of CookieYes, which has no end, holds the first of the categories that it
/// ships with and no others: the rest may be lost, and refused. A site's own list is whole.
fn may_be_cut(reading: &Reading) -> bool {
    let manager = reading.manager().id;
    let mapping = Mapping::builtin();
    let shipped: Vec<_> = mapping.asked(manager).collect();
    let first = shipped.iter().take_while(|word| reading.answer(word).is_some()).count();
    let asked = reading.words().filter(|(word, _)| word.to_string() != "necessary").count();
    reading.format() == Format::CookieYes && first == asked && first < shipped.len()
}

/// Whether the visitor only agreed to vendors, which is no yes to a purpose.
fn of_vendors_only(reading: &Reading) -> bool {
    let of_purpose = |word: &cmp::Word| word.to_string().starts_with("purpose:");
    reading.format() == Format::Didomi && !reading.words().any(|(word, _)| of_purpose(word))
}

enum Kind {
    /// Always on.
    Necessary,
    Asked,
    Unknown,
}

/// What kind of word it is. `category/service` is as the category is.
fn kind(reading: &Reading, word: &str) -> Kind {
    let mapping = Mapping::builtin();
    let category = word.split_once('/').map(|(category, _)| category);
    let meaning = mapping.meaning_in(reading, word);
    match meaning.or_else(|| mapping.meaning_in(reading, category?)) {
        // What is not classified is asked, too.
        Some(meaning) if meaning.refuses.is_empty() && word != "unclassified" => Kind::Necessary,
        Some(_) => Kind::Asked,
        None => Kind::Unknown,
    }
}

/// Whether the format always has a category for what is always on.
const fn names_necessary(format: Format) -> bool {
    matches!(format, Format::OneTrust | Format::Cookiebot | Format::CookieYes)
}

/// Whether the format has only what was asked.
const fn leaves_out_necessary(format: Format) -> bool {
    matches!(format, Format::Didomi | Format::Axeptio | Format::CommaList | Format::AskedList)
}
