//! Decides what is material: what visitors who answered were not told (spec §10, `C010`).

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use charte_syntax::words;

use super::fields::{Fields, changed};
use super::pairs::Pairs;
use super::{Change, ChangeKind, KeyChange, Part, RequirementChange};
use crate::category::{Requirement, Role};
use crate::charter::{Charter, Declaration, GpcChoice, Provider, Undeclared};
use crate::fact::Fact;
use crate::finding::MaterialDetail;
use crate::policy::{Clock, Judge, subject};
use crate::purpose::{Purpose, PurposeSet};
use crate::time::{Lifetime, Time};

words! {
    /// Why a change is material.
    MaterialityReason {
        /// A purpose that no declaration of the older charter had.
        NewPurpose = "new-purpose",
        /// A provider that the older charter did not have.
        NewProvider = "new-provider",
        /// A cookie has a purpose that it did not have.
        PurposeGained = "purpose-gained",
        /// A provider reads a cookie, or serves a purpose, that it did not before.
        NewReader = "new-reader",
        /// A cookie is kept longer, or its lifetime is no longer stated.
        LongerLifetime = "longer-lifetime",
        /// The data are kept longer, or the retention is no longer stated.
        LongerRetention = "longer-retention",
        /// The regime asks more for a purpose than it did: its facts changed, its provider's role
        /// did, or the regime.
        Stricter = "stricter",
        /// A cookie was added for a purpose that visitors were not asked about, and now are.
        NewlyAsked = "newly-asked",
        /// A provider now decides itself how it uses the data, or its role is no longer stated.
        Independent = "independent",
        /// What the charter promised of a cookie it promises no more: that it is anonymous, or
        /// not shared.
        PromiseWithdrawn = "promise-withdrawn",
        /// The charter withholds less: `undeclared = "allow"`, or `gpc = "ignore"`.
        WithholdsLess = "withholds-less",
        /// The revision is lower, so that answers to an earlier charter count again.
        RevisionLowered = "revision-lowered",
    }
}

/// One reason why a change is material.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MaterialChange {
    /// Why.
    pub why: MaterialityReason,
    /// The reason as an English sentence: the detail as text.
    pub what: String,
    /// The reason, as data. Not in the JSON.
    #[serde(skip)]
    pub detail: MaterialDetail,
    /// The purposes concerned that visitors are asked about under the regime, by bit.
    pub purposes: PurposeSet,
    /// Whether answers given before do not cover it, so that the revision must be higher.
    pub wants_revision: bool,
}

/// What a fact promises while it is stated so.
const PROMISES: &[(Fact, bool)] = &[
    (Fact::Anonymous, true),
    (Fact::PublisherOnly, true),
    (Fact::CrossSite, false),
    (Fact::Shared, false),
    (Fact::SaleOrShare, false),
    (Fact::Identifies, false),
    (Fact::HighRisk, false),
    (Fact::Sensitive, false),
    (Fact::Children, false),
];

/// A charter under a regime at a moment.
pub(super) struct Side<'a> {
    pub(super) charter: &'a Charter,
    pub(super) judge: Judge<'a>,
    pub(super) now: Time,
    providers: HashMap<&'a str, &'a Provider>,
    purposes: PurposeSet,
    /// What visitors are asked about.
    asked: PurposeSet,
    /// Which provider serves which purpose.
    serves: HashSet<(&'a str, Purpose)>,
}

impl<'a> Side<'a> {
    pub(super) fn new(charter: &'a Charter, judge: Judge<'a>, now: Time) -> Self {
        let served = |cookie: &'a Declaration| {
            let purposes = cookie.purposes().iter();
            cookie
                .provider()
                .into_iter()
                .flat_map(move |id| purposes.clone().map(move |p| (id, *p)))
        };
        let mut side = Self {
            charter,
            judge,
            now,
            providers: charter.providers().iter().map(|p| (p.id(), p)).collect(),
            purposes: purposes_of(charter),
            asked: PurposeSet::EMPTY,
            serves: charter.cookies().iter().flat_map(served).collect(),
        };
        side.asked = side.askable_of(|_| true);
        side
    }

    fn requirements(&self, cookie: &Declaration) -> BTreeMap<Purpose, Requirement> {
        let subject = subject(self.charter, cookie);
        let clock = Clock { now: self.now, seen_end: None };
        let asked = |purpose: Purpose| match purpose {
            Purpose::Unclassified => Requirement::OptIn,
            _ => self.judge.judge(&subject, purpose, clock).requirement,
        };
        subject.purposes.iter().map(|purpose| (purpose, asked(purpose))).collect()
    }

    /// The purposes of a declaration that visitors are asked about.
    fn askable(&self, cookie: &Declaration) -> PurposeSet {
        let asked = |r: &Requirement| matches!(r, Requirement::OptOut | Requirement::OptIn);
        let all = self.requirements(cookie);
        let all = all.iter().filter(|(_, requirement)| asked(requirement)).map(|(p, _)| *p);
        all.collect::<PurposeSet>().difference(PurposeSet::NEVER_ASKED)
    }

    /// The same over several.
    fn askable_of(&self, of: impl Fn(&Declaration) -> bool) -> PurposeSet {
        let cookies = self.charter.cookies().iter().filter(|cookie| of(cookie));
        cookies.fold(PurposeSet::EMPTY, |all, cookie| all.union(self.askable(cookie)))
    }

    /// Whether a provider is somebody else than the publisher.
    fn is_foreign(&self, provider: &str) -> bool {
        self.providers.get(provider).and_then(|p| p.role()) != Some(Role::Publisher)
    }
}

fn purposes_of(charter: &Charter) -> PurposeSet {
    charter.cookies().iter().fold(PurposeSet::EMPTY, |all, d| all.union(d.purpose_set()))
}

/// Purposes and providers that a charter has and an older one had not.
pub(super) fn news<'n>(old: &Charter, new: &'n Charter) -> (PurposeSet, Vec<&'n Provider>) {
    let known: HashSet<&str> = old.providers().iter().map(Provider::id).collect();
    let providers = new.providers().iter().filter(|p| !known.contains(p.id())).collect();
    (purposes_of(new).difference(purposes_of(old)), providers)
}

pub(super) fn new_provider(provider: &Provider) -> MaterialDetail {
    MaterialDetail::NewProvider { provider: provider.id().to_owned() }
}

impl From<&MaterialDetail> for MaterialityReason {
    fn from(detail: &MaterialDetail) -> Self {
        use MaterialDetail as Detail;
        match detail {
            Detail::NewPurpose { .. } => Self::NewPurpose,
            Detail::NewProvider { .. } => Self::NewProvider,
            Detail::PurposeGained { .. } => Self::PurposeGained,
            Detail::NewReader { .. } | Detail::ProviderServes { .. } => Self::NewReader,
            Detail::LongerLifetime { .. } => Self::LongerLifetime,
            Detail::LongerRetention { .. } => Self::LongerRetention,
            Detail::Stricter { .. } => Self::Stricter,
            Detail::NewlyAsked { .. } => Self::NewlyAsked,
            Detail::Independent { .. } | Detail::RoleWithdrawn { .. } => Self::Independent,
            Detail::PromiseWithdrawn { .. } => Self::PromiseWithdrawn,
            Detail::UndeclaredAllowed | Detail::GpcIgnored => Self::WithholdsLess,
            Detail::RevisionLowered { .. } => Self::RevisionLowered,
        }
    }
}

fn weight(detail: MaterialDetail, purposes: PurposeSet) -> MaterialChange {
    let why = MaterialityReason::from(&detail);
    let always = matches!(
        why,
        MaterialityReason::NewPurpose
            | MaterialityReason::NewProvider
            | MaterialityReason::WithholdsLess
    );
    MaterialChange {
        why,
        what: detail.to_string(),
        detail,
        purposes,
        wants_revision: always || !purposes.is_empty(),
    }
}

fn change(part: Part, name: Option<&str>, change: ChangeKind, keys: Vec<KeyChange>) -> Change {
    Change {
        part,
        name: name.map(ToOwned::to_owned),
        technology: None,
        domain: None,
        change,
        declaration: None,
        keys,
        requirements: Vec::new(),
        material: Vec::new(),
    }
}

/// What changed of the charter as a whole.
pub(super) fn charter(before: &Side<'_>, after: &Side<'_>) -> Option<Change> {
    let (old, new) = (before.charter, after.charter);
    let keys = changed(&Fields::of_charter(old), &Fields::of_charter(new));
    let mut material = Vec::new();
    let mut loosened = |detail| material.push(weight(detail, PurposeSet::EMPTY));
    if (old.undeclared(), new.undeclared()) == (Undeclared::Withhold, Undeclared::Allow) {
        loosened(MaterialDetail::UndeclaredAllowed);
    }
    if (old.gpc(), new.gpc()) == (GpcChoice::Honour, GpcChoice::Ignore) {
        loosened(MaterialDetail::GpcIgnored);
    }
    if new.revision() < old.revision() {
        let detail = MaterialDetail::RevisionLowered { revision: new.revision() };
        material.push(weight(detail, after.asked));
    }
    let changed = Change { material, ..change(Part::Charter, None, ChangeKind::Changed, keys) };
    (!changed.keys.is_empty()).then_some(changed)
}

/// What changed of the providers.
pub(super) fn providers(before: &Side<'_>, after: &Side<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for provider in after.charter.providers() {
        let fields = Fields::of_provider(provider);
        let id = provider.id();
        let touched = || after.askable_of(|cookie| cookie.provider() == Some(id));
        let Some(was) = before.providers.get(id) else {
            let keys = changed(&Fields::default(), &fields);
            let mut added = change(Part::Provider, Some(id), ChangeKind::Added, keys);
            added.material = vec![weight(new_provider(provider), touched())];
            changes.push(added);
            continue;
        };
        let keys = changed(&Fields::of_provider(was), &fields);
        if keys.is_empty() {
            continue;
        }
        let mut one = change(Part::Provider, Some(id), ChangeKind::Changed, keys);
        let provider_id = || id.to_owned();
        let detail = match (was.role(), provider.role()) {
            (Some(Role::Independent), _) => None,
            (_, Some(Role::Independent)) => {
                Some(MaterialDetail::Independent { provider: provider_id() })
            }
            (Some(_), None) => Some(MaterialDetail::RoleWithdrawn { provider: provider_id() }),
            _ => None,
        };
        one.material.extend(detail.map(|detail| weight(detail, touched())));
        changes.push(one);
    }
    let gone = before.charter.providers().iter().filter(|p| !after.providers.contains_key(p.id()));
    changes.extend(gone.map(|provider| {
        let keys = changed(&Fields::of_provider(provider), &Fields::default());
        change(Part::Provider, Some(provider.id()), ChangeKind::Removed, keys)
    }));
    changes
}

/// What changed of the declarations.
pub(super) fn cookies(before: &Side<'_>, after: &Side<'_>) -> Vec<Change> {
    let pairs = Pairs::new(before.charter, after.charter);
    let named = |cookie: &Declaration, kind, keys| Change {
        technology: Some(cookie.technology()),
        domain: cookie.domain().map(ToOwned::to_owned),
        ..change(Part::Cookie, Some(cookie.name()), kind, keys)
    };
    let mut changes = Vec::new();
    for (number, cookie, was) in pairs.kept {
        let fields = Fields::of_cookie(cookie);
        let mut one = match was {
            None => named(cookie, ChangeKind::Added, changed(&Fields::default(), &fields)),
            Some(was) => {
                let keys = changed(&Fields::of_cookie(was), &fields);
                let requirements = requirements(before, was, after, cookie);
                Change { requirements, ..named(cookie, ChangeKind::Changed, keys) }
            }
        };
        one.declaration = Some(number);
        one.material = of_cookie(before, was, after, cookie, &one.requirements);
        let told = !one.keys.is_empty() || !one.requirements.is_empty();
        if was.is_none() || told || !one.material.is_empty() {
            changes.push(one);
        }
    }
    changes.extend(pairs.removed.into_iter().map(|cookie| {
        let keys = changed(&Fields::of_cookie(cookie), &Fields::default());
        named(cookie, ChangeKind::Removed, keys)
    }));
    changes
}

/// The purposes that a cookie kept and for which the regime asks something else now.
fn requirements(
    before: &Side<'_>,
    was: &Declaration,
    after: &Side<'_>,
    cookie: &Declaration,
) -> Vec<RequirementChange> {
    let (old, new) = (before.requirements(was), after.requirements(cookie));
    let kept = new.into_iter().filter_map(|(purpose, new)| {
        let old = *old.get(&purpose)?;
        (old != new).then_some(RequirementChange { purpose, old, new })
    });
    kept.collect()
}

/// Why a declaration, as it is now, tells more than it did.
fn of_cookie(
    before: &Side<'_>,
    was: Option<&Declaration>,
    after: &Side<'_>,
    cookie: &Declaration,
    requirements: &[RequirementChange],
) -> Vec<MaterialChange> {
    let askable = after.askable(cookie);
    let had = was.map_or(PurposeSet::EMPTY, Declaration::purpose_set);
    let mut weights = Vec::new();
    for purpose in cookie.purpose_set().difference(had).iter() {
        let one = PurposeSet::of(purpose);
        if !before.purposes.contains(purpose) {
            let detail = MaterialDetail::NewPurpose { purpose };
            weights.push(weight(detail, askable.intersection(one)));
        } else if was.is_some() {
            let detail = MaterialDetail::PurposeGained { purpose };
            weights.push(weight(detail, askable.intersection(one)));
        }
    }
    weights.extend(new_reader(before, was, after, cookie, askable));
    let Some(was) = was else {
        let unasked = askable.intersection(before.purposes).difference(before.asked);
        if !unasked.is_empty() && weights.iter().all(|w| w.why != MaterialityReason::NewReader) {
            weights.push(weight(MaterialDetail::NewlyAsked { purposes: unasked }, unasked));
        }
        return weights;
    };

    // The older time, if the newer is longer or no longer stated.
    let shorter = |old: Option<Lifetime>, new: Option<Lifetime>| {
        old.filter(|old| new.is_none_or(|new| new.exceeds(*old, after.now)))
    };
    let (old, new) = (was.lifetime(), cookie.lifetime());
    let lifetime = shorter(old, new).map(|old| MaterialDetail::LongerLifetime { old, new });
    let (old, new) = (was.data_retention(), cookie.data_retention());
    let retention = shorter(old, new).map(|old| MaterialDetail::LongerRetention { old, new });
    weights.extend(lifetime.into_iter().chain(retention).map(|detail| weight(detail, askable)));
    for RequirementChange { purpose, old, new } in requirements.iter().filter(|r| r.new > r.old) {
        let (purpose, old, new) = (*purpose, *old, *new);
        let regime = after.judge.regime.id().to_owned();
        let detail = MaterialDetail::Stricter { purpose, old, new, regime };
        weights.push(weight(detail, askable.intersection(PurposeSet::of(purpose))));
    }
    let promised = was.facts().or(before.charter.facts());
    let promises = cookie.facts().or(after.charter.facts());
    for (fact, kept) in PROMISES {
        if promised.get(*fact) == Some(*kept) && promises.get(*fact) != Some(*kept) {
            let (fact, old, new) = (*fact, *kept, promises.get(*fact));
            let detail = MaterialDetail::PromiseWithdrawn { fact, old, new };
            weights.push(weight(detail, askable));
        }
    }
    weights
}

/// Somebody else than the publisher who reads what it did not read before. Of a provider that is
/// new, and of a purpose that is, this is said already.
fn new_reader(
    before: &Side<'_>,
    was: Option<&Declaration>,
    after: &Side<'_>,
    cookie: &Declaration,
    askable: PurposeSet,
) -> Option<MaterialChange> {
    let provider = cookie.provider().filter(|id| after.is_foreign(id))?;
    let is_known = before.providers.contains_key(provider);
    let is_new = after.providers.contains_key(provider) && !is_known;
    if is_new {
        return None;
    }
    if was.is_some_and(|was| was.provider() != Some(provider)) {
        let detail = MaterialDetail::NewReader { provider: provider.to_owned() };
        return Some(weight(detail, askable));
    }
    let had = was.map_or(PurposeSet::EMPTY, Declaration::purpose_set);
    let gained = cookie.purpose_set().difference(had).intersection(before.purposes);
    let unserved = gained.iter().filter(|purpose| !before.serves.contains(&(provider, *purpose)));
    let unserved: PurposeSet = unserved.collect();
    if was.is_some() || unserved.is_empty() {
        return None;
    }
    let provider = provider.to_owned();
    let detail = MaterialDetail::ProviderServes { provider, purposes: unserved };
    Some(weight(detail, askable.intersection(unserved)))
}
