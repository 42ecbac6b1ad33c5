//! The cookies of a page, with what the regime asks for each.

use charte::compare::CookieRow;
use charte::{Area, Category, Charter, Comparison, Declaration, Policy, Purpose};

use super::Options;
use crate::error::Error;

/// A cookie of the page, with what the regime asks for it.
pub(super) struct Entry<'a> {
    pub(super) declaration: &'a Declaration,
    pub(super) row: &'a CookieRow<'a>,
    /// The consent cookie, for which the charter has no line.
    pub(super) implicit: bool,
    /// Whether it has a provider of which the charter does not say what it may do with the data.
    /// Nobody knows then for whom the cookie is set.
    pub(super) role_unstated: bool,
}

impl Entry<'_> {
    /// The category that the page lists the cookie in. If nobody knows for whom a provider's cookie
    /// is set, the page does not call it the site's own.
    pub(super) fn category(&self) -> Category {
        match self.row.category {
            Category::FirstParty if self.role_unstated => Category::ThirdParty,
            category => category,
        }
    }
}

pub(super) fn entries<'a>(
    charter: &'a Charter,
    comparison: &'a Comparison<'a>,
    area: Option<Area>,
) -> Vec<Entry<'a>> {
    let rows = comparison.cookies.iter().flatten().zip(charter.cookies());
    rows.filter(|(_, d)| area.is_none_or(|area| d.is_in(area)))
        .map(|(row, declaration)| {
            let provider = declaration.provider().map(|id| charter.provider(id));
            let role_unstated = provider.is_some_and(|p| p.and_then(|p| p.role()).is_none());
            Entry { declaration, row, implicit: false, role_unstated }
        })
        .collect()
}

/// The consent cookie is as if declared where the charter has no line for it (spec §5): a charter
/// of this one line.
pub(super) fn implicit_line(
    policy: &Policy,
    options: &Options<'_>,
) -> Result<Option<Charter>, Error> {
    let charter = policy.charter();
    let (name, nobody) = (charter.consent_cookie(), charte::ReceivedConsent::none());
    let decision = policy.visitor(&nobody, options.now).decide(name);
    if !decision.is_declared() || decision.declaration().is_some() {
        return Ok(None);
    }
    let line = Declaration::new(Declaration::escape_name(name), [Purpose::ConsentChoice]);
    let charter = Charter::builder(charter.site()).cookie(line).build();
    charter.map(Some).map_err(Error::internal)
}
