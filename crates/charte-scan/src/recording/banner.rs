//! The consent banner: what was found, what was measured, what was pressed.

use serde::Serialize;

/// A consent banner, as it was shown before any answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Banner {
    /// The id of the consent manager, such as `onetrust`. `None` if it is none of the known ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<String>,
    /// How it was found.
    pub found_by: Finder,
    /// Milliseconds from the beginning of the phase until it was found.
    pub at_ms: u64,
    /// The address of the document that shows it, without the query.
    pub document: String,
    /// The banner's size in CSS pixels.
    pub size: Size,
    /// Its buttons and links. Those of the second layer follow if it was opened.
    pub buttons: Vec<Button>,
    /// Its checkboxes and switches.
    pub ticks: Vec<Tick>,
    /// How much of the page it leaves usable.
    pub wall: Wall,
    /// A picture of it with a small margin, or of the window if its place is not known, as PNG in
    /// Base64. `None` unless pictures were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}

impl Banner {
    /// How many buttons of the first layer are of this kind.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.first(kind).count()
    }

    /// The buttons of the first layer that are of this kind.
    pub fn first(&self, kind: Kind) -> impl Iterator<Item = &Button> {
        self.buttons.iter().filter(move |b| b.layer == Layer::First && b.kind == Some(kind))
    }

    /// The area of the largest accept button divided by that of the largest refuse button of the
    /// first layer. `None` unless both are there.
    #[must_use]
    pub fn area_ratio(&self) -> Option<f64> {
        let largest =
            |kind| self.first(kind).map(|b| b.size.area()).reduce(f64::max).filter(|a| *a > 0.0);
        Some(largest(Kind::Accept)? / largest(Kind::Refuse)?)
    }
}

/// How a banner or a button was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Finder {
    /// By the selectors of a known consent manager.
    Selector,
    /// By the texts of its buttons.
    Text,
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
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
    /// Closes: neither yes nor no. Never pressed.
    Close,
    /// Brings the banner back.
    Reopen,
}

/// The layer of a banner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// What is shown at first.
    First,
    /// What the settings button opens.
    Second,
}

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Size {
    /// Width by height.
    #[must_use]
    pub fn area(self) -> f64 {
        self.width * self.height
    }
}

/// A button or link of a banner.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Button {
    /// What it does. `None` if its text does not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// How its kind was found.
    pub found_by: Finder,
    /// On which layer it is.
    pub layer: Layer,
    /// Its text.
    #[serde(rename = "caption")]
    pub text: String,
    /// Whether the text is one of the plain phrases for what it does. A refusal whose phrase is
    /// not (`false`) is unclear.
    pub plain: bool,
    /// `button`, `a`, `input`, `div` …
    pub tag: String,
    /// Whether it looks like a link: neither background nor border of its own.
    pub looks_like_link: bool,
    /// Its size.
    pub size: Size,
    /// The size of its text in CSS pixels.
    pub font_px: f64,
    /// Its colours and their contrast.
    pub colors: Colors,
    /// The length of the text of the paragraph that it is part of, without its own. 0 if it stands
    /// alone.
    pub text_around: u32,
}

/// Colours of a button as `#rrggbb`, after everything translucent was laid over what is behind it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Colors {
    /// The text. `None` if it could not be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What is behind the text. `None` if it is a picture or a gradient.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<String>,
    /// The contrast of both as in [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio),
    /// from 1 to 21. `None` if one of them is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contrast: Option<f64>,
    /// Whether the button is filled with a colour of its own that differs from what is around it.
    pub filled: bool,
}

/// A checkbox or switch of a banner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Tick {
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

impl Tick {
    /// Whether it is a choice that was made for the visitor: on, changeable, and not necessary.
    #[must_use]
    pub const fn is_preticked(&self) -> bool {
        self.on && !self.disabled && !self.necessary
    }
}

/// How much of the page a banner leaves usable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Wall {
    /// The share of the window that the banner and what belongs to it cover, from 0 to 1.
    pub covered: f64,
    /// Whether the page behind cannot be scrolled although it is longer than the window.
    pub scroll_locked: bool,
    /// Whether the banner offers payment as an alternative to accepting.
    pub pay: bool,
}

/// Reads the answer that a consent manager keeps in cookies, given by name and value. Returns a word
/// for it, such as `refused`; `None` if it cannot read them.
pub type ReadAnswer = fn(&[(&str, &str)]) -> Option<&'static str>;

/// How an answer was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Answer {
    /// How the dialog was reached.
    pub way: Way,
    /// What was pressed, in order.
    pub presses: Vec<Press>,
    /// Calls of a manager's own function, which a visitor would not make. They only ever reopen a
    /// dialog.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api: Option<ApiUse>,
    /// Whether the banner disappeared, or the page was left.
    pub banner_gone: bool,
    /// The names of cookies and storage keys that appeared, changed or disappeared.
    pub changed: Vec<String>,
    /// Whether one of them is where the manager keeps the answer.
    pub manager_changed: bool,
    /// What the manager's own cookies then say, in the words of
    /// [`Options::read_answer`](crate::Options::read_answer). `None` if they did not change, or
    /// if nobody reads them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager_answer: Option<String>,
}

/// How a dialog was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The page showed it without being asked.
    Shown,
    /// By the manager's own control, found by its selector.
    Control,
    /// By a link or button of the page, found by its text.
    Link,
    /// By a link that led to a page of choices.
    ChoicesPage,
    /// By calling the manager's own function, because the page shows nothing to press.
    Api,
}

/// A press of a button, or a box that was unticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Press {
    /// What the button does. `None` for a box that was unticked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The text of the button, or the label of the box.
    #[serde(rename = "caption")]
    pub text: String,
    /// How it was pressed.
    pub how: Pressed,
}

/// How a button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Pressed {
    /// With the mouse, as a visitor does.
    Mouse,
    /// By its `click()` method, since something covered it or the mouse had no effect.
    Script,
}

/// The call of a manager's own function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ApiUse {
    /// The call, as in the file of managers.
    pub call: String,
}
