//! Errors of catalogue files: E55x.

use super::{CodeExplanation, Example, Seen};

macro_rules! provider {
    () => {
        "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n"
    };
}

macro_rules! cookie {
    () => {
        "\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n"
    };
}

const fn file(text: &'static str) -> Example {
    Example::of(Seen::File { reader: "catalogue", name: "own.toml", text })
}

const fn catalogue([what, why, fix]: [&'static str; 3], text: &'static str) -> CodeExplanation {
    const FIXED: Example = file(concat!(provider!(), cookie!()));
    CodeExplanation { what, why, fix, example: file(text), fixed: FIXED }
}

/// An entry that is read wrongly gives wrong answers about every recording.
const STRICT: &str = "If a misspelt entry were ignored, the catalogue would describe a cookie \
                      otherwise than its author meant.";

pub(super) const SYNTAX: CodeExplanation = catalogue(
    [
        "The catalogue file is not TOML.",
        "Nothing can be read from the file.",
        "Fix the line that the message names.",
    ],
    "[[provider]\nid = \"maker\"\n",
);

pub(super) const UNKNOWN_KEY: CodeExplanation = catalogue(
    [
        "The catalogue contains a key that catalogues do not have.",
        STRICT,
        "Correct the key; the message suggests the nearest one. Keys of your own begin with `x-`.",
    ],
    concat!(
        provider!(),
        "\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurpose = [\"advertising\"]\n"
    ),
);

pub(super) const MISSING_KEY: CodeExplanation = catalogue(
    [
        "A required key is missing.",
        "A provider needs an `id` and a `name`. A cookie needs a `name`, a `provider` and \
         `purposes`.",
        "Add the key that the message names.",
    ],
    concat!(provider!(), "\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\n"),
);

pub(super) const WRONG_TYPE: CodeExplanation = catalogue(
    [
        "A value has another type than its key takes.",
        "Charte does not guess what the value means.",
        "Write the type that the message names.",
    ],
    concat!(
        provider!(),
        "\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = \"advertising\"\n"
    ),
);

pub(super) const BAD_VALUE: CodeExplanation = catalogue(
    [
        "A value is not on its list, or not in the form that its key takes.",
        STRICT,
        "Write the value as the message says.",
    ],
    concat!(
        provider!(),
        "\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertizing\"]\n"
    ),
);

pub(super) const UNKNOWN_PROVIDER: CodeExplanation = catalogue(
    [
        "A cookie names a provider that neither this file nor the built-in catalogue has.",
        "Without its provider, it is unknown on which hosts the cookie is expected.",
        "Correct the id, or declare the provider.",
    ],
    concat!(
        provider!(),
        "\n[[cookie]]\nname = \"maker_id\"\nprovider = \"another-maker\"\npurposes = [\"advertising\"]\n"
    ),
);

pub(super) const DUPLICATE_PROVIDER: CodeExplanation = catalogue(
    [
        "Two providers have the same id.",
        "It is unclear which of them a cookie refers to.",
        "Remove one of them, or give each its own id.",
    ],
    concat!(provider!(), "\n", provider!(), cookie!()),
);

pub(super) const DUPLICATE_COOKIE: CodeExplanation = catalogue(
    [
        "Two entries have the same name, domain and technology.",
        "It is unclear which of them applies.",
        "Remove one of them, or limit one to a `domain`.",
    ],
    concat!(provider!(), cookie!(), cookie!()),
);

pub(super) const BROAD_PATTERN: CodeExplanation = catalogue(
    [
        "A pattern has fewer than three literal characters and no `domain`.",
        "Such an entry matches the cookies of every site.",
        "Write more of the name, or limit the entry to a `domain`.",
    ],
    concat!(
        provider!(),
        "\n[[cookie]]\nname = \"m*\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n"
    ),
);

pub(super) const TOO_MANY: CodeExplanation = CodeExplanation::in_words(
    [
        "The catalogue has more entries than allowed, or an entry that is too long.",
        "The limits keep a file from exhausting the memory.",
        "Replace names that differ only in a part with one pattern.",
    ],
    "A catalogue with an entry whose name has 300 bytes.",
    "The same catalogue with the name that the vendor documents.",
);
