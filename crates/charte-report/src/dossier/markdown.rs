//! A dossier in Markdown, and its changes.

use std::fmt::Write as _;

use super::{Change, Changes, Cited, Dossier, Ruling};
use crate::format::{code, text};

impl Dossier {
    /// The dossier in Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = format!("# Dossier of {}\n\n", text(&self.site));
        let _ = writeln!(
            out,
            "- Made at {} by {}; the law of that moment was applied\n- Charter: revision {}, SHA-256 `{}`\n\
             - Dossier: SHA-256 `{}`\n- Note: {}\n",
            self.at, self.made_by, self.revision, self.charter, self.digest, self.advice
        );
        out.push_str("## Laws\n");
        for law in &self.laws {
            let _ = writeln!(out, "\n### {} (`{}`)\n", text(&law.name), law.id);
            for (what, value) in
                [("Mind", &law.caveat), ("Authority", &law.authority), ("Period", &law.period)]
            {
                if let Some(value) = value {
                    let _ = writeln!(out, "- {what}: {}", text(value));
                }
            }
            match &law.reviewed {
                Some(review) => {
                    let (on, by, next) = (&review.on, text(&review.by), &review.next);
                    let _ = writeln!(out, "- Reviewed on {on} by {by}, due again on {next}");
                }
                None => out.push_str("- Not reviewed\n"),
            }
            let _ = writeln!(out, "- Data: SHA-256 `{}`", law.digest);
            for duty in &law.duties {
                let _ = writeln!(out, "- Duty: {}{}", text(&duty.text), sources(&duty.citations));
            }
            for note in &law.notes {
                let _ = writeln!(out, "- Note: {}", text(note));
            }
        }
        out.push_str("\n## Cookies\n");
        for cookie in &self.cookies {
            let line = cookie.line.map(|line| format!(", line {line}")).unwrap_or_default();
            let _ = writeln!(out, "\n### {} ({}{line})\n", code(&cookie.name), cookie.party);
            let provider = cookie.provider.as_deref().unwrap_or("the publisher");
            let role = cookie.role.as_deref().map(|role| format!(", {role}")).unwrap_or_default();
            let lifetime = cookie.lifetime.as_deref().unwrap_or("not stated");
            let _ = writeln!(out, "Provider: {}{role}; lifetime: {lifetime}.", text(provider));
            for verdict in &cookie.verdicts {
                let _ = writeln!(out, "\n- **{}: {}**", verdict.law, verdict.requirement);
                verdict.purposes.iter().for_each(|ruling| self::ruling(&mut out, ruling));
            }
        }
        out
    }
}

fn ruling(out: &mut String, ruling: &Ruling) {
    let _ = writeln!(
        out,
        "  - {}: {} (`{}`){}",
        ruling.purpose,
        ruling.requirement,
        ruling.rule,
        sources(&ruling.citations)
    );
    for met in &ruling.rests_on {
        let _ = writeln!(out, "    - rests on `{}`: {}", met.fact(), met.said());
    }
    for milder in &ruling.milder {
        let missing = milder.missing();
        let missing =
            if missing.is_empty() { "nothing more".to_owned() } else { missing.join(", ") };
        let _ =
            writeln!(out, "    - {} would need {missing} (`{}`)", milder.requirement, milder.rule);
    }
    for note in &ruling.notes {
        let _ = writeln!(out, "    - note: {}", text(note));
    }
}

fn sources(citations: &[Cited]) -> String {
    let one = |cited: &Cited| {
        let at = cited.at.as_deref().map(|at| format!(", {}", text(at))).unwrap_or_default();
        let title = match &cited.address {
            Some(address) => format!("[{}](<{address}>)", text(&cited.title)),
            None => text(&cited.title),
        };
        format!("{title}{at} ({})", cited.confidence)
    };
    let all: Vec<String> = citations.iter().map(one).collect();
    if all.is_empty() { String::new() } else { format!(" — {}", all.join("; ")) }
}

impl Changes {
    /// The changes in Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = format!("# What changed from {} to {}\n\n", self.since, self.at);
        for line in self.remarks() {
            let _ = writeln!(out, "- {}", text(&line));
        }
        out.push_str("\n## Verdicts that changed\n\n");
        if self.changes.is_empty() {
            out.push_str("None.\n");
        } else {
            out.push_str("| law | cookie | purpose | before | after |\n|---|---|---|---|---|\n");
        }
        for change in &self.changes {
            let _ = writeln!(
                out,
                "| {} | {} | {} | {} | {} |",
                change.law,
                code(&change.cookie),
                change.purpose,
                change.said_before(),
                change.said_after(),
            );
        }
        out.push_str("\n## Who must be asked again\n\n");
        for line in self.asked_again() {
            let _ = writeln!(out, "- {line}");
        }
        out
    }

    /// What to know before reading the changes.
    pub(super) fn remarks(&self) -> Vec<String> {
        let mut all = Vec::new();
        if !self.older_is_unaltered {
            all.push(
                "The older dossier was altered after it was made: its digest does not fit."
                    .to_owned(),
            );
        }
        let charter = if self.charter_changed { "has changed" } else { "is the same" };
        all.push(format!("The charter {charter}."));
        match self.laws_changed.as_slice() {
            [] => all.push("The data of the laws are the same.".to_owned()),
            laws => all.push(format!("The data of these laws have changed: {}.", laws.join(", "))),
        }
        if !self.laws_not_compared.is_empty() {
            let laws = self.laws_not_compared.join(", ");
            all.push(format!("Not compared, because only one dossier has them: {laws}."));
        }
        all
    }

    /// Who must be asked again, a sentence for each law.
    pub(super) fn asked_again(&self) -> Vec<String> {
        if self.ask_again.is_empty() {
            return vec![
                "Nobody: no purpose needs consent that did not need it before.".to_owned(),
            ];
        }
        let one = |(law, purposes): &(String, Vec<String>)| {
            format!(
                "{law}: every visitor who has not agreed to {}; raise the charter's revision.",
                purposes.join(", ")
            )
        };
        self.ask_again.iter().map(one).collect()
    }
}

impl Change {
    /// What was asked, and by which rule.
    pub(super) fn said_before(&self) -> String {
        said(self.before.as_deref(), self.before_rule.as_deref())
    }

    /// What is asked, and by which rule.
    pub(super) fn said_after(&self) -> String {
        said(self.after.as_deref(), self.after_rule.as_deref())
    }
}

/// `exempt (fr.security)`.
fn said(requirement: Option<&str>, rule: Option<&str>) -> String {
    match (requirement, rule) {
        (Some(requirement), Some(rule)) => format!("{requirement} ({rule})"),
        _ => "not declared".to_owned(),
    }
}
