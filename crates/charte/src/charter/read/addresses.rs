//! Addresses: of the site, of a privacy policy, of whoever answers for the site.

use url::Url;

use super::super::keys::TOP;
use super::super::{Site, Text};
use super::{begins, text_where, whole_value};
use crate::document::Table;
use crate::error::{Correction, Error};
use crate::site::Host;

/// The address of the site: what would be a secret or a visitor's own is none of it.
pub(super) fn site(top: &Table<'_>) -> Result<Site, Error> {
    let text = top
        .text("site")?
        .ok_or_else(|| top.missing_as("site", "site = \"https://www.example.org\"", TOP))?;
    let url = Url::parse(text).ok().filter(Url::has_host);
    let read = url.and_then(|url| Some((url, Host::of_page(text)?)));
    let Some((mut url, host)) = read else {
        return Err(top.malformed(
            "site",
            "the site is no address with a host; write it as https://www.example.org",
        ));
    };
    let surplus = match () {
        () if has_user(text, &url) => "a user name or password",
        () if url.query().is_some() => "a query",
        () if url.fragment().is_some() => "a fragment",
        () => {
            let mut host = host.into_owned();
            host.look_up();
            return Ok(Site { url: text.to_owned(), host });
        }
    };
    let message =
        format!("the site has {surplus}; write its address alone, as https://www.example.org");
    url.set_query(None);
    url.set_fragment(None);
    let is_bare = url.set_username("").is_ok() && url.set_password(None).is_ok();
    let bare = is_bare.then(|| {
        let bare = url.as_str().strip_suffix('/').unwrap_or(url.as_str());
        Correction::of_word(whole_value(top, "site"), bare).safe_if(true)
    });
    Err(top.malformed("site", message).or_rather(bare))
}

/// An empty user part too, of which the parsed address says nothing.
fn has_user(text: &str, url: &Url) -> bool {
    let rest = text.split_once(':').map(|(_, rest)| rest.trim_start_matches(['/', '\\']));
    let authority = rest.and_then(|rest| rest.split(['/', '\\', '?', '#']).next());
    authority.is_some_and(|authority| authority.contains('@'))
        || !url.username().is_empty()
        || url.password().is_some()
}

/// A text whose words are web addresses.
pub(super) fn web_address(table: &Table<'_>, key: &str) -> Result<Option<Text>, Error> {
    text_where(table, key, |text| {
        let message = "not a web address; write it as https://www.example.org/privacy";
        if is_web(text) { None } else { Some(message) }
    })
}

/// A mail address, a web address, or words for people. What has no spaces and looks like an
/// address must be one.
pub(super) fn contact(table: &Table<'_>) -> Result<Option<Text>, Error> {
    text_where(table, "contact", |text| {
        let has = |scheme: &str| begins(text, scheme);
        let message = "not an address; write a mail address as privacy@example.org, a web address as https://www.example.org/contact, or words";
        let right = if has("https:") || has("http:") {
            is_web(text)
        } else if has("mailto:") {
            text.get("mailto:".len()..).is_some_and(is_mail)
        } else {
            !text.contains('@') || text.contains(char::is_whitespace) || is_mail(text)
        };
        if right { None } else { Some(message) }
    })
}

fn is_web(text: &str) -> bool {
    let rest = if begins(text, "https://") { text.get(8..) } else { text.get(7..) };
    (begins(text, "https://") || begins(text, "http://"))
        && rest.is_some_and(|rest| !rest.starts_with(['/', '\\']))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
        && Url::parse(text).is_ok_and(|url| url.has_host() && !has_user(text, &url))
}

/// As people write one: `name@host`, of the characters that RFC 5322 §3.2.3 allows without quotes.
fn is_mail(text: &str) -> bool {
    let legal = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && name.len() <= 64
            && !name.split('.').any(str::is_empty)
            && name.chars().all(legal)
            && !host.contains([':', '@', '/'])
            && Host::read(host).is_some_and(|h| !h.is_address() && h.as_str().contains('.'))
    })
}
