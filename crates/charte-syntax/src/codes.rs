/// What a kind of document calls itself, and the codes of what can be wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct Codes<C> {
    /// The name of the document in messages, such as `charter`.
    pub what: &'static str,
    /// Not UTF-8, neither TOML nor JSON, or too deeply nested.
    pub syntax: C,
    /// A key that the document does not have.
    pub unknown_key: C,
    /// A required key that is missing.
    pub missing_key: C,
    /// A value of the wrong type.
    pub wrong_type: C,
    /// A word that is not on its list.
    pub unknown_word: C,
    /// A key that a table has twice.
    pub duplicate_key: C,
    /// A word that a list has twice.
    pub duplicate: C,
    /// A value that does not have the form that its key requires.
    pub malformed: C,
    /// Whether keys that begin with `x-` belong to the author and are not read.
    pub own_keys: bool,
    /// Keys that people write for another one, in lower case with hyphens, with the key that is
    /// meant.
    pub other_keys: &'static [(&'static str, &'static str)],
    /// Keys that people write although the document needs none of the kind, in the same spelling,
    /// with why: the end of a sentence that begins with “leave it out: ”.
    pub needless_keys: &'static [(&'static str, &'static str)],
}
