//! Errors of cookie pages, and of the import of one: E56x, E57x.

use super::{CodeExplanation, Example, Seen};

/// A document whose address is known.
macro_rules! document {
    ($body:expr) => {
        concat!(
            "<!doctype html>\n<link rel=\"canonical\" href=\"https://www.example.fr/cookies\">\n",
            $body
        )
    };
}

macro_rules! table {
    () => {
        "<table>\n<tr><th>Cookie</th><th>Purpose</th><th>Duration</th></tr>\n<tr><td>sid</td><td>keeps you signed in</td><td>session</td></tr>\n</table>\n"
    };
}

const fn file(text: &'static str) -> Example {
    Example::of(Seen::File { reader: "import", name: "policy.html", text })
}

const fn import([what, why, fix]: [&'static str; 3], text: &'static str) -> CodeExplanation {
    const FIXED: Example = file(document!(table!()));
    CodeExplanation { what, why, fix, example: file(text), fixed: FIXED }
}

pub(super) const LANGUAGE: CodeExplanation = CodeExplanation::in_words(
    [
        "The language is not a language tag.",
        "The page states its language, and screen readers pronounce it accordingly.",
        "Write a tag such as `fr` or `pt-BR`.",
    ],
    "`charte page --lang french!`",
    "`charte page --lang fr`",
);

pub(super) const CHOICES_URL: CodeExplanation = CodeExplanation::in_words(
    [
        "The page cannot link to the address where visitors change their choice.",
        "A link that runs a script, or that leads nowhere, would leave visitors without a way to \
         withdraw their consent.",
        "Write `https://…`, a path such as `/cookies`, or a fragment of the page such as \
         `#cookies`.",
    ],
    "`charte page --choices-url javascript:open()`",
    "`charte page --choices-url '#cookies'`",
);

pub(super) const NOT_BUILT_IN: CodeExplanation = CodeExplanation::in_words(
    [
        "This build of the library does not contain the cookie page.",
        "Apps that do not show the page leave it out, because the library is then smaller.",
        "Use a build with the feature `page`.",
    ],
    "A call of `page` in a Kotlin or Swift package that was built without the feature.",
    "The same call in a package that was built with it.",
);

pub(super) const NOT_UTF8: CodeExplanation = CodeExplanation::in_words(
    [
        "The document to import is not UTF-8.",
        "Names and texts would be read incorrectly.",
        "Save the document as UTF-8.",
    ],
    "A page that was saved as Windows-1252.",
    "The same page, saved as UTF-8.",
);

pub(super) const TOO_LARGE: CodeExplanation = CodeExplanation::in_words(
    [
        "The document to import is larger than 16 MB, or its tables have more than 400,000 cells.",
        "The limits keep a document from exhausting the memory.",
        "Import the document in parts.",
    ],
    "A saved page of 20 MB that contains its images.",
    "The same page without its images.",
);

pub(super) const NO_TABLE: CodeExplanation = import(
    [
        "The document has no table, list or text of cookies that Charte can read.",
        "A charter without declarations would withhold every cookie.",
        "Import the page that lists the cookies. If a script builds the table, save the page after \
         the table is shown.",
    ],
    document!("<p>We use cookies to improve your experience.</p>\n"),
);

pub(super) const NO_SITE: CodeExplanation = import(
    [
        "Neither the document nor the command names the site of the policy.",
        "Whether a cookie is first-party depends on the site.",
        "Name the site: `charte import policy.md --site https://www.example.fr`.",
    ],
    table!(),
);

pub(super) const NEWER_PAGE: CodeExplanation = CodeExplanation::in_words(
    [
        "A later version of Charte made the page, and embedded its charter in a form that this \
         version does not read.",
        "The later form may use the same words with another meaning.",
        "Update Charte.",
    ],
    "A page that a later version made.",
    "The same page, imported by that version.",
);

pub(super) const DAMAGED_PAGE: CodeExplanation = CodeExplanation::in_words(
    [
        "Charte made the page, but the charter that is embedded in it was changed afterwards.",
        "The result could differ from what visitors were told.",
        "Make the page again from the charter, or import another copy of it.",
    ],
    "A page of Charte in whose source the embedded charter was edited.",
    "The page as `charte page` wrote it.",
);

pub(super) const BAD_OPTION: CodeExplanation = CodeExplanation::in_words(
    [
        "The document was read, but it does not result in a charter, because an option is invalid.",
        "A charter needs a site with a host, and a regime that exists.",
        "Check the site and the regime that the command names.",
    ],
    "`charte import policy.md --site localhost:3000`",
    "`charte import policy.md --site http://localhost:3000`",
);
