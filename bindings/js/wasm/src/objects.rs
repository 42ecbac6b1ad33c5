//! What lives longer than a call, by number.

use charte::{Charter, Consent, Exchange, Policy, Regime, Visitor};

#[cfg(feature = "interop")]
use charte_interop::import::{Imported, Importer};

use crate::answer::{Answered, Failure};

/// The objects, and the numbers that are free.
pub(crate) struct Objects {
    all: Vec<Option<Object>>,
    free: Vec<u32>,
}

impl Objects {
    pub(crate) const fn new() -> Self {
        Self { all: Vec::new(), free: Vec::new() }
    }

    /// Keeps an object, and gives its number.
    pub(crate) fn add(&mut self, object: impl Into<Object>) -> u32 {
        let object = object.into();
        if let Some(number) = self.free.pop()
            && let Some(place) = self.all.get_mut(number as usize)
        {
            *place = Some(object);
            return number;
        }
        self.all.push(Some(object));
        u32::try_from(self.all.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    pub(crate) fn remove(&mut self, number: u32) {
        if self.all.get_mut(number as usize).and_then(Option::take).is_some() {
            self.free.push(number);
        }
    }

    fn get(&self, number: u32) -> Option<&Object> {
        self.all.get(number as usize).and_then(Option::as_ref)
    }
}

macro_rules! kinds {
    ($($(#[$when:meta])? $get:ident: $Kind:ident($Type:ty),)+) => {
        /// Something that JavaScript has the number of.
        pub(crate) enum Object {
            $($(#[$when])? $Kind(Box<$Type>),)+
        }

        $(
            $(#[$when])?
            impl From<$Type> for Object {
                fn from(object: $Type) -> Self {
                    Self::$Kind(Box::new(object))
                }
            }
        )+

        impl Objects {
            $(
                /// The object, if it is of this kind.
                $(#[$when])?
                pub(crate) fn $get(&self, number: u32) -> Answered<&$Type> {
                    match self.get(number) {
                        Some(Object::$Kind(object)) => Ok(object),
                        _ => Err(Failure::NoCall),
                    }
                }
            )+
        }
    };
}

kinds! {
    charter: Charter(Charter),
    regime: Regime(Regime),
    policy: Policy(Policy),
    visitor: Visitor(Visitor<'static>),
    exchange: Exchange(Exchange<'static>),
    consent: Consent(Consent),
    #[cfg(feature = "interop")]
    importer: Importer(Importer),
    #[cfg(feature = "interop")]
    imported: Imported(Imported),
}
