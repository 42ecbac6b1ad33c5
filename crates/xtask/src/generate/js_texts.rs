//! The texts of the JavaScript package's banner, a module for each language, from those of the
//! visitors' page.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

use crate::shell;

pub(super) const FOLDER: &str = "bindings/js/src/texts";

const HEAD: &str =
    "// Written by `cargo xtask generate` from crates/charte-page/texts: do not edit.\n";

/// Each file with its text.
pub(super) fn files(root: &Path) -> Result<Vec<(String, String)>, String> {
    let run = ["run", "--quiet", "--package", "charte-page", "--example", "banner_texts"];
    let output = shell::cargo(root, &run).output().map_err(|e| format!("banner_texts: {e}"))?;
    if !output.status.success() {
        return Err(format!("banner_texts: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let lines = String::from_utf8(output.stdout).map_err(|e| e.to_string())?;
    let mut files = Vec::new();
    for line in lines.lines() {
        let texts: Map<String, Value> = serde_json::from_str(line).map_err(|e| e.to_string())?;
        if files.is_empty() {
            files.push((format!("{FOLDER}/texts.ts"), interface(&texts)));
        }
        let language = texts.get("language").and_then(Value::as_str).ok_or("no language")?;
        files.push((format!("{FOLDER}/{language}.ts"), module(&texts)));
    }
    if files.is_empty() { Err("banner_texts: no texts".to_owned()) } else { Ok(files) }
}

fn interface(texts: &Map<String, Value>) -> String {
    let mut out = format!("{HEAD}\n/** What the banner says, in one language. */\n");
    out.push_str("export interface BannerTexts {\n");
    for (name, text) in texts {
        let (doc, kind) = match name.as_str() {
            "language" => ("The language, as `fr`.".to_owned(), "string"),
            "purposes" => ("The names of the purposes, by bit.".to_owned(), "readonly string[]"),
            _ => (format!("“{}”", text.as_str().unwrap_or_default()), "string"),
        };
        let _ = write!(out, "  /** {doc} */\n  readonly {name}: {kind};\n");
    }
    out.push_str("}\n");
    out
}

fn module(texts: &Map<String, Value>) -> String {
    let mut out = format!("{HEAD}\nimport type {{ BannerTexts }} from './texts.js';\n\n");
    out.push_str("const texts: BannerTexts = {\n");
    for (name, text) in texts {
        let _ = match text {
            Value::Array(all) => {
                let each: String = all.iter().map(|one| format!("    {one},\n")).collect();
                write!(out, "  {name}: [\n{each}  ],\n")
            }
            text => writeln!(out, "  {name}: {text},"),
        };
    }
    out.push_str("};\nexport default texts;\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_becomes_a_module() {
        let Ok(Value::Object(texts)) = serde_json::from_str::<Value>(
            r#"{"language":"fr","purposes":["Sécurité","L’\"un\""],"refuse":"Tout refuser"}"#,
        ) else {
            panic!("texts")
        };
        let written = module(&texts);
        assert!(
            written.contains("  purposes: [\n    \"Sécurité\",\n    \"L’\\\"un\\\"\",\n  ],\n"),
            "{written}"
        );
        assert!(written.contains("  refuse: \"Tout refuser\",\n"), "{written}");
        let types = interface(&texts);
        assert!(types.contains("  /** “Tout refuser” */\n  readonly refuse: string;\n"), "{types}");
        assert!(types.contains("  readonly purposes: readonly string[];\n"), "{types}");
    }
}
