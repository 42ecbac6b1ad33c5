use std::collections::HashMap;

use charte::Host;

use crate::address::{Address, clean_title, is_local};
use crate::limits::{MAX_PAGE_CANDIDATES, MAX_PAGES, MAX_REMEMBERED_ADDRESSES};
use crate::observation::{Page, RequestKind};
use crate::phase::Phase;

/// What the file says about a page.
#[derive(Default)]
pub(crate) struct Described {
    pub(crate) id: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) started: Option<i64>,
    pub(crate) run: Option<u32>,
    pub(crate) repeat_view: bool,
    /// What the visitor had answered.
    pub(crate) phase: Option<Phase>,
    /// The part of a visit before the answer that the visit is about.
    pub(crate) before_answer: bool,
}

/// What an entry says about the page it belongs to.
#[derive(Clone)]
pub(crate) struct Candidate {
    pub(crate) index: u64,
    pub(crate) started: Option<i64>,
    pub(crate) url: Address,
    pub(crate) status: Option<i64>,
    pub(crate) html: Option<bool>,
    pub(crate) redirect: Option<Address>,
    pub(crate) request_kind: Option<RequestKind>,
    /// From `Referer`, else from `Origin` (then its path is `/`).
    pub(crate) referrer: Option<Address>,
}

impl Candidate {
    fn is_redirect(&self) -> bool {
        matches!(self.status, Some(301 | 302 | 303 | 307 | 308))
    }

    fn is_embedded(&self) -> bool {
        self.request_kind.is_some_and(|kind| kind != RequestKind::Document)
    }

    /// A redirect is often labelled as plain text; one with a referrer may be a pixel's.
    fn can_lead_to_a_page(&self) -> bool {
        let leads = match self.html {
            Some(html) => html || self.is_redirect() && self.referrer.is_none(),
            None => true,
        };
        leads && !self.is_embedded()
    }

    /// Whether it can be what the visitor went to.
    fn is_navigation(&self) -> bool {
        !self.is_embedded()
            && self.referrer.is_none()
            && (self.html == Some(true) || self.is_redirect())
    }
}

/// Finds the page of each entry and, at the end, where each page ended up.
///
/// Grows with the number of pages, not of entries: a page remembers its earliest entries only.
#[derive(Default)]
pub(crate) struct Pages {
    pages: Vec<Found>,
    by_id: HashMap<String, usize>,
    /// Pages of addresses that were requested without a page of their own.
    by_address: HashMap<Address, usize>,
    /// The latest page that began at a host.
    by_host: HashMap<String, usize>,
    latest: Option<usize>,
    pub(crate) too_many: bool,
}

#[derive(Default)]
struct Found {
    /// The file has a page of this id, or an entry names it.
    named: bool,
    described: Option<Described>,
    candidates: Vec<Candidate>,
    referrer: Option<Address>,
    /// It began at no address of the web, such as a file or `about:blank`.
    local: bool,
    /// Whether it loaded, where the file says so itself.
    loaded: Option<bool>,
}

impl Pages {
    fn add(&mut self, found: Found) -> Option<usize> {
        if self.pages.len() >= MAX_PAGES {
            self.too_many = true;
            return None;
        }
        self.pages.push(found);
        Some(self.pages.len() - 1)
    }

    /// A page of the file's own list, which may come before its entries or after.
    pub(crate) fn describe(&mut self, described: Described) {
        let known = described.id.as_ref().and_then(|id| self.by_id.get(id)).copied();
        let page = known.or_else(|| {
            let page = self.add(Found { named: true, ..Found::default() })?;
            if let Some(id) = &described.id {
                self.by_id.insert(id.clone(), page);
            }
            Some(page)
        });
        if let Some(found) = page.and_then(|page| self.pages.get_mut(page)) {
            found.described.get_or_insert(described);
        }
    }

    /// A page, or a part of one, that a live scan recorded, and whether it loaded. `None` if there
    /// are too many.
    pub(crate) fn scanned(&mut self, described: Described, loaded: bool) -> Option<usize> {
        let (described, loaded) = (Some(described), Some(loaded));
        self.add(Found { named: true, described, loaded, ..Found::default() })
    }

    /// Whether a live scan recorded the page.
    pub(crate) fn is_scanned(&self, page: usize) -> bool {
        let found = self.pages.get(page).and_then(|found| found.described.as_ref());
        found.is_some_and(|described| described.phase.is_some())
    }

    /// The page that an entry names.
    pub(crate) fn named(&mut self, id: &str, candidate: Option<Candidate>) -> Option<usize> {
        let page = match self.by_id.get(id) {
            Some(page) => *page,
            None => {
                let page = self.add(Found { named: true, ..Found::default() })?;
                self.by_id.insert(id.to_owned(), page);
                page
            }
        };
        if let Some(candidate) = candidate {
            self.keep(page, candidate);
        }
        Some(page)
    }

    /// The page that an entry names which loads a document that is not of the web.
    pub(crate) fn named_local(&mut self, id: &str) -> Option<usize> {
        let page = self.named(id, None)?;
        self.pages.get_mut(page)?.local = true;
        Some(page)
    }

    /// A page that begins with a document that is not of the web.
    pub(crate) fn local(&mut self) -> Option<usize> {
        self.latest = self.add(Found { local: true, ..Found::default() });
        self.latest
    }

    /// The page of an entry that names none: by who redirected to it, by its referrer, or a new
    /// one when the visitor went there.
    pub(crate) fn unnamed(&mut self, candidate: Option<Candidate>) -> Option<usize> {
        let Some(candidate) = candidate else { return self.latest };
        let page = self.page_of(&candidate);
        if let Some(page) = page {
            self.latest = Some(page);
            if self.by_address.len() < MAX_REMEMBERED_ADDRESSES {
                self.by_address.insert(candidate.url.clone(), page);
                if let Some(target) = &candidate.redirect {
                    self.by_address.insert(target.clone(), page);
                }
            }
            self.keep(page, candidate);
        }
        page
    }

    fn page_of(&mut self, candidate: &Candidate) -> Option<usize> {
        let redirected_here = |found: &Found| {
            found
                .candidates
                .last()
                .is_some_and(|last| last.redirect.as_ref() == Some(&candidate.url))
        };
        let last = self.latest.and_then(|latest| self.pages.get(latest));
        if last.is_some_and(redirected_here) {
            return self.latest;
        }
        if candidate.request_kind == Some(RequestKind::Document) && candidate.html != Some(false) {
            return self.begin(candidate);
        }
        let Some(referrer) = &candidate.referrer else {
            // On a page that is not of the web, a frame looks as if the visitor had gone there.
            let stays = last.is_some_and(|last| last.local) || !candidate.is_navigation();
            return match self.latest.filter(|_| stays) {
                Some(latest) => Some(latest),
                None => self.begin(candidate),
            };
        };
        if let Some(page) = self.by_address.get(referrer) {
            return Some(*page);
        }
        // Browsers tell other sites the origin only: the latest page there.
        if let Some(page) = self.by_host.get(&referrer.host) {
            return Some(*page);
        }
        let page = self.add(Found { referrer: Some(referrer.clone()), ..Found::default() })?;
        self.by_address.insert(referrer.clone(), page);
        self.by_host.insert(referrer.host.clone(), page);
        Some(page)
    }

    /// A page that begins with this entry.
    fn begin(&mut self, candidate: &Candidate) -> Option<usize> {
        let page = self.add(Found::default())?;
        self.by_host.insert(candidate.url.host.clone(), page);
        Some(page)
    }

    fn keep(&mut self, page: usize, candidate: Candidate) {
        let Some(found) = self.pages.get_mut(page) else { return };
        let kept = &mut found.candidates;
        let order = |c: &Candidate| (c.started.unwrap_or(i64::MAX), c.index);
        let place = kept.partition_point(|other| order(other) <= order(&candidate));
        if place < MAX_PAGE_CANDIDATES {
            kept.insert(place, candidate);
            kept.truncate(MAX_PAGE_CANDIDATES);
        }
    }

    /// The pages, and for each index given out so far the one it has now: pages found by referrer
    /// join those that the file describes, if it describes any.
    pub(crate) fn finish(self) -> (Vec<Page>, Vec<usize>) {
        let any_described = self.pages.iter().any(|found| found.described.is_some());
        let stated: Vec<Address> = self.pages.iter().filter_map(Found::stated).collect();
        // A page that the file does not describe may be no page at all, but a request of one.
        let is_page = |found: &Found| match any_described {
            true => found.described.is_some() || found.named && found.shows_its_page(&stated),
            false => found.named,
        };
        let any_page = self.pages.iter().any(is_page);
        let starts: Vec<Option<i64>> = self.pages.iter().map(Found::started).collect();
        let home = |index: usize, found: &Found| {
            if !any_page || is_page(found) {
                return index;
            }
            let named = || self.pages.iter().enumerate().filter(|(_, found)| is_page(found));
            let started = starts.get(index).copied().flatten();
            named()
                .filter(|(other, _)| starts.get(*other).copied().flatten() <= started)
                .map(|(other, _)| other)
                .next_back()
                .or_else(|| named().map(|(other, _)| other).next())
                .unwrap_or(index)
        };
        let homes: Vec<usize> =
            self.pages.iter().enumerate().map(|(index, found)| home(index, found)).collect();
        let mut place = vec![0; self.pages.len()];
        let mut pages = Vec::new();
        for (index, found) in self.pages.iter().enumerate() {
            if homes.get(index) == Some(&index) {
                if let Some(place) = place.get_mut(index) {
                    *place = pages.len();
                }
                pages.push(found.page());
            }
        }
        let places = homes.iter().map(|home| place.get(*home).copied().unwrap_or(0)).collect();
        (pages, places)
    }
}

impl Found {
    fn started(&self) -> Option<i64> {
        let described = self.described.as_ref().and_then(|described| described.started);
        described.or_else(|| self.candidates.iter().filter_map(|entry| entry.started).min())
    }

    fn page(&self) -> Page {
        let described = self.described.as_ref();
        let title = described.and_then(|described| described.title.as_deref());
        let (run, repeat) = title.map_or((None, false), run_of);
        let url = self.document();
        let loaded = self.is_loaded(url.as_ref());
        Page {
            id: described.and_then(|described| described.id.clone()),
            title: title.map(clean_title).filter(|title| !title.is_empty()),
            url,
            started: self.started(),
            run: described.and_then(|described| described.run).or(run),
            repeat_view: described.is_some_and(|described| described.repeat_view) || repeat,
            phase: described.and_then(|described| described.phase),
            before_answer: described.is_some_and(|described| described.before_answer),
            gpc: false,
            loaded,
        }
    }

    /// Whether the document was answered with a success; if it was not recorded, whether anything
    /// of the page was.
    fn is_loaded(&self, document: Option<&Address>) -> bool {
        if let Some(loaded) = self.loaded {
            return loaded;
        }
        let is_document = |entry: &&Candidate| Some(&entry.url) == document;
        let is_loaded = |entry: &Candidate| entry.status.is_some_and(is_success);
        let mut documents = self.candidates.iter().filter(is_document).peekable();
        match documents.peek() {
            Some(_) => documents.any(is_loaded),
            None => self.candidates.iter().any(is_loaded),
        }
    }

    /// The address that the file states for the page, or that its title is.
    fn stated(&self) -> Option<Address> {
        self.stated_text().and_then(Address::parse)
    }

    fn stated_text(&self) -> Option<&str> {
        let described = self.described.as_ref()?;
        described.url.as_deref().or(described.title.as_deref())
    }

    /// Whether it shows which page it is: by the browser's own word, by a referrer, or by a
    /// document of a site that the file describes a page of.
    fn shows_its_page(&self, described: &[Address]) -> bool {
        self.candidates.iter().any(|entry| match entry.request_kind {
            Some(RequestKind::Document) => true,
            _ if entry.referrer.is_some() => true,
            _ => entry.is_navigation() && described.iter().any(|page| same_site(page, &entry.url)),
        })
    }

    /// Whether an entry may be the page. Where the file describes none, a document that another
    /// site asked for is most likely a frame.
    fn may_be(&self, entry: &Candidate) -> bool {
        let foreign = entry.referrer.as_ref().is_some_and(|from| from.host != entry.url.host);
        entry.can_lead_to_a_page() && (self.described.is_some() || !foreign)
    }

    /// Where the visitor ended up. `None` if nothing shows it: a request of the page, such as a
    /// pixel's, is not the page.
    fn document(&self) -> Option<Address> {
        let stated = self.stated_text();
        let hint = self.stated();
        // What failed, was aborted or never answered loaded no page.
        let mut answered: Vec<&Candidate> = self
            .candidates
            .iter()
            .filter(|entry| entry.status.is_some_and(|status| status > 0))
            .collect();
        if answered.is_empty() {
            answered = self.candidates.iter().filter(|entry| entry.status.is_none()).collect();
        }
        let by_kind =
            || answered.iter().position(|entry| entry.request_kind == Some(RequestKind::Document));
        let by_hint = || {
            let hint = hint.as_ref()?;
            answered.iter().position(|entry| entry.url == *hint && !entry.is_embedded())
        };
        if let Some(first) = by_hint().or_else(by_kind) {
            return follow(&answered, first);
        }
        if self.local || stated.is_some_and(is_local) {
            // Some tools open a blank page and go on from there.
            let blank = stated.is_some_and(|stated| stated.trim().starts_with("about:"));
            let gone_to = |entry: &&&Candidate| entry.is_navigation() && entry.html == Some(true);
            let mut answered = answered.iter().filter(|_| blank);
            return answered.find(gone_to).map(|entry| entry.url.clone());
        }
        let first = answered.iter().position(|entry| self.may_be(entry));
        let resource =
            answered.iter().position(|entry| !entry.is_redirect() && entry.html == Some(false));
        match (first, resource) {
            // A document that comes after the page's resources is most likely a frame of it.
            (Some(first), resource)
                if resource.is_none_or(|resource| first < resource)
                    || answered.get(first).is_some_and(|entry| entry.is_navigation()) =>
            {
                follow(&answered, first)
            }
            _ => answered
                .iter()
                .find_map(|entry| entry.referrer.clone())
                .or_else(|| self.referrer.clone())
                .or(hint),
        }
    }
}

fn same_site(one: &Address, other: &Address) -> bool {
    match (Host::parse(&one.host), Host::parse(&other.host)) {
        (Ok(one), Ok(other)) => one.same_site(&other),
        _ => false,
    }
}

/// Whether a response is what was asked for; 304 is what the browser had already.
pub(crate) const fn is_success(status: i64) -> bool {
    matches!(status, 200..=299 | 304)
}

/// Follows redirects by their target, or by order where the target was not recorded.
fn follow(entries: &[&Candidate], from: usize) -> Option<Address> {
    let mut rest = entries.get(from..).unwrap_or_default();
    while let Some((entry, later)) = rest.split_first() {
        if !entry.is_redirect() {
            return Some(entry.url.clone());
        }
        let next = match &entry.redirect {
            Some(target) => later.iter().position(|later| later.url == *target),
            None => later.iter().position(|later| later.can_lead_to_a_page()),
        };
        match next {
            Some(next) => rest = later.get(next..).unwrap_or_default(),
            None => return Some(entry.redirect.clone().unwrap_or_else(|| entry.url.clone())),
        }
    }
    None
}

/// The run and whether it is a repeat view: `Run 2, Repeat View for …` (WebPagetest), `… run 2`
/// (Browsertime).
fn run_of(title: &str) -> (Option<u32>, bool) {
    if let Some((run, view)) = title.strip_prefix("Run ").and_then(|rest| rest.split_once(", "))
        && let Ok(run) = run.parse()
        && (view.starts_with("First View") || view.starts_with("Repeat View"))
    {
        return (Some(run), view.starts_with("Repeat View"));
    }
    (title.rsplit_once(" run ").and_then(|(_, run)| run.parse().ok()), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(index: u64, url: &str, status: i64, html: bool, referrer: Option<&str>) -> Candidate {
        Candidate {
            index,
            started: Some(index as i64),
            url: Address::parse(url).unwrap(),
            status: Some(status),
            html: Some(html),
            redirect: None,
            request_kind: None,
            referrer: referrer.and_then(Address::parse),
        }
    }

    fn urls(pages: Pages) -> Vec<String> {
        let (pages, _) = pages.finish();
        pages
            .into_iter()
            .map(|page| page.url.map_or("-".to_owned(), |url| url.to_string()))
            .collect()
    }

    #[test]
    fn pages_are_found_by_referrer() {
        let mut pages = Pages::default();
        let shop = "https://shop.example/cart";
        let order = [
            entry(0, shop, 200, true, None),
            entry(1, "https://cdn.example/a.js", 200, false, Some(shop)),
            entry(2, "https://ads.example/frame", 200, true, Some("https://shop.example/")),
            entry(3, "https://ads.example/pixel", 200, false, Some("https://ads.example/frame")),
            entry(4, "https://cdn.example/b.js", 200, false, None),
            entry(5, "https://news.example/", 200, true, None),
            entry(6, "https://cdn.example/c.js", 200, false, Some(shop)),
            entry(7, "https://img.example/d.png", 200, false, Some("https://gone.example/x")),
        ];
        let found: Vec<_> =
            order.into_iter().map(|entry| pages.unnamed(Some(entry)).unwrap()).collect();
        assert_eq!(found, [0, 0, 0, 0, 0, 1, 0, 2]);
        assert_eq!(urls(pages), [shop, "https://news.example/", "https://gone.example/x"]);
    }

    #[test]
    fn entries_without_a_page_join_the_described_ones() {
        let mut pages = Pages::default();
        pages.unnamed(Some(entry(5, "https://a.example/", 200, true, None)));
        pages.unnamed(Some(entry(50, "https://b.example/", 200, true, None)));
        for (id, started) in [("one", 0), ("two", 40)] {
            let id = Some(id.to_owned());
            pages.describe(Described { id, started: Some(started), ..Described::default() });
        }
        let (found, places) = pages.finish();
        assert_eq!(found.len(), 2);
        assert_eq!(places, [0, 1, 0, 1]);
    }

    #[test]
    fn a_page_is_where_the_redirects_end() {
        let mut pages = Pages::default();
        let mut first = entry(0, "http://a.example/", 301, false, None);
        first.redirect = Address::parse("https://a.example/");
        pages.named("p", Some(first));
        pages.named("p", Some(entry(1, "https://ad.example/", 200, true, None)));
        pages.named("p", Some(entry(2, "https://a.example/", 200, true, None)));
        assert_eq!(urls(pages), ["https://a.example/"]);
    }

    #[test]
    fn a_frame_is_not_the_page() {
        let mut pages = Pages::default();
        let page = Some("https://a.example/");
        pages.named("p", Some(entry(0, "https://a.example/x.js", 200, false, page)));
        pages.named("p", Some(entry(1, "https://ad.example/frame", 200, true, page)));
        assert_eq!(urls(pages), ["https://a.example/"]);
    }

    #[test]
    fn runs_are_read_from_titles() {
        assert_eq!(run_of("Run 3, First View for http://a"), (Some(3), false));
        assert_eq!(run_of("Run 3, Repeat View for http://a"), (Some(3), true));
        assert_eq!(run_of("Shoes to run in run 2"), (Some(2), false));
        assert_eq!(run_of("Run for it"), (None, false));
    }
}
