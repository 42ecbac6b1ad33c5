//! A dossier as one HTML file, and its changes.

use askama::Template;

use super::{Changes, Dossier};

#[derive(Template)]
#[template(path = "dossier.html")]
struct Page<'d> {
    dossier: &'d Dossier,
}

#[derive(Template)]
#[template(path = "dossier-changes.html")]
struct ChangesPage<'d> {
    changes: &'d Changes,
}

impl Dossier {
    /// One HTML file for a browser. It loads nothing.
    ///
    /// # Errors
    /// If the page cannot be written, which would be a bug.
    pub fn to_html(&self) -> Result<String, std::fmt::Error> {
        Page { dossier: self }.render().map_err(|_| std::fmt::Error)
    }
}

impl Changes {
    /// One HTML file for a browser. It loads nothing.
    ///
    /// # Errors
    /// If the page cannot be written, which would be a bug.
    pub fn to_html(&self) -> Result<String, std::fmt::Error> {
        ChangesPage { changes: self }.render().map_err(|_| std::fmt::Error)
    }
}
