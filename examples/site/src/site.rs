//! The hosts, their names, and the routes.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HOST,
    REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router, extract::DefaultBodyLimit};
use charte::{Host, Policy};
use charte_tower::{Charte, CharteLayer};
use tower::ServiceExt;

use crate::limit::Limit;
use crate::pages::{self, Frame};
use crate::scripts::Scripts;
use crate::store::Records;
use crate::words::{Language, NOTES, Note};
use crate::{choice, cookies, guard, player};

/// The names under which the program answers.
pub(crate) struct Names {
    /// The origin of the site, without a final slash.
    pub(crate) site: String,
    /// The origin of the video player.
    pub(crate) player: String,
    /// The domain of the site's cookies that are for all its hosts.
    pub(crate) domain: String,
}

const CHARTER: &str = include_str!("../charte.toml");
const SITE: &str = "www.herbier.example";
const PLAYER: &str = "lecteur.videotheque.example";

impl Names {
    /// Those of the charter.
    pub(crate) fn published() -> Self {
        Self {
            site: format!("https://{SITE}"),
            player: format!("https://{PLAYER}"),
            domain: "herbier.example".to_owned(),
        }
    }

    /// Names that lead to this machine everywhere.
    pub(crate) fn local(port: u16) -> Self {
        Self {
            site: format!("http://www.herbier.localhost:{port}"),
            player: format!("http://lecteur.videotheque.localhost:{port}"),
            domain: "herbier.localhost".to_owned(),
        }
    }

    /// The charter, under these names.
    pub(crate) fn charter(&self) -> String {
        let host = |origin: &str| Host::of_page(origin).map(|h| h.to_string()).unwrap_or_default();
        CHARTER
            .replace(&format!("https://{SITE}"), &self.site)
            .replace(&format!("\"{PLAYER}\""), &format!("\"{}\"", host(&self.player)))
    }
}

/// Bytes of deletions in one response: everything that this charter has, at once. Behind a proxy
/// with smaller buffers leave the default, and the rest follows with the next responses.
const ERASE_CAP: usize = 12 * 1024;

/// What the handlers share.
pub(crate) struct App {
    pub(crate) names: Names,
    pub(crate) store: Records,
    pub(crate) limit: Limit,
    pub(crate) scripts: Scripts,
}

/// Both hosts; any other is not answered.
pub(crate) fn hosts(app: Arc<App>, policy: Policy) -> Router {
    let of = |origin: &str| Host::of_page(origin).map(Host::into_owned);
    let (own, theirs) = (of(&app.names.site), of(&app.names.player));
    let (site, player) = (site(app, policy), player::router());
    Router::new().fallback(move |request: Request| async move {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
        let host = host.and_then(|host| Host::parse(host).ok()).map(Host::into_owned);
        let answered = match host {
            host if host.is_none() => None,
            host if host == own => Some(site.oneshot(request).await),
            host if host == theirs => Some(player.oneshot(request).await),
            _ => None,
        };
        match answered {
            Some(Ok(response)) => response,
            Some(Err(never)) => match never {},
            None => (StatusCode::MISDIRECTED_REQUEST, "no such host here").into_response(),
        }
    })
}

fn site(app: Arc<App>, policy: Policy) -> Router {
    let headers = from_fn_with_state(Arc::clone(&app), security_headers);
    let trackers = from_fn_with_state(Arc::clone(&app), cookies::set_all);
    Router::new()
        // A choice is posted to the page on which it is made: so a stale copy of the consent
        // cookie that only this path sees is deleted with it.
        .route("/", get(home).post(choice::record))
        .route("/carnet/{note}", get(note).post(choice::record))
        .route("/boutique", get(shop).post(choice::record))
        .route("/choix", get(choices).post(choice::record))
        .route("/langue/{code}", get(language))
        .route("/style.css", get(|| file("text/css", include_str!("../static/style.css"))))
        .route("/forget.js", get(|| file("text/javascript", include_str!("../static/forget.js"))))
        .route("/banner.js", get(|| file("text/javascript", include_str!("../static/banner.js"))))
        .route("/tables.js", get(tables))
        .route("/charte/{*file}", get(package))
        .route("/mesure.js", get(mesure))
        .fallback(missing)
        .layer(DefaultBodyLimit::max(16 * 1024))
        .layer(headers)
        .layer(trackers)
        // Last, so that it sees the cookies of everything above.
        .layer(CharteLayer::new(policy).erase_leftovers(true).erase_cap(ERASE_CAP))
        .with_state(app)
}

async fn home(State(app): State<Arc<App>>, frame: Frame) -> Response {
    html(&pages::Home::new(&app, frame))
}

async fn note(State(app): State<Arc<App>>, Path(slug): Path<String>, frame: Frame) -> Response {
    match NOTES.iter().find(|note| note.slug == slug) {
        Some(note) => html(&pages::NotePage::new(&app, frame, note as &'static Note)),
        None => missing_page(frame),
    }
}

async fn shop(frame: Frame) -> Response {
    html(&pages::Shop { frame })
}

async fn choices(State(app): State<Arc<App>>, frame: Frame) -> Response {
    html(&pages::Choices::new(&app, frame))
}

async fn missing(frame: Frame) -> Response {
    missing_page(frame)
}

fn missing_page(mut frame: Frame) -> Response {
    // Nobody takes a choice here.
    "/choix".clone_into(&mut frame.action);
    (StatusCode::NOT_FOUND, html(&pages::Missing { frame })).into_response()
}

/// The vendor's script. The page asks for it when it may run; asked here again, since an
/// address can be asked for by anybody.
async fn mesure(Extension(charte): Extension<Charte>) -> Response {
    match pages::may_measure(&charte) {
        true => file("text/javascript", include_str!("../static/mesure.js")).await,
        false => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Remembers the language that a visitor picked on a page of this site; from elsewhere the address
/// leads to the page and sets nothing.
async fn language(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(language) = Language::of(&code) else { return StatusCode::NOT_FOUND.into_response() };
    let referer = headers.get("referer").and_then(|r| r.to_str().ok()).unwrap_or_default();
    // The page that was left; a path of this site, whatever the header says.
    let path = referer.splitn(4, '/').nth(3).unwrap_or_default();
    let path = format!("/{}", path.split(['?', '#']).next().unwrap_or_default());
    let cookie = format!(
        "langue={}; Path=/; Max-Age=15552000; Secure; HttpOnly; SameSite=Lax",
        language.code()
    );
    let back = Redirect::to(guard::own_path(&path));
    match guard::is_same_site(&headers, &app.names.site) {
        true => ([(SET_COOKIE, cookie)], back).into_response(),
        false => back.into_response(),
    }
}

/// The language of a request: what the visitor picked, else what the browser prefers.
pub(crate) fn language_of(headers: &HeaderMap) -> Language {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let picked = cookies
        .flat_map(|line| line.split("; "))
        .find_map(|pair| Language::of(pair.strip_prefix("langue=")?));
    let preferred = || {
        let accepted = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
        accepted.split(',').find_map(|range| Language::of(range.trim().get(..2)?))
    };
    picked.or_else(preferred).unwrap_or(Language::French)
}

fn html(page: &impl Template) -> Response {
    match page.render() {
        Ok(page) => {
            ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")], page)
                .into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn file(kind: &str, text: &str) -> Response {
    let kind = format!("{kind}; charset=utf-8");
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store".to_owned())], text.to_owned())
        .into_response()
}

/// The charter as tables, for the banner in the page.
async fn tables(State(app): State<Arc<App>>) -> Response {
    match app.scripts.tables() {
        Some(text) => file("text/javascript", text).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A file of the JavaScript package.
async fn package(State(app): State<Arc<App>>, Path(name): Path<String>) -> Response {
    match app.scripts.file(&name) {
        Some((kind, text)) => file(kind, text).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn security_headers(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let player = &app.names.player;
    let policy = format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: {player}; \
         frame-src {player}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::try_from(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Other sites are not told which page was read; this one's forms keep their `Origin`.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}
