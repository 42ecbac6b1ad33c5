//! Tables of Arrow data.

mod capsule;

pub(crate) use capsule::{failed, read as read_table};

use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use charte::words::UnknownWord;
use charte_arrow::{Decider as Core, DeciderBuilder, Input, Output};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};

use crate::convert::wrong_type;
use crate::error::raise;
use crate::moment::Moment;
use crate::regime::Regime;

/// Decides tables: one row a cookie. `Policy.decider` makes one. Share it between threads, and use
/// it for many tables: what it learns from one, it keeps for the next.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Decider(Arc<Pool>);

/// Each thread takes a decider of its own out, and puts it back.
struct Pool {
    setup: DeciderBuilder,
    idle: Mutex<Vec<Core>>,
    schema: SchemaRef,
}

impl Pool {
    fn with<R>(
        &self,
        decide: impl FnOnce(&mut Core) -> Result<R, charte::Error>,
    ) -> Result<R, charte::Error> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let found = idle().pop();
        let mut decider = match found {
            Some(decider) => decider,
            None => self.setup.clone().build()?,
        };
        let decided = decide(&mut decider);
        idle().push(decider);
        decided
    }

    fn decide(&self, batch: &RecordBatch, append: bool) -> Result<RecordBatch, charte::Error> {
        self.with(|decider| if append { decider.append(batch) } else { decider.decide(batch) })
    }

    fn schema(&self, table: &Schema, append: bool) -> Result<SchemaRef, charte::Error> {
        match append {
            true => self.with(|decider| decider.schema_after(table)),
            false => Ok(Arc::clone(&self.schema)),
        }
    }
}

/// What `Policy.decider` takes beside the outputs.
pub(crate) struct Setup<'a, 'py> {
    pub(crate) words: &'a str,
    pub(crate) sets: &'a str,
    pub(crate) columns: &'a Bound<'py, PyDict>,
    pub(crate) constants: &'a Bound<'py, PyDict>,
    pub(crate) regimes: Vec<Regime>,
}

/// An id of one of the lists, as the core reads it.
pub(crate) fn read<W: FromStr<Err = UnknownWord>>(id: &str) -> PyResult<W> {
    id.parse().map_err(|error: UnknownWord| raise(error.into()))
}

impl Decider {
    pub(crate) fn new(
        policy: &charte::Policy,
        outputs: &[String],
        setup: Setup<'_, '_>,
    ) -> PyResult<Self> {
        let outputs = outputs.iter().map(|id| read(id)).collect::<PyResult<Vec<Output>>>()?;
        let (words, sets) = (read(setup.words)?, read(setup.sets)?);
        let mut builder = Core::builder(policy.clone()).outputs(outputs).words(words).sets(sets);
        let input = |id: Bound<'_, PyAny>| read::<Input>(id.extract()?);
        for (id, column) in setup.columns {
            builder = builder.column(input(id)?, column.extract::<String>()?);
        }
        for regime in setup.regimes {
            builder = builder.regime(charte::Regime::clone(&regime.0));
        }
        for (id, value) in setup.constants {
            let input = input(id)?;
            if value.is_none() {
                continue;
            }
            builder = match input {
                Input::Now => builder.constant(input, value.extract::<Moment>()?.0),
                Input::Gpc => builder.constant(input, value.extract::<bool>()?),
                _ => match value.extract::<String>() {
                    Ok(text) => builder.constant(input, text),
                    Err(_) => return Err(wrong_type("str", &value)),
                },
            }
            .map_err(raise)?;
        }
        let first = builder.clone().build().map_err(raise)?;
        let schema = first.schema();
        let pool = Pool { setup: builder, idle: Mutex::new(vec![first]), schema };
        Ok(Self(Arc::new(pool)))
    }
}

#[pymethods]
impl Decider {
    /// Decides a table: anything that hands Arrow data over, such as a table of Polars, DuckDB,
    /// PyArrow or arro3. The rows of the answer are those of the table, in their order.
    ///
    /// append: returns the table's own columns, too, before the answers.
    #[pyo3(signature = (table, *, append=false))]
    fn decide(&self, table: &Bound<'_, PyAny>, append: bool) -> PyResult<Answers> {
        let reader = capsule::read(table)?;
        let schema = self.0.schema(&reader.schema(), append).map_err(raise)?;
        let pool = &self.0;
        let decided = table.py().detach(move || {
            let none = RecordBatch::new_empty(reader.schema());
            let mut batches = Vec::new();
            for batch in reader {
                let batch = batch.map_err(Failed::Arrow)?;
                batches.push(pool.decide(&batch, append).map_err(Failed::Charte)?);
            }
            if batches.is_empty() {
                // The columns may be wrong all the same.
                pool.decide(&none, append).map_err(Failed::Charte)?;
            }
            Ok(batches)
        });
        let batches = decided.map_err(|failed| match failed {
            Failed::Arrow(error) => capsule::failed(error),
            Failed::Charte(error) => raise(error),
        })?;
        Ok(Answers { schema, batches })
    }

    /// As `decide`, but batch by batch while the answer is read, so that neither the table nor the
    /// answer need fit into memory. It can be read once.
    #[pyo3(signature = (table, *, append=false))]
    fn stream(&self, table: &Bound<'_, PyAny>, append: bool) -> PyResult<AnswerStream> {
        let reader = capsule::read(table)?;
        let schema = self.0.schema(&reader.schema(), append).map_err(raise)?;
        // What is wrong with the columns is said here, and not by the engine that reads.
        self.0.decide(&RecordBatch::new_empty(reader.schema()), append).map_err(raise)?;
        let pool = Arc::clone(&self.0);
        let mut reader = reader;
        let next = move || {
            let decided = reader.next()?.and_then(|batch| {
                let decided = pool.decide(&batch, append);
                decided.map_err(|error| ArrowError::ExternalError(Box::new(error)))
            });
            Some(decided)
        };
        let batches = iter::from_fn(caught(next));
        let batches = RecordBatchIterator::new(batches, Arc::clone(&schema));
        Ok(AnswerStream { schema, batches: Mutex::new(Some(Box::new(batches))) })
    }

    /// The answers about no rows, for engines that ask for types first.
    fn empty(&self) -> Answers {
        Answers { schema: Arc::clone(&self.0.schema), batches: Vec::new() }
    }

    /// The schema of the answers.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema(py, &self.0.schema)
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.0.schema.fields().iter().map(|f| f.name().as_str()).collect();
        format!("Decider(outputs={names:?})")
    }
}

/// A panic as an error: whoever reads the stream is no Rust, and a panic would end the process.
fn caught(
    mut next: impl FnMut() -> Option<Result<RecordBatch, ArrowError>>,
) -> impl FnMut() -> Option<Result<RecordBatch, ArrowError>> {
    move || {
        catch_unwind(AssertUnwindSafe(&mut next)).unwrap_or_else(|_| {
            let message = "a mistake in charte: it panicked; report it, please";
            Some(Err(ArrowError::ComputeError(message.to_owned())))
        })
    }
}

enum Failed {
    Arrow(ArrowError),
    Charte(charte::Error),
}

/// The answers about a table. Hands Arrow data over to `polars.DataFrame`, `pyarrow.table`,
/// `duckdb.from_arrow` or `arro3.core.Table`, as often as it is asked.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Answers {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl Answers {
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // A consumer may ask for other types; the interface lets a producer keep its own.
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        capsule::stream(py, Box::new(reader))
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema(py, &self.schema)
    }

    /// The number of rows.
    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.schema.fields().iter().map(|f| f.name().as_str()).collect();
        format!("Answers(rows={}, columns={names:?})", self.__len__())
    }
}

/// Answers that are made while they are read, once.
#[pyclass(frozen, module = "charte")]
pub(crate) struct AnswerStream {
    schema: SchemaRef,
    batches: Mutex<Option<Box<dyn RecordBatchReader + Send>>>,
}

#[pymethods]
impl AnswerStream {
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = self.batches.lock().unwrap_or_else(PoisonError::into_inner).take();
        let gone = "the stream was read already; call stream() again, or decide() to read twice";
        capsule::stream(py, batches.ok_or_else(|| PyTypeError::new_err(gone))?)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema(py, &self.schema)
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.schema.fields().iter().map(|f| f.name().as_str()).collect();
        format!("AnswerStream(columns={names:?})")
    }
}
