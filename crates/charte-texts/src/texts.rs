//! The texts of one language.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::error::TextError;
use crate::language::Language;
use crate::number;
use crate::resource::Resource;

/// The vocabulary that all crates share.
pub(crate) static SHARED: Resource = crate::resource!("texts");

/// The texts of one language: the shared ones, and those of the crates that were added.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The value of an argument: a number, which chooses the plural and is written in the reader's
/// form, or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A count.
    Number(u64),
    /// A text, which stands as it is.
    Text(Cow<'a, str>),
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl Texts {
    /// The shared texts in a language.
    ///
    /// # Errors
    /// If the texts of this crate cannot be read, which would be a bug.
    pub fn new(language: Language) -> Result<Self, TextError> {
        Self::with(language, &[])
    }

    /// The shared texts and those of these resources.
    ///
    /// # Errors
    /// If Fluent cannot read a resource, or if two hold the same id.
    pub fn with(language: Language, resources: &[&Resource]) -> Result<Self, TextError> {
        let wrong = |what: String| TextError::new(language, what);
        let identifier: LanguageIdentifier =
            language.tag().parse().map_err(|error| wrong(format!("{error}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolating marks are for mixed directions. All languages run left to right, and a table
        // is compared with the text of a page.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatter(language)));
        for resource in [&SHARED].iter().chain(resources) {
            let resource = FluentResource::try_new(resource.source(language).to_owned())
                .map_err(|(_, errors)| wrong(format!("{errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| wrong(format!("{errors:?}")))?;
        }
        Ok(Self { language, bundle })
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments.
    ///
    /// # Errors
    /// If there is no such text, or if it has arguments.
    pub fn text(&self, id: &str) -> Result<String, TextError> {
        self.text_with(id, &[])
    }

    /// A text with its arguments.
    ///
    /// ```
    /// use charte_texts::{Language, Texts};
    ///
    /// let texts = Texts::new(Language::German)?;
    /// assert_eq!(texts.text_with("lifetime-days", &[("n", 1_u64.into())])?, "1 Tag");
    /// assert_eq!(texts.text_with("lifetime-days", &[("n", 1_200_u64.into())])?, "1.200 Tage");
    /// # Ok::<(), charte_texts::TextError>(())
    /// ```
    ///
    /// # Errors
    /// If there is no such text, or if it has an argument that is not given.
    pub fn text_with(&self, id: &str, args: &[(&str, Value<'_>)]) -> Result<String, TextError> {
        let missing = || TextError::new(self.language, format!("there is no {id}"));
        let (name, attribute) = id.split_once('.').map_or((id, None), |(n, a)| (n, Some(a)));
        let message = self.bundle.get_message(name).ok_or_else(missing)?;
        let pattern = match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
        };
        let pattern = pattern.ok_or_else(missing)?;
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, fluent(value))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(TextError::new(self.language, format!("{id}: {error}"))),
        }
    }

    /// Whether there is a text with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

fn fluent<'a>(value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        Value::Text(text) => FluentValue::from(text.as_ref()),
    }
}

/// Writes numbers in the reader's form. Fluent takes a function without a state, so there is one
/// for each language.
fn formatter<M: MemoizerKind>(language: Language) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    macro_rules! of {
        ($($Language:ident),+) => {
            match language {
                $(Language::$Language => |value, _| written(Language::$Language, value),)+
            }
        };
    }
    of!(English, French, German, Spanish, Italian, Dutch, Portuguese)
}

fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // A count that a `f64` does not hold exactly stays as Fluent writes it.
    let written = number.as_string();
    let count = written.parse::<u64>().ok()?;
    Some(number::grouped(language, count))
}
