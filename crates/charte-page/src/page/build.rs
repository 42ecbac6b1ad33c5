//! From a policy to what its page says.

use charte::compare::CookieRow;
use charte::{
    Area, Category, Charter, Comparison, Declaration, Fact, Lifetime, Policy, Purpose, Role,
    Technology, Text,
};

use super::model::{Columns, Kind, Page, Row, Rules, Said, Section, Table, Who, WhoLine};
use super::own::Payload;
use super::{Options, is_web, sections, shown, sources, why};
use crate::error::Error;
use crate::texts::{Texts, ours};

/// A cookie of the page, with what the regime asks for it.
pub(super) struct Entry<'a> {
    pub(super) declaration: &'a Declaration,
    pub(super) row: &'a CookieRow<'a>,
    /// The consent cookie, for which the charter has no line.
    pub(super) implicit: bool,
    /// Whether it has a provider of which the charter does not say what it may do with the data.
    /// Nobody knows then for whom the cookie is set.
    pub(super) role_unstated: bool,
}

/// What the words of a page need to know.
pub(super) struct Speaker<'a> {
    pub(super) texts: &'a Texts,
    pub(super) charter: &'a Charter,
    pub(super) asked: &'a str,
}

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
        notes.push(texts.with("page-fallback", [("language", language.into())])?);
    }
    if let Some(area) = options.area {
        notes.push(texts.say(&format!("page-area-{area}"))?);
    }
    let mut what = vec![texts.say("what-is")?, texts.say("what-for")?];
    if entries.iter().any(|e| e.declaration.technology() != Technology::Cookie) {
        what.push(texts.say("what-else")?);
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
    let cookies_none = tables.is_empty().then(|| texts.say("cookies-none")).transpose()?;
    Ok(Page {
        language: texts.language(),
        title: texts.with("page-title", [("site", speaker.site().into())])?,
        notes,
        rules: rules(texts, regime)?,
        state: state(&speaker, options)?,
        introduction: speaker.maybe_said(charter.introduction()),
        who: who(&speaker)?,
        what: Section { title: texts.say("what-title")?, paragraphs: what },
        kinds_title: texts.say("kinds-title")?,
        whys_title: texts.say("kind-whys")?,
        kinds,
        cookies_title: texts.say("cookies-title")?,
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

fn entries<'a>(
    charter: &'a Charter,
    comparison: &'a Comparison<'a>,
    area: Option<Area>,
) -> Vec<Entry<'a>> {
    let rows = comparison.cookies.iter().flatten().zip(charter.cookies());
    rows.filter(|(_, d)| area.is_none_or(|area| d.is_in(area)))
        .map(|(row, declaration)| {
            let provider = declaration.provider().map(|id| charter.provider(id));
            let role_unstated = provider.is_some_and(|p| p.and_then(|p| p.role()).is_none());
            Entry { declaration, row, implicit: false, role_unstated }
        })
        .collect()
}

/// The consent cookie is as if declared where the charter has no line for it (spec §5): a charter
/// of this one line.
fn implicit_line(policy: &Policy, options: &Options<'_>) -> Result<Option<Charter>, Error> {
    let charter = policy.charter();
    let (name, nobody) = (charter.consent_cookie(), charte::ReceivedConsent::none());
    let decision = policy.visitor(&nobody, options.now).decide(name);
    if !decision.is_declared() || decision.declaration().is_some() {
        return Ok(None);
    }
    let line = Declaration::new(Declaration::escape_name(name), [Purpose::ConsentChoice]);
    let charter = Charter::builder(charter.site()).cookie(line).build();
    charter.map(Some).map_err(Error::internal)
}

fn rules(texts: &Texts, regime: &charte::Regime) -> Result<Rules, Error> {
    let name = match texts.maybe(&format!("regime-{}", regime.id()))? {
        Some(text) => Said { text, language: None },
        None => {
            // A regime's name is there in English, and often in French; the library does not say
            // in which language it answers.
            let (text, english) = (regime.name(texts.language()), regime.name("en"));
            let foreign = texts.language() != "en" && text == english && text != regime.name("fr");
            let foreign = foreign || !matches!(texts.language(), "en" | "fr");
            Said { text: shown(text), language: foreign.then(|| "en".to_owned()) }
        }
    };
    let caveat = match (regime.is_law(), regime.is_proposal()) {
        (true, _) => None,
        (false, true) => Some(texts.say("page-proposal")?),
        (false, false) => Some(texts.say("page-not-law")?),
    };
    Ok(Rules { label: texts.say("page-rules")?, id: regime.id().to_owned(), name, caveat })
}

fn state(speaker: &Speaker<'_>, options: &Options<'_>) -> Result<String, Error> {
    let now = options.now.to_string();
    let date = now.split('T').next().unwrap_or(&now).to_owned();
    let revision = speaker.charter.revision();
    speaker.texts.with("page-state", [("revision", revision.into()), ("date", date.into())])
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
        lines.push(WhoLine { label: texts.say(id)?, said, address });
    }
    if lines.is_empty() {
        return Ok(None);
    }
    Ok(Some(Who { title: texts.say("who-title")?, lines }))
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
        provider: texts.say("col-provider")?,
        service: texts.say("col-service")?,
        name: texts.say("col-name")?,
        purpose: texts.say("col-purpose")?,
        lifetime: texts.say("col-lifetime")?,
        readers: texts.say("col-readers")?,
        consent: texts.say("col-consent")?,
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
            texts.say(&format!("{what}-unstated"))? + " " + &texts.say("kind-role-unstated")?
        }
        (true, false) => texts.say(&format!("{what}-unstated"))?,
        (false, _) => texts.say(&what)?,
    };
    Ok(Kind {
        id: category,
        name: texts.say(&format!("kind-{category}"))?,
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
    let rows = entries.iter().map(|e| speaker.row(regime, e)).collect::<Result<_, _>>()?;
    Ok(Table { id: kind.id, caption: speaker.texts.with("table-caption", args)?, rows })
}

impl Speaker<'_> {
    /// The name of the site, or its host.
    pub(super) fn site(&self) -> String {
        let name = self.charter.name().map(|n| self.said(n).text).filter(|n| !n.is_empty());
        name.unwrap_or_else(|| self.charter.host().as_str().to_owned())
    }

    /// A text of the charter in the language asked for, else in the page's, else in any.
    pub(super) fn said(&self, text: &Text) -> Said {
        let own = self.texts.language();
        let named = match text {
            Text::Plain(_) => None,
            Text::ByLanguage(all) => {
                let same = |tag: &str| all.iter().find(|(l, _)| ours(l) == Some(tag));
                let exact = all.iter().find(|(l, _)| l.eq_ignore_ascii_case(self.asked));
                let asked = self.asked.split('-').next().unwrap_or_default();
                let related = all.iter().find(|(l, _)| {
                    l.split('-').next().is_some_and(|p| p.eq_ignore_ascii_case(asked))
                });
                exact.or(related).or(same(own)).or(all.first())
            }
        };
        let only = match self.charter.languages() {
            [one] => Some(one.as_str()),
            _ => None,
        };
        let (text, language) = match (named, text) {
            (Some((language, text)), _) => (text.as_str(), Some(language.as_str())),
            (None, Text::Plain(text)) => (text.as_str(), only),
            (None, Text::ByLanguage(_)) => ("", None),
        };
        let language = language.filter(|l| ours(l) != Some(own)).map(str::to_owned);
        Said { text: shown(text), language }
    }

    fn maybe_said(&self, text: Option<&Text>) -> Option<Said> {
        text.map(|t| self.said(t)).filter(|s| !s.text.is_empty())
    }

    fn provider(&self, declaration: &Declaration) -> Result<Said, Error> {
        let provider = declaration.provider().map(|id| (id, self.charter.provider(id)));
        match provider {
            None => {
                let text = self.texts.with("provider-own", [("site", self.site().into())])?;
                Ok(Said { text, language: None })
            }
            Some((_, Some(provider))) => Ok(self.said(provider.name())),
            Some((id, None)) => Ok(Said { text: shown(id), language: None }),
        }
    }

    pub(super) fn lifetime(&self, lifetime: Lifetime) -> Result<String, Error> {
        lifetime_words(self.texts, lifetime)
    }

    fn lifetimes(&self, entry: &Entry<'_>) -> Result<Vec<String>, Error> {
        let (texts, declaration) = (self.texts, entry.declaration);
        let mut all = vec![match declaration.lifetime() {
            Some(lifetime) => self.lifetime(lifetime)?,
            None if entry.implicit => texts.say("implicit-lifetime")?,
            None => texts.say("lifetime-unknown")?,
        }];
        if declaration.facts().get(Fact::Sliding) == Some(true) {
            all.push(texts.say("lifetime-sliding")?);
        }
        if let Some(retention) = declaration.data_retention() {
            let args = [("lifetime", self.lifetime(retention)?.into())];
            all.push(texts.with("lifetime-data", args)?);
        }
        Ok(all)
    }

    fn readers(&self, declaration: &Declaration) -> Result<Vec<String>, Error> {
        let role =
            declaration.provider().map(|id| self.charter.provider(id).and_then(|p| p.role()));
        let id = match role {
            None | Some(Some(Role::Publisher)) => "readers-own",
            Some(Some(Role::Processor)) => "readers-processor",
            Some(Some(Role::Independent)) => "readers-independent",
            Some(None) => "readers-unstated",
        };
        let provider = self.provider(declaration)?.text;
        let mut all = vec![self.texts.with(id, [("provider", provider.into())])?];
        if declaration.facts().get(Fact::Shared) == Some(true) {
            all.push(self.texts.say("readers-shared")?);
        }
        Ok(all)
    }

    pub(super) fn row(&self, regime: &charte::Regime, entry: &Entry<'_>) -> Result<Row, Error> {
        let (texts, declaration) = (self.texts, entry.declaration);
        let own = |id: &str| -> Result<Option<Said>, Error> {
            let text = entry.implicit.then(|| texts.say(id)).transpose()?;
            Ok(text.map(|text| Said { text, language: None }))
        };
        let place = match declaration.areas() {
            [] => None,
            areas if Area::ALL.iter().all(|a| areas.contains(a)) => Some("place-both".to_owned()),
            areas => areas.first().map(|area| format!("place-{area}")),
        };
        let technology = declaration.technology();
        let technology =
            (technology != Technology::Cookie).then(|| format!("technology-{technology}"));
        let set_by = declaration.domain().map(shown);
        let set_by = set_by.map(|d| texts.with("set-by", [("domain", d.into())])).transpose()?;
        let policy = declaration.provider().and_then(|id| self.charter.provider(id));
        let policy = policy.and_then(|p| p.privacy_policy()).map(|t| self.said(t).text);
        let mut purposes = Vec::new();
        for purpose in declaration.purpose_set().iter() {
            purposes.push(texts.say(&format!("purpose-{purpose}"))?);
        }
        let requirement = why::requirement(entry);
        Ok(Row {
            provider: self.provider(declaration)?,
            privacy_policy: policy.filter(|url| is_web(url)),
            service: self.maybe_said(declaration.service()).or(own("implicit-service")?),
            place: place.map(|id| texts.say(&id)).transpose()?,
            name: shown(declaration.name()),
            technology: technology.map(|id| texts.say(&id)).transpose()?,
            set_by,
            description: self
                .maybe_said(declaration.description())
                .or(own("implicit-description")?),
            purposes: purposes.join(", "),
            lifetime: self.lifetimes(entry)?,
            readers: self.readers(declaration)?,
            requirement,
            consent: texts.say(&why::short(regime, entry))?,
        })
    }
}

pub(super) fn lifetime_words(texts: &Texts, lifetime: Lifetime) -> Result<String, Error> {
    let (id, n) = match lifetime {
        Lifetime::Session => return texts.say("lifetime-session"),
        Lifetime::Minutes(n) => ("lifetime-minutes", n),
        Lifetime::Hours(n) => ("lifetime-hours", n),
        Lifetime::Days(n) => ("lifetime-days", n),
        // As the charter's own spelling of it: years beyond two.
        Lifetime::Months(n) if n > 24 && n % 12 == 0 => ("lifetime-years", n / 12),
        Lifetime::Months(n) => ("lifetime-months", n),
    };
    texts.with(id, [("n", n.into())])
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
    let texts = Texts::new(chosen.language)?;
    let speaker = Speaker { texts: &texts, charter: policy.charter(), asked: language };
    let comparison = Comparison::new(&[regime], Some(policy.charter()), now);
    let mut rows = Vec::new();
    for entry in entries(policy.charter(), &comparison, None) {
        rows.push((entry.declaration.name().to_owned(), speaker.row(regime, &entry)?.plain()));
    }
    let line = implicit_line(&policy, &options)?;
    let own = line.as_ref().map(|c| Comparison::new(&[regime], Some(c), now));
    let mut implicit = None;
    if let (Some(line), Some(own)) = (&line, &own) {
        for (row, declaration) in own.cookies.iter().flatten().zip(line.cookies()) {
            let entry = Entry { declaration, row, implicit: true, role_unstated: false };
            implicit = Some(speaker.row(regime, &entry)?.plain());
        }
    }
    Ok(PlainRows { declared: rows, implicit })
}
