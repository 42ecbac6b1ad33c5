//! Every mistake that a charter can hold, made at every place, in TOML and in JSON: the message
//! names the line and the column of it, and what to write.
#![cfg(feature = "toml")]

use charte::{Charter, Declaration, Error, Fact, Policy, Provider};

/// A charter with every key of the format, a key a line. `§` stands before each key, `¶` before
/// each value.
const TOML: &str = r#"§format = ¶1
§site = ¶"https://www.example.org"
§name = ¶{ §fr = ¶"Un site", §en = ¶"A site" }
§controller = ¶"A company"
§contact = ¶"privacy@example.org"
§privacy-policy = ¶"https://www.example.org/privacy"
§introduction = ¶{ §fr = ¶"Bienvenue", §en = ¶"Welcome" }
§revision = ¶2
§languages = ¶[¶"fr", ¶"en"]
§regime = ¶"fr"
§regimes = ¶[¶"de", ¶"gb"]
§consent-cookie = ¶"choices"
§consent-domain = ¶"example.org"
§undeclared = ¶"withhold"
§gpc = ¶"honour"

[[provider]]
§id = ¶"vendor"
§name = ¶"A vendor"
§role = ¶"processor"
§domains = ¶[¶"vendor.example"]
§privacy-policy = ¶"https://vendor.example/privacy"
§iab-vendor = ¶755
§google-atp = ¶89

[[cookie]]
§name = ¶"_pk_id.*"
§provider = ¶"vendor"
§service = ¶{ §fr = ¶"Mesure", §en = ¶"Measurement" }
§areas = ¶[¶"front-office", ¶"back-office"]
§purposes = ¶[¶"audience-measurement", ¶"security"]
§description = ¶"Counts visits"
§lifetime = ¶"13 months"
§data-retention = ¶"25 months"
§domain = ¶"example.org"
§path = ¶"/"
§technology = ¶"cookie"
§partitioned = ¶false
§separable = ¶true
§facts = ¶{ §anonymous = ¶true, §cross-site = ¶false, §shared = ¶false, §informed = ¶true }
"#;

/// The same in JSON.
const JSON: &str = r#"{
  §"format": ¶1,
  §"site": ¶"https://www.example.org",
  §"name": ¶{ §"fr": ¶"Un site", §"en": ¶"A site" },
  §"controller": ¶"A company",
  §"contact": ¶"privacy@example.org",
  §"privacy-policy": ¶"https://www.example.org/privacy",
  §"introduction": ¶{ §"fr": ¶"Bienvenue", §"en": ¶"Welcome" },
  §"revision": ¶2,
  §"languages": ¶[¶"fr", ¶"en"],
  §"regime": ¶"fr",
  §"regimes": ¶[¶"de", ¶"gb"],
  §"consent-cookie": ¶"choices",
  §"consent-domain": ¶"example.org",
  §"undeclared": ¶"withhold",
  §"gpc": ¶"honour",
  §"provider": ¶[{
    §"id": ¶"vendor",
    §"name": ¶"A vendor",
    §"role": ¶"processor",
    §"domains": ¶[¶"vendor.example"],
    §"privacy-policy": ¶"https://vendor.example/privacy",
    §"iab-vendor": ¶755,
    §"google-atp": ¶89
  }],
  §"cookie": ¶[{
    §"name": ¶"_pk_id.*",
    §"provider": ¶"vendor",
    §"service": ¶{ §"fr": ¶"Mesure", §"en": ¶"Measurement" },
    §"areas": ¶[¶"front-office", ¶"back-office"],
    §"purposes": ¶[¶"audience-measurement", ¶"security"],
    §"description": ¶"Counts visits",
    §"lifetime": ¶"13 months",
    §"data-retention": ¶"25 months",
    §"domain": ¶"example.org",
    §"path": ¶"/",
    §"technology": ¶"cookie",
    §"partitioned": ¶false,
    §"separable": ¶true,
    §"facts": ¶{ §"anonymous": ¶true, §"cross-site": ¶false, §"shared": ¶false, §"informed": ¶true }
  }]
}
"#;

/// A template with its marks taken out, and where they were.
struct Marked {
    text: String,
    keys: Vec<usize>,
    values: Vec<usize>,
}

fn marked(template: &str) -> Marked {
    let mut marked = Marked { text: String::new(), keys: Vec::new(), values: Vec::new() };
    for c in template.chars() {
        match c {
            '§' => marked.keys.push(marked.text.len()),
            '¶' => marked.values.push(marked.text.len()),
            c => marked.text.push(c),
        }
    }
    Charter::parse(&marked.text).expect("the template is right");
    marked
}

impl Marked {
    fn is_json(&self) -> bool {
        self.text.starts_with('{')
    }

    /// The key at a place, with its quotes.
    fn key(&self, at: usize) -> &str {
        let rest = &self.text[at..];
        let end = rest.find([' ', ':', '=']).unwrap();
        &rest[..end]
    }

    fn value(&self, at: usize) -> &str {
        let rest = &self.text[at..];
        let end = match rest.as_bytes()[0] {
            b'"' => rest[1..].find('"').unwrap() + 2,
            b'[' => closing(rest, '[', ']'),
            b'{' => closing(rest, '{', '}'),
            _ => rest.find([',', ' ', '\n', '}']).unwrap(),
        };
        &rest[..end]
    }

    /// The name of the key whose value, or an item of it, stands at a place.
    fn key_of(&self, at: usize) -> &str {
        let key = self.keys.iter().rfind(|key| **key < at).unwrap();
        self.key(*key).trim_matches('"')
    }

    fn with(&self, at: usize, old: &str, new: &str) -> String {
        assert!(self.text[at..].starts_with(old));
        format!("{}{new}{}", &self.text[..at], &self.text[at + old.len()..])
    }

    /// Line and column, from 1, in characters.
    fn position(&self, at: usize) -> (u32, u32) {
        let before = &self.text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        (line.try_into().unwrap(), column.try_into().unwrap())
    }

    fn string(&self, text: &str) -> String {
        format!("\"{text}\"")
    }

    /// One mistake, no more, at this place, with words that say what to write.
    #[track_caller]
    fn told(&self, source: &str, at: usize, code: &str, words: &str) -> Error {
        let errors = Charter::parse_all(source).expect_err(source);
        assert_eq!(errors.len(), 1, "{errors:?}\n{source}");
        let error = Charter::parse(source).expect_err(source);
        assert_eq!(error, errors[0], "the first of all is the one told alone");
        assert_eq!(error.code().id(), code, "{error}\n{source}");
        let place = (error.line().unwrap(), error.column().unwrap());
        assert_eq!(place, self.position(at), "{error}\n{source}");
        assert!(error.to_string().contains(words), "{error}, without {words}");
        assert!(error.help().is_some_and(|help| !help.is_empty()), "{error}");
        assert!(!error.message().contains("; "), "what to do is the help: {error}");
        let span = error.span().unwrap();
        assert_eq!(span.start, at, "{error}\n{source}");
        assert!(span.end >= span.start && source.is_char_boundary(span.end));
        error
    }
}

fn closing(text: &str, open: char, close: char) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += i32::from(c == open) - i32::from(c == close);
        if depth == 0 {
            return at + 1;
        }
    }
    panic!("not closed: {text}");
}

/// A word with a letter left out, doubled, wrong, swapped with its neighbour, or too many; in
/// capitals; with `_` for `-`.
fn typos(word: &str) -> Vec<String> {
    let middle = word.len() / 2;
    let mut swapped: Vec<char> = word.chars().collect();
    swapped.swap(middle - 1, middle);
    let all = [
        format!("{}{}", &word[..middle], &word[middle + 1..]),
        format!("{}{}", &word[..middle], &word[middle - 1..]),
        format!("{}z{}", &word[..middle], &word[middle + 1..]),
        swapped.into_iter().collect(),
        format!("{word}x"),
        word.to_uppercase(),
        word.replace('-', "_"),
    ];
    all.into_iter().filter(|typo| typo != word).collect()
}

const KEYS: [&[&str]; 3] = [Charter::KEYS, Provider::KEYS, Declaration::KEYS];

#[test]
fn the_templates_hold_every_key() {
    for template in [TOML, JSON] {
        let marked = marked(template);
        let keys: Vec<&str> =
            marked.keys.iter().map(|at| marked.key(*at).trim_matches('"')).collect();
        for key in KEYS.concat() {
            let headed = marked.text.contains(&format!("[[{key}]]"));
            assert!(headed || keys.contains(&key), "{key}");
        }
    }
    assert_eq!(
        Charter::parse(marked(TOML).text).unwrap(),
        Charter::parse(marked(JSON).text).unwrap()
    );
}

#[test]
fn a_typo_in_each_key() {
    let mut tried = 0;
    for template in [TOML, JSON] {
        let marked = marked(template);
        for at in &marked.keys {
            let key = marked.key(*at);
            let name = key.trim_matches('"');
            if ["fr", "en"].contains(&name) {
                continue;
            }
            let is_fact = Fact::IDS.contains(&name);
            for typo in typos(name) {
                let known = KEYS.iter().any(|keys| keys.contains(&typo.as_str()));
                if known {
                    continue;
                }
                let new = if marked.is_json() { marked.string(&typo) } else { typo.clone() };
                let source = marked.with(*at, key, &new);
                let code = if is_fact { "E106" } else { "E102" };
                // A typo of a key of two letters may be as near to nothing at all.
                let words = match name.len() {
                    2 => "; ".to_owned(),
                    _ => format!("did you mean `{name}`?"),
                };
                let error = marked.told(&source, *at, code, &words);
                if name.len() > 2 {
                    let correction = error.correction().expect("one word is near");
                    let mut mended = source.clone();
                    mended.replace_range(correction.span(), correction.text());
                    assert_eq!(mended, marked.text, "{typo}");
                    assert!(!is_fact || !correction.is_safe(), "a fact is the author's to state");
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 400, "{tried}");
}

#[test]
fn a_typo_in_each_word() {
    let mut tried = 0;
    for template in [TOML, JSON] {
        let marked = marked(template);
        for at in &marked.values {
            let value = marked.value(*at);
            let word = value.trim_matches('"');
            let key = marked.key_of(*at);
            let is_word = ["undeclared", "gpc", "role", "areas", "purposes", "technology"];
            if !is_word.contains(&key) || !value.starts_with('"') {
                continue;
            }
            for typo in typos(word) {
                let source = marked.with(*at, value, &marked.string(&typo));
                let error = marked.told(&source, *at, "E106", &format!("did you mean `{word}`?"));
                let correction = error.correction().expect("one word is near");
                assert!(!correction.is_safe(), "what it is for is the author's to say");
                let mut mended = source.clone();
                mended.replace_range(correction.span(), correction.text());
                assert_eq!(mended, marked.text, "{typo}");
                tried += 1;
            }
            let source = marked.with(*at, value, "\"quite another thing\"");
            marked.told(&source, *at, "E106", "write one of ");
        }
    }
    assert!(tried > 80, "{tried}");
}

#[test]
fn a_wrong_type_in_each_place() {
    let mut tried = 0;
    for template in [TOML, JSON] {
        let marked = marked(template);
        let table = if marked.is_json() { "{\"a\": 1}" } else { "{ a = 1 }" };
        let others =
            [("\"text\"", 's'), ("7", 'n'), ("true", 'f'), ("[]", 'l'), (table, 't'), ("1.5", 'o')];
        for at in &marked.values {
            let value = marked.value(*at);
            let own = match value.as_bytes()[0] {
                b'"' => 's',
                b'[' => 'l',
                b'{' => 't',
                b't' | b'f' => 'f',
                _ => 'n',
            };
            let key = marked.key_of(*at);
            // A text may be a string as well as a table by language.
            let texts = [
                "name",
                "service",
                "description",
                "privacy-policy",
                "controller",
                "contact",
                "introduction",
            ];
            let is_text = texts.contains(&key);
            for (other, kind) in others {
                if kind == own || (is_text && matches!(kind, 's' | 't')) {
                    continue;
                }
                let source = marked.with(*at, value, other);
                marked.told(&source, *at, "E104", "; write ");
                tried += 1;
            }
        }
    }
    assert!(tried > 300, "{tried}");
}

#[test]
fn one_where_there_may_be_several() {
    let head = "format = 1\nsite = \"https://a.example\"\n";
    let errors = Charter::parse_all(format!("{head}[provider]\nid = \"a\"\n")).unwrap_err();
    assert_eq!((errors[0].code().id(), errors[0].line()), ("E104", Some(3)), "{errors:?}");
    assert!(
        errors[0].help().unwrap().contains("in toml, write [[provider]] above each"),
        "{errors:?}"
    );
    let source = format!("{head}[[cookie]]\nname = \"a\"\npurposes = \"security\"\n");
    let errors = Charter::parse_all(&source).unwrap_err();
    let correction = errors[0].correction().unwrap();
    assert_eq!((correction.text(), correction.is_safe()), ("[\"security\"]", true));
    let source = format!("{head}[[cookie]]\nname = \"a\"\npurposes = \"security, interface\"\n");
    let errors = Charter::parse_all(&source).unwrap_err();
    assert!(!errors[0].correction().unwrap().is_safe(), "two words in one string");
}

/// The only error of a declaration with this line, and the line as corrected if that is safe.
fn tried(line: &str) -> (String, Option<String>) {
    let head = "format = 1\nsite = \"https://a.example\"\n\n[[cookie]]\nname = \"a\"\n";
    let others = if line.starts_with("purpose") {
        "lifetime = \"1 day\"\n"
    } else {
        "purposes = [\"security\"]\n"
    };
    let source = format!("{head}{others}{line}\n");
    let errors = Charter::parse_all(&source).unwrap_err();
    let error = &errors[0];
    let safe = error.correction().filter(|correction| correction.is_safe()).map(|correction| {
        let mut right = source.clone();
        right.replace_range(correction.span(), correction.text());
        right.lines().last().unwrap().to_owned()
    });
    (format!("{}; {}", error.message(), error.help().unwrap()), safe)
}

#[test]
fn words_that_people_try() {
    let purpose = |word: &str| tried(&format!("purposes = [\"{word}\"]"));
    for (word, told) in [
        ("analytics", "unknown purpose `analytics`; write `audience-measurement`"),
        ("Statistiques", "unknown purpose `Statistiques`; write `audience-measurement`"),
        ("login", "unknown purpose `login`; write `authentication`"),
        ("csrf", "unknown purpose `csrf`; write `security`"),
        ("cart", "unknown purpose `cart`; write `user-input`"),
        (
            "video",
            "unknown purpose `video`; write what the cookie is for: `embedded-content` or \
             `media-playback`",
        ),
        (
            "necessary",
            "unknown purpose `necessary`; it is a class of purposes; write what the cookie is for: \
             `transmission`, `user-input`, `authentication`, `security`, `consent-choice`, \
             `interface`, `media-playback`, `paywall-metering` or `emergency-location`",
        ),
        (
            "marketing",
            "unknown purpose `marketing`; it is a class of purposes; write what the cookie is for: \
             `advertising`, `ad-measurement`, `affiliation` or `profiling`",
        ),
        ("autentication", "unknown purpose `autentication`; did you mean `authentication`?"),
    ] {
        assert_eq!(purpose(word), (told.to_owned(), None), "a purpose is the author's to state");
    }
    let (told, _) = purpose("https://a.example/?token=SECRET");
    assert!(!told.contains("SECRET"), "{told}");

    for key in ["duration", "expires", "expiry", "max-age", "Max_Age", "durée"] {
        let quoted = if key.is_ascii() { key.to_owned() } else { format!("\"{key}\"") };
        let (told, fixed) = tried(&format!("{quoted} = \"13 months\""));
        assert_eq!(told, format!("unknown key `{key}`; write `lifetime`"));
        assert_eq!(fixed.unwrap().replace('"', ""), "lifetime = 13 months");
    }
    let (told, fixed) = tried("purpose = \"security\"");
    assert_eq!(told, "unknown key `purpose`; write `purposes`");
    assert_eq!(fixed.as_deref(), Some("purposes = \"security\""));

    let lifetime = |text: &str| tried(&format!("lifetime = \"{text}\""));
    for (text, meant) in [("13 mois", "13 months"), ("P13M", "13 months"), ("1 an", "12 months")] {
        assert_eq!(lifetime(text).1, Some(format!("lifetime = \"{meant}\"")));
    }
    let (told, fixed) = lifetime("6m");
    assert_eq!(told, "not a lifetime; write \"6 minutes\" or \"6 months\"");
    assert_eq!(fixed, None, "it may mean two things");
    for text in ["1 month", "2 years", "1 year"] {
        let source = format!(
            "format = 1\nsite = \"https://a.example\"\n[[cookie]]\nname = \"a\"\n\
             purposes = [\"security\"]\nlifetime = \"{text}\"\n"
        );
        assert!(Charter::parse(source).is_ok(), "{text}");
    }
    let errors =
        Charter::parse_all("format = 1\n[site]\nurl = \"https://a.example\"\n").unwrap_err();
    assert_eq!(errors[0].message(), "this is a table");
    let help = "write site = \"https://a.example\" below format, above the first table";
    assert_eq!(errors[0].help(), Some(help));
}

/// The first error of a whole charter, with the source as corrected, and whether that is safe.
fn first_error(source: &str) -> (String, Option<(String, bool)>) {
    let errors = Charter::parse_all(source).unwrap_err();
    let error = &errors[0];
    let corrected = error.correction().map(|correction| {
        let mut right = source.to_owned();
        right.replace_range(correction.span(), correction.text());
        (right, correction.is_safe())
    });
    (format!("{}; {}", error.message(), error.help().unwrap_or_default()), corrected)
}

#[test]
fn help_names_the_value_to_write() {
    let site = |value: &str| first_error(&format!("format = 1\nsite = {value}\n"));
    let (told, corrected) = site("\"www.example.fr/\"");
    assert!(told.ends_with("; write site = \"https://www.example.fr\""), "{told}");
    let right = "format = 1\nsite = \"https://www.example.fr\"\n";
    assert_eq!(corrected, Some((right.to_owned(), false)), "it may be http");
    for text in ["nowhere", "www.example.fr/?token=SECRET", "me:SECRET@www.example.fr", "a b.fr"] {
        let (told, corrected) = site(&format!("\"{text}\""));
        assert!(!told.contains("SECRET") && told.contains("https://www.example.org"), "{told}");
        assert_eq!(corrected, None, "{text}");
    }
    for (table, meant) in [
        ("url = \"https://www.example.fr/\"", "https://www.example.fr"),
        ("domain = \"www.example.fr\"", "https://www.example.fr"),
        ("url = \"https://www.example.fr/?token=SECRET\"", "https://www.example.org"),
        ("url = \"https://me:SECRET@www.example.fr/\"", "https://www.example.org"),
        ("language = \"fr\"", "https://www.example.org"),
    ] {
        let (told, _) = first_error(&format!("format = 1\n[site]\n{table}\n"));
        assert!(told.starts_with(&format!("this is a table; write site = \"{meant}\"")), "{told}");
    }
    let head = "site = \"https://www.example.fr\"\n";
    let (told, corrected) = first_error(&format!("format = \"1\"\n{head}"));
    assert_eq!(told, "this is a string; write format = 1");
    assert_eq!(corrected, Some((format!("format = 1\n{head}"), true)));
    let (told, corrected) = first_error(&format!("format = \"one\"\n{head}"));
    assert_eq!((told.as_str(), corrected), ("this is a string; write format = 1", None));

    for (value, meant, is_safe) in [
        ("https://www.youtube.com/", "www.youtube.com", true),
        ("http://youtube.com", "youtube.com", true),
        ("https://www.youtube.com/embed", "www.youtube.com", false),
        ("https://www.youtube.com?t=SECRET", "www.youtube.com", false),
    ] {
        let source = format!(
            "format = 1\n{head}[[cookie]]\nname = \"a\"\npurposes = [\"security\"]\n\
             domain = \"{value}\"\n"
        );
        let (told, corrected) = first_error(&source);
        assert_eq!(told, format!("a domain is a host, not an address; write \"{meant}\""));
        assert_eq!(corrected, Some((source.replace(value, meant), is_safe)), "{value}");
    }
    for (number, help) in [
        ("30", "write it with its unit, as \"30 days\" or \"30 months\""),
        ("31536000", "if these are seconds, write \"365 days\""),
        ("5400", "if these are seconds, write \"90 minutes\""),
        ("0", "write \"session\", or a number with its unit, as \"30 days\""),
        ("-1", "write it with its unit, as \"30 days\""),
    ] {
        assert_eq!(
            tried(&format!("lifetime = {number}")).0,
            format!("this is a whole number; {help}")
        );
    }
    for key in ["secure", "HttpOnly", "same_site", "value", "essential"] {
        let (told, corrected) = tried(&format!("{key} = true"));
        assert!(told.starts_with(&format!("unknown key `{key}`; leave it out: ")), "{told}");
        assert_eq!(corrected, None, "{key}");
    }
    let role = |word: &str| {
        first_error(&format!(
            "format = 1\n{head}[[provider]]\nid = \"a\"\nname = \"A\"\nrole = \"{word}\"\n"
        ))
    };
    for (word, meant) in [
        ("third-party", "write `independent`"),
        ("sous-traitant", "write `processor`"),
        ("first_party", "write `publisher`"),
        ("procesor", "did you mean `processor`?"),
    ] {
        let (told, corrected) = role(word);
        assert!(told.contains(meant), "{told}");
        assert!(corrected.is_none_or(|(_, is_safe)| !is_safe), "a role is the author's to state");
    }
    let (told, _) = tried("purpose = [\"advertisement\"]");
    assert!(told.contains("write `purposes`"), "{told}");
    let advertisement = tried("purposes = [\"advertisement\"]").0;
    assert_eq!(advertisement, "unknown purpose `advertisement`; write `advertising`");
    let source = format!("format = 1\n{head}[[cookie]]\nname = \"a\"\ncategory = [\"security\"]\n");
    let (told, corrected) = first_error(&source);
    assert_eq!(told, "unknown key `category`; write `purposes`");
    assert_eq!(corrected, Some((source.replace("category", "purposes"), true)));
}

#[test]
fn each_required_key_missing() {
    for template in [TOML, JSON] {
        let marked = marked(template);
        for at in &marked.keys {
            let key = marked.key(*at);
            let name = key.trim_matches('"');
            if !["format", "site", "id", "name", "purposes"].contains(&name) {
                continue;
            }
            let new = if marked.is_json() { "\"x-own\"" } else { "x-own" };
            let source = marked.with(*at, key, new);
            let Err(errors) = Charter::parse_all(&source) else {
                assert_eq!(name, "name", "the site's name may be left out");
                continue;
            };
            assert_eq!(errors.len(), 1, "{errors:?}");
            let error = &errors[0];
            assert_eq!(error.code().id(), "E103", "{error}");
            let words = format!("the key `{name}` is missing; add {name} = ");
            assert!(error.to_string().contains(&words), "{error}");
            let told = &source[error.span().unwrap()];
            match (marked.is_json(), name) {
                (true, _) => assert!(told.starts_with('{') && told.ends_with('}'), "{told}"),
                (false, "format" | "site") => assert_eq!(error.line(), Some(1)),
                (false, _) => assert!(["[[provider]]", "[[cookie]]"].contains(&told), "{told}"),
            }
        }
    }
}

#[test]
fn each_key_twice() {
    for template in [TOML, JSON] {
        let marked = marked(template);
        for at in &marked.keys {
            let key = marked.key(*at);
            let value_at = marked.values.iter().find(|value| *value > at).unwrap();
            let member = &marked.text[*at..value_at + marked.value(*value_at).len()];
            let is_inside =
                marked.text[..*at].ends_with("{ ") || marked.text[..*at].ends_with(", ");
            let end = if marked.is_json() || is_inside { ", " } else { "\n" };
            let source = marked.with(*at, member, &format!("{member}{end}{member}"));
            let second = at + member.len() + end.len();
            let error = Charter::parse(&source).expect_err(&source);
            assert_eq!(error.code().id(), "E107", "{error}\n{source}");
            let words = format!("the key `{}` appears twice; keep one", key.trim_matches('"'));
            assert!(error.to_string().contains(&words), "{error}");
            let place = (error.line().unwrap(), error.column().unwrap());
            let line = source[..second].matches('\n').count() + 1;
            let column = source[..second].rsplit('\n').next().unwrap().chars().count() + 1;
            assert_eq!(place, (line.try_into().unwrap(), column.try_into().unwrap()), "{error}");
        }
    }
}

#[test]
fn each_item_twice() {
    for template in [TOML, JSON] {
        let marked = marked(template);
        for at in &marked.values {
            let item = marked.value(*at);
            let before = &marked.text[..*at];
            let in_list =
                before.ends_with('[') || before.ends_with("\", ") && !before.ends_with("}, ");
            let key = marked.key_of(*at);
            let is_list = ["languages", "regimes", "areas", "purposes"].contains(&key);
            if !is_list || !in_list || !item.starts_with('"') {
                continue;
            }
            let source = marked.with(*at, item, &format!("{item}, {item}"));
            let second = at + item.len() + 2;
            let errors = Charter::parse_all(&source).unwrap_err();
            assert_eq!(errors.len(), 1, "{errors:?}");
            let error = &errors[0];
            assert_eq!(error.code().id(), "E107", "{error}");
            assert_eq!(error.span().unwrap(), second..second + item.len(), "{error}");
            assert!(error.message().ends_with("appears twice"), "{error}");
            assert_eq!(error.help(), Some("keep one"));
            let correction = error.correction().unwrap();
            assert!(correction.is_safe());
            let mut mended = source.clone();
            mended.replace_range(correction.span(), correction.text());
            assert_eq!(mended, marked.text);
        }
    }
}

#[test]
fn a_provider_twice() {
    let marked = marked(TOML);
    let block = "[[provider]]\nid = \"vendor\"\nname = \"Another\"\n";
    let source = format!("{}{block}", marked.text);
    let errors = Charter::parse_all(&source).unwrap_err();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0].code().id(), "E107");
    assert_eq!(&source[errors[0].span().unwrap()], "\"vendor\"");
    assert_eq!(errors[0].line(), Some(u32::try_from(source.lines().count() - 1).unwrap()));
    assert_eq!(errors[0].help(), Some("give each its own"));
}

#[test]
fn malformed_values() {
    let malformed = [
        ("site", "www.example.org", "https://"),
        ("site", "https://me:secret@www.example.org", "a user name or password"),
        ("site", "https://me@www.example.org/", "a user name or password"),
        ("site", "https://www.example.org/?page=1", "a query"),
        ("site", "https://www.example.org/#top", "a fragment"),
        ("contact", "privacy@example", "privacy@example.org"),
        ("contact", "a@b@example.org", "privacy@example.org"),
        ("contact", "mailto:nobody", "privacy@example.org"),
        ("contact", "https:///contact?", "https://www.example.org/contact"),
        ("privacy-policy", "www.example.org/privacy", "https://www.example.org/privacy"),
        ("privacy-policy", "ftp://www.example.org/privacy", "https://"),
        ("privacy-policy", "https://me@www.example.org/privacy", "https://"),
        ("languages", "f", "write one as fr"),
        ("regimes", "DE", "1 to 40 of a-z"),
        ("consent-cookie", "a b", "letters, digits"),
        ("consent-cookie", "__Http-choices", "__Host- or none"),
        ("consent-cookie", "__host-http-choices", "__Host- or none"),
        ("consent-domain", "other.example", "does not cover"),
        ("consent-domain", ".example.org", "no leading dot"),
        ("id", "A Vendor", "1 to 40 of a-z"),
        ("domains", "https://vendor.example", "write \"vendor.example\""),
        ("domains", "https://", "shop.example.org"),
        ("domains", ".vendor.example", "no leading dot"),
        ("provider", "A Vendor", "1 to 40 of a-z"),
        ("lifetime", "a while", "13 months"),
        ("lifetime", "13 month", "13 months"),
        ("lifetime", "2 day", "13 months"),
        ("data-retention", "3 weeks", "13 months"),
        ("domain", ".example.org", "no leading dot"),
        ("domain", "exa mple.org", "shop.example.org"),
        ("path", "shop", "begin it with /"),
    ];
    for template in [TOML, JSON] {
        let marked = marked(template);
        for (key, wrong, words) in malformed {
            let is_it =
                |at: &&usize| marked.key_of(**at) == key && marked.value(**at).starts_with('"');
            let at = *marked.values.iter().find(is_it).unwrap();
            let source = marked.with(at, marked.value(at), &marked.string(wrong));
            let error = marked.told(&source, at, "E108", words);
            let is_safe = wrong.starts_with('.') || wrong == "https://vendor.example";
            if is_safe || ["13 month", "2 day", "3 weeks"].contains(&wrong) {
                let correction = error.correction().expect(wrong);
                assert!(correction.is_safe());
                let mut mended = source.clone();
                mended.replace_range(correction.span(), correction.text());
                Charter::parse(mended).unwrap();
            }
        }
        let revision = *marked.values.iter().find(|at| marked.key_of(**at) == "revision").unwrap();
        let source = marked.with(revision, "2", "0");
        marked.told(&source, revision, "E108", "from 1 to 4294967295");
        for (key, greatest) in [("iab-vendor", 65_535_i64), ("google-atp", 4_294_967_295)] {
            let at = *marked.values.iter().find(|at| marked.key_of(**at) == key).unwrap();
            for wrong in [0, -1, greatest + 1] {
                let source = marked.with(at, marked.value(at), &wrong.to_string());
                marked.told(&source, at, "E108", &format!("from 1 to {greatest}"));
            }
            let source = marked.with(at, marked.value(at), &greatest.to_string());
            Charter::parse(source).unwrap();
        }
    }
}

/// What stands before `@` may be a secret, and a query is a visitor's own.
#[test]
fn a_site_without_what_is_not_its_own() {
    for (wrong, right) in [
        ("https://me:secret@www.example.org", "https://www.example.org"),
        ("https://www.example.org/shop?session=secret#top", "https://www.example.org/shop"),
        ("https://www.example.org/#secret", "https://www.example.org"),
    ] {
        let source = format!("format = 1\nsite = \"{wrong}\"\n");
        let error = Charter::parse(&source).unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
        let correction = error.correction().unwrap();
        assert!(correction.is_safe());
        let mut fixed = source.clone();
        fixed.replace_range(correction.span(), correction.text());
        assert_eq!(Charter::parse(fixed).unwrap().site(), right);
    }
}

#[test]
fn a_consent_cookie_bound_to_its_host() {
    let charter = |site: &str, name: &str, more: &str| {
        let source = format!("format = 1\nsite = \"{site}\"\nconsent-cookie = \"{name}\"\n{more}");
        Charter::parse(source)
    };
    for name in ["__Host-choices", "__host-choices"] {
        charter("https://www.example.org", name, "").unwrap();
        let error = charter("http://www.example.org", name, "").unwrap_err();
        assert_eq!((error.code().id(), error.path()), ("E108", "consent-cookie"), "{error}");
        let domain = "consent-domain = \"example.org\"\n";
        // Browsers keep no such cookie with a Domain, so none is written.
        let found = charter("https://www.example.org", name, domain).unwrap().check();
        assert_eq!((found[0].code().id(), found[0].path()), ("C014", "consent-domain"));
        assert!(found[0].message().contains("no effect"), "{}", found[0].message());
    }
    charter("https://www.example.org", "__Secure-choices", "consent-domain = \"example.org\"\n")
        .unwrap();
    charter("http://www.example.org", "__Secure-choices", "").unwrap_err();
}

#[test]
fn addresses_and_words() {
    let charter = |key: &str, value: &str| {
        Charter::parse(format!("format = 1\nsite = \"https://a.example\"\n{key} = {value}\n"))
    };
    for right in [
        "\"privacy@example.org\"",
        "\"mailto:privacy@example.org\"",
        "\"https://www.example.org/contact?form=1\"",
        "\"1 Main Street, Example Town\"",
        "\"Write to privacy@example or call 0123\"",
        "\"+33 1 23 45 67 89\"",
        "{ fr = \"prive@example.fr\", en = \"By post\" }",
    ] {
        charter("contact", right).unwrap();
    }
    let error = charter("contact", "{ fr = \"prive@example.fr\", en = \"x@y\" }").unwrap_err();
    assert_eq!((error.code().id(), error.path()), ("E108", "contact.en"), "{error}");
    charter("privacy-policy", "{ fr = \"https://a.example/fr?p=1\" }").unwrap();
    let error = charter("privacy-policy", "{ fr = \"/privacy\" }").unwrap_err();
    assert_eq!((error.code().id(), error.path()), ("E108", "privacy-policy.fr"), "{error}");
}

#[test]
fn all_at_once() {
    let source = "site = \"x\"\nrevison = 1\n[[cookie]]\nname = 1\npurpose = [\"advertsing\"]\nlifetime = \"2 day\"\n[[cookie]]\npurposes = []\n";
    let errors = Charter::parse_all(source).unwrap_err();
    let told: Vec<(u32, &str)> =
        errors.iter().map(|e| (e.line().unwrap(), e.code().id())).collect();
    assert_eq!(
        told,
        [
            (1, "E103"),
            (1, "E108"),
            (2, "E102"),
            (4, "E104"),
            (5, "E102"),
            (6, "E108"),
            (7, "E103"),
            (8, "E111")
        ],
        "{errors:?}"
    );
    let many = format!("format = 1\nsite = \"https://a.example\"\n{}", "[[cookie]]\n".repeat(500));
    let errors = Charter::parse_all(many).unwrap_err();
    assert!((100..=101).contains(&errors.len()), "{}", errors.len());
}

#[test]
fn an_unknown_provider() {
    for template in [TOML, JSON] {
        let marked = marked(template);
        let is_it =
            |at: &&usize| marked.key_of(**at) == "provider" && marked.value(**at).starts_with('"');
        let at = *marked.values.iter().find(is_it).unwrap();
        let source = marked.with(at, "\"vendor\"", "\"vendro\"");
        let charter = Charter::parse(&source).unwrap();
        let found = charter.check();
        let unknown = found.iter().find(|f| f.code().id() == "C005").expect("C005");
        assert!(unknown.message().contains("but `vendor` is"), "{}", unknown.message());
        assert!(unknown.help().contains("correct the id"), "{}", unknown.help());
        let places = charte::lint::Locations::parse(&source).unwrap();
        assert_eq!(places.find(unknown.path()).unwrap().value(), at..at + 8);
    }
}

/// What the charter's findings point to is there.
#[test]
fn findings_have_places() {
    let source = r#"format = 1
site = "https://www.example.org"
languages = ["fr", "en"]
regime = "us-ca"
gpc = "ignore"
name = { fr = "Un site" }
controller = { en = "A company" }
consent-domain = "example.org"
[[provider]]
id = "a"
name = { en = "A" }
[[cookie]]
name = "x*"
purposes = ["unclassified", "security"]
service = { fr = "Un" }
[[cookie]]
name = "*x"
provider = "a"
purposes = ["audience-measurement"]
lifetime = "26 months"
data-retention = "30 months"
facts = { anonymous = true, cross-site = false, shared = false, publisher-only = true }
[[cookie]]
name = "choices"
provider = "b"
purposes = ["consent-choice", "session-replay"]
lifetime = "5 days"
"#;
    let places = charte::lint::Locations::parse(source).unwrap();
    let now = "2026-11-23T10:05:00Z".parse::<charte::Time>().unwrap();
    let mut codes = Vec::new();
    for regime in charte::Regime::builtin_ids() {
        let regime = charte::Regime::builtin(regime).unwrap();
        let policy = Policy::compile(Charter::parse(source).unwrap(), regime);
        for finding in policy.check(now) {
            assert!(!finding.path().is_empty(), "{}", finding.message());
            let place = places.find(finding.path()).unwrap_or_else(|| panic!("{}", finding.path()));
            assert!(!place.value().is_empty());
            if let Some(path) = finding.related() {
                places.find(path).unwrap_or_else(|| panic!("{path}"));
            }
            assert_eq!(finding.help(), finding.code().remedy());
            assert!(!finding.message().contains(finding.help()), "{}", finding.message());
            codes.push(finding.code().id());
        }
    }
    codes.sort_unstable();
    codes.dedup();
    for code in [
        "C003", "C004", "C005", "C007", "C008", "C009", "C011", "C012", "C014", "C023", "C060",
        "C062",
    ] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
}

#[test]
fn bytes_count_from_what_was_given() {
    let source = "format = 1\nsite = \"https://a.example\"\nregme = \"fr\"\n";
    let json = "{\"site\": \"https://a.example\", \"regme\": \"fr\"}";
    for source in [source, json] {
        let plain = Charter::parse_all(source).unwrap_err();
        for marks in ["\u{feff}", "\u{feff}\u{feff}"] {
            let marked = format!("{marks}{source}");
            let errors = Charter::parse_all(&marked).unwrap_err();
            assert_eq!(errors.len(), plain.len());
            for (error, plain) in errors.iter().zip(&plain) {
                assert_eq!(error.to_string(), plain.to_string());
                assert_eq!(marked[error.span().unwrap()], source[plain.span().unwrap()]);
                let spans = |error: &charte::Error| {
                    error.correction().map(|c| c.spans().map(|s| s.start).collect::<Vec<_>>())
                };
                let behind = spans(plain).map(|s| s.iter().map(|s| s + marks.len()).collect());
                assert_eq!(spans(error), behind);
            }
            assert!(plain.iter().any(|error| error.correction().is_some()));
            let place = charte::lint::Locations::parse(&marked).unwrap().find("site").unwrap();
            assert_eq!(&marked[place.value()], "\"https://a.example\"");
            assert!(marked[place.key().unwrap()].contains("site"));
        }
    }
}
