//! A visit, checked: recordings in, decisions and findings out.

use std::collections::{BTreeSet, HashSet};

use charte::{Finding, FindingDetail, Host, Regime, Time};
use charte_recording::{Format, Hidden, Observation, ObservationKind, Recording, Scheme};

use crate::banner::{Banner, Evidence, unclassified};
use crate::contact::{Bench, Contacts, Visited};
use crate::finding::{Found, Gathered};
use crate::input::Input;
use crate::judge::{Against, Judge, Needs, Scene, explain};
use crate::managers;
use crate::own_consent::OwnConsent;
use crate::page::{PageAddress, PageBuilder, PageReport};
use crate::phase::Phase;
use crate::recording_note::RecordingNote;
use crate::repeats;
use crate::report::{Law, Report};
use crate::row::{Known, Provider};
use crate::scan;
use crate::sighted::{Seen, Sighted};
use crate::summary::Summary;
use crate::visit::{Renewals, Shown, of_consent_cookie};

/// What the caller knows better than a recording.
#[derive(Clone, Debug)]
pub struct Settings {
    at: Option<Time>,
    otherwise: Time,
    page: Option<PageAddress>,
}

impl Settings {
    /// Every cookie is judged at this moment.
    #[must_use]
    pub fn at(now: Time) -> Self {
        Self { at: Some(now), otherwise: now, page: None }
    }

    /// Every cookie is judged at the moment of its response, or at `otherwise` where the
    /// recording knows none.
    #[must_use]
    pub fn as_recorded(otherwise: Time) -> Self {
        Self { at: None, otherwise, page: None }
    }

    /// Names the page by its address, whatever the recordings say. What says no host itself, as
    /// a plain list of Set-Cookie lines, counts as set by it. `None` if the address names no
    /// host.
    #[must_use]
    pub fn on_page(mut self, address: &str) -> Option<Self> {
        self.page = Some(PageAddress::parse(address)?);
        Some(self)
    }
}

impl Settings {
    /// The moment at which something counts that was recorded then, in milliseconds since 1970.
    pub(crate) fn moment(&self, millis: Option<i64>) -> Time {
        let recorded = millis.map(|millis| Time::from_unix(millis.div_euclid(1_000)));
        self.at.or(recorded).unwrap_or(self.otherwise)
    }
}

/// Checks a visit: one recording, or one for each phase.
#[must_use]
pub fn check(inputs: &[Input], against: &Against<'_>, settings: &Settings) -> Report {
    Checker::new(*against).check(inputs, settings)
}

/// Checks visits one after another. What the catalogue knows of a cookie is compiled once for all of
/// them, so that many visits take less time than with [`check`].
///
/// ```
/// use charte::{Regime, Time};
/// use charte_audit::catalogue::Catalogue;
/// use charte_audit::{Against, Checker, Input, NeedsBanner, Phase, Settings, read_for};
///
/// let law = Regime::builtin("fr").unwrap();
/// let mut checker = Checker::new(Against::Catalogue(Catalogue::builtin(), law));
/// let settings = Settings::at(Time::from_unix(1_795_428_300));
/// let settings = settings.on_page("https://shop.example/").unwrap();
/// for line in ["Set-Cookie: _fbp=1; Max-Age=60", "Set-Cookie: _gcl_au=1; Max-Age=60"] {
///     let recording = read_for(None, line.as_bytes(), "lines", &mut |_| {})?;
///     let visit = [Input { name: "lines".to_owned(), phase: Phase::Before, recording }];
///     assert_eq!(checker.check(&visit, &settings).banner.answer, NeedsBanner::Yes);
/// }
/// # Ok::<(), charte_recording::ReadError>(())
/// ```
pub struct Checker<'p> {
    against: Against<'p>,
    judge: Judge<'p>,
}

impl<'p> Checker<'p> {
    /// What checks visits against a charter or the catalogue.
    #[must_use]
    pub fn new(against: Against<'p>) -> Self {
        Self { against, judge: Judge::new(against) }
    }

    /// Checks a visit: one recording, or one for each phase. The answer does not depend on visits
    /// that were checked before.
    #[must_use]
    pub fn check(&mut self, inputs: &[Input], settings: &Settings) -> Report {
        let Self { against, judge } = self;
        report(Visit::new(against, judge, settings), inputs)
    }
}

fn report(mut visit: Visit<'_, '_>, inputs: &[Input]) -> Report {
    let Visit { against, settings, .. } = visit;
    let mut pages = Vec::new();
    let repeats = repeats::Shown::of(inputs);
    for input in inputs {
        pages.extend(visit.recording(input, &repeats));
    }
    let now = visit.first.unwrap_or(settings.otherwise);
    let mut findings = Gathered::default();
    pages.iter().for_each(|page: &PageReport| findings.add_page(&page.findings));
    visit.contacted.into_iter().chain(visit.beside).for_each(|found| findings.add(found));
    // What a recording hides may have been there.
    let failed: HashSet<&str> =
        scan::failures(inputs).map(|visit| visit.address.as_str()).collect();
    if let Some(policy) = against.policy().filter(|_| visit.hidden.is_empty() && failed.is_empty())
    {
        visit.shown.never_seen(policy, now).into_iter().for_each(|found| findings.add(found));
    }
    findings.add_if(judged_later(against.regime(), now));
    let open_contacts = visit.contacts.open();
    let contacts = visit.contacts.finish();
    let scan =
        scan::Visited { inputs, regime: against.regime(), pages: &pages, contacts: &contacts, now };
    scan.findings().into_iter().for_each(|found| findings.add(found));
    let findings = findings.finish();
    let has_charter = against.policy().is_some();
    let mut summary = Summary::of_pages(&pages, has_charter);
    summary.count_findings(&findings);
    let regime = against.regime();
    let of_charter = against.policy().map(|policy| Needs::of_charter(policy, now));
    let banner = Banner::of(&Evidence {
        regime: regime.id(),
        has_charter,
        needs: visit.needs.and(of_charter.unwrap_or_default()),
        summary,
        unclassified: against.policy().map(unclassified).unwrap_or_default(),
        recordings: inputs.len() as u64,
        hidden: visit.hidden.len() as u64,
        not_loaded: visit.not_loaded,
        any_loaded: visit.any_loaded,
        party_unknown: summary.party_unknown,
        contacts: open_contacts,
        failed: failed.len() as u64,
    });
    Report {
        regime: regime.id().to_owned(),
        law: Law::of(regime),
        caveat: regime.caveat(),
        has_charter,
        observed: pages.iter().map(|page| page.observed).sum(),
        banner,
        summary,
        pages,
        contacts,
        pictures: pictures(inputs),
        failed: scan::failures(inputs).map(|visit| visit.phase).collect::<BTreeSet<_>>(),
        findings,
        left_out: 0,
        notes: visit.notes,
        hidden: visit.hidden,
    }
}

/// One picture of the banner: that of a first visit, else the first that there is.
fn pictures(inputs: &[Input]) -> Vec<(String, String)> {
    let all = inputs.iter().flat_map(|input| {
        let scanned = input.recording.scanned.iter();
        scanned.map(move |visit| (visit.phase, &input.name, visit.banner.as_ref()))
    });
    let pictures =
        all.filter_map(|(phase, name, banner)| Some((phase, name, banner?.picture.as_ref()?)));
    let first = pictures.min_by_key(|(phase, ..)| *phase);
    first.into_iter().map(|(_, name, picture)| (name.clone(), picture.clone())).collect()
}

/// `C064`, once for the visit: the law that answers is later than what was recorded.
fn judged_later(regime: &Regime, first: Time) -> Option<Found> {
    let from = regime.from().filter(|_| regime.is_later_than(first))?;
    let regime = regime.id().to_owned();
    let detail = FindingDetail::JudgedLater { recorded: first, from, regime };
    Some(Found::new(Finding::new(detail), None, 1))
}

struct Visit<'a, 'p> {
    against: &'a Against<'p>,
    settings: &'a Settings,
    judge: &'a mut Judge<'p>,
    shown: Shown,
    /// What a banner is needed for because of what was seen.
    needs: Needs,
    /// Third parties that requests went to, and what is wrong with that.
    contacts: Contacts,
    contacted: Vec<Found>,
    /// Answers of consent managers beside the site's own.
    beside: Vec<Found>,
    notes: Vec<(String, RecordingNote)>,
    hidden: Vec<(String, Hidden)>,
    /// The earliest moment that counts.
    first: Option<Time>,
    /// Whether some recording shows that a page loaded, and how many show that none did.
    any_loaded: bool,
    not_loaded: u64,
}

impl<'a, 'p> Visit<'a, 'p> {
    fn new(against: &'a Against<'p>, judge: &'a mut Judge<'p>, settings: &'a Settings) -> Self {
        Self {
            against,
            settings,
            judge,
            shown: Shown::default(),
            needs: Needs::default(),
            contacts: Contacts::default(),
            contacted: Vec::new(),
            beside: Vec::new(),
            notes: Vec::new(),
            hidden: Vec::new(),
            first: None,
            any_loaded: false,
            not_loaded: 0,
        }
    }

    fn recording<'i>(&mut self, input: &'i Input, repeats: &repeats::Shown<'i>) -> Vec<PageReport> {
        let Input { name, recording, .. } = input;
        self.notes.extend(
            recording.notes.iter().map(|note| (name.clone(), RecordingNote::Read(note.clone()))),
        );
        self.hidden.extend(recording.hidden.iter().map(|hidden| (name.clone(), hidden.clone())));
        let start = self.settings.moment(recording.recorded_at());
        self.first = Some(self.first.map_or(start, |first| first.min(start)));
        if recording.recorded_at().is_none() && self.settings.at.is_none() {
            self.notes.push((name.clone(), RecordingNote::NoTime(start)));
        }
        match recording.loaded {
            Some(true) => self.any_loaded = true,
            Some(false) => self.not_loaded += 1,
            None => {}
        }
        let phases = Phases::of(input);
        for (phase, gpc) in phases.with_gpc() {
            self.shown.recording(phase, gpc, recording.format.technologies().iter().copied());
        }
        let own = self.against.policy().map(|policy| {
            let own = OwnConsent::of(recording, policy, start);
            let note = own.note(policy.charter().consent_cookie(), input.phase);
            self.notes.extend(note.map(|note| (name.clone(), RecordingNote::OwnConsent(note))));
            own
        });

        let states = recording.scanned.iter().map(|visit| visit.phase);
        if let Some(stated) =
            states.clone().next().filter(|_| !states.clone().any(|p| p == input.phase))
        {
            let note = RecordingNote::OtherPhase { given: input.phase, stated };
            self.notes.push((name.clone(), note));
        }
        self.note_managers(input, own.as_ref());

        let addresses = self.addresses(name, recording);
        let builder = |place| PageBuilder::new(name, phases.of_page(place), phases.are_stated);
        let mut builders: Vec<PageBuilder> = (0..addresses.len()).map(builder).collect();
        let mut renewals = Renewals::default();
        let mut over = 0_u64;
        for seen in &recording.observations {
            if repeats.has(recording, seen) {
                continue;
            }
            // What belongs to no page comes last.
            let place = seen.page.filter(|page| *page < recording.pages.len());
            let place = place.unwrap_or(recording.pages.len());
            let (Some(builder), Some(address)) = (builders.get_mut(place), addresses.get(place))
            else {
                continue;
            };
            let run = recording.pages.get(place).and_then(|page| page.run);
            let gpc = recording.gpc(Some(place));
            let at = Place { address: address.as_ref(), start, run, gpc, format: recording.format };
            over += u64::from(self.observation(
                phases.of_page(place),
                seen,
                &at,
                builder,
                &mut renewals,
                own.as_ref(),
            ));
        }
        if over > 0 {
            self.notes.push((name.clone(), RecordingNote::Expired { count: over, at: start }));
        }
        let visited = addresses.iter().enumerate().map(|(place, at)| Visited {
            host: at.as_ref().map(|at| at.host.clone()),
            gpc: recording.gpc(Some(place)),
        });
        let visited: Vec<Visited> = visited.collect();
        let pages = builders.into_iter().zip(addresses).enumerate();
        let pages: Vec<PageReport> = pages
            .filter_map(|(place, (mut builder, address))| {
                let recorded = recording.pages.get(place);
                let page = builder.report();
                page.page = address.map(|address| address.text);
                page.title = recorded.and_then(|recorded| recorded.title.clone());
                page.title = page.title.take().filter(|title| !title.contains("://"));
                page.run = recorded.and_then(|recorded| recorded.run);
                page.started = recorded.and_then(|recorded| recorded.started);
                // What only leads to an answer is shown if it shows something new.
                let leads = recorded.is_none_or(|page| page.before_answer);
                let pageless = leads && page.rows.is_empty() && page.ignored.is_empty();
                (!pageless || recording.pages.is_empty()).then(|| builder.finish())
            })
            .collect();
        // What belongs to no page comes last.
        let page_of = |page: Option<usize>| {
            visited.get(page.unwrap_or(recording.pages.len())).or(visited.last())
        };
        for phase in phases.all() {
            let contacts = recording.contacts.iter().filter(|contact| {
                phases.of_page(contact.page.unwrap_or(recording.pages.len())) == phase
                    && !repeats.has_contact(recording, contact)
            });
            let bench = Bench { against: self.against, judge: &mut *self.judge, phase, now: start };
            let judged = self.contacts.add(contacts, page_of, &pages, bench);
            self.needs = self.needs.and(judged.needs);
            self.contacted.extend(judged.findings);
        }
        pages
    }

    /// Adds a note on what the site's consent manager recorded, and a finding if it stands beside the
    /// charter's own cookie, which has a note of its own.
    fn note_managers(&mut self, input: &Input, consent: Option<&OwnConsent>) {
        let stated = self.settings.page.clone();
        let charter = self.against.policy().map(charte::Policy::charter);
        let site = || PageAddress::parse(charter?.site());
        let host = stated.or_else(site).map(|address| address.host);
        let own = charter.map(charte::Charter::consent_cookie);
        let notes = managers::notes(&input.recording, input.phase, host.as_deref(), own);
        if let (Some(consent), Some(own)) = (consent, own) {
            self.beside.extend(consent.others(&input.recording, host.as_deref(), own));
        }
        let notes = notes.into_iter().map(RecordingNote::Manager);
        self.notes.extend(notes.map(|note| (input.name.clone(), note)));
    }

    /// The address of each page, and of what belongs to none.
    fn addresses(&mut self, name: &str, recording: &Recording) -> Vec<Option<PageAddress>> {
        let site = || {
            let policy = self.against.policy()?;
            PageAddress::parse(policy.charter().site())
        };
        let recorded = recording.pages.iter().map(|page| page.url.as_ref());
        let mut from_charter = false;
        let addresses: Vec<Option<PageAddress>> = recorded
            .chain([None])
            .map(|address| {
                let stated = self.settings.page.clone();
                let known = stated.or_else(|| PageAddress::parse(&address?.to_string()));
                known.or_else(|| site().inspect(|_| from_charter = true))
            })
            .collect();
        if recording.pages.is_empty() && from_charter {
            self.notes.push((name.to_owned(), RecordingNote::NoPage));
        }
        self.note_foreign(name, recording, &addresses);
        addresses
    }

    /// Adds a note on each page that is not on the charter's site.
    fn note_foreign(
        &mut self,
        name: &str,
        recording: &Recording,
        addresses: &[Option<PageAddress>],
    ) {
        let Some(policy) = self.against.policy() else { return };
        let own = policy.charter().host();
        let mut said = HashSet::new();
        for address in addresses.iter().take(recording.pages.len()).flatten() {
            let foreign = Host::parse(&address.host).ok().is_some_and(|host| !host.same_site(own));
            if foreign && said.insert(&address.host) {
                let (host, site) = (address.host.clone(), own.to_string());
                self.notes.push((name.to_owned(), RecordingNote::OtherSite { host, site }));
            }
        }
    }

    /// Adds an observation to its page. Returns whether it is a cookie of a jar that has expired.
    fn observation(
        &mut self,
        phase: Phase,
        seen: &Observation,
        at: &Place<'_>,
        builder: &mut PageBuilder,
        renewals: &mut Renewals,
        own: Option<&OwnConsent>,
    ) -> bool {
        let line =
            matches!(seen.kind, ObservationKind::SetByHeader | ObservationKind::ListedInResponse);
        let recorded = seen.received.map(|received| received.millis);
        let now = recorded.map_or(at.start, |millis| self.settings.moment(Some(millis)));
        let report = builder.report();
        report.observed += u64::from(line);
        report.at = Some(report.at.map_or(now, |first| first.min(now)));

        let page = at.address.map(|address| address.host.as_str());
        let scene = Scene { page, gpc: at.gpc };
        // Only the caller's word makes the page the host of what says none.
        let stated = self.settings.page.as_ref().filter(|_| seen.kind != ObservationKind::SentOnly);
        let otherwise = stated.map(|page| page.host.as_str());
        let mut sighted = match Sighted::new(seen, now, otherwise) {
            Ok(sighted) => sighted,
            Err(error) => {
                let host = seen.host.as_deref().or(otherwise);
                builder.ignore(&seen.name, host, error.into());
                return false;
            }
        };
        // A printed header does not say how it came; an archive does, and so does the caller.
        let shows_scheme = [Format::HAR, Format::SCAN].contains(&at.format);
        let recorded = seen.scheme.filter(|_| shows_scheme);
        let stated = self.settings.page.as_ref().is_some_and(|page| page.is_http);
        sighted.over_http = recorded.map_or(stated, |scheme| scheme == Scheme::Http);
        let judged = match self.against.policy() {
            Some(_) => None,
            None => self.judge.judge(&sighted, scene),
        };
        let (policy, known) = match (self.against.policy(), &judged) {
            (Some(policy), _) => (policy, Known::Charter),
            (None, Some(judged)) => (&*judged.policy, judged.known.clone()),
            (None, None) => return false,
        };
        let consent = crate::phase::consent(phase, policy, now, at.gpc);
        let explained = explain(policy, &consent, &sighted, scene);
        let decision = explained.explanation.decision();
        let provider = match &known {
            Known::Charter => provider_of(policy, decision),
            Known::Entry { provider, .. } => Provider {
                name: Some(provider.clone()),
                is_publisher: judged.as_ref().is_some_and(|judged| judged.is_publisher),
            },
            Known::Unknown => Provider::default(),
        };
        builder.add_cookie(&sighted, explained, &known, provider, policy.regime().id());
        // What a charter does not declare may be known all the same.
        let is_unknown = known == Known::Charter && !decision.is_declared();
        let looked_up = is_unknown.then(|| self.judge.judge(&sighted, scene)).flatten();
        if let Some(judged) = judged.as_ref().or(looked_up.as_ref())
            && sighted.seen != Seen::Deleted
        {
            self.needs = self.needs.and(judged.needs);
        }
        if known == Known::Charter {
            self.shown.decision(decision);
            let renewed = renewals.follow(policy, &sighted, decision, seen.page, at.run);
            renewed.into_iter().for_each(|found| builder.add(found));
            let own = own.map(|own| of_consent_cookie(policy, phase, &sighted, own));
            own.into_iter().flatten().for_each(|found| builder.add(found));
        }
        sighted.is_over
    }
}

/// The phase of each page of a recording: what the recording states, else what the caller does.
struct Phases<'i> {
    input: &'i Input,
    /// The recording states them: it is one of a scan, which gives the answer itself.
    are_stated: bool,
}

impl<'i> Phases<'i> {
    fn of(input: &'i Input) -> Self {
        Self { input, are_stated: !input.recording.scanned.is_empty() }
    }

    fn of_page(&self, place: usize) -> Phase {
        let page = self.input.recording.pages.get(place);
        page.and_then(|page| page.phase).unwrap_or(self.input.phase)
    }

    /// The phases of which something was recorded, with Global Privacy Control or without.
    fn with_gpc(&self) -> HashSet<(Phase, bool)> {
        let recording = &self.input.recording;
        match recording.pages.len() {
            0 => self.all().into_iter().map(|phase| (phase, recording.gpc(None))).collect(),
            pages => {
                let of_page = |place| (self.of_page(place), recording.gpc(Some(place)));
                (0..pages).map(of_page).collect()
            }
        }
    }

    /// The phases of which something was recorded, each once.
    fn all(&self) -> Vec<Phase> {
        let pages = self.input.recording.pages.len();
        let mut all: Vec<Phase> = match (pages, self.are_stated) {
            (0, true) => Vec::new(),
            (0, false) => vec![self.input.phase],
            (pages, _) => (0..pages).map(|place| self.of_page(place)).collect(),
        };
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Where an observation belongs.
struct Place<'a> {
    address: Option<&'a PageAddress>,
    /// When the recording begins.
    start: Time,
    run: Option<u32>,
    /// Whether Global Privacy Control was sent there.
    gpc: bool,
    format: Format,
}

fn provider_of(policy: &charte::Policy, decision: charte::Decision) -> Provider {
    let charter = policy.charter();
    let number = decision.declaration().map(|number| number as usize);
    let Some(declaration) = number.and_then(|number| charter.cookies().get(number)) else {
        return Provider::default();
    };
    let name = declaration
        .provider()
        .map(|id| charter.provider(id).map_or(id, |provider| provider.name().any("en")).to_owned());
    Provider { is_publisher: name.is_none(), name }
}
