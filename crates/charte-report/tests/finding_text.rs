//! Every finding has a text in every language.

use std::collections::BTreeSet;

use charte::diff::MaterialityReason;
use charte::finding::{
    BannerDetail, CharterText, FailedCondition, FailedRule, Hundredths, KnownVendor,
    MaterialDetail, MissingAttributes, MissingNotice, Presence,
};
use charte::regime::{Force, LimitOf, Test};
use charte::{
    Fact, Finding, FindingCode, FindingDetail as Detail, Lifetime, Purpose, PurposeSet,
    Requirement, Role, Time,
};
use charte_report::{Diagnostic, FINDING_TEXTS, Said, text_of};
use charte_texts::{Language, Texts};

const DAY: i64 = 86_400;

fn texts(language: Language) -> Texts {
    Texts::with(language, &[&FINDING_TEXTS]).unwrap()
}

fn said(language: Language, detail: Detail) -> Said {
    text_of(&Diagnostic::from(&Finding::new(detail)), &texts(language)).unwrap()
}

fn message(language: Language, detail: Detail) -> String {
    said(language, detail).message
}

fn fact(test: Test) -> FailedCondition {
    FailedCondition::Fact { test, stated: None }
}

fn rule(then: Requirement, conditions: &[FailedCondition]) -> FailedRule {
    FailedRule { rule: "fr.x".to_owned(), then, conditions: conditions.to_vec() }
}

fn not_exempt(unmet: Vec<FailedRule>) -> Detail {
    Detail::NotExempt { purpose: Purpose::Interface, regime: "fr".to_owned(), unmet }
}

/// Every fact in every test.
fn every_condition() -> Vec<FailedCondition> {
    let tests = |fact: &Fact| [Test::Yes(*fact), Test::No(*fact), Test::NotYes(*fact)];
    let facts = Fact::ALL.iter().flat_map(tests).map(fact);
    let limits = [LimitOf::Lifetime, LimitOf::Retention];
    let limits = limits.map(|of| FailedCondition::Limit { of, max: Lifetime::Months(13) });
    facts.chain(limits).collect()
}

fn changes() -> Vec<MaterialDetail> {
    let purpose = Purpose::Advertising;
    let purposes = PurposeSet::from([Purpose::Advertising, Purpose::Profiling]);
    let provider = || "vendor".to_owned();
    let (old, new) = (Lifetime::Session, Some(Lifetime::Days(3)));
    let mut changes = vec![
        MaterialDetail::NewPurpose { purpose },
        MaterialDetail::NewProvider { provider: provider() },
        MaterialDetail::PurposeGained { purpose },
        MaterialDetail::NewReader { provider: provider() },
        MaterialDetail::ProviderServes { provider: provider(), purposes },
        MaterialDetail::NewlyAsked { purposes },
        MaterialDetail::LongerLifetime { old, new },
        MaterialDetail::LongerLifetime { old, new: None },
        MaterialDetail::LongerRetention { old, new },
        MaterialDetail::LongerRetention { old, new: None },
        MaterialDetail::Independent { provider: provider() },
        MaterialDetail::RoleWithdrawn { provider: provider() },
        MaterialDetail::PromiseWithdrawn { fact: Fact::Shared, old: false, new: None },
        MaterialDetail::UndeclaredAllowed,
        MaterialDetail::GpcIgnored,
        MaterialDetail::RevisionLowered { revision: 2 },
    ];
    changes.extend(Requirement::ALL.iter().map(|requirement| MaterialDetail::Stricter {
        purpose,
        old: Requirement::Exempt,
        new: *requirement,
        regime: "fr".to_owned(),
    }));
    changes
}

/// What a scan finds, each choice inside it too.
fn banners() -> Vec<BannerDetail> {
    let text = || "Tout refuser".to_owned();
    let regime = || "us-ca".to_owned();
    let mut all = vec![
        BannerDetail::RefusalIsLink { refuse: text(), accept: "OK".to_owned() },
        BannerDetail::SmallerRefusal {
            ratio: Hundredths::of(2.345),
            accept: (200, 50),
            refuse: (100, 42),
        },
        BannerDetail::PalerRefusal { accept: Hundredths::of(21.0), refuse: Hundredths::of(1.9) },
        BannerDetail::MoreAcceptance { accept: 2, refuse: 1 },
        BannerDetail::RefusalInText { around: 180 },
        BannerDetail::UnclearRefusal { text: text() },
        BannerDetail::Preticked { labels: vec![text()] },
        BannerDetail::Preticked { labels: vec![text(), text(), text(), text()] },
        BannerDetail::NoWayBack,
        BannerDetail::WayBackByFunction,
        BannerDetail::WithdrawalWithoutEffect { cookies: 2, trackers: 1 },
        BannerDetail::NoBanner { cookies: 1, trackers: 0 },
        BannerDetail::CookiesRefused { cookies: 2, reasons: vec![("InvalidDomain".to_owned(), 2)] },
    ];
    all.extend([None, Some(1), Some(3)].map(|presses| BannerDetail::NoRefusal {
        presses,
        is_demanded: true,
        regime: "fr".to_owned(),
    }));
    for yes in [true, false] {
        all.extend([
            BannerDetail::Wall { covered: 100, is_locked: yes, pay: yes },
            BannerDetail::Wall { covered: 81, is_locked: yes, pay: !yes },
            BannerDetail::SignalIgnored { unchanged: 2, is_binding: yes, regime: regime() },
        ]);
    }
    for pages in [1, 2] {
        all.push(BannerDetail::AskedAgain { pages });
        let failed = |(phase, code): (&str, &str)| BannerDetail::PhaseFailed {
            phase: phase.to_owned(),
            code: code.to_owned(),
            reason: "the browser said why".to_owned(),
            pages,
        };
        let codes =
            ["E706", "E707", "E708", "E709", "E710", "E713", "E714", "E715", "E718", "E719"];
        all.extend(codes.map(|code| failed(("refused", code))));
        all.extend(["before", "accepted", "withdrawn"].map(|phase| failed((phase, "E701"))));
    }
    all
}

/// At least one of each variant, and of each choice inside it.
fn details() -> Vec<Detail> {
    let (purpose, regime) = (Purpose::Interface, || "fr".to_owned());
    let purposes = PurposeSet::from([Purpose::Advertising, Purpose::Profiling]);
    let name = || "_ga".to_owned();
    let time = |text: &str| text.parse::<Time>().unwrap();
    let mut all = vec![
        Detail::Undeclared,
        Detail::NotInCatalogue,
        Detail::NeverSeen { phases: 1 },
        Detail::NeverSeen { phases: 2 },
        Detail::Ambiguous { name: name(), earlier: "_g*".to_owned() },
        Detail::BroadPattern { pattern: "_*".to_owned() },
        Detail::UnknownProvider { provider: name(), near: None },
        Detail::UnknownProvider { provider: name(), near: Some("ga".to_owned()) },
        not_exempt(vec![]),
        not_exempt(vec![rule(Requirement::Exempt, &every_condition())]),
        Detail::ConsentCookieServesOther { purpose, regime: regime() },
        Detail::NotAnonymous {
            purpose,
            regime: regime(),
            lacking: vec![rule(Requirement::Exempt, &every_condition())],
        },
        Detail::NoLifetime,
        Detail::NoProvider,
        Detail::NoRole { provider: name() },
        Detail::Unclassified,
        Detail::Disputed { why: "one calls it security".to_owned() },
        Detail::NotCompared { not_compared: 1, declarations: 5_000 },
        Detail::ConsentDomainWithoutEffect,
        Detail::WideConsent { domain: "example.fr".to_owned(), host: "www.example.fr".to_owned() },
        Detail::LongerThanDeclared { declared: Lifetime::Session, lasts: DAY },
        Detail::SlightlyLongerThanDeclared { declared: Lifetime::Months(13), excess: 90 },
        Detail::FarLongerThanDeclared { declared: Lifetime::Hours(1) },
        Detail::SeenThirdParty,
        Detail::Renewed,
        Detail::OtherHost,
        Detail::TrackerContacted {
            provider: "Meta".to_owned(),
            purposes: PurposeSet::of(Purpose::Advertising),
            hosts: vec!["connect.facebook.net".to_owned()],
            objected: false,
        },
        Detail::TrackerContacted {
            provider: "Meta".to_owned(),
            purposes: PurposeSet::of(Purpose::Advertising),
            hosts: vec!["connect.facebook.net".to_owned()],
            objected: true,
        },
        Detail::ConsentUnreadable,
        Detail::ConsentCopies { copies: 2 },
        Detail::ConsentTooLong {
            validity: Lifetime::Months(6),
            regime: regime(),
            lasts: 399 * DAY,
        },
        Detail::ConsentBeforeChoice,
        Detail::ForeignConsent { manager: "Klaro".to_owned(), contradicts: false },
        Detail::ForeignConsent { manager: "Klaro".to_owned(), contradicts: true },
        Detail::SameSiteNone,
        Detail::Prefix,
        Detail::TooLarge,
        Detail::Over400Days { lasts: 730 * DAY },
        Detail::SlightlyOver400Days { excess: 3_600 },
        Detail::ForeignDomain,
        Detail::MalformedDomain,
        Detail::PartitionedWithoutSecure,
        Detail::NoName,
        Detail::InsecurePage,
        Detail::NoObjection { purposes, regime: regime() },
        Detail::GpcIgnored { regime: "us-ca".to_owned() },
        Detail::JudgedLater {
            recorded: time("2019-05-01T00:00:00Z"),
            from: time("2021-04-01T00:00:00Z"),
            regime: regime(),
        },
        Detail::ReviewOverdue {
            reviewed: time("2025-06-02T00:00:00Z"),
            due: time("2026-06-01T00:00:00Z"),
            regime: regime(),
        },
        Detail::ContradictoryFacts {
            one: (Fact::Anonymous, true),
            other: (Fact::Identifies, true),
        },
        Detail::ActiveFingerprint,
    ];
    for (presence, requirement, purposes) in [
        (Presence::Set, Requirement::OptIn, purposes),
        (Presence::Sent, Requirement::Prohibited, purposes),
        (Presence::Stored, Requirement::OptIn, PurposeSet::UNCLASSIFIED),
    ] {
        let regime = || "fr".to_owned();
        all.extend([
            Detail::BeforeConsent { presence, purposes, requirement, regime: regime() },
            Detail::AfterRefusal { presence, purposes, requirement, regime: regime() },
        ]);
    }
    all.extend([LimitOf::Lifetime, LimitOf::Retention].map(|of| Detail::LongerThanRecommended {
        of,
        max: Lifetime::Months(13),
        rule: "fr.audience-measurement".to_owned(),
        regime: regime(),
    }));
    all.extend(
        [MissingAttributes::HttpOnly, MissingAttributes::Secure, MissingAttributes::Both]
            .map(|missing| Detail::BareAuthentication { missing }),
    );
    let then = [Requirement::OutOfScope, Requirement::Exempt, Requirement::OptOut];
    let notice = |then| MissingNotice { purpose, then, conditions: every_condition() };
    all.push(Detail::Untold { notices: then.map(notice).to_vec(), regime: regime() });
    all.extend([Force::Binding, Force::Recommended].map(|force| Detail::AskedTooSoon {
        kept: Lifetime::Days(30),
        wait: Lifetime::Months(6),
        force,
        regime: regime(),
    }));
    all.extend(
        [
            KnownVendor::GoogleAnalytics,
            KnownVendor::GoogleAdvertising,
            KnownVendor::Meta,
            KnownVendor::Recaptcha,
        ]
        .map(|vendor| Detail::RoleNotOffered { role: Role::Publisher, vendor }),
    );
    all.extend(
        [
            CharterText::Service,
            CharterText::Description,
            CharterText::ProviderName(name()),
            CharterText::Name,
            CharterText::Controller,
            CharterText::Contact,
            CharterText::PrivacyPolicy,
            CharterText::Introduction,
        ]
        .map(|text| Detail::MissingText { text, language: "fr".to_owned() }),
    );
    all.extend(banners().into_iter().map(Detail::Banner));
    all.extend(changes().into_iter().map(|change| Detail::SameRevision { change, revision: 3 }));
    all
}

#[test]
fn every_language_has_the_same_texts() {
    assert_eq!(FINDING_TEXTS.problems(), Vec::<String>::new());
}

/// The variants of an enum of the core, as its source has them.
fn variants(source: &str, name: &str) -> BTreeSet<String> {
    let (_, body) = source.split_once(&format!("pub enum {name} {{\n")).unwrap();
    let (body, _) = body.split_once("\n}\n").unwrap();
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    let starts = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    starts.map(|line| line.split([' ', ',', '(']).next().unwrap().to_owned()).collect()
}

fn variant_of(debug: String) -> String {
    debug.split([' ', '(']).next().unwrap().to_owned()
}

#[test]
fn every_variant_is_tried() {
    let tried = details().iter().map(|detail| variant_of(format!("{detail:?}"))).collect();
    let source = include_str!("../../charte/src/finding/detail.rs");
    assert_eq!(variants(source, "FindingDetail"), tried);
    let tried = changes().iter().map(|change| variant_of(format!("{change:?}"))).collect();
    let source = include_str!("../../charte/src/finding/material.rs");
    assert_eq!(variants(source, "MaterialDetail"), tried);
    let tried = banners().iter().map(|detail| variant_of(format!("{detail:?}"))).collect();
    let source = include_str!("../../charte/src/finding/banner.rs");
    assert_eq!(variants(source, "BannerDetail"), tried);
    let codes: BTreeSet<FindingCode> = details().iter().map(Detail::code).collect();
    assert_eq!(codes, FindingCode::ALL.iter().copied().collect());
    let reasons: BTreeSet<&str> =
        changes().iter().map(|change| MaterialityReason::from(change).id()).collect();
    assert_eq!(reasons, MaterialityReason::ALL.iter().map(|reason| reason.id()).collect());
}

/// No id, no English message and no unfilled placeholder in any language.
#[test]
fn every_finding_has_a_text_in_every_language() {
    for language in Language::ALL {
        for detail in details() {
            let english = detail.to_string();
            let said = said(language, detail.clone());
            let help = said.help.unwrap();
            for text in [&said.title, &said.message, &help] {
                assert!(!text.trim().is_empty(), "{language}: {detail:?}");
                assert!(!text.contains(['{', '`', '~', '\n']), "{language}: {text}");
                assert_eq!(text.trim(), text, "{language}: {text}");
                assert!(!text.contains(" fr "), "{language}: {text}");
            }
            assert_ne!(said.message, english, "{language}");
            assert!(said.message.ends_with(['.', '?']), "{language}: {}", said.message);
            // A name may begin a sentence, in quotation marks or as a key.
            let begins = said.message.trim_start_matches("consent-domain");
            let first = begins.chars().next().unwrap();
            assert!(!first.is_lowercase(), "{language}: {}", said.message);
        }
    }
}

#[test]
fn alternatives_are_joined_by_or_and_the_conditions_of_a_rule_by_and() {
    let unmet = vec![
        rule(
            Requirement::Exempt,
            &[fact(Test::Yes(Fact::Requested)), fact(Test::NotYes(Fact::CrossSite))],
        ),
        rule(Requirement::Exempt, &[fact(Test::Yes(Fact::Expected))]),
        rule(Requirement::OptOut, &[fact(Test::Yes(Fact::Informed))]),
    ];
    assert_eq!(
        message(Language::English, not_exempt(unmet.clone())),
        "“Language and display settings” is not exempt from consent under French law. It would be if \
         this were true and stated in the charter: the visitor asked for it by an action (requested = \
         true) and it does not follow anyone from site to site (cross-site = false) or it is a part of \
         the service that visitors expect (expected = true)."
    );
    assert_eq!(
        message(Language::French, not_exempt(unmet)),
        "La finalité «\u{a0}Langue et affichage\u{a0}» n’est pas exemptée de consentement selon le droit \
         français. Elle le serait si ce qui suit était exact et déclaré dans la charte\u{a0}: le visiteur \
         l’a demandé par une action (requested = true) et le cookie ne permet de suivre personne d’un \
         site à l’autre (cross-site = false) ou cela fait partie du service attendu par les visiteurs \
         (expected = true)."
    );
}

#[test]
fn what_should_not_be_there() {
    let before = |presence, requirement, purposes| Detail::BeforeConsent {
        presence,
        purposes,
        requirement,
        regime: "fr".to_owned(),
    };
    let measurement = PurposeSet::of(Purpose::AudienceMeasurement);
    assert_eq!(
        message(Language::English, before(Presence::Sent, Requirement::OptIn, measurement)),
        "Sent before the visitor answered (set by a script or on an earlier visit). It needs consent \
         under French law for “Audience measurement”."
    );
    assert_eq!(
        message(Language::French, before(Presence::Set, Requirement::OptIn, measurement)),
        "Déposé avant la réponse du visiteur. Consentement requis selon le droit français \
         pour\u{a0}: «\u{a0}Mesure d’audience\u{a0}»."
    );
    let unknown = before(Presence::Stored, Requirement::OptIn, PurposeSet::UNCLASSIFIED);
    assert_eq!(
        message(Language::German, unknown),
        "Im Browser gespeichert, bevor der Besucher geantwortet hat. Der Zweck ist nicht bekannt."
    );
}

#[test]
fn what_a_scan_measured() {
    let smaller = || {
        Detail::Banner(BannerDetail::SmallerRefusal {
            ratio: Hundredths::of(2.345),
            accept: (200, 50),
            refuse: (100, 42),
        })
    };
    assert_eq!(
        message(Language::English, smaller()),
        "The accept button is 2.34 times as large as the refuse button: 200 × 50 and 100 × 42 pixels."
    );
    assert_eq!(
        message(Language::French, smaller()),
        "Le bouton d’acceptation est 2,34 fois plus grand que le bouton de refus\u{a0}: 200 × 50 et \
         100 × 42 pixels."
    );
    let refusal = |presses| {
        Detail::Banner(BannerDetail::NoRefusal {
            presses,
            is_demanded: true,
            regime: "fr".to_owned(),
        })
    };
    assert_eq!(
        message(Language::English, refusal(Some(3))),
        "The banner’s first layer offers acceptance, but no refusal. Refusing takes 3 presses."
    );
    assert_eq!(
        message(Language::English, refusal(None)),
        "The banner’s first layer offers acceptance, but no refusal."
    );
    let failed = |code: &str| {
        Detail::Banner(BannerDetail::PhaseFailed {
            phase: "refused".to_owned(),
            code: code.to_owned(),
            reason: "the banner has no button to refuse".to_owned(),
            pages: 1,
        })
    };
    assert_eq!(
        message(Language::German, failed("E714")),
        "Die Phase „alles abgelehnt“ wurde nicht aufgezeichnet: das Banner hat keine solche \
         Schaltfläche."
    );
    assert_eq!(
        message(Language::English, failed("E701")),
        "The phase “everything refused” was not recorded: the banner has no button to refuse."
    );
}

#[test]
fn an_error_stays_as_it_is() {
    let error = charte::Charter::parse("format = 1\n").unwrap_err();
    let found = Diagnostic::from(&error);
    let said = text_of(&found, &texts(Language::French)).unwrap();
    assert_eq!((said.message, said.help), (found.message, found.help));
}
