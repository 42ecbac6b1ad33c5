//! A reverse proxy that holds the site behind it to its charter, whatever the site is written in:
//! cookies that the visitor has not agreed to are removed from responses and from requests, by
//! the rules of [`charte_tower`].
//!
//! ```no_run
//! use charte::{Charter, Policy};
//! use charte_proxy::Proxy;
//!
//! let policy = Policy::new(Charter::parse(std::fs::read("charte.toml")?)?)?;
//! let proxy = Proxy::new(policy, "http://127.0.0.1:8000".parse()?);
//! proxy.run("127.0.0.1:8080".parse()?, None, |listening| println!("{}", listening.address))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it does
//!
//! * It decides as [`CharteLayer`](charte_tower::CharteLayer) does, in both directions, and
//!   deletes what the browser holds and may no longer be set. With
//!   [`Mode::Report`](charte::Mode) it only counts. Asking the visitor is left to the site or to a
//!   banner.
//! * Bodies pass in both directions as they come, with their trailers. Websockets pass, and no other
//!   protocol: what an upgrade to `h2c` carries would not be seen.
//! * Headers for one connection are removed (RFC 9110 §7.6.1). `X-Forwarded-For`, `-Proto`, `-Host`,
//!   `Forwarded` and `Via` are set; those of visitors are not believed ([`Proxy::trust`]).
//! * [`Limits`] hold for heads, connections and waiting.
//! * What was removed is counted by cookie, law and reason, and shown at `/-/charte/report` on a
//!   loopback port of its own.
//! * When it is told to stop, requests that began are answered.
//!
//! # What it does not do
//!
//! It speaks HTTP/1.1 without TLS: a server that ends TLS stands in front of it. Informational
//! responses but `100 Continue` do not pass, so early hints (103) are lost: a hyper server (1.12)
//! cannot send them. Trailers pass to visitors who say `TE: trailers`, if `Trailer` names them.

mod access;
mod answer;
mod body;
mod error;
mod forward;
mod forwarded;
mod hop;
mod host;
mod idle;
mod limits;
mod local;
mod proxy;
mod report;
mod server;
mod signals;
mod site;
mod tunnel;
mod upstream;

pub use access::Access;
pub use charte;
pub use charte_interop;
pub use error::Error;
pub use forwarded::Trusted;
pub use limits::Limits;
pub use proxy::{Listening, Proxy};
pub use server::Stopped;
pub use upstream::Upstream;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
