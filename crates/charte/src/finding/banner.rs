//! What a live scan finds about a consent banner, as data (spec §16).

use core::fmt::{self, Display, Formatter};

use super::{FindingCode, Severity};

/// Labels and reasons that a message lists.
const MOST_LISTED: usize = 3;

/// What a live scan finds about a consent banner, and about the phases of the scan. It states
/// measurements and never that something is unlawful.
///
/// ```
/// use charte::finding::{BannerDetail, Hundredths};
///
/// let smaller = BannerDetail::SmallerRefusal {
///     ratio: Hundredths::of(2.5),
///     accept: (200, 50),
///     refuse: (100, 40),
/// };
/// assert_eq!(smaller.code().id(), "C072");
/// assert_eq!(
///     smaller.to_string(),
///     "the accept button is 2.5 times as large as the refuse button (200 × 50 and 100 × 40 pixels)"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BannerDetail {
    /// `C070`: the first layer offers acceptance and no refusal.
    NoRefusal {
        /// How many buttons a refusal takes, if the scan managed to refuse.
        presses: Option<u32>,
        /// Whether the authority of the regime demands a refusal there.
        is_demanded: bool,
        /// The regime.
        regime: String,
    },
    /// `C071`: refusal looks like a link, acceptance like a button.
    RefusalIsLink {
        /// The text of the refusal.
        refuse: String,
        /// The text of the acceptance.
        accept: String,
    },
    /// `C072`: the refuse button is smaller.
    SmallerRefusal {
        /// The area of the accept button divided by that of the refuse button.
        ratio: Hundredths,
        /// Width and height of the accept button in CSS pixels.
        accept: (u32, u32),
        /// Width and height of the refuse button in CSS pixels.
        refuse: (u32, u32),
    },
    /// `C072`: the text of the refuse button is paler.
    PalerRefusal {
        /// The contrast of the accept button's text with what is behind it, to 1.
        accept: Hundredths,
        /// The same for the refuse button.
        refuse: Hundredths,
    },
    /// `C073`: acceptance is offered more often than refusal.
    MoreAcceptance {
        /// How many buttons accept.
        accept: u32,
        /// How many refuse.
        refuse: u32,
    },
    /// `C073`: the refusal is part of a paragraph.
    RefusalInText {
        /// The characters of the paragraph, without those of the refusal.
        around: u32,
    },
    /// `C074`: the refusal is none of the usual phrases.
    UnclearRefusal {
        /// Its text.
        text: String,
    },
    /// `C075`: choices that are not necessary are ticked beforehand.
    Preticked {
        /// Their labels.
        labels: Vec<String>,
    },
    /// `C076`: the banner keeps the page from being used and cannot be refused.
    Wall {
        /// How much of the window it covers, in percent.
        covered: u32,
        /// Whether the page behind cannot be scrolled.
        is_locked: bool,
        /// Whether payment is offered as the alternative.
        pay: bool,
    },
    /// `C077`: nothing on the page leads back to the choices.
    NoWayBack,
    /// `C077`: only a function of the consent manager leads back to the choices.
    WayBackByFunction,
    /// `C077`: what needs consent is still there after a withdrawal.
    WithdrawalWithoutEffect {
        /// Cookies and storage keys that are set, sent or stored.
        cookies: u64,
        /// Third parties that are contacted and known as trackers.
        trackers: u64,
    },
    /// `C078`: the banner is shown again after a refusal.
    AskedAgain {
        /// On how many pages.
        pages: u64,
    },
    /// `C079`: no banner is shown although something needs consent.
    NoBanner {
        /// Cookies and storage keys that need consent.
        cookies: u64,
        /// Third parties that are contacted and known as trackers.
        trackers: u64,
    },
    /// `C081`: Global Privacy Control changed nothing.
    SignalIgnored {
        /// How many cookies that it concerns were there without it, and are there with it.
        unchanged: u64,
        /// Whether the regime makes it binding.
        is_binding: bool,
        /// The regime.
        regime: String,
    },
    /// `C082`: a phase was not recorded.
    PhaseFailed {
        /// The id of the phase.
        phase: String,
        /// The code of the scanner's error.
        code: String,
        /// Why, in English.
        reason: String,
        /// On how many pages.
        pages: u64,
    },
    /// `C083`: the browser refused cookies.
    CookiesRefused {
        /// How many.
        cookies: u64,
        /// The browser's reasons, each with the number of cookies, the most frequent first.
        reasons: Vec<(String, u64)>,
    },
}

impl BannerDetail {
    /// The code.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        match self {
            Self::NoRefusal { .. } => FindingCode::NoRefusal,
            Self::RefusalIsLink { .. } => FindingCode::RefusalIsLink,
            Self::SmallerRefusal { .. } | Self::PalerRefusal { .. } => FindingCode::WeakerRefusal,
            Self::MoreAcceptance { .. } | Self::RefusalInText { .. } => {
                FindingCode::StressedAcceptance
            }
            Self::UnclearRefusal { .. } => FindingCode::UnclearRefusal,
            Self::Preticked { .. } => FindingCode::Preticked,
            Self::Wall { .. } => FindingCode::Wall,
            Self::NoWayBack | Self::WayBackByFunction | Self::WithdrawalWithoutEffect { .. } => {
                FindingCode::NoWithdrawal
            }
            Self::AskedAgain { .. } => FindingCode::AskedAgain,
            Self::NoBanner { .. } => FindingCode::NoBanner,
            Self::SignalIgnored { .. } => FindingCode::SignalIgnored,
            Self::PhaseFailed { .. } => FindingCode::PhaseFailed,
            Self::CookiesRefused { .. } => FindingCode::CookiesRefused,
        }
    }

    /// How severe it is: what the code says, or more where the regime or the recording says so.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NoRefusal { is_demanded: true, .. }
            | Self::WithdrawalWithoutEffect { .. }
            | Self::SignalIgnored { is_binding: true, .. } => Severity::Error,
            _ => self.code().severity(),
        }
    }
}

impl Display for BannerDetail {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRefusal { presses, .. } => {
                f.write_str("the first layer of the banner offers acceptance, but no refusal")?;
                match presses {
                    Some(presses) => write!(f, "; refusing takes {}", counted(*presses, "press", "presses")),
                    None => Ok(()),
                }
            }
            Self::RefusalIsLink { refuse, accept } => write!(
                f,
                "the refusal (\"{refuse}\") looks like a link, the acceptance (\"{accept}\") like a button"
            ),
            Self::SmallerRefusal { ratio, accept, refuse } => write!(
                f,
                "the accept button is {ratio} times as large as the refuse button ({} × {} and {} × \
                 {} pixels)",
                accept.0, accept.1, refuse.0, refuse.1
            ),
            Self::PalerRefusal { accept, refuse } => write!(
                f,
                "the contrast of the refuse button's text is {refuse} to 1, that of the accept \
                 button's {accept} to 1; text is readable from 4.5 to 1"
            ),
            Self::MoreAcceptance { accept, refuse } => write!(
                f,
                "the first layer of the banner offers acceptance {}, refusal {}",
                counted(*accept, "time", "times"),
                counted(*refuse, "time", "times")
            ),
            Self::RefusalInText { around } => write!(
                f,
                "the refusal is part of a paragraph of {around} more characters"
            ),
            Self::UnclearRefusal { text } => {
                write!(f, "the refusal says \"{text}\", which is none of the usual phrases")
            }
            Self::Preticked { labels } => {
                let more = if labels.len() > MOST_LISTED { ", …" } else { "" };
                let first: Vec<String> =
                    labels.iter().take(MOST_LISTED).map(|label| format!("\"{label}\"")).collect();
                write!(f, "ticked before the visitor did anything: {}{more}", first.join(", "))
            }
            Self::Wall { covered, is_locked, pay } => {
                write!(f, "the banner covers {covered} % of the window")?;
                if *is_locked {
                    f.write_str(", the page behind cannot be scrolled")?;
                }
                f.write_str(match pay {
                    true => ", and the alternative to accepting is to pay",
                    false => ", and nothing on it refuses",
                })
            }
            Self::NoWayBack => {
                f.write_str("after accepting, nothing on the page leads back to the choices")
            }
            Self::WayBackByFunction => f.write_str(
                "after accepting, nothing on the page leads back to the choices; only a function of \
                 the consent manager opens them",
            ),
            Self::WithdrawalWithoutEffect { cookies, trackers } => write!(
                f,
                "consent was withdrawn, but what needs it is still there: {}, {} contacted",
                counted(*cookies, "cookie", "cookies"),
                counted(*trackers, "known tracker", "known trackers")
            ),
            Self::AskedAgain { pages } => write!(
                f,
                "after a refusal, the banner is shown again on {} of the same visit",
                counted(*pages, "page", "pages")
            ),
            Self::NoBanner { cookies, trackers } => write!(
                f,
                "no banner is shown, although something needs consent: {}, {} contacted",
                counted(*cookies, "cookie", "cookies"),
                counted(*trackers, "known tracker", "known trackers")
            ),
            Self::SignalIgnored { unchanged, .. } => write!(
                f,
                "Global Privacy Control changed nothing: {} that it concerns, with it as without it",
                counted(*unchanged, "cookie", "cookies")
            ),
            Self::PhaseFailed { phase, code, reason, pages } => {
                write!(f, "the phase `{phase}` was not recorded")?;
                if *pages > 1 {
                    write!(f, " on {pages} pages")?;
                }
                write!(f, ": {reason} [{code}]")
            }
            Self::CookiesRefused { cookies, reasons } => {
                let more = if reasons.len() > MOST_LISTED { ", …" } else { "" };
                let first: Vec<String> = reasons
                    .iter()
                    .take(MOST_LISTED)
                    .map(|(reason, count)| format!("{reason} ({count})"))
                    .collect();
                let all = counted(*cookies, "cookie", "cookies");
                write!(f, "the browser refused {all}: {}{more}", first.join(", "))
            }
        }
    }
}

fn counted(count: impl Into<u64>, one: &str, other: &str) -> String {
    let count = count.into();
    format!("{count} {}", if count == 1 { one } else { other })
}

/// A measured number with two digits after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(u32);

impl Hundredths {
    /// The number, rounded down. What is no number, or is below 0, is 0.
    #[must_use]
    pub fn of(number: f64) -> Self {
        // What is just below a hundredth only because of binary fractions is that hundredth.
        // Saturates.
        Self((number * 100.0 + 1e-6) as u32)
    }
}

/// `2.5`, `4.49`, `3`.
impl Display for Hundredths {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / 100)?;
        match self.0 % 100 {
            0 => Ok(()),
            tenths if tenths % 10 == 0 => write!(f, ".{}", tenths / 10),
            hundredths => write!(f, ".{hundredths:02}"),
        }
    }
}
