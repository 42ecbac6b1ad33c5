//! `charte consent`: the value of the consent cookie, and those of other consent managers.

mod args;
mod convert;
mod decode;
mod find;
mod foreign;
mod signals;

pub(crate) use args::ConsentArgs;

use std::io::Read;

use charte::{Consent, Error};

use crate::failure::{Failure, why};
use crate::values::Color;
use crate::{input, out};
use args::{CheckArgs, ConsentCommand};

pub(crate) fn run(args: &ConsentArgs) -> Result<u8, Failure> {
    match &args.command {
        ConsentCommand::Check(args) if args.write.is_empty() => print(args),
        ConsentCommand::Check(args) => write(args),
        ConsentCommand::Decode(args) => decode::run(args),
        ConsentCommand::Convert(args) => convert::run(args),
        ConsentCommand::Signals(args) => signals::run(args),
    }
}

/// Prints each value that reads, completed. What is wrong with another is said without a byte of
/// it.
fn print(args: &CheckArgs) -> Result<u8, Failure> {
    let typed;
    let values: Vec<&str> = if args.values.is_empty() {
        typed = standard_input()?;
        typed.lines().collect()
    } else {
        args.values.iter().map(String::as_str).collect()
    };
    let mut code = 0;
    for (number, value) in values.iter().enumerate() {
        match completed(value.as_bytes(), args) {
            Ok(value) => {
                out::text(&format!("{}\n", String::from_utf8_lossy(&value)), Color::Never)?
            }
            Err(error) => {
                out::note(&format!("value {}: {error} [{}]", number + 1, error.code()));
                code = 1;
            }
        }
    }
    Ok(code)
}

/// All of standard input.
fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    let failed = |error: std::io::Error| {
        Failure::new(format!("standard input: cannot be read: {}; check it", why(error.kind())))
    };
    std::io::stdin().lock().read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

fn write(args: &CheckArgs) -> Result<u8, Failure> {
    let mut code = 0;
    for name in &args.write {
        let before = input::document(name, "text file")?;
        let mut after = Vec::with_capacity(before.len());
        let (mut done, mut count) = (0, 0);
        for place in find::values(&before) {
            let value = &before[place.clone()];
            match completed(value, args) {
                Ok(complete) => {
                    count += usize::from(complete != value);
                    after.extend_from_slice(&before[done..place.start]);
                    after.extend_from_slice(&complete);
                    done = place.end;
                }
                Err(error) => {
                    let line = before[..place.start].iter().filter(|b| **b == b'\n').count() + 1;
                    let code_of_error = error.code();
                    out::note(&format!("{name}:{line}: {error} [{code_of_error}]; left unchanged"));
                    code = 1;
                }
            }
        }
        after.extend_from_slice(&before[done..]);
        if count > 0 {
            input::write(name, &after)?;
            let values = if count == 1 { "value" } else { "values" };
            out::note(&format!("{name}: {count} {values} completed"));
        }
    }
    Ok(code)
}

/// The value with the check that fits, unless it does not read. Surrounding quotes stay where
/// they are.
fn completed(value: &[u8], args: &CheckArgs) -> Result<Vec<u8>, Error> {
    let (quote, inner): (&[u8], _) = match value {
        [b'"', inner @ .., b'"'] => (b"\"", inner),
        whole => (b"", whole),
    };
    let last = inner.iter().rposition(|byte| *byte == b'~');
    let body = match last.filter(|at| inner[at + 1..].starts_with(b".")) {
        Some(at) if args.replace => &inner[..at],
        Some(at) if inner[at + 1..] != *Consent::check(&inner[..at]).as_bytes() => {
            return Consent::decode(value).map(|_| value.to_vec());
        }
        Some(at) => &inner[..at],
        None => inner,
    };
    let check = Consent::check(body);
    let complete = [quote, body, b"~", check.as_bytes(), quote].concat();
    match Consent::decode(&complete) {
        Err(error) if !args.malformed => Err(error),
        _ => Ok(complete),
    }
}
