//! Columns of every layout, and answers read back row by row.
#![allow(dead_code, reason = "each test uses a part")]

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int16Type, Int32Type, Int64Type, UInt32Type};
use arrow_array::{
    Array, ArrayRef, BinaryArray, BinaryViewArray, BooleanArray, DictionaryArray, Int16Array,
    Int32Array, Int64Array, LargeBinaryArray, LargeStringArray, RecordBatch, RunArray, StringArray,
    StringViewArray, TimestampMicrosecondArray,
};
use arrow_schema::DataType;
use charte::{Explanation, Finding};
use charte_arrow::Output;

/// How text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    Utf8,
    LargeUtf8,
    Utf8View,
    Binary,
    LargeBinary,
    BinaryView,
    Dictionary,
    DictionaryOfViews,
    SmallDictionary,
    Runs,
}

impl Layout {
    pub(crate) const ALL: [Self; 10] = [
        Self::Utf8,
        Self::LargeUtf8,
        Self::Utf8View,
        Self::Binary,
        Self::LargeBinary,
        Self::BinaryView,
        Self::Dictionary,
        Self::DictionaryOfViews,
        Self::SmallDictionary,
        Self::Runs,
    ];

    /// The same, for columns that take no bytes.
    pub(crate) fn of_text(self) -> Self {
        match self {
            Self::Binary => Self::Utf8,
            Self::LargeBinary => Self::LargeUtf8,
            Self::BinaryView => Self::Utf8View,
            other => other,
        }
    }

    pub(crate) fn column(self, texts: &[Option<String>]) -> ArrayRef {
        let bytes = || texts.iter().map(|t| t.as_deref().map(str::as_bytes));
        match self {
            Self::Utf8 => Arc::new(StringArray::from_iter(texts)),
            Self::LargeUtf8 => Arc::new(LargeStringArray::from_iter(texts)),
            Self::Utf8View => Arc::new(StringViewArray::from_iter(texts)),
            Self::Binary => Arc::new(BinaryArray::from_iter(bytes())),
            Self::LargeBinary => Arc::new(LargeBinaryArray::from_iter(bytes())),
            Self::BinaryView => Arc::new(BinaryViewArray::from_iter(bytes())),
            Self::Dictionary => {
                let texts = texts.iter().map(Option::as_deref);
                Arc::new(texts.collect::<DictionaryArray<Int32Type>>())
            }
            Self::DictionaryOfViews => {
                let (values, keys) = distinct(texts);
                let values: ArrayRef = Arc::new(StringViewArray::from_iter(&values));
                let keys = Int64Array::from_iter(keys.iter().map(|k| k.map(|k| k as i64)));
                Arc::new(DictionaryArray::<Int64Type>::try_new(keys, values).unwrap())
            }
            Self::SmallDictionary => {
                // Nulls are values of the dictionary, not nulls of the keys.
                let values: ArrayRef = Arc::new(LargeStringArray::from_iter(texts));
                let keys = Int16Array::from_iter((0..texts.len()).map(|k| i16::try_from(k).ok()));
                match texts.len() > 30_000 {
                    true => Self::Dictionary.column(texts),
                    false => Arc::new(DictionaryArray::<Int16Type>::try_new(keys, values).unwrap()),
                }
            }
            Self::Runs => {
                let mut ends: Vec<i32> = Vec::new();
                let mut values: Vec<Option<String>> = Vec::new();
                for (end, text) in (1..).zip(texts) {
                    match (values.last(), ends.last_mut()) {
                        (Some(last), Some(last_end)) if last == text => *last_end = end,
                        _ => {
                            ends.push(end);
                            values.push(text.clone());
                        }
                    }
                }
                let values = StringArray::from_iter(&values);
                Arc::new(RunArray::<Int32Type>::try_new(&Int32Array::from(ends), &values).unwrap())
            }
        }
    }
}

fn distinct(texts: &[Option<String>]) -> (Vec<Option<String>>, Vec<Option<usize>>) {
    let mut values: Vec<Option<String>> = Vec::new();
    let mut places = std::collections::HashMap::new();
    let keys = texts.iter().map(|text| {
        let text = text.as_ref()?;
        Some(*places.entry(text.clone()).or_insert_with(|| {
            values.push(Some(text.clone()));
            values.len() - 1
        }))
    });
    let keys = keys.collect();
    (values, keys)
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    pub(crate) subject: Option<String>,
    pub(crate) host: Option<String>,
    pub(crate) page: Option<String>,
    pub(crate) consent: Option<String>,
    /// Seconds since 1970.
    pub(crate) now: Option<i64>,
    pub(crate) gpc: Option<bool>,
    pub(crate) regime: Option<String>,
}

/// The table of some rows, each column in this layout.
pub(crate) fn table(rows: &[Row], is_line: bool, layout: Layout) -> RecordBatch {
    let column = |layout: Layout, text: fn(&Row) -> &Option<String>| {
        layout.column(&rows.iter().map(|row| text(row).clone()).collect::<Vec<_>>())
    };
    let text = layout.of_text();
    let now = rows.iter().map(|row| row.now.map(|now| now * 1_000_000 + 999_999));
    let now = TimestampMicrosecondArray::from_iter(now).with_timezone("Europe/Paris");
    RecordBatch::try_from_iter([
        (if is_line { "set_cookie" } else { "name" }, column(layout, |row| &row.subject)),
        ("host", column(text, |row| &row.host)),
        ("page", column(text, |row| &row.page)),
        ("consent", column(text, |row| &row.consent)),
        ("now", Arc::new(now) as ArrayRef),
        ("gpc", Arc::new(BooleanArray::from_iter(rows.iter().map(|row| row.gpc))) as ArrayRef),
        ("regime", column(text, |row| &row.regime)),
    ])
    .unwrap()
}

/// The answers about a row, each as text.
pub(crate) type Answer = Vec<Option<String>>;

/// The text of a cell, whichever way words are written.
pub(crate) fn cell(array: &dyn Array, row: usize) -> Option<String> {
    if !array.is_valid(row) {
        return None;
    }
    Some(match array.data_type() {
        DataType::Boolean => array.as_boolean().value(row).to_string(),
        DataType::UInt32 => array.as_primitive::<UInt32Type>().value(row).to_string(),
        DataType::Utf8 => array.as_string::<i32>().value(row).to_owned(),
        DataType::Utf8View => array.as_string_view().value(row).to_owned(),
        DataType::List(_) => {
            let list = array.as_list::<i32>().value(row);
            let items = (0..list.len()).map(|i| cell(&list, i).expect("no null in a list"));
            items.collect::<Vec<_>>().join(",")
        }
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary();
            let key = dictionary.normalized_keys()[row];
            return cell(dictionary.values(), key);
        }
        other => panic!("no output is {other}"),
    })
}

/// The answers of a table, row by row.
pub(crate) fn answers(batch: &RecordBatch) -> Vec<Answer> {
    // Dictionaries are read as a whole: keys one by one would take long.
    let columns: Vec<Vec<Option<String>>> = batch
        .columns()
        .iter()
        .map(|column| match column.data_type() {
            DataType::Dictionary(..) => {
                let dictionary = column.as_any_dictionary();
                let values = dictionary.values();
                let values: Vec<_> = (0..values.len()).map(|row| cell(values, row)).collect();
                let keys = dictionary.normalized_keys();
                let valid = |row: usize| column.is_valid(row);
                (0..column.len())
                    .map(|r| valid(r).then(|| values[keys[r]].clone()).flatten())
                    .collect()
            }
            _ => (0..column.len()).map(|row| cell(column, row)).collect(),
        })
        .collect();
    (0..batch.num_rows()).map(|row| columns.iter().map(|c| c[row].clone()).collect()).collect()
}

/// What the core says, as the answers of a row.
pub(crate) fn of_core(explanation: &Explanation) -> Answer {
    let decision = explanation.decision();
    let rulings = explanation.rulings();
    let main = rulings.iter().find(|r| !r.allowed).or(rulings.first()).expect("a ruling");
    assert_eq!(main.because, decision.because());
    let purposes: Vec<&str> = rulings.iter().map(|r| r.purpose.id()).collect();
    let serves: Vec<&str> = decision.serves().iter().map(|p| p.id()).collect();
    let findings: Vec<&str> =
        explanation.findings().iter().map(Finding::code).map(|c| c.id()).collect();
    Output::ALL
        .iter()
        .map(|output| match output {
            Output::Outcome => Some(decision.outcome().to_string()),
            Output::MaySet => Some(decision.may_set().to_string()),
            Output::Category => Some(decision.category().to_string()),
            Output::Party => Some(decision.party().to_string()),
            Output::Requirement => Some(decision.requirement().to_string()),
            Output::Because => Some(decision.because().to_string()),
            Output::Rule => Some(main.rule.clone()),
            Output::Purposes => Some(purposes.join(",")),
            Output::Serves => Some(serves.join(",")),
            Output::Declaration => decision.declaration().map(|number| number.to_string()),
            Output::Findings => Some(findings.join(",")),
            Output::Error => None,
        })
        .collect()
}

/// The answers about a row that cannot be decided.
pub(crate) fn of_error(code: &str) -> Answer {
    Output::ALL
        .iter()
        .map(|output| match output {
            Output::MaySet => Some("false".to_owned()),
            Output::Error => Some(code.to_owned()),
            _ => None,
        })
        .collect()
}

/// The answers about a row without a name or a moment.
pub(crate) fn of_nothing() -> Answer {
    vec![None; Output::ALL.len()]
}
