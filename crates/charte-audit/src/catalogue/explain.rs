//! What each error of a catalogue file means.

use charte::lint::{CodeExplanation, Example};

use super::CatalogueErrorKind as Kind;

const fn file(text: &'static str) -> Example {
    Example::file("catalogue", "own.toml", text)
}

const fn of(
    what: &'static str,
    why: &'static str,
    mend: &'static str,
    text: &'static str,
) -> CodeExplanation {
    const RIGHT: &str = "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n";
    CodeExplanation { what, why, mend, example: file(text), mended: file(RIGHT) }
}

/// An entry that is read wrongly gives wrong answers about every recording.
const STRICT: &str = "What was misspelt and passed over would say something else about a cookie \
                      than its author meant.";

impl Kind {
    /// Every kind, in the order of the codes.
    pub const ALL: &[Self] = &[
        Self::NotToml,
        Self::UnknownKey,
        Self::MissingKey,
        Self::WrongType,
        Self::BadValue,
        Self::UnknownProvider,
        Self::ProviderTwice,
        Self::CookieTwice,
        Self::TooBroad,
        Self::Limit,
    ];

    /// What it is, in one line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NotToml => "the catalogue is not TOML",
            Self::UnknownKey => "a key that catalogues do not have",
            Self::MissingKey => "a key that is required is missing in a catalogue",
            Self::WrongType => "a value of the wrong type in a catalogue",
            Self::BadValue => "a value that is not of the form it must have in a catalogue",
            Self::UnknownProvider => "a cookie of a provider that no catalogue declares",
            Self::ProviderTwice => "a provider stands twice in a catalogue",
            Self::CookieTwice => "a cookie stands twice in a catalogue",
            Self::TooBroad => "a pattern of a catalogue fits nearly every name",
            Self::Limit => "more than a catalogue may hold",
        }
    }

    /// What it means, with an example.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::NotToml => of(
                "The catalogue file is not TOML.",
                "Nothing can be read from it.",
                "Correct the line that the message names.",
                "[[provider]\nid = \"maker\"\n",
            ),
            Self::UnknownKey => of(
                "A key is none that catalogues have.",
                STRICT,
                "Correct the key; the message names the nearest one. Keys of your own begin with `x-`.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurpose = [\"advertising\"]\n",
            ),
            Self::MissingKey => of(
                "A key that is required is missing.",
                "A provider has an `id` and a `name`; a cookie has a `name`, a `provider` and \
                 `purposes`.",
                "Add it.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\n",
            ),
            Self::WrongType => of(
                "A value is of another type than its key takes.",
                "What was meant is not guessed.",
                "Write the type that the message names.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = \"advertising\"\n",
            ),
            Self::BadValue => of(
                "A value is not on its list, or is not of the form that its key takes.",
                STRICT,
                "Write it as the message says.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertizing\"]\n",
            ),
            Self::UnknownProvider => of(
                "A cookie names a provider that neither this file nor the built-in catalogue has.",
                "Without its provider, nobody knows on whose hosts the cookie is expected.",
                "Correct the id, or declare the provider.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"another-maker\"\npurposes = [\"advertising\"]\n",
            ),
            Self::ProviderTwice => of(
                "Two providers have the same id.",
                "It is unclear which of them a cookie means.",
                "Keep one, or give each its own id.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n",
            ),
            Self::CookieTwice => of(
                "The same name, on the same domain and of the same technology, stands twice.",
                "It is unclear which entry counts.",
                "Keep one, or limit one of them to a `domain`.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n\n[[cookie]]\nname = \"maker_id\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n",
            ),
            Self::TooBroad => of(
                "A pattern has fewer than three literal characters and no `domain`.",
                "It would claim cookies of everybody.",
                "Write more of the name, or limit the entry to a `domain`.",
                "[[provider]]\nid = \"maker\"\nname = \"Maker\"\n\n[[cookie]]\nname = \"m*\"\nprovider = \"maker\"\npurposes = [\"advertising\"]\n",
            ),
            Self::Limit => CodeExplanation {
                what: "The catalogue has more entries than it may have, or one that is too long.",
                why: "The limits keep a file from using up the memory.",
                mend: "Say names that differ only in a part with one pattern.",
                example: Example::in_words("A catalogue with an entry whose name has 300 bytes."),
                mended: Example::in_words("The same with the name that the vendor documents."),
            },
        }
    }
}
