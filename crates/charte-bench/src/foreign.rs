//! Answers of other consent managers: reading a TC string, beside other libraries.

use std::fmt::Write as _;
use std::hint::black_box;
use std::str::FromStr as _;

use charte_bench::measure;
use charte_bench::operation::Operation;
use charte_interop::gpp::Gpp;
use charte_interop::tcf::TcString;
use iab_gpp::sections::Section;
use iab_gpp::v1::GPPString;
use lib_tcstring::TcModelV2;

/// Sixteen TC strings of 200 to 1,100 vendors with the disclosed ones, written by `@iabtcf/core`.
/// `bindings/js/bench/tcf.mjs` reads the same file.
const STRINGS: &str = include_str!("../data/tc-strings.txt");

/// What every GPP string with a TC string alone begins with.
const GPP: &str = "DBABMA~";

/// Calls in a pass of a single question.
const ASKED: usize = 4_096;

fn strings() -> Vec<&'static str> {
    STRINGS.lines().collect()
}

/// All ids that a string says yes to, as lists.
fn decoded(tc: &TcString<'_>) -> usize {
    let all: [Vec<u16>; 5] = [
        tc.purpose_consents().ids().map(u16::from).collect(),
        tc.purpose_legitimate_interests().ids().map(u16::from).collect(),
        tc.vendor_consents().ranges().flatten().collect(),
        tc.vendor_legitimate_interests().ranges().flatten().collect(),
        tc.disclosed_vendors().into_iter().flat_map(|set| set.ranges().flatten()).collect(),
    ];
    all.iter().map(Vec::len).sum()
}

/// A pass over all strings.
fn each(read: impl Fn(&str) -> usize + 'static) -> Operation {
    let strings = strings();
    Operation::new("", strings.len(), move || {
        strings.iter().map(|string| read(black_box(string)) as u64).sum()
    })
}

/// A question to strings that were read before.
fn ask(question: impl Fn(&TcString<'_>, usize) -> bool + 'static) -> Operation {
    let read: Vec<TcString<'_>> =
        strings().into_iter().map(|string| TcString::parse(string).expect("a TC string")).collect();
    Operation::new("", ASKED, move || {
        let one = |number| u64::from(question(black_box(&read[number % read.len()]), number));
        (0..ASKED).map(one).sum()
    })
}

/// A string of about this many bytes whose vendors are ranges, the form that costs the most.
fn ranges(bytes: usize) -> String {
    let core = STRINGS.lines().next().and_then(|line| line.get(..36)).unwrap_or_default();
    let mut bits: Vec<bool> = core
        .bytes()
        .filter_map(|byte| ALPHABET.iter().position(|letter| *letter == byte))
        .flat_map(|value| (0..6).rev().map(move |bit| value >> bit & 1 == 1))
        .collect();
    // The core goes to bit 213; then the vendors.
    bits.truncate(213);
    let push = |bits: &mut Vec<bool>, value: usize, width: usize| {
        bits.extend((0..width).rev().map(|bit| value >> bit & 1 == 1));
    };
    let entries = ((bytes * 6 - 213) / 17).min(4_095);
    push(&mut bits, entries * 2, 16);
    push(&mut bits, 1, 1);
    push(&mut bits, entries, 12);
    for entry in 0..entries {
        push(&mut bits, 0, 1);
        push(&mut bits, entry * 2 + 2, 16);
    }
    // No legitimate interests, no restrictions.
    push(&mut bits, 0, 16 + 1 + 12);
    let letter = |six: &[bool]| {
        let value =
            (0..6).fold(0, |value, bit| value << 1 | usize::from(six.get(bit) == Some(&true)));
        char::from(ALPHABET[value])
    };
    bits.chunks(6).map(letter).collect()
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(crate) fn section(rounds: usize) -> String {
    let gpp: Vec<String> = strings().iter().map(|string| format!("{GPP}{string}")).collect();
    let by_gpp = gpp.clone();
    let mut all = [
        ask(|tc, number| tc.purpose_consent((number % 11) as u8 + 1)),
        ask(|tc, number| tc.vendor_consent((number % 1_000) as u16 + 1)),
        each(|string| usize::from(TcString::parse(string).is_ok_and(|tc| tc.purpose_consent(3)))),
        each(|string| TcString::parse(string).map_or(0, |tc| decoded(&tc))),
        each(|string| TcModelV2::try_from(string).map_or(0, |model| model.vendors_consent.len())),
        Operation::new("", gpp.len(), move || {
            let read = |string: &String| {
                let gpp = Gpp::parse(black_box(string)).ok()?;
                gpp.tcf_eu().map(|tc| decoded(&tc) as u64)
            };
            gpp.iter().filter_map(read).sum()
        }),
        Operation::new("", by_gpp.len(), move || {
            let read = |string: &String| {
                let gpp = GPPString::from_str(black_box(string)).ok()?;
                let id = *gpp.section_ids().next()?;
                gpp.decode_section(id).ok()
            };
            let count = |section: Section| match section {
                Section::TcfEuV2(tc) => tc.core.vendor_consents.len(),
                _ => 0,
            };
            by_gpp.iter().map(|string| read(string).map_or(0, count) as u64).sum()
        }),
    ];
    let times = measure::best(&mut all, rounds);
    let lengths: Vec<usize> = strings().iter().map(|string| string.len()).collect();
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    let mut text = format!(
        "\n## Answers of other consent managers\n\nSixteen TC strings of {mean} characters on \
         average, with 200 to 1,100 vendors and the disclosed ones. A string is read wholly before it \
         answers; it is read once a request and asked as often as needed. Neither allocates \
         (`crates/charte-interop/tests/allocations.rs`). `bindings/js/bench/tcf.mjs` measures the \
         reference library in Node on the same strings.\n\n| what | ns | target | |\n|---|---|---|---|\n"
    );
    let rows = [
        ("is a purpose granted", Some(100.0)),
        ("is a vendor granted", Some(300.0)),
        ("read a TC string, and one question", None),
        ("the same into lists of all ids", None),
        ("— `lib_tcstring`", None),
        ("a GPP string with it, into lists of all ids", None),
        ("— `iab_gpp`", None),
    ];
    for ((what, target), time) in rows.into_iter().zip(&times) {
        let (limit, met) = match target {
            Some(target) if *time <= target => (format!("{target:.0}"), "met"),
            Some(target) => (format!("{target:.0}"), "**not met**"),
            None => (String::new(), ""),
        };
        let _ = writeln!(text, "| {what} | {time:.0} | {limit} | {met} |");
    }
    let sizes = [512, 1_024, 2_048, 4_096];
    let worst = sizes.map(ranges);
    let bytes = worst.clone().map(|string| string.len());
    let mut all = worst.map(|string| {
        Operation::new("", 16, move || {
            let read = |_| u64::from(TcString::parse(black_box(&string)).is_ok());
            (0..16).map(read).sum()
        })
    });
    text += "\nThe worst that can come, a string whose vendors are ranges of one:\n\n\
             | bytes | ns | ns a byte |\n|---|---|---|\n";
    for (bytes, time) in bytes.into_iter().zip(measure::best(&mut all, rounds)) {
        let _ = writeln!(text, "| {bytes} | {time:.0} | {:.2} |", time / bytes as f64);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_libraries_read_the_same() {
        for string in strings() {
            let tc = TcString::parse(string).expect("a TC string");
            let model = TcModelV2::try_from(string).expect("a TC string");
            let vendors: Vec<u16> = tc.vendor_consents().ranges().flatten().collect();
            assert_eq!(model.vendors_consent, vendors);
            let gpp = format!("{GPP}{string}");
            let own = Gpp::parse(&gpp).expect("a GPP string").tcf_eu().expect("a section");
            assert_eq!(decoded(&own), decoded(&tc));
            let gpp = GPPString::from_str(&gpp).expect("a GPP string");
            let id = *gpp.section_ids().next().expect("an id");
            let Ok(Section::TcfEuV2(other)) = gpp.decode_section(id) else { panic!("iab_gpp") };
            assert_eq!(other.core.vendor_consents.len(), tc.vendor_consents().ids().count());
        }
    }

    #[test]
    fn the_worst_strings_are_read() {
        for bytes in [512, 4_096] {
            let string = ranges(bytes);
            let tc = TcString::parse(&string).expect("a TC string");
            assert!(tc.vendor_consents().ids().count() > bytes / 4, "{}", string.len());
        }
    }
}
