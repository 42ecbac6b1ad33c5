//! The sections of the United States, 7 to 27.

use core::fmt;

use super::header::Ids;
use super::layouts::{Field, Layout, Meaning, Second, layout};
use crate::bits::{Bits, Cursor};
use crate::error::{Error, ErrorCode};

const CORE: &str = "US section";
const SECOND: &str = "US section after its core";
const FRONT: &str = "US section before its core";

/// National sections of at least this many characters are of layout 2, whatever their version
/// says: for a year libraries wrote the two version numbers over each other's layout.
const NATIONAL_2_CHARS: usize = 12;

/// What a visitor chose about a sale, a sharing, or targeted advertising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OptOut {
    /// 0: does not apply.
    NotApplicable,
    /// 1: the visitor opted out.
    OptedOut,
    /// 2: the visitor did not opt out. This is not consent.
    DidNotOptOut,
}

/// A section of the United States, read from the text when asked.
///
/// It has no date.
///
/// ```
/// use charte_interop::gpp::{Field, Gpp, OptOut};
///
/// let gpp = Gpp::parse("DBABBg~BVYAAAAA.QA")?;
/// let california = gpp.us_sections().next().unwrap();
/// assert_eq!(california.prefix(), "usca");
/// assert_eq!(california.get(Field::SaleOptOutNotice), Some(1));
/// assert_eq!(california.sale_opt_out(), Some(OptOut::OptedOut));
/// assert_eq!(california.targeted_advertising_opt_out(), None); // no such field there
/// assert_eq!(california.gpc(), Some(false));
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct UsSection<'a> {
    layout: &'static Layout,
    version: u8,
    core: Bits<'a>,
    /// Whether the layout is certain beyond the values about sensitive data.
    certain: bool,
    gpc: Option<bool>,
    sensitive: Option<Bits<'a>>,
}

impl<'a> UsSection<'a> {
    pub(super) fn parse(id: u16, text: &'a str) -> Result<Self, Error> {
        let (core, second) = split(text);
        if id < 24 {
            return Self::read(id, core, second);
        }
        // Two forms are in use. Exactly one must fit.
        match (Self::read(id, core, second), Self::with_front(id, core, second)) {
            (Ok(section), Err(_)) | (Err(_), Ok(section)) => Ok(section),
            (Ok(_), Ok(_)) => {
                let what = "the section can be read in two ways";
                Err(Error::at_bit(ErrorCode::ForeignOpaque, what, CORE, 0))
            }
            (Err(error), Err(_)) => Err(error),
        }
    }

    /// The form of the published text: a part with the section's id and the parts that follow.
    fn with_front(id: u16, front: &'a str, rest: Option<&'a str>) -> Result<Self, Error> {
        let mut cursor = Bits::new(front, FRONT)?.cursor(0);
        if cursor.int(6)? != id {
            return Err(Error::at_bit(
                ErrorCode::ForeignBadValue,
                "another section's id",
                FRONT,
                0,
            ));
        }
        if cursor.small(6)? != 1 {
            let what = "the section is not of version 1";
            return Err(Error::at_bit(ErrorCode::ForeignVersion, what, FRONT, 6));
        }
        let mut parts = Ids::ranges(cursor)?;
        let first = parts.read()?;
        if first.is_some() && parts.read()?.is_some() {
            return Err(
                cursor.error(ErrorCode::ForeignTrailingData, "more parts than the section has")
            );
        }
        parts.end()?;
        let Some(rest) = rest else {
            return Err(Error::at_bit(ErrorCode::ForeignTruncated, "the core is missing", CORE, 0));
        };
        let (core, second) = split(rest);
        match (first, second) {
            (None, Some(_)) => Err(Error::at_bit(
                ErrorCode::ForeignTrailingData,
                "a part is not announced",
                SECOND,
                0,
            )),
            (Some(_), None) => Err(Error::at_bit(
                ErrorCode::ForeignTruncated,
                "a part that is announced is missing",
                SECOND,
                0,
            )),
            _ => Self::read(id, core, second),
        }
    }

    fn read(id: u16, core: &'a str, second: Option<&'a str>) -> Result<Self, Error> {
        let core = Bits::new(core, CORE)?;
        let mut cursor = core.cursor(0);
        let version = cursor.small(6)?;
        let national = id == 7;
        let long = national && core.len() >= NATIONAL_2_CHARS.saturating_mul(6);
        let known = version == 1 || (national && version == 2);
        let layout = layout(id, if long { 2 } else { 1 }).filter(|_| known);
        let Some(layout) = layout else {
            let what = "the section is of a version that is not read";
            return Err(Error::at_bit(ErrorCode::ForeignVersion, what, CORE, 0));
        };
        for &field in layout.fields {
            for _ in 0..layout.count(field) {
                value(&mut cursor)?;
            }
        }
        cursor.end()?;
        let mut section = Self {
            layout,
            version,
            core,
            certain: !national || long || version == 1,
            gpc: None,
            sensitive: None,
        };
        if let Some(second) = second {
            section.read_second(second)?;
        }
        Ok(section)
    }

    fn read_second(&mut self, second: &'a str) -> Result<(), Error> {
        let (second, third) = split(second);
        let what = match (self.layout.second, third) {
            (Second::None, _) => Some("the section has no second part"),
            (_, Some(_)) => Some("the section has no third part"),
            _ => None,
        };
        if let Some(what) = what {
            return Err(Error::at_bit(ErrorCode::ForeignTrailingData, what, SECOND, 0));
        }
        let bits = Bits::new(second, SECOND)?;
        let mut cursor = bits.cursor(0);
        if self.layout.second == Second::Sensitive {
            for _ in self.layout.sensitive {
                value(&mut cursor)?;
            }
            self.sensitive = Some(bits);
        } else {
            if cursor.small(2)? != 1 {
                let what = "the part is not about Global Privacy Control";
                return Err(Error::at_bit(ErrorCode::ForeignBadValue, what, SECOND, 0));
            }
            self.gpc = Some(cursor.flag()?);
        }
        cursor.end()
    }

    /// The id of the section.
    #[must_use]
    pub const fn id(&self) -> u16 {
        self.layout.id
    }

    /// The prefix of the section: `usnat`, `usca` …
    #[must_use]
    pub const fn prefix(&self) -> &'static str {
        self.layout.prefix
    }

    /// The version that the section states. For the national section it does not tell the layout.
    #[must_use]
    pub const fn version(&self) -> u8 {
        self.version
    }

    /// What the section holds.
    #[must_use]
    pub const fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// Whether all of the section can be read. No for a national section that states version 2
    /// and has the length of version 1: it may be a longer one that was cut. What follows the
    /// values about sensitive data is then withheld. (A longer one that states version 1, as some
    /// libraries wrote it, cannot be told from a whole one after such a cut.)
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.certain
    }

    /// The value of a field: 0, 1 or 2. `None` if the section does not have the field, if it has
    /// several values, or if it is [not certain](Self::is_certain).
    #[must_use]
    pub fn get(&self, field: Field) -> Option<u8> {
        match field {
            Field::SensitiveDataProcessing | Field::KnownChildSensitiveDataConsents => None,
            _ => value(&mut self.cursor(field)?).ok(),
        }
    }

    /// Whether the visitor opted out of the sale of personal data.
    #[must_use]
    pub fn sale_opt_out(&self) -> Option<OptOut> {
        self.opt_out(Field::SaleOptOut)
    }

    /// Whether the visitor opted out of the sharing of personal data.
    #[must_use]
    pub fn sharing_opt_out(&self) -> Option<OptOut> {
        self.opt_out(Field::SharingOptOut)
    }

    /// Whether the visitor opted out of targeted advertising.
    #[must_use]
    pub fn targeted_advertising_opt_out(&self) -> Option<OptOut> {
        self.opt_out(Field::TargetedAdvertisingOptOut)
    }

    fn opt_out(&self, field: Field) -> Option<OptOut> {
        match self.get(field)? {
            0 => Some(OptOut::NotApplicable),
            1 => Some(OptOut::OptedOut),
            _ => Some(OptOut::DidNotOptOut),
        }
    }

    /// The values about sensitive data: what each is about, and 0, 1 or 2. 1 is a no in every
    /// section; [`meaning`](Self::meaning) says which. Empty if the section does not have them.
    ///
    /// ```
    /// use charte_interop::gpp::Gpp;
    ///
    /// let gpp = Gpp::parse("DBABFg~BVVVVVmA")?;
    /// let utah = gpp.us_sections().next().unwrap();
    /// assert!(utah.sensitive().any(|(about, value)| about == "precise-geolocation" && value == 1));
    /// # Ok::<(), charte_interop::Error>(())
    /// ```
    pub fn sensitive(&self) -> impl Iterator<Item = (&'static str, u8)> + use<'a> {
        let cursor = match self.layout.second {
            Second::Sensitive => self.sensitive.map(|bits| bits.cursor(0)),
            _ => self.cursor(Field::SensitiveDataProcessing),
        };
        values(cursor, self.layout.sensitive)
    }

    /// What value 1 about sensitive data means.
    #[must_use]
    pub const fn meaning(&self) -> Meaning {
        self.layout.meaning
    }

    /// The values about children: what each is about, and 0 not applicable, 1 no consent, 2
    /// consent. Empty if the section does not have them.
    pub fn children(&self) -> impl Iterator<Item = (&'static str, u8)> + use<'a> {
        values(self.cursor(Field::KnownChildSensitiveDataConsents), self.layout.children)
    }

    /// Whether the browser sent Global Privacy Control. `None` if the section does not say.
    #[must_use]
    pub const fn gpc(&self) -> Option<bool> {
        self.gpc
    }

    /// Where a field begins. `None` if the section does not have it, or if that is not certain.
    fn cursor(&self, field: Field) -> Option<Cursor<'a>> {
        let mut at = 6_usize;
        for &before in self.layout.fields {
            if before == field {
                return Some(self.core.cursor(at));
            }
            if before == Field::SensitiveDataProcessing && !self.certain {
                return None;
            }
            at = at.saturating_add(self.layout.count(before).saturating_mul(2));
        }
        None
    }
}

fn split(text: &str) -> (&str, Option<&str>) {
    match text.split_once('.') {
        None => (text, None),
        Some((first, rest)) => (first, Some(rest)),
    }
}

fn value(cursor: &mut Cursor<'_>) -> Result<u8, Error> {
    let start = *cursor;
    match cursor.small(2)? {
        3 => Err(start.error(ErrorCode::ForeignBadValue, "a value is 3, which no field has")),
        value => Ok(value),
    }
}

fn values<'a>(
    cursor: Option<Cursor<'a>>,
    about: &'static [&'static str],
) -> impl Iterator<Item = (&'static str, u8)> + use<'a> {
    let mut cursor = cursor;
    about.iter().map_while(move |&about| Some((about, value(cursor.as_mut()?).ok()?)))
}

/// Shows no value.
impl fmt::Debug for UsSection<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UsSection").field("prefix", &self.layout.prefix).finish_non_exhaustive()
    }
}
