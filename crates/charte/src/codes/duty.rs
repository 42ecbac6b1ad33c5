//! Findings of what a regime obliges to tell or offer.

use super::{CodeExplanation, Example, charter, us};

pub(super) const NO_OBJECTION: CodeExplanation = CodeExplanation {
    what: "The regime lets visitors object to a purpose, and the charter does not say that they \
           can.",
    why: "A cookie that may be set without asking is not one that nobody may object to. Whoever \
          relies on such a rule must offer the way out.",
    mend: "Offer a simple, free and lasting way to object (the choices page of the site is one), \
           and state `objection-offered = true`.",
    example: Example::charter(charter!(
        "us-ca",
        "\n[[provider]]\nid = \"ads\"\nname = \"Ads\"\nrole = \"independent\"\n",
        "\n[[cookie]]\nname = \"ads_id\"\nprovider = \"ads\"\npurposes = [\"advertising\"]\nlifetime = \"90 days\"\n"
    )),
    mended: Example::charter(charter!(
        "us-ca",
        "\n[[provider]]\nid = \"ads\"\nname = \"Ads\"\nrole = \"independent\"\n",
        "\n[[cookie]]\nname = \"ads_id\"\nprovider = \"ads\"\npurposes = [\"advertising\"]\nlifetime = \"90 days\"\n",
        "facts = { objection-offered = true }\n"
    )),
};

pub(super) const UNTOLD: CodeExplanation = CodeExplanation {
    what: "Consent is needed only because the charter does not say that visitors are told, or that \
           they can object.",
    why: "Some regimes ask for consent unless visitors are informed and can object. If both are \
          so, saying it spares them a question.",
    mend: "Tell visitors and let them object, then state `informed` and `objection-offered`; or go \
           on asking for consent.",
    example: Example::charter(charter!(
        "gb",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
    mended: Example::charter(charter!(
        "gb",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n",
        "facts = { informed = true, objection-offered = true }\n"
    )),
};

pub(super) const SIGNAL_IGNORED: CodeExplanation = CodeExplanation {
    what: "The charter says `gpc = \"ignore\"`, and under this regime Global Privacy Control binds.",
    why: "The browser's signal is an objection there by law. The library honours it whatever the \
          charter says, so the line only misleads its readers.",
    mend: "Take `gpc = \"ignore\"` out.",
    example: Example::charter(charter!("us-ca", "gpc = \"ignore\"\n")),
    mended: Example::charter(charter!("us-ca", "")),
};

pub(super) const ASKED_TOO_SOON: CodeExplanation = CodeExplanation {
    what: "The cookie that keeps a refusal lives shorter than the time for which the regime does \
           not let a site ask again.",
    why: "A refusal that is forgotten is asked for again, and asking until somebody gives in is \
          not asking.",
    mend: "Keep the answer for longer: the library sets 400 days as soon as it holds a refusal.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"cookies_preferences\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"30 days\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"cookies_preferences\"\nprovider = \"us\"\npurposes = [\"consent-choice\"]\nlifetime = \"6 months\"\n"
    )),
};
