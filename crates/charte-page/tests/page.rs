//! Pages: what they say, that nothing in them is markup, and that they come back.

use std::path::{Path, PathBuf};

use charte::{Area, Charter, ErrorCode, Policy, Regime, Requirement, Time};
use charte_page::{Doubt, Format, ImportOptions, LANGUAGES, Options, gaps, import, render};

fn now() -> Time {
    "2026-11-23T00:00:00Z".parse::<Time>().unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn example(path: &str) -> Charter {
    Charter::parse(std::fs::read(root().join(path)).unwrap()).unwrap()
}

fn policy(charter: &Charter, regime: &str) -> Policy {
    Policy::compile(charter.clone(), Regime::builtin(regime).unwrap())
}

fn page(charter: &Charter, regime: &str, lang: &str, format: Format) -> String {
    render(&policy(charter, regime), &Options::new(lang, format, now())).unwrap()
}

const EXAMPLES: [&str; 3] =
    ["examples/guadeloupe/charte.toml", "examples/visit/charte.toml", "examples/site/charte.toml"];

/// The pages beside the origin's charter. To make them anew:
/// `charte page --charter examples/guadeloupe/charte.toml --lang fr --at 2026-11-23 >
/// examples/guadeloupe/page.fr.html`, and the same with `en`.
#[test]
fn the_examples_pages_are_current() {
    let charter = example(EXAMPLES[0]);
    for lang in ["fr", "en"] {
        let path = root().join(format!("examples/guadeloupe/page.{lang}.html"));
        let made = page(&charter, "fr", lang, Format::Html);
        assert_eq!(made, std::fs::read_to_string(&path).unwrap(), "{}", path.display());
    }
}

/// The origin's columns and cookies, in its order.
#[test]
fn the_origins_table_is_there() {
    let made = page(&example(EXAMPLES[0]), "fr", "fr", Format::Markdown);
    for row in [
        "| Opendatasoft | Authentification (front et back office) | `sessionid` | Se souvenir de l'utilisateur d'une page à une autre. ",
        "| Opendatasoft | Sélection de la langue (front et back office) | `django_language` | Se souvenir de la langue du visiteur. ",
        "| Opendatasoft | API (CSRF) (front et back office) | `csrftoken` | Récupérer des données via des appels API. ",
        "| Opendatasoft | Choix concernant vos préférences sur les cookies | `cookies_preferences` | Se souvenir du choix opéré par le visiteur concernant les cookies. ",
    ] {
        assert!(made.contains(row), "{row}\n{made}");
    }
}

/// The cells of the tables of an HTML page, row by row, the headings first.
fn cells(html: &str) -> Vec<Vec<String>> {
    let rows = html.split("<tr>").skip(1).map(|row| row.split("</tr>").next().unwrap());
    rows.map(|row| {
        let cells = row.split("<t").skip(1).map(|cell| cell.split_once('>').unwrap().1);
        cells
            .map(|cell| {
                let cell = cell.rsplit_once("</t").unwrap().0;
                let texts = cell.split('<').enumerate();
                let text: String = texts
                    .map(|(n, part)| if n == 0 { part } else { part.split_once('>').unwrap().1 })
                    .collect();
                text.replace("&#39;", "'")
            })
            .collect()
    })
    .collect()
}

/// The example's pages beside the table of the page that this project comes from, where that is
/// at hand: its columns and its cookies in its order, and the same cookies in English.
#[test]
fn beside_the_origins_own_table() {
    let path = root().join("../shared/seed/charte-cookies.fr.txt");
    let Ok(origin) = std::fs::read_to_string(&path) else {
        eprintln!("not at hand: {}", path.display());
        return;
    };
    let of = |lang| {
        let path = root().join(format!("examples/guadeloupe/page.{lang}.html"));
        cells(&std::fs::read_to_string(path).unwrap())
    };
    let (french, english) = (of("fr"), of("en"));
    // The rule under the headings has tabs too.
    let rows = origin.lines().filter(|line| line.contains('\t') && !line.starts_with('-'));
    let origin: Vec<Vec<&str>> = rows.map(|line| line.split('\t').collect()).collect();
    assert_eq!(origin.len(), 5);
    assert_eq!(french.len(), origin.len());
    let pairs = [
        ("Nom du prestataire", "Prestataire"),
        ("Service et emplacement", "Service et emplacement"),
        ("Nom du cookies", "Cookie"),
        ("Finalités", "Finalité"),
    ];
    for (number, (theirs, ours)) in pairs.into_iter().enumerate() {
        assert_eq!((origin[0][number].trim(), &*french[0][number]), (theirs, ours));
    }
    for (theirs, ours) in origin.iter().zip(&french).skip(1) {
        assert_eq!(theirs[..3].iter().map(|c| c.trim()).collect::<Vec<_>>(), ours[..3]);
        assert!(ours[3].starts_with(theirs[3].trim()), "{theirs:?} {ours:?}");
    }
    for (french, english) in french.iter().zip(&english).skip(1) {
        assert_eq!((&french[0], &french[2]), (&english[0], &english[2]));
    }
    let headings = ["Provider", "Service and place", "Cookie", "Purpose"];
    assert_eq!(english[0][..4], headings);
}

#[test]
fn every_example_comes_back_in_every_form_and_language() {
    for path in EXAMPLES {
        let charter = example(path);
        for format in Format::ALL {
            for lang in LANGUAGES.into_iter().chain(["pl", "fr-CA"]) {
                let made = page(&charter, "fr", lang, format);
                let read = import(made.as_bytes(), &ImportOptions::default()).unwrap();
                assert_eq!(Charter::parse(&read.charter_toml).unwrap(), charter);
                assert_eq!(read.notes, [], "{path} {lang} {format:?}");
            }
        }
    }
}

/// A page in every language under every regime: no message is missing, whatever applies.
#[test]
fn every_regime_can_be_told() {
    let charter = example(EXAMPLES[1]);
    for id in Regime::builtin_ids() {
        for lang in LANGUAGES {
            let made = page(&charter, id, lang, Format::Html);
            assert!(made.contains(&format!("<html lang=\"{lang}\">")));
        }
    }
}

/// The last column is the policy's own answer.
#[test]
fn the_page_says_what_the_policy_says() {
    let charter = example(EXAMPLES[1]);
    for id in Regime::builtin_ids() {
        let made = page(&charter, id, "en", Format::Json);
        let json: serde_json::Value = serde_json::from_str(&made).unwrap();
        let regime = Regime::builtin(id).unwrap();
        let comparison = charte::Comparison::new(&[regime], Some(&charter), now());
        let mut asked = charte::PurposeSet::EMPTY;
        for row in comparison.cookies.unwrap() {
            let tables = json["tables"].as_array().unwrap();
            let table = tables.iter().find(|t| t["id"] == row.category.id()).unwrap();
            let shown = table["rows"].as_array().unwrap().iter().find(|r| r["name"] == row.cookie);
            assert_eq!(shown.unwrap()["requirement"], row.regimes[0].requirement.id(), "{id}");
            for standing in &row.regimes[0].purposes {
                if matches!(standing.requirement, Requirement::OptIn | Requirement::OptOut) {
                    asked.insert(standing.purpose);
                }
            }
        }
        assert_eq!(asked, policy(&charter, id).askable(now()), "{id}");
        let lists = json["choice"]["lists"].as_array().unwrap();
        let none = json["choice"]["paragraphs"][0]
            .as_str()
            .unwrap()
            .starts_with("None of these cookies needs");
        assert_eq!(asked.is_empty(), none, "{id}");
        assert!(asked.is_empty() || !lists.is_empty(), "{id}");
    }
}

/// A purpose that needs consent for one cookie and none for another is told with its cookies.
#[test]
fn the_choice_does_not_contradict_itself() {
    let made = page(&example(EXAMPLES[1]), "fr", "en", Format::Markdown);
    let (_, choice) = made.split_once("## Your choice").unwrap();
    let choice = choice.split("\n## ").next().unwrap();
    assert!(choice.contains("- Audience measurement (\\_ga, \\_ga\\_\\*)\n"), "{choice}");
    assert!(
        choice.contains("- Audience measurement (\\_pk\\_id.\\*, \\_pk\\_ses.\\*)\n"),
        "{choice}"
    );
    assert!(choice.contains("- Advertising\n"), "{choice}");
}

#[test]
fn regimes_that_are_no_law_say_so() {
    let charter = example(EXAMPLES[0]);
    let plain = page(&charter, "charte", "en", Format::Html);
    assert!(plain.contains("these rules are a plain reading of the list of cookies, not law"));
    let proposal = page(&charter, "eu-omnibus-proposal", "nl", Format::Markdown);
    assert!(proposal.contains("deze regels zijn een voorstel en geen geldend recht"));
    assert!(!page(&charter, "fr", "en", Format::Html).contains("not law"));
}

#[test]
fn other_languages_fall_back_and_say_so() {
    let charter = example(EXAMPLES[0]);
    let made = page(&charter, "fr", "pl", Format::Html);
    assert!(made.contains("<html lang=\"fr\">"));
    assert!(made.contains("n’est pas disponible dans la langue demandée (polonais)"));
    assert!(page(&charter, "fr", "fr-CA", Format::Html).contains("<html lang=\"fr\">"));
    // Texts that the page's language lacks are marked with their own.
    let german = page(&charter, "fr", "de", Format::Html);
    assert!(
        german.contains(
            "<span lang=\"fr\">Authentification</span> <small class=\"charte-language\">(fr)"
        ),
        "{german}"
    );
    let bad = Options::new("<x>", Format::Html, now());
    assert_eq!(render(&policy(&charter, "fr"), &bad).unwrap_err().code(), ErrorCode::PageLanguage);
}

#[test]
fn an_area_shows_and_carries_its_own_cookies_only() {
    let charter = Charter::parse(
        r#"{"format":1,"site":"https://a.example","provider":[{"id":"p","name":"P"},{"id":"q","name":"Q"}],
        "cookie":[{"name":"front","provider":"p","areas":["front-office"],"purposes":["security"]},
                  {"name":"secret_back","provider":"q","areas":["back-office"],"purposes":["security"]},
                  {"name":"both","purposes":["authentication"]}]}"#,
    )
    .unwrap();
    let policy = policy(&charter, "fr");
    for format in Format::ALL {
        let area = Some(Area::FrontOffice);
        let made = render(&policy, &Options { area, ..Options::new("en", format, now()) }).unwrap();
        assert!(!made.contains("secret_back") && !made.contains("\"q\""), "{made}");
        let read = import(made.as_bytes(), &ImportOptions::default()).unwrap();
        let read_charter = Charter::parse(&read.charter_toml).unwrap();
        let names: Vec<&str> = read_charter.cookies().iter().map(|c| c.name()).collect();
        assert_eq!(names, ["front", "both"]);
        assert_eq!(read_charter.providers().len(), 1);
        assert!(read.notes.iter().all(|n| n.doubt == Doubt::LeftOut), "{:?}", read.notes);
        assert_eq!(read.notes.len(), 1);
    }
}

#[test]
fn the_consent_cookie_is_shown_where_there_is_something_to_ask() {
    let charter = |purpose: &str| {
        let source = format!(
            r#"{{"format":1,"site":"https://a.example","cookie":[{{"name":"x","purposes":["{purpose}"]}}]}}"#
        );
        Charter::parse(source).unwrap()
    };
    let asks = page(&charter("advertising"), "fr", "en", Format::Markdown);
    assert!(asks.contains("| `cookies_preferences` | Remembers your cookie choices."));
    let silent = page(&charter("user-input"), "fr", "en", Format::Markdown);
    assert!(!silent.contains("cookies_preferences"), "{silent}");
    assert!(silent.contains("None of these cookies needs your consent"));
}

#[test]
fn a_page_edited_by_hand_is_noticed() {
    let charter = example(EXAMPLES[1]);
    for format in [Format::Html, Format::HtmlFragment, Format::Markdown] {
        let made = page(&charter, "fr", "en", format);
        let edited = made.replacen("into your basket. ", "into a trolley. ", 1);
        assert_ne!(edited, made);
        let read = import(edited.as_bytes(), &ImportOptions::default()).unwrap();
        // Read as it was made, and said to be.
        assert_eq!(Charter::parse(&read.charter_toml).unwrap(), charter);
        let about: Vec<_> = read.notes.iter().map(|n| (n.doubt, n.about.as_deref())).collect();
        let expected = [(Doubt::Edited, Some("panier")), (Doubt::Edited, Some("panier"))];
        assert_eq!(about, expected, "{format:?}");
    }
}

#[test]
fn damaged_and_newer_pages_are_refused() {
    let charter = example(EXAMPLES[0]);
    let html = page(&charter, "fr", "en", Format::Html);
    let code = |source: &str| {
        import(source.as_bytes(), &ImportOptions::default()).map(|_| ()).unwrap_err().code()
    };
    let newer = html.replacen("{&#34;page&#34;:1,", "{&#34;page&#34;:2,&#34;new&#34;:[],", 1);
    assert_ne!(newer, html);
    assert_eq!(code(&newer), ErrorCode::ImportNewerPage);
    assert_eq!(code(&html.replacen("{&#34;page", "{&#34;pages", 1)), ErrorCode::ImportDamagedPage);
    let shorter = html.replacen("&#34;authentication&#34;", "&#34;magic&#34;", 1);
    assert_eq!(code(&shorter), ErrorCode::ImportDamagedPage);
    // Without what it carries, the page is a policy like another.
    let bare = html.replace("data-charte=", "data-other=");
    let options =
        ImportOptions { site: Some(charter.site()), regime: Some("fr"), ..Default::default() };
    let read = import(bare.as_bytes(), &options).unwrap();
    let names = Charter::parse(&read.charter_toml).unwrap();
    let names: Vec<&str> = names.cookies().iter().map(|c| c.name()).collect();
    assert_eq!(names, ["sessionid", "django_language", "csrftoken", "cookies_preferences"]);
}

/// What a page carries is cut into pieces where it is long.
#[test]
fn large_charters_come_back() {
    let cookie = |n: usize| {
        serde_json::json!({"name": format!("c{n}"), "purposes": ["advertising"],
            "description": {"fr": format!("Une publicité, « la {n}e », et ce qu'elle dit d'elle-même"),
                            "en": format!("An advertisement, \"no {n}\", & what it says of itself")}})
    };
    let cookies: Vec<_> = (0..3_000).map(cookie).collect();
    let source = serde_json::json!({"format": 1, "site": "https://a.example", "cookie": cookies});
    let charter = Charter::parse(source.to_string()).unwrap();
    for format in Format::ALL {
        let made = page(&charter, "fr", "fr", format);
        let read = import(made.as_bytes(), &ImportOptions::default()).unwrap();
        assert_eq!(Charter::parse(&read.charter_toml).unwrap(), charter, "{format:?}");
        assert_eq!(read.notes, [], "{format:?}");
    }
}

#[test]
fn who_answers_for_the_site_is_told() {
    let charter = Charter::parse(
        r#"format = 1
        site = "https://www.example.fr"
        controller = { fr = "Exemple <SA>", en = "Example <plc>" }
        contact = "vie-privee@example.fr"
        privacy-policy = { fr = "https://www.example.fr/vie-privee?p=1&q=2" }
        introduction = "Bienvenue & bonne visite."
        [[provider]]
        id = "p"
        name = "P"
        iab-vendor = 755
        google-atp = 89
        "#,
    )
    .unwrap();
    let html = page(&charter, "fr", "fr", Format::Html);
    for part in [
        "Responsable\u{a0}: Exemple &#60;SA&#62;",
        "<a href=\"mailto:vie-privee@example.fr\">vie-privee@example.fr</a>",
        "<a href=\"https://www.example.fr/vie-privee?p=1&#38;q=2\">",
        "Bienvenue &#38; bonne visite.",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    let markdown = page(&charter, "fr", "en", Format::Markdown);
    assert!(markdown.contains("## Who is responsible for this site"), "{markdown}");
    assert!(markdown.contains("(mailto:vie-privee@example.fr)"), "{markdown}");
    let bare = page(&example(EXAMPLES[0]), "fr", "en", Format::Markdown);
    assert!(!bare.contains("Who is responsible"), "{bare}");
    for lang in LANGUAGES {
        for format in Format::ALL {
            let made = page(&charter, "fr", lang, format);
            let read = import(made.as_bytes(), &ImportOptions::default()).unwrap();
            assert_eq!(Charter::parse(&read.charter_toml).unwrap(), charter, "{lang}");
        }
    }
}

#[test]
fn choices_are_linked_safely() {
    let policy = policy(&example(EXAMPLES[1]), "fr");
    let with = |url| Options { choices_url: Some(url), ..Options::new("en", Format::Html, now()) };
    let made = render(&policy, &with("/cookies?a=1&b=\"2\"")).unwrap();
    assert!(made.contains("<a href=\"/cookies?a=1&#38;b=&#34;2&#34;\">"), "{made}");
    let bad = render(&policy, &with("javascript:alert(1)")).unwrap_err();
    assert_eq!(bad.code(), ErrorCode::PageChoicesUrl);
}

/// If a provider has no role, nobody knows for whom its cookies are set. No page then says that the
/// site sets them itself.
#[test]
fn a_role_that_is_not_stated_is_not_made_up() {
    // How each language says that the site sets a cookie itself.
    let claims: [(&str, &[&str]); 7] = [
        ("en", &["This site sets them itself", "this site sets it"]),
        ("fr", &["sont déposés par le site lui-même", "est déposé par le site"]),
        ("de", &["Die Website setzt", "die Website setzt"]),
        ("es", &["Las instala el propio", "la instala el propio"]),
        ("it", &["Sono impostati dal sito", "è impostato dal sito"]),
        ("nl", &["De site plaatst", "de site plaatst"]),
        ("pt", &["São instalados pelo próprio sítio", "é instalado pelo próprio sítio"]),
    ];
    let charter = |provider: &str, role: &str| {
        let cookie = |name: &str, purpose: &str| {
            serde_json::json!({"name": name, "purposes": [purpose], "provider": provider,
                "facts": {"requested": true, "publisher-only": true, "sale-or-share": true}})
        };
        let purposes = charte::Purpose::ALL;
        let cookies: Vec<_> = purposes.iter().map(|p| cookie(&format!("c-{p}"), p.id())).collect();
        let mut provider = serde_json::json!({"id": "p", "name": "Piqueur"});
        if !role.is_empty() {
            provider["role"] = role.into();
        }
        let source = serde_json::json!({"format": 1, "site": "https://a.example",
            "provider": [provider], "cookie": cookies});
        Charter::parse(source.to_string()).unwrap()
    };
    for (lang, claims) in claims {
        for format in [Format::Html, Format::HtmlFragment, Format::Markdown, Format::Json] {
            for (provider, role) in [("p", ""), ("gone", "processor")] {
                let charter = charter(provider, role);
                for id in Regime::builtin_ids() {
                    let made = page(&charter, id, lang, format);
                    for claim in claims {
                        assert!(!said(&made, claim), "{lang} {id} {provider}: {claim}");
                    }
                }
            }
            // One such cookie is enough, whatever else the page lists.
            let one = r#"{"format":1,"site":"https://a.example","provider":[{"id":"p","name":"P"}],
                "cookie":[{"name":"x","provider":"p","purposes":["advertising"]},
                          {"name":"y","purposes":["user-input"]}]}"#;
            let made = page(&Charter::parse(one).unwrap(), "fr", lang, format);
            assert!(!claims.iter().any(|claim| said(&made, claim)), "{lang}");
            let stated = page(&charter("p", "publisher"), "fr", lang, format);
            assert!(claims.iter().any(|claim| said(&stated, claim)), "{lang}");
        }
    }
}

/// Whether a page says this, but for what is true of third parties in general.
fn said(made: &str, claim: &str) -> bool {
    let plain = made.replace("&#39;", "'").replace("\\-", "-");
    plain.match_indices(claim).any(|(at, _)| {
        let before: String = plain[..at].chars().rev().take(40).collect();
        let before: String = before.chars().rev().collect();
        // “Another company sets them, or the site sets them for that company.”
        !before.ends_with(", or ")
            && !before.ends_with(", ou ")
            && !before.ends_with(", oder ")
            && !before.ends_with(", o ")
            && !before.ends_with(", of ")
    })
}

/// Where consent is required because of children, it is a parent's; elsewhere the visitor's own.
#[test]
fn children_need_a_parents_consent() {
    let charter = |children: bool| {
        let source = serde_json::json!({"format": 1, "site": "https://a.example",
            "facts": {"children": children},
            "cookie": [{"name": "x", "purposes": ["advertising"]}]});
        Charter::parse(source.to_string()).unwrap()
    };
    let words = [
        ("en", "a parent’s consent is needed"),
        ("fr", "le consentement d’un titulaire de l’autorité parentale"),
        ("de", "Einwilligung eines Elternteils"),
        ("es", "el consentimiento de quien ejerce la patria potestad"),
        ("it", "il consenso di un genitore"),
        ("nl", "de toestemming van een ouder"),
        ("pt", "o consentimento de um dos pais"),
    ];
    let rules = r#"
        format = 1
        id = "test"
        name = { en = "Test" }
        law = true
        authority = "Nobody"
        gpc = "none"
        default = "opt-in"
        default-force = "product"
        default-cite = [{ instrument = "t", confidence = "unverified" }]
        validity = "12 months"
        validity-force = "product"

        [[instrument]]
        id = "t"
        title = "T"

        [[rule]]
        id = "test.children"
        classes = ["marketing"]
        all = ["children"]
        then = "opt-in"
        cite = [{ instrument = "t", confidence = "unverified" }]
    "#;
    let regime = Regime::parse(rules).unwrap();
    let of = |children, lang, format| {
        let policy = Policy::compile(charter(children), &regime);
        render(&policy, &Options::new(lang, format, now())).unwrap()
    };
    for (lang, words) in words {
        for format in [Format::Html, Format::Markdown] {
            // The reason begins a sentence where it is the only one.
            let words = words.to_lowercase();
            assert!(of(true, lang, format).to_lowercase().contains(&words), "{lang}");
            assert!(!of(false, lang, format).to_lowercase().contains(&words), "{lang}");
        }
    }
}

/// What is for the publisher is not on a visitor's page, and a reason is told once a category.
#[test]
fn a_visitor_is_told_what_concerns_them() {
    let made = page(&example(EXAMPLES[1]), "fr", "en", Format::Markdown);
    for advice in ["would be needed", "true and stated", "secondary sources", "unverified"] {
        assert!(!made.contains(advice), "{advice}");
    }
    let (_, third) = made.split_once("### Third-party cookies\n").unwrap();
    let third = third.split("\n## ").next().unwrap();
    assert_eq!(third.matches("No exemption applies.").count(), 1, "{third}");
    for part in ["updated on 23 November 2026.", "Applicable law: **French law**", "CNIL"] {
        assert!(made.contains(part), "{part}\n{made}");
    }
    assert!(made.contains("[https&#58;//www&#46;boutique.example](https://www.boutique.example)"));
}

#[test]
fn a_provider_without_a_role_stands_under_third_parties() {
    let source = r#"{"format":1,"site":"https://a.example","provider":[{"id":"p","name":"P"}],
        "cookie":[{"name":"x","provider":"p","purposes":["advertising"]},
                  {"name":"y","purposes":["advertising"]}]}"#;
    let made = page(&Charter::parse(source).unwrap(), "fr", "en", Format::Json);
    let json: serde_json::Value = serde_json::from_str(&made).unwrap();
    let tables = json["tables"].as_array().unwrap().iter();
    let names: Vec<(&str, &str)> = tables
        .flat_map(|t| t["rows"].as_array().unwrap().iter().map(move |row| (t, row)))
        .map(|(t, row)| (t["id"].as_str().unwrap(), row["name"].as_str().unwrap()))
        .collect();
    assert!(names.contains(&("third-party", "x")), "{names:?}");
    assert!(names.contains(&("first-party", "y")), "{names:?}");
}

#[test]
fn texts_in_other_languages_are_marked_and_reported() {
    let source = r#"{"format":1,"site":"https://a.example","languages":["pl","fr"],
        "introduction":{"en":"Hello.","fr":"Bonjour."},
        "cookie":[{"name":"x","purposes":["security"],"service":{"de":"Anmeldung","fr":"Connexion"},
                   "description":{"en":"Secures.","de":"Sichert."}}]}"#;
    let charter = Charter::parse(source).unwrap();
    let policy = policy(&charter, "fr");
    let of = |lang, format| {
        let options = Options::new(lang, format, now());
        let gaps = gaps(&policy, &options).unwrap();
        let gaps: Vec<String> =
            gaps.iter().map(|g| format!("{} {}>{}", g.text(), g.wanted(), g.language())).collect();
        (render(&policy, &options).unwrap(), gaps)
    };
    // The charter's own languages before English, English before any.
    let (html, gaps) = of("it", Format::Html);
    assert_eq!(gaps, ["introduction it>fr", "service of `x` it>fr", "description of `x` it>en"]);
    for part in [
        "<span lang=\"fr\">Bonjour.</span> <small class=\"charte-language\">(fr)</small>",
        "<span lang=\"en\">Secures.</span> <small class=\"charte-language\">(en)</small>",
        "parentesi: (fr) francese e (en) inglese.",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    let (german, gaps) = of("de", Format::Markdown);
    assert_eq!(gaps, ["introduction de>fr"]);
    assert!(german.contains("Bonjour. (fr)") && german.contains("Anmeldung |"), "{german}");
    for format in Format::ALL {
        let made = of("it", format).0;
        let read = import(made.as_bytes(), &ImportOptions::default()).unwrap();
        assert_eq!(
            (Charter::parse(&read.charter_toml).unwrap(), read.notes),
            (charter.clone(), vec![])
        );
    }
}
