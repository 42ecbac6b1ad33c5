//! Where problems are, in TOML and in JSON.
#![cfg(feature = "toml")]

mod common;

use charte_syntax::{Node, Span, Value, parse, parse_json, parse_toml, source};
use common::{CODES, Code, Menu, menu, problem};
use proptest::prelude::*;

const TOML: &str = r#"# a menu
title = "Café"
open = true
seats = 12

[[dish]]
name = "soup"
diets = ["vegan", "halal"]

[[dish]]
name = 'bread'

[address]
street = "Élysée 1"
"#;

const JSON: &str = r#"{
  "title": "Café", "open": true,
  "seats": 12,
  "dish": [
    { "name": "soup", "diets": ["vegan", "halal"] },
    { "name": "bread" }
  ],
  "address": { "street": "\u00c9lysée 1" }
}"#;

/// Every key and value with its text in the source.
fn located<'s>(node: &Node<'_>, source: &'s str, path: &str, all: &mut Vec<(String, &'s str)>) {
    all.push((path.to_owned(), node.span.of(source)));
    match &node.value {
        Value::Table(members) => {
            for (key, node) in members {
                let path = format!("{path}.{}", key.name);
                all.push((format!("{path}#"), key.span.of(source)));
                located(node, source, &path, all);
            }
        }
        Value::List(items) => {
            for (n, node) in items.iter().enumerate() {
                located(node, source, &format!("{path}[{n}]"), all);
            }
        }
        _ => {}
    }
}

fn locations(source: &str) -> Vec<(String, &str)> {
    let mut all = Vec::new();
    located(&parse(source, &CODES).unwrap(), source, "", &mut all);
    all
}

#[track_caller]
fn has(all: &[(String, &str)], path: &str, text: &str) {
    let found = all.iter().find(|(known, _)| known == path);
    assert_eq!(found.map(|(_, text)| *text), Some(text), "{path} in {all:?}");
}

#[test]
fn toml_knows_every_key_and_value() {
    let all = locations(TOML);
    has(&all, ".title#", "title");
    has(&all, ".title", "\"Café\"");
    has(&all, ".open", "true");
    has(&all, ".seats", "12");
    has(&all, ".dish[0]", "[[dish]]");
    has(&all, ".dish[0].diets[1]", "\"halal\"");
    has(&all, ".dish[1].name", "'bread'");
    has(&all, ".address", "[address]");
    has(&all, ".address.street", "\"Élysée 1\"");
}

#[test]
fn json_knows_every_key_and_value() {
    let all = locations(JSON);
    has(&all, "", JSON);
    has(&all, ".title#", "\"title\"");
    has(&all, ".title", "\"Café\"");
    has(&all, ".open", "true");
    has(&all, ".dish[0].diets[1]", "\"halal\"");
    has(&all, ".dish[1]", "{ \"name\": \"bread\" }");
    has(&all, ".address.street", "\"\\u00c9lysée 1\"");
    let odd = r#"{"a\"b": 1, "c\\" : [2]}"#;
    let all = locations(odd);
    has(&all, ".a\"b#", r#""a\"b""#);
    has(&all, ".c\\#", r#""c\\""#);
    has(&all, ".c\\[0]", "2");
}

#[test]
fn toml_and_json_read_the_same() {
    let read = menu(TOML, &CODES, None).unwrap();
    assert_eq!(menu(JSON, &CODES, None).unwrap(), read);
    assert_eq!(read.street.as_deref(), Some("Élysée 1"));
    assert_eq!(read.dishes.len(), 2);
}

#[test]
fn a_problem_has_code_path_line_and_column_in_characters() {
    let toml = TOML.replace("\"halal\"", "\"hallal\"");
    let json = JSON.replace("\"halal\"", "\"hallal\"");
    for (source, line, column) in [(&toml, 8, 19), (&json, 5, 42)] {
        let problem = problem(source);
        assert_eq!(problem.code(), Code::Word);
        assert_eq!(problem.path(), "dish[0].diets");
        assert_eq!((problem.line(), problem.column()), (Some(line), Some(column)), "{problem}");
        assert_eq!(&source[problem.span().unwrap()], "\"hallal\"");
        assert_eq!(
            problem.to_string(),
            format!(
                "line {line}, column {column}: dish[0].diets: unknown word `hallal`; did you \
                 mean `halal`?"
            )
        );
    }
    let wide = problem("title = \"é\"\naddress = { a = \"é\", street = 1 }\n");
    assert_eq!((wide.line(), wide.column()), (Some(2), Some(31)));
    let wide = problem(r#"{"title": "é", "seats": "é"}"#);
    assert_eq!((wide.line(), wide.column()), (Some(1), Some(25)));
}

#[test]
fn syntax_errors_name_the_place() {
    for (source, line, column, words) in [
        ("title = \"x\"\nopen = = 1\n", 2, 8, "not valid toml"),
        ("{\"title\": \"é\",\n \"open\": tru }", 2, 13, "not valid json"),
        ("{\"title\": \"é\",\n \"dish\": [{\"name\" 1}]}", 2, 19, "not valid json"),
        ("{\"seats\": 1", 1, 11, "not valid json"),
    ] {
        let problem = problem(source);
        assert_eq!(problem.code(), Code::Syntax, "{problem}");
        assert!(problem.message().contains(words), "{problem}");
        assert_eq!((problem.line(), problem.column()), (Some(line), Some(column)), "{problem}");
        assert!(!problem.message().contains("at line"), "{problem}");
    }
}

#[test]
fn a_byte_order_mark_is_no_column_but_bytes() {
    let marked = format!("\u{feff}{TOML}").replace("title = \"Café\"", "titel = \"Café\"");
    let (text, mark) = source(marked.as_bytes(), &CODES).unwrap();
    assert_eq!(mark, 3);
    let problem = problem(text).shifted(mark);
    assert_eq!((problem.line(), problem.column()), (Some(2), Some(1)));
    assert_eq!(&marked[problem.span().unwrap()], "titel");
    assert_eq!(&marked[problem.correction().unwrap().span()], "titel");
    assert_eq!(Span::point(4).shifted(mark), Span::point(7));
    assert_eq!(source(b"\xef\xbb\xbf\xef\xbb\xbfa", &CODES).unwrap(), ("a", 6));
}

#[test]
fn bytes_that_are_not_utf8_are_located() {
    let problem = source(b"title = \"x\"\n\xc3\xa9 \xff", &CODES).unwrap_err();
    assert_eq!(problem.message(), "the menu is not utf-8");
    assert_eq!(problem.help(), Some("save it as utf-8"));
    assert_eq!((problem.line(), problem.column()), (Some(2), Some(3)));
}

#[test]
fn nesting_is_limited() {
    let nested = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    for levels in [12, 13, 14, 15, 16, 17, 40] {
        let json = format!("{{\"title\": \"x\", \"seats\": {}}}", nested(levels));
        let toml = format!("title = \"x\"\nseats = {}\n", nested(levels));
        for source in [json, toml] {
            let problem = problem(&source);
            let too_deep = problem.message() == "the menu nests deeper than 16 levels";
            // The table and the number are levels too.
            assert_eq!(too_deep, levels > 14, "{levels}: {problem}");
            assert_eq!(problem.code(), if too_deep { Code::Syntax } else { Code::Type });
        }
    }
    // What a parser itself refuses is a problem too, and no panic.
    let deep = nested(20_000);
    assert_eq!(problem(&format!("{{\"seats\": {deep}}}")).code(), Code::Syntax);
    assert_eq!(problem(&format!("seats = {deep}")).code(), Code::Syntax);
}

#[test]
fn a_key_twice_is_located_at_the_second() {
    let toml = problem("title = \"x\"\ntitle = \"y\"\n");
    let json = problem("{\"title\": \"x\",\n\"title\": \"y\"}");
    for problem in [toml, json] {
        assert_eq!(problem.code(), Code::DuplicateKey);
        assert_eq!(problem.message(), "the key `title` appears twice");
        assert_eq!(problem.help(), Some("keep one"));
        assert_eq!((problem.line(), problem.column()), (Some(2), Some(1)));
    }
}

#[test]
fn values_that_no_key_takes() {
    for (value, kind) in [
        ("1.5", "a number"),
        ("2026-11-28", "a date"),
        ("\"x\"", "a string"),
        ("[1]", "a list"),
        ("{}", "a table"),
        ("true", "true or false"),
    ] {
        let problem = problem(&format!("title = \"x\"\nseats = {value}\n"));
        assert_eq!(problem.code(), Code::Type);
        assert_eq!(problem.message(), format!("this is {kind}"));
        assert_eq!(problem.help(), Some("write a whole number"));
    }
    for value in ["null", "1.5", "1e3", "-0.0", "99999999999999999999"] {
        let problem = problem(&format!(r#"{{"title": "x", "seats": {value}}}"#));
        assert_eq!(problem.code(), Code::Type, "{problem}");
    }
    let whole = |source: &str| menu(source, &CODES, None).unwrap().seats;
    assert_eq!(whole("title = \"x\"\nseats = 0x10\n"), Some(16));
    assert_eq!(whole("title = \"x\"\nseats = -1_000\n"), Some(-1000));
    assert_eq!(whole(r#"{"title": "x", "seats": -3}"#), Some(-3));
}

#[test]
fn the_format_can_be_chosen() {
    assert!(matches!(parse_toml("", &CODES).unwrap().value, Value::Table(all) if all.is_empty()));
    assert_eq!(parse_toml("{}", &CODES).unwrap_err().code(), Code::Syntax);
    assert_eq!(parse_json("a = 1", &CODES).unwrap_err().code(), Code::Syntax);
    let read = menu(" \n{ \"title\": \"x\" }", &CODES, None);
    assert_eq!(read.unwrap(), Menu { title: "x".to_owned(), ..Menu::default() });
    assert_eq!(problem("{1}").code(), Code::Syntax);
}

proptest! {
    /// Whatever a source holds: no panic, and positions that the source has.
    #[test]
    fn any_text(text in "[\\[\\]{}=\",:a-c\u{e9}\\\\\n 0-9.]{0,60}", json: bool) {
        let text = if json { format!("{{{text}") } else { text };
        if let Err(problem) = menu(&text, &CODES, None) {
            let span = problem.span().unwrap();
            prop_assert!(text.get(span.clone()).is_some(), "{span:?} of {text:?}");
            prop_assert!(problem.line().unwrap() as usize <= text.matches('\n').count() + 1);
        }
    }
}
