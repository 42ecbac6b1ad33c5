//! The regimes that ship with the library: by id, by territory, by the name of a place.

use std::borrow::Cow;

use super::parts::Territory;
use super::{Regime, builtin, shown};
use crate::error::{Error, ErrorCode};

impl Regime {
    /// The regimes that ship with the library, in the alphabetical order of their ids.
    pub fn builtins() -> impl Iterator<Item = &'static Self> {
        builtin::ALL.iter().copied()
    }

    /// The ids of the regimes that ship with the library, in alphabetical order.
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        builtin::ALL.iter().map(|r| r.id.as_ref())
    }

    /// A regime that ships with the library, by its id, as `fr`. It is static data: no file is read.
    ///
    /// # Errors
    /// `E113`: no regime has this id. The message suggests the nearest.
    pub fn builtin(id: &str) -> Result<&'static Self, Error> {
        builtin::ALL.iter().find(|r| r.id == id).copied().ok_or_else(|| unknown(id))
    }

    /// The regime of a territory, by its ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `GP`, `US-CA`), in
    /// any case. A subdivision without a regime of its own has its country's. `None` if the code is
    /// not known.
    ///
    /// A regime that is laxer than `eu` in some way without a confirmed source for it is not used for
    /// its territory: the territory has `eu`, and the regime is available by its id.
    ///
    /// ```
    /// use charte::Regime;
    ///
    /// assert_eq!(Regime::of_territory("gp").map(Regime::id), Some("fr"));
    /// assert_eq!(Regime::of_territory("XX").map(Regime::id), None);
    /// ```
    #[must_use]
    pub fn of_territory(code: &str) -> Option<&'static Self> {
        let id = territory(code)?.regime;
        builtin::ALL.iter().find(|r| r.id == id).copied()
    }

    /// A note about a territory that has no regime of its own yet: `no regime for CY yet; judged by
    /// eu`. `None` if the territory has its own regime, and if the code is not known.
    #[must_use]
    pub fn territory_note(code: &str) -> Option<String> {
        let code = code.trim().to_ascii_uppercase();
        let regime = match territory(&code) {
            Some(found) if found.own => return None,
            Some(found) => found.regime,
            None if builtin::ELSEWHERE.contains(&country(&code)) => builtin::DEFAULT_TERRITORY,
            None => return None,
        };
        let by_name = code.to_ascii_lowercase();
        let choice = if builtin::ALL.iter().any(|r| r.id == by_name) {
            format!("; `{by_name}` is not confirmed and is chosen by its id")
        } else {
            String::new()
        };
        Some(format!("no regime for {code} yet; judged by {regime}{choice}"))
    }

    /// A regime that ships with the library, by its id, by the code of a territory, or by the name of
    /// a country (`us-co`, `UK`, `france`, `Deutschland`), in any case. If the regime is a substitute
    /// for the territory's own, the note of [`Regime::territory_note`] comes with it.
    ///
    /// # Errors
    /// `E113`: no regime and no territory has this name. The message suggests the nearest.
    pub fn by_name(name: &str) -> Result<(&'static Self, Option<String>), Error> {
        let regime = Self::find(name).ok_or_else(|| unknown(name))?;
        let code = code_of(name);
        let own = regime.id == code.to_ascii_lowercase();
        Ok((regime, if own { None } else { Self::territory_note(&code) }))
    }

    fn find(name: &str) -> Option<&'static Self> {
        let by_id = |id: &str| builtin::ALL.iter().find(|r| r.id == id).copied();
        let code = code_of(name);
        let elsewhere =
            || builtin::ELSEWHERE.contains(&code.as_str()).then(|| Self::for_territory(&code));
        // An unknown part of a country whose parts are listed is a typo, such as `us-cal`.
        let is_part = |t: &Territory| t.code.contains('-') && country(t.code) == country(&code);
        let is_slip = code.contains('-')
            && builtin::TERRITORIES.iter().any(is_part)
            && territory(&code).is_none_or(|t| t.code != code);
        let placed = || if is_slip { None } else { Self::of_territory(&code) };
        by_id(&code.to_ascii_lowercase()).or_else(placed).or_else(elsewhere)
    }

    /// As [`Regime::of_territory`], but an unknown code has the strictest regime, `eu`. For another
    /// default, use [`Regime::of_territory`].
    #[must_use]
    pub fn for_territory(code: &str) -> &'static Self {
        let default = || builtin::ALL.iter().find(|r| r.id == builtin::DEFAULT_TERRITORY).copied();
        Self::of_territory(code).or_else(default).unwrap_or(&NOTHING)
    }

    /// The territories where this regime applies, as ISO 3166 codes.
    pub fn territories(&self) -> impl Iterator<Item = &'static str> {
        builtin::TERRITORIES.iter().filter(|t| t.regime == self.id).map(|t| t.code)
    }
}

fn country(code: &str) -> &str {
    code.split('-').next().unwrap_or_default()
}

/// The entry of a code, or that of its country.
fn territory(code: &str) -> Option<&'static Territory> {
    let code = code.trim().to_ascii_uppercase();
    let exact = |code: &str| builtin::TERRITORIES.iter().find(|t| t.code == code);
    exact(&code).or_else(|| exact(country(&code)))
}

/// A name in lower case, without accents, its words separated by single spaces.
fn plain(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.trim().chars().flat_map(char::to_lowercase).take(80) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => out.push('a'),
            'ç' | 'č' => out.push('c'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => out.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => out.push('u'),
            '-' | '_' | '\'' | '’' => out.push(' '),
            // What a letter in lower case leaves of a mark of its own, as in `İ`.
            '\u{300}'..='\u{36f}' => {}
            c => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The code that a name means: that of the place with this name, or the name itself as an id, in
/// upper case.
fn code_of(name: &str) -> String {
    let plain = plain(name);
    place(&plain).map_or_else(|| plain.replace(' ', "-"), ToOwned::to_owned).to_ascii_uppercase()
}

/// The code of the place with this plain name, which is a regime's name up to the first bracket, or
/// one of the table.
fn place(plain_name: &str) -> Option<&'static str> {
    let listed = builtin::PLACES.iter().find(|(name, _)| *name == plain_name);
    if let Some((_, code)) = listed {
        return Some(code);
    }
    let called = |regime: &&&'static Regime| {
        regime.law
            && regime.name.iter().any(|(_, name)| {
                let name = name.split(['(', ',', ':']).next().unwrap_or_default();
                plain(name) == plain_name
            })
    };
    builtin::ALL.iter().find(called).map(|regime| regime.id.as_ref())
}

/// Whether a name is a typo of the id of a place: its letters in another order, one of them doubled,
/// or an extra one after the code of a subdivision.
fn is_slip_of(name: &str, id: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let mut once: Vec<char> = name.chars().collect();
    once.dedup();
    let longer =
        id.contains('-') && name.starts_with(id) && name.len() == id.len().saturating_add(1);
    sorted(name) == sorted(id) || once.iter().copied().eq(id.chars()) || longer
}

/// The error for an unknown name. It suggests the regime of the place with that name, and another
/// place only if the name is a typo of it.
fn unknown(name: &str) -> Error {
    let ids: Vec<&str> = Regime::builtin_ids().collect();
    let others: Vec<&str> = ids
        .iter()
        .copied()
        .filter(|id| {
            let is_place = territory(id).is_some_and(|t| t.code.len() == id.len());
            !is_place || is_slip_of(&plain(name).replace(' ', "-"), id)
        })
        .collect();
    let meant = Regime::find(name).map(Regime::id);
    let hint = match meant.or_else(|| charte_syntax::nearest(name, &others)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of {}, or load a regime file", ids.join(", ")),
    };
    Error::new(ErrorCode::UnknownRegime, format!("no regime has the id `{}`", shown(name)))
        .with_help(hint)
}

/// What `for_territory` returns if the list of regimes were empty, which it never is: everything is
/// asked.
static NOTHING: Regime = Regime {
    id: Cow::Borrowed("none"),
    name: Cow::Borrowed(&[]),
    law: false,
    proposal: false,
    authority: None,
    from: None,
    reviewed: None,
    duties: Cow::Borrowed(&[]),
    notes: Cow::Borrowed(&[]),
    purpose_notes: Cow::Borrowed(&[]),
    ask_again: None,
    periods: Cow::Borrowed(&[]),
    instruments: Cow::Borrowed(&[]),
    rules: Cow::Borrowed(&[]),
};
