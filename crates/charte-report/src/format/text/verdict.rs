//! The answer in a few lines.

use charte::Asking;
use charte_audit::NeedsBanner;
use charte_texts::TextError;

use crate::model::Verdict;
use crate::speaker::Speaker;
use crate::terminal::{BAD, DOUBT, GOOD, HEADING, wrap};

/// `law` is the id and the name of the regime that answers.
pub(super) fn render(
    out: &mut String,
    verdict: &Verdict<'_>,
    law: (&str, &str),
    has_recording: bool,
    speaker: &Speaker,
    columns: usize,
) -> Result<(), TextError> {
    let banner = verdict.banner;
    let style = match (banner.answer, banner.asking) {
        (NeedsBanner::No, _) => GOOD,
        (NeedsBanner::Yes, Asking::Ask) => BAD,
        _ => DOUBT,
    };
    let (answer, rest) = speaker.banner(banner, law, has_recording)?;
    out.push_str(&format!("{style}{answer}{style:#}\n"));
    if !rest.is_empty() {
        wrap(out, &rest.join(" "), columns, "  ", "  ");
    }
    if has_recording && verdict.summary.cookies > 0 {
        out.push_str(&format!("{HEADING}{}{HEADING:#}\n", speaker.wrong(verdict)?));
    }
    Ok(())
}
