//! From a policy to what its page says.

use charte::{Category, Comparison, Policy, Technology};

use super::entry::{Entry, entries, implicit_line};
use super::model::{Columns, Kind, Page, Rules, Said, Section, Table, Who, WhoLine};
use super::own::Payload;
use super::speaker::Speaker;
use super::{Options, is_web, row, sections, shown, sources, why};
use crate::error::Error;
use charte_texts::Texts;

pub(super) fn page(
    policy: &Policy,
    options: &Options<'_>,
    texts: &Texts,
    instead_of: Option<String>,
) -> Result<Page, Error> {
    let (charter, regime) = (policy.charter(), policy.regime());
    let speaker = Speaker { texts, charter, asked: options.lang };
    let comparison = Comparison::new(&[regime], Some(charter), options.now);
    let mut entries = entries(charter, &comparison, options.area);
    let own_line = implicit_line(policy, options)?;
    let own = own_line.as_ref().map(|c| Comparison::new(&[regime], Some(c), options.now));
    // A site that has nothing to ask sets no consent cookie.
    let asks = sections::Asked::of(&entries, regime).is_anything();
    if let (true, Some(line), Some(own)) = (asks, &own_line, &own) {
        let implicit = own.cookies.iter().flatten().zip(line.cookies());
        entries.extend(implicit.map(|(row, declaration)| Entry {
            declaration,
            row,
            implicit: true,
            role_unstated: false,
        }));
    }
    let asked = sections::Asked::of(&entries, regime);
    let mut notes = Vec::new();
    if let Some(language) = instead_of {
        notes.push(texts.text_with("page-fallback", &[("language", language.into())])?);
    }
    if let Some(area) = options.area {
        notes.push(texts.text(&format!("page-area-{area}"))?);
    }
    let mut what = vec![texts.text("what-is")?, texts.text("what-for")?];
    if entries.iter().any(|e| e.declaration.technology() != Technology::Cookie) {
        what.push(texts.text("what-else")?);
    }
    let unstated = entries.iter().any(|e| e.role_unstated);
    let (mut kinds, mut tables) = (Vec::new(), Vec::new());
    for category in Category::ALL.iter().copied() {
        let of_kind: Vec<&Entry<'_>> =
            entries.iter().filter(|e| e.row.category == category).collect();
        let kind = kind(&speaker, regime, category, &of_kind, unstated)?;
        if !of_kind.is_empty() {
            tables.push(table(&speaker, regime, &kind, &of_kind)?);
        }
        kinds.push(kind);
    }
    let cookies_none = tables.is_empty().then(|| texts.text("cookies-none")).transpose()?;
    Ok(Page {
        language: texts.language().tag(),
        title: texts.text_with("page-title", &[("site", speaker.site().into())])?,
        notes,
        rules: rules(texts, regime)?,
        state: state(&speaker, options)?,
        introduction: speaker.maybe_said(charter.introduction()),
        who: who(&speaker)?,
        what: Section { title: texts.text("what-title")?, paragraphs: what },
        kinds_title: texts.text("kinds-title")?,
        whys_title: texts.text("kind-whys")?,
        kinds,
        cookies_title: texts.text("cookies-title")?,
        cookies_none,
        columns: columns(texts)?,
        tables,
        choice: sections::choice(texts, &asked)?,
        kept: sections::kept(texts, policy, &asked, options.now)?,
        withdraw: sections::withdraw(texts, &asked, options.choices_url)?,
        gpc: sections::gpc(texts, policy, &asked, options.now)?,
        sources: sources::of(texts, policy, &entries, &asked, options.now)?,
        charte: Payload::new(charter, options.lang, options.area)?,
    })
}

fn rules(texts: &Texts, regime: &charte::Regime) -> Result<Rules, Error> {
    let language = texts.language().tag();
    let spoken = regime.name_language(language);
    let foreign = (spoken != language).then(|| spoken.to_owned());
    let name = Said { text: shown(regime.name(language)), language: foreign };
    let caveat = match (regime.is_law(), regime.is_proposal()) {
        (true, _) => None,
        (false, true) => Some(texts.text("page-proposal")?),
        (false, false) => Some(texts.text("page-not-law")?),
    };
    Ok(Rules { label: texts.text("page-rules")?, id: regime.id().to_owned(), name, caveat })
}

fn state(speaker: &Speaker<'_>, options: &Options<'_>) -> Result<String, Error> {
    let now = options.now.to_string();
    let date = now.split('T').next().unwrap_or(&now).to_owned();
    // A number that is not counted: it is not grouped.
    let revision = speaker.charter.revision().to_string();
    let args = [("revision", revision.into()), ("date", date.into())];
    Ok(speaker.texts.text_with("page-state", &args)?)
}

/// Nothing where the charter says none of it.
fn who(speaker: &Speaker<'_>) -> Result<Option<Who>, Error> {
    let (texts, charter) = (speaker.texts, speaker.charter);
    let mut lines = Vec::new();
    for (id, text) in [
        ("who-controller", charter.controller()),
        ("who-contact", charter.contact()),
        ("who-policy", charter.privacy_policy()),
    ] {
        let Some(said) = speaker.maybe_said(text) else { continue };
        let address = match id {
            "who-controller" => None,
            _ => address(&said.text),
        };
        lines.push(WhoLine { label: texts.text(id)?, said, address });
    }
    if lines.is_empty() {
        return Ok(None);
    }
    Ok(Some(Who { title: texts.text("who-title")?, lines }))
}

/// Where a text leads that is an address: of the web, or of mail.
fn address(text: &str) -> Option<String> {
    if is_web(text) {
        return Some(text.to_owned());
    }
    let mail = text.strip_prefix("mailto:").unwrap_or(text);
    let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
    let is_mail = mail.matches('@').count() == 1 && mail.chars().all(plain);
    is_mail.then(|| format!("mailto:{mail}"))
}

fn columns(texts: &Texts) -> Result<Columns, Error> {
    Ok(Columns {
        provider: texts.text("col-provider")?,
        service: texts.text("col-service")?,
        name: texts.text("col-name")?,
        purpose: texts.text("col-purpose")?,
        lifetime: texts.text("col-lifetime")?,
        readers: texts.text("col-readers")?,
        consent: texts.text("col-consent")?,
    })
}

fn kind(
    speaker: &Speaker<'_>,
    regime: &charte::Regime,
    category: Category,
    entries: &[&Entry<'_>],
    unstated: bool,
) -> Result<Kind, Error> {
    let texts = speaker.texts;
    let what = format!("kind-{category}-what");
    // Where a provider has no role, the page nowhere says that the site sets cookies itself.
    let claims = matches!(category, Category::Necessary | Category::FirstParty);
    let what = match (claims && unstated, entries.iter().any(|e| e.role_unstated)) {
        (true, true) => {
            texts.text(&format!("{what}-unstated"))? + " " + &texts.text("kind-role-unstated")?
        }
        (true, false) => texts.text(&format!("{what}-unstated"))?,
        (false, _) => texts.text(&what)?,
    };
    Ok(Kind {
        id: category,
        name: texts.category(category)?,
        what,
        verdicts: why::verdicts(texts, entries)?,
        whys: why::whys(texts, regime, entries)?,
    })
}

fn table(
    speaker: &Speaker<'_>,
    regime: &charte::Regime,
    kind: &Kind,
    entries: &[&Entry<'_>],
) -> Result<Table, Error> {
    let args = [("kind", kind.name.as_str().into()), ("count", entries.len().into())];
    let rows = entries.iter().map(|e| row::of(speaker, regime, e)).collect::<Result<_, _>>()?;
    Ok(Table { id: kind.id, caption: speaker.texts.text_with("table-caption", &args)?, rows })
}
