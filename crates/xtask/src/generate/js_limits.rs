//! `limits.ts`: the numbers of the core that the JavaScript package repeats.

use std::fmt::Write as _;
use std::path::Path;

const HEAD: &str = "\
// The numbers of the core that this package repeats.
// Written by `cargo xtask generate` from the core's constants: do not edit.
";

/// A constant of the core, private or not.
struct Limit {
    name: &'static str,
    doc: &'static str,
    file: &'static str,
    constant: &'static str,
}

const fn limit(
    name: &'static str,
    doc: &'static str,
    file: &'static str,
    constant: &'static str,
) -> Limit {
    Limit { name, doc, file, constant }
}

const LIMITS: &[Limit] = &[
    limit(
        "VERSION",
        "The version of the tables that this evaluator reads.",
        "policy/tables.rs",
        "TABLES_VERSION",
    ),
    limit(
        "MAX_BYTES",
        "The longest consent value, in bytes, and the longest name and value together.",
        "consent/mod.rs",
        "MAX_BYTES",
    ),
    limit(
        "CLOCK_LEEWAY",
        "How far after now a consent may have been recorded, in seconds: clocks differ.",
        "consent/received.rs",
        "CLOCK_LEEWAY",
    ),
    limit(
        "MAX_COPIES",
        "How many consent cookies of one request are read.",
        "consent/received.rs",
        "MAX_COPIES",
    ),
    limit(
        "MAX_BYTES_OF_COPIES",
        "How many bytes of consent cookies of one request are read.",
        "consent/received.rs",
        "MAX_BYTES_OF_COPIES",
    ),
    limit(
        "NEVER_ASKED",
        "The purposes that no visitor is asked about, by bit.",
        "purpose.rs",
        "NEVER_ASKED",
    ),
    limit(
        "DEFAULT_ERASE_CAP",
        "Bytes of deletions in one response that proxies let through by default.",
        "http/erase.rs",
        "DEFAULT_ERASE_CAP",
    ),
    limit("NAME_LIMIT", "Bytes of deletions for one name.", "http/erase.rs", "NAME_LIMIT"),
    limit(
        "VALUE_LIMIT",
        "Values of attributes longer than this are ignored by browsers (RFC 6265bis §5.6).",
        "cookie/attributes.rs",
        "VALUE_LIMIT",
    ),
];

pub(super) fn generate(root: &Path) -> Result<String, String> {
    let mut out = HEAD.to_owned();
    for Limit { name, doc, file, constant } in LIMITS {
        let path = root.join("crates/charte/src").join(file);
        let source = std::fs::read_to_string(&path).map_err(|e| format!("{file}: {e}"))?;
        let value = value(&source, constant)
            .ok_or(format!("{file} has no constant {constant} that is a number"))?;
        let _ = write!(out, "\n/** {doc} */\nexport const {name} = {value};\n");
    }
    Ok(out)
}

/// The value of a constant: whole numbers and their products.
fn value(source: &str, constant: &str) -> Option<u64> {
    let (_, rest) = source.split_once(&format!("const {constant}: "))?;
    let (_, expression) = rest.split_once(';')?.0.split_once(" = ")?;
    let expression =
        expression.strip_prefix("Self(").map_or(expression, |e| e.trim_end_matches(')'));
    expression.split('*').try_fold(1_u64, |product, factor| {
        let factor = factor.trim().replace('_', "");
        let number = match factor.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16),
            None => factor.parse(),
        };
        product.checked_mul(number.ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn numbers_and_products_are_read_and_nothing_else() {
        let source = "const A: i64 = 24 * 60;\n/// B\npub const B: usize = 4_096;\nconst C: Self = Self(0x0040_0001);\nconst D: u8 = A;\nconst E: u64 = 2 + 2;";
        assert_eq!(value(source, "A"), Some(1_440));
        assert_eq!(value(source, "B"), Some(4_096));
        assert_eq!(value(source, "C"), Some(0x40_0001));
        for unknown in ["D", "E", "F"] {
            assert_eq!(value(source, unknown), None, "{unknown}");
        }
    }
}
