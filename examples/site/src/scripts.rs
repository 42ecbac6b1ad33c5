//! The JavaScript package as it was built: the banner in the page.

use std::collections::HashMap;
use std::path::Path;

use charte::Policy;

/// What the pages load of the package, and its kind.
const FILES: &[(&str, &str)] = &[
    ("browser.js", "text/javascript"),
    ("banner.js", "text/javascript"),
    ("banner.css", "text/css"),
    ("texts/fr.js", "text/javascript"),
    ("texts/en.js", "text/javascript"),
];

/// The files of the package, and the charter as tables. Without them the pages have plain forms.
#[derive(Default)]
pub(crate) struct Scripts {
    files: HashMap<&'static str, (&'static str, String)>,
    tables: String,
}

impl Scripts {
    /// Reads the folder that `npm run build` writes; `None` if a file of it is missing.
    pub(crate) fn load(folder: &Path, policy: &Policy) -> Option<Self> {
        let read = |(name, kind): &(&'static str, &'static str)| {
            Some((*name, (*kind, std::fs::read_to_string(folder.join(name)).ok()?)))
        };
        let files = FILES.iter().map(read).collect::<Option<_>>()?;
        let tables = policy.to_tables().ok()?.with_texts(["fr", "en"]).to_json().ok()?;
        Some(Self { files, tables: format!("export default {tables};\n") })
    }

    /// Whether pages load the banner.
    pub(crate) fn are_there(&self) -> bool {
        !self.files.is_empty()
    }

    /// A file of the package, with its kind.
    pub(crate) fn file(&self, name: &str) -> Option<&(&'static str, String)> {
        self.files.get(name)
    }

    /// The tables as a module.
    pub(crate) fn tables(&self) -> Option<&str> {
        self.are_there().then_some(self.tables.as_str())
    }
}
