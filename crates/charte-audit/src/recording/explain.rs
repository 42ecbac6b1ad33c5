//! What each error of a recording means.

use charte::lint::{CodeExplanation, Example};

use super::ReadErrorKind as Kind;

const READABLE: Example = Example::file(
    "check",
    "visit.txt",
    "Set-Cookie: sid=1; Path=/; Secure; HttpOnly\nSet-Cookie: theme=dark; Path=/; Max-Age=86400\n",
);

const fn read(
    what: &'static str,
    why: &'static str,
    mend: &'static str,
    example: Example,
) -> CodeExplanation {
    CodeExplanation { what, why, mend, example, mended: READABLE }
}

const fn in_words(
    [what, why, mend]: [&'static str; 3],
    example: &'static str,
    fixed: &'static str,
) -> CodeExplanation {
    let (example, mended) = (Example::in_words(example), Example::in_words(fixed));
    CodeExplanation { what, why, mend, example, mended }
}

/// A file that stops in the middle may still hold what was set before.
const HALF: &str = "Cookies may stand in the part that is missing, so nothing is reported about \
                    the part that is there.";

/// A record that lacks a field, under the title of its kind.
const BAD_LINE: &str = "# Netscape HTTP Cookie File\nwww.example.fr\tFALSE\t/\tFALSE\tsid\n";

impl Kind {
    /// Every kind, in the order of the codes.
    pub const ALL: &[Self] = &[
        Self::Unreadable,
        Self::Directory,
        Self::Empty,
        Self::Binary,
        Self::Truncated,
        Self::Malformed,
        Self::NotARecording,
        Self::BadLine,
        Self::Limit,
        Self::Gzip,
        Self::GzipBomb,
    ];

    /// What it is, in one line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unreadable => "the recording cannot be opened or read",
            Self::Directory => "a directory in place of a recording",
            Self::Empty => "the recording is empty",
            Self::Binary => "the recording is not text",
            Self::Truncated => "the recording stops in the middle",
            Self::Malformed => "the recording is not well-formed JSON",
            Self::NotARecording => "the file is not a recording",
            Self::BadLine => "a line that means nothing in this kind of recording",
            Self::Limit => "more than a reader takes",
            Self::Gzip => "the compressed recording is damaged",
            Self::GzipBomb => "the compressed recording grows beyond measure",
        }
    }

    /// What it means, with an example.
    #[must_use]
    pub const fn explanation(self) -> CodeExplanation {
        match self {
            Self::Unreadable => in_words(
                [
                    "The file does not exist, you may not read it, or reading it failed.",
                    "Nothing can be said about a recording that was not read.",
                    "Check the name and the permissions of the file.",
                ],
                "`charte check visit.har` where there is no `visit.har`.",
                "The same with the name of a file that exists and that you may read.",
            ),
            Self::Directory => in_words(
                [
                    "The name is that of a directory.",
                    "Which of its files are recordings, and in which order they belong, is not \
                     guessed.",
                    "Name the recordings themselves.",
                ],
                "`charte check recordings/`",
                "`charte check recordings/*.har`",
            ),
            Self::Empty => read(
                "The file holds nothing.",
                "An empty recording does not show that a site sets no cookies.",
                "Record the visit again, and look whether the file was saved.",
                Example::file("check", "visit.har", ""),
            ),
            Self::Binary => read(
                "The file holds bytes that no text has.",
                "It is an image, a database of a browser, or another file than the one you meant.",
                "Export the recording as HAR, as a Playwright storage state, as `cookies.txt`, or \
                 as `Set-Cookie` lines.",
                Example::file("check", "visit.har", "SQLite format 3\0\u{10}\0\u{1}\u{1}\0@  \0\0"),
            ),
            Self::Truncated => read(
                "The file ends before its JSON does.",
                HALF,
                "Export the recording again, and wait until it is saved.",
                Example::file(
                    "check",
                    "visit.har",
                    "{\"log\": {\"version\": \"1.2\", \"entries\": [",
                ),
            ),
            Self::Malformed => read(
                "The file begins as JSON and breaks its rules.",
                HALF,
                "Export the recording again, and do not edit it by hand.",
                Example::file(
                    "check",
                    "visit.har",
                    "{\"log\": {\"version\": \"1.2\", \"entries\": [}]}}",
                ),
            ),
            Self::NotARecording => read(
                "The file can be read, but it is no recording of a kind that Charte knows.",
                "Without entries, cookies or lines there is nothing to judge.",
                "Name a HAR, a Playwright storage state, a list of cookies from DevTools, a \
                 `cookies.txt`, the output of `curl -v`, or `Set-Cookie` lines.",
                Example::file(
                    "check",
                    "package.json",
                    "{\"name\": \"shop\", \"version\": \"1.0.0\"}",
                ),
            ),
            Self::BadLine => read(
                "No line of the file means anything in this kind of recording. Where other lines \
                 do, such a line is counted and named instead.",
                "What was skipped in silence could be a cookie that nobody sees.",
                "Correct the line that the message names, or put `#` before it.",
                Example::file("check", "visit.txt", BAD_LINE),
            ),
            Self::Limit => in_words(
                [
                    "A part of the recording is larger than a reader takes.",
                    "The limits keep a file from using up the memory. They are far above what \
                     browsers record; `docs/limits.md` lists them.",
                    "Record one visit in one file.",
                ],
                "A recording with more than 2,000,000 cookies.",
                "The same visits in several files.",
            ),
            Self::Gzip => in_words(
                [
                    "The file begins as gzip data, and the rest is not.",
                    HALF,
                    "Compress the recording again, or pass it uncompressed.",
                ],
                "`visit.har.gz`, of which only a part was downloaded.",
                "The whole file, or `visit.har`.",
            ),
            Self::GzipBomb => in_words(
                [
                    "The compressed file unpacks to more than 4 GB, or to 200 times its size.",
                    "Such a file is made to use up the memory of whoever opens it.",
                    "Unpack it yourself if you trust it, and pass it uncompressed.",
                ],
                "A gzip file of 1 MB that unpacks to 1 GB of zeros.",
                "A recording.",
            ),
        }
    }
}
