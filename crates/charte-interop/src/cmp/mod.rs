//! The cookies and storage keys of consent managers.
//!
//! [`read`] turns one value into a [`Reading`]: the words of its format, each with a yes, a no or
//! no answer yet. The words are the manager's own ("analytics", "C0002", a service's name); what
//! they mean for a purpose is decided elsewhere. [`read_all`] reads all values of a request and
//! joins those of one manager.

mod acts;
mod flags;
mod join;
mod json;
mod manager;
mod managers;
mod place;
mod reading;
mod text;
mod trustarc;

use crate::encoding;
use crate::error::{Error, ErrorCode};
use crate::time::Timestamp;
use reading::Draft;

pub use flags::{FlagsForm, WordForm};
pub use join::read_all;
pub use manager::{Manager, Store};
pub use managers::{MANAGERS, UNREAD};
pub use reading::{Answer, Answered, Embedded, Reading, Word};

/// Values longer than this many bytes are not read. A cookie holds 4,096; storage more.
pub const MAX_BYTES: usize = 64 << 10;

/// How a format is known. It decides what may be taken from a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Nothing confirms the format, so the value may not be used.
    FromMemory,
    /// From documentation or other people's readers. Refusals count, grants do not.
    SecondHand,
    /// From the manager's source or specification.
    Verified,
}

/// The name of a cookie or storage key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreName {
    /// This name.
    Exact(&'static str),
    /// Names that begin so.
    Prefix(&'static str),
    /// `before`, then one of the categories.
    Category {
        /// What the name begins with.
        before: &'static str,
        /// The categories.
        of: &'static [&'static str],
    },
    /// `before`, then digits, then `after`.
    Number {
        /// What the name begins with.
        before: &'static str,
        /// What it ends with.
        after: &'static str,
    },
}

impl StoreName {
    /// Whether a cookie or key of this name is meant.
    ///
    /// ```
    /// use charte_interop::cmp::StoreName;
    ///
    /// let name = StoreName::Number { before: "_iub_cs-", after: "" };
    /// assert!(name.fits("_iub_cs-50053366") && !name.fits("_iub_cs-50053366-uspr"));
    /// ```
    #[must_use]
    pub fn fits(&self, name: &str) -> bool {
        match *self {
            Self::Exact(exact) => name == exact,
            Self::Prefix(before) => name.starts_with(before),
            Self::Category { before, of } => {
                name.strip_prefix(before).is_some_and(|category| of.contains(&category))
            }
            Self::Number { before, after } => {
                let number = name.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
                number.is_some_and(|number| {
                    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
                })
            }
        }
    }

    /// The category that the name ends with.
    fn category<'n>(&self, name: &'n str) -> Option<&'n str> {
        match *self {
            Self::Prefix(before) | Self::Category { before, .. } => name.strip_prefix(before),
            _ => None,
        }
    }
}

/// How a value is written. There is one reader for each format, whichever managers use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Form-encoded, with the groups in one field.
    OneTrust,
    /// A JavaScript object, partly percent-encoded.
    Cookiebot,
    /// Base64 of JSON with lists of what was agreed to and refused.
    Didomi,
    /// JSON with a boolean for each vendor; other keys begin with `$$`.
    Axeptio,
    /// `,a,b,`: the services that were agreed to.
    CommaList,
    /// `,a,b,`: the services that were asked for.
    AskedList,
    /// `!gtag=true!youtube=wait`.
    Tarteaucitron,
    /// JSON with the categories that were agreed to, beside the services of all.
    VanillaCookieConsent,
    /// `consent:no,action:yes,analytics:no`, with the site's own categories.
    CookieYes,
    /// JSON with the history of each service.
    Usercentrics,
    /// JSON with a boolean for each purpose, or one for all.
    Iubenda,
    /// JSON with a boolean for sale, sharing and targeted advertising.
    IubendaUs,
    /// `1:`, the highest level that was agreed to.
    TrustArcLevel,
    /// `0,1:`, all levels that were agreed to.
    TrustArcLevels,
    /// `permit 1,2`, all levels that were agreed to, counted from 1.
    TrustArcPermit,
    /// JSON with a status under each law, and strings of the IAB.
    Sourcepoint,
    /// JSON with the groups and services that were agreed to.
    Borlabs,
    /// `status@version@categories@blocked@times@vendors`.
    CommandersAct,
    /// `analytics=2026-03-01T10:00:00+00:00|social=-1`.
    DjangoCookieConsent,
    /// JSON, percent-encoded, in base64, or compressed.
    Fides,
    /// `c.measurement:1,i.t:1763892000000`.
    C15t,
    /// `consent:true|c1:1|ts:1626724929444`.
    Tealium,
    /// JSON with a boolean or `"Auto"` for each purpose.
    Transcend,
    /// Letters for what is allowed, or JSON.
    Shopify,
    /// Base64 of JSON with a bit for each category that was refused.
    Pandectes,
    /// A JSON object with a boolean for each word.
    Flags(&'static FlagsForm),
    /// One word, which is the answer.
    Word(&'static WordForm),
    /// Not an answer: it says that the visitor acted.
    Mark(Mark),
    /// A TC string.
    TcString,
    /// An AC string.
    AdditionalConsent,
    /// A GPP string.
    Gpp,
    /// A US Privacy string.
    UsPrivacy,
    /// Encrypted or signed by the vendor, or written in a way that nothing confirms.
    Opaque,
}

/// What a value says that shows that the visitor acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// A moment.
    Moment,
    /// `true`; `false` if not.
    True,
    /// `dismissed`; another word if not.
    Dismissed,
    /// `expressed,…`; `implied,…` if not.
    Expressed,
}

/// The manager and the store of a cookie or storage key. `None` if no manager is known to use the
/// name.
///
/// ```
/// use charte_interop::cmp;
///
/// let (manager, _) = cmp::find("OptanonConsent").unwrap();
/// assert_eq!(manager.name, "OneTrust");
/// assert!(cmp::find("theme").is_none());
/// ```
#[must_use]
pub fn find(name: &str) -> Option<(&'static Manager, &'static Store)> {
    let stores = MANAGERS.iter().flat_map(|m| m.stores.iter().map(move |store| (m, store)));
    let mut of_name = stores.filter(|(_, store)| store.name.fits(name));
    of_name.next()
}

/// The name of the consent manager with this id, whether its values can be read or not. `None` if
/// there is no such id.
///
/// ```
/// use charte_interop::cmp;
///
/// assert_eq!(cmp::name_of("onetrust"), Some("OneTrust"));
/// assert_eq!(cmp::name_of("ketch"), Some("Ketch"));
/// assert_eq!(cmp::name_of("one-trust"), None);
/// ```
#[must_use]
pub fn name_of(id: &str) -> Option<&'static str> {
    let mut all = MANAGERS.iter().chain(UNREAD);
    all.find(|manager| manager.id == id).map(|manager| manager.name)
}

/// Reads the value of a cookie or storage key like the consent manager that uses this name.
///
/// One value may not be enough: several managers write defaults before any answer, and set
/// another cookie once the visitor acted. [`read_all`] looks at both.
///
/// # Errors
///
/// If no manager is known to use the name, if the value is longer than [`MAX_BYTES`], not of the
/// format, or one that only the vendor can read.
///
/// ```
/// use charte_interop::{ErrorCode, cmp::{self, Answer, Answered}};
///
/// let reading = cmp::read("cookieyes-consent", b"consent:no,action:yes,necessary:yes,ads:no")?;
/// assert_eq!(reading.answered(), Answered::Yes);
/// assert_eq!(reading.answer("ads"), Some(Answer::No));
///
/// let error = cmp::read("cookieyes-consent", b"consent:no,action:yes,ads:n").unwrap_err();
/// assert_eq!(error.code(), ErrorCode::ForeignMalformed);
/// # Ok::<(), charte_interop::Error>(())
/// ```
pub fn read(name: &str, value: &[u8]) -> Result<Reading, Error> {
    let part = "value of a cookie";
    let Some((manager, store)) = find(name) else {
        let what = "no consent manager is known to use this name";
        return Err(Error::at_byte(ErrorCode::ForeignUnknownName, what, "name of a cookie", 0));
    };
    if value.len() > MAX_BYTES {
        let what = "the value is longer than 64 KiB";
        return Err(Error::at_byte(ErrorCode::ForeignTooLong, what, part, MAX_BYTES));
    }
    let text = match core::str::from_utf8(value) {
        Ok(text) => text,
        Err(error) => {
            let what = "the value is not UTF-8";
            return Err(Error::at_byte(
                ErrorCode::ForeignMalformed,
                what,
                part,
                error.valid_up_to(),
            ));
        }
    };
    let draft = store.read(name, text)?;
    let certainty = store.certainty.min(draft.at_most);
    Ok(Reading { manager, draft, certainty, format: store.format })
}

impl Store {
    fn read(&self, name: &str, text: &str) -> Result<Draft, Error> {
        match self.format {
            Format::OneTrust => text::onetrust(text),
            Format::Cookiebot => text::cookiebot(text),
            Format::Didomi => json::didomi(text),
            Format::Axeptio => json::axeptio(text),
            Format::CommaList => text::comma_list(text, Answer::Yes),
            Format::AskedList => text::comma_list(text, Answer::Waiting),
            Format::Tarteaucitron => text::tarteaucitron(text),
            Format::VanillaCookieConsent => json::vanilla(text),
            Format::CookieYes => text::cookieyes(text),
            Format::Usercentrics => json::usercentrics(text),
            Format::Iubenda => json::iubenda(text),
            Format::IubendaUs => json::iubenda_us(text),
            Format::TrustArcLevel => trustarc::level(text),
            Format::TrustArcLevels => trustarc::levels(text),
            Format::TrustArcPermit => trustarc::permit(text),
            Format::Sourcepoint => json::sourcepoint(text),
            Format::Borlabs => json::borlabs(text),
            Format::CommandersAct => acts::commanders_act(text),
            Format::DjangoCookieConsent => text::django(text),
            Format::Fides => json::fides(text),
            Format::C15t => text::c15t(text),
            Format::Tealium => acts::tealium(text),
            Format::Transcend => json::transcend(text),
            Format::Shopify => acts::shopify(text),
            Format::Pandectes => json::pandectes(text),
            Format::Flags(form) => form.read(text),
            Format::Word(form) => form.read(self.name.category(name), text),
            Format::Mark(mark) => mark.read(text),
            Format::TcString => whole(Embedded::Tc, text),
            Format::AdditionalConsent => whole(Embedded::Ac, text),
            Format::Gpp => whole(Embedded::Gpp, text),
            Format::UsPrivacy => whole(Embedded::Usp, text),
            Format::Opaque => {
                let what = "only the vendor can read the value, or nothing confirms how it is read";
                Err(Error::at_byte(ErrorCode::ForeignOpaque, what, "value of a cookie", 0))
            }
        }
    }
}

/// A value that is a string of another format and nothing else.
fn whole(make: fn(String) -> Embedded, text: &str) -> Result<Draft, Error> {
    if text.is_empty() {
        let what = "the value is empty";
        return Err(Error::at_byte(ErrorCode::ForeignTruncated, what, "value of a cookie", 0));
    }
    let mut draft = Draft::new(Answered::Unknown);
    draft.embed(make, text)?;
    Ok(draft)
}

impl Mark {
    fn read(self, text: &str) -> Result<Draft, Error> {
        const PART: &str = "cookie that marks an act";
        let wrong = |what| Error::at_byte(ErrorCode::ForeignMalformed, what, PART, 0);
        let mut draft = Draft::new(Answered::Yes);
        match self {
            Self::Moment => {
                let text = encoding::percent(text, PART)?;
                let moment = Timestamp::from_rfc3339(&text);
                draft.recorded = Some(moment.ok_or_else(|| wrong("the value is not a moment"))?);
            }
            Self::True => match text {
                "true" => {}
                "false" => draft.answered = Answered::No,
                _ => return Err(wrong("the value is neither `true` nor `false`")),
            },
            Self::Dismissed => match text {
                "dismissed" => {}
                "show" => draft.answered = Answered::No,
                _ => return Err(wrong("the value is neither `dismissed` nor `show`")),
            },
            Self::Expressed => {
                let text = encoding::percent(text, PART)?;
                match text.split_once([',', '|']).map(|(behaviour, _)| behaviour) {
                    Some("expressed") => {}
                    Some("implied") => draft.answered = Answered::No,
                    _ => return Err(wrong("the value is neither `expressed,…` nor `implied,…`")),
                }
            }
        }
        Ok(draft)
    }
}
