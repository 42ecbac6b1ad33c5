//! Findings about what a regime requires a site to tell or offer.

use super::examples::{charter, us};
use super::{CodeExplanation, Example, Seen};

pub(super) const NO_OBJECTION: CodeExplanation = CodeExplanation {
    what: "The regime lets visitors object to a purpose, but the charter does not state that they \
           can.",
    why: "Under this rule the cookie may be set without asking, but only if visitors can object to \
          it.",
    fix: "Offer a simple, free and lasting way to object, such as the site's page of cookie choices, \
          and state `objection-offered = true`.",
    example: Example::charter(charter!(
        "us-ca",
        "\n[[provider]]\nid = \"ads\"\nname = \"Ads\"\nrole = \"independent\"\n",
        "\n[[cookie]]\nname = \"ads_id\"\nprovider = \"ads\"\npurposes = [\"advertising\"]\nlifetime = \"90 days\"\n"
    )),
    fixed: Example::charter(charter!(
        "us-ca",
        "\n[[provider]]\nid = \"ads\"\nname = \"Ads\"\nrole = \"independent\"\n",
        "\n[[cookie]]\nname = \"ads_id\"\nprovider = \"ads\"\npurposes = [\"advertising\"]\nlifetime = \"90 days\"\n",
        "facts = { objection-offered = true }\n"
    )),
};

pub(super) const UNTOLD: CodeExplanation = CodeExplanation {
    what: "Consent is needed only because the charter does not state that visitors are informed, or \
           that they can object.",
    why: "Some regimes require no consent if visitors are informed and can object. If both are true, \
          stating it saves your visitors a question.",
    fix: "Inform visitors and let them object, then state `informed` and `objection-offered`. Or keep \
          asking for consent.",
    example: Example::charter(charter!(
        "gb",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
    fixed: Example::charter(charter!(
        "gb",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n",
        "facts = { informed = true, objection-offered = true }\n"
    )),
};

pub(super) const GPC_IGNORED: CodeExplanation = CodeExplanation {
    what: "The charter has `gpc = \"ignore\"`, but Global Privacy Control is binding under this \
           regime.",
    why: "By law, the browser's signal is an objection there. The library honours it whatever the \
          charter says, so the line misleads its readers.",
    fix: "Remove `gpc = \"ignore\"`.",
    example: Example::charter(charter!("us-ca", "gpc = \"ignore\"\n")),
    fixed: Example::charter(charter!("us-ca", "")),
};

/// A charter that declares how long the answer is kept.
macro_rules! answer_kept {
    ($lifetime:literal) => {
        charter!(
            "fr",
            us!(),
            "\n[[cookie]]\nname = \"cookies_preferences\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"",
            $lifetime,
            "\"\n"
        )
    };
}

pub(super) const ASKED_TOO_SOON: CodeExplanation = CodeExplanation {
    what: "The cookie that keeps a refusal expires before the regime lets a site ask again.",
    why: "If the refusal expires too early, visitors are asked again and again, which authorities \
          treat as pressure.",
    fix: "Keep the answer for longer. The library sets 400 days if the answer contains a refusal.",
    example: Example::charter(answer_kept!("30 days")),
    fixed: Example::charter(answer_kept!("6 months")),
};

/// A regime that somebody has reviewed.
macro_rules! reviewed_regime {
    ($on:literal, $next:literal) => {
        concat!(
            "format = 1\nid = \"own\"\nname = \"Our house rules\"\nlaw = false\nextends = \"fr\"\n",
            "reviewed = { on = \"",
            $on,
            "\", by = \"counsel\", next = \"",
            $next,
            "\" }\n"
        )
    };
}

const OWN: &str = "format = 1\nsite = \"https://www.example.fr\"\n";

pub(super) const REVIEW_OVERDUE: CodeExplanation = CodeExplanation {
    what: "The regime says when its next review is due, and that day has passed.",
    why: "Law changes. Whoever reviewed the rules asked for another look by that day; until then nobody \
          vouches for the answers.",
    fix: "Have the rules and their citations checked, correct what has changed, and state the day of the \
          review and the next one in `reviewed`.",
    example: Example {
        charter: OWN,
        seen: Seen::UnderRegime(reviewed_regime!("2025-06-02", "2026-06-01")),
    },
    fixed: Example {
        charter: OWN,
        seen: Seen::UnderRegime(reviewed_regime!("2026-06-01", "2027-06-01")),
    },
};
