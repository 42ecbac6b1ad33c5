//! A reference jar: what a browser keeps and sends, after RFC 6265bis §5.5–5.8 and CHIPS, as far
//! as deletions depend on it. It shares no code with the library.

use std::collections::BTreeMap;

/// What tells one cookie of a jar from another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) domain: String,
    pub(crate) host_only: bool,
    pub(crate) path: String,
    pub(crate) partitioned: bool,
}

/// How the response comes in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    pub(crate) host: &'a str,
    pub(crate) path: &'a str,
    pub(crate) cross_site: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Jar {
    pub(crate) cookies: BTreeMap<Key, String>,
}

fn domain_match(host: &str, domain: &str) -> bool {
    let name = host.parse::<std::net::IpAddr>().is_err();
    host == domain || (name && host.ends_with(&format!(".{domain}")))
}

fn path_match(request: &str, path: &str) -> bool {
    request == path
        || (request.starts_with(path)
            && (path.ends_with('/') || request[path.len()..].starts_with('/')))
}

fn default_path(path: &str) -> String {
    match path.rfind('/') {
        Some(at) if at > 0 && path.starts_with('/') => path[..at].to_owned(),
        _ => "/".to_owned(),
    }
}

impl Jar {
    pub(crate) fn put(&mut self, key: Key, value: &str) {
        self.cookies.insert(key, value.to_owned());
    }

    /// The `Cookie` line of a request; what is kept in partitions is sent beside the rest.
    pub(crate) fn header(&self, at: Context<'_>) -> String {
        let mut sent: Vec<_> = self
            .cookies
            .iter()
            .filter(|(k, _)| {
                let domain = if k.host_only {
                    at.host == k.domain
                } else {
                    domain_match(at.host, &k.domain)
                };
                domain && path_match(at.path, &k.path)
            })
            .collect();
        sent.sort_by_key(|(k, _)| std::cmp::Reverse(k.path.len()));
        sent.iter().map(|(k, v)| format!("{}={v}", k.name)).collect::<Vec<_>>().join("; ")
    }

    /// Takes a `Set-Cookie` line over https; `Err` says why a browser ignores it.
    pub(crate) fn set(&mut self, line: &str, at: Context<'_>) -> Result<(), String> {
        let mut parts = line.split(';').map(str::trim);
        let (name, value) = parts.next().and_then(|p| p.split_once('=')).ok_or("no =")?;
        let mut attributes = BTreeMap::new();
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            attributes.insert(key.to_ascii_lowercase(), value.to_owned());
        }
        let has = |key: &str| attributes.contains_key(key);
        let domain = attributes.get("domain").filter(|d| !d.is_empty());
        if let Some(domain) = domain {
            if !domain_match(at.host, domain) {
                return Err(format!("{domain} does not cover {}", at.host));
            }
            if psl::suffix_str(domain) == Some(domain) && domain != at.host {
                return Err(format!("{domain} is a public suffix"));
            }
        }
        let suffix = domain.is_some_and(|d| psl::suffix_str(d) == Some(d));
        let path = attributes.get("path").filter(|p| p.starts_with('/') && p.len() <= 1_024);
        let lower = name.to_ascii_lowercase();
        if (lower.starts_with("__secure-") || lower.starts_with("__http-")) && !has("secure") {
            return Err("prefix without Secure".into());
        }
        if lower.starts_with("__host-")
            && (!has("secure") || has("domain") || path.is_none_or(|p| p != "/"))
        {
            return Err("__Host- rules".into());
        }
        if (lower.starts_with("__http-") || lower.starts_with("__host-http-")) && !has("httponly") {
            return Err("__Http- without HttpOnly".into());
        }
        if has("partitioned") && !has("secure") {
            return Err("Partitioned without Secure".into());
        }
        let none = attributes.get("samesite").is_some_and(|s| s.eq_ignore_ascii_case("none"));
        if none && !has("secure") {
            return Err("SameSite=None without Secure".into());
        }
        if at.cross_site && !none {
            return Err("cross-site without SameSite=None".into());
        }
        let key = Key {
            name: name.to_owned(),
            domain: domain.filter(|_| !suffix).map_or(at.host, |d| d).to_owned(),
            host_only: domain.is_none() || suffix,
            path: path.cloned().unwrap_or_else(|| default_path(at.path)),
            partitioned: has("partitioned"),
        };
        let past = attributes.get("max-age").is_some_and(|age| age.parse::<i64>().unwrap() <= 0);
        if past {
            self.cookies.remove(&key);
        } else {
            self.cookies.insert(key, value.to_owned());
        }
        Ok(())
    }
}
