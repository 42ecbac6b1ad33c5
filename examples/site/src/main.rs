//! A small site that keeps its charter: it asks, records, enforces and withdraws.
//!
//! `cargo run -p charte-example-site` and open the address that it prints. Everything stays on
//! this machine: names below `.localhost` lead to loopback in Chromium, Firefox and curl.

mod choice;
mod cookies;
mod guard;
mod limit;
mod pages;
mod player;
mod random;
mod scripts;
mod site;
mod store;
#[cfg(test)]
mod tests;
mod words;

use std::error::Error;
use std::io::IsTerminal;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use charte::{Charter, Policy, Regime};
use clap::Parser;
use tokio::net::TcpListener;

use site::{App, Names};

/// A small site with a banner, a choices page, trackers, and a layer that holds them back.
#[derive(Parser)]
struct Options {
    /// The port on loopback; 0 for a free one.
    #[arg(long, default_value_t = 8017)]
    port: u16,
    /// The regime, in the place of the charter's: `charte regimes` lists them.
    #[arg(long)]
    regime: Option<String>,
    /// Answer for `www.herbier.example` and `lecteur.videotheque.example` over https, behind a
    /// proxy on this machine that speaks TLS and passes `Host` on.
    #[arg(long)]
    https: bool,
    /// Where the records of consent are kept (SQLite).
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/site-records.sqlite"))]
    records: PathBuf,
    /// The JavaScript package, built (`npm ci && npm run build` in bindings/js): the banner in the
    /// page. Without it the pages have plain forms.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../bindings/js/dist"))]
    scripts: PathBuf,
    /// Records of consent that one address may make in an hour.
    #[arg(long, default_value_t = limit::MOST)]
    most_records: u32,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let terminal = std::io::stderr().is_terminal();
    tracing_subscriber::fmt()
        .with_ansi(terminal)
        .with_writer(std::io::stderr)
        .without_time()
        .init();
    let listener = TcpListener::bind(("127.0.0.1", options.port)).await.map_err(|e| {
        format!("port {}: {e}; choose another with --port, or 0 for a free one", options.port)
    })?;
    let names = match options.https {
        true => Names::published(),
        false => Names::local(listener.local_addr()?.port()),
    };
    let charter = Charter::parse(names.charter())?;
    let policy = match &options.regime {
        Some(id) => Policy::compile(charter, Regime::builtin(id)?),
        None => Policy::new(charter)?,
    };
    let store = store::Records::open(&options.records)
        .map_err(|e| format!("{}: {e}", options.records.display()))?;
    match options.https {
        true => println!("{} behind a proxy to {}", names.site, listener.local_addr()?),
        false => println!("{}", names.site),
    }
    let scripts = scripts::Scripts::load(&options.scripts, &policy);
    if scripts.is_none() {
        eprintln!(
            "{}: the package is not built; the pages have plain forms",
            options.scripts.display()
        );
    }
    let scripts = scripts.unwrap_or_default();
    let app = App { names, store, limit: limit::Limit::new(options.most_records), scripts };
    let service = site::hosts(Arc::new(app), policy);
    // The limit of records is by the peer's address; behind the proxy of `--https` it is the
    // proxy's for everybody, which is enough for one machine.
    let service = service.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopped()).await?;
    Ok(())
}

async fn stopped() {
    // Without a signal to wait for, nothing stops the site but its end.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
