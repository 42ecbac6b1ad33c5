//! What is refused, and that errors name the column.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, UInt32Type};
use arrow_array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, DictionaryArray, Int64Array,
    NullArray, RecordBatch, StringArray, TimestampMicrosecondArray, TimestampSecondArray,
};
use charte::{Charter, Policy, Purpose, Time};
use charte_arrow::{Decider, DeciderBuilder, Input, Output, Sets, Words};

fn builder() -> DeciderBuilder {
    let charter = Charter::parse(
        "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n\
         [[cookie]]\nname = \"sid\"\npurposes = [\"authentication\", \"security\"]\nlifetime = \"session\"\n",
    );
    Decider::builder(Policy::new(charter.unwrap()).unwrap())
}

fn at_noon() -> DeciderBuilder {
    builder().constant(Input::Now, Time::from_unix(1_795_428_300)).unwrap()
}

fn names() -> ArrayRef {
    Arc::new(StringArray::from(vec!["sid", "_ga"]))
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter(columns).unwrap()
}

fn error(builder: DeciderBuilder, columns: Vec<(&str, ArrayRef)>) -> String {
    let refused = builder.build().unwrap().decide(&batch(columns)).unwrap_err();
    format!("{} {refused}", refused.code())
}

#[test]
fn times_that_could_mean_something_else() {
    let refuse = |column: ArrayRef| error(builder(), vec![("name", names()), ("now", column)]);
    let naive = refuse(Arc::new(TimestampMicrosecondArray::from(vec![1, 2])));
    assert!(
        naive.starts_with("E104 column `now`: now takes a timestamp with a time zone"),
        "{naive}"
    );
    assert!(naive.contains("which zone"), "{naive}");
    assert!(refuse(Arc::new(Int64Array::from(vec![1, 2]))).contains("seconds or milliseconds"));
    assert!(refuse(Arc::new(Date32Array::from(vec![1, 2]))).contains("not dates"));
    assert!(refuse(names()).contains("cast it to a timestamp"));
}

#[test]
fn columns_of_the_wrong_type() {
    let numbers = || Arc::new(Int64Array::from(vec![1, 2])) as ArrayRef;
    for column in ["host", "page", "consent", "regime", "gpc"] {
        let refused = error(at_noon(), vec![("name", names()), (column, numbers())]);
        assert!(refused.starts_with(&format!("E104 column `{column}`: ")), "{refused}");
    }
    let refused = error(at_noon(), vec![("name", numbers())]);
    assert!(refused.contains("text or bytes, the column has Int64"), "{refused}");
    let bytes: ArrayRef = Arc::new(BinaryArray::from(vec![&b"a"[..], b"b"]));
    let refused = error(at_noon(), vec![("name", names()), ("host", bytes)]);
    assert!(refused.contains("host takes text"), "{refused}");
}

#[test]
fn columns_that_nobody_knows() {
    let refused = error(at_noon(), vec![("name", names()), ("hosts", names())]);
    assert!(refused.starts_with("E106 column `hosts`: no input has this name"), "{refused}");
    let refused = error(at_noon(), vec![("host", names())]);
    assert!(refused.starts_with("E103 neither name nor set_cookie"), "{refused}");
    let refused = error(at_noon(), vec![("name", names()), ("set_cookie", names())]);
    assert!(refused.starts_with("E107 both name and set_cookie"), "{refused}");
    let refused = error(builder(), vec![("name", names())]);
    assert!(refused.starts_with("E103 no input says what time it is"), "{refused}");
    let refused = error(at_noon(), vec![("name", names()), ("now", names())]);
    assert!(refused.starts_with("E107 now is given both"), "{refused}");
    let twice = batch(vec![("name", names()), ("name", names())]);
    let refused = at_noon().build().unwrap().decide(&twice).unwrap_err().to_string();
    assert!(refused.contains("several columns of this name"), "{refused}");
}

#[test]
fn columns_by_name() {
    let named = || at_noon().column(Input::Name, "cookie").column(Input::Host, "setter");
    let refused = error(named(), vec![("cookie", names())]);
    assert!(refused.starts_with("E103 column `setter`: the table has no such column"), "{refused}");
    let mut decider = named().outputs([Output::Party, Output::Error]).build().unwrap();
    let hosts: ArrayRef = Arc::new(StringArray::from(vec!["a.example", "b.example"]));
    // What nobody named is not read, even under the name of an input.
    let columns = vec![("cookie", names()), ("setter", hosts), ("regime", names()), ("x", names())];
    let answers = decider.decide(&batch(columns)).unwrap();
    assert_eq!(answers.num_rows(), 2);
    assert_eq!(answers.column(1).null_count(), 2);
}

#[test]
fn builders_refuse_what_cannot_be() {
    let code = |builder: DeciderBuilder| builder.build().unwrap_err().code().id();
    assert_eq!(code(builder().outputs([])), "E103");
    assert_eq!(code(builder().outputs([Output::Rule, Output::Rule])), "E107");
    assert_eq!(code(at_noon().column(Input::Now, "when")), "E107");
    assert_eq!(code(builder().constant(Input::Regime, "xx").unwrap()), "E113");
    assert!(builder().constant(Input::Now, "2026").is_err());
    assert!(builder().constant(Input::Gpc, "1").is_err());
    assert!(builder().constant(Input::Host, true).is_err());
    let unknown = "outcom".parse::<Output>().unwrap_err().to_string();
    assert!(unknown.contains("did you mean `outcome`?"), "{unknown}");
}

#[test]
fn bits_for_sets() {
    let mut decider =
        at_noon().outputs([Output::Purposes, Output::Serves]).sets(Sets::Bits).build().unwrap();
    let answers = decider.decide(&batch(vec![("name", names())])).unwrap();
    let bits = answers.column(0).as_primitive::<UInt32Type>();
    let bit = |purpose: Purpose| 1u32 << purpose.bit();
    assert_eq!(bits.value(0), bit(Purpose::Authentication) | bit(Purpose::Security));
    assert_eq!(bits.value(1), bit(Purpose::Unclassified));
}

#[test]
fn columns_of_nothing_but_nulls() {
    let nothing: ArrayRef = Arc::new(NullArray::new(2));
    let columns = |input| batch(vec![("name", names()), (input, Arc::clone(&nothing))]);
    let mut decider = at_noon().outputs([Output::MaySet]).build().unwrap();
    for input in ["host", "page", "consent", "gpc", "regime"] {
        let answers = decider.decide(&columns(input)).unwrap();
        assert!(answers.column(0).as_boolean().value(0), "{input}");
        assert!(!answers.column(0).as_boolean().value(1), "{input}");
    }
    let mut decider = builder().outputs([Output::MaySet]).build().unwrap();
    assert_eq!(decider.decide(&columns("now")).unwrap().column(0).null_count(), 2);
    let answers = decider.decide(&batch(vec![("name", nothing), ("now", times())])).unwrap();
    assert_eq!(answers.column(0).null_count(), 2);
}

fn times() -> ArrayRef {
    Arc::new(TimestampSecondArray::from(vec![1_795_428_300, 1_795_428_300]).with_timezone("+00:00"))
}

/// A dictionary that is decided once is decided anew when something else is the same in all rows.
#[test]
fn a_dictionary_under_other_columns() {
    let names: ArrayRef =
        Arc::new(vec!["sid", "_ga"].into_iter().collect::<DictionaryArray<Int32Type>>());
    let mut decider = builder().outputs([Output::MaySet]).build().unwrap();
    let nothing: ArrayRef = Arc::new(NullArray::new(2));
    let with = |now: ArrayRef| batch(vec![("name", Arc::clone(&names)), ("now", now)]);
    assert_eq!(decider.decide(&with(Arc::clone(&nothing))).unwrap().column(0).null_count(), 2);
    let answers = decider.decide(&with(times())).unwrap();
    assert!(answers.column(0).as_boolean().value(0));
    assert_eq!(decider.decide(&with(nothing)).unwrap().column(0).null_count(), 2);
}

#[test]
fn answers_beside_the_table() {
    let mut decider = at_noon().outputs([Output::MaySet, Output::Party]).build().unwrap();
    let table = batch(vec![("name", names())]);
    let answers = decider.append(&table).unwrap();
    assert_eq!(answers.schema(), decider.schema_after(table.schema_ref()).unwrap());
    let columns: Vec<&str> =
        answers.schema_ref().fields().iter().map(|f| f.name().as_str()).collect();
    assert_eq!(columns, ["name", "may_set", "party"]);
    assert_eq!(answers.column(0), table.column(0));
    let named = at_noon().column(Input::Name, "party").outputs([Output::Party]);
    let refused = error_of_append(named, vec![("party", names())]);
    assert!(refused.starts_with("E107 column `party`"), "{refused}");
}

fn error_of_append(builder: DeciderBuilder, columns: Vec<(&str, ArrayRef)>) -> String {
    let refused = builder.build().unwrap().append(&batch(columns)).unwrap_err();
    format!("{} {refused}", refused.code())
}

#[test]
fn an_empty_table() {
    for words in Words::ALL {
        let mut decider =
            at_noon().outputs(Output::ALL.iter().copied()).words(*words).build().unwrap();
        let empty = batch(vec![("name", names())]).slice(0, 0);
        let answers = decider.decide(&empty).unwrap();
        assert_eq!((answers.num_rows(), answers.num_columns()), (0, Output::ALL.len()));
    }
}

/// Nothing that a row holds comes out again.
#[test]
fn no_value_comes_out() {
    let lines: ArrayRef = Arc::new(StringArray::from(vec!["sid=canary1", "canary2=\u{7}canary3"]));
    let gpc: ArrayRef = Arc::new(BooleanArray::from(vec![true, false]));
    let consents: ArrayRef = Arc::new(StringArray::from(vec!["canary4", "canary5"]));
    let pages: ArrayRef = Arc::new(StringArray::from(vec!["https://a.example/?canary6", ""]));
    let columns = vec![("set_cookie", lines), ("gpc", gpc), ("consent", consents), ("page", pages)];
    let constant = builder().constant(Input::Host, "canary7.example").unwrap();
    let builder = constant.constant(Input::Now, Time::from_unix(1)).unwrap();
    let mut decider = builder.clone().outputs(Output::ALL.iter().copied()).build().unwrap();
    let answers = decider.decide(&batch(columns)).unwrap();
    let shown = format!("{answers:?} {decider:?} {builder:?}");
    assert!(!shown.contains("canary"), "{shown}");
}
