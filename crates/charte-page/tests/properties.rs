//! What holds for every charter: its page is no markup but ours, and comes back.

use std::collections::BTreeMap;

use charte::{Charter, Fact, Policy, Purpose, Regime, Time};
use charte_page::{Format, ImportOptions, LANGUAGES, Options, import, render};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::{Value, json};

/// Text that means something to HTML, Markdown, TOML, JSON or a terminal.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zé ]{0,8}",
        1 => prop::sample::select(
            &[
                "<script>alert(1)</script>", "</article>", "</td></tr></table>", "<!--", "-->", "--",
                "\"", "'", "&amp;", "&", "<", ">", "|", "\\|", "\\", "`", "```", "*", "**", "_", "#",
                "\n", "\n\n", "\n# x\n", "\r\n", "\t", "\n| a | b |\n|---|---|\n", "[x](javascript:1)",
                "![](http://x.example)", "https://x.example", "www.x.example", "a@x.example", "- ",
                "1. ", "> ", "~~~", "$x$", "\u{0}", "\u{1b}[31m", "\u{202e}", "\u{feff}", "\u{a0}",
                "\u{85}", "\u{2028}", "{{", "{%", "{ $x }", "]]>", "…", "<!-- charte: {} -->",
                "data-charte=\"{}\"", "\"\"\"", "''' ",
            ][..],
        ).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn text() -> impl Strategy<Value = Value> {
    let language = prop::sample::select(&["fr", "en", "de", "pt-BR", "ar", "zh-Hant"][..]);
    let by_language = prop::collection::vec((language, hostile()), 0..4).prop_map(|all| {
        // Their order is part of the charter; a JSON value here would sort them.
        let all: BTreeMap<&str, String> = all.into_iter().collect();
        json!(all)
    });
    prop_oneof![hostile().prop_map(Value::from), by_language]
}

fn lifetime() -> impl Strategy<Value = Value> {
    let number = 1u32..4000;
    let unit = prop::sample::select(&["minutes", "hours", "days", "months"][..]);
    prop_oneof![
        Just(json!("session")),
        (number, unit).prop_map(|(n, unit)| json!(format!("{n} {unit}")))
    ]
}

fn some(strategy: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<Value>> {
    prop::option::of(strategy).boxed()
}

fn put(object: &mut Value, members: Vec<(&str, Option<Value>)>) {
    for (key, value) in members {
        if let Some(value) = value {
            object[key] = value;
        }
    }
}

fn cookie() -> impl Strategy<Value = Value> {
    let name = prop_oneof![
        2 => "[A-Za-z_][A-Za-z0-9_.-]{0,12}\\*?",
        1 => hostile().prop_filter("a name", |n| !n.is_empty() && n.len() <= 256),
    ];
    let stated: Vec<&str> = Fact::ALL.iter().filter(|f| !f.is_derived()).map(|f| f.id()).collect();
    let facts = prop::collection::btree_map(prop::sample::select(stated), any::<bool>(), 0..6);
    let purposes = prop::collection::btree_set(prop::sample::select(Purpose::ALL), 1..4);
    let areas = prop::sample::subsequence(vec!["front-office", "back-office"], 0..=2);
    let technology = prop::sample::select(charte::Technology::IDS);
    let domain =
        prop::sample::select(&["example.fr", "cdn.example.net", "localhost", "10.0.0.1"][..]);
    (
        (name, purposes, some(facts.prop_map(|f| json!(f))), some(areas.prop_map(|a| json!(a)))),
        (some(text()), some(text()), some(lifetime()), some(lifetime())),
        (
            some(prop::sample::select(&["p-0", "p-1", "gone"][..]).prop_map(Value::from)),
            some(domain.prop_map(Value::from)),
            some(technology.prop_map(Value::from)),
            some(any::<bool>().prop_map(Value::from)),
            some(any::<bool>().prop_map(Value::from)),
            some(Just(json!("/a|b<c>"))),
        ),
    )
        .prop_map(
            |((name, purposes, facts, areas), (service, description, lives, kept), rest)| {
                let purposes: Vec<&str> = purposes.iter().map(|p| p.id()).collect();
                let mut cookie = json!({"name": name, "purposes": purposes});
                let (provider, domain, technology, partitioned, separable, path) = rest;
                put(
                    &mut cookie,
                    vec![
                        ("facts", facts),
                        ("areas", areas),
                        ("service", service),
                        ("description", description),
                        ("lifetime", lives),
                        ("data-retention", kept),
                        ("provider", provider),
                        ("domain", domain),
                        ("technology", technology),
                        ("partitioned", partitioned),
                        ("separable", separable),
                        ("path", path),
                    ],
                );
                cookie
            },
        )
}

fn charter() -> impl Strategy<Value = Charter> {
    let role = prop::sample::select(charte::Role::IDS).prop_map(Value::from);
    let url =
        prop::sample::select(&["https://p.example/a(b)|c", "javascript:alert(1)", "x\" y"][..]);
    let provider =
        (text(), some(role), some(Just(json!(["p.example"]))), some(url.prop_map(Value::from)))
            .prop_map(|(name, role, domains, policy)| {
                let mut provider = json!({"name": name});
                put(
                    &mut provider,
                    vec![("role", role), ("domains", domains), ("privacy-policy", policy)],
                );
                provider
            });
    let languages = prop::sample::subsequence(vec!["fr", "en", "pl"], 0..=3);
    let top = (
        some(text()),
        some((1u32..9).prop_map(Value::from)),
        some(languages.prop_map(|l| json!(l))),
        some(prop::sample::select(&["withhold", "allow"][..]).prop_map(Value::from)),
        some(prop::sample::select(&["honour", "ignore"][..]).prop_map(Value::from)),
        some(prop::sample::select(&["cc", "a*b", "c`|d"][..]).prop_map(Value::from)),
        some(Just(json!("example.fr"))),
        some(Just(json!(["fr", "eu"]))),
        some(
            prop::collection::btree_map(
                prop::sample::select(&["children", "sensitive"][..]),
                any::<bool>(),
                0..3,
            )
            .prop_map(|facts| json!(facts)),
        ),
    );
    let contact =
        ["a@p.example", "mailto:a@p.example", "https://p.example/(<b>)", "By <b>post</b>"];
    let address = ["https://p.example/a(b)|c", "https://p.example/?a=\"b\"&c"];
    let who = (
        some(text()),
        some(prop::sample::select(contact.to_vec()).prop_map(Value::from)),
        some(prop::sample::select(address.to_vec()).prop_map(Value::from)),
        some(text()),
    );
    let cookies = prop::option::of(prop::collection::vec(cookie(), 0..6));
    let providers = prop::option::of(prop::collection::vec(provider, 0..3));
    (top, who, cookies, providers).prop_map(|(top, who, cookies, providers)| {
        let (controller, contact, policy, introduction) = who;
        let (name, revision, languages, undeclared, gpc, consent, domain, regimes, facts) = top;
        let mut charter = json!({"format": 1, "site": "https://www.example.fr/a/<c>"});
        let providers = providers.map(|mut all| {
            for (number, provider) in all.iter_mut().enumerate() {
                provider["id"] = json!(format!("p-{number}"));
            }
            json!(all)
        });
        put(
            &mut charter,
            vec![
                ("name", name),
                ("controller", controller),
                ("contact", contact),
                ("privacy-policy", policy),
                ("introduction", introduction),
                ("revision", revision),
                ("languages", languages),
                ("undeclared", undeclared),
                ("gpc", gpc),
                ("consent-cookie", consent),
                ("consent-domain", domain),
                ("regimes", regimes),
                ("facts", facts),
                ("provider", providers),
                ("cookie", cookies.map(|c| json!(c))),
            ],
        );
        Charter::parse(charter.to_string()).unwrap()
    })
}

fn now() -> Time {
    "2026-11-23T00:00:00Z".parse::<Time>().unwrap()
}

/// The tags of a page in their order, without attributes.
fn tags(html: &str) -> Vec<String> {
    html.match_indices('<')
        .map(|(at, _)| html[at..].split([' ', '>', '\n']).next().unwrap().to_owned())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn pages_come_back(
        charter in charter(),
        regime in prop::sample::select(Regime::builtin_ids().collect::<Vec<_>>()),
        lang in prop::sample::select(LANGUAGES.into_iter().chain(["ar", "pt-BR"]).collect::<Vec<_>>()),
        format in prop::sample::select(&Format::ALL[..]),
    ) {
        let policy = Policy::compile(charter.clone(), Regime::builtin(regime).unwrap());
        let made = render(&policy, &Options::new(lang, format, now())).unwrap();
        let read = import(made.as_bytes(), &ImportOptions::default()).unwrap();
        prop_assert_eq!(&Charter::parse(&read.charter_toml).unwrap(), &charter, "{}", read.charter_toml);
        prop_assert!(read.notes.is_empty(), "{:?}\n{}", read.notes, made);
    }

    /// Whatever the texts, the elements of the page are the same.
    #[test]
    fn no_text_is_markup(charter in charter(), lang in prop::sample::select(&LANGUAGES[..])) {
        let fr = Regime::builtin("fr").unwrap();
        let made = render(&Policy::compile(charter, fr), &Options::new(lang, Format::HtmlFragment, now())).unwrap();
        let ours = [
            "article", "header", "h2", "h3", "h4", "p", "strong", "span", "section", "details",
            "summary", "ul", "li", "code", "div", "table", "caption", "thead", "tbody", "tr", "th",
            "td", "a", "em", "small",
        ];
        for tag in tags(&made) {
            let name = tag.trim_start_matches(['<', '/']);
            prop_assert!(ours.contains(&name), "{tag}\n{made}");
        }
        // What the page carries is JSON, whose strings may hold direction marks.
        let parts = made.split("data-charte=\"").enumerate();
        let visible: String =
            parts.map(|(n, p)| if n == 0 { p } else { p.split_once('"').unwrap().1 }).collect();
        let odd = visible.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}');
        prop_assert!(!odd, "a control character in {}", visible);
        for link in made.match_indices(" href=\"").map(|(at, key)| &made[at + key.len()..]) {
            prop_assert!(link.starts_with("https://") || link.starts_with("mailto:a@"), "{link}");
        }
    }

    /// The same for Markdown: as many headings, tables and rows as the page has in HTML, no
    /// markup but a line break and what the page carries, no link but of the web.
    #[test]
    fn no_text_is_markdown(charter in charter(), lang in prop::sample::select(&LANGUAGES[..])) {
        let policy = Policy::compile(charter, Regime::builtin("us-ca").unwrap());
        let html = render(&policy, &Options::new(lang, Format::Html, now())).unwrap();
        let made = render(&policy, &Options::new(lang, Format::Markdown, now())).unwrap();
        let (mut headings, mut rows, mut comments) = (0, 0, 0);
        for event in Parser::new_ext(&made, pulldown_cmark::Options::all()) {
            match event {
                Event::Start(Tag::Heading { .. }) => headings += 1,
                Event::Start(Tag::TableRow) => rows += 1,
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let is_safe = ["https://", "mailto:a@"].iter().any(|s| dest_url.starts_with(s));
                    prop_assert!(is_safe, "{dest_url}\n{made}");
                }
                Event::Start(Tag::Image { .. } | Tag::CodeBlock(_)) | Event::Rule => {
                    prop_assert!(false, "{made}");
                }
                Event::InlineHtml(tag) => prop_assert_eq!(&*tag, "<br>"),
                Event::Html(line) if line.starts_with("<!-- charte: {") => comments += 1,
                Event::Html(line) => prop_assert!(false, "{line}\n{made}"),
                Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {
                    prop_assert!(false, "{made}");
                }
                _ => {}
            }
        }
        let count = |what: &str| tags(&html).iter().filter(|t| *t == what).count();
        prop_assert_eq!(comments, 1);
        prop_assert_eq!(rows, count("<tr") - count("<table"));
        // A table's caption is a heading in Markdown.
        prop_assert_eq!(headings, count("<h1") + count("<h2") + count("<h3") + count("<caption"));
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes: Vec<u8>, pieces in prop::collection::vec(hostile(), 0..20)) {
        let options = ImportOptions { site: Some("https://a.example"), ..ImportOptions::default() };
        let _ = import(&bytes, &options);
        for start in ["<table><tr><th>Cookie<th>Purpose<th>Duration<tr><td>", "Cookie\tPurpose\n", "|Cookie|Zweck|\n|--|--|\n|", "{", ""] {
            let _ = import(format!("{start}{}", pieces.join("\t")).as_bytes(), &options);
            if let Ok(read) = import(format!("{start}{}", pieces.join("<td>")).as_bytes(), &options) {
                prop_assert!(Charter::parse(&read.charter_toml).is_ok());
            }
        }
    }
}
