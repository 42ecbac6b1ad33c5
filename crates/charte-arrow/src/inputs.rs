//! The inputs of one table.

use arrow_array::{ArrayRef, RecordBatch};
use charte::{Error, Time};

use crate::builder::DeciderBuilder;
use crate::column::{Flags, Texts, Times};
use crate::error;
use crate::words::Input;

/// The columns of a table and the constants beside them.
#[derive(Debug)]
pub(crate) struct Inputs<'a> {
    /// Names, or `Set-Cookie` lines.
    pub(crate) subjects: Texts<'a>,
    pub(crate) are_lines: bool,
    pub(crate) host: Texts<'a>,
    pub(crate) page: Texts<'a>,
    pub(crate) consent: Texts<'a>,
    pub(crate) regime: Texts<'a>,
    pub(crate) now: Times<'a>,
    pub(crate) gpc: Flags<'a>,
}

/// What is the same in all rows of a table.
#[derive(PartialEq, Eq)]
pub(crate) struct Constants {
    are_lines: bool,
    texts: [Option<String>; 4],
    now: Option<Time>,
    gpc: bool,
}

impl<'a> Inputs<'a> {
    pub(crate) fn new(batch: &'a RecordBatch, setup: &'a DeciderBuilder) -> Result<Self, Error> {
        let schema = batch.schema_ref();
        if setup.columns.is_empty() {
            for field in schema.fields() {
                let Some(input) = Input::from_id(field.name()) else {
                    return Err(error::unknown_column(field.name()));
                };
                if setup.constants.has(input) {
                    return Err(error::constant_and_column(input));
                }
            }
        }
        let column = |input: Input| -> Result<Option<(&'a ArrayRef, &'a str)>, Error> {
            let named = setup.columns.get(&input).map(String::as_str);
            let name = match (named, setup.columns.is_empty()) {
                (Some(name), _) => name,
                (None, true) => input.id(),
                (None, false) => return Ok(None),
            };
            let mut found =
                batch.columns().iter().zip(schema.fields()).filter(|(_, f)| f.name() == name);
            match (found.next(), found.next()) {
                (Some((array, _)), None) => Ok(Some((array, name))),
                (Some(_), Some(_)) => Err(error::twice(name)),
                (None, _) if named.is_some() => Err(error::missing(name, input.id())),
                (None, _) => Ok(None),
            }
        };
        let texts = |input: Input| -> Result<Option<Texts<'a>>, Error> {
            if let Some(text) = setup.constants.texts.get(&input) {
                return Ok(Some(Texts::Constant(Some(text))));
            }
            let read = |(array, name)| Texts::new(array, name, (input.id(), input.kind()));
            column(input)?.map(read).transpose()
        };
        let unknown = Texts::Constant(None);
        let (subjects, are_lines) = match (texts(Input::Name)?, texts(Input::SetCookie)?) {
            (Some(names), None) => (names, false),
            (None, Some(lines)) => (lines, true),
            (Some(_), Some(_)) => return Err(error::name_and_line()),
            (None, None) => return Err(error::neither_name_nor_line()),
        };
        let now = match (setup.constants.now, column(Input::Now)?) {
            (Some(now), _) => Times::Constant(Some(now)),
            (None, Some((array, name))) => Times::new(array, name, Input::Now.id())?,
            (None, None) => return Err(error::no_moment()),
        };
        let gpc = match (setup.constants.gpc, column(Input::Gpc)?) {
            (Some(on), _) => Flags::Constant(on),
            (None, Some((array, name))) => Flags::new(array, name)?,
            (None, None) => Flags::Constant(false),
        };
        Ok(Self {
            subjects,
            are_lines,
            host: texts(Input::Host)?.unwrap_or(Texts::Constant(None)),
            page: texts(Input::Page)?.unwrap_or(Texts::Constant(None)),
            consent: texts(Input::Consent)?.unwrap_or(Texts::Constant(None)),
            regime: texts(Input::Regime)?.unwrap_or(unknown),
            now,
            gpc,
        })
    }

    /// What is the same in all rows.
    pub(crate) fn constants(&self) -> Constants {
        let text = |texts: &Texts<'_>| match texts {
            Texts::Constant(text) => text.map(str::to_owned),
            _ => None,
        };
        Constants {
            are_lines: self.are_lines,
            texts: [&self.host, &self.page, &self.consent, &self.regime].map(text),
            now: self.now.at(0).filter(|_| self.now.is_constant()),
            gpc: self.gpc.is_constant() && self.gpc.at(0),
        }
    }

    /// The values of a dictionary of names or lines, beside what is the same in all rows.
    pub(crate) fn of_values<'v>(&'v self, subjects: Texts<'v>) -> Inputs<'v> {
        let constant = |texts: &'v Texts<'_>| match texts {
            Texts::Constant(text) => Texts::Constant(*text),
            _ => Texts::Constant(None),
        };
        Inputs {
            subjects,
            are_lines: self.are_lines,
            host: constant(&self.host),
            page: constant(&self.page),
            consent: constant(&self.consent),
            regime: constant(&self.regime),
            now: Times::Constant(self.now.at(0).filter(|_| self.now.is_constant())),
            gpc: Flags::Constant(self.gpc.is_constant() && self.gpc.at(0)),
        }
    }

    /// Whether all rows have the same visitor.
    pub(crate) fn one_visitor(&self) -> bool {
        self.consent.is_constant()
            && self.regime.is_constant()
            && self.now.is_constant()
            && self.gpc.is_constant()
    }

    /// Whether all rows have the same party, as far as page and host tell.
    pub(crate) fn one_party(&self) -> bool {
        self.host.is_constant() && self.page.is_constant()
    }
}
