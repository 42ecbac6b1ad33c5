//! Findings of the cookie that keeps the visitor's answer.

use super::examples::{charter, page, sid, us};
use super::{CodeExplanation, Example, Seen};

const SITE: &str = charter!("fr", us!(), sid!());
const WITH_CHOICE: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"30 days\"\n",
    "\n[[cookie]]\nname = \"cookies_preferences\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"6 months\"\n"
);

/// A site that still has the cookie of its former banner.
const WITH_FORMER: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"cookies_preferences\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"6 months\"\n",
    "\n[[cookie]]\nname = \"tarteaucitron\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"6 months\"\n"
);

const fn with(values: &'static [&'static str]) -> Example {
    Example { charter: SITE, seen: Seen::Consents { cookie: "sid", values } }
}

pub(super) const UNREADABLE: CodeExplanation = CodeExplanation {
    what: "The request has a consent cookie that cannot be read.",
    why: "A damaged consent cookie is ignored entirely. The visitor is asked again, and until then \
          everything that needs consent is withheld. If the visitor then answers for one purpose, \
          the others count as refused, because the earlier refusals are not known.",
    fix: "Write the consent cookie with this library only. Find out what else writes it: another \
          program, code that cuts off or percent-encodes the value, or an older format. `charte \
          consent check` reports what is wrong with a value, and completes one that is written by \
          hand.",
    example: with(&["v1~20261123T1005Z~r1~y:~.a49h"]),
    fixed: with(&["v1~20261123T1005Z~r1~y:preferences~.6mf8"]),
};

pub(super) const COPIES: CodeExplanation = CodeExplanation {
    what: "The request has several consent cookies.",
    why: "Copies for other domains or paths remain when the current one is rewritten. The strictest \
          answer of all copies applies, so an old refusal overrides a new consent.",
    fix: "Record the answer with this library: it erases the copies at other domains and paths. Set \
          `consent-domain` if several hosts share the answer. More than 8 copies, or more than \
          16,384 bytes of them, are unreadable.",
    example: with(&[
        "v1~20261123T1005Z~r1~y:preferences~.6mf8",
        "v1~20261101T0900Z~r1~n:preferences~.6a89",
    ]),
    fixed: with(&["v1~20261123T1005Z~r1~y:preferences~.6mf8"]),
};

pub(super) const TOO_LONG: CodeExplanation = CodeExplanation {
    what: "The consent cookie is kept for longer than consent is valid under the regime.",
    why: "Consent must be renewed when its validity ends. The library uses the time inside the value, \
          but other programs that read the cookie may not. A cookie that contains a refusal may be \
          kept longer.",
    fix: "Set its `Max-Age` to the validity in the regime. The library does so automatically.",
    example: Example::visit(
        WITH_CHOICE,
        "accepted",
        page!(
            "theme=dark; Path=/; Max-Age=2592000",
            "cookies_preferences=v1~20261123T1005Z~r1~y:preferences~.6mf8; Path=/; Secure; SameSite=Lax; Max-Age=31536000"
        ),
    ),
    fixed: Example::visit(
        WITH_CHOICE,
        "accepted",
        page!(
            "theme=dark; Path=/; Max-Age=2592000",
            "cookies_preferences=v1~20261123T1005Z~r1~y:preferences~.6mf8; Path=/; Secure; SameSite=Lax; Max-Age=15552000"
        ),
    ),
};

pub(super) const BEFORE_ACT: CodeExplanation = CodeExplanation {
    what: "The consent cookie was set before the visitor made a choice.",
    why: "Only an act of the visitor is an answer. Loading a page or scrolling is not, and a recorded \
          answer that the visitor did not give is not valid consent.",
    fix: "Write the consent cookie only when the visitor makes a choice or closes the banner.",
    example: Example::visit(
        WITH_CHOICE,
        "before",
        page!(
            "cookies_preferences=v1~20261123T1005Z~r1~n:preferences~.6b8i; Path=/; Secure; SameSite=Lax; Max-Age=15552000"
        ),
    ),
    fixed: Example::visit(
        WITH_CHOICE,
        "refused",
        page!(
            "cookies_preferences=v1~20261123T1005Z~r1~n:preferences~.6b8i; Path=/; Secure; SameSite=Lax; Max-Age=15552000"
        ),
    ),
};

pub(super) const FOREIGN: CodeExplanation = CodeExplanation {
    what: "A consent manager keeps an answer in a browser that has the site's own consent cookie, too.",
    why: "The site's own answer counts, and no other is read beside it. Scripts that follow the other \
          manager follow its answer, and where the two differ they may do what the visitor refused.",
    fix: "Remove the other manager from the site, and delete what it keeps once its answers have been \
          moved over: the guide says how to move from another consent manager.",
    example: Example::visit(
        WITH_FORMER,
        "refused",
        page!(
            "cookies_preferences=v1~20261123T1005Z~r1~n:preferences~.6b8i; Path=/; Secure; SameSite=Lax; Max-Age=15552000",
            "tarteaucitron=!matomo=true; Path=/; Secure; Max-Age=15552000"
        ),
    ),
    fixed: Example::visit(
        WITH_FORMER,
        "refused",
        page!(
            "cookies_preferences=v1~20261123T1005Z~r1~n:preferences~.6b8i; Path=/; Secure; SameSite=Lax; Max-Age=15552000",
            "tarteaucitron=; Path=/; Max-Age=0"
        ),
    ),
};
