//! `table.ts`: what each signal of a vendor needs, which the JavaScript package repeats.

use std::fmt::Write as _;
use std::path::Path;

use charte::Purpose;
use charte::words::Word;

const HEAD: &str = "\
// What each signal of a vendor needs: it says yes if all of these purposes are allowed.
// Written by `cargo xtask generate` from crates/charte-interop/src/signals/mod.rs: do not edit.

import type { Purpose } from '../policy/index.js';
";

const SOURCE: &str = "crates/charte-interop/src/signals/mod.rs";

/// The tables, each with its documentation; the last has one row and no types.
const TABLES: &[(&str, &str)] = &[
    (
        "CONSENT_MODE",
        "The types of Google Consent Mode v2. Google takes a type that is left out for granted.",
    ),
    ("UET", "Microsoft Advertising (UET)."),
    ("CLARITY", "Microsoft Clarity, which records sessions."),
    ("META", "The pixel of Meta."),
];

pub(super) fn generate(root: &Path) -> Result<String, String> {
    let source =
        std::fs::read_to_string(root.join(SOURCE)).map_err(|e| format!("{SOURCE}: {e}"))?;
    let mut out = HEAD.to_owned();
    for (name, doc) in TABLES {
        let rows = rows(&source, name)?;
        let _ = write!(out, "\n/** {doc} */\nexport const {name} = ");
        match rows.as_slice() {
            [(kind, purposes)] if *name == "META" && kind == "consent" => {
                let _ = writeln!(out, "{} as const satisfies readonly Purpose[];", list(purposes));
            }
            rows => {
                out.push_str("{\n");
                for (kind, purposes) in rows {
                    let _ = writeln!(out, "  {kind}: {},", list(purposes));
                }
                out.push_str("} as const satisfies { [type: string]: readonly Purpose[] };\n");
            }
        }
    }
    Ok(out)
}

fn list(purposes: &[&str]) -> String {
    let quoted: Vec<_> = purposes.iter().map(|id| format!("'{id}'")).collect();
    format!("[{}]", quoted.join(", "))
}

/// A type of a signal, and the ids of its purposes.
type Row = (String, Vec<&'static str>);

/// The rows of a constant, in the order of the source.
fn rows(source: &str, constant: &str) -> Result<Vec<Row>, String> {
    let missing = || format!("{SOURCE} has no constant {constant} that is a table");
    let (_, rest) =
        source.split_once(&format!("const {constant}: &[Row] =")).ok_or_else(missing)?;
    let (table, _) = rest.split_once(';').ok_or_else(missing)?;
    // `("ad_storage", &[Advertising, AdMeasurement])`
    let rows: Vec<Row> = table
        .split("(\"")
        .skip(1)
        .map(|row| {
            let (kind, rest) = row.split_once('"').ok_or_else(missing)?;
            let (_, rest) = rest.split_once("&[").ok_or_else(missing)?;
            let (variants, _) = rest.split_once(']').ok_or_else(missing)?;
            let variants = variants.split(',').map(str::trim).filter(|name| !name.is_empty());
            Ok((kind.to_owned(), variants.map(purpose).collect::<Result<_, String>>()?))
        })
        .collect::<Result<_, String>>()?;
    if rows.is_empty() { Err(missing()) } else { Ok(rows) }
}

/// The id of a purpose by the name of its variant.
fn purpose(variant: &str) -> Result<&'static str, String> {
    let list = Purpose::LIST;
    let found = list.variants.iter().zip(list.ids).find(|(name, _)| **name == variant);
    found.map(|(_, id)| *id).ok_or_else(|| format!("{SOURCE}: {variant} is no purpose"))
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_table_is_read_with_its_ids_and_nothing_else() {
        let source = "const A: &[Row] = &[\n    (\"x_y\", &[Advertising, AdMeasurement]),\n    (\"z\", \
                      &[Security]),\n];\nconst B: &[Row] = &[(\"x\", &[Nothing])];\nconst C: &[Row] = &[];";
        let expected = vec![
            ("x_y".to_owned(), vec!["advertising", "ad-measurement"]),
            ("z".to_owned(), vec!["security"]),
        ];
        assert_eq!(rows(source, "A"), Ok(expected));
        for wrong in ["B", "C", "D"] {
            assert!(rows(source, wrong).is_err(), "{wrong}");
        }
    }
}
