//! The recordings, counted by site.

use std::collections::BTreeMap;

use crate::cell::Cell;
use crate::rows::{Answer, Outcome};

/// The counts of the recordings, by site. Those without a known page count together.
#[derive(Default)]
pub(crate) struct Sites {
    counts: BTreeMap<Option<String>, Counts>,
}

#[derive(Default)]
struct Counts {
    yes: u64,
    no: u64,
    cannot_tell: u64,
    broken: u64,
    errors: u64,
    warnings: u64,
    notes: u64,
}

impl Sites {
    pub(crate) fn add(&mut self, outcome: &Outcome) {
        let counts = self.counts.entry(outcome.site.clone()).or_default();
        match outcome.answer {
            Answer::Yes => counts.yes += 1,
            Answer::No => counts.no += 1,
            Answer::CannotTell => counts.cannot_tell += 1,
            Answer::Broken => counts.broken += 1,
        }
        counts.errors += outcome.errors;
        counts.warnings += outcome.warnings;
        counts.notes += outcome.notes;
    }

    /// The rows, by site. Recordings without a known page come first.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Vec<Cell>> + '_ {
        self.counts.iter().map(|(site, counts)| {
            vec![
                site.clone().into(),
                counts.answer().id().into(),
                (counts.yes + counts.no + counts.cannot_tell + counts.broken).into(),
                counts.yes.into(),
                counts.no.into(),
                counts.cannot_tell.into(),
                counts.broken.into(),
                counts.errors.into(),
                counts.warnings.into(),
                counts.notes.into(),
            ]
        })
    }
}

impl Counts {
    /// One recording is enough for yes, and no needs all of them.
    const fn answer(&self) -> Answer {
        match self {
            Self { yes: 1.., .. } => Answer::Yes,
            Self { cannot_tell: 0, broken: 0, no: 1.., .. } => Answer::No,
            Self { cannot_tell: 0, no: 0, broken: 1.., .. } => Answer::Broken,
            _ => Answer::CannotTell,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(answers: &[Answer]) -> Answer {
        let mut sites = Sites::default();
        for answer in answers {
            let (site, hidden) = (Some("example.fr".to_owned()), false);
            sites.add(&Outcome { site, answer: *answer, hidden, errors: 1, warnings: 2, notes: 0 });
        }
        sites.counts.values().next().unwrap().answer()
    }

    #[test]
    fn no_needs_every_recording() {
        use Answer::{Broken, CannotTell, No, Yes};
        assert_eq!(answer(&[No, No]), No);
        assert_eq!(answer(&[No, CannotTell]), CannotTell);
        assert_eq!(answer(&[No, Broken]), CannotTell);
        assert_eq!(answer(&[Broken, CannotTell]), CannotTell);
        assert_eq!(answer(&[Broken]), Broken);
        assert_eq!(answer(&[CannotTell, Broken, No, Yes]), Yes);
    }

    #[test]
    fn sites_are_in_order() {
        let mut sites = Sites::default();
        for site in [Some("b.example"), None, Some("a.example"), Some("b.example")] {
            let (site, answer) = (site.map(str::to_owned), Answer::No);
            sites.add(&Outcome { site, answer, hidden: false, errors: 3, warnings: 0, notes: 0 });
        }
        let rows: Vec<Vec<Cell>> = sites.rows().collect();
        let names: Vec<Option<&str>> = rows.iter().map(|row| row[0].text()).collect();
        assert_eq!(names, [None, Some("a.example"), Some("b.example")]);
        assert_eq!((&rows[2][2], &rows[2][7]), (&Cell::Number(2), &Cell::Number(6)));
        assert!(rows.iter().all(|row| row.len() == crate::Table::Sites.columns().len()));
    }
}
