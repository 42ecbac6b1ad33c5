//! What findings say to people, in the reader's language.

mod banner;
mod change;
mod message;
mod parts;

use charte::finding::MaterialDetail;
use charte_texts::{Resource, TextError, Texts};

use crate::diagnostic::Diagnostic;
use crate::veil::veiled;

/// The texts of findings in every language, for [`Texts::with`].
pub static FINDING_TEXTS: Resource = charte_texts::resource!("texts/findings");

/// A material change between two charters, as a clause.
pub(crate) fn change_of(detail: &MaterialDetail, texts: &Texts) -> Result<String, TextError> {
    change::of(detail, texts).map(|said| veiled(&said).into_owned())
}

/// A diagnostic in words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Said {
    /// A short title without a full stop, the same for every diagnostic of a code: `Set before
    /// consent`.
    pub title: String,
    /// What was found, in whole sentences.
    pub message: String,
    /// What to do about it, in whole sentences.
    pub help: Option<String>,
}

/// A diagnostic in the language of `texts`, which must hold [`FINDING_TEXTS`].
///
/// JSON, SARIF and every other format for programs keep the English
/// [`message`](Diagnostic::message). The errors of a charter's reader are in English in every
/// language.
///
/// ```
/// use charte::{Finding, FindingDetail};
/// use charte_report::{Diagnostic, FINDING_TEXTS, text_of};
/// use charte_texts::{Language, Texts};
///
/// let texts = Texts::with(Language::French, &[&FINDING_TEXTS])?;
/// let found = Diagnostic::from(&Finding::new(FindingDetail::NoLifetime));
/// let said = text_of(&found, &texts)?;
/// assert_eq!(said.message, "Aucune durée de vie n’est précisée.");
/// # Ok::<(), charte_texts::TextError>(())
/// ```
///
/// # Errors
/// If `texts` does not hold [`FINDING_TEXTS`].
pub fn text_of(diagnostic: &Diagnostic, texts: &Texts) -> Result<Said, TextError> {
    let Some(detail) = &diagnostic.detail else {
        return Ok(Said {
            title: diagnostic.code.title().to_owned(),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        });
    };
    let code = detail.code().id();
    let mut help = texts.text(&format!("{code}.help"))?;
    if let Some(command) = &diagnostic.command {
        let args = [("help", help.into()), ("command", command.as_str().into())];
        help = texts.text_with("or-run", &args)?;
    }
    Ok(Said {
        title: texts.text(code)?,
        message: veiled(&message::of(detail, texts)?).into_owned(),
        help: Some(help),
    })
}
