//! Errors of header lines: E3xx.

use super::{CodeExplanation, Example, Seen};

const fn line([what, why, fix]: [&'static str; 3], line: &'static str) -> CodeExplanation {
    const FIXED: Example = Example::of(Seen::Line("sid=1; Path=/; Secure; HttpOnly"));
    CodeExplanation { what, why, fix, example: Example::of(Seen::Line(line)), fixed: FIXED }
}

pub(super) const SET_COOKIE_EMPTY: CodeExplanation = line(
    [
        "A `Set-Cookie` line has neither a name nor a value.",
        "Browsers ignore such a line, and a middleware of this library removes it.",
        "Find the code that writes the header. Give the cookie a name, or stop writing it.",
    ],
    "; Path=/",
);

pub(super) const SET_COOKIE_CONTROL: CodeExplanation = line(
    [
        "A `Set-Cookie` line contains a control character.",
        "Browsers ignore such a line. A line break in a value can also inject a second header into \
         the response.",
        "Encode the value before you write it, as base64 or percent-encoding.",
    ],
    "sid=1\u{1}2; Path=/",
);

pub(super) const HEADER_CONTROL: CodeExplanation = CodeExplanation::in_words(
    [
        "The name or the value of a response header contains a line break or a NUL.",
        "An attacker who can put a line break into a header can add other headers, including \
         cookies. A middleware of this library removes such a header.",
        "Encode user input before you put it into a header.",
    ],
    "A `Location` header that repeats a parameter with a line break.",
    "The same header with the parameter percent-encoded.",
);
