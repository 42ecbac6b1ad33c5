//! The registry: no code occurs twice, codes are in order, and retired codes do not come back.

use std::collections::BTreeSet;

use charte_codes::{ErrorCode, FindingCode, Severity};

/// Codes that had a meaning once.
const RETIRED: &[&str] = &["E303", "E304"];

fn ids() -> Vec<&'static str> {
    let errors = ErrorCode::ALL.iter().map(|code| code.id());
    FindingCode::ALL.iter().map(|code| code.id()).chain(errors).collect()
}

#[test]
fn no_code_occurs_twice() {
    let all = ids();
    let distinct: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(distinct.len(), all.len());
    assert_eq!(distinct.len(), FindingCode::ALL.len() + ErrorCode::ALL.len());
}

#[test]
fn codes_are_in_order_and_well_formed() {
    // `C…` comes before `E…`.
    assert!(ids().is_sorted());
    for id in ids() {
        let digits = id.strip_prefix(['C', 'E']).unwrap();
        assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()), "{id}");
    }
}

#[test]
fn a_retired_code_does_not_come_back() {
    for id in RETIRED {
        assert!(!ids().contains(id), "{id}");
    }
}

#[test]
fn a_number_is_that_of_the_id() {
    for code in ErrorCode::ALL {
        assert_eq!(format!("E{:03}", code.number()), code.id());
    }
}

#[test]
fn titles_and_remedies_are_phrases() {
    let errors = ErrorCode::ALL.iter().map(|code| code.title());
    let titles: Vec<&str> = FindingCode::ALL.iter().map(|c| c.title()).chain(errors).collect();
    let remedies = FindingCode::ALL.iter().map(|code| code.remedy());
    for text in titles.iter().copied().chain(remedies) {
        assert!(!text.is_empty() && !text.ends_with('.') && !text.contains('\n'), "{text}");
    }
    let distinct: BTreeSet<&str> = titles.iter().copied().collect();
    assert_eq!(distinct.len(), titles.len());
}

#[test]
fn severities() {
    let of = |severity| FindingCode::ALL.iter().filter(move |code| code.severity() == severity);
    assert_eq!(of(Severity::Error).count(), 11);
    assert_eq!(of(Severity::Note).count(), 13);
}
