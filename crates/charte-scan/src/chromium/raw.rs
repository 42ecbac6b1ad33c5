//! Parts of the protocol's events, without values.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    address::{host, origin, public},
    recording::{Initiator, SentCookie, SetCookie, Step},
    set_cookie::{self, bounded},
};

/// The request headers that are recorded. Scripts cannot set any of them, so that they hold no
/// secrets; `referer` loses its query.
const HEADERS: [&str; 7] =
    ["sec-gpc", "dnt", "origin", "referer", "sec-fetch-site", "sec-fetch-dest", "sec-fetch-mode"];

/// Raw headers of a request.
#[derive(Debug)]
pub(super) struct Sent {
    pub(super) headers: BTreeMap<&'static str, String>,
    pub(super) cookies: Vec<SentCookie>,
    /// The host, for requests that are never reported themselves.
    pub(super) host: Option<String>,
}

/// Raw headers of a response.
#[derive(Debug)]
pub(super) struct Received {
    pub(super) step: Step,
    pub(super) at_ms: u64,
    pub(super) status: Option<u16>,
    pub(super) date: Option<String>,
    pub(super) set_cookies: Vec<SetCookie>,
}

impl Sent {
    /// Reads `Network.requestWillBeSentExtraInfo`.
    pub(super) fn read(params: &Value) -> Self {
        let mut headers = BTreeMap::new();
        let mut sent_to = None;
        for (name, value) in params["headers"].as_object().into_iter().flatten() {
            let (name, value) = (name.to_ascii_lowercase(), value.as_str().unwrap_or_default());
            if let Some(known) = HEADERS.into_iter().find(|known| *known == name) {
                let value = match known {
                    "referer" => public(value),
                    "origin" => origin(value),
                    _ => value.chars().take(64).collect(),
                };
                headers.insert(known, value);
            }
            if name == "host" || name == ":authority" {
                sent_to = host(&format!("http://{value}"));
            }
        }
        let cookies = list(params, "associatedCookies")
            .filter(|cookie| list(cookie, "blockedReasons").next().is_none())
            .map(|cookie| {
                let cookie = &cookie["cookie"];
                SentCookie {
                    name: bounded(text(cookie, "name")),
                    domain: bounded(text(cookie, "domain")),
                    partition: partition(cookie),
                }
            })
            .collect();
        Self { headers, cookies, host: sent_to }
    }
}

/// The `Date` header of `Network.responseReceivedExtraInfo`, if it is a date.
pub(super) fn date(params: &Value) -> Option<String> {
    let mut headers = params["headers"].as_object().into_iter().flatten();
    let (_, date) = headers.find(|(name, _)| name.eq_ignore_ascii_case("date"))?;
    date.as_str().filter(|date| set_cookie::is_date(date)).map(str::to_owned)
}

/// Reads the cookies of `Network.responseReceivedExtraInfo`.
pub(super) fn set_cookies(params: &Value) -> Vec<SetCookie> {
    let refused: Vec<(&str, Vec<String>)> = list(params, "blockedCookies")
        .map(|blocked| {
            let reasons = list(blocked, "blockedReasons").filter_map(Value::as_str);
            (text(blocked, "cookieLine"), reasons.map(str::to_owned).collect())
        })
        .collect();
    let lines = params["headers"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
        .flat_map(|(_, value)| value.as_str().unwrap_or_default().split('\n'));
    let key = params["cookiePartitionKey"]["topLevelSite"].as_str().map(public_site);
    let mut out = marked(lines, refused);
    for cookie in &mut out {
        if cookie.attributes.iter().any(|attribute| attribute.name == "Partitioned") {
            cookie.partition.clone_from(&key);
        }
    }
    out
}

/// The lines as cookies, each with the reasons for which the browser refused it. A refused line
/// that is not among the raw ones is added.
fn marked<'a>(
    lines: impl Iterator<Item = &'a str>,
    mut refused: Vec<(&str, Vec<String>)>,
) -> Vec<SetCookie> {
    let cookie = |line: &str, refused| {
        let (name, attributes) = set_cookie::parse(line);
        SetCookie { name, attributes, refused, partition: None }
    };
    let mut out = Vec::new();
    for line in lines {
        let at = refused.iter().position(|(refused, _)| refused.trim() == line.trim());
        let reasons = at.map(|at| refused.swap_remove(at).1).unwrap_or_default();
        out.push(cookie(line, reasons));
    }
    out.extend(refused.into_iter().map(|(line, reasons)| cookie(line, reasons)));
    out
}

/// What made the browser send a request.
pub(super) fn initiator(value: &Value) -> Option<Initiator> {
    let kind = value["type"].as_str()?.to_ascii_lowercase();
    let caller = list(&value["stack"], "callFrames").map(|frame| text(frame, "url"));
    let address = caller.chain(value["url"].as_str()).find(|address| !address.is_empty());
    Some(Initiator { kind, address: address.map(public) })
}

/// The partition of a cookie, as a site such as `https://shop.example`.
pub(super) fn partition(cookie: &Value) -> Option<String> {
    let key = &cookie["partitionKey"];
    match key["topLevelSite"].as_str().or(key.as_str()) {
        Some(site) => Some(public_site(site)),
        None if cookie["partitionKeyOpaque"].as_bool() == Some(true) => Some("opaque".into()),
        None => None,
    }
}

fn public_site(site: &str) -> String {
    public(site).trim_end_matches('/').to_owned()
}

/// A status, unless there is none.
pub(super) fn status(value: &Value) -> Option<u16> {
    let number = value.as_u64().or_else(|| value.as_f64().map(|n| n as u64))?;
    u16::try_from(number).ok().filter(|status| *status > 0)
}

/// The method. Pages may invent others.
pub(super) fn method_of(method: &str) -> String {
    const KNOWN: [&str; 8] =
        ["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT"];
    KNOWN.into_iter().find(|known| *known == method).unwrap_or("other").to_owned()
}

/// The text under a key; empty if there is none.
pub(super) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The list under a key; empty if there is none.
pub(super) fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}
