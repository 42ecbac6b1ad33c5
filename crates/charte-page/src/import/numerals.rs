//! Numbers as figures and as words. All are in thousandths.

use super::words::durations::{NUMBERS, TENS};
use super::words::is_any;

/// The largest number that is read.
const MAX: u64 = 1_000_000_000_000;

/// `1`, `1,825`, `1.825`, `1 825`, `1'825`, `1.5`, `1,5`, `1.234,5`. Three figures after a mark
/// are thousands, for no lifetime has thousandths; after a nought they are not.
pub(super) fn figures(text: &str) -> Option<u64> {
    let text = text.trim_end_matches(['.', ',', '\'', '’', ' ']);
    let mut groups: Vec<(Option<char>, &str)> = Vec::new();
    let mut rest = text;
    let mut before = None;
    loop {
        match rest.char_indices().find(|(_, c)| !c.is_ascii_digit()) {
            Some((at, mark)) => {
                groups.push((before, rest.get(..at)?));
                before = Some(mark);
                rest = rest.get(at.checked_add(mark.len_utf8())?..)?;
            }
            None => {
                groups.push((before, rest));
                break;
            }
        }
    }
    let (first, others) = groups.split_first()?;
    let (last, middle) = match others.split_last() {
        None => return whole(first.1)?.checked_mul(1000),
        Some((last, middle)) => (last, middle),
    };
    let thousands = |groups: &[(Option<char>, &str)]| {
        let mark = groups.first().and_then(|g| g.0);
        let three = groups.iter().all(|(m, g)| g.len() == 3 && *m == mark);
        three && (1..=3).contains(&first.1.len()) && !first.1.starts_with('0')
    };
    let joined = |groups: &[(Option<char>, &str)]| {
        let all: String = groups.iter().map(|(_, g)| *g).collect();
        whole(&format!("{}{all}", first.1))
    };
    if thousands(others) {
        return joined(others)?.checked_mul(1000);
    }
    let decimal = matches!(last.0, Some('.' | ',')) && (1..=3).contains(&last.1.len());
    let fits = middle.is_empty() || (thousands(middle) && middle.first()?.0 != last.0);
    if !decimal || !fits {
        return None;
    }
    let part: u64 = format!("{:0<3}", last.1).parse().ok()?;
    joined(middle)?.checked_mul(1000)?.checked_add(part)
}

fn whole(figures: &str) -> Option<u64> {
    figures.parse().ok().filter(|n| *n <= MAX)
}

/// A number in words at the beginning of these, and how many words it has.
pub(super) fn in_words(words: &[&str]) -> Option<(u64, usize)> {
    let mut sum: Option<u64> = None;
    let mut used = 0usize;
    let mut at = 0usize;
    while let Some(word) = words.get(at) {
        let joins = matches!(*word, "and" | "et" | "und" | "y" | "e" | "en");
        let (word, next) = match (joins, sum, words.get(at.saturating_add(1))) {
            (true, Some(_), Some(after)) => (*after, at.saturating_add(2)),
            (true, _, _) => break,
            (false, _, _) => (*word, at.saturating_add(1)),
        };
        let Some(value) = word_value(word) else { break };
        let thousand = 1000;
        if value % thousand != 0 {
            // A half ends the number.
            if sum.is_some() {
                return None;
            }
            return Some((value, next));
        }
        let value = value / thousand;
        sum = Some(match sum {
            None => value,
            Some(4) if value == 20 && !joins => 80,
            Some(sum @ (60 | 80)) if value < 20 => sum.saturating_add(value),
            Some(sum) if value == 100 && sum < 10 && !joins => sum.saturating_mul(100),
            Some(sum) if value == 1000 && sum < 1000 && !joins => sum.saturating_mul(1000),
            Some(sum) if sum >= 20 && sum % 10 == 0 && value < 10 => sum.saturating_add(value),
            Some(sum) if sum % 100 == 0 && sum > 0 && value < 100 => sum.saturating_add(value),
            Some(_) if joins => break,
            // Words that make no number together.
            Some(_) => return None,
        });
        (used, at) = (next, next);
    }
    Some((sum?.checked_mul(1000)?, used))
}

fn unit_value(word: &str) -> Option<u64> {
    NUMBERS.iter().find(|(_, list)| is_any(word, list)).map(|(n, _)| *n)
}

/// One word: `seis`, `fünfundzwanzig`, `vierentwintig`, `trentasei`, `anderthalb`.
fn word_value(word: &str) -> Option<u64> {
    if let Some(value) = unit_value(word) {
        return value.checked_mul(1000);
    }
    if is_any(word, "anderthalb|anderthalbe|anderthalben|anderthalbes|anderhalf|anderhalve") {
        return Some(1500);
    }
    for half in ["einhalb", "einhalbe", "einhalben", "enhalf", "eneenhalf", "enhalve"] {
        if let Some(stem) = word.strip_suffix(half).filter(|s| !s.is_empty()) {
            let stem = stem.strip_suffix("und").unwrap_or(stem);
            return unit_value(stem)?.checked_mul(1000)?.checked_add(500);
        }
    }
    for hundred in ["hundert", "honderd", "cento"] {
        if let Some((left, right)) = word.split_once(hundred) {
            let left = if left.is_empty() { 1 } else { unit_value(left)? };
            let right = if right.is_empty() { 0 } else { word_value(right)? / 1000 };
            return left.checked_mul(100)?.checked_add(right)?.checked_mul(1000);
        }
    }
    for (tens, stems) in TENS {
        for stem in stems.split('|') {
            let rest = word.strip_prefix(stem).and_then(unit_value).filter(|n| *n < 10);
            if let Some(rest) = rest {
                return tens.checked_add(rest)?.checked_mul(1000);
            }
        }
    }
    for joint in ["und", "en"] {
        for (at, _) in word.match_indices(joint) {
            let left = word.get(..at).and_then(unit_value).filter(|n| *n < 10);
            let right = word.get(at.saturating_add(joint.len())..).and_then(unit_value);
            if let (Some(left), Some(right)) = (left, right.filter(|n| n % 10 == 0 && *n < 100)) {
                return right.checked_add(left)?.checked_mul(1000);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_with_marks() {
        let cases = [
            ("1", Some(1000)),
            ("1,825", Some(1_825_000)),
            ("1.825", Some(1_825_000)),
            ("1 825", Some(1_825_000)),
            ("1'825", Some(1_825_000)),
            ("31,536,000", Some(31_536_000_000)),
            ("1.5", Some(1500)),
            ("1,5", Some(1500)),
            ("2,25", Some(2250)),
            ("0,500", Some(500)),
            ("1.234,5", Some(1_234_500)),
            ("1,234.5", Some(1_234_500)),
            ("12.", Some(12_000)),
            ("31.12.2027", None),
            ("1,23,456", None),
            ("1,234,56", None),
            ("1.2345", None),
            ("99999999999999999999", None),
        ];
        for (text, expected) in cases {
            assert_eq!(figures(text), expected, "{text}");
        }
    }

    #[test]
    fn words_in_seven_languages() {
        let cases = [
            ("twenty four hours", Some((24, 2))),
            ("three hundred and sixty five days", Some((365, 5))),
            ("vingt quatre heures", Some((24, 2))),
            ("quatre vingt dix jours", Some((90, 3))),
            ("soixante dix jours", Some((70, 2))),
            ("trois cent soixante cinq jours", Some((365, 4))),
            ("vingt et un jours", Some((21, 3))),
            ("funfundzwanzig monate", Some((25, 1))),
            ("dreihundertfunfundsechzig tage", Some((365, 1))),
            ("veinticuatro horas", Some((24, 1))),
            ("treinta y seis meses", Some((36, 3))),
            ("ventiquattro ore", Some((24, 1))),
            ("trentasei mesi", Some((36, 1))),
            ("trecentosessantacinque giorni", Some((365, 1))),
            ("vierentwintig uur", Some((24, 1))),
            ("vinte e quatro horas", Some((24, 3))),
            ("trinta e seis meses", Some((36, 3))),
            ("dois anos e meio", Some((2, 1))),
            ("four six days", None),
            ("days", None),
        ];
        for (text, expected) in cases {
            let words: Vec<&str> = text.split(' ').collect();
            let expected = expected.map(|(n, used)| (n * 1000, used));
            assert_eq!(in_words(&words), expected, "{text}");
        }
        for text in ["anderthalb", "eineinhalb", "anderhalve", "einundeinhalb"] {
            assert_eq!(in_words(&[text]), Some((1500, 1)), "{text}");
        }
        assert_eq!(in_words(&["zweieinhalb"]), Some((2500, 1)));
        assert_eq!(in_words(&["tweeenhalf"]), Some((2500, 1)));
    }
}
