use std::ops::Range;

use charte::lint::{Code, Correction};
use charte::{Error, Finding, FindingCode, FindingDetail, Severity};
use charte_audit::Found;

use crate::veil::veiled;

/// A diagnostic: what is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// How severe it is.
    pub severity: Severity,
    /// What a finding says, as data, for texts in other languages. `None` for an error.
    pub detail: Option<FindingDetail>,
    /// What is wrong, in English.
    pub message: String,
    /// What to do about it, in English.
    pub help: Option<String>,
    /// A command that does it, such as `charte add youtube`.
    pub command: Option<String>,
    /// What it is about.
    pub subject: Subject,
    /// The path in the charter, such as `cookie[3].lifetime`.
    pub path: Option<String>,
    /// The number of the declaration in the charter, from 0.
    pub declaration: Option<u32>,
    /// The host that set the cookie.
    pub host: Option<String>,
    /// The id of the regime that asks for it, if not every regime does.
    pub regime: Option<String>,
    /// The citations of the regime's rules, each once.
    pub citations: Vec<String>,
    /// The file and the place in it.
    pub location: Option<Location>,
    /// Other places of the same file that it has to do with.
    pub related: Vec<Related>,
    /// What to write instead, if one thing alone can be meant.
    pub fix: Option<Correction>,
    /// How often it was met.
    pub count: u64,
    /// On how many pages it was met; 0 if it is about no page.
    pub pages: u64,
}

/// What a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A cookie or storage key by its name, or a declaration by its pattern.
    Cookie(String),
    /// The charter as a whole.
    Charter,
    /// The visit as a whole.
    Visit,
}

impl Subject {
    /// The name of the cookie, or `None` if it is about no single one.
    #[must_use]
    pub fn cookie(&self) -> Option<&str> {
        match self {
            Self::Cookie(name) => Some(name),
            Self::Charter | Self::Visit => None,
        }
    }
}

/// A place in one of the files of a [`Document`](crate::Document).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// Index in [`Document::sources`](crate::Document::sources()).
    pub source: usize,
    /// The bytes that are meant, or `None` for the file as a whole.
    pub span: Option<Range<usize>>,
}

/// Another place in the same file, and what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The bytes that are meant.
    pub span: Range<usize>,
    /// What is there.
    pub what: Beside,
}

/// What is at another place that a diagnostic has to do with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Beside {
    /// The earlier one of two that are the same.
    Earlier,
    /// The provider.
    Provider,
    /// The purpose.
    Purpose,
}

impl Beside {
    /// The id of its text.
    pub(crate) const fn text_id(self) -> &'static str {
        match self {
            Self::Earlier => "lint-beside-earlier",
            Self::Provider => "lint-beside-provider",
            Self::Purpose => "lint-beside-purpose",
        }
    }
}

impl Diagnostic {
    pub(crate) fn new(code: Code, message: &str, help: Option<&str>, subject: Subject) -> Self {
        Self {
            code,
            severity: code.severity(),
            detail: None,
            message: veiled(message).into_owned(),
            help: help.map(|help| veiled(help).into_owned()),
            command: None,
            subject,
            path: None,
            declaration: None,
            host: None,
            regime: None,
            citations: Vec::new(),
            location: None,
            related: Vec::new(),
            fix: None,
            count: 1,
            pages: 0,
        }
    }

    /// The same at a place.
    pub(crate) fn at(self, location: Option<Location>) -> Self {
        Self { location, ..self }
    }

    /// The same with a command that does what the help says.
    pub(crate) fn with_command(self, command: String) -> Self {
        let help = self.help.map(|help| format!("{help}; or run {command}"));
        Self { help, command: Some(command), ..self }
    }

    /// What is wrong and what to do, in one line.
    pub(crate) fn message_and_help(&self) -> String {
        match &self.help {
            Some(help) => format!("{}; {help}", self.message),
            None => self.message.clone(),
        }
    }
}

fn subject(code: FindingCode, cookie: Option<&str>) -> Subject {
    match cookie {
        Some(name) => Subject::Cookie(name.to_owned()),
        None => match code {
            FindingCode::JudgedLater
            | FindingCode::NoRefusal
            | FindingCode::RefusalIsLink
            | FindingCode::WeakerRefusal
            | FindingCode::StressedAcceptance
            | FindingCode::UnclearRefusal
            | FindingCode::Preticked
            | FindingCode::Wall
            | FindingCode::NoWithdrawal
            | FindingCode::AskedAgain
            | FindingCode::NoBanner
            | FindingCode::TrackerContacted
            | FindingCode::SignalIgnored
            | FindingCode::PhaseFailed
            | FindingCode::CookiesRefused => Subject::Visit,
            _ => Subject::Charter,
        },
    }
}

/// A finding of a visit.
impl From<&Found> for Diagnostic {
    fn from(found: &Found) -> Self {
        Self {
            host: found.host().map(ToOwned::to_owned),
            count: found.count(),
            pages: found.pages(),
            ..Self::from(found.finding())
        }
    }
}

/// A finding about a charter.
impl From<&Finding> for Diagnostic {
    fn from(finding: &Finding) -> Self {
        let code = finding.code();
        let subject = subject(code, finding.cookie());
        // Several conditions of one rule cite the same.
        let mut citations: Vec<String> = Vec::new();
        for citation in finding.citations() {
            if !citations.contains(citation) {
                citations.push(citation.clone());
            }
        }
        Self {
            severity: finding.severity(),
            detail: Some(finding.detail().clone()),
            path: Some(finding.path()).filter(|path| !path.is_empty()).map(ToOwned::to_owned),
            declaration: finding.declaration(),
            citations,
            ..Self::new(code.into(), finding.message(), Some(finding.help()), subject)
        }
    }
}

/// An error of a charter's reader.
impl From<&Error> for Diagnostic {
    fn from(error: &Error) -> Self {
        Self {
            path: Some(error.path()).filter(|path| !path.is_empty()).map(ToOwned::to_owned),
            fix: error.correction().cloned(),
            ..Self::new(error.code().into(), error.message(), error.help(), Subject::Charter)
        }
    }
}
