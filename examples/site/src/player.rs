//! The second host: somebody else's video player. It is no part of the site and keeps no
//! charter: it sets its cookie whenever it is loaded, and forgets when it is told to.

use askama::Template;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, SET_COOKIE};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::random;

#[derive(Template)]
#[template(path = "player.html")]
struct Player;

/// One transparent pixel.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;";

const ATTRIBUTES: &str = "Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

pub(crate) fn router() -> Router {
    Router::new().route("/video/{name}", get(play)).route("/oublier.gif", get(forget))
}

async fn play() -> Response {
    let id = random::id().unwrap_or_default();
    let cookie = format!("lecteur_id={id}; Max-Age=7776000; {ATTRIBUTES}");
    let page = Player.render().unwrap_or_default();
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    ([(SET_COOKIE, cookie), (CONTENT_SECURITY_POLICY, policy.to_owned())], Html(page))
        .into_response()
}

async fn forget() -> Response {
    let cookie = format!("lecteur_id=; Max-Age=0; {ATTRIBUTES}");
    let headers =
        [(SET_COOKIE, cookie.as_str()), (CONTENT_TYPE, "image/gif"), (CACHE_CONTROL, "no-store")];
    (headers, GIF).into_response()
}
