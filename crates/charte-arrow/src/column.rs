//! Reading columns of any layout.

use std::cell::OnceCell;
use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int16Type, Int32Type, Int64Type, RunEndIndexType, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{
    Array, ArrayRef, ArrowPrimitiveType, BinaryArray, BinaryViewArray, BooleanArray,
    FixedSizeBinaryArray, LargeBinaryArray, LargeStringArray, PrimitiveArray, StringArray,
    StringViewArray, downcast_integer_array,
};
use arrow_buffer::{ArrowNativeType, NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, TimeUnit};
use charte::{Error, Time};

use crate::error;
use crate::words::Kind;

/// Where a key points that points at nothing.
const NO_KEY: u32 = u32::MAX;

/// A column of text or bytes, or a constant.
#[derive(Debug)]
pub(crate) enum Texts<'a> {
    Constant(Option<&'a str>),
    Utf8(&'a StringArray),
    LargeUtf8(&'a LargeStringArray),
    Utf8View(&'a StringViewArray),
    Binary(&'a BinaryArray),
    LargeBinary(&'a LargeBinaryArray),
    BinaryView(&'a BinaryViewArray),
    FixedBinary(&'a FixedSizeBinaryArray),
    Keyed(Box<Keyed<'a>>),
}

/// A dictionary, or runs: each value once.
#[derive(Debug)]
pub(crate) struct Keyed<'a> {
    pub(crate) array: &'a ArrayRef,
    pub(crate) held: &'a ArrayRef,
    pub(crate) values: Texts<'a>,
    /// For each row the place of its value, or [`NO_KEY`].
    places: OnceCell<Vec<u32>>,
}

/// Calls a function with each of some rows of an array.
#[inline(always)]
fn walk<'a, A: Array, V: ?Sized + 'a>(
    array: &'a A,
    rows: Range<usize>,
    value: impl Fn(&'a A, usize) -> &'a V,
    mut take: impl FnMut(Option<&'a V>),
) {
    let rows = rows.start..rows.end.min(array.len());
    match array.nulls().filter(|nulls| nulls.null_count() > 0) {
        None => rows.for_each(|row| take(Some(value(array, row)))),
        Some(nulls) => {
            rows.for_each(|row| take(nulls.is_valid(row).then(|| value(array, row))));
        }
    }
}

#[inline]
fn value<'a, A: Array, V: ?Sized>(
    array: &'a A,
    row: usize,
    value: impl Fn(&'a A, usize) -> &'a V,
) -> Option<&'a V> {
    (row < array.len() && array.is_valid(row)).then(|| value(array, row))
}

impl<'a> Texts<'a> {
    /// Reads a column: text, or bytes too if the input takes them.
    pub(crate) fn new(
        array: &'a ArrayRef,
        column: &str,
        input: (&str, Kind),
    ) -> Result<Self, Error> {
        let bytes = input.1 == Kind::Bytes;
        let refused = || error::wrong_type(column, input, array.data_type());
        let held = match array.data_type() {
            DataType::Dictionary(..) => array.as_any_dictionary_opt().ok_or_else(refused)?.values(),
            DataType::RunEndEncoded(..) => array.as_any_ree_opt().ok_or_else(refused)?.values(),
            _ => return Self::plain(array, bytes).ok_or_else(refused),
        };
        let values = Self::plain(held, bytes).ok_or_else(refused)?;
        Ok(Self::Keyed(Box::new(Keyed { array, held, values, places: OnceCell::new() })))
    }

    fn plain(array: &'a ArrayRef, bytes: bool) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Null => Self::Constant(None),
            DataType::Utf8 => Self::Utf8(array.as_string_opt()?),
            DataType::LargeUtf8 => Self::LargeUtf8(array.as_string_opt()?),
            DataType::Utf8View => Self::Utf8View(array.as_string_view_opt()?),
            DataType::Binary if bytes => Self::Binary(array.as_binary_opt()?),
            DataType::LargeBinary if bytes => Self::LargeBinary(array.as_binary_opt()?),
            DataType::BinaryView if bytes => Self::BinaryView(array.as_binary_view_opt()?),
            DataType::FixedSizeBinary(_) if bytes => {
                Self::FixedBinary(array.as_fixed_size_binary_opt()?)
            }
            _ => return None,
        })
    }

    /// Whether every row has the same value.
    pub(crate) fn is_constant(&self) -> bool {
        matches!(self, Self::Constant(_))
    }

    /// The bytes of a row, `None` for a null.
    #[inline]
    pub(crate) fn bytes(&self, row: usize) -> Option<&'a [u8]> {
        match self {
            Self::Binary(a) => value(*a, row, |a, i| a.value(i)),
            Self::LargeBinary(a) => value(*a, row, |a, i| a.value(i)),
            Self::BinaryView(a) => value(*a, row, |a, i| a.value(i)),
            Self::FixedBinary(a) => value(*a, row, |a, i| a.value(i)),
            Self::Keyed(keyed) => keyed.bytes(row),
            _ => self.text(row).map(str::as_bytes),
        }
    }

    /// The text of a row, `None` for a null, and for a column of bytes.
    #[inline]
    pub(crate) fn text(&self, row: usize) -> Option<&'a str> {
        match self {
            Self::Constant(text) => *text,
            Self::Utf8(a) => value(*a, row, |a, i| a.value(i)),
            Self::LargeUtf8(a) => value(*a, row, |a, i| a.value(i)),
            Self::Utf8View(a) => value(*a, row, |a, i| a.value(i)),
            Self::Keyed(keyed) => keyed.values.text(keyed.place(row)?),
            Self::Binary(_) | Self::LargeBinary(_) | Self::BinaryView(_) | Self::FixedBinary(_) => {
                None
            }
        }
    }

    /// Calls a function with the bytes of each of some rows, in order.
    #[inline]
    pub(crate) fn each(&self, rows: Range<usize>, mut take: impl FnMut(Option<&'a [u8]>)) {
        match self {
            Self::Constant(text) => rows.for_each(|_| take(text.map(str::as_bytes))),
            Self::Utf8(a) => walk(*a, rows, |a, i| a.value(i).as_bytes(), take),
            Self::LargeUtf8(a) => walk(*a, rows, |a, i| a.value(i).as_bytes(), take),
            Self::Utf8View(a) => walk(*a, rows, |a, i| a.value(i).as_bytes(), take),
            Self::Binary(a) => walk(*a, rows, |a, i| a.value(i), take),
            Self::LargeBinary(a) => walk(*a, rows, |a, i| a.value(i), take),
            Self::BinaryView(a) => walk(*a, rows, |a, i| a.value(i), take),
            Self::FixedBinary(a) => walk(*a, rows, |a, i| a.value(i), take),
            Self::Keyed(keyed) => rows.for_each(|row| take(keyed.bytes(row))),
        }
    }
}

impl<'a> Keyed<'a> {
    /// The place of a row's value, `None` for a null.
    #[inline]
    pub(crate) fn place(&self, row: usize) -> Option<usize> {
        let place = *self.places.get_or_init(|| places(self.array)).get(row)?;
        (place != NO_KEY).then_some(place as usize)
    }

    fn bytes(&self, row: usize) -> Option<&'a [u8]> {
        self.values.bytes(self.place(row)?)
    }

    /// For each row what a table holds at the place of its value, and `missing` for a null.
    pub(crate) fn pick<T: Copy>(&self, table: &[T], missing: T) -> Vec<T> {
        if let Some(dictionary) = self.array.as_any_dictionary_opt() {
            let keys = dictionary.keys();
            downcast_integer_array! {
                keys => return pick(keys, table, missing),
                _ => {}
            }
        }
        let rows = 0..self.array.len();
        let at = |row| self.place(row).and_then(|place| table.get(place)).copied();
        rows.map(|row| at(row).unwrap_or(missing)).collect()
    }
}

fn pick<K: ArrowPrimitiveType, T: Copy>(
    keys: &PrimitiveArray<K>,
    table: &[T],
    missing: T,
) -> Vec<T> {
    // A negative key wraps to a place that no table has.
    let at = |key: &K::Native| table.get(key.as_usize()).copied().unwrap_or(missing);
    match keys.nulls().filter(|nulls| nulls.null_count() > 0) {
        None => keys.values().iter().map(at).collect(),
        Some(nulls) => {
            let keys = keys.values().iter().zip(nulls);
            keys.map(|(key, valid)| if valid { at(key) } else { missing }).collect()
        }
    }
}

/// For each row the place of its value, or [`NO_KEY`].
fn places(array: &ArrayRef) -> Vec<u32> {
    if let Some(dictionary) = array.as_any_dictionary_opt() {
        let all: Vec<u32> =
            (0..u32::try_from(dictionary.values().len()).unwrap_or(NO_KEY)).collect();
        let keys = dictionary.keys();
        downcast_integer_array! {
            keys => return pick(keys, &all, NO_KEY),
            _ => {}
        }
    }
    fn of_runs<R: RunEndIndexType>(array: &ArrayRef) -> Option<Vec<u32>> {
        let runs = array.as_run_opt::<R>()?;
        let place = |row| u32::try_from(runs.get_physical_index(row)).unwrap_or(NO_KEY);
        Some((0..array.len()).map(place).collect())
    }
    of_runs::<Int16Type>(array)
        .or_else(|| of_runs::<Int32Type>(array))
        .or_else(|| of_runs::<Int64Type>(array))
        .unwrap_or_else(|| vec![NO_KEY; array.len()])
}

/// The moments of a table.
#[derive(Debug)]
pub(crate) enum Times<'a> {
    Constant(Option<Time>),
    /// How many of the unit make a second, and the values.
    Seconds(i64, &'a ScalarBuffer<i64>, Option<&'a NullBuffer>),
}

impl<'a> Times<'a> {
    pub(crate) fn new(array: &'a ArrayRef, column: &str, input: &str) -> Result<Self, Error> {
        let refused = || error::wrong_type(column, (input, Kind::Time), array.data_type());
        let nulls = array.nulls().filter(|nulls| nulls.null_count() > 0);
        let (unit, values) = match array.data_type() {
            DataType::Null => return Ok(Self::Constant(None)),
            DataType::Timestamp(TimeUnit::Second, Some(_)) => {
                (1, array.as_primitive_opt::<TimestampSecondType>().map(PrimitiveArray::values))
            }
            DataType::Timestamp(TimeUnit::Millisecond, Some(_)) => {
                let array = array.as_primitive_opt::<TimestampMillisecondType>();
                (1_000, array.map(PrimitiveArray::values))
            }
            DataType::Timestamp(TimeUnit::Microsecond, Some(_)) => {
                let array = array.as_primitive_opt::<TimestampMicrosecondType>();
                (1_000_000, array.map(PrimitiveArray::values))
            }
            DataType::Timestamp(TimeUnit::Nanosecond, Some(_)) => {
                let array = array.as_primitive_opt::<TimestampNanosecondType>();
                (1_000_000_000, array.map(PrimitiveArray::values))
            }
            _ => return Err(refused()),
        };
        Ok(Self::Seconds(unit, values.ok_or_else(refused)?, nulls))
    }

    pub(crate) fn is_constant(&self) -> bool {
        matches!(self, Self::Constant(_))
    }

    /// The moment of a row, in whole seconds, rounded down.
    #[inline]
    pub(crate) fn at(&self, row: usize) -> Option<Time> {
        match self {
            Self::Constant(time) => *time,
            Self::Seconds(_, _, Some(nulls)) if row < nulls.len() && nulls.is_null(row) => None,
            Self::Seconds(unit, values, _) => {
                Some(Time::from_unix(values.get(row)?.checked_div_euclid(*unit)?))
            }
        }
    }

    /// The moment of a row, in whole milliseconds since 1970, rounded down.
    pub(crate) fn millis(&self, row: usize) -> Option<i64> {
        match self {
            Self::Constant(time) => time.map(|time| time.unix().saturating_mul(1_000)),
            Self::Seconds(_, _, Some(nulls)) if row < nulls.len() && nulls.is_null(row) => None,
            Self::Seconds(unit, values, _) => {
                let value = i128::from(*values.get(row)?).checked_mul(1_000)?;
                i64::try_from(value.checked_div_euclid(i128::from(*unit))?).ok()
            }
        }
    }
}

/// Whether Global Privacy Control is on, row by row.
#[derive(Debug)]
pub(crate) enum Flags<'a> {
    Constant(bool),
    Column(&'a BooleanArray),
}

impl<'a> Flags<'a> {
    pub(crate) fn new(array: &'a ArrayRef, column: &str) -> Result<Self, Error> {
        match array.data_type() {
            DataType::Null => Ok(Self::Constant(false)),
            found => match array.as_boolean_opt() {
                Some(array) => Ok(Self::Column(array)),
                None => Err(error::wrong_type(column, ("gpc", Kind::Flag), found)),
            },
        }
    }

    pub(crate) fn is_constant(&self) -> bool {
        matches!(self, Self::Constant(_))
    }

    #[inline]
    pub(crate) fn at(&self, row: usize) -> bool {
        match self {
            Self::Constant(on) => *on,
            Self::Column(a) => row < a.len() && a.is_valid(row) && a.value(row),
        }
    }
}
