//! What to do, the most useful first.

use std::collections::{BTreeMap, BTreeSet};

use charte::Severity;
use charte_texts::TextError;

use crate::document::{Counts, Document};
use crate::model::{Action, Fix, Item, Rule};
use crate::names::{plain, short, short_name};
use crate::speaker::{Speaker, sign};
use crate::terminal::{BAD, DOUBT, FAINT, HEADING, wrap, wrap_faint};

/// Things to fix, and cookies of one, that are told without `--all`.
const MOST_FIXES: usize = 9;
const MOST_NAMES: usize = 8;

/// The longest name or host.
const LONGEST: usize = 40;

pub(super) fn render(
    out: &mut String,
    document: &Document<'_>,
    fixes: &[Fix<'_>],
    speaker: &Speaker,
    columns: usize,
    all: bool,
) -> Result<(), TextError> {
    let counts = Counts::of(document.diagnostics());
    if fixes.is_empty() {
        return Ok(());
    }
    let levels = speaker.levels(counts)?;
    out.push_str(&format!(
        "\n{HEADING}{}{HEADING:#} {FAINT}({levels}){FAINT:#}\n",
        speaker.say("fixes")?
    ));
    // Of unknown cookies on many sites the sites matter less than that they are unknown.
    let unknown = fixes.iter().filter(|fix| fix.action == Action::FindOut).count();
    let one_by_one = all || unknown <= 2;
    let mut told = 0;
    let mut together = false;
    let most = if all { usize::MAX } else { MOST_FIXES };
    let mut rules: Vec<Rule<'_>> = Vec::new();
    for fix in fixes {
        if fix.action == Action::FindOut && !one_by_one {
            if !together {
                together = true;
                told += 1;
                find_out(out, fixes, speaker, columns)?;
            }
            continue;
        }
        told += 1;
        if told <= most {
            self::fix(out, document, fix, speaker, columns, all)?;
            for rule in &fix.rules {
                if rules.iter().all(|known| known.id != rule.id) {
                    rules.push(*rule);
                }
            }
        }
    }
    if told > most {
        let more = speaker.count("more-fixes", (told - most) as u64)?;
        wrap(out, &more, columns, "  ", "    ");
    }
    for rule in rules {
        let sources = rule.citations.iter().map(|citation| document.source_of(citation));
        let sources = sources.collect::<Vec<_>>().join("; ");
        let args = [("rule", rule.id.into()), ("sources", sources.into())];
        wrap_faint(out, &plain(&speaker.with("law-rule", &args)?), columns, "  ", "    ");
    }
    Ok(())
}

fn fix(
    out: &mut String,
    document: &Document<'_>,
    fix: &Fix<'_>,
    speaker: &Speaker,
    columns: usize,
    all: bool,
) -> Result<(), TextError> {
    let line = speaker.fix(fix, document)?;
    if !fix.action.says_it_all() {
        head(out, fix, &line, columns);
        // What to do depends on the cookie.
        return details(out, document, fix, speaker, columns, all);
    }
    let names = listed(&fix.cookies, speaker, all)?;
    // A few names stand beside what to do, more of them below it.
    if fix.cookies.len() <= 3 {
        head(out, fix, &format!("{line} · {names}"), columns);
    } else {
        head(out, fix, &line, columns);
        faint(out, &names, columns);
    }
    Ok(())
}

fn head(out: &mut String, fix: &Fix<'_>, line: &str, columns: usize) {
    let severity = fix.severity;
    let style = match severity {
        Severity::Error => BAD,
        Severity::Warning => DOUBT,
        Severity::Note => FAINT,
    };
    let codes = fix.codes.iter().map(|code| code.id());
    // The rule of the law, which is cited below.
    let codes: Vec<&str> = codes.chain(fix.rules.iter().map(|rule| rule.id)).collect();
    let mut lines = String::new();
    // The sign takes two columns, which the styles do not.
    wrap(&mut lines, &format!("{line} [{}]", codes.join(", ")), columns, "  ", "  ");
    let rest = lines.get(2..).unwrap_or_default();
    out.push_str(&format!("{style}{}{style:#} {rest}", sign(severity)));
}

/// The names of cookies, each once, with hosts where they do not tell which is meant.
fn listed(cookies: &[Item<'_>], speaker: &Speaker, all: bool) -> Result<String, TextError> {
    let mut order: Vec<&str> = Vec::new();
    let mut hosts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for item in cookies {
        let of_name = hosts.entry(item.name).or_insert_with(|| {
            order.push(item.name);
            BTreeSet::new()
        });
        if item.is_repeated {
            of_name.extend(item.host);
        }
    }
    let names: Vec<String> = order.iter().map(|name| named(name, hosts.get(name))).collect();
    speaker.few(&names, if all { usize::MAX } else { MOST_NAMES })
}

/// A name, and its hosts where it does not tell which cookie is meant.
fn named(name: &str, hosts: Option<&BTreeSet<&str>>) -> String {
    let name = short_name(name, LONGEST);
    match hosts {
        Some(hosts) if !hosts.is_empty() => {
            let more = if hosts.len() > 3 { ", …" } else { "" };
            let hosts: Vec<String> =
                hosts.iter().take(3).map(|host| short(host, LONGEST)).collect();
            format!("{name} ({}{more})", hosts.join(", "))
        }
        _ => name,
    }
}

/// What was found about each cookie, and what to do about it.
fn details(
    out: &mut String,
    document: &Document<'_>,
    fix: &Fix<'_>,
    speaker: &Speaker,
    columns: usize,
    all: bool,
) -> Result<(), TextError> {
    let found = || fix.diagnostics.iter().filter_map(|number| document.diagnostics().get(*number));
    let mut messages: Vec<(String, Vec<Item<'_>>)> = Vec::new();
    for one in found() {
        let message = speaker.tell(one)?.message;
        let host = one.host.as_deref();
        let name = one.subject.cookie();
        let item = name.and_then(|name| {
            fix.cookies.iter().find(|item| item.name == name && item.host == host).cloned()
        });
        match messages.iter_mut().find(|(known, _)| *known == message) {
            Some((_, items)) => items.extend(item),
            None => messages.push((message, item.into_iter().collect())),
        }
    }
    let most = if all { usize::MAX } else { 3 };
    let help = found().next().map(|found| speaker.tell(found)).transpose()?;
    let help = help.and_then(|told| told.help).filter(|_| matches!(fix.action, Action::Other(_)));
    let last = messages.len().min(most).saturating_sub(1);
    for (number, (message, items)) in messages.iter().take(most).enumerate() {
        let mut line = match items.is_empty() {
            true => message.clone(),
            false => {
                let names = listed(items, speaker, all)?;
                let args = [("names", names.into()), ("message", message.as_str().into())];
                speaker.with("fix-detail", &args)?
            }
        };
        if let Some(help) = help.as_ref().filter(|_| number == last) {
            line.push_str(if line.ends_with('.') { " " } else { "; " });
            line.push_str(help);
        }
        faint(out, &line, columns);
    }
    let more = messages.len().saturating_sub(most);
    if more > 0 {
        faint(out, &speaker.count("and-more", more as u64)?, columns);
    }
    Ok(())
}

/// Unknown cookies of many sites, in one entry.
fn find_out(
    out: &mut String,
    fixes: &[Fix<'_>],
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let unknown = || fixes.iter().filter(|fix| fix.action == Action::FindOut);
    let n: usize = unknown().map(|fix| fix.cookies.len()).sum();
    let args = [("n", n.into()), ("sites", unknown().count().into())];
    let line = speaker.with("fix-find-out-all", &args)?;
    let Some(first) = unknown().next() else { return Ok(()) };
    head(out, first, &line, columns);
    let mut sites: Vec<String> = Vec::new();
    for fix in unknown() {
        sites.push(format!("{} ({})", short(&speaker.by(&fix.by)?, LONGEST), fix.cookies.len()));
    }
    faint(out, &speaker.few(&sites, MOST_NAMES)?, columns);
    Ok(())
}

fn faint(out: &mut String, line: &str, columns: usize) {
    wrap_faint(out, line, columns, "    ", "    ");
}
