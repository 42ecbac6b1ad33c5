/// What to type next, made from what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commands {
    /// The check itself, without `--all` and `--format`.
    pub check: String,
    /// Without a charter: how to draft one, and how to check against it.
    pub draft: Option<(String, String)>,
    /// What follows `charte explain NAME`, such as `--charter charte.toml`. `None` without a
    /// charter.
    pub explain: Option<String>,
}

impl Commands {
    /// The command that explains a cookie. `None` without a charter, and for a name that a shell
    /// or a terminal would read as more than a name.
    pub(crate) fn explain(&self, name: &str) -> Option<String> {
        let rest = self.explain.as_ref()?;
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"_-.".contains(&b);
        let fits = !name.is_empty() && !name.starts_with('-') && name.len() <= 40;
        (fits && name.bytes().all(is_plain)).then(|| format!("charte explain {name} {rest}"))
    }
}
