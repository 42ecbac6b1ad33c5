//! Policies that were once imported wrong, each with the right answer.

use charte::{Charter, Lifetime, Purpose};
use charte_page::{ImportOptions, Imported, import};

const OPTIONS: ImportOptions<'_> = ImportOptions {
    site: Some("https://www.laden.example"),
    regime: Some("gb"),
    lang: None,
    format: None,
};

fn read(bytes: &[u8]) -> Imported {
    import(bytes, &OPTIONS).unwrap()
}

/// Of each cookie its name, its purposes, its lifetime, and whether a comment asks to check each
/// of the two.
fn rows(bytes: &[u8]) -> Vec<(String, String, Option<Lifetime>, bool, bool)> {
    let read = read(bytes);
    let charter = Charter::parse(&read.charter_toml).unwrap();
    let entries = read.charter_toml.split("[[cookie]]").skip(1);
    let rows = charter.cookies().iter().zip(entries).map(|(cookie, entry)| {
        let checks: Vec<&str> = entry.lines().filter(|l| l.starts_with("# check:")).collect();
        let lifetime = checks.iter().any(|l| l.contains("lifetime"));
        let who = |l: &&str| l.contains("who is behind it") || l.contains("lifetime");
        let other = checks.iter().any(|l| !who(l));
        let purposes: Vec<&str> = cookie.purposes().iter().map(|p| p.id()).collect();
        (cookie.name().to_owned(), purposes.join(" "), cookie.lifetime(), lifetime, other)
    });
    rows.collect()
}

/// A refusal, an opt-out, or a “not for X” is never X.
#[test]
fn refusals_and_negations() {
    let choice = ("consent-choice", false);
    let unclear = ("unclassified", true);
    let french = include_bytes!("failed/12k-refusal-cookie-purpose.md");
    let given = rows(french);
    let given: Vec<_> = given.iter().map(|r| (r.1.as_str(), r.4)).collect();
    let expected = [choice, choice, choice, choice, choice, choice, unclear, unclear, unclear];
    assert_eq!(given, expected);

    let english = include_bytes!("failed/12n-negations.md");
    let given = rows(english);
    let given: Vec<_> = given.iter().map(|r| (r.1.as_str(), r.4)).collect();
    let expected = [
        unclear,
        unclear,
        unclear,
        unclear,
        ("security", true),
        choice,
        choice,
        unclear,
        unclear,
        choice,
        choice,
        unclear,
        choice,
        ("authentication", true),
    ];
    assert_eq!(given, expected);

    let kept = rows(include_bytes!("failed/12y-refusal-loop.md"));
    assert_eq!((kept[0].0.as_str(), kept[0].1.as_str()), ("mtm_consent_removed", "consent-choice"));
}

/// One column holds the names.
#[test]
fn cookie_and_name_columns() {
    let given = rows(include_bytes!("failed/12s-en-cookie-and-name-columns.md"));
    let given: Vec<_> = given.iter().map(|r| (r.0.as_str(), r.1.as_str())).collect();
    let expected = [
        ("_ga", "audience-measurement"),
        ("_gid", "audience-measurement"),
        ("_gat", "audience-measurement"),
        ("CookieControl", "consent-choice"),
        ("PHPSESSID", "authentication"),
    ];
    assert_eq!(given, expected);
}

#[test]
fn cookie_and_name_in_other_places() {
    let of = |source: &str| -> Vec<String> {
        rows(source.as_bytes()).into_iter().map(|r| r.0).collect()
    };
    // The other way round, in other languages, and on its side.
    assert_eq!(
        of(
            "|Name|Cookie|Zweck|\n|--|--|--|\n|Anmeldung|sid|Anmeldung|\n|Statistik|_ga|Statistik|\n"
        ),
        ["sid", "_ga"]
    );
    assert_eq!(
        of(
            "|Nom|Cookies|Finalité|\n|--|--|--|\n|Session|sessionid|Authentification|\n|Statistiques|_pk_id.*|Mesure d’audience|\n"
        ),
        ["sessionid", "_pk_id.*"]
    );
    assert_eq!(
        of(
            "|Cookie|Cookie name|Purpose|\n|--|--|--|\n|Session|sessionid|login|\n|Login|loginid|login|\n"
        ),
        ["sessionid", "loginid"]
    );
    let side = "<table><tr><th>Cookie<td>Login cookie<td>Basket<tr><th>Name<td>login_id<td>basket_id<tr><th>Purpose<td>login<td>your basket</table>";
    assert_eq!(of(side), ["login_id", "basket_id"]);
    // One column of names keeps what it was.
    assert_eq!(of("|Cookie|Purpose|\n|--|--|\n|Session|login|\n"), ["Session"]);
}

#[test]
fn thousands() {
    let given: Vec<_> =
        rows(include_bytes!("failed/12w-thousands.md")).into_iter().map(|r| (r.2, r.3)).collect();
    let expected = [
        Lifetime::Days(1095),
        Lifetime::Days(1825),
        Lifetime::Days(3650),
        Lifetime::Days(10_000),
        Lifetime::Days(1),
        Lifetime::Days(365),
        Lifetime::Days(730),
        Lifetime::Months(18),
        Lifetime::Months(18),
        Lifetime::Days(1825),
    ];
    assert_eq!(given, expected.map(|lifetime| (Some(lifetime), false)));
}

#[test]
fn lifetimes_in_words() {
    let given: Vec<_> = rows(include_bytes!("failed/12x-durations-words-fr.md"))
        .into_iter()
        .map(|r| (r.2, r.3))
        .collect();
    let sure = |lifetime| (Some(lifetime), false);
    let check = |lifetime| (Some(lifetime), true);
    let expected = [
        sure(Lifetime::Months(18)),
        sure(Lifetime::Months(18)),
        sure(Lifetime::Months(30)),
        sure(Lifetime::Minutes(90)),
        sure(Lifetime::Minutes(90)),
        sure(Lifetime::Minutes(30)),
        check(Lifetime::Months(6)),
        check(Lifetime::Months(24)),
        sure(Lifetime::Months(13)),
        check(Lifetime::Months(12)),
        (None, true),
        (None, true),
        (None, true),
        check(Lifetime::Months(12)),
        (None, true),
        sure(Lifetime::Months(3)),
        sure(Lifetime::Days(15)),
        (None, true),
        (None, true),
        sure(Lifetime::Months(360)),
    ];
    assert_eq!(given, expected);
}

/// The place where the charter keeps its answer serves that and nothing else, whatever is said.
#[test]
fn the_consent_cookie_stays_what_it_is() {
    for text in ["Statistics", "Advertising and login", "", "Not used for anything"] {
        let source = format!(
            "# Statistics\n\n|Name|Provider|Purpose|Expires|\n|--|--|--|--|\n|cookies_preferences|X|{text}|1 year|\n|other|X|Analytics|1 year|\n"
        );
        let charter = Charter::parse(read(source.as_bytes()).charter_toml).unwrap();
        assert_eq!(charter.cookies()[0].purposes(), [Purpose::ConsentChoice], "{text}");
        assert!(rows(source.as_bytes())[0].4, "{text}");
        assert_eq!(charter.cookies()[1].purposes(), [Purpose::AudienceMeasurement]);
    }
    let source = "|Name|Provider|Purpose|Expires|\n|--|--|--|--|\n|cookies_preferences|X|Stores your cookie choices|1 year|\n";
    assert!(!rows(source.as_bytes())[0].4);
}
