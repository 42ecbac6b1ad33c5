//! Google Consent Mode: what a page told Google's tags. It is never a visitor's answer: a
//! `granted` is what the page allows, and a `denied` may be a default.

use core::fmt;

use crate::error::{Error, ErrorCode, Position};

/// The state of one type in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Granted.
    Granted,
    /// Denied.
    Denied,
    /// The page has not said.
    Unset,
}

/// The `gcs` parameter of a request: `G1xy`. Its form is known from public descriptions only.
///
/// ```
/// use charte_interop::consent_mode::{Gcs, State};
///
/// let gcs: Gcs = "G101".parse()?;
/// assert_eq!((gcs.ad_storage, gcs.analytics_storage), (State::Denied, State::Granted));
/// assert!("G1".parse::<Gcs>().is_err());
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Gcs {
    /// `ad_storage`.
    pub ad_storage: State,
    /// `analytics_storage`.
    pub analytics_storage: State,
}

impl core::str::FromStr for Gcs {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let error = |code, what, at| Error::at_byte(code, what, "gcs parameter", at);
        let Some(letters) = text.strip_prefix("G1") else {
            return Err(error(
                ErrorCode::ForeignMalformed,
                "the value does not begin with `G1`",
                0,
            ));
        };
        let mut bytes = letters.bytes().zip(2_usize..);
        let mut state = || match bytes.next() {
            Some((b'1', _)) => Ok(State::Granted),
            Some((b'0', _)) => Ok(State::Denied),
            Some((b'-', _)) => Ok(State::Unset),
            Some((_, at)) => {
                Err(error(ErrorCode::ForeignMalformed, "a letter is not one of 0, 1 and -", at))
            }
            None => Err(error(ErrorCode::ForeignTruncated, "the value ends too early", text.len())),
        };
        let gcs = Self { ad_storage: state()?, analytics_storage: state()? };
        match bytes.next() {
            None => Ok(gcs),
            Some((_, at)) => Err(error(ErrorCode::ForeignTrailingData, "something follows", at)),
        }
    }
}

/// The types of consent.
const TYPES: [&str; 7] = [
    "ad_storage",
    "ad_user_data",
    "ad_personalization",
    "analytics_storage",
    "functionality_storage",
    "personalization_storage",
    "security_storage",
];

/// Which call the parameters belong to, as far as they tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// `default`: it has `wait_for_update` or `region`, which an update does not have.
    Default,
    /// It may be either.
    Either,
}

/// The parameters of a `gtag('consent', …)` call, as JSON.
///
/// ```
/// use charte_interop::consent_mode::{Command, ConsentMode, State};
///
/// let call = ConsentMode::parse(r#"{"ad_storage": "denied", "wait_for_update": 500}"#)?;
/// assert_eq!(call.state("ad_storage"), State::Denied);
/// assert_eq!(call.state("analytics_storage"), State::Unset);
/// assert_eq!(call.command(), Command::Default);
/// # Ok::<(), charte_interop::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ConsentMode {
    states: [State; TYPES.len()],
    command: Command,
}

impl ConsentMode {
    /// Reads the parameters.
    ///
    /// # Errors
    ///
    /// If it is no JSON object, names a key twice, has a key that the call does not have, or a
    /// state that is neither `granted` nor `denied`.
    pub fn parse(text: &str) -> Result<Self, Error> {
        use crate::encoding::{Json, object};
        const PART: &str = "consent call";
        let error = |code, what| Error::new(code, what, PART, Position::Whole);
        let mut call = Self { states: [State::Unset; TYPES.len()], command: Command::Either };
        for (key, value) in object(text, PART)? {
            let slot = TYPES.iter().position(|of| *of == key);
            if let Some(slot) = slot.and_then(|slot| call.states.get_mut(slot)) {
                *slot = match value.text() {
                    Some("granted") => State::Granted,
                    Some("denied") => State::Denied,
                    _ => {
                        let what = "a state is neither `granted` nor `denied`";
                        return Err(error(ErrorCode::ForeignBadValue, what));
                    }
                };
                continue;
            }
            match (key.as_str(), value) {
                ("wait_for_update", Json::Integer(_)) | ("region", Json::List(_)) => {
                    call.command = Command::Default;
                }
                _ => {
                    let what = "a key is not one of the call";
                    return Err(error(ErrorCode::ForeignMalformed, what));
                }
            }
        }
        Ok(call)
    }

    /// The state of a type. Types that do not exist are unset.
    #[must_use]
    pub fn state(&self, of: &str) -> State {
        let named = TYPES.iter().zip(self.states).find(|(name, _)| **name == of);
        named.map_or(State::Unset, |(_, state)| state)
    }

    /// Which call it is.
    #[must_use]
    pub const fn command(&self) -> Command {
        self.command
    }
}

impl fmt::Debug for ConsentMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(TYPES.iter().zip(self.states)).finish()
    }
}
