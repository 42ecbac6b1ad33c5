//! The keys of a regime file: what each holds, whether it must be there, what it means.
//!
//! The reader takes the names and the examples, the JSON Schema takes everything.

use charte_syntax::words::{Word, WordList};

use super::{Confidence, DefaultForce, Force, Gpc, LimitOf};
use crate::category::Requirement;
use crate::fact::Fact;
use crate::purpose::{Class, Purpose};

/// A key of a table.
#[cfg_attr(not(feature = "schema"), expect(dead_code, reason = "the schema reads every field"))]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) form: Form,
    pub(super) doc: &'static str,
    pub(super) need: Need,
}

/// Whether a key must be there. The text is an example of it in TOML.
#[derive(Clone, Copy)]
pub(super) enum Need {
    No,
    Always(&'static str),
    /// Unless the file extends another regime, which then gives it.
    Unextended(&'static str),
}

/// What a key holds.
#[cfg_attr(not(feature = "schema"), expect(dead_code, reason = "the schema reads every field"))]
pub(super) enum Form {
    /// The version of the form: 1.
    Format,
    Flag,
    /// `true`, and nothing else.
    True,
    /// A text that is not empty.
    Text,
    Texts,
    /// One text, or one for each language.
    Languages,
    /// The id of a regime or of a period.
    Id,
    RuleId,
    RuleIds,
    Date,
    Duration,
    /// A web address.
    Address,
    Word(WordList),
    /// One of a list, without the last word of the list.
    WordButLast(WordList),
    Words(WordList),
    /// Some of a list, without the last word of the list.
    WordsButLast(WordList),
    Conditions,
    Periods,
    Table(&'static Shape),
    Tables(&'static Shape),
    /// At least one.
    SomeTables(&'static Shape),
}

/// A kind of table.
#[cfg_attr(not(feature = "schema"), expect(dead_code, reason = "the schema reads every field"))]
pub(super) struct Shape {
    pub(super) name: &'static str,
    pub(super) doc: &'static str,
    pub(super) keys: &'static [Key],
}

impl Shape {
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }
}

const fn key(name: &'static str, form: Form, doc: &'static str) -> Key {
    Key { name, form, doc, need: Need::No }
}

const fn needed(name: &'static str, form: Form, doc: &'static str, example: &'static str) -> Key {
    Key { name, form, doc, need: Need::Always(example) }
}

const fn unextended(
    name: &'static str,
    form: Form,
    doc: &'static str,
    example: &'static str,
) -> Key {
    Key { name, form, doc, need: Need::Unextended(example) }
}

const DEFAULT: &str = "What is required if no rule holds.";
const DEFAULT_CITE: &str = "The sources of the default.";
const DEFAULT_FORCE: &str = "Where the default comes from.";
const GPC: &str = "How Global Privacy Control is treated.";
const GPC_CITE: &str = "The sources for Global Privacy Control.";
const VALIDITY: &str = "How long an answer is valid.";
const VALIDITY_FORCE: &str = "How binding that duration is.";
const VALIDITY_CITE: &str = "The sources of that duration.";
const FROM: &str = "The first day on which it is in force, from midnight UTC. It must be within `periods`, if given.";
const UNTIL: &str = "The first day on which it is no longer in force.";
const CITE: &str = "The sources.";

pub(super) static TOP: Shape = Shape {
    name: "regime",
    doc: "A regime: the law of one place as rules with their sources.",
    keys: &[
        needed("format", Form::Format, "The version of the file format: 1.", "format = 1"),
        needed(
            "id",
            Form::Id,
            "The id: a-z, 0-9 and -. The ids of the rules begin with it.",
            "id = \"own\"",
        ),
        needed(
            "name",
            Form::Languages,
            "The name, in one language or in several. The first language is the fallback.",
            "name = { en = \"Our house rules\" }",
        ),
        needed(
            "law",
            Form::Flag,
            "Whether it is law in force somewhere. Every output says so if it is not.",
            "law = false",
        ),
        key("proposal", Form::Flag, "Whether it is a proposal that may become law."),
        key(
            "extends",
            Form::Id,
            "The id of the regime that this one extends. The file then states only what differs.",
        ),
        key(
            "remove",
            Form::RuleIds,
            "Rules of the extended regime that do not apply, by the id that they have in this one.",
        ),
        key(
            "cite-instead",
            Form::SomeTables(&INSTEAD),
            "Sources to cite instead of inherited ones.",
        ),
        key("authority", Form::Text, "The supervisory authority."),
        key(
            "from",
            Form::Date,
            "The first day that the regime describes. An earlier moment is judged by the earliest \
             period and reported as C064.",
        ),
        key("reviewed", Form::Table(&REVIEWED), "The last review of the file."),
        unextended("gpc", Form::Word(Gpc::LIST), GPC, "gpc = \"advisory\""),
        key("gpc-cite", Form::Tables(&CITATION), GPC_CITE),
        unextended("default", Form::Word(Requirement::LIST), DEFAULT, "default = \"opt-in\""),
        key("default-cite", Form::Tables(&CITATION), DEFAULT_CITE),
        key("default-force", Form::Word(DefaultForce::LIST), DEFAULT_FORCE),
        unextended("validity", Form::Duration, VALIDITY, "validity = \"6 months\""),
        unextended(
            "validity-force",
            Form::Word(Force::LIST),
            VALIDITY_FORCE,
            "validity-force = \"product\"",
        ),
        key("validity-cite", Form::Tables(&CITATION), VALIDITY_CITE),
        key("ask-again", Form::Duration, "How long not to ask again after a refusal."),
        key("ask-again-force", Form::Word(Force::LIST), "How binding that duration is."),
        key("ask-again-cite", Form::Tables(&CITATION), "The sources of that duration."),
        key(
            "duties",
            Form::Tables(&DUTY),
            "What the site must tell or offer. The list replaces that of an extended regime.",
        ),
        key(
            "notes",
            Form::Texts,
            "Notes, such as where sources conflict. The list replaces that of an extended regime.",
        ),
        key(
            "purpose-notes",
            Form::Tables(&PURPOSE_NOTE),
            "Notes about some purposes only. The list replaces that of an extended regime.",
        ),
        key(
            "period",
            Form::Tables(&PERIOD),
            "Periods, oldest first, without a gap; the last has no end. At most 32.",
        ),
        key("instrument", Form::Tables(&INSTRUMENT), "The sources that citations name."),
        key(
            "rule",
            Form::Tables(&RULE),
            "The rules, in the order in which they are tried. The first that holds decides.",
        ),
    ],
};

pub(super) static PERIOD: Shape = Shape {
    name: "period",
    doc: "A period of time. What it does not state comes from the top of the file.",
    keys: &[
        needed("id", Form::Id, "The id, which `periods` names.", "id = \"before-2026\""),
        key("from", Form::Date, "Its first day, from midnight UTC."),
        key("until", Form::Date, "The first day after it: the first day of the next period."),
        key("default", Form::Word(Requirement::LIST), DEFAULT),
        key("default-cite", Form::Tables(&CITATION), DEFAULT_CITE),
        key("default-force", Form::Word(DefaultForce::LIST), DEFAULT_FORCE),
        key("gpc", Form::Word(Gpc::LIST), GPC),
        key("gpc-cite", Form::Tables(&CITATION), GPC_CITE),
        key("validity", Form::Duration, VALIDITY),
        key("validity-force", Form::Word(Force::LIST), VALIDITY_FORCE),
        key("validity-cite", Form::Tables(&CITATION), VALIDITY_CITE),
    ],
};

pub(super) static RULE: Shape = Shape {
    name: "rule",
    doc: "A rule: what is required for some purposes if its conditions hold.",
    keys: &[
        needed(
            "id",
            Form::RuleId,
            "The id: that of the regime, a dot, and a name of its own. In a regime that extends \
             another, a rule with the id of an inherited one replaces it.",
            "id = \"own.security\"",
        ),
        key(
            "purposes",
            Form::WordsButLast(Purpose::LIST),
            "The purposes to which it applies. Every purpose except unclassified.",
        ),
        key("classes", Form::WordsButLast(Class::LIST), "Classes whose purposes it applies to."),
        key("all-purposes", Form::True, "It applies to every purpose."),
        key("periods", Form::Periods, "The periods in which it is in force. Without it, all."),
        key("from", Form::Date, FROM),
        key("until", Form::Date, UNTIL),
        key(
            "all",
            Form::Conditions,
            "The conditions, which must all hold. Without it, the rule always holds.",
        ),
        key(
            "recommended",
            Form::Conditions,
            "Conditions that an authority recommends. One that fails is a finding.",
        ),
        needed(
            "then",
            Form::Word(Requirement::LIST),
            "What is then required.",
            "then = \"exempt\"",
        ),
        key(
            "objection",
            Form::Flag,
            "Whether an explicit refusal is honoured although the rule exempts.",
        ),
        key("limits", Form::Tables(&LIMIT), "How long the cookie and its data may be kept."),
        key("cite", Form::Tables(&CITATION), CITE),
        key("note", Form::Text, "A note."),
    ],
};

pub(super) static LIMIT: Shape = Shape {
    name: "limit",
    doc: "The longest lifetime or retention. A rule whose binding limit is exceeded does not hold; \
          exceeding a recommended one is a finding.",
    keys: &[
        needed("of", Form::Word(LimitOf::LIST), "What it limits.", "of = \"lifetime\""),
        needed("max", Form::Duration, "The maximum.", "max = \"13 months\""),
        needed(
            "force",
            Form::WordButLast(Force::LIST),
            "How binding it is.",
            "force = \"recommended\"",
        ),
        key("unless", Form::Word(Fact::LIST), "The fact that lifts the limit if it is stated yes."),
        key("from", Form::Date, FROM),
        key("until", Form::Date, UNTIL),
        key("cite", Form::Tables(&CITATION), CITE),
    ],
};

pub(super) static DUTY: Shape = Shape {
    name: "duty",
    doc: "Something that the regime obliges the site to tell or offer.",
    keys: &[
        needed(
            "text",
            Form::Languages,
            "The duty, in one language or in several.",
            "text = { en = \"Make withdrawal as easy as consent.\" }",
        ),
        key("periods", Form::Periods, "The periods in which it applies. Without it, all."),
        key("from", Form::Date, FROM),
        key("until", Form::Date, UNTIL),
        key(
            "asks",
            Form::Words(Fact::LIST),
            "The facts that a declaration states if the duty is fulfilled.",
        ),
        key(
            "purposes",
            Form::WordsButLast(Purpose::LIST),
            "The purposes that it is about. Without it, all. `asks` applies to them if they need no consent.",
        ),
        key("cite", Form::Tables(&CITATION), CITE),
    ],
};

pub(super) static PURPOSE_NOTE: Shape = Shape {
    name: "purpose-note",
    doc: "A note about some purposes.",
    keys: &[
        needed(
            "purposes",
            Form::WordsButLast(Purpose::LIST),
            "The purposes that it is about.",
            "purposes = [\"ab-testing\"]",
        ),
        needed("text", Form::Text, "The note.", "text = \"The sources conflict.\""),
    ],
};

pub(super) static INSTRUMENT: Shape = Shape {
    name: "instrument",
    doc: "A source: a statute, a guideline, a judgment.",
    keys: &[
        needed("id", Form::Text, "The id, which citations name.", "id = \"act\""),
        needed("title", Form::Text, "The title.", "title = \"The Act\""),
        key("date", Form::Date, "The date."),
        key("date-missing", Form::Text, "Why there is no date."),
        key("url", Form::Address, "The official web address."),
        key("url-missing", Form::Text, "Why there is no web address."),
    ],
};

pub(super) static CITATION: Shape = Shape {
    name: "citation",
    doc: "A passage of a source, and how reliable the citation is.",
    keys: &[
        needed(
            "instrument",
            Form::Text,
            "The id of an instrument of this file or of the regime that it extends.",
            "instrument = \"act\"",
        ),
        key("at", Form::Text, "The passage, as §51."),
        needed(
            "confidence",
            Form::Word(Confidence::LIST),
            "How reliable it is.",
            "confidence = \"unverified\"",
        ),
        key(
            "source",
            Form::Text,
            "Where its words were read: an address or a title. Only an unverified citation may \
             leave it out.",
        ),
        key("reviewed", Form::Table(&REVIEWED), "Its last review."),
        key("periods", Form::Periods, "The periods to which it applies. Without it, all."),
    ],
};

pub(super) static REVIEWED: Shape = Shape {
    name: "reviewed",
    doc: "A comparison with the sources.",
    keys: &[
        needed("on", Form::Date, "The day of the review.", "on = \"2026-02-05\""),
        needed(
            "by",
            Form::Text,
            "The role of the reviewer, never a person's name.",
            "by = \"counsel\"",
        ),
        needed("next", Form::Date, "The day when the next is due.", "next = \"2027-02-05\""),
    ],
};

pub(super) static INSTEAD: Shape = Shape {
    name: "cite-instead",
    doc: "What replaces the inherited citations of one instrument, such as the national act that \
          transposes a directive.",
    keys: &[
        needed("of", Form::Text, "The instrument that is not cited.", "of = \"eu-epd\""),
        needed(
            "cite",
            Form::SomeTables(&CITATION),
            "What is cited instead.",
            "cite = [{ instrument = \"act\", confidence = \"unverified\" }]",
        ),
    ],
};
