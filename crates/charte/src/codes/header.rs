//! Findings of a Set-Cookie line, as browsers read it.

use super::{CodeExplanation, Example, charter, page, sid, us};

const SITE: &str = charter!("fr", us!(), sid!());
const PLAIN: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"__Host-basket\"\nprovider = \"us\"\npurposes = [\"user-input\"]\nlifetime = \"session\"\n"
);
const LANGUAGE: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"lang\"\nprovider = \"us\"\npurposes = [\"interface\"]\nlifetime = \"24 months\"\nfacts = { requested = true }\n"
);

pub(super) const SAME_SITE_NONE: CodeExplanation = CodeExplanation {
    what: "A cookie says `SameSite=None` and not `Secure`.",
    why: "Browsers refuse it, so whatever it is for does not work.",
    mend: "Add `Secure`; or take `SameSite=None` out, if the cookie is not for other sites.",
    example: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; SameSite=None")),
    mended: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; SameSite=None; Secure")),
};

pub(super) const PREFIX: CodeExplanation = CodeExplanation {
    what: "A name begins with `__Secure-`, `__Host-`, `__Http-` or `__Host-Http-`, and the line does \
           not keep what that promises.",
    why: "Browsers refuse it. Each prefix asks for `Secure`; `__Host-` and `__Host-Http-` also ask \
          for `Path=/` and no `Domain`, `__Http-` and `__Host-Http-` for `HttpOnly`.",
    mend: "Add what is missing, or give the cookie another name.",
    example: Example::visit(PLAIN, "before", page!("__Host-basket=3; Path=/shop; Secure")),
    mended: Example::visit(PLAIN, "before", page!("__Host-basket=3; Path=/; Secure")),
};

pub(super) const BARE_AUTHENTICATION: CodeExplanation = CodeExplanation {
    what: "A cookie that signs visitors in is set without `HttpOnly` or without `Secure`.",
    why: "Without `HttpOnly` any script of the page can read it; without `Secure` it travels over \
          connections that others can read. Whoever has it is signed in.",
    mend: "Add `HttpOnly` and `Secure`.",
    example: Example::visit(SITE, "before", page!("sid=0; Path=/; Secure")),
    mended: Example::visit(SITE, "before", page!("sid=0; Path=/; Secure; HttpOnly")),
};

macro_rules! hundred {
    () => {
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
    };
}
/// A thousand bytes.
macro_rules! kilo {
    () => {
        concat!(
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!(),
            hundred!()
        )
    };
}

pub(super) const TOO_LARGE: CodeExplanation = CodeExplanation {
    what: "The name and the value of a cookie together are more than 4,096 bytes.",
    why: "Browsers refuse it. The example is shortened here.",
    mend: "Make the value shorter: keep the data on the server, and an id of it in the cookie.",
    example: Example::visit(
        LANGUAGE,
        "before",
        concat!(
            "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n< set-cookie: lang=",
            kilo!(),
            kilo!(),
            kilo!(),
            kilo!(),
            hundred!(),
            "; Path=/\n<\n"
        ),
    ),
    mended: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/")),
};

pub(super) const OVER_400_DAYS: CodeExplanation = CodeExplanation {
    what: "A cookie is set to live longer than 400 days.",
    why: "Browsers keep no cookie longer than that, so what visitors are told is not true.",
    mend: "Shorten its `Max-Age` or `Expires`, and the lifetime in the charter.",
    example: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; Max-Age=50000000")),
    mended: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; Max-Age=31536000")),
};

pub(super) const FOREIGN_DOMAIN: CodeExplanation = CodeExplanation {
    what: "The `Domain` of a cookie does not cover the host that sets it, is a public suffix such as \
           `co.uk`, or holds a port, a trailing dot or a byte outside ASCII.",
    why: "Browsers refuse it: a site sets cookies for itself only, and `Domain` is a plain host name.",
    mend: "Name the host, or a domain above it that is no public suffix; or leave `Domain` out.",
    example: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; Domain=other.fr")),
    mended: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; Domain=example.fr")),
};

pub(super) const PARTITIONED_WITHOUT_SECURE: CodeExplanation = CodeExplanation {
    what: "A cookie says `Partitioned` and not `Secure`.",
    why: "Browsers refuse it, so whatever it is for does not work.",
    mend: "Add `Secure`; or take `Partitioned` out, if no other site embeds the page.",
    example: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; Partitioned")),
    mended: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/; Partitioned; Secure")),
};

pub(super) const NO_NAME: CodeExplanation = CodeExplanation {
    what: "A cookie has a value and no name: `=v`, or `v` without an equals sign.",
    why: "Browsers keep it and send it back. No name in a charter fits it, so it is undeclared, and a \
          filter removes it.",
    mend: "Give it a name and declare it, or stop setting it.",
    example: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/", "fr; Path=/")),
    mended: Example::visit(LANGUAGE, "before", page!("lang=fr; Path=/")),
};

/// A page over `http`, as a browser's export has it.
macro_rules! page_over {
    ($scheme:literal) => {
        concat!(
            "{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"Firefox\", \"version\": \"145\"},\n",
            "\"entries\": [{\"startedDateTime\": \"2026-11-23T10:05:00Z\", \"time\": 1,\n",
            "  \"request\": {\"method\": \"GET\", \"url\": \"", $scheme,
            "://www.example.fr/\", \"headers\": [], \"cookies\": []},\n",
            "  \"response\": {\"status\": 200, \"cookies\": [], \"headers\": [\n",
            "    {\"name\": \"Content-Type\", \"value\": \"text/html\"},\n",
            "    {\"name\": \"Set-Cookie\", \"value\": \"lang=fr; Path=/; Secure\"}]}}]}}\n"
        )
    };
}

pub(super) const INSECURE_PAGE: CodeExplanation = CodeExplanation {
    what: "A page that came over `http` sets a cookie that says `Secure`.",
    why: "Browsers refuse it: only a page over `https` may set it, or one of the machine itself \
          (`localhost`).",
    mend: "Serve the page over `https`. Without `Secure` the cookie would be kept, and travel over \
           connections that others can read.",
    example: Example::visit(LANGUAGE, "before", page_over!("http")),
    mended: Example::visit(LANGUAGE, "before", page_over!("https")),
};
