//! Errors of consents that were given elsewhere: E6xx.

use super::examples::{charter, sid, us};
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

const fn table(text: &'static str) -> Example {
    Example::of(Seen::File { reader: "interop", name: "interop.toml", text })
}

pub(super) const TABLE: CodeExplanation = CodeExplanation {
    what: "The site's table of foreign words, `interop.toml`, has a mistake.",
    why: "A word that is translated wrongly makes an answer something that the visitor did not say. \
          A yes may grant only what a no to the same word refuses.",
    fix: "Correct the line that the message names.",
    example: table(
        "format = 1\n\n[onetrust.words.C0007]\ngrants = [\"support-chat\"]\nrefuses = []\n",
    ),
    fixed: table(
        "format = 1\n\n[onetrust.words.C0007]\ngrants = [\"support-chat\"]\n\
         refuses = [\"support-chat\"]\n",
    ),
};

/// Two cookies for which visitors are asked.
const ASKED: &str = charter!(
    "fr",
    us!(),
    sid!(),
    "\n[[cookie]]\nname = \"_stats\"\nprovider = \"us\"\npurposes = [\"ab-testing\"]\n",
    "lifetime = \"13 months\"\n\n[[cookie]]\nname = \"_replay\"\nprovider = \"us\"\n",
    "purposes = [\"session-replay\"]\nlifetime = \"13 months\"\n"
);
const ALL_REFUSED: &str = "v1~20261101T0900Z~r1~n:ab-testing~n:session-replay~.eqjn";
const ONE_REFUSED: &str = "v1~20261101T0900Z~r1~y:ab-testing~n:session-replay~.f1qd";

const fn export(to: &'static str, consent: &'static str) -> Example {
    Example { charter: ASKED, seen: Seen::Export { to, consent } }
}

/// An answer that one format refuses, and another says.
const fn refused(
    [what, why, fix]: [&'static str; 3],
    [to, consent]: [&'static str; 2],
    [other, fixed]: [&'static str; 2],
) -> CodeExplanation {
    let (example, fixed) = (export(to, consent), export(other, fixed));
    CodeExplanation { what, why, fix, example, fixed }
}

pub(super) const EXPORT_REGISTERED: CodeExplanation = refused(
    [
        "Only a consent manager that is registered with the IAB may write the format: TC strings, AC \
         strings, and sections 2 and 5 of GPP.",
        "The string would name a consent manager that never asked the visitor.",
        "Pass on the string that you received, unchanged. For US states, write `gpp`.",
    ],
    ["tcf", ALL_REFUSED],
    ["gpp", ALL_REFUSED],
);

pub(super) const EXPORT_HOSTED: CodeExplanation = refused(
    [
        "The format belongs to a hosted consent manager, whose value holds the id of a record that \
         the vendor keeps.",
        "A value without that record would be a forgery.",
        "Use the interface of the consent manager, or a format that sites write themselves.",
    ],
    ["onetrust", ALL_REFUSED],
    ["wp-consent-api", ALL_REFUSED],
);

pub(super) const EXPORT_UNANSWERED: CodeExplanation = refused(
    [
        "Something is not answered, and the format knows only yes and no.",
        "Either word would be a record of something that the visitor did not say.",
        "Ask the visitor first, use a format that can leave the word out, or write what is not \
         answered as refused (`--unanswered-as-refused`).",
    ],
    ["gov-uk", ALL_REFUSED],
    ["wp-consent-api", ALL_REFUSED],
);

pub(super) const EXPORT_MIXED: CodeExplanation = refused(
    [
        "A word of the format covers several purposes of the charter, and the visitor answered them \
         differently.",
        "Yes would grant what was refused, and no would refuse what was granted.",
        "Keep the site's own consent cookie, which says both.",
    ],
    ["wp-consent-api", ONE_REFUSED],
    ["wp-consent-api", ALL_REFUSED],
);

pub(super) const EXPORT_NOT_WRITTEN: CodeExplanation = refused(
    [
        "Charte does not write this format: its texts contradict each other, nothing confirms how it \
         is written, or it is a signal and not an answer.",
        "Other software would read something else than what the visitor answered.",
        "Write another format, or a signal with `charte consent signals`.",
    ],
    ["consent-mode", ALL_REFUSED],
    ["usp", ALL_REFUSED],
);

pub(super) const EXPORT_NO_WORDS: CodeExplanation = refused(
    [
        "The words of the format are the site's own, and no table lists them.",
        "A service that is left out would look as if nobody had asked for it.",
        "List the words in `interop.toml`.",
    ],
    ["tarteaucitron", ALL_REFUSED],
    ["wp-consent-api", ALL_REFUSED],
);

pub(super) const NOT_BUILT_IN: CodeExplanation = CodeExplanation::in_words(
    [
        "This build of the library does not contain the formats of other consent managers.",
        "Apps and sites that do not need them leave them out, because the library is then smaller.",
        "Use a build with the feature `interop`.",
    ],
    "An `Importer` in a Kotlin or Swift package that was built without the feature.",
    "The same call in a package that was built with it.",
);
