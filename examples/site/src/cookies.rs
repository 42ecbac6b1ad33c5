//! Every cookie of the site, set on every page and without asking, as libraries and tags do:
//! what may not be set is held back further out, by the layer.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

use crate::random;
use crate::site::App;

const MONTH: u32 = 30 * 24 * 60 * 60;

/// Adds them to every page that is HTML.
pub(crate) async fn set_all(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let sent = names(request.headers());
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let html = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if html {
        for line in lines(&app.names.domain, &path) {
            // Set once: a lifetime that slides at each visit never ends.
            let name = line.split('=').next().unwrap_or_default();
            if !sent.iter().any(|s| s == name)
                && let Ok(line) = line.try_into()
            {
                response.headers_mut().append(SET_COOKIE, line);
            }
        }
    }
    response
}

fn lines(domain: &str, path: &str) -> Vec<String> {
    let id = || random::id().unwrap_or_default();
    let mut lines = vec![
        format!("__Host-session={}; Path=/; Secure; HttpOnly; SameSite=Lax", id()),
        format!("visite=1; Path=/; Max-Age={}; Secure; HttpOnly; SameSite=Lax", 6 * MONTH),
        // For every host of the domain.
        format!(
            "_mesure={}; Domain={domain}; Path=/; Max-Age={}; Secure; HttpOnly; SameSite=Lax",
            id(),
            6 * MONTH
        ),
        format!(
            "regie_id={}; Domain={domain}; Path=/; Max-Age={}; Secure; HttpOnly; SameSite=Lax",
            id(),
            6 * MONTH
        ),
        format!("__Host-regie=1; Path=/; Max-Age={MONTH}; Secure; HttpOnly; SameSite=Lax"),
        format!(
            "regie_cloison=1; Path=/; Max-Age={MONTH}; Secure; HttpOnly; SameSite=None; Partitioned"
        ),
    ];
    if path.starts_with("/carnet/") {
        lines.push(format!("deja_lu=1; Path=/carnet; Max-Age={}; Secure; SameSite=Lax", 3 * MONTH));
    }
    if path == "/boutique" {
        lines.push(
            "offre=1; Path=/boutique; Max-Age=604800; Secure; HttpOnly; SameSite=Lax".to_owned(),
        );
    }
    lines
}

/// The names of the cookies that a request brought.
fn names(headers: &HeaderMap) -> Vec<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split("; "));
    pairs.filter_map(|pair| Some(pair.split_once('=')?.0.to_owned())).collect()
}
