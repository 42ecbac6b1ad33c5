//! GPP strings: the Global Privacy Platform, version 1, with every section up to 27.
//!
//! A GPP string is a header and one section for each framework or US state. The US sections say
//! what a visitor opted out of; that somebody did not opt out is never consent.

mod canada;
mod header;
mod layouts;
mod us;
mod write;

use core::fmt;

use crate::error::{Error, ErrorCode};
use crate::tcf::TcString;
use crate::usp::UsPrivacy;
use header::Ids;

pub use canada::TcfCanada;
pub use layouts::{Field, LAYOUTS, Layout, Meaning, SECTIONS, Second};
pub use us::{OptOut, UsSection};
pub use write::{UsWriter, write};

/// Strings longer than this many bytes are not read.
pub const MAX_BYTES: usize = 16 << 10;

const WHOLE: &str = "GPP string";

/// A GPP string, checked wholly and ready to be asked.
///
/// It borrows the text, is `Copy`, and allocates nothing. If one section is damaged, the whole
/// string is an [`Error`]: the damaged section may be the one that holds the refusal.
///
/// ```
/// use charte_interop::gpp::{Gpp, OptOut};
///
/// let gpp = Gpp::parse("DBABLA~BVQVAAAAAAGA.YA")?;
/// assert_eq!(gpp.section_ids().collect::<Vec<_>>(), [7]);
/// assert_eq!(gpp.gpc(), Some(true));
/// let national = gpp.us_sections().next().unwrap();
/// assert_eq!(national.sale_opt_out(), Some(OptOut::OptedOut));
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Gpp<'a> {
    text: &'a str,
    header: &'a str,
    sections: &'a str,
}

/// One section of a GPP string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
// A section is on the stack for as long as it is asked; a box would be an allocation.
#[allow(clippy::large_enum_variant)]
pub enum Section<'a> {
    /// 2: a TC string, byte for byte.
    TcfEu(TcString<'a>),
    /// 5: TCF Canada.
    TcfCanada(TcfCanada<'a>),
    /// 6: a US Privacy string.
    Usp(UsPrivacy),
    /// 7 to 27: the United States, national or one state.
    Us(UsSection<'a>),
    /// A section that is not read: 1, 3, 4, or an id that was not assigned when this was written.
    Unread(Unread<'a>),
}

/// A section that is not read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Unread<'a>(&'a str);

impl<'a> Unread<'a> {
    /// The text of the section.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.0
    }
}

/// Shows nothing of the text.
impl fmt::Debug for Unread<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unread").field("bytes", &self.0.len()).finish()
    }
}

impl<'a> Section<'a> {
    fn parse(id: u16, text: &'a str) -> Result<Self, Error> {
        match id {
            2 => Ok(Self::TcfEu(TcString::parse(text)?)),
            5 => Ok(Self::TcfCanada(TcfCanada::parse(text)?)),
            6 => Ok(Self::Usp(UsPrivacy::parse(text)?)),
            7..=27 => Ok(Self::Us(UsSection::parse(id, text)?)),
            _ => {
                let of_a_section =
                    |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
                match text.bytes().position(|byte| !of_a_section(byte)) {
                    None if text.is_empty() => Err(Error::at_byte(
                        ErrorCode::ForeignTruncated,
                        "a section is empty",
                        WHOLE,
                        0,
                    )),
                    None => Ok(Self::Unread(Unread(text))),
                    Some(at) => {
                        let what = "a character is neither base64url nor a dot";
                        let part = "section that is not known";
                        Err(Error::at_byte(ErrorCode::ForeignMalformed, what, part, at))
                    }
                }
            }
        }
    }
}

impl<'a> Gpp<'a> {
    /// Reads a GPP string and all its sections.
    ///
    /// # Errors
    ///
    /// If it is longer than [`MAX_BYTES`], cut, damaged, of another version, if the sections are
    /// not those of the header, or if one of them is an error.
    ///
    /// ```
    /// use charte_interop::{ErrorCode, gpp::Gpp};
    ///
    /// let code = |text: &str| Gpp::parse(text).unwrap_err().code();
    /// assert_eq!(code("DBABL"), ErrorCode::ForeignTruncated);
    /// assert_eq!(code("DBABL~BVQVAAAAAg~BVQVAAAAAg"), ErrorCode::ForeignTrailingData);
    /// assert_eq!(code("DCABLA~BVQVAAAAAg"), ErrorCode::ForeignVersion);
    /// ```
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        if text.len() > MAX_BYTES {
            let what = "the string is longer than 16 KiB";
            return Err(Error::at_byte(ErrorCode::ForeignTooLong, what, WHOLE, MAX_BYTES));
        }
        let (header, sections) = match text.split_once('~') {
            None => (text, None),
            Some((header, sections)) => (header, Some(sections)),
        };
        let mut ids = Ids::new(header)?;
        let mut parts = sections.into_iter().flat_map(|sections| sections.split('~'));
        let mut any = false;
        while let Some(id) = ids.read()? {
            let Some(part) = parts.next() else {
                let what = "the header names more sections than there are";
                return Err(Error::at_byte(ErrorCode::ForeignTruncated, what, WHOLE, text.len()));
            };
            Section::parse(id, part)?;
            any = true;
        }
        ids.end()?;
        if !any {
            return Err(Error::at_byte(
                ErrorCode::ForeignTruncated,
                "there is no section",
                WHOLE,
                text.len(),
            ));
        }
        if parts.next().is_some() {
            let what = "there are more sections than the header names";
            return Err(Error::at_byte(ErrorCode::ForeignTrailingData, what, WHOLE, text.len()));
        }
        Ok(Self { text, header, sections: sections.unwrap_or("") })
    }

    /// The text, unchanged.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// The ids of the sections and their texts, in the order of the string.
    pub fn parts(&self) -> impl Iterator<Item = (u16, &'a str)> + use<'a> {
        // They were read once, so reading them again does not fail.
        let mut ids = Ids::new(self.header).ok();
        let mut parts = self.sections.split('~');
        core::iter::from_fn(move || Some((ids.as_mut()?.read().ok()??, parts.next()?)))
    }

    /// The ids of the sections, ascending. [`SECTIONS`] has their names.
    pub fn section_ids(&self) -> impl Iterator<Item = u16> + use<'a> {
        self.parts().map(|(id, _)| id)
    }

    /// The sections, in the order of the string.
    pub fn sections(&self) -> impl Iterator<Item = (u16, Section<'a>)> + use<'a> {
        self.parts().filter_map(|(id, text)| Some((id, Section::parse(id, text).ok()?)))
    }

    /// The section of this id. `None` if the string has none.
    ///
    /// ```
    /// use charte_interop::gpp::{Gpp, Section};
    ///
    /// let gpp = Gpp::parse("DBACNY~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN")?;
    /// assert!(matches!(gpp.section(6), Some(Section::Usp(usp)) if !usp.opted_out_of_sale()));
    /// assert!(gpp.section(7).is_none());
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    #[must_use]
    pub fn section(&self, id: u16) -> Option<Section<'a>> {
        let (id, text) = self.parts().find(|(of, _)| *of == id)?;
        Section::parse(id, text).ok()
    }

    /// The TC string of section 2.
    #[must_use]
    pub fn tcf_eu(&self) -> Option<TcString<'a>> {
        match self.section(2)? {
            Section::TcfEu(tc) => Some(tc),
            _ => None,
        }
    }

    /// The US Privacy string of section 6.
    #[must_use]
    pub fn usp(&self) -> Option<UsPrivacy> {
        match self.section(6)? {
            Section::Usp(usp) => Some(usp),
            _ => None,
        }
    }

    /// The US sections, 7 to 27.
    pub fn us_sections(&self) -> impl Iterator<Item = UsSection<'a>> + use<'a> {
        self.sections().filter_map(|(_, section)| match section {
            Section::Us(us) => Some(us),
            _ => None,
        })
    }

    /// Whether the visitor's browser sent Global Privacy Control when the string was written.
    /// Yes if any section says so; `None` if none says anything. No does not cancel the signal
    /// of this request.
    #[must_use]
    pub fn gpc(&self) -> Option<bool> {
        self.us_sections().filter_map(|section| section.gpc()).reduce(|a, b| a || b)
    }
}

/// Shows which sections there are, and nothing of what they say.
impl fmt::Debug for Gpp<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gpp ")?;
        f.debug_list().entries(self.section_ids()).finish()
    }
}
