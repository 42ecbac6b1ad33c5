//! Answers given to other consent managers: TC strings, GPP, the cookies of managers, mobile keys,
//! and a site's table of their words.

use std::sync::LazyLock;

use charte::{Charter, Consent, ConsentState, Policy, Purpose, Regime, Time};
use charte_interop::ac::AdditionalConsent;
use charte_interop::cmp::{self, Answered};
use charte_interop::gpp::Gpp;
use charte_interop::import::{Foreign, Imported, Importer};
use charte_interop::mapping::Mapping;
use charte_interop::mobile::MobileKeys;
use charte_interop::tcf::TcString;

const CHARTER: &str = r#"{"format":1,"site":"https://www.example.fr",
    "provider":[{"id":"meta","name":"M","role":"independent","iab-vendor":28,"google-atp":41}],
    "cookie":[
    {"name":"sid","purposes":["authentication"]},
    {"name":"_ads","purposes":["advertising"]},
    {"name":"_ga","purposes":["audience-measurement"]},
    {"name":"video","provider":"meta","purposes":["embedded-content"]},
    {"name":"pixel","provider":"meta","purposes":["advertising","ad-measurement"],
     "facts":{"sale-or-share":true}}]}"#;

const NAMES: [&str; 5] = ["sid", "_ads", "_ga", "video", "pixel"];

/// A refusal of everything, in a format with a date.
const REFUSED: (&str, &str) = (
    "OptanonConsent",
    "datestamp=Mon+Nov+09+2026+10%3A00%3A00+GMT%2B0100+(CET)&interactionCount=1&\
     landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0%2CC0003%3A0%2CC0004%3A0%2CC0005%3A0",
);

static POLICIES: LazyLock<Vec<(Policy, Importer)>> = LazyLock::new(|| {
    let charter = Charter::parse(CHARTER).expect("a charter");
    let of = |id: &str| {
        let policy = Policy::compile(charter.clone(), Regime::builtin(id).expect("a regime"));
        let importer = Importer::new(&policy, Mapping::builtin());
        (policy, importer)
    };
    ["fr", "gb", "us-ca"].map(of).into()
});

fn now() -> Time {
    Time::from_unix(1_795_428_300)
}

/// The text of a value. Formats that are text are not tried with anything else.
fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// A TC string: what is read is consistent, and imported it is never more than it was.
pub(crate) fn tcf(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Ok(tc) = TcString::parse(text) {
        let vendors = [1, 28, 755, u16::MAX];
        for vendor in vendors {
            let listed = tc.vendor_consents().ids().any(|id| id == vendor);
            assert_eq!(tc.vendor_consent(vendor), listed, "vendor {vendor}");
        }
        for purpose in 1..=24 {
            let listed = tc.purpose_consents().ids().any(|id| id == purpose);
            assert_eq!(tc.purpose_consent(purpose), listed, "purpose {purpose}");
            let _ = vendors.map(|vendor| tc.restriction(purpose, vendor));
        }
        let _ = (tc.validity(), tc.created(), tc.last_updated(), tc.restrictions().count());
        hides(text, &format!("{tc:?}"));
    }
    imported("euconsent-v2", bytes);
}

/// A GPP string: every section is read without a panic, and imported it is never more than it was.
pub(crate) fn gpp(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Ok(gpp) = Gpp::parse(text) {
        let ids: Vec<u16> = gpp.section_ids().collect();
        assert!(ids.is_sorted(), "{ids:?}");
        for us in gpp.us_sections() {
            let _ = us.layout().fields.iter().filter_map(|field| us.get(*field)).count();
            let _ = (us.sensitive().count(), us.children().count(), us.sale_opt_out());
        }
        let _ = (gpp.sections().count(), gpp.gpc(), gpp.tcf_eu().is_some(), gpp.usp());
        hides(text, &format!("{gpp:?}"));
    }
    imported("__gpp", bytes);
}

/// The name of a cookie on the first line, its value after it.
pub(crate) fn manager(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == b'\n');
    let (Some(name), Some(value)) = (parts.next().and_then(text), parts.next()) else { return };
    if let Ok(reading) = cmp::read(name, value) {
        let words: Vec<String> = reading.words().map(|(word, _)| word.to_string()).collect();
        for granted in reading.granted() {
            let granted = granted.to_string();
            assert!(words.contains(&granted), "granted, and not among the words");
        }
        let acted = reading.answered() == Answered::Yes;
        assert!(acted || reading.granted().next().is_none(), "granted by nobody");
    }
    if name == "addtl_consent"
        && let Some(text) = text(value)
        && let Ok(ac) = AdditionalConsent::parse(text)
    {
        let listed = |id| ac.consented_ids().any(|listed| listed == id);
        assert!([1, 41, 101].into_iter().all(|id| !ac.consented(id) || listed(id)));
    }
    imported(name, value);
}

/// Lines `KEY=VALUE`, as a mobile SDK keeps them. A value of digits is a number.
pub(crate) fn mobile(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    let numbers = pairs.clone().filter_map(|(key, value)| Some((key, value.parse::<i64>().ok()?)));
    // The same keys as texts, and those that are numbers as numbers.
    for keys in [MobileKeys::read(pairs), MobileKeys::read(numbers)] {
        let Ok(keys) = keys else { continue };
        let _ = keys.contradictions();
        for (policy, importer) in POLICIES.iter() {
            check(policy, &importer.import_mobile(policy, &keys, now()));
        }
    }
}

/// A site's table: what is read grants no more than it refuses.
pub(crate) fn table(bytes: &[u8]) {
    let all = Mapping::parse_all(bytes);
    let first = Mapping::parse(bytes);
    assert_eq!(all.is_ok(), first.is_ok());
    let Ok(mapping) = first else { return };
    for manager in cmp::MANAGERS {
        for word in mapping.asked(manager.id) {
            if let Some(meaning) = mapping.meaning(manager.id, word) {
                assert!(meaning.grants.is_subset(meaning.refuses), "{} {word}", manager.id);
                assert!(!meaning.refuses.contains(Purpose::Authentication));
            }
        }
    }
    let (policy, _) = &POLICIES[0];
    let importer = Importer::new(policy, mapping);
    check(policy, &importer.import(policy, &[Foreign::cookie(REFUSED.0, REFUSED.1)], now()));
}

/// A value is imported alone and beside a refusal: it never allows what nobody answered, if it
/// cannot be read, and never lifts a refusal.
fn imported(name: &str, value: &[u8]) {
    let foreign = Foreign::cookie(name, value);
    let refused = Foreign::cookie(REFUSED.0, REFUSED.1);
    for (policy, importer) in POLICIES.iter() {
        let alone = importer.import(policy, &[foreign], now());
        check(policy, &alone);
        if name == REFUSED.0 {
            continue;
        }
        let only = importer.import(policy, &[refused], now());
        let beside = importer.import(policy, &[foreign, refused], now());
        check(policy, &beside);
        for name in NAMES {
            assert!(
                !may(policy, &beside, name) || may(policy, &only, name),
                "a second value allows {name}"
            );
        }
    }
}

fn may(policy: &Policy, imported: &Imported, name: &str) -> bool {
    policy.visitor(&imported.received, now()).decide(name).may_set()
}

/// What holds of whatever is imported.
fn check(policy: &Policy, imported: &Imported) {
    let none = Imported::default();
    let state = policy.visitor(&imported.received, now()).state();
    for name in NAMES {
        let allowed = may(policy, imported, name);
        let unread = imported.error.is_some() || state == ConsentState::Unreadable;
        assert!(!(unread && allowed) || may(policy, &none, name), "damage allows {name}");
    }
    if imported.error.is_some() {
        assert_eq!(state, ConsentState::Unreadable);
    }
    let Some(consent) = &imported.consent else { return };
    let written = consent.encode();
    let own = Consent::decode(&written).expect("our own value");
    // A clock may be a day ahead, as with our own.
    let latest = Time::from_unix(now().unix() + 24 * 3_600);
    assert!(own.origin().is_some() && own.time() <= latest, "{:?}", own.time());
    let own = Imported {
        received: charte::ReceivedConsent::from_values([&written]),
        ..Imported::default()
    };
    for name in NAMES {
        assert!(
            !may(policy, &own, name) || may(policy, imported, name) || may(policy, &none, name),
            "written as our own it allows {name}"
        );
    }
}

/// A value that is long enough to be one is in no text that is logged.
fn hides(value: &str, debug: &str) {
    assert!(value.len() <= 12 || !debug.contains(value), "the value is shown");
}
