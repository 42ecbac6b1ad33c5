//! Findings of a `Set-Cookie` line, as browsers read it.

use super::examples::{charter, page, sid, us};
use super::{CodeExplanation, Example};

const SITE: &str = charter!("fr", us!(), sid!());
const BASKET: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"__Host-basket\"\nprovider = \"us\"\npurposes = [\"user-input\"]\nlifetime = \"session\"\n"
);
const LANGUAGE: &str = charter!(
    "fr",
    us!(),
    "\n[[cookie]]\nname = \"lang\"\nprovider = \"us\"\npurposes = [\"interface\"]\nlifetime = \"24 months\"\nfacts = { requested = true }\n"
);

const fn line(
    [what, why, fix]: [&'static str; 3],
    charter: &'static str,
    example: &'static str,
    fixed: &'static str,
) -> CodeExplanation {
    let example = Example::visit(charter, "before", example);
    CodeExplanation { what, why, fix, example, fixed: Example::visit(charter, "before", fixed) }
}

pub(super) const SAME_SITE_NONE: CodeExplanation = line(
    [
        "A cookie has `SameSite=None` without `Secure`.",
        "Browsers reject the cookie, so the feature that uses it does not work.",
        "Add `Secure`. Or remove `SameSite=None` if other sites do not need the cookie.",
    ],
    LANGUAGE,
    page!("lang=fr; Path=/; SameSite=None"),
    page!("lang=fr; Path=/; SameSite=None; Secure"),
);

pub(super) const PREFIX: CodeExplanation = line(
    [
        "The name of a cookie begins with `__Secure-`, `__Host-`, `__Http-` or `__Host-Http-`, but \
         the line lacks what the prefix requires.",
        "Browsers reject the cookie. Every prefix requires `Secure`. `__Host-` and `__Host-Http-` \
         also require `Path=/` and no `Domain`, `__Http-` and `__Host-Http-` also `HttpOnly`.",
        "Add what is missing, or rename the cookie.",
    ],
    BASKET,
    page!("__Host-basket=3; Path=/shop; Secure"),
    page!("__Host-basket=3; Path=/; Secure"),
);

pub(super) const BARE_AUTHENTICATION: CodeExplanation = line(
    [
        "A cookie that keeps visitors signed in is set without `HttpOnly` or without `Secure`.",
        "Without `HttpOnly`, every script on the page can read it. Without `Secure`, it is sent over \
         unencrypted connections. Anyone who obtains it can act as the signed-in user.",
        "Add `HttpOnly` and `Secure`.",
    ],
    SITE,
    page!("sid=0; Path=/; Secure"),
    page!("sid=0; Path=/; Secure; HttpOnly"),
);

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

pub(super) const TOO_LARGE: CodeExplanation = line(
    [
        "The name and the value of a cookie together exceed 4,096 bytes.",
        "Browsers reject the cookie. The example is shortened here.",
        "Shorten the value: keep the data on the server, and only an id in the cookie.",
    ],
    LANGUAGE,
    concat!(
        "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n< set-cookie: lang=",
        kilo!(),
        kilo!(),
        kilo!(),
        kilo!(),
        hundred!(),
        "; Path=/\n<\n"
    ),
    page!("lang=fr; Path=/"),
);

pub(super) const OVER_400_DAYS: CodeExplanation = line(
    [
        "A cookie is set to last longer than 400 days.",
        "Browsers keep no cookie for longer than that, so the lifetime that visitors are told is \
         wrong.",
        "Shorten its `Max-Age` or `Expires`, and the lifetime in the charter.",
    ],
    LANGUAGE,
    page!("lang=fr; Path=/; Max-Age=50000000"),
    page!("lang=fr; Path=/; Max-Age=31536000"),
);

pub(super) const FOREIGN_DOMAIN: CodeExplanation = line(
    [
        "The `Domain` of a cookie does not cover the host that sets it, is a public suffix such as \
         `co.uk`, or contains a port, a trailing dot or a byte outside ASCII.",
        "Browsers reject the cookie: a host can set cookies only for itself and for domains above \
         it, and `Domain` must be a plain host name.",
        "Write the host, or a domain above it that is not a public suffix. Or remove `Domain`.",
    ],
    LANGUAGE,
    page!("lang=fr; Path=/; Domain=other.fr"),
    page!("lang=fr; Path=/; Domain=example.fr"),
);

pub(super) const PARTITIONED_WITHOUT_SECURE: CodeExplanation = line(
    [
        "A cookie has `Partitioned` without `Secure`.",
        "Browsers reject the cookie, so the feature that uses it does not work.",
        "Add `Secure`. Or remove `Partitioned` if no other site embeds the page.",
    ],
    LANGUAGE,
    page!("lang=fr; Path=/; Partitioned"),
    page!("lang=fr; Path=/; Partitioned; Secure"),
);

pub(super) const NO_NAME: CodeExplanation = line(
    [
        "A cookie has a value but no name: `=v`, or `v` without an equals sign.",
        "Browsers keep the cookie and send it back. No name in a charter matches it, so it is \
         undeclared, and a response filter removes it.",
        "Give the cookie a name and declare it, or stop setting it.",
    ],
    LANGUAGE,
    page!("lang=fr; Path=/", "fr; Path=/"),
    page!("lang=fr; Path=/"),
);

/// A page over `http` or `https`, as a browser exports it.
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

pub(super) const INSECURE_PAGE: CodeExplanation = line(
    [
        "A page that was loaded over `http` sets a cookie with `Secure`.",
        "Browsers reject the cookie. Only a page over `https`, or one of the machine itself \
         (`localhost`), may set it.",
        "Serve the page over `https`. Removing `Secure` would make browsers keep the cookie, but also \
         send it over unencrypted connections.",
    ],
    LANGUAGE,
    page_over!("http"),
    page_over!("https"),
);
