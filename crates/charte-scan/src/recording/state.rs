//! What scripts wrote, and what the browser holds at the end.

use serde::Serialize;

use super::Step;
use crate::set_cookie::Attribute;

/// A cookie that a script wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScriptCookie {
    /// Milliseconds since the phase began.
    pub at_ms: u64,
    /// When it was written.
    pub step: Step,
    /// How: `document.cookie`, `cookieStore.set` or `cookieStore.delete`.
    pub via: String,
    /// The cookie's name; empty if the script gave none.
    pub name: String,
    /// Its attributes, in the order in which the script gave them.
    pub attributes: Vec<Attribute>,
    /// The address of the document or worker, without its query.
    pub document: String,
    /// The address of the script that wrote it, without its query. The document's own address
    /// stands for an inline script; `None` if the call came from no script, or it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
}

/// Where a page stores data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StorageKind {
    /// `localStorage`: kept until it is deleted.
    Local,
    /// `sessionStorage`: kept as long as the tab.
    Session,
    /// An IndexedDB database.
    IndexedDb,
    /// A cache of the Cache API.
    Cache,
}

impl StorageKind {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "local" => Self::Local,
            "session" => Self::Session,
            "indexed_db" => Self::IndexedDb,
            "cache" => Self::Cache,
            _ => return None,
        })
    }
}

/// A write to storage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StorageWrite {
    /// Milliseconds since the phase began.
    pub at_ms: u64,
    /// When it was written.
    pub step: Step,
    /// Where.
    pub kind: StorageKind,
    /// The key, or the name of the database or cache.
    pub name: String,
    /// The origin of the storage.
    pub origin: String,
    /// The address of the script that wrote it, without its query, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
}

/// The jar and the storage at one moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Snapshot {
    /// The step that had just ended.
    pub step: Step,
    /// All cookies of the browser context.
    pub cookies: Vec<JarCookie>,
    /// All keys in storage of the page and its frames.
    pub storage: Vec<StoredKey>,
}

/// A cookie in the browser's jar.
///
/// Two of them are equal if all that is shown is equal; whether the value is, only
/// [`same_value`](Self::same_value) tells.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct JarCookie {
    /// Its name.
    pub name: String,
    /// Its domain; with a dot in front if subdomains receive it too.
    pub domain: String,
    /// Its path.
    pub path: String,
    /// When it expires, in seconds since 1970. `None` for a session cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<f64>,
    /// Whether it is sent over secure connections only.
    pub secure: bool,
    /// Whether scripts cannot read it.
    pub http_only: bool,
    /// `Strict`, `Lax` or `None`. `None` if the cookie does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_site: Option<String>,
    /// The site that its partition belongs to, if it is partitioned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partition: Option<String>,
    /// The length of name and value in bytes.
    pub size: u64,
    /// A keyed hash of the value, with a key that ends with the process. It is never written.
    #[serde(skip)]
    pub(crate) mark: u64,
}

impl JarCookie {
    /// Whether both had the same value when they were recorded. Only comparable within one scan.
    #[must_use]
    pub fn same_value(&self, other: &Self) -> bool {
        self.mark == other.mark
    }

    pub(crate) fn same_cookie(&self, other: &Self) -> bool {
        (&self.name, &self.domain, &self.path, &self.partition)
            == (&other.name, &other.domain, &other.path, &other.partition)
    }
}

impl PartialEq for JarCookie {
    fn eq(&self, other: &Self) -> bool {
        self.same_cookie(other)
            && self.expires == other.expires
            && (self.secure, self.http_only) == (other.secure, other.http_only)
            && self.same_site == other.same_site
            && self.size == other.size
    }
}

impl std::fmt::Debug for JarCookie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("JarCookie")
            .field("name", &self.name)
            .field("domain", &self.domain)
            .field("path", &self.path)
            .field("expires", &self.expires)
            .field("partition", &self.partition)
            .finish_non_exhaustive()
    }
}

/// A key in storage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct StoredKey {
    /// Where.
    pub kind: StorageKind,
    /// The key, or the name of the database or cache.
    pub name: String,
    /// The origin of the storage.
    pub origin: String,
    /// The length of the value in UTF-16 units, for local and session storage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}
