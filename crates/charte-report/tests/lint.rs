//! Whatever a file holds, it is shown in every format and corrected without a panic.

use charte::{Charter, Time};
use charte_report::{Document, Format, Linted, Options, excerpts, fix, write};
use proptest::prelude::*;
use proptest::sample::Index;

const TOML: &str = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\nregimes = [\"gb\", \"us-ca\"]\nlanguages = [\"fr\", \"en\"]\n\n[[provider]]\nid = \"é\"\nname = { fr = \"É\" }\ndomains = [\".a.example\"]\n\n[[cookie]]\nname = \"a*\"\nprovider = \"é\"\npurposes = [\"security\", \"security\", \"advertising\"]\nlifetime = \"2 years\"\nfacts = { anonymous = true, shard = false }\n";
const JSON: &str = "{\"format\": 1, \"site\": \"https://www.example.fr\", \"regime\": \"fr\",\n \"provider\": [{\"id\": \"a\", \"name\": \"É\"}],\n \"cookie\": [{\"name\": \"a*\", \"provider\": \"b\", \"purposes\": [\"security\", \"security\"], \"lifetime\": \"1 year\", \"x\\\"y\": 1}]}";

/// A charter with stretches of it taken out, doubled, or written over.
fn damaged() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(String::new()),
        "[\\[\\]{}\",=#. \n\t]{1,3}",
        "\\PC{1,4}",
        Just("\r\n".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("\"\\u00e9\"".to_owned()),
    ];
    let edits = prop::collection::vec((any::<Index>(), 0usize..12, piece), 0..5);
    (prop::sample::select(vec![TOML, JSON]), edits).prop_map(|(source, edits)| {
        let mut letters: Vec<char> = source.chars().collect();
        for (at, length, piece) in edits {
            let start = at.index(letters.len().max(1)).min(letters.len());
            let end = (start + length).min(letters.len());
            letters.splice(start..end, piece.chars());
        }
        letters.into_iter().collect()
    })
}

fn written(document: &Document<'_>, format: Format) -> String {
    let mut out = Vec::new();
    write(document, format, &Options { columns: 80, ..Options::default() }, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_shown_and_corrected(source in damaged()) {
        let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
        let linted = Linted::new("charte.toml", &source, &[], now, &[]);
        let is_error = |id: &str| id.starts_with('E');
        let any_error = linted.diagnostics.iter().any(|found| is_error(found.code.id()));
        prop_assert_eq!(linted.is_readable, !any_error);
        let count = linted.diagnostics.len();
        let is_readable = linted.is_readable;
        let document = Document::lint(vec![linted]);
        prop_assert_eq!(document.diagnostics().len(), count);
        prop_assert_eq!(document.is_readable(), is_readable);
        let text = excerpts(&document, 80).unwrap();
        prop_assert!(is_readable || text.contains("error["));
        for format in Format::ALL {
            let text = written(&document, *format);
            let has_styles = text.contains('\u{1b}');
            prop_assert!(!has_styles);
            match format {
                Format::Json | Format::Sarif => {
                    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
                    let list = match format {
                        Format::Json => &value["files"][0]["findings"],
                        _ => &value["runs"][0]["results"],
                    };
                    prop_assert_eq!(list.as_array().unwrap().len(), count);
                }
                Format::Github => prop_assert_eq!(text.lines().count(), count),
                Format::Csv => prop_assert_eq!(text.matches("\r\n").count(), count + 1),
                _ => {}
            }
        }

        // Corrected, nothing is left that is safe to correct; what could be read stays as it was.
        let (fixed, count) = fix(&source);
        prop_assert_eq!(count == 0, fixed == source);
        prop_assert!(count == 0 || Charter::parse(&source).is_err());
        let left = Charter::parse_all(&fixed).err().unwrap_or_default();
        let again = fix(&fixed);
        prop_assert_eq!(again.1, 0, "{}\n{:?}", fixed, left);
    }
}

#[test]
fn an_empty_file_is_left_empty() {
    for source in ["", "\n", " \t\r\n"] {
        assert_eq!(fix(source), (source.to_owned(), 0), "{source:?}");
    }
}
