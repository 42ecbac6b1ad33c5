//! Recording acts, sentence by sentence (the last paragraph of spec §7), writing (§8), and what
//! goes out with it.

use charte::consent::ActKind;
use charte::http::RequestHead;
use charte::record::RecordDetails;
use charte::{
    Act, Charter, Consent, ConsentState, ErrorCode, Mode, Policy, Purpose, ReceivedConsent, Regime,
    Time, Visitor,
};

const CHARTER: &str = r#"{
  "format": 1, "site": "https://www.example.fr", "regime": "fr", "revision": 3, "name": {"fr": "Boutique", "en": "Shop"},
  "provider": [{"id": "meta", "name": "Meta", "role": "independent", "privacy-policy": "https://meta.example/privacy"},
               {"id": "counter", "name": "Counter", "role": "processor"}],
  "cookie": [
    {"name": "sid", "purposes": ["authentication"], "lifetime": "session"},
    {"name": "_ads", "purposes": ["advertising"], "lifetime": "13 months", "service": {"fr": "Publicité", "en": "Ads"}},
    {"name": "_fbp", "provider": "meta", "purposes": ["advertising", "embedded-content"], "data-retention": "25 months"},
    {"name": "count", "provider": "counter", "purposes": ["audience-measurement"],
     "facts": {"anonymous": true, "cross-site": false, "shared": false, "informed": true, "sliding": false}},
    {"name": "odd", "purposes": ["unclassified"]}
  ]}"#;

fn policy_in(regime: &str) -> Policy {
    Policy::compile(Charter::parse(CHARTER).unwrap(), Regime::builtin(regime).unwrap())
}

fn now() -> Time {
    "2026-11-23T10:05:59Z".parse::<Time>().unwrap()
}

/// The value after these acts, from this value (none when empty), both without their checks.
fn after(regime: &str, value: &str, acts: &[Act<'_>]) -> String {
    with_signal(regime, value, acts, false)
}

fn with_signal(regime: &str, value: &str, acts: &[Act<'_>], signal: bool) -> String {
    let policy = policy_in(regime);
    let reading = reading(value);
    let visitor = policy.visitor(&reading, now()).with_gpc(signal);
    let written = visitor.encode(&visitor.record(acts, None).unwrap().unwrap());
    let (body, check) = written.value.rsplit_once('~').unwrap();
    assert_eq!(check, Consent::check(body));
    body.to_owned()
}

/// What came in: nothing when empty; a value is completed with its check.
fn reading(value: &str) -> ReceivedConsent {
    match value {
        "" => ReceivedConsent::none(),
        body if body.starts_with("v1~") => ReceivedConsent::from_values([checked(body)]),
        junk => ReceivedConsent::from_values([junk]),
    }
}

/// A value written by hand, with its check.
fn checked(body: impl AsRef<str>) -> String {
    let body = body.as_ref();
    format!("{body}~{}", Consent::check(body))
}

const START: &str = "v1~20261123T1005Z~r3";

#[test]
fn an_evaluation_writes_nothing() {
    // Nothing of a visitor is written but by `record`, which wants an act.
    let policy = policy_in("fr");
    let reading = ReceivedConsent::none();
    let visitor = policy.visitor(&reading, now());
    let _ = (visitor.ask(None), visitor.decide("_ads").may_set());
    assert_eq!(visitor.record(&[], None).unwrap_err().code().id(), "E405");
}

#[test]
fn accepting_all_grants_what_is_asked_and_takes_refusals_back() {
    assert_eq!(
        after("fr", "", &[Act::AcceptAll]),
        format!("{START}~y:advertising~y:embedded-content")
    );
    let before = "v1~20261101T0900Z~r3~n:advertising~n:audience-measurement~n:embedded-content@meta~n:audience-measurement@counter~n:@meta";
    assert_eq!(
        after("fr", before, &[Act::AcceptAll]),
        // Audience measurement is exempt here, so its refusals were by name and stay.
        format!("{START}~y:advertising~y:embedded-content~n:audience-measurement")
    );
    // Unclassified is never asked for, so never granted.
    assert!(!after("eu", "", &[Act::AcceptAll]).contains("unclassified"));
}

#[test]
fn refusing_all_refuses_what_is_asked_and_removes_granted_pairs() {
    assert_eq!(
        after("fr", "", &[Act::RefuseAll]),
        format!("{START}~n:advertising~n:embedded-content")
    );
    let before = "v1~20261101T0900Z~r3~y:advertising~y:embedded-content@meta~n:advertising@counter~n:@counter";
    let refused = after("fr", before, &[Act::RefuseAll]);
    assert_eq!(refused, format!("{START}~n:advertising~n:embedded-content~n:@counter"));
    // The refused pair stays, though it changes nothing any more and so is not written.
    let policy = policy_in("fr");
    let reading = reading(before);
    let recorded =
        policy.visitor(&reading, now()).record(&[Act::RefuseAll], None).unwrap().unwrap();
    assert_eq!(recorded.pair(Purpose::Advertising, "counter"), Some(false));
}

#[test]
fn an_exempt_purpose_is_refused_and_taken_back_by_name_only() {
    let refused = after("fr", "", &[Act::Refuse(Purpose::AudienceMeasurement)]);
    assert_eq!(refused, format!("{START}~n:audience-measurement"));
    assert!(!after("fr", "", &[Act::RefuseAll]).contains("audience-measurement"));
    assert!(after("fr", &refused, &[Act::AcceptAll]).contains("~n:audience-measurement"));
    let back = after("fr", &refused, &[Act::Grant(Purpose::AudienceMeasurement)]);
    assert_eq!(back, format!("{START}~y:audience-measurement"));
    let policy = policy_in("fr");
    let (no, yes) = (reading(&refused), reading(&back));
    assert!(!policy.visitor(&no, now()).decide("count").may_set());
    assert!(policy.visitor(&yes, now()).decide("count").may_set());
}

#[test]
fn closing_records_seen_and_keeps_what_was_answered() {
    assert_eq!(after("fr", "", &[Act::Seen]), format!("{START}~!seen"));
    let refused = "v1~20261101T0900Z~r3~n:advertising";
    assert_eq!(after("fr", refused, &[Act::Seen]), format!("{START}~n:advertising~!seen"));
    // It does not make an older grant last longer.
    let granted = "v1~20261101T0900Z~r3~y:advertising~!gpc";
    assert_eq!(after("fr", granted, &[Act::Seen]), format!("{granted}~!seen"));
    // It grants nothing: what fell back is not brought back to life.
    for old in ["v1~20260101T0900Z~r3~y:advertising", "v1~20261101T0900Z~r2~y:advertising"] {
        assert_eq!(after("fr", old, &[Act::Seen]), format!("{START}~!seen"), "{old}");
    }
    let policy = policy_in("fr");
    let seen = reading(&after("fr", "", &[Act::Seen]));
    let ask = |at: &str| policy.visitor(&seen, at.parse::<Time>().unwrap()).ask(None);
    assert_eq!(ask("2027-05-23T10:05:00Z").because, charte::AskReason::Seen);
    assert_eq!(ask("2027-05-23T10:05:01Z").because, charte::AskReason::Expired);
}

#[test]
fn acts_on_pairs_and_providers() {
    let click = Act::GrantPair(Purpose::EmbeddedContent, "meta");
    let clicked = after("fr", "", &[Act::RefuseAll, click]);
    assert_eq!(
        clicked,
        format!("{START}~n:advertising~n:embedded-content~y:embedded-content@meta")
    );
    assert_eq!(
        after("fr", &clicked, &[Act::RefuseProvider("meta")]),
        format!("{START}~n:advertising~n:embedded-content~n:@meta")
    );
    assert_eq!(
        after("fr", &clicked, &[Act::Refuse(Purpose::EmbeddedContent)]),
        format!("{START}~n:advertising~n:embedded-content")
    );
    // A click after the refusal of the provider counts: acts are taken in order.
    let acts = [Act::RefuseProvider("meta"), click];
    assert_eq!(after("fr", "", &acts), format!("{START}~y:embedded-content@meta~n:@meta"));
    let acts = [click, Act::RefuseProvider("meta")];
    assert_eq!(after("fr", "", &acts), format!("{START}~n:@meta"));
    assert_eq!(after("fr", &format!("{START}~n:@meta"), &[Act::AllowProvider("meta")]), START);
    let refused = after("fr", &clicked, &[Act::RefusePair(Purpose::EmbeddedContent, "meta")]);
    // Beside the refusal of its purpose the pair says nothing.
    assert_eq!(refused, format!("{START}~n:advertising~n:embedded-content"));
    // Granting a purpose leaves what was refused more exactly.
    let value = format!("{START}~n:advertising@meta~n:@counter");
    assert_eq!(
        after("fr", &value, &[Act::Grant(Purpose::Advertising)]),
        format!("{START}~y:advertising~n:advertising@meta~n:@counter")
    );
}

#[test]
fn what_cannot_be_recorded() {
    let policy = policy_in("fr");
    let reading = ReceivedConsent::none();
    let visitor = policy.visitor(&reading, now());
    let long = "a".repeat(41);
    for act in [
        Act::Grant(Purpose::Unclassified),
        Act::GrantPair(Purpose::Unclassified, "meta"),
        Act::GrantPair(Purpose::Advertising, ""),
        Act::RefusePair(Purpose::Advertising, "Meta"),
        Act::RefuseProvider("a~b"),
        Act::AllowProvider(&long),
    ] {
        assert_eq!(visitor.record(&[act], None).unwrap_err().code().id(), "E405", "{act:?}");
    }
    for id in ["", "A", "a-b", &"a".repeat(33)] {
        assert!(visitor.record(&[Act::Seen], Some(id)).is_err(), "{id}");
    }
}

#[test]
fn older_grants_and_refusals() {
    // What counts no more is not carried on; refusals are, from every state that is readable.
    for (before, kept) in [
        (
            "v1~20260101T0900Z~r3~y:advertising~n:profiling~y:embedded-content@meta~n:@counter",
            "~n:profiling~n:@counter",
        ),
        ("v1~20261101T0900Z~r2~y:advertising~n:profiling", "~n:profiling"),
        // Too far in the future: its refusals, and what else may have been refused.
        (
            "v1~20270101T0900Z~r3~y:advertising~n:profiling",
            "~n:audience-measurement~n:advertising~n:profiling~n:embedded-content",
        ),
        ("v1~20261101T0900Z~r3~y:advertising~n:profiling", "~y:advertising~n:profiling"),
        ("v1~20261101T0900Z~r9~y:advertising~n:profiling", "~y:advertising~n:profiling"),
        ("v1~oops~n:profiling", "~n:audience-measurement~n:advertising~n:embedded-content"),
    ] {
        let next = after("fr", before, &[Act::Refuse(Purpose::AbTesting)]);
        let mut parts: Vec<&str> = next[START.len()..].split('~').skip(1).collect();
        parts.retain(|p| *p != "n:ab-testing");
        let kept: Vec<&str> = kept.split('~').skip(1).collect();
        assert_eq!(parts, kept, "{before}");
        // Always the charter's revision: an act at revision 3 says nothing about revision 9.
        assert!(next.starts_with(START), "{next}");
    }
    // What nobody here knows is written back.
    let strange = format!("{START}~y:advertising~y:later~n:never~n:later@meta~!zeta");
    assert_eq!(
        after("fr", &strange, &[Act::Refuse(Purpose::Advertising)]),
        strange.replace("y:advertising~y:later~n:never", "y:later~n:advertising~n:never")
    );
}

#[test]
fn the_signal_at_the_act() {
    let record = |value: &str, acts: &[Act<'_>], on| with_signal("us-ca", value, acts, on);
    let ads = Act::Grant(Purpose::Advertising);
    assert!(record("", &[Act::AcceptAll], true).ends_with("~!gpc"));
    assert!(!record("", &[Act::AcceptAll], false).contains("!gpc"));
    assert!(!record("", &[Act::RefuseAll], true).contains("!gpc"));
    let old = "v1~20261101T0900Z~r3~y:advertising~y:embedded-content";
    // The other grant was made without the signal: the flag would lie for it.
    assert!(!record(old, &[ads], true).contains("!gpc"));
    // Answered again, all of it, it was made with it: a form of all purposes, or accepting all.
    let again = [Act::Grant(Purpose::EmbeddedContent), ads];
    assert!(record(old, &again, true).contains("!gpc"));
    let form = [ads, Act::Refuse(Purpose::EmbeddedContent)];
    assert!(record(old, &form, true).contains("!gpc"));
    assert!(record(old, &[Act::AcceptAll], true).contains("!gpc"));
    let pair = "v1~20261101T0900Z~r3~y:advertising@meta";
    assert!(
        record(pair, &[ads, Act::GrantPair(Purpose::Advertising, "meta")], true).contains("!gpc")
    );
    // With the signal gone, new grants are without it, and the flag goes for all.
    let flagged = format!("{old}~!gpc");
    assert!(!record(&flagged, &[ads], false).contains("!gpc"));
    assert!(record(&flagged, &[ads], true).contains("!gpc"));
    assert!(record(&flagged, &[Act::Refuse(Purpose::EmbeddedContent)], false).contains("!gpc"));
    assert!(!record(&flagged, &[Act::RefuseAll], true).contains("!gpc"));
}

#[test]
fn a_moment_that_a_value_cannot_say() {
    let policy = policy_in("fr");
    let reading = ReceivedConsent::none();
    for (seconds, minute) in [
        (-1, "19700101T0000Z"),
        (i64::MIN, "19700101T0000Z"),
        (253_402_300_799, "99991231T2359Z"),
        (253_402_300_800, "99991231T2359Z"),
        (i64::MAX, "99991231T2359Z"),
    ] {
        let visitor = policy.visitor(&reading, Time::from_unix(seconds));
        let consent = visitor.record(&[Act::Refuse(Purpose::Advertising)], None).unwrap().unwrap();
        let value = visitor.encode(&consent).value;
        assert_eq!(value, checked(format!("v1~{minute}~r3~n:advertising")), "{seconds}");
        assert_eq!(Consent::decode(&value).unwrap(), consent);
    }
}

#[test]
fn too_long_a_consent_loses_grants_never_refusals() {
    let policy = policy_in("fr");
    let pairs = |sign: char, count: usize| -> String {
        (0..count).map(|i| format!("~{sign}:geolocation@p{i:030}")).collect()
    };
    let write = |value: &str| {
        let consent = Consent::decode(checked(value)).unwrap();
        let reading = ReceivedConsent::none();
        policy.visitor(&reading, now()).encode(&consent)
    };
    let value = format!("{START}~y:advertising~n:profiling{}~!{:030}", pairs('y', 87), 0);
    let written = write(&value);
    assert!(written.shortened);
    assert!(written.value.len() + "cookies_preferences".len() <= 4_096);
    assert!(
        written.value.starts_with(&format!("{START}~y:advertising~n:profiling~y:geolocation@p"))
    );
    // Only until it fits, and from the last.
    assert!(
        written.value.len() + "cookies_preferences".len() + "~y:geolocation@p".len() + 30 > 4_096
    );
    assert!(!written.value.contains("086") && written.value.contains("000~"));
    // Refusals of pairs alone are too long: every askable purpose, no pairs, no providers.
    let mut consent =
        Consent::decode(checked(format!("{START}~n:later~n:@counter{}", pairs('n', 84)))).unwrap();
    let reading: ReceivedConsent = consent.clone().into();
    let visitor = policy.visitor(&reading, now());
    let acts: Vec<String> = (100..130).map(|i| format!("q{i:030}")).collect();
    let acts: Vec<Act<'_>> =
        acts.iter().map(|p| Act::RefusePair(Purpose::Geolocation, p)).collect();
    consent = visitor.record(&acts, Some("id1")).unwrap().unwrap();
    let written = visitor.encode(&consent);
    assert!(written.shortened);
    assert_eq!(
        written.value,
        // Audience measurement is exempt, but the refused provider had it.
        checked(format!(
            "{START}~n:audience-measurement~n:advertising~n:embedded-content~n:geolocation~n:later~!id=id1"
        ))
    );
    assert_eq!(written.max_age, 400 * 86_400);
    // Flags of another version go before a refusal is made of everything.
    let flags: String = (0..61).map(|i| format!("~!{i:064}")).collect();
    let written = write(&format!("{START}~n:profiling{flags}~!{:020}", 0));
    assert!(written.value.starts_with(&format!("{START}~n:profiling~!0000")));
}

#[test]
fn the_consent_cookie_as_written() {
    let exchange_lines = |charter: &str, host: &'static str, cookies: &str, act: Act<'_>| {
        let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
        let head = RequestHead { host: Some(host.as_bytes()), ..RequestHead::default() };
        let facts = head.read(policy.charter(), [cookies]);
        let exchange = facts.exchange(&policy, now(), Mode::Enforce);
        let recorded = exchange.record(&[act], None, b"/choices/").unwrap().unwrap();
        #[cfg(feature = "cookie")]
        assert_eq!(
            exchange.consent_cookie(recorded.encoded()).to_string(),
            *recorded.lines().last().unwrap()
        );
        recorded.into_parts().1
    };
    let refuse = |charter: &str, host, cookies: &str| {
        exchange_lines(charter, host, cookies, Act::Refuse(Purpose::Advertising))
    };
    let www = "www.example.fr";
    let refused = checked(format!("{START}~n:advertising"));
    let value = format!("cookies_preferences={refused}");
    let damaged =
        checked(format!("{START}~n:audience-measurement~n:advertising~n:embedded-content"));
    assert_eq!(
        refuse(CHARTER, www, ""),
        [format!("{value}; SameSite=Lax; Secure; Path=/; Max-Age=34560000")]
    );
    // Six calendar months in fr.
    assert_eq!(
        exchange_lines(CHARTER, www, "", Act::AcceptAll),
        [format!(
            "cookies_preferences={}; SameSite=Lax; Secure; Path=/; Max-Age=15638400",
            checked(format!("{START}~y:advertising~y:embedded-content"))
        )]
    );
    let http = CHARTER.replace("https://www", "http://www");
    assert_eq!(
        refuse(&http, www, ""),
        [format!("{value}; SameSite=Lax; Path=/; Max-Age=34560000")]
    );
    let wide = CHARTER.replacen('{', r#"{"consent-domain": "example.fr","#, 1);
    assert_eq!(
        refuse(&wide, www, ""),
        [format!("{value}; SameSite=Lax; Secure; Path=/; Domain=example.fr; Max-Age=34560000")]
    );
    // A browser at another host would refuse that domain.
    assert_eq!(
        refuse(&wide, "other.example", ""),
        [format!("{value}; SameSite=Lax; Secure; Path=/; Max-Age=34560000")]
    );
    let bound = wide.replacen('{', r#"{"consent-cookie": "__Host-c","#, 1);
    assert_eq!(
        refuse(&bound, www, "__Host-c=junk"),
        [format!("__Host-c={damaged}; SameSite=Lax; Secure; Path=/; Max-Age=34560000")]
    );
    // Every other place of this name is cleared, the cookie comes last.
    let end = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    assert_eq!(
        refuse(CHARTER, www, "cookies_preferences=junk"),
        [
            format!("cookies_preferences=; Path=/; Domain=example.fr; {end}"),
            format!("cookies_preferences=; Path=/; Domain=www.example.fr; {end}"),
            format!("cookies_preferences=; Path=/choices; {end}"),
            format!("cookies_preferences=; Path=/choices; Domain=example.fr; {end}"),
            format!("cookies_preferences=; Path=/choices; Domain=www.example.fr; {end}"),
            format!("cookies_preferences=; Path=/choices/; {end}"),
            format!("cookies_preferences=; Path=/choices/; Domain=example.fr; {end}"),
            format!("cookies_preferences=; Path=/choices/; Domain=www.example.fr; {end}"),
            format!(
                "cookies_preferences={damaged}; SameSite=Lax; Secure; Path=/; Max-Age=34560000"
            ),
        ]
    );
}

#[cfg(feature = "cookie")]
#[test]
fn cookies_of_the_crate_are_decided() {
    use cookie::{Cookie, time::Duration};
    let regime = Regime::parse(
        r#"{"format":1,"id":"own","name":"Own","law":false,"default":"opt-in","gpc":"none","validity":"6 months","validity-force":"product",
            "rule":[{"id":"own.ads","purposes":["advertising"],"all":[],"then":"exempt","limits":[{"of":"lifetime","max":"30 days","force":"binding"}]}]}"#,
    );
    let regime = regime.unwrap_or_else(|e| panic!("{e}"));
    let policy = Policy::compile(Charter::parse(r#"{"format":1,"site":"https://www.example.fr","cookie":[{"name":"_ads","purposes":["advertising"],"lifetime":"session"}]}"#).unwrap(), &regime);
    let reading = ReceivedConsent::none();
    let visitor = policy.visitor(&reading, now()).with_page("https://www.example.fr/");
    let decide = |age: Option<i64>| {
        let mut cookie = Cookie::new("_ads", "1");
        cookie.set_max_age(age.map(Duration::days));
        let line = cookie.to_string();
        let decision = visitor.decide_cookie(&cookie, "www.example.fr").may_set();
        assert_eq!(decision, visitor.decide_set_cookie(&line, "www.example.fr").unwrap().may_set());
        decision
    };
    assert!(decide(None));
    assert!(decide(Some(30)));
    assert!(!decide(Some(31)));
}

fn record_json(
    visitor: &Visitor<'_>,
    consent: &Consent,
    details: RecordDetails<'_>,
) -> serde_json::Value {
    let record = visitor.consent_record(consent, details).unwrap();
    serde_json::from_str(&record.to_json().unwrap()).unwrap()
}

#[test]
fn a_record_for_proof() {
    let policy = policy_in("fr");
    let before = reading("v1~20261101T0900Z~r3~y:advertising~y:embedded-content@meta");
    let visitor = policy.visitor(&before, now()).with_gpc(true);
    let consent = visitor
        .record(&[Act::RefuseAll, Act::RefuseProvider("counter")], Some("abc123"))
        .unwrap()
        .unwrap();
    let details = RecordDetails {
        language: Some("en"),
        notice: Some("https://www.example.fr/cookies"),
        withdrawal: Some("https://www.example.fr/choices"),
        ..RecordDetails::default()
    };
    let json = record_json(&visitor, &consent, details);
    assert_eq!(
        json["record"],
        serde_json::json!({
            "schema_version": "ISO/IEC TS 27560:2023", "record_id": "abc123", "pii_principal_id": null,
        })
    );
    let processing = &json["pii_processing"];
    let hash = processing["privacy_notice"]["charter_sha256"].as_str().unwrap();
    assert_eq!(hash.len(), 64);
    assert_eq!(
        processing["purposes"],
        serde_json::json!([
            {"purpose": "advertising", "purpose_type": "marketing", "lawful_basis": "consent", "services": ["Ads"],
             "pii_controllers": ["controller"], "recipient_third_parties": ["meta"], "retention_period": ["P13M", "P25M"],
             "withdrawal_method": "https://www.example.fr/choices"},
            {"purpose": "embedded-content", "purpose_type": "social", "lawful_basis": "consent", "services": [],
             "pii_controllers": ["controller"], "recipient_third_parties": ["meta"], "retention_period": ["P25M"],
             "withdrawal_method": "https://www.example.fr/choices"},
        ])
    );
    let events: Vec<_> = json["event"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            assert_eq!(e["event_time"], "2026-11-23T10:05:00Z");
            assert_eq!(e["validity_duration"], "P6M");
            let text = |key: &str| e[key].as_str().unwrap_or("-").to_owned();
            (text("purpose"), text("provider"), text("event_state"))
        })
        .collect();
    let event = |p: &str, v: &str, s: &str| (p.to_owned(), v.to_owned(), format!("dpv:Consent{s}"));
    assert_eq!(
        events,
        [
            event("advertising", "-", "Withdrawn"),
            event("embedded-content", "-", "Refused"),
            event("embedded-content", "meta", "Withdrawn"),
            event("-", "counter", "Refused"),
        ]
    );
    let own = &json["charte"];
    assert_eq!(
        (&own["regime"], &own["revision"], &own["signal"]),
        (&"fr".into(), &3.into(), &true.into())
    );
    assert_eq!(own["state_before"], "valid");
    assert_eq!(own["asked"]["because"], "answered");
    assert_eq!(json["party_identification"][0]["party_name"], "Shop");
    assert_eq!(
        json["party_identification"][1],
        serde_json::json!({
            "party_id": "meta", "party_name": "Meta", "party_role": "third party", "party_url": "https://meta.example/privacy",
        })
    );
    // Other words, another hash.
    let other = Charter::parse(CHARTER.replace("Publicité", "Réclame")).unwrap();
    let other = Policy::compile(other, Regime::builtin("fr").unwrap());
    let none = ReceivedConsent::none();
    let json = record_json(&other.visitor(&none, now()), &consent, details);
    assert_ne!(json["pii_processing"]["privacy_notice"]["charter_sha256"], hash);
    // The value of the cookie is not in it, and an id out of form is refused.
    assert!(!json.to_string().contains("v1~"));
    let bad = RecordDetails { record_id: Some("person@example.fr"), ..RecordDetails::default() };
    assert_eq!(visitor.consent_record(&consent, bad).unwrap_err().code().id(), "E405");
}

#[test]
fn a_record_of_a_grant() {
    let policy = policy_in("gb");
    let none = ReceivedConsent::none();
    let visitor = policy.visitor(&none, now());
    assert_eq!(visitor.state(), ConsentState::None);
    let consent = visitor.record(&[Act::Grant(Purpose::Advertising)], None).unwrap().unwrap();
    let json = record_json(
        &visitor,
        &consent,
        RecordDetails { record_id: Some("r1"), ..Default::default() },
    );
    assert_eq!(json["record"]["record_id"], "r1");
    assert_eq!(json["charte"]["asked"]["because"], "first-visit");
    let state = |purpose: &str| {
        let events = json["event"].as_array().unwrap();
        events.iter().find(|e| e["purpose"] == purpose).unwrap()["event_state"].clone()
    };
    assert_eq!(state("advertising"), "dpv:ConsentGiven");
    assert_eq!(state("embedded-content"), "dpv:ConsentUnknown");
    assert_eq!(json["party_identification"][0]["party_name"], "Boutique");
}

#[test]
fn an_act_is_made_of_its_kind_and_what_that_needs() {
    let (purpose, provider) = (Some(Purpose::Advertising), Some("meta"));
    for (kind, with, act) in [
        (ActKind::AcceptAll, (None, None), Act::AcceptAll),
        (ActKind::RefuseAll, (purpose, provider), Act::RefuseAll),
        (ActKind::Grant, (purpose, None), Act::Grant(Purpose::Advertising)),
        (ActKind::Grant, (purpose, provider), Act::GrantPair(Purpose::Advertising, "meta")),
        (ActKind::Refuse, (purpose, None), Act::Refuse(Purpose::Advertising)),
        (ActKind::Refuse, (purpose, provider), Act::RefusePair(Purpose::Advertising, "meta")),
        (ActKind::RefuseProvider, (purpose, provider), Act::RefuseProvider("meta")),
        (ActKind::AllowProvider, (None, provider), Act::AllowProvider("meta")),
        (ActKind::Seen, (None, None), Act::Seen),
    ] {
        assert_eq!(Act::new(kind, with.0, with.1), Ok(act));
    }
    for kind in [ActKind::Grant, ActKind::Refuse, ActKind::RefuseProvider, ActKind::AllowProvider] {
        let error = Act::new(kind, None, None).expect_err("it needs something");
        assert_eq!(error.code(), ErrorCode::ConsentAct);
        assert!(error.to_string().contains(kind.id()));
    }
}
