//! Errors of what is no charter: regime files, header lines, the library itself.

use super::{CodeExplanation, Example, Seen};

/// A regime file as short as one can be.
const REGIME: &str = "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\ndefault = \"opt-in\"\ngpc = \"none\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n";

const fn seen(seen: Seen) -> Example {
    Example { charter: "", seen }
}

pub(super) const TOO_MANY: CodeExplanation = CodeExplanation {
    what: "The charter has more than 100,000 declarations, or more than 200 languages.",
    why: "Checking takes time and memory for each of them. No site comes near these numbers; a \
          generated file may.",
    mend: "Declare names that differ only in a part with one pattern, such as `cart_*`.",
    example: Example::in_words("A charter with 100,001 declarations."),
    mended: Example::in_words("The same charter with a pattern for each group of names."),
};

pub(super) const REGIME_SYNTAX: CodeExplanation = CodeExplanation {
    what: "The regime file is not UTF-8, or neither TOML nor JSON.",
    why: "Nothing can be read from it.",
    mend: "Correct the line that the message names.",
    example: seen(Seen::Regime("format = 1\nid = \"own\nname = \"Our own reading\"\n")),
    mended: seen(Seen::Regime(REGIME)),
};

pub(super) const REGIME_SHAPE: CodeExplanation = CodeExplanation {
    what: "A key, a type, a word or a value of the regime file is not one that regime files have.",
    why: "A misspelt condition that was passed over would exempt cookies that need consent.",
    mend: "Correct it as the message says.",
    example: seen(Seen::Regime(
        "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\ndefault = \"optin\"\ngpc = \"none\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n",
    )),
    mended: seen(Seen::Regime(REGIME)),
};

pub(super) const REGIME_CONTENT: CodeExplanation = CodeExplanation {
    what: "The regime file contradicts itself: two rules share an id, a citation names no \
           instrument of the file, a rule is never reached, or periods leave a gap.",
    why: "Of two rules with one id, a report could not say which one decided. A rule that is never \
          reached looks like law and is none.",
    mend: "Correct the part that the message names.",
    example: seen(Seen::Regime(concat!(
        "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\ndefault = \"opt-in\"\ngpc = \"none\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n",
        "\n[[rule]]\nid = \"own.security\"\npurposes = [\"security\"]\nall = [\"requested\"]\nthen = \"exempt\"\n",
        "\n[[rule]]\nid = \"own.security\"\npurposes = [\"security\"]\nthen = \"opt-out\"\n"
    ))),
    mended: seen(Seen::Regime(concat!(
        "format = 1\nid = \"own\"\nname = \"Our own reading\"\nlaw = false\ndefault = \"opt-in\"\ngpc = \"none\"\nvalidity = \"6 months\"\nvalidity-force = \"product\"\n",
        "\n[[rule]]\nid = \"own.security-requested\"\npurposes = [\"security\"]\nall = [\"requested\"]\nthen = \"exempt\"\n",
        "\n[[rule]]\nid = \"own.security\"\npurposes = [\"security\"]\nthen = \"opt-out\"\n"
    ))),
};

const KEPT: Example = seen(Seen::Line("sid=1; Path=/; Secure; HttpOnly"));

pub(super) const SET_COOKIE_EMPTY: CodeExplanation = CodeExplanation {
    what: "A `Set-Cookie` line has neither a name nor a value.",
    why: "Browsers ignore it, so a middleware removes it.",
    mend: "Find the code that writes the header, and give the cookie a name; or stop writing it.",
    example: seen(Seen::Line("; Path=/")),
    mended: KEPT,
};

pub(super) const SET_COOKIE_CONTROL: CodeExplanation = CodeExplanation {
    what: "A `Set-Cookie` line holds a control character.",
    why: "Browsers ignore such a line. A line break in a value can also smuggle a second header \
          into the response.",
    mend: "Encode the value, in base64 or percent-encoding, before it is written.",
    example: seen(Seen::Line("sid=1\u{1}2; Path=/")),
    mended: KEPT,
};

pub(super) const HEADER_CONTROL: CodeExplanation = CodeExplanation {
    what: "The name or the value of a response header holds a line break or a NUL.",
    why: "Whoever can put a line break into a header can add headers of their own, cookies among \
          them. A middleware removes such a header.",
    mend: "Encode what users enter before it becomes part of a header.",
    example: Example::in_words("A `Location` header that repeats a parameter with a line break."),
    mended: Example::in_words("The same with the parameter percent-encoded."),
};

const ANSWER: Example = seen(Seen::Consent("v1~20261123T1005Z~r1~n:advertising~.6plx"));

pub(super) const CONSENT_TOO_LONG: CodeExplanation = CodeExplanation {
    what: "The value of a consent cookie has more than 4,096 bytes.",
    why: "Browsers keep no cookie of that size, and Charte writes none, so the value is not one of \
          its own. It counts as unreadable: nothing is granted.",
    mend: "Write the consent cookie with this library only, and ask the visitor again.",
    example: Example::in_words("A value with a thousand providers."),
    mended: Example::in_words(
        "A value as this library writes it; four purposes take about 100 bytes.",
    ),
};

pub(super) const CONSENT_CHECK: CodeExplanation = CodeExplanation {
    what: "The value of a consent cookie does not end with the check that fits it.",
    why: "The value was cut or changed, was written by hand, or is another program's cookie of \
          the same name. A damaged value could hold a refusal that can no longer be read, so it \
          counts as unreadable: nothing is granted.",
    mend: "Write the consent cookie with this library only, and ask the visitor again. \
           `charte consent check` completes values that are written by hand. If another program \
           uses the name, choose one of your own with `consent-cookie`.",
    example: seen(Seen::Consent("v1~20261123T1005Z~r1~n:advertis")),
    mended: ANSWER,
};

pub(super) const CONSENT_COPIES: CodeExplanation = CodeExplanation {
    what: "A request holds more than 8 consent cookies, or more than 16,384 bytes of their values.",
    why: "Reading them takes work, and no browser of an honest visitor sends so many. None of them \
          is read, and the answer counts as unreadable: nothing is granted.",
    mend: "Erase the copies at other domains and paths, and ask the visitor again. Recording an act \
           deletes them.",
    example: Example::in_words("A request with nine cookies of the consent cookie's name."),
    mended: Example::in_words("A request with one."),
};

pub(super) const CONSENT_VERSION: CodeExplanation = CodeExplanation {
    what: "The value of a consent cookie does not begin with `v1`.",
    why: "A later version wrote it, in a form that may mean something else here. It counts as \
          unreadable: nothing is granted.",
    mend: "Update every part of the site that reads the cookie.",
    example: seen(Seen::Consent("v2~20261123T1005Z~r1~n:advertising~.6qlz")),
    mended: ANSWER,
};

pub(super) const CONSENT_TOKEN: CodeExplanation = CodeExplanation {
    what: "A part of the value of a consent cookie is not of the form that it must have.",
    why: "A damaged value could hold a refusal that can no longer be read, so none of it counts.",
    mend: "Write the consent cookie with this library only, and ask the visitor again.",
    example: seen(Seen::Consent("v1~20261123T1005Z~r1~n:~.9t2r")),
    mended: ANSWER,
};

pub(super) const CONSENT_COUNT: CodeExplanation = CodeExplanation {
    what: "The value of a consent cookie has no time or no revision, or two of one.",
    why: "Without them it is unknown how old the answer is, and what the visitor was shown.",
    mend: "Write the consent cookie with this library only, and ask the visitor again.",
    example: seen(Seen::Consent("v1~20261123T1005Z~n:advertising~.yo0d")),
    mended: ANSWER,
};

pub(super) const CONSENT_ACT: CodeExplanation = CodeExplanation {
    what: "What was asked for cannot be recorded: the act names a provider that is none, or the \
           proof of a consent is asked for where none was given.",
    why: "A record of something else than the visitor did would be no proof.",
    mend: "Record exactly what the visitor did, with the ids that the charter has.",
    example: Example::in_words("An act that refuses the provider `Not An Id`."),
    mended: Example::in_words("An act that refuses the provider `not-an-id`."),
};

pub(super) const INTERNAL: CodeExplanation = CodeExplanation {
    what: "Charte itself made a mistake.",
    why: "The answer is missing; it is never guessed.",
    mend: "Update to the latest version. If the error stays, report it with the input that causes \
           it, without cookie values.",
    example: Example::in_words("No input that causes it is known."),
    mended: Example::in_words("The latest version."),
};
