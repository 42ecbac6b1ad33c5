//! Drafts a site's first charter from recordings. Cookies in the catalogue are filled in; the
//! others are `unclassified`, with a comment on what was seen.

use std::collections::BTreeMap;

use charte::cookie::SetCookie;
use charte::display::is_hidden;
use charte::{
    Charter, Declaration, Facts, Host, Lifetime, Provider, PurposeSet, Regime, Role, Technology,
    Time,
};
use charte_recording::{Contact, ObservationKind, Recording};

use crate::catalogue::{self, Catalogue, Hit};
use crate::judge::role;
use crate::page::PageAddress;
use crate::services::{self, Laws, Whose};
use crate::sighted::{KeptFor, Sighted};
use crate::text::counted;

/// What a draft is made for.
#[derive(Clone, Debug)]
pub struct DraftSettings<'s> {
    /// The site's address, or `None` to take that of the first page.
    pub site: Option<&'s str>,
    /// The id of the built-in regime that the charter names.
    pub regime: &'s str,
    /// The languages of its texts. Empty if it names none.
    pub languages: &'s [&'s str],
    /// The moment of what says none itself.
    pub now: Time,
}

/// A commented charter in TOML, or `None` if no recording names a page and `settings` no site. Its
/// lint finds no error: what only a person can decide is a comment with the words to write.
///
/// # Errors
/// `E108` if what was recorded has a host that a charter cannot name, `E109` if there are more cookies
/// than a charter may hold, `E113` if no built-in regime has the id.
pub fn draft(
    recordings: &[Recording],
    catalogue: &Catalogue,
    settings: &DraftSettings<'_>,
) -> Result<Option<String>, charte::Error> {
    let Some((site, host)) = site(recordings, settings) else { return Ok(None) };
    let mut draft = Draft {
        catalogue,
        languages: settings.languages,
        site: &host,
        lines: BTreeMap::new(),
        providers: BTreeMap::new(),
        nameless: 0,
    };
    for recording in recordings {
        draft.recording(recording, settings.now);
    }
    let head = if recordings.is_empty() { WITHOUT_RECORDING.to_owned() } else { draft.head() };
    draft.write(&site, &head, settings).map(Some)
}

const WITHOUT_RECORDING: &str = "\
The cookies and other trackers of this site. Lines that are commented out show what only you can
decide, with the words to write.";

/// What to do with a draft.
const NEXT: &str = "\
Next:
  charte lint THIS-FILE                       finds what is missing
  charte page --charter THIS-FILE             writes the page for visitors
  charte check RECORDING --charter THIS-FILE  compares a recorded visit with it
For completion in editors, run charte schema > charter.schema.json and make
#:schema charter.schema.json the first line of this file.";

/// Keys of the whole charter that only the publisher can fill in.
const ABOUT_THE_PUBLISHER: [(&str, &str); 4] = [
    ("name", "name = \"…\"            # of the site, as visitors know it"),
    ("controller", "controller = \"…\"      # who is responsible: company and address"),
    ("contact", "contact = \"…\"         # for questions about personal data"),
    ("privacy-policy", "privacy-policy = \"…\"  # its address"),
];

/// The site's address and its host.
fn site(recordings: &[Recording], settings: &DraftSettings<'_>) -> Option<(String, Host<'static>)> {
    let first = recordings.iter().flat_map(|r| &r.pages).find_map(|p| p.url.as_ref());
    let first = first.map(|url| format!("{}://{}", url.scheme.as_str(), url.host));
    let site = match settings.site {
        // Without what may be secret in an address.
        Some(site) => PageAddress::parse(site)?.text.trim_end_matches('/').to_owned(),
        None => first?,
    };
    let host = Host::of_page(&site)?.into_owned();
    Some((site, host))
}

struct Draft<'c> {
    catalogue: &'c Catalogue,
    languages: &'c [&'c str],
    site: &'c Host<'static>,
    lines: BTreeMap<Key, Line>,
    providers: BTreeMap<String, Company>,
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
    /// The table of a service that is known completely.
    table: Option<String>,
    purposes: PurposeSet,
    disputed: Option<String>,
    facts: Facts,
    hosts: BTreeMap<String, u64>,
    longest: Option<KeptFor>,
    scripted: bool,
    partitioned: bool,
}

#[derive(Default)]
struct Company {
    name: String,
    role: Option<Role>,
    domains: Vec<String>,
    known: bool,
    /// The table of a service that is known completely.
    table: Option<&'static str>,
    /// Whether a line of the draft is its.
    has_cookies: bool,
    /// What requests to it are for, and how many each of its hosts answered.
    tracks: PurposeSet,
    requests: BTreeMap<String, u64>,
}

impl Draft<'_> {
    fn recording(&mut self, recording: &Recording, otherwise: Time) {
        for contact in recording.contacts.iter().filter(|contact| contact.answered > 0) {
            self.contact(contact, recording);
        }
        for seen in &recording.observations {
            let millis = seen.received.map(|r| r.millis);
            let now = millis.map_or(otherwise, |ms| Time::from_unix(ms.div_euclid(1_000)));
            let Ok(sighted) = Sighted::new(seen, now, Some(self.site.as_str())) else { continue };
            if sighted.kept_for == KeptFor::Ended {
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

    /// Names the company behind a tracker that requests went to, with a cookie or without.
    fn contact(&mut self, contact: &Contact, recording: &Recording) {
        let host = contact.host.as_str();
        let Ok(parsed) = Host::parse(host) else { return };
        let page = contact.page.and_then(|page| recording.pages.get(page)?.url.as_ref());
        let page = page.map_or(self.site.as_str(), |url| url.host.as_str());
        let is_own = Host::parse(page).is_ok_and(|page| parsed.same_site(&page));
        if is_own || parsed.same_site(self.site) {
            return;
        }
        let tracker = self.catalogue.tracker_at_path(host, contact.path.as_deref());
        let Some(tracker) = tracker.or_else(|| self.catalogue.may_track_at(host)) else { return };
        let owner = tracker.provider();
        let of_site = self.catalogue.provider_of(self.site.as_str());
        if owner.is_some_and(|owner| of_site.is_some_and(|of| of.id() == owner.id())) {
            return;
        }
        let site = parsed.registrable().unwrap_or(host);
        let (id, company) = match owner {
            Some(owner) => (owner.id().to_owned(), Company::known(owner, owner.role())),
            None => (id_of(site), Company::unknown(site)),
        };
        let company = self.providers.entry(id).or_insert(company);
        company.tracks = company.tracks.union(tracker.purposes());
        let requests = company.requests.entry(host.to_owned()).or_default();
        *requests = requests.saturating_add(contact.answered);
    }

    fn sighting(&mut self, sighted: &Sighted<'_>, page: Option<&str>) {
        let attributes = sighted.line.map(|line: SetCookie<'_>| line.attributes());
        let scope = attributes.and_then(|a| a.domain);
        let scope = scope.and_then(|domain| std::str::from_utf8(domain).ok()).or(sighted.host);
        let page = page.unwrap_or(self.site.as_str());
        let hit = self.catalogue.lookup(sighted.name(), scope, Some(page), sighted.technology);
        let own = sighted
            .host
            .and_then(|host| Host::parse(host).ok())
            .is_none_or(|h| h.same_site(self.site));
        let domain = if own { None } else { sighted.site() };
        let provider = self.provider(hit.as_ref(), domain.as_deref(), page);
        let table = hit.as_ref().and_then(|hit| {
            services::cookie_table(
                hit.provider().id(),
                sighted.name(),
                sighted.technology,
                domain.as_deref(),
                self.languages,
            )
        });
        let name = match (&table, &hit) {
            (Some(table), _) => services::text_of(table, "name").unwrap_or_default().to_owned(),
            (None, Some(hit)) => hit.entry().name().to_owned(),
            (None, None) => pattern(&String::from_utf8_lossy(sighted.name())),
        };
        let key = Key { technology: sighted.technology, name, domain };
        let line = self.lines.entry(key).or_default();
        line.provider = provider;
        line.table = table;
        if let Some(hit) = hit {
            line.disputed = hit.entry().disputed().map(ToOwned::to_owned);
            if line.disputed.is_none() {
                line.purposes = hit.purposes();
            }
            line.facts = hit.entry().facts();
        }
        let host = sighted.host.unwrap_or_default();
        let times = line.hosts.entry(host.to_owned()).or_default();
        *times = times.saturating_add(sighted.seen_as.times.max(1));
        let lives =
            Some(sighted.kept_for).filter(|l| matches!(l, KeptFor::Session | KeptFor::Seconds(_)));
        line.longest = line.longest.max(lives);
        line.scripted |= sighted.seen_as.kind == ObservationKind::SentOnly;
        line.partitioned |= attributes.is_some_and(|a| a.partitioned);
    }

    /// The id of the provider, or `None` for the publisher. A foreign host that nobody
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
                (known.id().to_owned(), Company::known(known, role(hit, Some(page))))
            }
            (None, Some(domain)) => (id_of(domain), Company::unknown(domain)),
            (None, None) => return None,
        };
        let listed = self.providers.entry(id.clone()).or_insert(provider);
        listed.has_cookies = true;
        // Whether somebody who sets from a site of its own works for this one alone is for a
        // person to say.
        if domain.is_some() && listed.role != Some(Role::Independent) {
            listed.role = None;
        }
        Some(id)
    }

    fn write(
        &self,
        site: &str,
        head: &str,
        settings: &DraftSettings<'_>,
    ) -> Result<String, charte::Error> {
        let regime = Regime::builtin(settings.regime)?;
        let laws = Laws { regimes: &[regime], now: settings.now };
        let mut top = Charter::builder(site).revision(1).regime(settings.regime);
        if !self.languages.is_empty() {
            top = top.languages(self.languages.iter().copied());
        }
        let mut text = top.build()?.to_toml_with_comments(|path| {
            let of_key = ABOUT_THE_PUBLISHER.iter().find(|(key, _)| *key == path);
            match path {
                "" => Some(format!("{head}\n\n{NEXT}")),
                _ => of_key.map(|(_, line)| (*line).to_owned()),
            }
        });
        for (id, company) in &self.providers {
            text.push('\n');
            text.push_str(&company.written(id)?);
        }
        for (key, line) in &self.lines {
            let provider = line
                .provider
                .as_ref()
                .and_then(|id| self.providers.get(id).map(|company| company.stated(id)));
            text.push('\n');
            text.push_str(&line.written(key, provider.as_ref(), laws, self.languages)?);
        }
        Charter::parse(&text)?;
        Ok(text)
    }

    fn head(&self) -> String {
        let mut head = "\
A draft from recordings. Check every declaration: a cookie that is `unclassified` is never allowed.
Lines that are commented out show what only you can decide, with the words to write."
            .to_owned();
        if self.nameless > 0 {
            let seen = counted(self.nameless, "cookie");
            head.push_str(&format!(
                "\n\nAlso seen: {seen} without a name. Such a cookie cannot be declared: name it, or stop setting it."
            ));
        }
        head
    }
}

impl Company {
    /// A provider of the catalogue, with the role that it has here.
    fn known(provider: &catalogue::Provider, role: Option<Role>) -> Self {
        let table = services::provider_table(provider.id());
        let usual = || Role::from_id(services::text_of(table?, "role")?);
        let domains = provider.domains().map(ToOwned::to_owned).collect();
        let (name, role) = (provider.name().to_owned(), role.or_else(usual));
        Self { name, role, domains, known: true, table, ..Self::default() }
    }

    /// Whoever has this domain.
    fn unknown(domain: &str) -> Self {
        Self { name: domain.to_owned(), domains: vec![domain.to_owned()], ..Self::default() }
    }

    /// That requests went to it although no cookie of it was seen, for a comment.
    fn contacted(&self) -> Option<String> {
        if self.has_cookies || self.requests.is_empty() {
            return None;
        }
        let hosts: Vec<String> = self.requests.keys().map(|host| shown(host)).collect();
        Some(format!(
            "contacted, but no cookie was seen: {}\nrequests there are known for: {}\nDeclare what \
             they set or read as [[cookie]] with this provider, or stop them.",
            hosts.join(", "),
            self.tracks
        ))
    }

    fn stated(&self, id: &str) -> Provider {
        let mut stated = Provider::new(id, self.name.as_str());
        if let Some(role) = self.role {
            stated = stated.with_role(role);
        }
        if !self.domains.is_empty() {
            stated = stated.with_domains(&self.domains);
        }
        stated
    }

    fn written(&self, id: &str) -> Result<String, charte::Error> {
        let usual = |table: &&str| services::text_of(table, "role") == self.role.map(Role::id);
        let contacted = self.contacted();
        if let Some(table) = self.table.filter(usual) {
            return Ok(match contacted {
                Some(contacted) => services::with_comments(&format!("{table}\n"), &contacted, None),
                None => format!("{table}\n"),
            });
        }
        let mut comments = Vec::new();
        comments.extend(contacted.map(|contacted| ("", contacted)));
        if self.role.is_none() {
            comments.push(("role", services::ROLE.to_owned()));
        }
        if !self.known {
            comments.push(("name", "who is this? name the company, not the host".to_owned()));
        }
        services::provider(self.stated(id), &comments)
    }
}

impl Line {
    /// The table of its declaration.
    fn written(
        &self,
        key: &Key,
        provider: Option<&Provider>,
        laws: Laws<'_>,
        languages: &[&str],
    ) -> Result<String, charte::Error> {
        match &self.table {
            Some(table) => self.of_service(table, provider, laws),
            None => self.of_catalogue(key, provider, laws, languages),
        }
    }

    /// A service's own table, with what was seen.
    fn of_service(
        &self,
        table: &str,
        provider: Option<&Provider>,
        laws: Laws<'_>,
    ) -> Result<String, charte::Error> {
        let read = Charter::parse(format!("format = 1\nsite = \"https://site.invalid\"\n{table}"))?;
        let Some(declared) = read.cookies().first() else { return Ok(table.to_owned()) };
        let mut table = table.to_owned();
        let mut seen = self.seen();
        let longest = self.longest.map(lifetime);
        if let Some(longest) = longest.filter(|longest| is_other(*longest, declared.lifetime())) {
            if let Some(documented) = declared.lifetime() {
                seen.push_str(&format!("\nits provider states another lifetime: {documented}"));
            }
            table = services::with_value(&table, "lifetime", &format!("\"{longest}\""));
        }
        let whose = Whose { provider, domain: declared.domain() };
        let careful = laws.careful(declared.purpose_set(), declared.facts(), whose);
        if careful.purposes != declared.purpose_set() {
            let purposes = format!("[{}]", services::listed(careful.purposes));
            table = services::with_value(&table, "purposes", &purposes);
        }
        Ok(services::with_comments(&table, &seen, careful.comment.as_deref()))
    }

    /// A declaration from what the catalogue knows, if anything, and what was seen.
    fn of_catalogue(
        &self,
        key: &Key,
        provider: Option<&Provider>,
        laws: Laws<'_>,
        languages: &[&str],
    ) -> Result<String, charte::Error> {
        let whose = Whose { provider, domain: key.domain.as_deref() };
        let careful = laws.careful(self.purposes, self.facts, whose);
        let mut comments = vec![("", self.seen())];
        comments.extend(services::text_stubs(languages));
        let disputed = self.disputed.iter().map(|why| format!("disputed: {}", shown(why)));
        comments.extend(disputed.map(|why| ("purposes", why)));
        comments.extend(careful.comment.map(|comment| ("purposes", comment)));
        if self.purposes.is_empty() {
            comments.push(("purposes", "what is it for? ask the provider".to_owned()));
        }
        if self.longest.is_none() {
            let unknown = "lifetime = \"13 months\"   # not shown in the recording";
            comments.push(("lifetime", unknown.to_owned()));
        }
        let mut stated = Declaration::new(&key.name, careful.purposes);
        if key.technology != Technology::Cookie {
            stated = stated.with_technology(key.technology);
        }
        if let Some(domain) = &key.domain {
            stated = stated.with_domain(domain);
        }
        if let Some(provider) = &self.provider {
            stated = stated.with_provider(provider);
        }
        if let Some(lives) = self.longest {
            stated = stated.with_lifetime(lifetime(lives));
        }
        if self.partitioned {
            stated = stated.with_partitioned(true);
        }
        if !self.facts.is_empty() {
            stated = stated.with_facts(self.facts);
        }
        services::cookie(stated, &comments)
    }

    /// Where it was seen, for a comment.
    fn seen(&self) -> String {
        let hosts: Vec<String> = self
            .hosts
            .iter()
            .map(|(host, times)| match times {
                1 => shown(host),
                _ => format!("{} ({times} times)", shown(host)),
            })
            .collect();
        let scripted = if self.scripted { "; set by a script, or there before" } else { "" };
        format!("seen: {}{scripted}", hosts.join(", "))
    }
}

/// Whether what was seen lasts longer than what is declared, or so much shorter that the site has
/// set it. A list of cookies shows what is left of a lifetime, which is a little shorter.
fn is_other(seen: Lifetime, declared: Option<Lifetime>) -> bool {
    let seconds = |lifetime: Lifetime| Some(lifetime.after(Time::from_unix(0))?.unix());
    match (seconds(seen), declared.map(seconds)) {
        (_, None) | (Some(_), Some(None)) => true,
        (None, Some(_)) => false,
        (Some(seen), Some(Some(declared))) => {
            seen > declared || seen.saturating_mul(10) < declared.saturating_mul(9)
        }
    }
}

/// The shortest lifetime of the charter's form that is not shorter than what was seen.
fn lifetime(lives: KeptFor) -> Lifetime {
    let KeptFor::Seconds(seconds) = lives else { return Lifetime::Session };
    let up = |unit: i64| {
        u32::try_from(seconds.max(1).saturating_add(unit - 1) / unit).unwrap_or(u32::MAX)
    };
    match seconds {
        s if s <= 2 * 3_600 => Lifetime::Minutes(up(60)),
        s if s < 2 * 86_400 => Lifetime::Hours(up(3_600)),
        _ => Lifetime::Days(up(86_400)),
    }
}

/// The pattern of a name. One that is longer than a charter can hold ends in a star.
fn pattern(name: &str) -> String {
    const MOST: usize = 256;
    let whole = Declaration::escape_name(name);
    if whole.len() <= MOST {
        return whole;
    }
    let mut start = String::new();
    for c in name.chars() {
        let next = Declaration::escape_name(c.encode_utf8(&mut [0; 4]));
        if start.len() + next.len() >= MOST {
            break;
        }
        start.push_str(&next);
    }
    start + "*"
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

/// Text for a comment: one line, and nothing in it that is invisible.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_control() || is_hidden(c) {
            true => shown.extend(c.escape_unicode()),
            false => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use charte::Charter;

    use super::*;
    use charte_recording::{Options, read};

    fn drafted(lines: &str) -> String {
        let recording = read(lines.as_bytes(), "lines", &Options::default()).unwrap();
        let settings = DraftSettings {
            site: Some("https://www.example.fr"),
            regime: "fr",
            languages: &["fr"],
            now: "2026-11-23T10:05:00Z".parse::<Time>().unwrap(),
        };
        draft(&[recording], Catalogue::builtin(), &settings).unwrap().unwrap()
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
    fn what_a_person_must_look_at_is_said_above_it() {
        let long = "é".repeat(200);
        let text = drafted(&format!(
            "Set-Cookie: zz=1; Path=/\nSet-Cookie: a*{long}=1; Path=/\nSet-Cookie: =1; Path=/\n"
        ));
        let unknown = "\n[[cookie]]\n# seen: www.example.fr\nname = \"zz\"\n\
                       # service.fr = \"…\"\n# what is it for? ask the provider\n\
                       purposes = [\"unclassified\"]\n# description.fr = \"…\"\n\
                       lifetime = \"session\"\n";
        assert!(text.contains(unknown), "{text}");
        assert!(text.contains("\n# Also seen: 1 cookie without a name. "), "{text}");
        let charter = Charter::parse(&text).unwrap();
        let name = format!("a\\*{}*", "é".repeat(126));
        assert!(charter.cookies().iter().any(|cookie| cookie.name() == name), "{text}");
    }

    #[test]
    fn a_known_service_has_its_own_declarations() {
        let text = drafted(
            "Set-Cookie: _pk_id.1.ab=1; Path=/; Max-Age=40000000\n\
             Set-Cookie: _pk_ses.1.ab=1; Path=/; Max-Age=1799\n\
             Set-Cookie: _pk_ref.1.ab=1; Path=/; Max-Age=86400\n",
        );
        let longer = "\n[[cookie]]\n# seen: www.example.fr\n\
                      # its provider states another lifetime: 13 months\nname = \"_pk_id*\"\n\
                      provider = \"matomo\"\nservice.fr = \"Mesure d’audience\"\n\
                      purposes = [\"audience-measurement\"]\n";
        assert!(text.contains(longer), "{text}");
        assert!(text.contains("\nlifetime = \"463 days\"\n# Exempt in France only"), "{text}");
        let kept = "name = \"_pk_ses*\"";
        assert!(text.contains(kept) && text.contains("lifetime = \"30 minutes\""), "{text}");
        let shorter = "# its provider states another lifetime: 6 months\nname = \"_pk_ref*\"";
        assert!(text.contains(shorter) && text.contains("lifetime = \"24 hours\""), "{text}");
        assert!(!text.contains("service.en"), "{text}");
        assert!(text.contains("\n# Role: Matomo Cloud"), "{text}");
    }

    #[test]
    fn what_needs_no_consent_under_a_condition_is_declared_with_care() {
        let text =
            drafted("Set-Cookie: frontend_lang=1; Path=/\nSet-Cookie: __stripe_mid=1; Path=/\n");
        let language = "# If the visitor asks for it by an action, confirm that and write instead:\n\
                     # purposes = [\"interface\"]\n# facts = { requested = true }\n\
                     purposes = [\"preferences\"]\n";
        assert!(text.contains(language), "{text}");
        let charter = Charter::parse(&text).unwrap();
        for regime in ["fr", "eu", "de", "gb"] {
            let regime = Regime::builtin(regime).unwrap();
            let now = "2026-11-23T10:05:00Z".parse::<Time>().unwrap();
            let found = charte::Policy::compile(charter.clone(), regime).check(now);
            let errors: Vec<_> =
                found.iter().filter(|f| f.severity() >= charte::Severity::Error).collect();
            assert!(errors.is_empty(), "{errors:?}\n{text}");
        }
    }

    #[test]
    fn lifetimes_are_never_shorter_than_seen() {
        for seconds in [1, 59, 60, 61, 3_600, 7_201, 86_400, 172_801, 34_560_000, i64::MAX] {
            let now = Time::from_unix(0);
            let end = lifetime(KeptFor::Seconds(seconds)).after(now).unwrap();
            assert!(end.unix() >= seconds.min(86_400 * i64::from(u32::MAX)), "{seconds}");
        }
    }
}
