//! One table as Apache Parquet, without Arrow: a flat schema of optional columns.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type, TypePtr};

use crate::cell::Cell;
use crate::schema::{Column, Kind, Table};

/// Rows that are held until they are written as a group.
const GROUP: usize = 8_192;

/// A table while it is written.
pub(crate) struct Writer {
    file: SerializedFileWriter<BufWriter<File>>,
    columns: Vec<Held>,
    rows: usize,
}

/// The cells of a column that wait, empty ones left out.
struct Held {
    values: Values,
    /// 0 for an empty cell, else 1.
    levels: Vec<i16>,
}

enum Values {
    Texts(Vec<ByteArray>),
    Numbers(Vec<i64>),
    Moments(Vec<i64>),
    Flags(Vec<bool>),
}

impl Writer {
    pub(crate) fn new(table: Table, file: BufWriter<File>) -> io::Result<Self> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("charte ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let schema = schema(table).map_err(into_io)?;
        let file = SerializedFileWriter::new(file, schema, Arc::new(properties));
        let columns = table.columns().iter().map(Held::new).collect();
        Ok(Self { file: file.map_err(into_io)?, columns, rows: 0 })
    }

    /// Adds a row, whose cells fit the columns.
    pub(crate) fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for (held, cell) in self.columns.iter_mut().zip(cells) {
            held.add(cell);
        }
        self.rows += 1;
        if self.rows == GROUP { self.write() } else { Ok(()) }
    }

    /// Writes the rows that wait.
    fn write(&mut self) -> io::Result<()> {
        let mut group = self.file.next_row_group().map_err(into_io)?;
        for held in &mut self.columns {
            if let Some(mut column) = group.next_column().map_err(into_io)? {
                held.write(&mut column).and_then(|()| column.close()).map_err(into_io)?;
            }
        }
        self.rows = 0;
        group.close().map(drop).map_err(into_io)
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        if self.rows > 0 {
            self.write()?;
        }
        self.file.into_inner().map_err(into_io)?.flush()
    }
}

impl Held {
    fn new(column: &Column) -> Self {
        let values = match column.kind {
            Kind::Text => Values::Texts(Vec::new()),
            Kind::Number => Values::Numbers(Vec::new()),
            Kind::Moment => Values::Moments(Vec::new()),
            Kind::Flag => Values::Flags(Vec::new()),
        };
        Self { values, levels: Vec::new() }
    }

    fn add(&mut self, cell: &Cell) {
        let there = match (&mut self.values, cell) {
            (Values::Texts(texts), Cell::Text(text)) => {
                // Neighbours are of one page: most texts are those of the row before.
                let same = texts.last().filter(|last| last.data() == text.as_bytes());
                texts.push(same.cloned().unwrap_or_else(|| ByteArray::from(text.as_str())));
                true
            }
            (Values::Numbers(numbers), Cell::Number(number)) => {
                numbers.push(*number);
                true
            }
            (Values::Moments(moments), Cell::Number(seconds)) => {
                moments.push(seconds.saturating_mul(1_000));
                true
            }
            (Values::Flags(flags), Cell::Flag(flag)) => {
                flags.push(*flag);
                true
            }
            _ => false,
        };
        self.levels.push(i16::from(there));
    }

    fn write(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let levels = Some(self.levels.as_slice());
        match &mut self.values {
            Values::Texts(texts) => {
                column.typed::<ByteArrayType>().write_batch(texts, levels, None)?;
                texts.clear();
            }
            Values::Numbers(numbers) | Values::Moments(numbers) => {
                column.typed::<Int64Type>().write_batch(numbers, levels, None)?;
                numbers.clear();
            }
            Values::Flags(flags) => {
                column.typed::<BoolType>().write_batch(flags, levels, None)?;
                flags.clear();
            }
        }
        self.levels.clear();
        Ok(())
    }
}

fn schema(table: Table) -> Result<TypePtr, ParquetError> {
    let field = |column: &Column| {
        let (physical, logical) = match column.kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Number => (Physical::INT64, None),
            Kind::Moment => (Physical::INT64, Some(LogicalType::timestamp(true, TimeUnit::MILLIS))),
            Kind::Flag => (Physical::BOOLEAN, None),
        };
        let builder = Type::primitive_type_builder(column.name, physical);
        let builder = builder.with_logical_type(logical).with_repetition(Repetition::OPTIONAL);
        builder.build().map(Arc::new)
    };
    let fields: Result<Vec<TypePtr>, ParquetError> = table.columns().iter().map(field).collect();
    Type::group_type_builder(table.name()).with_fields(fields?).build().map(Arc::new)
}

fn into_io(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::{Field, Row};

    use super::*;

    fn read(path: &std::path::Path) -> Vec<Row> {
        let file = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
        file.get_row_iter(None).unwrap().map(Result::unwrap).collect()
    }

    /// Cells of each kind, more rows than a group has, and empty ones in every column.
    #[test]
    fn rows_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("decisions.parquet");
        let table = Table::Decisions;
        let mut writer = Writer::new(table, BufWriter::new(File::create(&path).unwrap())).unwrap();
        let cell = |row: usize, (place, column): (usize, &Column)| match (row + place) % 3 {
            0 => Cell::Empty,
            n => match column.kind {
                Kind::Text => Cell::Text(format!("é{row}")),
                Kind::Number => Cell::Number(row as i64 - 5),
                Kind::Moment => Cell::Number(row as i64),
                Kind::Flag => Cell::Flag(n == 1),
            },
        };
        let row =
            |row| table.columns().iter().enumerate().map(|c| cell(row, c)).collect::<Vec<_>>();
        let count = GROUP + 7;
        for number in 0..count {
            writer.row(&row(number)).unwrap();
        }
        writer.finish().unwrap();
        let rows = read(&path);
        assert_eq!(rows.len(), count);
        for (number, found) in rows.iter().enumerate().step_by(97) {
            let fields = found.get_column_iter();
            for (((name, field), column), cell) in fields.zip(table.columns()).zip(row(number)) {
                assert_eq!(name, column.name);
                let expected = match (cell, column.kind) {
                    (Cell::Empty, _) => Field::Null,
                    (Cell::Text(text), _) => Field::Str(text),
                    (Cell::Flag(flag), _) => Field::Bool(flag),
                    (Cell::Number(n), Kind::Moment) => Field::TimestampMillis(n * 1_000),
                    (Cell::Number(n), _) => Field::Long(n),
                };
                assert_eq!(field, &expected, "{name} of {number}");
            }
        }
    }

    #[test]
    fn a_table_may_be_empty() {
        let folder = tempfile::tempdir().unwrap();
        for table in Table::ALL {
            let path = folder.path().join(table.name());
            let file = BufWriter::new(File::create(&path).unwrap());
            Writer::new(table, file).unwrap().finish().unwrap();
            assert!(read(&path).is_empty());
        }
    }
}
