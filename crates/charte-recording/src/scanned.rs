//! What a live scan tells about a page besides its cookies: whether it was recorded, the banner,
//! and how it was answered.

use serde::Deserialize;

use crate::phase::Phase;

/// A page that a live scan recorded in one phase, or failed to record.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scanned {
    /// What the visitor answered.
    pub phase: Phase,
    /// The address of the page, without its query. Empty if none loaded.
    pub address: String,
    /// Why the phase was not recorded. `None` if it was. A phase that was not recorded was not
    /// passed.
    pub failure: Option<ScanFailure>,
    /// The banner as it was shown before any answer. `None` if none was found.
    pub banner: Option<BannerSeen>,
    /// The answer that was given. `None` before an answer, and if none could be given.
    pub answer: Option<AnswerSeen>,
    /// Whether the banner was shown again when the page was loaded after the answer. `None` if
    /// that was not looked at.
    pub asked_again: Option<bool>,
    /// Whether the page came to rest. If not, it was still loading at the end of its time.
    pub is_quiet: bool,
    /// Whether Global Privacy Control was sent with each request.
    pub gpc: bool,
}

/// Why a phase was not recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanFailure {
    /// The code of the scanner's error, such as `E714`.
    pub code: String,
    /// Why, in English and in one line.
    pub reason: String,
}

/// A consent banner, as it was measured before any answer.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct BannerSeen {
    /// The id of the consent manager, such as `onetrust`. `None` if it is none of the known ones.
    pub manager: Option<String>,
    /// Its buttons and links, those of the second layer last.
    pub buttons: Vec<ButtonSeen>,
    /// Its checkboxes and switches.
    pub ticks: Vec<TickSeen>,
    /// How much of the page it leaves usable.
    pub wall: WallSeen,
    /// A picture of it as PNG in Base64, if one was taken.
    pub picture: Option<String>,
}

impl BannerSeen {
    /// The buttons of the first layer that do this.
    pub fn first(&self, kind: ButtonKind) -> impl Iterator<Item = &ButtonSeen> {
        self.buttons.iter().filter(move |b| b.layer == Layer::First && b.kind == Some(kind))
    }
}

/// A button or link of a banner.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ButtonSeen {
    /// What it does. `None` if its text does not tell.
    pub kind: Option<ButtonKind>,
    /// On which layer it is.
    pub layer: Layer,
    /// Its text.
    #[serde(rename = "caption")]
    pub text: String,
    /// Whether the text is one of the plain phrases for what it does.
    pub plain: bool,
    /// Whether it looks like a link: neither background nor border of its own.
    pub looks_like_link: bool,
    /// Its size in CSS pixels.
    pub size: SizeSeen,
    /// Its colours.
    #[serde(default)]
    pub colors: ColorsSeen,
    /// The length of the text of the paragraph that it is part of, without its own. 0 if it stands
    /// alone.
    #[serde(default)]
    pub text_around: u32,
}

/// What a button of a banner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ButtonKind {
    /// Offers to pay instead of accepting.
    Pay,
    /// Refuses, or accepts only what is necessary.
    Refuse,
    /// Opens the settings.
    Settings,
    /// Saves what is ticked.
    Save,
    /// Accepts.
    Accept,
    /// Closes: neither yes nor no.
    Close,
    /// Brings the banner back.
    Reopen,
}

/// The layer of a banner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// What is shown at first.
    First,
    /// What the settings button opens.
    Second,
}

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub struct SizeSeen {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl SizeSeen {
    /// Width by height; 0 if one of them is not a size.
    #[must_use]
    pub fn area(self) -> f64 {
        self.width.max(0.0) * self.height.max(0.0)
    }
}

/// The colours of a button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub struct ColorsSeen {
    /// The contrast of the text with what is behind it as in
    /// [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), from 1 to 21. `None` if it
    /// could not be computed.
    pub contrast: Option<f64>,
    /// Whether the button is filled with a colour of its own.
    #[serde(default)]
    pub filled: bool,
}

/// A checkbox or switch of a banner.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct TickSeen {
    /// Its label.
    pub label: String,
    /// Whether it was on before the visitor did anything.
    pub on: bool,
    /// Whether the visitor cannot change it.
    pub disabled: bool,
    /// Whether its label says that it is necessary.
    pub necessary: bool,
    /// On which layer it is.
    pub layer: Layer,
}

/// How much of the page a banner leaves usable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub struct WallSeen {
    /// The share of the window that it covers, from 0 to 1.
    pub covered: f64,
    /// Whether the page behind cannot be scrolled although it is longer than the window.
    pub scroll_locked: bool,
    /// Whether it offers payment as an alternative to accepting.
    pub pay: bool,
}

/// How a banner was answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct AnswerSeen {
    /// How the dialog was reached.
    pub way: Way,
    /// What was pressed, in order: what each button does, `None` for a box.
    pub presses: Vec<Pressed>,
    /// What the consent manager's own cookie said after the answer: `accepted`, `refused`,
    /// `partly`, `nothing` or `unreadable`. `None` if it was not read.
    pub manager_answer: Option<String>,
}

impl AnswerSeen {
    /// How many buttons were pressed, boxes aside.
    #[must_use]
    pub fn buttons_pressed(&self) -> usize {
        self.presses.iter().filter(|press| press.kind.is_some()).count()
    }
}

/// How a dialog was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Way {
    /// The page showed it without being asked.
    Shown,
    /// By the consent manager's own control.
    Control,
    /// By a link or button of the page.
    Link,
    /// By a link that led to a page of choices.
    ChoicesPage,
    /// By calling the manager's own function, because the page shows nothing to press.
    Api,
}

/// A press of a button or box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Pressed {
    /// What the button does. `None` for a box.
    pub kind: Option<ButtonKind>,
}
