//! The page as Markdown. Every value is escaped by the template's escaper.

use std::fmt;

use askama::Template;

use super::model::Page;
use crate::error::Error;

/// What opens the comment that a Markdown page carries.
pub(crate) const OPENING: &str = "<!-- charte: ";

/// A document.
#[derive(Template)]
#[template(path = "page.md", escape = "md")]
pub(super) struct Document<'a> {
    page: &'a Page,
    carried: String,
    opening: &'static str,
}

impl<'a> Document<'a> {
    pub(super) fn new(page: &'a Page) -> Result<Self, Error> {
        Ok(Self { page, carried: page.charte.comment()?, opening: OPENING })
    }
}

/// A name as code, where nothing in it can end the code or the cell; else as text.
pub(crate) fn code(name: &str) -> String {
    let plain = !name.is_empty() && !name.contains(['`', '|', '\\']);
    if plain && name.trim() == name {
        return format!("`{name}`");
    }
    let mut out = String::new();
    // Writing to a String does not fail.
    let _ = askama::filters::Escaper::write_escaped_str(&Markdown, &mut out, name);
    out
}

/// An address as the target of a link. It is one of the web or of the site already; what could
/// end the link or the cell is encoded.
fn link(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '|' => out.push_str("%7C"),
            '`' => out.push_str("%60"),
            '"' => out.push_str("%22"),
            '\\' => out.push_str("%5C"),
            c => out.push(c),
        }
    }
    out
}

/// Escapes text so that Markdown shows it as it is: no markup, no link, no cell's end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Markdown;

impl askama::filters::Escaper for Markdown {
    fn write_escaped_str<W: fmt::Write>(&self, mut dest: W, string: &str) -> fmt::Result {
        let (mut w, mut digits) = (0_usize, true);
        let mut rest = string.chars().peekable();
        let mut first = true;
        while let Some(c) = rest.next() {
            let next = rest.peek().copied();
            match c {
                '<' => dest.write_str("&lt;")?,
                '>' => dest.write_str("&gt;")?,
                '&' => dest.write_str("&amp;")?,
                // Not `\|`: inside a table renderers do not agree on a backslash before it.
                '|' => dest.write_str("&#124;")?,
                '\n' | '\r' | '\t' => dest.write_char(' ')?,
                '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '^' => write!(dest, "\\{c}")?,
                // What would make a heading, a list or a rule at the beginning of a line.
                '#' | '-' | '+' | '=' | ':' if first => write!(dest, "\\{c}")?,
                '.' | ')' if digits && !first => write!(dest, "\\{c}")?,
                // Addresses that some renderers make into links by themselves.
                ':' if next == Some('/') => dest.write_str("&#58;")?,
                '.' if w >= 3 => dest.write_str("&#46;")?,
                '@' => dest.write_str("&#64;")?,
                c => dest.write_char(c)?,
            }
            digits &= c.is_ascii_digit();
            w = if c.eq_ignore_ascii_case(&'w') { w.saturating_add(1) } else { 0 };
            first = false;
        }
        Ok(())
    }
}
