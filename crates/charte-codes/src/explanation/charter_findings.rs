//! Findings that a charter raises by itself.

use super::examples::{charter, sid, us};
use super::{CodeExplanation, Example, Seen};

pub(super) const AMBIGUOUS: CodeExplanation = CodeExplanation {
    what: "Two patterns can match the same name, and only their order in the file determines which \
           one applies.",
    why: "An exact name takes precedence over a pattern, a pattern with more literal characters \
          over one with fewer, and a longer `domain` over a shorter one. If all of these are equal, \
          the earlier declaration applies. Sorting the file would then change decisions without \
          notice.",
    fix: "Make one of the names more specific, or limit one of the declarations to a `domain`.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"session_*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n",
        "\n[[cookie]]\nname = \"*_session\"\nprovider = \"us\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"session_*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n",
        "\n[[cookie]]\nname = \"csrf_session\"\nprovider = \"us\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const BROAD_PATTERN: CodeExplanation = CodeExplanation {
    what: "A name pattern has fewer than three literal characters, so it matches almost any name.",
    why: "Such a pattern also matches cookies that nobody has declared, and gives them its purposes. \
          Undeclared cookies must be reported as undeclared.",
    fix: "Write more of the name before or after the star. A literal star is `\\*`.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"s*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"sid_*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const UNKNOWN_PROVIDER: CodeExplanation = CodeExplanation {
    what: "A declaration names a provider that the charter does not have.",
    why: "Without the provider, its role is unknown: whether the cookie is set for the site alone or \
          for somebody else. Rules that require a role are then not met, and visitors are not told \
          who reads the cookie.",
    fix: "Correct the id, or add a `[[provider]]` with this id.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"uss\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
};

pub(super) const NOT_EXEMPT: CodeExplanation = CodeExplanation {
    what: "A purpose is of class `necessary`, but the cookie still needs consent under this regime, \
           because a condition of the exemption is not met.",
    why: "Declaring a cookie necessary does not make it exempt. The law exempts a purpose under \
          conditions, for example that only the site uses the data. Until the visitor agrees, the \
          cookie is withheld, and what depends on it may not work.",
    fix: "If they are true, state the facts and the role that the rule requires. Otherwise change \
          what the cookie does, or ask for consent.",
    example: Example::charter(charter!(
        "fr",
        "\n[[provider]]\nid = \"guard\"\nname = \"Guard\"\nrole = \"independent\"\n",
        "\n[[cookie]]\nname = \"guard_id\"\nprovider = \"guard\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        "\n[[provider]]\nid = \"guard\"\nname = \"Guard\"\nrole = \"processor\"\n",
        "\n[[cookie]]\nname = \"guard_id\"\nprovider = \"guard\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const NOT_ANONYMOUS: CodeExplanation = CodeExplanation {
    what: "Statistics are declared anonymous, but the charter does not state, or denies, a condition \
           that the regime requires or recommends for anonymous statistics.",
    why: "Several regimes exempt audience measurement, each under its own conditions, such as no \
          cross-referencing, no tracking across sites, and informed visitors. A fact that is not \
          stated does not count as met.",
    fix: "State each fact that the message names, if it is true. `!shared` requires `shared = \
          false`. Change the cookie where a fact is not true.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"13 months\"\n",
        "facts = { anonymous = true, objection-offered = true }\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"13 months\"\n",
        "facts = { anonymous = true, cross-site = false, shared = false, informed = true, objection-offered = true, sliding = false }\n"
    )),
};

pub(super) const NO_LIFETIME: CodeExplanation = CodeExplanation {
    what: "A declaration does not state how long its cookie lasts.",
    why: "Visitors must be told the lifetime, and Charte cannot compare an unknown lifetime with the \
          limits of the law.",
    fix: "Add `lifetime = \"session\"` or a duration such as `\"13 months\"`. It is the `Max-Age` or \
          `Expires` of the header that sets the cookie.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\"]\n"
    )),
    fixed: Example::charter(charter!("fr", us!(), sid!())),
};

/// A charter in two languages, with the description of a cookie.
macro_rules! described {
    ($description:literal) => {
        concat!(
            "format = 1\nsite = \"https://www.example.fr\"\nlanguages = [\"fr\", \"en\"]\n",
            "regime = \"fr\"\n",
            us!(),
            sid!(),
            "description = ",
            $description,
            "\n"
        )
    };
}

pub(super) const MISSING_TEXT: CodeExplanation = CodeExplanation {
    what: "A text is given for each language, but one of the charter's `languages` is missing.",
    why: "Visitors who read the cookie page in that language see the text in another one.",
    fix: "Add the text in the missing language, or write one text for all languages.",
    example: Example::charter(described!("{ fr = \"Maintient votre connexion\" }")),
    fixed: Example::charter(described!(
        "{ fr = \"Maintient votre connexion\", en = \"Keeps you signed in\" }"
    )),
};

/// A charter with a second cookie, at a revision.
macro_rules! with_theme {
    ($revision:literal) => {
        charter!(
            "fr",
            $revision,
            us!(),
            sid!(),
            "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
        )
    };
}

const OLDER: Seen = Seen::Older(charter!("fr", "revision = 1\n", us!(), sid!()));

pub(super) const SAME_REVISION: CodeExplanation = CodeExplanation {
    what: "The charter has a purpose or a provider that the previous one did not have, but the same \
           revision.",
    why: "A visitor's answer covers what the visitor was shown. Visitors who agreed to the previous \
          charter have not agreed to the new purpose or provider. A higher revision makes their \
          answers outdated, so that they are asked again.",
    fix: "Raise `revision` by one.",
    example: Example { charter: with_theme!("revision = 1\n"), seen: OLDER },
    fixed: Example { charter: with_theme!("revision = 2\n"), seen: OLDER },
};

pub(super) const NO_ROLE: CodeExplanation = CodeExplanation {
    what: "A declaration has no provider, or its provider has no role.",
    why: "A cookie without a provider counts as set by the publisher, which may be wrong. Without a \
          role, Charte cannot tell whether the provider uses the data only for the site.",
    fix: "Name the provider, and state its `role`: `publisher`, `processor` (works for the site \
          only) or `independent` (also uses the data for itself).",
    example: Example::charter(charter!(
        "fr",
        "\n[[cookie]]\nname = \"sid\"\npurposes = [\"transmission\"]\nlifetime = \"session\"\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"transmission\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const UNCLASSIFIED: CodeExplanation = CodeExplanation {
    what: "A declaration says that the purpose of its cookie is not known.",
    why: "Visitors cannot agree to an unknown purpose, so Charte never asks about `unclassified` and \
          never allows such a cookie, under any regime. It is meant for a first draft, not for a \
          charter that is enforced.",
    fix: "Find out what the cookie is for, and state its purposes. Or stop setting it.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"unclassified\"]\nlifetime = \"6 months\"\n"
    )),
    fixed: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
};

pub(super) const NOT_COMPARED: CodeExplanation = CodeExplanation::in_words(
    [
        "So many patterns begin or end alike that Charte stopped comparing them.",
        "Charte compares each pattern with those that can match the same names, to find pairs that \
         only their order tells apart (`C003`). The number of comparisons is limited, so that even \
         a very large charter is checked in seconds. Beyond the limit, such a pair may go \
         unnoticed. Decisions do not change.",
        "Declare exact names where you know them; they are always compared. Or replace each group \
         of similar patterns with one pattern.",
    ],
    "A charter with tens of thousands of patterns. A third of them begin with the same letter, a \
     third end with the same letter, and a third do both.",
    "The same charter with exact names, or with a few hundred patterns.",
);

/// A charter with a consent cookie.
macro_rules! with_consent_cookie {
    ($lines:literal) => {
        concat!(
            "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n",
            $lines,
            us!(),
            sid!()
        )
    };
}

pub(super) const WIDE_CONSENT: CodeExplanation = CodeExplanation {
    what: "The charter shares the visitor's answer with every host below `consent-domain`, but no \
           declaration is for another host there.",
    why: "Every host below that domain receives the consent cookie and can overwrite it, including a \
          forgotten test server. A cookie whose name begins with `__Host-` belongs to one host: \
          browsers let no other host, and no page without https, set it.",
    fix: "Remove `consent-domain`, and give `consent-cookie` a name that begins with `__Host-`. If \
          other hosts of the site need the answer, keep it and declare their cookies with a \
          `domain`.",
    example: Example::charter(with_consent_cookie!(
        "consent-cookie = \"choices\"\nconsent-domain = \"example.fr\"\n"
    )),
    fixed: Example::charter(with_consent_cookie!("consent-cookie = \"__Host-choices\"\n")),
};

/// A charter with anonymous statistics that last so long.
macro_rules! statistics {
    ($lifetime:literal) => {
        charter!(
            "fr",
            us!(),
            "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"",
            $lifetime,
            "\"\nfacts = { anonymous = true, cross-site = false, shared = false, informed = true, objection-offered = true, sliding = false }\n"
        )
    };
}

pub(super) const LONGER_THAN_RECOMMENDED: CodeExplanation = CodeExplanation {
    what: "A cookie lasts, or its data are kept, longer than the regime recommends.",
    why: "The limit is a recommendation, so it does not change any decision. But you must be able to \
          justify a longer lifetime.",
    fix: "Shorten the lifetime in the code and in the charter.",
    example: Example::charter(statistics!("24 months")),
    fixed: Example::charter(statistics!("13 months")),
};

/// A charter with a fingerprint that is passive or not.
macro_rules! fingerprint {
    ($passive:literal) => {
        charter!(
            "gb",
            us!(),
            "\n[[cookie]]\nname = \"canvas\"\nprovider = \"us\"\ntechnology = \"fingerprint\"\n",
            "purposes = [\"audience-measurement\"]\nlifetime = \"session\"\n",
            "facts = { passive = ",
            $passive,
            " }\n"
        )
    };
}

pub(super) const CONTRADICTION: CodeExplanation = CodeExplanation {
    what: "A declaration makes two statements that cannot both be true, or gives the vendor of a \
           well-known cookie a role that the vendor is not known to offer.",
    why: "Charte relies on what the charter states. A false statement can exempt a cookie that needs \
          consent.",
    fix: "Correct the statement that is not true. If the vendor does offer the role, keep the \
          contract and the settings that prove it.",
    example: Example::charter(fingerprint!("false")),
    fixed: Example::charter(fingerprint!("true")),
};
