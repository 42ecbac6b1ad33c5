//! What a table takes and what it reports.
#![cfg(feature = "toml")]

mod common;

use charte_syntax::{Mistakes, Problem};
use common::{CODES, Code, Diet, STRICT, menu, problem, problems};

fn told(source: &str) -> Vec<(Code, String)> {
    problems(source).iter().map(|p| (p.code(), p.to_string())).collect()
}

#[test]
fn words_are_read() {
    let source = "title = \"x\"\n[[dish]]\nname = \"a\"\ndiets = [\"vegan\", \"halal\"]\nmain-diet = \"vegan\"\n";
    let read = menu(source, &CODES, None).unwrap();
    assert_eq!(read.dishes[0].diets, [Diet::Vegan, Diet::Halal]);
    assert_eq!(read.dishes[0].main, Some(Diet::Vegan));
}

#[test]
fn an_unknown_word_names_the_nearest_or_all() {
    let dish =
        |word: &str| format!("title = \"x\"\n[[dish]]\nname = \"a\"\nmain-diet = \"{word}\"\n");
    let near = problem(&dish("Vegetarien"));
    assert_eq!(near.message(), "unknown word `Vegetarien`");
    assert_eq!(near.help(), Some("did you mean `vegetarian`?"));
    let far = problem(&dish("kosher"));
    assert_eq!(far.help(), Some("write one of vegan, vegetarian, halal"));
    assert!(far.correction().is_none());
}

#[test]
fn keys_of_the_authors_own_are_not_read() {
    let source = "title = \"x\"\nx-color = 1.5\n[x-table]\nany = 1\n";
    assert!(menu(source, &CODES, None).is_ok());
    let strict = menu(source, &STRICT, None).unwrap_err();
    assert_eq!((strict.code(), strict.message()), (Code::UnknownKey, "unknown key `x-color`"));
    // A key that is the author's own is still there once only.
    let twice = problem(r#"{"title": "x", "x-a": 1, "x-a": 2}"#);
    assert_eq!(twice.code(), Code::DuplicateKey);
}

#[test]
fn the_first_problem_stops_or_all_are_kept() {
    let source = "titel = \"x\"\nopen = 1\nseats = \"2\"\ncolor = \"red\"\n\n[[dish]]\ndiets = [\"vegan\", \"vegan\", \"soup\"]\n\n[[dish]]\nname = 3\n";
    assert_eq!(problem(source).to_string(), problems(source)[0].to_string());
    assert_eq!(
        told(source),
        [
            (Code::UnknownKey, "line 1, column 1: unknown key `titel`; did you mean `title`?"),
            (Code::Type, "line 2, column 8: open: this is a whole number; write true or false"),
            (Code::Type, "line 3, column 9: seats: this is a string; write a whole number"),
            (
                Code::UnknownKey,
                "line 4, column 1: unknown key `color`; write one of title, open, seats, \
                 languages, dish, address"
            ),
            (Code::Missing, "line 6, column 1: dish[0]: the key `name` is missing; add it"),
            (Code::Duplicate, "line 7, column 19: dish[0].diets: `vegan` appears twice; keep one"),
            (
                Code::Word,
                "line 7, column 28: dish[0].diets: unknown word `soup`; write one of vegan, \
                 vegetarian, halal"
            ),
            (Code::Type, "line 10, column 8: dish[1].name: this is a whole number; write a string"),
        ]
        .map(|(code, text)| (code, text.to_owned()))
    );
}

#[test]
fn a_reader_stops_when_the_list_is_full() {
    let source = "title = \"x\"\na = 1\nb = 1\nc = 1\n";
    let mistakes = Mistakes::at_most(2);
    assert!(mistakes.is_empty());
    let last = menu(source, &CODES, Some(&mistakes)).unwrap_err();
    assert_eq!(last.line(), Some(4));
    assert!(!mistakes.is_empty());
    let lines: Vec<_> = mistakes.in_order().iter().map(Problem::line).collect();
    assert_eq!(lines, [Some(2), Some(3)]);
}

#[test]
fn a_missing_key_has_an_example() {
    let missing = problem("open = true\n");
    assert_eq!(missing.code(), Code::Missing);
    assert_eq!(missing.message(), "the key `title` is missing");
    assert_eq!(missing.help(), Some("add title = \"…\""));
    assert_eq!((missing.path(), missing.line()), ("", Some(1)));
    // The key that was meant for it is reported once.
    assert_eq!(told("Title = \"x\"\n").len(), 1);
    // A key that is no slip of it is reported beside it.
    assert_eq!(told("color = \"x\"\n").len(), 2);
}

#[test]
fn lists_of_tables() {
    for (value, kind) in [("{}", "a table"), ("\"x\"", "a string"), ("1", "a whole number")] {
        let problem = problem(&format!("title = \"x\"\ndish = {value}\n"));
        assert_eq!((problem.code(), problem.path()), (Code::Type, "dish"));
        assert_eq!(problem.message(), format!("this is {kind}"));
        let help = "write a list of tables; in toml, write [[dish]] above each";
        assert_eq!(problem.help(), Some(help));
    }
    let item = problem("title = \"x\"\ndish = [{ name = \"a\" }, 2]\n");
    assert_eq!((item.path(), item.column()), ("dish[1]", Some(25)));
    assert_eq!(item.help(), Some("write a table"));
    let root = problem("{\"title\": 1}");
    assert_eq!(root.path(), "title");
}

#[test]
fn a_malformed_value_has_the_text_of_the_reader() {
    let problem = problem("title = \"\"\n");
    assert_eq!(problem.code(), Code::Malformed);
    assert_eq!((problem.message(), problem.help()), ("no title", Some("write one")));
    assert_eq!(problem.to_string(), "line 1, column 9: title: no title; write one");
    assert_eq!(format!("{problem:?}"), format!("[Malformed] {problem}"));
    let bare = problem.clone().without_source();
    assert_eq!(bare.to_string(), "title: no title; write one");
    assert_eq!((bare.line(), bare.span()), (None, None));
    let other = problem.with_code(Code::Type);
    assert_eq!(other.code(), Code::Type);
    assert_eq!(Problem::new(Code::Type, "no").to_string(), "no");
}

#[test]
fn messages_hold_no_control_characters_and_no_long_words() {
    let long = "y".repeat(1000);
    let problem = problem(&format!("title = \"x\"\n\"a\\u001b[31m{long}\" = 1\n"));
    assert!(problem.message().len() < 120, "{problem}");
    assert!(!problem.to_string().contains(char::is_control), "{problem}");
    assert!(problem.message().ends_with("…`"), "{problem}");
}
