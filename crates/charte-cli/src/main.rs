//! The command `charte`: the rules of cookie consent, on recordings and one cookie at a time.

mod about;
mod args;
mod check;
mod compare;
mod decide;
mod failure;
mod init;
mod input;
mod out;
mod regimes;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use failure::Failure;

/// What the input or the command is at fault for, as clap has it too.
const FAULT: u8 = 2;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(code) => code,
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(failure) => {
            // There is nobody left to tell when standard error is closed.
            let _ = writeln!(std::io::stderr(), "charte: {}", out::plain(&failure.to_string()));
            ExitCode::from(FAULT)
        }
    }
}

fn run(cli: &Cli) -> Result<ExitCode, Failure> {
    match &cli.command {
        Command::Check(args) => check::run(args),
        Command::Init(args) => init::run(args),
        Command::Decide(args) => decide::decide(args),
        Command::Explain(args) => decide::explain(args),
        Command::Allows(args) => decide::allows(args),
        Command::Ask(args) => decide::ask(args),
        Command::Regimes(args) => regimes::run(args),
        Command::Finding(args) => about::finding(args),
        Command::Completions(args) => about::completions(args),
        Command::Man => about::man(),
    }
}
