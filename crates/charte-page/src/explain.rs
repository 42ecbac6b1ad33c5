//! What each error of a page or an import means.

use charte::lint::{CodeExplanation, Example};

use crate::ErrorCode;

const fn in_words(
    [what, why, mend]: [&'static str; 3],
    example: &'static str,
    fixed: &'static str,
) -> CodeExplanation {
    let (example, mended) = (Example::in_words(example), Example::in_words(fixed));
    CodeExplanation { what, why, mend, example, mended }
}

/// A document whose address is known, and what it holds.
macro_rules! page {
    ($($body:literal),*) => {
        concat!("<!doctype html>\n<link rel=\"canonical\" href=\"https://www.example.fr/cookies\">\n", $($body),*)
    };
}

macro_rules! table {
    () => {
        "<table>\n<tr><th>Cookie</th><th>Purpose</th><th>Duration</th></tr>\n<tr><td>sid</td><td>keeps you signed in</td><td>session</td></tr>\n</table>\n"
    };
}

const fn import([what, why, mend]: [&'static str; 3], text: &'static str) -> CodeExplanation {
    const RIGHT: &str = concat!(
        "<!doctype html>\n<link rel=\"canonical\" href=\"https://www.example.fr/cookies\">\n",
        table!()
    );
    let example = Example::file("import", "policy.html", text);
    let mended = Example::file("import", "policy.html", RIGHT);
    CodeExplanation { what, why, mend, example, mended }
}

impl ErrorCode {
    /// Every code, in order.
    pub const ALL: &[Self] = &[
        Self::Language,
        Self::ChoicesUrl,
        Self::NoPages,
        Self::NotText,
        Self::TooLarge,
        Self::NoTable,
        Self::NoSite,
        Self::NewerPage,
        Self::DamagedPage,
        Self::NotACharter,
        Self::Internal,
    ];

    /// What it means, with an example.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::Language => in_words(
                [
                    "The language of the page is not a language tag.",
                    "A page says in which language it is, and screen readers read it so.",
                    "Write a tag such as `fr` or `pt-BR`.",
                ],
                "`charte page --lang french!`",
                "`charte page --lang fr`",
            ),
            Self::ChoicesUrl => in_words(
                [
                    "The address where visitors change their choice cannot be linked to.",
                    "A link that runs a script, or leads nowhere, would leave visitors without a \
                     way to withdraw.",
                    "Write `https://…`, a path such as `/cookies`, or a place in the page such as \
                     `#cookies`.",
                ],
                "`charte page --choices javascript:open()`",
                "`charte page --choices '#cookies'`",
            ),
            Self::NoPages => in_words(
                [
                    "This build of the library has no pages.",
                    "Apps that never show the charter leave the page out, so that they are smaller.",
                    "Use a build with the feature `page`.",
                ],
                "`page` of a Kotlin or Swift package that was built without the feature.",
                "The same of a package that was built with it.",
            ),
            Self::NotText => in_words(
                [
                    "The document to import is not UTF-8.",
                    "Names and texts would be read wrongly.",
                    "Save the document as UTF-8.",
                ],
                "A page that was saved as Windows-1252.",
                "The same page, saved as UTF-8.",
            ),
            Self::TooLarge => in_words(
                [
                    "The document to import is larger than 16 MB, or its tables have more than \
                     400,000 cells.",
                    "The limits keep a file from using up the memory.",
                    "Import the document in parts.",
                ],
                "A saved page of 20 MB, its images inside.",
                "The same page without its images.",
            ),
            Self::NoTable => import(
                [
                    "The document holds no table, list or text of cookies that could be read.",
                    "A charter without declarations would withhold every cookie.",
                    "Import the page that lists the cookies. A page that draws its table with a \
                     script must be saved after it was drawn.",
                ],
                page!("<p>We use cookies to improve your experience.</p>\n"),
            ),
            Self::NoSite => import(
                [
                    "Neither the document nor the command says which site the policy is for.",
                    "Whether a cookie is first-party depends on the site.",
                    "Name the site: `charte import policy.md --site https://www.example.fr`.",
                ],
                table!(),
            ),
            Self::NewerPage => in_words(
                [
                    "The page was made by a later version of Charte, which wrote its charter into \
                     the page in a form that this version does not read.",
                    "What it says could mean something else here.",
                    "Update Charte.",
                ],
                "A page of a later version.",
                "The same page, with that version.",
            ),
            Self::DamagedPage => in_words(
                [
                    "The page was made by Charte, and the data that it carries about its charter \
                     were changed since.",
                    "A charter that is read from damaged data may lack what visitors were told.",
                    "Make the page again from the charter, or import another copy of it.",
                ],
                "A page of Charte in whose source the embedded charter was edited.",
                "The page as `charte page` wrote it.",
            ),
            Self::NotACharter => in_words(
                [
                    "What was read from the document does not make a charter, for a reason that \
                     lies in the options.",
                    "A charter needs a site with a host, and a regime that exists.",
                    "Check the site and the regime that the command names.",
                ],
                "`charte import policy.md --site localhost:3000`",
                "`charte import policy.md --site http://localhost:3000`",
            ),
            Self::Internal => charte::ErrorCode::Internal.explanation(),
        }
    }
}
