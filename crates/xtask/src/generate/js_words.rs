//! `words.ts`: the closed lists of the core as TypeScript unions, and the classes of purposes as
//! sets of bits.

use std::fmt::Write as _;
use std::path::Path;

use charte::PurposeSet;

use crate::word_lists::{self, List};

const HEAD: &str = "\
// The closed lists of the rules, and the classes of purposes as bits.
// Written by `cargo xtask generate` from the core's closed lists: do not edit.
";

/// The lists that the package uses, each with its name there.
const EXPORTED: &[(&str, &str)] = &[
    ("Purpose", "Purpose"),
    ("Technology", "Technology"),
    ("Area", "Area"),
    ("Role", "Role"),
    ("Party", "Party"),
    ("Category", "Category"),
    ("Requirement", "Requirement"),
    ("Outcome", "Outcome"),
    ("ConsentState", "ConsentState"),
    ("DecisionReason", "Reason"),
    ("Asking", "Asking"),
    ("AskReason", "AskReason"),
    ("ActKind", "ActKind"),
    ("Mode", "Mode"),
    ("HeaderField", "HeaderField"),
    ("Handling", "Handling"),
    ("EraseBlocker", "EraseBlocker"),
    ("Undeclared", "Undeclared"),
    ("GpcChoice", "GpcChoice"),
    ("Fact", "Fact"),
    ("FactOrigin", "FactOrigin"),
    ("Gpc", "Gpc"),
    ("Force", "Force"),
    ("LimitOf", "LimitOf"),
    ("Severity", "Severity"),
    ("FindingCode", "FindingCode"),
    ("ErrorCode", "ErrorCode"),
];

/// The classes that the evaluator knows as sets, each with the name of its constant.
const CLASSES: &[(&str, &str, PurposeSet)] = &[
    ("NECESSARY", "The purposes of class `necessary`, by bit.", PurposeSet::NECESSARY),
    ("STATISTICS", "The purposes of class `statistics`, by bit.", PurposeSet::STATISTICS),
    ("UNCLASSIFIED", "The purpose `unclassified`, by bit.", PurposeSet::UNCLASSIFIED),
    ("ALL", "Every purpose, by bit.", PurposeSet::ALL),
];

pub(super) fn generate(_: &Path) -> Result<String, String> {
    let lists = word_lists::all();
    let mut out = HEAD.to_owned();
    for (name, ours) in EXPORTED {
        let list = lists.iter().find(|list| list.name == *name);
        union(&mut out, ours, list.ok_or(format!("the core has no closed list {name}"))?);
    }
    for (name, doc, set) in CLASSES {
        let _ = write!(out, "\n/** {doc} */\nexport const {name} = {:#x};\n", set.bits());
    }
    Ok(out)
}

fn union(out: &mut String, name: &str, list: &List) {
    out.push('\n');
    comment(out, "", &list.doc);
    let _ = write!(out, "export type {name} =");
    for (id, doc) in list.ids.iter().zip(&list.docs) {
        out.push('\n');
        comment(out, "  ", doc);
        let _ = write!(out, "  | '{id}'");
    }
    out.push_str(";\n");
}

/// The lines of a Rust doc comment as a comment of TypeScript, without the brackets of links.
fn comment(out: &mut String, indent: &str, lines: &[String]) {
    let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    match lines.as_slice() {
        [line] => _ = writeln!(out, "{indent}/** {line} */"),
        lines => {
            let _ = writeln!(out, "{indent}/**");
            lines.iter().for_each(|line| _ = writeln!(out, "{indent} * {line}"));
            let _ = writeln!(out, "{indent} */");
        }
    }
}

fn plain(line: &str) -> String {
    let line = line.trim().replace("[`", "`").replace("`]", "`");
    // The target of a link leads nowhere outside Rust.
    match line.split_once("`(crate") {
        Some((before, after)) => {
            format!("{before}`{}", after.split_once(')').map_or("", |(_, rest)| rest))
        }
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_becomes_a_union() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let list = List {
            name: "Mode".to_owned(),
            doc: texts(&[" The kinds of [`Act`](crate::Act), by name."]),
            ids: texts(&["report", "some-thing"]),
            variants: texts(&["Report", "SomeThing"]),
            docs: vec![texts(&[" Nothing."]), texts(&[" Some.", " Thing."])],
        };
        let mut out = String::new();
        union(&mut out, "Kind", &list);
        let wanted = "\n/** The kinds of `Act`, by name. */\nexport type Kind =\n  /** Nothing. */\n  \
            | 'report'\n  /**\n   * Some.\n   * Thing.\n   */\n  | 'some-thing';\n";
        assert_eq!(out, wanted);
    }
}
