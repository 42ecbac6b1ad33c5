use std::borrow::Cow;

use charte::Charter;
use charte_audit::{Report, Row};

use crate::diagnostic::Diagnostic;
use crate::veil::veiled;
use crate::words;

/// Who sets a cookie, or whose matter something is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum By<'d> {
    /// A provider by its name, from the charter or the catalogue.
    Provider(Cow<'d, str>),
    /// The publisher of the site.
    Publisher,
    /// An unknown provider, by its registrable domain, or by its host if it has none.
    Site(Cow<'d, str>),
    /// Nothing is known of who sets it.
    Unknown,
    /// The charter as a whole.
    Charter,
    /// The visit as a whole.
    Visit,
}

impl<'d> By<'d> {
    /// Who set a cookie that was seen.
    pub(crate) fn row(row: &'d Row) -> Self {
        if row.is_publisher {
            return Self::Publisher;
        }
        match (words::provider(row), &row.site) {
            (Some(name), _) => Self::Provider(name),
            (None, Some(site)) => Self::Site(site.into()),
            (None, None) => Self::Unknown,
        }
    }

    /// Whose host a finding is about that is about no cookie, such as `C080`.
    pub(crate) fn contact(report: &'d Report, found: &Diagnostic) -> Option<Self> {
        let host = found.host.as_ref().filter(|_| found.subject.cookie().is_none())?;
        let contact = report.contacts.iter().find(|contact| contact.hosts.contains(host))?;
        Some(match &contact.provider {
            Some(name) => Self::Provider(veiled(name)),
            None => Self::Site(veiled(&contact.name)),
        })
    }

    /// Whose a declaration is, by its number. `None` if the charter has no such declaration.
    pub(crate) fn declaration(charter: &'d Charter, number: u32) -> Option<Self> {
        let declaration = charter.cookies().get(usize::try_from(number).ok()?)?;
        Some(match declaration.provider() {
            Some(id) => {
                let known = charter.provider(id).map(|provider| provider.name().any("en"));
                Self::Provider(veiled(known.unwrap_or(id)))
            }
            None => Self::Publisher,
        })
    }
}
