//! Findings of a charter alone.

use super::{CodeExplanation, Example, Seen, charter, sid, us};

pub(super) const AMBIGUOUS: CodeExplanation = CodeExplanation {
    what: "Two declarations can fit the same name, and nothing but their order in the file says \
           which one counts.",
    why: "An exact name comes before a pattern, a pattern with more literal characters before one \
          with fewer, and a longer `domain` before a shorter. When all of that is equal the earlier \
          line counts. Somebody who sorts the file would change what is decided without seeing it.",
    mend: "Make one of the names more precise, or limit one of the two to a `domain`.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"session_*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n",
        "\n[[cookie]]\nname = \"*_session\"\nprovider = \"us\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"session_*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n",
        "\n[[cookie]]\nname = \"csrf_session\"\nprovider = \"us\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const BROAD_PATTERN: CodeExplanation = CodeExplanation {
    what: "A name pattern has fewer than three literal characters, so it fits almost any name.",
    why: "A cookie that nobody knows would pass for this one, with its purposes. What a charter \
          does not know must stay visible as undeclared.",
    mend: "Write more of the name before or after the star. A literal star is `\\*`.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"s*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"sid_*\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const UNKNOWN_PROVIDER: CodeExplanation = CodeExplanation {
    what: "A declaration names a provider that the charter does not have.",
    why: "Without its provider nobody knows the role: whether the cookie is set for the site alone \
          or for somebody else. Rules that ask for it are then not met, and visitors are not told \
          who reads the cookie.",
    mend: "Correct the id, or add a `[[provider]]` with it.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"uss\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
};

pub(super) const NOT_EXEMPT: CodeExplanation = CodeExplanation {
    what: "A purpose is of a necessary kind, but under this regime the cookie needs consent all the \
           same: a condition of the rule that would exempt it does not hold.",
    why: "“Necessary” is not a name that one gives to a cookie. The law exempts a purpose under \
          conditions, for example that the data serve nobody but the site. The cookie is held back \
          until the visitor agrees, and things may stop working without it.",
    mend: "State the facts and the role that the rule asks for if they are true. If they are not, \
           change what the cookie does, or ask for consent.",
    example: Example::charter(charter!(
        "fr",
        "\n[[provider]]\nid = \"guard\"\nname = \"Guard\"\nrole = \"independent\"\n",
        "\n[[cookie]]\nname = \"guard_id\"\nprovider = \"guard\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        "\n[[provider]]\nid = \"guard\"\nname = \"Guard\"\nrole = \"processor\"\n",
        "\n[[cookie]]\nname = \"guard_id\"\nprovider = \"guard\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const NOT_ANONYMOUS: CodeExplanation = CodeExplanation {
    what: "Statistics are called anonymous, but the charter does not state, or denies, what the \
           regime needs or advises of anonymous statistics.",
    why: "Several regimes exempt audience measurement, each under its own conditions: no \
          cross-referencing, no following across sites, visitors told. Silence is not a no: what is \
          not stated does not count as met.",
    mend: "State each fact that the message names if it is true (`!shared` asks for \
           `shared = false`), and mend what is not as it should be.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"13 months\"\n",
        "facts = { anonymous = true, objection-offered = true }\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"13 months\"\n",
        "facts = { anonymous = true, cross-site = false, shared = false, informed = true, objection-offered = true, sliding = false }\n"
    )),
};

pub(super) const NO_LIFETIME: CodeExplanation = CodeExplanation {
    what: "A declaration does not say how long its cookie lives.",
    why: "Visitors must be told, and limits of the law cannot be tried on what is not known.",
    mend: "Add `lifetime = \"session\"` or a duration such as `\"13 months\"`: that of `Max-Age` or \
           `Expires` in the header that sets it.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\"]\n"
    )),
    mended: Example::charter(charter!("fr", us!(), sid!())),
};

pub(super) const MISSING_TEXT: CodeExplanation = CodeExplanation {
    what: "A text is written by language, and one of the charter's `languages` is missing.",
    why: "A visitor who reads the page in that language would find the text in another one.",
    mend: "Add the text in that language, or write one text for all.",
    example: Example::charter(concat!(
        "format = 1\nsite = \"https://www.example.fr\"\nlanguages = [\"fr\", \"en\"]\nregime = \"fr\"\n",
        us!(),
        sid!(),
        "description = { fr = \"Vous reconnaître\" }\n"
    )),
    mended: Example::charter(concat!(
        "format = 1\nsite = \"https://www.example.fr\"\nlanguages = [\"fr\", \"en\"]\nregime = \"fr\"\n",
        us!(),
        sid!(),
        "description = { fr = \"Vous reconnaître\", en = \"To know you again\" }\n"
    )),
};

const OLDER: &str = charter!("fr", "revision = 1\n", us!(), sid!());

pub(super) const SAME_REVISION: CodeExplanation = CodeExplanation {
    what: "A charter has a purpose or a provider that the one before did not have, and the same \
           revision.",
    why: "An answer was given to what the visitor was shown. Who agreed to the older charter has \
          not agreed to the new purpose or provider; a higher revision makes the older answers \
          outdated, so that everybody is asked again.",
    mend: "Raise `revision` by one.",
    example: Example {
        charter: charter!(
            "fr",
            "revision = 1\n",
            us!(),
            sid!(),
            "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
        ),
        seen: Seen::Older(OLDER),
    },
    mended: Example {
        charter: charter!(
            "fr",
            "revision = 2\n",
            us!(),
            sid!(),
            "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
        ),
        seen: Seen::Older(OLDER),
    },
};

pub(super) const NO_ROLE: CodeExplanation = CodeExplanation {
    what: "A declaration has no provider, or one whose role is not stated.",
    why: "A declaration without a provider counts as the publisher's, which may not be meant. Of a \
          provider without a role nothing follows: neither that the data serve the site alone nor \
          the contrary.",
    mend: "Name the provider, and state its `role`: `publisher`, `processor` (works for the site \
           only) or `independent` (uses the data for itself too).",
    example: Example::charter(charter!(
        "fr",
        "\n[[cookie]]\nname = \"sid\"\npurposes = [\"transmission\"]\nlifetime = \"session\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"transmission\"]\nlifetime = \"session\"\n"
    )),
};

pub(super) const UNCLASSIFIED: CodeExplanation = CodeExplanation {
    what: "A declaration admits that nobody knows what its cookie is for.",
    why: "`unclassified` is not a purpose: it cannot be asked for and is never allowed, under any \
          regime. It is right in a first draft, and has no place in a charter that is enforced.",
    mend: "Find out what the cookie is for, and state its purposes; or stop setting it.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"unclassified\"]\nlifetime = \"6 months\"\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"6 months\"\n"
    )),
};

pub(super) const NOT_COMPARED: CodeExplanation = CodeExplanation {
    what: "So many patterns begin alike, and so many end alike, that Charte stopped comparing them.",
    why: "Each pattern is compared with those that can fit the same name, to find pairs that only \
          their order tells apart (`C003`). The work is limited, so that a very large charter is \
          checked in seconds. Beyond the limit such a pair may go unnoticed. Decisions do not \
          change.",
    mend: "Declare exact names where you know them; they are always compared. Or replace groups of \
           similar patterns with one pattern each.",
    example: Example::in_words(
        "A charter of tens of thousands of patterns: a third of them begin with the same letter, \
         a third end with the same letter, and a third do both.",
    ),
    mended: Example::in_words("The same charter with exact names, or with a few hundred patterns."),
};

pub(super) const WIDE_CONSENT: CodeExplanation = CodeExplanation {
    what: "The charter shares the visitor's answer with every host below `consent-domain`, and no \
           declaration is for another host there.",
    why: "Every host below that domain, a forgotten test server too, then receives the consent \
          cookie and can overwrite it. A cookie whose name begins with `__Host-` belongs to one \
          host: browsers let no other host, and no page without https, set it.",
    mend: "Leave `consent-domain` out, and give `consent-cookie` a name with the prefix `__Host-`. \
           Keep it if other hosts of the site need the answer, and declare their cookies with a \
           `domain`.",
    example: Example::charter(concat!(
        "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n",
        "consent-cookie = \"choices\"\nconsent-domain = \"example.fr\"\n",
        us!(),
        sid!()
    )),
    mended: Example::charter(concat!(
        "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n",
        "consent-cookie = \"__Host-choices\"\n",
        us!(),
        sid!()
    )),
};

pub(super) const LONGER_THAN_RECOMMENDED: CodeExplanation = CodeExplanation {
    what: "A cookie lives, or its data are kept, longer than the regime recommends.",
    why: "It changes no decision: the limit is advice, not a condition. But who goes beyond it must \
          be able to say why.",
    mend: "Shorten the lifetime, in the code as well as in the charter.",
    example: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"24 months\"\n",
        "facts = { anonymous = true, cross-site = false, shared = false, informed = true, objection-offered = true, sliding = false }\n"
    )),
    mended: Example::charter(charter!(
        "fr",
        us!(),
        "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"audience-measurement\"]\nlifetime = \"13 months\"\n",
        "facts = { anonymous = true, cross-site = false, shared = false, informed = true, objection-offered = true, sliding = false }\n"
    )),
};

pub(super) const CONTRADICTION: CodeExplanation = CodeExplanation {
    what: "A declaration states two things that cannot both be true, or a role that the vendor of \
           a well-known cookie is not known to offer.",
    why: "Rules take a charter at its word. A statement that is wrong can turn consent into an \
          exemption, and what is exempt is set without asking.",
    mend: "Correct the statement that is not true. Where a vendor does offer the role, keep the \
           contract and the settings that prove it.",
    example: Example::charter(charter!(
        "gb",
        us!(),
        "\n[[cookie]]\nname = \"canvas\"\nprovider = \"us\"\ntechnology = \"fingerprint\"\n",
        "purposes = [\"audience-measurement\"]\nlifetime = \"session\"\n",
        "facts = { passive = false }\n"
    )),
    mended: Example::charter(charter!(
        "gb",
        us!(),
        "\n[[cookie]]\nname = \"canvas\"\nprovider = \"us\"\ntechnology = \"fingerprint\"\n",
        "purposes = [\"audience-measurement\"]\nlifetime = \"session\"\n",
        "facts = { passive = true }\n"
    )),
};
