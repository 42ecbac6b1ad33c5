//! Arrow data in and out by the PyCapsule interface: the one place of this crate with `unsafe`.
//!
//! A capsule holds a struct of the Arrow C data interface. Whoever receives it moves the struct out
//! and leaves a released one behind, so that the capsule has nothing left to free.
//! <https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html>

#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

use std::ffi::CStr;
use std::ptr::NonNull;

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{
    Array, ArrayReader, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchOptions,
    RecordBatchReader, make_array,
};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyCapsuleMethods};

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

/// A table from anything that hands Arrow data over: a stream of batches, or a single one.
pub(crate) fn read(table: &Bound<'_, PyAny>) -> PyResult<Box<dyn RecordBatchReader + Send>> {
    if table.hasattr("__arrow_c_stream__")? {
        let capsule = table.call_method0("__arrow_c_stream__")?;
        let pointer = pointer::<FFI_ArrowArrayStream>(&capsule, STREAM)?;
        // SAFETY: the name says that the capsule holds this struct, the capsule is alive, and its
        // producer made it for this one call, so that nobody else moves the struct meanwhile.
        let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr()) };
        return stream_of(stream).map_err(not_a_table);
    }
    if table.hasattr("__arrow_c_array__")? {
        let (schema, array): (Bound<'_, PyAny>, Bound<'_, PyAny>) =
            table.call_method0("__arrow_c_array__")?.extract()?;
        let schema = pointer::<FFI_ArrowSchema>(&schema, SCHEMA)?;
        let array = pointer::<FFI_ArrowArray>(&array, ARRAY)?;
        // SAFETY: as above, for both structs.
        let (schema, array) = unsafe {
            (FFI_ArrowSchema::from_raw(schema.as_ptr()), FFI_ArrowArray::from_raw(array.as_ptr()))
        };
        return batch_of(&schema, array).map_err(not_a_table);
    }
    let kind = table.get_type().name()?.to_string();
    let message = format!(
        "a table of Arrow data expected, got {kind}; pass what has __arrow_c_stream__, such as a \
         table of Polars, DuckDB, PyArrow or arro3"
    );
    Err(PyTypeError::new_err(message))
}

fn stream_of(
    stream: FFI_ArrowArrayStream,
) -> Result<Box<dyn RecordBatchReader + Send>, ArrowError> {
    if stream.release().is_none() || stream.get_next().is_none() {
        return Err(taken());
    }
    // Not the reader of batches: it forgets which rows are null as a whole.
    let arrays = ArrayStreamReader::try_new(stream)?;
    let schema = columns(arrays.field())?;
    let kept = SchemaRef::clone(&schema);
    let batches = arrays.map(move |array| batch(&kept, &array?));
    Ok(Box::new(RecordBatchIterator::new(batches, schema)))
}

fn batch_of(
    schema: &FFI_ArrowSchema,
    array: FFI_ArrowArray,
) -> Result<Box<dyn RecordBatchReader + Send>, ArrowError> {
    // Of what was moved out before, nothing but this may be read.
    if schema.release().is_none() || array.is_released() {
        return Err(taken());
    }
    let columns = columns(&Field::try_from(schema)?)?;
    // SAFETY: the producer vouches that the array fits the schema and agrees with the C data
    // interface.
    let data = unsafe { from_ffi(array, schema) }?;
    let batch = batch(&columns, &make_array(data))?;
    Ok(Box::new(RecordBatchIterator::new([Ok(batch)], columns)))
}

/// The columns of a table, which is handed over as an array of structs.
fn columns(table: &Field) -> Result<SchemaRef, ArrowError> {
    let DataType::Struct(fields) = table.data_type() else {
        return Err(ArrowError::SchemaError(format!("this is {}", table.data_type())));
    };
    Ok(Schema::new(fields.clone()).with_metadata(table.metadata().clone()).into())
}

fn batch(schema: &SchemaRef, rows: &ArrayRef) -> Result<RecordBatch, ArrowError> {
    let rows = rows.as_struct();
    if rows.null_count() > 0 {
        let message = "the table has rows that are null as a whole; leave them out";
        return Err(ArrowError::InvalidArgumentError(message.to_owned()));
    }
    let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
    RecordBatch::try_new_with_options(schema.clone(), rows.columns().to_vec(), &options)
}

fn taken() -> ArrowError {
    ArrowError::CDataInterface("the data were handed over already".to_owned())
}

/// A stream that hands these batches over.
pub(super) fn stream(
    py: Python<'_>,
    batches: Box<dyn RecordBatchReader + Send>,
) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(batches), STREAM)
}

/// A schema.
pub(super) fn schema<'py>(py: Python<'py>, schema: &Schema) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(schema).map_err(failed)?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}

/// The struct in a capsule of this name.
fn pointer<T>(object: &Bound<'_, PyAny>, name: &CStr) -> PyResult<NonNull<T>> {
    let capsule = object.cast::<PyCapsule>().map_err(PyErr::from)?;
    Ok(capsule.pointer_checked(Some(name))?.cast())
}

fn not_a_table(error: ArrowError) -> PyErr {
    PyTypeError::new_err(format!("a table of Arrow data expected, with named columns: {error}"))
}

pub(crate) fn failed(error: ArrowError) -> PyErr {
    let message = error.to_string();
    // Polars exports a column without a type in a way that Arrow does not read.
    match message.contains("datatype \"Null\"") {
        true => PyValueError::new_err(
            "a column of the table has no type, because all of it is null; cast it, for example to \
             text",
        ),
        false => PyValueError::new_err(message),
    }
}
