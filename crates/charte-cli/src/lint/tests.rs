//! Whatever a file holds, it is shown and mended without a panic.

use charte::{Charter, Time};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{fix, machine, said, shown};

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

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_shown_and_mended(source in damaged()) {
        let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
        let text = shown("charte.toml", &source, now, 80);
        let linted = said::lint(&source, &[], now, &[]);
        prop_assert_eq!(linted.readable, !linted.said.iter().any(|said| said.code.starts_with('E')));
        prop_assert!(linted.readable || text.contains("error["));
        let files = [("charte.toml".to_owned(), source.clone(), linted)];
        prop_assert!(machine::json(&files)["files"][0]["findings"].is_array());
        prop_assert!(machine::sarif(&files)["runs"][0]["results"].is_array());
        machine::github(&files);

        // Mended, nothing is left that is safe to mend; what could be read stays as it was.
        let (mended, count) = fix::mended(&source);
        prop_assert_eq!(count == 0, mended == source);
        prop_assert!(count == 0 || Charter::parse(&source).is_err());
        let left = Charter::parse_all(&mended).err().unwrap_or_default();
        let again = fix::mended(&mended);
        prop_assert_eq!(again.1, 0, "{}\n{:?}", mended, left);
    }
}
