//! Errors of consent values: E4xx.

use super::{CodeExplanation, Example, Seen};

const fn value([what, why, fix]: [&'static str; 3], value: &'static str) -> CodeExplanation {
    const FIXED: Example = Example::of(Seen::Consent("v1~20261123T1005Z~r1~n:advertising~.6plx"));
    CodeExplanation { what, why, fix, example: Example::of(Seen::Consent(value)), fixed: FIXED }
}

const WRITE_AND_ASK: &str =
    "Write the consent cookie with this library only, and ask the visitor again.";

pub(super) const TOO_LONG: CodeExplanation = CodeExplanation::in_words(
    [
        "The value of a consent cookie has more than 4,096 bytes.",
        "Browsers do not keep a cookie of that size, and Charte never writes one, so another \
         program wrote the value. Charte treats it as unreadable: nothing is granted.",
        WRITE_AND_ASK,
    ],
    "A value with a thousand providers.",
    "A value that this library wrote. Four purposes take about 100 bytes.",
);

pub(super) const VERSION: CodeExplanation = value(
    [
        "The value of a consent cookie does not begin with `v1`.",
        "A later version wrote the value, in a form that may mean something else to this one. \
         Charte treats it as unreadable: nothing is granted.",
        "Update every part of the site that reads the cookie.",
    ],
    "v2~20261123T1005Z~r1~n:advertising~.6qlz",
);

pub(super) const TOKEN: CodeExplanation = value(
    [
        "A part of the value of a consent cookie is malformed.",
        "The damaged part may have been a refusal. Charte therefore ignores the whole value: \
         nothing is granted.",
        WRITE_AND_ASK,
    ],
    "v1~20261123T1005Z~r1~n:~.9t2r",
);

pub(super) const COUNT: CodeExplanation = value(
    [
        "The time or the revision is missing from the value of a consent cookie, or occurs twice.",
        "Without both, it is unknown how old the answer is and what the visitor was shown.",
        WRITE_AND_ASK,
    ],
    "v1~20261123T1005Z~n:advertising~.yo0d",
);

pub(super) const ACT: CodeExplanation = CodeExplanation::in_words(
    [
        "The act cannot be recorded: it names something that is not a provider id, or asks for the \
         proof of a consent that was not given.",
        "A record that differs from what the visitor did proves nothing.",
        "Record exactly what the visitor did, with the ids of the charter.",
    ],
    "An act that refuses the provider `Not An Id`.",
    "An act that refuses the provider `not-an-id`.",
);

pub(super) const CHECK: CodeExplanation = value(
    [
        "The check at the end of the value of a consent cookie is missing or wrong.",
        "The value was cut off, changed or written by hand, or the cookie belongs to another \
         program. A damaged value may have contained a refusal, so Charte treats it as unreadable: \
         nothing is granted.",
        "Write the consent cookie with this library only, and ask the visitor again. `charte \
         consent check` completes values that are written by hand. If another program uses the \
         name, choose your own with `consent-cookie`.",
    ],
    "v1~20261123T1005Z~r1~n:advertis",
);

pub(super) const COPIES: CodeExplanation = CodeExplanation::in_words(
    [
        "A request contains more than 8 consent cookies, or more than 16,384 bytes of their values.",
        "Reading them costs time, and browsers do not send so many in normal use. Charte reads \
         none of them and treats the answer as unreadable: nothing is granted.",
        "Erase the copies at other domains and paths, and ask the visitor again. Recording an \
         answer with this library erases them.",
    ],
    "A request with nine cookies that have the name of the consent cookie.",
    "A request with one.",
);
