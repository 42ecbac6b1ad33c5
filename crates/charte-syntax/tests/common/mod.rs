//! A small document type: a menu of dishes.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use charte_syntax::{Codes, Mistakes, Problem, Table, parse};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Syntax,
    UnknownKey,
    Missing,
    Type,
    Word,
    DuplicateKey,
    Duplicate,
    Malformed,
}

pub const CODES: Codes<Code> = Codes {
    what: "menu",
    syntax: Code::Syntax,
    unknown_key: Code::UnknownKey,
    missing_key: Code::Missing,
    wrong_type: Code::Type,
    unknown_word: Code::Word,
    duplicate_key: Code::DuplicateKey,
    duplicate: Code::Duplicate,
    malformed: Code::Malformed,
    own_keys: true,
    other_keys: &[("calories", "energy")],
    needless_keys: &[("colour", "nobody eats with the eyes alone")],
};

pub const STRICT: Codes<Code> = Codes { own_keys: false, ..CODES };

charte_syntax::words! {
    /// What somebody eats.
    Diet {
        /// Plants only.
        Vegan = "vegan",
        /// No meat.
        Vegetarian = "vegetarian",
        /// What Islamic law permits.
        Halal = "halal",
    }
}

pub const KEYS: &[&str] = &["title", "open", "seats", "languages", "dish", "address"];
pub const DISH: &[&str] = &["name", "diets", "main-diet", "allergens"];

#[derive(Debug, Default, PartialEq)]
pub struct Menu {
    pub title: String,
    pub open: bool,
    pub seats: Option<i64>,
    pub dishes: Vec<Dish>,
    pub street: Option<String>,
}

#[derive(Debug, Default, PartialEq)]
pub struct Dish {
    pub name: String,
    pub diets: Vec<Diet>,
    pub main: Option<Diet>,
}

pub fn menu(
    source: &str,
    codes: &Codes<Code>,
    mistakes: Option<&Mistakes<Code>>,
) -> Result<Menu, Problem<Code>> {
    let node = parse(source, codes)?;
    let top = Table::root(&node, source, codes, KEYS, mistakes)?;
    let title = top.text("title").and_then(|title| {
        let title = title.ok_or_else(|| top.missing_as("title", "title = \"…\"", KEYS))?;
        if title.is_empty() {
            return Err(top.malformed("title", "no title").with_help("write one"));
        }
        Ok(title.to_owned())
    });
    Ok(Menu {
        title: top.keep(title)?,
        open: top.keep(top.flag("open"))?.unwrap_or_default(),
        seats: top.keep(top.whole("seats"))?,
        dishes: top.keep(top.tables("dish", DISH, |table| dish(&table)))?.unwrap_or_default(),
        street: top.keep(top.table("address", None, |table| {
            Ok(table.text("street")?.unwrap_or_default().to_owned())
        }))?,
    })
}

fn dish(table: &Table<'_, Code>) -> Result<Dish, Problem<Code>> {
    let name = table.text("name")?.ok_or_else(|| table.missing("name"));
    Ok(Dish {
        name: table.keep(name.map(str::to_owned))?,
        diets: table.keep(table.words("diets"))?.unwrap_or_default(),
        main: table.keep(table.word("main-diet"))?,
    })
}

/// The problem that stops the reader.
#[track_caller]
pub fn problem(source: &str) -> Problem<Code> {
    menu(source, &CODES, None).expect_err(source)
}

/// All problems.
pub fn problems(source: &str) -> Vec<Problem<Code>> {
    let mistakes = Mistakes::at_most(100);
    let last = menu(source, &CODES, Some(&mistakes)).err();
    let mut all = mistakes.in_order();
    all.extend(last);
    all
}

/// The source with a problem's correction.
#[track_caller]
pub fn corrected(source: &str, problem: &Problem<Code>) -> String {
    let correction = problem.correction().expect("a correction");
    let mut text = source.to_owned();
    let spans: Vec<_> = correction.spans().collect();
    assert!(spans.is_sorted_by_key(|span| span.start), "{spans:?}");
    for span in spans.into_iter().rev() {
        text.replace_range(span, correction.text());
    }
    text
}
