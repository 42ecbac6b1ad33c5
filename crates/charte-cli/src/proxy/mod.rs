//! `charte proxy`: holds a site to its charter from in front, whatever it is written in.

mod args;
#[cfg(feature = "proxy")]
mod lines;
#[cfg(feature = "proxy")]
mod start;

pub(crate) use args::ProxyArgs;

use crate::failure::Failure;

#[cfg(feature = "proxy")]
pub(crate) fn run(args: &ProxyArgs) -> Result<u8, Failure> {
    start::run(args)
}

#[cfg(not(feature = "proxy"))]
pub(crate) fn run(_: &ProxyArgs) -> Result<u8, Failure> {
    Err(Failure::new(
        "this charte was built without the proxy; install it with the feature `proxy`, as in cargo \
         install --path crates/charte-cli --features proxy",
    ))
}
