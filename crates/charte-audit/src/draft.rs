//! The first charter of a site, drafted from recordings of it: what the catalogue knows is filled
//! in, what it does not is `unclassified`, with what was seen beside it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use charte::{Host, Lifetime, PurposeSet, Role, SetCookie, Technology, Time};

use crate::catalogue::{Catalogue, Hit};
use crate::judge::role;
use crate::page::PageAddress;
use crate::recording::{ObservationKind, Recording};
use crate::report::counted;
use crate::sighted::{Lives, Sighted};

/// What a draft is made for.
#[derive(Clone, Debug)]
pub struct DraftSettings<'s> {
    /// The site's address; nothing to take that of the first page.
    pub site: Option<&'s str>,
    /// The id of the regime that the charter names.
    pub regime: &'s str,
    /// The moment of what says none itself.
    pub now: Time,
}

/// A commented charter in TOML. Nothing when no recording names a page and `settings` no site.
#[must_use]
pub fn draft(
    recordings: &[Recording],
    catalogue: &Catalogue,
    settings: &DraftSettings<'_>,
) -> Option<String> {
    let first = recordings.iter().flat_map(|r| &r.pages).find_map(|p| p.url.as_ref());
    let first = first.map(|url| format!("{}://{}", url.scheme.as_str(), url.host));
    let site = match settings.site {
        // Without what may be secret in an address.
        Some(site) => PageAddress::parse(site)?.text.trim_end_matches('/').to_owned(),
        None => first?,
    };
    let host = Host::of_page(&site)?.into_owned();
    let mut draft = Draft {
        catalogue,
        site: &host,
        lines: BTreeMap::new(),
        providers: BTreeMap::new(),
        nameless: 0,
    };
    for recording in recordings {
        draft.recording(recording, settings.now);
    }
    Some(draft.write(&site, settings.regime))
}

struct Draft<'c> {
    catalogue: &'c Catalogue,
    site: &'c Host<'static>,
    lines: BTreeMap<Key, Line>,
    providers: BTreeMap<String, Provider>,
    /// Cookies without a name, which no charter can declare.
    nameless: u64,
}

/// What makes two sightings one line.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    technology: Technology,
    /// The name pattern, as a charter writes it.
    name: String,
    domain: Option<String>,
}

#[derive(Default)]
struct Line {
    provider: Option<String>,
    purposes: PurposeSet,
    disputed: Option<String>,
    facts: Vec<(String, bool)>,
    hosts: BTreeMap<String, u64>,
    longest: Option<Lives>,
    scripted: bool,
    partitioned: bool,
}

struct Provider {
    name: String,
    role: Option<Role>,
    domains: Vec<String>,
    known: bool,
}

impl Draft<'_> {
    fn recording(&mut self, recording: &Recording, otherwise: Time) {
        for seen in &recording.observations {
            let millis = seen.received.map(|r| r.millis);
            let now = millis.map_or(otherwise, |ms| Time::from_unix(ms.div_euclid(1_000)));
            let Ok(sighted) = Sighted::new(seen, now, Some(self.site.as_str())) else { continue };
            if sighted.lives == Lives::Ended {
                continue;
            }
            if sighted.is_nameless() {
                self.nameless = self.nameless.saturating_add(1);
                continue;
            }
            let page = seen.page.and_then(|page| recording.pages.get(page));
            let page = page.and_then(|page| page.url.as_ref()).map(|url| url.host.clone());
            self.sighting(&sighted, page.as_deref());
        }
    }

    fn sighting(&mut self, sighted: &Sighted<'_>, page: Option<&str>) {
        let attributes = sighted.line.map(|line: SetCookie<'_>| line.attributes());
        let scope = attributes.and_then(|a| a.domain);
        let scope = scope.and_then(|domain| std::str::from_utf8(domain).ok()).or(sighted.host);
        let page = page.unwrap_or(self.site.as_str());
        let hit = self.catalogue.lookup(sighted.name(), scope, Some(page), sighted.technology);
        let own = sighted.host.and_then(Host::parse).is_none_or(|h| h.same_site(self.site));
        let domain = if own { None } else { sighted.site() };
        let name = match &hit {
            Some(hit) => hit.entry().name().to_owned(),
            None => escaped(&String::from_utf8_lossy(sighted.name())),
        };
        let provider = self.provider(hit.as_ref(), domain.as_deref(), page);
        let key = Key { technology: sighted.technology, name, domain };
        let line = self.lines.entry(key).or_default();
        line.provider = provider;
        if let Some(hit) = hit {
            line.disputed = hit.entry().disputed().map(ToOwned::to_owned);
            if line.disputed.is_none() {
                line.purposes = hit.purposes();
            }
            let facts = hit.entry().facts();
            line.facts = facts.iter().map(|(fact, yes)| (fact.to_string(), yes)).collect();
        }
        let host = sighted.host.unwrap_or_default();
        let times = line.hosts.entry(host.to_owned()).or_default();
        *times = times.saturating_add(sighted.seen_as.times.max(1));
        let lives = Some(sighted.lives).filter(|l| matches!(l, Lives::Session | Lives::Seconds(_)));
        line.longest = line.longest.max(lives);
        line.scripted |= sighted.seen_as.kind == ObservationKind::SentOnly;
        line.partitioned |= attributes.is_some_and(|a| a.partitioned);
    }

    /// The id of whoever is behind it; nothing for the publisher. A foreign host that nobody
    /// knows is a provider of its own, without a role.
    fn provider(
        &mut self,
        hit: Option<&Hit<'_>>,
        domain: Option<&str>,
        page: &str,
    ) -> Option<String> {
        let (id, provider) = match (hit.filter(|h| !h.provider().is_site()), domain) {
            (Some(hit), _) => {
                let known = hit.provider();
                let domains = known.domains().map(ToOwned::to_owned).collect();
                let (name, role) = (known.name().to_owned(), role(hit, Some(page)));
                (known.id().to_owned(), Provider { name, role, domains, known: true })
            }
            (None, Some(domain)) => {
                let name = domain.to_owned();
                let domains = vec![name.clone()];
                (id_of(domain), Provider { name, role: None, domains, known: false })
            }
            (None, None) => return None,
        };
        let listed = self.providers.entry(id.clone()).or_insert(provider);
        // Whether somebody who sets from a site of its own works for this one alone is for a
        // person to say.
        if domain.is_some() && listed.role != Some(Role::Independent) {
            listed.role = None;
        }
        Some(id)
    }

    fn write(&self, site: &str, regime: &str) -> String {
        let unclear = self.lines.values().filter(|line| line.purposes.is_empty()).count();
        let mut out = String::new();
        // Writing to a String does not fail.
        let _ = write!(
            out,
            "# A draft, made from what was recorded: {}, of which {unclear} need a person to say\n\
             # what they are for. Look at every line; what is `unclassified` is never allowed.\n\
             # Then: charte check RECORDING --charter THIS-FILE\n\
             # Editors check this file when its first line is #:schema charter.schema.json, a file\n\
             # that the command charte schema prints.\n\n\
             format = 1\nsite = {}\nrevision = 1\nregime = {}\n",
            counted(self.lines.len() as u64, "cookie"),
            quoted(site),
            quoted(regime),
        );
        if self.nameless > 0 {
            let _ = writeln!(
                out,
                "\n# Besides, {} seen without a name: no charter can declare that, so it must go.",
                match self.nameless {
                    1 => "1 cookie was".to_owned(),
                    count => format!("{count} cookies were"),
                }
            );
        }
        for (id, provider) in &self.providers {
            let _ = write!(
                out,
                "\n[[provider]]\nid = {}\nname = {}\n",
                quoted(id),
                quoted(&provider.name)
            );
            match provider.role {
                Some(role) => {
                    let _ = writeln!(out, "role = {}", quoted(role.id()));
                }
                None => out.push_str(
                    "# role = \"independent\"   # or \"processor\", when a contract says that it works for you alone\n",
                ),
            }
            let domains: Vec<String> = provider.domains.iter().map(|d| quoted(d)).collect();
            if !domains.is_empty() {
                let _ = writeln!(out, "domains = [{}]", domains.join(", "));
            }
            if !provider.known {
                out.push_str("# who is this? name the company, not the host\n");
            }
        }
        self.lines.iter().for_each(|(key, line)| line.write(key, &mut out));
        out
    }
}

impl Line {
    fn write(&self, key: &Key, out: &mut String) {
        let hosts: Vec<String> = self
            .hosts
            .iter()
            .map(|(host, times)| match times {
                1 => shown(host),
                _ => format!("{} ({times} times)", shown(host)),
            })
            .collect();
        let _ = write!(out, "\n[[cookie]]\n# seen: {}", hosts.join(", "));
        out.push_str(if self.scripted { "; set by a script, or there before\n" } else { "\n" });
        let _ = writeln!(out, "name = {}", quoted(&key.name));
        if key.technology != Technology::Cookie {
            let _ = writeln!(out, "technology = {}", quoted(key.technology.id()));
        }
        if let Some(domain) = &key.domain {
            let _ = writeln!(out, "domain = {}", quoted(domain));
        }
        if let Some(provider) = &self.provider {
            let _ = writeln!(out, "provider = {}", quoted(provider));
        }
        if let Some(why) = &self.disputed {
            let _ = writeln!(out, "# disputed: {}", shown(why));
        }
        if self.purposes.is_empty() {
            out.push_str("# what is it for? ask whoever sets it\n");
            out.push_str("purposes = [\"unclassified\"]\n");
        } else {
            let purposes: Vec<String> = self.purposes.iter().map(|p| quoted(p.id())).collect();
            let _ = writeln!(out, "purposes = [{}]", purposes.join(", "));
        }
        match self.longest {
            Some(lives) => {
                let _ = writeln!(out, "lifetime = {}", quoted(&lifetime(lives).to_string()));
            }
            None => {
                out.push_str("# lifetime = \"13 months\"   # not to be seen in the recording\n")
            }
        }
        if self.partitioned {
            out.push_str("partitioned = true\n");
        }
        if !self.facts.is_empty() {
            let facts: Vec<String> =
                self.facts.iter().map(|(f, yes)| format!("{f} = {yes}")).collect();
            let _ = writeln!(out, "facts = {{ {} }}", facts.join(", "));
        }
    }
}

/// The shortest lifetime of the charter's form that is not shorter than what was seen.
fn lifetime(lives: Lives) -> Lifetime {
    let Lives::Seconds(seconds) = lives else { return Lifetime::Session };
    let up = |unit: i64| {
        u32::try_from(seconds.max(1).saturating_add(unit - 1) / unit).unwrap_or(u32::MAX)
    };
    match seconds {
        s if s <= 2 * 3_600 => Lifetime::Minutes(up(60)),
        s if s < 2 * 86_400 => Lifetime::Hours(up(3_600)),
        _ => Lifetime::Days(up(86_400)),
    }
}

/// A name as a charter writes it: its own stars are literal.
fn escaped(name: &str) -> String {
    name.replace('*', "\\*")
}

/// An id out of a domain: `ads.example` becomes `ads-example`.
fn id_of(domain: &str) -> String {
    let id: String = domain
        .chars()
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() { c } else { '-' })
        .take(40)
        .collect();
    if id.is_empty() { "unknown".to_owned() } else { id }
}

/// A TOML basic string, in which nothing is hidden.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() || crate::names::is_hidden(c) => {
                // Writing to a String does not fail.
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Text for a comment: one line, no control characters.
fn shown(text: &str) -> String {
    crate::names::one_line(text)
}

#[cfg(test)]
mod tests {
    use charte::Charter;

    use super::*;
    use crate::recording::{Options, read};

    fn drafted(lines: &str) -> String {
        let recording = read(lines.as_bytes(), "lines", &Options::default()).unwrap();
        let settings = DraftSettings {
            site: Some("https://www.example.fr"),
            regime: "fr",
            now: Time::parse("2026-11-23T10:05:00Z").unwrap(),
        };
        draft(&[recording], Catalogue::builtin(), &settings).unwrap()
    }

    #[test]
    fn the_known_is_filled_in_and_the_unknown_is_admitted() {
        let text = drafted(
            "Set-Cookie: sessionid=1; Path=/; Max-Age=1209600\n\
             Set-Cookie: zz*\"q=1; Path=/\nSet-Cookie: _ga_ABC=1; Path=/; Max-Age=63072000\n",
        );
        let charter = Charter::parse(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        let line = |name: &str| charter.cookies().iter().find(|c| c.name() == name).unwrap();
        assert_eq!(line("sessionid").lifetime().unwrap().to_string(), "14 days");
        assert_eq!(line("sessionid").purposes()[0].id(), "authentication");
        assert_eq!(line("zz\\*\"q").purposes()[0].id(), "unclassified");
        assert!(charter.provider(line("_ga_*").provider().unwrap()).is_some());
    }

    #[test]
    fn a_string_shows_and_keeps_every_character() {
        let name = "a\"\\b\u{9b}\u{202e}\u{e0041}\n\u{1}é";
        let written = quoted(name);
        assert_eq!(
            written,
            "\"a\\\"\\\\b\\U0000009B\\U0000202E\\U000E0041\\U0000000A\\U00000001é\""
        );
        let read: toml::Table = format!("x = {written}").parse().unwrap();
        assert_eq!(read["x"].as_str(), Some(name));
    }

    #[test]
    fn lifetimes_are_never_shorter_than_seen() {
        for seconds in [1, 59, 60, 61, 3_600, 7_201, 86_400, 172_801, 34_560_000, i64::MAX] {
            let now = Time::from_unix(0);
            let end = lifetime(Lives::Seconds(seconds)).after(now).unwrap();
            assert!(end.unix() >= seconds.min(86_400 * i64::from(u32::MAX)), "{seconds}");
        }
    }
}
