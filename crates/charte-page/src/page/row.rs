//! The rows of a page's tables: what is told of each cookie.

use charte::{Area, Charter, Comparison, Declaration, Fact, Policy, Role, Technology};

use super::entry::{Entry, entries, implicit_line};
use super::model::{Row, Said};
use super::speaker::Speaker;
use super::{Options, is_web, shown, why};
use crate::error::Error;

fn provider(speaker: &Speaker<'_>, declaration: &Declaration) -> Result<Said, Error> {
    let provider = declaration.provider().map(|id| (id, speaker.charter.provider(id)));
    match provider {
        None => {
            let text =
                speaker.texts.text_with("provider-own", &[("site", speaker.site().into())])?;
            Ok(Said::ours(text))
        }
        Some((_, Some(provider))) => Ok(speaker.named(provider.name())),
        Some((id, None)) => Ok(Said::ours(shown(id))),
    }
}

fn lifetimes(speaker: &Speaker<'_>, entry: &Entry<'_>) -> Result<Vec<String>, Error> {
    let (texts, declaration) = (speaker.texts, entry.declaration);
    let mut all = vec![match declaration.lifetime() {
        Some(lifetime) => texts.lifetime(lifetime)?,
        None if entry.implicit => texts.text("implicit-lifetime")?,
        None => texts.text("lifetime-unknown")?,
    }];
    if declaration.facts().get(Fact::Sliding) == Some(true) {
        all.push(texts.text("lifetime-sliding")?);
    }
    if let Some(retention) = declaration.data_retention() {
        let args = [("lifetime", texts.lifetime(retention)?.into())];
        all.push(texts.text_with("lifetime-data", &args)?);
    }
    Ok(all)
}

fn readers(speaker: &Speaker<'_>, declaration: &Declaration) -> Result<Vec<String>, Error> {
    let role = declaration.provider().map(|id| speaker.charter.provider(id).and_then(|p| p.role()));
    let id = match role {
        None | Some(Some(Role::Publisher)) => "readers-own",
        Some(Some(Role::Processor)) => "readers-processor",
        Some(Some(Role::Independent)) => "readers-independent",
        Some(None) => "readers-unstated",
    };
    let provider = provider(speaker, declaration)?.text;
    let mut all = vec![speaker.texts.text_with(id, &[("provider", provider.into())])?];
    if declaration.facts().get(Fact::Shared) == Some(true) {
        all.push(speaker.texts.text("readers-shared")?);
    }
    Ok(all)
}

/// The row of a cookie.
pub(super) fn of(
    speaker: &Speaker<'_>,
    regime: &charte::Regime,
    entry: &Entry<'_>,
) -> Result<Row, Error> {
    let (texts, declaration) = (speaker.texts, entry.declaration);
    let own = |id: &str| -> Result<Option<Said>, Error> {
        let text = entry.implicit.then(|| texts.text(id)).transpose()?;
        Ok(text.map(Said::ours))
    };
    let place = match declaration.areas() {
        [] => None,
        areas if Area::ALL.iter().all(|a| areas.contains(a)) => Some("place-both".to_owned()),
        areas => areas.first().map(|area| format!("place-{area}")),
    };
    let technology = declaration.technology();
    let technology = (technology != Technology::Cookie).then(|| format!("technology-{technology}"));
    let set_by = declaration.domain().map(shown);
    let set_by = set_by.map(|d| texts.text_with("set-by", &[("domain", d.into())])).transpose()?;
    let policy = declaration.provider().and_then(|id| speaker.charter.provider(id));
    let policy = policy.and_then(|p| p.privacy_policy()).map(|t| speaker.named(t).text);
    let mut purposes = Vec::new();
    for purpose in declaration.purpose_set().iter() {
        purposes.push(texts.purpose(purpose)?);
    }
    let requirement = why::requirement(entry);
    Ok(Row {
        provider: provider(speaker, declaration)?,
        privacy_policy: policy.filter(|url| is_web(url)),
        service: speaker.maybe_said(declaration.service()).or(own("implicit-service")?),
        place: place.map(|id| texts.text(&id)).transpose()?,
        name: shown(declaration.name()),
        technology: technology.map(|id| texts.text(&id)).transpose()?,
        set_by,
        description: speaker.maybe_said(declaration.description()).or(own("implicit-description")?),
        purposes: purposes.join(", "),
        lifetime: lifetimes(speaker, entry)?,
        readers: readers(speaker, declaration)?,
        requirement,
        consent: texts.text(&why::short(regime, entry))?,
    })
}

/// The rows that a page of a charter shows, as they are compared.
pub(crate) struct PlainRows {
    /// Of each declaration its name, and its row.
    pub(crate) declared: Vec<(String, String)>,
    /// The row of the consent cookie, for which the charter has no line.
    pub(crate) implicit: Option<String>,
}

/// The rows that a page of this charter shows.
pub(crate) fn plain_rows(
    charter: Charter,
    language: &str,
    now: charte::Time,
) -> Result<PlainRows, Error> {
    let regime = charte::Regime::builtin("charte").map_err(Error::internal)?;
    let policy = Policy::compile(charter, regime);
    let options = Options::new(language, super::Format::Html, now);
    let chosen = crate::texts::choose(language, policy.charter().languages())?;
    let texts = crate::texts::of(chosen.language)?;
    let speaker = Speaker { texts: &texts, charter: policy.charter(), asked: language };
    let comparison = Comparison::new(&[regime], Some(policy.charter()), now);
    let mut rows = Vec::new();
    for entry in entries(policy.charter(), &comparison, None) {
        rows.push((entry.declaration.name().to_owned(), of(&speaker, regime, &entry)?.plain()));
    }
    let line = implicit_line(&policy, &options)?;
    let own = line.as_ref().map(|c| Comparison::new(&[regime], Some(c), now));
    let mut implicit = None;
    if let (Some(line), Some(own)) = (&line, &own) {
        for (row, declaration) in own.cookies.iter().flatten().zip(line.cookies()) {
            let entry = Entry { declaration, row, implicit: true, role_unstated: false };
            implicit = Some(of(&speaker, regime, &entry)?.plain());
        }
    }
    Ok(PlainRows { declared: rows, implicit })
}
