//! A charter as TOML, in the form that `charte fmt` gives a file.

use core::fmt::Write as _;

use charte_syntax::{Key, Node, Value};

use super::Charter;
use crate::shown::is_hidden;

/// Longer lists have one item a line.
const WIDTH: usize = 100;

impl Charter {
    /// The charter as TOML in the form that `charte fmt` gives a file: exactly what was read, but
    /// without comments and the author's own `x-` keys.
    ///
    /// ```
    /// use charte::{Charter, Declaration, Lifetime, Purpose};
    ///
    /// let sid = Declaration::new("sid", [Purpose::Authentication]);
    /// let charter = Charter::builder("https://www.example.fr")
    ///     .cookie(sid.with_lifetime(Lifetime::Session))
    ///     .build()?;
    /// assert_eq!(
    ///     charter.to_toml(),
    ///     r#"format = 1
    /// site = "https://www.example.fr"
    ///
    /// [[cookie]]
    /// name = "sid"
    /// purposes = ["authentication"]
    /// lifetime = "session"
    /// "#
    /// );
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn to_toml(&self) -> String {
        self.to_toml_with_comments(|_| None)
    }

    /// The charter as [`Charter::to_toml`] writes it, with comments. `comment` gives the comment of
    /// each place, without `#`; each of its lines becomes a line of the file.
    ///
    /// The function is called with the path of every key that the file may have, such as
    /// `cookie[3].lifetime`, whether or not the charter states the key. The comment goes above the
    /// key, or where the key would be. The comment of a table, such as `cookie[3]`, goes right
    /// below its header, and the comment of the empty path goes at the start of the file.
    ///
    /// ```
    /// use charte::{Charter, Declaration, Purpose};
    ///
    /// let charter = Charter::builder("https://www.example.fr")
    ///     .cookie(Declaration::new("zz", [Purpose::Unclassified]))
    ///     .build()?;
    /// let toml = charter.to_toml_with_comments(|path| match path {
    ///     "cookie[0].purposes" => Some("what is it for?".to_owned()),
    ///     _ => None,
    /// });
    /// assert!(toml.ends_with("name = \"zz\"\n# what is it for?\npurposes = [\"unclassified\"]\n"));
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn to_toml_with_comments(&self, comment: impl FnMut(&str) -> Option<String>) -> String {
        let mut writer = Writer { out: String::new(), comment };
        writer.charter(&self.document());
        writer.out
    }
}

struct Writer<C> {
    out: String,
    comment: C,
}

impl<C: FnMut(&str) -> Option<String>> Writer<C> {
    fn charter(&mut self, document: &Node<'_>) {
        let Value::Table(members) = &document.value else { return };
        self.comment("");
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.keys(super::keys::TOP, members, "");
        for (key, node) in members {
            let known = match key.name.as_ref() {
                "provider" => super::keys::PROVIDER,
                "cookie" => super::keys::COOKIE,
                _ => continue,
            };
            let Value::List(tables) = &node.value else { continue };
            for (index, table) in tables.iter().enumerate() {
                let Value::Table(members) = &table.value else { continue };
                let path = format!("{}[{index}]", key.name);
                push(&mut self.out, format_args!("\n[[{}]]\n", key.name));
                self.comment(&path);
                self.keys(known, members, &format!("{path}."));
            }
        }
    }

    /// The keys that have a line of their own.
    fn keys(&mut self, known: &[&str], members: &[(Key<'_>, Node<'_>)], path: &str) {
        for key in known {
            self.comment(&format!("{path}{key}"));
            let stated = members.iter().find(|(stated, _)| stated.name == *key);
            match stated.map(|(_, node)| &node.value) {
                Some(Value::List(items)) if items.iter().any(is_table) => {}
                Some(value) => {
                    let column = key.chars().count().saturating_add(" = ".len());
                    push(&mut self.out, format_args!("{key} = {}\n", inline(value, column)));
                }
                None => {}
            }
        }
    }

    fn comment(&mut self, path: &str) {
        let Some(text) = (self.comment)(path) else { return };
        for line in text.lines() {
            self.out.push('#');
            if !line.is_empty() {
                self.out.push(' ');
            }
            for c in line.chars() {
                if c.is_control() || is_hidden(c) {
                    push(&mut self.out, format_args!("{}", c.escape_unicode()));
                } else {
                    self.out.push(c);
                }
            }
            self.out.push('\n');
        }
    }
}

fn is_table(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Table(_))
}

/// A value that begins `column` characters into its line.
fn inline(value: &Value<'_>, column: usize) -> String {
    match value {
        Value::Text(text) => string(text),
        Value::Whole(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| inline(&item.value, 0)).collect();
            let short = format!("[{}]", items.join(", "));
            if items.is_empty() || column.saturating_add(short.chars().count()) <= WIDTH {
                return short;
            }
            let lines: String = items.iter().map(|item| format!("    {item},\n")).collect();
            format!("[\n{lines}]")
        }
        Value::Table(members) if members.is_empty() => "{}".to_owned(),
        Value::Table(members) => {
            // A fact's id and a language tag are letters, digits and hyphens: bare keys.
            let member = |(key, node): &(Key<'_>, Node<'_>)| {
                format!("{} = {}", key.name, inline(&node.value, 0))
            };
            format!("{{ {} }}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
        // A charter holds no such value.
        Value::Other(_) => String::new(),
    }
}

/// A basic string in which every character is seen: a hidden one is escaped.
fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || is_hidden(c) => match u32::from(c) {
                short @ ..=0xffff => push(&mut out, format_args!("\\u{short:04X}")),
                long => push(&mut out, format_args!("\\U{long:08X}")),
            },
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn push(out: &mut String, text: core::fmt::Arguments<'_>) {
    // Writing to a String does not fail.
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use crate::{Charter, Declaration, Fact, Provider, Purpose, Role};

    #[test]
    fn every_character_is_shown_and_kept() {
        let name = "a\"\\b\u{9b}\u{202e}\u{e0041}\n\t\u{1}é\u{feff}'";
        let charter = Charter::builder("https://a.example").name(name).build().unwrap();
        let toml = charter.to_toml();
        let shown = r#"name = "a\"\\b\u009B\u202E\U000E0041\n\t\u0001é\uFEFF'""#;
        assert!(toml.contains(shown), "{toml}");
        assert_eq!(Charter::parse(&toml).unwrap(), charter);
    }

    #[test]
    fn comments_stand_where_their_paths_say() {
        let charter = Charter::builder("https://a.example")
            .facts([(Fact::Children, false)])
            .provider(Provider::new("p", [("fr", "P"), ("en", "Q")]).with_role(Role::Processor))
            .cookie(Declaration::new("a", [Purpose::Security]).with_facts([]))
            .cookies([])
            .build()
            .unwrap();
        let toml = charter.to_toml_with_comments(|path| {
            Some(match path {
                "" => "A draft.\n\nLook at it.".to_owned(),
                "regime" => "which law?".to_owned(),
                "provider[0]" => "seen: a\u{202e}\rb".to_owned(),
                "cookie" => "all of them".to_owned(),
                "cookie[0].lifetime" => "lifetime = \"13 months\"".to_owned(),
                "cookie[0].facts" => String::new(),
                _ => return None,
            })
        });
        let written = r#"# A draft.
#
# Look at it.

format = 1
site = "https://a.example"
# which law?
facts = { children = false }
# all of them

[[provider]]
# seen: a\u{202e}\u{d}b
id = "p"
name = { fr = "P", en = "Q" }
role = "processor"

[[cookie]]
name = "a"
purposes = ["security"]
# lifetime = "13 months"
facts = {}
"#;
        assert_eq!(toml, written);
        assert_eq!(Charter::parse(&toml).unwrap(), charter);
    }

    #[test]
    fn long_lists_have_a_line_for_each_item() {
        let domains: Vec<String> = (0..9).map(|n| format!("cdn-{n}.example")).collect();
        let provider = Provider::new("p", "P").with_domains(domains);
        let charter = Charter::builder("https://a.example").provider(provider).build().unwrap();
        let toml = charter.to_toml();
        assert!(toml.contains("domains = [\n    \"cdn-0.example\",\n"), "{toml}");
        assert!(toml.ends_with("    \"cdn-8.example\",\n]\n"), "{toml}");
        assert_eq!(Charter::parse(&toml).unwrap(), charter);
    }
}
