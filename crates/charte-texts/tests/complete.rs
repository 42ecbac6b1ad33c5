//! Every language says everything.

use std::collections::BTreeSet;

use charte::{Category, Class, Fact, Lifetime, Purpose, Regime, Technology, Time};
use charte_texts::{Language, Resource, Texts};

static SHARED: Resource = charte_texts::resource!("texts");

fn texts(language: Language) -> Texts {
    Texts::new(language).unwrap()
}

#[test]
fn every_language_has_the_same_texts() {
    assert_eq!(SHARED.problems(), Vec::<String>::new());
    assert!(SHARED.ids().len() > 150);
}

/// Every id of the core has a text, and no text is left over.
#[test]
fn every_word_of_the_core_has_a_text() {
    let mut ids: BTreeSet<String> = [
        "and",
        "or",
        "date",
        "duration-over",
        "law-other",
        "lifetime-session",
        "lifetime-seconds",
        "lifetime-minutes",
        "lifetime-hours",
        "lifetime-days",
        "lifetime-months",
        "lifetime-years",
        "limit-lifetime",
        "limit-retention",
    ]
    .map(str::to_owned)
    .into();
    ids.extend((1..=12).map(|month| format!("month-{month}")));
    ids.extend(Purpose::ALL.iter().map(|id| format!("purpose-{id}")));
    ids.extend(Class::ALL.iter().map(|id| format!("class-{id}")));
    ids.extend(Category::ALL.iter().map(|id| format!("category-{id}")));
    ids.extend(Technology::ALL.iter().map(|id| format!("technology-{id}")));
    ids.extend(Fact::ALL.iter().flat_map(|id| [format!("fact-{id}-yes"), format!("fact-{id}-no")]));
    ids.extend(Regime::builtin_ids().map(|id| format!("law-{id}")));
    let mut there: BTreeSet<String> = SHARED.ids().into_iter().collect();
    there.retain(|id| !id.starts_with("language-"));
    assert_eq!(there, ids);
    for language in Language::ALL {
        let texts = texts(language);
        for purpose in Purpose::ALL.iter().copied() {
            assert!(!texts.purpose(purpose).unwrap().is_empty());
        }
        for regime in Regime::builtins() {
            let (id, name) = (regime.id(), regime.name(language.tag()));
            let law = texts.law(id, name).unwrap();
            assert_ne!(law, texts.law("none", name).unwrap(), "{id}");
            assert!(texts.under_law(id, name).unwrap().len() > law.len(), "{id}");
            assert!(texts.law_subject(id, name).is_ok(), "{id}");
        }
        for other in Language::ALL {
            assert_ne!(texts.language_name(other.tag()).unwrap(), other.tag());
        }
        assert_eq!(texts.language_name("xx-YY").unwrap(), "xx-YY");
    }
}

#[test]
fn a_missing_text_is_an_error() {
    let texts = texts(Language::French);
    assert!(texts.text("no-such-text").is_err());
    assert!(texts.text("law-fr.no-such-form").is_err());
    let error = texts.text("lifetime-days").unwrap_err().to_string();
    assert!(error.starts_with("texts in fr: lifetime-days: "), "{error}");
    assert!(Texts::with(Language::French, &[&SHARED]).is_err(), "an id appears twice");
}

#[test]
fn dates_are_the_readers() {
    let date = |time: &str| {
        let time: Time = time.parse().unwrap();
        Language::ALL.map(|language| texts(language).date(time).unwrap())
    };
    let expected = [
        "28 November 2026",
        "28 novembre 2026",
        "28. November 2026",
        "28 de noviembre de 2026",
        "28 novembre 2026",
        "28 november 2026",
        "28 de novembro de 2026",
    ];
    assert_eq!(date("2026-11-28T23:59:59Z"), expected);
    let first = [
        "1 March 2026",
        "1er mars 2026",
        "1. März 2026",
        "1 de marzo de 2026",
        "1º marzo 2026",
        "1 maart 2026",
        "1 de março de 2026",
    ];
    assert_eq!(date("2026-03-01T00:00:00Z"), first);
    let beyond = Time::from_unix(i64::MAX);
    assert_eq!(texts(Language::French).date(beyond).unwrap(), "beyond the calendar");
}

#[test]
fn durations_are_the_readers() {
    let days =
        |days: i64| Language::ALL.map(|language| texts(language).duration(days * 86_400).unwrap());
    assert_eq!(
        days(720),
        ["720 days", "720 jours", "720 Tage", "720 días", "720 giorni", "720 dagen", "720 dias"]
    );
    assert_eq!(days(1), ["1 day", "1 jour", "1 Tag", "1 día", "1 giorno", "1 dag", "1 dia"]);
    let french = texts(Language::French);
    let told: Vec<String> =
        [1, 90, 3_600, 10_i64.pow(11), -1].iter().map(|s| french.duration(*s).unwrap()).collect();
    assert_eq!(told[..4], ["1 seconde", "90 secondes", "1 heure", "plus de 400 jours"]);
    assert_eq!(french.lifetime(Lifetime::Months(36)).unwrap(), "3 ans");
    assert_eq!(french.lifetime(Lifetime::Minutes(1_440)).unwrap(), "1\u{202f}440 minutes");
    assert_eq!(french.lifetime(Lifetime::Session).unwrap(), "Jusqu’à la fermeture du navigateur");
}

#[test]
fn lists_are_joined() {
    let joined =
        |items: &[&str]| Language::ALL.map(|language| texts(language).list(items).unwrap());
    assert_eq!(joined(&[]), [""; 7]);
    assert_eq!(joined(&["a"]), ["a"; 7]);
    assert_eq!(
        joined(&["a", "b", "c"]),
        ["a, b and c", "a, b et c", "a, b und c", "a, b y c", "a, b e c", "a, b en c", "a, b e c"]
    );
    let spanish = texts(Language::Spanish);
    assert_eq!(spanish.list(&["Francia", "Italia"]).unwrap(), "Francia e Italia");
    assert_eq!(spanish.list(&["agua", "hielo"]).unwrap(), "agua y hielo");
    assert_eq!(spanish.list_or(&["siete", "ocho"]).unwrap(), "siete u ocho");
    assert_eq!(texts(Language::German).list_or(&["a", "b"]).unwrap(), "a oder b");
}
