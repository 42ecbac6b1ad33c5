//! `charte consent signals`: what tags must be told.

use std::io::IsTerminal;

use charte::ReceivedConsent;
use charte_interop::signals;

use super::args::SignalsArgs;
use super::standard_input;
use crate::failure::Failure;
use crate::values::Color;
use crate::{input, out, usual};

pub(super) fn run(args: &SignalsArgs) -> Result<u8, Failure> {
    let policy = input::policy(usual::charter(args.charter.as_deref())?, args.regime.as_deref())?;
    if let Some(id) = &args.provider
        && policy.charter().provider(id).is_none()
    {
        let known: Vec<_> = policy.charter().providers().iter().map(|one| one.id()).collect();
        let message = format!(
            "--provider: the charter has no provider of this id; it has {}",
            known.join(", ")
        );
        return Err(Failure::new(message));
    }
    let typed = match std::io::stdin().is_terminal() {
        true => String::new(),
        false => standard_input()?,
    };
    let values = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let consent = ReceivedConsent::from_values(values);
    if let Some(error) = consent.error() {
        out::note(&format!("the consent cannot be read: {error} [{}]", error.code()));
    }
    let now = input::now(args.at.as_deref())?;
    let visitor = policy.visitor(&consent, now).with_gpc(args.gpc);
    let signal = signals::signal(&visitor, args.receiver.into(), args.provider.as_deref());
    match args.json {
        true => out::json(&signal)?,
        false => out::text(&signal.script(), Color::Never)?,
    }
    Ok(0)
}
