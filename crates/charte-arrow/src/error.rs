//! Errors about columns.

use arrow_schema::{ArrowError, DataType};
use charte::{Error, ErrorCode};
use charte_syntax::Problem;

use crate::words::{Input, Kind};

fn new(code: ErrorCode, message: impl Into<String>, help: impl Into<String>) -> Problem<ErrorCode> {
    Problem::new(code, message).with_help(help)
}

/// Of a column that a table has.
fn of_column(name: &str, problem: Problem<ErrorCode>) -> Error {
    problem.with_path(format!("column `{name}`")).into()
}

/// `input` is what the column is read as.
pub(crate) fn wrong_type(column: &str, (input, kind): (&str, Kind), found: &DataType) -> Error {
    let (expected, help) = match kind {
        Kind::Bytes => ("text or bytes", "cast it to text"),
        Kind::Time => match found {
            DataType::Timestamp(_, None) => {
                ("a timestamp with a time zone", "say which zone the times are in")
            }
            DataType::Date32 | DataType::Date64 => {
                ("a timestamp with a time zone, not dates", "say at what time of day, and the zone")
            }
            found if found.is_integer() => (
                "a timestamp with a time zone",
                "convert the numbers: nobody can see whether they count seconds or milliseconds",
            ),
            _ => ("a timestamp with a time zone", "cast it to a timestamp in UTC"),
        },
        Kind::Flag => ("booleans", "compare it with the header's value, \"1\""),
        Kind::Text => ("text", "cast it to text"),
    };
    let message = format!("{input} takes {expected}, the column has {found}");
    of_column(column, new(ErrorCode::WrongType, message, help))
}

pub(crate) fn missing(column: &str, input: &str) -> Error {
    let message = format!("the table has no such column, which {input} is read from");
    let help = "name one that it has, or leave the input out";
    of_column(column, new(ErrorCode::MissingKey, message, help))
}

pub(crate) fn unknown_column(name: &str) -> Error {
    let help = format!(
        "rename it to one of {}, leave it out, or say which column each input is read from",
        Input::IDS.join(", ")
    );
    of_column(name, new(ErrorCode::UnknownWord, "no input has this name", help))
}

pub(crate) fn twice(column: &str) -> Error {
    let message = "the table has several columns of this name";
    of_column(column, new(ErrorCode::Duplicate, message, "rename all but one"))
}

pub(crate) fn neither_name_nor_line() -> Error {
    let message = "neither name nor set_cookie is there";
    new(ErrorCode::MissingKey, message, "bring one of the two as a column").into()
}

pub(crate) fn no_page() -> Error {
    let help = "bring the address of the page, or its host, as a column";
    new(ErrorCode::MissingKey, "page is not there", help).into()
}

pub(crate) fn name_and_line() -> Error {
    let message = "both name and set_cookie are there";
    let help = "leave one out: a line has its name in it";
    new(ErrorCode::Duplicate, message, help).into()
}

pub(crate) fn no_moment() -> Error {
    let help = "bring a column of timestamps with a time zone, or a constant";
    new(ErrorCode::MissingKey, "no input says what time it is: now", help).into()
}

pub(crate) fn constant_and_column(input: Input) -> Error {
    let message = format!("{input} is given both as a constant and as a column");
    new(ErrorCode::Duplicate, message, "leave one of them out").into()
}

pub(crate) fn wrong_constant(input: Input, expected: &str) -> Error {
    let message = format!("the constant for {input} must be {expected}");
    new(ErrorCode::WrongType, message, "write it as that").into()
}

pub(crate) fn no_outputs() -> Error {
    let help = format!("name some of {}", crate::Output::IDS.join(", "));
    new(ErrorCode::MissingKey, "no output is asked for", help).into()
}

pub(crate) fn output_twice(output: crate::Output) -> Error {
    let message = format!("the output {output} is asked for twice");
    new(ErrorCode::Duplicate, message, "name it once").into()
}

pub(crate) fn output_is_column(column: &str) -> Error {
    let message = "the table has a column that is called as an output";
    of_column(column, new(ErrorCode::Duplicate, message, "rename it, or leave the output out"))
}

pub(crate) fn too_long(output: crate::Output) -> Error {
    let message = format!("the output {output} of this batch is larger than a column can be");
    new(ErrorCode::TooMany, message, "decide smaller batches, or ask for dictionaries").into()
}

/// What Arrow refuses although this crate made it.
pub(crate) fn internal(error: ArrowError) -> Error {
    let message = format!("an answer could not be made into a column: {error}");
    Problem::new(ErrorCode::Internal, message).into()
}
