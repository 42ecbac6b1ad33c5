//! The cookies: a card for each provider, and one table of all.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use charte::{Party, Technology};
use charte_audit::{Known, Row, Seen};
use charte_texts::TextError;

use super::columns::Place;
use super::lanes::class;
use super::say::more;
use super::text::{Rule, named, said, shown};
use crate::model::{By, Cookie, Group};
use crate::speaker::Speaker;

/// Providers with a card, cookies of a card, and rows of the table. A browser shows no more with
/// ease, and nobody reads them.
const MOST_CARDS: usize = 200;
const MOST_COOKIES: usize = 400;
const MOST_ROWS: usize = 1_000;

/// Hosts of a provider that are told one by one.
const MOST_HOSTS: usize = 8;

/// The cookies of one provider.
pub(super) struct Card<'d> {
    pub(super) by: By<'d>,
    pub(super) name: String,
    pub(super) class: &'static str,
    pub(super) state: String,
    pub(super) about: String,
    /// Empty if the cookies name their hosts.
    pub(super) hosts: String,
    /// The law of all its cookies; empty if the cookies cite their own.
    pub(super) rules: Vec<Rule>,
    pub(super) cookies: Vec<Rc<CookieView>>,
    pub(super) more: Option<String>,
}

pub(super) struct CookieView {
    pub(super) name: String,
    pub(super) technology: Option<String>,
    pub(super) host: String,
    /// Whether a card has to tell the host: not if it tells one for all.
    pub(super) is_host_told: bool,
    pub(super) purposes: String,
    pub(super) disputed: Option<String>,
    pub(super) lifetime: String,
    /// What the answers rest on: the law, and what the charter states.
    pub(super) rules: Vec<Rule>,
    pub(super) rests_on: String,
    /// One for each column; `None` if it was not there.
    pub(super) cells: Vec<Option<Cell>>,
}

/// What one recording shows of a cookie.
pub(super) struct Cell {
    pub(super) class: &'static str,
    pub(super) word: String,
    pub(super) because: String,
    pub(super) how: String,
}

/// A row of the table of all cookies.
pub(super) struct TableRow {
    pub(super) cookie: Rc<CookieView>,
    pub(super) provider: String,
    /// The card of the provider, from 1.
    pub(super) card: usize,
    pub(super) class: &'static str,
    /// Its place by name, by provider and by lifetime, longest first.
    pub(super) by_name: usize,
    pub(super) by_provider: usize,
    pub(super) by_kept: usize,
}

type Key<'r> = (&'r str, Option<&'r str>, Technology);

/// What is shown of each cookie of each provider, in the order of the groups.
pub(super) type Views = Vec<Vec<Rc<CookieView>>>;

/// Makes cards and rows of what the recordings show.
pub(super) struct Cards<'d, 's> {
    /// The sightings of each cookie, for each place.
    seen: HashMap<Key<'d>, Vec<Vec<&'d Row>>>,
    cited: BTreeSet<&'d str>,
    speaker: &'s Speaker,
}

impl<'d, 's> Cards<'d, 's> {
    /// `cited` are the ids of the sources that the page lists.
    pub(super) fn new(
        places: &[Place<'d>],
        cited: impl IntoIterator<Item = &'d str>,
        speaker: &'s Speaker,
    ) -> Self {
        let mut seen: HashMap<Key<'_>, Vec<Vec<&Row>>> = HashMap::new();
        for (number, place) in places.iter().enumerate() {
            for row in place.pages.iter().flat_map(|page| &page.rows) {
                let key = (row.cookie.as_str(), row.host.as_deref(), row.technology);
                let all = seen.entry(key).or_insert_with(|| vec![Vec::new(); places.len()]);
                if let Some(rows) = all.get_mut(number) {
                    rows.push(row);
                }
            }
        }
        Self { seen, cited: cited.into_iter().collect(), speaker }
    }

    /// The cards of providers, the most urgent first, and how many more there are.
    pub(super) fn cards(
        &self,
        groups: &[Group<'d>],
        views: &Views,
    ) -> Result<(Vec<Card<'d>>, Option<String>), TextError> {
        let cards: Result<Vec<_>, _> =
            groups.iter().zip(views).map(|(group, views)| self.card(group, views)).collect();
        Ok((cards?, more(self.speaker, "html-more-json", groups.len(), MOST_CARDS)?))
    }

    /// What is shown of each cookie, for the cards and for the table.
    pub(super) fn views(&self, groups: &[Group<'d>]) -> Result<Views, TextError> {
        let of = |group: &Group<'d>| {
            let one_host = hosts_of(group).len() <= 1;
            let view = |cookie: &Cookie<'d>| {
                self.cookie(cookie, !one_host || cookie.is_repeated).map(Rc::new)
            };
            group.cookies.iter().map(view).collect()
        };
        groups.iter().take(MOST_CARDS).map(of).collect()
    }

    fn card(&self, group: &Group<'d>, views: &[Rc<CookieView>]) -> Result<Card<'d>, TextError> {
        let speaker = self.speaker;
        let of = |wanted: &str| {
            group.cookies.iter().filter(|cookie| class(cookie.row) == wanted).count() as u64
        };
        let (class, state) = match (of("withheld"), of("doubtful")) {
            (0, 0) if of("allowed") == 0 => ("quiet", speaker.say("outcome-deleted")?),
            (0, 0) => ("allowed", speaker.say("outcome-allowed")?),
            (0, doubtful) => ("doubtful", speaker.count("html-unclear", doubtful)?),
            (withheld, _) => ("withheld", speaker.count("html-unwanted", withheld)?),
        };
        let parties: BTreeSet<bool> =
            group.cookies.iter().map(|cookie| cookie.row.party == Party::First).collect();
        let party = match (parties.contains(&true), parties.contains(&false)) {
            (true, true) => "html-party-both",
            (true, false) => "html-party-first",
            _ => "html-party-third",
        };
        let count = speaker.count("html-cookies", group.cookies.len() as u64)?;
        let hosts = hosts_of(group);
        Ok(Card {
            by: group.by.clone(),
            name: shown(&speaker.by(&group.by)?),
            class,
            state,
            about: format!("{count} · {}", speaker.say(party)?),
            hosts: match hosts.len() <= 1 {
                true => {
                    let hosts = listed(&hosts);
                    self.speaker.with("html-hosts-are", &[("hosts", hosts.as_str().into())])?
                }
                false => String::new(),
            },
            rules: shared_rules(views),
            cookies: views.iter().take(MOST_COOKIES).map(Rc::clone).collect(),
            more: more(speaker, "html-more-json", group.cookies.len(), MOST_COOKIES)?,
        })
    }

    fn cookie(&self, cookie: &Cookie<'d>, is_host_told: bool) -> Result<CookieView, TextError> {
        let (row, speaker) = (cookie.row, self.speaker);
        let disputed = match &row.known {
            Known::Entry { disputed: Some(why), .. } => Some(speaker.in_english(&said(why))?),
            _ => None,
        };
        let key = (row.cookie.as_str(), row.host.as_deref(), row.technology);
        let places = self.seen.get(&key).map(Vec::as_slice).unwrap_or_default();
        let kept = places.iter().flatten().filter(|row| row.seen != Seen::Deleted);
        let mut citations: Vec<&str> = Vec::new();
        let mut rests_on: Vec<String> = Vec::new();
        for row in kept.clone() {
            let new = row.citations.iter().filter(|new| !citations.contains(&new.as_str()));
            citations.extend(new.map(String::as_str).collect::<Vec<_>>());
            for met in &row.rests_on {
                let told = crate::explain::met(met, speaker)?;
                if !rests_on.contains(&told) {
                    rests_on.push(told);
                }
            }
        }
        let longest = kept.max_by_key(|row| row.kept_for).copied().unwrap_or(row);
        let cells: Result<Vec<_>, _> = places.iter().map(|rows| self.cell(rows)).collect();
        let technology = match row.technology {
            Technology::Cookie => None,
            other => Some(speaker.texts().technology(other)?),
        };
        let host = match &row.host {
            Some(host) => shown(host),
            None => speaker.say("host-unknown")?,
        };
        Ok(CookieView {
            name: match row.cookie.is_empty() {
                true => speaker.say("name-none")?,
                false => named(&row.cookie),
            },
            technology,
            host,
            is_host_told,
            purposes: speaker.purposes_of(row)?,
            disputed,
            lifetime: speaker.lasts(longest)?,
            rules: citations.into_iter().map(|of| Rule::of(of, &self.cited)).collect(),
            rests_on: rests_on.join(", "),
            cells: cells?,
        })
    }

    fn cell(&self, rows: &[&Row]) -> Result<Option<Cell>, TextError> {
        // What it puts on the device, the most severe answer, how long.
        let weight = |row: &&&Row| (row.seen != Seen::Deleted, row.verdict(), row.kept_for);
        let Some(row) = rows.iter().max_by_key(weight).copied() else { return Ok(None) };
        Ok(Some(Cell {
            class: class(row),
            word: self.speaker.outcome(row)?,
            because: self.speaker.because(row)?,
            how: self.how(rows)?,
        }))
    }

    /// How it was seen, and how often.
    fn how(&self, rows: &[&Row]) -> Result<String, TextError> {
        let kinds = [
            (Seen::Set, "html-seen-set"),
            (Seen::Sent, "html-seen-sent"),
            (Seen::Stored, "html-seen-stored"),
        ];
        let mut told: Vec<String> = Vec::new();
        for (seen, id) in kinds {
            let of = rows.iter().filter(|row| row.seen == seen);
            let count: u64 = of.clone().map(|row| row.count).sum();
            // Beside a response that sets it, that requests carry it says nothing more.
            if count == 0 || (seen == Seen::Sent && !told.is_empty()) {
                continue;
            }
            told.push(match seen {
                Seen::Set if count > 1 => self.speaker.count("html-seen-set-times", count)?,
                _ => self.speaker.say(id)?,
            });
            if seen == Seen::Set && of.clone().any(|row| row.blocked) {
                told.push(self.speaker.say("html-seen-rejected")?);
            }
        }
        Ok(told.join(", "))
    }

    /// The rows of the table of all cookies, the most urgent first.
    pub(super) fn rows(
        &self,
        groups: &[Group<'d>],
        views: &Views,
    ) -> Result<(Vec<TableRow>, Option<String>), TextError> {
        let mut all: Vec<(usize, &Cookie<'d>, &Rc<CookieView>)> = Vec::new();
        for (card, (group, views)) in groups.iter().zip(views).enumerate() {
            all.extend(group.cookies.iter().zip(views).map(|(cookie, view)| (card, cookie, view)));
        }
        let total: usize = groups.iter().map(|group| group.cookies.len()).sum();
        all.sort_by_key(|(_, cookie, _)| cookie.urgency());
        all.truncate(MOST_ROWS);
        let names: Result<Vec<String>, _> =
            groups.iter().map(|group| self.speaker.by(&group.by)).collect();
        let names = names?;
        let name = |card: usize| names.get(card).map(String::as_str).unwrap_or_default();
        let by_name = places(&all, |(_, cookie, _)| cookie.row.cookie.to_lowercase());
        let by_provider = places(&all, |(card, ..)| name(*card).to_lowercase());
        let by_kept = places(&all, |(_, cookie, _)| std::cmp::Reverse(cookie.row.kept_for));
        let mut rows = Vec::with_capacity(all.len());
        let orders = by_name.into_iter().zip(by_provider).zip(by_kept);
        for ((card, cookie, view), ((by_name, by_provider), by_kept)) in all.into_iter().zip(orders)
        {
            rows.push(TableRow {
                cookie: Rc::clone(view),
                provider: shown(name(card)),
                card: card.saturating_add(1),
                class: class(cookie.row),
                by_name,
                by_provider,
                by_kept,
            });
        }
        Ok((rows, more(self.speaker, "html-more-json", total, MOST_ROWS)?))
    }
}

/// The hosts of a provider's cookies.
fn hosts_of<'d>(group: &Group<'d>) -> BTreeSet<&'d str> {
    group.cookies.iter().filter_map(|cookie| cookie.row.host.as_deref()).collect()
}

/// The place of each item when they are sorted by a key.
fn places<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_cached_key(|at| items.get(*at).map(&key));
    let mut places = vec![0; items.len()];
    for (place, at) in order.into_iter().enumerate() {
        if let Some(of) = places.get_mut(at) {
            *of = place;
        }
    }
    places
}

/// Hosts, up to a number.
pub(super) fn listed<'h>(hosts: impl IntoIterator<Item = &'h &'h str>) -> String {
    let mut hosts = hosts.into_iter();
    let mut shown: Vec<String> = hosts.by_ref().take(MOST_HOSTS).map(|host| shown(host)).collect();
    if hosts.next().is_some() {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// The citations of a card with several cookies, if every cookie has the same.
fn shared_rules(views: &[Rc<CookieView>]) -> Vec<Rule> {
    match views {
        [first, rest @ ..] if !rest.is_empty() && rest.iter().all(|v| v.rules == first.rules) => {
            first.rules.clone()
        }
        _ => Vec::new(),
    }
}
