//! Errors of charters: E1xx.

use super::examples::{charter, sid, us};
use super::{CodeExplanation, Example};

const FIXED: Example = Example::charter(charter!("fr", us!(), sid!()));

const fn charter([what, why, fix]: [&'static str; 3], charter: &'static str) -> CodeExplanation {
    CodeExplanation { what, why, fix, example: Example::charter(charter), fixed: FIXED }
}

/// The declaration of `FIXED`, with other lines behind its provider.
macro_rules! with {
    ($lines:literal) => {
        charter!("fr", us!(), "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\n", $lines)
    };
}

pub(super) const SYNTAX: CodeExplanation = charter(
    [
        "The file is not UTF-8, or it is neither TOML nor JSON, or it nests deeper than 16 levels.",
        "Nothing can be read from the file.",
        "Fix the line that the message names. Usually a quote, a bracket or an equals sign is \
         missing.",
    ],
    charter!("fr", "revision = \n", us!(), sid!()),
);

pub(super) const UNKNOWN_KEY: CodeExplanation = charter(
    [
        "The charter contains a key that charters do not have.",
        "If unknown keys were ignored, a misspelt key would drop a lifetime, a fact or a provider \
         without notice. Keys of your own begin with `x-`.",
        "Correct the key; the message suggests the nearest one. `charte lint --fix` corrects it if \
         only one key is near.",
    ],
    with!("purposes = [\"authentication\"]\nlifetme = \"session\"\n"),
);

pub(super) const MISSING_KEY: CodeExplanation = charter(
    [
        "A required key is missing.",
        "Charte cannot decide without the `format` of the file, the `site`, the `name` and the \
         `purposes` of each cookie, and the `id` and the `name` of each provider.",
        "Add the key that the message names.",
    ],
    with!("lifetime = \"session\"\n"),
);

pub(super) const WRONG_TYPE: CodeExplanation = charter(
    [
        "A value has another type than its key takes.",
        "Charte does not guess what the value means.",
        "Write the type that the message names.",
    ],
    with!("purposes = \"authentication\"\nlifetime = \"session\"\n"),
);

pub(super) const NEWER_FORMAT: CodeExplanation = charter(
    [
        "The file has a `format` that this version of Charte does not read.",
        "A later format may use the same keys and words with another meaning.",
        "Update Charte, or write `format = 1`.",
    ],
    concat!("format = 2\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n", us!(), sid!()),
);

pub(super) const UNKNOWN_WORD: CodeExplanation = charter(
    [
        "A word is not on its list: a purpose, a role, an area, a technology, a fact or a choice.",
        "The lists are closed, so that a word means the same everywhere and a misspelt word can \
         never exempt a cookie.",
        "Write a word from the list; the message suggests the nearest one. `--fix` does not correct \
         these words, because they affect decisions.",
    ],
    with!("purposes = [\"autentication\"]\nlifetime = \"session\"\n"),
);

pub(super) const DUPLICATE: CodeExplanation = charter(
    [
        "Something occurs twice that may occur once: a key, a word of a list or the id of a \
         provider.",
        "With two different values, it is unclear which one applies.",
        "Remove one of them.",
    ],
    with!("purposes = [\"authentication\", \"authentication\"]\nlifetime = \"session\"\n"),
);

pub(super) const MALFORMED: CodeExplanation = charter(
    [
        "A value is not in the form that its key takes: an address, a lifetime, an id, a host or a \
         path.",
        "A lifetime that cannot be read cannot be compared with a limit, and an invalid host \
         matches no host.",
        "Write the value as the message says. `charte lint --fix` rewrites lifetimes in other \
         spellings, such as `2 weeks`.",
    ],
    with!("purposes = [\"authentication\"]\nlifetime = \"for a while\"\n"),
);

pub(super) const TOO_MANY: CodeExplanation = CodeExplanation::in_words(
    [
        "The charter has more than 100,000 declarations, or more than 200 languages.",
        "Each of them takes time and memory to check. Real sites stay far below these limits, but a \
         generated file may exceed them.",
        "Replace names that differ only in a part with one pattern, such as `cart_*`.",
    ],
    "A charter with 100,001 declarations.",
    "The same charter with a pattern for each group of names.",
);

pub(super) const TIMED_TABLES: CodeExplanation = CodeExplanation::in_words(
    [
        "The regime has a binding limit on the lifetime of a cookie, or on how long data are kept, \
         so the charter cannot be compiled to tables under it.",
        "Such a limit depends on each cookie that is met and on the moment. Tables depend on \
         neither, so they would allow what the limit forbids.",
        "Decide on a server, with the whole library. Or make the limit `recommended` in your regime \
         file.",
    ],
    "A regime file with a rule whose limit has `force = \"binding\"`, given to `charte compile`.",
    "The same file with `force = \"recommended\"`.",
);

pub(super) const DERIVED_FACT: CodeExplanation = charter(
    [
        "The charter states a fact that Charte derives: `first-party`, `own` or `sole-purpose`.",
        "A stated value could contradict what the fact is derived from.",
        "Remove the fact. State the role of the provider and the purposes instead.",
    ],
    charter!("fr", us!(), sid!(), "facts = { first-party = true }\n"),
);

pub(super) const NO_PURPOSES: CodeExplanation = charter(
    [
        "The list of purposes of a declaration is empty.",
        "The law judges a cookie by its purposes.",
        "Write at least one purpose. If you do not know it yet, write `unclassified`.",
    ],
    with!("purposes = []\nlifetime = \"session\"\n"),
);

pub(super) const NO_REGIME: CodeExplanation = charter(
    [
        "Neither the charter nor the caller names a regime.",
        "Only the publisher knows which law applies to the site.",
        "Add a line such as `regime = \"fr\"`. `charte regimes` lists all regimes.",
    ],
    concat!("format = 1\nsite = \"https://www.example.fr\"\n", us!(), sid!()),
);

pub(super) const UNKNOWN_REGIME: CodeExplanation = charter(
    [
        "No built-in regime has this id.",
        "Another law in its place would give other answers.",
        "Correct the id, or pass your own regime file with `--regime`.",
    ],
    charter!("rf", us!(), sid!()),
);
