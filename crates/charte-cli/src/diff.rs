//! `charte diff`: what changed between two charters, and whether visitors must be asked again.

use charte::diff::{Change, ChangeKind, KeyChange, MaterialityReason, Part};
use charte::{Ask, AskReason, Asking, Charter, Diff, FindingCode, PurposeSet, Technology};

use crate::args::{DiffArgs, DiffFormat};
use crate::failure::Failure;
use crate::out::{BAD, DOUBT, FAINT, GOOD, HEADING, NO_ADVICE, plain, short, wrap};
use crate::{input, out};

/// A text of a charter takes no more of a line than this; the JSON has all of it.
const LONGEST_VALUE: usize = 60;

/// What is shown of something that is there on one side only.
const TELLING: &[&str] = &["purposes", "provider", "role", "lifetime", "domains"];

pub(crate) fn run(args: &DiffArgs) -> Result<u8, Failure> {
    if args.old == "-" && args.new == "-" {
        return Err(Failure::new("standard input can be read once; name one of the charters"));
    }
    let old = input::charter(&args.old)?;
    let new = input::charter(&args.new)?;
    let regime = args.regime.as_deref().map(input::regime).transpose()?;
    let now = match &args.at {
        Some(at) => input::moment(at)?,
        None => input::clock(),
    };
    let diff = Diff::new(&old, &new, regime.as_ref(), now);
    let diff = diff.map_err(|error| Failure::of_argument(&error))?;
    match args.format {
        DiffFormat::Json => out::json(&diff)?,
        DiffFormat::Text => out::text(&text(&diff, &new, out::columns()), args.color)?,
    }
    Ok(u8::from(!diff.is_announced()))
}

fn text(diff: &Diff, new: &Charter, columns: usize) -> String {
    let mut out = format!("{HEADING}The charter of {}{HEADING:#}\n", new.host());
    let revision = match diff.old_revision == diff.revision {
        true => format!("revision {}, as before", diff.revision),
        false => format!("revision {}, was {}", diff.revision, diff.old_revision),
    };
    let law = match (diff.caveat, diff.old_regime == diff.regime) {
        (Some(_), _) => format!("regime {}", diff.regime),
        (None, true) => format!("{} law", diff.regime),
        (None, false) => format!("{} law, was {}", diff.regime, diff.old_regime),
    };
    out.push_str(&FAINT.render().to_string());
    wrap(&mut out, &format!("{revision} · {law}"), columns, "", "");
    out.push_str(&FAINT.render_reset().to_string());
    for (part, title) in
        [(Part::Charter, "As a whole"), (Part::Provider, "Providers"), (Part::Cookie, "Cookies")]
    {
        let mut of_part = diff.changes.iter().filter(|change| change.part == part).peekable();
        if of_part.peek().is_some() {
            out.push_str(&format!("\n{HEADING}{title}{HEADING:#}\n"));
        }
        of_part.for_each(|change| self::change(&mut out, change, &diff.regime, columns));
    }
    summary(&mut out, diff, columns);
    out
}

fn change(out: &mut String, change: &Change, regime: &str, columns: usize) {
    let (sign, style) = match change.change {
        ChangeKind::Added => ('+', GOOD),
        ChangeKind::Removed => ('-', BAD),
        ChangeKind::Changed => ('~', DOUBT),
    };
    if let Some(name) = &change.name {
        out.push_str(&format!("{style}{sign}{style:#} {}", short(name, LONGEST_VALUE)));
        if let Some(technology) = change.technology.filter(|t| *t != Technology::Cookie) {
            out.push_str(&format!(" ({technology})"));
        }
        if let Some(domain) = &change.domain {
            out.push_str(&format!(" on {}", short(domain, LONGEST_VALUE)));
        }
        out.push('\n');
    }
    for line in keys(change) {
        wrap(out, &line, columns, "    ", "      ");
    }
    for milder in change.requirements.iter().filter(|r| r.new < r.old) {
        let line = format!(
            "{} is {} under {regime} instead of {}",
            milder.purpose, milder.new, milder.old
        );
        wrap(out, &line, columns, "    ", "      ");
    }
    for weight in &change.material {
        out.push_str(&format!("    {BAD}material{BAD:#}: "));
        let mut line = String::new();
        wrap(&mut line, &plain(&weight.what), columns.saturating_sub(10), "    ", "      ");
        out.push_str(line.trim_start());
    }
}

/// A line a key; of a list what came and what went.
fn keys(change: &Change) -> Vec<String> {
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
            (Some(old), None) => format!("{old} → nothing"),
            (None, new) => format!("nothing → {}", new.unwrap_or_default()),
        };
        match lines.last_mut() {
            Some((last, all)) if *last == key.key => all.push(words),
            _ => lines.push((&key.key, vec![words])),
        }
    }
    lines.into_iter().map(|(key, words)| format!("{}: {}", plain(key), words.join(", "))).collect()
}

fn summary(out: &mut String, diff: &Diff, columns: usize) {
    out.push_str(&format!("\n{HEADING}Summary{HEADING:#}\n"));
    let counted = counts(diff);
    wrap(out, &counted, columns, "  ", "  ");
    let material = diff.changes.iter().filter(|change| !change.material.is_empty()).count();
    match (diff.material, diff.revision_raised) {
        (false, false) => wrap(out, "nothing is material", columns, "  ", "  "),
        (false, true) => {
            let line = "nothing is material, yet the revision was raised: visitors who \
                        agreed are asked again";
            wrap(out, line, columns, "  ", "  ");
        }
        (true, raised) => {
            let counted = match material {
                1 => "1 change is".to_owned(),
                many => format!("{many} changes are"),
            };
            let then = match (diff.revision_wanted, raised) {
                (_, true) => ", and the revision was raised".to_owned(),
                (true, false) => String::new(),
                (false, false) => {
                    format!(
                        "; no new revision is needed, no answer under {} hangs on it",
                        diff.regime
                    )
                }
            };
            wrap(out, &format!("{counted} material{then}"), columns, "  ", "  ");
        }
    }
    if diff.revision_wanted || diff.revision_raised || diff.asked_again.answers_lost {
        out.push_str(&format!("  {HEADING}Who must be asked again?{HEADING:#}\n"));
        for line in asked(diff) {
            wrap(out, &line, columns, "    ", "      ");
        }
    }
    if !diff.is_announced() {
        let code = FindingCode::SameRevision;
        out.push_str(&format!(
            "  {BAD}{} {code}{BAD:#} the revision was not raised\n",
            code.severity()
        ));
        let next = diff.old_revision.saturating_add(1);
        let line = format!("write revision = {next}, so that visitors are asked again");
        wrap(out, &line, columns, "    do: ", "        ");
    }
    let law = match diff.caveat {
        Some(caveat) => format!("({caveat}; {NO_ADVICE})"),
        None => format!("({NO_ADVICE})"),
    };
    out.push_str(&FAINT.render().to_string());
    wrap(out, &law, columns, "  ", "  ");
    out.push_str(&FAINT.render_reset().to_string());
}

fn counts(diff: &Diff) -> String {
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
    if parts.is_empty() { "nothing changed".to_owned() } else { parts.join(", ") }
}

fn asked(diff: &Diff) -> Vec<String> {
    let again = &diff.asked_again;
    if again.answers_lost {
        let line = "everybody: the consent cookie has another name, so every answer is forgotten, \
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
        Asking::Notice => format!("told, and may object, about {}", words(ask.purposes)),
        Asking::None if ask.because == AskReason::NothingToAsk => {
            "not asked; nothing needs an answer".to_owned()
        }
        Asking::None => "not asked".to_owned(),
    }
}

fn words(purposes: PurposeSet) -> String {
    purposes.iter().map(|purpose| purpose.id()).collect::<Vec<_>>().join(", ")
}
