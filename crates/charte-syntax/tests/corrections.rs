//! What a correction writes, and when it is safe.
#![cfg(feature = "toml")]

mod common;

use common::{CODES, corrected, menu, problem, problems};

#[test]
fn a_misspelt_key_is_corrected_safely_if_it_means_one_thing() {
    for (source, right, safe) in [
        ("titel = \"x\"\n", "title = \"x\"\n", true),
        ("\"Title\" = \"x\"\n", "\"title\" = \"x\"\n", true),
        ("{\"titel\": \"x\"}", "{\"title\": \"x\"}", true),
        ("title = \"x\"\nSEATS = 2\n", "title = \"x\"\nseats = 2\n", true),
        (
            "title = \"x\"\nadress = { street = \"y\" }\n",
            "title = \"x\"\naddress = { street = \"y\" }\n",
            true,
        ),
        // Two slips in a short word.
        ("title = \"x\"\nopne_ = true\n", "title = \"x\"\nopen = true\n", false),
        // The key that is meant is there already.
        ("title = \"x\"\ntitel = \"y\"\n", "title = \"x\"\ntitle = \"y\"\n", false),
    ] {
        let problem = problem(source);
        assert_eq!(corrected(source, &problem), right);
        assert_eq!(problem.correction().unwrap().is_safe(), safe, "{source}");
        if safe {
            assert!(menu(right, &CODES, None).is_ok(), "{right}");
        }
    }
    assert!(problem("title = \"x\"\ncolor = 1\n").correction().is_none());
}

#[test]
fn a_misspelt_header_is_corrected_in_every_table() {
    let source = "title = \"x\"\n\n[[dihs]]\nname = \"dihs\"\n\n[[dihs]]\nname = \"b\"\n";
    let found = problem(source);
    assert_eq!(found.correction().unwrap().spans().count(), 2);
    assert_eq!(found.correction().unwrap().span(), found.span().unwrap());
    let right = "title = \"x\"\n\n[[dish]]\nname = \"dihs\"\n\n[[dish]]\nname = \"b\"\n";
    assert_eq!(corrected(source, &found), right);
    assert_eq!(menu(right, &CODES, None).unwrap().dishes.len(), 2);
    // With a byte order mark every span moves.
    let marked = format!("\u{feff}{source}");
    assert_eq!(corrected(&marked, &found.shifted(3)), format!("\u{feff}{right}"));
}

#[test]
fn a_word_is_corrected_but_never_safely() {
    let source = "title = \"x\"\n[[dish]]\nname = \"a\"\ndiets = ['vegn']\n";
    let problem = problem(source);
    assert_eq!(corrected(source, &problem), source.replace("'vegn'", "\"vegan\""));
    assert!(!problem.correction().unwrap().is_safe());
}

#[test]
fn a_string_becomes_a_list() {
    let source = "title = \"x\"\n[[dish]]\nname = \"a\"\ndiets = \"vegan\"\n";
    let problem = problem(source);
    assert_eq!(corrected(source, &problem), source.replace("\"vegan\"", "[\"vegan\"]"));
    assert!(problem.correction().unwrap().is_safe());
}

#[test]
fn a_word_twice_is_deleted_with_its_comma() {
    let dish = |diets: &str| format!("title = \"x\"\n[[dish]]\nname = \"a\"\ndiets = {diets}\n");
    for (diets, right) in [
        ("[\"vegan\", \"vegan\"]", "[\"vegan\"]"),
        ("[\"vegan\", \"halal\" , \"vegan\", ]", "[\"vegan\", \"halal\", ]"),
        ("[\n  \"vegan\",\n  \"vegan\",\n]", "[\n  \"vegan\",\n]"),
    ] {
        let source = dish(diets);
        let found = problem(&source);
        assert_eq!(corrected(&source, &found), dish(right));
        assert!(found.correction().unwrap().is_safe());
        assert!(menu(&dish(right), &CODES, None).is_ok());
    }
    // A comment is the author's: nothing deletes it.
    let commented = dish("[\n  \"vegan\", # really\n  \"vegan\",\n]");
    assert!(problem(&commented).correction().is_none());
}

#[test]
fn all_corrections_together_give_a_document_that_is_read() {
    let source = "titel = \"x\"\nopen = true\n\n[[dish]]\nname = \"a\"\ndiets = [\"vegan\", \"vegan\"]\nmain_diet = \"vegan\"\n";
    let mut found = problems(source);
    assert_eq!(found.len(), 3);
    found.sort_by_key(|problem| std::cmp::Reverse(problem.span().unwrap().start));
    let text = found.iter().fold(source.to_owned(), |text, problem| {
        assert!(problem.correction().unwrap().is_safe(), "{problem}");
        corrected(&text, problem)
    });
    assert!(menu(&text, &CODES, None).is_ok(), "{text}");
}
