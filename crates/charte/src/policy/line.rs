//! What a decision needs of one declaration in one period, side by side in memory.

use super::judge::{Judge, Subject};
use super::row::Row;
use crate::category::{Party, Role};
use crate::charter::{Charter, Declaration, Provider};
use crate::fact::Facts;
use crate::purpose::PurposeSet;
use crate::site::Host;

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) purposes: PurposeSet,
    pub(crate) separable: bool,
    pub(crate) standing: Standing,
    first: Row,
    third: Row,
}

/// What follows from who deposits a cookie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    /// Nothing when it is not stated, or the provider not in the charter.
    pub(crate) role: Option<Role>,
    /// The party when nothing was seen: by the declaration's domain and the role.
    pub(crate) party_declared: Party,
}

impl Standing {
    pub(super) fn new(declaration: &Declaration, role: Option<Role>, site: &Host<'_>) -> Self {
        let domain = declaration.domain().and_then(Host::parse);
        let elsewhere = domain.is_some_and(|domain| !domain.same_site(site));
        let third = elsewhere || role == Some(Role::Independent);
        Self { role, party_declared: if third { Party::Third } else { Party::First } }
    }

    pub(super) fn of(declaration: &Declaration, charter: &Charter) -> Self {
        let role = match declaration.provider() {
            None => Some(Role::Publisher),
            Some(id) => charter.provider(id).and_then(Provider::role),
        };
        Self::new(declaration, role, charter.host())
    }
}

impl Line {
    fn new(
        declaration: &Declaration,
        site: Facts,
        standing: Standing,
        row: impl Fn(&Subject) -> Row,
    ) -> Self {
        let subject = |party| Subject::new(declaration, site, standing.role, party);
        Self {
            purposes: declaration.purpose_set(),
            separable: declaration.is_separable(),
            standing,
            first: row(&subject(Party::First)),
            third: row(&subject(Party::Third)),
        }
    }

    #[inline]
    pub(super) fn row(&self, party: Party) -> &Row {
        match party {
            Party::First => &self.first,
            Party::Third => &self.third,
        }
    }

    /// The party, after the hosts alone where they are known.
    #[inline]
    pub(super) fn party(&self, seen: Option<Party>) -> Party {
        let third = self.standing.role == Some(Role::Independent) || seen == Some(Party::Third);
        if third { Party::Third } else { Party::First }
    }

    /// The rows of the parties that it can have, the first's first.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Row> {
        let first = self.standing.role != Some(Role::Independent);
        first.then_some(&self.first).into_iter().chain(Some(&self.third))
    }

    /// Whether a cookie that may serve so much may be set.
    #[inline]
    pub(super) fn may_set(&self, serves: PurposeSet) -> bool {
        serves == self.purposes || (self.separable && !serves.is_empty())
    }

    /// Whether the cookie may be set whatever the visitor answers; no where a limit of time has a
    /// say.
    #[inline]
    pub(crate) fn is_settled(&self, seen: Option<Party>) -> bool {
        let row = self.row(self.party(seen));
        let free = row.out_of_scope.or(row.exempt.without(row.objectionable));
        !row.timed && self.may_set(free)
    }

    /// The purposes that a refusal by name reaches although exempt.
    pub(super) fn objectionable(&self) -> PurposeSet {
        self.first.objectionable.or(self.third.objectionable)
    }
}

/// As rules see a declaration when host and page are unknown.
pub(crate) fn subject(charter: &Charter, declaration: &Declaration) -> Subject {
    if charter.is_of_consent(declaration) {
        let own = Declaration::of_consent(charter.consent_cookie(), Some(declaration));
        return Subject::new(&own, charter.facts(), Some(Role::Publisher), Party::First);
    }
    let Standing { role, party_declared } = Standing::of(declaration, charter);
    Subject::new(declaration, charter.facts(), role, party_declared)
}

/// The lines of a charter in a period.
pub(super) fn lines<'d>(
    declarations: impl Iterator<Item = (&'d Declaration, &'d Standing)>,
    charter: &Charter,
    judge: &Judge<'_>,
) -> Box<[Line]> {
    let row = |subject: &Subject| Row::new(judge, subject, charter.gpc());
    let site = charter.facts();
    declarations.map(|(d, standing)| Line::new(d, site, *standing, row)).collect()
}
