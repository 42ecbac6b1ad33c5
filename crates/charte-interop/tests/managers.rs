//! What consent managers write, beyond the vectors: several cookies together, and what each
//! format leaves open.

use charte_interop::cmp::{self, Answer, Answered, Certainty, Format, MANAGERS, Reading};
use charte_interop::{Error, ErrorCode};

fn joined(cookies: &[(&str, &str)]) -> Result<Reading, Error> {
    let mut all = cmp::read_all(cookies.iter().map(|(name, value)| (*name, value.as_bytes())));
    assert_eq!(all.len(), 1, "one manager");
    all.pop().unwrap().1
}

fn read(name: &str, value: &str) -> Reading {
    cmp::read(name, value.as_bytes()).unwrap()
}

fn code(name: &str, value: &str) -> ErrorCode {
    cmp::read(name, value.as_bytes()).unwrap_err().code()
}

fn words<'r>(words: impl Iterator<Item = &'r cmp::Word>) -> Vec<String> {
    words.map(ToString::to_string).collect()
}

#[test]
fn each_manager_is_named_once() {
    let all: Vec<_> = MANAGERS.iter().chain(cmp::UNREAD).collect();
    for (index, manager) in all.iter().enumerate() {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(manager.id.bytes().all(plain), "{}", manager.id);
        for other in &all[index + 1..] {
            assert_ne!(manager.id, other.id);
            assert_ne!(manager.name, other.name);
            for store in manager.stores {
                assert!(!other.stores.iter().any(|of| of.name == store.name), "{}", manager.id);
            }
        }
    }
    assert_eq!((MANAGERS.len(), cmp::UNREAD.len()), (36, 18));
    assert!(cmp::UNREAD.iter().all(|manager| manager.stores.is_empty()));
}

const ONETRUST: &str = "datestamp=Mon+Nov+23+2026+10%3A00%3A00+GMT%2B0100+(CET)\
    &interactionCount=0&landingPath=https%3A%2F%2Fwww.example.org%2F\
    &groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1";

#[test]
fn onetrust_defaults_become_an_answer_once_the_box_is_closed() {
    let alone = read("OptanonConsent", ONETRUST);
    assert_eq!(alone.answered(), Answered::No);
    assert_eq!(alone.words().count(), 0);

    let closed = ("OptanonAlertBoxClosed", "2026-11-20T10:00:00.000Z");
    let reading = joined(&[("OptanonConsent", ONETRUST), closed]).unwrap();
    assert_eq!(reading.answered(), Answered::Yes);
    assert_eq!(words(reading.granted()), ["C0001", "C0004"]);
    assert_eq!(words(reading.refused()), ["C0002"]);
    assert_eq!(reading.recorded().unwrap().to_string(), "2026-11-20T10:00:00.000Z");
}

#[test]
fn onetrust_keeps_refusals_while_it_is_about_to_ask_again() {
    let value = ONETRUST
        .replace("interactionCount=0", "interactionCount=2&AwaitingReconsent=true")
        .replace("https%3A%2F%2Fwww.example.org%2F", "NotLandingPage");
    let closed = ("OptanonAlertBoxClosed", "2026-11-20T10:00:00.000Z");
    let reading = joined(&[("OptanonConsent", &value), closed]).unwrap();
    assert_eq!(words(reading.granted()), [""; 0]);
    assert_eq!(words(reading.refused()), ["C0002"]);
}

#[test]
fn one_unreadable_cookie_makes_its_manager_unreadable() {
    let cookies = [("OptanonConsent", ONETRUST), ("OptanonAlertBoxClosed", "yes")];
    assert_eq!(joined(&cookies).unwrap_err().code(), ErrorCode::ForeignMalformed);
    let twice = [("klaro", r#"{"a":true}"#), ("klaro", r#"{"a":false}"#)];
    assert_eq!(joined(&twice).unwrap_err().code(), ErrorCode::ForeignDuplicate);
    let same = [("klaro", r#"{"a":true}"#), ("klaro", r#"{"a":true}"#)];
    assert_eq!(words(joined(&same).unwrap().granted()), ["a"]);
}

#[test]
fn axeptio_refuses_what_was_asked_and_not_authorized() {
    let lists =
        [("axeptio_authorized_vendors", "%2Cga%2C"), ("axeptio_all_vendors", "%2Cga%2Cfb%2C")];
    let reading = joined(&lists).unwrap();
    assert_eq!(reading.answered(), Answered::Unknown);
    assert_eq!(words(reading.granted()), [""; 0]);
    assert_eq!((reading.answer("ga"), reading.answer("fb")), (Some(Answer::Yes), Some(Answer::No)));

    // With the cookie that tells of an act, and a list that was left from before.
    let act =
        ("axeptio_cookies", r#"{"$$completed":true,"$$date":"2026-01-01T00:00:00Z","ga":true}"#);
    let old = ("axeptio_authorized_vendors", ",ga,old,");
    let reading = joined(&[old, act, lists[1]]).unwrap();
    assert_eq!(words(reading.granted()), ["ga"]);
    assert_eq!(words(reading.refused()), ["fb"]);
}

#[test]
fn complianz_and_gov_uk_tell_of_the_act_in_a_second_cookie() {
    let categories = [("cmplz_marketing", "allow"), ("cmplz_statistics", "deny")];
    let unknown = joined(&categories).unwrap();
    assert_eq!((words(unknown.granted()).len(), words(unknown.refused()).len()), (0, 1));
    let all = [categories[0], categories[1], ("cmplz_banner-status", "dismissed")];
    assert_eq!(words(joined(&all).unwrap().granted()), ["marketing"]);

    let value = r#"{"essential":true,"settings":false,"usage":true,"campaigns":false}"#;
    let not_yet = [("cookies_policy", value), ("cookies_preferences_set", "false")];
    let reading = joined(&not_yet).unwrap();
    assert_eq!((reading.answered(), reading.words().count()), (Answered::No, 0));
}

#[test]
fn trustarc_needs_an_expressed_choice() {
    let prefs = ("notice_gdpr_prefs", "0,2:");
    let expressed = joined(&[prefs, ("notice_behavior", "expressed,eu")]).unwrap();
    assert_eq!(words(expressed.granted()), ["0", "2"]);
    assert_eq!(words(expressed.refused()), ["1"]);
    let implied = joined(&[prefs, ("notice_behavior", "implied|eu")]).unwrap();
    assert_eq!((words(implied.granted()).len(), words(implied.refused()).len()), (0, 0));
    // Two countings of levels are not mixed.
    let permit = ("cmapi_cookie_privacy", "permit 1,2,3");
    let both = joined(&[permit, prefs, ("notice_behavior", "expressed,eu")]).unwrap();
    assert_eq!(
        (words(both.granted()), both.format()),
        (words(expressed.granted()), Format::TrustArcLevels)
    );
    let alone = joined(&[permit, ("notice_behavior", "expressed,eu")]).unwrap();
    assert_eq!((words(alone.granted()).len(), alone.format()), (3, Format::TrustArcPermit));
    assert_eq!(read("notice_preferences", "1:").answer("1"), Some(Answer::Yes));
    assert_eq!(read("notice_preferences", "1:").answer("2"), Some(Answer::No));
    // A site with a fourth level.
    assert_eq!(read("notice_preferences", "3:").answer("3"), Some(Answer::Yes));
    assert_eq!(read("notice_gdpr_prefs", "0,1,2,3:").words().count(), 4);
    assert_eq!(read("cmapi_cookie_privacy", "permit%201,2,3,4").words().count(), 4);
    assert_eq!(code("notice_gdpr_prefs", "0,1"), ErrorCode::ForeignTruncated);
    assert_eq!(code("notice_gdpr_prefs", "0,0:"), ErrorCode::ForeignDuplicate);
}

#[test]
fn formats_that_leave_out_what_was_refused_say_so() {
    let v3 = |services: &str| {
        format!(
            r#"{{"categories":["necessary","ads"],"consentTimestamp":"x","services":{services}}}"#
        )
    };
    let all = [
        ("cc_cookie", v3(r#"{"necessary":[],"ads":[],"analytics":[]}"#), true),
        ("cc_cookie", v3(r#"{"necessary":[],"analytics":[]}"#), false),
        ("cc_cookie", r#"{"level":["ads"],"rfc_cookie":false}"#.to_owned(), false),
        ("c15t", "c.measurement:1,i.t:1763892000000".to_owned(), false),
        ("borlabs-cookie", r#"{"consents":{"marketing":["meta"]}}"#.to_owned(), false),
        ("TC_PRIVACY", "0@1@ALL@@1763892000000@".to_owned(), true),
        ("TC_PRIVACY", "0@1@3,4@@1763892000000@".to_owned(), false),
        ("notice_gdpr_prefs", "0,1,2:".to_owned(), false),
        ("cmplz_marketing", "allow".to_owned(), false),
        ("klaro", r#"{"matomo":true}"#.to_owned(), true),
        ("axeptio_authorized_vendors", ",ga,".to_owned(), false),
    ];
    for (name, value, names) in &all {
        assert_eq!(read(name, value).names_refusals(), *names, "{name}={value}");
    }
    // Beside the list of those that were asked for.
    let lists = [("axeptio_authorized_vendors", ",ga,"), ("axeptio_all_vendors", ",ga,fb,")];
    assert!(joined(&lists).unwrap().names_refusals());
}

#[test]
fn what_a_manager_always_writes_must_be_there() {
    let didomi = |json: &str| data_encoding::BASE64.encode(json.as_bytes());
    let token =
        r#"{"user_id":"u","created":"c","updated":"d","version":2,"purposes":{"enabled":["a"]}}"#;
    assert_eq!(read("didomi_token", &didomi(token)).answered(), Answered::Yes);
    for key in ["user_id", "created", "updated"] {
        let other = didomi(&token.replace(key, "other"));
        assert_eq!(code("didomi_token", &other), ErrorCode::ForeignTruncated, "{key}");
    }
    let number = didomi(&token.replace(r#"["a"]"#, "[1]"));
    assert_eq!(code("didomi_token", &number), ErrorCode::ForeignMalformed);
    let vendors = didomi(&token.replace("purposes", "vendors").replace(r#"["a"]"#, "[755]"));
    assert_eq!(read("didomi_token", &vendors).answer("vendor:755"), Some(Answer::Yes));

    assert_eq!(
        code("axeptio_cookies", r#"{"$$completed":true,"ga":true}"#),
        ErrorCode::ForeignTruncated
    );
    assert_eq!(code("cc_cookie", r#"{"level":["ads"]}"#), ErrorCode::ForeignTruncated);
    assert_eq!(
        code("cookieyes-consent", "consent:yes,action:yes,necessary:yes,analytics:1"),
        ErrorCode::ForeignMalformed
    );
    // A count of acts beside the page of the banner.
    let open = "datestamp=x&interactionCount=1&landingPath=https%3A%2F%2Fx&groups=C0002%3A1";
    let reading = read("OptanonConsent", open);
    assert_eq!((reading.answered(), reading.words().count()), (Answered::Unknown, 0));
    let closed =
        joined(&[("OptanonConsent", open), ("OptanonAlertBoxClosed", "2026-11-23T10:00:00.000Z")]);
    assert_eq!(words(closed.unwrap().granted()), ["C0002"]);
}

#[test]
fn what_is_known_second_hand_refuses_only() {
    let termly = r#"{"TERMLY_COOKIE_CONSENT":{"value":{"analytics":true,"social":false}}}"#;
    let reading = read("TERMLY_API_CACHE", termly);
    assert_eq!(reading.certainty(), Certainty::SecondHand);
    assert_eq!(
        (words(reading.granted()).len(), words(reading.refused())),
        (0, vec!["social".into()])
    );

    let us = read("_iub_cs-90483436-uspr", r#"{"s":true,"sh":false}"#);
    assert_eq!(us.certainty(), Certainty::FromMemory);
    assert_eq!((us.granted().count(), us.refused().count()), (0, 0));

    let version_2 = r#"{"level":["ads"],"consent_date":"2023-01-01T10:00:00.000Z"}"#;
    assert_eq!(read("cc_cookie", version_2).certainty(), Certainty::FromMemory);
    let version_2 = r#"{"con":{"CMP":{"a":"1","m":"0","p":"","s":""}},"v":"2.1"}"#;
    assert_eq!(read("_tracking_consent", version_2).certainty(), Certainty::SecondHand);
    assert_eq!(words(read("_tracking_consent", version_2).refused()), ["marketing"]);
}

#[test]
fn what_only_the_vendor_reads_is_opaque() {
    for name in ["osano_consentmanager", "didomi_dcs", "ucData", "sddan:cmp"] {
        assert_eq!(code(name, "AAAA"), ErrorCode::ForeignOpaque, "{name}");
    }
    assert_eq!(code("theme", "dark"), ErrorCode::ForeignUnknownName);
    assert_eq!(code("klaro", ""), ErrorCode::ForeignMalformed);
    assert_eq!(cmp::read("klaro", b"\xff").unwrap_err().code(), ErrorCode::ForeignMalformed);
}

#[test]
fn pandectes_keeps_what_was_refused() {
    // {"country":{"code":"US"},"status":…,"timestamp":1724345013,"preferences":…}
    let allowed = "eyJjb3VudHJ5Ijp7ImNvZGUiOiJVUyJ9LCJzdGF0dXMiOiJhbGxvdyIsInRpbWVzdGFtcCI6MTcy\
                   NDM0NTAxMywicHJlZmVyZW5jZXMiOjB9";
    let mixed = "eyJjb3VudHJ5Ijp7ImNvZGUiOiJVUyJ9LCJzdGF0dXMiOiJtaXhlZCIsInRpbWVzdGFtcCI6MTcy\
                 NDM0NTAxMywicHJlZmVyZW5jZXMiOjZ9";
    assert_eq!(words(read("_pandectes_gdpr", allowed).refused()), [""; 0]);
    let mixed = read("_pandectes_gdpr", mixed);
    assert_eq!(words(mixed.refused()), ["performance", "targeting"]);
    assert_eq!(mixed.recorded().unwrap().as_seconds(), 1_724_345_013);
    assert_eq!(mixed.granted().count(), 0);
}

#[test]
fn shopify_tells_what_is_not_allowed() {
    let reading = read("_tracking_consent", "3.AP_USCA_f_f_AAAA");
    assert_eq!(words(reading.refused()), ["marketing", "sale_of_data"]);
    assert_eq!(reading.granted().count(), 0);
    assert_eq!(code("_tracking_consent", "3.A"), ErrorCode::ForeignTruncated);
}

#[test]
fn fides_reads_each_encoding_and_the_strings_inside() {
    let json = r#"{"consent":{"ads":"opt_out","stats":true},"fides_meta":{"updatedAt":"2026-01-02T12:00:00.000Z","consentMethod":"save"},"fides_string":",2~1.2~dv.3,DBABLA~BVAUAAAAAWA.QA,x"}"#;
    let reading = read("fides_consent", json);
    assert_eq!(
        (words(reading.granted()), words(reading.refused())),
        (vec!["stats".into()], vec!["ads".into()])
    );
    assert_eq!(format!("{:?}", reading.embedded()), "[Ac, Gpp]");
    let by_signal = json.replace("save", "gpc");
    assert_eq!(read("fides_consent", &by_signal).answered(), Answered::No);
    // A damaged string inside makes the whole unreadable.
    assert_eq!(code("fides_consent", &json.replace("~dv.3", "~d")), ErrorCode::ForeignMalformed);
}

#[test]
fn cookieyes_with_the_site_s_own_categories() {
    let reading =
        read("cookieyes-consent", "consent:yes,action:yes,necessary:yes,videos:yes,ads:no");
    assert_eq!(words(reading.granted()), ["necessary", "videos"]);
    let moments = "consent:yes,action:yes,lastRenewedDate:1727764542508,version:3,ads:yes,";
    assert_eq!(read("cookieyes-consent", moments).recorded().unwrap().as_seconds(), 1_727_764_542);
    let opted_out = read("cookieyes-consent", "consent:no,action:yes,necessary:yes,videos:yes");
    assert_eq!(words(opted_out.refused()), ["videos"]);
    assert_eq!(opted_out.granted().count(), 0);
    let mixed = read("cookieyes-consent", "consent:no,action:yes,necessary:yes,videos:yes,ads:no");
    assert_eq!(
        (words(mixed.refused()), mixed.granted().count()),
        (vec!["ads".into(), "videos".into()], 0)
    );
    assert_eq!(code("cookieyes-consent", "consent:yes,necessary:yes"), ErrorCode::ForeignTruncated);
}

#[test]
fn commanders_act_blocks_and_refuses() {
    let reading = read("TC_PRIVACY", "0@006@1,2@6@1727764542508@");
    assert_eq!(
        (words(reading.granted()), words(reading.refused())),
        (vec!["1".into(), "2".into()], vec!["6".into()])
    );
    assert_eq!(words(read("TC_PRIVACY", "1@006@1,2@@1727764542508@").refused()), ["everything"]);
    assert_eq!(code("TC_PRIVACY", "0@006@1,2@@1727764542508"), ErrorCode::ForeignTruncated);
    assert_eq!(code("TC_PRIVACY", "2@006@1,2@@1727764542508@"), ErrorCode::ForeignBadValue);
}

#[test]
fn usercentrics_counts_what_the_visitor_did() {
    let service = |history: &str| {
        let value =
            format!(r#"{{"services":[{{"id":"ga","status":true,"history":[{history}]}}]}}"#);
        read("uc_settings", &value)
    };
    let explicit = r#"{"status":false,"type":"explicit","timestamp":1700000000000}"#;
    let implicit = r#"{"status":true,"type":"implicit","timestamp":1700000000001}"#;
    assert_eq!(service(implicit).answered(), Answered::No);
    let both = service(&format!("{explicit},{implicit}"));
    assert_eq!((both.answered(), both.answer("service:ga")), (Answered::Yes, Some(Answer::No)));
    assert_eq!(both.recorded().unwrap().as_millis(), 1_700_000_000_000);
}
