//! The table of a crawl in Apache Parquet, without Arrow: a batch of rows at a time, and only the
//! columns that count.

use parquet::basic::{Compression, ConvertedType, LogicalType, TimeUnit, Type as Physical};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArrayType, DataType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};
use parquet::schema::types::{ColumnDescriptor, SchemaDescriptor};

use super::{COLUMNS, ControlFlow, CrawlError, CrawlRow, File, Texts, places, text};

/// Rows that are decoded at a time.
const BATCH: usize = 8_192;

/// That the file does not hold what it says.
const DAMAGED: CrawlError = CrawlError::Damaged { row: None };

pub(super) fn read(
    file: File,
    each: &mut dyn FnMut(CrawlRow<'_>) -> ControlFlow<()>,
) -> Result<(), CrawlError> {
    let file = SerializedFileReader::new(file).map_err(failed)?;
    let wanted = Wanted::find(file.metadata().file_metadata().schema_descr())?;
    let mut number = 0;
    for group in 0..file.num_row_groups() {
        let group = file.get_row_group(group).map_err(failed)?;
        let mut columns = Columns::open(&wanted, &*group)?;
        let mut left = usize::try_from(group.metadata().num_rows()).map_err(|_| DAMAGED)?;
        while left > 0 {
            let count = left.min(BATCH);
            left -= count;
            columns.fill(count)?;
            for row in 0..count {
                number += 1;
                let texts = columns.texts(row);
                if each(CrawlRow::new(number, &texts, columns.millis(row))).is_break() {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

/// A column that counts.
#[derive(Clone, Copy)]
struct Found {
    name: &'static str,
    /// Which one it is in the file.
    place: usize,
    /// The level of a cell that is not empty.
    level: i16,
}

/// The columns that count.
struct Wanted {
    texts: [Option<Found>; COLUMNS.len() - 1],
    /// The column of times, and how many of its units are a millisecond.
    time: Option<(Found, i64)>,
}

impl Wanted {
    fn find(schema: &SchemaDescriptor) -> Result<Self, CrawlError> {
        let names = schema.columns().iter().map(|column| match column.path().parts() {
            [name] if column.max_rep_level() == 0 => name.as_str(),
            // A column inside a list or a structure is none of ours.
            _ => "",
        });
        let places = places(names)?;
        let mut found = places.into_iter().zip(COLUMNS).map(|(place, name)| {
            let place = place?;
            Some(Found { name, place, level: schema.column(place).max_def_level() })
        });
        let texts = [(); COLUMNS.len() - 1].map(|()| found.next().flatten());
        for text in texts.iter().flatten() {
            if !is_text(&schema.column(text.place)) {
                return Err(CrawlError::Column(text.name));
            }
        }
        let time = found.next().flatten().map(|time| {
            let unit = units_of_a_millisecond(&schema.column(time.place));
            Ok((time, unit.ok_or(CrawlError::Column(time.name))?))
        });
        Ok(Self { texts, time: time.transpose()? })
    }
}

fn is_text(column: &ColumnDescriptor) -> bool {
    let is_text = match column.logical_type_ref() {
        Some(kind) => matches!(kind, LogicalType::String | LogicalType::Enum | LogicalType::Json),
        None => matches!(
            column.converted_type(),
            ConvertedType::NONE | ConvertedType::UTF8 | ConvertedType::ENUM | ConvertedType::JSON
        ),
    };
    is_text && column.physical_type() == Physical::BYTE_ARRAY
}

/// `None` if the column does not hold moments with a zone.
fn units_of_a_millisecond(column: &ColumnDescriptor) -> Option<i64> {
    if column.physical_type() != Physical::INT64 {
        return None;
    }
    match (column.logical_type_ref(), column.converted_type()) {
        (Some(LogicalType::Timestamp(time)), _) if time.is_adjusted_to_u_t_c => {
            Some(match time.unit {
                TimeUnit::MILLIS => 1,
                TimeUnit::MICROS => 1_000,
                TimeUnit::NANOS => 1_000_000,
            })
        }
        (None, ConvertedType::TIMESTAMP_MILLIS) => Some(1),
        (None, ConvertedType::TIMESTAMP_MICROS) => Some(1_000),
        _ => None,
    }
}

/// The columns of a group of rows while they are read.
struct Columns {
    texts: [Option<Column<ByteArrayType>>; COLUMNS.len() - 1],
    time: Option<(Column<Int64Type>, i64)>,
}

impl Columns {
    fn open(wanted: &Wanted, group: &dyn RowGroupReader) -> Result<Self, CrawlError> {
        let open = |found: Found| {
            match group.metadata().column(found.place).compression() {
                Compression::UNCOMPRESSED | Compression::SNAPPY | Compression::GZIP(_) => {}
                Compression::LZ4 | Compression::LZ4_RAW | Compression::ZSTD(_) => {}
                _ => return Err(CrawlError::Compression(found.name)),
            }
            group.get_column_reader(found.place).map_err(failed)
        };
        let mut texts = [const { None }; COLUMNS.len() - 1];
        for (text, found) in texts.iter_mut().zip(wanted.texts) {
            if let Some(found) = found {
                let ColumnReader::ByteArrayColumnReader(reader) = open(found)? else {
                    return Err(DAMAGED);
                };
                *text = Some(Column::new(reader, found.level));
            }
        }
        let time = wanted.time.map(|(found, unit)| match open(found)? {
            ColumnReader::Int64ColumnReader(reader) => Ok((Column::new(reader, found.level), unit)),
            _ => Err(DAMAGED),
        });
        Ok(Self { texts, time: time.transpose()? })
    }

    /// Reads the next rows.
    fn fill(&mut self, count: usize) -> Result<(), CrawlError> {
        self.texts.iter_mut().flatten().try_for_each(|text| text.fill(count))?;
        self.time.iter_mut().try_for_each(|(time, _)| time.fill(count))
    }

    fn texts(&self, row: usize) -> Texts<'_> {
        self.texts.each_ref().map(|column| text(column.as_ref()?.get(row)?.data()))
    }

    fn millis(&self, row: usize) -> Option<i64> {
        let (times, unit) = self.time.as_ref()?;
        Some(times.get(row)?.div_euclid(*unit))
    }
}

/// A column of a group of rows while it is read.
struct Column<T: DataType> {
    reader: ColumnReaderImpl<T>,
    /// The level of a cell that is not empty.
    level: i16,
    levels: Vec<i16>,
    values: Vec<T::T>,
    /// Which of the values each row has, if it has one.
    places: Vec<Option<usize>>,
}

impl<T: DataType> Column<T> {
    fn new(reader: ColumnReaderImpl<T>, level: i16) -> Self {
        let (levels, values, places) = (Vec::new(), Vec::new(), Vec::new());
        Self { reader, level, levels, values, places }
    }

    /// Reads the next rows.
    fn fill(&mut self, count: usize) -> Result<(), CrawlError> {
        self.levels.clear();
        self.values.clear();
        self.places.clear();
        let levels = Some(&mut self.levels);
        let read = self.reader.read_records(count, levels, None, &mut self.values);
        let (records, ..) = read.map_err(failed)?;
        if records != count {
            return Err(DAMAGED);
        }
        if self.level == 0 {
            self.places.extend((0..count).map(Some));
            return Ok(());
        }
        let mut next = 0;
        for level in &self.levels {
            let is_there = *level == self.level;
            self.places.push(is_there.then_some(next));
            next += usize::from(is_there);
        }
        Ok(())
    }

    fn get(&self, row: usize) -> Option<&T::T> {
        self.values.get(self.places.get(row).copied().flatten()?)
    }
}

fn failed(error: ParquetError) -> CrawlError {
    match error {
        ParquetError::External(error) => match error.downcast() {
            Ok(error) => CrawlError::Io(*error),
            Err(_) => DAMAGED,
        },
        _ => DAMAGED,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use parquet::basic::ZstdLevel;
    use parquet::data_type::{ByteArray, FixedLenByteArrayType, Int32Type, Int96, Int96Type};
    use parquet::file::properties::{WriterProperties, WriterPropertiesBuilder, WriterVersion};
    use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
    use parquet::schema::parser::parse_message_type;

    use super::super::tests::rows;
    use super::*;

    /// The cells of a column, each with a value or without one.
    enum Cells {
        Texts(Vec<Option<String>>),
        Numbers(Vec<Option<i64>>),
        Days(Vec<i32>),
        Old(Vec<Int96>),
        Fixed(Vec<&'static str>),
    }

    impl Cells {
        fn texts(cells: &[&str]) -> Self {
            Self::Texts(cells.iter().map(|cell| Some((*cell).to_owned())).collect())
        }

        fn write(&self, column: &mut SerializedColumnWriter<'_>, optional: bool) {
            fn parts<T: Clone>(cells: &[Option<T>], optional: bool) -> (Vec<T>, Option<Vec<i16>>) {
                let levels = cells.iter().map(|cell| i16::from(cell.is_some())).collect();
                (cells.iter().flatten().cloned().collect(), optional.then_some(levels))
            }
            match self {
                Self::Texts(cells) => {
                    let (values, levels) = parts(cells, optional);
                    let values: Vec<ByteArray> =
                        values.iter().map(|text| text.as_str().into()).collect();
                    let column = column.typed::<ByteArrayType>();
                    column.write_batch(&values, levels.as_deref(), None).unwrap();
                }
                Self::Numbers(cells) => {
                    let (values, levels) = parts(cells, optional);
                    let column = column.typed::<Int64Type>();
                    column.write_batch(&values, levels.as_deref(), None).unwrap();
                }
                Self::Days(cells) => {
                    column.typed::<Int32Type>().write_batch(cells, None, None).unwrap();
                }
                Self::Old(cells) => {
                    column.typed::<Int96Type>().write_batch(cells, None, None).unwrap();
                }
                Self::Fixed(cells) => {
                    let cells: Vec<_> =
                        cells.iter().map(|cell| ByteArray::from(*cell).into()).collect();
                    let column = column.typed::<FixedLenByteArrayType>();
                    column.write_batch(&cells, None, None).unwrap();
                }
            }
        }
    }

    /// Writes a table of these groups of rows.
    fn write(path: &Path, schema: &str, groups: &[Vec<Cells>], with: WriterPropertiesBuilder) {
        let schema = parse_message_type(&format!("message crawl {{ {schema} }}")).unwrap();
        let optional: Vec<bool> = SchemaDescriptor::new(Arc::new(schema.clone()))
            .columns()
            .iter()
            .map(|column| column.max_def_level() > 0)
            .collect();
        let file = File::create(path).unwrap();
        let properties = Arc::new(with.build());
        let mut file = SerializedFileWriter::new(file, Arc::new(schema), properties).unwrap();
        for cells in groups {
            let mut group = file.next_row_group().unwrap();
            for (cells, optional) in cells.iter().zip(&optional) {
                let mut column = group.next_column().unwrap().unwrap();
                cells.write(&mut column, *optional);
                column.close().unwrap();
            }
            group.close().unwrap();
        }
        file.close().unwrap();
    }

    const SCHEMA: &str = "
        required int32 number;
        optional int64 time (TIMESTAMP(MICROS,true));
        optional group visit { required binary name (UTF8); }
        required binary page (UTF8);
        optional binary set_cookie;
        optional binary host (STRING);
        optional binary name (STRING);";

    /// The texts of a row, and its time.
    type Expected = ([Option<String>; 4], Option<i64>);

    /// Groups of rows, and what they hold: page, host, name and line, and the time.
    fn table(sizes: &[usize]) -> (Vec<Vec<Cells>>, Vec<Expected>) {
        let (mut groups, mut expected, mut row) = (Vec::new(), Vec::new(), 0_usize);
        for size in sizes {
            let begin = expected.len();
            for _ in 0..*size {
                row += 1;
                let unless = |is: bool, text: String| (!is).then_some(text);
                let page = Some(format!("https://www.site{}.example/é{}", row % 97, row % 5));
                let host = unless(row % 3 == 0, format!("h{}.example", row % 11));
                let name = unless(row % 7 == 0, format!("name{}", row * row % 1_009));
                let line = unless(row % 2 == 0, format!("line{row}=x"));
                let time = (row % 5 != 0).then_some(row as i64 * 1_500 - 20_000);
                expected.push(([page, host, name, line], time));
            }
            let of = |place: usize| {
                let cells = expected[begin..].iter().map(|(texts, _)| texts[place].clone());
                Cells::Texts(cells.collect())
            };
            let times = expected[begin..].iter().map(|(_, time)| *time).collect();
            let others = vec![Some("other".to_owned()); *size];
            groups.push(vec![
                Cells::Days(vec![1; *size]),
                Cells::Numbers(times),
                Cells::Texts(others),
                of(0),
                of(3),
                of(1),
                of(2),
            ]);
        }
        let millis = |time: i64| time.div_euclid(1_000);
        let expected = expected.into_iter().map(|(texts, time)| (texts, time.map(millis)));
        (groups, expected.collect())
    }

    #[test]
    fn every_row_of_every_group_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.parquet");
        // Small pages; a group of several batches, an empty one, and one of a row.
        let (groups, expected) = table(&[3 * BATCH + 5, 0, 1, BATCH]);
        let small = || {
            WriterProperties::builder()
                .set_data_page_row_count_limit(1_000)
                .set_write_batch_size(64)
        };
        let old = || small().set_writer_version(WriterVersion::PARQUET_1_0);
        let new = || small().set_writer_version(WriterVersion::PARQUET_2_0);
        for with in [
            old().set_dictionary_enabled(false),
            old().set_compression(Compression::SNAPPY),
            new().set_compression(Compression::GZIP(Default::default())),
            new().set_compression(Compression::LZ4_RAW).set_dictionary_enabled(false),
            new().set_compression(Compression::ZSTD(ZstdLevel::default())),
            // Falls back to plain cells in the middle.
            new().set_dictionary_page_size_limit(2_000),
        ] {
            write(&path, SCHEMA, &groups, with);
            let (rows, read) = rows(&path);
            read.unwrap();
            assert_eq!(rows.len(), expected.len());
            for (number, (row, (texts, millis))) in (1..).zip(rows.iter().zip(&expected)) {
                assert_eq!(row, &(number, false, texts.clone(), *millis));
            }
        }
    }

    #[test]
    fn times_are_read_in_every_unit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl");
        let cases = [
            ("TIMESTAMP(MILLIS,true)", 1),
            ("TIMESTAMP(MICROS,true)", 1_000),
            ("TIMESTAMP(NANOS,true)", 1_000_000),
            ("TIMESTAMP_MILLIS", 1),
            ("TIMESTAMP_MICROS", 1_000),
        ];
        for (kind, unit) in cases {
            let schema = format!(
                "required binary page; required binary name; required int64 time ({kind});"
            );
            let page = || Cells::texts(&["a.example", "a.example"]);
            let times = Cells::Numbers(vec![Some(1_795_428_300_123 * unit), Some(-1)]);
            write(&path, &schema, &[vec![page(), page(), times]], WriterProperties::builder());
            let (rows, read) = rows(&path);
            read.unwrap();
            assert_eq!((rows[0].3, rows[1].3), (Some(1_795_428_300_123), Some(-1)), "{kind}");
        }
    }

    #[test]
    fn other_types_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.parquet");
        let error = |schema: &str, last: Cells, with: WriterPropertiesBuilder| {
            let schema = format!("required binary page; {schema}");
            let mut cells = vec![Cells::texts(&["SECRET"])];
            if schema.contains("binary name;") {
                cells.push(Cells::texts(&["SECRET"]));
            }
            cells.push(last);
            write(&path, &schema, &[cells], with);
            let error = rows(&path).1.unwrap_err().to_string();
            assert!(!error.contains("SECRET"), "{error}");
            error
        };
        let plain = WriterProperties::builder;
        let time = |kind: &str| format!("required binary name; required {kind};");
        let number = || Cells::Numbers(vec![Some(1)]);
        for (kind, cells) in [
            ("int64 time", number()),
            ("int64 time (TIMESTAMP(MICROS,false))", number()),
            ("int32 time (DATE)", Cells::Days(vec![1])),
            ("int96 time", Cells::Old(vec![Int96::new()])),
            ("binary time (UTF8)", Cells::texts(&["2026-11-23T10:05:00Z"])),
        ] {
            let error = error(&time(kind), cells, plain());
            assert!(error.starts_with("the column `time` does not hold timestamps"), "{error}");
        }
        for (kind, cells) in [
            ("required int64 set_cookie;", number()),
            ("required binary set_cookie (DECIMAL(4,2));", Cells::texts(&["SECRET"])),
            ("required fixed_len_byte_array(6) set_cookie;", Cells::Fixed(vec!["SECRET"])),
        ] {
            let error = error(kind, cells, plain());
            assert_eq!(error, "the column `set_cookie` does not hold text; convert it");
        }
        let error = |schema: &str| error(schema, Cells::texts(&["SECRET"]), plain());
        assert!(error("required binary cookie;").contains("neither a column `name`"));
        let nested = "required group visit { required binary name; }";
        assert!(error(nested).contains("neither a column `name`"));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.parquet");
        let (groups, expected) = table(&[2_000, 2_000]);
        write(&path, SCHEMA, &groups, WriterProperties::builder());
        let whole = std::fs::read(&path).unwrap();
        for cut in [0, 3, 4, 100, whole.len() / 2, whole.len() - 9, whole.len() - 1] {
            std::fs::write(&path, &whole[..cut]).unwrap();
            let (rows, read) = rows(&path);
            assert!(
                rows.is_empty() && matches!(read, Err(CrawlError::Damaged { row: None })),
                "{cut}: {read:?}"
            );
        }
        // The pages of the second group are gone: the first one alone would be an all-clear.
        let mut torn = whole.clone();
        let (begin, end) = (whole.len() * 5 / 10, whole.len() * 9 / 10);
        torn[begin..end].fill(0xff);
        std::fs::write(&path, &torn).unwrap();
        let (rows, read) = rows(&path);
        assert!(rows.len() < expected.len() && read.is_err(), "{} {read:?}", rows.len());
    }

    #[test]
    fn a_table_may_be_empty() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.parquet");
        write(&path, SCHEMA, &[], WriterProperties::builder());
        let (rows, read) = rows(&path);
        assert!(rows.is_empty() && read.is_ok());
    }
}
