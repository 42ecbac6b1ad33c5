//! All values of a request: those of one manager belong together.

use super::{Answer, Answered, Format, Manager, Reading, find, read};
use crate::error::{Error, ErrorCode};

/// A value that was read, and its name.
struct Value<'v> {
    name: &'v str,
    reading: Reading,
}

/// The values of one manager, as far as all of them could be read.
struct Group<'v> {
    manager: &'static Manager,
    values: Result<Vec<Value<'v>>, Error>,
}

/// Reads all values that consent managers use, and joins those of each manager. Other names are
/// ignored. One value that cannot be read makes its manager an error: it may be the refusal.
///
/// A mark of an act turns defaults into an answer, and a mark that says "not yet" turns words
/// into defaults. A word with two answers is a refusal. What was asked for and is not among what
/// was agreed to is refused. The moment is the oldest.
///
/// ```
/// use charte_interop::cmp::{self, Answer, Answered};
///
/// let cookies: [(&str, &[u8]); 3] = [
///     ("cookies_policy", br#"{"essential":true,"settings":false,"usage":true,"campaigns":false}"#),
///     ("cookies_preferences_set", b"true"),
///     ("theme", b"dark"),
/// ];
/// let readings = cmp::read_all(cookies);
/// let (manager, Ok(reading)) = &readings[0] else { panic!() };
/// assert_eq!((manager.id, readings.len()), ("gov-uk", 1));
/// assert_eq!(reading.answered(), Answered::Yes);
/// assert_eq!(reading.answer("campaigns"), Some(Answer::No));
/// ```
pub fn read_all<'v>(
    pairs: impl IntoIterator<Item = (&'v str, &'v [u8])>,
) -> Vec<(&'static Manager, Result<Reading, Error>)> {
    let mut groups: Vec<Group<'v>> = Vec::new();
    for (name, value) in pairs {
        let Some((manager, _)) = find(name) else { continue };
        let value = read(name, value).map(|reading| Value { name, reading });
        match groups.iter_mut().find(|group| group.manager.id == manager.id) {
            Some(group) => group.add(value),
            None => groups.push(Group { manager, values: value.map(|value| vec![value]) }),
        }
    }
    let joined = groups.into_iter().filter_map(|group| match group.values.map(join) {
        Ok(None) => None,
        Ok(Some(reading)) => Some((group.manager, Ok(reading))),
        Err(error) => Some((group.manager, Err(error))),
    });
    joined.collect()
}

impl<'v> Group<'v> {
    fn add(&mut self, value: Result<Value<'v>, Error>) {
        let Ok(values) = &mut self.values else { return };
        match value {
            Err(error) => self.values = Err(error),
            Ok(value) => match values.iter().find(|before| before.name == value.name) {
                None => values.push(value),
                Some(before) if before.reading == value.reading => {}
                Some(_) => {
                    let what = "two cookies of one name say different things";
                    let part = "value of a cookie";
                    self.values = Err(Error::at_byte(ErrorCode::ForeignDuplicate, what, part, 0));
                }
            },
        }
    }
}

/// Whether a value only wraps a string of another format.
const fn wraps(format: Format) -> bool {
    matches!(format, Format::TcString | Format::AdditionalConsent | Format::Gpp | Format::UsPrivacy)
}

/// The values of one manager as one. `None` if there is none.
fn join(values: Vec<Value<'_>>) -> Option<Reading> {
    let (marks, mut values): (Vec<_>, Vec<_>) =
        values.into_iter().partition(|value| matches!(value.reading.format, Format::Mark(_)));
    values.sort_by_key(|value| {
        let format = value.reading.format;
        let last = wraps(format) || format == Format::TrustArcPermit;
        (last, value.reading.answered() != Answered::Yes)
    });
    let asked = values.iter().any(|value| value.reading.format == Format::AskedList);
    let mut values = values.into_iter();
    let Some(first) = values.next() else {
        // A mark alone: the visitor acted, and what was said is lost.
        return marks.into_iter().next().map(|mark| mark.reading);
    };
    let mut joined = first.reading;
    for value in values {
        let draft = value.reading.draft;
        joined.draft.embedded.extend(draft.embedded);
        joined.certainty = joined.certainty.min(value.reading.certainty);
        // TrustArc's other cookies say the same, in levels that count otherwise.
        if wraps(value.reading.format) || value.reading.format == Format::TrustArcPermit {
            continue;
        }
        let unproven =
            joined.draft.answered == Answered::Yes && draft.answered == Answered::Unknown;
        for (word, answer) in draft.words {
            let before = joined.draft.words.get(&word).copied();
            // A grant that only a value without an act has may be left from before.
            if !(unproven && answer == Answer::Yes && before.is_none()) {
                joined.draft.words.insert(word, of_two(before, answer));
            }
        }
        joined.draft.names_refusals |= draft.names_refusals;
        joined.draft.answered = of_both(joined.draft.answered, draft.answered);
        joined.draft.recorded = older(joined.draft.recorded, draft.recorded);
        joined.draft.revision = joined.draft.revision.or(draft.revision);
    }
    if asked {
        for answer in joined.draft.words.values_mut().filter(|a| **a == Answer::Waiting) {
            *answer = Answer::No;
        }
    }
    // A mark speaks of the act; the words stay those of the values.
    for mark in marks {
        let draft = &mut joined.draft;
        draft.answered = mark.reading.draft.answered;
        draft.recorded = older(draft.recorded, mark.reading.draft.recorded);
        if draft.answered == Answered::Yes {
            draft.words.append(&mut draft.defaults);
        } else {
            draft.defaults.append(&mut draft.words);
        }
    }
    Some(joined)
}

fn older<T: Ord>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// What counts of two answers to one word: a refusal before a grant.
const fn of_two(before: Option<Answer>, answer: Answer) -> Answer {
    match (before, answer) {
        (Some(Answer::No), _) | (_, Answer::No) => Answer::No,
        (Some(Answer::Blocked), _) | (_, Answer::Blocked) => Answer::Blocked,
        (Some(Answer::Yes), _) | (_, Answer::Yes) => Answer::Yes,
        _ => Answer::Waiting,
    }
}

/// What two values of a manager say of an act. "Unknown" adds nothing to the other.
const fn of_both(a: Answered, b: Answered) -> Answered {
    match (a, b) {
        (Answered::No, _) | (_, Answered::No) => Answered::No,
        (Answered::Yes, _) | (_, Answered::Yes) => Answered::Yes,
        _ => Answered::Unknown,
    }
}
