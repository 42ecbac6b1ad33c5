//! What a charter holds as the members of a document, in the usual order of the keys: the strict
//! reader reads it, and the TOML is written from it.

use std::borrow::Cow;

use charte_syntax::{Key, Node, Span, Value};

use super::{Charter, Declaration, Provider, Text};
use crate::fact::Facts;

/// The members of a table that are stated.
struct Members<'c>(Vec<(Key<'c>, Node<'c>)>);

impl<'c> Members<'c> {
    fn add(&mut self, key: &'c str, value: impl Into<Option<Value<'c>>>) {
        if let Some(value) = value.into() {
            self.0.push((Key { span: Span::point(0), name: Cow::Borrowed(key) }, node(value)));
        }
    }
}

fn table<'c>(fill: impl FnOnce(&mut Members<'c>)) -> Value<'c> {
    let mut members = Members(Vec::new());
    fill(&mut members);
    Value::Table(members.0)
}

fn node(value: Value<'_>) -> Node<'_> {
    Node { span: Span::point(0), value }
}

fn list<'c>(values: impl Iterator<Item = Value<'c>>) -> Value<'c> {
    Value::List(values.map(node).collect())
}

fn string(text: &str) -> Value<'_> {
    Value::Text(Cow::Borrowed(text))
}

fn strings<T: AsRef<str>>(texts: &[T]) -> Value<'_> {
    list(texts.iter().map(|text| string(text.as_ref())))
}

fn text(text: &Option<Text>) -> Option<Value<'_>> {
    text.as_ref().map(Text::value)
}

fn written<'c>(value: impl core::fmt::Display) -> Value<'c> {
    Value::Text(Cow::Owned(value.to_string()))
}

fn number<'c>(number: impl Into<i64>) -> Value<'c> {
    Value::Whole(number.into())
}

impl Text {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Plain(text) => string(text),
            Self::ByLanguage(all) => {
                table(|t| all.iter().for_each(|(language, text)| t.add(language, string(text))))
            }
        }
    }
}

impl Facts {
    fn value<'c>(self) -> Value<'c> {
        table(|t| self.iter().for_each(|(fact, yes)| t.add(fact.id(), Value::Flag(yes))))
    }
}

impl Charter {
    /// The whole charter.
    pub(super) fn document(&self) -> Node<'_> {
        node(table(|t| {
            t.add("format", number(self.format));
            t.add("site", string(&self.site.url));
            t.add("name", text(&self.name));
            t.add("controller", text(&self.controller));
            t.add("contact", text(&self.contact));
            t.add("privacy-policy", text(&self.privacy_policy));
            t.add("introduction", text(&self.introduction));
            t.add("revision", self.revision.map(number));
            t.add("languages", self.languages.as_deref().map(strings));
            t.add("regime", self.regime.as_deref().map(string));
            t.add("regimes", self.regimes.as_deref().map(strings));
            t.add("consent-cookie", self.consent_cookie.as_deref().map(string));
            t.add("consent-domain", self.consent_domain.as_deref().map(string));
            t.add("undeclared", self.undeclared.map(written));
            t.add("gpc", self.gpc.map(written));
            t.add("facts", self.facts.map(Facts::value));
            let providers = self.providers.as_deref();
            t.add("provider", providers.map(|all| list(all.iter().map(Provider::value))));
            let cookies = self.cookies.as_deref();
            t.add("cookie", cookies.map(|all| list(all.iter().map(Declaration::value))));
        }))
    }
}

impl Provider {
    fn value(&self) -> Value<'_> {
        table(|t| {
            t.add("id", string(&self.id));
            t.add("name", self.name.value());
            t.add("role", self.role.map(written));
            t.add("domains", self.domains.as_deref().map(strings));
            t.add("privacy-policy", text(&self.privacy_policy));
            t.add("iab-vendor", self.iab_vendor.map(number));
            t.add("google-atp", self.google_atp.map(number));
        })
    }
}

impl Declaration {
    fn value(&self) -> Value<'_> {
        table(|t| {
            t.add("name", string(&self.name));
            t.add("provider", self.provider.as_deref().map(string));
            t.add("service", text(&self.service));
            t.add("areas", self.areas.as_deref().map(|all| list(all.iter().map(written))));
            t.add("purposes", list(self.purposes.iter().map(written)));
            t.add("description", text(&self.description));
            t.add("lifetime", self.lifetime.map(written));
            t.add("data-retention", self.data_retention.map(written));
            t.add("domain", self.domain.as_deref().map(string));
            t.add("path", self.path.as_deref().map(string));
            t.add("technology", self.technology.map(written));
            t.add("partitioned", self.partitioned.map(Value::Flag));
            t.add("separable", self.separable.map(Value::Flag));
            t.add("facts", self.facts.map(Facts::value));
        })
    }
}
