//! How long a cookie lives, as publishers write it.
//!
//! A lifetime is exact only when every word of the text is understood; any other word makes it
//! doubtful. A range, or a lower bound, is none.

use charte::Lifetime;

use super::items::{self, Item};
use super::words::durations::{Unit, Word};

/// What a text says of a lifetime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Duration {
    /// Exactly this.
    Exact(Lifetime),
    /// This, with something to check.
    Doubtful(Lifetime, &'static str),
    /// Nothing that a charter can say, and why.
    Unclear(&'static str),
    /// Nothing at all.
    Absent,
}

/// The most bytes of what is a lifetime, and no story about one.
const MAX_TEXT: usize = 400;
const LASTS: &str = "the page says only that it lasts";
const BESIDE: &str = "there is more text beside the lifetime; check what it changes";
const SEVERAL: &str = "the page gives more than one lifetime";

/// Reads a lifetime.
pub(super) fn read(text: &str) -> Duration {
    if text.len() > MAX_TEXT {
        return Duration::Unclear("no lifetime can be read from this");
    }
    let (outside, inside) = split_brackets(text);
    let (first, second) = (read_plain(&outside), read_plain(&inside));
    let of_data = items::read(&inside).contains(&Item::Word(Word::Data));
    match (first, second) {
        (Duration::Exact(a), second) if of_data && second != Duration::Absent => {
            Duration::Doubtful(
                a,
                "the text in brackets seems to be about the data; check whether to state data-retention",
            )
        }
        (first, Duration::Absent) => first,
        (Duration::Absent, second) => second,
        (Duration::Exact(a), Duration::Exact(b)) if !about_equal(a, b) => {
            Duration::Unclear("the page gives two lifetimes")
        }
        (Duration::Exact(Lifetime::Session), Duration::Unclear(_))
        | (Duration::Unclear(_), Duration::Exact(Lifetime::Session)) => {
            Duration::Unclear("the page calls it both a session's and lasting")
        }
        (Duration::Exact(Lifetime::Session), Duration::Doubtful(..)) => {
            Duration::Unclear("the page gives a session and a lifetime")
        }
        (Duration::Unclear(LASTS), second) => second,
        (Duration::Unclear(_), Duration::Exact(b)) => Duration::Doubtful(b, BESIDE),
        (Duration::Exact(a), Duration::Unclear(_) | Duration::Doubtful(..)) => {
            Duration::Doubtful(a, BESIDE)
        }
        (first, _) => first,
    }
}

/// What stands in brackets, apart.
fn split_brackets(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0u32);
    for c in text.chars() {
        match c {
            '(' | '[' => depth = depth.saturating_add(1),
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth > 0 => inside.push(c),
            c => outside.push(c),
        }
    }
    (outside, inside)
}

/// 13 months and 395 days are the same in other words.
fn about_equal(a: Lifetime, b: Lifetime) -> bool {
    let days = |l: Lifetime| match l {
        Lifetime::Session => 0.0,
        Lifetime::Minutes(n) => f64::from(n) / 1440.0,
        Lifetime::Hours(n) => f64::from(n) / 24.0,
        Lifetime::Days(n) => f64::from(n),
        Lifetime::Months(n) => f64::from(n) * 30.44,
    };
    (days(a) - days(b)).abs() <= days(a).max(days(b)) * 0.02
}

fn read_plain(text: &str) -> Duration {
    let items = items::read(text);
    let says = |word: Word| items.contains(&Item::Word(word));
    let read = match Reading::of(&items) {
        Ok(read) => read,
        Err(why) => return Duration::Unclear(why),
    };
    if read.quantities.is_empty() {
        let empty =
            |item: &Item| matches!(item, Item::Mark(_) | Item::Word(Word::Filler | Word::Range));
        return match (says(Word::Session), says(Word::Lasting)) {
            (true, false) => Duration::Exact(Lifetime::Session),
            (true, true) => Duration::Unclear("the page calls it both a session's and lasting"),
            (false, true) => Duration::Unclear(LASTS),
            (false, false) if items.iter().all(empty) => Duration::Absent,
            (false, false) => Duration::Unclear("no lifetime can be read from this"),
        };
    }
    if says(Word::Session) {
        return Duration::Unclear("the page gives a session and a lifetime");
    }
    if says(Word::More) || items.iter().any(|i| matches!(i, Item::Mark('>' | '≥' | '+'))) {
        return Duration::Unclear("the page gives only the least that it lasts");
    }
    let about = says(Word::About) || items.iter().any(|i| matches!(i, Item::Mark('~' | '≈' | '±')));
    let less = says(Word::Less) || items.iter().any(|i| matches!(i, Item::Mark('<')));
    let doubt = if about {
        Some("the page gives this lifetime as usual, not as fixed")
    } else if less {
        Some("the page says that it is less than this")
    } else if says(Word::Again) {
        Some("the page says that it is renewed; if so, add facts = { sliding = true }")
    } else if read.other || says(Word::Data) || items.iter().any(|i| matches!(i, Item::Mark('?'))) {
        Some(BESIDE)
    } else {
        None
    };
    match (total(&read.quantities), doubt) {
        (Duration::Exact(lifetime), Some(doubt)) => Duration::Doubtful(lifetime, doubt),
        (duration, _) => duration,
    }
}

/// Quantities that add up: from the largest unit down, with nothing between.
#[derive(Default)]
struct Reading {
    /// In thousandths of a unit.
    quantities: Vec<(u64, Unit)>,
    /// Whether something stands there that is not known.
    other: bool,
    number: Option<u64>,
    /// Whether the last was an “and”.
    and: bool,
    /// Whether something stood between that does not belong to a quantity.
    apart: bool,
    /// Whether a number stood before “to”.
    range: bool,
}

impl Reading {
    fn of(items: &[Item]) -> Result<Self, &'static str> {
        let mut all = Self::default();
        for (at, item) in items.iter().enumerate() {
            let next = items.get(at.saturating_add(1));
            let and = std::mem::take(&mut all.and);
            match item {
                Item::Number(n) => all.number(*n, and, next)?,
                Item::Fraction(part) => all.part(*part, and, next),
                Item::Word(Word::Half) if all.number.is_some() && !and => {
                    all.number = all.number.map(|n| n / 2);
                }
                Item::Word(Word::Half) => all.part(500, and, next),
                Item::Unit(unit, many) => all.unit(*unit, *many)?,
                Item::Word(Word::And) => all.and = true,
                Item::Word(Word::Between) if matches!(next, Some(Item::Number(_))) => {
                    return Err(SEVERAL);
                }
                Item::Word(Word::Range) | Item::Mark('-' | '–' | '—' | '/' | '|' | ';' | '…') =>
                {
                    all.range |= all.number.is_some() || !all.quantities.is_empty();
                    all.apart |= !all.quantities.is_empty();
                }
                Item::Word(
                    Word::Filler
                    | Word::UpTo
                    | Word::About
                    | Word::Less
                    | Word::Lasting
                    | Word::Again,
                ) => {
                    all.and = and;
                }
                // A time of day, or a length in figures that nobody explains.
                Item::Mark(':') if all.number.is_some() => {
                    return Err("no lifetime can be read from this");
                }
                _ => {
                    all.drop_number();
                    all.other = true;
                    all.apart |= !all.quantities.is_empty();
                }
            }
        }
        all.minutes_at_the_end();
        all.drop_number();
        Ok(all)
    }

    /// A number that belongs to nothing.
    fn drop_number(&mut self) {
        self.other |= self.number.take().is_some();
    }

    fn number(&mut self, n: u64, and: bool, next: Option<&Item>) -> Result<(), &'static str> {
        let half = matches!(next, Some(Item::Word(Word::Half) | Item::Fraction(_)));
        if and && n == 1000 && half {
            // “Twee en een half”, “ein Jahr und ein halbes”.
            self.and = true;
            return Ok(());
        }
        if self.range || self.number.is_some() {
            return Err(SEVERAL);
        }
        self.number = Some(n);
        Ok(())
    }

    /// A half, or another part: of the number before it, of the unit before it, or of what
    /// follows.
    fn part(&mut self, part: u64, and: bool, next: Option<&Item>) {
        let unit_follows = matches!(next, Some(Item::Unit(..)));
        let after_unit = self.number.is_none() && !unit_follows;
        match (self.number, self.quantities.last_mut()) {
            (Some(n), _) => self.number = Some(n.saturating_add(part)),
            (None, Some((n, _))) if after_unit && (and || part != 0) => *n = n.saturating_add(part),
            (None, _) => self.number = Some(part),
        }
    }

    fn unit(&mut self, unit: Unit, many: u64) -> Result<(), &'static str> {
        // “Half year” is one word in some languages and has no number then.
        let whole = many > 1 && self.number.is_none();
        let Some(n) = self.number.take().or(whole.then_some(1000)) else {
            self.other = true;
            return Ok(());
        };
        let lower = self.quantities.last().is_none_or(|(_, last)| *last > unit);
        if !self.quantities.is_empty() && (self.apart || !lower) {
            return Err(SEVERAL);
        }
        self.quantities.push((n.saturating_mul(many), unit));
        Ok(())
    }

    /// `1h30`, “1 heure 30”.
    fn minutes_at_the_end(&mut self) {
        let hours = self.quantities.last().is_some_and(|(_, unit)| *unit == Unit::Hours);
        if let Some(n) = self.number.filter(|n| hours && !self.apart && *n < 60_000) {
            self.number = None;
            self.quantities.push((n, Unit::Minutes));
        }
    }
}

/// The most that is believed: a hundred years, in months and in seconds.
const MOST: (u64, u64) = (1_200, 3_155_760_000);

fn total(quantities: &[(u64, Unit)]) -> Duration {
    let (mut months, mut seconds) = (0u64, 0u64);
    for (n, unit) in quantities {
        let (sum, each) = match unit {
            Unit::Years => (&mut months, 12),
            Unit::Months => (&mut months, 1),
            Unit::Weeks => (&mut seconds, 604_800),
            Unit::Days => (&mut seconds, 86_400),
            Unit::Hours => (&mut seconds, 3_600),
            Unit::Minutes => (&mut seconds, 60),
            Unit::Seconds => (&mut seconds, 1),
        };
        *sum = sum.saturating_add(n.saturating_mul(each));
    }
    if months / 1000 > MOST.0 || seconds / 1000 > MOST.1 {
        return Duration::Unclear("the page gives more than a hundred years");
    }
    // Both are in thousandths.
    let whole =
        |n: u64| n.is_multiple_of(1000).then_some(n / 1000).and_then(|n| u32::try_from(n).ok());
    match (whole(months), whole(seconds)) {
        (Some(0), Some(0)) => Duration::Unclear("the page gives a lifetime of zero"),
        (Some(months), Some(0)) => Duration::Exact(Lifetime::Months(months)),
        (Some(0), Some(s)) if s % 86_400 == 0 => Duration::Exact(Lifetime::Days(s / 86_400)),
        (Some(0), Some(s)) if s % 3_600 == 0 => Duration::Exact(Lifetime::Hours(s / 3_600)),
        (Some(0), Some(s)) if s % 60 == 0 => Duration::Exact(Lifetime::Minutes(s / 60)),
        (Some(0), Some(s)) => Duration::Doubtful(
            Lifetime::Minutes((s / 60).saturating_add(1)),
            "a charter has no seconds; rounded up to minutes",
        ),
        _ => Duration::Unclear(
            "months and days are never added up in a charter; write the one that the site sets",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lifetimes_as_publishers_write_them() {
        let cases = [
            ("1 an 1 mois", Lifetime::Months(13)),
            ("13 months", Lifetime::Months(13)),
            ("13 mois (395 jours)", Lifetime::Months(13)),
            ("Session", Lifetime::Session),
            ("Fin de session", Lifetime::Session),
            ("Sitzungsende", Lifetime::Session),
            ("When you close your browser", Lifetime::Session),
            ("2 ans", Lifetime::Months(24)),
            ("1 año", Lifetime::Months(12)),
            ("1 Jahr", Lifetime::Months(12)),
            ("een jaar", Lifetime::Months(12)),
            ("un an", Lifetime::Months(12)),
            ("six months", Lifetime::Months(6)),
            ("up to 2 years", Lifetime::Months(24)),
            ("max. 90 Tage", Lifetime::Days(90)),
            ("2 weeks", Lifetime::Days(14)),
            ("24h", Lifetime::Hours(24).max_of()),
            ("1 hour 30 minutes", Lifetime::Minutes(90)),
            ("30 minutos", Lifetime::Minutes(30)),
            ("1,5 Jahre", Lifetime::Months(18)),
            ("jusqu’à 13 mois", Lifetime::Months(13)),
            ("1 année et 1 mois", Lifetime::Months(13)),
            ("365 dagen", Lifetime::Days(365)),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Duration::Exact(expected), "{text}");
        }
    }

    /// 24 hours are a day of 24 hours.
    trait MaxOf {
        fn max_of(self) -> Lifetime;
    }
    impl MaxOf for Lifetime {
        fn max_of(self) -> Lifetime {
            match self {
                Lifetime::Hours(n) if n % 24 == 0 => Lifetime::Days(n / 24),
                other => other,
            }
        }
    }

    #[test]
    fn figures_with_marks_and_large_units() {
        let cases = [
            ("1,095 days", Lifetime::Days(1095)),
            ("1,825 days", Lifetime::Days(1825)),
            ("1.825 Tage", Lifetime::Days(1825)),
            ("1 825 jours", Lifetime::Days(1825)),
            ("1\u{202f}825 jours", Lifetime::Days(1825)),
            ("1'825 Tage", Lifetime::Days(1825)),
            ("3,650 days", Lifetime::Days(3650)),
            ("10,000 days", Lifetime::Days(10_000)),
            ("10.000 dagen", Lifetime::Days(10_000)),
            ("1,440 minutes", Lifetime::Days(1)),
            ("31,536,000 seconds", Lifetime::Days(365)),
            ("31.536.000 segundos", Lifetime::Days(365)),
            ("63,072,000s", Lifetime::Days(730)),
            ("2,628,000 minutes", Lifetime::Days(1825)),
            ("8.760 ore", Lifetime::Days(365)),
            ("1.5 years", Lifetime::Months(18)),
            ("1,5 years", Lifetime::Months(18)),
            ("0.5 years", Lifetime::Months(6)),
            ("0,25 Jahre", Lifetime::Months(3)),
            ("1.5 days", Lifetime::Hours(36)),
            ("0.5 hours", Lifetime::Minutes(30)),
            ("30 ans", Lifetime::Months(360)),
            ("104 weeks", Lifetime::Days(728)),
            ("Expires after 2 years", Lifetime::Months(24)),
            ("2 years, 6 months", Lifetime::Months(30)),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Duration::Exact(expected), "{text}");
        }
    }

    #[test]
    fn halves_and_words_in_seven_languages() {
        let cases = [
            ("one and a half years", Lifetime::Months(18)),
            ("a year and a half", Lifetime::Months(18)),
            ("1 ½ years", Lifetime::Months(18)),
            ("1½ years", Lifetime::Months(18)),
            ("1 1/2 years", Lifetime::Months(18)),
            ("½ year", Lifetime::Months(6)),
            ("half a year", Lifetime::Months(6)),
            ("half an hour", Lifetime::Minutes(30)),
            ("an hour and a half", Lifetime::Minutes(90)),
            ("twenty-four hours", Lifetime::Days(1)),
            ("three hundred and sixty-five days", Lifetime::Days(365)),
            ("a fortnight", Lifetime::Days(14)),
            ("un an et demi", Lifetime::Months(18)),
            ("1 an et demi", Lifetime::Months(18)),
            ("deux ans et demi", Lifetime::Months(30)),
            ("2 ans et 6 mois", Lifetime::Months(30)),
            ("1 heure 30", Lifetime::Minutes(90)),
            ("1h30", Lifetime::Minutes(90)),
            ("1 h 30 min", Lifetime::Minutes(90)),
            ("une demi-heure", Lifetime::Minutes(30)),
            ("une heure et demie", Lifetime::Minutes(90)),
            ("13 mois maximum", Lifetime::Months(13)),
            ("trois mois", Lifetime::Months(3)),
            ("quinze jours", Lifetime::Days(15)),
            ("vingt-quatre heures", Lifetime::Days(1)),
            ("vingt-cinq mois", Lifetime::Months(25)),
            ("un semestre", Lifetime::Months(6)),
            ("anderthalb Jahre", Lifetime::Months(18)),
            ("eineinhalb Jahre", Lifetime::Months(18)),
            ("zweieinhalb Jahre", Lifetime::Months(30)),
            ("ein halbes Jahr", Lifetime::Months(6)),
            ("eine halbe Stunde", Lifetime::Minutes(30)),
            ("fünfundzwanzig Monate", Lifetime::Months(25)),
            ("un año y medio", Lifetime::Months(18)),
            ("media hora", Lifetime::Minutes(30)),
            ("medio año", Lifetime::Months(6)),
            ("veinticuatro horas", Lifetime::Days(1)),
            ("un anno e mezzo", Lifetime::Months(18)),
            ("mezz’ora", Lifetime::Minutes(30)),
            ("ventiquattro ore", Lifetime::Days(1)),
            ("anderhalf jaar", Lifetime::Months(18)),
            ("twee en een half jaar", Lifetime::Months(30)),
            ("een half jaar", Lifetime::Months(6)),
            ("een halfuur", Lifetime::Minutes(30)),
            ("vierentwintig uur", Lifetime::Days(1)),
            ("um ano e meio", Lifetime::Months(18)),
            ("meia hora", Lifetime::Minutes(30)),
            ("vinte e quatro horas", Lifetime::Days(1)),
            ("no more than 13 months", Lifetime::Months(13)),
            ("höchstens 13 Monate", Lifetime::Months(13)),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Duration::Exact(expected), "{text}");
        }
    }

    /// Bounds, ranges and what else is not one length: never exact.
    #[test]
    fn bounds_and_ranges_are_never_exact() {
        let doubtful = [
            ("moins d’un an", Lifetime::Months(12)),
            ("less than a year", Lifetime::Months(12)),
            ("weniger als ein Jahr", Lifetime::Months(12)),
            ("< 1 year", Lifetime::Months(12)),
            ("6 mois renouvelables", Lifetime::Months(6)),
            ("2 ans après la dernière visite", Lifetime::Months(24)),
            ("1 an (données : 25 mois)", Lifetime::Months(12)),
            ("environ 2 ans", Lifetime::Months(24)),
            ("~ 2 years", Lifetime::Months(24)),
            ("1 year (renewed at each visit)", Lifetime::Months(12)),
            ("13 months from whenever", Lifetime::Months(13)),
            ("90 seconds", Lifetime::Minutes(2)),
        ];
        for (text, expected) in doubtful {
            let given = read(text);
            assert!(
                matches!(given, Duration::Doubtful(l, _) if l == expected),
                "{text}: {given:?}"
            );
        }
        for text in [
            "over 10 years",
            "more than 2 years",
            "10+ years",
            "> 1 year",
            "at least 6 months",
            "plus de 10 ans",
            "au moins 2 ans",
            "mehr als ein Jahr",
            "über 2 Jahre",
            "más de un año",
            "oltre 2 anni",
            "più di un anno",
            "meer dan 2 jaar",
            "mais de 2 anos",
            "2 years or more",
            "between 1 and 2 years",
            "entre 1 et 2 ans",
            "zwischen 1 und 2 Jahren",
            "tra uno e due anni",
            "1 à 2 ans",
            "1-2 years",
            "1 – 2 Jahre",
            "one to two years",
            "de 1 a 2 años",
            "1 or 2 years",
            "1 bis 2 Jahre",
            "1 tot 2 jaar",
            "1 o 2 anni",
            "1/2/3 years",
            "30 min to 2 years",
            "Jusqu’au 31 décembre 2027",
            "until 31 December 2027",
            "31.12.2027",
            "2027-12-31",
            "01:30:00",
            "Permanent",
            "Fin de session (30 min d’inactivité)",
            "7979 years",
            "9999 days and 3 months",
            "several years",
            "quelques jours",
            "a few days",
            "1,23,456 days",
            "31536000",
        ] {
            assert!(matches!(read(text), Duration::Unclear(_)), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn what_is_not_sure_is_said() {
        assert!(matches!(read("2 weeks by default"), Duration::Doubtful(Lifetime::Days(14), _)));
        assert!(matches!(read("30 seconds"), Duration::Doubtful(Lifetime::Minutes(1), _)));
        for text in [
            "persistent",
            "Permanent",
            "1 year 1 month 4 days",
            "6 months / session",
            "never",
            "13 or 25 months and 2 years",
            "30 days - 2 years",
            "variable",
            "Session (30 minutes)",
            "1 year or 6 months",
            "session or persistent",
            "0 days",
            "12",
            "1.5 months",
            "99999999999999999999 days",
            "13 mois (2 ans)",
        ] {
            assert!(matches!(read(text), Duration::Unclear(_)), "{text}: {:?}", read(text));
        }
        for text in ["", "  ", "-", "–"] {
            assert_eq!(read(text), Duration::Absent, "{text}");
        }
    }
}
