//! Lists of cookies: the DevTools protocol's, and those that tools and extensions export.

use charte::Technology;
use serde::de::{DeserializeSeed, Deserializer, MapAccess};

use crate::collector::Collector;
use crate::error::ReadError;
use crate::format::{Content, Definition, Format};
use crate::json::{Array, Elements, Fields, Object, stop};
use crate::listed::Listed;

impl Format {
    /// Cookies as the DevTools protocol lists them (`Network.getAllCookies`), also a bare array.
    pub const DEVTOOLS_COOKIES: Self = Self(&Definition {
        id: "devtools-cookies",
        name: "a list of cookies",
        extensions: &["json"],
        technologies: &[Technology::Cookie],
        content: Content::Cookies,
        unit: "cookies",
        no_cookies: "no cookie was kept",
        may_be_filtered: false,
        remedy: |_| "export the cookies again, unchanged, after the page has loaded",
    });
}

pub(crate) struct Jar<'a> {
    collector: &'a mut Collector,
    fault: &'a mut Option<ReadError>,
    /// Some element is a cookie.
    pub(crate) any: bool,
    /// Elements that are not cookies.
    pub(crate) odd: u64,
}

impl<'a> Jar<'a> {
    pub(crate) fn new(collector: &'a mut Collector, fault: &'a mut Option<ReadError>) -> Self {
        Self { collector, fault, any: false, odd: 0 }
    }
}

impl Elements for Jar<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut item = JarItem { jar: self, cookie: Listed::default(), is_jar: false };
        Object(&mut item).deserialize(value)?;
        let (cookie, is_jar) = (item.cookie, item.is_jar);
        if cookie.is_cookie() {
            self.any = true;
            stop(self.collector.in_jar(&cookie), self.fault)?;
        } else if !is_jar {
            self.odd += 1;
        }
        Ok(())
    }
}

/// An element of a list: a cookie, or an object that holds a list itself.
struct JarItem<'a, 'b> {
    jar: &'a mut Jar<'b>,
    cookie: Listed,
    is_jar: bool,
}

impl Fields for JarItem<'_, '_> {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if key == "cookies" {
            self.is_jar |= map.next_value_seed(Array(self.jar))?;
            return Ok(());
        }
        self.cookie.field(key, map)
    }
}

/// One element of a bare list.
pub(crate) struct JarCookie<'a, 'b>(pub(crate) &'a mut Jar<'b>);

impl<'de> DeserializeSeed<'de> for JarCookie<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        self.0.element(value)
    }
}
