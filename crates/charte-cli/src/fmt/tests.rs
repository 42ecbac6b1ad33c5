//! Formatting twice changes nothing, what is said does not change, and every comment stays once.

use charte::Charter;
use proptest::prelude::*;
use serde_json::Value as Json;
use toml_edit::{DocumentMut, Item, Table, Value};

use super::{json, toml};

/// What may stand around a key: blanks, and comments that are told apart by their number later.
fn above() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![Just("\n"), Just("  \n"), Just("#@\n"), Just("  # @ \n")],
        0..3,
    )
    .prop_map(|lines| lines.concat())
}

fn at_end() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just(""), Just("  "), Just(" # @"), Just("\t#@ é [x] = \"1\"")]
}

fn equals() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just(" = "), Just("="), Just("   =\t")]
}

fn list(items: &'static [&'static str]) -> BoxedStrategy<String> {
    let items: Vec<String> = items.iter().map(|item| format!("\"{item}\"")).collect();
    let plain = items.join(",");
    let long = format!("[\n{}\n]", items.join(",\n"));
    let commented = format!("[ # @\n  # @\n {} # @\n]", items.join(", # @\n\n # @\n "));
    let before_comma = format!("[ {} ]", items.join("\n # @\n , "));
    prop_oneof![Just(format!("[{plain}]")), Just(long), Just(commented), Just(before_comma)].boxed()
}

fn words(all: &'static [&'static str]) -> BoxedStrategy<String> {
    prop::sample::select(all).prop_map(str::to_owned).boxed()
}

/// A key with its value, written anyhow.
fn line(key: &'static str, value: BoxedStrategy<String>) -> BoxedStrategy<String> {
    (above(), equals(), value, at_end())
        .prop_map(move |(above, equals, value, end)| format!("{above}{key}{equals}{value}{end}\n"))
        .boxed()
}

/// The lines that must be, and some of the others, in any order.
fn lines(
    must: Vec<BoxedStrategy<String>>,
    may: Vec<BoxedStrategy<String>>,
) -> impl Strategy<Value = String> {
    let count = may.len();
    let may = prop::sample::subsequence(may, 0..=count).prop_flat_map(|some| some);
    (must, may)
        .prop_flat_map(|(must, may)| Just([must, may].concat()).prop_shuffle())
        .prop_map(|lines| lines.concat())
}

fn top() -> impl Strategy<Value = String> {
    lines(
        vec![
            line("format", words(&["1", "0x1"])),
            line("site", words(&["\"https://www.example.org\"", "'https://www.example.org'"])),
        ],
        vec![
            line("name", words(&["\"A\"", "{fr=\"Un\", en = \"\"\"A\nsite\"\"\"}"])),
            line("revision", words(&["3"])),
            line("languages", list(&["fr", "en"])),
            line("regime", words(&["\"fr\""])),
            line(
                "regimes",
                list(&[
                    "de", "gb", "at", "be", "bg", "br", "ca-qc", "ca", "ch", "dk", "es", "fi",
                    "gr", "ie", "is", "it",
                ]),
            ),
            line("\"undeclared\"", words(&["\"allow\""])),
            line("x-b", words(&["[{b = 1, a = [1,2]}, 1979-05-27, 1.50]", "{}"])),
            line("x-a.c . d", words(&["true"])),
        ],
    )
}

fn provider(id: usize) -> impl Strategy<Value = String> {
    let id = move || Just(format!("\"p{id}\"")).boxed();
    let body = lines(
        vec![line("id", id()), line("name", words(&["\"P\""]))],
        vec![
            line("role", words(&["\"processor\""])),
            line("domains", list(&["a.example", "b.example"])),
            line("x-note", words(&["'#@not a comment'"])),
        ],
    );
    (above(), at_end(), body)
        .prop_map(|(above, end, body)| format!("{above}[[ provider ]]{end}\n{body}"))
}

fn cookie() -> impl Strategy<Value = String> {
    let body = lines(
        vec![
            line("name", words(&["\"a\"", "'b*'", "\"# no comment\""])),
            line("purposes", list(&["security", "authentication"])),
        ],
        vec![
            line("provider", words(&["\"p0\""])),
            line("description", words(&["{ en = \"E\", fr = \"F\" }"])),
            line("lifetime", words(&["\"13 months\""])),
            line("service.fr", words(&["\"S\""])),
            line("separable", words(&["true"])),
        ],
    );
    let facts = prop_oneof![
        Just(String::new()),
        line("facts", words(&["{shared=false,anonymous=true}", "{ }"])),
        (above(), at_end()).prop_map(|(above, end)| {
            format!("facts.shared = false\n{above}facts.anonymous=true{end}\n")
        }),
        (above(), at_end(), above()).prop_map(|(above, end, more)| {
            format!("{above}[cookie.facts]{end}\nshared = false\n{more}anonymous = true\n")
        }),
    ];
    (above(), body, facts)
        .prop_map(|(above, body, facts)| format!("{above}[[cookie]]\n{body}{facts}"))
}

/// A charter in TOML, with its comments numbered.
fn charter() -> impl Strategy<Value = String> {
    let tables = (provider(0), provider(1), prop::collection::vec(cookie(), 0..4), any::<bool>());
    let tables = tables.prop_flat_map(|(first, second, cookies, own)| {
        let own = own.then(|| "[x-own]\nz = 1 #@\na = 2\n[x-own.deep]\n# @\n".to_owned());
        let all: Vec<String> = [first, second].into_iter().chain(cookies).chain(own).collect();
        Just(all).prop_shuffle()
    });
    (top(), tables, above(), any::<bool>()).prop_map(|(top, tables, end, windows)| {
        let mut source = String::new();
        for (number, part) in format!("{top}{}{end}", tables.concat()).split('@').enumerate() {
            if number > 0 {
                source.push_str(&format!("c{number}."));
            }
            source.push_str(part);
        }
        if windows { source.replace('\n', "\r\n") } else { source }
    })
}

/// The comments, in order of their words; a string that looks like one counts alike.
fn comments(source: &str) -> Vec<String> {
    let mut all: Vec<String> = source
        .split('#')
        .skip(1)
        .map(|rest| rest.split(['\n', '\r']).next().unwrap_or_default().trim().to_owned())
        .collect();
    all.sort();
    all
}

fn table(table: &Table) -> Json {
    table.iter().map(|(key, item)| (key.to_owned(), item_of(item))).collect()
}

fn item_of(item: &Item) -> Json {
    match item {
        Item::None => Json::Null,
        Item::Value(value) => value_of(value),
        Item::Table(inside) => table(inside),
        Item::ArrayOfTables(tables) => tables.iter().map(table).collect(),
    }
}

fn value_of(value: &Value) -> Json {
    match value {
        Value::String(text) => text.value().replace("\r\n", "\n").into(),
        Value::Integer(number) => (*number.value()).into(),
        Value::Float(number) => (*number.value()).into(),
        Value::Boolean(flag) => (*flag.value()).into(),
        Value::Datetime(time) => time.value().to_string().into(),
        Value::Array(items) => items.iter().map(value_of).collect(),
        Value::InlineTable(members) => {
            members.iter().map(|(key, value)| (key.to_owned(), value_of(value))).collect()
        }
    }
}

fn data(source: &str) -> Json {
    table(source.parse::<DocumentMut>().unwrap().as_table())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn toml_says_the_same_with_every_comment(source in charter()) {
        let before = Charter::parse(&source).unwrap_or_else(|e| panic!("{e}\n{source}"));
        let formatted = toml::formatted(&source).unwrap();
        let after = Charter::parse(&formatted).unwrap_or_else(|e| panic!("{e}\n{formatted}"));
        prop_assert_eq!(&before, &after, "{}\n----\n{}", source, formatted);
        prop_assert_eq!(data(&source), data(&formatted), "{}\n----\n{}", source, formatted);
        prop_assert_eq!(comments(&source), comments(&formatted), "{}\n----\n{}", source, formatted);
        let again = toml::formatted(&formatted).unwrap();
        prop_assert_eq!(&again, &formatted, "{}", source);
        let strict = formatted.replace("\r\n", "\n");
        prop_assert!(!strict.contains("\n\n\n") && !strict.starts_with('\n'), "{}", formatted);
        prop_assert!(formatted.ends_with('\n') && !formatted.ends_with("\n\n"), "{}", formatted);
    }

    #[test]
    fn the_core_writes_the_usual_form(source in charter()) {
        let charter = Charter::parse(&source).unwrap();
        let written = charter.to_toml();
        prop_assert_eq!(&toml::formatted(&written).unwrap(), &written);
        prop_assert_eq!(Charter::parse(&written).unwrap(), charter);
    }

    #[test]
    fn json_says_the_same(source in charter()) {
        let tree = data(&source);
        let text = if source.len() % 2 == 0 { tree.to_string() } else { serde_json::to_string_pretty(&tree).unwrap() };
        let formatted = json::formatted(&text).unwrap();
        prop_assert_eq!(&tree, &serde_json::from_str::<Json>(&formatted).unwrap());
        prop_assert_eq!(Charter::parse(&text).unwrap(), Charter::parse(&formatted).unwrap());
        prop_assert_eq!(&json::formatted(&formatted).unwrap(), &formatted);
        prop_assert!(formatted.lines().all(|line| line.chars().count() <= super::WIDTH || line.contains('"')));
    }
}
