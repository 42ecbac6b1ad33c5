//! Every service, added to a charter: it reads, its lint finds no error, and it says what it knows.

use std::collections::{BTreeSet, HashSet};

use charte::charter::Charter;
use charte::{Policy, Regime, Severity, Technology, Text, Time};
use charte_audit::services::{self, FragmentSettings, Service};

const LANGUAGES: [&str; 7] = ["fr", "en", "de", "es", "it", "nl", "pt"];
const LAWS: [&str; 9] = ["eu", "fr", "de", "es", "it", "gb", "us-ca", "ca-qc", "br"];

fn now() -> Time {
    "2026-11-29T10:05:00Z".parse().unwrap()
}

fn added(service: &Service, languages: &[&str], law: &str) -> Charter {
    let regime = Regime::builtin(law).unwrap();
    let settings = FragmentSettings { languages, regimes: &[regime], now: now() };
    let fragment = service.fragment(&settings).unwrap_or_else(|e| panic!("{}: {e}", service.id()));
    let text = format!(
        "format = 1\nsite = \"https://www.example.fr\"\nlanguages = {languages:?}\n\n{fragment}"
    );
    Charter::parse(&text).unwrap_or_else(|e| panic!("{}: {e}\n{text}", service.id()))
}

fn lint_is_clean(service: &Service, charter: &Charter, law: &str) {
    let policy = Policy::compile(charter.clone(), Regime::builtin(law).unwrap());
    for finding in policy.check(now()) {
        let severe = finding.severity() >= Severity::Error;
        assert!(!severe, "{} under {law}: {finding:?}", service.id());
    }
}

#[test]
fn ids_are_unique_and_at_least_forty_services_are_complete() {
    let ids: HashSet<&str> = services::all().iter().map(Service::id).collect();
    assert_eq!(ids.len(), services::all().len());
    let providers: HashSet<&str> = services::all().iter().map(Service::provider_id).collect();
    assert_eq!(providers.len(), services::all().len());
    let complete = services::all().iter().filter(|service| !service.is_stub()).count();
    assert!(complete >= 40, "{complete}");
    assert!(services::all().len() > 2 * complete);
}

#[test]
fn every_complete_service_says_all_and_lints_without_errors() {
    for service in services::all().iter().filter(|service| !service.is_stub()) {
        let id = service.id();
        assert!(!service.about().is_empty() && !service.keywords().is_empty(), "{id}");
        for law in LAWS {
            let charter = added(service, &LANGUAGES, law);
            lint_is_clean(service, &charter, law);
        }
        let charter = added(service, &LANGUAGES, "fr");
        let [provider] = charter.providers() else { panic!("{id}: one provider") };
        assert!(provider.role().is_some(), "{id}");
        let names: Vec<&str> = charter.cookies().iter().map(|cookie| cookie.name()).collect();
        assert_eq!(names, service.cookie_names(), "{id}");
        for cookie in charter.cookies() {
            let name = cookie.name();
            assert_eq!(cookie.provider(), Some(provider.id()), "{id}: {name}");
            let lives = cookie.lifetime().is_some() || cookie.technology() != Technology::Cookie;
            assert!(lives, "{id}: {name} has no lifetime");
            assert!(!cookie.purposes().iter().any(|p| p.id() == "unclassified"), "{id}: {name}");
            for text in [cookie.service(), cookie.description()] {
                let Some(Text::ByLanguage(all)) = text else { panic!("{id}: {name}: no text") };
                let has: BTreeSet<&str> =
                    all.iter().map(|(language, _)| language.as_str()).collect();
                assert_eq!(has, LANGUAGES.into_iter().collect(), "{id}: {name}");
            }
        }
        let source = std::fs::read_to_string(format!(
            "{}/data/services/{id}.toml",
            env!("CARGO_MANIFEST_DIR")
        ));
        assert!(source.unwrap().contains("\n# Source: https://"), "{id}");
    }
}

#[test]
fn every_stub_lints_without_errors() {
    for service in services::all().iter().filter(|service| service.is_stub()) {
        // All laws for all stubs take long; each has two.
        for law in ["fr", "us-ca"] {
            lint_is_clean(service, &added(service, &["fr", "en"], law), law);
        }
    }
}

#[test]
fn only_the_languages_of_the_charter_are_written() {
    let youtube = services::find("youtube").unwrap();
    let charter = added(youtube, &["fr", "en"], "fr");
    for cookie in charter.cookies() {
        let Some(Text::ByLanguage(all)) = cookie.service() else { panic!("no text") };
        let tags: Vec<&str> = all.iter().map(|(language, _)| language.as_str()).collect();
        assert_eq!(tags, ["fr", "en"]);
    }
}

#[test]
fn what_may_need_no_consent_in_a_stub_shows_the_words_to_write() {
    let regime = Regime::builtin("fr").unwrap();
    let settings = FragmentSettings { languages: &["fr"], regimes: &[regime], now: now() };
    let stubs = services::all().iter().filter(|service| service.is_stub());
    let texts: Vec<String> =
        stubs.map(|service| service.fragment(&settings).unwrap().to_string()).collect();
    let all = texts.concat();
    let requested = "# If the visitor asks for it by an action, confirm that and write instead:\n";
    assert!(all.contains(requested));
    assert!(all.contains("# role = \"independent\"   # or \"processor\""));
    assert!(all.contains("# description.fr = \"…\"\n"));
}
