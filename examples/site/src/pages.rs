//! What the pages show.

use std::convert::Infallible;
use std::sync::Arc;

use askama::Template;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use charte::{
    AskReason, Asking, Consent, ConsentState, Declaration, ObservedCookie, Purpose, PurposeSet,
    Technology,
};
use charte_tower::Charte;
use serde::Deserialize;

use crate::choice::controls;
use crate::site::{App, language_of};
use crate::words::{self, Language, NOTES, Note, Words};

/// The provider of the videos, as the charter calls it.
const VIDEO: &str = "videotheque";

/// Whether the video player may be loaded.
pub(crate) fn may_play(charte: &Charte) -> bool {
    charte.allows(Purpose::EmbeddedContent, Some(VIDEO)).allowed
}

/// Whether the vendor's script may run.
pub(crate) fn may_measure(charte: &Charte) -> bool {
    charte.allows(Purpose::AudienceMeasurement, Some("mesureweb")).allowed
}

/// Whether the visitor refused a provider as a whole.
pub(crate) fn refuses(charte: &Charte, provider: &str) -> bool {
    consent(charte).is_some_and(|c| c.refused_providers().any(|p| p == provider))
}

fn consent(charte: &Charte) -> Option<&Consent> {
    charte.consent()
}

/// What every page has around its content.
pub(crate) struct Frame {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) charte: Charte,
    /// Where a choice is posted: to the page itself.
    pub(crate) action: String,
    pub(crate) banner: Option<Banner>,
    /// Whether an answer was just recorded.
    pub(crate) answered: bool,
    /// Whether the player is to forget the visitor.
    forget: bool,
    /// Whether the banner is put into the page by a script.
    pub(crate) scripts: bool,
    /// What a script must take out of the storage, since no header reaches it.
    pub(crate) storage: String,
    pub(crate) measured: bool,
}

/// The question.
pub(crate) struct Banner {
    pub(crate) text: &'static str,
    /// Why again, when it is not the first time.
    pub(crate) again: Option<&'static str>,
    pub(crate) purposes: Vec<&'static str>,
}

#[derive(Default, Deserialize)]
struct Flags {
    choix: Option<String>,
    oublier: Option<String>,
}

impl FromRequestParts<Arc<App>> for Frame {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Infallible> {
        let flags = Query::<Flags>::from_request_parts(parts, app).await;
        let Query(flags) = flags.unwrap_or_default();
        // The layer is around every route; without it there would be no site.
        let charte = parts.extensions.get::<Charte>().cloned().expect("the layer of charte-tower");
        let language = language_of(&parts.headers);
        let action = parts.uri.path().to_owned();
        let banner = if action == "/choix" { None } else { Banner::of(&charte, language) };
        Ok(Self {
            language,
            words: language.words(),
            action,
            banner,
            answered: flags.choix.is_some() && was_just_saved(&charte),
            forget: flags.oublier.is_some() && !may_play(&charte),
            scripts: app.scripts.are_there(),
            storage: forbidden_storage(&charte),
            measured: may_measure(&charte),
            charte,
        })
    }
}

/// Whether the answer that the page says was saved was: anybody can write the address that says
/// so, and a browser may have kept no cookie.
fn was_just_saved(charte: &Charte) -> bool {
    const JUST: i64 = 10 * 60;
    let consent = charte.consent();
    let age = consent.map(|consent| charte.now().unix().saturating_sub(consent.time().unix()));
    charte.state() == ConsentState::Valid && age.is_some_and(|age| age <= JUST)
}

impl Banner {
    fn of(charte: &Charte, language: Language) -> Option<Self> {
        let ask = charte.ask(None);
        let words = language.words();
        let text = match ask.asking {
            Asking::None => return None,
            Asking::Notice => words.notice,
            Asking::Ask => words.question,
        };
        let again = match ask.because {
            AskReason::Expired => Some(words.expired),
            AskReason::Outdated => Some(words.outdated),
            AskReason::Unreadable => Some(words.unreadable),
            // New purposes: the rest of the question, after an answer to a part of it.
            AskReason::FirstVisit | AskReason::NewPurposes => None,
            AskReason::NothingToAsk | AskReason::Answered | AskReason::Seen => None,
        };
        let purposes = ask.purposes.iter().map(|p| words::purpose(language, p)).collect();
        Some(Self { text, again, purposes })
    }
}

/// The declared names in local storage that may not be there, apart by spaces.
fn forbidden_storage(charte: &Charte) -> String {
    let exchange = charte.exchange();
    let cookies = charte.policy().charter().cookies().iter();
    let stored = cookies.filter(|c| c.technology() == Technology::LocalStorage);
    let forbidden = stored.filter(|cookie| {
        let observed = ObservedCookie::new(cookie.name()).with_technology(Technology::LocalStorage);
        !exchange.visitor().decide_observed(&observed).may_set()
    });
    forbidden.map(Declaration::name).collect::<Vec<_>>().join(" ")
}

/// The first page.
#[derive(Template)]
#[template(path = "home.html")]
pub(crate) struct Home {
    frame: Frame,
    notes: &'static [Note],
    forget: Option<String>,
}

impl Home {
    pub(crate) fn new(app: &Arc<App>, frame: Frame) -> Self {
        let forget = forget(app, &frame);
        Self { frame, notes: NOTES, forget }
    }
}

/// A page of the notebook, with a video of somebody else's.
#[derive(Template)]
#[template(path = "note.html")]
pub(crate) struct NotePage {
    frame: Frame,
    note: &'static Note,
    /// The player, when it may be loaded.
    player: Option<String>,
    pair: String,
    forget: Option<String>,
}

impl NotePage {
    pub(crate) fn new(app: &Arc<App>, frame: Frame, note: &'static Note) -> Self {
        let address = || format!("{}/video/{}", app.names.player, note.slug);
        Self {
            player: may_play(&frame.charte).then(address),
            pair: format!("{}@{VIDEO}", Purpose::EmbeddedContent),
            forget: forget(app, &frame),
            frame,
            note,
        }
    }
}

/// Where the player forgets.
fn forget(app: &App, frame: &Frame) -> Option<String> {
    frame.forget.then(|| format!("{}/oublier.gif", app.names.player))
}

/// The shop.
#[derive(Template)]
#[template(path = "shop.html")]
pub(crate) struct Shop {
    pub(crate) frame: Frame,
}

/// No such page.
#[derive(Template)]
#[template(path = "missing.html")]
pub(crate) struct Missing {
    pub(crate) frame: Frame,
}

/// The page on which every choice can be seen and changed.
#[derive(Template)]
#[template(path = "choices.html")]
pub(crate) struct Choices {
    frame: Frame,
    forget: Option<String>,
    state: &'static str,
    date: Option<String>,
    purposes: Vec<PurposeView>,
    providers: Vec<ProviderView>,
    pairs: Vec<PairView>,
}

struct PurposeView {
    id: &'static str,
    label: &'static str,
    /// Whether the visitor has a say.
    controlled: bool,
    granted: bool,
    refused: bool,
    cookies: Vec<CookieView>,
}

struct CookieView {
    name: String,
    provider: String,
    service: String,
    description: String,
    lifetime: String,
    allowed: bool,
    why: &'static str,
}

struct ProviderView {
    id: String,
    name: String,
    policy: Option<String>,
    refused: bool,
}

struct PairView {
    id: String,
    label: String,
}

impl Choices {
    pub(crate) fn new(app: &Arc<App>, frame: Frame) -> Self {
        let (charte, language) = (&frame.charte, frame.language);
        let state = charte.state();
        let answers = consent(charte);
        let valid = state == ConsentState::Valid;
        let controls = controls(charte);
        let charter = charte.policy().charter();
        let used =
            charter.cookies().iter().fold(PurposeSet::EMPTY, |all, c| all.union(c.purpose_set()));
        let purposes = used.iter().map(|purpose| PurposeView {
            id: purpose.id(),
            label: words::purpose(language, purpose),
            controlled: controls.contains(purpose),
            granted: valid && answers.is_some_and(|c| c.granted().contains(purpose)),
            refused: answers.is_some_and(|c| c.refused().contains(purpose)),
            cookies: charter
                .cookies()
                .iter()
                .filter(|cookie| cookie.purposes().contains(&purpose))
                .map(|cookie| CookieView::new(charte, language, cookie, purpose))
                .collect(),
        });
        let purposes = purposes.collect();
        let providers = charter.providers().iter().map(|provider| ProviderView {
            id: provider.id().to_owned(),
            name: provider.name().any(language.code()).to_owned(),
            policy: provider.privacy_policy().map(|p| p.any(language.code()).to_owned()),
            refused: refuses(charte, provider.id()),
        });
        let providers = providers.collect();
        let granted = answers.filter(|_| valid).into_iter().flat_map(Consent::pairs);
        let pairs = granted.filter(|(_, _, granted)| *granted).map(|(purpose, provider, _)| {
            let what = Purpose::from_id(purpose).map_or(purpose, |p| words::purpose(language, p));
            let who =
                charter.provider(provider).map_or(provider, |p| p.name().any(language.code()));
            PairView { id: format!("{purpose}@{provider}"), label: format!("{what} — {who}") }
        });
        let pairs = pairs.collect();
        let date = answers.map(|c| c.time().to_string().chars().take(10).collect());
        let (state, forget) = (words::state(language, state), forget(app, &frame));
        Self { frame, forget, state, date, purposes, providers, pairs }
    }
}

impl CookieView {
    fn new(charte: &Charte, language: Language, cookie: &Declaration, purpose: Purpose) -> Self {
        let exchange = charte.exchange();
        let observed = ObservedCookie::new(cookie.name()).with_technology(cookie.technology());
        let explanation = exchange.visitor().explain_observed(&observed);
        let decision = explanation.decision();
        let because = explanation.ruling(purpose).map_or(decision.because(), |r| r.because);
        let charter = charte.policy().charter();
        let provider = cookie.provider().map(|id| {
            charter.provider(id).map_or(id, |p| p.name().any(language.code())).to_owned()
        });
        let text =
            |text: Option<&charte::Text>| text.map_or("", |t| t.any(language.code())).to_owned();
        Self {
            name: cookie.name().to_owned(),
            provider: provider.unwrap_or_else(|| language.words().us.to_owned()),
            service: text(cookie.service()),
            description: text(cookie.description()),
            lifetime: cookie.lifetime().map(|l| words::lifetime(language, l)).unwrap_or_default(),
            allowed: decision.may_set(),
            why: words::because(language, because),
        }
    }
}
