//! A charter compiled against a regime: immutable, shareable between threads, the thing that
//! decides.

mod act;
mod allows;
mod answers;
mod ask;
mod bulk;
mod check;
mod compiled_declaration;
mod compiled_rule;
mod contradiction;
mod cookie_findings;
mod decide;
mod decision;
mod duties;
mod explanation;
mod judge;
mod judged;
mod observed;
mod page;
mod prose;
mod tables;
mod vary;
mod visitor;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

pub use act::Act;
pub use allows::Allowance;
pub use ask::{Ask, AskReason, Asking};
pub use bulk::Matched;
pub(crate) use compiled_declaration::{CompiledDeclaration, subject};
pub(crate) use compiled_rule::CompiledRule;
pub use decision::Decision;
pub(crate) use explanation::met;
pub use explanation::{Explanation, MetCondition, Ruling, UnmetCondition};
pub use judge::FactOrigin;
pub(crate) use judge::{Clock, Judge, Subject};
pub use observed::ObservedCookie;
pub use page::Page;
pub use tables::{TABLES_SCHEMA, TABLES_VERSION, Tables};
pub(crate) use visitor::UnreadConsent;
pub use visitor::Visitor;

use crate::bytes;
use crate::category::{Party, Role, Technology};
use crate::charter::{Charter, Declaration};
use crate::consent::ReceivedConsent;
use crate::error::{Error, ErrorCode};
use crate::pattern::{Exact, Index, Sought};
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{self, Regime};
use crate::time::{Lifetime, Time};
use compiled_declaration::DeclarationContext;
use vary::Vary;

/// A charter compiled against a regime. Compiling does the expensive part once; a decision is
/// two look-ups and a few bit operations.
///
/// ```
/// use charte::{Charter, Policy, ReceivedConsent, Time};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "sessionid"
///     purposes = ["authentication"]
///     lifetime = "session"
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let now: Time = "2026-11-23T10:05:00Z".parse()?;
/// let consent = ReceivedConsent::none();
/// let visitor = policy.visitor(&consent, now);
/// assert!(visitor.decide("sessionid").may_set());
/// assert!(!visitor.decide("_ga").may_set());
/// # Ok::<(), charte::Error>(())
/// ```
///
/// A clone shares the compiled tables, so it costs as much as cloning an [`Arc`].
#[derive(Clone, Debug)]
pub struct Policy {
    compiled: Arc<Compiled>,
}

#[derive(Debug)]
struct Compiled {
    charter: Charter,
    regime: Regime,
    /// The declaration that the consent cookie is judged as, whatever the charter says about it.
    own: Declaration,
    /// The number of the consent cookie's declaration: the one of exactly its name, else one past
    /// the charter's last.
    own_number: u32,
    index: Index,
    /// For each period the declarations in the charter's order, and after them the consent
    /// cookie's if no declaration has exactly its name.
    periods: Box<[Box<[CompiledDeclaration]>]>,
    /// For each period the request headers that a response may depend on.
    varies: Box<[Vary]>,
    /// The declarations of each purpose, by bit.
    by_purpose: Box<[Vec<u32>]>,
    /// The providers that declarations name, sorted.
    providers: Box<[Box<str>]>,
    /// The declarations that a server may be unable to erase: no cookies, or of another host.
    elsewhere: Box<[u32]>,
    /// The digest of charter and regime, computed at the first request for it.
    digest: OnceLock<[u8; 32]>,
}

impl Policy {
    /// Compiles a charter against the regime that it names.
    ///
    /// # Errors
    /// `E112` when it names none, `E113` when no regime that ships with the library has the id.
    pub fn new(charter: Charter) -> Result<Self, Error> {
        let id = charter.regime().ok_or_else(|| {
            let error = |text: &str| Error::new(ErrorCode::NoRegime, text);
            match charter.regimes() {
                [] => error("neither the charter nor the caller names a regime")
                    .with_help("add regime = \"fr\", or another"),
                served => error("the charter serves several regimes and names none to judge by")
                    .with_help(format!("name one of them: {}", served.join(", "))),
            }
        })?;
        let regime = regime::named(id)?;
        Ok(Self::compile(charter, regime))
    }

    /// Compiles a charter against a regime, whichever the charter names: one that ships with the
    /// library ([`Regime::builtin`]) or one of your own ([`Regime::parse`]).
    #[must_use]
    pub fn compile(charter: Charter, regime: &Regime) -> Self {
        let mut index = Index::new(charter.cookies().iter().map(Declaration::declared));
        let declared = index.cookie_named(charter.consent_cookie());
        let end = u32::try_from(charter.cookies().len()).unwrap_or(u32::MAX);
        let own_number = declared.unwrap_or(end);
        let own = declared.and_then(|number| charter.cookies().get(number as usize));
        let own = Declaration::of_consent(charter.consent_cookie(), own);
        let roles: HashMap<&str, Option<Role>> =
            charter.providers().iter().map(|p| (p.id(), p.role())).collect();
        let numbered = (0u32..).zip(charter.cookies());
        let judged = numbered.map(|(number, d)| if number == own_number { &own } else { d });
        let declarations = judged.chain(Some(&own).filter(|_| declared.is_none()));
        let providers: BTreeSet<&str> =
            declarations.clone().filter_map(Declaration::provider).collect();
        let providers: Box<[Box<str>]> = providers.into_iter().map(Into::into).collect();
        let role = |d: &Declaration| match d.provider() {
            None => Some(Role::Publisher),
            Some(id) => roles.get(id).copied().flatten(),
        };
        let contexts: Vec<DeclarationContext> = declarations
            .clone()
            .map(|d| DeclarationContext {
                provider: d.provider().and_then(|id| position(&providers, id)),
                ..DeclarationContext::new(d, role(d), charter.host())
            })
            .collect();
        let periods = (0..regime.periods.len().max(1)).map(|period| {
            let judge = Judge { regime, period };
            let declared = declarations.clone().zip(&contexts);
            compiled_declaration::compile(declared, &charter, &judge)
        });
        let periods: Box<[Box<[CompiledDeclaration]>]> = periods.collect();
        let varies = periods.iter().map(|all| Vary::of(all, own_number)).collect();
        index.mark_always_allowed(|number, party| {
            let always = |d: &CompiledDeclaration| d.is_always_allowed(Some(party));
            periods.iter().all(|all| all.get(number as usize).is_some_and(always))
        });
        let mut by_purpose = vec![Vec::new(); Purpose::ALL.len()];
        for (number, declaration) in (0u32..).zip(declarations) {
            for purpose in declaration.purpose_set().iter() {
                if let Some(numbers) = by_purpose.get_mut(usize::from(purpose.bit())) {
                    numbers.push(number);
                }
            }
        }
        let far = |d: &Declaration| d.technology() != Technology::Cookie || d.domain().is_some();
        let elsewhere = (0u32..).zip(charter.cookies());
        let elsewhere = elsewhere.filter(|(number, d)| *number != own_number && far(d));
        let elsewhere = elsewhere.map(|(number, _)| number).collect();
        let (regime, by_purpose, digest) = (regime.clone(), by_purpose.into(), OnceLock::new());
        let compiled = Compiled {
            charter,
            regime,
            own,
            own_number,
            index,
            periods,
            varies,
            by_purpose,
            providers,
            elsewhere,
            digest,
        };
        Self { compiled: Arc::new(compiled) }
    }

    /// The charter.
    #[must_use]
    pub fn charter(&self) -> &Charter {
        &self.compiled.charter
    }

    /// The regime.
    #[must_use]
    pub fn regime(&self) -> &Regime {
        &self.compiled.regime
    }

    /// A visitor of this policy: the consent that came in, and the moment. The page, the host and
    /// Global Privacy Control are added with [`Visitor::with_page`], [`Visitor::with_host`] and
    /// [`Visitor::with_gpc`].
    #[must_use]
    pub fn visitor<'a>(&'a self, consent: &'a ReceivedConsent, now: Time) -> Visitor<'a> {
        Visitor::new(self, consent, now)
    }

    /// The number of the declaration, from 0, that a cookie of this name matches on any host, or
    /// `None` if the charter declares none (spec §5). It is `None` too for the consent cookie if
    /// the charter has no declaration of exactly its name.
    #[must_use]
    pub fn find(&self, name: &(impl AsRef<[u8]> + ?Sized)) -> Option<u32> {
        let number = self.find_sought(&Sought::cookie(name.as_ref()))?;
        ((number as usize) < self.charter().cookies().len()).then_some(number)
    }

    /// What the charter's exact names know of a name: for most cookies all there is to know.
    #[inline(always)]
    pub(crate) fn look_up(&self, name: &[u8]) -> Exact {
        self.compiled.index.look_up(name)
    }

    /// The number of the winning declaration, the consent cookie's own included.
    #[inline]
    pub(crate) fn find_sought(&self, sought: &Sought<'_>) -> Option<u32> {
        self.find_after(self.look_up(sought.name), sought)
    }

    /// As [`Self::find`], with the exact names already looked up. The consent cookie has its own
    /// declaration, whatever other declarations match.
    #[inline]
    pub(crate) fn find_after(&self, exact: Exact, sought: &Sought<'_>) -> Option<u32> {
        if let Some(found) = exact.free(sought) {
            return Some(found);
        }
        if self.is_own(sought) {
            return Some(self.compiled.own_number);
        }
        self.compiled.index.find_after(exact, sought)
    }

    #[inline]
    fn is_own(&self, sought: &Sought<'_>) -> bool {
        bytes::same(sought.name, self.compiled.charter.consent_cookie().as_bytes())
            && sought.technology == Technology::Cookie
    }

    /// The number of the consent cookie's declaration.
    pub(crate) fn own_number(&self) -> u32 {
        self.compiled.own_number
    }

    /// The request headers that a response may depend on, at a moment.
    fn vary(&self, now: Time) -> Vary {
        self.compiled.varies.get(self.compiled.regime.period_at(now)).copied().unwrap_or_default()
    }

    /// How many declarations there are, the consent cookie's included.
    pub(crate) fn declaration_count(&self) -> u32 {
        u32::try_from(self.compiled_in(0).len()).unwrap_or(u32::MAX)
    }

    /// The declarations that a server may be unable to erase, with the party that each was
    /// declared as.
    pub(crate) fn elsewhere(&self) -> impl Iterator<Item = (u32, Party)> {
        self.compiled
            .elsewhere
            .iter()
            .filter_map(|number| Some((*number, self.context(*number)?.party_declared)))
    }

    /// The digest of charter and regime, computed by `make` at the first call.
    pub(crate) fn digest(&self, make: impl FnOnce() -> [u8; 32]) -> &[u8; 32] {
        self.compiled.digest.get_or_init(make)
    }

    /// What a declaration is judged as: itself, except for the consent cookie's.
    pub(crate) fn declaration(&self, number: u32) -> Option<&Declaration> {
        match number == self.compiled.own_number {
            true => Some(&self.compiled.own),
            false => self.compiled.charter.cookies().get(number as usize),
        }
    }

    /// The declarations as compiled for a period.
    #[inline]
    pub(crate) fn compiled_in(&self, period: usize) -> &[CompiledDeclaration] {
        self.compiled.periods.get(period).map(AsRef::as_ref).unwrap_or_default()
    }

    /// The purposes for which every ruling is `opt-in`, whichever declaration, party and period is
    /// judged. Without an answer such a purpose is never allowed, so that an answer may be left out
    /// without allowing anything.
    ///
    /// ```
    /// use charte::{Charter, Policy, Purpose};
    ///
    /// let policy = Policy::new(Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///     regime = "fr"
    ///
    ///     [[cookie]]
    ///     name = "_ads"
    ///     purposes = ["advertising", "security"]
    ///     lifetime = "13 months"
    /// "#)?)?;
    /// assert_eq!(policy.opt_in_only(), Purpose::Advertising.into());
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn opt_in_only(&self) -> PurposeSet {
        let (mut opt_in, mut other) = (PurposeSet::EMPTY, PurposeSet::EMPTY);
        for declaration in self.compiled.periods.iter().flatten() {
            for rule in declaration.rules() {
                let settled = if rule.timed { PurposeSet::EMPTY } else { rule.opt_in };
                opt_in = opt_in.union(settled);
                other = other.union(declaration.purposes.difference(settled));
            }
        }
        opt_in.difference(other)
    }

    /// The same in every period.
    fn context(&self, number: u32) -> Option<DeclarationContext> {
        Some(self.compiled_in(0).get(number as usize)?.context)
    }

    fn subject(&self, number: u32, party: Party) -> Option<Subject> {
        let (declaration, context) = (self.declaration(number)?, self.context(number)?);
        Some(Subject::new(declaration, self.charter().facts(), context.role, party))
    }

    /// The number of a provider that declarations name.
    fn provider_number(&self, id: &str) -> Option<u32> {
        position(&self.compiled.providers, id)
    }

    /// How long an answer counts in a period.
    fn validity_in(&self, period: usize) -> Lifetime {
        let period = self.compiled.regime.periods.get(period);
        period.map_or(Lifetime::Months(6), |p| p.validity.span)
    }

    /// The purposes that a refusal by name reaches although exempt.
    fn objectionable(&self, period: usize) -> PurposeSet {
        let all = self.compiled_in(period).iter();
        all.fold(PurposeSet::EMPTY, |all, d| all.union(d.objectionable()))
    }
}

fn position(sorted: &[Box<str>], id: &str) -> Option<u32> {
    let at = sorted.binary_search_by(|provider| (**provider).cmp(id)).ok()?;
    u32::try_from(at).ok()
}
