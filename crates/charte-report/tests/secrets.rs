//! No format of any command holds a cookie's value, or what is secret in an address.

use charte::{Charter, Diff, Policy, Regime, Time};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Banner, Input, Phase, Settings, check, read_for};
use charte_report::{Document, Format, Linted, Options, write};
use proptest::prelude::*;

/// What must not be seen again.
const CANARY: &str = "canary7f3a91";

fn now() -> Time {
    Time::from_unix(1_795_428_300)
}

fn clean(document: &Document<'_>) -> Result<(), TestCaseError> {
    for format in Format::ALL {
        for columns in [40, 160] {
            let mut out = Vec::new();
            write(
                document,
                *format,
                &Options { columns, is_styled: true, all: columns < 100, ..Options::default() },
                &mut out,
            )
            .unwrap();
            let text = String::from_utf8(out).unwrap();
            prop_assert!(!text.is_empty() || *format == Format::Github, "{} is empty", format);
            // Broken lines may cut it in two.
            let joined: String = text.split_whitespace().collect();
            prop_assert!(!joined.contains(CANARY), "{}: {}", format, text);
        }
    }
    Ok(())
}

/// An address that holds the canary where addresses hold secrets.
fn address() -> impl Strategy<Value = String> {
    let scheme = prop::sample::select(vec!["https", "http", "ftp", "app"]);
    let user = prop_oneof![
        Just(String::new()),
        Just(format!("{CANARY}@")),
        Just(format!("me:{CANARY}@")),
    ];
    let host = prop::sample::select(vec!["www.example.fr", "a.example:8080", "[::1]", "localhost"]);
    let path = prop::sample::select(vec!["", "/", "/a/b.html", "/é"]);
    let end = prop_oneof![
        Just(format!("?{CANARY}")),
        Just(format!("?q={CANARY}&r=a(b),c;d")),
        Just(format!("#{CANARY}")),
        Just(format!("?next=https://x.example/?{CANARY}")),
    ];
    (scheme, user, host, path, end)
        .prop_map(|(scheme, user, host, path, end)| format!("{scheme}://{user}{host}{path}{end}"))
}

/// An address as a charter takes it: no user.
fn policy_address() -> impl Strategy<Value = String> {
    let host = prop::sample::select(vec!["www.example.fr", "a.example"]);
    let end = prop::sample::select(vec!["?", "/p?q=", "/#", "/a?next=https://me:x@x.example/?"]);
    (host, end).prop_map(|(host, end)| format!("https://{host}{end}{CANARY}"))
}

/// A text of a charter with addresses in it.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec!["", "see ", "(", "a, b: ", "«"]);
    (words, address(), prop::sample::select(vec!["", " for more", "\u{a0}", " <i>"]))
        .prop_map(|(before, address, after)| format!("{before}{address}{after}"))
}

/// A charter that holds the canary in its addresses. What `wrong` adds keeps it from being read.
fn charter() -> impl Strategy<Value = (String, String)> {
    let keys = ("[a-z]{1,8}", text(), text(), text(), policy_address(), policy_address());
    let wrong = prop_oneof![
        address().prop_map(|a| format!("site = \"{a}\"\n")),
        address().prop_map(|a| format!("colour = \"{a}\"\n")),
        address().prop_map(|a| format!("revision = \"{a}\"\n")),
        address().prop_map(|a| format!("undeclared = \"{a}\"\n")),
        address().prop_map(|a| format!("languages = [\"{a}\"]\n")),
        address().prop_map(|a| format!("# {a}\nx =\n")),
    ];
    (keys, prop::sample::select(vec!["security", "advertising", "profiling"]), wrong).prop_map(
        |((name, told, service, company, policy, privacy), purpose, wrong)| {
            let head = "format = 1\nregime = \"fr\"\n";
            let site = "site = \"https://www.example.fr\"\n";
            let rest = format!(
                "privacy-policy = \"{privacy}\"\n\n[[provider]]\nid = \"x\"\nname = \"{company}\"\n\
                 privacy-policy = \"{policy}\"\n\n[[cookie]]\nname = \"{name}\"\nprovider = \"x\"\n\
                 purposes = [\"{purpose}\"]\nservice = \"{service}\"\ndescription = \"{told}\"\n"
            );
            let site_is_wrong = wrong.starts_with("site");
            let bad = format!("{head}{wrong}{}{rest}", if site_is_wrong { "" } else { site });
            (format!("{head}{site}{rest}"), bad)
        },
    )
}

/// Lines of a recording that hold the canary where cookies hold secrets.
fn line() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        Just("_ga".to_owned()),
        Just("sid".to_owned()),
        Just("cookies_preferences".to_owned()),
        Just("OptanonConsent".to_owned()),
        "[a-z=+@-]{1,6}",
    ];
    let attributes = prop::collection::vec(
        prop::sample::select(vec![
            "; Path=/",
            "; Max-Age=99999999",
            "; Secure",
            "; Domain=.example.fr",
            "; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            "; SameSite=None",
            "; Comment=canary7f3a91",
            "; canary7f3a91",
            "; Path=/p?canary7f3a91",
        ]),
        0..4,
    );
    (name, attributes).prop_map(|(name, attributes)| {
        format!("Set-Cookie: {name}={CANARY}{}\n", attributes.concat())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_charter_gives_nothing_away((older, wrong) in charter(), (newer, _) in charter()) {
        let lint = |text: &str| Linted::new("charte.toml", text, &[], now(), &[]);
        let unreadable = lint(&wrong);
        prop_assert!(!unreadable.is_readable, "{}", wrong);
        clean(&Document::lint(vec![lint(&older), unreadable, lint(&newer)]))?;
        let (old, new) = (Charter::parse(&older).unwrap(), Charter::parse(&newer).unwrap());
        let diff = Diff::new(&old, &new, None, now()).unwrap();
        clean(&Document::diff(&diff, &new, "charte.toml", &newer))?;
        let policy = Policy::new(old).unwrap();
        let (findings, banner) = (policy.check(now()), Banner::of_charter(&policy, now()));
        clean(&Document::charter(&policy, &findings, &banner, ("charte.toml", &older)))?;
    }

    #[test]
    fn a_visit_gives_nothing_away(
        lines in prop::collection::vec(line(), 0..6),
        (charter, _) in charter(),
        phase in prop::sample::select(Phase::ALL.to_vec()),
        page in address(),
    ) {
        let lines: String = lines.concat() + "Set-Cookie: last=x\n";
        let settings = || {
            let settings = Settings::at(now());
            settings.clone().on_page(&page).unwrap_or(settings)
        };
        let input = |policy: Option<&Policy>| {
            let recording = read_for(policy, lines.as_bytes(), "visit.txt", &mut |_| {}).unwrap();
            Input { name: "visit.txt".to_owned(), phase, recording }
        };
        let policy = Policy::new(Charter::parse(&charter).unwrap()).unwrap();
        let report = check(&[input(Some(&policy))], &Against::Charter(&policy), &settings());
        clean(&Document::visit(&report, Some(("charte.toml", &charter))))?;
        let regime = Regime::builtin("eu").unwrap();
        let against = Against::Catalogue(Catalogue::builtin(), regime);
        let report = check(&[input(None)], &against, &settings());
        clean(&Document::visit(&report, None))?;
    }
}
