//! Reads addresses: of the site, of a privacy policy, of the site's controller.

use charte_syntax::{Correction, Value};
use url::Url;

use super::super::keys::TOP;
use super::super::{Site, Text};
use super::{CODES, Table, begins, text_where};
use crate::error::Problem;
use crate::site::Host;

/// The address of the site: what would be a secret or a visitor's own is none of it.
pub(super) fn site(top: &Table<'_>) -> Result<Site, Problem> {
    let text = top
        .text("site")
        .map_err(|problem| match in_a_table(top) {
            Some(meant) => problem
                .with_help(format!("write site = \"{meant}\" below format, above the first table")),
            None => problem.with_help("write site = \"https://www.example.org\""),
        })?
        .ok_or_else(|| top.missing_as("site", "site = \"https://www.example.org\"", TOP))?;
    let url = Url::parse(text).ok().filter(Url::has_host);
    let read = url.and_then(|url| Some((url, Host::of_page(text)?)));
    let Some((mut url, host)) = read else {
        let problem = top.malformed("site", "the site is not an address with a host");
        return Err(match with_scheme(text) {
            Some(meant) => problem
                .with_help(format!("write site = \"{meant}\""))
                .with_correction(Correction::of_word(top.span_of("site"), &meant)),
            None => problem.with_help("write it as https://www.example.org"),
        });
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
    url.set_query(None);
    url.set_fragment(None);
    let is_bare = url.set_username("").is_ok() && url.set_password(None).is_ok();
    let bare = is_bare.then(|| {
        let bare = url.as_str().strip_suffix('/').unwrap_or(url.as_str());
        Correction::of_word(top.span_of("site"), bare).safe_if(true)
    });
    Err(top
        .malformed("site", format!("the site has {surplus}"))
        .with_help("write its address alone, as https://www.example.org")
        .with_correction(bare))
}

/// The address that a host without a scheme means: `https://www.example.fr`. `None` if it is no
/// host, or if more is there than a host and a path.
fn with_scheme(text: &str) -> Option<String> {
    let address = format!("https://{}", text.trim().trim_end_matches('/'));
    let is_plain = |c: char| c.is_alphanumeric() || "-._:/".contains(c);
    let host = Host::of_page(&address)?;
    let is_host = host.as_str().contains('.') || host.as_str() == "localhost";
    (is_host && !text.contains("//") && text.trim().chars().all(is_plain)).then_some(address)
}

/// The address in a table that stands where the address itself belongs: `[site]` with a `url`.
fn in_a_table(top: &Table<'_>) -> Option<String> {
    let Value::Table(members) = &top.node("site")?.value else { return None };
    let names = ["url", "address", "site", "origin", "host", "domain", "href"];
    let meant = |name: &&str| members.iter().find(|(key, _)| key.name == **name);
    let (_, node) = names.iter().find_map(meant)?;
    let Value::Text(text) = &node.value else { return None };
    if let Some(meant) = with_scheme(text) {
        return Some(meant);
    }
    let url = Url::parse(text).ok().filter(|_| is_web(text))?;
    let is_bare = !has_user(text, &url) && url.query().is_none() && url.fragment().is_none();
    is_bare.then(|| text.trim_end_matches('/').to_owned())
}

/// The host of an address that stands where a host belongs, and whether nothing else is in it.
pub(super) fn bare_host(text: &str) -> Option<(String, bool)> {
    let url = Url::parse(text).ok().filter(|_| is_web(text))?;
    let host = Host::of_page(text)?.into_owned();
    let is_whole = matches!(url.path(), "" | "/")
        && url.query().is_none()
        && url.fragment().is_none()
        && url.port().is_none();
    Some((host.as_str().to_owned(), is_whole))
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
pub(super) fn web_address(table: &Table<'_>, key: &str) -> Result<Option<Text>, Problem> {
    text_where(table, key, |text| {
        (!is_web(text)).then(|| {
            Problem::new(CODES.malformed, "not a web address")
                .with_help("write it as https://www.example.org/privacy")
        })
    })
}

/// A mail address, a web address, or free text. Text without spaces that looks like an address must
/// be a valid one.
pub(super) fn contact(table: &Table<'_>) -> Result<Option<Text>, Problem> {
    text_where(table, "contact", |text| {
        let has = |scheme: &str| begins(text, scheme);
        let right = if has("https:") || has("http:") {
            is_web(text)
        } else if has("mailto:") {
            text.get("mailto:".len()..).is_some_and(is_mail)
        } else {
            !text.contains('@') || text.contains(char::is_whitespace) || is_mail(text)
        };
        (!right).then(|| {
            Problem::new(CODES.malformed, "not an address").with_help(
                "write a mail address as privacy@example.org, a web address as https://www.example.org/contact, or words",
            )
        })
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
