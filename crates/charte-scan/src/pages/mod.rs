//! The further pages of a site: from the links of its first page or from its sitemap, as far as
//! its robots.txt allows.

mod links;
mod robots;
mod sitemap;

use std::time::Duration;

use serde_json::Value;
use url::Url;

use self::{
    links::{Link, follow},
    robots::Robots,
};
use crate::{Error, Options, banner::Words, engine::Page};

/// How long the site may take to send its robots.txt or a sitemap.
const FETCH: Duration = Duration::from_secs(10);

/// No more sitemaps are read: an index may name thousands.
const MAX_SITEMAPS: usize = 6;

/// The addresses that may be visited after the first page, in this order, with what a reader of
/// the recording should know about them.
#[derive(Debug, Default)]
pub(crate) struct Discovered {
    pub(crate) pages: Vec<String>,
    pub(crate) notes: Vec<String>,
}

/// Looks for pages of the same origin as the page that is open. What the site answers is not part of
/// the recording: it is asked for without cookies.
pub(crate) fn discover(
    page: &mut dyn Page,
    options: &Options,
    words: &Words,
) -> Result<Discovered, Error> {
    let mut out = Discovered::default();
    let documents = page.documents()?;
    let Some(here) = documents.first().and_then(|first| Url::parse(&first.address).ok()) else {
        return Ok(out);
    };
    let links = page.ask(0, "links", Value::Null)?;
    let links: Vec<Link> = serde_json::from_value(links).unwrap_or_default();
    let robots = robots(page, &here, &mut out.notes);
    let mut found = Vec::new();
    if options.sitemap {
        let listed = sitemap::pages(page, &here, &robots, &mut out.notes);
        found = follow(&here, &listed, words);
        if found.is_empty() {
            out.notes.push("the sitemap names no page that can be visited".into());
        }
    }
    let listed = found.len();
    for linked in follow(&here, &links, words) {
        if !found[..listed].contains(&linked) {
            found.push(linked);
        }
    }
    let before = found.len();
    found.retain(|address| robots.allows(address));
    if found.len() < before {
        out.notes.push(format!("pages that robots.txt excludes: {}", before - found.len()));
    }
    out.pages = found;
    Ok(out)
}

/// The robots.txt of the origin. One that the server fails to send excludes every page
/// ([RFC 9309](https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1.4)); one that is not there
/// excludes none.
fn robots(page: &mut dyn Page, here: &Url, notes: &mut Vec<String>) -> Robots {
    let Ok(address) = here.join("/robots.txt") else { return Robots::nothing() };
    match page.fetch(address.as_str(), FETCH) {
        Ok(fetched) if (200..300).contains(&fetched.status) => Robots::parse(&fetched.text),
        Ok(fetched) if (400..500).contains(&fetched.status) => Robots::everything(),
        Ok(fetched) => {
            notes.push(format!("robots.txt: status {}; no link is followed", fetched.status));
            Robots::nothing()
        }
        Err(error) => {
            notes.push(format!("robots.txt: {error}; no link is followed"));
            Robots::nothing()
        }
    }
}
