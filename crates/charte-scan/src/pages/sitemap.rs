//! The pages that a site's sitemap names, as in the [protocol](https://www.sitemaps.org/protocol.html).

use url::Url;

use super::{FETCH, MAX_SITEMAPS, links::Link, robots::Robots};
use crate::engine::Page;

/// More addresses of a sitemap are not looked at.
const MAX_ADDRESSES: usize = 10_000;

/// The addresses in the sitemaps that robots.txt names, else in `/sitemap.xml`. An index leads to
/// further ones; those of other origins and compressed ones are not read.
pub(super) fn pages(
    page: &mut dyn Page,
    here: &Url,
    robots: &Robots,
    notes: &mut Vec<String>,
) -> Vec<Link> {
    let mut wait: Vec<Url> = robots.sitemaps.iter().filter_map(|s| here.join(s).ok()).collect();
    if wait.is_empty() {
        wait.extend(here.join("/sitemap.xml"));
    }
    wait.reverse();
    let (mut out, mut read) = (Vec::new(), Vec::new());
    while let Some(address) = wait.pop() {
        if read.len() >= MAX_SITEMAPS || out.len() >= MAX_ADDRESSES {
            notes.push("not every sitemap was read".into());
            break;
        }
        if address.origin() != here.origin() || read.contains(&address) {
            continue;
        }
        let why = match page.fetch(address.as_str(), FETCH) {
            Ok(fetched) if !(200..300).contains(&fetched.status) => {
                Some(format!("status {}", fetched.status))
            }
            Ok(fetched) if address.path().ends_with(".gz") && !fetched.text.contains("<loc") => {
                Some("it is compressed".into())
            }
            Ok(fetched) => {
                let named = addresses(&fetched.text);
                match fetched.text.contains("<sitemapindex") {
                    true => wait.extend(named.iter().rev().filter_map(|a| here.join(a).ok())),
                    false => out.extend(named.into_iter().map(Link::listed)),
                }
                None
            }
            Err(error) => Some(error.to_string()),
        };
        if let Some(why) = why {
            notes.push(format!("{}: {why}", crate::address::public(address.as_str())));
        }
        read.push(address);
    }
    out.truncate(MAX_ADDRESSES);
    out
}

/// The addresses in a sitemap: its `<loc>` elements, or the lines of a text.
fn addresses(text: &str) -> Vec<String> {
    if !text.contains('<') {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        return lines.take(MAX_ADDRESSES).map(str::to_owned).collect();
    }
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("<loc>") {
        rest = &rest[start + "<loc>".len()..];
        let Some(end) = rest.find("</loc>") else { break };
        out.push(unescaped(&rest[..end]));
        rest = &rest[end..];
        if out.len() >= MAX_ADDRESSES {
            break;
        }
    }
    out
}

fn unescaped(text: &str) -> String {
    let text = text.trim();
    if let Some(inner) = text.strip_prefix("<![CDATA[").and_then(|t| t.strip_suffix("]]>")) {
        return inner.trim().to_owned();
    }
    // `&amp;` last: `&amp;lt;` means `&lt;`.
    let mut out = text.to_owned();
    for (escape, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    {
        out = out.replace(escape, letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn addresses_are_found() {
        let xml = "<?xml version='1.0'?><urlset xmlns='x'><url>\n<loc> https://a.example/?x=1&amp;y=2 </loc>\
                   <lastmod>2026</lastmod></url><url><loc><![CDATA[https://a.example/b]]></loc></url><url><loc>https://a";
        assert_eq!(addresses(xml), ["https://a.example/?x=1&y=2", "https://a.example/b"]);
        assert_eq!(
            addresses("https://a.example/\r\n\r\nhttps://a.example/b\n"),
            ["https://a.example/", "https://a.example/b"]
        );
        assert!(addresses("<html>no sitemap</html>").is_empty() && addresses("").is_empty());
    }
}
