//! Errors of consents that were given elsewhere: E6xx.

use super::{CodeExplanation, Example, Seen};

const fn value(
    [what, why, fix]: [&'static str; 3],
    format: &'static str,
    example: &'static str,
    fixed: &'static str,
) -> CodeExplanation {
    let example = Example::of(Seen::Foreign { format, value: example });
    let fixed = Example::of(Seen::Foreign { format, value: fixed });
    CodeExplanation { what, why, fix, example, fixed }
}

const TC_STRING: &str = "CPTtLAAPTtLAAAKAAAENAAFgALwAAEAAAAAAAOgAgABgAAAA.IAoAAgABgAAEAQAAEAAA";

/// A value is read as a whole or not at all.
const ALL_OR_NOTHING: &str = "The damaged part may have been a refusal, so Charte reads nothing of \
                              the value: nothing is granted.";

pub(super) const TOO_LONG: CodeExplanation = CodeExplanation::in_words(
    [
        "The value is longer than its format allows: 16 KiB for a string, 64 KiB for a cookie.",
        "No consent manager writes a value of that length. The limits keep a value from using up \
         time.",
        "Pass the value alone, without the rest of the header or the file.",
    ],
    "A TC string of 20,000 characters.",
    "The TC string as the consent manager wrote it.",
);

pub(super) const MALFORMED: CodeExplanation = value(
    [
        "The value is not in the format that it should be in.",
        ALL_OR_NOTHING,
        "Check that the value is in this format, and pass it unchanged.",
    ],
    "usp",
    "1YXN",
    "1YNN",
);

pub(super) const TRUNCATED: CodeExplanation = value(
    [
        "The value ends before all of its fields.",
        ALL_OR_NOTHING,
        "Pass the whole value. Cookies and URLs may have a length limit that cuts it off.",
    ],
    "tcf",
    "CPTtLAAPTtLAAAKAAAENAAFg",
    TC_STRING,
);

pub(super) const DUPLICATE: CodeExplanation = value(
    [
        "A part that may occur once occurs twice, or two parts contradict each other.",
        "It is unclear which of them applies.",
        "Ask the visitor again.",
    ],
    "cookie:cookieyes-consent",
    "consent:yes,action:yes,analytics:no,analytics:yes",
    "consent:yes,action:yes,analytics:no",
);

pub(super) const VERSION: CodeExplanation = value(
    [
        "The version of the format is too old, too new, or belongs to another format.",
        "Another version may use the same bits with another meaning.",
        "Check the format. If it is correct, ask the visitor again.",
    ],
    "tcf",
    "BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA",
    TC_STRING,
);

pub(super) const UNKNOWN_NAME: CodeExplanation = CodeExplanation {
    what: "No reader knows a cookie or a key of this name.",
    why: "The format of a value depends on its name, so Charte does not guess it.",
    fix: "Check the spelling of the name; it is case-sensitive.",
    example: Example::of(Seen::Foreign { format: "cookie:Klaro", value: "{\"matomo\":false}" }),
    fixed: Example::of(Seen::Foreign { format: "cookie:klaro", value: "{\"matomo\":false}" }),
};

pub(super) const BAD_VALUE: CodeExplanation = value(
    [
        "A field holds a value that its format does not allow.",
        ALL_OR_NOTHING,
        "The value is damaged. Ask the visitor again.",
    ],
    "cookie:TC_PRIVACY",
    "2@006@1,2,13@6@1727764542508@",
    "0@006@1,2,13@6@1727764542508@",
);

pub(super) const TRAILING_DATA: CodeExplanation = value(
    [
        "Bits, characters or parts follow the last field of the value.",
        "The value may be joined with another one, or be in another format.",
        "Pass the value alone, without anything after it.",
    ],
    "usp",
    "1YNN; path=/",
    "1YNN",
);

pub(super) const OPAQUE: CodeExplanation = CodeExplanation::in_words(
    [
        "Only the vendor can read the value, or its format has not been confirmed.",
        "Charte would have to guess what the visitor answered.",
        "Ask the visitor again, or use the interface of the consent manager itself.",
    ],
    "The cookie `didomi_dcs`, whose content only Didomi can read.",
    "The TC string in the cookie `euconsent-v2`, which the same consent manager writes.",
);
