//! The crate `charte` as a backend.

mod exchange;
mod import;

use charte::{Charter, ObservedCookie, Policy, Purpose, ReceivedConsent, Regime, Technology, Time};

use serde_json::Value;

use crate::{Answer, Backend, BackendError, Case, Format};

/// Answers with the crate `charte` of this workspace.
#[derive(Debug, Default)]
pub struct RustBackend(());

impl RustBackend {
    /// A backend.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Backend for RustBackend {
    fn name(&self) -> &str {
        "rust"
    }

    fn run(&mut self, case: &Case) -> Result<Answer, BackendError> {
        answer(case).or_else(|stopped| match stopped {
            Stopped::Error(error) => Ok(Answer::Error(error.code().id().to_owned())),
            Stopped::Failure(failure) => Err(failure),
        })
    }
}

enum Stopped {
    /// The library's own error: an answer.
    Error(charte::Error),
    /// The case cannot be asked.
    Failure(BackendError),
}

impl From<charte::Error> for Stopped {
    fn from(error: charte::Error) -> Self {
        Self::Error(error)
    }
}

fn failure(text: &str) -> Stopped {
    Stopped::Failure(BackendError::new(text))
}

fn answer(case: &Case) -> Result<Answer, Stopped> {
    let charter = match case.charter.format {
        Format::Json => Charter::from_json(&case.charter.text)?,
        Format::Toml => Charter::parse(&case.charter.text)?,
    };
    let policy = match &case.regime {
        Some(id) => Policy::compile(charter, Regime::builtin(id)?),
        None => Policy::new(charter)?,
    };
    let now = case.now.parse::<Time>().map_err(|_| failure("`now` is not a time"))?;
    if let Some(asked) = &case.exchange {
        return fields(exchange::exchange(&policy, now, asked)?);
    }
    let own = ReceivedConsent::from_values(&case.consent);
    let (reading, gpc) = match case.foreign.is_empty() {
        true => (own, case.gpc),
        false => {
            let imported = import::import(case, &policy, now)?;
            if case.is_import() {
                return fields(import::answer(&policy, &imported, now));
            }
            (imported.beside(own), case.gpc || imported.gpc)
        }
    };
    let visitor = policy.visitor(&reading, now).with_gpc(gpc);
    if let Some(asked) = &case.allows {
        let purpose = Purpose::from_id(&asked.purpose)
            .ok_or_else(|| failure("`allows` names no purpose of §2"))?;
        let allowance = visitor.allows(purpose, asked.provider.as_deref());
        let because = allowance.because.id().to_owned();
        return Ok(Answer::Allows { allowed: allowance.allowed, because });
    }
    if let Some(asked) = &case.ask {
        return fields(exchange::ask(&visitor, asked)?);
    }
    if let Some(asked) = &case.record {
        return fields(exchange::record(&visitor, asked)?);
    }
    if case.read {
        return fields(exchange::read(&visitor, &reading));
    }
    let visitor = match &case.page {
        Some(page) => visitor.with_page(page.as_str()),
        None => visitor,
    };
    let mut sighting = match (&case.set_cookie, &case.cookie) {
        (Some(line), _) => ObservedCookie::from_set_cookie(line)?,
        (None, Some(name)) => ObservedCookie::new(name),
        (None, None) => return Err(failure("the case asks nothing")),
    };
    if let Some(id) = &case.technology {
        let technology =
            Technology::from_id(id).ok_or_else(|| failure("`technology` is none of §5"))?;
        sighting = sighting.with_technology(technology);
    }
    if let Some(host) = &case.host {
        sighting = sighting.with_host(host);
    }
    let text = visitor.explain_observed(&sighting).to_json()?;
    match serde_json::from_str(&text) {
        Ok(decision) => Ok(Answer::Decision(decision)),
        Err(_) => Err(failure("the decision is not JSON")),
    }
}

fn fields(answer: Value) -> Result<Answer, Stopped> {
    match answer {
        Value::Object(map) => Ok(Answer::Fields(map)),
        _ => Err(failure("the answer is no object")),
    }
}
