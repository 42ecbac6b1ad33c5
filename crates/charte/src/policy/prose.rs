//! An explanation as prose.

use core::fmt::{self, Formatter};

use super::explanation::{Explanation, Ruling};
use super::judge::FactOrigin;
use crate::category::{Category, DecisionReason, Outcome, Party, Requirement};
use crate::regime::{Citation, Confidence, Regime};
use crate::shown::shown_name;

/// What, why, with citations, and what would change it.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self)
    }
}

fn write(out: &mut Formatter<'_>, explanation: &Explanation) -> fmt::Result {
    let (decision, regime) = (explanation.decision(), explanation.regime());
    let verb = match (decision.outcome(), decision.may_set()) {
        (Outcome::Allowed, _) => "may be set now",
        (Outcome::Limited, true) => "may be set now, for some of its purposes only",
        (Outcome::Limited, false) => "may not be set now: only some of its purposes are allowed",
        (Outcome::Withheld, _) => "may not be set now",
    };
    writeln!(out, "{} {verb}.", shown_name(explanation.cookie()))?;
    writeln!(
        out,
        "It is a {}, judged under {} ({}).",
        kind(decision.category(), decision.party()),
        regime.name("en"),
        regime.id(),
    )?;
    if let Some(caveat) = regime.caveat() {
        writeln!(out, "Note: {caveat}.")?;
    }
    for ruling in explanation.rulings() {
        writeln!(out)?;
        write_ruling(out, regime, ruling, explanation.cookie().is_empty())?;
    }
    write_list(out, "Notes", explanation.notes().into_iter())?;
    write_list(out, "Duties", explanation.duties().map(|duty| duty.text("en")))?;
    if !explanation.findings().is_empty() {
        out.write_str("\nFindings:\n")?;
        for finding in explanation.findings() {
            let (code, severity) = (finding.code(), finding.severity());
            writeln!(out, "  {code} {severity}: {}; {}.", finding.message(), finding.help())?;
        }
    }
    Ok(())
}

fn write_list<'a>(
    out: &mut Formatter<'_>,
    title: &str,
    texts: impl Iterator<Item = &'a str>,
) -> fmt::Result {
    let mut texts = texts.peekable();
    if texts.peek().is_some() {
        writeln!(out, "\n{title}:")?;
    }
    texts.try_for_each(|text| writeln!(out, "  - {text}"))
}

/// `first-party statistics cookie`, `third-party cookie`.
fn kind(category: Category, party: Party) -> String {
    match category {
        Category::Statistics | Category::Necessary => format!("{party}-party {category} cookie"),
        Category::FirstParty | Category::ThirdParty => format!("{category} cookie"),
    }
}

fn write_ruling(
    out: &mut Formatter<'_>,
    regime: &Regime,
    ruling: &Ruling,
    nameless: bool,
) -> fmt::Result {
    let allowed = if ruling.allowed { "allowed" } else { "not allowed" };
    writeln!(out, "For {}: {allowed}, because {}.", ruling.purpose, reason(ruling.because))?;
    match ruling.because {
        DecisionReason::Undeclared if nameless => {
            writeln!(out, "  Give it a name: a charter cannot declare a cookie without one.")?;
        }
        DecisionReason::Undeclared => {
            writeln!(out, "  Declare it in the charter: its purposes, and who sets it.")?;
        }
        DecisionReason::Unclassified => {
            writeln!(out, "  State its purposes in the charter. Until then it is never allowed.")?;
        }
        _ => {
            writeln!(out, "  Rule {}: {}.", ruling.rule, requires(ruling.requirement))?;
            write_conditions(out, regime, ruling)?;
        }
    }
    ruling.citations.iter().try_for_each(|citation| write_citation(out, regime, citation))
}

fn write_conditions(out: &mut Formatter<'_>, regime: &Regime, ruling: &Ruling) -> fmt::Result {
    if !ruling.rests_on.is_empty() {
        writeln!(out, "  This answer rests on:")?;
        for met in &ruling.rests_on {
            let from = met.origin.map_or("not stated", origin);
            writeln!(out, "      {} ({from})", condition(&met.condition.to_string()))?;
        }
    }
    if !ruling.unmet.is_empty() {
        writeln!(out, "  What would change this answer:")?;
        let mut rule = "";
        for unmet in &ruling.unmet {
            if unmet.rule != rule {
                rule = &unmet.rule;
                let then = regime.rules().iter().find(|r| r.id() == rule);
                let then = then.map(|r| requires(r.then())).unwrap_or_default();
                writeln!(out, "  - {then} (rule {rule}) if all of these hold:")?;
            }
            let asked = condition(&unmet.condition);
            match (unmet.stated, unmet.origin) {
                (Some(yes), Some(from)) => {
                    let value = if yes { "yes" } else { "no" };
                    writeln!(out, "      {asked} (now {value}: {})", origin(from))?;
                }
                _ => writeln!(out, "      {asked} (not stated)")?,
            }
        }
    }
    if ruling.requirement == Requirement::OptIn && !ruling.allowed {
        let also = if ruling.unmet.is_empty() { "" } else { "also " };
        writeln!(out, "  It is {also}allowed once the visitor agrees.")?;
    }
    Ok(())
}

fn write_citation(out: &mut Formatter<'_>, regime: &Regime, citation: &Citation) -> fmt::Result {
    let instrument = regime.instrument(citation.instrument());
    let title = instrument.map_or(citation.instrument(), |i| i.title());
    let at = citation.at().map(|at| format!(", {at}")).unwrap_or_default();
    let sure = match citation.confidence() {
        Confidence::Official => "",
        Confidence::Secondary => " (from secondary sources)",
        Confidence::Unverified => " (not verified)",
    };
    writeln!(out, "  Source: {title}{at}{sure}")?;
    match instrument.and_then(|i| i.url()) {
        Some(url) => writeln!(out, "          {url}"),
        None => Ok(()),
    }
}

fn condition(condition: &str) -> String {
    match condition.split_at_checked(1) {
        Some(("!", fact)) => format!("{fact} = no"),
        Some(("~", fact)) => format!("{fact} is not yes"),
        _ if condition.starts_with("limit:") => format!("{condition} kept"),
        _ => format!("{condition} = yes"),
    }
}

fn origin(origin: FactOrigin) -> &'static str {
    match origin {
        FactOrigin::Stated => "the declaration states it",
        FactOrigin::Site => "the charter states it for the whole site",
        FactOrigin::Role => "by default from the provider's role",
        FactOrigin::Derived => "it follows from the declaration",
    }
}

fn requires(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::OutOfScope => "out of scope",
        Requirement::Exempt => "exempt (no consent needed)",
        Requirement::OptOut => "opt-out (allowed until the visitor objects)",
        Requirement::OptIn => "opt-in (not allowed until the visitor agrees)",
        Requirement::Prohibited => "prohibited",
    }
}

fn reason(because: DecisionReason) -> &'static str {
    match because {
        DecisionReason::OutOfScope => "the regime does not apply",
        DecisionReason::Prohibited => "the regime forbids it",
        DecisionReason::Unclassified => "the charter does not say what the cookie is for",
        DecisionReason::Undeclared => "the charter does not declare the cookie",
        DecisionReason::Exempt => "no consent is needed",
        DecisionReason::Objected => "the visitor objected",
        DecisionReason::Gpc => "the browser's objection, sent through Global Privacy Control",
        DecisionReason::Granted => "the visitor agreed",
        DecisionReason::NotObjected => "the visitor may object and has not",
        DecisionReason::Refused => "the visitor refused",
        DecisionReason::Unanswered => "the visitor has not answered",
        DecisionReason::Expired => "the visitor's agreement is too old",
        DecisionReason::Outdated => "the visitor agreed to an earlier revision of the charter",
        DecisionReason::Unreadable => "the visitor's answer cannot be read",
    }
}
