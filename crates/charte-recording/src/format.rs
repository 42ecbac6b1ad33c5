//! The formats of recordings: what each is called, what it shows, and how to record it again.

use std::fmt;

use charte::Technology;

use crate::producer::Producer;

/// A format of recordings, such as [`Format::HAR`].
///
/// Each format is defined in the module that reads it, and listed once in the table of readers.
/// [`Format::all`] gives every format.
///
/// ```
/// use charte_recording::Format;
///
/// assert_eq!(Format::from_id("har"), Some(Format::HAR));
/// assert_eq!(Format::HAR.extensions(), ["har"]);
/// ```
#[derive(Clone, Copy)]
pub struct Format(pub(crate) &'static Definition);

/// What is known about a format without reading a file.
pub(crate) struct Definition {
    /// The id, as a command line names it.
    pub(crate) id: &'static str,
    /// The name in a sentence, with its article.
    pub(crate) name: &'static str,
    /// File extensions without a dot, the usual one first.
    pub(crate) extensions: &'static [&'static str],
    /// The technologies that a file of this format can show.
    pub(crate) technologies: &'static [Technology],
    pub(crate) content: Content,
    /// What an empty file lacks, as in "holds no requests".
    pub(crate) unit: &'static str,
    /// The note on a file that shows no cookie, although it hides none.
    pub(crate) no_cookies: &'static str,
    /// Whether recorders of this format may leave cookies out, so that a file without cookies
    /// deserves a hint on how to record.
    pub(crate) may_be_filtered: bool,
    /// How to make a recording that shows its cookies.
    pub(crate) remedy: fn(Producer) -> &'static str,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// Requests and responses. They may go without cookies.
    Exchanges,
    /// Cookies. A file without any shows nothing.
    Cookies,
}

impl Format {
    /// The id, as a command line names it: `har`, `cookies-txt`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.0.id
    }

    /// The name in a sentence, with its article: `a HAR`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// The extensions that files of this format usually have, without a dot. Formats share them:
    /// [`read`](crate::read()) goes by content alone.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        self.0.extensions
    }

    /// The technologies that a file of this format can show.
    #[must_use]
    pub const fn technologies(self) -> &'static [Technology] {
        self.0.technologies
    }

    pub(crate) fn remedy(self, producer: Producer) -> &'static str {
        (self.0.remedy)(producer)
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Format {}

impl std::hash::Hash for Format {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Format({})", self.id())
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
