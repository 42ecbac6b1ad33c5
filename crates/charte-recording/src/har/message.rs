use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess};

use crate::cookie_line;
use crate::json::{Array, Elements, Fields, Object, Scalar};
use crate::limits::MAX_ENTRY_BYTES;
use crate::listed::Listed;
use crate::observation::Blocked;

/// The parts of a request or a response that concern cookies.
#[derive(Default)]
pub(super) struct Message {
    pub(super) url: Option<String>,
    pub(super) method: Option<String>,
    pub(super) status: Option<i64>,
    pub(super) redirect: Option<String>,
    pub(super) mime: Option<String>,
    pub(super) headers: Headers,
    pub(super) cookies: CookieList,
    pub(super) blocked: BlockedList,
}

impl Message {
    pub(super) fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Self>, A::Error> {
        let mut message = Self::default();
        Ok(map.next_value_seed(Object(&mut message))?.then_some(message))
    }
}

impl Fields for Message {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "url" => self.url = map.next_value::<Scalar>()?.into_text(),
            "method" => self.method = map.next_value::<Scalar>()?.into_text(),
            "status" => {
                self.status = map.next_value::<Scalar>()?.number().map(|status| status as i64)
            }
            "redirectURL" => self.redirect = map.next_value::<Scalar>()?.into_text(),
            "headers" => {
                self.headers = Headers::default();
                map.next_value_seed(Array(&mut self.headers))?;
            }
            "cookies" => {
                self.cookies = CookieList::default();
                map.next_value_seed(Array(&mut self.cookies))?;
            }
            "content" => {
                let mut content = Content(None);
                map.next_value_seed(Object(&mut content))?;
                self.mime = content.0;
            }
            "_blockedCookies" | "blockedCookies" => {
                map.next_value_seed(Array(&mut self.blocked))?;
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct Content(Option<String>);

impl Fields for Content {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if key == "mimeType" {
            self.0 = map.next_value::<Scalar>()?.into_text();
        } else {
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// The headers that the reader asks for; values joined by newlines stay joined.
#[derive(Default)]
pub(super) struct Headers {
    pub(super) set_cookie: Vec<String>,
    pub(super) cookie: Vec<String>,
    pub(super) date: Option<String>,
    pub(super) location: Option<String>,
    pub(super) content_type: Option<String>,
    pub(super) referer: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) fetch_dest: Option<String>,
    /// `Sec-GPC: 1` was among them.
    pub(super) gpc: bool,
    /// There was a header at all.
    pub(super) any: bool,
    bytes: usize,
}

impl Elements for Headers {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut header = Listed::default();
        Object(&mut header).deserialize(value)?;
        let (Some(name), Some(value)) = (header.name, header.value) else { return Ok(()) };
        self.any = true;
        let one = match name.trim().trim_end_matches(':').to_ascii_lowercase().as_str() {
            "set-cookie" | "cookie" => {
                self.bytes += value.len();
                if self.bytes > MAX_ENTRY_BYTES {
                    return Err(D::Error::custom("too large"));
                }
                let is_set = name.trim_start().starts_with(['S', 's']);
                if is_set { &mut self.set_cookie } else { &mut self.cookie }.push(value);
                return Ok(());
            }
            "date" => &mut self.date,
            "location" => &mut self.location,
            "content-type" => &mut self.content_type,
            "referer" => &mut self.referer,
            "origin" => &mut self.origin,
            "sec-fetch-dest" => &mut self.fetch_dest,
            "sec-gpc" => {
                self.gpc |= value.trim() == "1";
                return Ok(());
            }
            _ => return Ok(()),
        };
        // Some recorders (chrome-har) repeat a header in another case.
        one.get_or_insert(value);
        Ok(())
    }
}

#[derive(Default)]
pub(super) struct CookieList {
    pub(super) cookies: Vec<Listed>,
    bytes: usize,
}

impl Elements for CookieList {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut cookie = Listed::default();
        if Object(&mut cookie).deserialize(value)? && cookie.name.is_some() {
            self.bytes += size_of::<Listed>() + cookie.value.as_ref().map_or(0, String::len);
            if self.bytes > MAX_ENTRY_BYTES {
                return Err(D::Error::custom("too large"));
            }
            self.cookies.push(cookie);
        }
        Ok(())
    }
}

/// `Network.BlockedSetCookieWithReason` of the DevTools protocol, as some recorders add it.
#[derive(Default)]
pub(super) struct BlockedCookie {
    reasons: Vec<String>,
    pub(super) line: Option<String>,
    pub(super) cookie: Listed,
}

impl Fields for BlockedCookie {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match key {
            "blockedReasons" => {
                self.reasons.clear();
                map.next_value_seed(Array(&mut self.reasons))?;
            }
            "cookieLine" => self.line = map.next_value::<Scalar>()?.into_text(),
            "cookie" => {
                map.next_value_seed(Object(&mut self.cookie))?;
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl BlockedCookie {
    pub(super) fn blocked(&self) -> Blocked {
        Blocked::by_browser(self.reasons.iter())
    }

    pub(super) fn name(&self) -> &str {
        match &self.line {
            Some(line) => cookie_line::name_and_value(line.split(';').next().unwrap_or_default()).0,
            None => self.cookie.name.as_deref().unwrap_or_default().trim(),
        }
    }
}

#[derive(Default)]
pub(super) struct BlockedList {
    pub(super) cookies: Vec<BlockedCookie>,
    bytes: usize,
}

impl Elements for BlockedList {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut cookie = BlockedCookie::default();
        if Object(&mut cookie).deserialize(value)? {
            self.bytes += size_of::<BlockedCookie>() + cookie.line.as_ref().map_or(0, String::len);
            if self.bytes > MAX_ENTRY_BYTES {
                return Err(D::Error::custom("too large"));
            }
            self.cookies.push(cookie);
        }
        Ok(())
    }
}
