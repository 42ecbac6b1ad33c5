use charte::lint::Locations;
use charte::{Charter, Diff, Finding, Policy, Severity};
use charte_audit::{Banner, Report};

use crate::commands::Commands;
use crate::diagnostic::{Diagnostic, Location};
use crate::lint::Linted;
use crate::source::Source;
use crate::veil::veiled;

/// What a command found, ready for every [`Format`](crate::Format): the diagnostics, the files that
/// they point into, and what the richer formats show besides.
#[derive(Debug)]
pub struct Document<'a> {
    diagnostics: Vec<Diagnostic>,
    sources: Vec<Source>,
    pub(crate) content: Content<'a>,
    pub(crate) commands: Option<Commands>,
}

/// What the diagnostics are about.
#[derive(Debug)]
pub(crate) enum Content<'a> {
    /// Recordings.
    Visit(&'a Report),
    /// A charter without a recording.
    Charter { policy: &'a Policy, banner: &'a Banner },
    /// Charters' files, one for each source.
    Files(Vec<File>),
    /// What changed between two charters.
    Changes { diff: Box<Diff>, host: String },
}

/// A charter's file.
#[derive(Debug)]
pub(crate) struct File {
    /// The regimes under which it was linted. Empty if it cannot be read.
    pub(crate) regimes: Vec<String>,
    /// Whether it can be read, and its regimes are known.
    pub(crate) is_readable: bool,
}

impl<'a> Document<'a> {
    /// What `charte check` found in recordings. `charter` is the name and the text of the charter's
    /// file: diagnostics about a declaration point into it, the others to the first recording.
    ///
    /// ```
    /// use charte::{Charter, Policy, Time};
    /// use charte_audit::{Against, Input, Phase, Settings, check, read_for};
    /// use charte_report::{Document, Format, Options, write};
    ///
    /// let text = r#"
    /// format = 1
    /// site = "https://www.example.fr"
    /// regime = "fr"
    ///
    /// [[cookie]]
    /// name = "theme"
    /// purposes = ["preferences"]
    /// lifetime = "1 month"
    /// "#;
    /// let policy = Policy::new(Charter::parse(text)?)?;
    /// let lines = "Set-Cookie: theme=dark; Path=/; Max-Age=3600\n";
    /// let recording = read_for(Some(&policy), lines.as_bytes(), "visit.txt", &mut |_| {})?;
    /// let input = Input { name: "visit.txt".into(), phase: Phase::Before, recording };
    /// let now: Time = "2026-11-23T10:05:00Z".parse()?;
    /// let report = check(&[input], &Against::Charter(&policy), &Settings::at(now));
    ///
    /// let document = Document::visit(&report, Some(("charte.toml", text)));
    /// let mut out = Vec::new();
    /// write(&document, Format::Github, &Options::default(), &mut out)?;
    /// let out = String::from_utf8(out)?;
    /// assert!(out.starts_with("::error file=charte.toml,line=7,col=8,title=C020::theme"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn visit(report: &'a Report, charter: Option<(&str, &str)>) -> Self {
        let mut sources: Vec<Source> = Vec::new();
        let mut places = None;
        if let Some((name, text)) = charter {
            sources.push(Source::charter(name, text));
            places = Locations::parse(text).ok();
        }
        let charter = charter.map(|_| 0);
        let recording = report.pages.first().map(|page| {
            sources.push(Source::named(&page.recording));
            sources.len() - 1
        });
        let place = |found: Diagnostic| {
            let declared = charter.filter(|_| found.declaration.is_some());
            let source = declared.or(recording).or(charter);
            let span = declared.and_then(|_| {
                let path = format!("cookie[{}].name", found.declaration?);
                Some(places.as_ref()?.find(&path)?.value())
            });
            let location = source.map(|source| Location { source, span });
            found.at(location)
        };
        let diagnostics =
            report.findings.iter().map(|found| place(Diagnostic::from(found))).collect();
        Self { diagnostics, sources, content: Content::Visit(report), commands: None }
    }

    /// What `charte check` found in a charter without a recording. `charter` is the name and the
    /// text of its file.
    #[must_use]
    pub fn charter(
        policy: &'a Policy,
        findings: &[Finding],
        banner: &'a Banner,
        charter: (&str, &str),
    ) -> Self {
        Self::about_charter(findings, charter, None, Content::Charter { policy, banner })
    }

    /// What `charte lint` found in charters' files.
    #[must_use]
    pub fn lint(files: Vec<Linted>) -> Self {
        let mut document = Self {
            diagnostics: Vec::new(),
            sources: Vec::new(),
            content: Content::Files(vec![]),
            commands: None,
        };
        let mut all = Vec::with_capacity(files.len());
        for (number, linted) in files.into_iter().enumerate() {
            let Linted { source, regimes, is_readable, diagnostics } = linted;
            let here = |found: Diagnostic| {
                let span = found.location.as_ref().and_then(|location| location.span.clone());
                found.at(Some(Location { source: number, span }))
            };
            document.diagnostics.extend(diagnostics.into_iter().map(here));
            document.sources.push(source);
            all.push(File { regimes, is_readable });
        }
        document.content = Content::Files(all);
        document
    }

    /// What `charte diff` found between two charters. `text` is that of the newer one's file,
    /// `name` what the caller calls it.
    ///
    /// ```
    /// use charte::{Charter, Diff, Time};
    /// use charte_report::{Document, Format, Options, write};
    ///
    /// let older = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
    /// let newer = format!("{older}[[cookie]]\nname = \"ad\"\npurposes = [\"advertising\"]\n");
    /// let (old, new) = (Charter::parse(older)?, Charter::parse(&newer)?);
    /// let now: Time = "2026-11-23T10:05:00Z".parse()?;
    /// let diff = Diff::new(&old, &new, None, now)?;
    ///
    /// let document = Document::diff(&diff, &new, "charte.toml", &newer);
    /// assert_eq!(document.diagnostics()[0].code.id(), "C010");
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn diff(diff: &Diff, newer: &Charter, name: &str, text: &str) -> Self {
        // An address in a charter may hold what nobody else should see.
        let mut shown = diff.clone();
        let veil = |text: &mut String| {
            if let std::borrow::Cow::Owned(veiled) = veiled(text) {
                *text = veiled;
            }
        };
        for change in &mut shown.changes {
            for key in &mut change.keys {
                key.old.iter_mut().chain(&mut key.new).for_each(veil);
            }
            change.material.iter_mut().for_each(|reason| veil(&mut reason.what));
        }
        let content = Content::Changes { diff: Box::new(shown), host: newer.host().to_string() };
        Self::about_charter(&diff.findings, (name, text), Some("revision"), content)
    }

    /// Findings about one charter, each at its place. Those that name none are at `otherwise`.
    fn about_charter(
        findings: &[Finding],
        (name, text): (&str, &str),
        otherwise: Option<&str>,
        content: Content<'a>,
    ) -> Self {
        let places = Locations::parse(text).ok();
        let place = |finding: &Finding| {
            let found = Diagnostic::from(finding);
            let declared = found.declaration.map(|number| format!("cookie[{number}].name"));
            let path = found.path.clone().or(declared);
            let path = path.as_deref().or(otherwise);
            let span = path.and_then(|path| Some(places.as_ref()?.find(path)?.value()));
            found.at(Some(Location { source: 0, span }))
        };
        let diagnostics = findings.iter().map(place).collect();
        Self { diagnostics, sources: vec![Source::charter(name, text)], content, commands: None }
    }

    /// The same with commands to type next, which text for a terminal and HTML show.
    #[must_use]
    pub fn with_commands(self, commands: Commands) -> Self {
        Self { commands: Some(commands), ..self }
    }

    /// Everything found, in the order of the command.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The files that the diagnostics point into.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The severity of the most severe diagnostic, or `None` if there is none.
    #[must_use]
    pub fn most_severe(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|found| found.severity).max()
    }

    /// Whether every charter could be read.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        match &self.content {
            Content::Files(files) => files.iter().all(|file| file.is_readable),
            _ => true,
        }
    }

    /// The file of a diagnostic, and where in it.
    pub(crate) fn place(&self, found: &Diagnostic) -> Option<(&Source, Option<Span>)> {
        let location = found.location.as_ref()?;
        let source = self.sources.get(location.source)?;
        let span = location.span.as_ref().map(|span| Span {
            start: source.position(span.start),
            end: source.position(span.end),
        });
        Some((source, span))
    }

    /// The diagnostics of one source.
    pub(crate) fn of_source(&self, source: usize) -> impl Iterator<Item = &Diagnostic> + Clone {
        self.diagnostics.iter().filter(move |found| {
            found.location.as_ref().is_some_and(|location| location.source == source)
        })
    }

    /// A citation with the title of its text in place of the id: `…, article 82`.
    pub(crate) fn source_of(&self, citation: &str) -> String {
        let (id, at) = citation.split_once(' ').unwrap_or((citation, ""));
        let title = match &self.content {
            Content::Visit(report) => {
                report.law.texts.iter().find(|text| text.id == id).map(|text| text.title.as_str())
            }
            Content::Charter { policy, .. } => policy.regime().instrument(id).map(|t| t.title()),
            Content::Files(_) | Content::Changes { .. } => None,
        };
        match (title.unwrap_or(id), at) {
            (title, "") => title.to_owned(),
            (title, at) => format!("{title}, {at}"),
        }
    }

    /// One line to show with a regime that is not law.
    pub(crate) fn caveat(&self) -> Option<&'static str> {
        match &self.content {
            Content::Visit(report) => report.caveat,
            Content::Charter { policy, .. } => policy.regime().caveat(),
            Content::Changes { diff, .. } => diff.caveat,
            Content::Files(_) => None,
        }
    }
}

/// A place in a file, by line and column.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub(crate) start: crate::source::Position,
    pub(crate) end: crate::source::Position,
}

/// Diagnostics by severity.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) errors: u64,
    pub(crate) warnings: u64,
    pub(crate) notes: u64,
}

impl Counts {
    pub(crate) fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut counts = Self::default();
        for found in diagnostics {
            *match found.severity {
                Severity::Error => &mut counts.errors,
                Severity::Warning => &mut counts.warnings,
                Severity::Note => &mut counts.notes,
            } += 1;
        }
        counts
    }
}
