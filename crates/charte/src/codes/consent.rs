//! Findings of the cookie that keeps the visitor's answer.

use super::{CodeExplanation, Example, Seen, charter, page, sid, us};

const SITE: &str = charter!("fr", us!(), sid!());
const WITH_CHOICE: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"30 days\"\n",
    "\n[[cookie]]\nname = \"cookies_preferences\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"6 months\"\n"
);

const fn with(values: &'static [&'static str]) -> Example {
    Example { charter: SITE, seen: Seen::Consents { cookie: "sid", values } }
}

pub(super) const UNREADABLE: CodeExplanation = CodeExplanation {
    what: "The consent cookie that came with a request cannot be read.",
    why: "From a damaged answer nothing is taken: neither a grant nor a refusal. The visitor is \
          asked again, and until then what needs consent is held back. An answer to one \
          purpose then leaves the others refused, because what was refused before is not known.",
    mend: "Write the consent cookie with this library only, and look for what else writes it: \
           another program, a cut-off value, a value that is percent-encoded, an older format. \
           `charte consent check` says what is wrong with a value, and completes one that is \
           written by hand.",
    example: with(&["v1~20261123T1005Z~r1~y:~.a49h"]),
    mended: with(&["v1~20261123T1005Z~r1~y:preferences~.6mf8"]),
};

pub(super) const COPIES: CodeExplanation = CodeExplanation {
    what: "Several consent cookies came with one request.",
    why: "A copy for another domain or path stays behind when the first is written anew. The \
          stricter answer of all counts, so a stale refusal outweighs a new grant.",
    mend: "Record the answer through the library: it erases the copies at every other domain and \
           path. Set `consent-domain` where several hosts share an answer. More than 8 copies, or \
           16,384 bytes of them, are unreadable.",
    example: with(&[
        "v1~20261123T1005Z~r1~y:preferences~.6mf8",
        "v1~20261101T0900Z~r1~n:preferences~.6a89",
    ]),
    mended: with(&["v1~20261123T1005Z~r1~y:preferences~.6mf8"]),
};

pub(super) const TOO_LONG: CodeExplanation = CodeExplanation {
    what: "The consent cookie is kept longer than the regime lets an agreement count.",
    why: "An agreement must be renewed after its time. The library judges its age by the time \
          inside, but other readers of the cookie may not. A cookie that holds a refusal may stay \
          longer.",
    mend: "Set its `Max-Age` to the regime's validity; the library does so by itself.",
    example: Example::visit(
        WITH_CHOICE,
        "accepted",
        page!(
            "theme=dark; Path=/; Max-Age=2592000",
            "cookies_preferences=v1~20261123T1005Z~r1~y:preferences~.6mf8; Path=/; Secure; SameSite=Lax; Max-Age=31536000"
        ),
    ),
    mended: Example::visit(
        WITH_CHOICE,
        "accepted",
        page!(
            "theme=dark; Path=/; Max-Age=2592000",
            "cookies_preferences=v1~20261123T1005Z~r1~y:preferences~.6mf8; Path=/; Secure; SameSite=Lax; Max-Age=15552000"
        ),
    ),
};

pub(super) const BEFORE_ACT: CodeExplanation = CodeExplanation {
    what: "The consent cookie was set although the visitor had not done anything yet.",
    why: "An answer is recorded by an act of the visitor, and by nothing else: not by loading a \
          page, not by scrolling. A recorded answer that nobody gave proves nothing.",
    mend: "Write the consent cookie only when the visitor chooses, or closes the question.",
    example: Example::visit(
        WITH_CHOICE,
        "before",
        page!(
            "cookies_preferences=v1~20261123T1005Z~r1~n:preferences~.6b8i; Path=/; Secure; SameSite=Lax; Max-Age=15552000"
        ),
    ),
    mended: Example::visit(
        WITH_CHOICE,
        "refused",
        page!(
            "cookies_preferences=v1~20261123T1005Z~r1~n:preferences~.6b8i; Path=/; Secure; SameSite=Lax; Max-Age=15552000"
        ),
    ),
};
