//! charte-cli
fn main() {}
