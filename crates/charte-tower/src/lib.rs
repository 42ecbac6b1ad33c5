//! Middleware for [tower](https://docs.rs/tower) (axum, hyper, tonic) that removes cookies the
//! visitor has not agreed to, whichever code sets them.
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
//! * Each `Set-Cookie` line of a response is decided. Lines that may not be set are removed; the
//!   rest pass byte for byte and in order. The layer filters the raw header lines, so nothing
//!   bypasses it if it is the outermost layer that sees cookies: in axum, the last `.layer(…)` of
//!   the outermost router. The header map changes only if a line is removed.
//! * Handlers get a [`Charte`]: it tells them what to ask and what may start, records acts of the
//!   visitor, and deletes cookies.
//! * With [`CharteLayer::filter_request`], declared cookies that may not be set do not reach the
//!   application either.
//! * With [`CharteLayer::erase_leftovers`], responses delete cookies in the browser that may no
//!   longer be set.
//! * Everything withheld is reported to a hook, by default as a `tracing` event (feature
//!   `tracing`), with names and reasons and never a value.
//!
//! [`Mode::Report`](charte::Mode) changes nothing and reports everything. Start with it.
//!
//! Trailers and informational (1xx) responses are not filtered; browsers accept no cookies from
//! trailers. The layer reads the system's clock unless [`CharteLayer::clock`] sets another.

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
#[cfg(feature = "interop")]
pub use charte_interop;
pub use extension::Charte;
pub use host::ForwardedHeader;
pub use incoming::Incoming;
pub use layer::CharteLayer;
pub use service::{CharteService, ResponseFuture};
pub use territories::Territories;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
