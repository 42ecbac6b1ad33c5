//! What changed between two charters, in words, the same in every format for people.

use charte::diff::{Change, ChangeKind, KeyChange, MaterialityReason, Part};
use charte::finding::MaterialDetail;
use charte::{Ask, AskReason, Asking, Diff, PurposeSet, Regime};
use charte_texts::TextError;

use crate::finding_text::change_of;
use crate::names::{plain, short};
use crate::speaker::Speaker;

type Said = Result<String, TextError>;
type Lines = Result<Vec<String>, TextError>;

/// A text of a charter takes no more of a line than this; the JSON has all of it.
pub(crate) const LONGEST_VALUE: usize = 60;

/// What is shown of something that is there on one side only.
const TELLING: &[&str] = &["purposes", "provider", "role", "lifetime", "domains"];

/// The parts of a charter in the order in which they are shown, each with the id of its title.
pub(crate) const PARTS: &[(Part, &str)] = &[
    (Part::Charter, "diff-part-charter"),
    (Part::Provider, "diff-part-provider"),
    (Part::Cookie, "diff-part-cookie"),
];

/// The revisions and the law.
pub(crate) fn about(diff: &Diff, speaker: &Speaker) -> Said {
    let revision = match diff.old_revision == diff.revision {
        true => speaker.count("diff-revision-same", diff.revision.into())?,
        false => {
            let args = [("new", diff.revision.into()), ("old", diff.old_revision.into())];
            speaker.with("diff-revision", &args)?
        }
    };
    let mut law = law(&diff.regime, speaker)?;
    if diff.old_regime != diff.regime {
        let old = self::law(&diff.old_regime, speaker)?;
        law = speaker.with("diff-law-changed", &[("new", law.into()), ("old", old.into())])?;
    }
    Ok(format!("{revision} · {law}"))
}

/// `French law`, by the id of a regime.
fn law(id: &str, speaker: &Speaker) -> Said {
    let regime = Regime::builtin(id).ok();
    let name = regime.map_or(id, |regime| regime.name(speaker.texts().language().tag()));
    speaker.texts().law(id, name)
}

/// The sign of a change in a list.
pub(crate) const fn sign(kind: ChangeKind) -> char {
    match kind {
        ChangeKind::Added => '+',
        ChangeKind::Removed => '-',
        ChangeKind::Changed => '~',
    }
}

/// What changed of one thing, a line each: its keys, and what the law asks less strictly than
/// before.
pub(crate) fn lines(change: &Change, regime: &str, speaker: &Speaker) -> Lines {
    let mut lines = keys(change, speaker)?;
    for milder in change.requirements.iter().filter(|r| r.new < r.old) {
        let detail = MaterialDetail::Stricter {
            purpose: milder.purpose,
            old: milder.old,
            new: milder.new,
            regime: regime.to_owned(),
        };
        lines.push(change_of(&detail, speaker.texts())?);
    }
    Ok(lines)
}

/// One line per key; for a list, what was added and removed.
fn keys(change: &Change, speaker: &Speaker) -> Lines {
    let whole = change.change != ChangeKind::Changed;
    // What a reason tells is not told twice.
    let told = |key: &str| {
        let by = |why| change.material.iter().any(|weight| weight.why == why);
        (key == "lifetime" && by(MaterialityReason::LongerLifetime))
            || (key == "data-retention" && by(MaterialityReason::LongerRetention))
    };
    let shown =
        |key: &&KeyChange| (!whole || TELLING.contains(&key.key.as_str())) && !told(&key.key);
    let nothing = speaker.say("diff-not-stated")?;
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for key in change.keys.iter().filter(shown) {
        let value = |v: &Option<String>| v.as_deref().map(|v| short(v, LONGEST_VALUE));
        let words = match (value(&key.old), value(&key.new)) {
            (Some(one), None) | (None, Some(one)) if whole => one,
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (Some(old), None) => format!("{old} → {nothing}"),
            (None, new) => format!("{nothing} → {}", new.unwrap_or_default()),
        };
        match lines.last_mut() {
            Some((last, all)) if *last == key.key => all.push(words),
            _ => lines.push((&key.key, vec![words])),
        }
    }
    let line = |(key, words): (&str, Vec<String>)| format!("{}: {}", plain(key), words.join(", "));
    Ok(lines.into_iter().map(line).collect())
}

/// Why a change is material, a line each.
pub(crate) fn material(change: &Change, speaker: &Speaker) -> Lines {
    change.material.iter().map(|weight| change_of(&weight.detail, speaker.texts())).collect()
}

/// Whether the changes are material, and whether the revision was raised.
pub(crate) fn weight(diff: &Diff, speaker: &Speaker) -> Said {
    let count = diff.changes.iter().filter(|change| !change.material.is_empty()).count() as u64;
    match (diff.material, diff.revision_wanted, diff.revision_raised) {
        (false, _, false) => speaker.say("diff-not-material"),
        (false, _, true) => speaker.say("diff-not-material-raised"),
        (true, _, true) => speaker.count("diff-count-material-raised", count),
        (true, true, false) => speaker.count("diff-count-material", count),
        (true, false, false) => {
            let regime = Regime::builtin(&diff.regime).ok();
            let language = speaker.texts().language().tag();
            let name = regime.map_or(diff.regime.as_str(), |regime| regime.name(language));
            let under = speaker.texts().under_law(&diff.regime, name)?;
            let args = [("n", count.into()), ("under", under.into())];
            speaker.with("diff-count-material-free", &args)
        }
    }
}

/// What to write if the revision should have been raised, or `None`.
pub(crate) fn remedy(diff: &Diff, speaker: &Speaker) -> Result<Option<String>, TextError> {
    if diff.is_announced() {
        return Ok(None);
    }
    let line = format!("revision = {}", diff.old_revision.saturating_add(1));
    speaker.with("diff-remedy", &[("line", line.into())]).map(Some)
}

/// How many things were added, removed and changed.
pub(crate) fn counts(diff: &Diff, speaker: &Speaker) -> Said {
    let count =
        |part, kind| diff.changes.iter().filter(|c| c.part == part && c.change == kind).count();
    let mut parts = Vec::new();
    for (part, word) in [(Part::Provider, "providers"), (Part::Cookie, "cookies")] {
        for kind in ChangeKind::ALL {
            let count = count(part, *kind) as u64;
            if count > 0 {
                parts.push(speaker.count(&format!("diff-{word}-{kind}"), count)?);
            }
        }
    }
    if count(Part::Charter, ChangeKind::Changed) > 0 {
        parts.push(speaker.say("diff-charter-changed")?);
    }
    if parts.is_empty() { speaker.say("diff-none") } else { Ok(parts.join(", ")) }
}

/// Who must be asked again, one line each. Empty if no one is.
pub(crate) fn asked(diff: &Diff, speaker: &Speaker) -> Lines {
    if !(diff.revision_wanted || diff.revision_raised || diff.asked_again.answers_lost) {
        return Ok(Vec::new());
    }
    let again = &diff.asked_again;
    if again.answers_lost {
        return Ok(vec![speaker.say("diff-asked-everyone")?]);
    }
    let mut lines = Vec::new();
    if !again.purposes.is_empty() {
        lines.push(about_purposes("diff-asked-because", again.purposes, speaker)?);
    }
    let said = |id: &str, said: String| speaker.with(id, &[("said", said.into())]);
    let granted = match again.with_a_new_revision {
        true => "diff-asked-granted-later",
        false => "diff-asked-granted",
    };
    lines.push(said(granted, question(again.granted, speaker)?)?);
    let refused = match again.refused.asking {
        Asking::None => speaker.say("diff-question-none")?,
        _ => question(again.refused, speaker)?,
    };
    lines.push(said("diff-asked-refused", refused)?);
    Ok(lines)
}

fn question(ask: Ask, speaker: &Speaker) -> Said {
    match ask.asking {
        Asking::Ask => about_purposes("diff-question-ask", ask.purposes, speaker),
        Asking::Notice => about_purposes("diff-question-notice", ask.purposes, speaker),
        Asking::None if ask.because == AskReason::NothingToAsk => {
            speaker.say("diff-question-nothing")
        }
        Asking::None => speaker.say("diff-question-none"),
    }
}

fn about_purposes(id: &str, purposes: PurposeSet, speaker: &Speaker) -> Said {
    speaker.with(id, &[("purposes", speaker.purposes(purposes)?.into())])
}
