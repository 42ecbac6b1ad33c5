use serde::de::{IgnoredAny, MapAccess};

use super::address::FloorBoundary;
use super::cookie_line::{Masked, push_masked};
use super::json::{Fields, Scalar};
use super::limits::MAX_MASKED_LINE_BYTES;
use super::time;

/// A cookie as a recorder or a cookie jar lists it.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) name: Option<String>,
    pub(super) value: Option<String>,
    domain: Option<String>,
    path: Option<String>,
    expires: Scalar,
    session: Scalar,
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
                    Scalar::Number(_) | Scalar::Missing => false,
                };
            }
            "name" => self.name = map.next_value::<Scalar>()?.into_text(),
            "value" => self.value = map.next_value::<Scalar>()?.into_text(),
            "domain" => self.domain = map.next_value::<Scalar>()?.into_text(),
            "path" => self.path = map.next_value::<Scalar>()?.into_text(),
            "sameSite" => self.same_site = map.next_value::<Scalar>()?.into_text(),
            "expires" | "expirationDate" => self.expires = map.next_value()?,
            "session" => self.session = map.next_value()?,
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

/// What a list says about a cookie's end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Expiry {
    Unknown,
    Session,
    At(i64),
}

/// Where a list comes from, which decides what its silence means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ListOf {
    /// `response.cookies`: the recorder's reading of the header.
    Response,
    /// `request.cookies`: the jar's, or only the reading of a `Cookie` header.
    Request,
    /// A cookie jar.
    Jar,
}

impl Listed {
    pub(super) fn netscape(fields: [&str; 7], http_only: bool) -> Self {
        let [domain, subdomains, path, secure, expires, name, value] = fields;
        Self {
            name: Some(name.to_owned()),
            value: Some(value.to_owned()),
            domain: Some(domain.to_owned()),
            path: Some(path.to_owned()),
            expires: Scalar::Text(expires.to_owned()),
            host_only: Scalar::Bool(!subdomains.eq_ignore_ascii_case("true")),
            http_only: Scalar::Bool(http_only),
            secure: Scalar::Bool(secure.eq_ignore_ascii_case("true")),
            ..Self::default()
        }
    }

    /// The name without surrounding blanks; empty when there is none.
    pub(super) fn trimmed_name(&self) -> &str {
        self.name.as_deref().unwrap_or_default().trim_matches([' ', '\t'])
    }

    /// The host of the jar's record, without a leading dot.
    pub(super) fn host(&self) -> Option<&str> {
        let host = self.domain.as_deref()?.trim().trim_start_matches('.');
        (!host.is_empty()).then_some(host)
    }

    pub(super) fn is_secure(&self) -> bool {
        self.secure.is_true()
    }

    pub(super) fn path(&self) -> Option<&str> {
        self.path.as_deref().filter(|path| path.starts_with('/'))
    }

    fn expiry(&self, of: ListOf) -> Expiry {
        if self.session.is_true() {
            return Expiry::Session;
        }
        let millis = match &self.expires {
            Scalar::Compound => return Expiry::Unknown,
            Scalar::Missing | Scalar::Bool(_) if of == ListOf::Request => return Expiry::Unknown,
            Scalar::Missing | Scalar::Bool(_) => return Expiry::Session,
            Scalar::Text(text) if text.trim().is_empty() => return Expiry::Session,
            Scalar::Text(text) => time::from_iso(text).or_else(|| {
                self.expires
                    .number()
                    .and_then(time::from_number)
                    .or_else(|| time::from_http_date(text))
            }),
            Scalar::Number(number) if *number <= 0.0 => return Expiry::Session,
            Scalar::Number(number) => time::from_number(*number),
        };
        match millis {
            // Recorders write "no end" as the last moment of 1969, cookies.txt as 0.
            Some(millis) if millis < 0 || millis == 0 && of == ListOf::Jar => Expiry::Session,
            // What is in a jar has not expired: seconds taken for milliseconds (chrome-har 1.1).
            Some(millis) if of != ListOf::Response && time::plausible(millis).is_none() => {
                Expiry::Unknown
            }
            Some(millis) => Expiry::At(millis),
            None => Expiry::Unknown,
        }
    }

    /// Whether the list says more than name and value.
    fn has_attributes(&self) -> bool {
        self.domain.is_some()
            || self.path.is_some()
            || self.expires != Scalar::Missing
            || self.http_only != Scalar::Missing
            || self.secure != Scalar::Missing
    }

    /// The line that would have set it, and whether its lifetime can be read from that.
    pub(super) fn line(&self, of: ListOf) -> (Masked, bool) {
        let harmless = |text: &str| -> String {
            text.chars().map(|c| if c == ';' || c.is_control() { '_' } else { c }).collect()
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
        if let Expiry::At(millis) = expiry
            && let Some(date) = time::to_http_date(millis)
        {
            line.push_str("; Expires=");
            line.push_str(&date);
        }
        if self.secure.is_true() {
            line.push_str("; Secure");
        }
        if self.http_only.is_true() {
            line.push_str("; HttpOnly");
        }
        match self.same_site.as_deref().map(str::to_ascii_lowercase).as_deref() {
            Some("strict") => line.push_str("; SameSite=Strict"),
            Some("lax") => line.push_str("; SameSite=Lax"),
            Some("none" | "no_restriction") => line.push_str("; SameSite=None"),
            _ => {}
        }
        if self.partitioned {
            line.push_str("; Partitioned");
        }
        line.truncate(line.floor_boundary(MAX_MASKED_LINE_BYTES));
        let known = expiry != Expiry::Unknown && (of == ListOf::Jar || self.has_attributes());
        (Masked { name: name.to_owned(), line }, known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(json: &str, of: ListOf) -> (String, bool) {
        let mut cookie = Listed::default();
        let mut reader = serde_json::Deserializer::from_str(json);
        serde::de::DeserializeSeed::deserialize(
            super::super::json::Object(&mut cookie),
            &mut reader,
        )
        .unwrap();
        let (masked, known) = cookie.line(of);
        (masked.line, known)
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
            (r#"{"name":1,"value":null,"expires":"0"}"#, ListOf::Jar, "1=", true),
        ];
        for (given, of, line, known) in cases {
            assert_eq!(listed(given, of), (line.to_owned(), known), "{given}");
        }
    }
}
