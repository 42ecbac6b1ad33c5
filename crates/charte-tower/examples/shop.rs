use axum::Router;
use axum::extract::Extension;
use axum::http::{HeaderName, header::SET_COOKIE};
use axum::response::{AppendHeaders, Redirect};
use axum::routing::{get, post};
use charte::{Act, Asking, Charter, Policy};
use charte_tower::{Charte, CharteLayer};

async fn home(
    Extension(charte): Extension<Charte>,
) -> (AppendHeaders<[(HeaderName, &'static str); 2]>, String) {
    let ask = charte.ask(None).asking == Asking::Ask;
    // Set what you like: the layer lets through what the visitor and the law allow.
    let cookies = [(SET_COOKIE, "session=1; HttpOnly"), (SET_COOKIE, "_ads=1")];
    (AppendHeaders(cookies), format!("ask the visitor: {ask}\n"))
}

async fn accept(Extension(charte): Extension<Charte>) -> Result<Redirect, String> {
    charte.record(&[Act::AcceptAll], None).map_err(|e| e.to_string())?;
    Ok(Redirect::to("/"))
}

async fn refuse(Extension(charte): Extension<Charte>) -> Result<Redirect, String> {
    charte.record(&[Act::RefuseAll], None).map_err(|e| e.to_string())?;
    charte.erase(|_| ()); // and delete what may not stay
    Ok(Redirect::to("/"))
}

fn app(policy: Policy) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/accept", post(accept))
        .route("/refuse", post(refuse))
        .layer(CharteLayer::new(policy)) // last: outside of everything that sets cookies
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let policy = Policy::new(Charter::parse(std::fs::read("charte.toml")?)?)?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    Ok(axum::serve(listener, app(policy)).await?)
}
