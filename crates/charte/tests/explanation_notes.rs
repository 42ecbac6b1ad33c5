//! Notes and duties stand beside the cookies that they concern, in data and in prose.
#![cfg(all(feature = "toml", feature = "regimes"))]

use charte::{Charter, Explanation, Policy, ReceivedConsent, Time};

fn explain(regime: &str, purpose: &str) -> Explanation {
    let charter = Charter::parse(format!(
        "format = 1\nsite = \"https://www.example.com\"\nregime = \"{regime}\"\n\
         [[provider]]\nid = \"vendor\"\nname = \"Vendor\"\nrole = \"independent\"\n\
         [[cookie]]\nname = \"c\"\nprovider = \"vendor\"\npurposes = [\"{purpose}\"]\nlifetime = \"session\"\n"
    ))
    .unwrap();
    let now: Time = "2026-11-30T12:00:00Z".parse().unwrap();
    Policy::new(charter).unwrap().visitor(&ReceivedConsent::none(), now).explain("c")
}

/// What lawyers asked to be told beside the answer.
#[test]
fn notes_stand_beside_what_they_concern() {
    for (regime, purpose, words) in [
        ("fr", "ab-testing", "self-assessment tool of 2025"),
        ("gb", "ab-testing", "Sch. A1 ¶5"),
        ("us-ca", "embedded-content", "Video Privacy Protection Act"),
        ("us-ca", "embedded-content", "Wiretap law"),
        ("us-ca", "advertising", "Wiretap law"),
    ] {
        let explanation = explain(regime, purpose);
        let noted = explanation.notes().iter().filter(|note| note.contains(words)).count();
        assert_eq!(noted, 1, "{regime} {purpose}: {words}");
        assert!(explanation.to_string().contains(words), "{regime} {purpose}: {words}");
        assert!(!explain(regime, "security").to_string().contains(words), "{regime}: {words}");
    }
}

#[test]
fn duties_stand_beside_what_they_concern() {
    for (regime, purpose, words) in [
        ("us-ca", "support-chat", "wiretap law (CIPA)"),
        ("us-ca", "session-replay", "wiretap law (CIPA)"),
        ("fr", "advertising", "a parent's is needed too"),
        ("fr", "audience-measurement", "lasting way to object"),
    ] {
        let explanation = explain(regime, purpose);
        let asked = explanation.duties().filter(|duty| duty.text("en").contains(words)).count();
        assert_eq!(asked, 1, "{regime} {purpose}: {words}");
        assert!(explanation.to_string().contains(words), "{regime} {purpose}: {words}");
    }
    // A duty about one purpose does not concern another.
    assert!(!explain("us-ca", "ab-testing").to_string().contains("wiretap law (CIPA)"));
    assert!(!explain("fr", "advertising").to_string().contains("lasting way to object"));
}
