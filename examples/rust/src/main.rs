//! The example program that every language has: a charter, three visitors, eight cookies.
//!
//! `cargo run -p charte-example-rust -- examples/visit/charte.toml`

use charte::{Charter, ObservedCookie, Policy, Purpose, ReceivedConsent, Time};

const NAMES: [&str; 8] = [
    "__Host-session",
    "langue",
    "_pk_id.7.fa4e",
    "_ga",
    "_fbp",
    "uid_regie",
    "cookies_preferences",
    "inconnu",
];

const REFUSED: &str = "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences\
     ~n:advertising~n:ad-measurement~n:profiling~n:embedded-content~.x10m";
const ACCEPTED: &str = "v1~20261101T0900Z~r1~y:audience-measurement~y:preferences\
     ~y:advertising~y:ad-measurement~y:profiling~y:embedded-content~.yvc3";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("write the path of a charter behind the command")?;
    let policy = Policy::new(Charter::parse(std::fs::read(path)?)?)?;
    let now: Time = "2026-11-23T10:05:00Z".parse()?;
    for (label, consent) in [
        ("none", ReceivedConsent::none()),
        ("refused", ReceivedConsent::from_values([REFUSED])),
        ("accepted", ReceivedConsent::from_values([ACCEPTED])),
    ] {
        let visitor = policy.visitor(&consent, now).with_page("https://www.boutique.example/");
        for name in NAMES {
            let cookie = ObservedCookie::new(name).with_host("www.boutique.example");
            let decision = visitor.decide_observed(&cookie);
            let (outcome, because) = (decision.outcome(), decision.because());
            println!("{label} {name} {outcome} {} {because}", decision.may_set());
        }
        let embed = visitor.allows(Purpose::EmbeddedContent, None);
        println!("{label} allows embedded-content: {} {}", embed.allowed, embed.because);
        let ask = visitor.ask(None);
        let purposes: Vec<&str> = ask.purposes.iter().map(Purpose::id).collect();
        println!("{label} ask: {} {} {}", ask.asking, ask.because, purposes.join(","));
    }
    Ok(())
}
