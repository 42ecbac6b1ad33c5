//! What goes in, what comes out, and how words are written.

use charte_syntax::words;

words! {
    /// A column that a table may bring, or a constant in its place.
    Input {
        /// The name of the cookie: text or bytes. Null: every output is null.
        Name = "name",
        /// The value of a `Set-Cookie` header, in place of the name: text or bytes. Null: every
        /// output is null.
        SetCookie = "set_cookie",
        /// The host that sets the cookie: text. Null, and text that names no host: unknown.
        Host = "host",
        /// The address of the page: text. Null, and an address without a host: unknown.
        Page = "page",
        /// The value of the consent cookie: text. Null: no cookie; an empty text is unreadable.
        Consent = "consent",
        /// The moment: a timestamp with a time zone. Null: every output is null.
        Now = "now",
        /// Whether Global Privacy Control is on: boolean. Null: off.
        Gpc = "gpc",
        /// The id of the regime: text. Null: the policy's own. An id that no regime has gives the
        /// row the error `E113`.
        Regime = "regime",
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text or bytes.
    Bytes,
    Text,
    /// Moments with a zone.
    Time,
    /// Yes or no.
    Flag,
}

impl Input {
    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Name | Self::SetCookie => Kind::Bytes,
            Self::Host | Self::Page | Self::Consent | Self::Regime => Kind::Text,
            Self::Now => Kind::Time,
            Self::Gpc => Kind::Flag,
        }
    }
}

words! {
    /// A column of a crawl's table.
    CrawlColumn {
        /// The address of the page, or its host: text. Null: unknown.
        Page = "page",
        /// The host that set the cookie: text. Null: unknown.
        Host = "host",
        /// The name of the cookie: text or bytes.
        Name = "name",
        /// The value of the `Set-Cookie` header: text or bytes.
        SetCookie = "set_cookie",
        /// When the cookie was seen: a timestamp with a time zone. Null: unknown.
        Time = "time",
    }
}

words! {
    /// A column of the answer.
    Output {
        /// `allowed`, `limited` or `withheld`.
        Outcome = "outcome",
        /// Whether the cookie may be set now: boolean.
        MaySet = "may_set",
        /// Which of the four categories it belongs to.
        Category = "category",
        /// `first` or `third`.
        Party = "party",
        /// The strictest requirement of its purposes.
        Requirement = "requirement",
        /// Why: of the first purpose that is not allowed, else of the first.
        Because = "because",
        /// The rule for that purpose: one of the regime's, `<regime>.default`, `unclassified` or
        /// `undeclared`.
        Rule = "rule",
        /// The purposes of the declaration, by bit.
        Purposes = "purposes",
        /// The purposes that the cookie may serve now, by bit.
        Serves = "serves",
        /// The number of the declaration in the charter, from 0: unsigned 32-bit. Null if there is
        /// none.
        Declaration = "declaration",
        /// The codes of what the charter's author should look at.
        Findings = "findings",
        /// The code of the error if the row cannot be decided. `may_set` is then false, and all
        /// other outputs are null.
        Error = "error",
    }
}

words! {
    /// How words are written in a column.
    Words {
        /// As a dictionary: a byte a row, and each word once. For `rule` four bytes a row. The
        /// smallest and the fastest.
        Dictionary = "dictionary",
        /// As text (`Utf8`), for engines that take no dictionaries, such as Spark.
        Text = "text",
        /// As views (`Utf8View`), 16 bytes a row.
        View = "view",
    }
}

words! {
    /// How sets of purposes are written in a column.
    Sets {
        /// As a list of words.
        List = "list",
        /// As an unsigned 32-bit number, of which each purpose is a bit: `Purpose::bit`.
        Bits = "bits",
    }
}
