use crate::{Codes, Mistakes, Node, Problem, Span};

/// Where in the document a reader is: a chain of keys and indexes up to the root.
#[derive(Clone, Copy)]
pub(crate) struct Place<'s, C> {
    pub(crate) source: &'s str,
    pub(crate) codes: &'s Codes<C>,
    mistakes: Option<&'s Mistakes<C>>,
    parent: Option<&'s Place<'s, C>>,
    segment: Segment<'s>,
}

#[derive(Clone, Copy)]
enum Segment<'s> {
    Root,
    Key(&'s str),
    Index(usize),
}

impl<'s, C: Copy + PartialEq> Place<'s, C> {
    pub(crate) const fn root(
        source: &'s str,
        codes: &'s Codes<C>,
        mistakes: Option<&'s Mistakes<C>>,
    ) -> Self {
        Self { source, codes, mistakes, parent: None, segment: Segment::Root }
    }

    pub(crate) fn key<'k>(&'k self, key: &'k str) -> Place<'k, C> {
        Place { parent: Some(self), segment: Segment::Key(key), ..*self }
    }

    pub(crate) fn index(&self, index: usize) -> Place<'_, C> {
        Place { parent: Some(self), segment: Segment::Index(index), ..*self }
    }

    fn path(&self) -> String {
        let mut path = self.parent.map(Place::path).unwrap_or_default();
        match self.segment {
            Segment::Root => {}
            Segment::Key(key) if path.is_empty() => path.push_str(key),
            Segment::Key(key) => path = format!("{path}.{key}"),
            Segment::Index(index) => path = format!("{path}[{index}]"),
        }
        path
    }

    /// The key among `known` that people mean by another one.
    pub(crate) fn other_key(&self, key: &str, known: &[&str]) -> Option<&'static str> {
        let written = spelt(key);
        let others = self.codes.other_keys.iter();
        let (_, meant) = others.copied().find(|(other, _)| *other == written)?;
        known.contains(&meant).then_some(meant)
    }

    /// Why a key is not needed that people write all the same.
    pub(crate) fn needless(&self, key: &str) -> Option<&'static str> {
        let written = spelt(key);
        let needless = self.codes.needless_keys.iter();
        needless.copied().find(|(other, _)| *other == written).map(|(_, why)| why)
    }

    /// Whether a key belongs to the author.
    pub(crate) fn is_own(&self, key: &str) -> bool {
        self.codes.own_keys && key.starts_with("x-")
    }

    /// Keeps a problem, so that its reader goes on, or returns it if there is no list or the list
    /// is full.
    pub(crate) fn keep(&self, problem: Problem<C>) -> Result<(), Problem<C>> {
        match self.mistakes {
            Some(mistakes) => mistakes.keep(problem),
            None => Err(problem),
        }
    }

    /// The problem with the path of this place and a span of the source.
    pub(crate) fn locate(&self, span: Span, problem: Problem<C>) -> Problem<C> {
        problem.with_path(self.path()).at(self.source, span)
    }

    pub(crate) fn problem(&self, span: Span, code: C, message: impl Into<String>) -> Problem<C> {
        self.locate(span, Problem::new(code, message))
    }

    pub(crate) fn wrong_type(&self, node: &Node<'_>, wanted: &str) -> Problem<C> {
        self.problem(node.span, self.codes.wrong_type, format!("this is {}", node.value.kind()))
            .with_help(format!("write {wanted}"))
    }
}

/// A key in lower case, with hyphens.
fn spelt(key: &str) -> String {
    key.chars().take(64).collect::<String>().to_lowercase().replace('_', "-")
}
