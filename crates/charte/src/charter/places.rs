//! Where each key of a charter's file is.

use core::ops::Range;

use charte_syntax::{Key, Node, Span, Value};

use super::read::CODES;
use crate::error::Error;

/// The locations of the keys in a charter's file, found by the paths that findings and errors name.
///
/// They are read separately, so that a [`Charter`](crate::Charter) does not carry them.
///
/// ```
/// use charte::charter::Locations;
///
/// let source = "format = 1\nsite = \"https://a.example\"\n[[cookie]]\nname = \"a\"\n";
/// let locations = Locations::parse(source)?;
/// let name = locations.find("cookie[0].name").expect("it has a name");
/// assert_eq!(&source[name.value()], "\"a\"");
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Locations(Spot);

#[derive(Clone, Debug)]
struct Spot {
    location: Location,
    inside: Inside,
}

#[derive(Clone, Debug)]
enum Inside {
    Nothing,
    Members(Vec<(String, Spot)>),
    Items(Vec<Spot>),
}

/// The location of a key and its value, as byte ranges of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    key: Option<Span>,
    value: Span,
}

impl Location {
    /// The key, including its quotes if it has any, or `None` for an item of a list.
    #[must_use]
    pub fn key(&self) -> Option<Range<usize>> {
        self.key.map(Into::into)
    }

    /// The value, including its quotes or brackets. For a TOML table it is the header.
    #[must_use]
    pub fn value(&self) -> Range<usize> {
        self.value.into()
    }
}

impl Locations {
    /// Reads the locations in a charter, TOML or JSON, whether the charter is valid or not.
    ///
    /// # Errors
    /// `E101` or `E107`: the source is not TOML or JSON at all.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        let (text, mark) = charte_syntax::source(source.as_ref(), &CODES)?;
        let node = charte_syntax::parse(text, &CODES).map_err(|problem| problem.shifted(mark))?;
        Ok(Self(spot(None, &node, mark)))
    }

    /// The location of the value that a path names, as `cookie[3].lifetime`, or `None` if there is no
    /// such value. The empty path is the whole file.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Location> {
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
        Some(spot.location)
    }
}

fn spot(key: Option<Span>, node: &Node<'_>, mark: usize) -> Spot {
    let inside = match &node.value {
        Value::Table(members) => {
            let member = |(key, node): &(Key<'_>, _)| {
                (key.name.to_string(), spot(Some(key.span), node, mark))
            };
            Inside::Members(members.iter().map(member).collect())
        }
        Value::List(items) => {
            Inside::Items(items.iter().map(|node| spot(None, node, mark)).collect())
        }
        _ => Inside::Nothing,
    };
    let key = key.map(|key| key.shifted(mark));
    Spot { location: Location { key, value: node.span.shifted(mark) }, inside }
}
