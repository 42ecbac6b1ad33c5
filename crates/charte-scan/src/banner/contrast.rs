//! Colours, and the contrast of a text to what is behind it.

use crate::recording::Colors;

/// A colour in sRGB with its opacity, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Color {
    red: f64,
    green: f64,
    blue: f64,
    alpha: f64,
}

const WHITE: Color = Color { red: 1.0, green: 1.0, blue: 1.0, alpha: 1.0 };

impl Color {
    /// Reads a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`.
    /// `None` for any other: it is unknown, not transparent.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (function, rest) = text.trim().split_once('(')?;
        let inner = rest.strip_suffix(')')?;
        let (inner, scale) = match function {
            "rgb" | "rgba" => (inner, 255.0),
            "color" => (inner.strip_prefix("srgb ")?, 1.0),
            _ => return None,
        };
        let mut parts = inner.split([' ', ',', '/']).filter(|part| !part.is_empty());
        let has_alpha = parts.clone().count() > 3;
        // The number of a part whose full amount is `scale`.
        let mut next = |scale: f64| {
            let part = parts.next()?;
            let share = match part.strip_suffix('%') {
                Some(percent) => percent.parse::<f64>().ok()? / 100.0,
                None => part.parse::<f64>().ok()? / scale,
            };
            share.is_finite().then(|| share.clamp(0.0, 1.0))
        };
        let (red, green, blue) = (next(scale)?, next(scale)?, next(scale)?);
        let alpha = match has_alpha {
            true => next(1.0)?,
            false => 1.0,
        };
        parts.next().is_none().then_some(Self { red, green, blue, alpha })
    }

    /// This colour laid over an opaque one.
    fn over(self, behind: Self) -> Self {
        let mix = |front: f64, behind: f64| front * self.alpha + behind * (1.0 - self.alpha);
        Self {
            red: mix(self.red, behind.red),
            green: mix(self.green, behind.green),
            blue: mix(self.blue, behind.blue),
            alpha: 1.0,
        }
    }

    fn hex(self) -> String {
        let byte = |channel: f64| (channel * 255.0).round() as u8;
        format!("#{:02x}{:02x}{:02x}", byte(self.red), byte(self.green), byte(self.blue))
    }

    /// The [relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    fn luminance(self) -> f64 {
        let linear = |channel: f64| match channel <= 0.04045 {
            true => channel / 12.92,
            false => ((channel + 0.055) / 1.055).powf(2.4),
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// The [contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) of two opaque colours,
/// rounded to hundredths.
pub(super) fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    let ratio = (one.max(other) + 0.05) / (one.min(other) + 0.05);
    (ratio * 100.0).round() / 100.0
}

/// An element around a text, as the browser computed it.
#[derive(Clone, Debug, serde::Deserialize)]
pub(super) struct Layered {
    /// The colour of its background.
    color: String,
    /// Whether a picture or gradient lies over that colour.
    image: bool,
    /// The opacity of the element with everything in it.
    opacity: f64,
}

/// What is seen, on the given ground, of a text inside these elements, or of what is behind it if
/// there is no text. The elements come from the inside outwards. `None` if a picture, a gradient or
/// an unknown colour is part of it.
fn seen(layers: &[Layered], text: Option<Color>, ground: Option<Color>) -> Option<Color> {
    let Some((outer, inner)) = layers.split_last() else {
        return match text {
            Some(text) => lay(Some(text), ground),
            None => ground,
        };
    };
    let own = match outer.image {
        true => None,
        false => lay(Color::parse(&outer.color), ground),
    };
    let inside = seen(inner, text, own)?;
    lay(Some(Color { alpha: outer.opacity.clamp(0.0, 1.0), ..inside }), ground)
}

/// A colour laid over a ground. What is opaque needs to know no ground.
fn lay(front: Option<Color>, ground: Option<Color>) -> Option<Color> {
    match (front?, ground) {
        (front, _) if front.alpha >= 1.0 => Some(front),
        (front, ground) => Some(front.over(ground?)),
    }
}

/// The colours of a button, and their contrast. `inner` are the elements around its text, `own` is
/// the button itself, `around` are the elements around the button; each from the inside outwards.
pub(super) fn colors(
    text: &str,
    inner: &[Layered],
    own: Option<&Layered>,
    around: &[Layered],
) -> Colors {
    let background = seen(inner, None, Some(WHITE));
    let text = Color::parse(text).and_then(|text| seen(inner, Some(text), Some(WHITE)));
    let contrast = text.zip(background).map(|(text, background)| contrast(text, background));
    let filled = own.is_some_and(|own| {
        let around = seen(around, None, Some(WHITE));
        let filled = lay(Color::parse(&own.color), around);
        let clear = Color::parse(&own.color).is_some_and(|color| color.alpha == 0.0);
        own.image || (!clear && filled.map(Color::hex) != around.map(Color::hex))
    });
    Colors { text: text.map(Color::hex), background: background.map(Color::hex), contrast, filled }
}

#[cfg(test)]
mod tests {
    use super::{Color, Layered, WHITE, colors, contrast, seen};

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    fn layered(color: &str, image: bool) -> Layered {
        Layered { color: color.into(), image, opacity: 1.0 }
    }

    fn behind(layers: &[Layered]) -> Option<Color> {
        seen(layers, None, Some(WHITE))
    }

    #[test]
    fn computed_colors_are_read() {
        assert_eq!(color("rgb(255, 0, 128)").hex(), "#ff0080");
        assert_eq!(color("rgba(0, 0, 0, 0)").alpha, 0.0);
        assert_eq!(color("rgb(0 0 0 / 50%)").alpha, 0.5);
        assert_eq!(color("color(srgb 1 0.5 0 / 0.25)").alpha, 0.25);
        for unknown in [
            "oklch(0.7 0.1 200)",
            "transparent",
            "rgb(1, 2)",
            "rgb(1, 2, 3, 4, 5)",
            "rgb(NaN, 0, 0)",
            "",
        ] {
            assert_eq!(Color::parse(unknown), None, "{unknown}");
        }
    }

    /// The examples of <https://www.w3.org/TR/WCAG22/#contrast-minimum> and of its techniques.
    #[test]
    fn contrast_as_in_wcag() {
        let (black, white) = (color("rgb(0, 0, 0)"), color("rgb(255, 255, 255)"));
        assert_eq!(contrast(black, white), 21.0);
        assert_eq!(contrast(white, white), 1.0);
        assert_eq!(contrast(color("rgb(118, 118, 118)"), white), 4.54);
        assert_eq!(contrast(color("rgb(119, 119, 119)"), white), 4.48);
        assert_eq!(contrast(white, color("rgb(0, 0, 255)")), 8.59);
    }

    #[test]
    fn translucent_colors_are_laid_over_each_other() {
        let stack = [layered("rgba(0, 0, 0, 0)", false), layered("rgba(0, 0, 0, 0.5)", false)];
        assert_eq!(behind(&stack).unwrap().hex(), "#808080");
        assert_eq!(behind(&[]).unwrap().hex(), "#ffffff");
        assert!(behind(&[layered("rgba(0, 0, 0, 0)", true)]).is_none());
        assert!(behind(&[layered("oklch(0 0 0)", false)]).is_none());
        // What lies behind an opaque colour does not matter.
        let stack = [layered("rgb(1, 2, 3)", false), layered("rgba(0, 0, 0, 0)", true)];
        assert_eq!(behind(&stack).unwrap().hex(), "#010203");
    }

    #[test]
    fn translucent_elements_fade_text_and_background() {
        // Black on white, half of it on white.
        let half = Layered { opacity: 0.5, ..layered("rgb(255, 255, 255)", false) };
        let faded = colors("rgb(0, 0, 0)", std::slice::from_ref(&half), None, &[]);
        assert_eq!(faded.text.as_deref(), Some("#808080"));
        assert_eq!((faded.background.as_deref(), faded.contrast), (Some("#ffffff"), Some(3.98)));
        // The same on a black page: the background fades too.
        let stack = [half.clone(), layered("rgb(0, 0, 0)", false)];
        let faded = colors("rgb(0, 0, 0)", &stack, None, &[]);
        assert_eq!(
            (faded.text.as_deref(), faded.background.as_deref()),
            (Some("#000000"), Some("#808080"))
        );
        // On a picture nobody knows.
        let stack = [half, layered("rgb(0, 0, 0)", true)];
        assert_eq!(colors("rgb(0, 0, 0)", &stack, None, &[]).contrast, None);
    }

    #[test]
    fn a_button_filled_or_not() {
        let white = [layered("rgb(255, 255, 255)", false)];
        let blue = layered("rgb(0, 0, 255)", false);
        let stack = [blue.clone(), white[0].clone()];
        let filled = colors("rgb(255, 255, 255)", &stack, Some(&blue), &white);
        assert_eq!((filled.contrast, filled.filled), (Some(8.59), true));
        let clear = layered("rgba(0, 0, 0, 0)", false);
        let stack = [clear.clone(), white[0].clone()];
        let pale = colors("rgb(119, 119, 119)", &stack, Some(&clear), &white);
        assert_eq!((pale.contrast, pale.filled), (Some(4.48), false));
        let same = colors("rgb(0, 0, 0)", &white, Some(&white[0]), &white);
        assert!(!same.filled);
        let gradient = layered("rgba(0, 0, 0, 0)", true);
        let unknown =
            colors("rgb(0, 0, 0)", std::slice::from_ref(&gradient), Some(&gradient), &white);
        assert_eq!(
            (unknown.contrast, unknown.background.as_deref(), unknown.filled),
            (None, None, true)
        );
    }
}
