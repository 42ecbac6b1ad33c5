use std::cell::RefCell;

use crate::Problem;

/// The problems that a reader keeps while it goes on, so that all of them are reported at once.
#[derive(Debug)]
pub struct Mistakes<C> {
    kept: RefCell<Vec<Problem<C>>>,
    most: usize,
}

impl<C: Copy + PartialEq> Mistakes<C> {
    /// A list with room for so many problems. A reader stops at the problem after the last one.
    #[must_use]
    pub fn at_most(most: usize) -> Self {
        Self { kept: RefCell::default(), most }
    }

    /// Keeps a problem.
    ///
    /// # Errors
    /// The problem, if the list is full.
    pub fn keep(&self, problem: Problem<C>) -> Result<(), Problem<C>> {
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= self.most {
            return Err(problem);
        }
        kept.push(problem);
        Ok(())
    }

    /// Whether no problem has been kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.borrow().is_empty()
    }

    /// The kept problems, in the order of the source.
    #[must_use]
    pub fn in_order(self) -> Vec<Problem<C>> {
        let mut kept = self.kept.into_inner();
        kept.sort_by_key(|problem| (problem.line(), problem.column()));
        // A key that is missing because it is misspelt has been reported under that spelling.
        kept.dedup_by(|later, first| {
            later.code() == first.code()
                && later.span() == first.span()
                && first.correction().is_some()
        });
        kept
    }
}
