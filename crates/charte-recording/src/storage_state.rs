//! The storage of a storage state, by origin.

use charte::Technology;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess};

use crate::address::Address;
use crate::collector::Collector;
use crate::error::ReadError;
use crate::format::{Content, Definition, Format};
use crate::json::{Array, Elements, Fields, Object, Scalar, stop};
use crate::limits::MAX_ENTRY_BYTES;
use crate::listed::Listed;
use crate::observation::ObservationKind;
use crate::place::Place;

impl Format {
    /// Playwright's storage state: cookies, and storage by origin.
    pub const STORAGE_STATE: Self = Self(&Definition {
        id: "storage-state",
        name: "a storage state",
        extensions: &["json"],
        technologies: &[Technology::Cookie, Technology::LocalStorage],
        content: Content::Cookies,
        unit: "cookies",
        no_cookies: "no cookie was kept",
        may_be_filtered: false,
        remedy: |_| "save the storage state again, unchanged, after the page has loaded",
    });
}

/// The list of origins.
pub(crate) struct Origins<'a> {
    pub(crate) collector: &'a mut Collector,
    pub(crate) fault: &'a mut Option<ReadError>,
}

impl Elements for Origins<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut origin = Origin { address: None, items: Vec::new(), bytes: 0 };
        Object(&mut origin).deserialize(value)?;
        let place = Place::at(origin.address.as_ref());
        for (kind, item) in &origin.items {
            let name = item.name.as_deref().unwrap_or_default();
            let value = item.value.as_deref().unwrap_or_default();
            stop(self.collector.stored(&place, *kind, name, value), self.fault)?;
        }
        Ok(())
    }
}

struct Origin {
    address: Option<Address>,
    items: Vec<(ObservationKind, Listed)>,
    bytes: usize,
}

impl Fields for Origin {
    fn field<'de, A: MapAccess<'de>>(
        &mut self,
        key: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let kind = match key {
            "origin" => {
                let text = map.next_value::<Scalar>()?.into_text();
                self.address = text.as_deref().and_then(Address::parse);
                return Ok(());
            }
            "localStorage" => ObservationKind::LocalStorage,
            "sessionStorage" => ObservationKind::SessionStorage,
            "indexedDB" => ObservationKind::IndexedDb,
            _ => {
                map.next_value::<IgnoredAny>()?;
                return Ok(());
            }
        };
        map.next_value_seed(Array(&mut Items { origin: self, kind }))?;
        Ok(())
    }
}

struct Items<'a> {
    origin: &'a mut Origin,
    kind: ObservationKind,
}

impl Elements for Items<'_> {
    fn element<'de, D: Deserializer<'de>>(&mut self, value: D) -> Result<(), D::Error> {
        let mut item = Listed::default();
        if Object(&mut item).deserialize(value)? && item.name.is_some() {
            self.origin.bytes += size_of::<Listed>()
                + item.name.as_ref().map_or(0, String::len)
                + item.value.as_ref().map_or(0, String::len);
            if self.origin.bytes > MAX_ENTRY_BYTES {
                return Err(D::Error::custom("too large"));
            }
            self.origin.items.push((self.kind, item));
        }
        Ok(())
    }
}
