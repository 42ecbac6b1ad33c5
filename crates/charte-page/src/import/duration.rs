//! How long a cookie lives, as publishers write it.

use charte::Lifetime;

use super::fold::{fold, has_any};

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

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

const UNITS: &[(Unit, &str)] = &[
    (
        Unit::Seconds,
        "s|sec|secs|second|seconds|seconde|secondes|sekunde|sekunden|segundo|segundos|\
            seconden|secondi",
    ),
    (Unit::Minutes, "min|mins|minute|minutes|minuten|minuto|minutos|minuut|minuti"),
    (
        Unit::Hours,
        "h|hr|hrs|hour|hours|heure|heures|stunde|stunden|hora|horas|uur|uren|ora|ore|std",
    ),
    (Unit::Days, "d|j|day|days|jour|jours|tag|tage|tagen|dia|dias|dag|dagen|giorno|giorni"),
    (
        Unit::Weeks,
        "w|week|weeks|wk|wks|semaine|semaines|woche|wochen|semana|semanas|weken|\
            settimana|settimane",
    ),
    (Unit::Months, "mo|month|months|mois|monat|monate|monaten|mes|meses|maand|maanden|mese|mesi"),
    (
        Unit::Years,
        "y|yr|yrs|year|years|an|ans|annee|annees|jahr|jahre|jahren|ano|anos|jaar|jaren|\
            anno|anni",
    ),
];

const NUMBERS: &[(u64, &str)] = &[
    (1, "one|un|une|ein|eine|einem|einen|einer|uno|una|een|um|uma"),
    (2, "two|deux|zwei|dos|twee|due|dois|duas"),
    (3, "three|trois|drei|tres|drie|tre"),
    (4, "four|quatre|vier|cuatro|quattro|quatro"),
    (5, "five|cinq|funf|cinco|vijf|cinque"),
    (6, "six|sechs|seis|zes|sei"),
    (7, "seven|sept|sieben|siete|zeven|sette|sete"),
    (8, "eight|huit|acht|ocho|otto|oito"),
    (9, "nine|neuf|neun|nueve|negen|nove"),
    (10, "ten|dix|zehn|diez|tien|dieci|dez"),
    (12, "twelve|douze|zwolf|doce|twaalf|dodici|doze"),
    (13, "thirteen|treize|dreizehn|trece|dertien|tredici|treze"),
    (24, "vierundzwanzig|vierentwintig"),
    (25, "funfundzwanzig|vijfentwintig"),
];

const SESSION: &str = "session|sessions|sesion|sessie|sitzung|sitzungsende|sessione|sessao|\
    fermeture du navigateur|browser is closed|close the browser|close your browser|\
    closing the browser|schliessen des browsers|cerrar el navegador|sluiten van de browser";
const LASTING: &str = "persistent|persistant|persistente|persistant e|permanent|permanente|permanentes|\
    dauerhaft|unlimited|unbegrenzt|illimite|illimitee|ilimitada|ilimitado|onbeperkt|never|\
    jamais|nie|nunca|nooit|mai|no expiry|no expiration|sans expiration";
const LOOSE: &str = "by default|par defaut|standardmassig|por defecto|standaard|per impostazione|about|\
    approximately|approx|environ|ca|circa|etwa|ungefahr|ongeveer|aproximadamente|typically|\
    usually|generalement";
const JOINING: &str = "and|et|und|y|e|en";

/// Reads a lifetime.
pub(super) fn read(text: &str) -> Duration {
    let (outside, inside) = split_brackets(text);
    let first = read_plain(&outside);
    let second = read_plain(&inside);
    match (first, second) {
        (first, Duration::Absent) => first,
        (Duration::Absent, second) => second,
        (Duration::Exact(a), Duration::Exact(b)) if !about_equal(a, b) => {
            Duration::Unclear("the page gives two lifetimes")
        }
        (Duration::Exact(Lifetime::Session), Duration::Unclear(_))
        | (Duration::Unclear(_), Duration::Exact(Lifetime::Session)) => {
            Duration::Unclear("the page calls it both a session's and lasting")
        }
        (Duration::Unclear(_), second @ Duration::Exact(_)) => second,
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

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// In thousandths.
    Number(u64),
    Word(String),
    Mark,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut all = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_ascii_digit() {
            let mut number = c.to_string();
            while let Some(d) = rest.next_if(|d| d.is_ascii_digit() || matches!(d, '.' | ',')) {
                number.push(d);
            }
            all.push(thousandths(&number).map_or(Token::Mark, Token::Number));
        } else if c.is_alphabetic() {
            let mut word = c.to_string();
            while let Some(l) = rest.next_if(|l| l.is_alphabetic() || *l == '\u{301}') {
                word.push(l);
            }
            all.push(Token::Word(fold(&word).trim().to_owned()));
        } else if matches!(c, '/' | '-' | '–' | '<' | '>' | '~' | '≈' | '?' | '±' | ';' | '|')
        {
            all.push(Token::Mark);
        }
    }
    all
}

/// `1`, `1.5`, `1,5`; a trailing stop is none of it.
fn thousandths(number: &str) -> Option<u64> {
    let number = number.trim_end_matches(['.', ',']);
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
    if part.len() > 3 || part.contains(['.', ',']) {
        return None;
    }
    let whole: u64 = whole.parse().ok().filter(|w| *w <= 100_000)?;
    let part: u64 = format!("{part:0<3}").parse().ok()?;
    whole.checked_mul(1000)?.checked_add(part)
}

fn read_plain(text: &str) -> Duration {
    let folded = fold(text);
    let words = tokens(text);
    let session = has_any(&folded, SESSION);
    let lasting = has_any(&folded, LASTING);
    let quantities = match quantities(&words) {
        Ok(quantities) => quantities,
        Err(why) => return Duration::Unclear(why),
    };
    if quantities.is_empty() {
        return match (session, lasting) {
            (true, false) => Duration::Exact(Lifetime::Session),
            (true, true) => Duration::Unclear("the page calls it both a session's and lasting"),
            (false, true) => Duration::Unclear("the page says only that it lasts"),
            (false, false) if folded.trim().is_empty() => Duration::Absent,
            (false, false) if words.iter().all(|w| *w == Token::Mark) => Duration::Absent,
            (false, false) => Duration::Unclear("no lifetime can be read from this"),
        };
    }
    if session {
        return Duration::Unclear("the page gives a session and a lifetime");
    }
    match (total(&quantities), has_any(&folded, LOOSE)) {
        (Duration::Exact(lifetime), true) => {
            Duration::Doubtful(lifetime, "the page gives this lifetime as usual, not as fixed")
        }
        (duration, _) => duration,
    }
}

/// Numbers with their units, when they add up: from the largest unit down, with nothing between.
fn quantities(words: &[Token]) -> Result<Vec<(u64, Unit)>, &'static str> {
    let mut all: Vec<(u64, Unit)> = Vec::new();
    let (mut number, mut apart) = (None, false);
    for token in words {
        match token {
            Token::Number(n) => number = Some(*n),
            Token::Mark => apart = !all.is_empty(),
            Token::Word(word) => {
                let of = |list: &str| list.split('|').any(|w| w == word);
                if let Some((n, _)) =
                    NUMBERS.iter().find(|(_, list)| of(list)).filter(|_| number.is_none())
                {
                    // A French `un an`, whose second word is the unit.
                    number = n.checked_mul(1000);
                    continue;
                }
                let unit = UNITS.iter().find(|(_, list)| of(list)).map(|(unit, _)| *unit);
                match (unit, number) {
                    (Some(unit), Some(n)) => {
                        let lower = all.last().is_none_or(|(_, last)| (*last as u8) > (unit as u8));
                        if !all.is_empty() && (apart || !lower) {
                            return Err("the page gives more than one lifetime");
                        }
                        all.push((n, unit));
                        (number, apart) = (None, false);
                    }
                    _ if of(JOINING) => {}
                    _ => {
                        number = None;
                        apart = !all.is_empty();
                    }
                }
            }
        }
    }
    Ok(all)
}

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
    // Both are in thousandths.
    let whole =
        |n: u64| n.is_multiple_of(1000).then_some(n / 1000).and_then(|n| u32::try_from(n).ok());
    match (whole(months), whole(seconds)) {
        (Some(0), Some(0)) => Duration::Unclear("the page gives a lifetime of nothing"),
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
