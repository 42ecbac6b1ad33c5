//! Every string that is known, cut at every character and changed at every character: never a
//! panic, and a cut never says more than the whole.

use std::collections::BTreeSet;

use charte_interop::ac::AdditionalConsent;
use charte_interop::cmp::{self, Answer};
use charte_interop::gpp::{Field, Gpp, Section, UsSection};
use charte_interop::tcf::TcString;
use charte_interop::usp::UsPrivacy;
use charte_interop::{Error, vectors};
use serde_json::Value;

/// Strings of the repository, and those of the shared folder if it is there.
fn strings() -> Vec<(String, String)> {
    let mut files = vec![
        include_str!("fixtures/tcf_random.json").to_owned(),
        include_str!("fixtures/gpp_random.json").to_owned(),
    ];
    match vectors::shared() {
        Some(folder) => {
            files.push(std::fs::read_to_string(folder.join("vectors.json")).unwrap());
        }
        None => println!("not run on shared vectors: set CHARTE_SHARED_DATA"),
    }
    let mut strings: Vec<(String, String)> =
        OWN.iter().map(|(format, string)| ((*format).to_owned(), (*string).to_owned())).collect();
    for file in files {
        for entry in serde_json::from_str::<Vec<Value>>(&file).unwrap() {
            let text = |key: &str| entry[key].as_str().unwrap().to_owned();
            strings.push((text("format"), text("string")));
        }
    }
    strings.sort();
    strings.dedup();
    strings
}

/// One of each format, so that the test says something without the shared folder.
const OWN: [(&str, &str); 34] = [
    ("ac", "2~1.35.41.101~dv.9.21.81"),
    ("ac", "1~1.35.41.101"),
    ("usp", "1YNY"),
    ("gpp", "DBACNY~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN"),
    (
        "cookie:OptanonConsent",
        "datestamp=Mon+Nov+23+2026+10%3A00%3A00+GMT%2B0100+(CET)&interactionCount=1&\
         landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1",
    ),
    (
        "cookie:CookieConsent",
        "{stamp:%27AA%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2C\
         marketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1729950414219%2Cregion:%27it%27}",
    ),
    ("cookie:axeptio_cookies", r#"{"$$completed":true,"ga":true,"fb":false}"#),
    ("cookie:axeptio_authorized_vendors", "%2Cga%2Cfb%2C"),
    ("cookie:axeptio_all_vendors", ",ga,fb,"),
    ("cookie:tarteaucitron", "!gtag=true!youtube=false!matomo=wait"),
    ("cookie:klaro", "%7B%22matomo%22%3Atrue%2C%22youtube%22%3Afalse%7D"),
    (
        "cookie:cc_cookie",
        r#"{"categories":["ads"],"services":{"ads":["x"],"b":[]},"revision":1,"consentTimestamp":"2026-05-01T10:00:00.000Z"}"#,
    ),
    ("cookie:cookieyes-consent", "consentid:A,consent:yes,action:yes,necessary:yes,ads:no,fun:yes"),
    ("cookie:cookielawinfo-checkbox-analytics", "yes"),
    (
        "cookie:uc_settings",
        r#"{"services":[{"id":"ga","status":true,"history":[{"status":true,"type":"explicit","timestamp":1700000000000}]}]}"#,
    ),
    ("cookie:cmplz_marketing", "allow"),
    ("cookie:cmplz_banner-status", "dismissed"),
    ("cookie:cookieconsent_status", "allow"),
    ("cookie:_iub_cs-1", r#"{"purposes":{"1":true,"4":false},"id":1}"#),
    ("cookie:_iub_cs-1-uspr", r#"{"s":true,"sh":false,"adv":true}"#),
    (
        "cookie:TERMLY_API_CACHE",
        r#"{"TERMLY_COOKIE_CONSENT":{"value":{"essential":true,"social":false}}}"#,
    ),
    ("cookie:notice_gdpr_prefs", "0,1,2::implied,eu"),
    ("cookie:notice_preferences", "2:"),
    ("cookie:cmapi_cookie_privacy", "permit 1,2,3"),
    (
        "cookie:cookiefirst-consent",
        r#"{"necessary":true,"performance":false,"functional":true,"advertising":true,"timestamp":1728728251}"#,
    ),
    ("cookie:borlabs-cookie", r#"{"consents":{"statistics":["ga"]},"version":2}"#),
    ("cookie:TC_PRIVACY", "0@006@1,2,13@6@1727764542508@"),
    (
        "cookie:cookies_policy",
        r#"{"essential":true,"settings":false,"usage":true,"campaigns":false}"#,
    ),
    ("cookie:cookie_consent", "analytics=2026-03-01T10:00:00.000000+00:00|social=-1"),
    (
        "cookie:fides_consent",
        r#"{"consent":{"a":true,"b":"opt_out"},"fides_meta":{"updatedAt":"2026-01-01T12:00:00Z"},"fides_string":",,DBABLA~BVAUAAAAAWA.QA"}"#,
    ),
    ("cookie:c15t", "c.necessary:1,c.measurement:1,i.t:1763892000000"),
    ("cookie:CONSENTMGR", "consent:true|c1:1|c12:0|ts:1626724929444"),
    ("cookie:tcm", r#"{"purposes":{"Ads":true,"Sale":"Auto"},"confirmed":true}"#),
    ("cookie:_tracking_consent", "3.AMP_USCA_f_f_AAAA"),
];

/// What a string allows, each thing as a word. What is in the set for a cut string must be in the
/// set for the whole.
fn allowed(format: &str, string: &str) -> Result<BTreeSet<String>, Error> {
    let mut allowed = BTreeSet::new();
    match format {
        "tcf" => tcf(&TcString::parse(string)?, &mut allowed),
        "gpp" => {
            for (id, section) in Gpp::parse(string)?.sections() {
                match section {
                    Section::TcfEu(tc) => tcf(&tc, &mut allowed),
                    Section::Us(us) => us_values(&us, &mut allowed),
                    Section::Usp(usp) => {
                        allowed.insert(format!("{id} {}", usp.opt_out_sale.as_char()));
                    }
                    Section::TcfCanada(canada) => {
                        for purpose in canada.purpose_express_consents().ids() {
                            allowed.insert(format!("{id} purpose {purpose}"));
                        }
                    }
                    _ => {}
                }
            }
        }
        "ac" => {
            let ac = AdditionalConsent::parse(string)?;
            for id in ac.consented_ids().filter(|id| ac.consented(*id)) {
                allowed.insert(format!("provider {id}"));
            }
        }
        "usp" => drop(UsPrivacy::parse(string)?),
        _ => {
            if let Some(name) = format.strip_prefix("cookie:") {
                let reading = cmp::read(name, string.as_bytes())?;
                // Each service of tarteaucitron is an answer of its own; that others still wait
                // makes the value no answer to the whole, which a cut cannot tell.
                if name != "tarteaucitron" {
                    for word in reading.granted() {
                        allowed.insert(format!("granted {word}"));
                    }
                }
                for (word, _) in reading.words().filter(|(_, answer)| *answer == Answer::Yes) {
                    allowed.insert(word.to_string());
                }
            }
        }
    }
    Ok(allowed)
}

fn tcf(tc: &TcString<'_>, allowed: &mut BTreeSet<String>) {
    for purpose in tc.purpose_consents().ids() {
        allowed.insert(format!("purpose {purpose}"));
    }
    for feature in tc.special_feature_opt_ins().ids() {
        allowed.insert(format!("feature {feature}"));
    }
    for range in tc.vendor_consents().ranges() {
        allowed.insert(format!("vendors {range:?}"));
    }
    for range in tc.disclosed_vendors().into_iter().flat_map(|set| set.ranges()) {
        allowed.insert(format!("disclosed {range:?}"));
    }
    // Fewer restrictions would be more allowed, so their number is a word as well.
    allowed.insert(format!("{} restrictions", tc.restrictions().count()));
    for restriction in tc.restrictions() {
        allowed.insert(format!("{} {:?}", restriction.purpose(), restriction.kind()));
    }
    if let Some(publisher) = tc.publisher() {
        for purpose in publisher.purpose_consents().ids() {
            allowed.insert(format!("publisher {purpose}"));
        }
        for purpose in (1..64).filter(|purpose| publisher.custom_consent(*purpose)) {
            allowed.insert(format!("custom {purpose}"));
        }
    }
}

fn us_values(us: &UsSection<'_>, allowed: &mut BTreeSet<String>) {
    let id = us.id();
    // A national section that states version 1, has the layout of version 2, and was cut to the
    // length of version 1 cannot be told from a whole one. Until there the layouts are the same.
    let same = if id == 7 { 12 } else { usize::MAX };
    for &field in us.layout().fields {
        if id == 7 && field == Field::SensitiveDataProcessing {
            break;
        }
        if let Some(value) = us.get(field) {
            allowed.insert(format!("{id} {} {value}", field.name()));
        }
    }
    for (about, value) in us.sensitive().take(same) {
        allowed.insert(format!("{id} {about} {value}"));
    }
    for (about, value) in us.children().filter(|_| id != 7) {
        allowed.insert(format!("{id} {about} {value}"));
    }
}

/// Cut strings that can still be read, by format: what a format cannot tell is known exactly.
#[test]
fn a_cut_never_says_more() {
    let (mut cuts, mut read) = (0_usize, 0_usize);
    for (format, string) in strings() {
        let Ok(whole) = allowed(&format, &string) else { continue };
        for end in (0..string.len()).filter(|end| string.is_char_boundary(*end)) {
            cuts += 1;
            let Ok(cut) = allowed(&format, &string[..end]) else { continue };
            read += 1;
            // What is necessary is no answer, whatever a manager writes.
            let more: Vec<_> =
                cut.difference(&whole).filter(|word| !word.ends_with("necessary")).collect();
            assert!(more.is_empty(), "{format} cut at {end} of {}: {more:?}", string.len());
        }
    }
    println!("{read} of {cuts} cut strings can be read");
    assert!(read > 0 && cuts > 10_000);
}

/// No change of a character makes a reader panic, whatever it makes of it.
#[test]
fn a_changed_character_never_panics() {
    let mut changes = 0_usize;
    for (format, string) in strings() {
        let bytes = string.as_bytes();
        // Every printable character in a short string, some of each kind in a long one.
        let some = b"A_0~.-,%\"{}:|!\x00\xff=Z9";
        let every: Vec<u8> = (b' '..=b'~').chain([0, 0xff]).collect();
        let kinds = if bytes.len() <= 64 { every.as_slice() } else { some.as_slice() };
        for at in 0..bytes.len() {
            for &byte in kinds.iter().filter(|byte| **byte != bytes[at]) {
                let mut changed = bytes.to_vec();
                changed[at] = byte;
                changes += 1;
                match (core::str::from_utf8(&changed), format.strip_prefix("cookie:")) {
                    (_, Some(name)) => drop(cmp::read(name, &changed)),
                    (Ok(text), None) => drop(touched(&format, text)),
                    (Err(_), None) => {}
                }
            }
        }
    }
    assert!(changes > 100_000);
}

/// Reads a string and asks it something, without a set.
fn touched(format: &str, text: &str) -> Result<bool, Error> {
    match format {
        "tcf" => {
            let tc = TcString::parse(text)?;
            let restricted = tc.restriction(1, 1).is_some();
            Ok(tc.vendor_consent(1) | tc.vendor_consent(u16::MAX) | restricted)
        }
        "gpp" => Ok(Gpp::parse(text)?.gpc() == Some(true)),
        "ac" => Ok(AdditionalConsent::parse(text)?.consented(1)),
        _ => Ok(UsPrivacy::parse(text)?.opted_out_of_sale()),
    }
}

/// A foreign character in a string of the IAB is always an error.
#[test]
fn a_foreign_character_is_an_error() {
    for (format, string) in strings() {
        if !matches!(format.as_str(), "tcf" | "gpp" | "ac" | "usp") {
            continue;
        }
        for at in (0..string.len()).filter(|at| string.is_char_boundary(*at)) {
            let changed = format!("{}={}", &string[..at], &string[at + 1..]);
            assert!(touched(&format, &changed).is_err(), "{format} at {at}");
        }
    }
}

#[test]
fn no_error_or_debug_text_holds_a_value() {
    let secret = "SECRETSECRET";
    let error = TcString::parse(secret).unwrap_err();
    assert!(!error.to_string().contains(secret) && !format!("{error:?}").contains(secret));
    for manager in cmp::MANAGERS {
        for store in manager.stores {
            let name = match store.name {
                cmp::StoreName::Exact(name) => name.to_owned(),
                cmp::StoreName::Prefix(before) => format!("{before}x"),
                cmp::StoreName::Category { before, of } => format!("{before}{}", of[0]),
                cmp::StoreName::Number { before, after } => format!("{before}1{after}"),
                _ => panic!("a new form of name"),
            };
            assert_eq!(cmp::find(&name).unwrap().0.id, manager.id, "{name}");
            let error = cmp::read(&name, secret.as_bytes()).unwrap_err();
            assert!(!error.to_string().contains(secret), "{name}");
        }
    }
    let tc = "CPTtLAAPTtLAAAKAAAENAAFgALwAAEAAAAAAAOgAgABgAAAA.IAoAAgABgAAEAQAAEAAA";
    let gpp = format!("DBABMA~{tc}");
    let shown = format!("{:?} {:?}", TcString::parse(tc).unwrap(), Gpp::parse(&gpp).unwrap());
    assert!(!shown.contains("CPTt") && !shown.contains("IAoA"), "{shown}");
    let reading = cmp::read("euconsent-v2", tc.as_bytes()).unwrap();
    assert!(!format!("{reading:?}").contains("CPTt"));
}
