//! Deciding a table.

mod rows;

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{Field, Schema, SchemaRef};
use charte::{Error, Policy, Regime};

use crate::answers::Answers;
use crate::block::{BLOCK, Block, Numbers, RuleMemo};
use crate::builder::DeciderBuilder;
use crate::column::Texts;
use crate::encode::Encoder;
use crate::error;
use crate::inputs::{Constants, Inputs};
use crate::verdict::{Lists, Rules, Verdicts};
use crate::visitors::Visitors;
use crate::words::{Input, Output};

/// Decides tables: one row a cookie. Make one for many batches, and one for each thread: what it
/// learns from a batch, it keeps for the next.
///
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::cast::AsArray;
/// use arrow_array::{ArrayRef, RecordBatch, StringArray};
/// use charte::{Charter, Policy, Time};
/// use charte_arrow::{Decider, Input, Output, Words};
///
/// let policy = Policy::new(Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "sid"
///     purposes = ["authentication"]
///     lifetime = "session"
/// "#)?)?;
/// let mut decider = Decider::builder(policy)
///     .outputs([Output::MaySet, Output::Because])
///     .words(Words::Text)
///     .constant(Input::Now, "2026-11-23T10:05:00Z".parse::<Time>()?)?
///     .build()?;
/// let names: ArrayRef = Arc::new(StringArray::from(vec![Some("sid"), Some("_ga"), None]));
/// let answers = decider.decide(&RecordBatch::try_from_iter([("name", names)])?)?;
/// let may_set = answers.column(0).as_boolean();
/// assert!(may_set.value(0) && !may_set.value(1));
/// assert_eq!(answers.column(1).as_string::<i32>().value(1), "undeclared");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Decider {
    pub(crate) setup: Arc<DeciderBuilder>,
    /// The policies of the regimes that rows named; the first is the one that was given.
    pub(crate) policies: Vec<Policy>,
    /// The place of each regime's policy, `None` if no regime has the id.
    pub(crate) regimes: HashMap<String, Option<usize>>,
    pub(crate) visitors: Visitors,
    pub(crate) verdicts: Verdicts,
    pub(crate) rules: Rules,
    pub(crate) rule_of: RuleMemo,
    pub(crate) lists: Lists,
    pub(crate) answers: Answers,
    /// The last dictionary, which is decided once for all batches that share it.
    dictionary: Option<Dictionary>,
    encoder: Encoder,
    schema: SchemaRef,
    pub(crate) block: Block,
}

/// The verdicts of a dictionary's values. It holds the values, so that their address stays theirs.
struct Dictionary {
    values: ArrayRef,
    /// What was the same in all rows. A later table may have other columns.
    constants: Constants,
    /// What each value comes to.
    numbers: Numbers,
}

/// How many ids of regimes that do not exist are remembered.
const MOST_UNKNOWN: usize = 1 << 10;

impl DeciderBuilder {
    /// The decider.
    ///
    /// # Errors
    /// `E103` if no output is asked for, `E107` if one is asked for twice or an input is given both
    /// as a constant and as a column, `E113` if no regime has the id of the constant.
    pub fn build(self) -> Result<Decider, Error> {
        self.check()?;
        Decider::new(self)
    }
}

impl Decider {
    /// Sets up a decider of this policy.
    #[must_use]
    pub fn builder(policy: Policy) -> DeciderBuilder {
        DeciderBuilder::new(policy)
    }

    fn new(setup: DeciderBuilder) -> Result<Self, Error> {
        let encoder = Encoder::new(setup.words, setup.sets);
        let fields = setup
            .outputs
            .iter()
            .map(|output| Field::new(output.id(), encoder.data_type(*output), true));
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let mut decider = Self {
            policies: vec![setup.policy.clone()],
            regimes: HashMap::new(),
            visitors: Visitors::new(),
            verdicts: Verdicts::new(),
            rules: Rules::default(),
            rule_of: RuleMemo::default(),
            lists: Lists::default(),
            answers: Answers::new(&setup.outputs),
            dictionary: None,
            encoder,
            schema,
            block: Block::default(),
            setup: Arc::new(setup),
        };
        // Number 0 means that nobody asked.
        decider.rules.number(String::new());
        decider.regimes.insert(decider.setup.policy.regime().id().to_owned(), Some(0));
        if let Some(id) = decider.setup.constants.texts.get(&Input::Regime).cloned()
            && decider.regime(&id).is_none()
        {
            // Says which ids there are.
            Regime::builtin(&id)?;
        }
        Ok(decider)
    }

    /// What comes out: a field for each output, in the order in which they were asked for.
    #[must_use]
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// What [`append`](Self::append) makes of a table with this schema.
    ///
    /// # Errors
    /// `E107` if the table has a column that is called as an output.
    pub fn schema_after(&self, table: &Schema) -> Result<SchemaRef, Error> {
        let taken =
            self.schema.fields().iter().find(|f| table.column_with_name(f.name()).is_some());
        if let Some(field) = taken {
            return Err(error::output_is_column(field.name()));
        }
        let fields = table.fields().iter().chain(self.schema.fields()).cloned();
        Ok(Arc::new(Schema::new_with_metadata(
            fields.collect::<Vec<_>>(),
            table.metadata().clone(),
        )))
    }

    /// Decides the rows of a table, and returns it with the answers after its own columns.
    ///
    /// # Errors
    /// As [`decide`](Self::decide), and `E107` if the table has a column that is called as an
    /// output.
    pub fn append(&mut self, batch: &RecordBatch) -> Result<RecordBatch, Error> {
        let schema = self.schema_after(batch.schema_ref())?;
        let answers = self.decide(batch)?;
        let columns = batch.columns().iter().chain(answers.columns()).cloned().collect();
        let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
        RecordBatch::try_new_with_options(schema, columns, &options).map_err(error::internal)
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.setup.policy
    }

    /// Decides the rows of a table, in their order: each as it would be decided alone.
    ///
    /// # Errors
    /// The table cannot be read: a column is unknown or missing, or has a type that its input does
    /// not take. The error names the column. What a single row holds is never an error of the
    /// whole: see [`Output::Error`].
    pub fn decide(&mut self, batch: &RecordBatch) -> Result<RecordBatch, Error> {
        let setup = Arc::clone(&self.setup);
        let inputs = Inputs::new(batch, &setup)?;
        let rows = batch.num_rows();
        let columns = match &inputs.subjects {
            Texts::Keyed(keyed) if inputs.one_visitor() && inputs.one_party() => {
                self.decide_values(keyed.held, &inputs)?;
                let Some(known) = &self.dictionary else { return Err(error::no_outputs()) };
                let (answers, encoder) = (&mut self.answers, &mut self.encoder);
                answers.begin(rows);
                answers.know(&self.verdicts);
                answers.pick(keyed, &known.numbers);
                answers.finish(encoder, &self.rules, &self.lists)?
            }
            _ => {
                self.answers.begin(rows);
                self.run(&inputs, rows);
                self.answers.finish(&mut self.encoder, &self.rules, &self.lists)?
            }
        };
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(Arc::clone(&self.schema), columns, &options)
            .map_err(error::internal)
    }

    fn run(&mut self, inputs: &Inputs<'_>, rows: usize) {
        let mut from = 0usize;
        while from < rows {
            let to = from.saturating_add(BLOCK).min(rows);
            self.decide_block(inputs, from..to);
            self.answers.know(&self.verdicts);
            self.answers.add(&self.block.numbers);
            from = to;
        }
    }

    /// Decides the values of a dictionary, unless that is done.
    fn decide_values(&mut self, values: &ArrayRef, inputs: &Inputs<'_>) -> Result<(), Error> {
        let same = |known: &Dictionary| {
            known.constants == inputs.constants()
                && (Arc::ptr_eq(&known.values, values)
                    || known.values.to_data().ptr_eq(&values.to_data()))
        };
        if self.dictionary.as_ref().is_some_and(same) {
            return Ok(());
        }
        let input = if inputs.are_lines { Input::SetCookie } else { Input::Name };
        let subjects = Texts::new(values, input.id(), (input.id(), input.kind()))?;
        let constants = inputs.constants();
        let inputs = inputs.of_values(subjects);
        let mut numbers = Numbers::default();
        let (rows, mut from) = (values.len(), 0usize);
        while from < rows {
            let to = from.saturating_add(BLOCK).min(rows);
            self.decide_block(&inputs, from..to);
            numbers.extend(&self.block.numbers);
            from = to;
        }
        let values = Arc::clone(values);
        self.dictionary = Some(Dictionary { values, constants, numbers });
        Ok(())
    }

    /// The place of the policy of a regime, or `None` if no regime has the id.
    pub(crate) fn regime(&mut self, id: &str) -> Option<usize> {
        if let Some(place) = self.regimes.get(id) {
            return *place;
        }
        let own = self.setup.regimes.iter().find(|regime| regime.id() == id);
        let place = own.or_else(|| Regime::builtin(id).ok()).map(|regime| {
            let charter = self.setup.policy.charter().clone();
            self.policies.push(Policy::compile(charter, regime));
            self.policies.len().saturating_sub(1)
        });
        if place.is_some() || self.regimes.len() < MOST_UNKNOWN {
            self.regimes.insert(id.to_owned(), place);
        }
        place
    }

    /// Whether an output is asked for.
    pub(crate) fn wants(&self, output: Output) -> bool {
        self.setup.outputs.contains(&output)
    }
}

/// What it reads and answers, never what it remembers of rows.
impl std::fmt::Debug for Decider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decider").field("setup", &self.setup).finish_non_exhaustive()
    }
}
