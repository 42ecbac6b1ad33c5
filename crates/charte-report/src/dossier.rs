//! A dossier: what the law asks for each cookie of a charter, on which statements and provisions
//! that rests, dated and with a digest, so that it can be filed.

mod changes;
mod html;
mod markdown;

use charte::charter::Locations;
use charte::explain::MetCondition;
use charte::regime::{Citation, Reviewed};
use charte::{Charter, Comparison, Provider, Regime, Time};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use changes::{Change, Changes};

use crate::names::plain;
use crate::source::Source;
use crate::terminal::NO_ADVICE;

/// The version of the form.
const FORM: u32 = 1;

/// A dossier. It owns its texts, is written as JSON and read again, and holds no cookie's value.
///
/// ```
/// use charte::{Regime, Time};
/// use charte_report::Dossier;
///
/// let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n\
///     [[cookie]]\nname = \"sid\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n";
/// let now: Time = "2026-11-30T12:00:00Z".parse()?;
/// let dossier = Dossier::new(charter, &[Regime::builtin("fr")?], now)?;
/// assert_eq!(dossier.cookies[0].verdicts[0].requirement, "exempt");
/// assert_eq!(dossier.cookies[0].verdicts[0].purposes[0].rule, "fr.authentication");
///
/// let filed = serde_json::to_string(&dossier)?;
/// let read: Dossier = serde_json::from_str(&filed)?;
/// assert!(read.is_unaltered() && read == dossier);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// The version of the form.
    pub dossier: u32,
    /// The program, with its version.
    pub made_by: String,
    /// The moment, RFC 3339: the law of this moment was applied.
    pub at: String,
    /// The site.
    pub site: String,
    /// The charter's revision.
    pub revision: u32,
    /// The digest of the charter (SHA-256).
    pub charter: String,
    /// The laws, in the order of the verdicts.
    pub laws: Vec<Law>,
    /// The declarations, in the charter's order.
    pub cookies: Vec<Cookie>,
    /// That this is not legal advice.
    pub advice: String,
    /// The digest of everything before (SHA-256).
    pub digest: String,
}

/// A law that was applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The id.
    pub id: String,
    /// The name in English.
    pub name: String,
    /// What to bear in mind if it is not law in force.
    pub caveat: Option<String>,
    /// The supervisory authority.
    pub authority: Option<String>,
    /// The period in force, if the law has several.
    pub period: Option<String>,
    /// Since when it is modelled.
    pub from: Option<String>,
    /// The last review.
    pub reviewed: Option<Review>,
    /// The digest of its data (SHA-256).
    pub digest: String,
    /// What it obliges the site to tell or offer.
    pub duties: Vec<Obligation>,
    /// Where its sources conflict or say nothing.
    pub notes: Vec<String>,
}

/// A review: when, in which role, and when the next is due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The day.
    pub on: String,
    /// The role.
    pub by: String,
    /// The day when the next is due.
    pub next: String,
}

/// A duty with its sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// The duty in English.
    pub text: String,
    /// Who says so.
    pub citations: Vec<Cited>,
}

/// A declaration with its verdicts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cookie {
    /// The position in the charter, from 0.
    pub declaration: u32,
    /// The line of the charter's file.
    pub line: Option<usize>,
    /// The name or pattern.
    pub name: String,
    /// What it is, if not a cookie.
    pub technology: String,
    /// The domain to which the declaration is limited.
    pub domain: Option<String>,
    /// The provider's name.
    pub provider: Option<String>,
    /// The provider's role.
    pub role: Option<String>,
    /// How long it lives.
    pub lifetime: Option<String>,
    /// First- or third-party, as declared.
    pub party: String,
    /// One verdict for each law.
    pub verdicts: Vec<Verdict>,
}

/// What a law asks for a cookie before the visitor has answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The id of the law.
    pub law: String,
    /// The strictest of the purposes.
    pub requirement: String,
    /// The purposes.
    pub purposes: Vec<Ruling>,
}

/// What a law asks for one purpose, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    /// The purpose.
    pub purpose: String,
    /// What is asked.
    pub requirement: String,
    /// The rule that says so.
    pub rule: String,
    /// What the law's data note about the rule and the purpose.
    pub notes: Vec<String>,
    /// The statements on which it rests.
    pub rests_on: Vec<Statement>,
    /// What would ask for less, and what is missing for it.
    pub milder: Vec<Milder>,
    /// Who says so.
    pub citations: Vec<Cited>,
}

/// A condition that holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The condition.
    pub condition: String,
    /// `yes`, `no`, or nothing where silence is enough.
    pub value: Option<String>,
    /// Where the value comes from: `stated`, `site`, `role`, `derived`.
    pub from: Option<String>,
    /// The line of the charter's file that states it.
    pub line: Option<usize>,
}

impl Statement {
    /// The fact of the condition: `shared` of `~shared`.
    #[must_use]
    pub fn fact(&self) -> &str {
        self.condition.trim_start_matches(['!', '~'])
    }

    /// What the fact is and where that is stated: `yes (stated, line 9)`.
    #[must_use]
    pub fn said(&self) -> String {
        let line = self.line.map(|line| format!(", line {line}")).unwrap_or_default();
        match (&self.value, &self.from) {
            (Some(value), Some(from)) => format!("{value} ({from}{line})"),
            _ => "not stated".to_owned(),
        }
    }
}

/// A milder requirement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milder {
    /// The rule.
    pub rule: String,
    /// What it asks.
    pub requirement: String,
    /// The conditions that fail.
    pub unmet: Vec<String>,
}

impl Milder {
    /// What is missing, in words: `shared: not yes`.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        let one = |condition: &String| match condition.split_at_checked(1) {
            Some(("!", fact)) => format!("{fact}: no"),
            Some(("~", fact)) => format!("{fact}: not yes"),
            _ => format!("{condition}: yes"),
        };
        self.unmet.iter().map(one).collect()
    }
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// The id of the instrument.
    pub instrument: String,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: Option<String>,
    /// The passage.
    pub at: Option<String>,
    /// Its official address.
    pub address: Option<String>,
    /// How sure the citation is.
    pub confidence: String,
    /// Where its words were read.
    pub source: Option<String>,
    /// Its last review, or that of the law.
    pub reviewed: Option<Review>,
}

impl Dossier {
    /// The dossier of a charter's text under these laws, as they are at a moment.
    ///
    /// # Errors
    /// What is wrong with the charter.
    pub fn new(text: &str, regimes: &[&Regime], now: Time) -> Result<Self, charte::Error> {
        let charter = Charter::parse(text)?;
        let file = File { source: Source::charter("", text), places: Locations::parse(text)? };
        let comparison = Comparison::new(regimes, Some(&charter), now);
        let rows = comparison.cookies.iter().flatten();
        let cookies = rows.map(|row| {
            let declaration = charter.cookies().get(row.declaration as usize);
            let provider = declaration.and_then(|d| d.provider());
            let providers = charter.providers();
            let number = provider.and_then(|id| providers.iter().position(|p| p.id() == id));
            let known = number.and_then(|number| providers.get(number));
            let place = Place { file: &file, cookie: row.declaration, provider: number };
            let verdicts = row.regimes.iter().zip(regimes).map(|(cell, regime)| Verdict {
                law: regime.id().to_owned(),
                requirement: cell.requirement.to_string(),
                purposes: cell.purposes.iter().map(|of| ruling(regime, of, &place)).collect(),
            });
            Cookie {
                declaration: row.declaration,
                line: file.line(&format!("cookie[{}].name", row.declaration)),
                name: row.cookie.to_owned(),
                technology: declaration.map(|d| d.technology().to_string()).unwrap_or_default(),
                domain: declaration.and_then(|d| d.domain()).map(ToOwned::to_owned),
                provider: known.map(|p| p.name().any("en")).or(provider).map(ToOwned::to_owned),
                role: known.and_then(Provider::role).map(|role| role.to_string()),
                lifetime: declaration.and_then(|d| d.lifetime()).map(|l| l.to_string()),
                party: row.party.to_string(),
                verdicts: verdicts.collect(),
            }
        });
        let mut dossier = Self {
            dossier: FORM,
            made_by: format!("charte {}", env!("CARGO_PKG_VERSION")),
            at: now.to_string(),
            site: charter.site().to_owned(),
            revision: charter.revision(),
            charter: hex(charter.to_json()?.as_bytes()),
            laws: regimes.iter().map(|regime| law(regime, now)).collect(),
            cookies: cookies.collect(),
            advice: NO_ADVICE.to_owned(),
            digest: String::new(),
        };
        dossier.digest = dossier.computed();
        Ok(dossier)
    }

    /// The digest of everything but the digest.
    fn computed(&self) -> String {
        let bare = Self { digest: String::new(), ..self.clone() };
        // What was made of texts and numbers can be written.
        serde_json::to_vec(&bare).map(|json| hex(&json)).unwrap_or_default()
    }

    /// Whether the digest is that of the content: nobody has changed the dossier since.
    #[must_use]
    pub fn is_unaltered(&self) -> bool {
        !self.digest.is_empty() && self.digest == self.computed()
    }

    /// The law with this id.
    fn law(&self, id: &str) -> Option<&Law> {
        self.laws.iter().find(|law| law.id == id)
    }
}

/// The charter's file.
struct File {
    source: Source,
    places: Locations,
}

impl File {
    fn line(&self, path: &str) -> Option<usize> {
        let at = self.places.find(path)?;
        let start = at.key().unwrap_or_else(|| at.value()).start;
        Some(self.source.position(start).line)
    }
}

/// Where a declaration and its provider stand.
struct Place<'f> {
    file: &'f File,
    cookie: u32,
    provider: Option<usize>,
}

impl Place<'_> {
    /// The line that states what a condition rests on.
    fn of(&self, met: &MetCondition) -> Option<usize> {
        let fact = met.condition.fact();
        let path = match met.origin? {
            charte::explain::FactOrigin::Stated => format!("cookie[{}].facts.{fact}", self.cookie),
            charte::explain::FactOrigin::Site => format!("facts.{fact}"),
            charte::explain::FactOrigin::Role => format!("provider[{}].role", self.provider?),
            charte::explain::FactOrigin::Derived => return None,
        };
        self.file.line(&path)
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn law(regime: &Regime, now: Time) -> Law {
    let period = regime.period_at(now);
    let duties = regime.duties().iter().filter(|duty| duty.is_in_period(period));
    let duty = |duty: &charte::regime::Duty| Obligation {
        text: duty.text("en").to_owned(),
        citations: duty.citations().iter().map(|citation| cited(regime, citation)).collect(),
    };
    Law {
        id: regime.id().to_owned(),
        name: regime.name("en").to_owned(),
        caveat: regime.caveat().map(ToOwned::to_owned),
        authority: regime.authority().map(ToOwned::to_owned),
        period: regime.in_force(now).and_then(|period| period.id()).map(ToOwned::to_owned),
        from: regime.from().map(|from| from.to_string()),
        reviewed: regime.reviewed().map(review),
        digest: hex(format!("{regime:?}").as_bytes()),
        duties: duties.map(duty).collect(),
        notes: regime.notes().map(ToOwned::to_owned).collect(),
    }
}

fn review(review: &Reviewed) -> Review {
    Review {
        on: review.on().to_owned(),
        by: review.by().to_owned(),
        next: review.next().to_owned(),
    }
}

fn ruling(regime: &Regime, of: &charte::compare::Standing<'_>, place: &Place<'_>) -> Ruling {
    let statement = |met: &MetCondition| Statement {
        condition: met.condition.to_string(),
        value: met.value.map(|yes| if yes { "yes" } else { "no" }.to_owned()),
        from: met.origin.map(|origin| origin.to_string()),
        line: place.of(met),
    };
    let rule = regime.rules().iter().find(|rule| rule.id() == of.rule);
    let about = regime.purpose_notes().iter().filter(|note| note.purposes().contains(of.purpose));
    let about = about.map(|note| note.text());
    Ruling {
        purpose: of.purpose.to_string(),
        requirement: of.requirement.to_string(),
        rule: of.rule.to_string(),
        notes: rule
            .and_then(|rule| rule.note())
            .into_iter()
            .chain(about)
            .map(ToOwned::to_owned)
            .collect(),
        rests_on: of.rests_on.iter().map(statement).collect(),
        milder: of.milder.iter().map(milder).collect(),
        citations: of.citations.iter().map(|citation| cited(regime, citation)).collect(),
    }
}

fn milder(of: &charte::compare::Alternative<'_>) -> Milder {
    Milder {
        rule: of.rule.to_string(),
        requirement: of.requirement.to_string(),
        unmet: of.unmet.iter().map(|unmet| unmet.condition.clone()).collect(),
    }
}

fn cited(regime: &Regime, citation: &Citation) -> Cited {
    let instrument = regime.instrument(citation.instrument());
    let text = |text: Option<&str>| text.map(ToOwned::to_owned);
    Cited {
        instrument: citation.instrument().to_owned(),
        title: instrument.map_or(citation.instrument(), |i| i.title()).to_owned(),
        date: text(instrument.and_then(|i| i.date())),
        at: text(citation.at()),
        address: text(instrument.and_then(|i| i.url())),
        confidence: citation.confidence().to_string(),
        source: text(citation.source()),
        reviewed: citation.reviewed().or(regime.reviewed()).map(review),
    }
}

impl Cookie {
    /// The name as a reader sees it: nothing in it is hidden.
    pub(crate) fn shown(&self) -> String {
        plain(&self.name)
    }
}
