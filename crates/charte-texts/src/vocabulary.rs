//! The texts that all crates share, by what they are about.

use charte::{Category, Class, Fact, Lifetime, Purpose, Technology, Time};

use crate::error::TextError;
use crate::language::Language;
use crate::number;
use crate::texts::{Texts, Value};

type Text = Result<String, TextError>;

/// # The shared vocabulary
///
/// All of these fail only if a text of this crate is missing, which its tests rule out.
#[allow(clippy::missing_errors_doc)]
impl Texts {
    /// A purpose as the entry of a list: `Audience measurement`.
    pub fn purpose(&self, purpose: Purpose) -> Text {
        self.text(&format!("purpose-{purpose}"))
    }

    /// A class of purposes as the entry of a list: `Statistics`.
    pub fn class(&self, class: Class) -> Text {
        self.text(&format!("class-{class}"))
    }

    /// A category of cookies: `Third-party cookies`.
    pub fn category(&self, category: Category) -> Text {
        self.text(&format!("category-{category}"))
    }

    /// A technology, lower case: `local storage`.
    pub fn technology(&self, technology: Technology) -> Text {
        self.text(&format!("technology-{technology}"))
    }

    /// A stated fact as a clause without a full stop: `it is used only for this site`.
    ///
    /// ```
    /// use charte::Fact;
    /// use charte_texts::{Language, Texts};
    ///
    /// let texts = Texts::new(Language::English)?;
    /// assert_eq!(texts.fact(Fact::Requested, false)?, "you did not request it");
    /// # Ok::<(), charte_texts::TextError>(())
    /// ```
    pub fn fact(&self, fact: Fact, yes: bool) -> Text {
        self.text(&format!("fact-{fact}-{}", if yes { "yes" } else { "no" }))
    }

    /// A law as a label: `French law`. `id` and `name` are those of a [`charte::Regime`], the name in
    /// this language; the name is used only if the regime is not one of the built-in ones.
    ///
    /// ```
    /// use charte_texts::{Language, Texts};
    ///
    /// let texts = Texts::new(Language::English)?;
    /// assert_eq!(texts.law("gb", "United Kingdom")?, "UK law");
    /// assert_eq!(texts.law("hq", "Ruritania")?, "the rules of “Ruritania”");
    /// assert_eq!(texts.under_law("gb", "United Kingdom")?, "under UK law");
    /// # Ok::<(), charte_texts::TextError>(())
    /// ```
    pub fn law(&self, id: &str, name: &str) -> Text {
        self.law_as("", id, name)
    }

    /// A law after the preposition that says what applies: `under French law`, `nach französischem
    /// Recht`.
    pub fn under_law(&self, id: &str, name: &str) -> Text {
        self.law_as(".under", id, name)
    }

    /// A law as the subject of a sentence, with its article, in the singular, lower case: `le droit
    /// français`.
    pub fn law_subject(&self, id: &str, name: &str) -> Text {
        self.law_as(".subject", id, name)
    }

    fn law_as(&self, form: &str, id: &str, name: &str) -> Text {
        let key = format!("law-{id}");
        let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if plain && id != "other" && self.has(&key) {
            return self.text(&format!("{key}{form}"));
        }
        self.text_with(&format!("law-other{form}"), &[("name", name.into())])
    }

    /// The name of a language, as it stands inside a sentence: `French`, `français`. A tag without a
    /// name here is returned as it is.
    pub fn language_name(&self, tag: &str) -> Text {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let key = format!("language-{primary}");
        let plain = !primary.is_empty() && primary.bytes().all(|b| b.is_ascii_alphabetic());
        if plain && self.has(&key) { self.text(&key) } else { Ok(tag.to_owned()) }
    }

    /// A declared lifetime: `13 months`, `Until you close the browser`. Days that make whole years
    /// are years, with leap days or without, beyond two.
    ///
    /// ```
    /// use charte::Lifetime;
    /// use charte_texts::{Language, Texts};
    ///
    /// let texts = Texts::new(Language::French)?;
    /// assert_eq!(texts.lifetime(Lifetime::Days(10_950))?, "30 ans");
    /// assert_eq!(texts.lifetime(Lifetime::Days(10_958))?, "30 ans");
    /// assert_eq!(texts.lifetime(Lifetime::Days(10_970))?, "10\u{202f}970 jours");
    /// assert_eq!(texts.lifetime(Lifetime::Days(730))?, "730 jours");
    /// # Ok::<(), charte_texts::TextError>(())
    /// ```
    pub fn lifetime(&self, lifetime: Lifetime) -> Text {
        if let Lifetime::Days(days) = lifetime
            && let Some(years) = whole_years(days).filter(|years| *years > 2)
        {
            return self.text_with("lifetime-years", &[("n", years.into())]);
        }
        let (id, n) = match lifetime {
            Lifetime::Session => return self.text("lifetime-session"),
            Lifetime::Minutes(n) => ("lifetime-minutes", n),
            Lifetime::Hours(n) => ("lifetime-hours", n),
            Lifetime::Days(n) => ("lifetime-days", n),
            // As the charter's own spelling of it: years beyond two.
            Lifetime::Months(n) if n > 24 && n % 12 == 0 => ("lifetime-years", n / 12),
            Lifetime::Months(n) => ("lifetime-months", n),
        };
        self.text_with(id, &[("n", n.into())])
    }

    /// An observed duration in seconds, rounded as [`charte::display::duration_in_words`] does:
    /// `14 days`, `2.5 years`.
    ///
    /// ```
    /// use charte_texts::{Language, Texts};
    ///
    /// let texts = Texts::new(Language::French)?;
    /// assert_eq!(texts.duration(14 * 86_400)?, "14 jours");
    /// assert_eq!(texts.duration(912 * 86_400)?, "2,5 ans");
    /// # Ok::<(), charte_texts::TextError>(())
    /// ```
    pub fn duration(&self, seconds: i64) -> Text {
        let words = charte::display::duration_in_words(seconds);
        let Some((count, unit)) = words.split_once(' ') else {
            return Err(TextError::new(self.language(), format!("no duration: {words}")));
        };
        if count == "over" {
            return self.text("duration-over");
        }
        let id = format!("lifetime-{}s", unit.trim_end_matches('s'));
        let n: Value<'_> = match count.parse::<u64>() {
            Ok(n) => n.into(),
            Err(_) => {
                count.replace('.', number::decimal(self.language()).encode_utf8(&mut [0; 4])).into()
            }
        };
        self.text_with(&id, &[("n", n)])
    }

    /// The date of a time in UTC: `28 November 2026`.
    pub fn date(&self, time: Time) -> Text {
        let written = time.to_string();
        let date = written.split('T').next().unwrap_or_default();
        let mut parts = date.rsplitn(3, '-');
        let (day, month, year) = (parts.next(), parts.next(), parts.next());
        let number = |part: Option<&str>| part.and_then(|p| p.parse::<u64>().ok());
        let (Some(day), Some(month), Some(year)) = (number(day), number(month), year) else {
            // Beyond the calendar: it has no date.
            return Ok(written);
        };
        let month = self.text(&format!("month-{month}"))?;
        self.text_with(
            "date",
            &[("day", day.into()), ("month", month.into()), ("year", year.into())],
        )
    }

    /// A number in the reader's form: `1,234`, `1 234`, `1.234`.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        number::grouped(self.language(), number)
    }

    /// Items joined by commas and “and”: `a, b and c`.
    pub fn list(&self, items: &[impl AsRef<str>]) -> Text {
        self.joined(items, "and")
    }

    /// Items joined by commas and “or”: `a, b or c`.
    pub fn list_or(&self, items: &[impl AsRef<str>]) -> Text {
        self.joined(items, "or")
    }

    fn joined(&self, items: &[impl AsRef<str>], id: &str) -> Text {
        let Some((last, first)) = items.split_last() else { return Ok(String::new()) };
        let last = last.as_ref();
        if first.is_empty() {
            return Ok(last.to_owned());
        }
        let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
        let conjunction = match spanish(self.language(), id, last) {
            Some(word) => word.to_owned(),
            None => self.text(id)?,
        };
        Ok(format!("{} {conjunction} {last}", first.join(", ")))
    }
}

/// The years that so many days are, with at most one leap day every four of them.
fn whole_years(days: u32) -> Option<u32> {
    let years = days / 365;
    (days % 365 <= years.div_ceil(4)).then_some(years)
}

/// Spanish says `e` for `y` before the sound i, and `u` for `o` before the sound o.
fn spanish(language: Language, id: &str, next: &str) -> Option<&'static str> {
    if language != Language::Spanish {
        return None;
    }
    let next = next.to_lowercase();
    let sound = next.strip_prefix('h').unwrap_or(&next);
    let begins = |vowels: &[char]| sound.starts_with(vowels);
    match id {
        "and" if begins(&['i', 'í']) && !sound.starts_with("ie") => Some("e"),
        "or" if begins(&['o', 'ó']) => Some("u"),
        _ => None,
    }
}
