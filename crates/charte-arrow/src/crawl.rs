//! Reading the table of a crawl, row by row.

use std::borrow::Cow;
use std::collections::HashMap;

use arrow_array::{ArrayRef, RecordBatch};
use charte::Error;

use crate::column::{Texts, Times};
use crate::error;
use crate::words::{CrawlColumn, Kind};

/// The columns of a crawl's table in one batch: a row for each cookie that was seen.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::Arc;
///
/// use arrow_array::{ArrayRef, RecordBatch, StringArray};
/// use charte_arrow::CrawlColumns;
///
/// let pages: ArrayRef = Arc::new(StringArray::from(vec!["https://www.example.fr/"]));
/// let lines: ArrayRef = Arc::new(StringArray::from(vec!["_ga=GA1.2.3; Max-Age=60"]));
/// let batch = RecordBatch::try_from_iter([("page", pages), ("set_cookie", lines)])?;
/// let columns = CrawlColumns::new(&batch, &HashMap::new())?;
/// let seen = columns.row(0);
/// assert_eq!(seen.page.as_deref(), Some("https://www.example.fr/"));
/// assert_eq!((seen.name, seen.millis), (None, None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct CrawlColumns<'a> {
    page: Texts<'a>,
    host: Texts<'a>,
    name: Texts<'a>,
    set_cookie: Texts<'a>,
    time: Times<'a>,
}

/// The cells of a row. A cell is `None` if it is null or empty; what is not UTF-8 has replacement
/// characters.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CrawlCells<'a> {
    /// The address of the page, or its host.
    pub page: Option<Cow<'a, str>>,
    /// The host that set the cookie.
    pub host: Option<Cow<'a, str>>,
    /// The name of the cookie.
    pub name: Option<Cow<'a, str>>,
    /// The whole `Set-Cookie` line. It holds a value: it is not to be shown or kept.
    pub set_cookie: Option<Cow<'a, str>>,
    /// When the cookie was seen, in milliseconds since 1970 (UTC).
    pub millis: Option<i64>,
}

impl<'a> CrawlColumns<'a> {
    /// Finds the columns. Each is read from the column that `named` names, or else from the one with
    /// its own name, if there is one. All others are ignored.
    ///
    /// # Errors
    /// `E104` if a column does not hold what it is read as, `E107` if several have the same name,
    /// `E103` if there is no page, neither a name nor a line, or not the column that is named.
    pub fn new<'n>(
        batch: &'a RecordBatch,
        named: &'n HashMap<CrawlColumn, String>,
    ) -> Result<Self, Error> {
        let find = |column: CrawlColumn| -> Result<Option<(&'a ArrayRef, &'n str)>, Error> {
            let named = named.get(&column).map(String::as_str);
            let name = named.unwrap_or(column.id());
            let columns = batch.columns().iter().zip(batch.schema_ref().fields());
            let mut found = columns.filter(|(_, field)| field.name() == name);
            match (found.next(), found.next()) {
                (Some((array, _)), None) => Ok(Some((array, name))),
                (Some(_), Some(_)) => Err(error::twice(name)),
                (None, _) if named.is_some() => Err(error::missing(name, column.id())),
                (None, _) => Ok(None),
            }
        };
        let texts = |column: CrawlColumn, kind: Kind| -> Result<Option<Texts<'a>>, Error> {
            let read = |(array, name)| Texts::new(array, name, (column.id(), kind));
            find(column)?.map(read).transpose()
        };
        let Some(page) = texts(CrawlColumn::Page, Kind::Text)? else {
            return Err(error::no_page());
        };
        let name = texts(CrawlColumn::Name, Kind::Bytes)?;
        let set_cookie = texts(CrawlColumn::SetCookie, Kind::Bytes)?;
        if name.is_none() && set_cookie.is_none() {
            return Err(error::neither_name_nor_line());
        }
        let unknown = || Texts::Constant(None);
        let time = match find(CrawlColumn::Time)? {
            Some((array, name)) => Times::new(array, name, CrawlColumn::Time.id())?,
            None => Times::Constant(None),
        };
        Ok(Self {
            page,
            host: texts(CrawlColumn::Host, Kind::Text)?.unwrap_or_else(unknown),
            name: name.unwrap_or_else(unknown),
            set_cookie: set_cookie.unwrap_or_else(unknown),
            time,
        })
    }

    /// The cells of a row. They are `None` after the last one.
    #[must_use]
    pub fn row(&self, row: usize) -> CrawlCells<'a> {
        let text = |texts: &Texts<'a>| {
            let bytes = texts.bytes(row).filter(|bytes| !bytes.is_empty());
            bytes.map(String::from_utf8_lossy)
        };
        CrawlCells {
            page: text(&self.page),
            host: text(&self.host),
            name: text(&self.name),
            set_cookie: text(&self.set_cookie),
            millis: self.time.millis(row),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::{
        BinaryArray, DictionaryArray, StringViewArray, TimestampMicrosecondArray,
        TimestampSecondArray, types::Int8Type,
    };

    use super::*;

    #[test]
    fn every_layout_is_read() {
        let pages: DictionaryArray<Int8Type> =
            [Some("a.example"), None, Some("a.example")].into_iter().collect();
        let names = StringViewArray::from(vec![Some("_ga"), None, Some("")]);
        let lines = BinaryArray::from(vec![None, Some(&b"\xff=1"[..]), None]);
        let micros = TimestampMicrosecondArray::from(vec![Some(1_500), None, Some(-1)]);
        let columns: [(&str, ArrayRef); 5] = [
            ("page", Arc::new(pages)),
            ("name", Arc::new(names)),
            ("set_cookie", Arc::new(lines)),
            ("time", Arc::new(micros.with_timezone("UTC"))),
            ("other", Arc::new(BinaryArray::from(vec![None, None, None]))),
        ];
        let batch = RecordBatch::try_from_iter_with_nullable(columns.map(|(n, c)| (n, c, true)));
        let batch = batch.unwrap();
        let read = CrawlColumns::new(&batch, &HashMap::new()).unwrap();
        let cells = |row| {
            let cells = read.row(row);
            let text = |cell: Option<Cow<'_, str>>| cell.unwrap_or_default().into_owned();
            let texts = [cells.page, cells.host, cells.name, cells.set_cookie].map(text);
            (texts.join("|"), cells.millis)
        };
        assert_eq!(cells(0), ("a.example||_ga|".to_owned(), Some(1)));
        assert_eq!(cells(1), ("|||\u{fffd}=1".to_owned(), None));
        assert_eq!(cells(2), ("a.example|||".to_owned(), Some(-1)));
        assert_eq!(cells(3), ("|||".to_owned(), None));
    }

    #[test]
    fn seconds_that_are_no_milliseconds_are_unknown() {
        let seconds = TimestampSecondArray::from(vec![5, i64::MAX]).with_timezone("UTC");
        let text = |cell: &str| -> ArrayRef { Arc::new(StringViewArray::from(vec![cell; 2])) };
        let columns: [(&str, ArrayRef); 3] =
            [("url", text("a")), ("cookie", text("b")), ("seen", Arc::new(seconds))];
        let batch = RecordBatch::try_from_iter(columns).unwrap();
        let mut named: HashMap<_, _> = [
            (CrawlColumn::Page, "url".to_owned()),
            (CrawlColumn::Name, "cookie".to_owned()),
            (CrawlColumn::Time, "seen".to_owned()),
        ]
        .into();
        let read = CrawlColumns::new(&batch, &named).unwrap();
        assert_eq!((read.row(0).millis, read.row(1).millis), (Some(5_000), None));
        named.insert(CrawlColumn::Time, "gone".to_owned());
        let error = CrawlColumns::new(&batch, &named).err().unwrap().to_string();
        assert!(error.contains("column `gone`") && error.contains("time"), "{error}");
    }
}
