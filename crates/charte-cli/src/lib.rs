//! The command `charte`, as a program and as a function: the rules of cookie consent, on
//! recordings and one cookie at a time.

mod about;
mod add;
mod args;
mod audit;
mod check;
mod compile;
mod consent;
mod decide;
mod diff;
mod dossier;
mod failure;
mod finding;
mod fmt;
mod import;
mod init;
mod input;
mod languages;
mod laws;
mod lines;
mod lint;
mod out;
mod page;
mod pager;
mod proxy;
mod regimes;
mod scan;
mod schema;
mod tables;
mod usual;
mod values;

use std::ffi::OsString;
use std::io::Write;

use clap::{CommandFactory, Parser};

use args::{Cli, Command};
use failure::Failure;

/// The exit code for bad input or a bad command, the same as clap's.
const FAULT: u8 = 2;

/// Runs the command with these arguments, the first of which is its own name, on the standard
/// streams of the process. Returns the exit code: 0 and 1 are answers, 2 is a fault of the input
/// or of the arguments.
pub fn run<A: Into<OsString> + Clone>(arguments: impl IntoIterator<Item = A>) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(answer) => {
            // There is nobody left to tell when the streams are closed.
            let text = answer.render().to_string();
            let _ = match answer.use_stderr() && out::plain(&text) != text {
                // An argument that is repeated may hold what a terminal obeys.
                true => write!(std::io::stderr(), "{}", out::plain(&text)),
                false => answer.print(),
            };
            return u8::try_from(answer.exit_code()).unwrap_or(FAULT);
        }
    };
    match answer(&cli) {
        Ok(code) => code,
        Err(Failure::ReaderGone) => 0,
        Err(failure) => {
            let text = failure.to_string();
            let _ = writeln!(std::io::stderr(), "charte: {}", out::plain(&out::veiled(&text)));
            FAULT
        }
    }
}

fn answer(cli: &Cli) -> Result<u8, Failure> {
    match &cli.command {
        Command::Check(args) => check::run(args),
        Command::Audit(args) => audit::run(args),
        Command::Scan(args) => scan::run(args),
        Command::Proxy(args) => proxy::run(args),
        Command::Lint(args) => lint::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::Init(args) => init::run(args),
        Command::Add(args) => add::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Dossier(args) => dossier::run(args),
        Command::Decide(args) => decide::decide(args),
        Command::Explain(args) => decide::explain(args),
        Command::Allows(args) => decide::allows(args),
        Command::Ask(args) => decide::ask(args),
        Command::Consent(args) => consent::run(args),
        Command::Page(args) => page::run(args),
        Command::Compile(args) => compile::run(args),
        Command::Import(args) => import::run(args),
        Command::Schema => schema::run(),
        Command::Regimes(args) => regimes::run(args),
        Command::Finding(args) => finding::run(args),
        Command::Completions(args) => about::completions(Cli::command(), args),
        Command::Man(args) => about::man(Cli::command(), args),
    }
}
