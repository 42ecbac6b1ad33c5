//! Reading the table of a crawl: one row for each cookie that was seen.

#[cfg(feature = "parquet")]
mod parquet;

use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use charte::Time;

/// A row of a crawl's table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CrawlRow<'r> {
    /// Which row of the table, from 1, without the line of names.
    pub number: u64,
    /// Whether it cannot be read: it has more cells than the line of names, or fewer. All other
    /// fields are `None` then.
    pub is_broken: bool,
    /// The address of the page, or its host.
    pub page: Option<&'r str>,
    /// The host that set the cookie.
    pub host: Option<&'r str>,
    /// The name of the cookie.
    pub name: Option<&'r str>,
    /// The whole Set-Cookie line. It holds a value: it is not to be shown or kept.
    pub set_cookie: Option<&'r str>,
    /// When it was seen, in milliseconds since 1970 (UTC).
    pub millis: Option<i64>,
}

/// Why a crawl's table cannot be read. The text quotes no cell.
#[derive(Debug)]
#[non_exhaustive]
pub enum CrawlError {
    /// The file cannot be opened or read.
    Io(io::Error),
    /// It is not a table of the kind that its name says, or it is cut off.
    Damaged {
        /// The row, from 1, where it is known.
        row: Option<u64>,
    },
    /// No column has this name.
    NoColumn(&'static str),
    /// Several columns have this name.
    Twice(&'static str),
    /// The column does not hold text, or moments with a zone.
    Column(&'static str),
    /// The time of this row, from 1, is not a moment with a zone.
    Time(u64),
    /// The column is compressed in a way that is not supported.
    Compression(&'static str),
    /// It is Parquet, and this build lacks the feature `parquet`.
    NoParquet,
}

impl fmt::Display for CrawlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "cannot be read: {}; check the file", error.kind()),
            Self::Damaged { row: None } => f.write_str(
                "is not Parquet, or is cut off; name a table whose name ends in .parquet or .csv",
            ),
            Self::Damaged { row: Some(row) } => {
                write!(f, "row {row}: cannot be read; write the table again")
            }
            Self::NoColumn("name") => f.write_str(
                "has neither a column `name` nor a column `set_cookie`; rename the one that holds \
                 the cookies",
            ),
            Self::NoColumn(name) => {
                write!(f, "has no column `{name}`; rename the one that holds it")
            }
            Self::Twice(name) => {
                write!(f, "has several columns `{name}`; rename those that do not count")
            }
            Self::Column("time") => f.write_str(
                "the column `time` does not hold timestamps with a zone; convert it to UTC, in \
                 milliseconds, microseconds or nanoseconds",
            ),
            Self::Column(name) => write!(f, "the column `{name}` does not hold text; convert it"),
            Self::Time(row) => write!(
                f,
                "row {row}: the time is not a moment with a zone; write it as 2026-11-23T10:05:00Z"
            ),
            Self::Compression(name) => write!(
                f,
                "the column `{name}` is compressed in a way that cannot be read; write the table \
                 with Zstandard, Snappy, gzip or LZ4"
            ),
            Self::NoParquet => f.write_str(
                "this charte was built without Parquet; build it with `--features parquet`, as \
                 released ones are, or convert the table to CSV",
            ),
        }
    }
}

impl std::error::Error for CrawlError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            _ => None,
        }
    }
}

/// The columns that count; a table may have others.
const COLUMNS: [&str; 5] = ["page", "host", "name", "set_cookie", "time"];

/// Where each of [`COLUMNS`] is, if it is there.
type Places = [Option<usize>; COLUMNS.len()];

fn places<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Result<Places, CrawlError> {
    let places = COLUMNS.map(|wanted| names.clone().position(|name| name == wanted));
    let is_twice = |wanted: &&str| names.clone().filter(|name| name == wanted).count() > 1;
    if let Some(name) = COLUMNS.into_iter().find(is_twice) {
        return Err(CrawlError::Twice(name));
    }
    match places {
        [None, ..] => Err(CrawlError::NoColumn("page")),
        [_, _, None, None, _] => Err(CrawlError::NoColumn("name")),
        places => Ok(places),
    }
}

/// Reads a table: CSV with a line of names if the file's name ends in `.csv`, else Parquet. `each`
/// is called with every row, until it breaks.
///
/// # Errors
///
/// [`CrawlError`] if the table cannot be read to its end, or lacks a column that is needed: `page`,
/// and `name` or `set_cookie`.
pub fn read_crawl(
    path: &Path,
    each: &mut dyn FnMut(CrawlRow<'_>) -> ControlFlow<()>,
) -> Result<(), CrawlError> {
    let is_csv = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let file = File::open(path).map_err(CrawlError::Io)?;
    match is_csv {
        true => csv(file, each),
        #[cfg(feature = "parquet")]
        false => parquet::read(file, each),
        #[cfg(not(feature = "parquet"))]
        false => Err(CrawlError::NoParquet),
    }
}

/// The cells of a row but the time, in the order of [`COLUMNS`]. One without text is empty.
type Texts<'r> = [Option<Cow<'r, str>>; COLUMNS.len() - 1];

/// Text as it is, with a replacement character for what is not UTF-8. `None` if it is empty.
fn text(cell: &[u8]) -> Option<Cow<'_, str>> {
    Some(String::from_utf8_lossy(cell)).filter(|cell| !cell.is_empty())
}

impl<'r> CrawlRow<'r> {
    fn new(number: u64, texts: &'r Texts<'_>, millis: Option<i64>) -> Self {
        let [page, host, name, set_cookie] = texts.each_ref().map(Option::as_deref);
        Self { number, is_broken: false, page, host, name, set_cookie, millis }
    }
}

fn csv(
    file: File,
    each: &mut dyn FnMut(CrawlRow<'_>) -> ControlFlow<()>,
) -> Result<(), CrawlError> {
    let failed = |number: u64| {
        move |error: csv::Error| match error.into_kind() {
            csv::ErrorKind::Io(error) => CrawlError::Io(error),
            _ => CrawlError::Damaged { row: Some(number) },
        }
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let names = reader.byte_headers().map_err(failed(0))?;
    let names: Vec<String> = names.iter().map(heading).collect();
    let places = places(names.iter().map(String::as_str))?;
    let mut record = csv::ByteRecord::new();
    for number in 1.. {
        if !reader.read_byte_record(&mut record).map_err(failed(number))? {
            break;
        }
        let cell = |place: Option<usize>| text(record.get(place?)?);
        let [page, host, name, set_cookie, time] = places;
        let texts = [page, host, name, set_cookie].map(cell);
        let millis = |text: Cow<'_, str>| {
            let time = text.trim().parse::<Time>().map_err(|_| CrawlError::Time(number))?;
            Ok(time.unix().saturating_mul(1_000))
        };
        let row = match record.len() == names.len() {
            true => CrawlRow::new(number, &texts, cell(time).map(millis).transpose()?),
            false => CrawlRow { number, is_broken: true, ..CrawlRow::default() },
        };
        if each(row).is_break() {
            break;
        }
    }
    Ok(())
}

/// The name of a column, without the mark that some programs begin a file with.
fn heading(name: &[u8]) -> String {
    String::from_utf8_lossy(name).trim_start_matches('\u{feff}').trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u64, bool, [Option<String>; 4], Option<i64>);

    /// The rows of a table, up to the first error.
    pub(super) fn rows(path: &Path) -> (Vec<Row>, Result<(), CrawlError>) {
        let mut rows = Vec::new();
        let read = read_crawl(path, &mut |row| {
            let texts = [row.page, row.host, row.name, row.set_cookie];
            let texts = texts.map(|text| text.map(str::to_owned));
            rows.push((row.number, row.is_broken, texts, row.millis));
            ControlFlow::Continue(())
        });
        (rows, read)
    }

    fn of_csv(text: &[u8]) -> (Vec<Row>, Result<(), CrawlError>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.CSV");
        std::fs::write(&path, text).unwrap();
        rows(&path)
    }

    #[test]
    fn csv_is_read() {
        let text = b"\xef\xbb\xbfpage , other,set_cookie,time,name\r\n\
            a.example,1,\"_ga=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT\",2026-11-23T10:05:00Z,\r\n\
            ,2,,,\"b\"\"c\"\r\n\
            a.example,3,\r\n\
            a.example,4,\xff=1,1969-12-31T23:59:59Z,\r\n";
        let (rows, read) = of_csv(text);
        read.unwrap();
        let some = |text: &str| Some(text.to_owned());
        let line = some("_ga=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
        let expected = [
            (1, false, [some("a.example"), None, None, line], Some(1_795_428_300_000)),
            (2, false, [None, None, some("b\"c"), None], None),
            (3, true, [None, None, None, None], None),
            (4, false, [some("a.example"), None, None, some("\u{fffd}=1")], Some(-1_000)),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn reading_ends_when_it_is_told_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.csv");
        std::fs::write(&path, "page,name\na,b\na,c\n").unwrap();
        let mut count = 0;
        let read = read_crawl(&path, &mut |_| {
            count += 1;
            ControlFlow::Break(())
        });
        assert!(read.is_ok() && count == 1);
    }

    #[test]
    fn errors_say_where_and_quote_no_cell() {
        for (table, expected) in [
            ("name\n_ga\n", "has no column `page`"),
            ("page,cookie\nSECRET,SECRET\n", "has neither a column `name` nor a column"),
            ("page,name,page\n", "has several columns `page`"),
            ("page,name,time\na,b,\na,b,2026-11-23T10:05:00\n", "row 2: the time is not"),
            ("page,name,time\na,b,1795428300\n", "row 1: the time is not a moment"),
            ("page,name,time\na,b,SECRET\n", "row 1: the time is not a moment"),
        ] {
            let error = of_csv(table.as_bytes()).1.unwrap_err().to_string();
            assert!(error.starts_with(expected) && !error.contains("SECRET"), "{table}: {error}");
        }
        let missing = rows(Path::new("/no/such/crawl.csv")).1;
        assert!(matches!(missing, Err(CrawlError::Io(_))), "{missing:?}");
    }

    #[cfg(not(feature = "parquet"))]
    #[test]
    fn parquet_needs_the_feature() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crawl.parquet");
        std::fs::write(&path, "page,name\n").unwrap();
        let error = rows(&path).1.unwrap_err();
        assert!(error.to_string().contains("--features parquet"), "{error}");
    }
}
