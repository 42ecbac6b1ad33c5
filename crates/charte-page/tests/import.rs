//! Policies as publishers write them, in the layouts of public sites.

use std::path::PathBuf;

use charte::{Charter, Class, ErrorCode, Purpose};
use charte_page::{Doubt, ImportOptions, Imported, SourceFormat, import};

const OPTIONS: ImportOptions<'_> = ImportOptions {
    site: Some("https://www.example.org/cookies?x=1"),
    regime: Some("eu"),
    lang: None,
    format: None,
};

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut all: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e != "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    all.sort();
    all
}

fn read(source: &str) -> Imported {
    import(source.as_bytes(), &OPTIONS).unwrap()
}

fn charter(source: &str) -> Charter {
    Charter::parse(read(source).charter_toml).unwrap()
}

/// Each fixture beside the charter that it gives, comments included. `CHARTE_BLESS=1` writes them
/// anew; what changed is then to be read.
#[test]
fn fixtures_give_their_charters() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let all = fixtures();
    assert!(all.len() >= 10);
    for (name, bytes) in all {
        let given = import(&bytes, &OPTIONS).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let notes: Vec<String> =
            given.notes.iter().map(|n| format!("# note {}: {n}", n.doubt.id())).collect();
        let text = format!("{}\n{}\n", given.charter_toml, notes.join("\n"));
        let path = folder.join(format!("{name}.toml"));
        if std::env::var_os("CHARTE_BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        assert_eq!(text, std::fs::read_to_string(&path).unwrap(), "{name}");
    }
}

/// What these fixtures say clearly enough to be necessary, and nothing else.
#[test]
fn necessary_is_never_guessed() {
    let clear = [
        "bib_session",
        "bib_langue",
        "bib_csrf",
        "basket_ref",
        "consent_state",
        "lecteur_id",
        "quota",
        "archiv_sid",
        "archiv_lb",
        "inlog",
        "taal",
        "sesion_museo",
        "form_key",
        "SESS",
        "jeton.*",
    ];
    for (name, bytes) in fixtures() {
        let charter = Charter::parse(import(&bytes, &OPTIONS).unwrap().charter_toml).unwrap();
        for cookie in charter.cookies() {
            let necessary = cookie.purposes().iter().all(|p| p.class() == Class::Necessary);
            assert_eq!(necessary, clear.contains(&cookie.name()), "{name}: {}", cookie.name());
        }
    }
}

/// The page that this project comes from, where it is at hand.
#[test]
fn the_origin() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/seed/charte-cookies.fr.txt");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("not at hand: {}", path.display());
        return;
    };
    let options = ImportOptions {
        site: Some("https://regionguadeloupe.opendatasoft.com"),
        regime: Some("fr"),
        ..ImportOptions::default()
    };
    let charter = Charter::parse(import(&bytes, &options).unwrap().charter_toml).unwrap();
    let read: Vec<(&str, &[Purpose], usize)> =
        charter.cookies().iter().map(|c| (c.name(), c.purposes(), c.areas().len())).collect();
    let expected: [(&str, &[Purpose], usize); 4] = [
        ("sessionid", &[Purpose::Authentication], 2),
        ("django_language", &[Purpose::Interface], 2),
        ("csrftoken", &[Purpose::Security], 2),
        ("cookies_preferences", &[Purpose::ConsentChoice], 0),
    ];
    assert_eq!(read, expected);
    assert_eq!(charter.languages(), ["fr"]);
    assert_eq!(charter.providers().len(), 1);
    assert_eq!(charter.providers()[0].role(), None);
}

#[test]
fn formats_are_told_apart() {
    let table = "Cookie\tPurpose\nsid\tlogin\n";
    assert_eq!(charter(table).cookies()[0].name(), "sid");
    assert_eq!(charter("|Cookie|Purpose|\n|---|:-:|\n|sid|login|\n").cookies()[0].name(), "sid");
    let html = "<p>x<TABLE><tr><td>Cookie<td>Purpose<tr><td>sid<td>login</table>";
    assert_eq!(charter(html).cookies()[0].name(), "sid");
    let options = ImportOptions { format: Some(SourceFormat::Tabs), ..OPTIONS };
    assert_eq!(import(html.as_bytes(), &options).unwrap_err().code(), ErrorCode::ImportNoTable);
    assert_eq!(charter(&format!("\u{feff}{table}")).cookies().len(), 1);
}

#[test]
fn errors_say_what_to_do() {
    let code =
        |source: &[u8], options: &ImportOptions<'_>| import(source, options).unwrap_err().code();
    assert_eq!(code(b"\xff\xfe", &OPTIONS), ErrorCode::ImportNotUtf8);
    assert_eq!(code(b"", &OPTIONS), ErrorCode::ImportNoTable);
    assert_eq!(code(b"{}", &OPTIONS), ErrorCode::ImportNoTable);
    let other = "<table><tr><th>City</th><th>Bus</th></tr><tr><td>a</td><td>b</td></tr></table>";
    let error = import(other.as_bytes(), &OPTIONS).unwrap_err();
    assert!(error.message().contains("`City`, `Bus`"), "{error}");
    assert!(error.help().unwrap().starts_with("one has a heading"), "{error}");
    assert_eq!(error.to_string(), format!("{}; {}", error.message(), error.help().unwrap()));
    let table = b"Cookie\tPurpose\nsid\tlogin\n";
    assert_eq!(code(table, &ImportOptions::default()), ErrorCode::ImportNoSite);
    let of = |site| ImportOptions { site: Some(site), ..OPTIONS };
    assert_eq!(code(table, &of("nowhere")), ErrorCode::ImportBadOption);
    assert_eq!(code(table, &of("file:///etc/passwd")), ErrorCode::ImportBadOption);
    let law = ImportOptions { regime: Some("atlantis"), ..OPTIONS };
    assert_eq!(code(table, &law), ErrorCode::ImportBadOption);
    let tongue = ImportOptions { lang: Some("<b>"), ..OPTIONS };
    assert_eq!(code(table, &tongue), ErrorCode::PageLanguage);
    let large = vec![b' '; 16 * 1024 * 1024 + 1];
    assert_eq!(code(&large, &OPTIONS), ErrorCode::ImportTooLarge);
}

#[test]
fn an_error_quotes_little_of_the_page() {
    let heading = "`heading` of a table that is not of cookies. Max. 90 days";
    let page = format!("<table><tr><th>{heading}<th>other</table>").repeat(9);
    let error = import(page.as_bytes(), &OPTIONS).unwrap_err();
    let seen = error.message().split_once("the headings seen are: ").unwrap().1;
    let twice = "`'heading' of a table that is not of cook…`, `other`, ";
    assert_eq!(seen, format!("{}…", twice.repeat(4)));
}

/// Text of a page never becomes keys, lines or control characters of the charter.
#[test]
fn hostile_text_stays_text() {
    let evil = "x\"]\nregime = \"us-ca\"\n[[cookie]]\nname = \"*\"\npurposes = [\"transmission\"]\n#\u{1b}[31m\u{202e}";
    let html = format!(
        "<table><tr><th>Cookie<th>Provider<th>Purpose<tr><td>sid<td>{evil}<td>{evil}<tr><td>{evil}<td>a<td>b</table>"
    );
    let given = read(&html);
    let charter = Charter::parse(&given.charter_toml).unwrap();
    assert_eq!(charter.regime(), Some("eu"));
    assert!(charter.cookies().iter().all(|c| c.name() != "*"));
    let control = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!given.charter_toml.contains(control), "{}", given.charter_toml);
    for note in &given.notes {
        assert!(!note.to_string().contains(char::is_control), "{note}");
    }
    assert!(given.notes.iter().any(|n| n.doubt == Doubt::LeftOut));
}

/// Input made to be slow: each is read, or refused, in a moment. The time is that of the thread, so
/// that what else the machine does makes no difference.
#[test]
fn nothing_takes_long() {
    let head = "<table><tr><th>Cookie<th>Purpose<tr><td>sid<td>login</table>";
    let numbered = |n: usize, each: &dyn Fn(usize) -> String| (0..n).map(each).collect::<String>();
    let cases = [
        format!("{head}{}", "<div>".repeat(200_000)),
        format!("{head}{}", "<table><tr><td>".repeat(60_000)),
        format!("{head}{}", numbered(50_000, &|n| format!("<p><b id={n}>"))),
        format!("{head}<a {}>", numbered(400_000, &|n| format!("a{n} "))),
        format!("{head}<table>{}", "<tr><td rowspan=65000 colspan=1000>x".repeat(20_000)),
        format!("{head}<!--{}", "<a b='c'>".repeat(200_000)),
        format!("|Cookie|Purpose|\n|--|--|\n{}", "|a*_`[|b\n".repeat(10_000)),
        format!("Cookie\tPurpose\n{}", "[".repeat(1_000_000)),
        format!("Cookie\tPurpose\n{}", numbered(8_000, &|n| format!("c{n}\tlogin\n"))),
        format!("Cookie\tPurpose\n{}", "a, ".repeat(300_000)),
        format!(
            "Cookie\tPurpose\n{}",
            numbered(60, &|n| format!("c{n}\t{}\n", "not ads and ".repeat(330)))
        ),
        format!(
            "Cookie\tPurpose\n{}",
            numbered(60, &|n| format!("c{n}\t{}\n", "Not ads. ".repeat(440)))
        ),
        format!(
            "Cookie\tExpires\n{}",
            numbered(60, &|n| format!("c{n}\t{}\n", "one and ".repeat(500)))
        ),
    ];
    for case in cases {
        let start = cpu_time::ThreadTime::now();
        let _ = import(case.as_bytes(), &OPTIONS);
        let took = start.elapsed();
        assert!(took.as_secs() < 20, "{took:?}: {}", &case[..100]);
        eprintln!("{took:?} {} bytes {}", case.len(), &case[60..90]);
    }
}
