//! What was added, what is to be decided, and what to do next.

use charte_audit::services::{self, Service};

use super::Insertion;
use super::insert::Added;
use crate::out;

/// A comment of an added table that leaves something to decide.
struct Decision {
    provider: String,
    /// The first line that it stands on.
    line: usize,
    /// How many other declarations have the same comment.
    others: usize,
    comment: Comment,
}

/// A comment that leaves something to decide: words, then lines of a charter.
#[derive(Clone, Default, PartialEq)]
struct Comment {
    text: String,
    shown: Vec<String>,
}

pub(crate) fn report(charter: &str, insertion: &Insertion, is_dry: bool) -> String {
    let mut told = String::new();
    let charter = out::file(charter);
    for added in &insertion.added {
        service(&mut told, &charter, added, is_dry);
    }
    let decisions = decisions(insertion);
    if !decisions.is_empty() {
        told.push_str("\nTo decide; each is a comment in the charter:\n");
        for decision in &decisions {
            let others = match decision.others {
                0 => String::new(),
                1 => " and 1 more".to_owned(),
                more => format!(" and {more} more"),
            };
            let first = format!("  line {}{others}: ", decision.line);
            let text = format!("{}: {}", decision.provider, decision.comment.text);
            out::wrap(&mut told, &text, out::columns(), &first, "    ");
            for line in &decision.comment.shown {
                told.push_str(&format!("      {line}\n"));
            }
        }
    }
    let texts = insertion.added.iter().flat_map(|added| &added.cookies);
    let texts: usize = texts.map(|(_, table)| table.matches(" = \"…\"").count()).sum();
    if texts > 0 {
        let text = format!(
            "{texts} texts for visitors are to be written: each is a comment that ends in \"…\""
        );
        out::wrap(&mut told, &text, out::columns(), "  ", "    ");
    }
    told
}

/// What to do with a charter, with the names of its files.
pub(crate) fn next_steps(charter: &str, is_in_use: bool) -> String {
    let charter = out::file(charter);
    let named = if charter.contains(' ') { format!("\"{charter}\"") } else { charter };
    let mut next = format!(
        "\nNext:\n  charte lint {named}\n  charte page --charter {named} > cookies.html\n  \
         charte check VISIT.har --charter {named}\n"
    );
    if is_in_use {
        next.push_str(&format!(
            "If visitors have already answered: `charte diff OLD {named}` says whether to raise \
             `revision`,\nso that they are asked again.\n"
        ));
    }
    next
}

fn service(told: &mut String, charter: &str, added: &Added, is_dry: bool) {
    let name = title(added.service);
    if !added.is_new() {
        told.push_str(&format!("{charter}: has {name} already\n"));
        return;
    }
    let verb = if is_dry { "would get" } else { "got" };
    told.push_str(&format!("{charter}: {verb} {name}\n"));
    if added.provider.is_some() {
        let role = added.role.map_or("not stated yet", charte::Role::id);
        told.push_str(&format!("  provider {}, role: {role}\n", added.service.provider_id()));
    }
    let mut names: Vec<&str> = added.cookies.iter().map(|(name, _)| name.as_str()).collect();
    names.dedup();
    let list = |told: &mut String, what: &str, names: &[&str]| {
        if !names.is_empty() {
            let names = out::plain(&names.join(", "));
            out::wrap(told, &names, out::columns(), &format!("  {what}: "), "    ");
        }
    };
    list(told, "declared", &names);
    let had: Vec<&str> = added.had.iter().map(String::as_str).collect();
    list(told, "already there", &had);
    if names.is_empty() && had.is_empty() {
        told.push_str("  it sets no cookie\n");
    }
    if added.service.is_stub() {
        told.push_str("  a stub: its texts are yours to write\n");
        let id = added.service.id();
        let of_it = services::all().iter().filter(|s| s.keywords().contains(&id));
        let ids: Vec<&str> = of_it.map(Service::id).collect();
        list(told, "complete services of the same company", &ids);
    }
}

/// `YouTube (embedded videos)`.
pub(super) fn title(service: &Service) -> String {
    match service.about() {
        "" => service.name().to_owned(),
        about => format!("{} ({about})", service.name()),
    }
}

/// The comments of what was added, each once a service.
fn decisions(insertion: &Insertion) -> Vec<Decision> {
    let mut all: Vec<Decision> = Vec::new();
    let text = insertion.text.replace("\r\n", "\n");
    for added in &insertion.added {
        let id = added.service.provider_id();
        let tables = added.provider.iter().chain(added.cookies.iter().map(|(_, table)| table));
        for table in tables {
            let Some(start) = text.find(table.as_str()) else { continue };
            let above = text.get(..start).unwrap_or_default().matches('\n').count();
            for (line, comment) in comments(table) {
                let known = all.iter_mut().find(|d| d.provider == id && d.comment == comment);
                match known {
                    Some(known) => known.others += 1,
                    None => all.push(Decision {
                        provider: id.to_owned(),
                        line: above + line,
                        others: 0,
                        comment,
                    }),
                }
            }
        }
    }
    all
}

/// The comments of a table that leave something to decide, each with its line from 1. Lines that
/// follow each other are one comment.
fn comments(table: &str) -> Vec<(usize, Comment)> {
    let header = table.lines().position(|line| line.starts_with("[[")).unwrap_or_default();
    let mut found: Vec<(usize, Comment)> = Vec::new();
    let mut is_open = false;
    for (number, line) in table.lines().enumerate().skip(header) {
        let Some(line) = line.strip_prefix("# ").filter(|text| !text.ends_with("\"…\"")) else {
            is_open = false;
            continue;
        };
        if !is_open {
            found.push((number + 1, Comment::default()));
        }
        is_open = true;
        let Some((_, comment)) = found.last_mut() else { continue };
        let is_key = line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
        match is_key {
            true => comment.shown.push(line.to_owned()),
            false if comment.text.is_empty() => comment.text.push_str(line),
            false => comment.text.push_str(&format!(" {line}")),
        }
    }
    found.retain(|(_, comment)| is_open_question(table, comment));
    for (_, comment) in &mut found {
        if let Some(reason) = comment.text.strip_prefix("Role: ") {
            comment.text = format!("is the role right? {reason}");
        }
        if comment.text.is_empty() {
            comment.text = "state one of".to_owned();
        }
    }
    found
}

/// Why a provider has its role is a question where a contract decides, or another role is named.
fn is_open_question(table: &str, comment: &Comment) -> bool {
    let is_reason = comment.text.starts_with("Role: ");
    !is_reason || comment.text.contains('`') || table.contains("\nrole = \"processor\"")
}
