//! From a policy to what its page says.

use charte::{Category, Comparison, Policy, Technology};

use super::entry::{Entry, entries, implicit_line};
use super::model::{Columns, Kind, Page, Rules, Said, Section, Site, Table, Who, WhoLine};
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
        let name = texts.language_name(&language)?;
        notes.push(texts.text_with("page-fallback", &[("language", name.into())])?);
    }
    if let Some(area) = options.area {
        notes.push(texts.text(&format!("page-area-{area}"))?);
    }
    notes.extend(partly(&speaker, options)?);
    let mut what = vec![texts.text("what-is")?, texts.text("what-for")?];
    if entries.iter().any(|e| e.declaration.technology() != Technology::Cookie) {
        what.push(texts.text("what-else")?);
    }
    let unstated = entries.iter().any(|e| e.role_unstated);
    let (mut kinds, mut tables) = (Vec::new(), Vec::new());
    for category in Category::ALL.iter().copied() {
        let of_kind: Vec<&Entry<'_>> =
            entries.iter().filter(|e| e.category() == category).collect();
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
        change: sections::change(texts, &asked, options.choices_url)?,
        site: site(&speaker)?,
        rules: rules(texts, regime)?,
        state: state(&speaker, options)?,
        introduction: speaker.maybe_said(charter.introduction()),
        who: who(&speaker, regime)?,
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

/// The note about texts in other languages than the page's, if it has such texts.
fn partly(speaker: &Speaker<'_>, options: &Options<'_>) -> Result<Option<String>, Error> {
    let mut languages = Vec::new();
    for gap in speaker.gaps(options.area).iter().filter(|gap| gap.is_marked()) {
        let tag = gap.language().split('-').next().unwrap_or_default();
        let named = format!("({}) {}", shown(tag), shown(&speaker.texts.language_name(tag)?));
        if !languages.contains(&named) {
            languages.push(named);
        }
    }
    if languages.is_empty() {
        return Ok(None);
    }
    let languages = speaker.texts.list(&languages)?;
    Ok(Some(speaker.texts.text_with("page-partly", &[("languages", languages.into())])?))
}

fn site(speaker: &Speaker<'_>) -> Result<Site, Error> {
    let text = shown(speaker.charter.site());
    let address = Some(text.clone()).filter(|url| is_web(url));
    Ok(Site { label: speaker.texts.text("page-site")?, text, address })
}

fn rules(texts: &Texts, regime: &charte::Regime) -> Result<Rules, Error> {
    let language = texts.language().tag();
    let spoken = regime.name_language(language);
    let own = shown(regime.name(language));
    let is_builtin = charte::Regime::builtin(regime.id()).is_ok_and(|b| b.name(language) == own);
    let name = match is_builtin {
        true => Said::ours(texts.law(regime.id(), &own)?),
        false => {
            let foreign = (spoken != language).then(|| spoken.to_owned());
            Said { text: own, language: foreign, mark: None }
        }
    };
    let (label, caveat) = match (regime.is_law(), regime.is_proposal()) {
        (true, _) => ("page-law", None),
        (false, true) => ("page-rules", Some(texts.text("page-proposal")?)),
        (false, false) => ("page-rules", Some(texts.text("page-not-law")?)),
    };
    Ok(Rules { label: texts.text(label)?, id: regime.id().to_owned(), name, caveat })
}

fn state(speaker: &Speaker<'_>, options: &Options<'_>) -> Result<String, Error> {
    let date = speaker.texts.date(options.now)?;
    // A number that is not counted: it is not grouped.
    let revision = speaker.charter.revision().to_string();
    let args = [("revision", revision.into()), ("date", date.into())];
    Ok(speaker.texts.text_with("page-state", &args)?)
}

/// Who answers for the site, and the authority of the law. `None` if nobody is named.
fn who(speaker: &Speaker<'_>, regime: &charte::Regime) -> Result<Option<Who>, Error> {
    let (texts, charter) = (speaker.texts, speaker.charter);
    let mut lines = Vec::new();
    for (id, text, is_name) in [
        ("who-controller", charter.controller(), true),
        ("who-contact", charter.contact(), false),
        ("who-policy", charter.privacy_policy(), false),
    ] {
        let Some(named) = text.map(|t| speaker.named(t)).filter(|s| !s.text.is_empty()) else {
            continue;
        };
        let address = if is_name { None } else { address(&named.text) };
        lines.push(WhoLine { label: texts.text(id)?, said: named, address });
    }
    let title = if lines.is_empty() { "who-authority-title" } else { "who-title" };
    if let Some(authority) = regime.authority().filter(|_| regime.is_law()) {
        let said = Said::ours(shown(authority));
        lines.push(WhoLine { label: texts.text("who-authority")?, said, address: None });
    }
    if lines.is_empty() {
        return Ok(None);
    }
    Ok(Some(Who { title: texts.text(title)?, lines }))
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
    // Where a provider has no role, the page nowhere says that the site sets cookies itself.
    let claims = matches!(category, Category::Necessary | Category::FirstParty);
    let unclaimed = if claims && unstated { "-unstated" } else { "" };
    let mut what = texts.text(&format!("kind-{category}-what{unclaimed}"))?;
    if entries.iter().any(|e| e.role_unstated) {
        what = what + " " + &texts.text("kind-role-unstated")?;
    }
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
