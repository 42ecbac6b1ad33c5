//! The answers of a table, output by output, before they are columns.

use arrow_array::ArrayRef;
use charte::Error;
use charte::words::Word;

use crate::block::{NONE, Numbers};
use crate::column::Keyed;
use crate::encode::Encoder;
use crate::verdict::{ERRORS, Lists, Rules, Verdict, Verdicts};
use crate::words::Output;

/// What a row of an output holds, as a number: a word's place in its list, bits, or a number.
#[derive(Debug)]
pub(crate) enum Codes {
    /// A word of a closed list, or yes and no. Below 0: null.
    Small {
        /// For each verdict.
        of: Vec<i8>,
        rows: Vec<i8>,
    },
    /// Bits or a rule. [`NONE`]: null.
    Large {
        /// For each verdict.
        of: Vec<u32>,
        rows: Vec<u32>,
    },
    /// Not a matter of the verdict: the declaration, findings.
    Row(Vec<u32>),
}

/// The answers of a table.
#[derive(Debug)]
pub(crate) struct Answers {
    outputs: Vec<(Output, Codes)>,
    /// How many verdicts the tables know.
    known: usize,
}

impl Answers {
    pub(crate) fn new(outputs: &[Output]) -> Self {
        let codes = |output: &Output| match output {
            Output::Rule | Output::Purposes | Output::Serves => {
                Codes::Large { of: Vec::new(), rows: Vec::new() }
            }
            Output::Declaration | Output::Findings => Codes::Row(Vec::new()),
            _ => Codes::Small { of: Vec::new(), rows: Vec::new() },
        };
        let outputs = outputs.iter().map(|output| (*output, codes(output))).collect();
        Self { outputs, known: 0 }
    }

    /// Begins a table of so many rows.
    pub(crate) fn begin(&mut self, rows: usize) {
        for (_, codes) in &mut self.outputs {
            match codes {
                Codes::Small { rows: all, .. } => *all = Vec::with_capacity(rows),
                Codes::Large { rows: all, .. } | Codes::Row(all) => *all = Vec::with_capacity(rows),
            }
        }
    }

    /// Learns the verdicts that are new.
    pub(crate) fn know(&mut self, verdicts: &Verdicts) {
        for verdict in verdicts.iter().skip(self.known) {
            for (output, codes) in &mut self.outputs {
                match codes {
                    Codes::Small { of, .. } => of.push(small(*output, verdict)),
                    Codes::Large { of, .. } => of.push(large(*output, verdict)),
                    Codes::Row(_) => {}
                }
            }
        }
        self.known = verdicts.iter().len();
    }

    /// Adds rows.
    pub(crate) fn add(&mut self, numbers: &Numbers) {
        for (output, codes) in &mut self.outputs {
            match codes {
                Codes::Small { of, rows } => rows.extend(numbers.verdicts.iter().map(pick(of, -1))),
                Codes::Large { of, rows } => {
                    rows.extend(numbers.verdicts.iter().map(pick(of, NONE)))
                }
                Codes::Row(rows) => rows.extend_from_slice(of_rows(*output, numbers)),
            }
        }
    }

    /// The rows of a dictionary whose values are decided.
    pub(crate) fn pick(&mut self, keyed: &Keyed<'_>, numbers: &Numbers) {
        for (output, codes) in &mut self.outputs {
            match codes {
                Codes::Small { of, rows } => {
                    let values: Vec<i8> = numbers.verdicts.iter().map(pick(of, -1)).collect();
                    *rows = keyed.pick(&values, -1);
                }
                Codes::Large { of, rows } => {
                    let values: Vec<u32> = numbers.verdicts.iter().map(pick(of, NONE)).collect();
                    *rows = keyed.pick(&values, NONE);
                }
                Codes::Row(rows) => *rows = keyed.pick(of_rows(*output, numbers), NONE),
            }
        }
    }

    /// The columns.
    pub(crate) fn finish(
        &mut self,
        encoder: &mut Encoder,
        rules: &Rules,
        lists: &Lists,
    ) -> Result<Vec<ArrayRef>, Error> {
        encoder.know(rules);
        let columns = self.outputs.iter_mut().map(|(output, codes)| match codes {
            Codes::Small { rows, .. } => encoder.small(*output, std::mem::take(rows)),
            Codes::Large { rows, .. } | Codes::Row(rows) => {
                encoder.large(*output, std::mem::take(rows), lists)
            }
        });
        columns.collect()
    }
}

/// What is no matter of the verdict.
fn of_rows(output: Output, numbers: &Numbers) -> &[u32] {
    match output {
        Output::Findings => &numbers.findings,
        _ => &numbers.declarations,
    }
}

#[inline]
fn pick<T: Copy>(of: &[T], missing: T) -> impl Fn(&u32) -> T {
    move |verdict| of.get(*verdict as usize).copied().unwrap_or(missing)
}

fn small(output: Output, verdict: Verdict) -> i8 {
    let number = |number: usize| i8::try_from(number).unwrap_or(-1);
    match (output, verdict) {
        (_, Verdict::Nothing) => -1,
        (Output::Error, Verdict::Error(code)) => {
            ERRORS.iter().position(|error| *error == code).map_or(-1, number)
        }
        (Output::MaySet, Verdict::Error(_)) => 0,
        (_, Verdict::Error(_)) => -1,
        (Output::MaySet, Verdict::Decided(of)) => i8::from(of.may_set),
        (Output::Outcome, Verdict::Decided(of)) => number(of.outcome.number()),
        (Output::Category, Verdict::Decided(of)) => number(of.category.number()),
        (Output::Party, Verdict::Decided(of)) => number(of.party.number()),
        (Output::Requirement, Verdict::Decided(of)) => number(of.requirement.number()),
        (Output::Because, Verdict::Decided(of)) => number(of.because.number()),
        (_, Verdict::Decided(_)) => -1,
    }
}

fn large(output: Output, verdict: Verdict) -> u32 {
    let Verdict::Decided(of) = verdict else { return NONE };
    match output {
        Output::Rule => of.rule,
        Output::Purposes => of.purposes.bits(),
        Output::Serves => of.serves.bits(),
        _ => NONE,
    }
}
