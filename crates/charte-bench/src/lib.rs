//! What Charte costs: the inputs, Charte's own operations on them, and how they are measured.
//! `charte-counts` counts instructions under callgrind; `charte-bench` puts the times beside
//! other libraries'. Both are run by `cargo xtask bench`.

pub mod inputs;
pub mod layer;
pub mod measure;
pub mod operation;
pub mod ours;
#[cfg(feature = "peers")]
pub mod peers;
#[cfg(feature = "peers")]
pub mod server;
