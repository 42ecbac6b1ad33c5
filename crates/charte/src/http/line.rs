//! Writing `Set-Cookie` lines: deletions (Charte's own, and those of the application that are
//! rewritten) and the consent cookie. Attributes are written in the order of the crate `cookie`.
//! That crate is not used here, so that the bytes do not depend on a feature.

use crate::bytes;
use crate::cookie::{CookiePrefix, SetCookie};

/// What a name's prefix asks of the line, and where the answer is heard.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kind {
    pub(super) secure: bool,
    /// `__Http-` and `__Host-Http-`, which browsers take from a header with `HttpOnly` only.
    pub(super) http_only: bool,
    /// `__Host-`: the host alone, at `/`.
    pub(super) bound_to_host: bool,
}

impl Kind {
    pub(super) fn of(name: &[u8]) -> Self {
        let prefix = CookiePrefix::of(name);
        Self {
            secure: prefix.is_some(),
            http_only: prefix.is_some_and(CookiePrefix::wants_http_only),
            bound_to_host: prefix.is_some_and(CookiePrefix::wants_host_alone),
        }
    }
}

/// An end in the past, said twice.
const ENDED: &str = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

/// What a deletion without a name has for a value: browsers ignore a line with neither.
const NAMELESS: &str = "0";

/// The attributes that say which cookie a line deletes, and whether browsers take it.
const TELLING: [&str; 6] = ["Domain", "Path", "Secure", "HttpOnly", "SameSite", "Partitioned"];

/// The same deletion without its value, and without anything that a browser may read otherwise.
pub(super) fn bare_deletion(line: &SetCookie<'_>) -> Vec<u8> {
    let mut out = line.name().to_vec();
    out.push(b'=');
    if line.name().is_empty() {
        out.extend_from_slice(NAMELESS.as_bytes());
    }
    let telling = |attribute: &&[u8]| {
        let name = attribute.get(1..).and_then(|text| text.split(|byte| *byte == b'=').next());
        let name = bytes::trim(name.unwrap_or_default());
        TELLING.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
    };
    line.written_attributes().filter(telling).for_each(|text| out.extend_from_slice(text));
    out.extend_from_slice(ENDED.as_bytes());
    out
}

/// A deletion that Charte itself sends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deletion<'a> {
    pub(super) name: &'a str,
    pub(super) kind: Kind,
    /// `Partitioned`, which browsers take with `Secure` only.
    pub(super) partitioned: bool,
    /// Whether the page is on another site: browsers then take `SameSite=None; Secure` only.
    pub(super) cross_site: bool,
    /// `None` is the default path.
    pub(super) path: Option<&'a str>,
    /// `None` is the host alone.
    pub(super) domain: Option<&'a str>,
}

impl Deletion<'_> {
    pub(super) fn write(&self) -> String {
        let mut line = String::with_capacity(self.name.len().saturating_add(128));
        line.push_str(self.name);
        line.push('=');
        if self.name.is_empty() {
            line.push_str(NAMELESS);
        }
        if self.kind.http_only {
            line.push_str("; HttpOnly");
        }
        let everywhere = self.cross_site || self.partitioned;
        if everywhere {
            line.push_str("; SameSite=None");
        }
        if self.partitioned {
            line.push_str("; Partitioned");
        }
        if everywhere || self.kind.secure {
            line.push_str("; Secure");
        }
        attribute(&mut line, "; Path=", self.path);
        attribute(&mut line, "; Domain=", self.domain);
        line.push_str(ENDED);
        line
    }
}

/// The consent cookie (spec §8): at `/`, `SameSite=Lax`, readable by the page.
#[derive(Clone, Copy)]
pub(super) struct ConsentLine<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) secure: bool,
    pub(super) domain: Option<&'a str>,
    /// In seconds. `None` means until the browser closes.
    pub(super) max_age: Option<i64>,
}

impl ConsentLine<'_> {
    pub(super) fn write(&self) -> String {
        let room = self.name.len().saturating_add(self.value.len()).saturating_add(80);
        let mut line = String::with_capacity(room);
        line.push_str(self.name);
        line.push('=');
        line.push_str(self.value);
        line.push_str("; SameSite=Lax");
        if self.secure {
            line.push_str("; Secure");
        }
        line.push_str("; Path=/");
        attribute(&mut line, "; Domain=", self.domain);
        attribute(&mut line, "; Max-Age=", self.max_age.map(|s| s.to_string()).as_deref());
        line
    }
}

fn attribute(line: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        line.push_str(name);
        line.push_str(value);
    }
}
