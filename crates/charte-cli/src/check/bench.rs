//! What recordings are judged by, read and compiled once.

use charte::{Policy, Regime};
use charte_audit::catalogue::Catalogue;
use charte_audit::{Against, Baseline, Checker, Ignore, Input, Phase, Report, Settings, phase_for};
use charte_recording::Recording;
use charte_tables::JudgedBy;

use super::CheckArgs;
use crate::failure::Failure;
use crate::{input, usual};

/// What recordings are judged by.
pub(crate) struct Bench {
    law: Law,
    settings: Settings,
    ignore: Vec<Ignore>,
    baseline: Baseline,
}

enum Law {
    Charter(Charter),
    /// Without a charter: the catalogue, under this regime.
    Catalogue(Box<Regime>),
}

/// The site's charter, compiled, and the file that it is from.
pub(crate) struct Charter {
    pub(super) policy: Policy,
    name: String,
    text: String,
}

impl Charter {
    /// The charter that the arguments name, or else that of the current folder.
    pub(crate) fn find(args: &CheckArgs) -> Result<Option<Self>, Failure> {
        let name = match args.no_charter {
            true => None,
            false => usual::charter_if_any(args.charter.as_deref()),
        };
        let read = |name: &str| {
            let (text, policy) = input::policy_with_text(name, args.regime.as_deref())?;
            Ok(Self { policy, name: name.to_owned(), text })
        };
        name.map(read).transpose()
    }

    pub(crate) fn file(&self) -> (&str, &str) {
        (&self.name, &self.text)
    }
}

impl Bench {
    pub(crate) fn new(
        args: &CheckArgs,
        charter: Option<Charter>,
        settings: Settings,
    ) -> Result<Self, Failure> {
        let law = match charter {
            Some(charter) => Law::Charter(charter),
            None => {
                let regime = input::regime_without_charter(args.regime.as_deref())?;
                Law::Catalogue(Box::new(regime))
            }
        };
        let baseline = args.baseline.as_deref().map(input::baseline).transpose()?;
        let (ignore, baseline) = (args.ignore.clone(), baseline.unwrap_or_default());
        Ok(Self { law, settings, ignore, baseline })
    }

    pub(crate) fn charter(&self) -> Option<&Charter> {
        match &self.law {
            Law::Charter(charter) => Some(charter),
            Law::Catalogue(_) => None,
        }
    }

    pub(crate) fn policy(&self) -> Option<&Policy> {
        self.charter().map(|charter| &charter.policy)
    }

    /// What is judged by, as a text that is another one when an answer could be another one. The
    /// moment that counts without a recorded one is not part of it.
    pub(crate) fn fingerprint(&self) -> String {
        let (law, regime) = match &self.law {
            Law::Charter(charter) => (charter.text.as_str(), charter.policy.regime()),
            Law::Catalogue(regime) => ("", &**regime),
        };
        let Self { ignore, baseline, .. } = self;
        format!("{law}\n{regime:?}\n{ignore:?}\n{baseline:?}")
    }

    /// A recording as what is judged. The phase is the one that is named, else what the recording
    /// says.
    pub(crate) fn input(&self, name: &str, phase: Option<Phase>, recording: Recording) -> Input {
        let known = phase.or_else(|| phase_for(self.policy(), &recording, &self.settings));
        let name = if name == "-" { "standard input" } else { name }.to_owned();
        Input { name, phase: known.unwrap_or_default(), recording }
    }

    fn against(&self) -> Against<'_> {
        match &self.law {
            Law::Charter(charter) => Against::Charter(&charter.policy),
            Law::Catalogue(regime) => Against::Catalogue(Catalogue::builtin(), regime),
        }
    }

    /// What judges the recordings of visits, one visit after another.
    pub(crate) fn checker(&self) -> Checker<'_> {
        Checker::new(self.against())
    }

    /// What the rows of a crawl are judged by.
    pub(crate) fn judged_by(&self, phase: Phase) -> JudgedBy<'_> {
        let Self { settings, ignore, baseline, .. } = self;
        JudgedBy { against: self.against(), settings, phase, ignore, baseline }
    }

    /// Judges the recordings of a visit, and leaves out what is ignored or known. The recordings
    /// are in the order of a visit then.
    pub(crate) fn judge(&self, checker: &mut Checker<'_>, inputs: &mut [Input]) -> Report {
        // Also where only the files say what they are.
        inputs.sort_by_key(|input| input.phase);
        let mut report = checker.check(inputs, &self.settings);
        report.leave_out(&self.ignore, &self.baseline);
        report
    }
}
