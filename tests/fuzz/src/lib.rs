//! Targets of a fuzzer: any bytes into every reader, and what must hold of what comes out. The
//! same functions run over the corpus as tests.

mod files;
mod foreign;
mod headers;

/// A target: its name, which is that of its corpus, and what it does with any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target but `c`: the calls of the C interface, in `bindings/c/tests/c/sequence.c`.
pub const TARGETS: &[Target] = &[
    ("charter", files::charter),
    ("regime", files::regime),
    ("consent", headers::consent),
    ("set-cookie", headers::set_cookie),
    ("cookie", headers::cookie),
    ("har", files::har),
    ("cookies-txt", files::cookies_txt),
    ("recording", files::recording),
    ("page", files::page),
    ("tcf", foreign::tcf),
    ("gpp", foreign::gpp),
    ("manager", foreign::manager),
    ("mobile", foreign::mobile),
    ("interop-table", foreign::table),
];
