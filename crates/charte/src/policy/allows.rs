//! Whether something without a cookie of its own may start: a script, an embed, an SDK.

use serde::Serialize;

use super::decision::Seen;
use super::row::Row;
use super::visitor::Visitor;
use crate::category::{Because, Party};
use crate::purpose::{Purpose, PurposeSet};

/// Whether a purpose, or one provider's part in it, is allowed now, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Allowance {
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why: of the first declaration that does not allow it, else of the first.
    pub because: Because,
}

impl Visitor<'_> {
    /// Whether everything that the charter declares for this purpose (and this provider) is
    /// allowed for it now, host and page unknown. What is not declared is not allowed.
    #[must_use]
    pub fn allows(&self, purpose: Purpose, provider: Option<&str>) -> Allowance {
        let seen = Seen::new(self);
        let lines = self.policy.by_purpose.get(usize::from(purpose.bit()));
        let mut first = None;
        for number in lines.into_iter().flatten() {
            let Some(line) = self.lines.get(*number as usize) else { continue };
            // By the provider as it is written, also of the consent cookie's declaration.
            let declaration = self.policy.charter.cookies().get(*number as usize);
            if provider.is_some() && declaration.and_then(|d| d.provider()) != provider {
                continue;
            }
            let Some(row) = self.row_now(*number, line.party(None)) else { continue };
            let answers = self.answers(*number);
            let because = seen.because(&row, answers, purpose);
            if !seen.allowed(&row, answers).contains(purpose) {
                return Allowance { allowed: false, because };
            }
            first.get_or_insert(because);
        }
        match first {
            Some(because) => Allowance { allowed: true, because },
            None => Allowance { allowed: false, because: Because::Undeclared },
        }
    }

    /// What a line may serve now, and whether it may be set, when nothing was seen of it.
    pub(crate) fn of_line(&self, number: u32, party: Party) -> Option<(PurposeSet, bool)> {
        let row = self.row_now(number, party)?;
        let serves = Seen::new(self).allowed(&row, self.answers(number));
        Some((serves, self.lines.get(number as usize)?.may_set(serves)))
    }

    /// The row of a line for which nothing was seen.
    pub(super) fn row_now(&self, line: u32, party: Party) -> Option<Row> {
        let row = *self.lines.get(line as usize)?.row(party);
        if row.timed { self.timed(line, party, None) } else { Some(row) }
    }
}
