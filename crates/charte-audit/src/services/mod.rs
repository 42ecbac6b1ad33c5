//! Services that sites commonly run, ready to be added to a charter.
//!
//! There are two sorts. A complete service is a file with its provider, its role, and each of its
//! cookies with purposes, lifetime and texts in seven languages. Every other provider of the
//! [catalogue](crate::catalogue) is a stub: its cookies, with what is known of them, and comments
//! that show what is to be written.
//!
//! ```
//! use charte::{Charter, Regime, Time};
//! use charte_audit::services::{self, FragmentSettings};
//!
//! let matomo = services::find("Matomo").expect("one service has this name");
//! assert!(!matomo.is_stub());
//! let settings = FragmentSettings {
//!     languages: &["fr"],
//!     regimes: &[Regime::builtin("fr")?],
//!     now: "2026-11-23T10:05:00Z".parse::<Time>()?,
//! };
//! let fragment = matomo.fragment(&settings)?;
//! let charter = format!("format = 1\nsite = \"https://www.example.fr\"\n\n{fragment}");
//! assert_eq!(Charter::parse(charter)?.cookies()[0].name(), "_pk_id*");
//! # Ok::<(), charte::Error>(())
//! ```

mod block;
mod builtin;
mod careful;
mod find;
mod known;

use std::fmt;
use std::sync::OnceLock;

use charte::{Error, Regime, Technology, Time};
use charte_syntax::Pattern;

use crate::catalogue::{Catalogue, Provider};

pub(crate) use block::{ROLE, cookie, provider, text_of, text_stubs, with_comments, with_value};
pub(crate) use careful::{Laws, Whose, listed};
pub use find::{find, search};

/// A service that sites run.
#[derive(Clone, Debug)]
pub struct Service {
    id: &'static str,
    name: &'static str,
    about: &'static str,
    keywords: Vec<&'static str>,
    body: Body,
}

#[derive(Clone, Debug)]
enum Body {
    /// A file: comments on the service, the provider's table, the tables of the cookies.
    Written { notes: Vec<&'static str>, provider: &'static str, cookies: Vec<&'static str> },
    /// A provider of the catalogue.
    Known(&'static Provider),
}

/// The charter for which a service is written.
#[derive(Clone, Copy, Debug)]
pub struct FragmentSettings<'s> {
    /// The languages of its texts. A service without texts in any of them has the English ones.
    pub languages: &'s [&'s str],
    /// The laws that it names. A cookie of a stub is declared so that none of them finds an error.
    pub regimes: &'s [&'s Regime],
    /// When they are applied.
    pub now: Time,
}

/// A service as tables of a charter (TOML). Its `Display` is the provider's table, then those of
/// the cookies, with a blank line between two.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fragment {
    /// The provider's table, with the comments above it.
    pub provider: String,
    /// The tables of the cookies and of other trackers.
    pub cookies: Vec<String>,
}

impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.provider)?;
        self.cookies.iter().try_for_each(|cookie| write!(f, "\n{cookie}"))
    }
}

/// Every service: the complete ones, then the stubs, each in the order of their ids.
#[must_use]
pub fn all() -> &'static [Service] {
    static ALL: OnceLock<Vec<Service>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Service> =
            builtin::FILES.iter().map(|(id, text)| Service::written(id, text)).collect();
        let described: Vec<&str> = all.iter().map(Service::provider_id).collect();
        let rest = Catalogue::builtin().providers();
        let rest = rest.filter(|p| !p.is_site() && !described.contains(&p.id()));
        let mut rest: Vec<Service> = rest.map(Service::known).collect();
        rest.sort_by_key(Service::id);
        all.append(&mut rest);
        all
    })
}

impl Service {
    fn written(id: &'static str, text: &'static str) -> Self {
        let mut tables = text.split("\n\n").map(|table| table.trim_matches('\n'));
        let head = tables.next().unwrap_or_default();
        let mut notes = head.lines().map(|line| line.trim_start_matches('#').trim());
        let (name, about) = notes.next().and_then(|l| l.split_once(": ")).unwrap_or((id, ""));
        let (keywords, notes): (Vec<&str>, Vec<&str>) =
            notes.partition(|line| line.starts_with("Keywords: "));
        let keywords = keywords.iter().filter_map(|line| line.strip_prefix("Keywords: "));
        let keywords = keywords.flat_map(|words| words.split(", ")).collect();
        let (cookies, others): (Vec<&str>, Vec<&str>) =
            tables.partition(|table| table.starts_with("[[cookie]]"));
        let provider = others.first().copied().unwrap_or_default();
        Self { id, name, about, keywords, body: Body::Written { notes, provider, cookies } }
    }

    fn known(provider: &'static Provider) -> Self {
        let (id, name) = (provider.id(), provider.name());
        Self { id, name, about: "", keywords: Vec::new(), body: Body::Known(provider) }
    }

    /// The id: 1 to 40 of `a`–`z`, `0`–`9` and `-`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The name of the product.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it is for, such as `audience measurement`. Empty for a stub.
    #[must_use]
    pub const fn about(&self) -> &'static str {
        self.about
    }

    /// What people search for. Empty for a stub.
    #[must_use]
    pub fn keywords(&self) -> &[&'static str] {
        &self.keywords
    }

    /// Whether it is a provider of the catalogue whose texts are still to be written.
    #[must_use]
    pub const fn is_stub(&self) -> bool {
        matches!(self.body, Body::Known(_))
    }

    /// The id of its provider.
    #[must_use]
    pub fn provider_id(&self) -> &'static str {
        match &self.body {
            Body::Written { provider, .. } => block::text_of(provider, "id").unwrap_or(self.id),
            Body::Known(provider) => provider.id(),
        }
    }

    /// The name patterns of its cookies and other trackers.
    #[must_use]
    pub fn cookie_names(&self) -> Vec<&'static str> {
        match &self.body {
            Body::Written { cookies, .. } => {
                cookies.iter().filter_map(|table| block::text_of(table, "name")).collect()
            }
            Body::Known(provider) => known::names(provider),
        }
    }

    /// Its tables for a charter.
    ///
    /// # Errors
    /// `E109` and others, if what the catalogue knows does not fit into a charter.
    pub fn fragment(&self, settings: &FragmentSettings<'_>) -> Result<Fragment, Error> {
        match &self.body {
            Body::Written { notes, provider, cookies } => {
                let mut head = format!("# {}: {}\n", self.name, self.about);
                notes.iter().for_each(|note| head.push_str(&format!("# {note}\n")));
                let in_languages = |table| block::in_languages(table, settings.languages);
                let cookies = cookies.iter().map(|table| in_languages(table)).collect();
                Ok(Fragment { provider: format!("{head}{provider}\n"), cookies })
            }
            Body::Known(provider) => known::fragment(provider, settings),
        }
    }
}

/// The provider's table of a complete service.
pub(crate) fn provider_table(id: &str) -> Option<&'static str> {
    all().iter().filter(|service| service.provider_id() == id).find_map(|service| {
        match &service.body {
            Body::Written { provider, .. } => Some(*provider),
            Body::Known(_) => None,
        }
    })
}

/// The table that a complete service of this provider has for a cookie. `domain` is the site that
/// it was seen on, if that is not the visited one.
pub(crate) fn cookie_table(
    provider: &str,
    name: &[u8],
    technology: Technology,
    domain: Option<&str>,
    languages: &[&str],
) -> Option<String> {
    let fits = |table: &&&str| {
        let stated = block::text_of(table, "technology").unwrap_or(Technology::Cookie.id());
        let on = block::text_of(table, "domain");
        let here = match (on, domain) {
            (Some(on), Some(seen)) => on == seen || on.ends_with(&format!(".{seen}")),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        here && stated == technology.id()
            && block::text_of(table, "name").is_some_and(|p| Pattern::parse(p).matches(name))
    };
    let literal = |table: &&&str| {
        let pattern = Pattern::parse(block::text_of(table, "name").unwrap_or_default());
        (pattern.exact().is_some(), pattern.literal_bytes())
    };
    let written = all().iter().filter(|service| service.provider_id() == provider);
    let tables = written.filter_map(|service| match &service.body {
        Body::Written { cookies, .. } => Some(cookies),
        Body::Known(_) => None,
    });
    let best = tables.flatten().filter(fits).max_by_key(literal)?;
    Some(block::in_languages(best, languages))
}
