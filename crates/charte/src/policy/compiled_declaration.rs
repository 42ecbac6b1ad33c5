//! What a decision needs to know about one declaration in one period, side by side in memory.

use super::compiled_rule::CompiledRule;
use super::decision;
use super::judge::{Judge, Subject};
use crate::category::{Party, Role};
use crate::charter::{Charter, Declaration, Provider};
use crate::fact::Facts;
use crate::purpose::PurposeSet;
use crate::site::Host;

#[derive(Clone, Debug)]
pub(crate) struct CompiledDeclaration {
    pub(crate) purposes: PurposeSet,
    pub(crate) separable: bool,
    pub(crate) context: DeclarationContext,
    first: CompiledRule,
    third: CompiledRule,
}

/// What follows from who deposits a cookie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DeclarationContext {
    /// The number of the provider among those that declarations name. `None` without a provider.
    pub(crate) provider: Option<u32>,
    /// The provider's role. `None` if it is not stated, or if the provider is not in the charter.
    pub(crate) role: Option<Role>,
    /// The party if nothing was observed: by the declaration's domain and the role.
    pub(crate) party_declared: Party,
}

impl DeclarationContext {
    pub(super) fn new(declaration: &Declaration, role: Option<Role>, site: &Host<'_>) -> Self {
        let domain = declaration.domain().and_then(Host::read);
        let elsewhere = domain.is_some_and(|domain| !domain.same_site(site));
        let third = elsewhere || role == Some(Role::Independent);
        let party_declared = if third { Party::Third } else { Party::First };
        Self { provider: None, role, party_declared }
    }

    pub(super) fn of(declaration: &Declaration, charter: &Charter) -> Self {
        let role = match declaration.provider() {
            None => Some(Role::Publisher),
            Some(id) => charter.provider(id).and_then(Provider::role),
        };
        Self::new(declaration, role, charter.host())
    }
}

impl CompiledDeclaration {
    fn new(
        declaration: &Declaration,
        site: Facts,
        context: DeclarationContext,
        rule: impl Fn(&Subject) -> CompiledRule,
    ) -> Self {
        let subject = |party| Subject::new(declaration, site, context.role, party);
        Self {
            purposes: declaration.purpose_set(),
            separable: declaration.is_separable(),
            context,
            first: rule(&subject(Party::First)),
            third: rule(&subject(Party::Third)),
        }
    }

    #[inline]
    pub(super) fn rule(&self, party: Party) -> &CompiledRule {
        match party {
            Party::First => &self.first,
            Party::Third => &self.third,
        }
    }

    /// The party; `seen` is the party by the hosts alone, if they are known.
    #[inline]
    pub(super) fn party(&self, seen: Option<Party>) -> Party {
        let third = self.context.role == Some(Role::Independent) || seen == Some(Party::Third);
        if third { Party::Third } else { Party::First }
    }

    /// The rules for the parties that it can have, first party first.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &CompiledRule> {
        let first = self.context.role != Some(Role::Independent);
        first.then_some(&self.first).into_iter().chain(Some(&self.third))
    }

    /// Whether a cookie that may serve these purposes may be set.
    #[inline]
    pub(super) fn may_set(&self, serves: PurposeSet) -> bool {
        decision::may_set(self.purposes, serves, self.separable)
    }

    /// Whether the cookie may be set whatever the visitor answers. False if a limit of time
    /// applies.
    #[inline]
    pub(crate) fn is_always_allowed(&self, seen: Option<Party>) -> bool {
        let rule = self.rule(self.party(seen));
        let free = rule.out_of_scope.union(rule.exempt.difference(rule.objectionable));
        !rule.timed && self.may_set(free)
    }

    /// The purposes that a refusal by name reaches although exempt.
    pub(super) fn objectionable(&self) -> PurposeSet {
        self.first.objectionable.union(self.third.objectionable)
    }
}

/// The facts for rules about a declaration if host and page are unknown.
pub(crate) fn subject(charter: &Charter, declaration: &Declaration) -> Subject {
    if charter.is_of_consent(declaration) {
        let own = Declaration::of_consent(charter.consent_cookie(), Some(declaration));
        return Subject::new(&own, charter.facts(), Some(Role::Publisher), Party::First);
    }
    let context = DeclarationContext::of(declaration, charter);
    Subject::new(declaration, charter.facts(), context.role, context.party_declared)
}

/// Compiles the declarations of a charter for a period.
pub(super) fn compile<'d>(
    declarations: impl Iterator<Item = (&'d Declaration, &'d DeclarationContext)>,
    charter: &Charter,
    judge: &Judge<'_>,
) -> Box<[CompiledDeclaration]> {
    let rule = |subject: &Subject| CompiledRule::new(judge, subject, charter.gpc());
    let site = charter.facts();
    declarations.map(|(d, context)| CompiledDeclaration::new(d, site, *context, rule)).collect()
}
