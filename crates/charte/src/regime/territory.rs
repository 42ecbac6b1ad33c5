//! Which regime a place has, by code or by name, and which of a charter's regimes serves it.

use std::borrow::Cow;

use super::{Regime, builtin};
use crate::charter::Charter;
use crate::error::{Error, ErrorCode};
use crate::purpose::Purpose;

/// A line of the table of territories.
pub(super) struct Territory {
    pub(super) code: &'static str,
    pub(super) regime: &'static str,
    /// Whether the regime is the place's own law; otherwise it stands in for it.
    pub(super) own: bool,
}

impl Regime {
    /// The regime of a territory, an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `GP`, `US-CA`);
    /// case does not matter. A subdivision without a regime of its own has its country's.
    /// `None` for a code that is not known.
    ///
    /// A regime that is laxer than `eu` somewhere, and has no confirmed source for it, serves no
    /// territory: its place has `eu`, and the regime is asked for by its id.
    #[must_use]
    pub fn of_territory(code: &str) -> Option<&'static Self> {
        let id = territory(code)?.regime;
        builtin::ALL.iter().find(|r| r.id == id).copied()
    }

    /// What to tell about a territory that has no regime of its own: `no regime for CY yet;
    /// judged by eu`. `None` for one that has, and for what is no code of a place.
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

    /// A regime that ships with the library, by its id, by the code of a territory, or by the
    /// name of a place (`us-co`, `UK`, `france`, `Deutschland`), in any case; with it the note of
    /// [`Regime::territory_note`] when it stands in for the place's own.
    ///
    /// # Errors
    /// `E113`: nothing has this name.
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
        // A part of a country whose parts are all listed is a slip, `us-cal`.
        let is_part = |t: &Territory| t.code.contains('-') && country(t.code) == country(&code);
        let is_slip = code.contains('-')
            && builtin::TERRITORIES.iter().any(is_part)
            && territory(&code).is_none_or(|t| t.code != code);
        let placed = || if is_slip { None } else { Self::of_territory(&code) };
        by_id(&code.to_ascii_lowercase()).or_else(placed).or_else(elsewhere)
    }

    /// As [`Regime::of_territory`]; an unknown code has the strictest, `eu`. For another
    /// default, ask that one and give your own.
    #[must_use]
    pub fn for_territory(code: &str) -> &'static Self {
        let default = || builtin::ALL.iter().find(|r| r.id == builtin::DEFAULT_TERRITORY).copied();
        Self::of_territory(code).or_else(default).unwrap_or(&NOTHING)
    }

    /// The territories that have this regime, as ISO 3166 codes.
    pub fn territories(&self) -> impl Iterator<Item = &'static str> {
        builtin::TERRITORIES.iter().filter(|t| t.regime == self.id).map(|t| t.code)
    }

    /// How much the regime asks, to compare it with others: over all purposes, the least that
    /// it can ask for each, in its latest period. A higher figure is stricter.
    #[must_use]
    pub fn strictness(&self) -> u32 {
        let latest = self.periods.len().saturating_sub(1);
        let asked = Purpose::ALL.iter().map(|p| u32::from(self.mildest(*p, latest) as u8));
        asked.fold(0, u32::saturating_add)
    }
}

fn country(code: &str) -> &str {
    code.split('-').next().unwrap_or_default()
}

/// The line of a code, or that of its country.
fn territory(code: &str) -> Option<&'static Territory> {
    let code = code.trim().to_ascii_uppercase();
    let exact = |code: &str| builtin::TERRITORIES.iter().find(|t| t.code == code);
    exact(&code).or_else(|| exact(country(&code)))
}

/// A name in lower case, without the accents of Latin letters, its words apart by one space.
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

/// What a name means: the code of a place, or the name itself as an id, in capitals.
fn code_of(name: &str) -> String {
    let plain = plain(name);
    place(&plain).map_or_else(|| plain.replace(' ', "-"), ToOwned::to_owned).to_ascii_uppercase()
}

/// The code of the place that has this plain name: a regime's own name without what stands in
/// brackets, or one of the table.
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

/// Whether a name is a slip of the pen for the id of a place: its letters in another order, one
/// twice, or one too many after the code of a part of a country.
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

/// The error for a name that nothing has. It proposes what the name means when it is a place's,
/// and another place only when the name is a slip for it.
pub(super) fn unknown(name: &str) -> Error {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
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
    let hint = match meant.or_else(|| crate::document::nearest(name, &others)) {
        Some(near) => format!("did you mean {near}?"),
        None => format!("write one of {}, or load a regime file", ids.join(", ")),
    };
    Error::new(ErrorCode::UnknownRegime, format!("no regime has the id `{shown}`; {hint}"))
}

impl Charter {
    /// The regime that serves a territory, an ISO 3166 code as in [`Regime::of_territory`].
    ///
    /// A charter that lists no `regimes` serves them all: the territory's own, and `eu` for an
    /// unknown code. A charter that lists some serves those and its own `regime`: the
    /// territory's own when it is among them, else the strictest of them
    /// ([`Regime::strictness`]), the charter's own before its equals: a visitor from a place that the
    /// site did not think of is never the one who is asked least.
    ///
    /// Regimes do not change between requests: compile a policy for each that a charter lists,
    /// and keep the answer of this for each code.
    ///
    /// # Errors
    /// `E113` when the charter lists a regime that does not ship with the library.
    pub fn for_territory(&self, code: &str) -> Result<&'static Regime, Error> {
        let served = self.served()?;
        let strictest = served.iter().copied().rev().max_by_key(|r| r.strictness());
        match strictest {
            Some(strictest) => self.for_territory_or(code, strictest),
            None => Ok(Regime::for_territory(code)),
        }
    }

    /// As [`Charter::for_territory`], with `default` where that takes the strictest: for a
    /// territory that is unknown, or whose regime the charter does not list.
    ///
    /// # Errors
    /// `E113` when the charter lists a regime that does not ship with the library.
    pub fn for_territory_or<'r>(
        &self,
        code: &str,
        default: &'r Regime,
    ) -> Result<&'r Regime, Error> {
        let served = self.served()?;
        let own = Regime::of_territory(code);
        let own = own.filter(|own| served.is_empty() || served.iter().any(|r| r.id == own.id));
        Ok(own.unwrap_or(default))
    }

    /// The regimes that the charter lists, its own first; none when it lists none.
    fn served(&self) -> Result<Vec<&'static Regime>, Error> {
        if self.regimes().is_empty() {
            return Ok(Vec::new());
        }
        let ids = self.regime().into_iter().chain(self.regimes().iter().map(String::as_str));
        ids.map(Regime::builtin).collect()
    }
}

/// What `for_territory` could only return if the list of regimes were empty: everything asks.
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
    ask_again: None,
    periods: Cow::Borrowed(&[]),
    instruments: Cow::Borrowed(&[]),
    rules: Cow::Borrowed(&[]),
};
