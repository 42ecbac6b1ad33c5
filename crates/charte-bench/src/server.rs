//! A server that does nothing else: axum, one route, answers of five `Set-Cookie` lines or none.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::routing::get;
use tower_layer::layer_fn;

use crate::inputs::Inputs;
use crate::layer::{self, Empty, Inner, Lines, through};
use crate::operation::Operation;
use crate::ours::World;

/// What the route answers.
pub const BODY: &str = "<p>hello</p>";

/// A server whose handler does nothing but answer with these lines. `before` is called first.
pub fn app(inputs: &Inputs, lines: Lines, before: impl Fn() + Send + Sync + 'static) -> Router {
    let (inner, before) = (Inner::new(inputs, lines), Arc::new(before));
    let handler = move || {
        before();
        let headers = inner.headers();
        async move { (headers, BODY) }
    };
    Router::new().route("/", get(handler))
}

/// The server in process, with a layer that does nothing and with Charte's.
#[must_use]
pub fn operations(world: &'static World, inputs: &'static Inputs) -> Vec<Operation> {
    let cases = [
        ("axum-empty-none", "axum-none", Lines::None),
        ("axum-empty-five-exempt", "axum-five-exempt", Lines::FiveExempt),
        ("axum-empty-five-kept", "axum-five-kept", Lines::FiveKept),
    ];
    let app = |lines| app(inputs, lines, || ());
    // As `axum::serve` does for each connection: otherwise a route is made for each request.
    let ready = |app: Router| app.with_state::<()>(());
    cases
        .into_iter()
        .flat_map(|(empty, with, lines)| {
            [
                through::<_, Body, _>(empty, ready(app(lines).layer(layer_fn(Empty)))),
                through::<_, Body, _>(with, ready(app(lines).layer(layer::layer(world)))),
            ]
        })
        .collect()
}
