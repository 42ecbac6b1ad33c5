//! A charter that is built equals one that is read, and both find the same errors.
#![cfg(feature = "toml")]

use charte::charter::{GpcChoice, Undeclared};
use charte::{
    Area, Charter, Declaration, Error, Fact, Facts, Lifetime, Provider, Purpose, PurposeSet, Role,
    Technology, Text,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A value for the builder, and the same in JSON.
type Both<T> = (T, Value);

/// A value, seldom one that is wrong.
fn one_of<T: Clone + std::fmt::Debug + 'static>(
    right: impl IntoIterator<Item = Both<T>>,
    wrong: impl IntoIterator<Item = Both<T>>,
) -> BoxedStrategy<Both<T>> {
    let right: Vec<Both<T>> = right.into_iter().collect();
    let wrong: Vec<Both<T>> = wrong.into_iter().collect();
    if wrong.is_empty() {
        return prop::sample::select(right).boxed();
    }
    prop_oneof![40 => prop::sample::select(right), 1 => prop::sample::select(wrong)].boxed()
}

/// Right ones, and wrong ones.
type Strings = (&'static [&'static str], &'static [&'static str]);

fn string((right, wrong): Strings) -> BoxedStrategy<Both<String>> {
    let both = |text: &&str| ((*text).to_owned(), json!(text));
    one_of(right.iter().map(both), wrong.iter().map(both))
}

fn many<T: Clone + std::fmt::Debug + 'static>(
    item: BoxedStrategy<Both<T>>,
) -> BoxedStrategy<Both<Vec<T>>> {
    prop::collection::vec(item, 0..3)
        .prop_map(|items| {
            let (items, json): (Vec<T>, Vec<Value>) = items.into_iter().unzip();
            (items, json.into())
        })
        .boxed()
}

fn text(texts: Strings) -> BoxedStrategy<Both<Text>> {
    let tag = string((&["fr", "pt-BR", "EN"], &["f"]));
    let by_language = prop::collection::vec((tag, string(texts)), 0..3).prop_map(|all| {
        let json: Map<String, Value> =
            all.into_iter().map(|((tag, _), (_, text))| (tag, text)).collect();
        // The map of the JSON is sorted, and has no tag twice.
        let text = |text: &Value| text.as_str().unwrap_or_default().to_owned();
        (json.iter().map(|(tag, json)| (tag.clone(), text(json))).collect(), json.into())
    });
    let plain = string(texts).prop_map(|(text, json)| (Text::from(text), json));
    prop_oneof![3 => plain, 1 => by_language].boxed()
}

fn words<T: Copy + std::fmt::Debug + serde::Serialize + 'static>(
    all: &'static [T],
) -> BoxedStrategy<Both<T>> {
    one_of(all.iter().map(|word| (*word, json!(word))), [])
}

fn lifetime() -> BoxedStrategy<Both<Lifetime>> {
    let right = [
        (Lifetime::Session, json!("session")),
        (Lifetime::Minutes(1), json!("1 minute")),
        (Lifetime::Hours(30), json!("30 hours")),
        (Lifetime::Days(400), json!("400 days")),
        (Lifetime::Months(13), json!("13 months")),
        (Lifetime::Months(36), json!("3 years")),
    ];
    one_of(right, [(Lifetime::Months(0), json!("0 months"))])
}

fn facts([right, wrong]: [&'static [Fact]; 2]) -> BoxedStrategy<Both<Facts>> {
    let fact = prop_oneof![80 => prop::sample::select(right), 1 => prop::sample::select(wrong)];
    prop::collection::btree_map(fact, any::<bool>(), 0..4)
        .prop_map(|stated| {
            let json: Map<String, Value> =
                stated.iter().map(|(fact, yes)| (fact.to_string(), json!(yes))).collect();
            (stated.into_iter().collect(), json.into())
        })
        .boxed()
}

const TEXTS: Strings = (&["Shop", "", "Dés \"cookies\"\n\u{202e}\\ é"], &[]);
const ADDRESSES: Strings = (&["https://a.example/p", "http://a.example"], &["https://", "a.b"]);
const CONTACTS: Strings =
    (&["dpo@a.example", "the desk", "https://a.example"], &["a@", "mailto:a"]);
const HOSTS: Strings =
    (&["example.fr", "www.example.fr", "cdn.example.net"], &[".example.fr", "a/b"]);
/// What a cookie states, and what follows from the rest.
const FACTS: [&[Fact]; 2] =
    [&[Fact::Anonymous, Fact::Shared, Fact::Sliding, Fact::Children], &[Fact::Own, Fact::Shared]];
/// What a site states, and what differs from cookie to cookie.
const SITE_FACTS: [&[Fact]; 2] = [&[Fact::Sensitive, Fact::Children], &[Fact::Shared]];

/// Sets a key of the JSON and calls the method of the builder, if there is a value.
macro_rules! set {
    ($json:ident, $builder:ident; $($value:ident => $key:literal, $method:ident);+ $(;)?) => {$(
        if let Some((value, json)) = $value {
            $builder = $builder.$method(value);
            $json.insert($key.to_owned(), json);
        }
    )+};
}

fn provider() -> impl Strategy<Value = Both<Provider>> {
    let number =
        |greatest: u32| one_of([(1u32, json!(1)), (greatest, json!(greatest))], [(0, json!(0))]);
    (
        string((&["a", "b", "c", "stats-2"], &["A", ""])),
        text(TEXTS),
        prop::option::of(words(Role::ALL)),
        prop::option::of(many(string(HOSTS))),
        prop::option::of(text(ADDRESSES)),
        prop::option::of(number(65_535)),
        prop::option::of(number(u32::MAX)),
    )
        .prop_map(|((id, id_json), (name, name_json), role, domains, policy, iab, atp)| {
            let mut json = Map::new();
            json.insert("id".to_owned(), id_json);
            json.insert("name".to_owned(), name_json);
            let mut provider = Provider::new(id, name);
            let iab = iab.map(|(number, json)| (u16::try_from(number).unwrap(), json));
            set!(json, provider;
                role => "role", with_role;
                domains => "domains", with_domains;
                policy => "privacy-policy", with_privacy_policy;
                iab => "iab-vendor", with_iab_vendor;
                atp => "google-atp", with_google_atp;
            );
            (provider, Value::from(json))
        })
}

/// Seldom none, or one twice.
fn purposes() -> impl Strategy<Value = Vec<Purpose>> {
    let some = prop::collection::btree_set(prop::sample::select(Purpose::ALL), 1..4);
    prop_oneof![
        40 => some.prop_map(|some| some.into_iter().collect::<Vec<_>>()),
        1 => Just(Vec::new()),
        1 => Just(vec![Purpose::Security; 2]),
    ]
}

fn declaration() -> impl Strategy<Value = Both<Declaration>> {
    let flag = || one_of([(true, json!(true)), (false, json!(false))], []);
    let more = (
        prop::option::of(lifetime()),
        prop::option::of(string(HOSTS)),
        prop::option::of(string((&["/", "/a/b"], &["a", "/;"]))),
        prop::option::of(words(Technology::ALL)),
        prop::option::of(flag()),
        prop::option::of(flag()),
        prop::option::of(facts(FACTS)),
    );
    (
        string((&["a", "a*", "\\*", "é"], &[""])),
        prop::option::of(string((&["a", "b", "nobody"], &["A"]))),
        prop::option::of(text(TEXTS)),
        prop::option::of(many(words(Area::ALL))),
        purposes(),
        prop::option::of(text(TEXTS)),
        prop::option::of(lifetime()),
        more,
    )
        .prop_map(
            |((name, name_json), provider, service, areas, purposes, text, lives, more)| {
                let (retention, domain, path, technology, partitioned, separable, facts) = more;
                let mut json = Map::new();
                json.insert("name".to_owned(), name_json);
                json.insert("purposes".to_owned(), json!(purposes));
                let mut declaration = Declaration::new(name, purposes);
                set!(json, declaration;
                    provider => "provider", with_provider;
                    service => "service", with_service;
                    areas => "areas", with_areas;
                    text => "description", with_description;
                    lives => "lifetime", with_lifetime;
                    retention => "data-retention", with_data_retention;
                    domain => "domain", with_domain;
                    path => "path", with_path;
                    technology => "technology", with_technology;
                    partitioned => "partitioned", with_partitioned;
                    separable => "separable", with_separable;
                    facts => "facts", with_facts;
                );
                (declaration, Value::from(json))
            },
        )
}

/// What building gives, and the same charter in JSON.
fn charter() -> impl Strategy<Value = Both<Result<Charter, Error>>> {
    let texts = (
        prop::option::of(text(TEXTS)),
        prop::option::of(text(TEXTS)),
        prop::option::of(text(CONTACTS)),
        prop::option::of(text(ADDRESSES)),
        prop::option::of(text(TEXTS)),
    );
    let revision = one_of([(1u32, json!(1)), (u32::MAX, json!(u32::MAX))], [(0, json!(0))]);
    let names = (
        prop::option::of(revision),
        prop::option::of(many(string((&["fr", "pt-BR", "EN"], &["f"])))),
        prop::option::of(string((&["fr", "of my own", ""], &[]))),
        prop::option::of(many(string((&["fr", "us-ca", "de"], &["US"])))),
        prop::option::of(string((&["choice", "prefs"], &["a b", "__Http-a", "__Host-a"]))),
        prop::option::of(string((&["example.fr", "www.example.fr"], &["fr", "example.net"]))),
    );
    let rest = (
        prop::option::of(words(Undeclared::ALL)),
        prop::option::of(words(GpcChoice::ALL)),
        prop::option::of(facts(SITE_FACTS)),
        prop::option::of(many(provider().boxed())),
        prop::option::of(many(declaration().boxed())),
    );
    let site = string((
        &["https://www.example.fr", "http://www.example.fr/app"],
        &["https://www.example.fr?a", "www.example.fr"],
    ));
    (site, texts, names, rest).prop_map(|((site, site_json), texts, names, rest)| {
        let (name, controller, contact, policy, introduction) = texts;
        let (revision, languages, regime, regimes, consent_cookie, consent_domain) = names;
        let (undeclared, gpc, facts, providers, cookies) = rest;
        // To add none is to state nothing.
        let providers = providers.filter(|(all, _)| !all.is_empty());
        let cookies = cookies.filter(|(all, _)| !all.is_empty());
        let mut json = Map::new();
        json.insert("format".to_owned(), json!(1));
        json.insert("site".to_owned(), site_json);
        let mut builder = Charter::builder(site);
        set!(json, builder;
            name => "name", name;
            controller => "controller", controller;
            contact => "contact", contact;
            policy => "privacy-policy", privacy_policy;
            introduction => "introduction", introduction;
            revision => "revision", revision;
            languages => "languages", languages;
            regime => "regime", regime;
            regimes => "regimes", regimes;
            consent_cookie => "consent-cookie", consent_cookie;
            consent_domain => "consent-domain", consent_domain;
            undeclared => "undeclared", undeclared;
            gpc => "gpc", gpc;
            facts => "facts", facts;
            providers => "provider", providers;
            cookies => "cookie", cookies;
        );
        (builder.build(), json.into())
    })
}

proptest! {
    #[test]
    fn building_and_reading_agree((built, json) in charter()) {
        match (built, Charter::parse(json.to_string())) {
            (Ok(built), Ok(read)) => {
                prop_assert_eq!(&built, &read);
                prop_assert_eq!(&Charter::parse(built.to_json().unwrap()).unwrap(), &built);
                let toml = built.to_toml();
                prop_assert_eq!(&toml.parse::<Charter>().unwrap(), &built, "{}", toml);
                prop_assert_eq!(&built.clone().into_builder().build().unwrap(), &built);
            }
            (Err(built), Err(read)) => {
                prop_assert_eq!(built.code(), read.code());
                prop_assert_eq!(built.path(), read.path());
                prop_assert_eq!((built.message(), built.help()), (read.message(), read.help()));
                prop_assert!(built.line().is_none() && built.correction().is_none());
            }
            (built, read) => prop_assert!(false, "built {:?}, read {:?}", built, read),
        }
    }
}

/// Enough of the charters above are right, and enough are wrong.
#[test]
fn both_kinds_are_tried() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = charter();
    let right = |_| strategy.new_tree(&mut runner).unwrap().current().0.is_ok();
    let right = (0..400).map(right).filter(|right| *right).count();
    assert!((80..360).contains(&right), "{right} of 400 are right");
}

#[test]
fn sets_and_arrays_state_purposes_alike() {
    let set = PurposeSet::from([Purpose::Advertising, Purpose::Security]);
    let declaration = Declaration::new("a", set);
    assert_eq!(declaration.purposes(), [Purpose::Security, Purpose::Advertising]);
    assert_eq!(declaration.purpose_set(), set);
}
