//! The periods that something names.

use charte_syntax::quoted;

use super::super::{Period, slices};
use super::{File, SHAPE, Table};
use crate::error::Problem;

/// The periods that something names, as bits. All of them if it names none.
pub(super) fn named_periods(table: &Table<'_>, file: &File<'_>) -> Result<u32, Problem> {
    let Some(named) = table.texts("periods")? else { return Ok(u32::MAX) };
    let Some(periods) = file.periods else { return Ok(u32::MAX) };
    if named.is_empty() {
        let problem = table.error("periods", SHAPE, "this names no period");
        return Err(problem.with_help("name at least one, or leave the key out for all of them"));
    }
    let mut bits = 0u32;
    for (name, at) in named {
        let has_name = |(_, p): &(usize, &Period)| p.id.as_deref() == Some(name);
        let found = periods.iter().enumerate().filter(has_name);
        let found = found.fold(0, |all, (number, _)| all | slices::bit(number));
        if found == 0 {
            let message = format!("no period of the regime has the id {}", quoted(name));
            return Err(table.error_at(at, "periods", SHAPE, message));
        }
        bits |= found;
    }
    Ok(bits)
}
