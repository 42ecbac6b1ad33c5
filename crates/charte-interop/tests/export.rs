//! Exports: what is written is read back, and never as more than it was.

use std::collections::BTreeSet;

use charte::{Charter, Consent, Policy, Purpose, PurposeSet, ReceivedConsent, Time};
use charte_interop::export::{ExportOptions, export};
use charte_interop::gpp::{Gpp, UsWriter, write};
use charte_interop::import::{Foreign, Importer};
use charte_interop::mapping::Mapping;
use charte_interop::{ErrorCode, cmp, signals};

const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
regime = "fr"

[[provider]]
id = "youtube"
name = "YouTube"
role = "independent"

[[cookie]]
name = "stats"
purposes = ["audience-measurement"]

[[cookie]]
name = "ab"
purposes = ["ab-testing"]

[[cookie]]
name = "ads"
purposes = ["advertising"]

[[cookie]]
name = "prefs"
purposes = ["preferences"]

[[cookie]]
name = "video"
provider = "youtube"
purposes = ["embedded-content"]
"#;

const TABLE: &str = r#"
format = 1

[tarteaucitron.words.youtube]
provider = "youtube"
grants = ["embedded-content"]
refuses = ["embedded-content"]

[tarteaucitron.words.stats]
grants = ["audience-measurement"]
refuses = ["audience-measurement"]

[klaro.words.ads]
grants = ["advertising"]
refuses = ["advertising"]

[vanilla-cookieconsent]
asked = ["analytics", "marketing"]
"#;

/// The formats that sites write themselves.
const OPEN: [&str; 12] = [
    "gpp",
    "usp",
    "wp-consent-api",
    "complianz",
    "gov-uk",
    "nhs-uk",
    "klaro",
    "tarteaucitron",
    "vanilla-cookieconsent",
    "c15t",
    "osano-cookieconsent",
    "asp-net",
];

fn policy() -> Policy {
    Policy::new(Charter::parse(CHARTER).unwrap()).unwrap()
}

fn now() -> Time {
    "2026-11-23T10:05:00Z".parse().unwrap()
}

const USED: [Purpose; 5] = [
    Purpose::AudienceMeasurement,
    Purpose::AbTesting,
    Purpose::Advertising,
    Purpose::Preferences,
    Purpose::EmbeddedContent,
];

/// Each of the five purposes granted, refused or unanswered: 243 consents.
fn consents() -> impl Iterator<Item = Consent> {
    (0..3_usize.pow(5)).map(|number| {
        let (mut granted, mut refused) = (PurposeSet::EMPTY, PurposeSet::EMPTY);
        for (place, purpose) in USED.iter().enumerate() {
            match number / 3_usize.pow(u32::try_from(place).unwrap()) % 3 {
                1 => granted.insert(*purpose),
                2 => refused.insert(*purpose),
                _ => {}
            }
        }
        let act = "2026-11-20T09:00:00Z".parse().unwrap();
        Consent::new(act, 1).with_granted(granted).with_refused(refused)
    })
}

/// What an export grants was granted, and what was refused is refused or left out, for every
/// format and every consent. A refusal is only left out where the format has no word for it.
#[test]
fn an_export_is_read_back_as_no_more_than_it_was() {
    let (policy, mapping) = (policy(), Mapping::parse(TABLE).unwrap());
    let importer = Importer::new(&policy, mapping.clone())
        .with_recorded(Some("2026-11-20T09:00:00Z".parse().unwrap()));
    let mut written = BTreeSet::new();
    for consent in consents() {
        let received = ReceivedConsent::from(consent.clone());
        let visitor = policy.visitor(&received, now());
        for format in OPEN {
            for unanswered_as_refused in [false, true] {
                let options = ExportOptions {
                    unanswered_as_refused,
                    notice_given: true,
                    ..ExportOptions::default()
                };
                let Ok(exported) = export(&visitor, format, &mapping, &options) else { continue };
                written.insert(format);
                let values = exported.cookies.iter();
                let values: Vec<_> =
                    values.map(|(name, value)| Foreign::cookie(name, value)).collect();
                let imported = importer.import(&policy, &values, now());
                assert!(imported.error.is_none(), "{format}: {:?}", imported.error);
                let again = policy.visitor(&imported.received, now());
                for purpose in USED {
                    let more = again.allows(purpose, None).allowed
                        && !visitor.allows(purpose, None).allowed;
                    assert!(!more, "{format} grants {purpose}");
                }
                // The words of these cover every purpose of the charter but embedded content.
                if matches!(format, "wp-consent-api" | "gov-uk" | "nhs-uk" | "c15t") {
                    let back = imported.received.consent().map(Consent::refused);
                    let back = back.unwrap_or_default();
                    let lost = consent.refused() - back;
                    assert!(lost.is_empty(), "{format} loses the refusal of {lost}");
                }
            }
        }
    }
    assert_eq!(written, OPEN.into_iter().collect(), "a format that is never written");
}

#[test]
fn what_may_not_be_written_says_why() {
    let (policy, mapping) = (policy(), Mapping::builtin());
    let received = ReceivedConsent::none();
    let visitor = policy.visitor(&received, now());
    let code = |format: &str| {
        export(&visitor, format, &mapping, &ExportOptions::default()).unwrap_err().code()
    };
    for format in ["tcf", "ac", "iab-tcf", "google-ac"] {
        assert_eq!(code(format), ErrorCode::ExportRegistered, "{format}");
    }
    for format in ["consent-mode", "uet", "borlabs", "nobody"] {
        assert_eq!(code(format), ErrorCode::ExportNotWritten, "{format}");
    }
    assert_eq!(code("tarteaucitron"), ErrorCode::ExportNoWords);
    assert_eq!(code("gov-uk"), ErrorCode::ExportUnanswered);
    // Every manager is written, refused as hosted, or said not to be written.
    for manager in cmp::MANAGERS {
        if let Err(refusal) = export(&visitor, manager.id, &mapping, &ExportOptions::default()) {
            assert!(!refusal.to_string().is_empty(), "{}", manager.id);
        }
    }
}

#[test]
fn a_section_that_exists_in_two_forms_is_not_written() {
    let (policy, mapping) = (policy(), Mapping::builtin());
    let received = ReceivedConsent::none();
    let visitor = policy.visitor(&received, now()).with_gpc(true);
    let options = |sections: &[u16]| ExportOptions {
        sections: sections.to_vec(),
        ..ExportOptions::default()
    };
    let refused = export(&visitor, "gpp", &mapping, &options(&[24])).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::ExportNotWritten);
    let all: Vec<u16> = (7..=23).collect();
    let exported = export(&visitor, "gpp", &mapping, &options(&all)).unwrap();
    let gpp = Gpp::parse(&exported.cookies[0].1).unwrap();
    assert!(gpp.section_ids().eq(all.iter().copied()));
    assert_eq!(gpp.gpc(), Some(true));
    assert_eq!(write(&[]), write(&[]));
    assert!(UsWriter::new(2).is_none());
}

/// The signal of the request opts out, unless the visitor chose with the signal on.
#[test]
fn the_signal_opts_out() {
    let (policy, mapping) = (policy(), Mapping::builtin());
    let options = ExportOptions { notice_given: true, ..ExportOptions::default() };
    let usp = |consent: &ReceivedConsent, gpc: bool| {
        let visitor = policy.visitor(consent, now()).with_gpc(gpc);
        export(&visitor, "usp", &mapping, &options).unwrap().cookies[0].1.clone()
    };
    let none = ReceivedConsent::none();
    assert_eq!([usp(&none, false), usp(&none, true)], ["1YNN", "1YYN"]);
    let refused = Consent::new(now(), 1).with_refused(Purpose::Advertising.into());
    assert_eq!(usp(&refused.into(), false), "1YYN");
}

#[test]
fn signals_follow_the_rulings() {
    let policy = policy();
    for consent in consents() {
        let received = ReceivedConsent::from(consent);
        let visitor = policy.visitor(&received, now());
        let signal = signals::consent_mode(&visitor, None);
        assert_eq!(signal.default.len(), 7);
        // Nothing is granted before an answer, and security is not declared.
        assert!(signal.default.iter().all(|(_, granted)| !granted));
        let allowed = |purpose| visitor.allows(purpose, None).allowed;
        assert_eq!(signal.get("analytics_storage"), Some(allowed(Purpose::AudienceMeasurement)));
        assert_eq!(signal.get("functionality_storage"), Some(allowed(Purpose::Preferences)));
        // Measuring advertisements is not declared, so nothing allows it.
        assert_eq!(signal.get("ad_storage"), Some(false));
        assert!(signal.script().matches("'denied'").count() >= 7);
        assert!(signals::meta(&visitor, None).script().contains("fbq('consent','revoke')"));
        assert!(!signals::meta(&visitor, None).script().contains("window.fbq"));
        let clarity = signals::clarity(&visitor, None);
        assert_eq!(clarity.get("ad_Storage"), Some(allowed(Purpose::Advertising)));
        assert!(signals::uet(&visitor, None).script().contains("'ad_storage':'denied'"));
    }
}
