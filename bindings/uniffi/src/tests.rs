//! The binding has what the core has, and shows no value.

use std::fmt::Debug;

use charte::words::{LISTS, Word, WordList};
use uniffi::FfiConverter;

use crate::*;

/// The lists that no exported function takes or gives.
const NOT_EXPORTED: &[&str] =
    &["Class", "Gpc", "FindingCode", "ErrorCode", "ActKind", "Force", "LimitOf"];

/// Takes every value of the core's list across and back, and gives the list's name.
fn crossed<W: Word + Debug + FfiConverter<UniFfiTag>>() -> &'static str {
    for (position, value) in (1i32..).zip(W::ALL) {
        let mut buffer = Vec::new();
        W::write(*value, &mut buffer);
        assert_eq!(buffer, position.to_be_bytes(), "{value:?}");
        assert_eq!(W::try_read(&mut &*buffer).ok(), Some(*value));
    }
    let next = i32::try_from(W::ALL.len()).unwrap() + 1;
    assert!(W::try_read(&mut &next.to_be_bytes()[..]).is_err(), "{} has more", W::LIST.name);
    W::LIST.name
}

#[test]
fn every_list_of_the_core_crosses() {
    let exported = [
        crossed::<Purpose>(),
        crossed::<Category>(),
        crossed::<Party>(),
        crossed::<Role>(),
        crossed::<Technology>(),
        crossed::<Area>(),
        crossed::<Fact>(),
        crossed::<FactOrigin>(),
        crossed::<Undeclared>(),
        crossed::<GpcChoice>(),
        crossed::<Requirement>(),
        crossed::<DecisionReason>(),
        crossed::<Outcome>(),
        crossed::<ConsentState>(),
        crossed::<Asking>(),
        crossed::<AskReason>(),
        crossed::<Severity>(),
        crossed::<Confidence>(),
        crossed::<Mode>(),
        crossed::<HeaderField>(),
        crossed::<Handling>(),
        crossed::<EraseBlocker>(),
    ];
    for WordList { name, .. } in LISTS {
        assert!(exported.contains(name) != NOT_EXPORTED.contains(name), "{name}");
    }
    assert_eq!(exported.len() + NOT_EXPORTED.len(), LISTS.len());
}

#[test]
fn moments_keep_their_second() {
    use std::time::{Duration, SystemTime};
    let at = |seconds: f64| {
        let span = Duration::from_secs_f64(seconds.abs());
        let epoch = SystemTime::UNIX_EPOCH;
        crate::moment::time(if seconds < 0.0 { epoch - span } else { epoch + span }).unix()
    };
    assert_eq!([at(1.9), at(0.0), at(-0.5), at(-1.0)], [1, 0, -1, -1]);
}

#[test]
fn no_text_shows_a_value_or_a_query() {
    let text = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
    let policy = Policy::new(text.to_owned(), None).unwrap();
    let request = Request {
        host: Some("www.example.fr".to_owned()),
        cookies: vec!["cookies_preferences=SECRET; _ads=SECRET".to_owned()],
        sec_fetch_site: Some("cross-site".to_owned()),
        sec_fetch_dest: Some("iframe".to_owned()),
        origin: Some("https://other.example/?SECRET".to_owned()),
        referer: Some("https://other.example/?SECRET".to_owned()),
        sec_gpc: vec!["1".to_owned()],
    };
    let mut texts = vec![request.to_string()];
    let mut visitor = policy.visitor(request, std::time::SystemTime::UNIX_EPOCH, None);
    visitor.page = Some(Page::Address("https://other.example/?SECRET".to_owned()));
    texts.push(visitor.to_string());
    assert_eq!(
        texts[1],
        "Visitor(now=1970-01-01T00:00:00Z, consents=1, gpc=true, page=other.example, \
         host=www.example.fr)"
    );
    texts.push(Header { name: "Cookie".to_owned(), value: "SECRET".to_owned() }.to_string());
    texts.push(FilteredCookie { line: "a=SECRET".to_owned(), reports: Vec::new() }.to_string());
    let recorded = policy.record(vec![Act::RefuseAll], visitor, None, "/".to_owned());
    let recorded = recorded.unwrap().unwrap();
    texts.push(recorded.to_string());
    let received = ReceivedConsent {
        state: ConsentState::Valid,
        consent: None,
        text: Some("SECRET".to_owned()),
        copies: 1,
        error: None,
    };
    texts.push(received.to_string());
    for text in texts {
        assert!(!text.contains("SECRET") && !text.contains(&recorded.value), "{text}");
    }
}
