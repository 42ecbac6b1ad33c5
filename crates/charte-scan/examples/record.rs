//! Prints the recording of an address as JSON.
//!
//! ```text
//! cargo run -p charte-scan --example record -- https://www.example.fr/ --phase before
//! ```

use std::{process::ExitCode, time::Duration};

use charte_scan::{Options, PhaseName, record, recording::ThirdPartyCookies};

const USAGE: &str = "usage: record URL [--browser PATH] [--browser-arg SWITCH]... [--no-sandbox]
              [--phase before|refused|accepted|withdrawn]... [--limit SECONDS] [--gpc]
              [--third-party-block] [--languages LIST] [--robot] [--pictures]";

fn main() -> ExitCode {
    let (address, options) = match arguments() {
        Ok(parsed) => parsed,
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match record(&address, &options) {
        Ok(recording) => {
            println!("{}", recording.to_json());
            let failed = recording.phases.iter().any(|phase| !phase.outcome.is_recorded());
            ExitCode::from(u8::from(failed))
        }
        Err(error) => {
            eprintln!("error[{}]: {error}", error.code());
            ExitCode::from(2)
        }
    }
}

fn arguments() -> Result<(String, Options), String> {
    let mut options = Options::default();
    let mut phases = Vec::new();
    let mut address = None;
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--browser" => options.browser = Some(value()?.into()),
            "--browser-arg" => options.arguments.push(value()?),
            "--no-sandbox" => options.no_sandbox = true,
            "--phase" => {
                let name = value()?;
                let phase = PhaseName::from_name(&name);
                phases.push(phase.ok_or_else(|| format!("no phase is named {name}"))?);
            }
            "--limit" => {
                let seconds = value()?;
                let seconds = seconds.parse().map_err(|_| format!("{seconds} is no number"))?;
                options.phase_limit = Duration::from_secs(seconds);
            }
            "--gpc" => options.gpc = true,
            "--third-party-block" => options.third_party_cookies = ThirdPartyCookies::Blocked,
            "--languages" => options.languages = Some(value()?),
            "--robot" => options.robot = true,
            "--pictures" => options.pictures = true,
            other if other.starts_with('-') => return Err(format!("no option is named {other}")),
            other => address = Some(other.to_owned()),
        }
    }
    if !phases.is_empty() {
        options.phases = phases;
    }
    Ok((address.ok_or("no address")?, options))
}
