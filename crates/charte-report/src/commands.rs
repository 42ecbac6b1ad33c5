/// What to type next, made from what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commands {
    /// The check itself, without `--all` and `--format`.
    pub check: String,
    /// Without a charter: how to draft one, and how to check against it.
    pub draft: Option<(String, String)>,
    /// What follows `charte explain NAME`, such as `--charter charte.toml`. May be empty.
    pub explain: String,
}

impl Commands {
    /// The command that explains a cookie of a host. `None` for a name that a shell or a terminal
    /// would read as more than a name.
    pub(crate) fn explain(&self, name: &str, host: Option<&str>) -> Option<String> {
        let is_plain = |text: &str, most: usize| {
            let plain = |b: u8| b.is_ascii_alphanumeric() || b"_-.".contains(&b);
            !text.is_empty()
                && !text.starts_with('-')
                && text.len() <= most
                && text.bytes().all(plain)
        };
        if !is_plain(name, 40) {
            return None;
        }
        // The catalogue knows some names on some hosts only.
        let host = host.filter(|host| self.draft.is_some() && is_plain(host, 60));
        let host = host.map(|host| format!(" --host {host}")).unwrap_or_default();
        let rest = if self.explain.is_empty() { "" } else { " " };
        Some(format!("charte explain {name}{host}{rest}{}", self.explain))
    }
}
