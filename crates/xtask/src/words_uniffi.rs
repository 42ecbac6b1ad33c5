//! The closed lists for Kotlin and Swift: the enums that UniFFI exports, and the ids of their
//! values.

use std::fmt::Write;
use std::path::Path;

use crate::shell::formatted;
use crate::word_lists;

/// The lists that are exported, each with the module of the core that it is in.
const EXPORTED: &[(&str, &str)] = &[
    ("Purpose", "charte"),
    ("Category", "charte"),
    ("Party", "charte"),
    ("Role", "charte"),
    ("Technology", "charte"),
    ("Area", "charte"),
    ("Fact", "charte"),
    ("FactOrigin", "charte::explain"),
    ("Undeclared", "charte::charter"),
    ("GpcChoice", "charte::charter"),
    ("Requirement", "charte"),
    ("DecisionReason", "charte"),
    ("Outcome", "charte"),
    ("ConsentState", "charte"),
    ("Asking", "charte"),
    ("AskReason", "charte"),
    ("Severity", "charte"),
    ("Confidence", "charte::regime"),
    ("Mode", "charte"),
    ("HeaderField", "charte::http"),
    ("Handling", "charte::http"),
    ("EraseBlocker", "charte::http"),
];

/// The lists that no exported function takes or gives: codes are text, acts carry their
/// arguments, and the insides of a regime stay in the core.
const NOT_EXPORTED: &[&str] =
    &["Class", "Gpc", "FindingCode", "ErrorCode", "ActKind", "Force", "LimitOf"];

const HEAD: &str = "Written by `cargo xtask generate` from the core's closed lists: do not edit.";

/// Each file with its text.
pub(crate) fn files(root: &Path) -> Result<Vec<(String, String)>, String> {
    let lists = exported(word_lists::all())?;
    Ok(vec![
        ("bindings/uniffi/src/words.rs".to_owned(), formatted(&rust(&lists), root)?),
        (
            "bindings/kotlin/charte/src/main/kotlin/io/github/charte/Words.kt".to_owned(),
            kotlin(&lists),
        ),
        ("bindings/swift/Sources/Charte/Words.swift".to_owned(), swift(&lists)),
    ])
}

struct List {
    name: String,
    module: &'static str,
    doc: Vec<String>,
    values: Vec<ListValue>,
}

struct ListValue {
    name: String,
    id: String,
    doc: Vec<String>,
}

/// The exported lists, in the order of [`EXPORTED`]. Fails if the core has a list that is neither
/// exported nor left out here.
fn exported(mut all: Vec<word_lists::List>) -> Result<Vec<List>, String> {
    let mut lists = Vec::new();
    for (name, module) in EXPORTED {
        let at = all.iter().position(|list| list.name == *name);
        let list = all.swap_remove(at.ok_or(format!("the core has no closed list {name}"))?);
        lists.push(List::new(list, module));
    }
    let left = all.iter().find(|list| !NOT_EXPORTED.iter().any(|name| list.name == *name));
    match left {
        None => Ok(lists),
        Some(list) => Err(format!(
            "the closed list {} is new: name it in EXPORTED or NOT_EXPORTED of words_uniffi.rs",
            list.name
        )),
    }
}

impl List {
    fn new(list: word_lists::List, module: &'static str) -> Self {
        let values = list.variants.into_iter().zip(list.ids).zip(list.docs);
        let values = values.map(|((name, id), doc)| ListValue { name, id, doc: prose(&doc) });
        Self { module, doc: prose(&list.doc), values: values.collect(), name: list.name }
    }
}

/// Lines of documentation, without the brackets of links that lead nowhere in other languages.
fn prose(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.replace(['[', ']'], "")).collect()
}

fn rust(lists: &[List]) -> String {
    let mut out =
        format!("//! The closed lists, as Kotlin and Swift see them.\n//!\n//! {HEAD}\n\n");
    for List { name, module, .. } in lists {
        let _ = writeln!(out, "pub use {module}::{name};");
    }
    for List { name, doc, values, .. } in lists {
        out.push('\n');
        doc.iter().for_each(|line| _ = writeln!(out, "///{line}"));
        let _ = writeln!(out, "#[uniffi::remote(Enum)]\npub enum {name} {{");
        for ListValue { name, doc, .. } in values {
            doc.iter().for_each(|line| _ = writeln!(out, "///{line}"));
            let _ = writeln!(out, "{name},");
        }
        out.push_str("}\n");
    }
    out
}

fn kotlin(lists: &[List]) -> String {
    let mut out = format!("// {HEAD}\n\npackage io.github.charte\n");
    for List { name, values, .. } in lists {
        let example = values.last().map_or("", |value| &value.id);
        let _ = writeln!(out, "\n/** The id, as files and JSON spell it, such as `{example}`. */");
        let _ = writeln!(out, "val {name}.id: String\n    get() = when (this) {{");
        for value in values {
            let upper = parted(&value.name, '_').to_uppercase();
            let _ = writeln!(out, "        {name}.{upper} -> \"{}\"", value.id);
        }
        out.push_str("    }\n\n");
        out.push_str(
            "/** The value with this id, or `null` if there is none. Ids are case-sensitive. */\n",
        );
        let entries = format!("{name}.entries.firstOrNull {{ it.id == id }}");
        let _ = writeln!(out, "fun {name}.Companion.fromId(id: String): {name}? =\n    {entries}");
    }
    out
}

fn swift(lists: &[List]) -> String {
    let mut out = format!("// {HEAD}\n");
    for List { name, values, .. } in lists {
        let _ = writeln!(out, "\nextension {name}: Word {{\n    public var id: String {{");
        out.push_str("        switch self {\n");
        for value in values {
            let mut letters = value.name.chars();
            let first = letters.next().map(|letter| letter.to_ascii_lowercase());
            let lower: String = first.into_iter().chain(letters).collect();
            let _ = writeln!(out, "        case .{lower}: return \"{}\"", value.id);
        }
        out.push_str("        }\n    }\n}\n");
    }
    out
}

/// `IndexedDb` as `Indexed_Db`.
fn parted(name: &str, between: char) -> String {
    name.char_indices().fold(String::new(), |mut out, (at, letter)| {
        if at > 0 && letter.is_ascii_uppercase() {
            out.push(between);
        }
        out.push(letter);
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(name: &str) -> word_lists::List {
        let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        word_lists::List {
            name: name.to_owned(),
            doc: texts(&[" What [`X`] is."]),
            ids: texts(&["none", "indexed-db"]),
            variants: texts(&["None", "IndexedDb"]),
            docs: vec![texts(&[" Nothing."]), texts(&[" A database."])],
        }
    }

    fn core() -> Vec<word_lists::List> {
        let names = EXPORTED.iter().map(|(name, _)| *name).chain(NOT_EXPORTED.iter().copied());
        names.map(list).collect()
    }

    #[test]
    fn each_language_gets_its_names() {
        let lists = exported(core()).unwrap();
        let rust = rust(&lists);
        assert!(rust.contains("pub use charte::regime::Confidence;"), "{rust}");
        assert!(
            rust.contains("/// What `X` is.\n#[uniffi::remote(Enum)]\npub enum Area {"),
            "{rust}"
        );
        assert!(kotlin(&lists).contains("        Area.INDEXED_DB -> \"indexed-db\"\n"));
        assert!(swift(&lists).contains("        case .indexedDb: return \"indexed-db\"\n"));
    }

    #[test]
    fn a_new_list_and_a_lost_one_fail() {
        let mut more = core();
        more.push(list("Season"));
        assert!(exported(more).is_err_and(|message| message.contains("Season")));
        let mut fewer = core();
        fewer.retain(|list| list.name != "Area");
        assert!(exported(fewer).is_err_and(|message| message.contains("Area")));
    }
}
