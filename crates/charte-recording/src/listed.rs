use serde::de::{IgnoredAny, MapAccess};

use crate::address::FloorBoundary;
use crate::cookie_line::{Masked, push_masked};
use crate::json::{Fields, Scalar};
use crate::limits::MAX_MASKED_LINE_BYTES;
use crate::time;

/// A cookie as a recorder or a cookie jar lists it.
#[derive(Default)]
pub(crate) struct Listed {
    pub(crate) name: Option<String>,
    pub(crate) value: Option<String>,
    /// A name of its own kind (tough-cookie); counts where there is no `name`.
    key: Option<String>,
    domain: Option<String>,
    path: Option<String>,
    /// Every end that is stated: lists may hold several spellings side by side.
    ends: Vec<Scalar>,
    max_age: Scalar,
    session: Scalar,
    persistent: Scalar,
    host_only: Scalar,
    http_only: Scalar,
    secure: Scalar,
    same_site: Option<String>,
    partitioned: bool,
}

impl Fields for Listed {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "partitionKey" | "partitioned" => {
                self.partitioned |= match map.next_value()? {
                    Scalar::Bool(yes) => yes,
                    Scalar::Text(text) => !text.is_empty(),
                    Scalar::Compound => true,
                    Scalar::Number(number) => number != 0.0,
                    Scalar::Missing => false,
                };
            }
            "name" => self.name = map.next_value::<Scalar>()?.into_text(),
            "value" => self.value = map.next_value::<Scalar>()?.into_text(),
            "key" => self.key = map.next_value::<Scalar>()?.into_text(),
            "domain" => {
                self.domain = map.next_value::<Scalar>()?.into_text().map(|text| bare(&text));
            }
            "path" => self.path = map.next_value::<Scalar>()?.into_text(),
            "sameSite" => self.same_site = map.next_value::<Scalar>()?.into_text(),
            "expires" if self.ends.len() < MOST_ENDS => self.ends.push(map.next_value()?),
            "maxAge" => self.max_age = map.next_value()?,
            "session" => self.session = map.next_value()?,
            "isPersistent" => self.persistent = map.next_value()?,
            "hostOnly" => self.host_only = map.next_value()?,
            "httpOnly" => self.http_only = map.next_value()?,
            "secure" => self.secure = map.next_value()?,
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// What a browser's jar says about a cookie.
#[derive(Default)]
pub(crate) struct Kept<'k> {
    pub(crate) name: &'k str,
    /// With a dot in front if subdomains receive it too.
    pub(crate) domain: &'k str,
    pub(crate) path: Option<&'k str>,
    /// When it ends in seconds since 1970, or with the session; `None` if that is not known.
    pub(crate) end: Option<Option<f64>>,
    pub(crate) secure: bool,
    pub(crate) http_only: bool,
    pub(crate) same_site: Option<&'k str>,
    pub(crate) partitioned: bool,
}

/// Spellings of an end that one cookie may have.
const MOST_ENDS: usize = 4;

/// What a list says about a cookie's end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Expiry {
    /// The list cannot say.
    Unknown,
    Session,
    /// A key is there, and what it says is not understood.
    Unclear,
    /// So many seconds after it was set.
    After(i64),
    At(i64),
}

/// A cookie of a list as the line that would have set it.
pub(crate) struct Written {
    pub(crate) masked: Masked,
    /// Whether its lifetime can be read from the line.
    pub(crate) lifetime_known: bool,
    /// Whether an end is stated that is not understood.
    pub(crate) unclear: bool,
}

/// A domain without the scheme and the path that some lists write with it.
fn bare(domain: &str) -> String {
    let host = domain.trim();
    let host = host.split_once("://").map_or(host, |(_, host)| host);
    host.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
}

/// Where a list comes from, which decides what its silence means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListOf {
    /// `response.cookies`: the recorder's reading of the header.
    Response,
    /// `request.cookies`: the jar's, or only the reading of a `Cookie` header.
    Request,
    /// A cookie jar.
    Jar,
}

impl Listed {
    pub(crate) fn netscape(fields: [&str; 7], http_only: bool) -> Self {
        let [domain, subdomains, path, secure, expires, name, value] = fields;
        Self {
            name: Some(name.to_owned()),
            value: Some(value.to_owned()),
            domain: Some(bare(domain)),
            path: Some(path.to_owned()),
            ends: vec![Scalar::Text(expires.to_owned())],
            host_only: Scalar::Bool(!Scalar::Text(subdomains.to_owned()).is_true()),
            http_only: Scalar::Bool(http_only),
            secure: Scalar::Text(secure.to_owned()),
            ..Self::default()
        }
    }

    /// A cookie of a browser's jar, without its value.
    pub(crate) fn kept(kept: Kept<'_>) -> Self {
        let end = match kept.end {
            Some(Some(end)) => vec![Scalar::Number(end)],
            Some(None) | None => Vec::new(),
        };
        Self {
            name: Some(kept.name.to_owned()),
            domain: Some(kept.domain.to_owned()),
            path: kept.path.map(ToOwned::to_owned),
            ends: end,
            session: if kept.end == Some(None) { Scalar::Bool(true) } else { Scalar::Missing },
            http_only: Scalar::Bool(kept.http_only),
            secure: Scalar::Bool(kept.secure),
            same_site: kept.same_site.map(ToOwned::to_owned),
            partitioned: kept.partitioned,
            ..Self::default()
        }
    }

    /// The name as the list gives it, if any.
    pub(crate) fn stated_name(&self) -> Option<&str> {
        self.name.as_deref().or(self.key.as_deref())
    }

    /// The name without surrounding blanks; empty when there is none.
    pub(crate) fn trimmed_name(&self) -> &str {
        self.stated_name().unwrap_or_default().trim_matches([' ', '\t'])
    }

    /// Whether there is nothing in it: neither a name nor a value.
    pub(crate) fn is_blank(&self) -> bool {
        self.trimmed_name().is_empty()
            && self.value.as_deref().unwrap_or_default().trim().is_empty()
    }

    /// Whether a record of a jar is a cookie: it has a name, and a host or a value.
    pub(crate) fn is_cookie(&self) -> bool {
        self.stated_name().is_some() && (self.host().is_some() || self.value.is_some())
    }

    /// The host of the jar's record, without a leading dot.
    pub(crate) fn host(&self) -> Option<&str> {
        let host = self.domain.as_deref()?.trim().trim_start_matches('.');
        (!host.is_empty()).then_some(host)
    }

    pub(crate) fn is_secure(&self) -> bool {
        self.secure.is_true()
    }

    pub(crate) fn path(&self) -> Option<&str> {
        self.path.as_deref().filter(|path| path.starts_with('/'))
    }

    fn expiry(&self, of: ListOf) -> Expiry {
        let stated = self.ends.iter().map(|end| end_of(end, of)).max();
        let relative = match self.max_age.number() {
            _ if self.max_age == Scalar::Missing => None,
            Some(seconds) if seconds > 0.0 && seconds.is_finite() => {
                Some(Expiry::After(seconds as i64))
            }
            // Java and tough-cookie write no end as -1 and as `Infinity`.
            Some(seconds) if of != ListOf::Response || seconds.is_infinite() => {
                Some(Expiry::Session)
            }
            Some(_) => Some(Expiry::After(0)),
            None => Some(Expiry::Unclear),
        };
        match stated.max(relative) {
            Some(found @ (Expiry::At(_) | Expiry::After(_) | Expiry::Unclear)) => found,
            _ if self.session.is_true() => Expiry::Session,
            // It says that there is an end, and not which.
            _ if of == ListOf::Jar && (self.session.is_false() || self.persistent.is_true()) => {
                Expiry::Unclear
            }
            Some(found) => found,
            None if of == ListOf::Request => Expiry::Unknown,
            None => Expiry::Session,
        }
    }

    /// Whether the list says more than name and value.
    fn has_attributes(&self) -> bool {
        self.domain.is_some()
            || self.path.is_some()
            || !self.ends.is_empty()
            || self.max_age != Scalar::Missing
            || self.http_only != Scalar::Missing
            || self.secure != Scalar::Missing
    }

    /// The line that would have set it.
    pub(crate) fn line(&self, of: ListOf) -> Written {
        let harmless = |text: &str| -> String {
            text.chars().map(|c| if c == ';' || c.is_ascii_control() { '_' } else { c }).collect()
        };
        let name = self.trimmed_name();
        let mut line = harmless(name).replace('=', "_");
        line.push('=');
        push_masked(&mut line, self.value.as_deref().unwrap_or_default());
        // A leading dot, a list that says so, and the reading of a header mean the attribute.
        let covers = |domain: &&str| {
            let stated = match self.host_only {
                Scalar::Missing => domain.starts_with('.') || of == ListOf::Response,
                ref host_only => !host_only.is_true(),
            };
            stated && !domain.trim_start_matches('.').is_empty()
        };
        if let Some(domain) = self.domain.as_deref().map(str::trim).filter(covers) {
            line.push_str("; Domain=");
            line.push_str(&harmless(domain));
        }
        if let Some(path) = self.path.as_deref().filter(|path| !path.is_empty()) {
            line.push_str("; Path=");
            line.push_str(&harmless(path.split(['?', '#']).next().unwrap_or_default()));
        }
        let expiry = self.expiry(of);
        match expiry {
            Expiry::At(millis) => {
                if let Some(date) = time::to_http_date(millis.min(LATEST_MILLIS)) {
                    line.push_str("; Expires=");
                    line.push_str(&date);
                }
            }
            Expiry::After(seconds) => line.push_str(&format!("; Max-Age={seconds}")),
            Expiry::Unknown | Expiry::Session | Expiry::Unclear => {}
        }
        if self.secure.is_true() {
            line.push_str("; Secure");
        }
        if self.http_only.is_true() {
            line.push_str("; HttpOnly");
        }
        match self.same_site.as_deref().map(str::to_ascii_lowercase).as_deref() {
            // Firefox and Chrome number the words in their databases.
            Some("strict" | "2") => line.push_str("; SameSite=Strict"),
            Some("lax" | "1") => line.push_str("; SameSite=Lax"),
            // Lists also write `None` for a cookie that says nothing of it. A browser keeps
            // SameSite=None with Secure only.
            Some("none" | "no_restriction") if self.secure.is_true() => {
                line.push_str("; SameSite=None");
            }
            _ => {}
        }
        if self.partitioned {
            line.push_str("; Partitioned");
        }
        line.truncate(line.floor_boundary(MAX_MASKED_LINE_BYTES));
        let known = !matches!(expiry, Expiry::Unknown | Expiry::Unclear);
        Written {
            masked: Masked { name: name.to_owned(), line },
            lifetime_known: known && (of == ListOf::Jar || self.has_attributes()),
            unclear: expiry == Expiry::Unclear,
        }
    }
}

/// 29 December 9999, close to the last moment that can be written.
const LATEST_MILLIS: i64 = 253_402_041_600_000;

/// What one key says about the end.
fn end_of(end: &Scalar, of: ListOf) -> Expiry {
    let millis = match end {
        Scalar::Compound | Scalar::Bool(true) => return Expiry::Unclear,
        Scalar::Missing | Scalar::Bool(false) if of == ListOf::Request => return Expiry::Unknown,
        Scalar::Missing | Scalar::Bool(false) => return Expiry::Session,
        Scalar::Text(text) if says_session(text) => return Expiry::Session,
        Scalar::Text(text) => time::from_text(text),
        Scalar::Number(number) if *number <= 0.0 => return Expiry::Session,
        Scalar::Number(number) => time::from_number(*number),
    };
    match millis {
        // Recorders write "no end" as the last moment of 1969 or as year 1, cookies.txt as 0.
        Some(millis) if millis < 0 || millis == 0 && of == ListOf::Jar => Expiry::Session,
        Some(millis) if of == ListOf::Response || time::is_far(millis) => Expiry::At(millis),
        // What is in a jar has not expired: seconds taken for milliseconds (chrome-har 1.1).
        Some(millis) if time::plausible(millis).is_none() && of == ListOf::Request => {
            Expiry::Unknown
        }
        Some(millis) if time::plausible(millis).is_none() => Expiry::Unclear,
        Some(millis) => Expiry::At(millis),
        None => Expiry::Unclear,
    }
}

/// Whether a text is an end of any form.
pub(crate) fn says_end(text: &str) -> bool {
    says_session(text) || time::from_text(text).is_some()
}

/// Words for a cookie that ends with the browser's session.
fn says_session(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    matches!(text.as_str(), "" | "null" | "none" | "undefined" | "infinity" | "-infinity")
        || text.contains("session")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(json: &str, of: ListOf) -> (String, bool) {
        let mut cookie = Listed::default();
        let mut reader = serde_json::Deserializer::from_str(json);
        serde::de::DeserializeSeed::deserialize(crate::json::Object(&mut cookie), &mut reader)
            .unwrap();
        let written = cookie.line(of);
        (written.masked.line, written.lifetime_known)
    }

    #[test]
    fn a_list_becomes_a_line() {
        let cases = [
            (r#"{"name":"a","value":"b"}"#, ListOf::Response, "a=x", false),
            (
                r#"{"name":"a","value":"b","path":"/","httpOnly":false}"#,
                ListOf::Response,
                "a=x; Path=/",
                true,
            ),
            (
                r#"{"name":"a","value":"b","httpOnly":false,"secure":false}"#,
                ListOf::Request,
                "a=x",
                false,
            ),
            (
                r#"{"name":"a","domain":"b.example","expires":"1970-01-01T00:00:00.000Z"}"#,
                ListOf::Response,
                "a=; Domain=b.example; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                true,
            ),
            (
                r#"{"name":"a","domain":".b.example","path":"/","expires":"1970-01-19T12:03:10.349Z","httpOnly":"true"}"#,
                ListOf::Request,
                "a=; Domain=.b.example; Path=/; HttpOnly",
                false,
            ),
            (
                r#"{"name":"a","domain":"b.example","path":"/","expires":-1,"sameSite":"no_restriction","secure":true}"#,
                ListOf::Jar,
                "a=; Path=/; Secure; SameSite=None",
                true,
            ),
            (
                r#"{"name":"a;b=c","domain":"b.example","hostOnly":false,"expirationDate":1893456000.5}"#,
                ListOf::Jar,
                "a_b_c=; Domain=b.example; Expires=Tue, 01 Jan 2030 00:00:00 GMT",
                true,
            ),
            (
                r#"{"name":"a","expires":"1893456000","partitionKey":"https://x.example"}"#,
                ListOf::Jar,
                "a=; Expires=Tue, 01 Jan 2030 00:00:00 GMT; Partitioned",
                true,
            ),
            (r#"{"name":"a","expires":"whenever"}"#, ListOf::Jar, "a=", false),
            (r#"{"name":"a","sameSite":"None"}"#, ListOf::Jar, "a=", true),
            (r#"{"name":"a","maxAge":60}"#, ListOf::Jar, "a=; Max-Age=60", true),
            (r#"{"name":"a","Max-Age":-1}"#, ListOf::Jar, "a=", true),
            (r#"{"name":"a","maxAge":0}"#, ListOf::Response, "a=; Max-Age=0", true),
            (r#"{"key":"a","expires":"Infinity"}"#, ListOf::Jar, "a=", true),
            (r#"{"name":"a","session":false}"#, ListOf::Jar, "a=", false),
            (r#"{"name":"a","session":true,"expires":null}"#, ListOf::Jar, "a=", true),
            (r#"{"name":"a","expires":{"$date":1}}"#, ListOf::Jar, "a=", false),
            (r#"{"name":"a","expires":"Session"}"#, ListOf::Jar, "a=", true),
            (
                r#"{"Name raw":"a","Host raw":"https://.b.example/","Expires raw":"1893456000","Expires":"01-01-2030 noon","HTTP only raw":"true"}"#,
                ListOf::Jar,
                "a=; Domain=.b.example; Expires=Tue, 01 Jan 2030 00:00:00 GMT; HttpOnly",
                true,
            ),
            (
                r#"{"name":"a","host":".b.example","expiry":1893456000,"isSecure":1,"isHttpOnly":0,"sameSite":1}"#,
                ListOf::Jar,
                "a=; Domain=.b.example; Expires=Tue, 01 Jan 2030 00:00:00 GMT; Secure; SameSite=Lax",
                true,
            ),
            (
                r#"{"name":"a","expires_utc":13537929600000000}"#,
                ListOf::Jar,
                "a=; Expires=Tue, 01 Jan 2030 00:00:00 GMT",
                true,
            ),
            (
                r#"{"name":"a","expires":253402300799}"#,
                ListOf::Jar,
                "a=; Expires=Wed, 29 Dec 9999 00:00:00 GMT",
                true,
            ),
            (r#"{"name":1,"value":null,"expires":"0"}"#, ListOf::Jar, "1=", true),
        ];
        for (given, of, line, known) in cases {
            assert_eq!(listed(given, of), (line.to_owned(), known), "{given}");
        }
    }
}
