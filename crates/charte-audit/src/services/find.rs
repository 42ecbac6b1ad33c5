//! Finding a service by what people call it.

use charte_syntax::{Pattern, nearest};

use super::{Service, all};

/// How many services are suggested for a name that no service has.
const MOST_NEAR: usize = 5;

/// A name that is shorter is found only as a whole.
const MIN_PART: usize = 3;

/// The service with this id, name or keyword, in any case and spelling: `Google Analytics`,
/// `google_analytics` and `ga4` are the same.
///
/// # Errors
/// The services that may be meant, best first, if none or several have that name. Empty if none is
/// near.
pub fn find(name: &str) -> Result<&'static Service, Vec<&'static Service>> {
    let asked = plain(name);
    if let Some(exact) = all().iter().find(|service| service.id() == name) {
        return Ok(exact);
    }
    let by_name = |s: &Service| names(s).contains(&asked);
    let by_keyword = |s: &Service| s.keywords().iter().any(|keyword| plain(keyword) == asked);
    for is_stub in [false, true] {
        let tiers: [&dyn Fn(&Service) -> bool; 2] = [&by_name, &by_keyword];
        for fits in tiers {
            let mut found = all().iter().filter(|s| s.is_stub() == is_stub && fits(s));
            match (found.next(), found.next()) {
                (Some(one), None) => return Ok(one),
                (Some(one), Some(other)) => {
                    return Err([one, other].into_iter().chain(found).collect());
                }
                _ => {}
            }
        }
    }
    Err(near(name, &asked))
}

/// The services that a text fits: by id, name, what they are for, keyword, or the name of a
/// cookie. Complete ones come first, then those whose name has the text.
#[must_use]
pub fn search(text: &str) -> Vec<&'static Service> {
    let text = text.trim();
    let asked = plain(text);
    if asked.is_empty() && text.len() < MIN_PART {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let named = |s: &Service| names(s).iter().any(|name| name.contains(&asked));
    let described = |s: &Service| {
        s.about().to_lowercase().contains(&lower)
            || s.keywords().iter().any(|keyword| plain(keyword).contains(&asked))
            || s.provider_id().contains(&lower)
    };
    let rank = |s: &Service| match () {
        () if !asked.is_empty() && named(s) => Some(0),
        () if !asked.is_empty() && described(s) => Some(1),
        () if sets(s, text) => Some(2),
        () => None,
    };
    let mut found: Vec<_> = all().iter().filter_map(|s| Some((rank(s)?, s))).collect();
    found.sort_by_key(|(rank, service)| (service.is_stub(), *rank));
    found.into_iter().map(|(_, service)| service).collect()
}

/// Whether the service sets a cookie of this name, or one whose name has this text in it.
fn sets(service: &Service, text: &str) -> bool {
    let lower = text.to_lowercase();
    service.cookie_names().iter().any(|name| {
        let pattern = Pattern::parse(name);
        (pattern.literal_bytes() >= MIN_PART && pattern.matches(text.as_bytes()))
            || (text.len() >= MIN_PART && name.to_lowercase().contains(&lower))
    })
}

fn near(name: &str, asked: &str) -> Vec<&'static Service> {
    let mut near: Vec<&'static Service> = Vec::new();
    // Two letters are one slip away from too much.
    if asked.chars().count() < MIN_PART {
        return near;
    }
    let mut ids: Vec<&'static str> = all().iter().map(Service::id).collect();
    while near.len() < MOST_NEAR
        && let Some(id) = nearest(name, &ids)
    {
        ids.retain(|other| *other != id);
        near.extend(all().iter().find(|service| service.id() == id));
    }
    let parts = |s: &&Service| {
        names(s).iter().any(|known| {
            known.contains(asked) || (known.len() >= MIN_PART && asked.contains(known.as_str()))
        })
    };
    let also: Vec<_> = all().iter().filter(parts).collect();
    for service in also {
        if !near.iter().any(|known| known.id() == service.id()) {
            near.push(service);
        }
    }
    // What has its texts is more likely meant than what happens to be spelt alike.
    near.sort_by_key(|service| service.is_stub());
    near.truncate(MOST_NEAR);
    near
}

/// What a service is called, each without what does not matter.
fn names(service: &Service) -> Vec<String> {
    let name = service.name();
    let short = name.split([',', '(']).next().unwrap_or(name);
    [service.id(), name, short].map(plain).into()
}

/// A name without spaces, hyphens and capitals.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(services: &[&Service]) -> Vec<&'static str> {
        services.iter().map(|service| service.id()).collect()
    }

    #[test]
    fn a_service_is_found_by_what_people_call_it() {
        for (name, id) in [
            ("matomo", "matomo"),
            ("YouTube", "youtube"),
            ("you tube", "youtube"),
            ("Google Analytics", "google-analytics"),
            ("google_analytics_4", "google-analytics"),
            ("GA4", "google-analytics"),
            ("gtm", "google-tag-manager"),
            ("Facebook", "meta-pixel"),
            ("Brevo", "brevo"),
            ("sendinblue", "brevo"),
        ] {
            assert_eq!(find(name).map(Service::id).map_err(|near| ids(&near)), Ok(id), "{name}");
        }
    }

    #[test]
    fn what_is_not_found_suggests_what_may_be_meant() {
        assert_eq!(ids(&find("matmo").unwrap_err()).first(), Some(&"matomo"));
        assert_eq!(ids(&find("wordpres").unwrap_err()).first(), Some(&"wordpress"));
        let chats = ids(&find("chat").unwrap_err());
        assert!(chats.contains(&"crisp") && chats.contains(&"intercom"), "{chats:?}");
        assert!(find("").is_err() && find("!!").is_err());
        assert_eq!(ids(&find("qx").unwrap_err()), [""; 0]);
        assert_eq!(ids(&find("qqqqqqqqqqqqqqqqq").unwrap_err()), [""; 0]);
    }

    #[test]
    fn a_search_looks_at_cookies_too() {
        assert_eq!(ids(&search("_pk_id.1.abcd")).first(), Some(&"matomo"));
        assert!(ids(&search("VISITOR_INFO1")).contains(&"youtube"));
        let videos = ids(&search("video"));
        assert!(videos.contains(&"vimeo") && videos.contains(&"youtube"), "{videos:?}");
        assert_eq!(ids(&search("matomo")).first(), Some(&"matomo"));
        assert!(search("").is_empty() && search("?").is_empty());
    }
}
