//! Headings, texts and tables of an HTML document, from the tokens of a browser's tokenizer.
//!
//! No tree is built: a tree builder makes nested formatting out of some inputs that grows with
//! the square of their length, and the tables are all that is wanted.

use std::cell::{Cell as StdCell, RefCell};

use html5ever::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::document::{Block, Document, MAX_CELLS, Table, Written, grid, tidy};
use crate::error::Error;
use charte::ErrorCode;

/// How many tables may stand inside each other.
const MAX_NESTED: usize = 16;
/// How much is given to the tokenizer at once.
const CHUNK: usize = 4096;
/// The tokenizer compares each attribute of a tag with those before it. The blanks and quotes that
/// it swallows without making a token bound their number; this bounds the sum of the squares.
const WORK: u64 = 1 << 31;

/// The attribute in which pages of ours carry their charter.
pub(super) const CARRIED: &str = "data-charte";

/// Reads HTML.
pub(super) fn read(source: &str) -> Result<Document, Error> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    let (mut rest, mut swallowed, mut done) = (source, 0u64, 0u64);
    while !rest.is_empty() {
        let mut at = CHUNK.min(rest.len());
        while !rest.is_char_boundary(at) {
            at = at.saturating_sub(1);
        }
        let (chunk, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        rest = after;
        let made = tokenizer.sink.made.get();
        swallowed = swallowed.saturating_add(attributes_at_most(chunk));
        let squared = swallowed.saturating_mul(swallowed);
        if done.saturating_add(squared) > WORK {
            let message = "a tag of the document has too much in it";
            return Err(Error::new(ErrorCode::ImportTooLarge, message)
                .with_help("save the page without what is embedded in it"));
        }
        queue.push_back(StrTendril::from_slice(chunk));
        // Scripts are text here: the tokenizer never waits for one.
        let _ = tokenizer.feed(&queue);
        if tokenizer.sink.made.get() != made {
            done = done.saturating_add(squared);
            swallowed = 0;
        }
    }
    tokenizer.end();
    tokenizer.sink.reading.into_inner().finish()
}

/// How many attributes may begin in a part of a tag: one after each run of what separates them.
fn attributes_at_most(chunk: &str) -> u64 {
    let mut count = 1u64;
    let mut inside = false;
    for byte in chunk.bytes() {
        let separates = b" \t\n\r\x0c/\"'".contains(&byte);
        if separates && !inside {
            count = count.saturating_add(1);
        }
        inside = separates;
    }
    count
}

#[derive(Default)]
struct Sink {
    made: StdCell<u64>,
    reading: RefCell<Reading>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        if !matches!(token, Token::ParseError(_)) {
            self.made.set(self.made.get().saturating_add(1));
        }
        let mut reading = self.reading.borrow_mut();
        reading.line = u32::try_from(line).unwrap_or(u32::MAX);
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let raw = raw_text(&tag);
                reading.start(&tag);
                raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
            }
            Token::TagToken(tag) => {
                reading.end(&tag.name);
                TokenSinkResult::Continue
            }
            Token::CharacterTokens(text) => {
                reading.text(&text);
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Elements whose content is no markup.
fn raw_text(tag: &Tag) -> Option<RawKind> {
    match &*tag.name {
        "title" | "textarea" => Some(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
        "script" => Some(RawKind::ScriptData),
        _ => None,
    }
}

/// A table that is not closed yet.
#[derive(Default)]
struct Open {
    caption: String,
    in_caption: bool,
    rows: Vec<Vec<Written>>,
    cell: Option<Written>,
    /// Whether it stands for a list of definitions.
    is_list: bool,
}

#[derive(Default)]
struct Reading {
    document: Document,
    line: u32,
    /// Where text is left out: inside how many of these.
    silent: Option<String>,
    open: Vec<Open>,
    /// The text outside tables since the last block.
    buffer: String,
    in_heading: bool,
    cells: usize,
    carried: Option<String>,
    failed: Option<Error>,
}

impl Reading {
    fn text(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        // Line breaks of the source are blanks; those of the page are made by tags.
        let blank = |c: char| if c == '\n' || c == '\r' { ' ' } else { c };
        self.out().extend(text.chars().map(blank));
    }

    fn out(&mut self) -> &mut String {
        match self.open.last_mut() {
            Some(Open { cell: Some(cell), .. }) => &mut cell.text,
            Some(open) if open.in_caption => &mut open.caption,
            _ => &mut self.buffer,
        }
    }

    fn start(&mut self, tag: &Tag) {
        if let Some(part) = attribute(&tag.attrs, CARRIED) {
            self.carried.get_or_insert_default().push_str(part);
        }
        if self.silent.is_some() {
            return;
        }
        match &*tag.name {
            "html" => self.document.language = attribute(&tag.attrs, "lang").map(str::to_owned),
            "link" if attribute(&tag.attrs, "rel") == Some("canonical") => {
                self.document.address = attribute(&tag.attrs, "href").map(str::to_owned);
            }
            "script" | "style" | "title" | "textarea" | "template" | "noscript" | "svg"
            | "iframe" | "xmp" | "noembed" | "noframes"
                if !tag.self_closing || raw_text(tag).is_some() =>
            {
                self.silent = Some(tag.name.to_string());
            }
            "table" | "dl" => {
                if self.open.is_empty() {
                    self.flush();
                }
                if self.open.len() < MAX_NESTED {
                    self.open.push(Open { is_list: &*tag.name == "dl", ..Open::default() });
                }
            }
            "caption" => self.caption(true),
            "tr" => self.row(),
            "dt" => {
                self.row();
                self.cell(&[]);
            }
            "td" | "th" | "dd" => self.cell(&tag.attrs),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "legend" => {
                self.line_break();
                if self.open.is_empty() {
                    self.flush();
                    self.in_heading = true;
                }
            }
            "br" => self.line_break(),
            name if is_block(name) => self.line_break(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(silent) = &self.silent {
            if silent == name {
                self.silent = None;
            }
            return;
        }
        match name {
            "table" | "dl" if self.open.last().is_some_and(|o| o.is_list == (name == "dl")) => {
                self.close();
            }
            "caption" => self.caption(false),
            "td" | "th" | "dt" | "dd" => self.end_cell(),
            "tr" => self.end_cell(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "legend" => {
                self.line_break();
                if self.open.is_empty() {
                    self.flush();
                }
                self.in_heading = false;
            }
            name if is_block(name) => self.line_break(),
            _ => {}
        }
    }

    fn line_break(&mut self) {
        self.out().push('\n');
    }

    fn caption(&mut self, inside: bool) {
        if let Some(open) = self.open.last_mut() {
            open.in_caption = inside;
        }
    }

    fn row(&mut self) {
        self.end_cell();
        if let Some(open) = self.open.last_mut() {
            open.in_caption = false;
            open.rows.push(Vec::new());
        }
    }

    fn cell(&mut self, attributes: &[Attribute]) {
        self.end_cell();
        let line = self.line;
        let Some(open) = self.open.last_mut() else { return self.line_break() };
        open.in_caption = false;
        let span = |name| attribute(attributes, name).and_then(|s| s.trim().parse().ok());
        // A cell of no rows reaches to the end of its group, which nobody writes.
        let (columns, rows) = (span("colspan").unwrap_or(1), span("rowspan").unwrap_or(1));
        open.cell = Some(Written { columns, rows, ..Written::new("", line) });
    }

    fn end_cell(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        let Some(mut cell) = open.cell.take() else { return };
        cell.text = tidy(&cell.text);
        self.cells = self.cells.saturating_add(1);
        match open.rows.last_mut() {
            Some(row) => row.push(cell),
            None => open.rows.push(vec![cell]),
        }
    }

    fn close(&mut self) {
        self.end_cell();
        let Some(mut open) = self.open.pop() else { return };
        open.rows.retain(|row| !row.is_empty());
        let mut room = MAX_CELLS.saturating_sub(self.cells);
        match grid(tidy(&open.caption), open.rows, &mut room) {
            Ok(table) => {
                self.cells = MAX_CELLS.saturating_sub(room);
                self.push(table);
            }
            Err(error) => self.failed = self.failed.take().or(Some(error)),
        }
    }

    fn push(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.document.blocks.push(Block::Table(table));
        }
    }

    fn flush(&mut self) {
        let text = tidy(&std::mem::take(&mut self.buffer));
        if text.is_empty() {
            return;
        }
        if self.in_heading {
            self.document.blocks.push(Block::Heading(text.replace('\n', " ")));
        } else {
            let lines = text.lines().map(|line| Block::Text(line.to_owned()));
            self.document.blocks.extend(lines);
        }
    }

    fn finish(mut self) -> Result<Document, Error> {
        while !self.open.is_empty() {
            self.close();
        }
        self.flush();
        self.document.carried = self.carried;
        match self.failed {
            Some(error) => Err(error),
            None => Ok(self.document),
        }
    }
}

fn attribute<'t>(attributes: &'t [Attribute], name: &str) -> Option<&'t str> {
    attributes.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "aside"
            | "blockquote"
            | "pre"
            | "figure"
            | "figcaption"
            | "details"
            | "hr"
            | "body"
            | "address"
            | "form"
            | "fieldset"
            | "small"
    )
}
