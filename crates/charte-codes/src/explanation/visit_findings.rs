//! Findings of a recorded visit.

use super::examples::{charter, page, sid, us};
use super::{CodeExplanation, Example};

const SITE: &str = charter!("fr", us!(), sid!());
const WITH_THEME: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"theme\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"30 days\"\n"
);
const OWN_PAGE: &str = page!("sid=0; Path=/; Secure; HttpOnly");

pub(super) const UNDECLARED: CodeExplanation = CodeExplanation {
    what: "A cookie was seen that the charter does not declare.",
    why: "Undeclared cookies are withheld, whatever the visitor chose, unless the charter has \
          `undeclared = \"allow\"`. The finding is reported either way.",
    fix: "Declare the cookie, or stop setting it. `charte init RECORDING` drafts declarations for \
          cookies that are in the catalogue.",
    example: Example::visit(
        SITE,
        "before",
        page!("sid=0; Path=/; Secure; HttpOnly", "surprise=1; Path=/; Secure"),
    ),
    fixed: Example::visit(SITE, "before", OWN_PAGE),
};

pub(super) const NEVER_SEEN: CodeExplanation = CodeExplanation {
    what: "A cookie is declared, but no recording shows it although one could have.",
    why: "If the site no longer sets the cookie, the charter tells visitors something untrue. It may \
          also be that no recorded page sets it.",
    fix: "Record a page that sets the cookie, or remove it from the charter.",
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
    fixed: Example::visit(SITE, "before", OWN_PAGE),
};

pub(super) const BEFORE_CONSENT: CodeExplanation = CodeExplanation {
    what: "A cookie that needs consent was set, sent or stored before the visitor had answered.",
    why: "Consent must come first. Authorities look for this violation before any other, and a \
          recording proves it.",
    fix: "Set the cookie only after the visitor has agreed: let a middleware of this library filter \
          the response, or load the script that sets the cookie after the answer.",
    example: Example::visit(WITH_THEME, "before", page!("theme=dark; Path=/; Max-Age=2592000")),
    fixed: Example::visit(WITH_THEME, "accepted", page!("theme=dark; Path=/; Max-Age=2592000")),
};

pub(super) const AFTER_REFUSAL: CodeExplanation = CodeExplanation {
    what: "A cookie was set, or is still in the browser, although the visitor refused it.",
    why: "A refusal applies until the visitor changes it. Cookies that were set earlier must be \
          erased.",
    fix: "Stop setting the cookie once the visitor has refused it, and erase it. The library works \
          out the deletions.",
    example: Example::visit(WITH_THEME, "refused", page!("theme=dark; Path=/; Max-Age=2592000")),
    fixed: Example::visit(WITH_THEME, "refused", page!("theme=; Path=/; Max-Age=0")),
};

pub(super) const LONGER_THAN_DECLARED: CodeExplanation = CodeExplanation {
    what: "A cookie is set to last longer than the charter states.",
    why: "Visitors were told the declared lifetime, and that is what they agreed to.",
    fix: "Shorten its `Max-Age` or `Expires`, or correct the lifetime in the charter.",
    example: Example::visit(WITH_THEME, "accepted", page!("theme=dark; Path=/; Max-Age=5184000")),
    fixed: Example::visit(WITH_THEME, "accepted", page!("theme=dark; Path=/; Max-Age=2592000")),
};

const ELSEWHERE: &str =
    "# Netscape HTTP Cookie File\npixel.example.net\tFALSE\t/\tTRUE\t0\tvisits\t1\n";

pub(super) const SEEN_THIRD_PARTY: CodeExplanation = CodeExplanation {
    what: "A cookie is declared for the publisher or for a processor, but another site sets it.",
    why: "A processor works for the site alone, usually on the site's own domain. A cookie on another \
          site's domain can track people across sites, so the declaration may be wrong.",
    fix: "Declare the provider as `independent` if it is, or set the cookie from the site's own \
          domain.",
    example: Example::visit(
        charter!(
            "fr",
            us!(),
            "\n[[cookie]]\nname = \"visits\"\nprovider = \"us\"\npurposes = [\"preferences\"]\nlifetime = \"session\"\n"
        ),
        "accepted",
        ELSEWHERE,
    ),
    fixed: Example::visit(
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
    what: "A later page sets a cookie again with a later expiry, and the charter does not state that \
           its lifetime is sliding.",
    why: "If every visit renews the cookie, it never expires for regular visitors. Some regimes \
          recommend against it for statistics.",
    fix: "Keep the first expiry instead of setting a new one, or state `facts = { sliding = true }`.",
    example: Example::visit(WITH_THEME, "accepted", TWO_PAGES),
    fixed: Example::visit(
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
    what: "The name is declared, but for another `domain` than the host that sets the cookie.",
    why: "The declaration does not cover this host, so the cookie is undeclared there. `C001` is \
          reported too.",
    fix: "Widen the `domain` of the declaration, or stop setting the cookie on this host.",
    example: Example::visit(
        charter!("fr", us!(), sid!(), "domain = \"shop.example.fr\"\n"),
        "before",
        TWO_HOSTS,
    ),
    fixed: Example::visit(
        charter!("fr", us!(), sid!(), "domain = \"example.fr\"\n"),
        "before",
        TWO_HOSTS,
    ),
};

pub(super) const JUDGED_LATER: CodeExplanation = CodeExplanation {
    what: "The recording is older than the law that was applied to it.",
    why: "A regime states from which date it models the law. For an earlier moment, Charte applies \
          the regime's earliest period, which may differ from the law at that time.",
    fix: "Read the result as that of the later law, or load a regime of your own that covers the time \
          of the recording.",
    example: Example::visit(
        SITE,
        "before",
        concat!(
            "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n",
            "< date: Mon, 23 Nov 2015 10:05:00 GMT\n< content-type: text/html\n",
            "< set-cookie: sid=0; Path=/; Secure; HttpOnly\n<\n"
        ),
    ),
    fixed: Example::visit(SITE, "before", OWN_PAGE),
};

/// A page that loads a script from another host.
macro_rules! loads {
    ($url:literal) => {
        concat!(
            "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"example\",\"version\":\"1\"},\"pages\":[\n",
            "{\"id\":\"1\",\"title\":\"https://www.example.fr/\",\"startedDateTime\":\"2026-11-23T10:05:00Z\"}],\"entries\":[\n",
            "{\"pageref\":\"1\",\"startedDateTime\":\"2026-11-23T10:05:00Z\",\"request\":{\"method\":\"GET\",\n",
            "\"url\":\"https://www.example.fr/\",\"headers\":[]},\"response\":{\"status\":200,\"headers\":[\n",
            "{\"name\":\"Set-Cookie\",\"value\":\"sid=0; Path=/; Secure; HttpOnly\"}]}},\n",
            "{\"pageref\":\"1\",\"startedDateTime\":\"2026-11-23T10:05:01Z\",\"request\":{\"method\":\"GET\",\n",
            "\"url\":\"", $url, "\",\"headers\":[]},\"response\":{\"status\":200,\"headers\":[]}}]}}\n"
        )
    };
}

pub(super) const TRACKER_CONTACTED: CodeExplanation = CodeExplanation {
    what: "Before the visitor agreed, or after a refusal, the page sent a request to a third party \
           that is known as a tracker. No cookie of that party is reported.",
    why: "A request tells the third party the visitor's address, browser and page even without a \
          cookie, and its script can read the device. Authorities treat that like a cookie.",
    fix: "Load the script, image or frame only after the visitor has agreed, or stop loading it. If \
          the charter declares the provider, its purposes decide.",
    example: Example::visit(
        SITE,
        "before",
        loads!("https://connect.facebook.net/en_US/fbevents.js"),
    ),
    fixed: Example::visit(SITE, "before", loads!("https://www.example.fr/site.js")),
};
