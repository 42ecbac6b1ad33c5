//! Findings of a recorded visit.

use super::{CodeExplanation, Example, charter, page, sid, us};

const SITE: &str = charter!("fr", us!(), sid!());
const WITH_THEME: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"30 days\"\n"
);
const OWN_PAGE: &str = page!("sid=0; Path=/; Secure; HttpOnly");

pub(super) const UNDECLARED: CodeExplanation = CodeExplanation {
    what: "A cookie was seen that the charter does not know.",
    why: "What nobody has declared nobody has judged: it is held back, whatever the visitor \
          answered, unless the charter says `undeclared = \"allow\"`. The finding stays in both.",
    mend: "Declare it, or stop setting it. `charte init RECORDING` drafts the lines for what is in \
           the catalogue.",
    example: Example::visit(
        SITE,
        "before",
        page!("sid=0; Path=/; Secure; HttpOnly", "surprise=1; Path=/; Secure"),
    ),
    mended: Example::visit(SITE, "before", OWN_PAGE),
};

pub(super) const NEVER_SEEN: CodeExplanation = CodeExplanation {
    what: "A cookie is declared, and no recording shows it although one could have.",
    why: "A charter that lists what is no longer set tells visitors something untrue. It may also \
          be that no page was recorded that sets it.",
    mend: "Record a page that sets it, or take it out of the charter.",
    example: Example::visit(
        charter!(
            "fr",
            us!(),
            sid!(),
            "\n[[cookie]]\nname = \"csrf\"\nprovider = \"us\"\npurposes = [\"security\"]\nlifetime = \"session\"\n"
        ),
        "before",
        OWN_PAGE,
    ),
    mended: Example::visit(SITE, "before", OWN_PAGE),
};

pub(super) const BEFORE_CONSENT: CodeExplanation = CodeExplanation {
    what: "A cookie that needs consent was set, sent or stored before the visitor had answered.",
    why: "Consent comes first. This is the breach that authorities look for first, and a recording \
          proves it.",
    mend: "Set it only once the visitor has agreed: let a middleware of this library filter the \
           response, or load the script that sets it after the answer.",
    example: Example::visit(WITH_THEME, "before", page!("theme=dark; Path=/; Max-Age=2592000")),
    mended: Example::visit(WITH_THEME, "accepted", page!("theme=dark; Path=/; Max-Age=2592000")),
};

pub(super) const AFTER_REFUSAL: CodeExplanation = CodeExplanation {
    what: "A cookie was set, or is still in the browser, although the visitor has refused it.",
    why: "A refusal holds until it is taken back. What was there before must go.",
    mend: "Stop setting it once it is refused, and erase it: the library plans the deletions.",
    example: Example::visit(WITH_THEME, "refused", page!("theme=dark; Path=/; Max-Age=2592000")),
    mended: Example::visit(WITH_THEME, "refused", page!("theme=; Path=/; Max-Age=0")),
};

pub(super) const LONGER_THAN_DECLARED: CodeExplanation = CodeExplanation {
    what: "A cookie is set to live longer than the charter says.",
    why: "Visitors were told another lifetime, and that is what they agreed to.",
    mend: "Shorten its `Max-Age` or `Expires`, or correct the lifetime in the charter.",
    example: Example::visit(WITH_THEME, "accepted", page!("theme=dark; Path=/; Max-Age=5184000")),
    mended: Example::visit(WITH_THEME, "accepted", page!("theme=dark; Path=/; Max-Age=2592000")),
};

const ELSEWHERE: &str =
    "# Netscape HTTP Cookie File\npixel.example.net\tFALSE\t/\tTRUE\t0\tvisits\t1\n";

pub(super) const SEEN_THIRD_PARTY: CodeExplanation = CodeExplanation {
    what: "A cookie is declared for the publisher or for a processor, and another site sets it.",
    why: "A processor works for the site alone, from the site's own domain as a rule. A cookie on \
          another site's domain can follow people from site to site, and what is declared of it \
          may not be true.",
    mend: "Declare the provider as `independent` if that is what it is, or set the cookie from the \
           site's own domain.",
    example: Example::visit(
        charter!(
            "fr",
            us!(),
            "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"session\"\n"
        ),
        "accepted",
        ELSEWHERE,
    ),
    mended: Example::visit(
        charter!(
            "fr",
            us!(),
            "\n[[provider]]\nid = \"pixel\"\nname = \"Pixel\"\nrole = \"independent\"\n",
            "\n[[cookie]]\nname = \"visits\"\nprovider = \"pixel\"\npurposes = [\"preferences\"]\nlifetime = \"session\"\n"
        ),
        "accepted",
        ELSEWHERE,
    ),
};

const TWO_PAGES: &str = "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n< set-cookie: theme=dark; Path=/; Max-Age=2592000\n<\n> GET /more HTTP/2\n> Host: www.example.fr\n> Cookie: theme=dark\n>\n< HTTP/2 200\n< date: Mon, 23 Nov 2026 10:06:00 GMT\n< content-type: text/html\n< set-cookie: theme=dark; Path=/; Max-Age=2592000\n<\n";

pub(super) const RENEWED: CodeExplanation = CodeExplanation {
    what: "A later page sets a cookie again, with a later end, and the charter does not say so.",
    why: "A lifetime that begins anew at each visit has no end for who comes often. Some regimes \
          advise against it for statistics.",
    mend: "Keep the first end instead of setting a new one, or state `facts = { sliding = true }`.",
    example: Example::visit(WITH_THEME, "accepted", TWO_PAGES),
    mended: Example::visit(
        charter!(
            "fr",
            us!(),
            "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"30 days\"\n",
            "facts = { sliding = true }\n"
        ),
        "accepted",
        TWO_PAGES,
    ),
};

const TWO_HOSTS: &str = "> GET / HTTP/2\n> Host: shop.example.fr\n>\n< HTTP/2 200\n< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n< set-cookie: sid=0; Path=/; Secure; HttpOnly\n<\n> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n< set-cookie: sid=0; Path=/; Secure; HttpOnly\n<\n";

pub(super) const OTHER_HOST: CodeExplanation = CodeExplanation {
    what: "A name is declared, but for another `domain` than the host that sets it.",
    why: "The declaration does not speak for this host, so the cookie is undeclared there \
          (`C001` comes with it).",
    mend: "Widen the `domain` of the declaration, or stop setting the cookie there.",
    example: Example::visit(
        charter!("fr", us!(), sid!(), "domain = \"shop.example.fr\"\n"),
        "before",
        TWO_HOSTS,
    ),
    mended: Example::visit(
        charter!("fr", us!(), sid!(), "domain = \"example.fr\"\n"),
        "before",
        TWO_HOSTS,
    ),
};

pub(super) const JUDGED_LATER: CodeExplanation = CodeExplanation {
    what: "The recording is older than the law that it was judged by.",
    why: "A regime says since when it is modelled. What was asked before is not in its file, so \
          the answer is that of its earliest period and may be another than the law's of that day.",
    mend: "Take the answer as that of the later law, or load a regime of your own that covers the \
           time of the recording.",
    example: Example::visit(
        SITE,
        "before",
        concat!(
            "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n",
            "< date: Mon, 23 Nov 2015 10:05:00 GMT\n< content-type: text/html\n",
            "< set-cookie: sid=0; Path=/; Secure; HttpOnly\n<\n"
        ),
    ),
    mended: Example::visit(SITE, "before", OWN_PAGE),
};
