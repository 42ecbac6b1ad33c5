//! What a request says about its visitor.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use charte::cookie::CookiePairs;
use charte::http::RequestHead;

use crate::importer::Importer;
use crate::policy::Policy;
use crate::visitor::{Page, Visitor};

/// The header values of a request that decisions follow from, as they came. If a field has
/// several lines, pass the first; of `Cookie` and `Sec-GPC` pass all.
///
/// As text it never shows a cookie or a page's address.
#[derive(uniffi::Record)]
#[uniffi::export(Display)]
pub struct Request {
    /// `:authority`, or `Host`. A forwarded host only if the proxy that adds it is trusted.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// All `Cookie` lines.
    #[uniffi(default = [])]
    pub cookies: Vec<String>,
    /// `Sec-Fetch-Site`.
    #[uniffi(default = None)]
    pub sec_fetch_site: Option<String>,
    /// `Sec-Fetch-Dest`.
    #[uniffi(default = None)]
    pub sec_fetch_dest: Option<String>,
    /// `Origin`.
    #[uniffi(default = None)]
    pub origin: Option<String>,
    /// `Referer`.
    #[uniffi(default = None)]
    pub referer: Option<String>,
    /// All `Sec-GPC` lines.
    #[uniffi(default = [])]
    pub sec_gpc: Vec<String>,
}

impl Request {
    fn head(&self) -> RequestHead<'_> {
        let mut head = RequestHead {
            host: self.host.as_deref().map(str::as_bytes),
            sec_fetch_site: self.sec_fetch_site.as_deref().map(str::as_bytes),
            sec_fetch_dest: self.sec_fetch_dest.as_deref().map(str::as_bytes),
            origin: self.origin.as_deref().map(str::as_bytes),
            referer: self.referer.as_deref().map(str::as_bytes),
            sec_gpc: None,
        };
        self.sec_gpc.iter().for_each(|line| head.note(b"sec-gpc", line.as_bytes()));
        head
    }
}

/// The core's own text of a request, and how many `Cookie` lines there are.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Request({:?}, {} cookie lines)", self.head(), self.cookies.len())
    }
}

#[uniffi::export]
impl Policy {
    /// The visitor that a request comes from: its host, its consent cookies, its page, and
    /// whether Global Privacy Control is on. `honour` reads the cookies of other consent managers.
    #[uniffi::method(default(honour = None))]
    pub fn visitor(
        &self,
        request: Request,
        now: SystemTime,
        honour: Option<Arc<Importer>>,
    ) -> Visitor {
        let charter = self.policy.charter();
        let facts = request.head().read(charter, &request.cookies);
        let name = charter.consent_cookie().as_bytes();
        let pairs = request.cookies.iter().flat_map(|line| CookiePairs::new(line.as_bytes()));
        let values = pairs.filter(|pair| pair.name == name).map(|pair| pair.value);
        Visitor {
            now,
            consent: values.map(|value| String::from_utf8_lossy(value).into_owned()).collect(),
            gpc: facts.gpc(),
            page: Page::from_core(&facts.page(charter)),
            host: facts.host().map(ToString::to_string),
            imported: honour
                .map(|importer| importer.of_request(&self.policy, &request.cookies, now)),
        }
    }
}
