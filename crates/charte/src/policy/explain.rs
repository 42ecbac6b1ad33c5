//! A decision as prose.

use core::fmt::Write;

use super::decision::{Decision, Ruling};
use super::judge::Origin;
use crate::category::{Because, Outcome, Requirement};
use crate::display::shown_name;
use crate::regime::{Citation, Confidence, Regime};

pub(super) fn prose(decision: &Decision<'_>) -> String {
    let mut out = String::new();
    let regime = &decision.visitor.policy.regime;
    let verb = match (decision.outcome(), decision.may_set()) {
        (Outcome::Allowed, _) => "may be set now",
        (Outcome::Limited, true) => "may be set now, for some of its purposes only",
        (Outcome::Limited, false) => "may not be set now: only some of its purposes are allowed",
        (Outcome::Withheld, _) => "may not be set now",
    };
    // Writing to a String does not fail.
    let _ = writeln!(out, "{} {verb}.", shown_name(&decision.cookie()));
    let _ = writeln!(
        out,
        "It is a {} cookie, party {}, under {} ({}).",
        decision.category(),
        decision.party(),
        regime.name("en"),
        regime.id(),
    );
    if let Some(caveat) = regime.caveat() {
        let _ = writeln!(out, "Mind: {caveat}.");
    }
    for ruling in decision.rulings() {
        out.push('\n');
        explain_ruling(&mut out, regime, &ruling, decision.cookie().is_empty());
    }
    let findings = decision.findings();
    if !findings.is_empty() {
        out.push_str("\nTo look at:\n");
        for finding in findings {
            let _ = writeln!(
                out,
                "  {} {}: {}.",
                finding.code(),
                finding.severity(),
                finding.message()
            );
        }
    }
    out
}

fn explain_ruling(out: &mut String, regime: &Regime, ruling: &Ruling<'_>, nameless: bool) {
    let allowed = if ruling.allowed { "allowed" } else { "not allowed" };
    let _ = writeln!(out, "For {}: {allowed}, because {}.", ruling.purpose, reason(ruling.because));
    let _ = writeln!(out, "  The rule {} says {}.", ruling.rule, asks(ruling.requirement));
    if !ruling.rests_on.is_empty() {
        out.push_str("  This answer rests on:\n");
        for basis in &ruling.rests_on {
            let from = basis.from.map_or("not stated", origin);
            let asked = condition(&basis.condition.to_string());
            let _ = writeln!(out, "      {asked} ({from})");
        }
    }
    if !ruling.unmet.is_empty() {
        out.push_str("  What would change this answer:\n");
        let mut rule = "";
        for unmet in &ruling.unmet {
            if unmet.rule != rule {
                rule = unmet.rule;
                let then = regime.rules().iter().find(|r| r.id() == rule).map(|r| asks(r.then()));
                let _ = writeln!(
                    out,
                    "  - by {rule}, {} if all of these held:",
                    then.unwrap_or_default()
                );
            }
            let now = match unmet.stated {
                Some(true) => "stated: yes",
                Some(false) => "stated: no",
                None => "not stated",
            };
            let _ = writeln!(out, "      {} ({now})", condition(&unmet.condition));
        }
    }
    if matches!(ruling.requirement, Requirement::OptIn)
        && !ruling.allowed
        && ruling.rule != "undeclared"
        && ruling.rule != "unclassified"
    {
        out.push_str("  It would also be allowed once the visitor agrees.\n");
    }
    match ruling.because {
        Because::Undeclared if nameless => {
            out.push_str("  Give it a name: nothing can declare a cookie without one.\n")
        }
        Because::Undeclared => {
            out.push_str("  Declare it in the charter, with what it is for and who sets it.\n")
        }
        Because::Unclassified => {
            out.push_str("  State its purposes in the charter; until then it is never allowed.\n")
        }
        _ => {}
    }
    for citation in &ruling.citations {
        explain_citation(out, regime, citation);
    }
}

fn explain_citation(out: &mut String, regime: &Regime, citation: &Citation) {
    let instrument = regime.instrument(citation.instrument());
    let title = instrument.map_or(citation.instrument(), |i| i.title());
    let at = citation.at().map(|at| format!(", {at}")).unwrap_or_default();
    let sure = match citation.confidence() {
        Confidence::Official => "",
        Confidence::Secondary => " (from secondary sources)",
        Confidence::Unverified => " (not verified)",
    };
    let _ = writeln!(out, "  Source: {title}{at}{sure}");
    if let Some(url) = instrument.and_then(|i| i.url()) {
        let _ = writeln!(out, "          {url}");
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

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Stated => "the declaration states it",
        Origin::Site => "the charter states it for the whole site",
        Origin::Role => "by default from the provider's role",
        Origin::Derived => "it follows from the declaration",
    }
}

fn asks(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::OutOfScope => "out of scope",
        Requirement::Exempt => "exempt (no consent needed)",
        Requirement::OptOut => "opt-out (allowed until the visitor objects)",
        Requirement::OptIn => "opt-in (not allowed until the visitor agrees)",
        Requirement::Prohibited => "prohibited",
    }
}

fn reason(because: Because) -> &'static str {
    match because {
        Because::OutOfScope => "the regime does not apply",
        Because::Prohibited => "the regime forbids it",
        Because::Unclassified => "nobody has said what the cookie is for",
        Because::Undeclared => "the charter does not know the cookie",
        Because::Exempt => "no consent is needed",
        Because::Objected => "the visitor objected",
        Because::Gpc => "the browser's Global Privacy Control objects",
        Because::Granted => "the visitor agreed",
        Because::NotObjected => "the visitor may object and has not",
        Because::Refused => "the visitor refused",
        Because::Unanswered => "the visitor has not answered",
        Because::Expired => "the visitor's agreement is too old",
        Because::Outdated => "the visitor agreed to an earlier revision of the charter",
        Because::Unreadable => "the visitor's answer cannot be read",
    }
}
