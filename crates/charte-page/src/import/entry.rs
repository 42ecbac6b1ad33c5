//! What was read of one cookie, and of the charter as a whole.

use charte::{Area, Lifetime, Purpose, Technology};

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// A page of ours was edited by hand after it was made.
    Edited,
    /// Something was left out.
    LeftOut,
    /// A name, or a pattern, may mean something else.
    Name,
    /// No purpose could be read, or not all that is said agrees.
    Purpose,
    /// The page calls it necessary: a claim, not a purpose.
    Claim,
    /// A lifetime could not be read, or only roughly.
    Lifetime,
    /// Who is behind it is not said.
    Provider,
    /// What the provider may do with the data is not said.
    Role,
    /// The site was taken from the document.
    Site,
    /// No law was named.
    Regime,
}

impl Doubt {
    /// The id, as JSON spells it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::LeftOut => "left-out",
            Self::Name => "name",
            Self::Purpose => "purpose",
            Self::Claim => "claim",
            Self::Lifetime => "lifetime",
            Self::Provider => "provider",
            Self::Role => "role",
            Self::Site => "site",
            Self::Regime => "regime",
        }
    }
}

/// Something that was not sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub doubt: Doubt,
    /// The line of the document, from 1, where it is known.
    pub line: Option<u32>,
    /// The cookie, or the provider, that it is about.
    pub about: Option<String>,
    /// What was not sure, and what was done or is to do.
    pub message: String,
}

impl core::fmt::Display for Note {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(about) = &self.about {
            write!(f, "{about}: ")?;
        }
        f.write_str(&self.message)
    }
}

/// A cookie as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) provider: Option<String>,
    pub(super) service: Option<String>,
    pub(super) areas: Vec<Area>,
    pub(super) purposes: Vec<Purpose>,
    pub(super) description: Option<String>,
    pub(super) lifetime: Option<Lifetime>,
    pub(super) retention: Option<Lifetime>,
    pub(super) domain: Option<String>,
    pub(super) technology: Option<Technology>,
    /// What the author should look at.
    pub(super) checks: Vec<String>,
}

/// What a row says of all its names.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) entry: Entry,
    pub(super) notes: Vec<(Doubt, String)>,
}

impl Said {
    pub(super) fn doubt(&mut self, doubt: Doubt, message: impl Into<String>) {
        let message = message.into();
        self.entry.checks.push(message.clone());
        self.notes.push((doubt, message));
    }

    /// The charter keeps its own answer under this name: whatever the page says of it, it serves
    /// that and nothing else.
    pub(super) fn keeps_the_choice(&mut self) {
        if self.entry.purposes == [Purpose::ConsentChoice] {
            return;
        }
        self.entry.purposes = vec![Purpose::ConsentChoice];
        let Self { entry, notes } = self;
        notes.retain(|(doubt, message)| {
            let about_purpose = matches!(doubt, Doubt::Purpose | Doubt::Claim);
            if about_purpose {
                entry.checks.retain(|check| check != message);
            }
            !about_purpose
        });
        self.doubt(
            Doubt::Purpose,
            "the charter keeps the visitor's answer under this name, so its purpose is consent-choice; if the page means another cookie, set consent-cookie",
        );
    }
}

/// A provider as it was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Provider {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) domain: Option<String>,
    pub(super) checks: Vec<String>,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) language: Option<String>,
    pub(super) providers: Vec<Provider>,
    pub(super) entries: Vec<Entry>,
    pub(super) notes: Vec<Note>,
    /// Rows that became nothing.
    pub(super) left_out: Vec<String>,
}
