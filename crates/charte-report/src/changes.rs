//! What changed between two charters, in words, the same in every format.

use charte::diff::{Change, ChangeKind, KeyChange, MaterialityReason, Part};
use charte::{Ask, AskReason, Asking, Diff, PurposeSet};

use crate::names::{plain, short};

/// A text of a charter takes no more of a line than this; the JSON has all of it.
pub(crate) const LONGEST_VALUE: usize = 60;

/// What is shown of something that is there on one side only.
const TELLING: &[&str] = &["purposes", "provider", "role", "lifetime", "domains"];

/// The parts of a charter in the order in which they are shown.
pub(crate) const PARTS: &[(Part, &str)] =
    &[(Part::Charter, "As a whole"), (Part::Provider, "Providers"), (Part::Cookie, "Cookies")];

/// What is wrong if a revision should have been raised.
pub(crate) const NOT_RAISED: &str = "the revision was not raised";

/// The revisions and the law.
pub(crate) fn about(diff: &Diff) -> String {
    let revision = match diff.old_revision == diff.revision {
        true => format!("revision {}, as before", diff.revision),
        false => format!("revision {}, was {}", diff.revision, diff.old_revision),
    };
    let law = match (diff.caveat, diff.old_regime == diff.regime) {
        (Some(_), _) => format!("regime {}", diff.regime),
        (None, true) => format!("{} law", diff.regime),
        (None, false) => format!("{} law, was {}", diff.regime, diff.old_regime),
    };
    format!("{revision} · {law}")
}

/// The sign of a change in a list.
pub(crate) const fn sign(kind: ChangeKind) -> char {
    match kind {
        ChangeKind::Added => '+',
        ChangeKind::Removed => '-',
        ChangeKind::Changed => '~',
    }
}

/// One line per key; for a list, what was added and removed.
pub(crate) fn keys(change: &Change) -> Vec<String> {
    let whole = change.change != ChangeKind::Changed;
    // What a reason tells is not told twice.
    let told = |key: &str| {
        let by = |why| change.material.iter().any(|weight| weight.why == why);
        (key == "lifetime" && by(MaterialityReason::LongerLifetime))
            || (key == "data-retention" && by(MaterialityReason::LongerRetention))
    };
    let shown =
        |key: &&KeyChange| (!whole || TELLING.contains(&key.key.as_str())) && !told(&key.key);
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for key in change.keys.iter().filter(shown) {
        let value = |v: &Option<String>| v.as_deref().map(|v| short(v, LONGEST_VALUE));
        let words = match (value(&key.old), value(&key.new)) {
            (Some(one), None) | (None, Some(one)) if whole => one,
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (Some(old), None) => format!("{old} → not stated"),
            (None, new) => format!("not stated → {}", new.unwrap_or_default()),
        };
        match lines.last_mut() {
            Some((last, all)) if *last == key.key => all.push(words),
            _ => lines.push((&key.key, vec![words])),
        }
    }
    lines.into_iter().map(|(key, words)| format!("{}: {}", plain(key), words.join(", "))).collect()
}

/// The purposes for which the regime asks less than before, one line each.
pub(crate) fn milder<'c>(change: &'c Change, regime: &'c str) -> impl Iterator<Item = String> + 'c {
    change.requirements.iter().filter(|r| r.new < r.old).map(move |milder| {
        format!("{} is {} under {regime} instead of {}", milder.purpose, milder.new, milder.old)
    })
}

/// Whether the changes are material, and whether the revision was raised.
pub(crate) fn weight(diff: &Diff) -> String {
    let material = diff.changes.iter().filter(|change| !change.material.is_empty()).count();
    if !diff.material {
        return match diff.revision_raised {
            false => "no change is material".to_owned(),
            true => "no change is material, but the revision was raised: visitors who agreed are \
                     asked again"
                .to_owned(),
        };
    }
    let counted = match material {
        1 => "1 change is".to_owned(),
        many => format!("{many} changes are"),
    };
    let then = match (diff.revision_wanted, diff.revision_raised) {
        (_, true) => ", and the revision was raised".to_owned(),
        (true, false) => String::new(),
        (false, false) => {
            format!("; no new revision is needed, no answer under {} depends on it", diff.regime)
        }
    };
    format!("{counted} material{then}")
}

/// What to write if the revision should have been raised, or `None`.
pub(crate) fn remedy(diff: &Diff) -> Option<String> {
    let next = diff.old_revision.saturating_add(1);
    let remedy = format!("write revision = {next}, so that visitors are asked again");
    (!diff.is_announced()).then_some(remedy)
}

/// How many things were added, removed and changed.
pub(crate) fn counts(diff: &Diff) -> String {
    let count =
        |part, kind| diff.changes.iter().filter(|c| c.part == part && c.change == kind).count();
    let mut parts = Vec::new();
    for (part, word) in [(Part::Provider, "provider"), (Part::Cookie, "cookie")] {
        for kind in ChangeKind::ALL {
            let count = count(part, *kind);
            if count > 0 {
                parts.push(format!("{count} {word}{} {kind}", if count == 1 { "" } else { "s" }));
            }
        }
    }
    if count(Part::Charter, ChangeKind::Changed) > 0 {
        parts.push("the charter as a whole changed".to_owned());
    }
    if parts.is_empty() { "no changes".to_owned() } else { parts.join(", ") }
}

/// Who must be asked again, one line each. Empty if no one is.
pub(crate) fn asked(diff: &Diff) -> Vec<String> {
    if !(diff.revision_wanted || diff.revision_raised || diff.asked_again.answers_lost) {
        return Vec::new();
    }
    let again = &diff.asked_again;
    if again.answers_lost {
        let line = "everyone: the consent cookie was renamed, so every answer is lost, \
                    refusals too; keep the name, or read the old cookie once";
        return vec![line.to_owned()];
    }
    let mut lines = Vec::new();
    if !again.purposes.is_empty() {
        lines.push(format!("because of changes to {}", words(again.purposes)));
    }
    let then = if again.with_a_new_revision { ", once the revision is raised" } else { "" };
    lines.push(format!("visitors who agreed to everything: {}{then}", question(again.granted)));
    let refused = match again.refused.asking {
        Asking::None => "not asked; refusals stay".to_owned(),
        _ => format!("{}; refusals stay", question(again.refused)),
    };
    lines.push(format!("visitors who refused everything: {refused}"));
    lines
}

fn question(ask: Ask) -> String {
    match ask.asking {
        Asking::Ask => format!("asked about {}", words(ask.purposes)),
        Asking::Notice => format!("told about, and may object to: {}", words(ask.purposes)),
        Asking::None if ask.because == AskReason::NothingToAsk => {
            "not asked; nothing requires an answer".to_owned()
        }
        Asking::None => "not asked".to_owned(),
    }
}

fn words(purposes: PurposeSet) -> String {
    purposes.iter().map(|purpose| purpose.id()).collect::<Vec<_>>().join(", ")
}
