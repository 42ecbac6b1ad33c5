//! What the readers of charters and of regime files have in common.

use charte_syntax::{Codes, Mistakes, Node};

use crate::error::{Error, ErrorCode, Problem};

/// The most mistakes that are reported at once: finding the line of each takes the whole source.
const MAX_MISTAKES: usize = 100;

/// Reads a document and goes on after a mistake, to report all of them. `whole` returns `None` if
/// there were mistakes and it kept all of them.
pub(crate) fn read_or_all<T>(
    bytes: &[u8],
    codes: &Codes<ErrorCode>,
    whole: impl FnOnce(&Node<'_>, &str, &Mistakes<ErrorCode>) -> Result<Option<T>, Problem>,
) -> Result<T, Vec<Error>> {
    let (source, mark) =
        charte_syntax::source(bytes, codes).map_err(|problem| vec![problem.into()])?;
    let node = charte_syntax::parse(source, codes)
        .map_err(|problem| vec![problem.shifted(mark).into()])?;
    let mistakes = Mistakes::at_most(MAX_MISTAKES);
    let (read, last) = match whole(&node, source, &mistakes) {
        Ok(read) => (read, None),
        Err(last) => (None, Some(last)),
    };
    let mut all = mistakes.in_order();
    all.extend(last);
    match read {
        Some(read) if all.is_empty() => Ok(read),
        None if all.is_empty() => Err(vec![lost().into()]),
        _ => Err(all.into_iter().map(|problem| problem.shifted(mark).into()).collect()),
    }
}

/// The error if a reader that stops at the first mistake kept one.
pub(crate) fn lost() -> Problem {
    Problem::new(ErrorCode::Internal, "a mistake was lost")
        .with_help("report this to the makers of charte")
}
