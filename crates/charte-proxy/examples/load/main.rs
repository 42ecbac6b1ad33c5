//! What the proxy costs a request beside the same proxy without Charte, and whether it holds under
//! load: every answer is checked, and none may be lost when the proxy is told to stop.
//!
//! ```sh
//! cargo run --profile bench -p charte-proxy --example load -- 20             # all, 20 seconds each
//! cargo run --profile bench -p charte-proxy --example load -- 600 enforce    # ten minutes of one
//! ```
//!
//! The proxy is a process of its own, whose time on the processor Linux tells; site and visitors are
//! threads of this one. The proxy without Charte is made of the crate's own sources, with another
//! `site` among them.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "the modules of the crate are shared with its library"
)]

mod bare;
mod behind;
mod process;
mod site;
mod visitors;

// What the proxy without Charte is made of.
#[path = "../../src/access.rs"]
mod access;
#[path = "../../src/answer.rs"]
mod answer;
#[path = "../../src/body.rs"]
mod body;
#[path = "../../src/error.rs"]
mod error;
#[path = "../../src/forward.rs"]
mod forward;
#[path = "../../src/forwarded.rs"]
mod forwarded;
#[path = "../../src/hop.rs"]
mod hop;
#[path = "../../src/host.rs"]
mod host;
#[path = "../../src/idle.rs"]
mod idle;
#[path = "../../src/limits.rs"]
mod limits;
#[path = "../../src/server.rs"]
mod server;
#[path = "../../src/signals.rs"]
mod signals;
#[path = "../../src/tunnel.rs"]
mod tunnel;
#[path = "../../src/upstream.rs"]
mod upstream;

use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use charte_proxy::charte::{Charter, Mode, Policy};
use charte_proxy::{Proxy, Stopped};

use behind::Behind;
use process::Running;
use visitors::Visitors;

type Result<T> = core::result::Result<T, Box<dyn std::error::Error>>;

/// How many visitors there are, each with a connection.
const VISITORS: usize = 16;

/// How often each proxy is measured, in turn with the others.
const ROUNDS: usize = 3;

/// Before it is measured, so that all connections and buffers are there.
const WARM_UP: Duration = Duration::from_secs(2);

const CHARTER: &str = r#"
format = 1
site = "http://www.example.fr"
regime = "fr"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "csrf"
purposes = ["security"]
lifetime = "session"

[[cookie]]
name = "_ads*"
purposes = ["advertising"]
lifetime = "6 months"
"#;

/// Which proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The same without Charte.
    Bare,
    Report,
    Enforce,
}

impl Kind {
    const ALL: [(Self, &str); 3] =
        [(Self::Bare, "bare"), (Self::Report, "report"), (Self::Enforce, "enforce")];

    fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.iter().find(|(_, own)| *own == name);
        Ok(found.ok_or("write bare, report or enforce")?.0)
    }

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ended = match arguments[..] {
        ["serve", kind, upstream] => serve(kind, upstream),
        [seconds] => all(seconds),
        [seconds, kind] => one(seconds, kind),
        _ => Err("write seconds, and bare, report or enforce for one of the three".into()),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The other process: a proxy, until it is told to stop.
fn serve(kind: &str, upstream: &str) -> Result<()> {
    let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let mode = match Kind::named(kind)? {
        Kind::Bare => return bare::serve(loopback, upstream),
        Kind::Report => Mode::Report,
        Kind::Enforce => Mode::Enforce,
    };
    let proxy = Proxy::new(policy()?, upstream.parse()?).mode(mode);
    match proxy.run(loopback, None, |listening| println!("{}", listening.address))? {
        Stopped { cut: 0, .. } => Ok(()),
        stopped => Err(format!("{} requests were cut off", stopped.cut).into()),
    }
}

fn policy() -> Result<Policy> {
    Ok(Policy::new(Charter::parse(CHARTER)?)?)
}

/// All three in turn.
fn all(seconds: &str) -> Result<()> {
    let mut costs = Kind::ALL.map(|(kind, _)| (kind, Vec::new()));
    for _ in 0..ROUNDS {
        for (kind, costs) in &mut costs {
            costs.push(load(*kind, seconds.parse()?)?);
        }
    }
    for (kind, costs) in &mut costs {
        costs.sort_by(f64::total_cmp);
        println!(
            "{:8} {:6.1} µs a request, the median of {ROUNDS}",
            kind.name(),
            costs[ROUNDS / 2]
        );
    }
    Ok(())
}

fn one(seconds: &str, kind: &str) -> Result<()> {
    load(Kind::named(kind)?, seconds.parse()?).map(|_| ())
}

/// Puts one proxy under load and then stops it. Returns the microseconds on a processor that a
/// request took.
fn load(kind: Kind, seconds: u64) -> Result<f64> {
    let behind = Behind::start(kind)?;
    let mut proxy = Running::start(kind, behind.address)?;
    let visitors = Visitors::start(kind, &policy()?, proxy.address)?;
    thread::sleep(WARM_UP);
    let (start, before, spent) = (Instant::now(), visitors.answered(), proxy.spent()?);
    let mut memory = Vec::new();
    for _ in 0..20 {
        thread::sleep(Duration::from_secs(seconds) / 20);
        memory.push(proxy.memory()?);
    }
    let (elapsed, requests) = (start.elapsed(), visitors.answered() - before);
    let cost = (proxy.spent()? - spent).as_secs_f64() * 1e6 / requests as f64;

    let code = proxy.stop()?;
    let visited = visitors.join();
    let (early, late) = (memory[memory.len() / 4], memory[memory.len() - 1]);
    println!(
        "{:8} {requests} requests in {:.0} s, {cost:.1} µs each; {:.1} MB in memory after a quarter, \
         {:.1} MB at the end; {} answered in all, {} wrong, {} lost; {code}",
        kind.name(),
        elapsed.as_secs_f64(),
        early as f64 / 1024.0,
        late as f64 / 1024.0,
        visited.answered,
        visited.wrong.len(),
        visited.lost,
    );
    if let Some(wrong) = visited.wrong.first().or(behind.wrong().first()) {
        return Err(wrong.clone().into());
    }
    if visited.lost > 0 || behind.answered() != visited.answered || !code.success() {
        return Err(format!("the site answered {} requests", behind.answered()).into());
    }
    if late > early + early / 10 + 4_096 {
        return Err(format!("memory grows: {memory:?} KB").into());
    }
    Ok(cost)
}
