//! The Rust of the project's README is this program.

use charte::Charter;

const CHARTER: &str = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";

/// Where the README reads a file.
mod std {
    pub(crate) use ::std::{error, time};

    pub(crate) mod fs {
        pub(crate) fn read(_: &str) -> ::std::io::Result<&'static str> {
            Ok(super::super::CHARTER)
        }
    }
}

#[rustfmt::skip]
fn program(cookie_header: &str, sec_gpc: &str) -> Result<(), Box<dyn std::error::Error>> {
// README
use charte::{Charter, Policy, Purpose, ReceivedConsent, Time};

// once, at start
let charter = Charter::parse(std::fs::read("charte.toml")?)?;
let policy = Policy::new(charter)?;

// for each request: what came in, and the clock
let consent = ReceivedConsent::from_cookie_lines([cookie_header], policy.charter().consent_cookie());
let now = Time::from(std::time::SystemTime::now());
let visitor = policy
    .visitor(&consent, now)
    .with_gpc(sec_gpc == "1")
    .with_page("https://www.example.fr/");

// for each cookie, script and embed
if visitor.decide("_ga").may_set() { /* … */ }
if visitor.allows(Purpose::EmbeddedContent, Some("youtube")).allowed { /* … */ }
println!("{}", visitor.explain("_ga"));
// END
    Ok(())
}

#[test]
fn the_readme_shows_a_program_that_runs() {
    assert!(Charter::parse(CHARTER).is_ok());
    program("a=b; cookies_preferences=junk", "1").unwrap();
    let source = include_str!("readme.rs");
    let (_, source) = source.split_once("// README\n").unwrap();
    let (shown, _) = source.split_once("// END\n").unwrap();
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = ::std::fs::read_to_string(root).unwrap();
    assert!(readme.contains(&format!("```rust\n{shown}```")), "README.md shows another program");
}
