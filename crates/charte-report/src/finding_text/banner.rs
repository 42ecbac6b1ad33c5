//! What a live scan finds about a banner.

use charte::finding::{BannerDetail as Detail, Hundredths};
use charte_texts::{Language, TextError, Texts, Value};

use super::parts::{quoted, under};

/// Labels and reasons that a message lists.
const MOST_LISTED: usize = 3;

type Args<'a> = Vec<(&'static str, Value<'a>)>;

/// The id of the text, and what it says.
pub(super) fn of<'a>(
    detail: &Detail,
    texts: &Texts,
) -> Result<Option<(&'static str, Args<'a>)>, TextError> {
    let quote = |text: &str| quoted(texts, text).map(Value::from);
    let yes = |yes: bool| Value::from(if yes { "yes" } else { "no" });
    Ok(Some(match detail {
        Detail::NoRefusal { presses, .. } => {
            ("no-refusal", vec![("presses", presses.unwrap_or(0).into())])
        }
        Detail::RefusalIsLink { refuse, accept } => {
            ("refusal-is-link", vec![("refuse", quote(refuse)?), ("accept", quote(accept)?)])
        }
        Detail::SmallerRefusal { ratio, accept, refuse } => (
            "smaller-refusal",
            vec![
                ("ratio", local(*ratio, texts).into()),
                ("accept", size(*accept).into()),
                ("refuse", size(*refuse).into()),
            ],
        ),
        Detail::PalerRefusal { accept, refuse } => (
            "paler-refusal",
            vec![
                ("accept", local(*accept, texts).into()),
                ("refuse", local(*refuse, texts).into()),
            ],
        ),
        Detail::MoreAcceptance { accept, refuse } => {
            ("more-acceptance", vec![("accept", (*accept).into()), ("refuse", (*refuse).into())])
        }
        Detail::RefusalInText { around } => ("refusal-in-text", vec![("around", (*around).into())]),
        Detail::UnclearRefusal { text } => ("unclear-refusal", vec![("text", quote(text)?)]),
        Detail::Preticked { labels } => {
            let first: Result<Vec<String>, TextError> =
                labels.iter().take(MOST_LISTED).map(|label| quoted(texts, label)).collect();
            let more = if labels.len() > MOST_LISTED { ", …" } else { "" };
            ("preticked", vec![("labels", format!("{}{more}", first?.join(", ")).into())])
        }
        Detail::Wall { covered, is_locked, pay } => (
            "wall",
            vec![("covered", (*covered).into()), ("lock", yes(*is_locked)), ("pay", yes(*pay))],
        ),
        Detail::NoWayBack => ("no-way-back", vec![]),
        Detail::WayBackByFunction => ("way-back-by-function", vec![]),
        Detail::WithdrawalWithoutEffect { cookies, trackers } => (
            "withdrawal-without-effect",
            vec![("cookies", (*cookies).into()), ("trackers", (*trackers).into())],
        ),
        Detail::AskedAgain { pages } => ("asked-again", vec![("pages", (*pages).into())]),
        Detail::NoBanner { cookies, trackers } => {
            ("no-banner", vec![("cookies", (*cookies).into()), ("trackers", (*trackers).into())])
        }
        Detail::SignalIgnored { unchanged, is_binding, regime } => (
            "signal-ignored",
            vec![
                ("unchanged", (*unchanged).into()),
                ("binding", yes(*is_binding)),
                ("under", under(texts, regime)?.into()),
            ],
        ),
        Detail::PhaseFailed { phase, code, reason, pages } => {
            let id = format!("scan-{code}");
            let why = match texts.has(&id) {
                true => texts.text(&id)?,
                // The scanner's own words.
                false => texts.text_with("in-english", &[("text", reason.as_str().into())])?,
            };
            let phase = texts.text(&format!("scan-phase-{phase}"))?;
            let args = [("phase", phase.into()), ("why", why.into()), ("pages", (*pages).into())];
            ("phase-failed", args.into())
        }
        Detail::CookiesRefused { cookies, reasons } => {
            let first = reasons.iter().take(MOST_LISTED);
            let first: Vec<String> =
                first.map(|(reason, count)| format!("{reason} ({count})")).collect();
            let more = if reasons.len() > MOST_LISTED { ", …" } else { "" };
            let reasons = format!("{}{more}", first.join(", "));
            ("cookies-refused", vec![("cookies", (*cookies).into()), ("reasons", reasons.into())])
        }
        _ => return Ok(None),
    }))
}

fn size((width, height): (u32, u32)) -> String {
    format!("{width} × {height}")
}

/// A number with the reader's decimal sign.
fn local(number: Hundredths, texts: &Texts) -> String {
    match texts.language() {
        Language::English => number.to_string(),
        _ => number.to_string().replace('.', ","),
    }
}
