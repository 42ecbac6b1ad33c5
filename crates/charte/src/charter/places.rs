//! Where each key of a charter's file stands.

use core::ops::Range;

use super::read::CODES;
use crate::document::{self, Node, Span, Value};
use crate::error::Error;

/// The places of a charter's file, for what names a key by its path, as findings and errors do.
///
/// They are read on their own, so that a charter that is only used carries none.
///
/// ```
/// let source = "format = 1\nsite = \"https://a.example\"\n[[cookie]]\nname = \"a\"\n";
/// let places = charte::Places::parse(source)?;
/// let name = places.find("cookie[0].name").unwrap();
/// assert_eq!(&source[name.value()], "\"a\"");
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Places(Spot);

#[derive(Clone, Debug)]
struct Spot {
    place: Place,
    inside: Inside,
}

#[derive(Clone, Debug)]
enum Inside {
    Nothing,
    Members(Vec<(String, Spot)>),
    Items(Vec<Spot>),
}

/// Where a key and its value stand, as bytes of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    key: Option<Span>,
    value: Span,
}

impl Place {
    /// The key, with its quotes if it has any; an item of a list has none.
    #[must_use]
    pub fn key(&self) -> Option<Range<usize>> {
        self.key.map(Into::into)
    }

    /// The value, with its quotes or brackets; of a table in TOML its header.
    #[must_use]
    pub fn value(&self) -> Range<usize> {
        self.value.into()
    }
}

impl Places {
    /// Reads where things stand in a charter, TOML or JSON, whether or not they are right.
    ///
    /// # Errors
    /// `E101` or `E107` where it is not TOML or JSON at all.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        let (text, mark) = document::source(source.as_ref(), &CODES)?;
        let node = document::parse(text, &CODES).map_err(|error| error.behind(mark))?;
        Ok(Self(spot(None, &node, mark)))
    }

    /// The place of what a path names, as `cookie[3].lifetime`; the whole is the empty path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Place> {
        let mut spot = &self.0;
        for part in path.split(['.', '[']).filter(|part| !part.is_empty()) {
            spot = match (&spot.inside, part.strip_suffix(']')) {
                (Inside::Items(items), Some(index)) => items.get(index.parse::<usize>().ok()?)?,
                (Inside::Members(members), None) => {
                    members.iter().find(|(name, _)| name == part).map(|(_, spot)| spot)?
                }
                _ => return None,
            };
        }
        Some(spot.place)
    }
}

fn spot(key: Option<Span>, node: &Node<'_>, mark: usize) -> Spot {
    let inside = match &node.value {
        Value::Table(members) => {
            let member = |(key, node): &(document::Key<'_>, _)| {
                (key.name.to_string(), spot(Some(key.at), node, mark))
            };
            Inside::Members(members.iter().map(member).collect())
        }
        Value::List(items) => {
            Inside::Items(items.iter().map(|node| spot(None, node, mark)).collect())
        }
        _ => Inside::Nothing,
    };
    let key = key.map(|key| key.behind(mark));
    Spot { place: Place { key, value: node.at.behind(mark) }, inside }
}
