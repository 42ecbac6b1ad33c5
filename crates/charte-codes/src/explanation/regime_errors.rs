//! Errors of regime files: E2xx.

use super::{CodeExplanation, Example, Seen};

/// The smallest regime file.
macro_rules! regime {
    ($default:literal, $($rules:literal),*) => {
        concat!(
            "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\n",
            "default = \"", $default, "\"\ngpc = \"none\"\n",
            "validity = \"6 months\"\nvalidity-force = \"product\"\n",
            $($rules),*
        )
    };
}

const fn regime(
    [what, why, fix]: [&'static str; 3],
    example: &'static str,
    fixed: &'static str,
) -> CodeExplanation {
    let (example, fixed) = (Seen::Regime(example), Seen::Regime(fixed));
    CodeExplanation { what, why, fix, example: Example::of(example), fixed: Example::of(fixed) }
}

pub(super) const SYNTAX: CodeExplanation = regime(
    [
        "The regime file is not UTF-8, or it is neither TOML nor JSON.",
        "Nothing can be read from the file.",
        "Fix the line that the message names.",
    ],
    "format = 1\nid = \"own\nname = \"Our own reading\"\n",
    regime!("opt-in",),
);

pub(super) const SHAPE: CodeExplanation = regime(
    [
        "The regime file contains a key, a type, a word or a value that regime files do not have.",
        "If a misspelt condition were ignored, its rule would exempt cookies that need consent.",
        "Correct it as the message says.",
    ],
    regime!("optin",),
    regime!("opt-in",),
);

pub(super) const CONTENT: CodeExplanation = regime(
    [
        "The regime file contradicts itself: two rules have the same id, a citation names an \
         instrument that the file does not have, `remove` names a rule that is not inherited, a rule \
         is unreachable, or periods leave a gap.",
        "With two rules of the same id, a report cannot say which one decided. An unreachable rule \
         looks like law, but never applies.",
        "Correct the part that the message names.",
    ],
    regime!(
        "opt-in",
        "\n[[rule]]\nid = \"own.security\"\npurposes = [\"security\"]\nall = [\"requested\"]\nthen = \"exempt\"\n",
        "\n[[rule]]\nid = \"own.security\"\npurposes = [\"security\"]\nall = []\nthen = \"opt-out\"\n"
    ),
    regime!(
        "opt-in",
        "\n[[rule]]\nid = \"own.security-requested\"\npurposes = [\"security\"]\nall = [\"requested\"]\nthen = \"exempt\"\n",
        "\n[[rule]]\nid = \"own.security\"\npurposes = [\"security\"]\nall = []\nthen = \"opt-out\"\n"
    ),
);

pub(super) const BASE: CodeExplanation = regime(
    [
        "The regime named in `extends` does not exist, cannot be read, or extends this file in turn.",
        "Without the extended regime, the rules that the file leaves out are unknown.",
        "Write an id that `charte regimes` lists, or put the file `<id>.toml` into the same folder.",
    ],
    "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\nextends = \"frr\"\n",
    "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\nextends = \"fr\"\n",
);
