//! `C070` to `C083`: what a live scan shows of the banner, and whether its phases were recorded.
//!
//! A measurement is stated with its numbers. Its severity follows the regime's authority where that
//! has spoken (spec §16).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use charte::finding::{BannerDetail, Hundredths};
use charte::regime::{Citation, Gpc};
use charte::{ErrorCode, Finding, FindingCode, FindingDetail, PurposeSet, Regime, Time};
use charte_recording::{
    BannerSeen, Blocked, ButtonKind, ButtonSeen, Recording, Scanned, SizeSeen, Way,
};

use crate::contact::Contact;
use crate::finding::Found;
use crate::input::Input;
use crate::page::PageReport;
use crate::phase::Phase;
use crate::sighted::Seen;

/// An accept button that is more than so many times as large as the refuse button (spec §16).
const MAX_RATIO: f64 = 2.0;

/// The contrast from which text is readable: success criterion 1.4.3 of WCAG 2.2.
const MIN_CONTRAST: f64 = 4.5;

/// A banner that covers more of the window than this is a wall.
const MAX_COVERED: f64 = 0.8;

/// A refusal that stands in so many characters of other text, and in more than its own, is lost.
const MIN_TEXT_AROUND: u32 = 40;

/// Where authorities speak about banners: the finding, and the citations of their regimes.
const SAID: [(FindingCode, &[(&str, &str)]); 8] = [
    (
        FindingCode::NoRefusal,
        &[
            ("cnil-2020-091", "art. 2"),
            ("cnil-2020-092", "art. 2"),
            ("edpb-taskforce-2023", "§7-14"),
        ],
    ),
    (FindingCode::RefusalIsLink, &[("cnil-2020-092", "art. 2"), ("edpb-taskforce-2023", "§7-14")]),
    (FindingCode::WeakerRefusal, &[("cnil-2020-091", "art. 2"), ("cnil-2020-092", "art. 2")]),
    (FindingCode::StressedAcceptance, &[("cnil-2020-092", "art. 2")]),
    (FindingCode::UnclearRefusal, &[("cnil-2020-092", "art. 2")]),
    (FindingCode::Preticked, &[("cjeu-c-673-17", "§49-65")]),
    (FindingCode::NoWithdrawal, &[("eu-gdpr", "art. 7(3)"), ("cnil-2020-092", "art. 3")]),
    (FindingCode::AskedAgain, &[("cnil-2020-092", "§38-39")]),
];

/// The text in which an authority demands a refusal on the layer that offers acceptance.
const DEMANDS_REFUSAL: &str = "cnil-2020-092";

/// What the findings of a scan rest on.
pub(crate) struct Visited<'v> {
    pub(crate) inputs: &'v [Input],
    pub(crate) regime: &'v Regime,
    pub(crate) pages: &'v [PageReport],
    pub(crate) contacts: &'v [Contact],
    pub(crate) now: Time,
}

/// The phases of a scan that were not recorded and whose result is missing.
pub(crate) fn failures(inputs: &[Input]) -> impl Iterator<Item = &Scanned> {
    let nothing_to_answer = nothing_to_answer(inputs);
    let all = inputs.iter().flat_map(|input| &input.recording.scanned);
    all.filter(move |visit| {
        let Some(failure) = &visit.failure else { return false };
        // Without an acceptance there is nothing to withdraw.
        let follows = visit.phase == Phase::Withdrawn;
        !(nothing_to_answer && (follows || is(failure, ErrorCode::ScanNoBanner)))
    })
}

/// Whether the first visit was recorded and no page showed a banner: then there was nothing to
/// refuse, and what the first visit shows is all that there is.
fn nothing_to_answer(inputs: &[Input]) -> bool {
    let mut first = of_phase(inputs, Phase::Before).peekable();
    first.peek().is_some() && first.all(|visit| visit.failure.is_none() && visit.banner.is_none())
}

fn is(failure: &charte_recording::ScanFailure, code: ErrorCode) -> bool {
    failure.code == code.id()
}

fn of_phase(inputs: &[Input], phase: Phase) -> impl Iterator<Item = &Scanned> {
    let all = inputs.iter().flat_map(|input| &input.recording.scanned);
    all.filter(move |visit| visit.phase == phase)
}

impl Visited<'_> {
    /// All findings of a scan; none if no recording is one.
    pub(crate) fn findings(&self) -> Vec<Found> {
        let mut details = Vec::new();
        if let Some(banner) = self.banner() {
            details.extend(self.offers(banner));
            details.extend(self.looks(banner));
            details.extend(preticked(banner));
            details.extend(self.wall(banner));
        }
        details.extend(self.withdrawal());
        details.extend(self.asked_again());
        details.extend(self.no_banner());
        details.extend(self.signal());
        details.extend(self.failed());
        details.extend(self.refused_by_browser());
        details.into_iter().map(|detail| self.found(detail)).collect()
    }

    fn found(&self, detail: BannerDetail) -> Found {
        let code = detail.code();
        let said = SAID.iter().filter(|(of, _)| *of == code).flat_map(|(_, said)| *said);
        let all: Vec<&Citation> = self.regime.citations().collect();
        let mut cited: Vec<&Citation> = Vec::new();
        for (instrument, at) in said {
            let says = |citation: &&&Citation| {
                citation.instrument() == *instrument && citation.at().unwrap_or_default() == *at
            };
            cited.extend(all.iter().find(says).copied());
        }
        let period = self.regime.in_force(self.now);
        cited.extend(period.iter().flat_map(|period| match code {
            FindingCode::SignalIgnored => period.gpc_citations(),
            FindingCode::NoBanner => period.default_citations(),
            _ => &[],
        }));
        Found::new(Finding::new(FindingDetail::Banner(detail)).citing(cited), None, 1)
    }

    /// The banner as a first visit shows it, settings included; else as any other does.
    fn banner(&self) -> Option<&BannerSeen> {
        let first = of_phase(self.inputs, Phase::Before).find_map(|visit| visit.banner.as_ref());
        let all = self.inputs.iter().flat_map(|input| &input.recording.scanned);
        first.or_else(|| all.into_iter().find_map(|visit| visit.banner.as_ref()))
    }

    /// Whether a refusal was recorded, and how many buttons it took.
    fn refusal(&self) -> Option<u32> {
        let mut refused = of_phase(self.inputs, Phase::Refused);
        let answer = refused.find_map(|visit| match visit.failure {
            None => visit.answer.as_ref(),
            Some(_) => None,
        });
        answer.map(|answer| u32::try_from(answer.buttons_pressed()).unwrap_or(u32::MAX))
    }

    /// `C070`, `C073` and `C074`: what the first layer offers, and in which words.
    fn offers(&self, banner: &BannerSeen) -> Vec<BannerDetail> {
        let accept: Vec<&ButtonSeen> = banner.first(ButtonKind::Accept).collect();
        let refuse: Vec<&ButtonSeen> = banner.first(ButtonKind::Refuse).collect();
        let mut details = Vec::new();
        if accept.is_empty() {
            return details;
        }
        let Some(first) = refuse.first() else {
            let citations = self.regime.citations();
            let mut demands = citations.filter(|said| said.instrument() == DEMANDS_REFUSAL);
            details.push(BannerDetail::NoRefusal {
                presses: self.refusal(),
                is_demanded: demands.next().is_some(),
                regime: self.regime.id().to_owned(),
            });
            return details;
        };
        if accept.len() > refuse.len() {
            details.push(BannerDetail::MoreAcceptance {
                accept: count(accept.len()),
                refuse: count(refuse.len()),
            });
        }
        let lost = |button: &ButtonSeen| {
            let own = count(button.text.chars().count());
            button.text_around >= MIN_TEXT_AROUND && button.text_around > own
        };
        if refuse.iter().all(|button| lost(button)) {
            let around = refuse.iter().map(|button| button.text_around).min().unwrap_or(0);
            details.push(BannerDetail::RefusalInText { around });
        }
        if refuse.iter().all(|button| !button.plain) {
            details.push(BannerDetail::UnclearRefusal { text: first.text.clone() });
        }
        details
    }

    /// `C071` and `C072`: the form, the size and the colours of both.
    fn looks(&self, banner: &BannerSeen) -> Vec<BannerDetail> {
        let mut details = Vec::new();
        let largest = |kind| {
            let by_area =
                |a: &&ButtonSeen, b: &&ButtonSeen| a.size.area().total_cmp(&b.size.area());
            banner.first(kind).filter(|button| button.size.area() > 0.0).max_by(by_area)
        };
        let (Some(accept), Some(refuse)) =
            (largest(ButtonKind::Accept), largest(ButtonKind::Refuse))
        else {
            return details;
        };
        let all_links = |kind| banner.first(kind).all(|button| button.looks_like_link);
        if all_links(ButtonKind::Refuse) && !all_links(ButtonKind::Accept) {
            details.push(BannerDetail::RefusalIsLink {
                refuse: refuse.text.clone(),
                accept: accept.text.clone(),
            });
        }
        let ratio = accept.size.area() / refuse.size.area();
        if ratio > MAX_RATIO {
            details.push(BannerDetail::SmallerRefusal {
                ratio: Hundredths::of(ratio),
                accept: pixels(accept.size),
                refuse: pixels(refuse.size),
            });
        }
        let best = |kind| {
            let contrasts = banner.first(kind).filter_map(|button| button.colors.contrast);
            contrasts.reduce(f64::max)
        };
        if let (Some(accept), Some(refuse)) = (best(ButtonKind::Accept), best(ButtonKind::Refuse))
            && refuse < MIN_CONTRAST
            && accept >= MIN_CONTRAST
        {
            details.push(BannerDetail::PalerRefusal {
                accept: Hundredths::of(accept),
                refuse: Hundredths::of(refuse),
            });
        }
        details
    }

    /// `C076`: the page is covered or locked, and nothing refuses.
    fn wall(&self, banner: &BannerSeen) -> Option<BannerDetail> {
        let wall = &banner.wall;
        let is_wall = wall.covered > MAX_COVERED || wall.scroll_locked;
        let has = |kind| banner.buttons.iter().any(|button| button.kind == Some(kind));
        let saves = has(ButtonKind::Save) && !banner.ticks.is_empty();
        let refuses = has(ButtonKind::Refuse) || saves || self.refusal().is_some();
        let pays = wall.pay && banner.first(ButtonKind::Refuse).next().is_none();
        (is_wall && !refuses || pays).then(|| BannerDetail::Wall {
            covered: (wall.covered.clamp(0.0, 1.0) * 100.0).round() as u32,
            is_locked: wall.scroll_locked,
            pay: wall.pay,
        })
    }

    /// `C077`: whether there is a way to withdraw, and whether it has an effect.
    fn withdrawal(&self) -> Vec<BannerDetail> {
        let mut details = Vec::new();
        for visit in of_phase(self.inputs, Phase::Withdrawn) {
            let no_way = visit
                .failure
                .as_ref()
                .is_some_and(|failure| is(failure, ErrorCode::ScanNoWithdrawal));
            let by_function = visit.answer.as_ref().is_some_and(|answer| answer.way == Way::Api);
            let detail = match (no_way, by_function) {
                (true, _) => BannerDetail::NoWayBack,
                (false, true) => BannerDetail::WayBackByFunction,
                (false, false) => continue,
            };
            if !details.contains(&detail) {
                details.push(detail);
            }
        }
        let cookies = self.unwanted(Phase::Withdrawn, FindingCode::AfterRefusal);
        let trackers = self.trackers(Phase::Withdrawn);
        let is_scan = of_phase(self.inputs, Phase::Withdrawn).any(|visit| visit.failure.is_none());
        if is_scan && cookies + trackers > 0 {
            details.push(BannerDetail::WithdrawalWithoutEffect { cookies, trackers });
        }
        details
    }

    /// `C078`: whether the visitor is asked again in the visit of the refusal.
    fn asked_again(&self) -> Option<BannerDetail> {
        let refused = of_phase(self.inputs, Phase::Refused);
        let again = refused.filter(|visit| visit.asked_again == Some(true));
        let pages: BTreeSet<&str> = again.map(|visit| visit.address.as_str()).collect();
        (!pages.is_empty()).then_some(BannerDetail::AskedAgain { pages: pages.len() as u64 })
    }

    /// `C079`: no page shows a banner, and something that needs consent is there.
    fn no_banner(&self) -> Option<BannerDetail> {
        if !nothing_to_answer(self.inputs) {
            return None;
        }
        let cookies = self.unwanted(Phase::Before, FindingCode::BeforeConsent);
        let trackers = self.trackers(Phase::Before);
        (cookies + trackers > 0).then_some(BannerDetail::NoBanner { cookies, trackers })
    }

    /// `C081`: what Global Privacy Control concerns is there with it as without it. Not told
    /// unless there are recordings of both.
    fn signal(&self) -> Option<BannerDetail> {
        let concerned = |gpc: bool| -> Option<HashSet<(&str, Option<&str>)>> {
            let mut sends = self.inputs.iter().filter(|input| sends_gpc(&input.recording, gpc));
            let names: HashSet<&str> = sends.by_ref().map(|input| input.name.as_str()).collect();
            if names.is_empty() {
                return None;
            }
            let pages = self.pages.iter().filter(|page| {
                page.phase == Phase::Before && names.contains(page.recording.as_str())
            });
            let rows = pages.flat_map(|page| &page.rows).filter(|row| {
                row.seen != Seen::Deleted
                    && !row.purposes.intersection(PurposeSet::MARKETING).is_empty()
            });
            Some(rows.map(|row| (row.cookie.as_str(), row.site.as_deref())).collect())
        };
        let (with, without) = (concerned(true)?, concerned(false)?);
        let period = self.regime.in_force(self.now)?;
        (!without.is_empty() && without.is_subset(&with)).then(|| BannerDetail::SignalIgnored {
            unchanged: without.len() as u64,
            is_binding: period.gpc() == Gpc::Binding,
            regime: self.regime.id().to_owned(),
        })
    }

    /// `C082`: phases without a result.
    fn failed(&self) -> Vec<BannerDetail> {
        let mut pages: BTreeMap<(Phase, &str), (&str, u64)> = BTreeMap::new();
        for visit in failures(self.inputs) {
            let Some(failure) = &visit.failure else { continue };
            let known = pages.entry((visit.phase, &failure.code)).or_insert((&failure.reason, 0));
            known.1 = known.1.saturating_add(1);
        }
        pages
            .into_iter()
            .map(|((phase, code), (reason, pages))| BannerDetail::PhaseFailed {
                phase: phase.id().to_owned(),
                code: code.to_owned(),
                reason: reason.to_owned(),
                pages,
            })
            .collect()
    }

    /// `C083`: cookies that the browser refused, with its reasons.
    fn refused_by_browser(&self) -> Option<BannerDetail> {
        let mut cookies: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
        let scans = self.inputs.iter().filter(|input| !input.recording.scanned.is_empty());
        for seen in scans.flat_map(|input| &input.recording.observations) {
            if let Some(Blocked::Reasons(reasons)) = &seen.blocked {
                let key = (seen.name.as_str(), seen.host.as_deref().unwrap_or_default());
                cookies.entry(key).or_default().extend(reasons.iter().map(String::as_str));
            }
        }
        let mut by_reason: BTreeMap<&str, u64> = BTreeMap::new();
        for reason in cookies.values().flatten() {
            *by_reason.entry(reason).or_default() += 1;
        }
        let mut reasons: Vec<(String, u64)> =
            by_reason.into_iter().map(|(reason, count)| (reason.to_owned(), count)).collect();
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let cookies = cookies.len() as u64;
        (cookies > 0).then_some(BannerDetail::CookiesRefused { cookies, reasons })
    }

    /// Distinct cookies and keys of a phase with this finding.
    fn unwanted(&self, phase: Phase, code: FindingCode) -> u64 {
        let pages = self.pages.iter().filter(|page| page.phase == phase);
        let found = pages.flat_map(|page| &page.findings).filter(|found| found.code() == code);
        let distinct: HashSet<_> = found.map(|found| (found.cookie(), found.host())).collect();
        distinct.len() as u64
    }

    /// Known trackers that were contacted in a phase without consent.
    fn trackers(&self, phase: Phase) -> u64 {
        let unwanted = self.contacts.iter().filter(|contact| contact.unwanted.contains(&phase));
        unwanted.count() as u64
    }
}

/// `C075`: choices that were made for the visitor, on either layer.
fn preticked(banner: &BannerSeen) -> Option<BannerDetail> {
    let made = banner.ticks.iter().filter(|tick| tick.on && !tick.disabled && !tick.necessary);
    let labels: Vec<String> = made.map(|tick| tick.label.clone()).collect();
    (!labels.is_empty()).then_some(BannerDetail::Preticked { labels })
}

/// Whether a first visit was recorded with the signal, or without.
fn sends_gpc(recording: &Recording, gpc: bool) -> bool {
    let mut visits = recording.scanned.iter();
    visits.any(|visit| visit.phase == Phase::Before && visit.gpc == gpc && visit.failure.is_none())
}

fn pixels(size: SizeSeen) -> (u32, u32) {
    // Saturates.
    (size.width.round() as u32, size.height.round() as u32)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
