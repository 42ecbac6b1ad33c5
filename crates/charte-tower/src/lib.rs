//! Middleware for [tower](https://docs.rs/tower) — axum, hyper, tonic — that keeps cookies from
//! being set before the visitor agreed, whatever set them.
//!
//! ```
//! use std::sync::Arc;
//! use axum::{Extension, Router, routing::get};
//! use charte::{Charter, Policy, Purpose};
//! use charte_tower::{Charte, CharteLayer};
//!
//! async fn page(Extension(charte): Extension<Charte>) -> String {
//!     match charte.allows(Purpose::EmbeddedContent, Some("video")).allowed {
//!         true => "the video".into(),
//!         false => "a picture of the video, and a button".into(),
//!     }
//! }
//!
//! let charter = Charter::parse(r#"
//!     format = 1
//!     site = "https://www.example.fr"
//!     regime = "fr"
//! "#)?;
//! let policy = Policy::new(charter)?;
//! let app: Router = Router::new().route("/", get(page)).layer(CharteLayer::new(policy));
//! # Ok::<(), charte::Error>(())
//! ```
//!
//! # What it does
//!
//! * Each `Set-Cookie` line of a response is decided; what may not be set is removed, the rest
//!   passes byte for byte and in order. The raw header lines are filtered, so nothing bypasses
//!   it — provided that the layer is the outermost one that sees cookies: in axum the last
//!   `.layer(…)` of the outermost router. The header map is touched only when a line goes.
//! * Handlers get a [`Charte`]: what to ask, what may start, recording an act of the visitor,
//!   deletions.
//! * With [`CharteLayer::filter_request`] declared cookies that may not be set do not reach the
//!   application either.
//! * With [`CharteLayer::erase_leftovers`] the browser is told to delete what it still holds
//!   and may not be set any more.
//! * Everything withheld is told to a hook, by default as a `tracing` event (feature `tracing`):
//!   names and reasons, never a value.
//!
//! [`Mode::Report`](charte::Mode) changes nothing and tells everything: start with it.
//!
//! Trailers and informational (1xx) responses are not looked at; browsers take no cookies from
//! trailers. The layer reads the system's clock, which the rules do not, unless
//! [`CharteLayer::clock`] gives another.

mod chosen;
mod extension;
mod hook;
mod host;
mod incoming;
mod kept;
mod layer;
mod response;
mod service;
mod territories;

pub use charte;
pub use extension::Charte;
pub use host::ForwardedHeader;
pub use incoming::Incoming;
pub use layer::CharteLayer;
pub use service::{CharteService, ResponseFuture};
pub use territories::Territories;
