//! How a decider is set up.

use std::collections::BTreeMap;

use charte::{Error, Policy, Regime, Time};

use crate::error;
use crate::words::{Input, Output, Sets, Words};

/// A value that stands for a column: the same in every row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constant {
    /// For every input but `now` and `gpc`.
    Text(String),
    /// For `now`.
    Time(Time),
    /// For `gpc`.
    Flag(bool),
}

impl From<&str> for Constant {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Constant {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Time> for Constant {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl From<bool> for Constant {
    fn from(on: bool) -> Self {
        Self::Flag(on)
    }
}

/// Sets up a [`Decider`](crate::Decider). [`Decider::builder`](crate::Decider::builder) makes one.
#[derive(Clone)]
pub struct DeciderBuilder {
    pub(crate) policy: Policy,
    pub(crate) regimes: Vec<Regime>,
    pub(crate) outputs: Vec<Output>,
    pub(crate) words: Words,
    pub(crate) sets: Sets,
    pub(crate) columns: BTreeMap<Input, String>,
    pub(crate) constants: Constants,
}

/// The constants, each of its type.
#[derive(Clone, Default)]
pub(crate) struct Constants {
    pub(crate) texts: BTreeMap<Input, String>,
    pub(crate) now: Option<Time>,
    pub(crate) gpc: Option<bool>,
}

impl Constants {
    pub(crate) fn has(&self, input: Input) -> bool {
        match input {
            Input::Now => self.now.is_some(),
            Input::Gpc => self.gpc.is_some(),
            _ => self.texts.contains_key(&input),
        }
    }
}

impl DeciderBuilder {
    pub(crate) fn new(policy: Policy) -> Self {
        Self {
            policy,
            regimes: Vec::new(),
            outputs: vec![Output::Outcome],
            words: Words::Dictionary,
            sets: Sets::List,
            columns: BTreeMap::new(),
            constants: Constants::default(),
        }
    }

    /// What to answer, in this order. By default `outcome` alone.
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = Output>) -> Self {
        self.outputs = outputs.into_iter().collect();
        self
    }

    /// How words are written. By default as a dictionary.
    #[must_use]
    pub fn words(mut self, words: Words) -> Self {
        self.words = words;
        self
    }

    /// How sets of purposes are written. By default as lists of words.
    #[must_use]
    pub fn sets(mut self, sets: Sets) -> Self {
        self.sets = sets;
        self
    }

    /// Says which column an input is read from. Once one is named, the table may have other
    /// columns, and only inputs that are named are read. Otherwise each column must be called as
    /// the input that it brings, so that a misspelt one is not silently left out.
    #[must_use]
    pub fn column(mut self, input: Input, column: impl Into<String>) -> Self {
        self.columns.insert(input, column.into());
        self
    }

    /// Gives a constant for an input, in place of a column.
    ///
    /// # Errors
    /// `E104` if the constant has another type than the input.
    pub fn constant(mut self, input: Input, value: impl Into<Constant>) -> Result<Self, Error> {
        match (input, value.into()) {
            (Input::Now, Constant::Time(now)) => self.constants.now = Some(now),
            (Input::Now, _) => return Err(error::wrong_constant(input, "a time")),
            (Input::Gpc, Constant::Flag(on)) => self.constants.gpc = Some(on),
            (Input::Gpc, _) => return Err(error::wrong_constant(input, "true or false")),
            (_, Constant::Text(text)) => {
                self.constants.texts.insert(input, text);
            }
            _ => return Err(error::wrong_constant(input, "text")),
        }
        Ok(self)
    }

    /// Adds a regime of your own, which rows may name. Those that ship with the library, and the
    /// policy's, need not be added.
    #[must_use]
    pub fn regime(mut self, regime: Regime) -> Self {
        self.regimes.push(regime);
        self
    }

    /// Whether outputs and inputs go together.
    pub(crate) fn check(&self) -> Result<(), Error> {
        if self.outputs.is_empty() {
            return Err(error::no_outputs());
        }
        let mut seen = Vec::new();
        for output in &self.outputs {
            if seen.contains(output) {
                return Err(error::output_twice(*output));
            }
            seen.push(*output);
        }
        if let Some(input) = self.columns.keys().find(|input| self.constants.has(**input)) {
            return Err(error::constant_and_column(*input));
        }
        let has = |input| self.columns.contains_key(&input) || self.constants.has(input);
        if has(Input::Name) && has(Input::SetCookie) {
            return Err(error::name_and_line());
        }
        Ok(())
    }
}

/// Which columns are read and which outputs are made, never a constant's value.
impl std::fmt::Debug for DeciderBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeciderBuilder")
            .field("policy", &self.policy.regime().id())
            .field("outputs", &self.outputs)
            .field("words", &self.words)
            .field("sets", &self.sets)
            .field("columns", &self.columns)
            .finish_non_exhaustive()
    }
}
