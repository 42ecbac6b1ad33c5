//! What was added, what is to be decided, and what to do next.

use charte::{Charter, Declaration, Purpose};
use charte_audit::services::{self, Service};

use super::Insertion;
use super::insert::Added;
use crate::failure::Failure;
use crate::{out, usual};

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

/// What was added to a charter.
pub(crate) fn report(charter: &str, insertion: &Insertion, is_dry: bool) -> String {
    let mut told = String::new();
    let charter = out::file(charter);
    for added in &insertion.added {
        service(&mut told, &charter, added, is_dry);
    }
    let text = insertion.text.replace("\r\n", "\n");
    let tables = insertion.added.iter().flat_map(|added| {
        let of_it = added.provider.iter().chain(added.cookies.iter().map(|(_, table)| table));
        of_it.map(|table| (added.service.provider_id(), table.as_str()))
    });
    let tables = tables.filter_map(|(provider, table)| {
        let above = text.get(..text.find(table)?)?.matches('\n').count();
        Some(Table { provider: provider.to_owned(), above, text: table })
    });
    open(&mut told, &tables.collect::<Vec<_>>());
    told
}

/// What a first charter holds.
pub(crate) fn report_of_draft(charter: &str, insertion: &Insertion) -> Result<String, Failure> {
    let text = insertion.text.as_str();
    let read = Charter::parse(text).map_err(|error| Failure::in_file(charter, &error))?;
    let unclear = |cookie: &&Declaration| cookie.purposes().contains(&Purpose::Unclassified);
    let unclear = read.cookies().iter().filter(unclear).count();
    let (cookies, providers) = (read.cookies().len(), read.providers().len());
    let counted = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let mut told = format!("{}: ", out::file(charter));
    told.push_str(&counted(cookies, "declaration"));
    told.push_str(&format!(", {}", counted(providers, "provider")));
    if unclear > 0 {
        told.push_str(&format!("; {unclear} of unknown purpose"));
    }
    told.push('\n');
    for added in insertion.added.iter().filter(|added| added.is_new()) {
        let mut names: Vec<&str> = added.cookies.iter().map(|(name, _)| name.as_str()).collect();
        names.dedup();
        let names = if names.is_empty() { "no cookie".to_owned() } else { names.join(", ") };
        let first = format!("  {}: ", title(added.service));
        out::wrap(&mut told, &out::plain(&names), out::columns(), &first, "    ");
    }
    open(&mut told, &tables(text));
    Ok(told)
}

/// What a person has to decide or to write.
fn open(told: &mut String, tables: &[Table<'_>]) {
    let decisions = decisions(tables);
    if !decisions.is_empty() {
        told.push_str("\nTo decide; each is a comment in the charter:\n");
        for decision in &decisions {
            let others = match decision.others {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let first = format!("  line {}{others}: ", decision.line);
            let text = format!("{}: {}", decision.provider, decision.comment.text);
            out::wrap(told, &out::plain(&text), out::columns(), &first, "    ");
            for line in &decision.comment.shown {
                told.push_str(&format!("      {}\n", out::plain(line)));
            }
        }
    }
    let texts: usize = tables.iter().map(|table| table.text.matches(" = \"…\"").count()).sum();
    if texts > 0 {
        let is = if texts == 1 { "text for visitors is" } else { "texts for visitors are" };
        let text = format!("{texts} {is} to be written: a comment that ends in \"…\" for each");
        out::wrap(told, &text, out::columns(), "  ", "    ");
    }
}

/// What to do with a charter, with the names of its files.
pub(crate) fn next_steps(charter: &str, is_in_use: bool) -> String {
    let charter = out::file(charter);
    // The folder's own charter needs no name.
    let named = match charter.as_str() {
        usual::CHARTER => String::new(),
        name if name.contains(' ') => format!(" \"{name}\""),
        name => format!(" {name}"),
    };
    let option = if named.is_empty() { String::new() } else { format!(" --charter{named}") };
    let mut next = format!(
        "\nNext:\n  charte lint{named}\n  charte page{option} > cookies.html\n  charte check \
         VISIT.har{option}\n"
    );
    if is_in_use {
        next.push_str(&format!(
            "If visitors have already answered: `charte diff OLD{named}` says whether to raise \
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

/// A table of a charter, whose it is, and how many lines are above it.
struct Table<'t> {
    provider: String,
    above: usize,
    text: &'t str,
}

/// The providers and cookies of a charter that Charte wrote: a blank line ends each.
fn tables(text: &str) -> Vec<Table<'_>> {
    let mut tables = Vec::new();
    let mut above = 0;
    for block in text.split_inclusive("\n\n") {
        if block.contains("[[provider]]\n") || block.contains("[[cookie]]\n") {
            let value = |key: &str| {
                let values = block.lines().filter_map(|line| line.strip_prefix(key));
                values.filter_map(|value| value.strip_prefix(" = \"")?.strip_suffix('"')).next()
            };
            let key = if block.contains("[[provider]]\n") { "id" } else { "provider" };
            let provider = value(key).unwrap_or("this site").to_owned();
            tables.push(Table { provider, above, text: block });
        }
        above += block.matches('\n').count();
    }
    tables
}

/// The comments of tables that leave something to decide, each once a provider.
fn decisions(tables: &[Table<'_>]) -> Vec<Decision> {
    let mut all: Vec<Decision> = Vec::new();
    for Table { provider, above, text } in tables {
        for (line, comment) in comments(text) {
            let known = all.iter_mut().find(|d| d.provider == *provider && d.comment == comment);
            match known {
                Some(known) => known.others += 1,
                None => all.push(Decision {
                    provider: provider.clone(),
                    line: above + line,
                    others: 0,
                    comment,
                }),
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
        // Where a cookie was seen decides nothing.
        let decides = |text: &&str| !text.ends_with("\"…\"") && !text.starts_with("seen: ");
        let Some(line) = line.strip_prefix("# ").filter(decides) else {
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
