//! The closed lists of the core as data, for the generators of the bindings.

use charte::words::{LISTS, WordList};

/// A closed list: a [`WordList`] that owns its texts.
pub(crate) struct List {
    /// The name of the enum, such as `Purpose`.
    pub(crate) name: String,
    /// Its documentation, a line each.
    pub(crate) doc: Vec<String>,
    /// The ids, in the order of their numbers.
    pub(crate) ids: Vec<String>,
    /// The names of the enum's variants, in the same order.
    pub(crate) variants: Vec<String>,
    /// The documentation of each, a line each.
    pub(crate) docs: Vec<Vec<String>>,
}

/// Every list, in the order of [`LISTS`].
pub(crate) fn all() -> Vec<List> {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let list = |list: &WordList| List {
        name: list.name.to_owned(),
        doc: owned(list.doc),
        ids: owned(list.ids),
        variants: owned(list.variants),
        docs: list.docs.iter().map(|doc| owned(doc)).collect(),
    };
    LISTS.iter().map(list).collect()
}
