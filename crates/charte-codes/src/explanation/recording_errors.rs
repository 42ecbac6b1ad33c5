//! Errors of recordings and of baselines: E50x, E51x, E520.

use super::{CodeExplanation, Example, Seen};

const fn file(
    [what, why, fix]: [&'static str; 3],
    name: &'static str,
    text: &'static str,
) -> CodeExplanation {
    const FIXED: Example = Example::of(Seen::File {
        reader: "check",
        name: "visit.txt",
        text: "Set-Cookie: sid=1; Path=/; Secure; HttpOnly\nSet-Cookie: theme=dark; Path=/; Max-Age=86400\n",
    });
    let example = Example::of(Seen::File { reader: "check", name, text });
    CodeExplanation { what, why, fix, example, fixed: FIXED }
}

/// A file that ends in the middle may contain what was set before.
const INCOMPLETE: &str = "The missing part may contain cookies, so Charte reports nothing about the \
                          part that can be read.";

pub(super) const UNREADABLE: CodeExplanation = CodeExplanation::in_words(
    [
        "The file does not exist, you do not have permission to read it, or reading it failed.",
        "Charte cannot report about a recording that it has not read.",
        "Check the name and the permissions of the file.",
    ],
    "`charte check visit.har` in a folder without a `visit.har`.",
    "The same command with the name of a file that exists and that you may read.",
);

pub(super) const DIRECTORY: CodeExplanation = CodeExplanation::in_words(
    [
        "The path is a directory.",
        "Charte does not guess which of its files are recordings, and in which order they were \
         made.",
        "Name the recordings themselves.",
    ],
    "`charte check recordings/`",
    "`charte check recordings/*.har`",
);

pub(super) const EMPTY: CodeExplanation = file(
    [
        "The file is empty.",
        "An empty recording does not show that a site sets no cookies.",
        "Record the visit again, and check that the file was saved.",
    ],
    "visit.har",
    "",
);

pub(super) const BINARY: CodeExplanation = file(
    [
        "The file contains bytes that do not occur in text.",
        "It is probably an image, a database of a browser, or another file than you meant.",
        "Export the recording as HAR, as a Playwright storage state, as `cookies.txt` or as \
         `Set-Cookie` lines.",
    ],
    "visit.har",
    "SQLite format 3\0\u{10}\0\u{1}\u{1}\0@  \0\0",
);

pub(super) const TRUNCATED: CodeExplanation = file(
    [
        "The file ends before its JSON does.",
        INCOMPLETE,
        "Export the recording again, and wait until it is saved.",
    ],
    "visit.har",
    "{\"log\": {\"version\": \"1.2\", \"entries\": [",
);

pub(super) const MALFORMED: CodeExplanation = file(
    [
        "The file begins as JSON, but is not well-formed.",
        INCOMPLETE,
        "Export the recording again, and do not edit it by hand.",
    ],
    "visit.har",
    "{\"log\": {\"version\": \"1.2\", \"entries\": [}]}}",
);

pub(super) const UNKNOWN_FORMAT: CodeExplanation = file(
    [
        "The file can be read, but it is not in a format of recordings that Charte knows.",
        "Without entries, cookies or lines, there is nothing to check.",
        "Name a HAR file, a Playwright storage state, a list of cookies from DevTools, a \
         `cookies.txt`, the output of `curl -v`, or `Set-Cookie` lines.",
    ],
    "package.json",
    "{\"name\": \"shop\", \"version\": \"1.0.0\"}",
);

pub(super) const BAD_LINE: CodeExplanation = file(
    [
        "No line of the file belongs to this format of recordings. If only some lines do not, they \
         are counted and named instead.",
        "A line that is skipped silently could contain a cookie that nobody notices.",
        "Correct the line that the message names, or put `#` before it.",
    ],
    "visit.txt",
    "# Netscape HTTP Cookie File\nwww.example.fr\tFALSE\t/\tFALSE\tsid\n",
);

pub(super) const TOO_LARGE: CodeExplanation = CodeExplanation::in_words(
    [
        "A part of the recording is larger than the reader accepts.",
        "The limits keep a file from exhausting the memory. They are far above what browsers \
         record; `docs/limits.md` lists them.",
        "Record each visit in its own file.",
    ],
    "A recording with more than 2,000,000 cookies.",
    "The same visits in several files.",
);

pub(super) const DAMAGED_GZIP: CodeExplanation = CodeExplanation::in_words(
    [
        "The file begins as gzip data, but the rest is not.",
        INCOMPLETE,
        "Compress the recording again, or pass it uncompressed.",
    ],
    "A `visit.har.gz` that was downloaded only in part.",
    "The whole file, or `visit.har`.",
);

pub(super) const GZIP_BOMB: CodeExplanation = CodeExplanation::in_words(
    [
        "The compressed file unpacks to more than 4 GB, or to 200 times its size.",
        "Such files are made to exhaust the memory of the programs that open them.",
        "If you trust the file, unpack it and pass it uncompressed.",
    ],
    "A gzip file of 1 MB that unpacks to 1 GB of zeros.",
    "A recording.",
);

pub(super) const BASELINE: CodeExplanation = CodeExplanation::in_words(
    [
        "The file that was given as a baseline is not one.",
        "Findings that you accepted would be reported again, or others left out.",
        "Write the file with `charte check --write-baseline FILE`, and do not edit it.",
    ],
    "`charte check visit.har --baseline visit.har`",
    "`charte check visit.har --baseline baseline.json`",
);
