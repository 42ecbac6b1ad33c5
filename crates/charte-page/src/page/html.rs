//! The page as HTML. Every value is escaped by the templates.

use askama::Template;

use super::model::Page;
use crate::error::Error;

/// A complete document.
#[derive(Template)]
#[template(path = "page.html")]
pub(super) struct Document<'a> {
    page: &'a Page,
    carried: Vec<String>,
    /// The level of the page's own heading.
    h: u8,
}

/// The article alone.
#[derive(Template)]
#[template(path = "article.html")]
pub(super) struct Fragment<'a> {
    page: &'a Page,
    carried: Vec<String>,
    h: u8,
}

impl<'a> Document<'a> {
    pub(super) fn new(page: &'a Page) -> Result<Self, Error> {
        Ok(Self { page, carried: page.charte.pieces()?, h: 1 })
    }
}

impl<'a> Fragment<'a> {
    pub(super) fn new(page: &'a Page) -> Result<Self, Error> {
        Ok(Self { page, carried: page.charte.pieces()?, h: 2 })
    }
}
